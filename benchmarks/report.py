#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Builds the benchmarks, runs them all and prints one report: python3 benchmarks/report.py

python3 benchmarks/report.py --counts BUILD prints only what is the same on every run, the instructions, and fails when a
bar is missed by them. BUILD is the folder of a build with SIPSTATUS_BUILD_BENCHMARKS."""

import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent
sys.path += [str(HERE), str(HERE / "compile_time"), str(HERE / "run_time")]
import binary_size  # noqa: E402
import constexpr_steps  # noqa: E402
import counts  # noqa: E402
import headers  # noqa: E402
import instructions  # noqa: E402

PACKAGES = {
    "osip2": "libosip2-dev",
    "sofia_sip": "libsofia-sip-ua-dev",
    "boost_beast": "libboost-dev",
    "gperf_exact": "gperf",
    "gperf_ignoring_case": "gperf",
}
# How many times the rival must cost what sipstatus costs, at least; by instructions and by time.
BARS = {
    "code_to_phrase: registered codes": {
        "dense_array": (1 / 1.5, 1 / 1.5), "switch_statement": (None, 1), "binary_search": (1, 1), "unordered_map": (1, 1),
        "osip2": (1, 1), "sofia_sip": (1, 1), "boost_beast": (1, 1),
    },
    "code_to_phrase: registered codes one after another": {"dense_array": (1 / 1.5, 1 / 1.5)},
    "phrase_to_code: exact spelling": {"gperf_exact": (None, 0.9), "unordered_map": (None, 2)},
    "phrase_to_code: lower case": {"gperf_ignoring_case": (1, 1)},
    "phrase_to_code: upper case": {"gperf_ignoring_case": (1, 1)},
    "status_line: SIP/2.0 486 Busy Here": {"find_substr_stoi": (2, None), "sofia_sip": (3, None)},
    "status_line: all registered codes": {"memchr_sketch": (1 / 3.5, 1 / 3.5), "find_substr_stoi": (2, 2)},
}
COMPILERS = ("g++", "clang++")
TRACE_BYTES = 100_000_000


def test_cases(program):
    listed = subprocess.run([program, "--list-test-names-only"], capture_output=True, text=True)  # exits with their number
    return [line.strip() for line in listed.stdout.splitlines() if ": " in line]


def nanoseconds_per_call(program, test_case):
    """The least time of each rival."""
    result = subprocess.run([program, test_case], capture_output=True, text=True, check=True)
    return {rival: float(time) for rival, time in re.findall(r"^(\w+): (\S+) ns$", result.stdout, re.M)}


def verdict(ratio, bar):
    if None in (bar, ratio):
        return ""
    return f"{'met' if ratio >= bar else 'MISSED'}: at least {bar:.2f}"


def print_contests(program, is_timed):
    """One table for each question; returns the bars that are missed."""
    missed, ours = [], {}
    for case in test_cases(program):
        instructions = counts.instructions_per_call(program, case)
        instructions.pop("run", None)
        rivals = sorted(instructions, key=lambda name: (name != "sipstatus", name))
        times = nanoseconds_per_call(program, case) if is_timed else {}
        ours[case] = instructions.get("sipstatus")
        print(f"\n### {case}\n")
        print("| asked | instructions | times ours | bar | ns | times ours | bar |")
        print("|---|---:|---:|---|---:|---:|---|")
        bars = BARS.get(case, {})
        for rival in rivals:
            by_count = instructions[rival] / instructions["sipstatus"] if "sipstatus" in instructions else None
            by_time = times[rival] / times["sipstatus"] if rival in times and "sipstatus" in times else None
            count_bar, time_bar = bars.get(rival, (None, None))
            verdicts = [verdict(by_count, count_bar), verdict(by_time, time_bar)]
            missed += [f"{case}, {rival}: {by_count if i == 0 else by_time:.2f}, {v}" for i, v in enumerate(verdicts) if "MISSED" in v]
            cells = [f"{instructions[rival]:.1f}", f"{by_count:.2f}" if by_count else "", verdicts[0]]
            cells += [f"{times[rival]:.2f}" if rival in times else "", f"{by_time:.2f}" if by_time else "", verdicts[1]]
            print(f"| {rival} | " + " | ".join(cells) + " |")
        for rival in sorted(set(bars) - set(rivals)):
            print(f"| {rival} | skipped: apt package {PACKAGES[rival]} | | | | | |")
    hit, miss = ours["phrase_to_code: exact spelling"], ours["phrase_to_code: unknown phrases"]
    print(f"\nA phrase that is not registered takes {miss:.1f} instructions, one that is {hit:.1f}; the bar is no more.")
    return missed + ([f"unknown phrases: {miss:.1f} instructions, at most {hit:.1f}"] if miss > hit else [])


def print_cold_calls(program):
    print("\n### The first call, with nothing in the caches\n")
    print("| call | cold ns | the same again ns |")
    print("|---|---:|---:|")
    for line in subprocess.run([program], capture_output=True, text=True, check=True).stdout.splitlines():
        print("| " + " | ".join(line.split()) + " |")


def print_command_and_grep(command):
    """Reads a large trace with both in turns; returns the bar if it is missed."""
    part = (ROOT / "tests" / "command" / "data" / "sipp.log").read_bytes()
    times = {"sipstatus": [], "grep -c": []}
    with tempfile.TemporaryDirectory() as folder:
        trace = pathlib.Path(folder) / "trace"
        with trace.open("wb") as file:
            for _ in range(TRACE_BYTES // len(part)):
                file.write(part)
        commands = {"sipstatus": [command, trace], "grep -c": ["grep", "-c", "SIP/2.0", trace]}
        for _ in range(3):
            for name, command in commands.items():
                start = time.perf_counter()
                subprocess.run(command, stdout=subprocess.PIPE, check=True, env={**os.environ, "LC_ALL": "C"})  # to /dev/null grep stops at the first match
                times[name].append(time.perf_counter() - start)
        megabytes = trace.stat().st_size / 1e6
    rate = {name: megabytes / min(seconds) for name, seconds in times.items()}
    part_of_grep = rate["sipstatus"] / rate["grep -c"]
    print(f"\n### A trace of {megabytes:.0f} MB\n")
    print("| command | MB/s | part of grep's | bar |")
    print("|---|---:|---:|---|")
    print(f"| grep -c SIP/2.0 | {rate['grep -c']:.0f} | 1 | |")
    print(f"| sipstatus | {rate['sipstatus']:.0f} | {part_of_grep:.2f} | {verdict(part_of_grep, 0.33)} |")
    return [f"sipstatus against grep: {part_of_grep:.2f}"] if part_of_grep < 0.33 else []


def print_compile_times():
    print("\n## Compile time over an empty file\n")
    counted, over_empty = headers.measure()
    headers.print_table(counted, over_empty)
    missed = []
    for compiler, times in over_empty.items():
        over = times["<sipstatus/sipstatus.hpp>"] - times["<string_view>"]
        print(f"\nWith {compiler}, sipstatus.hpp takes {over:.0f} ms more than <string_view>; the bar is 30.")
        missed += [f"sipstatus.hpp with {compiler}: {over:.0f} ms over <string_view>, at most 30"] if over > 30 else []
    for header, most in {"code.hpp": 300, "classify.hpp": 350, "policy.hpp": 600}.items():
        count = counted[f"<sipstatus/{header}>"]
        print(f"\n{header} has {count} preprocessed lines; the bar is under {most}.")
        missed += [f"{header}: {count} lines"] if count >= most else []
    return missed


def run(*command):
    subprocess.run(command, check=True, cwd=ROOT, stdout=sys.stderr)


def build_with(compiler):
    """The folder of the benchmarks, built with the compiler."""
    build = ROOT / "build" / f"benchmark-{compiler}"
    run("cmake", "--preset", "benchmark", "-B", build, f"-DCMAKE_CXX_COMPILER={compiler}")
    run("cmake", "--build", build, "--target", "sipstatus_benchmark")
    return build


def main(arguments):
    if not shutil.which("valgrind"):
        sys.exit("valgrind counts the instructions and is not installed (apt package valgrind)")
    if arguments[:1] == ["--counts"]:
        build = pathlib.Path(arguments[1])
        missed = print_contests(build / "benchmarks" / "sipstatus_run_time", False)
    else:
        missed = []
        for compiler in COMPILERS:
            print(f"\n## {compiler}")
            if not shutil.which(compiler):
                print(f"\nskipped: {compiler} is not installed")
                continue
            build = build_with(compiler)
            missed += [f"{compiler}: {bar}" for bar in print_contests(build / "benchmarks" / "sipstatus_run_time", True)]
            print_cold_calls(build / "benchmarks" / "sipstatus_cold")
            missed += print_command_and_grep(build / "tools" / "sipstatus")
        print("\n## Bytes in the program, over one without the library\n")
        binary_size.main()
        print("\n## Steps of a call in a constant expression\n")
        constexpr_steps.print_table()
        print("\n## Instructions of the compiler\n")
        missed += instructions.print_table()
        missed += print_compile_times()
    print(f"\n{len(missed)} bars are missed." if missed else "\nAll bars are met.")
    for line in missed:
        print(f"- {line}")
    return 1 if missed and arguments else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
