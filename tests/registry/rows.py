#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Tests that a wrong row does not compile, and that the message has its line: python3 tests/registry/rows.py COMPILER"""

import itertools
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
import harness  # noqa: E402

INCLUDE = pathlib.Path(__file__).resolve().parents[2] / "include"


def row_of(number):
    """The row of a request failure, as it is in its file."""
    rows = (INCLUDE / "sipstatus" / "registry" / "4xx.def").read_text()
    return re.search(rf"^SIPSTATUS_CODE\({number},.*?\)\)\n(?=\n|SIPSTATUS_CODE|\Z)", rows, re.M | re.S)[0]


BUSY_HERE = row_of(486)
TEXTS = ("description", "when_seen", "how_to_fix", "gist", "send_when")
PAIRS = (INCLUDE / "sipstatus" / "registry" / "pairs.def").read_text()
FIRST_PAIR = re.search(r"^SIPSTATUS_PAIR\(.*?\)\)\n", PAIRS, re.M | re.S)[0]
TEXTS_OF_PAIR = ("difference", "send_left", "send_right")


class Rows(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.include = pathlib.Path(folder.name) / "include"
        shutil.copytree(INCLUDE, self.include)
        self.rows = self.include / "sipstatus" / "registry" / "4xx.def"
        self.pairs = self.rows.with_name("pairs.def")

    def compile(self, program="#include <sipstatus/registry/check.hpp>\n"):
        command = [COMPILER, "-std=c++17", "-fsyntax-only", f"-I{self.include}", "-xc++", "-"]
        result = subprocess.run(command, input=program, capture_output=True, text=True)
        return result.returncode, result.stderr

    def replace(self, old, new):
        text = self.rows.read_text()
        self.assertEqual(text.count(old), 1, "the row to change is there")
        text = text.replace(old, new)
        self.rows.write_text(text)
        return text[: text.index(new)].count("\n") + 1

    def assert_refused(self, old, new, message):
        line = self.replace(old, new)
        status, errors = self.compile()
        self.assertNotEqual(status, 0)
        places = "|".join(str(line + i) for i in range(new.count("\n") + 1))
        for expected in (message, rf"{re.escape(self.rows.name)}:({places})\b"):
            self.assertTrue(re.search(expected, errors), f"{expected} is not in: {errors[:2000]}")

    def test_the_rows_as_they_are_compile(self):
        self.assertEqual(self.compile(), (0, ""))

    def test_a_new_code_needs_only_a_row(self):
        new = row_of(480).replace("480, temporarily_unavailable", "479, new_code")
        new = new.replace('"Temporarily Unavailable", rfc(3261, "21.4.18")', '"New Code", rfc(9999, "1")')
        self.replace(row_of(480), new + row_of(480))
        program = f"""
            #include <sipstatus/sipstatus.hpp>
            static_assert(sipstatus::all_codes.size() == {len(harness.registered_codes()) + 1});
            static_assert(sipstatus::reason_phrase(479) == "New Code");
            static_assert(sipstatus::from_reason_phrase("new code") == sipstatus::code::new_code);
            static_assert(sipstatus::reference(479).rfc == 9999);
            static_assert(sipstatus::next_step_of(479) == sipstatus::next_step::retry_later);
            static_assert(sipstatus::dialog_effect_of(479) == sipstatus::dialog_effect::usage);
            static_assert(sipstatus::code_from_name("new_code") == sipstatus::code::new_code);
            static_assert(sipstatus::treat_as(479) == sipstatus::code::new_code);
        """
        self.assertEqual(self.compile(program), (0, ""))

    def test_a_row_out_of_order(self):
        self.replace(BUSY_HERE, "")
        self.assert_refused(row_of(485), BUSY_HERE + row_of(485), "this row is out of order or is duplicated")

    def test_a_row_among_those_of_another_class(self):
        self.assert_refused(BUSY_HERE, BUSY_HERE.replace("486", "586"), "this row is out of order or is duplicated")

    def test_a_code_twice(self):
        again = BUSY_HERE.replace("busy_here", "busy_again").replace("Busy Here", "Busy Again")
        self.assert_refused(BUSY_HERE, BUSY_HERE + again, "this row is out of order or is duplicated")

    def test_a_name_twice(self):
        self.assert_refused(
            "487, request_terminated", "487, busy_here", "redefinition of .*busy_here|redeclaration of .*busy_here"
        )

    def test_a_code_out_of_range(self):
        for number in ("99", "700", "48", "4860", "0"):
            with self.subTest(number):
                self.setUp()
                self.assert_refused(
                    BUSY_HERE, BUSY_HERE.replace("486", number), r"the code of this row is outside 100\.\.699"
                )

    def test_a_number_that_is_not_a_code(self):
        self.assert_refused(BUSY_HERE, BUSY_HERE.replace("486", "65736"), "narrow|cannot be narrowed|outside 100")

    def test_a_missing_field(self):
        texts = [re.search(rf"    {name}\(.*?\"\)", BUSY_HERE, re.S)[0] for name in TEXTS]
        fields = ["486, ", "busy_here, ", '"Busy Here", ', ' rfc(3261, "21.4.24"),']
        fields += [" dialog_effect::transaction,", " next_step::retry_later,"]
        fields += [*[text + ",\n" for text in texts[:-1]], ",\n" + texts[-1]]
        for field in fields:
            with self.subTest(field):
                self.setUp()
                self.assertEqual(BUSY_HERE.count(field), 1)
                self.assert_refused(
                    BUSY_HERE, BUSY_HERE.replace(field, ""), "requires 11 arguments, but only 10|too few arguments|expected"
                )

    def test_an_additional_field(self):
        self.assert_refused(
            BUSY_HERE, BUSY_HERE.replace("486, ", "486, 486, "), "passed 12 arguments, but takes just 11|too many arguments|expected"
        )

    def test_swapped_facts(self):
        swapped = BUSY_HERE.replace("dialog_effect::transaction, next_step::retry_later", "next_step::stop, dialog_effect::none")
        self.assert_refused(BUSY_HERE, swapped, "cannot convert|cannot initialize")
        self.setUp()
        wrong = BUSY_HERE.replace("next_step::retry_later", "next_step::retry_never")
        self.assert_refused(BUSY_HERE, wrong, "retry_never")

    def test_swapped_texts(self):
        for one, other in itertools.combinations(TEXTS, 2):
            with self.subTest(one=one, other=other):
                self.setUp()
                swapped = BUSY_HERE.replace(one, "swapped").replace(other, one).replace("swapped", other)
                self.assert_refused(BUSY_HERE, swapped, "SIPSTATUS_[A-Z_]+_[a-z_]+")

    def test_an_empty_field(self):
        for field, message in (
            ("486", "expected"),
            ("busy_here", "expected"),
            ('"Busy Here"', "expected"),
            ('rfc(3261, "21.4.24")', "SIPSTATUS_(RFC|SECTION)_"),
        ):
            with self.subTest(field):
                self.setUp()
                self.assert_refused(BUSY_HERE, BUSY_HERE.replace(field, ""), message)

    def test_a_phrase_that_is_empty_or_too_long(self):
        for phrase in ("", "x" * 64):
            with self.subTest(phrase):
                self.setUp()
                self.assert_refused(
                    BUSY_HERE,
                    BUSY_HERE.replace("Busy Here", phrase),
                    "the phrase of this row is empty or longer than 63 bytes",
                )

    def test_a_phrase_and_a_section_of_the_greatest_length(self):
        longest = BUSY_HERE.replace("Busy Here", "x" * 63).replace("21.4.24", "21.4.99")
        self.replace(BUSY_HERE, longest)
        self.assertEqual(self.compile(), (0, ""))

    def test_a_section_that_is_empty_or_too_long(self):
        for section in ("", "21.4.24.1"):
            with self.subTest(section):
                self.setUp()
                self.assert_refused(
                    BUSY_HERE, BUSY_HERE.replace("21.4.24", section), "a section has 1 to 7 characters"
                )

    def test_a_pair_that_is_not_of_two_registered_codes_the_lower_one_first(self):
        for left, right in ((180, 100), (100, 100), (101, 180), (100, 179), (99, 180), (100, 700)):
            with self.subTest(left=left, right=right):
                self.setUp()
                self.rows = self.pairs
                self.assert_refused(
                    "SIPSTATUS_PAIR(100, 180,",
                    f"SIPSTATUS_PAIR({left}, {right},",
                    "this pair is not of two registered codes, the lower one first",
                )

    def test_a_pair_out_of_order_or_twice(self):
        pairs = re.findall(r"^SIPSTATUS_PAIR\(.*?\)\)\n", self.pairs.read_text(), re.M | re.S)
        of = {tuple(map(int, re.findall(r"\d+", pair)[:2])): pair for pair in pairs}
        lower, upper, other = of[100, 180], of[100, 183], of[181, 182]
        last = pairs[-1]
        for old, new in (
            (lower, lower + lower),
            (upper, upper + upper),
            (last, last + last),
            (upper, upper + lower),
            (upper, other + upper),
            (last, last + lower),
        ):
            with self.subTest(old=old[:30], new=new[:30]):
                self.setUp()
                self.rows = self.pairs
                self.assert_refused(old, new, "this pair is out of order or is duplicated")

    def assert_pair_refused(self, wrong, message):
        self.setUp()
        self.rows = self.pairs
        self.assert_refused(FIRST_PAIR, wrong, message)

    def test_a_pair_with_an_additional_or_missing_field(self):
        texts = [re.search(rf"    {name}\(.*?\"\)", FIRST_PAIR, re.S)[0] for name in TEXTS_OF_PAIR]
        for field in ("100, ", "180,\n", *[text + ",\n" for text in texts[:-1]], ",\n" + texts[-1]):
            with self.subTest(field):
                self.assertEqual(FIRST_PAIR.count(field), 1)
                self.assert_pair_refused(
                    FIRST_PAIR.replace(field, ""), "requires 5 arguments, but only 4|too few arguments"
                )
        self.assert_pair_refused(
            FIRST_PAIR.replace("100, ", "100, 100, "), "passed 6 arguments, but takes just 5|too many arguments"
        )

    def test_swapped_texts_of_a_pair(self):
        for one, other in itertools.combinations(TEXTS_OF_PAIR, 2):
            with self.subTest(one=one, other=other):
                swapped = FIRST_PAIR.replace(one, "swapped").replace(other, one).replace("swapped", other)
                self.assert_pair_refused(swapped, "SIPSTATUS_[A-Z_]+_[a-z_]+")

    def test_more_rows_than_a_byte_can_count(self):
        files = [self.rows.with_name(f"{digit}xx.def") for digit in range(1, 7)]
        taken = [list(map(int, re.findall(r"^SIPSTATUS_CODE\((\d+)", path.read_text(), re.M))) for path in files]
        free = [number for those in taken for number in range(those[-1] + 1, those[-1] // 100 * 100 + 100)]
        most = 255 - sum(map(len, taken))

        def add(numbers):
            for number in numbers:
                with files[number // 100 - 1].open("a") as rows:
                    rows.write(BUSY_HERE.replace("486, busy_here", f"{number}, new_{number}"))

        add(free[:most])
        self.assertEqual(self.compile(), (0, ""))
        add(free[most:most + 1])
        self.assertIn("sipstatus: a row is kept in a byte", self.compile()[1])

    def test_more_header_fields_than_there_are_bits(self):
        headers = self.include / "sipstatus" / "headers.hpp"
        text = headers.read_text()
        names = re.search(r"header_names\[\] = \{(.*?)\n\};", text, re.S)[1]
        more = [f'"X-{number}", ' for number in range(65 - names.count('"') // 2)]
        for added, refused in ((more[1:], False), (more, True)):
            headers.write_text(text.replace(names, "".join(added) + names))
            self.assertEqual("sipstatus: a header field is kept in a bit" in self.compile()[1], refused)

    def test_rows_that_are_included_without_a_macro(self):
        status, errors = self.compile("#include <sipstatus/registry/all.def>\n")
        self.assertNotEqual(status, 0)
        self.assertIn("define SIPSTATUS_CODE(number, name, ...) before including", errors)
        status, errors = self.compile("#include <sipstatus/registry/pairs.def>\n")
        self.assertNotEqual(status, 0)
        self.assertIn("define SIPSTATUS_PAIR(left, right, difference, send_left, send_right) before including", errors)


if __name__ == "__main__":
    COMPILER = sys.argv.pop(1)
    harness.main()
