#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Tests that Doxygen makes a complete reference without warnings: python3 tests/docs/docs.py"""

import html
import pathlib
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
import harness  # noqa: E402

ROOT = pathlib.Path(__file__).resolve().parents[2]
DOXYFILE = (ROOT / "docs" / "Doxyfile").read_text(encoding="utf-8")
# The public names, from the table of the public contract: never generated from the headers.
NAMES = """
    code to_integer parse_code response_class class_of
    is_provisional is_success is_redirection is_request_failure is_server_failure is_global_failure
    is_final is_failure is_valid is_registered is_deprecated all_codes codes_in
    reason_phrase known_phrase from_reason_phrase reference guidance_for treat_as
    dialog_effect dialog_effect_of ends_subscription next_step next_step_of
    better_response best_response forwarded_as is_forwarded_immediately method can_answer
    header_fields_of codes_with_header header_field_range header_code_range unregistered_use_range other_phrase_range
    likely_cause_range key_difference_range confused_code_range reason_value_range warning_value_range requirement isup_cause to_isup from_isup cause_location
    reason_values analytics_block_of likely_causes_of
    compare write_comparison comparison_size
    parse_status_line status_line_error tolerant write_status_line status_line_size
    unregistered_uses_of unregistered_uses_of_phrase other_phrases_of other_phrases_like
    name_of method_from_name code_from_name make_error_code
""".split()
CLASSES = """
    analytics_block any_code citation code_map code_range comparison guidance header_field item_range field_value_range likely_cause other_phrase pair_note reason_value
    status_line tolerant_t unregistered_use
""".split()
MEMBER = re.compile(r'<h2 class="memtitle">.*?</span>(\w+)')
ENUMERATOR = re.compile(r'<td class="fieldname"><a [^>]*></a>(\w+).*?<td class="fielddoc">(?:<p ?>)?([^<]*)')


@unittest.skipUnless(shutil.which("doxygen"), "Doxygen is not installed (apt package doxygen)")
class Docs(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        # The command that the Doxyfile shows, run in a copy that has only files of a fresh clone.
        copy = pathlib.Path(folder.name)
        for part in ("docs", "include"):
            shutil.copytree(ROOT / part, copy / part)
        for page in ROOT.glob("*.md"):
            shutil.copy(page, copy)
        command, cls.index = re.search(r"^#   (doxygen .*)\n#\n# and open (\S+)\. ", DOXYFILE, re.M).groups()
        cls.result = subprocess.run(shlex.split(command), capture_output=True, encoding="utf-8", cwd=copy)
        cls.pages = (copy / cls.index).parent
        page = cls.pages / "namespacesipstatus.html"
        # Alternately a name and its documentation.
        parts = MEMBER.split(page.read_text(encoding="utf-8"))[1:] if page.exists() else []
        cls.members = dict(zip(parts[::2], parts[1::2]))

    def test_doxygen_prints_nothing(self):
        self.assertEqual((self.result.returncode, self.result.stdout, self.result.stderr), (0, "", ""))

    def test_contributing_shows_the_command_and_where_the_pages_are(self):
        page = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
        self.assertIn(f"`{' '.join(self.result.args)}`", page)
        self.assertIn(f"`{pathlib.PurePosixPath(self.index).parent}`", page)
        self.assertTrue((self.pages / "index.html").exists())

    def test_the_reference_has_every_name_of_the_public_contract(self):
        self.assertEqual(set(NAMES) - self.members.keys(), set())
        for name in CLASSES:
            with self.subTest(name=name):
                self.assertTrue(list(self.pages.glob(f"*sipstatus_1_1{name.replace('_', '__')}.html")))

    def test_the_reference_has_every_code_with_its_phrase_and_section(self):
        codes = {name: html.unescape(said) for name, said in ENUMERATOR.findall(self.members.get("code", ""))}
        self.assertEqual(len(codes), len(harness.registered_codes()))
        self.assertTrue(codes["busy_here"].startswith('"Busy Here", RFC 3261, 21.4.24.'), codes["busy_here"])
        for name, said in codes.items():
            with self.subTest(name=name):
                self.assertRegex(said, r'^"[A-Z].+", RFC \d+, [\d.]+\. ')

    def test_the_reference_has_the_version(self):
        self.assertIn("SIPSTATUS_VERSION", MEMBER.findall((self.pages / "version_8hpp.html").read_text(encoding="utf-8")))

    def test_the_reference_has_no_private_names(self):
        self.assertEqual([path.name for path in self.pages.glob("*sipstatus_1_1detail*")], [])
        self.assertEqual({"row_of", "rows", "size_output", "put"} & self.members.keys(), set())


if __name__ == "__main__":
    harness.main()
