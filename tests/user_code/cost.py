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
    seen = set() if seen is None else seen
    found = set()
    for line in (INCLUDE / "sipstatus" / header).read_text().splitlines():
        # The only header of ours in angle brackets does not exist on purpose: it stops compilers with an older standard.
        if match := re.match(r'#\s*include (<(?!sipstatus/).+?>|"(.+\.hpp)")', line):
            if match[2] is None:
                found.add(match[1])
            elif (included := posixpath.normpath(posixpath.join(posixpath.dirname(header), match[2]))) not in seen:
                seen.add(included)
                found |= standard_includes(included, seen)
    return found


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
