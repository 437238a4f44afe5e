#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Tests that a program ends well and prints a line in which a pattern is found: python3 tests/command/prints.py PROGRAM PATTERN"""

import re
import subprocess
import sys

program, pattern = sys.argv[1:]
result = subprocess.run([program], capture_output=True, text=True)
print(result.stdout, result.stderr)
sys.exit(0 if result.returncode == 0 and re.search(pattern, result.stdout) else f"exit code {result.returncode}, or no {pattern!r}")
