#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Prints how many millions of instructions compilers take for headers beyond <string_view>, counted by cachegrind:
python3 benchmarks/compile_time/instructions.py

Unlike times, they are the same on every run. docs/cost.md states them, and tests/user_code/cost.py holds them there."""

import pathlib
import re
import shlex
import shutil
import subprocess
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
COMPILERS = ("g++", "clang++")
# The most that a header may take: a bar of the project, and what docs/cost.md is measured against.
BARS = {
    "sipstatus.hpp": {"g++": 300, "clang++": 350},
    "headers.hpp": {"g++": 95},
    "warning.hpp": {"g++": 85},
    "unregistered.hpp": {"g++": 75},
}


def is_possible():
    return shutil.which("valgrind") is not None


def version(compiler):
    """"g++ 12", or nothing if the compiler is not installed."""
    if not shutil.which(compiler):
        return ""
    numbers = subprocess.run([compiler, "-dumpversion"], capture_output=True, text=True, check=True).stdout
    return f"{compiler} {numbers.split('.')[0].strip()}"


def millions(compiler, program):
    with tempfile.TemporaryDirectory() as folder:
        source = pathlib.Path(folder, "program.cpp")
        source.write_text(program)
        command = [compiler, "-std=c++17", "-fsyntax-only", f"-I{ROOT / 'include'}", source]
        # The driver of the compiler only starts the program that compiles.
        shown = subprocess.run([*command, "-###"], capture_output=True, text=True, check=True).stderr
        inner = next(line for line in shown.splitlines() if re.match(r" .*cc1", line))
        counted = ["valgrind", "--tool=cachegrind", "--cache-sim=no", "--cachegrind-out-file=/dev/null", *shlex.split(inner)]
        result = subprocess.run(counted, capture_output=True, text=True)
    return int(re.search(r"I\s+refs:\s+([\d,]+)", result.stderr)[1].replace(",", "")) / 1e6


def measured(compiler):
    """By header, in millions beyond <string_view>."""
    least = millions(compiler, "#include <string_view>\n")
    return {header: millions(compiler, f"#include <sipstatus/{header}>\n") - least
            for header, bars in BARS.items() if compiler in bars}


def main():
    if not is_possible():
        raise SystemExit("valgrind counts the instructions and is not installed (apt package valgrind)")
    print("| header | compiler | millions beyond `<string_view>` | at most |\n|---|---|---:|---:|")
    for compiler in filter(version, COMPILERS):
        for header, count in measured(compiler).items():
            print(f"| `{header}` | {version(compiler)} | {count:.0f} | {BARS[header][compiler]} |")


if __name__ == "__main__":
    main()
