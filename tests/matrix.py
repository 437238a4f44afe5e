#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Runs tests/portable.cpp on every compiler, standard, set of options and machine that Debian 12 has, proves tests with
each compiler and standard, and prints a table: python3 tests/matrix.py [--install] [--list | --small | NAME...]

A NAME stands for all rows that begin with it. --small is what takes less than three minutes on two cores, --list prints
the names alone, and --install has apt-get install what the rows need. A row that lacks a package is skipped."""

import concurrent.futures
import os
import pathlib
import shlex
import subprocess
import sys
import tempfile
import time
from typing import NamedTuple

TESTS = pathlib.Path(__file__).resolve().parent
FLAGS = f"-Wall -Wextra -Wpedantic -Werror -I{shlex.quote(str(TESTS.parent / 'include'))}"
PROOFS = " ".join(shlex.quote(str(TESTS / f"{name}.cpp")) for name in ("classify", "policy", "reason", "status_line"))
STANDARDS = ["c++17", "c++20", "c++2b"]
# Each with its packages, its standards and its flags.
COMPILERS = {
    "g++-11": ("g++-11", STANDARDS, ""),
    "g++-12": ("g++-12", STANDARDS, ""),
    "clang++-14": ("clang-14", STANDARDS, ""),
    "clang++-16": ("clang-16", STANDARDS, ""),
    "clang++-19": ("clang-19", [*STANDARDS, "c++2c"], ""),
    "clang++-19/libc++": ("clang-19 libc++-19-dev libc++abi-19-dev", [*STANDARDS, "c++2c"], "-stdlib=libc++"),
}
OPTIONS = ["-O0", "-O1", "-O2", "-O3", "-Os", "-O2 -flto", "-fno-exceptions -fno-rtti", "-funsigned-char", "-fsigned-char",
           "-fsanitize=undefined -fno-sanitize-recover=all"]
# Each with its packages, how to compile and how to run.
MACHINES = {
    "s390x": ("g++-s390x-linux-gnu qemu-user", "s390x-linux-gnu-g++ -static", "qemu-s390x"),
    "aarch64": ("g++-aarch64-linux-gnu qemu-user", "aarch64-linux-gnu-g++ -static", "qemu-aarch64"),
    "riscv64": ("g++-riscv64-linux-gnu qemu-user", "riscv64-linux-gnu-g++ -static", "qemu-riscv64"),
    "i686": ("g++-i686-linux-gnu qemu-user", "i686-linux-gnu-g++ -static", "qemu-i386"),
    "windows": ("g++-mingw-w64-x86-64 wine wine64", "x86_64-w64-mingw32-g++ -static", "wine"),
    # What throws and draws random numbers in the standard library is thrown away, for it needs an operating system.
    "cortex-m3": ("gcc-arm-none-eabi libstdc++-arm-none-eabi-newlib qemu-system-arm",
                  "arm-none-eabi-g++ -mcpu=cortex-m3 -mthumb --specs=rdimon.specs -fno-exceptions -fno-rtti vectors.s"
                  " -Wl,--section-start=.vectors=0,--gc-sections,--undefined=vectors",
                  "qemu-system-arm -M mps2-an385 -display none -monitor none -serial none -semihosting -kernel"),
    # In a single file, because Debian's emscripten does not know that its node can fetch, but no files; and without what
    # makes it smaller, which needs acorn.
    "webassembly": ("emscripten nodejs", "em++ -sSINGLE_FILE -O1", "node"),
}
# Where a Cortex-M looks for its stack, the end of 4 MiB of memory, and its first instruction.
VECTORS = '.section .vectors, "a"\n.global vectors\nvectors: .word 0x00400000, _start\n'
SMALL = ("g++-12/-O0", "g++-12/c++17", "g++-11/c++20", "clang++-14/-fsanitize", "clang++-19/libc++/c++2c", *MACHINES)


class Row(NamedTuple):
    name: str
    packages: list
    compile: str
    run: str = ""
    is_proof: bool = False


class Result(NamedTuple):
    state: str
    seconds: float
    printed: str = ""


class Failed(Exception):
    pass


def all_rows():
    for compiler, packages in (("g++-12", "g++-12"), ("clang++-14", "clang-14")):
        for options in OPTIONS:
            is_lld = "-flto" in options and compiler == "clang++-14"
            yield Row(f"{compiler}/{options.split(' -fno-sanitize')[0].replace(' ', ',')}",
                      [*packages.split(), *["lld-14"] * is_lld],
                      f"{compiler} -std=c++17 {options}" + " -fuse-ld=lld" * is_lld)
    for compiler, (packages, standards, flags) in COMPILERS.items():
        for standard in standards:
            yield Row(f"{compiler}/{standard}", [*packages.split(), "catch2"],
                      f"{compiler.split('/')[0]} -std={standard} {flags}".strip(), is_proof=True)
    for machine, (packages, compiler, run) in MACHINES.items():
        yield Row(machine, packages.split(), f"{compiler} -std=c++17" + " -O2" * ("-O1" not in compiler), run)


def is_installed(package):
    command = ["dpkg-query", "-W", "-f", "${db:Status-Status}", package]
    return subprocess.run(command, capture_output=True, text=True).stdout == "installed"


def install(rows):
    """Each by itself, so that one that cannot be installed, or only in place of another, leaves the others."""
    for package in dict.fromkeys(package for row in rows for package in row.packages):
        if not is_installed(package):
            subprocess.run(["apt-get", "install", "-y", "--no-install-recommends", "--no-remove", package], stdout=sys.stderr)


def output_of(command, folder):
    environment = {**os.environ, "WINEPREFIX": f"{folder}/wine", "WINEDEBUG": "-all"}
    try:
        result = subprocess.run(shlex.split(command), cwd=folder, env=environment, stdin=subprocess.DEVNULL,
                                stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace", timeout=600)
    except (OSError, subprocess.TimeoutExpired) as error:
        raise Failed(str(error)) from None
    if result.returncode != 0:
        raise Failed(f"{command}\n{result.stdout}exit code {result.returncode}")
    return result.stdout


def run(row):
    missing = [package for package in row.packages if not is_installed(package)]
    if missing:
        return Result(f"skipped: apt package {', '.join(missing)}", 0)
    begin = time.monotonic()
    state, printed = "passed", ""
    # Wine's server ends, and lets go of its files, a while after the program.
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        pathlib.Path(folder, "vectors.s").write_text(VECTORS)
        program = {"windows": "./portable.exe", "webassembly": "./portable.js"}.get(row.name, "./portable")
        try:
            output_of(f"{row.compile} {FLAGS} {shlex.quote(str(TESTS / 'portable.cpp'))} -o {program}", folder)
            printed = output_of(f"{row.run} {program}", folder).strip().splitlines()[-1]
            if row.is_proof:
                output_of(f"{row.compile} {FLAGS} -fsyntax-only {PROOFS}", folder)
        except Failed as failure:
            print(f"{row.name}: {failure}", file=sys.stderr)
            state = f"failed: {next((line for line in str(failure).splitlines() if 'error:' in line), str(failure).splitlines()[-1])}"
    return Result(state, time.monotonic() - begin, printed)


def compared(results):
    """The results, where a row fails that does not print what the first prints."""
    expected = next((result.printed for result in results if result.printed), "")
    for result in results:
        differs = result.state == "passed" and result.printed != expected
        yield result._replace(state=f"failed: {result.printed!r}, elsewhere {expected!r}") if differs else result


def main(arguments):
    rows = list(all_rows())
    names = tuple(argument for argument in arguments if not argument.startswith("--"))
    if "--small" in arguments:
        names += SMALL
    if unknown := {name for name in names if not any(row.name.startswith(name) for row in rows)} | (
            {a for a in arguments if a.startswith("--")} - {"--install", "--list", "--small"}):
        sys.exit(f"there is no {', '.join(sorted(unknown))}\n{__doc__}")
    # The first row always runs: the others must print what it prints.
    chosen = [row for row in rows if not names or row is rows[0] or row.name.startswith(names)]
    if "--list" in arguments:
        print(*(row.name for row in chosen), sep="\n")
        return 0
    if "--install" in arguments:
        install(chosen)
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        results = list(compared(list(pool.map(run, chosen))))
    print("| row | what was run | result | seconds |\n|---|---|---|---|")
    for row, result in zip(chosen, results):
        what = f"`{row.compile}`" + f", `{row.run}`" * bool(row.run) + ", proofs" * row.is_proof
        print(f"| {row.name} | {what} | {result.state.replace('|', chr(92) + '|')} | {result.seconds:.0f} |")
    return any(result.state.startswith("failed") for result in results)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
