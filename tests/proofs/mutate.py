#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Tests the tests: changes one thing at a time in a header or a row, and checks that a test fails.

    python3 tests/proofs/mutate.py [FILE...] [--sample N] [--seed S] [-jN] [--list] [--compiler COMPILER] [--resume] [--record]

FILE is the name of a header or of a row file ("policy.hpp", "4xx.def"); without a FILE, all are mutated. A sample of N
mutants is the same on every run with the same seed. The default seed is the commit, so that each commit tests other
mutants; it is printed. --resume keeps the verdicts of earlier runs, which are in build/mutate/verdicts.csv, as long as the
headers, the compiler and the test that decided are the same. When all mutants have been judged and none survived, --record
writes the counts of each file to judged.csv, with a hash of all that they depend on: the headers, the tests, this file and the
compiler. Where it is the same, --resume takes the counts from there.

These are changed: operators, conditions, numbers (by one, and halved), characters, truth values, enumerators (to the next
one), a character of each text; neighboring arguments, columns and rows are swapped; statements, case labels, rows of tables
and elements of lists are dropped or added; of two rules that follow each other, the second is moved before the first, or
their conditions are exchanged. In a row of registry/*.def, only number, name, phrase, reference, effect and step are
changed. Prose is not changed, since only a reader can tell what it should say: the guidance of the codes and of the Q.850
causes, the likely causes, the other long texts of the rows, and the messages of assertions.

A mutant is invalid, and does not count, if its own header no longer compiles, except if an assertion or a constant of the
header itself fails. Every other mutant must be killed: by the tests of its header, by those of a header that includes it,
or by a script. A test that takes too long kills, too. Mutants that no test can kill, because they change nothing that can be
observed, are listed in mutants.txt with the reason: blocks of pairs of lines, "FILE: CHANGE" and the line that is changed,
and at the end "= REASON". If a change is possible several times on lines with this text, it has a number, such as "#2" for
the second.

Fails if a mutant survives, and if a listed one is killed or no longer exists. The tests with Catch2 are those that
CMakeLists.txt builds, each compiled alone with Catch2 precompiled, which needs g++, and with assertions that explain nothing.
The single header is not mutated, since it is generated from the headers, and format.hpp is not if the compiler has no <format>.
"""

import collections
import concurrent.futures
import csv
import hashlib
import os
import pathlib
import queue
import random
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
HEADERS = ROOT / "include" / "sipstatus"
TESTS = ROOT / "tests"
LISTED = TESTS / "proofs" / "mutants.txt"
KEPT = ROOT / "build" / "mutate" / "verdicts.csv"
RECORD = TESTS / "proofs" / "judged.csv"
INCLUDES = ("include", "tests/support", "tests/registry")

# The test that is most likely to find a change of a column. The others follow.
TEST_OF_COLUMN = {"number": "registry", "name": "names", "phrase": "reason", "reference": "reference", "effect": "policy",
                  "step": "policy", "row": "registry", "pair": "sipstatus"}
# The files that scripts test in addition to the tests of the headers.
SCRIPTS = {
    "registry/rows.py": {"registry.hpp", "classify.hpp", "code.hpp", "reason.hpp", "reference.hpp", "guidance.hpp", "compare.hpp",
                         "write_comparison.hpp", "sipstatus.hpp", "1xx.def", "2xx.def", "3xx.def", "4xx.def", "5xx.def", "6xx.def",
                         "pairs.def"},
    "user_code/refused.py": {"code.hpp", "isup.hpp", "literals.hpp", "code_map.hpp", "formatting.hpp", "printed.hpp"},
    "docs/prose.py": {"guidance.hpp"},
}
# Tables that are searched for a row, with the number of columns that are searched. The order of two rows matters only if one
# search finds both.
SEARCHED = {"unregistered_uses": 2, "other_phrases": 2, "restrictions": 1, "reason_protocols": 1, "isup_locations": 1}
# Calls and templates whose arguments are a list, with the index of the first element.
LISTS = {"is_one_of": 1, "set_of": 0, "set_of_headers": 0}
# Functions that are true for one text, so that at most one of two calls with different texts is true.
EQUALITIES = {"is_of", "equal_ignoring_case"}
# Enumerations whose numbers have a meaning or are the index of a table.
ORDERED = {"response_class", "aspect", "header"}
# Calls in which the order of arguments does not always matter: the number of first arguments for which it does.
ORDER_MATTERS_FOR = {"is_one_of": 2, "equal_ignoring_case": 0, "is_spelling_of": 0, "can_answer_the_same": 0,
                     "is_one_preferred_in_fork": 0, "differ_in_header_fields": 0}

# The columns of the table, and of the record.
COUNTED = ("mutants", "invalid", "killed", "listed")

# Assertions that explain nothing. Those of Catch2 take nearly half the time of compiling a test.
ASSERTIONS = """
#include <cstdlib>
#undef CHECK
#undef CHECK_FALSE
#undef REQUIRE
#undef STATIC_REQUIRE
#undef CAPTURE
#undef INFO
#define CHECK(...) ((__VA_ARGS__) ? void() : std::_Exit(1))
#define CHECK_FALSE(...) CHECK(!(__VA_ARGS__))
#define REQUIRE(...) CHECK(__VA_ARGS__)
#ifdef CATCH_CONFIG_RUNTIME_STATIC_REQUIRE
#define STATIC_REQUIRE(...) CHECK(__VA_ARGS__)
#else
#define STATIC_REQUIRE(...) static_assert(__VA_ARGS__, #__VA_ARGS__)
#endif
#define CAPTURE(...) void()
#define INFO(...) void()
"""

TOKEN = re.compile(
    r"""(?P<space>\s+)
      | (?P<comment>//[^\n]*)
      | (?P<directive>\#[ ]*(?:define\ \w+(?:\([^)]*\))?|(?:[a-z]+)(?:[^\n]*\\\n)*[^\n]*))
      | (?P<string>"(?:\\.|[^"\\\n])*")
      | (?P<number>0x[\dA-Fa-f']+[uUlL]*|\d[\d']*[uUlL]*)
      | (?P<char>'(?:\\.|[^'\\])')
      | (?P<word>[A-Za-z_]\w*)
      | (?P<sign><<=|>>=|<=|>=|==|!=|&&|\|\||\+\+|--|\+=|-=|\*=|/=|%=|&=|\|=|\^=|<<|>>|->|::|\.\.\.|[^\w\s])""",
    re.X,
)
BINARY = {
    "==": ["!="], "!=": ["=="], "<": ["<=", ">="], "<=": ["<", ">"], ">": [">=", "<="], ">=": [">", "<"], "&&": ["||"],
    "||": ["&&"], "+": ["-"], "-": ["+"], "*": ["/"], "/": ["*"], "%": ["/"], "&": ["|"], "|": ["&"], "^": ["&"],
    "<<": [">>"], ">>": ["<<"], "+=": ["-="], "-=": ["+="], "*=": ["/="], "/=": ["*="], "|=": ["&="], "&=": ["|="],
}
ESCAPES = {r"'\n'": r"'\t'", r"'\t'": r"'\n'", r"'\r'": r"'\n'", r"'\\'": "'/'", r"'\0'": "'0'", "'~'": "'}'"}

Token = collections.namedtuple("Token", "kind text begin end")
Change = collections.namedtuple("Change", "begin end text what column")
Mutant = collections.namedtuple("Mutant", "file key line begin end text column")


def tokens_of(source):
    tokens = [Token(m.lastgroup, m[0], *m.span()) for m in TOKEN.finditer(source)]
    return [t for t in tokens if t.kind not in ("space", "comment")]


def header_files():
    return sorted(HEADERS.glob("*.hpp")) + sorted(HEADERS.glob("detail/*.hpp"))


def enumerators():
    """The enumerators of each enumeration, in their order."""
    found = {"code": []}
    for path in sorted(HEADERS.glob("registry/?xx.def")):
        found["code"] += re.findall(r"^SIPSTATUS_CODE\(\d+, (\w+)", path.read_text(encoding="utf-8"), re.M)
    for path in header_files():
        text = re.sub(r"//[^\n]*", "", path.read_text(encoding="utf-8"))
        found.setdefault("errc", [])
        found["errc"] += [name for name in dict.fromkeys(re.findall(r"\berrc::(\w+)", text))]
        for name, body in re.findall(r"\benum class (\w+)(?: : [\w:]+)? \{([^}#]*)\}", text):
            found[name] = re.findall(r"(\w+)(?: = \d+)?\s*(?:,|$)", body.strip())
    return found


class Source:
    """The text of a file as tokens, and what can be changed in it."""

    def __init__(self, text, enums):
        self.text = text
        self.enums = enums
        self.tokens = tokens_of(text)
        self.partner = {}
        self.parent = {}
        opened = []
        for i, t in enumerate(self.tokens):
            self.parent[i] = opened[-1] if opened else None
            if t.kind == "sign" and t.text in "([{":
                opened.append(i)
            elif t.kind == "sign" and t.text in ")]}" and opened:
                self.partner[i] = opened.pop()
                self.partner[self.partner[i]] = i
                self.parent[i] = self.parent[self.partner[i]]

    def at(self, i):
        return self.tokens[i].text if 0 <= i < len(self.tokens) else ""

    def kind(self, i):
        return self.tokens[i].kind if 0 <= i < len(self.tokens) else ""

    def text_of(self, first, last):
        return self.text[self.tokens[first].begin : self.tokens[last].end]

    def change(self, first, last, text, what, column=""):
        return Change(self.tokens[first].begin, self.tokens[last].end, text, what, column)

    def replaced(self, i, text, column=""):
        return self.change(i, i, text, f"{self.at(i)} to {text}", column)

    def items(self, opening):
        """The items of a list in brackets, as the first and last token of each."""
        items, first = [], opening + 1
        i = first
        while i < self.partner[opening]:
            if self.at(i) in ("(", "[", "{") and self.kind(i) == "sign":
                i = self.partner[i]
            elif self.at(i) == ",":
                items.append((first, i - 1))
                first = i + 1
            i += 1
        if first < self.partner[opening]:
            items.append((first, self.partner[opening] - 1))
        return [(a, b) for a, b in items if a <= b]

    def back_to(self, i, ends):
        """The first token after one of these, going back from the token i."""
        i -= 1
        while i >= 0:
            if self.kind(i) == "directive" or self.at(i) in ends or (self.kind(i) == "sign" and self.at(i) in "([{"):
                return i + 1
            i = self.partner.get(i, i) - 1 if self.at(i) in (")", "]", "}") else i - 1
        return 0

    # Numbers, characters, texts, words.

    def of_number(self, i, column=""):
        digits, suffix = re.fullmatch(r"(0x[\dA-Fa-f']+|[\d']+)([uUlL]*)", self.at(i)).groups()
        value = int(digits.replace("'", ""), 0)
        if "sizeof" in (self.at(i - 1), self.at(i - 3)):
            return  # not evaluated
        if self.kind(i - 1) == "directive":
            return  # the version, which nothing else knows
        for other in (value + 1, value - 1):
            if other >= 0:
                yield self.replaced(i, (hex(other) if digits.startswith("0x") else str(other)) + suffix, column)
        if value >= 4 and not digits.startswith("0x") and not column and not self.is_fact(i):
            yield self.replaced(i, str(value // 2) + suffix)

    def is_fact(self, i):
        """Whether a number is that of a code, a cause or an RFC, and not a limit."""
        around = self.parent[i]
        is_in_row = around is not None and self.at(around) == "{" and self.at(around - 1) in ("{", ",")
        is_label = self.at(i - 1) == "case" or (self.enum_at(around) is not None if around is not None else False)
        return is_in_row or is_label or (around is not None and self.at(around - 1) in LISTS)

    def of_string(self, i, column=""):
        inside = self.at(i)[1:-1]
        units = re.findall(r"\\.|[^\\]", inside)
        letters = [k for k, unit in enumerate(units) if unit.isalnum()]
        if letters:
            k = letters[len(letters) // 2]
            other = chr(ord(units[k]) - 1) if units[k] in "zZ9" else chr(ord(units[k]) + 1)
        elif units:
            k, other = len(units) // 2, "x" if units[len(units) // 2] != "x" else "y"
        else:
            yield self.replaced(i, '"x"', column)
            return
        yield self.with_units(i, [*units[:k], other, *units[k + 1 :]], column)
        # A text with punctuation is used for comparing, so its ends matter.
        if len(units) > 1 and (re.search(r"[^\w .;,-]", inside) or re.fullmatch(r"\d{10}|[ .;,-]+", inside)) and not re.search(r"[a-z]{3} ", inside):
            yield self.with_units(i, units[1:], column)
            yield self.with_units(i, units[:-1], column)

    def with_units(self, i, units, column):
        return self.replaced(i, '"' + "".join(units) + '"', column)

    def of_char(self, i):
        yield self.replaced(i, ESCAPES.get(self.at(i)) or f"'{chr(ord(self.at(i)[1]) + 1)}'")

    def of_enumerator(self, i, column=""):
        """The token i is the name of the enumeration; "::" and the enumerator follow."""
        names = self.enums[self.at(i)]
        next_one = names[(names.index(self.at(i + 2)) + 1) % len(names)]
        yield self.change(i + 2, i + 2, next_one, f"{self.at(i + 2)} to {next_one}", column)

    def is_enumerator(self, i):
        return self.at(i) in self.enums and self.at(i + 1) == "::" and self.at(i + 2) in self.enums[self.at(i)]

    # Rows of registry/*.def.

    def changes_of_rows(self):
        for i, t in enumerate(self.tokens):
            if t.kind == "word" and t.text in ("SIPSTATUS_CODE", "SIPSTATUS_PAIR") and self.at(i + 1) == "(":
                end = self.partner[i + 1]
                columns = self.items(i + 1)
                yield self.change(i, end, "", "row dropped", "row" if t.text == "SIPSTATUS_CODE" else "pair")
                yield from self.of_code(columns) if t.text == "SIPSTATUS_CODE" else self.of_pair(columns)

    def of_code(self, columns):
        number, name, phrase, reference, effect, step = [first for first, _ in columns[:6]]
        yield from self.of_number(number, "number")
        k = len(self.at(name)) // 2
        yield self.replaced(name, self.at(name)[:k] + ("y" if self.at(name)[k] == "x" else "x") + self.at(name)[k + 1 :], "name")
        yield from self.of_string(phrase, "phrase")
        lower = self.at(phrase)
        yield self.replaced(phrase, lower[:1] + lower[1].lower() + lower[2:], "phrase")
        yield from self.of_number(reference + 2, "reference")
        yield from self.of_string(reference + 4, "reference")
        yield from self.of_enumerator(effect, "effect")
        yield from self.of_enumerator(step, "step")

    def of_pair(self, columns):
        (left, _), (right, _) = columns[:2]
        yield from self.of_number(left, "pair")
        yield from self.of_number(right, "pair")
        yield from self.swapped(columns[0], columns[1], "pair")

    # Headers.

    def changes(self):
        prose = self.prose_tokens()
        for i, t in enumerate(self.tokens):
            if i in prose or self.at(i - 1) == "operator":
                continue
            if t.kind == "number":
                yield from self.of_number(i)
            elif t.kind == "char":
                yield from self.of_char(i)
            elif t.kind == "string":
                yield from self.of_string(i)
            elif t.kind == "word":
                yield from self.of_word(i)
            elif t.kind == "sign":
                yield from self.of_sign(i)

    def prose_tokens(self):
        """The messages of assertions."""
        prose = set()
        for i, t in enumerate(self.tokens):
            if t.text == "static_assert":
                first, last = self.items(i + 1)[-1]
                prose |= {k for k in range(first, last + 1) if self.kind(k) == "string"}
        return prose

    def of_word(self, i):
        text = self.at(i)
        if text in ("true", "false"):
            yield self.replaced(i, "false" if text == "true" else "true")
        elif text in ("break", "continue") and self.at(i + 1) == ";":
            if self.at(i + 2) != "}":  # otherwise nothing would change
                yield self.change(i, i + 1, ";", f"{text} dropped")
        elif text == "case":
            end = next(k for k in range(i, len(self.tokens)) if self.at(k) == ":")
            if [self.at(k) for k in range(end + 1, end + 4)] != ["break", ";", "}"]:  # otherwise it only avoids a warning
                yield self.change(i, end, "", "case dropped")
            yield from self.of_label(i, end)
        elif text in ("if", "while") and self.at(i + 1) == "(":
            first, last = i + 2, self.partner[i + 1] - 1
            for value in ("true", "false") if text == "if" else ("false",):
                yield self.change(first, last, value, f"{text} {value}")
            if text == "if":
                yield from self.of_rules(i)
        elif text in LISTS and self.at(i + 1) in ("(", "<"):
            yield from self.of_elements(i)
        elif self.is_enumerator(i) and self.at(i - 1) != "case":
            yield from self.of_enumerator(i)
        elif text in self.enums and self.at(i + 1) == "{" and self.at(i + 2) == "}" and text != "errc":
            yield self.change(i, i + 2, text + "{1}", f"{text}{{}} to {text}{{1}}")

    def next_element(self, first, last, others):
        """The text of the next number or enumerator that is not among the others; None for anything else."""
        if self.kind(first) == "number" and first == last:
            value = int(self.at(first))
            return next(str(n) for n in range(value + 1, value + 1000) if str(n) not in others)
        if self.is_enumerator(first) and last == first + 2:
            names = self.enums[self.at(first)]
            begin = names.index(self.at(last)) + 1
            following = [f"{self.at(first)}::{name}" for name in [*names[begin:], *names[:begin]]]
            return next((name for name in following if name not in others), None)
        return None

    def of_elements(self, i):
        """Drops each element of a list, and adds one."""
        if self.at(i + 1) == "(":
            items = self.items(i + 1)[LISTS[self.at(i)] :]
        else:
            items, first = [], i + 2
            for k in range(i + 2, len(self.tokens)):
                if self.at(k) in (",", ">"):
                    items.append((first, k - 1))
                    first = k + 1
                if self.at(k) == ">":
                    break
                if self.at(k) in (";", "(", "..."):
                    return  # a declaration
        texts = [self.text_of(*item) for item in items]
        if any(" " in text for text in texts):
            return  # a declaration, or a function that builds the list
        for k, (first, last) in enumerate(items):
            if k != 0:
                yield self.change(items[k - 1][1] + 1, last, "", f"element {texts[k]} dropped")
            elif len(items) > 1:
                yield self.change(first, items[1][0] - 1, "", f"element {texts[k]} dropped")
        for item in items[-1:]:
            added = self.next_element(*item, texts)
            if added is not None:
                yield self.change(*item, f"{texts[-1]}, {added}", f"element {added} added")

    def labels(self, switch):
        """The place and the text of each case label between the braces of a switch."""
        for k in range(switch, self.partner[switch]):
            if self.at(k) == "case" and self.parent[k] == switch:
                end = next(e for e in range(k, len(self.tokens)) if self.at(e) == ":")
                yield k + 1, end - 1, self.text_of(k + 1, end - 1)

    def of_label(self, i, end):
        """Adds a label to a group of labels, and exchanges a label with the first one of the next group."""
        labels = list(self.labels(self.parent[i]))
        if self.at(end + 1) in ("case", "default"):
            return  # not the last of its group
        added = self.next_element(i + 1, end - 1, [text for _, _, text in labels])
        if added is not None:
            yield self.change(i, end, f"{self.text_of(i, end)} case {added}:", f"case {added} added")
        following = [label for label in labels if label[0] > end]
        if following:
            first, last, text = following[0]
            body = self.text_of(end + 1, first - 2)
            after = next(k for k in range(first, len(self.tokens)) if self.at(k) == ":" and self.at(k + 1) != "case")
            if self.text_of(after + 1, after + last - first + 1) != body:
                exchanged = text + self.text[self.tokens[end].begin : self.tokens[first].begin] + self.text_of(i + 1, end - 1)
                yield self.change(i + 1, last, exchanged, f"{self.text_of(i + 1, end - 1)} and {text} exchanged")

    def are_apart(self, one, other):
        """Whether two conditions compare the same thing with different constants, so that they are never both true."""
        def without_constants(first, last):
            is_constant = lambda k: self.kind(k) in ("string", "number", "char") or self.at(k - 1) == "::"
            return ["" if is_constant(k) else self.at(k) for k in range(first, last + 1)]

        texts = {self.at(k) for k in range(one[0], one[1] + 1)}
        is_equality = bool(texts & {"==", *EQUALITIES}) and not texts & {"||", "!", "!=", "<", ">", "&"}
        return is_equality and without_constants(*one) == without_constants(*other)

    def of_rules(self, i):
        """Two if statements that follow each other."""
        body = self.partner[i + 1] + 1
        if self.at(body) != "{" or self.at(i - 1) == "else":
            return
        other = self.partner[body] + 1
        if self.at(other) != "if" or self.at(other + 1) != "(":
            return
        other_body = self.partner[other + 1] + 1
        if self.at(other_body) != "{":
            return
        conditions = (i + 2, self.partner[i + 1] - 1), (other + 2, self.partner[other + 1] - 1)
        between = self.text[self.tokens[self.partner[body]].end : self.tokens[other].begin]
        one, two = [short(self.text_of(*condition)) for condition in conditions]
        if self.at(self.partner[other_body] + 1) != "else" and not self.are_apart(*conditions):
            text = self.text_of(other, self.partner[other_body]) + between + self.text_of(i, self.partner[body])
            yield self.change(i, self.partner[other_body], text, f"if {two} moved before {one}")
        if self.text_of(body, self.partner[body]) != self.text_of(other_body, self.partner[other_body]):
            text = (self.text_of(*conditions[1]) + self.text[self.tokens[conditions[0][1]].end : self.tokens[conditions[1][0]].begin]
                    + self.text_of(*conditions[0]))
            yield self.change(conditions[0][0], conditions[1][1], text, f"{one} and {two} exchanged")

    def colon_of(self, question):
        """The colon that belongs to a question mark."""
        depth, k = 0, question + 1
        while k < len(self.tokens):
            if self.at(k) in ("(", "[", "{") and k in self.partner:
                k = self.partner[k]
            depth += {"?": 1, ":": -1}.get(self.at(k), 0)
            if depth < 0:
                return k
            k += 1
        return None

    def of_links(self, i, first):
        """Two links of a chain of conditional operators; the token i is the first question mark."""
        colon = self.colon_of(i)
        k = colon + 1
        while k < len(self.tokens) and self.at(k) not in ("?", ":", ";", ",", ")", "}", "]"):
            k = self.partner[k] + 1 if self.at(k) in ("(", "[", "{") and k in self.partner else k + 1
        if self.at(k) != "?":
            return
        conditions = (first, i - 1), (colon + 1, k - 1)
        values = (i + 1, colon - 1), (k + 1, self.colon_of(k) - 1)
        (one, two), (one_value, two_value) = [[self.text_of(*part) for part in parts] for parts in (conditions, values)]
        if one_value == two_value:
            return
        if not self.are_apart(*conditions):
            yield self.change(first, values[1][1], f"{two} ? {two_value} : {one} ? {one_value}", f"{short(two)} ? moved before {short(one)} ?")
        yield self.change(first, values[1][1], f"{two} ? {one_value} : {one} ? {two_value}", f"{short(one)} ? and {short(two)} ? exchanged")

    def is_binary(self, i):
        t = self.tokens[i]
        after = self.text[t.end : t.end + 1].isspace()
        return after and (self.text[t.begin - 1].isspace() or (t.text == "&&" and self.at(i - 1) == ")"))

    def of_sign(self, i):
        text = self.at(i)
        if text in BINARY and self.is_binary(i):
            for other in BINARY[text]:
                yield self.replaced(i, other)
        elif text in ("++", "--"):
            yield self.replaced(i, "--" if text == "++" else "++")
        elif text in ("!", "~") and self.at(i + 1) != "=":
            yield self.change(i, i, "", f"{text} dropped")
        elif text == "?":
            first = self.back_to(i, {"return", "=", "+=", "-=", "|=", ",", ";", "?", ":", "<<"})
            for value in ("true", "false"):
                yield self.change(first, i - 1, value, f"condition {value} of {self.text_of(first, i)}")
            yield from self.of_links(i, first)
        elif text == ";":
            yield from self.of_statement(i)
        elif text in ("(", "{"):
            yield from self.of_list(i)

    def of_statement(self, end):
        around = self.parent[end]
        if not (around is not None and self.at(around) == "{"):
            return
        first = self.back_to(end, {";", "}", ":"})
        while first < end and self.at(first) in ("else",):
            first += 1
        statement = " ".join(self.at(k) for k in range(first, end))
        is_call = re.match(r"(?:\( |\* |\+\+ |-- )?[A-Za-z_]\w*(?: (?:::|\.|->) \w+| \[ [^;]* \])* (?:\(|[-+*/%&|^]?= |\+\+|--)", statement + " ")
        is_step = re.match(r"(?:\+\+|--) \w+", statement)
        if (is_call or is_step) and not re.match(r"return\b|.* = (?:delete|default)$", statement):
            yield self.change(first, end, ";", "statement dropped")

    def of_list(self, opening):
        if opening not in self.partner:
            return
        items = self.items(opening)
        if self.at(opening) == "{":
            before = self.at(opening - 1)
            if before == "=":
                for first, last in items:
                    if self.at(first) == "{" and self.partner[first] == last and self.at(last + 1) == ",":
                        yield self.change(first, last + 1, "", "row dropped")
                yield from self.of_rows(opening, items)
            enum = self.enum_at(opening)
            if enum is not None and enum not in ORDERED:
                return
            if any(self.at(k) == ";" and self.parent[k] == opening for k in range(opening, self.partner[opening])):
                return
        if self.at(opening) == "(":
            items = items[: ORDER_MATTERS_FOR.get(self.at(opening - 1))]
        for one, other in zip(items, items[1:]):
            yield from self.swapped(one, other)

    def of_rows(self, opening, items):
        """Swaps rows of a table, exchanges the last texts of two rows, and adds a row; drops elements of other lists."""
        rows = [item for item in items if self.at(item[0]) == "{"]
        if not rows and len(items) >= 3 and {self.shape(*item) for item in items} <= {"string", "number"}:
            for first, last in items[:-1]:
                yield self.change(first, last + 1, "", f"element {self.text_of(first, last)} dropped")
        if len(rows) != len(items):
            return
        columns = SEARCHED.get(self.at(opening - 4))
        for k, row in enumerate(rows):
            others = rows[k + 1 : k + 2]
            if columns is not None:
                others = [other for other in rows[k + 1 :] if self.are_found_together(row, other, columns)][:1]
            for other in others:
                between = self.text[self.tokens[row[1]].end : self.tokens[other[0]].begin]
                text = self.text_of(*other) + between + self.text_of(*row)
                yield self.change(row[0], other[1], text, f"row swapped with {short(self.text_of(*other))}")
            for other in rows[k + 1 : k + 2]:
                one, two = row[1] - 1, other[1] - 1
                if self.kind(one) == self.kind(two) == "string" and self.at(one) != self.at(two):
                    text = self.at(two) + self.text[self.tokens[one].end : self.tokens[two].begin] + self.at(one)
                    yield self.change(one, two, text, f"last text exchanged with {short(self.text_of(*other))}")
            first, last = self.items(row[0])[0]
            added = self.next_element(first, last, [])
            if added is not None:
                copy = "{" + added + self.text[self.tokens[last].end : self.tokens[row[1]].end]
                if copy not in [self.text_of(*other) for other in rows[k + 1 : k + 2]]:
                    yield self.change(*row, f"{self.text_of(*row)}, {copy}", f"row of {added} added")

    def are_found_together(self, row, other, columns):
        """Whether two rows have the same number, enumerator or text in one of the first columns. An empty text is not found."""
        pairs = zip(self.items(row[0])[:columns], self.items(other[0])[:columns])
        of_column = lambda item: self.at(item[0]) if self.kind(item[0]) == "string" else self.text_of(*item)
        return any(of_column(one) == of_column(two) != '""' for one, two in pairs)

    def enum_at(self, opening):
        for k in range(opening - 1, max(opening - 7, -1), -1):
            if self.at(k) == "class" and self.at(k - 1) == "enum":
                return self.at(k + 1)
            if self.at(k) in (";", "}", ")", "="):
                return None
        return None

    def swapped(self, one, other, column=""):
        kinds = {self.shape(*one), self.shape(*other)}
        a, b = self.text_of(*one), self.text_of(*other)
        if a == b or "declaration" in kinds or kinds == {"row"} or (len(kinds) == 2 and "other" not in kinds):
            return
        between = self.text[self.tokens[one[1]].end : self.tokens[other[0]].begin]
        yield self.change(one[0], other[1], b + between + a, f"{short(a)} and {short(b)} swapped", column)

    def shape(self, first, last):
        """What an argument looks like. Arguments of different shapes have different types."""
        if self.kind(first) == "number" and first == last:
            return "number"
        if self.kind(first) == "string":
            return "string"
        if self.at(first) == "{" and first + 1 == last:
            return "string"
        if self.at(first) == "{":
            return "row"
        if self.is_enumerator(first) and last == first + 2:
            return self.at(first)
        words = [k for k in range(first, last) if self.kind(k) == "word" and self.kind(k + 1) == "word"]
        if any(self.at(k) not in ("sizeof", "return") for k in words) or self.at(first) == "...":
            return "declaration"
        if re.search(r"\w[&*]*(&&|&|\*) \w+$|\.\.\. \w+$|\) \w+", self.text_of(first, last)):
            return "declaration"
        return "other"


def short(text):
    text = " ".join(text.split())
    return text if len(text) <= 60 else text[:57] + "..."


def mutants_of(path, enums):
    text = path.read_text(encoding="utf-8")
    source = Source(text, enums)
    changes = source.changes_of_rows() if path.suffix == ".def" else source.changes()
    seen = collections.Counter()
    for change in changes:
        begin = text.rfind("\n", 0, change.begin) + 1
        line = text[begin : text.index("\n", change.begin)].strip()
        what = short(change.what)
        seen[line, what] += 1
        count = seen[line, what]
        key = (path.name, what + (f" #{count}" if count > 1 else ""), line)
        yield Mutant(path, key, text.count("\n", 0, change.begin) + 1, change.begin, change.end, change.text, change.column)


def listed_mutants():
    """The key of each listed mutant, with its reason."""
    listed = {}
    if not LISTED.exists():
        return listed
    for block in re.split(r"\n\s*\n", LISTED.read_text(encoding="utf-8")):
        lines = [line.strip() for line in block.splitlines() if line.strip() and not line.startswith("# ")]
        if not lines:
            continue
        reason = next((k for k, line in enumerate(lines) if line.startswith("= ")), len(lines))
        if reason == len(lines) or reason % 2 != 0 or reason == 0:
            sys.exit(f"mutants.txt: this block has no pairs of lines and a reason:\n{block}")
        for name, line in zip(lines[0:reason:2], lines[1:reason:2]):
            file, what = name.split(": ", 1)
            if (file, what, line) in listed:
                sys.exit(f"mutants.txt: twice: {name}\n{line}")
            listed[file, what, line] = " ".join(lines[reason:])[2:]
    return listed


def run(command, timeout, cwd=None):
    """The exit code (None after a timeout) and the output."""
    # A test in an endless loop must not use up all memory.
    limited = ["sh", "-c", 'ulimit -v 6000000; exec "$@"', "sh", *map(str, command)]
    process = subprocess.Popen(
        limited, cwd=cwd, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, start_new_session=True
    )
    try:
        output, _ = process.communicate(timeout=timeout)
        return process.returncode, output.decode(errors="replace")
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.communicate()
        return None, ""


class Tests:
    """The tests, and which of them can find a change of a file, the most likely first."""

    def __init__(self, compiler, folder, workers):
        self.compiler = compiler
        self.folder = folder
        self.trees = queue.Queue()
        for k in range(workers):
            tree = folder / f"tree{k}"
            for part in ("include", "single_include", "tests"):
                shutil.copytree(ROOT / part, tree / part, ignore=shutil.ignore_patterns("__pycache__"))
            self.trees.put(tree)
        listed = re.findall(r"^    ([\w/]+\.cpp)$", (TESTS / "CMakeLists.txt").read_text(), re.M)
        self.sources = {pathlib.Path(path).stem: path for path in [*listed, "fmt.cpp"] if "both_forms" not in path}
        self.names = list(self.sources)
        self.includes = {path.name: self.included_by(path) for path in [*header_files(), *HEADERS.glob("registry/*.def")]}
        self.reach = {name: self.reached_from(TESTS / path) for name, path in self.sources.items()}
        self.seconds = {}
        self.tried, self.failed = collections.Counter(), collections.Counter()

    @staticmethod
    def included_by(path):
        return set(re.findall(r'#include [<"](?:sipstatus/)?(?:registry/|detail/)?(\w+\.(?:hpp|def))[>"]', path.read_text(encoding="utf-8")))

    def reached_from(self, path):
        reached, waiting = set(), list(self.included_by(path) | (self.included_by(TESTS / "support" / "formatted.hpp") if "formatted.hpp" in path.read_text() else set()))
        while waiting:
            name = waiting.pop()
            if name in self.includes and name not in reached:
                reached.add(name)
                waiting += self.includes[name]
        return reached

    def prepare(self):
        """Precompiles Catch2 for the tests at compile time and at run time, and compiles the main function."""
        jobs = []
        with concurrent.futures.ThreadPoolExecutor(self.trees.qsize()) as pool:
            for mode, option in (("compile_time", "-DNONE"), ("run_time", "-DCATCH_CONFIG_RUNTIME_STATIC_REQUIRE")):
                place = self.folder / mode
                place.mkdir()
                (place / "catch.hpp").write_text((TESTS / "support" / "catch.hpp").read_text() + ASSERTIONS)
                command = [self.compiler, "-std=c++17", option, "-xc++-header", place / "catch.hpp", "-o", place / "catch.hpp.gch"]
                jobs.append(pool.submit(run, command, 300))
            command = [self.compiler, "-std=c++17", "-c", TESTS / "support" / "main.cpp", "-o", self.folder / "main.o"]
            jobs.append(pool.submit(run, command, 600))
        for job in jobs:
            status, output = job.result()
            if status != 0:
                sys.exit(f"Catch2 does not compile:\n{output}")

    def compile(self, tree, source, *options):
        command = [self.compiler, "-std=c++17", "-w", "-Wfatal-errors", *(f"-I{tree / folder}" for folder in INCLUDES), *options, source]
        return command

    def attempt(self, step, tree):
        """The outcome of a test ("passed", "failed", or "broken" if it did not compile) and its output."""
        mode, name = step
        limit = 10 * self.seconds.get(step, 60) + 5
        tests = tree / "tests"
        if mode == "script":
            arguments = [self.compiler] + {"user_code/refused.py": ["-std=c++17"], "registry/rows.py": ["-f"]}.get(name, [])
            status, output = run([sys.executable, "-B", tests / name, *arguments], limit)
            return ("passed" if status == 0 else "failed"), output
        source = tests / self.sources[name]
        catch = ["-include", self.folder / mode / "catch.hpp"]
        if mode == "compile_time":
            status, output = run(self.compile(tree, source, "-DNONE", "-fsyntax-only", *catch), limit)
            return ("passed" if status == 0 else "broken" if status is not None else "failed"), output
        options = ["-DCATCH_CONFIG_RUNTIME_STATIC_REQUIRE", *catch, "-c", "-o", tree / "test.o"]
        status, output = run(self.compile(tree, source, *options), limit)
        if status != 0:
            return ("broken" if status is not None else "failed"), output
        fmt = ["-lfmt"] if name == "fmt" else []
        linker = ["-fuse-ld=gold"] if shutil.which("ld.gold") else []  # the fastest that comes with g++
        status, output = run([self.compiler, *linker, tree / "test.o", self.folder / "main.o", "-o", tree / "test", *fmt], 120)
        if status == 0:
            status, output = run([tree / "test", "--abort"], limit, tree)
        return ("passed" if status == 0 else "failed"), output

    def measure(self, wanted):
        """Checks that all tests pass without a mutant, and measures how long they take."""
        own = set().union(*[self.own_tests(file) for file in wanted])
        own |= {test for test in TEST_OF_COLUMN.values() if any(file.endswith(".def") for file in wanted)}
        steps = [("compile_time", name) for name in self.names if name in own]
        steps += [("run_time", name) for name in self.names if name in own or self.reach[name] & wanted]
        steps += [("script", name) for name in SCRIPTS if SCRIPTS[name] & wanted]

        def attempt(step):
            tree = self.trees.get()
            begin = time.monotonic()
            outcome, output = self.attempt(step, tree)
            self.trees.put(tree)
            return step, outcome, output, time.monotonic() - begin

        with concurrent.futures.ThreadPoolExecutor(self.trees.qsize()) as pool:
            for step, outcome, output, seconds in pool.map(attempt, steps):
                if step[1] == "fmt" and outcome == "broken":
                    print("fmt.hpp is not tested: the fmt library is not installed")
                    self.names.remove("fmt")
                elif outcome != "passed":
                    sys.exit(f"{' '.join(step)} fails without a mutant:\n{output[:2000]}")
                self.seconds[step] = seconds

    def own_tests(self, file):
        """The tests of a header, or if it has none, of the headers that include it."""
        stem = pathlib.Path(file).stem
        if stem in self.names:
            return {stem}
        users = [name for name, included in self.includes.items() if file in included]
        return set().union(*[self.own_tests(user) for user in users if user != "sipstatus.hpp"])

    def steps_for(self, mutant):
        file = mutant.file.name

        def by_time(steps):
            """First what is expected to find a mutant of this file in the shortest time, from those so far."""
            tries_for_one = lambda step: (self.tried[file, step] + 2) / (self.failed[file, step] + 1)
            return sorted(steps, key=lambda step: self.seconds[step] * tries_for_one(step))

        own = {TEST_OF_COLUMN[mutant.column]} if mutant.column else self.own_tests(file)
        own &= set(self.names)
        steps = by_time((mode, name) for mode in ("compile_time", "run_time") for name in own)
        steps += by_time(("run_time", name) for name in self.names if name not in own and file in self.reach[name])
        return steps + by_time(("script", name) for name, files in SCRIPTS.items() if file in files)

    def is_valid(self, tree, file):
        """Whether the header compiles, or only one of its assertions or constants fails."""
        headers = [file] if file.endswith(".hpp") else ["compare.hpp"] if file == "pairs.def" else ["registry.hpp", "reason.hpp", "reference.hpp"]
        probe = tree / "alone.cpp"
        probe.write_text("".join(f"#include <sipstatus/{name}>\n" for name in headers))
        status, output = run(self.compile(tree, probe, "-fsyntax-only"), 120)
        return status in (0, None) or bool(re.search(r"static assertion failed|in .constexpr. expansion of|exceeds limit", output))

    def verdict(self, mutant):
        """"killed", "invalid" or "survived", and the test that decided."""
        tree = self.trees.get()
        target = tree / mutant.file.relative_to(ROOT)
        original = target.read_text(encoding="utf-8")
        try:
            target.write_text(original[: mutant.begin] + mutant.text + original[mutant.end :], encoding="utf-8")
            for step in self.steps_for(mutant):
                outcome, output = self.attempt(step, tree)
                self.tried[mutant.file.name, step] += 1
                self.failed[mutant.file.name, step] += outcome != "passed"
                if outcome == "broken" and not re.search(r"tests/[\w/]+\.[ch]pp:\d+:\d+: error: static assertion failed", output):
                    return ("killed" if self.is_valid(tree, mutant.file.name) else "invalid"), step
                if outcome != "passed":
                    return "killed", step
            return "survived", None
        finally:
            target.write_text(original, encoding="utf-8")
            self.trees.put(tree)


class Verdicts:
    """The verdicts so far, which are kept in a file as they come."""

    def __init__(self, compiler, resume):
        self.versions = {}
        self.compiler = subprocess.run([compiler, "--version"], stdout=subprocess.PIPE, check=True).stdout
        kept_rows = []
        if KEPT.exists():
            with KEPT.open(encoding="utf-8", newline="") as kept:
                # An interruption may have cut the last row off.
                kept_rows = [row for row in csv.reader(kept) if len(row) == 7 and row[6] == self.version_of(*row[4:6])]
        self.known = {tuple(row[:3]): (row[3], tuple(row[4:6])) for row in kept_rows} if resume else {}
        KEPT.parent.mkdir(parents=True, exist_ok=True)
        # Those that this run does not use stay for the next one.
        self.file = KEPT.open("w", encoding="utf-8", newline="")
        self.rows = csv.writer(self.file)
        self.rows.writerows(kept_rows)
        self.file.flush()

    def version_of(self, mode, name):
        """A hash of all that a verdict depends on: the headers, and the test that decided, or all tests if none did."""
        if (mode, name) not in self.versions:
            read = [*(ROOT / "include").rglob("*.*"), TESTS / "proofs" / "mutate.py", TESTS / "CMakeLists.txt"]
            for folder in ("registry", "support"):
                read += [path for path in (TESTS / folder).glob("*.*") if path.is_file()]
            tests = [*TESTS.glob("*.[ch]pp"), *(TESTS / "detail").glob("*.[ch]pp"), *(TESTS / "user_code").glob("*.*"),
                     TESTS / "docs" / "prose.py"]
            decided = [path for path in tests if path.stem == name]
            read += decided if mode != "script" and decided else tests
            version = hashlib.sha256(self.compiler)
            for path in sorted({path for path in read if path.is_file()}):
                version.update(str(path.relative_to(ROOT)).encode() + b"\0" + path.read_bytes() + b"\0")
            self.versions[mode, name] = version.hexdigest()[:16]
        return self.versions[mode, name]

    def state(self):
        """A hash of all that a record depends on."""
        return hashlib.sha256(self.version_of("", "").encode() + LISTED.read_bytes()).hexdigest()[:16]

    def recorded(self):
        """The counts of each file, if all mutants were judged in this state."""
        if not RECORD.exists():
            return {}
        with RECORD.open(encoding="utf-8", newline="") as file:
            rows = list(csv.reader(file))
        if rows[:1] != [[self.state(), *COUNTED]]:
            return {}
        return {name: collections.Counter(dict(zip(COUNTED, map(int, figures)))) for name, *figures in rows[1:]}

    def record(self, counts):
        with RECORD.open("w", encoding="utf-8", newline="") as file:
            rows = csv.writer(file, lineterminator="\n")
            rows.writerow([self.state(), *COUNTED])
            rows.writerows([name, *(counts[name][kind] for kind in COUNTED)] for name in sorted(counts))

    def add(self, key, verdict, step):
        mode, name = step or ("", "")
        self.rows.writerow([*key, verdict, mode, name, self.version_of(mode, name)])
        self.file.flush()


def arguments():
    options = {"--sample": None, "--seed": None, "-j": "2", "--list": None, "--compiler": "g++", "--resume": None,
               "--record": None}
    files, rest = [], sys.argv[1:]
    while rest:
        word = rest.pop(0)
        if word in ("--list", "--resume", "--record"):
            options[word] = True
        elif word in options:
            options[word] = rest.pop(0) if rest else sys.exit(__doc__)
        elif re.fullmatch(r"-j\d+", word):
            options["-j"] = word[2:]
        elif word.startswith("-"):
            sys.exit(__doc__)
        else:
            files.append(word)
    return files, options


def commit():
    """The hash of the commit that is checked out; empty if git does not know it."""
    if not shutil.which("git"):
        return ""
    return subprocess.run(["git", "-C", ROOT, "rev-parse", "HEAD"], stdout=subprocess.PIPE, text=True).stdout.strip()


def main():
    names, options = arguments()
    paths = header_files() + sorted(HEADERS.glob("registry/*.def"))
    unknown = set(names) - {path.name for path in paths}
    if unknown:
        sys.exit(f"no such file: {', '.join(sorted(unknown))}")
    paths = [path for path in paths if not names or path.name in names]
    enums = enumerators()
    mutants = [mutant for path in paths for mutant in mutants_of(path, enums)]
    listed = {key: reason for key, reason in listed_mutants().items() if key[0] in {path.name for path in paths}}
    gone = sorted(set(listed) - {mutant.key for mutant in mutants})
    if not names:
        gone += sorted(key for key in listed_mutants() if key[0] not in {path.name for path in paths})
    if options["--sample"] is not None:
        seed = options["--seed"] or commit() or "1"
        print(f"to have the same sample again: --sample {options['--sample']} --seed {seed}", flush=True)
        mutants = random.Random(seed).sample(mutants, min(int(options["--sample"]), len(mutants)))
        if not mutants:
            sys.exit("the sample has no mutants")
    if options["--list"]:
        for mutant in mutants:
            print(f"{mutant.key[0]}:{mutant.line}: {mutant.key[1]}\n    {mutant.key[2]}")
        print(len(mutants), "mutants")
        return 0

    verdicts = Verdicts(options["--compiler"], options["--resume"])
    counts = collections.defaultdict(collections.Counter)
    if options["--resume"] and options["--sample"] is None:
        counts.update({name: count for name, count in verdicts.recorded().items() if name in {path.name for path in paths}})
        mutants = [mutant for mutant in mutants if mutant.file.name not in counts]
        if counts:
            print(f"{sum(count['mutants'] for count in counts.values())} verdicts are recorded in {RECORD.name}", flush=True)
    killed_though_listed = []
    begin = time.monotonic()

    def judge(mutant, verdict, step):
        count = counts[mutant.file.name]
        count["mutants"] += 1
        if mutant.key in listed:
            count["listed"] += 1
            if verdict != "survived":
                killed_though_listed.append((mutant, verdict, step))
        else:
            count[verdict] += 1
            if verdict == "survived":
                print(f"\nSURVIVED at line {mutant.line}:\n{mutant.key[0]}: {mutant.key[1]}\n    {mutant.key[2]}", flush=True)

    for mutant in mutants:
        if mutant.key in verdicts.known:
            judge(mutant, *verdicts.known[mutant.key])
    waiting = [mutant for mutant in mutants if mutant.key not in verdicts.known]
    if len(waiting) < len(mutants):
        print(f"{len(mutants) - len(waiting)} verdicts are known from an earlier run", flush=True)
    with tempfile.TemporaryDirectory() as folder:
        tests = Tests(options["--compiler"], pathlib.Path(folder), int(options["-j"]))
        tests.prepare()
        tests.measure({path.name for path in paths})
        print(f"the tests pass without a mutant; {len(waiting)} mutants follow", flush=True)
        with concurrent.futures.ThreadPoolExecutor(int(options["-j"])) as pool:
            jobs = {pool.submit(tests.verdict, mutant): mutant for mutant in waiting}
            for done, job in enumerate(concurrent.futures.as_completed(jobs), 1):
                verdict, step = job.result()
                verdicts.add(jobs[job].key, verdict, step)
                judge(jobs[job], verdict, step)
                if done % 100 == 0:
                    print(f"{done} of {len(waiting)}, {time.monotonic() - begin:.0f} s", flush=True)

    print(f"\n| file | {' | '.join(COUNTED)} | score | result |\n|---|---:|---:|---:|---:|---:|---|")
    wrong = collections.Counter([mutant.file.name for mutant, _, _ in killed_though_listed] + [key[0] for key in gone])
    for name in sorted({*counts, *wrong}):
        count = counts[name]
        failures = count["survived"] + wrong[name]
        score = f"{100 * count['killed'] / max(1, count['killed'] + count['survived']):.1f} %"
        figures = [str(count[kind]) for kind in COUNTED]
        print(f"| {name} | {' | '.join(figures)} | {score} | {f'failed: {failures}' if failures else 'passed'} |")
    total = sum(counts.values(), collections.Counter())
    score = 100 * total["killed"] / max(1, total["killed"] + total["survived"])
    print(f"\n{total['mutants']} mutants, {total['killed']} killed, {total['survived']} survivors: a score of {score:.1f} %")
    if waiting:
        print(f"{(time.monotonic() - begin) / len(waiting):.2f} s for each mutant")
    for mutant, verdict, step in killed_though_listed:
        print(f"listed, but {verdict} by {step}: {mutant.key[0]}: {mutant.key[1]}\n    {mutant.key[2]}")
    for key in gone:
        print(f"listed, but no longer there: {key[0]}: {key[1]}\n    {key[2]}")
    has_failed = bool(total["survived"] or killed_though_listed or gone)
    if options["--record"] and not has_failed and not names and options["--sample"] is None:
        verdicts.record(counts)
    return has_failed


if __name__ == "__main__":
    sys.exit(main())
