#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Prints the cost of each header and of alternatives to them: python3 benchmarks/compile_time/headers.py

The cost is the number of preprocessed lines, and the compile time minus that of an empty file, with every installed
compiler.
"""

import pathlib
import shutil
import subprocess
import tempfile
import time

INCLUDE = pathlib.Path(__file__).resolve().parent.parent.parent / "include"
RUNS = 9
TABLE = """#include <string_view>
#include <{container}>
const std::{container}<int, std::string_view> phrases{{
#define SIPSTATUS_CODE(number, name, phrase, ...) {{number, phrase}},
#include <sipstatus/registry/all.def>
}};
"""
ALL_PHRASES = """#include <sipstatus/reason.hpp>
#define SIPSTATUS_CODE(number, name, phrase, ...) \\
    static_assert(sipstatus::reason_phrase(number) == phrase); \\
    static_assert(sipstatus::from_reason_phrase(phrase) == sipstatus::code{number == 606 ? 406 : number});
#include <sipstatus/registry/all.def>
"""
COMPARISON = """#include <sipstatus/write_comparison.hpp>
constexpr auto pair = sipstatus::compare(486, 600);
struct text { char characters[sipstatus::comparison_size(pair)]; };
constexpr text written() { text made{}; sipstatus::write_comparison(made.characters, pair); return made; }
static_assert(written().characters[0] == 'S');
"""


def sources():
    headers = ["<cstdint>", "<string_view>", "<string>", *sorted(f"<sipstatus/{p.name}>" for p in INCLUDE.glob("sipstatus/*.hpp"))]
    return {
        **{header: f"#include {header}\n" for header in headers},
        "the phrases in a std::map": TABLE.format(container="map"),
        "the phrases in a std::unordered_map": TABLE.format(container="unordered_map"),
        "150 assertions over all phrases": ALL_PHRASES,
        "the text of a comparison": COMPARISON,
    }


def command(compiler, source, *options):
    return [compiler, "-std=c++17", f"-I{INCLUDE}", *options, source]


def lines(compiler, source):
    result = subprocess.run(command(compiler, source, "-E", "-P"), capture_output=True, text=True, check=True)
    return len(result.stdout.splitlines())


def shortest_times(compiler, paths):
    """The shortest of several runs of each, in milliseconds. The sources take turns, so that all have the same conditions."""
    best = dict.fromkeys(paths, float("inf"))
    for _ in range(RUNS):
        for path in paths:
            start = time.perf_counter()
            subprocess.run(command(compiler, path, "-fsyntax-only"), check=True)
            best[path] = min(best[path], 1000 * (time.perf_counter() - start))
    return best


def measure():
    """The preprocessed lines of each source, and for each compiler the milliseconds more than an empty file takes."""
    compilers = [name for name in ("g++", "clang++") if shutil.which(name)]
    with tempfile.TemporaryDirectory() as folder:
        empty = pathlib.Path(folder) / "empty.cpp"
        empty.touch()
        paths = {name: pathlib.Path(folder) / f"{i}.cpp" for i, name in enumerate(sources())}
        for name, text in sources().items():
            paths[name].write_text(text)
        counted = {name: lines(compilers[0], path) for name, path in paths.items()}
        times = {compiler: shortest_times(compiler, [empty, *paths.values()]) for compiler in compilers}
        over_empty = {compiler: {name: t[path] - t[empty] for name, path in paths.items()} for compiler, t in times.items()}
    return counted, over_empty


def print_table(counted, over_empty):
    print("| source | lines | " + " | ".join(f"{compiler} ms" for compiler in over_empty) + " |")
    print("|---|---:|" + "---:|" * len(over_empty))
    for name, count in counted.items():
        print(f"| {name} | {count:,} | " + " | ".join(f"{times[name]:.1f}" for times in over_empty.values()) + " |")


if __name__ == "__main__":
    print_table(*measure())
