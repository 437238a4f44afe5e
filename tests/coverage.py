#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Sees that the tests run every part of the headers: python3 tests/coverage.py

Builds the tests that run, sipstatus_tests_run_time, in build/coverage with clang++ (or $CXX, a clang++ of another version),
and runs them. Counts every piece of code that runs as a whole, which no line is without, and both outcomes of every
condition; a template's count for all that is made of it. Prints a table, and fails when anything has not been run, or a
header has not been seen.
"""

import collections
import json
import os
import pathlib
import shutil
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
HEADERS = ROOT / "include" / "sipstatus"
BUILD = ROOT / "build" / "coverage"
COMPILER = os.environ.get("CXX", "clang++")
# What has nothing to run: macros alone, and formatters that are all in formatting.hpp.
NOTHING_TO_RUN = {"version.hpp", "format.hpp", "fmt.hpp"}


def run(*command, **options):
    ran = subprocess.run([str(word) for word in command], capture_output=True, text=True, **options)
    if ran.returncode != 0:
        sys.exit(f"{command[0]} failed:\n{ran.stdout[-3000:]}{ran.stderr[-3000:]}")
    return ran.stdout


def counts():
    """What llvm-cov has counted."""
    run("cmake", "-S", ROOT, "-B", BUILD, "-G", "Ninja", f"-DCMAKE_CXX_COMPILER={COMPILER}", "-DCMAKE_CXX_STANDARD=17",
        "-DCMAKE_BUILD_TYPE=Debug", "-DSIPSTATUS_BUILD_EXAMPLES=OFF",
        "-DCMAKE_CXX_FLAGS=-fprofile-instr-generate -fcoverage-mapping")
    run("cmake", "--build", BUILD, "--target", "sipstatus_tests_run_time")
    program = BUILD / "tests" / "sipstatus_tests_run_time"
    run(program, env=dict(os.environ, LLVM_PROFILE_FILE=str(BUILD / "raw")))
    tool = {name: run(COMPILER, f"-print-prog-name={name}").strip() for name in ("llvm-profdata", "llvm-cov")}
    run(tool["llvm-profdata"], "merge", "-sparse", BUILD / "raw", "-o", BUILD / "merged")
    return json.loads(run(tool["llvm-cov"], "export", "-instr-profile", BUILD / "merged", program))["data"][0]["functions"]


def counted():
    """How often each piece of code was run, and each outcome was seen, by file and place: line and column of begin and end."""
    pieces, outcomes = collections.Counter(), collections.Counter()
    for function in counts():
        files = function["filenames"]
        for *place, count, file, _, kind in function["regions"]:
            if kind == 0:
                pieces[files[file], tuple(place)] += count
        for *place, true, false, file, _, _ in function["branches"]:
            outcomes[files[file], tuple(place), "true"] += true
            outcomes[files[file], tuple(place), "false"] += false
    return pieces, outcomes


def main():
    if len(sys.argv) != 1:
        sys.exit(__doc__)
    if not shutil.which(COMPILER):
        sys.exit(f"{COMPILER} is missing: apt-get install clang")
    kinds = counted()
    failures = 0
    form = "{:20}{:>16}{:>18}"
    print(form.format("header", "pieces of code", "outcomes"))
    for path in [*sorted(HEADERS.glob("*.hpp")), None]:
        figures = []
        for kind in kinds:
            of_path = {key: count for key, count in kind.items()
                       if (path is None and HEADERS in pathlib.Path(key[0]).parents) or key[0] == str(path)}
            figures.append(f"{sum(count != 0 for count in of_path.values())} of {len(of_path)}")
            for key in sorted(key for key, count in of_path.items() if count == 0 and path):
                line, column = key[1][:2]
                text = path.read_text(encoding="utf-8").splitlines()[line - 1].strip()
                print(f"{path.name}:{line}:{column}: never {' '.join(key[2:]) or 'run'}: {text}")
                failures += 1
        print(form.format(path.name if path else "all", *figures))
        if path and (figures[0] == "0 of 0") != (path.name in NOTHING_TO_RUN):
            print(f"{path.name} {'was never seen' if figures[0] == '0 of 0' else 'has something to run after all'}")
            failures += 1
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
