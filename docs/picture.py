#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Draws the first lines that the command prints about a trace, for README.md: python3 docs/picture.py PROGRAM

Writes docs/failed_call.svg. With --check, it only says whether the picture is current.
"""

import html
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[1]
PICTURE = ROOT / "docs" / "failed_call.svg"
COMMAND = ["--color=always", "examples/trace.log"]
LINES = 23
COLUMNS = 80
WIDTH, HEIGHT = 8.4, 18  # of a character, in pixels of a font of 14
COLORS = {"0": None, "1;31": "#ff7b72", "32": "#7ee787", "33": "#f2cc60"}


def spans(line):
    """The parts of a line with their colors, from its escape sequences."""
    color = None
    for i, part in enumerate(re.split(r"\x1b\[([0-9;]*)m", line)):
        if i % 2 == 1:
            color = COLORS[part]
        elif part:
            text = html.escape(part, quote=False).replace(" ", "\u00a0")
            yield f'<tspan fill="{color}" font-weight="bold">{text}</tspan>' if color else text


def drawn(program):
    printed = subprocess.run([program, *COMMAND], cwd=ROOT, capture_output=True, text=True, check=True).stdout.splitlines()
    lines = ["$ sipstatus examples/trace.log", *printed[:LINES - 1], *(["..."] if len(printed) >= LINES else [])]
    width, height = round(COLUMNS * WIDTH) + 32, len(lines) * HEIGHT + 28
    texts = "\n".join(f'<text x="16" y="{28 + i * HEIGHT}">{"".join(spans(line))}</text>' for i, line in enumerate(lines) if line)
    return f"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}" role="img">
<title>What sipstatus prints about a trace with a failed call</title>
<rect width="100%" height="100%" rx="8" fill="#0d1117"/>
<g font-family="ui-monospace, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="14" fill="#e6edf3">
{texts}
</g>
</svg>
"""


if __name__ == "__main__":
    is_check = "--check" in sys.argv
    [program] = [argument for argument in sys.argv[1:] if argument != "--check"]
    picture = drawn(str(pathlib.Path(program).resolve()))
    if not is_check:
        PICTURE.write_text(picture, encoding="utf-8")
    elif picture != PICTURE.read_text(encoding="utf-8"):
        sys.exit("docs/failed_call.svg is not current: python3 docs/picture.py PROGRAM")
