# SPDX-License-Identifier: BSL-1.0
"""What the tests in Python share: the registered codes, and the main function, which reports skipped tests and fails if there
was no test.

Each skipped test is a line "skipped: NAME: REASON". The lines are printed at the end, or appended to the file that the
environment variable SIPSTATUS_SKIPPED names. The exit code is 77 if all tests were skipped. If SIPSTATUS_ALL_INSTALLED is set, a
test that is skipped because a package is missing is a failure.
"""

import json
import os
import pathlib
import re
import struct
import subprocess
import sys
import tempfile
import unittest

if os.name == "posix":
    import fcntl
    import pty
    import termios

ALL_SKIPPED = 77
SCRIPT = pathlib.Path(sys.argv[0]).stem


def registered_codes():
    """The codes in iana.csv, which is written from the RFCs and from copies of IANA's file, never generated from the rows."""
    registry = pathlib.Path(__file__).resolve().parents[1] / "registry" / "iana.csv"
    return [int(number) for number in re.findall(r"^(\d{3}),", registry.read_text(encoding="utf-8"), re.M)]


def responses_in(lines):
    """The responses in the lines of JSON that the command prints about a trace."""
    return [row for row in map(json.loads, lines) if row["type"] == "response"]


def run(*command, **options):
    """Runs a command; its output and its messages are one text."""
    return subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, **options)


def printed_on_terminal(command, columns, **options):
    """What a program prints to a terminal; skips the test where there are no terminals."""
    try:
        terminal, device = pty.openpty()
    except OSError as error:
        raise unittest.SkipTest(f"no terminals here: {error}") from error
    fcntl.ioctl(device, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
    # If no process has the terminal open, the last output can be lost. So it stays open here, and the shell marks the end.
    with subprocess.Popen(["sh", "-c", '"$@"; printf "\\0"', "sh", *command], stdout=device, **options):
        output = b""
        while not output.endswith(b"\0"):
            output += os.read(terminal, 65_536)
    os.close(device)
    os.close(terminal)
    return output[:-1]


class InFolder(unittest.TestCase):
    """Tests with a folder of their own, which is removed after each."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def succeed(self, *command, **options):
        result = run(*command, **options)
        self.assertEqual(result.returncode, 0, f"{command}:\n{result.stdout}")
        return result.stdout


class Result(unittest.TextTestResult):
    passed = 0

    def addSuccess(self, test):
        super().addSuccess(test)
        self.passed += 1


def report(name, reason):
    line = f"skipped: {name}: {' '.join(reason.split())}\n"
    if path := os.environ.get("SIPSTATUS_SKIPPED"):
        with open(path, "a", encoding="utf-8") as file:
            file.write(line)
    else:
        print(line, end="", flush=True)


def skip_all(reason):
    report(SCRIPT, reason)
    sys.exit(ALL_SKIPPED)


def main():
    runner = unittest.TextTestRunner(resultclass=Result, verbosity=2)
    result = unittest.main(testRunner=runner, exit=False).result
    for test, reason in result.skipped:
        report(test.id().replace("__main__", SCRIPT), reason)
    if not result.wasSuccessful():
        sys.exit(1)
    if os.environ.get("SIPSTATUS_ALL_INSTALLED") and any("(apt package " in reason for _, reason in result.skipped):
        sys.exit("a package is missing, and SIPSTATUS_ALL_INSTALLED says that all are installed")
    if result.testsRun == 0 and not result.skipped:
        sys.exit("no test was found")
    sys.exit(0 if result.passed else ALL_SKIPPED)
