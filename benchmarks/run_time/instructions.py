#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Counts the instructions of each lookup in a program with callgrind, and prints them per call with their ratio to the
first: python3 benchmarks/run_time/instructions.py PROGRAM"""

import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

CALLS = 800
LOOKUPS = ("sipstatus", "dense_array", "switch", "binary_search", "unordered_map")


def instructions_in(program, function):
    with tempfile.TemporaryDirectory() as folder:
        out = pathlib.Path(folder) / "callgrind.out"
        command = ["valgrind", "--tool=callgrind", f"--toggle-collect={function}(int)", f"--callgrind-out-file={out}", program]
        subprocess.run(command, check=True, capture_output=True)
        return int(re.search(r"^(?:summary|totals): (\d+)", out.read_text(), re.M)[1])


def main(program):
    if shutil.which("valgrind") is None:
        print("skipped: valgrind is not installed (apt package valgrind)")
        return
    counts = {lookup: instructions_in(program, f"phrase_by_{lookup}") for lookup in LOOKUPS}
    print(f"{'code to phrase':<16} {'instructions per call':>21} {'ratio':>7}")
    for lookup, count in counts.items():
        print(f"{lookup:<16} {count / CALLS:>21.2f} {count / counts[LOOKUPS[0]]:>7.2f}")


if __name__ == "__main__":
    main(sys.argv[1])
