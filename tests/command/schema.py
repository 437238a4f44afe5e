#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Tests that docs/sipstatus.schema.json describes all JSON that tools/sipstatus.cpp prints: python3 tests/command/schema.py PROGRAM"""

import copy
import functools
import itertools
import json
import operator
import pathlib
import random
import subprocess
import sys
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
import calls  # noqa: E402
import harness  # noqa: E402

try:
    import jsonschema
except ImportError:
    harness.skip_all("jsonschema is not installed (apt package python3-jsonschema)")

DATA = pathlib.Path(__file__).resolve().parent / "data"
SCHEMA = json.loads((pathlib.Path(__file__).resolve().parents[2] / "docs" / "sipstatus.schema.json").read_text(encoding="utf-8"))
# A response with almost nothing, and one with everything that a response can have except Allow, which it must have.
TOLD = [b"SIP/2.0 200 OK\r\n\r\n", "\r\n".join([
    "2026/11/25 10:00:00.000000 192.0.2.1:5060 -> 192.0.2.2:5060", "SIP/2.0 405 Method Not Allowed", "Call-ID: told@example.com", "CSeq: 1 INVITE",
    'Reason: SIP;cause=603;text="v=analytics1;url=https://example.com;tel=+12155551212;email=a@example.com;id=7", Q.850;cause=17;location=U, X',
    'Warning: 399 example.com "text"', "Retry-After: 5", "Unsupported: x", "Min-SE: 90", "Min-Expires: 60", "", ""]).encode()]


def printed(*arguments, stdin=b""):
    """What the command prints: an array, or the objects in its lines."""
    output = subprocess.run([PROGRAM, "--format=json", *arguments], input=stdin, capture_output=True, timeout=60).stdout.decode()
    return [json.loads(output)] if output.startswith("[") else [json.loads(line) for line in output.splitlines()]


def traces():
    """What is printed about each trace."""
    files = [path for path in sorted(DATA.rglob("*")) if path.is_file() and path.parent.name != "output"]
    made = [calls.failing(kind, f"{kind}@example.com") for kind in calls.FAILURES]
    made += [make(f"{make.__name__}@example.com") for make in (calls.answered, calls.canceled, calls.hung_up_by_both, calls.registered, calls.pinged)]
    mixed = calls.mixed(made, random.Random(1))
    inputs = TOLD + [form(mixed) for form in (calls.as_sngrep, calls.as_sipp, calls.as_freeswitch, calls.as_json_lines, calls.as_syslog, calls.as_tcpdump)]
    every = {str(path): printed(str(path)) for path in files} | {f"made {i}": printed(stdin=trace) for i, trace in enumerate(inputs)}
    with tempfile.NamedTemporaryFile() as other:
        other.write(inputs[-1])
        other.flush()
        return {**every, "merged": printed("--merge", *map(str, files[:2]), other.name)}


def kind_of(value):
    """The definition that describes a value."""
    return value.get("type") or ("comparison" if "left" in value else "cause" if "code_if_user" in value else "code")


def objects_in(schema):
    """The parts of a schema that describe objects."""
    if isinstance(schema, list):
        schema = dict(enumerate(schema))
    if isinstance(schema, dict):
        if "properties" in schema and "type" in schema:
            yield schema
        for part in schema.values():
            yield from objects_in(part)


def closed(schema):
    """The schema without members that it does not describe."""
    schema = copy.deepcopy(schema)
    for described in objects_in(schema):
        described["additionalProperties"] = False
    return schema


def validator(schema, kind=None):
    """Validates any output or, if a kind is named, only that, which gives clearer messages."""
    return jsonschema.Draft202012Validator({"$defs": schema["$defs"], "$ref": f"#/$defs/{kind}"} if kind else schema)


def places_in(value, place=()):
    """The places of all members of a value; of an array, only the first one."""
    for key in value if isinstance(value, dict) else range(len(value[:1])) if isinstance(value, list) else ():
        yield (*place, key)
        yield from places_in(value[key], (*place, key))


def copy_and_holder(value, place):
    """A copy of a value, and what has the member in this place of the copy."""
    made = copy.deepcopy(value)
    return made, functools.reduce(operator.getitem, place[:-1], made)


class Schema(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        numbers = [*harness.registered_codes()[::3], 199, 299, 477, 499, 699]
        cls.codes = [value for code in range(100, 700) for value in printed(str(code))]
        cls.pairs = [value for pair in itertools.product(numbers, repeat=2) for value in printed(*map(str, pair))]
        cls.causes = [value for cause in range(1, 128) for value in printed("--isup", str(cause))]
        cls.traces = traces()
        cls.lines = [line for lines in cls.traces.values() for line in lines]

    def assert_described(self, values):
        validators = {}
        for value in values:
            kind = kind_of(value)
            if kind not in validators:
                validators[kind] = validator(closed(SCHEMA), kind)
            if error := jsonschema.exceptions.best_match(validators[kind].iter_errors(value)):
                self.fail(f"{kind}: {error.message} at {error.json_path} of {json.dumps(value)[:200]}")

    def test_it_is_a_schema_with_a_description_of_each_member(self):
        jsonschema.Draft202012Validator.check_schema(SCHEMA)
        for described in objects_in(SCHEMA):
            for name, member in described["properties"].items():
                with self.subTest(name):
                    self.assertRegex(member.get("description", ""), r"^[0-9A-Z].*\.$")

    def test_all_codes_are_described(self):
        self.assertEqual([value["code"] for value in self.codes], list(range(100, 700)))
        self.assert_described(self.codes)
        for arguments in (["--all"], ["5xx"], ["--search", "codec"], ["busy here"], ["--search", "no such word"]):
            [array] = printed(*arguments)
            self.assertIsInstance(array, list)
            self.assertTrue(validator(closed(SCHEMA)).is_valid(array), arguments)

    def test_pairs_of_codes_are_described(self):
        self.assertGreaterEqual(len({(value["left"], value["right"]) for value in self.pairs}), 900)
        self.assertTrue(any("difference" in value for value in self.pairs))
        self.assert_described(self.pairs)

    def test_all_causes_are_described(self):
        self.assertEqual([value["isup_cause"] for value in self.causes], list(range(1, 128)))
        self.assert_described(self.causes)

    def test_the_lines_about_traces_are_described(self):
        for name, lines in self.traces.items():
            with self.subTest(name):
                self.assertEqual([line["type"] for line in lines[-2:]], ["call", "summary"])
                self.assert_described(lines)
                self.assertLessEqual({line["outcome"] for line in lines if line["type"] == "call"}, set(lines[-1]["outcomes"]))

    def test_one_of_each_is_valid_as_a_whole(self):
        whole = validator(SCHEMA)
        for value in {kind_of(value): value for value in self.codes + self.pairs + self.causes + self.lines}.values():
            self.assertTrue(whole.is_valid(value), kind_of(value))
            self.assertTrue(whole.is_valid({**value, "another": 1}), "a minor version may add members")
            self.assertFalse(validator(closed(SCHEMA)).is_valid({**value, "another": 1}))

    def test_each_described_member_is_printed(self):
        samples = [(json.dumps(value), value) for value in self.codes[::10] + self.pairs[:100] + self.causes[:20] + self.lines]
        schema = copy.deepcopy(SCHEMA)
        for described in objects_in(schema):
            for name, member in list(described["properties"].items()):
                with self.subTest(name, member=member):
                    described["properties"][name] = False
                    having = [value for text, value in samples if json.dumps(name) in text]
                    self.assertFalse(all(validator(schema, kind_of(value)).is_valid(value) for value in having))
                described["properties"][name] = member

    def test_a_member_that_is_missing_or_has_a_wrong_type_is_noticed(self):
        whole = validator(SCHEMA)
        [full] = [line for line in self.lines if line.get("call_id") == "told@example.com" and line["type"] == "response"]
        failed = next(line for line in self.lines if line["type"] == "call" and line["failed"] and line["final"])
        [registered], [unregistered], [pair], [cause] = printed("500"), printed("477"), printed("401", "407"), printed("--isup", "17")
        self.assertTrue(registered["other_phrases"])
        for value in (full, failed, self.lines[-1], registered, unregistered, pair, cause):
            for place in places_in(value):
                with self.subTest(kind_of(value), place=place):
                    wrong, holder = copy_and_holder(value, place)
                    holder[place[-1]] = 0.5
                    self.assertFalse(whole.is_valid(wrong))
                    if isinstance(place[-1], str):
                        without, holder = copy_and_holder(value, place)
                        del holder[place[-1]]
                        self.assertEqual(whole.is_valid(without), place == ("reason", 0, "cause"))


if __name__ == "__main__":
    PROGRAM = sys.argv.pop(1)
    harness.main()
