#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Compares everything that the command prints with the files in data/output:

    python3 tests/command/output.py PROGRAM [--write]

A file there has commands, each with its whole output: standard output, then the lines of standard error, then the exit status.
digests.txt has a hash for each code, each cause and many pairs, in each format. --write runs the commands again and puts the new
output into the files; read the differences before you commit them. To add a command, add its line, "$ sipstatus ...", and write.

The commands run in a folder with the files of data/ and the traces in `TRACES`. With "cat TRACE | sipstatus", the standard input
is a pipe, so that responses are shown as they come; with "sipstatus < TRACE", it is the file.
"""

import gzip
import hashlib
import os
import pathlib
import random
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
import calls  # noqa: E402
import captures  # noqa: E402
import harness  # noqa: E402

ROOT = pathlib.Path(__file__).resolve().parents[2]
DATA = pathlib.Path(__file__).resolve().parent / "data"
OUTPUT = DATA / "output"
DIGESTS = OUTPUT / "digests.txt"
FORMATS = ("text", "json", "markdown")
LARGEST = 400_000  # bytes of all files together

# A response with every header field that is read.
EVERY_FIELD = "\r\n".join([
    "2026/11/25 10:00:00.000000 192.0.2.1:5060 -> 192.0.2.2:5060", "SIP/2.0 405 No Such Method", "From: <sip:1001@example.com>;tag=1",
    "To: <sip:1002@example.com>;tag=2", "Call-ID: every@example.com", "CSeq: 1 INVITE",
    'Reason: SIP;cause=603;text="v=analytics1;url=https://example.com;tel=+12155551212;email=a@example.com;id=7", Q.850;cause=17;location=U, X',
    'Warning: 399 example.com "text", 370 gw "Too \\"fast\\""', "Retry-After: 5 (busy);duration=60", "Allow: INVITE, ACK", "Accept: application/sdp",
    "Unsupported: x", "Require: y", "Min-SE: 90", "Min-Expires: 60", "", ""])
# Responses with fields that are wrong, too long or unknown.
ODD = (b"SIP/2.0 486 B\xc3\xbcsy\x1b[31m\x7f\xff\r\nCall-ID: \xe2\x80\xae\r\nReason: Q.850;cause=\r\nWarning: 3\r\nRetry-After: soon\r\n\r\n"
       b"SIP/2.0 699 Odd\r\nCall-ID: 2\r\nReason: X;cause=1;location=Y, Q.850;cause=127;text=\"" + b"x" * 600 + b"\"\r\n\r\n"
       b"SIP/2.0 603 Network Blocked\r\nCall-ID: 3\r\nReason: SIP;cause=603;text=\"v=analytics1\";location=LN\r\n\r\n")
ONE = captures.message(87)
FEW = calls.mixed([calls.Call("declined@example.com").request("INVITE").response(100).response(603), calls.canceled("canceled@example.com")], random.Random(1))
MANY = calls.mixed([calls.failing("no circuit", "failed@example.com"), calls.answered("answered@example.com"), calls.canceled("canceled@example.com"),
                    calls.hung_up_by_both("both@example.com"), calls.registered("registered@example.com"), calls.pinged("pinged@example.com"),
                    calls.Call("busy@example.com").request("INVITE").response(100).response(486),
                    calls.Call("declined@example.com").request("INVITE").response(603), calls.Call("open@example.com").request("INVITE").response(180),
                    calls.Call("diverted@example.com").request("INVITE").response(302), calls.Call("absent@example.com").request("INVITE").response(480)],
                   random.Random(1))
FORMS = (calls.as_sngrep, calls.as_sipp, calls.as_freeswitch, calls.as_json_lines, calls.as_syslog, calls.as_tcpdump)


def address(endpoint):
    host, port = endpoint.split(":")
    return host, int(port)


def packets(messages, transport):
    """Ethernet frames with the messages."""
    frames, sent = [], {}
    for _, _, source, destination, text in messages:
        ends = address(source), address(destination)
        payload = captures.udp(text.encode(), *ends) if transport == "udp" else captures.tcp(text.encode(), sent.get(ends, 1000), *ends)
        sent[ends] = sent.get(ends, 1000) + len(text)
        frames.append(captures.ethernet(captures.ip(payload, *ends)))
    return frames


def repeated(*calls_one_after_another):
    return calls.as_sngrep([(0, at + 60_000 * i, *rest) for i, call in enumerate(calls_one_after_another) for at, *rest in call.messages])


def failing(kind):
    late = [calls.Call("late@example.com").wait(60_000).request("OPTIONS").response(200, 1, "OPTIONS")] if kind == "silence" else []
    messages = [message for call in (calls.failing(kind, "culprit@example.com"), *late) for message in call.messages]
    return calls.as_sngrep([(0, *message) for message in messages])


def legs():
    """One call on both sides of a proxy, which gives it another Call-ID."""
    outer, inner = calls.Call("outer@example.com", callee="5550100"), calls.Call("inner@example.com", caller="trunk", callee="5550100")
    outer.request("INVITE").response(100).wait(60).response(488, 1, "INVITE", "Reason: Q.850;cause=88")
    inner.wait(20).request("INVITE", hop=(calls.PROXY, calls.TRUNK)).response(488, 1, "INVITE", 'Warning: 305 gw "x"', hop=(calls.TRUNK, calls.PROXY))
    return sorted((0, at, *rest) for call in (outer, inner) for at, *rest in call.messages)


def signs():
    """Calls with signs that those of calls.py do not have."""
    def one(name):
        return calls.Call(f"{name}@example.com")

    lost = one("lost-ack").request("INVITE").response(180)
    for pause in (500, 1000, 2000):
        lost.response(200).request("ACK", branch="ack").wait(pause)
    ignored = one("ignored-ack").request("INVITE").response(180).response(200).request("ACK", branch="ack").wait(500).response(200).wait(1000).response(200)
    gave_up = one("gave-up").request("INVITE").response(100).request("INVITE", branch="b", hop=(calls.PROXY, calls.TRUNK)).response(180, branch="b", hop=(calls.TRUNK, calls.PROXY))
    gave_up.wait(30_000).request("CANCEL", branch="b", hop=(calls.PROXY, calls.TRUNK)).response(200, 1, "CANCEL", branch="b", hop=(calls.TRUNK, calls.PROXY))
    gave_up.response(487, branch="b", hop=(calls.TRUNK, calls.PROXY)).response(480)
    stale = one("stale").authorized("REGISTER", 1, 401, "old").response(401, 1, "REGISTER", 'WWW-Authenticate: Digest realm="r", nonce="new", stale=true')
    late_cancel = one("late-cancel").request("INVITE").response(180).request("CANCEL", branch="1INVITE").response(200)
    lost_cancel = one("lost-cancel").request("INVITE").response(180).request("CANCEL", branch="x").response(481, 1, "CANCEL", branch="x")
    forked = one("forked").request("INVITE").request("INVITE", branch="b", hop=(calls.PROXY, calls.TRUNK)).request("INVITE", branch="c", hop=(calls.PROXY, calls.DESK))
    return (one("refused").authorized("REGISTER", 1, 401).response(403, 1, "REGISTER"), one("rejected").challenged("REGISTER", 1, 401, "n1").challenged("REGISTER", 2, 401, "n2", "n1"),
            one("without").challenged(nonce="n1").challenged(cseq=2, nonce="n2").challenged(cseq=3, nonce="n3"), lost,
            one("hidden").request("INVITE").response(500),
            forked.response(404, branch="b", hop=(calls.TRUNK, calls.PROXY)).response(404),
            ignored, gave_up, stale, one("rang").request("INVITE").response(100).response(180).wait(32_000).response(408),
            late_cancel.response(481, 1, "CANCEL", branch="1INVITE"), lost_cancel.wait(9000).response(200), calls.pinged("first-ping@example.com"),
            calls.pinged("second-ping@example.com"), calls.answered("over@example.com").request("BYE", 4, hop=(calls.PROXY, calls.PHONE)).response(500, 4, "BYE", hop=(calls.PHONE, calls.PROXY)))


def update():
    """A call in which an UPDATE gets no response from the next hop."""
    call = calls.answered("update@example.com").request("UPDATE", 7, is_of_callee=True, hop=(calls.PROXY, calls.PHONE)).wait(5000)
    return call.response(408, 7, "UPDATE", is_of_callee=True, hop=(calls.PHONE, calls.PROXY))


ENCRYPTED = [captures.ip(captures.udp(b"\x16\xfe\xfd" + bytes(40)))] * 2
FRAGMENTS = [captures.ip(captures.udp(ONE[:40]), fragment=0x2000), captures.ip((17, ONE[40:]), fragment=6)]
TRACES = {
    **{f"{re.sub('[ -]', '_', kind.lower())}.log": failing(kind) for kind in calls.FAILURES},
    **{f"few.{form.__name__[3:]}": form(FEW) for form in FORMS},
    "many.log": calls.as_sngrep(MANY),
    "every_field.log": EVERY_FIELD.encode(),
    "same_failure.log": repeated(*(calls.failing("forbidden", f"{i}@example.com") for i in range(5))),
    "legs.log": calls.as_sngrep(legs()),
    "two_legs.log": calls.as_sngrep(legs() + [(0, at + 60_000, source, destination, re.sub("(outer|inner)@", r"\1-again@", text))
                                              for _, at, source, destination, text in legs()]),
    "signs.log": repeated(*signs()),
    "newest_first.log": calls.as_sngrep(FEW[::-1]),
    "update.log": update().trace(),
    "no_authorization.log": calls.Call("culprit@example.com").challenged("REGISTER", 1, 401).trace(),
    "no_challenge.log": calls.Call("culprit@example.com").request("REGISTER").response(401, 1, "REGISTER").trace(),
    "no_ack.syslog": calls.as_syslog([(0, *message) for message in calls.failing("no ACK", "culprit@example.com").messages]),
    "502_failures.log": b"".join(b"SIP/2.0 488 X\nCall-ID: %d\nCSeq: 1 INVITE\n\n" % i for i in range(502)),
    "secret.log": calls.Redaction.TRACE,
    "first_half.log": calls.as_sngrep(FEW[::2]),
    "second_half.log": calls.as_sngrep(FEW[1::2]),
    "call.pcap": captures.pcap(packets(FEW, "udp")),
    "call.pcapng": captures.pcapng(packets(FEW, "tcp")),
    "empty.log": b"",
    "request.log": b"BYE sip:a@b SIP/2.0\r\nVia: x\r\n\r\n",
    "other.log": b"HTTP/1.1 200 OK\r\n\r\n",
    "odd.log": ODD,
    "call.log.gz": gzip.compress(b"x", mtime=0),
    "call.bz2": b"BZh91AY&SY" + bytes(20),
    "call.xz": b"\xfd7zXZ\0" + bytes(20),
    "call.zst": b"\x28\xb5\x2f\xfd" + bytes(20),
    "call.lz4": b"\x04\x22\x4d\x18" + bytes(20),
    "call.zip": b"PK\3\4" + bytes(20),
    "call.7z": b"7z\xbc\xaf\x27\x1c" + bytes(20),
    "call.snoop": b"snoop\0\0\0" + bytes(20),
    "call.netmon": b"GMBU" + bytes(20),
    "call.cap": b"RTSS" + bytes(20),
    "modified.pcap": b"\xa1\xb2\xcd\x34" + bytes(20),
    "encrypted.pcap": captures.pcap(ENCRYPTED, link=101),
    "fragments.pcap": captures.pcap(FRAGMENTS, link=101),
    "cut.pcap": captures.pcap([captures.ethernet(captures.ip(captures.udp(ONE)))] * 2)[:-3],
    "broken.pcap": captures.pcap([captures.ethernet(captures.ip(captures.udp(ONE)))] * 2) + bytes(8) + b"\xff\xff\xff\x7f" + bytes(100),
    "utf-16-le.log": ONE.decode().encode("utf-16-le"),
    "utf-16-be.log": ONE.decode().encode("utf-16-be"),
    "long.json": b"\n[" + b" " * 100_000 + ONE,
}


def environment():
    """Without what chooses colors."""
    return {name: value for name, value in os.environ.items() if name not in ("NO_COLOR", "CLICOLOR_FORCE", "TERM", "COLUMNS")}


def run(folder, arguments, trace=None, is_piped=False):
    """What a command does, with nothing or a trace as standard input. A pipe has the whole trace before the command starts, so
    that what is printed does not depend on pauses."""
    if is_piped:
        stdin, writer = os.pipe()
        piped = (folder / trace).read_bytes()
        assert len(piped) <= 16_384, "a pipe on any system holds that much"
        os.write(writer, piped)
        os.close(writer)
    else:
        stdin = os.open(folder / trace if trace else os.devnull, os.O_RDONLY)
    try:
        return subprocess.run([PROGRAM, *arguments], stdin=stdin, capture_output=True, timeout=60, cwd=folder, env=environment())
    finally:
        os.close(stdin)


def shown(text):
    """The text with a symbol for each escape character."""
    return text.replace("\x1b", "␛")


def printed(folder, line):
    """A command and all that it prints."""
    words = shlex.split(line.replace("␛", "\x1b"))
    trace, is_piped = None, words[0] == "cat"
    if is_piped:
        [_, trace, bar, *words] = words
        assert bar == "|", line
    elif "<" in words:
        [*words, _, trace] = words
    assert words[0] == "sipstatus", line
    result = run(folder, words[1:], trace, is_piped)
    text = result.stdout.decode()
    parts = [f"$ {line}\n", shown(text), "" if text.endswith("\n") or not text else "\n(no newline)\n"]
    parts += [f"stderr: {shown(error)}\n" for error in result.stderr.decode().splitlines()]
    return "".join([*parts, f"exit status: {result.returncode}\n"])


def commands_in(text):
    return re.findall(r"^\$ (.*)$", text, re.M)


def files():
    return sorted(set(OUTPUT.glob("*.txt")) - {DIGESTS})


def rewritten(folder, text):
    """The text of a file with what its commands print now."""
    return "\n".join(printed(folder, line) for line in commands_in(text))


def subjects():
    """The arguments for which there is a hash: every code and cause, all pairs with a note in both orders, and each registered
    code with the next one."""
    codes = [[str(code)] for code in range(100, 700)]
    causes = [["--isup", str(cause)] for cause in range(1, 128)]
    rows = (ROOT / "include" / "sipstatus" / "registry" / "pairs.def").read_text(encoding="utf-8")
    noted = re.findall(r"^SIPSTATUS_PAIR\((\d+), (\d+),", rows, re.M)
    registered = [str(code) for code in harness.registered_codes()]
    pairs = sorted({*noted, *((right, left) for left, right in noted), *zip(registered, registered[1:]), ("477", "500"), ("486", "699")})
    return [*codes, *causes, *map(list, pairs), ["--all"], *([f"{digit}xx"] for digit in range(1, 7)), ["--search", "the"]]


def digests(folder):
    """A line for each subject: a hash of what is printed about it in each format."""
    lines = []
    for arguments in subjects():
        hashes = [hashlib.sha256(run(folder, [f"--format={form}", *arguments]).stdout).hexdigest()[:6] for form in FORMATS]
        lines.append(f"{' '.join(arguments)}: {' '.join(hashes)}\n")
    return "".join(lines)


def make(folder):
    shutil.copytree(DATA, folder, ignore=shutil.ignore_patterns("output"), dirs_exist_ok=True)
    for name, trace in TRACES.items():
        (folder / name).write_bytes(trace)


def sentences():
    """The texts of three and more words that the command has in its source."""
    for path in (ROOT / "tools").rglob("*.?pp"):
        source = re.sub(r"(^|\s)//.*$|^#.*$|^ *static_assert\(.*$|'\"'", "", path.read_text(encoding="utf-8"), flags=re.M)
        for text in re.findall(r'"((?:[^"\\\n]|\\.)*)"', re.sub(r'"\s*\n\s*"', "", source)):
            words = text.replace('\\"', '"').replace("\\n", " ").split()
            if len(words) >= 3:
                yield " ".join(words)


IN_FAULTS = {"cannot be written", "sipstatus: memory: not enough"}  # what faults.py tests
AT_A_TERMINAL = "is a terminal and not a trace, see --help"


class Output(unittest.TestCase):
    maxDiff = None

    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        cls.folder = pathlib.Path(folder.name)
        make(cls.folder)

    def test_all_that_is_printed_is_as_in_the_files(self):
        for path in files():
            with self.subTest(path.stem):
                text = path.read_text(encoding="utf-8")
                self.assertNotEqual(commands_in(text), [])
                self.assertEqual(rewritten(self.folder, text), text, "if this is intended: python3 tests/command/output.py PROGRAM --write")

    def test_the_hashes_of_all_codes_causes_and_pairs(self):
        kept, now = DIGESTS.read_text(encoding="utf-8").splitlines(), digests(self.folder).splitlines()
        self.assertEqual([line.split(":")[0] for line in now], [line.split(":")[0] for line in kept])
        other = [line.split(":")[0] for line, old in zip(now, kept) if line != old]
        self.assertEqual(other, [], "the output for these arguments has changed")

    def test_all_that_the_command_can_say_is_in_the_files(self):
        kept = " ".join(word for path in files() for word in path.read_text(encoding="utf-8").split())
        missing = {text for text in sentences() if text not in kept and text.replace('"', '\\"') not in kept}
        self.assertEqual(missing, {*IN_FAULTS, AT_A_TERMINAL}, "a file needs a command whose output has the sentence")

    def test_a_terminal_is_no_trace(self):
        try:
            import pty
            terminal, device = pty.openpty()
        except (ImportError, OSError) as error:
            self.skipTest(f"no terminals here: {error}")
        result = subprocess.run([PROGRAM], stdin=device, capture_output=True, timeout=60)
        os.close(device)
        os.close(terminal)
        self.assertEqual((result.returncode, result.stdout), (2, b""))
        self.assertEqual(result.stderr.decode(), f"sipstatus: standard input: {AT_A_TERMINAL}\n")

    def test_every_option_is_used(self):
        commands = [line for path in files() for line in commands_in(path.read_text(encoding="utf-8"))]
        for option in re.findall(r"--[a-z-]+", run(self.folder, ["--help"]).stdout.decode()):
            self.assertTrue(any(option in line for line in commands), option)
        for form in FORMATS[1:]:
            for subject in ("486", "--isup", "--search", "477", " vs ", "Q.850", "no such word"):
                self.assertTrue(any(f"--format={form}" in line and subject in line for line in commands), (form, subject))

    def test_the_files_stay_small(self):
        self.assertLess(sum(path.stat().st_size for path in OUTPUT.iterdir()), LARGEST)
        self.assertEqual({path.suffix for path in OUTPUT.iterdir()}, {".txt"})


if __name__ == "__main__":
    PROGRAM = str(pathlib.Path(sys.argv.pop(1)).resolve())
    if sys.argv[1:] == ["--write"]:
        with tempfile.TemporaryDirectory() as name:
            make(pathlib.Path(name))
            for path in files():
                path.write_text(rewritten(pathlib.Path(name), path.read_text(encoding="utf-8")), encoding="utf-8")
            DIGESTS.write_text(digests(pathlib.Path(name)), encoding="utf-8")
        sys.exit()
    harness.main()
