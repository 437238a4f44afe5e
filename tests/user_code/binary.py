#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Tests what the library adds to a program, with figures that are the same on every run:

    python3 tests/user_code/binary.py COMPILER
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

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "benchmarks"))
import binary_size  # noqa: E402

ROWS = (binary_size.INCLUDE / "sipstatus" / "registry" / "4xx.def").read_text(encoding="utf-8")
GUIDANCE_OF_486 = re.search(r'SIPSTATUS_CODE\(486,.*?description\("([^"]{40})', ROWS, re.S)[1].encode()
READERS = """#include <sipstatus/sipstatus.hpp>
using namespace sipstatus;
status_line read_line(std::string_view text) { return parse_status_line(text); }
status_line read_tolerantly(std::string_view text) { return parse_status_line(text, tolerant); }
reason_value read_reason(std::string_view text) { return *++reason_values(text).begin(); }
warning_value read_warning(std::string_view text) { return *++warning_values(text).begin(); }
code read_phrase(std::string_view text) { return from_reason_phrase(text); }
char* write_all(char* out, any_code c, isup_cause cause)
{
    return write_comparison(write_reason_header(write_reason_header(write_status_line(out, c), c), cause), compare(c, 486));
}
"""
# Each predicate, with the comparison that it replaces.
COMPARISONS = {
    "is_valid": "n >= 100 && n <= 699",
    "is_provisional": "n >= 100 && n <= 199",
    "is_success": "n >= 200 && n <= 299",
    "is_redirection": "n >= 300 && n <= 399",
    "is_request_failure": "n >= 400 && n <= 499",
    "is_server_failure": "n >= 500 && n <= 599",
    "is_global_failure": "n >= 600 && n <= 699",
    "is_final": "n >= 200 && n <= 699",
    "is_failure": "n >= 400 && n <= 699",
    "class_of": "static_cast<response_class>(n >= 100 && n <= 699 ? n / 100 : 0)",
}


def comparison_source():
    source = "#include <sipstatus/classify.hpp>\nusing namespace sipstatus;\n"
    for name, comparison in COMPARISONS.items():
        answer = "response_class" if name == "class_of" else "bool"
        for kind in ("int", "code"):
            written = re.sub(r"\bn\b", "static_cast<int>(n)", comparison) if kind == "code" else comparison
            source += f"{answer} {kind}_{name}({kind} n) {{ return {name}(n); }}\n"
            source += f"{answer} {kind}_{name}_by_hand({kind} n) {{ return {written}; }}\n"
    return source


def instructions_by_function(compiler):
    """The instructions of each function up to its return, at -O2."""
    with tempfile.TemporaryDirectory() as folder:
        made = pathlib.Path(folder) / "predicates.o"
        command = [compiler, "-std=c++17", "-O2", "-fcf-protection=none", "-c", f"-I{binary_size.INCLUDE}", "-xc++", "-", "-o", made]
        subprocess.run(command, input=comparison_source(), text=True, check=True)
        listing = binary_size.output("objdump", "-dC", "--no-show-raw-insn", made)
    functions = {}
    for name, body in re.findall(r"^\w+ <(\w+)\(.*?\)>:\n(.*?)(?:\n\n|\Z)", listing, re.M | re.S):
        instructions = re.findall(r"^\s*\w+:\s+(\w+)", body, re.M)
        functions[name] = instructions[: instructions.index("ret") + 1]
    return functions


class Binary(unittest.TestCase):
    def for_all_options(self):
        for options in binary_size.OPTIONS:
            with self.subTest(options=options):
                if reason := binary_size.missing(COMPILER, options):
                    self.skipTest(reason)
                yield options

    def test_predicates_add_no_data(self):
        for options in self.for_all_options():
            self.assertEqual(binary_size.growth(COMPILER, options, "predicates"), (0, 0, 0, 0))

    def test_phrases_add_at_most_three_and_a_half_kilobytes_and_no_relocation(self):
        for options in self.for_all_options():
            read_only, *others = binary_size.growth(COMPILER, options, "phrases")
            self.assertGreater(read_only, 1500, "the phrases themselves")
            self.assertLessEqual(read_only, 3500)
            self.assertEqual(others, [0, 0, 0])

    def test_likely_causes_add_their_texts_and_one_pointer_for_each_code(self):
        for options in self.for_all_options():
            read_only, relocated, written, relocations = binary_size.growth(COMPILER, options, "likely causes")
            self.assertGreater(read_only, 10_000, "some texts at least")
            self.assertLessEqual(read_only, 100_000)
            self.assertLessEqual(relocated, 8 * relocations)
            self.assertEqual(written, 0)
            self.assertLessEqual(relocations, 75)

    def test_ten_translation_units_share_one_table(self):
        for options in self.for_all_options():
            self.assertLessEqual(binary_size.growth(COMPILER, options, "phrases", units=10)[0], 3500)

    def test_a_program_contains_guidance_only_if_it_uses_it(self):
        for use in binary_size.USES:
            for options in ("-O0", "-O2"):
                with self.subTest(use=use, options=options), tempfile.TemporaryDirectory() as folder:
                    program = binary_size.build(folder, COMPILER, options, use)
                    is_there = GUIDANCE_OF_486 in program.read_bytes()
                    self.assertEqual(is_there, use in ("guidance", "comparison"))

    def test_readers_and_writers_do_not_throw(self):
        for options in ("-O0", "-O2"):
            with self.subTest(options=options), tempfile.TemporaryDirectory() as folder:
                made = pathlib.Path(folder) / "readers.o"
                command = [COMPILER, "-std=c++17", options, "-c", f"-I{binary_size.INCLUDE}", "-xc++", "-", "-o", made]
                subprocess.run(command, input=READERS, text=True, check=True)
                self.assertNotIn("throw", binary_size.output("nm", "-uC", made))

    def test_a_predicate_costs_no_more_than_a_comparison_by_hand(self):
        if binary_size.output("uname", "-m").strip() != "x86_64":
            self.skipTest("the instructions are those of x86-64")
        functions = instructions_by_function(COMPILER)
        for name in COMPARISONS:
            for kind in ("int", "code"):
                ours, by_hand = functions[f"{kind}_{name}"], functions[f"{kind}_{name}_by_hand"]
                with self.subTest(name=name, kind=kind, ours=ours, by_hand=by_hand):
                    self.assertLessEqual(len(ours), len(by_hand) + 1)
                    self.assertFalse([i for i in ours if i.startswith(("j", "call", "div", "idiv"))])


if __name__ == "__main__":
    COMPILER = sys.argv.pop(1)
    if sys.platform != "linux":
        harness.skip_all("the sizes are those of ELF programs")
    missing_tools = [tool for tool in ("size", "readelf", "objdump", "nm") if not shutil.which(tool)]
    if missing_tools:
        sys.exit(f"{', '.join(missing_tools)} not found (apt package binutils)")
    harness.main()
