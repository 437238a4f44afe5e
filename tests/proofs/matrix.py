#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Runs portable.cpp on every compiler, standard library, standard, set of options and machine that Debian 12 has,
checks the tests at compile time with each of them, runs the tests on some, and prints a table:

    python3 tests/proofs/matrix.py [--install] [--list] [--small | NAME...]

A NAME selects all rows that begin with it. --small selects rows that take less than five minutes on two cores, --list only
prints the names, and --install installs the packages that the rows need with apt-get. A row that lacks a package is skipped.
"""

import concurrent.futures
import os
import pathlib
import shlex
import subprocess
import sys
import tempfile
import time
from typing import NamedTuple

TESTS = pathlib.Path(__file__).resolve().parents[1]
INCLUDES = (TESTS.parent / "include", TESTS / "support", TESTS / "registry")
# Catch2 and fmt get their own folder, since a compiler for another machine must see no other headers of this machine.
FLAGS = f"-Wall -Wextra -Wpedantic -Werror {' '.join(f'-I{shlex.quote(str(path))}' for path in INCLUDES)} -isystem include"
# The files that need Catch2. literal.cpp and long_texts.cpp go over too many or too long texts for constant expressions.
WITH_CATCH2 = sorted(path for path in TESTS.rglob("*.cpp")
                     if path.name not in ("portable.cpp", "differential.cpp") and path.parent.name not in ("fuzz", "consume", "module"))
ONLY_RUN = ("main.cpp", "literal.cpp", "long_texts.cpp")
# They catch the exceptions of a formatting library.
CATCHING = ("fmt.cpp", "format.cpp")

# Only one version of libc++ can be installed at a time. The others are unpacked, each with the library that programs are linked
# with: for clang 22, Debian has that of clang 19.
LINKED_WITH = {14: 14, 16: 16, 22: 19}
UNPACKED = {f"libc++-{version}-dev": [f"libc++-{version}-dev", f"libc++abi-{version}-dev", f"libc++1-{linked}",
                                      f"libc++abi1-{linked}", f"libunwind-{linked}"]
            for version, linked in LINKED_WITH.items()}
UNPACKED_FOLDER = TESTS.parent / "build" / "matrix"


def unpacked_libcxx(version, flags=""):
    """How to compile with a libc++ that is not installed, and how to link."""
    root = f"unpacked/libc++-{version}-dev/usr/lib"
    folders = [f"{root}/llvm-{number}/lib" for number in dict.fromkeys((version, LINKED_WITH[version]))]
    # The older kind of run path also applies to the dependencies of the libraries.
    return (f"-nostdinc++ -isystem {root}/llvm-{version}/include/c++/v1 {flags}",
            f"-stdlib=libc++ {' '.join(f'-L{folder}' for folder in folders)} -lc++abi -Wl,--disable-new-dtags,-rpath,{':'.join(folders)}")


COUNTER = "-Wno-error=c2y-extensions"  # Catch2 uses __COUNTER__.
NEW = "-include new"  # Catch2 2.13 uses std::nothrow, and does not include <new>.
PRECOMPILED = f'#include <new>\n#include "{TESTS}/support/catch.hpp"\n'
STANDARDS = ["c++17", "c++20", "c++2b"]
# Each compiler with its packages, standards, how to compile, and what else to link.
COMPILERS = {
    "g++-11": ("g++-11", STANDARDS, "", ""),
    "g++-12": ("g++-12", STANDARDS, "", ""),
    "clang++-14": ("clang-14", STANDARDS, "", ""),
    "clang++-16": ("clang-16", STANDARDS, "", ""),
    "clang++-19": ("clang-19", [*STANDARDS, "c++2c"], "", ""),
    "clang++-22": ("clang-22", [*STANDARDS, "c++2c"], COUNTER, ""),
    "clang++-14/libc++": ("clang-14 libc++-14-dev", STANDARDS, *unpacked_libcxx(14)),
    "clang++-16/libc++": ("clang-16 libc++-16-dev", STANDARDS, *unpacked_libcxx(16)),
    "clang++-19/libc++": ("clang-19 libc++-19-dev libc++abi-19-dev", [*STANDARDS, "c++2c"], "-stdlib=libc++", ""),
    "clang++-22/libc++": ("clang-22 libc++-22-dev", [*STANDARDS, "c++2c"], *unpacked_libcxx(22, COUNTER)),
}
OPTIONS = ["-O0", "-O1", "-O2", "-O3", "-Os", "-O2 -flto", "-fno-exceptions -fno-rtti", "-funsigned-char", "-fsigned-char",
           "-fsanitize=undefined -fno-sanitize-recover=all", "-D_GLIBCXX_ASSERTIONS -D_GLIBCXX_DEBUG"]
# The options that can change what a compiler accepts and computes.
PROVEN_OPTIONS = ("-fno-exceptions -fno-rtti", "-funsigned-char", "-fsigned-char")
# Each machine with its packages, how to compile, what else to link, and how to run.
MACHINES = {
    "s390x": ("g++-s390x-linux-gnu qemu-user", "s390x-linux-gnu-g++ -O2", "-static", "qemu-s390x"),
    "aarch64": ("g++-aarch64-linux-gnu qemu-user", "aarch64-linux-gnu-g++ -O2", "-static", "qemu-aarch64"),
    "riscv64": ("g++-riscv64-linux-gnu qemu-user", "riscv64-linux-gnu-g++ -O2", "-static", "qemu-riscv64"),
    "i686": ("g++-i686-linux-gnu qemu-user", "i686-linux-gnu-g++ -O2", "-static", "qemu-i386"),
    "windows": ("g++-mingw-w64-x86-64 wine wine64", "x86_64-w64-mingw32-g++ -O2", "-static", "wine"),
    # Parts of the standard library need an operating system (exceptions, random numbers); --gc-sections removes them.
    "cortex-m3": ("gcc-arm-none-eabi libstdc++-arm-none-eabi-newlib qemu-system-arm",
                  "arm-none-eabi-g++ -mcpu=cortex-m3 -mthumb --specs=rdimon.specs -fno-exceptions -fno-rtti -O2",
                  "vectors.s -Wl,--section-start=.vectors=0,--gc-sections,--undefined=vectors",
                  "qemu-system-arm -M mps2-an385 -display none -monitor none -serial none -semihosting -kernel"),
    # In a single file, because Debian's emscripten does not expect a node that has fetch(), which cannot read files. Not
    # minified, because that needs acorn.
    "webassembly": ("emscripten nodejs", "em++ -O1", "-sSINGLE_FILE", "node"),
}
# A Cortex-M reads from here its stack pointer, the end of 4 MiB of memory, and the address of its first instruction.
VECTORS = '.section .vectors, "a"\n.global vectors\nvectors: .word 0x00400000, _start\n'
# The other rows cannot run all tests, or would add nothing: Catch2 needs an operating system, which a Cortex-M does not
# have, and exceptions, which emscripten disables.
RUN_IN_FULL = ("g++-11/c++2b", "g++-12/c++17", "clang++-14/c++17", "clang++-16/c++20", "clang++-19/libc++/c++2b", "s390x",
               "aarch64", "riscv64", "i686", "windows")
SMALL = ("g++-12/-O0", "g++-12/c++17", "g++-11/c++20", "clang++-14/-fsanitize", "clang++-19/libc++/c++2c", *MACHINES,
         "proofs/g++-12/c++20", "proofs/clang++-14/c++17")


class Row(NamedTuple):
    name: str
    packages: list
    compile: str
    link: str = ""
    run: str = ""

    def is_portable(self):
        return not self.name.startswith(("proofs/", "tests/"))


class Result(NamedTuple):
    state: str
    seconds: float
    printed: str = ""


class Failed(Exception):
    pass


def rows_of_options():
    for compiler, packages in (("g++-12", ["g++-12"]), ("clang++-14", ["clang-14"])):
        for options in OPTIONS:
            name = f"{compiler}/{options.split(' -fno-sanitize')[0].replace(' ', ',')}"
            is_lld = "-flto" in options and compiler == "clang++-14"
            row = Row(name, [*packages, *["lld-14"] * is_lld], f"{compiler} -std=c++17 {options}", "-fuse-ld=lld" * is_lld)
            yield row, options in PROVEN_OPTIONS


def rows_of_compilers():
    for compiler, (packages, standards, flags, link) in COMPILERS.items():
        for standard in standards:
            command = f"{compiler.split('/')[0]} -std={standard} {flags}".strip()
            yield Row(f"{compiler}/{standard}", packages.split(), command, link), True


def rows_of_machines():
    for machine, (packages, compiler, link, run) in MACHINES.items():
        yield Row(machine, packages.split(), f"{compiler} -std=c++17", link, run), True


def all_rows():
    rows = [*rows_of_options(), *rows_of_compilers(), *rows_of_machines()]
    yield from (row for row, _ in rows)
    for kind, chosen in (("proofs", [row for row, is_proven in rows if is_proven]),
                         ("tests", [row for row, _ in rows if row.name in RUN_IN_FULL])):
        for row in chosen:
            packages = [*row.packages, "catch2", "libfmt-dev"]
            new = f" {NEW}" if kind == "tests" else ""
            yield row._replace(name=f"{kind}/{row.name}", packages=packages, compile=row.compile + new)


def is_there(package):
    if package in UNPACKED:
        return (UNPACKED_FOLDER / package).is_dir()
    command = ["dpkg-query", "-W", "-f", "${db:Status-Status}", package]
    return subprocess.run(command, capture_output=True, text=True).stdout == "installed"


def unpack(package):
    with tempfile.TemporaryDirectory() as folder:
        if subprocess.run(["apt-get", "download", *UNPACKED[package]], cwd=folder, stdout=sys.stderr).returncode == 0:
            for archive in pathlib.Path(folder).glob("*.deb"):
                subprocess.run(["dpkg-deb", "-x", archive, f"{folder}/unpacked"], check=True)
            UNPACKED_FOLDER.mkdir(parents=True, exist_ok=True)
            subprocess.run(["cp", "-a", f"{folder}/unpacked", UNPACKED_FOLDER / package], check=True)


def install(rows):
    """Installs each package separately, so that one that cannot be installed, or conflicts with another, does not stop the rest."""
    wanted = dict.fromkeys(package for row in rows for package in row.packages)
    missing = [package for package in wanted if not is_there(package)]
    if missing:
        subprocess.run(["apt-get", "update"], stdout=sys.stderr)
    for package in missing:
        if package in UNPACKED:
            unpack(package)
        else:
            subprocess.run(["apt-get", "install", "-y", "--no-install-recommends", "--no-remove", package], stdout=sys.stderr)


def output_of(command, folder):
    environment = {**os.environ, "WINEPREFIX": f"{folder}/wine", "WINEDEBUG": "-all"}
    try:
        result = subprocess.run(shlex.split(command), cwd=folder, env=environment, stdin=subprocess.DEVNULL,
                                stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace", timeout=3600)
    except (OSError, subprocess.TimeoutExpired) as error:
        raise Failed(str(error)) from None
    if result.returncode != 0:
        raise Failed(f"{command}\n{result.stdout}exit code {result.returncode}")
    return result.stdout


def make_folder(folder):
    pathlib.Path(folder, "vectors.s").write_text(VECTORS)
    pathlib.Path(folder, "unpacked").symlink_to(UNPACKED_FOLDER)
    include = pathlib.Path(folder, "include")
    include.mkdir()
    for library in ("catch2", "fmt"):
        (include / library).symlink_to(f"/usr/include/{library}")


def printed_by(row, folder):
    """The last line that the program of a row prints, or how many files were checked at compile time."""
    compile = f"{row.compile} {FLAGS}"
    if row.name.startswith("proofs/"):
        left_out = (*ONLY_RUN, *CATCHING * ("-fno-exceptions" in row.compile))
        sources = [str(path) for path in WITH_CATCH2 if path.name not in left_out]
        # The compiler uses catch.hpp.gch instead of catch.hpp, and parses Catch2 only once.
        pathlib.Path(folder, "catch.hpp").write_text(PRECOMPILED)
        output_of(f"{compile} -x c++-header catch.hpp -o catch.hpp.gch", folder)
        output_of(f"{compile} -include catch.hpp -fsyntax-only {shlex.join(sources)}", folder)
        return f"{len(sources)} files proven"
    sources = [TESTS / "proofs" / "portable.cpp"] if row.is_portable() else WITH_CATCH2
    if not row.is_portable():
        compile += " -DCATCH_CONFIG_RUNTIME_STATIC_REQUIRE -DFMT_HEADER_ONLY"
    program = {"windows": "./program.exe", "webassembly": "./program.js"}.get(row.name.split("/")[-1], "./program")
    output_of(f"{compile} {shlex.join(map(str, sources))} {row.link} -o {program}", folder)
    return output_of(f"{row.run} {program}", folder).strip().splitlines()[-1]


def run(row):
    if missing := [package for package in row.packages if not is_there(package)]:
        return Result(f"skipped: apt package {', '.join(missing)}", 0)
    begin = time.monotonic()
    # The server of Wine ends, and closes its files, some time after the program.
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        make_folder(folder)
        try:
            printed = printed_by(row, folder)
            return Result("passed", time.monotonic() - begin, printed)
        except Failed as failure:
            print(f"{row.name}: {failure}", file=sys.stderr)
            lines = str(failure).splitlines()
            why = next((line for line in lines if "error:" in line), lines[-1])
            return Result(f"failed: {why}", time.monotonic() - begin)


def run_all(rows):
    """The results in the order of the rows. The last rows, which take longest, are started first."""
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        begun = [pool.submit(run, row) for row in reversed(rows)]
        for count, done in enumerate(concurrent.futures.as_completed(begun), 1):
            print(f"{count} of {len(rows)}: {done.result().state}", file=sys.stderr)
        return [result.result() for result in reversed(begun)]


def compared(rows, results):
    """The results; a row fails if portable.cpp does not print there what it prints in the first row."""
    expected = next((result.printed for result in results if result.printed), "")
    for row, result in zip(rows, results):
        differs = row.is_portable() and result.state == "passed" and result.printed != expected
        yield result._replace(state=f"failed: elsewhere it is {expected!r}") if differs else result


def main(arguments):
    rows = list(all_rows())
    names = tuple(argument for argument in arguments if not argument.startswith("--"))
    if "--small" in arguments:
        names += SMALL
    if unknown := {name for name in names if not any(row.name.startswith(name) for row in rows)} | (
            {a for a in arguments if a.startswith("--")} - {"--install", "--list", "--small"}):
        sys.exit(f"there is no {', '.join(sorted(unknown))}\n{__doc__}")
    # The first row always runs, since the others must print the same.
    chosen = [row for row in rows if not names or row is rows[0] or row.name.startswith(names)]
    if "--install" in arguments:
        install(chosen)
    if "--list" in arguments:
        print(*(row.name for row in chosen), sep="\n")
        return 0
    results = list(compared(chosen, run_all(chosen)))
    print("| row | what was run | what it printed | result | seconds |\n|---|---|---|---|---:|")
    for row, result in zip(chosen, results):
        part = {"proofs": "proof of all tests", "tests": "all tests"}.get(row.name.split("/")[0], "portable.cpp")
        what = f"{part}: `{row.compile}`" + f", `{row.run}`" * bool(row.run and part != "proof of all tests")
        cells = (row.name, what, result.printed, result.state, f"{result.seconds:.0f}")
        print(f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in cells)} |")
    return any(result.state.startswith("failed") for result in results)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
