#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Tests how tools/sipstatus.cpp behaves under faults: python3 tests/command/faults.py PROGRAM [--long]"""

import collections
import contextlib
import ctypes
import functools
import gzip
import itertools
import json
import mmap
import os
import pathlib
import random
import signal
import socket
import struct
import subprocess
import sys
import tempfile
import threading
import unicodedata
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
import harness  # noqa: E402

try:
    import resource
except ImportError:
    harness.skip_all("this system has no limits to set")

DATA = pathlib.Path(__file__).resolve().parent / "data"
PAGE = mmap.PAGESIZE
MIB = 2**20
BIDI_CONTROLS = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"


def sipstatus(*arguments, **options):
    if "input" not in options:
        options.setdefault("stdin", subprocess.DEVNULL)
    options.setdefault("stdout", subprocess.PIPE)
    options.setdefault("stderr", subprocess.PIPE)
    return subprocess.run([PROGRAM, *arguments], timeout=60, **options)


def limited(kind, value):
    """What to run in the child, so that it has no more than this of something."""
    return lambda: resource.setrlimit(kind, (value, resource.getrlimit(kind)[1]))


def message(first_line, *fields):
    return "\r\n".join([first_line, "Via: SIP/2.0/UDP 192.0.2.1", *fields, "", ""]).encode()


RINGING = message("SIP/2.0 180 Ringing", "Call-ID: ringing@192.0.2.1", "CSeq: 1 INVITE")
BUSY = message("SIP/2.0 486 Busy Here", "Call-ID: busy@192.0.2.1", "CSeq: 1 INVITE")


def rows(output):
    """The responses of a trace, from JSON."""
    found = harness.responses_in(output.decode().splitlines())
    assert [row["number"] for row in found] == list(range(1, len(found) + 1)), "rows are numbered in order"
    return found


def drives_a_terminal(character):
    """Whether Unicode calls it a control, an end of a line or paragraph, or Bidi_Control."""
    return unicodedata.category(character) in ("Cc", "Zl", "Zp") or character in BIDI_CONTROLS


class Test(unittest.TestCase):
    def assert_harmless(self, output):
        self.assertEqual([c for c in output.decode() if drives_a_terminal(c) and c != "\n"], [], output[-500:])

    def assert_says(self, result, status, what):
        self.assertEqual(result.returncode, status, result.stderr)
        self.assertRegex(result.stderr.decode(), rf"\Asipstatus: .*(?:{what}).*\n\Z")


class Truncated(Test):
    # What may be cut short with the trace; the rest of a row follows from the code.
    CUT = ("phrase", "method", "call_id", "retry_after", "allow", "unsupported", "min_se", "min_expires")
    FIXED = ("number", "code", "class", "registered", "treat_as", "registered_phrase", "next_step")

    def rows_at(self, trace, cuts):
        """The rows of the first bytes of a trace, for each number of bytes."""
        with tempfile.TemporaryFile() as file:
            file.write(trace)
            for cut in sorted(cuts, reverse=True):
                file.truncate(cut)
                file.seek(0)
                result = sipstatus("--format=json", stdin=file)
                self.assertEqual(result.returncode, 0 if result.stdout else 1, cut)
                self.assertEqual(result.stderr.count(b"no SIP response in"), 0 if result.stdout else 1, cut)
                yield cut, rows(result.stdout)

    def assert_part(self, part, whole):
        for name in self.FIXED:
            self.assertEqual(part[name], whole[name])
        for name in self.CUT:
            self.assertTrue(whole[name].startswith(part[name]), (name, part, whole))

    def test_a_trace_that_ends_anywhere_lists_what_came_before(self):
        step = 101 if SANITIZED else 31
        for name in ("log.txt", "sipfrag.txt", "tcpdump-A.txt"):
            trace = (DATA / name).read_bytes()
            cuts = {len(trace), *range(0, len(trace), step)}
            if not SANITIZED:
                cuts |= {at + 1 for at, byte in enumerate(trace) if byte == 0x0A}
            later = whole = None
            for cut, found in self.rows_at(trace, cuts):
                whole = whole if whole is not None else found
                later = later if later is not None else found
                with self.subTest(name, cut=cut):
                    self.assertLessEqual(len(found), len(later), "what is listed stays listed")
                    self.assertEqual(found[:-1], whole[: len(found)][:-1])
                    for part, row in zip(found, whole):
                        self.assert_part(part, row)
                    for number, row in enumerate(found):
                        self.assertTrue(row != whole[number] or later[number] == row, "what is whole stays whole")
                later = found
            self.assertGreaterEqual(len(whole), 5)

    def test_what_was_complete_before_the_cut_is_listed_as_in_the_whole(self):
        body = b"SIP/2.0 200 OK\r\n"
        messages = [
            RINGING,
            message("MESSAGE sip:a@b SIP/2.0", "Content-Type: message/sipfrag", f"Content-Length: {len(body)}") + body,
            message(
                "SIP/2.0 503 Dienst nicht verf\u00fcgbar",
                "Call-ID: 503@192.0.2.1",
                "CSeq: 2 INVITE",
                "Retry-After: 120 (later)",
                'Reason: Q.850;cause=34;text="No circuit"',
                " , SIP;cause=500",
                'Warning: 399 gw "pipe"',
            ),
            BUSY,
        ]
        trace = b"".join(messages)
        ends = list(itertools.accumulate(map(len, messages)))
        ends = [end for end, one in zip(ends, messages) if one.startswith(b"SIP/")]
        cuts = {*range(0, len(trace), 29 if SANITIZED else 3), *ends, *(end - 1 for end in ends)}
        whole = rows(sipstatus("--format=json", input=trace).stdout)
        self.assertEqual([row["code"] for row in whole], [180, 503, 486])
        for cut, found in self.rows_at(trace, cuts):
            complete = sum(end <= cut for end in ends)
            with self.subTest(cut=cut):
                self.assertEqual(found[:complete], whole[:complete])
                self.assertLessEqual(len(found), complete + 1)

    def test_a_dump_of_tcpdump_that_is_cut_within_its_phrase_counts_once(self):
        reading = b"12:00:00.1 IP 192.0.2.1.5060 > 192.0.2.2.5060: SIP: SIP/2.0 180 Ringing\n"
        for end in (b"", b" ", b" R", b" Ringin", b" Ringing"):
            found = rows(sipstatus("--format=json", input=reading + b"E....SIP/2.0 180" + end).stdout)
            self.assertEqual([(row["code"], row["phrase"]) for row in found], [(180, "Ringing")])


class Binary(Test):
    TRACE = RINGING + BUSY
    PACKET = bytes(14 + 20 + 8) + BUSY
    INPUTS = {
        "random": random.Random(3261).randbytes(300_000),
        "every byte": bytes(range(256)) * 1000,
        "every byte, each in a line": b"\n".join(bytes([byte]) for byte in range(256)),
        "NULs": bytes(200_000),
        "gzip": gzip.compress(TRACE * 100, mtime=0),
        "UTF-16": TRACE.decode().encode("utf-16")[2:],
        "UTF-32": TRACE.decode().encode("utf-32"),
        "the head of pcap": struct.pack("<IHHiIII", 0xA1B2C3D4, 2, 4, 0, 0, 65_535, 1),
        "CRs": b"\r" * 200_000,
        "a line without an end": b"SIP" * 1_000_000,
    }

    def test_what_is_no_text_has_no_responses(self):
        for name, data in self.INPUTS.items():
            for form, answer in (("text", b"No SIP responses.\n"), ("json", b"")):
                with self.subTest(name, form=form):
                    result = sipstatus(f"--format={form}", input=data)
                    self.assertEqual((result.returncode, result.stdout), (1, answer))
                    self.assert_says(result, 1, "")
                    self.assert_harmless(result.stderr)

    def test_what_is_no_text_hides_no_response_around_it(self):
        for name, data in self.INPUTS.items():
            result = sipstatus("--format=json", input=RINGING + data + b"\n" + BUSY)
            with self.subTest(name):
                self.assertEqual([row["code"] for row in rows(result.stdout)], [180, 486])

    def test_what_is_no_text_stands_in_a_message_and_drives_no_terminal(self):
        for name, data in self.INPUTS.items():
            for form in ("text", "json"):
                for start in (b"SIP/2.0 486 ", b"SIP/2.0 486 x\r\nCall-ID: ", b"SIP/2.0 486 x\r\nReason: "):
                    result = sipstatus(f"--format={form}", input=start + data)
                    with self.subTest(name, form=form, start=start):
                        self.assertEqual((result.returncode, result.stderr), (0, b""))
                        self.assert_harmless(result.stdout)
                        self.assertIn(b"486", result.stdout)
                        if form == "json":
                            self.assertEqual([row["code"] for row in rows(result.stdout)], [486])

    def test_a_message_in_a_capture_is_found(self):
        record = struct.pack("<IIII", 0, 0, len(self.PACKET), len(self.PACKET)) + self.PACKET
        result = sipstatus("--format=json", input=self.INPUTS["the head of pcap"] + record * 3)
        self.assertEqual([(row["code"], row["call_id"]) for row in rows(result.stdout)], [(486, "busy@192.0.2.1")] * 3)

    def test_lone_CRs_end_lines_where_they_are_the_only_line_ends(self):
        for times in (1, 1000):
            self.assertEqual(sipstatus("--all-responses", input=(self.TRACE * times).replace(b"\r\n", b"\r")).stdout, sipstatus("--all-responses", input=self.TRACE * times).stdout)
        within = sipstatus("--all-responses", input=BUSY.replace(b"Busy Here", b"Busy\rHere")).stdout
        self.assertIn(rb"486 Busy\x0DHere [registered: Busy Here], busy@192.0.2.1", within)


class Limited(Test):
    """Tests with less memory than a program usually has."""

    def setUp(self):
        if sys.platform != "linux":
            self.skipTest("only Linux is known to hold a program to its limit of memory")
        if SANITIZED:
            self.skipTest("a sanitizer reserves more memory than any limit allows")


@functools.cache
def least_memory():
    """The least limit of memory, in pages, under which a code is explained."""
    low, high = 0, 256 * MIB // PAGE
    while high - low > 1:
        middle = (low + high) // 2
        limit = limited(resource.RLIMIT_AS, middle * PAGE)
        low, high = (low, middle) if sipstatus("486", preexec_fn=limit).returncode == 0 else (middle, high)
    return high


def little_memory(more=MIB // 4):
    """A limit of memory: the least, and some more."""
    return limited(resource.RLIMIT_AS, least_memory() * PAGE + more)


class Floods(Limited):
    """Of 2 GiB, or less where that takes more than three seconds; each with the same memory however long it is."""

    def flood(self, block, everyday, *arguments, start=b"", memory=little_memory):
        """What is printed about a number of MiB: how many blocks they were, how many lines it is, and the last one."""
        blocks = (2048 if LONG else everyday) * MIB // len(block)
        if not LONG and everyday < 2048:
            print(f"{everyday} MiB, with --long 2 GiB ... ", end="", file=sys.stderr, flush=True)

        def feed(pipe):
            with contextlib.suppress(BrokenPipeError), pipe:
                pipe.write(start)
                for _ in range(blocks):
                    pipe.write(block)

        pipes = dict(stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        with subprocess.Popen([PROGRAM, *arguments], preexec_fn=memory(), **pipes) as process:
            timer = threading.Timer(1800 if LONG else 60, process.kill)
            timer.start()
            feeder = threading.Thread(target=feed, args=[process.stdin])
            feeder.start()
            lines, end = 0, b""
            while part := process.stdout.read1(MIB):
                lines += part.count(b"\n")
                end = (end + part)[-1000:]
            status, complaint = process.wait(), process.stderr.read().decode()
            self.assertEqual(status, 1 if "no SIP response in" in complaint else 0, complaint)
            self.assertEqual(complaint == "", status == 0, complaint)
            timer.cancel()
            feeder.join()
        return blocks, lines, end.decode().splitlines()[-1]

    def test_a_line_without_an_end(self):
        self.assertEqual(self.flood(b"x" * MIB, 2048)[1:], (1, "No SIP responses."))

    def test_a_line_without_an_end_of_status_lines(self):
        _, _, last = self.flood(b"SIP/2.0 486 Busy Here " * (MIB // 22), 2048, "--all-responses")
        self.assertEqual(last, "1 response: 1 Request Failure (4xx)")

    def test_empty_lines(self):
        self.assertEqual(self.flood(b"\n" * MIB, 4)[1:], (1, "No SIP responses."))

    def test_messages(self):
        each = MIB // len(BUSY)
        blocks, _, last = self.flood(BUSY * each, 4, "--all-responses")
        self.assertEqual(last, f"{blocks * each} responses: {blocks * each} Request Failure (4xx)")

    def test_wrapped_messages(self):
        for wrapped in (json.dumps({"msg": BUSY.decode()}).encode() + b"\n", BUSY.replace(b"\r\n", b"#015#012") + b"\n",
                        b"".join(b"\x1b[32m" + line + b"\x1b[0m<br>\n" for line in BUSY.split(b"\r\n")[:-1])):
            each = MIB // len(wrapped)
            blocks, _, last = self.flood(wrapped * each, 4, "--all-responses")
            self.assertEqual(last, f"{blocks * each} responses: {blocks * each} Request Failure (4xx)")

    def test_calls(self):
        """More calls than are kept open, each as large as can be, in the memory that calls.hpp states."""
        def call(number):
            call_id = f"{number}@".ljust(300, "x")
            lines = [f"SIP/2.0 {400 + number % 90} {'y' * 300}", f"Call-ID: {call_id}", "CSeq: 1 INVITE", "Reason: Q.850;cause=34;text=\"" + "z" * 600 + '"']
            lines += [f"From: <sip:{'f' * 250}@x>;tag={number}", f"To: <sip:{'t' * 250}@x>", "", ""]
            return "\r\n".join(lines).encode()

        limit = limited(resource.RLIMIT_AS, least_memory() * PAGE + 120 * MIB)
        for form in ("text", "json"):
            result = sipstatus(f"--format={form}", "--live=never", input=b"".join(map(call, range(25_000))), preexec_fn=limit)
            self.assertEqual((result.returncode, result.stderr), (0, b""))
            self.assertIn(b"25000 responses, 25000 Call-IDs" if form == "text" else b'"responses":25000,"calls":25000', b" ".join(result.stdout.split()))

    def test_packets(self):
        head = struct.pack("<IHHiIII", 0xA1B2C3D4, 2, 4, 0, 0, 65_535, 101)
        packet = struct.pack(">BBHHHBBHII", 0x45, 0, 28 + len(BUSY), 0, 0, 64, 17, 0, 1, 2) + struct.pack(">HHHH", 5060, 5060, 8 + len(BUSY), 0) + BUSY
        record = struct.pack("<IIII", 0, 0, len(packet), len(packet)) + packet
        each = MIB // len(record)
        blocks, _, last = self.flood(record * each, 4, "--all-responses", start=head)
        self.assertEqual(last, f"{blocks * each} responses: {blocks * each} Request Failure (4xx)")

    def test_a_hex_dump_without_an_end(self):
        lines = b"".join(b"%08x: %s  x\n" % (at, BUSY.hex()[2 * at:2 * at + 8].encode()) for at in range(0, len(BUSY), 4))
        blocks, _, last = self.flood(lines * (MIB // len(lines)), 4, "--all-responses")
        self.assertRegex(last, r"\A\d{4,} responses: ")
        line = b"%08x: 5349 502f 322e 3020 3438 3620 4275 7379  SIP/2.0 486 Busy\n"
        # The report keeps 500 calls, each with its response.
        self.flood(b"".join(line % (16 * i) for i in range(MIB // 60)), 64, memory=lambda: little_memory(500 * 8 * 1024))

    def test_messages_in_json(self):
        each = MIB // len(BUSY)
        blocks, lines, last = self.flood(BUSY * each, 2, "--format=json")
        self.assertEqual((lines, json.loads(last)["responses"]), (blocks * each + 2, blocks * each))

    def test_a_header_without_an_end(self):
        fields = b"Reason: Q.850;cause=17\r\nCall-ID: x\r\n y\r\n"
        _, _, last = self.flood(fields * (MIB // len(fields)), 2, "--all-responses", start=b"SIP/2.0 486 Busy Here\r\n")
        self.assertEqual(last, "1 response: 1 Request Failure (4xx)")

    def test_a_body_without_an_end(self):
        start = message("MESSAGE sip:a@b SIP/2.0", "Content-Type: text/plain")
        body = b"SIP/2.0 486 Busy Here\r\n" * (MIB // 23)
        self.assertEqual(self.flood(body, 8, start=start)[1:], (1, "No SIP responses."))


class Memory(Limited):
    def loads(self, limit):
        """Whether the loader finds memory for the program and its libraries."""
        environment = {**os.environ, "LD_TRACE_LOADED_OBJECTS": "1"}
        return sipstatus(preexec_fn=limit, env=environment).returncode == 0

    def outcome(self, limit, *arguments, right, **options):
        """What comes of a call under a limit: the right answer, a message, or no start."""
        if "stdin" in options:
            options["stdin"].seek(0)
        result = sipstatus(*arguments, preexec_fn=limit, **options)
        # The loader ends with 127; when the kernel cannot even load that, it ends the process by a signal.
        if result.returncode == 127 or (result.returncode < 0 and not self.loads(limit)):
            return "no start"
        if result.returncode == 0:
            self.assertEqual((result.stdout, result.stderr), (right, b""))
            return "answer"
        self.assert_says(result, 2, "not enough|Cannot allocate memory|Too many open files")
        return "message"

    def test_there_is_an_answer_or_a_message_whatever_the_memory(self):
        outcomes = collections.Counter()
        with (DATA / "sipp.log").open("rb") as trace:
            for arguments, options in (
                (["486", "600"], {}),
                (["--format=json", "--all"], {}),
                (["--search", "codec"], {}),
                ([], {"stdin": trace}),
                ([str(DATA / "sipp.log")], {}),
            ):
                trace.seek(0)
                right = sipstatus(*arguments, **options).stdout
                for pages in [64, 512, *range(least_memory() - 24, least_memory() + 8), least_memory() + 512]:
                    with self.subTest(arguments, pages=pages):
                        limit = limited(resource.RLIMIT_AS, pages * PAGE)
                        outcomes[self.outcome(limit, *arguments, right=right, **options)] += 1
        print(dict(outcomes), "... ", end="", file=sys.stderr, flush=True)
        self.assertLessEqual({"no start", "answer"}, set(outcomes))

    def test_more_arguments_than_there_is_memory_for(self):
        words = ["# " * 65_000] * 8
        self.assert_says(sipstatus("--search", *words), 1, "nothing found")
        result = sipstatus("--search", *words, preexec_fn=limited(resource.RLIMIT_AS, least_memory() * PAGE + 4 * MIB))
        self.assertEqual(result.stdout, b"")
        self.assert_says(result, 2, "memory: not enough")

    def test_the_stack_may_be_small(self):
        # The least that Linux gives to arguments alone.
        limit = limited(resource.RLIMIT_STACK, 128 * 1024)
        for arguments in (*Outputs.CALLS, [str(DATA / "sipp.log")]):
            with self.subTest(arguments):
                result = sipstatus(*arguments, preexec_fn=limit)
                self.assertEqual((result.returncode, result.stdout), (0, sipstatus(*arguments).stdout))

    def test_there_may_be_few_descriptors(self):
        right = sipstatus(str(DATA / "log.txt")).stdout
        for descriptors in range(8):
            with self.subTest(descriptors=descriptors):
                limit = limited(resource.RLIMIT_NOFILE, descriptors)
                outcome = self.outcome(limit, str(DATA / "log.txt"), right=right)
                self.assertEqual(outcome == "answer", descriptors > 3)


class Outputs(Test):
    CALLS = (
        ["486"],
        ["486", "600"],
        ["--all"],
        ["--format=json", "--all"],
        ["--search", "codec"],
        ["--help"],
        [str(DATA / "log.txt")],
    )
    UNWRITTEN = "standard output: cannot be written"

    def test_no_output(self):
        # Without the trace, which would take the place of the output, and which a mistake would destroy.
        for arguments in self.CALLS[:-1]:
            with self.subTest(arguments):
                self.assert_says(sipstatus(*arguments, preexec_fn=lambda: os.close(1)), 2, self.UNWRITTEN)
        self.assert_says(sipstatus(preexec_fn=lambda: os.close(1), input=BUSY), 2, self.UNWRITTEN)
        self.assert_says(sipstatus("999", preexec_fn=lambda: os.close(1)), 2, "not a SIP status code")

    def test_a_trace_that_takes_the_place_of_an_output_is_not_written(self):
        # What is printed about it fills more than a buffer, so that it is written while the trace is open.
        content = BUSY * 1000
        with tempfile.NamedTemporaryFile() as trace:
            trace.write(content)
            trace.flush()
            for closed in ([1], [2], [1, 2], [0, 1, 2]):
                result = sipstatus(trace.name, preexec_fn=lambda: [os.close(descriptor) for descriptor in closed])
                self.assertEqual(result.returncode, 2 if 1 in closed else 0)
                self.assertEqual(pathlib.Path(trace.name).read_bytes(), content)

    def test_a_full_device(self):
        if not os.path.exists("/dev/full"):
            self.skipTest("no /dev/full")
        for arguments in self.CALLS:
            with self.subTest(arguments), open("/dev/full", "wb") as full:
                self.assert_says(sipstatus(*arguments, stdout=full), 2, self.UNWRITTEN)

    def test_a_file_that_may_not_grow(self):
        right = sipstatus("--all").stdout
        limit = limited(resource.RLIMIT_FSIZE, 5000)
        for restore_signals, status in ((False, 2), (True, -signal.SIGXFSZ)):
            with self.subTest(status), tempfile.TemporaryFile() as file:
                result = sipstatus("--all", stdout=file, preexec_fn=limit, restore_signals=restore_signals)
                self.assertEqual(result.returncode, status)
                if status == 2:
                    self.assert_says(result, 2, self.UNWRITTEN)
                file.seek(0)
                self.assertEqual(file.read(), right[:5000])

    @contextlib.contextmanager
    def pipe(self, has_reader):
        reader, writer = os.pipe()
        if not has_reader:
            os.close(reader)
        yield writer
        os.close(writer)
        if has_reader:
            os.close(reader)

    def test_a_reader_that_has_gone(self):
        for arguments in self.CALLS:
            # Python ignores SIGPIPE, and a program inherits that.
            with self.subTest(arguments), self.pipe(has_reader=False) as output:
                self.assert_says(sipstatus(*arguments, stdout=output, restore_signals=False), 2, self.UNWRITTEN)
            with self.subTest(arguments), self.pipe(has_reader=False) as output:
                result = sipstatus(*arguments, stdout=output)
                self.assertEqual((result.returncode, result.stderr), (-signal.SIGPIPE, b""))

    def test_a_reader_that_does_not_read(self):
        with self.pipe(has_reader=True) as output:
            os.set_blocking(output, False)
            with contextlib.suppress(BlockingIOError):
                while os.write(output, bytes(PAGE)):
                    pass
            self.assert_says(sipstatus("--all", stdout=output), 2, self.UNWRITTEN)

    def test_nothing_more_is_read_once_nothing_can_be_written(self):
        for form in ("text", "json"):
            with self.subTest(form), self.pipe(has_reader=False) as output:
                pipes = dict(stdin=subprocess.PIPE, stdout=output, stderr=subprocess.PIPE, bufsize=0)
                process = subprocess.Popen([PROGRAM, f"--format={form}", "--all-responses"], restore_signals=False, **pipes)
                with process:
                    timer = threading.Timer(20, process.kill)
                    timer.start()
                    with contextlib.suppress(BrokenPipeError):
                        while True:
                            process.stdin.write(BUSY * 1000)
                    self.assertEqual((process.wait(), process.stderr.read().count(self.UNWRITTEN.encode())), (2, 1))
                    timer.cancel()

    def test_no_place_for_messages(self):
        for arguments, status in ((["486"], 0), (["999"], 2), ([str(DATA)], 2), (["--search", "xyzzy"], 1)):
            with self.subTest(arguments):
                result = sipstatus(*arguments, preexec_fn=lambda: os.close(2))
                self.assertEqual((result.returncode, result.stdout), (status, sipstatus(*arguments).stdout))


class Inputs(Test):
    def test_no_input(self):
        self.assert_says(sipstatus(preexec_fn=lambda: os.close(0)), 2, "standard input: Bad file descriptor")
        for arguments in (["486"], [str(DATA / "log.txt")]):
            result = sipstatus(*arguments, preexec_fn=lambda: os.close(0))
            self.assertEqual((result.returncode, result.stdout), (0, sipstatus(*arguments).stdout))

    def test_an_input_that_can_only_be_written(self):
        with open(os.devnull, "wb") as device:
            self.assert_says(sipstatus(stdin=device), 2, "standard input: Bad file descriptor")

    def test_a_directory(self):
        self.assert_says(sipstatus(str(DATA)), 2, "data: Is a directory")
        directory = os.open(DATA, os.O_RDONLY)
        self.assert_says(sipstatus(stdin=directory), 2, "standard input: Is a directory")
        os.close(directory)

    def test_a_file_that_cannot_be_opened(self):
        with tempfile.TemporaryDirectory() as folder:
            loop = pathlib.Path(folder) / "loop"
            loop.symlink_to(loop)
            for name, reason in (
                (loop, "Too many levels of symbolic links"),
                (DATA / "log.txt" / "x", "Not a directory"),
                ("x" * 100_000, "File name too long"),
            ):
                result = sipstatus(name)
                self.assert_says(result, 2, reason)
                self.assertEqual(result.stdout, b"")

    def assert_broken(self, source, reason):
        """That two responses are listed and their input is not passed off as whole."""
        for form in ("text", "json"):
            with self.subTest(form):
                with source() as broken:
                    result = sipstatus(f"--format={form}", "--all-responses", stdin=broken)
                self.assert_says(result, 2, f"standard input: {reason}")
                if form == "json":
                    self.assertEqual([row["code"] for row in rows(result.stdout)], [180, 486])
                else:
                    self.assertIn(b"\n    2  Request Failure", result.stdout)
                    self.assertNotIn(b"responses:", result.stdout)

    def test_an_error_in_the_midst(self):
        memory = pathlib.Path("/proc/self/mem")
        if not memory.exists():
            self.skipTest(f"no {memory}")
        self.assert_says(sipstatus(memory), 2, "mem: Input/output error")

        @contextlib.contextmanager
        def source():
            """This process, from a trace in its memory on, which a page follows that cannot be read."""
            with tempfile.TemporaryFile() as file, memory.open("rb", buffering=0) as process:
                file.truncate(2 * PAGE)
                mapped = mmap.mmap(file.fileno(), 2 * PAGE)
                mapped[:PAGE] = (RINGING + BUSY).rjust(PAGE, b"\n")
                file.truncate(PAGE)
                process.seek(ctypes.addressof(ctypes.c_char.from_buffer(mapped)))
                yield process

        self.assert_broken(source, "Input/output error")

    def test_a_connection_that_is_reset(self):
        @contextlib.contextmanager
        def source():
            with socket.create_server(("127.0.0.1", 0)) as server:
                ours = socket.create_connection(server.getsockname())
                theirs, _ = server.accept()
            theirs.sendall(RINGING + BUSY)
            theirs.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            theirs.close()
            with ours:
                yield ours

        try:
            with source():
                pass
        except OSError as error:
            self.skipTest(f"no connections here: {error}")
        self.assert_broken(source, "Connection reset by peer")


class Escapes(Test):
    HOSTILE = (
        "\x1b[31mred\x1b[0m",
        "\x1b]0;title\x07",
        "\x1b]52;c;cm0gLXJmIH4=\x1b\\",
        "\x1bP+q544e\x1b\\",
        "\x1b[2J\x1b[H\x1bc",
        "\u009b31mred",
        "\u009d52;c;cm0gLXJmIH4=\u009c",
        "bell\x07",
        "back\x08\x08\x08\x08",
        "de\x7fl",
        "\u202eesrever\u202c",
        "\u2067isolated\u2069",
        "two\u2028lines",
    )
    # Latin-1, in which C1 controls are single bytes.
    TEXTS = (*map(str.encode, HOSTILE), b"\x9b31mred", b"\x9d52;c;cm0gLXJmIH4=\x9c", b"\x90\x9c")

    def test_no_argument_drives_a_terminal(self):
        hostile = b"".join(self.TEXTS)
        for arguments in (
            [hostile],
            [b"-" + hostile],
            [b"--format=" + hostile],
            ["--isup", hostile],
            ["--isup", b"17" + hostile],
            ["--search", hostile],
            [hostile, "486"],
            ["486", hostile],
            ["486", b"-" + hostile],
            ["486", "vs", hostile],
            [hostile, "vs", "486"],
            ["486", "600", hostile],
        ):
            for form in ("text", "markdown", "json"):
                with self.subTest(arguments, form=form):
                    result = sipstatus(f"--format={form}", *arguments)
                    self.assert_says(result, 1 if arguments[0] == "--search" else 2, "")
                    self.assert_harmless(result.stdout)
                    self.assert_harmless(result.stderr)
        result = sipstatus(b"--format=" + hostile, "486")
        self.assert_says(result, 2, "unknown format")
        self.assert_harmless(result.stderr)

    def test_no_name_of_a_file_drives_a_terminal(self):
        with tempfile.TemporaryDirectory() as folder:
            for text in self.TEXTS:
                path = os.path.join(folder.encode(), text.replace(b"/", b""))
                os.mkdir(path)
                result = sipstatus(path)
                self.assert_says(result, 2, "Is a directory")
                self.assert_harmless(result.stderr)

    def test_an_argument_is_escaped(self):
        self.assertIn(rb"\x1B[31mred", sipstatus("\x1b[31mred").stderr)

    def trace_with(self, text):
        return b"".join(
            b"\r\n".join([
                b"SIP/2.0 %d %s" % (code, text),
                b"Via: %s" % text,
                b"Call-ID: %s" % text,
                b"CSeq: 1 %s" % text,
                b"Reason: Q.850;cause=17;text=\"%s\", %s;text=\"%s\"" % (text, text, text),
                b"Warning: 399 %s \"%s\"" % (text, text),
                b"Retry-After: 5 (%s)" % text,
                b"Allow: %s" % text,
                b"Unsupported: %s" % text,
                b"Min-SE: %s" % text,
                b"Min-Expires: 5;%s" % text,
                b"%s: %s" % (text, text),
                b"", b"",
            ])
            for code in (180, 420, 486, 499)
        )

    def test_no_trace_drives_a_terminal(self):
        for text in self.TEXTS:
            for form in ("--all-responses", "--format=text", "--format=json"):
                result = sipstatus(form, input=self.trace_with(text))
                with self.subTest(text, form=form):
                    self.assertEqual((result.returncode, result.stderr), (0, b""))
                    self.assert_harmless(result.stdout)
                    self.assertIn(b"486", result.stdout)

    def test_json_has_what_the_peer_has_written(self):
        for text in (*self.HOSTILE, "\U000e0041", "\U000e007f", "\u00fc\U0001f4de\"\\"):
            found = rows(sipstatus("--format=json", input=self.trace_with(text.encode())).stdout)
            with self.subTest(text):
                self.assertEqual([row["code"] for row in found], [180, 420, 486, 499])
                for row in found:
                    self.assertEqual({row[name] for name in ("phrase", "call_id", "method", "allow", "min_se")}, {text})
                    self.assertEqual((row["retry_after"], row["min_expires"]), (f"5 ({text})", f"5;{text}"))

    def test_no_character_at_all_drives_a_terminal(self):
        characters = map(chr, itertools.chain(range(0xD800), range(0xE000, 0x110000)))
        hostile = [c for c in characters if drives_a_terminal(c) and c != "\n"]
        self.assertEqual(len(hostile), 64 + 2 + 12)
        trace = b"".join(b"SIP/2.0 486 <%s>\n\n" % c.encode() for c in hostile)
        for form in ("text", "json"):
            result = sipstatus(f"--format={form}", "--all-responses", input=trace)
            self.assert_harmless(result.stdout)
            self.assertEqual(result.stdout.count(b"<"), len(hostile))
        self.assertEqual([row["phrase"] for row in rows(result.stdout)], [f"<{c}>" for c in hostile])

    def test_control_bytes_of_a_peer_are_escaped(self):
        trace = (
            b"SIP/2.0 486 \x1b[2J\x07\x00\x7f\x9b\xc2\x9b\xe2\x80\xae\xc0\x9b\xed\xa0\x80\xf5\\\r\n"
            b"Via: x\r\nCall-ID: \x1b]0;t\x07\r\nCSeq: 1 \x1b[H\r\n\r\n"
        )
        output = sipstatus("--all-responses", input=trace).stdout
        self.assertTrue(all(byte == 0x0A or 0x20 <= byte < 0x7F for byte in output), output)
        self.assertIn(
            rb"486 \x1B[2J\x07\x00\x7F\x9B\xC2\x9B\xE2\x80\xAE\xC0\x9B\xED\xA0\x80\xF5\\ [registered: Busy Here]",
            output,
        )
        self.assertIn(rb"\x1B]0;t\x07", output)
        self.assertIn(rb" \x1B[H ", output)


if __name__ == "__main__":
    PROGRAM = sys.argv.pop(1)
    LONG = "--long" in sys.argv
    sys.argv = [argument for argument in sys.argv if argument != "--long"]
    SANITIZED = b"__asan_init" in pathlib.Path(PROGRAM).read_bytes()
    resource.setrlimit(resource.RLIMIT_CORE, (0, resource.getrlimit(resource.RLIMIT_CORE)[1]))
    harness.main()
