#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Makes single_include/sipstatus/sipstatus.hpp from include/sipstatus/sipstatus.hpp and all that it includes.

Every header keeps its include guard, so a program may include the single header and the others in any order. The single
header contains the rows of each .def file once: as a list macro that every reader expands, or as several if the line would
be too long. The output is reproducible.

    python3 single_include/amalgamate.py            writes the header
    python3 single_include/amalgamate.py --check    fails if the header is not what the script would write

Both fail if a line of the header is longer than what every compiler must accept.
"""

import pathlib
import re
import sys

HERE = pathlib.Path(__file__).resolve().parent
SOURCE = HERE.parent / "include" / "sipstatus"
TARGET = HERE / "sipstatus" / "sipstatus.hpp"

# REUSE-IgnoreStart
LICENCE = "// SPDX-License-Identifier: BSL-1.0"
# REUSE-IgnoreEnd
INCLUDE = re.compile(r'#include "(.+)"')
STRING = re.compile(r'"(?:[^"\\]|\\.)*"')
ROW = re.compile(r"(SIPSTATUS_\w+)\(")
# The length that every compiler must accept for a line, including its continuation lines: C++, Annex B.
LONGEST_LINE = 65_536

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


def logical_lines(text):
    return text.replace("\\\n", "").split("\n")


def rows_of(path):
    """The macro that reads the rows of a .def file, empty if there are no rows, and the rows, with SIPSTATUS_ROW as macro."""
    reader, rows = "", []
    for line in lines_of(path):
        if "//" in STRING.sub("", line) and not line.lstrip().startswith("//"):
            # In a list macro, a comment at the end of a line would comment out all rows after it.
            raise SystemExit(f"{path.name}: a comment needs a line of its own: {line}")
        if row := ROW.match(line):
            reader = row[1]
            rows.append(line.replace(reader, "SIPSTATUS_ROW", 1))
        elif line and not line.lstrip().startswith(("//", "#")):
            rows[-1] += f" \\\n{line}"
    return reader, rows


def row_lists_of(path, rows):
    """The rows of a .def file as list macros, by name: one, or as few as the limit for the length of a line allows."""
    lists = {}
    for row in rows:
        if not lists or len(logical_lines(f"{lists[name]} \\\n{row}")[0]) > LONGEST_LINE:
            name = f"SIPSTATUS_ROWS_{path.stem.upper()}" + f"_{len(lists) + 1}" * bool(lists)
            lists[name] = f"#define {name}(SIPSTATUS_ROW)"
        lists[name] += f" \\\n{row}"
    return lists


class Amalgamation:
    def __init__(self):
        self.headers = set()
        self.row_lists = {}

    def text_of(self, path):
        """The lines of a header, with each header that it includes in place of its first #include."""
        self.headers.add(path)
        lines = []
        for line in lines_of(path):
            included = INCLUDE.match(line)
            target = (path.parent / included[1]).resolve() if included else None
            if target and target.suffix == ".def":
                # The macro that reads the rows is above: from its #define to here.
                begin = max(index for index, above in enumerate(lines) if above.startswith("#define"))
                lines += self.expansions_of(target, any("##" in above for above in lines[begin:]))
            elif target and target not in self.headers:
                lines += self.text_of(target)
            elif not target and line != LICENCE:
                lines.append(line)
        return lines

    def expansions_of(self, path, reads_fields):
        """What replaces the #include of a .def file: its list macros, and those of the files it includes, expanded. The macros
        of the fields are there only if the rows are read with them."""
        reader, rows = rows_of(path)
        lists = row_lists_of(path, rows)
        self.row_lists.update(lists)
        fields = {line.split("(")[0].removeprefix("#define ") for line in lines_of(path) if line.startswith("#define")}
        lines = [line for line in lines_of(path) if reads_fields and line.startswith("#define")]
        lines += [f"{name}({reader})" for name in lists]
        for line in lines_of(path):
            if included := INCLUDE.match(line):
                lines += self.expansions_of(path.parent / included[1], reads_fields)
            elif line.startswith("#undef") and (reads_fields or line.removeprefix("#undef ") not in fields):
                lines.append(line)
        return lines


def amalgamation():
    made = Amalgamation()
    lines = made.text_of(SOURCE / "sipstatus.hpp")
    guard = "SIPSTATUS_SINGLE_INCLUDE_HPP"
    parts = [HEADING.format(version=version()), f"#ifndef {guard}\n#define {guard}\n"]
    parts += [f"{row_list}\n" for row_list in made.row_lists.values()]
    parts += ["\n".join(lines), "\n#endif\n"]
    text = re.sub(r"\n{3,}", "\n\n", "\n".join(parts))
    for line in logical_lines(text):
        if len(line) > LONGEST_LINE:
            raise SystemExit(f"a line has {len(line):,} characters, and may have {LONGEST_LINE:,}: {line[:100]}...")
    return text


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
