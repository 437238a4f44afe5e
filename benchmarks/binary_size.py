#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Prints what the library adds to a program, with every installed compiler: python3 benchmarks/binary_size.py

Compares bytes of data and relocations at program start with those of a program that does not use the library.
"""

import itertools
import pathlib
import re
import shutil
import subprocess
import tempfile

INCLUDE = pathlib.Path(__file__).resolve().parent.parent / "include"
COMPILERS = ["g++", "clang++"]
OPTIONS = ["-O0", "-O2", "-Os", "-O2 -flto"]
# Each is an expression about the given number.
USES = {
    "nothing": "number",
    "predicates": "is_valid(number) + 2 * is_failure(number) + 4 * is_final(number) + static_cast<int>(class_of(number))",
    "phrases": "static_cast<int>(reason_phrase(number).size()) + *reason_phrase(number).data()",
    "phrases back": "to_integer(from_reason_phrase(text))",
    "policy": "to_integer(treat_as(number)) + static_cast<int>(next_step_of(number)) + static_cast<int>(dialog_effect_of(number))",
    "status line": "to_integer(parse_status_line(text).status)",
    "guidance": "static_cast<int>(guidance_for(number)->description.size()) + *guidance_for(number)->description.data()",
    "likely causes": "static_cast<int>(likely_causes_of(number)[0].sign.size()) + *likely_causes_of(number)[0].cause.data()",
    "comparison": "static_cast<int>(comparison_size(compare(number, number + 1)))",
}
ANSWER = """#include <sipstatus/sipstatus.hpp>
using namespace sipstatus;
int answer{index}(int number, const char* text);
int answer{index}(int number, const char* text) {{ return static_cast<void>(text), {use}; }}
"""


def missing(compiler, options):
    """Why these options cannot be used; empty if they can."""
    if not shutil.which(compiler):
        return f"{compiler} is not installed"
    if "clang" in compiler and "-flto" in options and not shutil.which("ld.lld"):
        return "clang++ -flto needs lld (apt package lld)"
    return ""


def build(folder, compiler, options, use, units=1):
    """A program with this many translation units, which all use the library in this way."""
    names = [f"answer{index}" for index in range(units)]
    main = "".join(f"int {name}(int, const char*);\n" for name in names)
    main += "int main(int argc, char** argv) { return " + " + ".join(f"{name}(argc, *argv)" for name in names) + "; }\n"
    sources = [ANSWER.format(index=index, use=USES[use]) for index in range(units)] + [main]
    paths = []
    for index, source in enumerate(sources):
        paths.append(pathlib.Path(folder) / f"{index}.cpp")
        paths[-1].write_text(source)
    program = pathlib.Path(folder) / "program"
    linker = ["-fuse-ld=lld"] if "clang" in compiler and "-flto" in options else []
    command = [compiler, "-std=c++17", *options.split(), *linker, "-fPIE", "-pie", f"-I{INCLUDE}", *paths, "-o", program]
    subprocess.run(command, check=True)
    return program


def output(*command):
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def sizes(program):
    """Bytes of read-only data, of data that is relocated at the start, and of writable data; and the number of relative
    relocations, such as those for pointers to data."""
    sections = {name: int(size) for name, size in re.findall(r"^(\.\S+)\s+(\d+)", output("size", "-A", program), re.M)}
    read_only = sum(size for name, size in sections.items() if name.startswith(".rodata"))
    relocated = sum(size for name, size in sections.items() if name.startswith(".data.rel.ro"))
    writable = sum(sections.get(name, 0) for name in (".data", ".bss", ".tdata", ".tbss"))
    relative = len(re.findall("_RELATIVE", output("readelf", "-rW", program)))
    return read_only, relocated, writable, relative


def growth(compiler, options, use, units=1):
    """By how much a program with this use exceeds one that does not use the library, in the order of `sizes`."""
    with tempfile.TemporaryDirectory() as folder:
        with_it = sizes(build(folder, compiler, options, use, units))
        without = sizes(build(folder, compiler, options, "nothing", units))
    return tuple(ours - theirs for ours, theirs in zip(with_it, without))


def main():
    print("| use | compiler | read-only data | relocated data | writable data | relative relocations |")
    print("|---|---|---:|---:|---:|---:|")
    for use, compiler, options in itertools.product(USES, COMPILERS, OPTIONS):
        if use == "nothing":
            continue
        if reason := missing(compiler, options):
            print(f"| {use} | {compiler} {options} | skipped: {reason} | | | |")
        else:
            figures = " | ".join(f"{figure:,}" for figure in growth(compiler, options, use))
            print(f"| {use} | {compiler} {options} | {figures} |")


if __name__ == "__main__":
    main()
