#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Tests that the guidance enters a program only when it is asked for: python3 tests/prose.py COMPILER..."""

import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

INCLUDE = pathlib.Path(__file__).resolve().parent.parent / "include"

PROGRAM = """
#include <sipstatus/sipstatus.hpp>

#include <cstdio>

int main(int argc, char**)
{
    const int number = 400 + argc;
    const auto phrase = sipstatus::reason_phrase(number);
    const auto defined = sipstatus::reference(number);
    std::printf("%d %d %d %d ", sipstatus::is_failure(number), sipstatus::is_registered(number),
                to_integer(sipstatus::treat_as(number)), to_integer(sipstatus::from_reason_phrase(phrase)));
    std::printf("%.*s %.*s ", int(phrase.size()), phrase.data(), int(defined.section.size()), defined.section.data());
    std::printf("%zu\\n", sipstatus::parse_status_line("SIP/2.0 486 Busy Here").phrase.size());
    // ask here
}
"""
ASKING = PROGRAM.replace("// ask here", "std::puts(sipstatus::guidance_for(number)->how_to_fix.data());")


def texts():
    """Every text of the guidance, as it would stand in a program."""
    for path in sorted(INCLUDE.glob("sipstatus/registry/?xx.def")):
        for text in re.findall(r'(?:description|when_seen|how_to_fix)\(((?:\s*"[^"]*")+)\)', path.read_text()):
            yield "".join(re.findall(r'"([^"]*)"', text)).encode()


class Prose(unittest.TestCase):
    def binary_of(self, compiler, options, program):
        with tempfile.TemporaryDirectory() as folder:
            target = pathlib.Path(folder) / "program"
            command = [compiler, "-std=c++17", *options, f"-I{INCLUDE}", "-xc++", "-", "-o", target]
            subprocess.run(command, input=program, text=True, check=True)
            return target.read_bytes()

    def test_there_are_225_texts(self):
        self.assertEqual(len(set(texts())), 225)

    def test_a_program_has_no_guidance_unless_it_asks_for_it(self):
        for compiler in COMPILERS:
            for options in (["-O0"], ["-O2"], ["-O0", "-g"]):
                with self.subTest(compiler=compiler, options=options):
                    silent = self.binary_of(compiler, options, PROGRAM)
                    self.assertIn(b"Busy Here", silent)
                    self.assertEqual([text for text in texts() if text[:40] in silent], [])
                    asking = self.binary_of(compiler, options, ASKING)
                    self.assertEqual([text for text in texts() if text not in asking], [])


if __name__ == "__main__":
    wanted = dict.fromkeys([*sys.argv[1:], "g++", "clang++"])
    del sys.argv[1:]
    COMPILERS = [name for name in wanted if shutil.which(name)]
    print("compilers:", *COMPILERS, "- not installed:", *[name for name in wanted if not shutil.which(name)] or ["none"])
    unittest.main()
