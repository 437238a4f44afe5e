#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Tests that wrong uses do not compile, with an error that says why:

    python3 tests/user_code/refused.py COMPILER FLAG...

rows.py tests wrong rows in registry/*.def and wrong tables in the headers.
"""

import collections
import itertools
import pathlib
import re
import subprocess
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
import harness  # noqa: E402

ROOT = pathlib.Path(__file__).resolve().parents[2]
INCLUDE = ROOT / "include"
SINGLE = ROOT / "single_include" / "sipstatus" / "sipstatus.hpp"

LITERALS = "#include <sipstatus/literals.hpp>\nusing namespace sipstatus::literals;\n"
MAP = """#include <sipstatus/code_map.hpp>
using namespace sipstatus;
constexpr code_map<int> map{0, {{300, 1}, {301, 1}, {302, 1}, {305, 1}, {380, 1}, {200, 1}}};
struct made_of_a_number { explicit made_of_a_number(int); };
struct constant { const int value = 0; };
"""
ALL = """#include <sipstatus/error_code.hpp>
#include <sipstatus/ostream.hpp>
#include <sipstatus/sipstatus.hpp>
using namespace sipstatus;
enum unscoped { busy = 17 };
enum class foreign { busy = 486 };
struct holder { operator code() const; };
extern int* my_pointer;
extern char* my_out;
extern std::string my_text;
extern const std::string my_constant_text;
struct view_like { operator std::string_view() const; };
extern std::ostream& my_stream;
extern const std::error_code my_error;
extern const key_difference my_difference;
extern code_map<int> my_map;
extern const code_map<int> my_constants;
template <class T> const T (&only(T))[1];
"""

# Every function with a parameter that is a code, once for each such parameter; then other ways to pass a code.
TAKE_CODE = """
    to_integer(CODE) is_valid(CODE) is_provisional(CODE) is_success(CODE) is_redirection(CODE) is_request_failure(CODE)
    is_server_failure(CODE) is_global_failure(CODE) is_final(CODE) is_failure(CODE) class_of(CODE) is_registered(CODE)
    is_deprecated(CODE) can_answer(CODE,method::invite) treat_as(CODE) dialog_effect_of(CODE)
    dialog_effect_of(CODE,method::bye) ends_subscription(CODE) next_step_of(CODE) retry_rule_of(CODE)
    better_response(CODE,486) better_response(486,CODE) forwarded_as(CODE) is_forwarded_immediately(CODE)
    is_forwarded_immediately(CODE,method::invite,false) to_isup(CODE) to_isup(CODE,warn_code::sips_required)
    cause_location_of(CODE) name_of(CODE) reason_phrase(CODE) known_phrase(CODE)
    unregistered_uses_of(CODE) other_phrases_of(CODE) reference(CODE) guidance_for(CODE) likely_causes_of(CODE) header_fields_of(CODE) comes_with(CODE,warn_code::sips_required)
    write_reason_header(my_out,CODE) reason_header_size(CODE) write_status_line(my_out,CODE) write_status_line(my_out,CODE,"")
    status_line_size(CODE) status_line_size(CODE,"") compare(CODE,486) compare(486,CODE) confused_with(CODE)
    my_map.operator[](CODE) my_constants.operator[](CODE) my_map.contains(CODE) make_error_code(CODE)
""".split()
TAKE_CODE_OTHERWISE = ["any_code{CODE}", "best_response(only(CODE))", "code_map<int>::entry{CODE, 1}"]

# Every function that writes.
WRITE = """
    write_status_line(OUT,486) write_status_line(OUT,486,"") write_reason_header(OUT,486)
    write_reason_header(OUT,isup_cause::user_busy) write_unquoted(OUT,"") write_comparison(OUT,compare(486,600))
    write_left(OUT,my_difference) write_right(OUT,my_difference)
""".split()


# Pure functions and members without a parameter that is a code.
PURE = """
    codes_in(response_class::success) parse_code("486") from_reason_phrase("") code_from_name("") method_from_name("")
    name_of(response_class::success) name_of(method::bye) name_of(dialog_effect::usage) name_of(next_step::stop)
    name_of(isup_cause::user_busy) name_of(aspect::scope) warn_text(warn_code::sips_required) from_isup(17)
    guidance_for(isup_cause::user_busy) codes_with_header("") unregistered_uses_of_phrase("") other_phrases_like("")
    reason_values("") warning_values("") analytics_block_of(reason_value{}) parse_status_line("")
    parse_status_line("",tolerant) reason_header_size(isup_cause::user_busy) comparison_size(compare(486,600))
    best_response({486,487}) best_response(all_codes) covers(my_map,response_class::success)
    first_uncovered(my_map,response_class::success) make_error_code(isup_cause::user_busy)
    make_error_condition(response_class::success) to_integer(isup_cause::user_busy) to_integer(warn_code::sips_required)
    code_category() class_category() cause_category() any_code(486).value() any_code(486).number() all_codes.begin()
    all_codes.end() all_codes.size() all_codes.empty() all_codes.front() all_codes.back() all_codes[0]
    header_fields_of(486).begin() header_fields_of(486).end() header_fields_of(486).size() header_fields_of(486).empty()
    header_fields_of(486)[0] *header_fields_of(486).begin() compare(486,600).note() compare(486,600).key_differences()
    compare(486,600).differs_in(aspect::scope) reason_value{}.status() reason_value{}.isup() reason_value{}.location()
    reason_value{}.location_name() reason_value{}.cause_name() reason_value{}.is_registered_protocol()
    reason_value{}.protocol_reference()
""".split()

def filled(calls, *arguments):
    return [re.sub("CODE|OUT", lambda _: argument, call) for argument in arguments for call in calls]


def with_code(*arguments):
    return filled(TAKE_CODE + TAKE_CODE_OTHERWISE, *arguments)


# For each beginning of a program: a line, what makes the line valid, and what makes it an error, by the error message.
REFUSED = {
    LITERALS: [
        ("constexpr auto c = {};", ["486_sip"], {
            "no status code with this number is registered": ["499_sip", "699_sip"],
            "a status code is three digits, 100 to 699": [
                "4_sip", "48_sip", "1000_sip", "700_sip", "0404_sip", "0777_sip", "0x1e6_sip", "0b111100110_sip", "4'86_sip",
                "4.0_sip", "486.0_sip", "486._sip", "1e1_sip", "4e6_sip"],
            # Only a call with the digits can have this number: as a literal it would be octal.
            "a status code is three digits": ["operator\"\"_sip<'0', '9', '9'>()"],
            "a status code is three digits, 100 to 699|invalid digit .8. in octal": ["0486_sip"],
            "a status code is three digits, 100 to 699|invalid digit .9. in octal": ["099_sip"],
            "no match for .operator-|to unary": ["-486_sip"],
            "no matching|unable to find": ['"486"_sip', "'d'_sip"],
        }),
    ],
    MAP: [
        ("constexpr code_map<int> map{{0, {}}};", ["{{486, 1}}", "{{response_class::success, 1}}", "{}"], {
            "the_key_of_a_code_map_is_duplicated": [
                "{{486, 1}, {480, 2}, {486, 3}}", "{{response_class::success, 1}, {response_class::success, 2}}"],
            "the_key_of_a_code_map_is_not_registered": ["{{499, 1}}", "{{-1, 1}}"],
            "the_class_of_a_code_map_is_invalid": [
                "{{response_class::invalid, 1}}", "{{static_cast<response_class>(7), 1}}"],
            "deleted|no matching": ["{{true, 1}}", "{{486.0, 1}}", '{{"486", 1}}'],
        }),
        ("code_map<{}> map;", ["int", "constant"], {"made_of_a_number": ["made_of_a_number"]}),
        ("code_map<{0}> map{{{0}{{}}}};", ["int"], {
            "deleted .*operator=|assignment operator is implicitly deleted": ["constant"]}),
        ("static_assert(must_cover<{}>);", ["map, response_class::redirection"], {
            "code_map_without<sipstatus::code::accepted>": ["map, response_class::success"],
            "code_map_without<sipstatus::code::server_internal_error>": ["map, response_class::server_failure"],
            "the map has no value for the code that this type names": ["map, response_class::global_failure"],
            "this class has no codes": ["map, response_class::invalid"],
            "not a valid template argument|temporary object": ["code_map<int>{}, response_class::redirection"],
        }),
    ],
    ALL: [
        ("auto answer = {};", with_code("code::ok", "486", "486ULL", "busy"), {
            "error: .*deleted": with_code("true", "486.0F", "486.0", '"486"', "my_pointer"),
            "ambiguous": with_code("486.0L"),
            "nullptr|no matching|deleted": with_code("nullptr"),
            "foreign|no matching": with_code("foreign::busy"),
            "requirement|no matching": with_code("requirement::must"),
        }),
        ("auto answer = from_isup({});", ["17", "busy", "isup_cause::user_busy"], {
            "error: .*deleted": ["code::busy_here"],
            "convert|no matching": ["true", "17.0F", "17.0", "17.0L", "nullptr", '"17"', "my_pointer", "foreign::busy",
                                    "holder{}", "warn_code::sips_required"],
        }),
        # An enumeration is converted neither from its number nor from another enumeration, so arguments cannot be swapped.
        ("auto answer = {};", [
            "code{486}", "codes_in(response_class::success)", "can_answer(486, method::invite)",
            "dialog_effect_of(486, method::bye)", "best_response(only(486), method::bye)",
            "is_forwarded_immediately(183, method::invite, false)",
            "from_isup(22, cause_location::user, cause_diagnostic::new_number)", "warn_text(warn_code::sips_required)",
            "comes_with(480, warn_code::sips_required)", "to_isup(488, warn_code::sips_required)",
            "compare(486, 600).differs_in(aspect::scope)", "covers(my_map, response_class::success)",
            "first_uncovered(my_map, response_class::success)", "make_error_condition(response_class::success)",
            "std::error_code{code::ok}", "std::error_condition{response_class::success}",
            "my_error == response_class::success", "comparison{code::ok, code::accepted}",
        ], {
            "convert|conversion|no match|invalid operands|cannot initialize": [
                "code::ok == 200", "codes_in(2)", "can_answer(486, 5)", "can_answer(method::invite, 486)",
                "dialog_effect_of(486, 2)", "dialog_effect_of(method::bye, 486)", "best_response(only(486), 2)",
                "is_forwarded_immediately(183, 5, false)", "from_isup(21, 2)", "from_isup(22, cause_location::none, 1)",
                "from_isup(22, cause_diagnostic::new_number)", "warn_text(380)", "warn_text(code::ok)",
                "comes_with(480, 380)", "comes_with(warn_code::sips_required, 480)", "to_isup(488, 370)",
                "to_isup(isup_cause::user_busy)", "compare(486, 600).differs_in(4)", "covers(my_map, 2)",
                "first_uncovered(my_map, 2)", "make_error_condition(2)", "make_error_code(method::invite)",
                "make_error_code(warn_code::sips_required)", "reason_header_size(warn_code::sips_required)",
                "to_integer(method::invite)", "name_of(foreign::busy)", "std::error_code{486}",
                "std::error_code{response_class::success}", "std::error_condition{code::ok}", "my_error == method::invite",
                "comparison{486, 600}"],
        }),
        ("auto& answer = my_stream << {};", ["code::ok", "warn_code::sips_required"], {
            "no match|invalid operands": ["foreign::busy"]}),
        ("bool answer = {};", ['bool(parse_status_line(""))', "bool(compare(486, 600).note())"], {
            "convert|conversion|cannot initialize": [
                "code::ok", "isup_cause::user_busy", "response_class::success", 'parse_status_line("")',
                "compare(486, 600).note()", '*reason_values("").begin()', '*warning_values("").begin()'],
        }),
        # The values would point into a temporary string that is destroyed.
        ("auto answer = {};", [
            f"{reader}({text})" for reader in ("reason_values", "warning_values")
            for text in ("my_text", "my_constant_text", "my_text.c_str()", "std::string_view{my_text}", '""', "view_like{}")
        ], {
            "deleted": [f"{reader}({text})" for reader in ("reason_values", "warning_values")
                        for text in ('std::string{""}', "std::move(my_text)", "std::move(my_constant_text)", 'my_text + "x"')],
        }),
        ('auto answer = parse_status_line("", {});', ["tolerant", "tolerant_t{}"], {
            "explicit|no matching": ["{}"],
            "convert|no matching": ["true"],
        }),
        ("auto answer = {};", filled(WRITE, "my_out", "std::ostreambuf_iterator<char>{my_stream}"), {
            "no matching function for call to .write_": filled(WRITE, "486", '"text"', "my_text", "my_stream"),
        }),
        ("auto answer = {};", ["my_map[486] = 1", "code_range{}"], {
            "read-only|returns a const value": ["my_constants[486] = 1", "*all_codes.begin() = code::ok"],
            "discards qualifiers|no viable": ['guidance_for(486)->description = ""'],
            "private": ["code_range{0, 5}"],
        }),
    ],
}

# The libraries that check a format string at compile time: a program that compiles if the library is available, our header
# for it, and a call with a format and a value.
FORMATTING = [
    ("fmt", "#include <fmt/format.h>\n", "#include <sipstatus/fmt.hpp>\n",
     'auto text = fmt::format(FMT_STRING("{}"), sipstatus::{});'),
    ("std", "#include <version>\n#ifndef __cpp_lib_format\n#error none\n#endif\n", "#include <sipstatus/format.hpp>\n",
     'auto text = std::format("{}", sipstatus::{});'),
]
WITH_NUMBER = ["code::ok", "isup_cause::user_busy", "warn_code::sips_required"]
WITHOUT_NUMBER = ["response_class::success", "method::invite", "dialog_effect::usage", "next_step::stop", "aspect::scope"]
# The functions, not constexpr, that the libraries call if a format is invalid.
FORMAT_ERROR = r"on_error|throw_(\w+_)?format_error|report_error|failed_to_parse_format"


def name_of_call(text):
    return re.search(r"(operator\[\]|\w+)\(", text)[1]


def parameters_that_are_codes():
    """How many there are in each public function. Public functions have a comment with three slashes."""
    counts = collections.Counter()
    for path in INCLUDE.glob("sipstatus/*.hpp"):
        for declaration in re.findall(r"(?:^ *///.*\n)+([^;{]*)", path.read_text(encoding="utf-8"), re.M):
            if count := len(re.findall(r"\bany_code \w", declaration)):
                counts[name_of_call(declaration)] += count
    return counts


def functions_that_write():
    headers = "".join(path.read_text(encoding="utf-8") for path in INCLUDE.glob("sipstatus/*.hpp"))
    return re.findall(r"(\w+)\(OutputIterator out\b", headers)


def diagnostics(errors):
    """Each error with its notes, and with the lines that g++ prints before it about its origin."""
    found, before = [], ""
    for line in re.findall(r"^.+?:(?:\d+:\d+:| In) .*\n", errors, re.M):
        if ": error: " in line:
            found.append(before + line)
            before = ""
        elif ": note: " in line:
            found[-1] += line
        else:
            before += line
    return found


class Refused(unittest.TestCase):
    def compile(self, program, *more_flags):
        command = [COMPILER, *FLAGS, "-Wno-unused", *more_flags, "-fsyntax-only", f"-I{INCLUDE}", "-xc++", "-"]
        result = subprocess.run(command, input=program, capture_output=True, text=True)
        return result.returncode, result.stderr

    def compile_lines(self, head, lines, *more_flags):
        """Compiles each line in a namespace of its own. Line numbers in errors identify them."""
        apart = [f"namespace line_{number} {{ {line} }}\n" for number, line in enumerate(lines)]
        return self.compile(head + "".join(apart), *more_flags)

    def assert_refused(self, head, lines, messages):
        no_limit = "-ferror-limit=0"  # which only clang has
        more_flags = [no_limit] * (self.compile("", no_limit)[0] == 0)
        found = diagnostics(self.compile_lines(head, lines, "-w", *more_flags)[1])
        for number, (line, message) in enumerate(zip(lines, messages), head.count("\n") + 1):
            with self.subTest(line=line):
                said = "".join(diagnostic for diagnostic in found if f"<stdin>:{number}:" in diagnostic)
                self.assertIn(": error: ", said)
                self.assertRegex(said, message)
                self.assertLessEqual(len(set(re.findall(r"sipstatus: [^\n\"]*", said))), 1, "there is only one reason")

    def test_valid_uses_compile(self):
        for head, rows in REFUSED.items():
            with self.subTest(head=head):
                lines = [line.format(right) for line, rights, _ in rows for right in rights]
                self.assertEqual(self.compile_lines(head, lines), (0, ""))

    def test_wrong_uses_are_refused_with_the_reason(self):
        for head, rows in REFUSED.items():
            wrongs = [(line.format(wrong), message) for line, _, reasons in rows
                      for message, all_wrong in reasons.items() for wrong in all_wrong]
            self.assert_refused(head, *zip(*wrongs))

    def test_ignoring_a_result_is_a_warning(self):
        """Except the iterator that a writer returns: ignoring a std::back_inserter is normal."""
        asked = [call for call in TAKE_CODE if not call.startswith("write_")] + PURE
        lines = [f"void ignore() {{ {call}; }}" for call in filled(asked, "486")]
        found = self.compile_lines(ALL, lines, "-Wno-error", "-Wunused-result", "-Wunused-value")[1]
        for number, line in enumerate(lines, ALL.count("\n") + 1):
            with self.subTest(line=line):
                self.assertRegex(found, rf"<stdin>:{number}:.*(nodiscard|pure|const. attribute)")
        lines = [f"void ignore() {{ {call}; }}" for call in filled(WRITE, "my_out")]
        self.assertEqual(self.compile_lines(ALL, lines, "-Wno-error", "-Wunused-result", "-Wunused-value"), (0, ""))

    def test_a_standard_before_17_is_one_error(self):
        headers = sorted(path for path in INCLUDE.glob("sipstatus/**/*.hpp"))
        self.assertIn(INCLUDE / "sipstatus" / "names.hpp", headers)
        for path in [*headers, SINGLE]:
            with self.subTest(path=path):
                # MSVC says its standard in _MSVC_LANG.
                for standard in (["-std=c++14"], ["-std=c++17", "-D_MSVC_LANG=201402L"]):
                    command = [COMPILER, *standard, "-Wall", "-Wextra", "-fsyntax-only", f"-I{INCLUDE}", "-xc++", path]
                    result = subprocess.run(command, capture_output=True, text=True)
                    errors = re.findall(r"error: .*|warning: .*", result.stderr)
                    self.assertEqual(len(errors), 2, errors)
                    self.assertRegex(errors[0], r"needs C\+\+17 or later: compile with -std=c\+\+17 .* or /std:c\+\+17")
                    self.assertRegex(errors[1], r"sipstatus/needs_cpp17.*(No such file|not found)")

    def test_every_function_that_takes_a_code_or_writes_is_tested(self):
        self.assertEqual(collections.Counter(map(name_of_call, TAKE_CODE)), parameters_that_are_codes())
        self.assertEqual(sorted(map(name_of_call, WRITE)), sorted(functions_that_write()))

    def test_a_wrong_format_string_is_refused(self):
        rights = [*itertools.product(("{}", "{:>9}", "{:s}", "{:d}"), WITH_NUMBER),
                  *itertools.product(("{}", "{:>9}", "{:s}"), WITHOUT_NUMBER)]
        wrongs = [*itertools.product(("{:x}", "{:.2d}", "{:zz}", "{:?}"), WITH_NUMBER),
                  *itertools.product(("{:x}", "{:d}", "{:?}"), WITHOUT_NUMBER)]
        for name, probe, head, line in FORMATTING:
            with self.subTest(name=name):
                if self.compile(probe)[0] != 0:
                    self.skipTest(f"{name}::format is not available, or not in this C++ standard")
                # The macro FMT_STRING of fmt 9 causes warnings.
                self.assertEqual(self.compile_lines(head, [line.format(*right) for right in rights], "-w"), (0, ""))
                self.assert_refused(head, [line.format(*wrong) for wrong in wrongs], itertools.repeat(FORMAT_ERROR))


if __name__ == "__main__":
    COMPILER, *FLAGS = sys.argv[1:]
    del sys.argv[1:]
    harness.main()
