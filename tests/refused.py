#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Tests that what must not compile does not, with a message that says why: python3 tests/refused.py COMPILER
FLAG..."""

import pathlib
import re
import subprocess
import sys
import unittest

INCLUDE = pathlib.Path(__file__).resolve().parent.parent / "include"
MAP = "#include <sipstatus/code_map.hpp>\nusing namespace sipstatus;\n"
LITERALS = "#include <sipstatus/literals.hpp>\nusing namespace sipstatus::literals;\n"
ALL = "#include <sipstatus/sipstatus.hpp>\nusing namespace sipstatus;\nenum class foreign { a = 486 };\n"

# Each as a program that compiles, what makes it wrong, and what the message must have.
REFUSED = [
    (LITERALS, "constexpr auto c = {};", "486_sip", [
        ("499_sip", "no status code with this number is registered"),
        ("699_sip", "no status code with this number is registered"),
        ("0404_sip", "a status code is three digits, 100 to 699"),
        ("4.0_sip", "a status code is three digits, 100 to 699"),
        ("1e1_sip", "a status code is three digits, 100 to 699"),
        ("0486_sip", "a status code is three digits, 100 to 699|invalid digit .8. in octal"),
        ("1000_sip", "a status code is three digits, 100 to 699"),
        ("48_sip", "a status code is three digits, 100 to 699"),
        ("0x1e6_sip", "a status code is three digits, 100 to 699"),
        ("4'86_sip", "a status code is three digits, 100 to 699"),
        ("700_sip", "a status code is three digits, 100 to 699"),
        ("099_sip", "a status code is three digits, 100 to 699|invalid digit .9. in octal"),
        ("0777_sip", "a status code is three digits, 100 to 699"),
        ("486.0_sip", "a status code is three digits, 100 to 699"),
        ("4e6_sip", "a status code is three digits, 100 to 699"),
    ]),
    (MAP, "constexpr code_map<int> map{{0, {}}};", "{{486, 1}}", [
        ("{{486, 1}, {480, 2}, {486, 3}}", "the_key_of_a_code_map_stands_twice"),
        ("{{499, 1}}", "the_key_of_a_code_map_is_not_registered"),
        ("{{-1, 1}}", "the_key_of_a_code_map_is_not_registered"),
        ("{{response_class::success, 1}, {response_class::success, 2}}", "the_key_of_a_code_map_stands_twice"),
        ("{{response_class::invalid, 1}}", "the_class_of_a_code_map_is_none"),
        ("{{static_cast<response_class>(7), 1}}", "the_class_of_a_code_map_is_none"),
    ]),
    (MAP + "constexpr code_map<int> map{0, {{300, 1}, {301, 1}, {302, 1}, {305, 1}, {380, 1}, {200, 1}}};\n",
     "static_assert(must_cover<map, response_class::{}>);", "redirection", [
        ("success", "code_map_without<sipstatus::code::accepted>"),
        ("success", "the map has no value for the code that this type names"),
        ("invalid", "there is no code in this class"),
        ("server_failure", "code_map_without<sipstatus::code::server_internal_error>"),
    ]),
    (ALL, "constexpr auto answer = is_final({});", "486", [
        ("true", "deleted"),
        ("486.0", "deleted|ambiguous"),
        ("nullptr", "nullptr|convert|deleted"),
        ('"486"', "convert|conversion|deleted"),
        ("foreign::a", "foreign"),
    ]),
    (ALL, "constexpr auto answer = from_isup({});", "17", [
        ("code::busy_here", "deleted"),
        ("true", "bool|no matching|could not convert"),
        ("17.0", "double|no matching|could not convert"),
        ("foreign::a", "foreign|no matching"),
    ]),
]


# The libraries that check a format string at compile time: a program that compiles where they are there, what brings our
# part, and how they are called.
FORMATTING = [
    ("fmt", "#include <fmt/format.h>\n", "#include <sipstatus/fmt.hpp>\n#include <fmt/format.h>\n",
     "auto text = fmt::format(FMT_STRING({}), sipstatus::code::ok);"),
    ("std", "#include <version>\n#ifndef __cpp_lib_format\n#error none\n#endif\n", "#include <sipstatus/format.hpp>\n",
     "auto text = std::format({}, sipstatus::code::ok);"),
]


class Refused(unittest.TestCase):
    def compile(self, program, *more_flags):
        command = [COMPILER, *FLAGS, *more_flags, "-Wno-unused", "-fsyntax-only", f"-I{INCLUDE}", "-xc++", "-"]
        result = subprocess.run(command, input=program, capture_output=True, text=True)
        return result.returncode, result.stderr

    def test_what_is_right_compiles(self):
        for head, line, right, _ in REFUSED:
            with self.subTest(line=line):
                self.assertEqual(self.compile(head + line.format(right) + "\n"), (0, ""))

    def test_what_is_wrong_is_refused_with_its_reason(self):
        for head, line, _, wrongs in REFUSED:
            for wrong, message in wrongs:
                with self.subTest(line=line, wrong=wrong):
                    status, errors = self.compile(head + line.format(wrong) + "\n")
                    self.assertNotEqual(status, 0)
                    self.assertTrue(re.search(message, errors), f"{message} is not in: {errors[:1500]}")
                    self.assertLessEqual(len(set(re.findall(r"sipstatus: [^\n\"]*", errors))), 1, "one reason is enough")

    def test_a_wrong_format_string_is_refused(self):
        for name, probe, head, line in FORMATTING:
            with self.subTest(name=name):
                if self.compile(probe)[0] != 0:
                    self.skipTest(f"{name}::format is not there, or not in this standard")
                # The macro FMT_STRING of fmt 9 has warnings of its own.
                for right in ('"{}"', '"{:>9}"', '"{:d}"', '"{:s}"'):
                    self.assertEqual(self.compile(head + line.format(right) + "\n", "-Wno-error")[0], 0, right)
                for wrong in ('"{:x}"', '"{:.2d}"', '"{:zz}"'):
                    self.assertNotEqual(self.compile(head + line.format(wrong) + "\n", "-Wno-error")[0], 0, wrong)


if __name__ == "__main__":
    COMPILER, *FLAGS = sys.argv[1:]
    unittest.main(argv=sys.argv[:1], verbosity=2)
