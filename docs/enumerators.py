#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Prints code.hpp with the enumerators of `code`, each with its phrase, reference and description, for Doxygen to read.

Doxygen leaves out what an enumeration takes from an #include. All enumerators stand on the line of theirs, so that the
numbers of the other lines hold.

    python3 docs/enumerators.py include/sipstatus/code.hpp
"""

import pathlib
import re
import sys

ROW = re.compile(r'^SIPSTATUS_CODE\((\d+), (\w+), "(.+?)", rfc\((\d+), "(.+?)"\)')
DESCRIPTION = re.compile(r"description\((.+?)\),$", re.S | re.M)
STRING = re.compile(r'"(.*?)"')


def enumerators(folder):
    for path in sorted(folder.glob("?xx.def")):
        for row in re.split(r"^(?=SIPSTATUS_CODE)", path.read_text(encoding="utf-8"), flags=re.M)[1:]:
            number, name, phrase, rfc, section = ROW.match(row).groups()
            description = "".join(STRING.findall(DESCRIPTION.search(row)[1]))
            yield f"{name} = {number}, /**< \"{phrase}\", RFC {rfc}, {section}. {description} */"


source = pathlib.Path(sys.argv[1])
rows = " ".join(enumerators(source.parent / "registry"))
for line in source.read_text(encoding="utf-8").splitlines():
    if not line.startswith("#define SIPSTATUS_CODE("):
        print(rows if line == '#include "registry/all.def"' else line)
    else:
        print()
