#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Runs all proofs of the library, and prints one table:

    python3 tests/proofs/prove.py [--small] [--install] [--resume] [PART...]

A PART is a preset with tests, or one of fuzz, mutate, coverage, matrix, strict, shared and faults. Without a PART, all are
run, which takes hours. --small runs only what takes minutes, and --install installs the packages that Debian 12 lacks with
apt-get. --resume goes on after an interruption: a part is not run again if it has passed with the same options, the same commit
and the same changes since then, and mutate does not repeat the verdicts that it has. The output of each part is kept in
build/prove, and the table in report.md there; the output of a part that fails is also shown. Fails if a row fails, and if
nothing could be run. What is skipped or not run is listed with the reason; after --install, a missing package is a failure
instead.
"""

import hashlib
import json
import os
import pathlib
import platform
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
# Those that --small runs. Its matrix proves all tests with the compilers and standards of gcc-20 and clang-17.
SMALL_PRESETS = ("libc++-23", "sanitize")
COMMAND = "build/prove/sipstatus"
PACKAGES = """catch2 clang clang-19 clang-tidy cmake cppcheck doxygen g++ git go-md2man iwyu libc++-19-dev libc++abi-19-dev
    libclang-rt-14-dev libfmt-dev libosip2-dev libsofia-sip-ua-dev lld llvm make ninja-build pkg-config python3-jsonschema""".split()


class Part(NamedTuple):
    command: list
    small: list = None  # what takes minutes: None for all of it, empty for nothing
    can_resume: bool = False  # whether the command has an option --resume as well


def script(name, *arguments):
    return [*PYTHON, f"tests/{name}", *arguments]


def preset(name):
    return ["cmake", "--workflow", "--preset", name]


PARTS = {
    # The gate runs it earlier.
    EVERYDAY: Part(preset(EVERYDAY), []),
    **{name: Part(preset(name), None if name in SMALL_PRESETS else []) for name in PRESETS},
    "fuzz": Part(script("proofs/fuzz/run.py", "60"), script("proofs/fuzz/run.py", "5")),
    "mutate": Part(script("proofs/mutate.py"), script("proofs/mutate.py", "--sample", "50"), can_resume=True),
    "coverage": Part(script("proofs/coverage.py", "--command"), script("proofs/coverage.py")),
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
    """The rows for the output of Python's unittest, which prints the docstring of a test as a second line."""
    tests = re.finditer(r"^test_(\w+) \(\w+\.(\w+)\b.*?\)(?:\n.*)? \.\.\. (?:.*\.\.\. )?(ok|FAIL|ERROR)$", printed, re.M)
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


def counts_of(rows):
    counts = {state: sum(row.result.startswith(state) for row in rows) for state in ("passed", "skipped", "failed", "not run")}
    return ", ".join(f"{count} {state}" for state, count in counts.items() if count)


def run(name, command, is_installed=False):
    """The rows of a part. If it failed without a failed row, it gets one. A missing package fails if it should be installed."""
    begin = time.monotonic()
    try:
        with open(KEPT / f"{name}.txt", "w", encoding="utf-8") as kept:
            status = subprocess.run(command, cwd=ROOT, stdout=kept, stderr=subprocess.STDOUT).returncode
    except OSError as error:
        (KEPT / f"{name}.txt").write_text(f"cannot be started: {error}\n", encoding="utf-8")
        status = 127
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
    print(f"{name}: {counts_of(rows)}, in {time.monotonic() - begin:.0f} s", file=sys.stderr, flush=True)
    return rows


def git(*arguments):
    return subprocess.run(["git", *arguments], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=True).stdout


def version():
    """The commit, with a hash of the changes since then, which include new files; empty without git."""
    try:
        commit = git("rev-parse", "HEAD").decode().strip()
        changes = git("diff", "HEAD", "--binary")
        for name in git("ls-files", "--others", "--exclude-standard", "-z").split(b"\0")[:-1]:
            changes += name + b"\0" + (ROOT / os.fsdecode(name)).read_bytes()
    except (OSError, subprocess.CalledProcessError):
        return ""
    return commit + (f" with changes {hashlib.sha256(changes).hexdigest()[:12]}" if changes else "")


def machine():
    try:
        system = platform.freedesktop_os_release()["PRETTY_NAME"]
    except (AttributeError, KeyError, OSError):
        system = platform.system()
    return f"{platform.machine()} with {os.cpu_count()} processors, {system}"


class Result(NamedTuple):
    """What came of a part."""
    rows: list
    seconds: float = 0
    is_of_earlier_run: bool = False


def not_run(reason):
    return Result([Row("as a whole", "", f"not run: {reason}")])


def kept_result(name, run_of):
    """The result that was kept of a part, if it passed with the same version, command and options."""
    try:
        kept = json.loads((KEPT / f"{name}.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    rows = [Row(*row) for row in kept["rows"]]
    is_same = kept["run"] == run_of and run_of["version"]
    return Result(rows, kept["seconds"], True) if is_same and has("passed", rows) and not has("failed", rows) else None


def result_of(name, command, run_of):
    """Runs a part, and keeps the result."""
    (KEPT / f"{name}.json").unlink(missing_ok=True)
    begin = time.monotonic()
    rows = run(name, command, run_of["is_installed"])
    if version() != run_of["version"]:
        rows.append(Row("as a whole", "", "failed: files were changed while it ran"))
    result = Result(rows, time.monotonic() - begin)
    kept = {"run": run_of, "rows": rows, "seconds": result.seconds}
    (KEPT / f"{name}.json").write_text(json.dumps(kept), encoding="utf-8")
    return result


def report_of(results, of_version):
    """The report: a table of the parts, one of their rows, and what was not run."""
    seconds = sum(result.seconds for result in results.values())
    lines = [f"Version {of_version or 'unknown'}, on {machine()}, in {seconds / 60:.0f} minutes.", "",
             "| part | result | seconds |", "|---|---|---|"]
    for name, result in results.items():
        state = result.rows[0].result if has("not run", result.rows) else counts_of(result.rows)
        lines.append(f"| {name} | {state}{' (in an earlier run)' * result.is_of_earlier_run} | {result.seconds:.0f} |")
    lines += ["", "| part | row | what was seen | result |", "|---|---|---|---|"]
    lines += [f"| {name} | {row.name} | {row.seen} | {row.result} |" for name, result in results.items() for row in result.rows
              if not row.result.startswith("not run")]
    left_out = [f"- {name}, {row.name}: {row.result}" for name, result in results.items() for row in result.rows
                if row.result.startswith(("skipped", "not run"))]
    rows = [row for result in results.values() for row in result.rows]
    return "\n".join([*lines, "", *(["Not everything was run:", "", *left_out, ""] if left_out else []),
                      f"{len(rows)} rows: {counts_of(rows)}."]) + "\n"


def main(arguments):
    options = {argument for argument in arguments if argument.startswith("--")}
    names = [argument for argument in arguments if argument not in options] or list(PARTS)
    if options - {"--small", "--install", "--resume"} or set(names) - set(PARTS):
        sys.exit(f"{__doc__}\nThe parts are {', '.join(PARTS)}.")
    KEPT.mkdir(parents=True, exist_ok=True)
    if "--install" in options:
        subprocess.run(["apt-get", "update"], check=True)
        subprocess.run(["apt-get", "install", "-y", *PACKAGES], check=True)
        if "matrix" in names:
            small = ["--small"] if "--small" in options else []
            subprocess.run(script("proofs/matrix.py", "--install", "--list", *small), cwd=ROOT, check=True)
    of_version = version()
    if "--resume" in options and not of_version:
        sys.exit("--resume needs git, to know what has passed")
    commands = {name: part.small if "--small" in options and part.small is not None else part.command for name, part in PARTS.items()}
    results = {name: not_run("another part was asked for" if name not in names else "interrupted" if command else "--small leaves it out")
               for name, command in commands.items()}

    def write():
        report = report_of(results, of_version)
        (KEPT / "report.md").write_text(report, encoding="utf-8")
        return report

    try:
        for name in names:
            # After each part, so that an interruption leaves a report.
            write()
            if commands[name]:
                run_of = {"version": of_version, "command": commands[name], "is_installed": "--install" in options}
                earlier = kept_result(name, run_of) if "--resume" in options else None
                resume = ["--resume"] if "--resume" in options and PARTS[name].can_resume else []
                results[name] = earlier or result_of(name, [*commands[name], *resume], run_of)
    except KeyboardInterrupt:
        print("interrupted; --resume goes on with the parts that have not passed", file=sys.stderr)
        print(write(), end="")
        return 1
    print(write(), end="")
    rows = [row for result in results.values() for row in result.rows]
    return 1 if has("failed", rows) or not has("passed", rows) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
