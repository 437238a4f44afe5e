#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Tests that what the README shows is true: python3 tests/readme.py COMPILER"""

import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

import harness

ROOT = pathlib.Path(__file__).resolve().parent.parent
BLOCKS = re.findall(r"^```(\w*)\n(.*?)^```$", (ROOT / "README.md").read_text(encoding="utf-8"), re.M | re.S)


def blocks(language):
    return [text for name, text in BLOCKS if name == language]


def run(command, **options):
    result = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, **options)
    return result.returncode, result.stdout


class Readme(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def test_every_block_is_of_a_tested_kind(self):
        self.assertEqual({name for name, _ in BLOCKS} - {"cpp", "sh", "text", "cmake"}, set())

    def test_cpp_blocks_compile_with_the_headers_and_with_the_single_header(self):
        self.assertGreaterEqual(len(blocks("cpp")), 2)
        for block in blocks("cpp"):
            for include in ("include", "single_include"):
                if "sipstatus.hpp" not in block and include == "single_include":
                    # What is not in the single header comes from beside it.
                    block = '#include <sipstatus/sipstatus.hpp>\n' + block
                command = [COMPILER, "-std=c++17", "-fsyntax-only", f"-I{ROOT / include}", f"-I{ROOT / 'include'}", "-xc++", "-"]
                with self.subTest(block=block, include=include):
                    self.assertEqual(run(command, input=block), (0, ""))

    def test_the_first_block_has_twelve_assertions(self):
        self.assertEqual(blocks("cpp")[0].count("static_assert("), 12)

    def test_the_first_command_prints_what_is_shown(self):
        for part in ("single_include", "examples"):
            shutil.copytree(ROOT / part, self.folder / part)
        tools = self.folder / "tools"
        tools.mkdir()
        (tools / "c++").symlink_to(shutil.which(COMPILER))
        environment = {**os.environ, "PATH": f"{tools}{os.pathsep}{os.environ['PATH']}"}
        first = blocks("sh")[0]
        self.assertTrue(first.startswith("c++ -std=c++17 -Isingle_include examples/explain.cpp -o explain && "))
        self.assertEqual(run(first, shell=True, cwd=self.folder, env=environment), (0, blocks("text")[0]))

    def test_the_pair_in_full_is_what_explain_prints(self):
        self.assertIn("./explain 486 600\n", blocks("sh"))
        program = self.folder / "explain"
        build = [COMPILER, "-std=c++17", f"-I{ROOT / 'single_include'}", ROOT / "examples" / "explain.cpp", "-o", program]
        self.assertEqual(run(build), (0, ""))
        self.assertEqual(run("./explain 486 600", shell=True, cwd=self.folder), (0, blocks("text")[1]))
        # The members of JSON that the table names are those that are printed.
        readme = (ROOT / "README.md").read_text(encoding="utf-8")
        for kind, arguments in {
            "code": "486",
            "comparison": "486 600",
            "cause": "--isup 17",
            "response of a trace": "- <<< 'SIP/2.0 200 OK'",
        }.items():
            row = re.search(rf"^\| {kind} \| (.*) \|$", readme, re.M)[1]
            documented = set(re.findall(r"`(\w+)`", re.sub(r"\((?:each|null or) [^)]*\)", "", row)))
            printed = json.loads(run(["bash", "-c", f"./explain --format=json {arguments}"], cwd=self.folder)[1])
            self.assertEqual(documented, set(printed), kind)

    @unittest.skipIf(shutil.which("git") is None, "git is not installed (apt package git)")
    def test_git_ignores_what_the_first_command_makes(self):
        shutil.copy(ROOT / ".gitignore", self.folder)
        self.assertEqual(run(["git", "init", "-q"], cwd=self.folder)[0], 0)
        made = re.search(r" -o (\w+) ", blocks("sh")[0])[1]
        self.assertEqual(run(["git", "check-ignore", made], cwd=self.folder), (0, f"{made}\n"))
        self.assertEqual(run(["git", "check-ignore", f"examples/{made}/trace.hpp"], cwd=self.folder), (1, ""))

    def test_the_test_command_is_what_ci_runs(self):
        # There each command has a line of its own, so that the gate stops at the first one that fails.
        command = blocks("sh")[1]
        self.assertRegex(command, r"^apt-get update && apt-get install .* && cmake --workflow --preset test\n$")
        self.assertIn("\n\n" + command.replace(" && ", "\n") + "\n", (ROOT / ".ci" / "run").read_text(encoding="utf-8"))


if __name__ == "__main__":
    COMPILER = sys.argv.pop(1)
    harness.main()
