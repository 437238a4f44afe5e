#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Compiles the headers and the tests with clang-cl and Microsoft's standard library, whose sources must be there:

    git clone https://github.com/microsoft/STL
    python3 tests/proofs/msvc.py STL [CLANG_CL]

CLANG_CL is the newest clang-cl that is installed. Each header is compiled alone, and each test with its static assertions,
with /W4 /WX, in C++17, C++20 and the latest standard. Nothing is linked or run. The C library is that of MinGW (apt package
g++-mingw-w64-x86-64), with what msvc/ adds to it. Prints a table; fails if a row fails.
"""

import concurrent.futures
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

from matrix import INCLUDES, ONLY_RUN, TESTS, WITH_CATCH2

STANDARDS = ("c++17", "c++20", "c++latest")
MINGW = pathlib.Path("/usr/x86_64-w64-mingw32/include")
HEADERS = sorted((TESTS.parent / "include" / "sipstatus").glob("*.hpp"))
# {fmt} is not there for this library, and the others prove nothing.
LEFT_OUT = ("fmt.hpp", "fmt.cpp", *ONLY_RUN)


def newest_compiler():
    names = [path.name for path in pathlib.Path("/usr/bin").glob("clang-cl-*")]
    return max(names, key=lambda name: int(name.split("-")[-1]), default="clang-cl")


def flags(compiler, library):
    resources = subprocess.run([compiler, "/clang:-print-resource-dir"], capture_output=True, text=True).stdout.strip()
    system = (TESTS / "proofs" / "msvc", library, f"{resources}/include", MINGW)
    return ["--target=x86_64-pc-windows-msvc", "-fms-compatibility-version=19.51", "-D_ALLOW_COMPILER_AND_STL_VERSION_MISMATCH",
            # A text takes more steps than with other libraries. Catch2 uses __COUNTER__.
            "/clang:-fconstexpr-steps=10000000", "-Wno-unknown-warning-option", "-Wno-c2y-extensions",
            "/EHsc", "/W4", "/WX", "/Zs", "/X", *(word for path in system for word in ("-imsvc", str(path))),
            *(f"/I{path}" for path in INCLUDES)]


def main(arguments):
    if len(arguments) not in (1, 2):
        sys.exit(__doc__)
    library = pathlib.Path(arguments[0]) / "stl" / "inc"
    compiler = arguments[1] if len(arguments) == 2 else newest_compiler()
    if not library.is_dir():
        sys.exit(f"{library} is not there")
    if not shutil.which(compiler):
        sys.exit(f"{compiler} is not installed (apt package clang-19 or later)")
    if not MINGW.is_dir():
        sys.exit(f"{MINGW} is not there (apt package g++-mingw-w64-x86-64)")
    with tempfile.TemporaryDirectory() as folder:
        pathlib.Path(folder, "include").mkdir()
        pathlib.Path(folder, "include", "catch2").symlink_to("/usr/include/catch2")
        command = [compiler, *flags(compiler, library), "-imsvc", f"{folder}/include"]

        def errors(standard, source):
            result = subprocess.run([*command, f"/std:{standard}", "--", source], capture_output=True, text=True)
            found = [line for line in (result.stdout + result.stderr).splitlines() if re.search(r"(error|warning):", line)]
            return found[:3] if found or result.returncode == 0 else [f"exit code {result.returncode}"]

        alone = []
        for header in HEADERS:
            if header.name not in LEFT_OUT:
                alone.append(pathlib.Path(folder, f"{header.stem}.cpp"))
                alone[-1].write_text(f"#include <sipstatus/{header.name}>\n")
        tests = [path for path in (TESTS / "proofs" / "portable.cpp", *WITH_CATCH2) if path.name not in LEFT_OUT]
        kinds = {"headers": alone, "tests": tests}
        print("| row | what was compiled | result |\n|---|---|---|")
        has_failed = False
        with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
            for standard in STANDARDS:
                for kind, sources in kinds.items():
                    results = list(pool.map(lambda source: errors(standard, source), sources))
                    wrong = [(source.name, lines) for source, lines in zip(sources, results) if lines]
                    for name, lines in wrong:
                        print(f"{name}:", *lines, sep="\n    ", file=sys.stderr)
                    has_failed = has_failed or bool(wrong)
                    print(f"| {kind} in {standard} | {len(sources)} files | {f'failed: {len(wrong)}' if wrong else 'passed'} |", flush=True)
    return has_failed


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
