#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Prints what each header costs: its preprocessed lines, and its compile time over that of an empty file, with every
compiler that is installed: python3 benchmarks/compile_time/headers.py"""

import pathlib
import shutil
import subprocess
import tempfile
import time

INCLUDE = pathlib.Path(__file__).resolve().parent.parent.parent / "include"
HEADERS = ["<cstdint>", "<string_view>", "<string>", *sorted(f"<sipstatus/{p.name}>" for p in INCLUDE.glob("sipstatus/*.hpp"))]
RUNS = 15


def command(compiler, source, *options):
    return [compiler, "-std=c++17", f"-I{INCLUDE}", *options, source]


def lines(compiler, source):
    result = subprocess.run(command(compiler, source, "-E", "-P"), capture_output=True, text=True, check=True)
    return len(result.stdout.splitlines())


def shortest_times(compiler, sources):
    """The shortest of several runs each, in milliseconds; the sources take turns, so that none has the quiet moment."""
    best = dict.fromkeys(sources, float("inf"))
    for _ in range(RUNS):
        for source in sources:
            start = time.perf_counter()
            subprocess.run(command(compiler, source, "-fsyntax-only"), check=True)
            best[source] = min(best[source], 1000 * (time.perf_counter() - start))
    return best


def main():
    compilers = [name for name in ("g++", "clang++") if shutil.which(name)]
    with tempfile.TemporaryDirectory() as folder:
        empty = pathlib.Path(folder) / "empty.cpp"
        empty.touch()
        sources = {header: pathlib.Path(folder) / f"{i}.cpp" for i, header in enumerate(HEADERS)}
        for header, source in sources.items():
            source.write_text(f"#include {header}\n")
        times = {compiler: shortest_times(compiler, [empty, *sources.values()]) for compiler in compilers}
        print(f"| {'header':<29} | lines " + "".join(f"| {name:>7} ms " for name in compilers) + "|")
        print(f"|{'-' * 31}|{'-' * 6}:" + f"|{'-' * 11}:" * len(compilers) + "|")
        for header, source in sources.items():
            costs = "".join(f"| {times[name][source] - times[name][empty]:>10.1f} " for name in compilers)
            print(f"| {header:<29} | {lines(compilers[0], source):>5} {costs}|")


if __name__ == "__main__":
    main()
