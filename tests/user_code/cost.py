#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Tests the cost of including the headers, with figures that are the same on every run:

    python3 tests/user_code/cost.py COMPILER
"""

import pathlib
import posixpath
import re
import subprocess
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
import harness  # noqa: E402

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "benchmarks" / "compile_time"))
import instructions  # noqa: E402

PAGE = pathlib.Path(__file__).resolve().parents[2] / "docs" / "cost.md"
INCLUDE = pathlib.Path(__file__).resolve().parents[2] / "include"
# The preprocessed lines of a header, by g++ and without those of the standard library. Some new rows fit into the margin.
LINES = {"code.hpp": 108, "classify.hpp": 132, "registry.hpp": 297, "method.hpp": 11, "methods.hpp": 197, "policy.hpp": 445,
         "isup.hpp": 284, "literals.hpp": 325, "sipstatus.hpp": 4712}
MARGIN = 1.02
# The standard headers that a header may include, itself or through others of ours.
INCLUDES = {
    "<cstdint>": ["code.hpp", "classify.hpp", "registry.hpp", "method.hpp", "methods.hpp", "policy.hpp", "isup.hpp", "literals.hpp"],
    "<initializer_list>": ["code_map.hpp"],
    "<string_view>": ["sipstatus.hpp", "names.hpp", "reason.hpp", "reference.hpp", "guidance.hpp", "likely_causes.hpp", "isup_guidance.hpp", "unregistered.hpp", "headers.hpp",
                      "quoted_string.hpp", "warning.hpp", "reason_header.hpp", "status_line.hpp", "compare.hpp",
                      "write_comparison.hpp"],
}


def standard_includes(header, seen=None):
    """The standard headers that a header of ours includes, itself and through others of ours."""
    seen = seen if seen is not None else set()
    found = set()
    for line in (INCLUDE / "sipstatus" / header).read_text().splitlines():
        # The only header of ours in angle brackets does not exist on purpose: it stops compilers with an older standard.
        if match := re.match(r'#\s*include (<(?!sipstatus/).+?>|"(.+\.hpp)")', line):
            if not match[2]:
                found.add(match[1])
            elif (included := posixpath.normpath(posixpath.join(posixpath.dirname(header), match[2]))) not in seen:
                seen.add(included)
                found |= standard_includes(included, seen)
    return found


def stated_instructions():
    """By header and compiler, in millions beyond <string_view>."""
    rows = re.findall(r"^\| `([\w.]+)` \| (\S+ \d+) \| (\d+) \| (\d+) \| [\d.]+ \|$", PAGE.read_text(encoding="utf-8"), re.M)
    return {(header, compiler): (int(count), int(bar)) for header, compiler, count, bar in rows}


class Cost(unittest.TestCase):
    def lines(self, program):
        command = [COMPILER, "-std=c++17", "-E", "-P", f"-I{INCLUDE}", "-xc++", "-"]
        return len(subprocess.run(command, input=program, capture_output=True, text=True, check=True).stdout.splitlines())

    def test_the_headers_stay_within_their_lines(self):
        for header, listed in LINES.items():
            with self.subTest(header=header):
                ours = f"#include <sipstatus/{header}>\n"
                theirs = "".join(f"#include {name}\n" for name in sorted(standard_includes(header)))
                lines = self.lines(theirs + ours) - self.lines(theirs)
                advice = f"{header} has {lines} lines. If new rows need them, write that figure into LINES in this test; otherwise make it smaller."
                self.assertLessEqual(lines, MARGIN * listed, advice)

    def test_the_headers_take_as_many_instructions_as_the_page_states(self):
        stated = stated_instructions()
        self.assertEqual({(header, compiler.split()[0]) for header, compiler in stated},
                         {(header, compiler) for header, bars in instructions.BARS.items() for compiler in bars})
        for compiler in instructions.COMPILERS:
            version = instructions.version(compiler)
            with self.subTest(compiler=compiler):
                if not instructions.is_possible():
                    self.skipTest("valgrind is not installed (apt package valgrind)")
                if version not in {compiler for _, compiler in stated}:
                    self.skipTest(f"docs/cost.md does not state the instructions of {version or compiler}")
                for header, count in instructions.measured(compiler, instructions.least(compiler)).items():
                    page, bar = stated[header, version]
                    self.assertLessEqual(count, bar + 0.5, header)
                    self.assertAlmostEqual(count, page, delta=0.03 * page, msg=header)

    def test_an_import_takes_as_many_instructions_as_the_page_states(self):
        if not instructions.is_possible():
            self.skipTest("valgrind is not installed (apt package valgrind)")
        if not instructions.version(instructions.MODULES_COMPILER):
            self.skipTest(f"{instructions.MODULES_COMPILER} is not installed (apt package clang-19)")
        stated = int(re.search(r"^\| `import sipstatus;` \| (\d+) \|$", PAGE.read_text(encoding="utf-8"), re.M)[1])
        imported, _ = instructions.of_the_module(with_headers=False)
        self.assertAlmostEqual(imported, stated, delta=1)

    def test_the_headers_include_only_the_allowed_standard_headers(self):
        allowed = set()
        for name in ("<cstdint>", "<initializer_list>", "<string_view>"):
            allowed.add(name)
            for header in INCLUDES[name]:
                with self.subTest(header=header):
                    self.assertLessEqual(standard_includes(header), allowed)

    def test_the_leaves_are_in_no_other_header(self):
        leaves = {"error_code.hpp", "ostream.hpp", "format.hpp", "fmt.hpp", "printed.hpp", "formatting.hpp"}
        for path in INCLUDE.glob("sipstatus/**/*.hpp"):
            if path.name not in leaves:
                included = set(re.findall(r'#include "(?:.+/)?(.+)"', path.read_text()))
                self.assertEqual(included & leaves, set(), path.name)


if __name__ == "__main__":
    COMPILER = sys.argv.pop(1)
    harness.main()
