#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Checks that the tests run every part of the headers: python3 tests/proofs/coverage.py

Builds the tests at run time, sipstatus_tests_run_time, in build/coverage with clang++ (or $CXX, a clang++ of another
version), and runs them. Counts how often each code region was run, and each condition was true and false; the instances of
a template are counted together. Prints a table, and fails if anything was never run, or a header was never seen.
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


def run(*command, **options):
    ran = subprocess.run([str(word) for word in command], capture_output=True, text=True, **options)
    if ran.returncode != 0:
        sys.exit(f"{command[0]} failed:\n{ran.stdout[-3000:]}{ran.stderr[-3000:]}")
    return ran.stdout


def counts():
    """The functions with their counts, from llvm-cov."""
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
    """How often each code region was run, and each outcome was seen, by file and place: line and column of begin and end."""
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
    never_run = []
    print("| header | code regions | outcomes | result |\n|---|---:|---:|---|")
    for path in sorted(HEADERS.rglob("*.hpp")):
        lines = path.read_text(encoding="utf-8").splitlines()
        of_path = [{key: count for key, count in kind.items() if key[0] == str(path)} for kind in kinds]
        missed = [f"{path.name}:{key[1][0]}:{key[1][1]}: never {' '.join(key[2:]) or 'run'}: {lines[key[1][0] - 1].strip()}"
                  for counts in of_path for key in sorted(counts) if counts[key] == 0]
        if not of_path[0] and path.name not in NOTHING_TO_RUN:
            missed.append(f"{path.name} was never seen")
        figures = [f"{sum(count != 0 for count in counts.values())} of {len(counts)}" for counts in of_path]
        print(f"| {path.name} | {' | '.join(figures)} | {f'failed: {len(missed)}' if missed else 'passed'} |")
        never_run += missed
    print("\n".join(never_run), end="\n" if never_run else "", file=sys.stderr)
    return 1 if never_run else 0


if __name__ == "__main__":
    sys.exit(main())
