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
MODULES_COMPILER = "clang++-19"
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


def millions(compiler, program, *options):
    with tempfile.TemporaryDirectory() as folder:
        source = pathlib.Path(folder, "program.cpp")
        source.write_text(program)
        command = [compiler, "-std=c++17", "-fsyntax-only", f"-I{ROOT / 'include'}", *options, source]
        # The driver of the compiler only starts the program that compiles.
        shown = subprocess.run([*command, "-###"], capture_output=True, text=True, check=True).stderr
        inner = next(line for line in shown.splitlines() if re.match(r" .*cc1", line))
        counted = ["valgrind", "--tool=cachegrind", "--cache-sim=no", "--cachegrind-out-file=/dev/null", *shlex.split(inner)]
        result = subprocess.run(counted, capture_output=True, text=True)
    return int(re.search(r"I\s+refs:\s+([\d,]+)", result.stderr)[1].replace(",", "")) / 1e6


def least(compiler):
    return millions(compiler, "#include <string_view>\n")


def measured(compiler, theirs):
    """By header, in millions beyond those of <string_view>."""
    return {header: millions(compiler, f"#include <sipstatus/{header}>\n") - theirs
            for header, bars in BARS.items() if compiler in bars}


def of_the_module(with_headers=True):
    """What an import of the module takes, and what the same headers take, in millions beyond an empty file."""
    source = ROOT / "modules" / "sipstatus.cppm"
    includes = "".join(re.findall(r"^#include .*\n", source.read_text(encoding="utf-8"), re.M)) if with_headers else ""
    with tempfile.TemporaryDirectory() as folder:
        module = pathlib.Path(folder, "sipstatus.pcm")
        subprocess.run([MODULES_COMPILER, "-std=c++20", f"-I{ROOT / 'include'}", "--precompile", source, "-o", module], check=True)
        options = ("-std=c++20", f"-fmodule-file=sipstatus={module}")
        empty, imported, included = (millions(MODULES_COMPILER, program, *options) for program in ("", "import sipstatus;\n", includes))
    return imported - empty, included - empty


def print_table():
    """Returns the bars that are missed."""
    missed = []
    print("| header | compiler | millions beyond `<string_view>` | at most | times `<string_view>` |\n|---|---|---:|---:|---:|")
    for compiler in filter(version, COMPILERS):
        theirs = least(compiler)
        for header, count in measured(compiler, theirs).items():
            bar = BARS[header][compiler]
            print(f"| `{header}` | {version(compiler)} | {count:.0f} | {bar} | {count / theirs:.2f} |")
            missed += [f"{header} with {compiler}: {count:.0f} million instructions, at most {bar}"] if count >= bar + 0.5 else []
    if version(MODULES_COMPILER):
        imported, included = of_the_module()
        print(f"\n{MODULES_COMPILER}: {imported:.0f} million for the import, {included:.0f} million for the includes")
    return missed


if __name__ == "__main__":
    if not is_possible():
        raise SystemExit("valgrind counts the instructions and is not installed (apt package valgrind)")
    print_table()
