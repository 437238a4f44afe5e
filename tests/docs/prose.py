#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Tests that a program contains the texts of the rows only if it uses them, and that they are plain English:

    python3 tests/docs/prose.py COMPILER
"""

import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
import harness  # noqa: E402

ROOT = pathlib.Path(__file__).resolve().parents[2]
INCLUDE = ROOT / "include"

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
GUIDANCE = ("description", "when_seen", "how_to_fix")
IN_PAIRS = ("gist", "send_when")
ASKING = {
    GUIDANCE: "std::puts(sipstatus::guidance_for(number)->how_to_fix.data());",
    GUIDANCE + IN_PAIRS: "char text[10000]; sipstatus::write_comparison(text, sipstatus::compare(number, 600));",
}


# Phrases that read like a translation. For each there is a plainer word: after, is listed, fix, permanent ...
HABITS = re.compile(r"""\b(
    behind(?!\ (the\ |a\ |an\ )?([\w-]+\ )?(NATs?|firewalls?|prox(y|ies)|gateways?|SBCs?|PBXs?|load)\b)
    | stands?\ (in|twice|beside|behind|for\ itself|alone\ in) | mend(s|ed|ing)? | in\ vain | for\ ever | at\ the\ least
    | does\ as\ well | do\ as\ well | is\ no\ (error|code|gain|number|cause) | (is|are)\ (not\ )?to\ be\ had | tells?\ the\ rest
    | by\ machine | for\ the\ moment | as\ a\ rule | all\ the\ same | the\ code\ to\ send\ is | those\ who | (is|that\ is|are)\ none
    | of\ its\ own\ accord | renew(s|ed)?\ the | lasting | the\ trouble | what\ others | reached\ only\ by | of\ which\ it
    | whereabouts | telling\ reason | in\ use\ of | written\ by\ a\ person | (has|have)\ not(?=[.,;:])
)\b""", re.X | re.I)
# The texts that people read: the rows, and all pages of documentation.
PAGES = ("include/sipstatus/registry/*.def", "*.md", "docs/*.md", "docs/*.json")


def texts(fields):
    """Every text of these fields of the rows, with the bytes that it has in a program."""
    for path in sorted(INCLUDE.glob("sipstatus/registry/?xx.def")):
        for text in re.findall(rf'\b(?:{"|".join(fields)})\(((?:\s*"[^"]*")+)\)', path.read_text()):
            yield "".join(re.findall(r'"([^"]*)"', text)).encode()


class Prose(unittest.TestCase):
    def binary_of(self, compiler, options, program):
        with tempfile.TemporaryDirectory() as folder:
            target = pathlib.Path(folder) / "program"
            command = [compiler, "-std=c++17", *options, f"-I{INCLUDE}", "-xc++", "-", "-o", target]
            subprocess.run(command, input=program, text=True, check=True)
            return target.read_bytes()

    def test_the_rows_and_pages_are_in_plain_english(self):
        pages = [path for pattern in PAGES for path in sorted(ROOT.glob(pattern))]
        self.assertGreater(len(pages), 8)
        for path in pages:
            # A phrase may continue on the next line.
            joined = re.sub(r'"\s*\n\s*"|\s*\n\s*(//+ ?)?', lambda m: "" if m[0][0] == '"' else " ", path.read_text(encoding="utf-8"))
            with self.subTest(path=path.name):
                self.assertEqual([joined[max(0, m.start() - 30) : m.end() + 30] for m in HABITS.finditer(joined)], [])

    def test_there_are_five_texts_for_each_code(self):
        self.assertEqual(len(set(texts(GUIDANCE))), len(GUIDANCE) * len(harness.registered_codes()))
        self.assertEqual(len(set(texts(IN_PAIRS))), len(IN_PAIRS) * len(harness.registered_codes()))

    def test_a_program_has_only_the_texts_that_it_uses(self):
        for compiler in COMPILERS:
            for options in (["-O0"], ["-O2"], ["-O0", "-g"]):
                with self.subTest(compiler=compiler, options=options):
                    if not shutil.which(compiler):
                        self.skipTest(f"{compiler} is not installed")
                    silent = self.binary_of(compiler, options, PROGRAM)
                    self.assertIn(b"Busy Here", silent)
                    self.assertEqual([text for text in texts(GUIDANCE + IN_PAIRS) if text[:40] in silent], [])
                    for fields, question in ASKING.items():
                        asking = self.binary_of(compiler, options, PROGRAM.replace("// ask here", question))
                        self.assertEqual([text for text in texts(fields) if text not in asking], [])
                        others = set(GUIDANCE + IN_PAIRS) - set(fields)
                        self.assertEqual([text for text in texts(others) if others and text in asking], [])


if __name__ == "__main__":
    COMPILERS = dict.fromkeys([sys.argv.pop(1), "g++", "clang++"])
    harness.main()
