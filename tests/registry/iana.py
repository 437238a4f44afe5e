#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Compares the rows with IANA's registry of SIP response codes: python3 tests/registry/iana.py FILE.csv

FILE.csv is https://www.iana.org/assignments/sip-parameters/sip-parameters-7.csv. Prints a Markdown list of the differences
and of the lines that cannot be read. The exit code is 0 if that list is empty, 1 if it is not, and 2 if the file is not that
registry or cannot be read.
"""

import csv
import io
import pathlib
import re
import sys

ROWS = pathlib.Path(__file__).resolve().parents[2] / "include" / "sipstatus"
# Copies of IANA's file have these columns; one row for each code, with three digits and no ranges; "Accepted (Deprecated)"
# for 202; and an empty reference for RFC 3261, but [RFC6228] for others. Copies of its files for other protocols also have
# several references, as in [RFC4346][RFC6347], and quoted texts of two lines.
COLUMNS = ["Response Code", "Description", "Reference"]
DEPRECATED = re.compile(r"\s*\(deprecated\b[^)]*\)", re.IGNORECASE)
FEWEST = 50


class Unreadable(Exception):
    """Nothing can be compared."""


def rows_here():
    """The phrase, RFC and enumerator of each code, by its number."""
    text = "".join(path.read_text(encoding="utf-8") for path in sorted(ROWS.glob("registry/?xx.def")))
    found = re.findall(r'^SIPSTATUS_CODE\((\d{3}), (\w+), "([^"\\]+)", rfc\((\d+), ', text, re.MULTILINE)
    if not found or len(found) != len(re.findall(r"^SIPSTATUS_CODE\(", text, re.MULTILINE)):
        raise Unreadable("a row in include/sipstatus/registry does not begin with number, name, phrase and rfc(...)")
    return {int(number): (phrase, int(rfc), name) for number, name, phrase, rfc in found}


def deprecated_here():
    """The deprecated enumerators: those that is_deprecated compares with."""
    one = r"c\.value\(\) == code::(\w+)"
    text = (ROWS / "registry.hpp").read_text(encoding="utf-8")
    body = re.search(r"\bbool is_deprecated\(any_code c\) noexcept\s*\{\s*return ([^;}]*);\s*\}", text)
    if not body or not re.fullmatch(rf"{one}(\s*\|\|\s*{one})*", body[1]):
        raise Unreadable("is_deprecated in include/sipstatus/registry.hpp does not just compare with enumerators")
    return set(re.findall(one, body[1]))


def records(lines):
    """The first and last line number of each record, and its fields; None if they cannot be read."""
    reader = csv.reader(lines, strict=True)
    while True:
        first = reader.line_num + 1
        try:
            fields = [" ".join(field.split()) for field in next(reader)]
        except StopIteration:
            return
        except csv.Error:
            fields = None
        yield first, reader.line_num, fields


def quoted(text):
    """The text as Markdown code, so that it cannot become markup or mention someone in an issue."""
    text = " ".join(text.split()).replace("`", "'")
    text = "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in text)
    return f"`{text[:100]}...`" if len(text) > 100 else f"`{text}`"


def rows_there(text):
    """The description and reference of each code by its number, and messages about all lines that are not such a row."""
    lines = list(io.StringIO(text, newline=""))
    found, faults = {}, []
    parsed = records(lines)
    header = next(parsed, (0, 0, None))[2]
    if not header or not set(COLUMNS) <= set(header):
        raise Unreadable(f"no header line with the columns {', '.join(COLUMNS)}")
    for first, last, fields in parsed:
        if fields is not None and not any(fields):
            continue
        row = dict(zip(header, fields)) if fields and len(fields) == len(header) else {}
        number, description, reference = (row.get(column, "") for column in COLUMNS)
        code = int(number) if re.fullmatch("[1-6][0-9][0-9]", number) else 0
        if code and code not in found and DEPRECATED.sub("", description):
            found[code] = (description, reference)
        else:
            place = f"Line {first}" if first == last else f"Lines {first} to {last}"
            what = "repeats a code" if code in found else "cannot be read"
            faults.append(f"{place} {what}: {quoted(''.join(lines[first - 1 : last]))}")
    if len(found) < FEWEST:
        raise Unreadable(f"only {len(found)} of its rows can be read")
    return found, faults


def differences_of(code, here, there, deprecated):
    """The differences of a code that both have."""
    phrase, rfc, name = here
    description, reference = there
    phrase_there = DEPRECATED.sub("", description)
    deprecated_there = DEPRECATED.search(description + reference) is not None
    if phrase_there != phrase:
        yield f"{code}: the phrase is {quoted(phrase_there)} there, {quoted(phrase)} here"
    if deprecated_there != (name in deprecated):
        where = "there, not here" if deprecated_there else "here, not there"
        yield f"{code} {phrase}: deprecated {where}"
    if str(rfc) not in (re.findall(r"\bRFC ?(\d+)\b", reference) if reference else ["3261"]):
        named = quoted(reference) if reference else "blank (RFC 3261)"
        yield f"{code} {phrase}: the reference is {named} there, RFC {rfc} here"


def compare(text):
    """The differences in ascending order of the codes, then the lines that cannot be read."""
    here, deprecated = rows_here(), deprecated_here()
    there, faults = rows_there(text)
    for code in sorted(here.keys() | there.keys()):
        if code not in here:
            yield f"{code} is new there: {quoted(' '.join(there[code]))}"
        elif code not in there:
            yield f"{code} {here[code][0]}: no row there that can be read"
        else:
            yield from differences_of(code, here[code], there[code], deprecated)
    yield from faults


def main(arguments):
    if len(arguments) != 1:
        print(__doc__, file=sys.stderr)
        return 2
    try:
        text = pathlib.Path(arguments[0]).read_text(encoding="utf-8-sig", errors="replace")
        found = list(compare(text))
    except (OSError, Unreadable) as error:
        print(f"cannot compare {arguments[0]}: {error}", file=sys.stderr)
        return 2
    for difference in found:
        print("-", difference)
    return 1 if found else 0


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")
    sys.exit(main(sys.argv[1:]))
