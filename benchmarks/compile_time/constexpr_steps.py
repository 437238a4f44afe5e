#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Prints how many steps a call takes in a constant expression, by the limit of clang: python3 benchmarks/compile_time/constexpr_steps.py

With --write it puts the table into docs/cost.md, where tests/user_code/steps.py holds it."""

import pathlib
import re
import shutil
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
PAGE = ROOT / "docs" / "cost.md"
COMPILER = "clang++"
# Other versions of the compiler and of its standard library count other steps.
VERSIONS = "clang 14, libstdc++ 12"
CALLS = [
    "is_failure(486)",
    "class_of(486)",
    "is_registered(486)",
    "reason_phrase(486)",
    'from_reason_phrase("Busy Here")',
    "name_of(code::busy_here)",
    'code_from_name("busy_here")',
    "treat_as(486)",
    "next_step_of(486)",
    "dialog_effect_of(486)",
    "can_answer(486, method::invite)",
    "better_response(486, 600)",
    "to_isup(486)",
    "guidance_for(486)",
    "likely_causes_of(486)",
    'codes_with_header("Retry-After").size()',
    'parse_status_line("SIP/2.0 486 Busy Here\\r\\n")',
    "status_line_size(486)",
    "write_status_line(to, 486)",
    '*reason_values("Q.850;cause=17").begin()',
    '*warning_values("399 pbx \\"no line\\"").begin()',
    "compare(486, 600)",
    "comparison_size(compare(486, 600))",
]
# More steps than any table takes that a header makes of its rows: below it, the headers do not compile.
LEAST_LIMIT = 16_000
ROW = re.compile(r"^\| `(.+\))` \| ([\d,]+) \|$", re.M)


def versions():
    """Those of the compiler and its standard library; empty if there is no compiler."""
    if not shutil.which(COMPILER):
        return ""
    command = [COMPILER, "-std=c++17", "-E", "-dM", "-include", "string_view", "-xc++", "/dev/null"]
    macros = dict(re.findall(r"#define (\w+) (.+)", subprocess.run(command, capture_output=True, text=True, check=True).stdout))
    library = f"libstdc++ {macros['_GLIBCXX_RELEASE']}" if "_GLIBCXX_RELEASE" in macros else "another library"
    return f"clang {macros.get('__clang_major__')}, {library}"


def is_within(limit, call, times):
    """Whether that many steps are enough for so many calls and the loop around them."""
    source = f"""#include <sipstatus/sipstatus.hpp>
using namespace sipstatus;
constexpr bool called()
{{
    char to[100]{{}};
    for (int i = 0; i != {times}; ++i) {{
        static_cast<void>(to);
        static_cast<void>({call});
    }}
    return true;
}}
static_assert(called());
"""
    command = [COMPILER, "-std=c++17", "-fsyntax-only", f"-fconstexpr-steps={limit}", f"-I{ROOT / 'include'}", "-xc++", "-"]
    result = subprocess.run(command, input=source, capture_output=True, text=True)
    if result.returncode != 0 and "step limit" not in result.stderr:
        raise RuntimeError(f"{call} does not compile:\n{result.stderr}")
    return result.returncode == 0


def steps_with_loop(call):
    """The steps of one call and of the loop around it, to half a percent."""
    times = 1
    while is_within(LEAST_LIMIT, call, times):
        times *= 4
    too_few, enough = LEAST_LIMIT, 2 * LEAST_LIMIT
    while not is_within(enough, call, times):
        too_few, enough = enough, 2 * enough
    while 200 * (enough - too_few) > enough:
        middle = (too_few + enough) // 2
        if is_within(middle, call, times):
            enough = middle
        else:
            too_few = middle
    return enough / times


def stated():
    """The steps of each call that the page states."""
    return {call: int(steps.replace(",", "")) for call, steps in ROW.findall(PAGE.read_text(encoding="utf-8"))}


def measure():
    loop = steps_with_loop("0")
    return {call: round(steps_with_loop(call) - loop) for call in CALLS}


def print_table():
    if versions() != VERSIONS:
        print(f"skipped: the steps are those of {VERSIONS}; found: {versions() or 'no ' + COMPILER}")
        return
    print("| call | steps |\n|---|---:|")
    for call, steps in measure().items():
        print(f"| `{call}` | {steps:,} |")


if __name__ == "__main__":
    if sys.argv[1:] == ["--write"]:
        steps = measure()
        PAGE.write_text(ROW.sub(lambda row: f"| `{row[1]}` | {steps[row[1]]:,} |", PAGE.read_text(encoding="utf-8")), encoding="utf-8")
    else:
        print_table()
