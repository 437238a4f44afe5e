#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Tests the comparison with IANA's registry: python3 tests/registry/iana_test.py"""

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
# Written from the RFCs and from copies of IANA's file, never generated from the rows.
REGISTRY = (ROOT / "tests" / "registry" / "iana.csv").read_text(encoding="utf-8")
LINES = REGISTRY.splitlines()


def row_of(number):
    """The line of a code in the registry."""
    return next(line for line in LINES if line.startswith(f"{number},"))


def place_of(number):
    """The number of that line."""
    return LINES.index(row_of(number)) + 1


def setUpModule():
    command = [sys.executable, "-B", ROOT / "tests" / "registry" / "iana.py", ROOT / "tests" / "registry" / "iana.csv"]
    result = subprocess.run(command, capture_output=True, encoding="utf-8")
    # All tests would fail for this reason.
    if result.returncode != 0:
        raise AssertionError(f"the rows (here) and tests/registry/iana.csv (there) differ:\n{result.stdout}{result.stderr}")


class Iana(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        self.script = ROOT / "tests" / "registry" / "iana.py"

    def run_script(self, *arguments):
        command = [sys.executable, "-B", self.script, *arguments]
        result = subprocess.run(command, capture_output=True, encoding="utf-8")
        return result.returncode, result.stdout, result.stderr

    def compare(self, content):
        path = self.folder / "registry.csv"
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return self.run_script(path)

    def assert_same(self, content):
        self.assertEqual(self.compare(content), (0, "", ""))

    def assert_differs(self, content, *lines):
        self.assertEqual(self.compare(content), (1, "".join(f"- {line}\n" for line in lines), ""))

    def assert_refused(self, content, message):
        status, output, errors = self.compare(content)
        self.assertEqual((status, output), (2, ""))
        self.assertRegex(errors, rf"^cannot compare \S*registry\.csv: {message}\n$")

    def changed(self, old, new):
        self.assertEqual(REGISTRY.count(old), 1, "the row to change is there")
        return REGISTRY.replace(old, new)

    def test_the_rows_are_those_of_the_registry(self):
        self.assert_same(REGISTRY)

    def test_a_new_code(self):
        self.assert_differs(
            self.changed("600,Busy", "599,Brand New,[RFC9999]\n600,Busy"), "599 is new there: `Brand New [RFC9999]`"
        )
        self.assert_differs(self.changed("486,", "419,Brand New,\n486,"), "419 is new there: `Brand New`")

    def test_a_changed_phrase(self):
        self.assert_differs(
            self.changed("504,Server Time-out,", "504,Server Timeout,"),
            "504: the phrase is `Server Timeout` there, `Server Time-out` here",
        )
        self.assert_differs(
            self.changed("200,OK,", "200,Ok,"), "200: the phrase is `Ok` there, `OK` here"
        )

    def test_a_removed_row(self):
        self.assert_differs(
            self.changed(row_of(469) + "\n", ""), "469 Bad Info Package: no row there that can be read"
        )
        last, phrase, _ = LINES[-1].split(",")
        self.assert_differs(self.changed(LINES[-1] + "\n", ""), f"{last} {phrase}: no row there that can be read")

    def test_a_deprecation(self):
        for noted in (
            "380,Alternative Service (Deprecated),",
            "380,Alternative Service (deprecated by RFC 3261),",
            "380,Alternative Service,[RFC3261] (deprecated)",
        ):
            with self.subTest(noted):
                self.assert_differs(
                    self.changed("380,Alternative Service,", noted),
                    "380 Alternative Service: deprecated there, not here",
                )
        self.assert_differs(
            self.changed("Accepted (Deprecated)", "Accepted"), "202 Accepted: deprecated here, not there"
        )

    def test_another_reference(self):
        # The first row with a reference.
        row, number, phrase, rfc = re.search(r"^(\d+),([^,]+),\[RFC(\d+)\]$", REGISTRY, re.M).group(0, 1, 2, 3)
        self.assert_same(self.changed(row, f"{number},{phrase},[RFC9999][RFC{rfc}]"))
        self.assert_same(self.changed(row, f'{number},{phrase},"[RFC9999]\n[RFC{rfc}, Section 5.1]"'))
        self.assert_same(self.changed("200,OK,", "200,OK,[RFC3261]"))
        for reference in ("[RFC9999]", f"[RFC{rfc}0]", f"[RFC{rfc}bis]", f"[RFC-ietf-sipcore-{rfc}-09]", ""):
            with self.subTest(reference):
                shown = f"`{reference}`" if reference else "blank (RFC 3261)"
                self.assert_differs(
                    self.changed(row, f"{number},{phrase},{reference}"),
                    f"{number} {phrase}: the reference is {shown} there, RFC {rfc} here",
                )
        self.assert_differs(
            self.changed("200,OK,", "200,OK,[RFC9999]"), "200 OK: the reference is `[RFC9999]` there, RFC 3261 here"
        )

    def test_a_line_that_cannot_be_read(self):
        gone = "486 Busy Here: no row there that can be read"
        for line in (
            "486",
            "486,Busy Here",
            "486,Busy Here,,",
            "486,,",
            "486,(Deprecated),",
            "48,Busy Here,",
            "786,Busy Here,",
            "486-487,Busy Here,",
            "48\u0666,Busy Here,",
            '486,"Busy" Here,',
            "<p>Busy</p>",
        ):
            with self.subTest(line):
                self.assert_differs(
                    self.changed("486,Busy Here,\n", line + "\n"), gone, f"Line {place_of(486)} cannot be read: `{line}`"
                )

    def test_a_duplicated_row(self):
        self.assert_differs(
            self.changed("487,", "486,Busy There,\n487,"), f"Line {place_of(486) + 1} repeats a code: `486,Busy There,`"
        )

    def test_a_quote_that_is_left_open(self):
        rows = LINES[-2:]
        opened = rows[0].replace(",", ',"', 1)
        self.assert_differs(
            self.changed(rows[0], opened),
            *(f"{' '.join(row.split(',')[:2])}: no row there that can be read" for row in rows),
            f"Lines {len(LINES) - 1} to {len(LINES)} cannot be read: `{opened} {rows[1]}`",
        )

    def test_markup_and_control_characters_are_made_harmless(self):
        self.assert_differs(
            self.changed("608,", "601,`@all` \x1b\u202e<b>,\n608,").replace("200,OK,", "200,OK \u2713,"),
            "200: the phrase is `OK \u2713` there, `OK` here",
            "601 is new there: `'@all' \ufffd\ufffd<b>`",
        )
        self.assert_differs(
            self.changed("200,OK,", "200,OK,\n" + "x" * 1000), f"Line {place_of(200) + 1} cannot be read: `{'x' * 100}...`"
        )
        self.assert_differs(
            self.changed("200,OK,", "200,O?,").encode().replace(b"O?", b"O\xff"),
            "200: the phrase is `O\ufffd` there, `OK` here",
        )

    def test_differences_are_in_ascending_order_on_every_run(self):
        lines = self.changed("180,Ringing,\n", "").replace("OK", "Okay (Deprecated)").splitlines()
        content = "\n".join([lines[0], "broken", *reversed(lines[1:]), "650,New,", "broken too"])
        expected = (
            "180 Ringing: no row there that can be read",
            "200: the phrase is `Okay` there, `OK` here",
            "200 OK: deprecated there, not here",
            "650 is new there: `New`",
            "Line 2 cannot be read: `broken`",
            f"Line {len(LINES) + 2} cannot be read: `broken too`",
        )
        for _ in range(2):
            self.assert_differs(content, *expected)

    def test_the_same_in_other_forms(self):
        rows = [line.split(",") for line in REGISTRY.splitlines()]
        for name, content in {
            "CRLF": REGISTRY.replace("\n", "\r\n"),
            "BOM": "\ufeff" + REGISTRY,
            "BOM and CRLF": "\ufeff" + REGISTRY.replace("\n", "\r\n"),
            "no end of line at the end": REGISTRY.rstrip("\n"),
            "blank lines": REGISTRY.replace("\n", "\n\n") + " \n,,\n",
            "all in quotes": "".join(",".join(f'"{field}"' for field in row) + "\n" for row in rows),
            "a text in two lines": self.changed("486,Busy Here,", '486,"Busy\n   Here",'),
            "columns in another order": "".join(",".join(reversed(row)) + "\n" for row in rows),
            "one column more": "".join(",".join([*row, "x"]) + "\n" for row in rows),
        }.items():
            with self.subTest(name):
                self.assert_same(content)
        self.assert_differs(
            ("\ufeff" + self.changed("486,Busy Here,", "486")).replace("\n", "\r\n"),
            "486 Busy Here: no row there that can be read",
            f"Line {place_of(486)} cannot be read: `486`",
        )

    def test_a_file_that_is_not_this_registry(self):
        no_header = "no header line with the columns Response Code, Description, Reference"
        for name, content in {
            "empty": "",
            "blank": "\n\n",
            "HTML": "<!DOCTYPE html>\n<html><body><h1>404 Not Found</h1></body></html>\n",
            "no header line": REGISTRY.split("\n", 1)[1],
            "the registry of methods": "Methods,Reference\nACK,[RFC3261]\n",
            "binary": bytes(range(256)) * 100,
            "UTF-16": REGISTRY.encode("utf-16"),
        }.items():
            with self.subTest(name):
                self.assert_refused(content, no_header)
        lines = REGISTRY.splitlines(keepends=True)
        self.assert_refused(lines[0], r"only 0 of its rows can be read")
        self.assert_refused("".join(lines[:50]), r"only 49 of its rows can be read")
        self.assertEqual(self.compare("".join(lines[:51]))[0], 1)

    def test_a_missing_file(self):
        status, output, errors = self.run_script(self.folder / "none.csv")
        self.assertEqual((status, output), (2, ""))
        self.assertIn("No such file", errors)
        self.assertEqual(self.run_script(self.folder)[:2], (2, ""))
        for arguments in ((), ("one", "two")):
            status, output, errors = self.run_script(*arguments)
            self.assertEqual((status, output), (2, ""))
            self.assertIn("python3 tests/registry/iana.py FILE.csv", errors)

    def change_headers(self, name, old, new):
        """From now on, the script runs with a copy of the headers, in which one is changed."""
        shutil.copytree(ROOT / "include", self.folder / "include", dirs_exist_ok=True)
        self.script = self.folder / "tests" / "registry" / "iana.py"
        self.script.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / "tests" / "registry" / "iana.py", self.script)
        header = self.folder / "include" / "sipstatus" / name
        text = header.read_text(encoding="utf-8")
        self.assertEqual(text.count(old), 1, "what is to be changed is there")
        header.write_text(text.replace(old, new), encoding="utf-8")

    def test_a_change_of_the_headers_is_seen(self):
        facts = '(486, busy_here, "Busy Here", rfc(3261,'
        self.change_headers("registry/4xx.def", facts, '(479, new, "New", rfc(9999,')
        self.assert_differs(
            REGISTRY, "479 New: no row there that can be read", "486 is new there: `Busy Here`"
        )
        one = "c.value() == code::accepted"
        self.change_headers("registry.hpp", one, f"{one} || c.value() == code::gone")
        self.assert_differs(REGISTRY, "410 Gone: deprecated here, not there")

    def test_headers_that_cannot_be_read(self):
        facts = '(486, busy_here, "Busy Here", rfc(3261,'
        for unlike in ("rfc{3261,", "rfc(0x3261,"):
            with self.subTest(unlike):
                self.change_headers("registry/4xx.def", facts, facts.replace("rfc(3261,", unlike))
                self.assert_refused(REGISTRY, "a row in include/sipstatus/registry does not begin with .*")
        one = "c.value() == code::accepted"
        for unlike in ("c.value() != code::accepted", "detail::deprecated(c)", f"{one} && is_final(c)"):
            with self.subTest(unlike):
                self.change_headers("registry.hpp", one, unlike)
                self.assert_refused(REGISTRY, "is_deprecated in .* does not just compare with enumerators")


if __name__ == "__main__":
    harness.main()
