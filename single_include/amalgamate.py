#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Makes single_include/sipstatus/sipstatus.hpp from include/sipstatus/sipstatus.hpp and all that it includes.

Every header keeps its include guard, so that a program may include the single header and the others in any order.
The rows stand once, as one list macro that every reader expands. The same input gives the same bytes.

    python3 single_include/amalgamate.py            writes the header
    python3 single_include/amalgamate.py --check    fails when the header is not what it would write
"""

import pathlib
import re
import sys

HERE = pathlib.Path(__file__).resolve().parent
SOURCE = HERE.parent / "include" / "sipstatus"
TARGET = HERE / "sipstatus" / "sipstatus.hpp"

LICENCE = "// SPDX-License-Identifier: BSL-1.0"
INCLUDE = re.compile(r'#include "(.+)"')
STRING = re.compile(r'"(?:[^"\\]|\\.)*"')
ROW = re.compile(r"(SIPSTATUS_\w+)\(")

HEADING = f"""\
{LICENCE}
//
// sipstatus {{version}}: SIP response status codes for C++17 and later, in one header.
//
// Made by single_include/amalgamate.py from the headers in include/sipstatus: change those, not this file.
"""


def lines_of(path):
    return path.read_text(encoding="utf-8").splitlines()


def version():
    text = "\n".join(lines_of(SOURCE / "version.hpp"))
    return ".".join(re.search(rf"SIPSTATUS_VERSION_{part} (\d+)", text)[1] for part in ("MAJOR", "MINOR", "PATCH"))


def rows_of(path):
    """The lines of the rows in a .def file and in those that it includes."""
    for line in lines_of(path):
        included = INCLUDE.match(line)
        if included:
            yield from rows_of(path.parent / included[1])
        elif "//" in STRING.sub("", line) and not line.lstrip().startswith("//"):
            # In one macro, a comment at the end of a line would swallow the rows behind it.
            raise SystemExit(f"{path.name}: a comment needs a line of its own: {line}")
        elif line and not line.lstrip().startswith(("//", "#")):
            yield line


class Amalgamation:
    def __init__(self):
        self.headers = set()
        self.row_lists = {}

    def text_of(self, path):
        """A header with everything that it includes in its place, each the first time only."""
        self.headers.add(path)
        lines = []
        for line in lines_of(path):
            included = INCLUDE.match(line)
            target = path.parent / included[1] if included else None
            if target and target.suffix == ".def":
                reader = self.reader_of(target)
                lines += [f"{reader}_ROWS({reader})", f"#undef {reader}"]
            elif target and target not in self.headers:
                lines += self.text_of(target)
            elif not target and line != LICENCE:
                lines.append(line)
        return lines

    def reader_of(self, path):
        """The name of the macro that reads the rows of a .def file, whose list is made at its first use."""
        rows = list(rows_of(path))
        reader = ROW.match(rows[0])[1]
        rows = [line.replace(f"{reader}(", "SIPSTATUS_ROW(", 1) if ROW.match(line) else line for line in rows]
        self.row_lists[reader] = " \\\n".join([f"#define {reader}_ROWS(SIPSTATUS_ROW)", *rows])
        return reader


def amalgamation():
    made = Amalgamation()
    lines = made.text_of(SOURCE / "sipstatus.hpp")
    guard = "SIPSTATUS_SINGLE_INCLUDE_HPP"
    parts = [HEADING.format(version=version()), f"#ifndef {guard}\n#define {guard}\n"]
    parts += [f"{row_list}\n" for row_list in made.row_lists.values()]
    parts += ["\n".join(lines), "\n#endif\n"]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(parts))


def main(arguments):
    text = amalgamation().encode()
    if not arguments:
        TARGET.parent.mkdir(exist_ok=True)
        TARGET.write_bytes(text)
        return None
    if arguments != ["--check"]:
        return __doc__
    if not TARGET.exists() or TARGET.read_bytes() != text:
        return f"{TARGET.name} is not what its headers say; renew it: python3 single_include/{pathlib.Path(__file__).name}"
    return None


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
