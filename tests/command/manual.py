#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Tests that the man page, the help and the completion of the command agree: python3 tests/command/manual.py PROGRAM"""

import pathlib
import re
import shutil
import subprocess
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
import harness  # noqa: E402

ROOT = pathlib.Path(__file__).resolve().parents[2]
SOURCE = ROOT / "docs" / "sipstatus.1.md"
COMPLETION = ROOT / "tools" / "completion.bash"
OPTION = re.compile(r"(?<![\w-])(--[a-z]+(?:-[a-z]+)*)")


def run(*command):
    return subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=True).stdout


class Manual(unittest.TestCase):
    @unittest.skipIf(not shutil.which("go-md2man"), "go-md2man is not installed (apt package go-md2man)")
    def test_the_page_is_made_of_its_source(self):
        made = run("go-md2man", "-in", SOURCE)
        self.assertEqual(made, (ROOT / "docs" / "sipstatus.1").read_text(encoding="utf-8"), f"go-md2man -in {SOURCE.name} -out sipstatus.1")

    def test_the_page_has_the_options_of_the_help(self):
        documented = set(OPTION.findall(SOURCE.read_text(encoding="utf-8").replace("*", "")))
        self.assertEqual(documented, set(OPTION.findall(run(PROGRAM, "--help"))))

    def test_the_picture_shows_what_is_printed(self):
        run(sys.executable, ROOT / "docs" / "picture.py", "--check", PROGRAM)

    def test_the_page_is_in_the_form_of_man_pages(self):
        sections = re.findall(r"^# (.*)$", SOURCE.read_text(encoding="utf-8"), re.M)
        self.assertEqual(sections, ["NAME", "SYNOPSIS", "DESCRIPTION", "OPTIONS", "EXIT STATUS", "EXAMPLES", "SECURITY", "SEE ALSO"])


@unittest.skipIf(not shutil.which("bash"), "bash is not installed")
class Completion(unittest.TestCase):
    def completed(self, *words):
        script = 'source "$1"; shift; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _sipstatus; printf "%s\\n" "${COMPREPLY[@]}"'
        return run("bash", "-c", script, "bash", COMPLETION, "sipstatus", *words).split()

    def test_options_are_those_of_the_help(self):
        self.assertEqual({option.split("=")[0] for option in self.completed("--")}, set(OPTION.findall(run(PROGRAM, "--help"))))
        for option in self.completed("--"):
            value = {"--isup": ["17"]}.get(option, [])
            run(PROGRAM, option + ("x" if option.endswith("=") else ""), *value, "--version")  # fails if the option is unknown
        self.assertEqual(self.completed("--live", "=", "a"), ["auto", "always"])
        self.assertEqual(self.completed("--is"), ["--isup"])
        self.assertEqual(self.completed("--format", "=", "j"), ["json"])
        self.assertEqual(self.completed("--format", "="), ["json", "markdown", "text"])

    def test_classes_and_files(self):
        self.assertEqual(self.completed("4"), ["4xx"])
        self.assertEqual(self.completed(f"{ROOT}/READM"), [f"{ROOT}/README.md"])
        self.assertEqual(self.completed("--isup", "1"), [])


if __name__ == "__main__":
    PROGRAM = sys.argv.pop(1)
    harness.main()
