#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Builds the fuzz targets with clang++ (or $CXX), runs each, and prints the results:

    python3 tests/proofs/fuzz/run.py [SECONDS] [--minimise]

Each target runs for SECONDS, by default 10, and as many at once as there are processors. Programs and new inputs go to
build/fuzz. --minimise replaces the corpora next to this file with minimal ones, made from them and the new inputs. From each
corpus, long texts are made as well, to count the steps for each of their bytes: see linear.cpp.
"""

import concurrent.futures
import os
import pathlib
import re
import shutil
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[2]
BUILD = ROOT / "build" / "fuzz"
COMPILER = os.environ.get("CXX", "clang++")
FLAGS = "-std=c++17 -O1 -g -fsanitize=fuzzer,address,undefined -fno-sanitize-recover=all".split()

# The maximum size of an input in bytes: the second implementation is slow for long inputs.
TARGETS = {"status_line": 200, "reason_phrase": 100, "reason_header": 200, "warning": 200, "trace": 1000, "wrapped": 100,
           "arguments": 200}
# The flags for linear.cpp, and the maximum of steps for a byte: a reader that is not linear takes thousands.
COUNTING = ["-std=c++17", "-O1", "-fsanitize-coverage=trace-pc",
            *[f"-Wl,--wrap={name}" for name in ("memchr", "memcmp", "memcpy", "memmove", "memset")]]
MOST_STEPS = 200


def build(target, name, flags):
    program = BUILD / target / name
    program.parent.mkdir(parents=True, exist_ok=True)
    command = [COMPILER, *flags, "-I", ROOT / "include", HERE / f"{target}.cpp", "-o", program]
    try:
        built = subprocess.run(command, capture_output=True, text=True)
    except FileNotFoundError:
        sys.exit(f"{COMPILER} is missing: apt-get install clang")
    if "libclang_rt" in built.stderr:
        version = subprocess.run([COMPILER, "-dumpversion"], capture_output=True, text=True).stdout.split(".")[0]
        sys.exit(f"the fuzzer runtime of {COMPILER} is missing: apt-get install libclang-rt-{version}-dev")
    if built.returncode != 0:
        sys.exit(f"{COMPILER} cannot build {target} (it must be clang++):\n{built.stderr}")
    return program


def found_in(target):
    found = BUILD / target / "corpus"
    found.mkdir(exist_ok=True)
    return found


def most_steps(target, counting):
    """The most steps for a byte that a reader of the target takes, and which reader it is."""
    command = [counting, target, HERE / "corpus" / target, found_in(target)]
    counted = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    return max((float(steps), f"{reader} takes {steps} steps for a byte ({text})")
               for reader, steps, text in (line.split("\t") for line in counted.splitlines()))


def fuzz(target, seconds, counting):
    """Runs a target, and returns its row of the table."""
    program = build(target, "fuzz", FLAGS)
    corpus = HERE / "corpus" / target
    command = [program, f"-max_total_time={seconds}", f"-max_len={TARGETS[target]}",
               *[f"-dict={words}" for words in HERE.glob(f"{target}.dict")], "-timeout=20", "-print_final_stats=1", f"-artifact_prefix={program.parent}/", found_in(target), corpus]
    ran = subprocess.run(command, capture_output=True, text=True, errors="replace")

    def last(pattern, otherwise):
        return (re.findall(pattern, ran.stderr, re.M) or [otherwise])[-1]

    result = "passed"
    if ran.returncode != 0:
        reasons = [r"^(does not hold: .*)$", r"^(.*runtime error: .*)$", r"ERROR: (.*)$"]
        why = next(filter(None, (last(reason, "") for reason in reasons)), ran.stderr)
        result = f"failed: {why} ({last(r'Test unit written to (.*)$', 'no input is left')})"
    executions = last(r"^stat::number_of_executed_units: *(\d+)", "0")
    if result == "passed" and executions == "0":
        result = "failed: no input was tried"
    steps, reader = most_steps(target, counting)
    if steps > MOST_STEPS:
        result = f"failed: {reader}"
    return [target,
            executions,
            last(r"^stat::average_exec_per_sec: *(\d+)", "0"),
            str(len(list(corpus.iterdir()))),
            last(r"^stat::new_units_added: *(\d+)", "0"),
            f"{steps:.1f}",
            result]


def minimise(target):
    corpus = HERE / "corpus" / target
    merged = BUILD / target / "merged"
    shutil.rmtree(merged, ignore_errors=True)
    merged.mkdir()
    # Only by edges, not by how often each is passed, which keeps fewer inputs.
    command = [BUILD / target / "fuzz", "-merge=1", "-use_counters=0", f"-max_len={TARGETS[target]}",
               merged, corpus, found_in(target)]
    subprocess.run(command, check=True, capture_output=True)
    shutil.rmtree(corpus)
    merged.rename(corpus)


def main(arguments):
    seconds = [argument for argument in arguments if argument.isdigit()]
    options = [argument for argument in arguments if not argument.isdigit()]
    if len(seconds) > 1 or options not in ([], ["--minimise"]):
        sys.exit(__doc__.strip())
    for target in TARGETS:
        (HERE / "corpus" / target).mkdir(parents=True, exist_ok=True)

    print("| target | executions | per second | corpus | new | steps for a byte | result |")
    print("|---|---:|---:|---:|---:|---:|---|", flush=True)
    counting = build("linear", "count", COUNTING)
    has_failed = False
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        for row in pool.map(lambda target: fuzz(target, *seconds or ["10"], counting), TARGETS):
            print(f"| {' | '.join(row)} |", flush=True)
            has_failed = has_failed or row[-1] != "passed"
            if options and row[-1] == "passed":
                minimise(row[0])
    return has_failed


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
