#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Compares what the library reads with what libosip2 and Sofia-SIP read in the same messages, the phrases of all three, and the
compiled tables with the copy of IANA's registry:

    python3 tests/proofs/differential.py COMPILER

The messages are generated, the same on every run. A disagreement that no row of a list below explains fails, and so does a row
that explains nothing.
"""

import pathlib
import random
import re
import shutil
import subprocess
import sys
import tempfile
import unittest
from typing import NamedTuple

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
import harness  # noqa: E402

ROOT = pathlib.Path(__file__).resolve().parents[2]
SOURCE = ROOT / "tests" / "proofs" / "differential.cpp"
REFUSED = "refused"
REST = b"Via: SIP/2.0/UDP 192.0.2.1;branch=z9hG4bK1\r\nCall-ID: 1@example.com\r\nCSeq: 1 INVITE\r\n"


class Row(NamedTuple):
    """A difference that is intended: what is expected of each message for which `applies` is true, and why."""
    expected: str  # "refused here", "refused there" or "read differently"
    applies: object
    why: str


# Status lines: what a line begins with, after which the rest decides.
START, TOLERANT_START = rb"(?i:SIP)/2\.0 ", rb"[ \t]*(?i:SIP)/2\.0[ \t]+(?![ \t])"


def matching(pattern):
    return lambda line: re.match(pattern, line, re.S) is not None


def rows_of_lines(start, after_code):
    """What both libraries read, and sipstatus refuses."""
    return [
        Row("refused here", matching(rb"(?!%s)" % start),
            "RFC 3261, section 7.1: the version is SIP/2.0 in any case; section 7.2: one space follows"),
        Row("refused here", matching(rb"%s(?![0-9]{3}(?![0-9]))" % start), "RFC 3261, section 25.1: a code has exactly three digits"),
        Row("refused here", matching(rb"%s[0789]" % start), "RFC 3261, section 7.2: the first digit of a code is 1 to 6"),
        Row("refused here", matching(rb"%s[0-9]{3}(?!%s)" % (start, after_code)),
            "RFC 3261, section 7.2: a space follows the code, even if the phrase is empty"),
        Row("refused here", matching(rb".*[\x00-\x08\x0a-\x1f\x7f]"), "RFC 3261, section 25.1: a phrase has no control characters"),
    ]


def is_read_without_blanks(here, there):
    """Whether the phrases differ only in blanks at their beginning."""
    (number, phrase), (other_number, other_phrase) = here, there
    return number == other_number and phrase.lstrip(b" \t") == other_phrase


BLANKS = Row("read differently", matching(TOLERANT_START + rb"[0-9]{3} [ \t]"),
             "RFC 3261, section 25.1: what follows the one space is the phrase, and it may begin with a blank")
LINE_ROWS = {
    "libosip2": [*rows_of_lines(START, b" "),
                 Row("refused there", matching(rb"(?!SIP)"), "RFC 3261, section 7.1: the version is case-insensitive")],
    "sofia-sip-ua": [*rows_of_lines(START, b" "), BLANKS],
}
# Sofia-SIP accepts blanks where a tolerant reader does.
TOLERANT_ROWS = {"sofia-sip-ua": [*rows_of_lines(TOLERANT_START, rb" |\Z"), BLANKS]}

PHRASES = [b"", b"Busy Here", b"x", b" ", b" leading", b"trailing ", b"two  spaces", b"a\tb", b"\t",
           b"Besetzt f\xc3\xbcr l\xc3\xa4nger", b"\xff\xfe", b"\xe2\x80\xae",
           b'"quoted"', b"SIP/2.0 200 OK", b"486", b"a:b", b"%20", b"a;b=c, d", b"<sip:a@b>", b"\\",
           *(b"x" * size for size in (63, 64, 255, 256, 512, 4000, 65_000))]
# Blanks, on which Sofia-SIP disagrees, are in PHRASES.
PHRASE_BYTES = bytes([*range(0x21, 0x7f), *range(0x80, 0x100)])
LINES = [b"", b"SIP", b"SIP/", b"SIP/2.0", b"SIP/2.0 ", b"SIP/2.0 486", b"SIP/2.0  486 X", b"SIP/2.0\t486 X", b"SIP/2.0 486\tX",
         b"SIP/2.0 \t 486 X", b" SIP/2.0 486 X", b"\tSIP/2.0 486 X",
         b"sip/2.0 486 X", b"Sip/2.0 486 X", b"SIP/2.00 486 X", b"SIP/02.0 486 X", b"SIP/1.0 486 X", b"SIP/2.1 486 X",
         b"SIP/3.0 486 X", b"SIP/20 486 X", b"SIP/2.0.0 486 X", b"SIP 2.0 486 X",
         b"SIP/2 486 X", b"SIP /2.0 486 X", b"SIP/ 2.0 486 X", b"SIPS/2.0 486 X", b"HTTP/1.1 486 X", b"HTTP/2.0 200 OK",
         b"SIP/2.0 48 X", b"SIP/2.0 4 X", b"SIP/2.0 4860 X", b"SIP/2.0 0486 X",
         b"SIP/2.0 00486 X", b"SIP/2.0 +48 X", b"SIP/2.0 -486 X", b"SIP/2.0 486X", b"SIP/2.0 4x6 X", b"SIP/2.0 486. X",
         b"SIP/2.0 0x1e6 X", b"SIP/2.0 99999999999999999999 X", b"SIP/2.0 Busy", b"SIP/2.0 486 a\rb", b"SIP/2.0 486 a\x01b",
         b"SIP/2.0 486 a\x7fb",
         b"SIP/2.0 486 a\x1b[31m", b"SIP/2.0 486 X\r", b"SIP/2.0\r486 X", b"INVITE sip:a@b SIP/2.0", b"486 Busy Here",
         b"XSIP/2.0 486 X", b"SIP/2.0  ", b"SIP/2.0 4 86 X", b"SIP/2.0 48 6"]


def near(text, chance):
    """A text that differs in one byte, which is added, removed or replaced. NUL is left out: both libraries read strings of C."""
    at = chance.randrange(len(text))
    byte = bytes([chance.choice([*b" \t\r0129/.:;=,\"\\SIPsip\x7f\xc3", chance.choice([*range(1, 10), *range(11, 256)])])])
    return chance.choice([text[:at] + byte + text[at:], text[:at] + text[at + 1:], text[:at] + byte + text[at + 1:]])


def status_messages():
    chance = random.Random(1)
    lines = [*LINES, *(b"SIP/2.0 %03d X" % number for number in range(1000)), *(b"SIP/2.0 486 " + phrase for phrase in PHRASES)]
    for _ in range(2000):
        phrase = bytes(chance.choices(PHRASE_BYTES, k=chance.randrange(1, 60)))
        lines.append(b"SIP/2.0 %d %s" % (chance.randrange(100, 700), phrase))
    close = [chance.choice([b"SIP/2.0 486 Busy Here", b"SIP/2.0 200 OK", b"SIP/2.0 699 a\tb", b"SIP/2.0 100 "]) for _ in range(4000)]
    lines += [near(line, chance) if chance.random() < 0.8 else near(near(line, chance), chance) for line in close]
    for line in lines:
        # With a lone LF, the CR would not be a part of the line.
        end = b"\r\n" if line.endswith(b"\r") else chance.choice([b"\r\n", b"\n"])
        yield line, line + end + REST + b"\r\n"


# Reason: RFC 3326, section 2, and RFC 3261, section 25.1. A lone LF is a line end, too.
SWS = rb"(?:(?:[ \t]*\r?\n)?[ \t]+)?"
TOKEN = rb"[A-Za-z0-9.!%*_+`'~-]+"
QUOTED = rb'"(?:(?:[ \t]*\r?\n)?[ \t]+|[!\x23-\x5b\x5d-\x7e\x80-\xff]|\\[\x00-\x09\x0b\x0c\x0e-\x7f])*"'
HOST = rb"\[[0-9A-Fa-f:.]+\]"
PARAMETER = rb"%s(?:%s=%s(?:%s|%s|%s))?" % (TOKEN, SWS, SWS, TOKEN, HOST, QUOTED)
VALUE = rb"%s(?:%s;%s%s)*" % (TOKEN, SWS, SWS, PARAMETER)
FIELD = re.compile(rb"%s%s(?:%s,%s%s)*%s" % (SWS, VALUE, SWS, SWS, VALUE, SWS))


def parameters_of(field):
    """For each value of a valid field, its parameters as (name, value); a quoted text is a quote."""
    for value in re.sub(QUOTED, b'"', field).split(b","):
        parameters = [parameter.lower().partition(b"=") for parameter in value.split(b";")[1:]]
        yield [(name.strip(b" \t\r\n"), other.strip(b" \t\r\n")) for name, _, other in parameters]


def has_parameter(name, is_meant):
    return lambda field: any(is_meant(value) for parameters in parameters_of(field) for other, value in parameters if other == name)


def repeats_a_parameter(field):
    names = [[name for name, _ in parameters] for parameters in parameters_of(field)]
    return any(of_one.count(known) > 1 for of_one in names for known in (b"cause", b"text"))


NOT_READ_AS_REASON = [
    Row("refused here", lambda field: not FIELD.fullmatch(field),
        "RFC 3326, section 2, and RFC 3261, section 25.1: neither library looks at each byte of a token, or for empty values"),
    Row("refused here", has_parameter(b"cause", lambda value: not value.isdigit()), "RFC 3326, section 2: the value of cause is digits"),
    Row("refused here", has_parameter(b"cause", lambda value: int(value) > 4_294_967_295),
        "the documentation of reason_values: a larger cause is an error"),
    Row("refused here", has_parameter(b"text", lambda value: value != b'"'),
        "RFC 3326, section 2: the value of text is a quoted string"),
    Row("refused here", repeats_a_parameter,
        "RFC 3261, section 7.3.1: a parameter occurs once; libosip2 takes the first, Sofia-SIP the last"),
]
REASON_ROWS = {
    "libosip2": [*NOT_READ_AS_REASON, Row("read differently", matching(rb'.*=[ \r\n]*\t\s*"'),
                                          "RFC 3261, section 25.1: a tab may be before a quoted string, in which ; separates nothing")],
    "sofia-sip-ua": NOT_READ_AS_REASON,
}

VALUES = [b"", b"SIP", b"SIP;cause=486", b"SIP;cause=200;text=\"Call completed elsewhere\"",
          b"Q.850;cause=16;text=\"Terminated\"", b"SIP ;cause=600 ;text=\"Busy Everywhere\"",
          b"SIP;text=\"a\";cause=1", b"SIP;cause=0", b"SIP;cause=00017", b"SIP;cause=4294967295", b"SIP;cause=4294967296",
          b"SIP;cause=99999999999999999999", b"SIP;cause=", b"SIP;cause",
          b"SIP;cause=x", b"SIP;cause=4x", b"SIP;cause=-1", b"SIP;cause=\"5\"", b"SIP;cause=5;cause=6", b"SIP;text=x",
          b"SIP;text=\"\"", b"SIP;text=\"a\";text=\"b\"", b"SIP;text=\"x", b"SIP;text=x\"",
          b"SIP;CAUSE=486;Text=\"X\"", b"sip;cause=486", b"q.850;cause=1", b"SIP;cause = 486", b"SIP; cause=486",
          b"SIP;cause=486;", b"SIP;;cause=486", b";cause=486", b"SIP cause=486",
          b"SIP;text=\"a \\\" b\"", b"SIP;text=\"a\\\\\"", b"SIP;text=\"a, b\"", b"SIP;text=\t\"a;b\"", b"SIP;text= \"a;b\"", b"SIP;text=\t\"a, b\"", b"SIP;text=\"a; cause=7\"",
          b"SIP;text=\"f\xc3\xbcr\"", b"SIP;text=\"a\tb\"", b"SIP;text=\"<a>\"",
          b"Q.850;cause=16;location=LN", b"Q.850;cause=16;x", b"X;a;b=c;cause=1", b"X;a=[::1];cause=1", b"X;a=192.0.2.1;cause=1",
          b"X;a=\"b;cause=2\";cause=1", b"X;a=\"b, c\";cause=1",
          b"a-.!%*_+`'~0;cause=1", b"a b", b"a/b", b"\"SIP\";cause=1", b"SIP;=1", b"SIP;cause=1 2", b"SIP;cause=1;text=\"a\" b",
          *(b"SIP;cause=1;text=\"" + b"x" * size + b"\"" for size in (63, 64, 255, 256, 512, 4000)),
          *(b"x" * size + b";cause=1" for size in (64, 256, 512, 4000))]
SEPARATORS = [b",", b", ", b" , ", b",  ", b",\t", b",\r\n ", b"\r\n\t,", b" ,\r\n ", b",,", b", ,"]


PROTOCOLS = [b"SIP", b"Q.850", b"Preemption", b"STIR", b"x-y"]
PARAMETERS = [b"cause=16", b"cause=486", b"cause = 1", b"cause\t=\r\n 200", b'text="a"', b'text="Call completed"', b'text="a, b"', b'text="a;b"',
              b'text="\\""', b'text=""', b'text="x=y"', b"location=U", b"location =LN", b"x", b"y=z"]


def reason_values():
    chance = random.Random(2)

    def blank():
        return chance.choice([b""] * 6 + [b" ", b"\t", b"  ", b"\r\n "])

    def made():
        chosen = {parameter[:4]: parameter for parameter in chance.choices(PARAMETERS, k=chance.randrange(4))}
        return chance.choice(PROTOCOLS) + b"".join(blank() + b";" + blank() + parameter for parameter in chosen.values())

    yield from VALUES
    for _ in range(1500):
        yield made()
        yield chance.choice(SEPARATORS).join(made() for _ in range(chance.randrange(2, 4)))
        yield near(made(), chance)
        yield near(chance.choice(VALUES[1:50]), chance)


def reason_messages():
    for value in reason_values():
        if re.search(rb"\n(?![ \t])", value):
            continue  # Another field begins here.
        yield value, b"SIP/2.0 487 Request Terminated\r\n" + REST + b"Reason: " + value + b"\r\nContent-Length: 0\r\n\r\n"


# Phrases that differ, each with the reason. A code that the other library does not list is not compared.
OTHER_PHRASES = {
    "libosip2": {409: "in RFC 2543 only", 411: "in RFC 2543 only", 687: "in drafts of RFC 3891 only"},
    "sofia-sip-ua": {409: "in RFC 2543 only", 411: "in RFC 2543 only", 490: "in an expired draft only", 687: "in drafts of RFC 3891 only",
                     412: "HTTP's phrase; RFC 3903, section 11.2.1, has another one",
                     500: "HTTP's phrase; RFC 3261, section 21.5.1, has another one",
                     504: "HTTP's phrase; RFC 3261, section 21.5.5, has another one"},
}


def status_of(text):
    """The code and phrase in a line of output."""
    number, _, phrase = text.partition(" ")
    return REFUSED if text == REFUSED else (int(number), bytes.fromhex(phrase))


def reasons_of(text):
    """The values in a line of output: protocol, cause and text. A fold is a space, and a cause has no leading zeros."""
    def value(parts):
        protocol, cause, words = (bytes.fromhex(part) for part in parts.split(";"))
        words = words[1:-1] if re.fullmatch(rb'".*"', words, re.S) else words
        return protocol, cause.lstrip(b"0") or cause[-1:], re.sub(rb"[ \t]*\r?\n[ \t]+", b" ", words)

    return REFUSED if text == REFUSED else [value(parts) for parts in text.split()]


def program(test, *options):
    """The compiled program, which is removed after the tests of a class."""
    folder = tempfile.TemporaryDirectory()
    test.addClassCleanup(folder.cleanup)
    target = pathlib.Path(folder.name) / "program"
    subprocess.run([COMPILER, "-std=c++17", f"-I{ROOT / 'include'}", SOURCE, "-o", target, *options], check=True)
    return target


class Rival:
    """The tests with one other library."""

    package = apt_package = macro = ""

    @classmethod
    def setUpClass(cls):
        if not shutil.which("apt-get"):
            raise unittest.SkipTest("the rows are about the versions of Debian, and this is another system")
        if not shutil.which("pkg-config"):
            raise unittest.SkipTest("pkg-config is not installed (apt package pkg-config)")
        found = subprocess.run(["pkg-config", "--cflags", "--libs", cls.package], capture_output=True, text=True)
        if found.returncode != 0:
            raise unittest.SkipTest(f"{cls.package} is not installed (apt package {cls.apt_package})")
        cls.program = program(cls, f"-D{cls.macro}", *found.stdout.replace("-I", "-isystem").split())

    def read(self, kind, messages):
        """The columns of output for each message."""
        lines = "".join(f"{kind} {message.hex()}\n" for _, message in messages)
        result = subprocess.run([self.program], input=lines, stdout=subprocess.PIPE, text=True, check=True)
        columns = [line.split("\t") for line in result.stdout.splitlines()]
        self.assertEqual(len(columns), len(messages))
        return columns

    def compare(self, cases, rows, is_same):
        """Each case is a text, what is read here, and what is read there."""
        used, agreed, unexplained = dict.fromkeys(rows, 0), 0, []
        for text, here, there in cases:
            row = next((row for row in rows if row.applies(text)), None)
            if not row:
                expected = here == there
                agreed += here == there != REFUSED
            elif row.expected == "refused here":
                expected = here == REFUSED
            elif row.expected == "refused there":
                expected = here != there == REFUSED
            else:
                expected = REFUSED not in (here, there) and is_same(here, there)
            if row is not None:
                used[row] += here != there
            if not expected:
                unexplained.append(f"{text[:200]!r}: here {str(here)[:200]}, there {str(there)[:200]}, row: {row and row.why}")
        self.assertEqual(unexplained, [])
        self.assertEqual([row.why for row in rows if not used[row]], [], "rows that explain nothing")
        self.assertGreater(agreed, 2000)

    def test_status_lines(self):
        messages = list(status_messages())
        columns = self.read("status", messages)
        cases = [(line, *map(status_of, read)) for (line, _), read in zip(messages, columns)]
        self.compare([(line, strict, there) for line, strict, _, there in cases], LINE_ROWS[self.package], is_read_without_blanks)
        if self.package in TOLERANT_ROWS:
            self.compare([(line, tolerant, there) for line, _, tolerant, there in cases], TOLERANT_ROWS[self.package], is_read_without_blanks)

    def test_reasons(self):
        messages = list(reason_messages())
        columns = self.read("reason", messages)
        cases = [(value, *map(reasons_of, read)) for (value, _), read in zip(messages, columns)]
        self.compare(cases, REASON_ROWS[self.package], lambda here, there: [value[:2] for value in here] == [value[:2] for value in there])

    def test_phrases(self):
        output = subprocess.run([self.program], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, text=True, check=True).stdout
        rows = [line.split("\t") for line in output.splitlines()]
        self.assertEqual([int(number) for number, *_ in rows], list(range(100, 700)))
        self.assertGreater(sum(here == there != "" for _, here, there in rows), 45)
        self.assertEqual({int(number) for number, here, there in rows if there and here != there}, set(OTHER_PHRASES[self.package]))


class Osip2(Rival, unittest.TestCase):
    package, apt_package, macro = "libosip2", "libosip2-dev", "OTHER_IS_OSIP2"


class Sofia(Rival, unittest.TestCase):
    package, apt_package, macro = "sofia-sip-ua", "libsofia-sip-ua-dev", "OTHER_IS_SOFIA"


class Iana(unittest.TestCase):
    def test_the_compiled_tables_are_the_registry(self):
        output = subprocess.run([program(Iana)], stdout=subprocess.PIPE, text=True, check=True).stdout
        lines = ["Response Code,Description,Reference\n"]
        for number, phrase, rfc, is_deprecated in (line.split("\t") for line in output.splitlines()):
            lines.append(f"{number},{phrase}{' (Deprecated)' * int(is_deprecated)},{f'[RFC{rfc}]' if rfc != '3261' else ''}\n")
        self.assertEqual("".join(lines), (ROOT / "tests" / "registry" / "iana.csv").read_text(encoding="utf-8"))


if __name__ == "__main__":
    COMPILER = sys.argv.pop(1)
    harness.main()
