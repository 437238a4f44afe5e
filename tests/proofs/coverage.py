#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Checks that the tests run every part of the headers: python3 tests/proofs/coverage.py [--command]

Builds the tests at run time, sipstatus_tests_run_time, in build/coverage with clang++ (or $CXX, a clang++ of another
version), and runs them. Counts how often each code region was run, and each condition was true and false; the instances of
a template are counted together. Prints a table, and fails if anything was never run, or a header was never seen.

--command also checks that the tests in tests/command run every code region in tools/sipstatus. What they cannot run is in
NEVER_RUN, with the reason.
"""

import collections
import json
import os
import pathlib
import shutil
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
HEADERS = ROOT / "include" / "sipstatus"
BUILD = ROOT / "build" / "coverage"
COMPILER = os.environ.get("CXX", "clang++")
# Headers without code that runs: macros, includes, and formatters that are all in formatting.hpp.
NOTHING_TO_RUN = {"config.hpp", "method.hpp", "version.hpp", "sipstatus.hpp", "format.hpp", "fmt.hpp"}

PARTS_OF_COMMAND = ROOT / "tools" / "sipstatus"
TESTS_OF_COMMAND = ("explain", "calls", "wrapped", "captures", "output", "schema", "manual")
FLAGS = ["-fprofile-instr-generate", "-fcoverage-mapping"]
COMPILE_TIME = "it is only called in constant expressions"
ALL_CASES = "the cases before it are all that there are"
FAULT = "only an error or a signal at the right moment would run it"
OTHERS = "the callers never ask for it, but the function would be wrong without it"
NEVER_RUN = {
    "calls.hpp": {"return other;": "the exchange is one of those of its call, so that the loop finds it"},
    "codes.hpp": {'return "";': ALL_CASES},
    "field_values.hpp": {"case 'k': return \"Supported\";": "no code must come with Supported"},
    "input.hpp": {"if (descriptor >= FD_SETSIZE) {": "the tests do not open so many files", "if (is_interrupted != 0) {": FAULT,
                  "ready = ready < 0 && errno != EINTR ? 1 : ready;": FAULT},
    "lines.hpp": {"} else {": OTHERS},
    "messages.hpp": {"const size_t method = tries < most_tries ? find_wrapped_method(piece, version) : string_view::npos;": OTHERS,
                     "if (spacing_ == spacing::double_after_blank) {": OTHERS, "end_ = line.empty() ? '\\0' : line.back();": OTHERS},
    "recognize.hpp": {"return at != string_view::npos ? text.substr(at + last.size()) : text;": OTHERS, "if (color != string_view::npos || has_color_after) {": OTHERS},
    "report_text.hpp": {'.append(is_first || !line.empty() ? "\\n" : "");': OTHERS, "line = end != std::string::npos ? end + 1 : text.size();": OTHERS},
    "sightings.hpp": {"const std::int64_t month = text.empty() ? 0 : number_of_month(text.substr(3, 3));": OTHERS},
    "sources.hpp": {"const long count = has_more ? read_some(from.file, buffer) : 0;": FAULT},
    "syntax.hpp": {"constexpr field id_of(told name) {": COMPILE_TIME, "constexpr std::array<std::uint8_t, 28> make_first_of_letter() {": COMPILE_TIME},
    "text.hpp": {"explicit constexpr character_set(string_view characters) {": COMPILE_TIME, "return {byte(0), text.empty() ? 0u : 1u};": OTHERS},
    "trace.hpp": {"case content::unknown: break;": ALL_CASES},
    "unwrap.hpp": {"const char c = text.size() > 1 ? text[1] : '\\\\';": OTHERS, "case wrapping::none: return unwrapped::not_wrapped;": ALL_CASES,
                   "message = end != line.size() ? find_string_with_message(line, end + 1) : string_view::npos;": OTHERS},
}


def run(*command, **options):
    ran = subprocess.run([str(word) for word in command], capture_output=True, text=True, **options)
    if ran.returncode != 0:
        sys.exit(f"{command[0]} failed:\n{ran.stdout[-3000:]}{ran.stderr[-3000:]}")
    return ran.stdout


def functions_of(program, profiles):
    """The functions of a program with their counts, from llvm-cov."""
    tool = {name: run(COMPILER, f"-print-prog-name={name}").strip() for name in ("llvm-profdata", "llvm-cov")}
    run(tool["llvm-profdata"], "merge", "-sparse", *profiles, "-o", BUILD / "merged")
    return json.loads(run(tool["llvm-cov"], "export", "-instr-profile", BUILD / "merged", program))["data"][0]["functions"]


def functions_of_tests():
    run("cmake", "-S", ROOT, "-B", BUILD, "-G", "Ninja", f"-DCMAKE_CXX_COMPILER={COMPILER}", "-DCMAKE_CXX_STANDARD=17",
        "-DCMAKE_BUILD_TYPE=Debug", "-DSIPSTATUS_BUILD_EXAMPLES=OFF", f"-DCMAKE_CXX_FLAGS={' '.join(FLAGS)}")
    run("cmake", "--build", BUILD, "--target", "sipstatus_tests_run_time")
    program = BUILD / "tests" / "sipstatus_tests_run_time"
    run(program, env=dict(os.environ, LLVM_PROFILE_FILE=str(BUILD / "raw")))
    return functions_of(program, [BUILD / "raw"])


def functions_of_command():
    program, profiles = BUILD / "sipstatus", BUILD / "profiles"
    shutil.rmtree(profiles, ignore_errors=True)
    run(COMPILER, "-std=c++17", "-O0", *FLAGS, "-I", ROOT / "include", ROOT / "tools" / "sipstatus.cpp", "-o", program)
    for test in TESTS_OF_COMMAND:
        # The processes add their counts to one of eight files.
        run(sys.executable, "-B", ROOT / "tests" / "command" / f"{test}.py", program, env=dict(os.environ, LLVM_PROFILE_FILE=str(profiles / "%8m.profraw")))
    return functions_of(program, profiles.glob("*.profraw"))


def counted(functions):
    """How often each code region was run, and each outcome was seen, by file and place: line and column of begin and end."""
    pieces, outcomes = collections.Counter(), collections.Counter()
    for function in functions:
        files = function["filenames"]
        for *place, count, file, _, kind in function["regions"]:
            if kind == 0:
                pieces[files[file], tuple(place)] += count
        for *place, true, false, file, _, _ in function["branches"]:
            outcomes[files[file], tuple(place), "true"] += true
            outcomes[files[file], tuple(place), "false"] += false
    return pieces, outcomes


def missed_in(path, kinds, excused={}):
    """The row of a file for the table, and what was never run."""
    lines = path.read_text(encoding="utf-8").splitlines()
    missed, figures, used = [], [], set()
    for kind in kinds:
        of_path = {key: count for key, count in kind.items() if key[0] == str(path)}
        figures.append(f"{sum(count != 0 for count in of_path.values())} of {len(of_path)}")
        for key in sorted(key for key, count in of_path.items() if count == 0):
            line = lines[key[1][0] - 1].strip()
            # The body of a function is named by its head.
            line = f"{lines[key[1][0] - 2].strip()} {{" if line == "{" else line
            used.add(line)
            if line not in excused:
                missed.append(f"{path.name}:{key[1][0]}:{key[1][1]}: never {' '.join(key[2:]) or 'run'}: {line}")
        if kind is kinds[0] and not of_path and path.name not in NOTHING_TO_RUN:
            missed.append(f"{path.name} was never seen")
    missed += [f"{path.name}: this is run, so that NEVER_RUN need not have it: {line}" for line, reason in excused.items()
               if line not in used and reason != FAULT]
    return figures, missed


def main():
    if sys.argv[1:] not in ([], ["--command"]):
        sys.exit(__doc__)
    if not shutil.which(COMPILER):
        sys.exit(f"{COMPILER} is missing: apt-get install clang")
    kinds = counted(functions_of_tests())
    rows = [(path, missed_in(path, kinds)) for path in sorted(HEADERS.rglob("*.hpp"))]
    if "--command" in sys.argv:
        pieces, _ = counted(functions_of_command())
        rows += [(path, missed_in(path, [pieces], NEVER_RUN.get(path.name, {}))) for path in sorted(PARTS_OF_COMMAND.glob("*.hpp"))]
    print("| file | code regions | outcomes | result |\n|---|---:|---:|---|")
    for path, (figures, missed) in rows:
        name = path.name if path.is_relative_to(HEADERS) else f"sipstatus/{path.name}"
        print(f"| {name} | {' | '.join([*figures, ''][:2])} | {f'failed: {len(missed)}' if missed else 'passed'} |")
    never_run = [line for _, (_, missed) in rows for line in missed]
    print("\n".join(never_run), end="\n" if never_run else "", file=sys.stderr)
    return 1 if never_run else 0


if __name__ == "__main__":
    sys.exit(main())
