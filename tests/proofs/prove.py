#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Runs all proofs of the library, and prints one table:

    python3 tests/proofs/prove.py [--small] [--install] [PART...]

A PART is a preset with tests, or one of fuzz, mutate, coverage, matrix, strict, shared and faults. Without a PART, all are
run, which takes hours. --small runs only what takes minutes, and --install installs the packages that Debian 12 lacks with
apt-get. The output of each part is kept in build/prove, and the table in report.md there; the output of a part that fails
is also shown. Fails if a row fails, and if nothing could be run. What is skipped has a reason; after --install, a missing
package is a failure instead.
"""

import pathlib
import re
import subprocess
import sys
import time
from typing import NamedTuple

ROOT = pathlib.Path(__file__).resolve().parents[2]
KEPT = ROOT / "build" / "prove"
PYTHON = [sys.executable, "-B"]
# All tests, and those that depend on the compiler or the standard.
EVERYDAY = "test"
PRESETS = ("gcc-20", "clang-17", "clang-23", "libc++-23", "sanitize")
COMMAND = "build/prove/sipstatus"
PACKAGES = """catch2 clang clang-19 clang-tidy cmake cppcheck doxygen g++ git go-md2man iwyu libc++-19-dev libc++abi-19-dev
    libclang-rt-14-dev libfmt-dev libosip2-dev libsofia-sip-ua-dev lld llvm make ninja-build pkg-config python3-jsonschema""".split()


class Part(NamedTuple):
    command: list
    small: list = None  # what takes minutes: None for all of it, empty for nothing


def script(name, *arguments):
    return [*PYTHON, f"tests/{name}", *arguments]


def preset(name):
    return ["cmake", "--workflow", "--preset", name]


PARTS = {
    # The gate runs it earlier.
    EVERYDAY: Part(preset(EVERYDAY), []),
    **{name: Part(preset(name)) for name in PRESETS},
    "fuzz": Part(script("proofs/fuzz/run.py", "60"), script("proofs/fuzz/run.py", "10")),
    "mutate": Part(script("proofs/mutate.py"), script("proofs/mutate.py", "--sample", "50")),
    "coverage": Part(script("proofs/coverage.py")),
    "matrix": Part(script("proofs/matrix.py"), script("proofs/matrix.py", "--small")),
    "strict": Part(script("proofs/strict.py")),
    "shared": Part(script("user_code/shared.py", "g++", "--long"), []),
    # The small part is one of the everyday tests.
    "faults": Part(["sh", "-ec", f"c++ -std=c++17 -O2 -Iinclude tools/sipstatus.cpp -o {COMMAND}\n"
                    f"exec python3 -B tests/command/faults.py {COMMAND} --long"], []),
}


class Row(NamedTuple):
    name: str
    seen: str
    result: str


def rows_of_table(printed):
    """The rows of a Markdown table whose first column is the name, and in which one column is called result."""
    head = []
    for line in printed.splitlines():
        if not re.fullmatch(r"\|.*\|", line) or set(line) <= set("|-:"):
            head = head if line.startswith("|") else []
            continue
        cells = [cell.strip() for cell in re.split(r"(?<!\\)\|", line)[1:-1]]
        if not head:
            head = cells
            continue
        figures = [f"{name}: {cell}" for name, cell in zip(head[1:], cells[1:]) if name != "result" and cell]
        yield Row(cells[0], ", ".join(figures), cells[head.index("result")])


def rows_of_tests(printed):
    """The rows for the output of ctest."""
    for name, result, seconds in re.findall(r"^ *\d+/\d+ Test +#\d+: (\S+) \.+ *(\S.*?) +([\d.]+) sec", printed, re.M):
        results = {"Passed": "passed", "***Skipped": "skipped: all of it"}
        yield Row(name, f"seconds: {seconds}", results.get(result) or f"failed: {result.strip('*')}")


def rows_of_unittest(printed):
    """The rows for the output of Python's unittest."""
    tests = re.finditer(r"^test_(\w+) \(\w+\.(\w+)\b.*?\) \.\.\. (?:.*\.\.\. )?(ok|FAIL|ERROR)$", printed, re.M)
    for name, group, result in (test.groups() for test in tests):
        results = {"ok": "passed", "FAIL": "failed", "ERROR": "failed: with an exception"}
        yield Row(f"{group}: {name.replace('_', ' ')}", "", results[result])


def rows_of_skipped(printed):
    """The rows for what the tests in Python, and CMake when it configures, report as skipped."""
    for name, reason in re.findall(r"^(?:-- )?skipped: (.*?): (.*)$", printed, re.M):
        yield Row(name, "", f"skipped: {reason}")


def rows_of(printed):
    return [*rows_of_tests(printed), *rows_of_unittest(printed), *rows_of_skipped(printed), *rows_of_table(printed)]


def has(state, rows):
    return any(row.result.startswith(state) for row in rows)


def run(name, command, is_installed=False):
    """The rows of a part. If it failed without a failed row, it gets one. A missing package fails if it should be installed."""
    begin = time.monotonic()
    with open(KEPT / f"{name}.txt", "w", encoding="utf-8") as kept:
        status = subprocess.run(command, cwd=ROOT, stdout=kept, stderr=subprocess.STDOUT).returncode
    printed = (KEPT / f"{name}.txt").read_text(encoding="utf-8", errors="replace")
    rows = rows_of(printed)
    if (status != 0) != has("failed", rows):
        lines = printed.strip().splitlines() or ["it printed nothing"]
        rows.append(Row("as a whole", f"exit code: {status}", f"failed: {lines[-1]}"))
    elif not has("passed", rows) and not has("failed", rows):
        rows.append(Row("as a whole", "", "failed: nothing was run"))
    if is_installed:
        rows = [row._replace(result=row.result.replace("skipped: apt", "failed: not installed: apt")) for row in rows]
    if has("failed", rows):
        print(printed, file=sys.stderr)
    counts = ", ".join(f"{count} {state}" for state in ("passed", "skipped", "failed")
                       if (count := sum(row.result.startswith(state) for row in rows)))
    print(f"{name}: {counts}, in {time.monotonic() - begin:.0f} s", file=sys.stderr, flush=True)
    return rows


def main(arguments):
    options = {argument for argument in arguments if argument.startswith("--")}
    names = [argument for argument in arguments if argument not in options] or list(PARTS)
    if options - {"--small", "--install"} or set(names) - set(PARTS):
        sys.exit(f"{__doc__}\nThe parts are {', '.join(PARTS)}.")
    KEPT.mkdir(parents=True, exist_ok=True)
    if "--install" in options:
        subprocess.run(["apt-get", "update"], check=True)
        subprocess.run(["apt-get", "install", "-y", *PACKAGES], check=True)
        if "matrix" in names:
            small = ["--small"] if "--small" in options else []
            subprocess.run(script("proofs/matrix.py", "--install", "--list", *small), cwd=ROOT, check=True)
    lines = ["| part | row | what was seen | result |", "|---|---|---|---|"]
    results = []
    for name in names:
        part = PARTS[name]
        command = part.small if "--small" in options and part.small is not None else part.command
        for row in run(name, command, "--install" in options) if command else []:
            lines.append(f"| {name} | {row.name} | {row.seen} | {row.result} |")
            results.append(row.result)
    failed = sum(result.startswith("failed") for result in results)
    skipped = sum(result.startswith("skipped") for result in results)
    lines += ["", f"{len(results)} rows: {len(results) - failed - skipped} passed, {skipped} skipped, {failed} failed."]
    report = "\n".join(lines) + "\n"
    (KEPT / "report.md").write_text(report, encoding="utf-8")
    print(report, end="")
    return 1 if failed or not results else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
