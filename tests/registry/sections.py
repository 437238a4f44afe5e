#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Tests that every section that is cited exists: python3 tests/registry/sections.py

sections.csv has all numbered sections of each RFC, from the headings in its text.
"""

import csv
import pathlib
import re
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
import harness  # noqa: E402

ROOT = pathlib.Path(__file__).resolve().parents[2]
# Cited RFCs that are not in the list. Their sections are checked by a reader.
BY_HAND = {3629, 4411, 4488, 5009, 5234, 5952, 7044, 7315, 7332, 7403, 8259, 8373, 9366, 9410}
NUMBER = r"\d+(?:\.\d+)*"
# Citations in sentences: "RFC 3261, section 9.2", "RFC 5057, sections 5.1, 5.2 and 5.3".
IN_SENTENCES = re.compile(rf"RFC (\d{{4}}), sections? ({NUMBER}(?:(?:, (?:and )?| and ){NUMBER})*)")
# Those in rows, with the least number that there should be of each.
IN_ROWS = {
    "registry/?xx.def": (r'rfc\((\d+), "([^"]+)"\)', 75),
    "registry/likely_causes.def": (r'source\((\d+), "([^"]+)"\)', 100),
    "headers.hpp": (r'\{header::\w+, \d+, \d+, requirement::\w+, (\d+),\s*"([^"]+)"', 130),
    "compare.hpp": (r'\{code::\w+, sender::\w+, (\d+), "([^"]+)"\}', 24),
    "unregistered.hpp": (rf"RFC (\d+), ({NUMBER}(?: and {NUMBER})*)", 25),
}


def text(path):
    return path.read_text(encoding="utf-8")


def as_sentences(path):
    """The text with the ends of comment lines and of pieces of texts removed."""
    return re.sub(r'"?\s*\n\s*(?:///?|#|"|>)?\s*', " ", text(path))


class Sections(unittest.TestCase):
    def setUp(self):
        with open(ROOT / "tests" / "registry" / "sections.csv", encoding="utf-8") as file:
            self.listed = {int(row["RFC"]): row["sections"].split(" ") for row in csv.DictReader(file)}

    def check(self, path, found):
        """Checks pairs of an RFC and a text with sections, and returns how many there are."""
        for rfc, sections in found:
            if int(rfc) not in BY_HAND:
                self.assertTrue(int(rfc) in self.listed, f"{path}: RFC {rfc} is not in sections.csv")
                for section in re.findall(NUMBER, sections):
                    with self.subTest(path.relative_to(ROOT).as_posix()):
                        self.assertTrue(section in self.listed[int(rfc)], f"RFC {rfc} has no section {section}")
        return len(found)

    def test_the_list_is_complete_up_to_the_last_section(self):
        for rfc, sections in self.listed.items():
            numbers = [tuple(map(int, section.split("."))) for section in sections]
            self.assertEqual(numbers, sorted(set(numbers)), rfc)
            for number in numbers:
                before = (*number[:-1], number[-1] - 1) if number[-1] > 1 else number[:-1]
                self.assertTrue(before == () or before in numbers, f"RFC {rfc} has {number}, but not {before}")

    def test_each_section_in_a_row_exists(self):
        for pattern, (citation, least) in IN_ROWS.items():
            count = sum(self.check(path, re.findall(citation, text(path))) for path in (ROOT / "include" / "sipstatus").glob(pattern))
            self.assertGreaterEqual(count, least, pattern)

    def test_each_section_in_a_sentence_exists(self):
        paths = [ROOT / "README.md"]
        for pattern in ("include/**/*.hpp", "include/**/*.def", "docs/*.md", "tools/**/*.hpp", "tests/**/*.[ch]pp"):
            paths += ROOT.glob(pattern)
        count = sum(self.check(path, IN_SENTENCES.findall(as_sentences(path))) for path in paths)
        self.assertGreater(count, 500)

    def test_the_list_has_no_rfc_that_is_checked_by_hand(self):
        self.assertEqual(BY_HAND & self.listed.keys(), set())


if __name__ == "__main__":
    harness.main()
