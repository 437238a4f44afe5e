#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Tests the explorer, the web page, in a real browser: python3 tests/explorer/explorer.py PROGRAM

PROGRAM is the command, with which the page is compared. The page is built with emscripten; the browser is Chromium; what
drives it comes from npm, into build/explorer_tests. Nothing is skipped: without one of these, the test fails.
"""

import base64
import functools
import gzip
import html
import http.server
import json
import pathlib
import re
import shutil
import struct
import subprocess
import sys
import threading
import unittest
import urllib.parse

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
import harness  # noqa: E402

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
DATA = ROOT / "tests" / "command" / "data"
PAGE = ROOT / "build" / "explorer"
MODULES = ROOT / "build" / "explorer_tests"
NEEDED = {"emcc": "emscripten", "chromium": "chromium", "npm": "npm"}
FILES = ["/", "/style.css", "/explorer.js", "/explorer.wasm", "/worker.js"]

MOST_OF_PAGE = 25_000
MOST_OF_WASM = 195_000

# What is typed, and the arguments with which the command says the same.
LOOKUPS = [
    *((text, [text]) for text in """100 180 199 200 202 302 399 403 404 408 433 480 486 487 488 491 499 503 600 603 607 699
        busy~here Decline not~acceptable network~blocked 5xx 3XX SIP/2.0~486~Busy~Here SIP/2.0~503 486~Busy~Here
        Q.850;cause=34 Reason:~Q.850;cause=16;text="x" SIP;cause=200 NORMAL_CIRCUIT_CONGESTION AST_CAUSE_USER_BUSY""".split()),
    ("486 600", ["486", "600"]), ("486-600", ["486", "600"]), ("401 vs 407", ["401", "407"]), ("404 or 480", ["404", "480"]),
    ("503/500", ["503", "500"]), ("486, 487", ["486", "487"]), ("busy here vs decline", ["busy here", "vs", "decline"]),
    ("Q.850 34", ["--isup", "34"]), ("q850-17", ["--isup", "17"]), ("cause 127", ["--isup", "127"]), ("16", ["--isup", "16"]),
    ("isup 21", ["--isup", "21"]), ("codec", ["--search", "codec"]), ("spam", ["--search", "spam"]), ("one-way audio NAT", ["--search", "one-way", "audio", "NAT"]),
    ("voicemail busy", ["--search", "voicemail", "busy"]),
]
LOOKUPS = [(text.replace("~", " "), [word.replace("~", " ") for word in words]) for text, words in LOOKUPS]


def message(first, call, cseq, *fields):
    return "\r\n".join([first, f"Via: SIP/2.0/UDP 192.0.2.10:5060;branch=z9hG4bK{cseq[0]}{call}", "From: <sip:1001@example.com>;tag=1",
                        "To: <sip:+15550100@example.com>", f"Call-ID: {call}@192.0.2.10", f"CSeq: {cseq}", *fields, "", ""])


SAMPLE = "\r\n".join([
    message("INVITE sip:+15550100@example.com SIP/2.0", "7c1f", "1 INVITE"),
    message("SIP/2.0 407 Proxy Authentication Required", "7c1f", "1 INVITE", 'Proxy-Authenticate: Digest realm="a", nonce="b"'),
    message("INVITE sip:+15550100@example.com SIP/2.0", "7c1f", "2 INVITE", 'Proxy-Authorization: Digest nonce="b"'),
    message("SIP/2.0 183 Session Progress", "7c1f", "2 INVITE"),
    message("SIP/2.0 503 Service Unavailable", "7c1f", "2 INVITE", 'Reason: Q.850;cause=34;text="```No circuit"', "Retry-After: 30", "Warning: what is this"),
    message("INVITE sip:+15550100@example.com SIP/2.0", "e02b", "1 INVITE"),
    message("SIP/2.0 200 OK", "e02b", "1 INVITE"),
])
LONE = r'{"message":"SIP/2.0 486 Busy Here\r\nCall-ID: lone@example.com\r\nCSeq: 1 INVITE\r\n\r\n"}'


def pcap(*payloads):
    """A capture of UDP packets without a link layer."""
    packets = b""
    for payload in payloads:
        udp = struct.pack(">HHHH", 5060, 5060, 8 + len(payload), 0) + payload
        ip = struct.pack(">BBHHHBBH4s4s", 0x45, 0, 20 + len(udp), 1, 0, 64, 17, 0, bytes([192, 0, 2, 1]), bytes([192, 0, 2, 2])) + udp
        packets += struct.pack("<IIII", 1_700_000_000, 0, len(ip), len(ip)) + ip
    return struct.pack("<IHHiIII", 0xA1B2C3D4, 2, 4, 0, 0, 65535, 101) + packets


TRACES = [
    *((path.name, path.read_bytes()) for path in sorted(DATA.glob("*.*"))),
    ("sample.txt", SAMPLE.encode()),
    ("utf-16.txt", SAMPLE.encode("utf-16")),
    ("call.pcap", pcap(*(part.encode() for part in SAMPLE.split("\r\n\r\n\r\n")))),
]
EMPTY = [("random.bin", bytes(i * i * 31 % 251 for i in range(1_000_000))), ("nothing.txt", b"no SIP here\n" * 3),
         ("mail.gz", gzip.compress(b"x" * 100, mtime=0)), ("empty.txt", b"")]

MARKUP = '<img src=x onerror="harmed=1"><script>harmed=1</script><a href="javascript:harmed=1">x</a>"\'`</textarea>'
UNSEEN = "a\u202eb\u2066c\u200bd\u0007e\u009bf\ufeffg\U000e0041h"
HOSTILE = [
    "\r\n".join(message(f"SIP/2.0 486 {bad}", f"c{i}{bad}", f"1 INVITE", f"Warning: 399 x \"{bad}\"", f'Reason: Q.850;cause=17;text="{bad}"', f"Reason: {bad}")
                .replace("1001@", f"{bad}@") for i in range(3))
    for bad in (MARKUP.replace('"', ""), UNSEEN)
] + [MARKUP, UNSEEN, "486 " + "A" * 190, "--help", "-", "#" * 50, "**486**", "\\" * 20]

LINKS = {
    "#486": "486 Busy Here", "#486-600": "SIP 486 Busy Here vs 600 Busy Everywhere", "#q850-34": "ISUP cause 34 (No circuit/channel available)",
    "#search=spam": "results for “spam”", "#search=Retry-After": "codes with Retry-After", "#5xx": "Server Failure (5xx)", "#399": "399 (not registered)",
    "#search=%E0%A4%A": "Nothing found", "#700": "Nothing found", "#search=" + MARKUP: "Nothing found",
}
ACCESSIBLE = ["486", "486 600", "Q.850 34", "5xx", "codec", "Retry-After", "bzzz", SAMPLE, "no\nSIP"]


class Server(http.server.ThreadingHTTPServer):
    """Serves the page as python3 -m http.server does, and keeps what was asked for."""

    def __init__(self):
        self.asked = []
        super().__init__(("127.0.0.1", 0), functools.partial(Handler, directory=str(PAGE)))
        threading.Thread(target=self.serve_forever, daemon=True).start()

    def address(self, path=""):
        return f"http://127.0.0.1:{self.server_port}/{path}"


class Handler(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass

    def parse_request(self):
        is_read = super().parse_request()
        if is_read:
            self.server.asked.append(self.path)
        return is_read


def encoded(traces):
    return [(name, base64.b64encode(content).decode()) for name, content in traces]


def prepare():
    missing = [f"{tool} (apt package {package})" for tool, package in NEEDED.items() if not shutil.which(tool)]
    if missing:
        sys.exit(f"failed: not installed: {', '.join(missing)}")
    subprocess.run([sys.executable, "-B", ROOT / "docs/explorer/build.py", PAGE], check=True)
    lock = (HERE / "package-lock.json").read_bytes()
    installed = MODULES / "package-lock.json"
    if not (MODULES / "node_modules" / ".package-lock.json").exists() or installed.read_bytes() != lock:
        MODULES.mkdir(parents=True, exist_ok=True)
        shutil.copy(HERE / "package.json", MODULES)
        installed.write_bytes(lock)
        subprocess.run(["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"], cwd=MODULES, check=True)


def sipstatus(*words, stdin=b""):
    return subprocess.run([PROGRAM, *words], input=stdin, capture_output=True, timeout=60).stdout.decode()


def megabyte():
    """A million bytes of calls, each with another Call-ID."""
    calls, size = [], 0
    while size < 1_000_000:
        calls.append(SAMPLE.replace("@192.0.2.10\r\nCSeq", f"-{len(calls)}@192.0.2.10\r\nCSeq"))
        size += len(calls[-1])
    return "\r\n".join(calls)


class Explorer(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.server, cls.elsewhere = Server(), Server()
        cls.addClassCleanup(cls.server.shutdown)
        cls.addClassCleanup(cls.elsewhere.shutdown)
        plan = {
            "url": cls.server.address(), "lookups": [text for text, _ in LOOKUPS] + [LONE], "traces": encoded(TRACES + EMPTY), "sample": SAMPLE,
            "links": list(LINKS), "addresses": [cls.server.address("sent"), cls.elsewhere.address("sent")], "control": cls.elsewhere.address("control"),
            "accessible": ACCESSIBLE, "hostile": HOSTILE, "megabyte": megabyte(),
        }
        ran = subprocess.run(["node", HERE / "browse.mjs", MODULES, shutil.which("chromium")], input=json.dumps(plan), capture_output=True, text=True)
        if ran.returncode != 0:
            raise RuntimeError(ran.stderr)
        cls.seen = json.loads(ran.stdout)

    def of(self, scenario):
        seen = self.seen[scenario]
        if isinstance(seen, dict) and "failed" in seen:
            self.fail(seen["failed"])
        return seen

    def test_there_is_no_error(self):
        self.assertEqual(self.seen["errors"], [])

    def test_what_is_typed_gets_the_text_of_the_command(self):
        self.assertGreaterEqual(len(LOOKUPS), 50)
        seen = self.of("lookups")
        for (text, words), one in zip(LOOKUPS, seen):
            with self.subTest(text):
                expected = sipstatus(*words)
                self.assertNotEqual(expected, "")
                self.assertEqual(one["text"], expected)
        with self.subTest(LONE):
            self.assertEqual(seen[-1]["text"], sipstatus("--live=never", "-", stdin=LONE.encode()))
            self.assertEqual(seen[-1]["hash"], "#trace")

    def test_a_comparison_begins_with_when_to_use_which(self):
        words = self.of("lookups")[[text for text, _ in LOOKUPS].index("486 600")]["words"]
        places = [words.index(f"\n{title}\n") for title in ("When to use which", "Key differences", "486 Busy Here", "600 Busy Everywhere")]
        self.assertEqual(places, sorted(places))

    def test_each_lookup_has_a_link_that_names_it(self):
        links = {text: urllib.parse.unquote(one["hash"]) for (text, _), one in zip(LOOKUPS, self.of("lookups"))}
        for text, link in {"486": "#486", "busy here": "#486", "SIP/2.0 503": "#503", "486, 487": "#486-487", "busy here vs decline": "#486-603",
                           "Q.850;cause=34": "#q850-34", "16": "#q850-16", "3XX": "#3xx", "codec": "#search=codec", "not acceptable": "#search=not acceptable"}.items():
            self.assertEqual(links[text], link)

    def test_a_trace_gets_the_report_of_the_command(self):
        seen = self.of("traces")
        for (name, content), one in zip(TRACES, seen):
            with self.subTest(name):
                self.assertEqual(one["plain"]["text"], sipstatus("--live=never", "-", stdin=content))
                self.assertEqual(one["redacted"]["text"], sipstatus("--live=never", "--redact", "-", stdin=content))
                self.assertEqual((one["plain"]["hash"], one["redacted"]["hash"]), ("#trace", "#trace"))

    def test_a_trace_without_a_response_gets_a_reason(self):
        seen = dict(zip((name for name, _ in TRACES + EMPTY), self.of("traces")))
        for name, reason in {"random.bin": "No SIP response in ", "nothing.txt": "No SIP response in 3 lines.", "mail.gz": "This is compressed with gzip.",
                             "empty.txt": "No SIP response in 0 lines."}.items():
            with self.subTest(name):
                self.assertEqual(seen[name]["plain"]["title"], "No SIP response found")
                self.assertIn(reason, seen[name]["plain"]["words"])

    def test_a_report_begins_with_the_verdict(self):
        report = self.of("report")
        self.assertEqual(report["headings"], ["4 responses, 2 calls: 1 failed, 1 answered",
                                              "✕ 1001 → +15550100 failed: 503 Service Unavailable (line\u00a035).", "Not understood"])
        self.assertEqual([re.sub(r" line\u00a0.*", "", row) for row in report["ladder"]],
                         ["request INVITE", "response 407 Proxy Authentication Required", "request INVITE", "response 183 Session Progress", "response 503 Service Unavailable"])
        self.assertIn("line\u00a035, decided", report["ladder"][-1])
        for words in ("Line 35: Warning cannot be read: what is this", "Q.850 34 (No circuit/channel available): ```No circuit", "Retry-After\n30 seconds\n"):
            self.assertIn(words, report["words"])
        self.assertEqual(report["status"], report["title"])

    def test_a_report_is_copied_as_text_and_as_markdown(self):
        report = self.of("report")
        self.assertEqual(report["copied"]["text"], report["text"])
        # The text has three backticks, so that the fence must be longer.
        self.assertEqual(report["copied"]["Markdown"], f"### {report['title']}\n\n````text\n{report['text']}````\n")

    def test_the_form_is_not_printed(self):
        self.assertEqual(self.of("report")["forms"], [True, False])

    def test_a_pasted_trace_is_explained_at_once_and_a_large_one_stays_out_of_the_box(self):
        small, large = self.of("pasted")
        self.assertIn("1 failed", small["title"])
        self.assertIn("INVITE sip:", small["box"])
        self.assertIn("1,600 responses", large["title"])
        self.assertEqual(large["box"], "")

    def test_links_lead_to_results(self):
        for (link, title), one in zip(LINKS.items(), self.of("links")):
            with self.subTest(link):
                self.assertIn(title, one["title"])
                self.assertEqual(one["width"], 320)
                self.assertNotIn("harmed", one["title"])

    def test_the_back_button_works_and_no_link_has_a_trace(self):
        history = self.of("history")
        titles = [title for title, *_ in history["seen"]]
        report = "4 responses, 2 calls: 1 failed, 1 answered"
        self.assertEqual(titles, ["486 Busy Here", "600 Busy Everywhere", report, "600 Busy Everywhere", report])
        self.assertEqual([link for _, link, *_ in history["seen"]], ["#486", "#600", "#trace", "#600", "#trace"])
        # Who follows a link continues at the result, and who types stays in the box.
        self.assertEqual([focus for *_, focus in history["seen"]], ["textarea", "h2", "button", "h2", "h2"])
        self.assertEqual(history["afterReload"]["status"], "The trace is not kept. Paste or open it again.")
        self.assertEqual(history["afterReload"]["hash"], "")

    def test_only_the_last_of_several_questions_is_answered(self):
        codec, report, nothing = self.of("hurried")
        self.assertEqual(codec["text"], sipstatus("--search", "codec"))
        self.assertEqual(report["text"], sipstatus("--live=never", "-", stdin=SAMPLE.encode()))
        self.assertEqual((nothing["title"], nothing["hash"]), ("Nothing found", ""))

    def test_the_keyboard_is_enough(self):
        keyboard = self.of("keyboard")
        self.assertEqual(keyboard["order"], ["SIP explorer", "box", "Explain", "open", "486"])
        self.assertEqual(keyboard["title"], "1 response, 1 call: 1 busy")

    def test_nothing_is_requested_after_loading(self):
        # Each scenario loads the page anew. The order within a load is free.
        loads = len(self.server.asked) / len(FILES)
        self.assertEqual({path: self.server.asked.count(path) for path in sorted(set(self.server.asked))}, {path: self.loads(path) for path in FILES})
        self.assertGreater(loads, 10)

    def loads(self, path):
        # Without scripts, the page loads no more than its style.
        return self.server.asked.count("/") - (path not in ("/", "/style.css"))

    def test_neither_the_page_nor_the_worker_can_send(self):
        attempts = self.of("attempts")
        self.assertEqual(set(attempts["inPage"]["refused"]), {"refused"})
        self.assertEqual(len(attempts["inPage"]["refused"]), 13)
        self.assertGreater(attempts["inPage"]["violations"], 10)
        self.assertEqual(attempts["inWorker"], ["refused"] * 6)
        # What is sent from elsewhere arrives.
        self.assertEqual(self.elsewhere.asked, ["/control"])
        self.assertNotIn("/sent", self.server.asked)

    def test_nothing_is_stored(self):
        self.assertEqual(self.of("attempts")["stored"], [0, 0, "", 0, 0, 0])

    def test_the_page_is_there_before_the_wasm_and_answers_after_it(self):
        seen = self.of("withoutWasm")
        self.assertTrue(seen["isPainted"])
        self.assertEqual(seen["title"], "486 Busy Here")

    def test_the_page_says_what_it_needs_without_scripts(self):
        self.assertIn("This page needs JavaScript.", self.of("withoutScripts"))

    def test_axe_finds_nothing_and_nothing_is_too_wide(self):
        found = self.of("axe")
        self.assertEqual(len(found), 2 * 2 * (1 + len(ACCESSIBLE)))
        for one in found:
            with self.subTest(theme=one["theme"], text=one["text"], width=one["width"]):
                self.assertEqual(one["wrong"], [])
                self.assertGreater(one["passes"], 15)
                self.assertLessEqual(one["scrolled"], one["width"])

    def test_hostile_input_is_only_text(self):
        known = set("h2 h3 h4 p ul ol li dl dt dd a b strong small bdi span article details summary pre button label input div".split())
        attributes = set("href class tabindex id type open aria-hidden".split())
        for text, one in zip(HOSTILE, self.of("hostile")):
            with self.subTest(text[:60]):
                self.assertFalse(one["isHarmed"])
                self.assertEqual(set(one["elements"]) - known, set())
                self.assertEqual(set(one["attributes"]) - attributes, set())
                self.assertEqual([link for link in one["links"] if not link.startswith("#")], [])
                self.assertEqual(set(one["all"]) & set("\u202e\u2066\u200b\u0007\u009b\ufeff\U000e0041"), set())
                self.assertEqual(one["after"], "486 Busy Here")
        self.assertIn("3 responses", self.of("hostile")[0]["title"])
        self.assertIn("3 responses", self.of("hostile")[1]["title"])

    def test_a_large_trace_is_read_without_stopping_the_page(self):
        seen = self.of("large")
        print(f"50 MB: {seen['seconds']:.1f} s, longest pause of the page {seen['gap']:.0f} ms; "
              f"1 MB: {seen['milliseconds'][2]:.0f} ms (median of 5)", flush=True)
        responses = 4 * megabyte().count("SIP/2.0 503") * seen["copies"]
        self.assertTrue(seen["large"]["title"].startswith(f"{responses:,} responses"), seen["large"]["title"])
        self.assertLess(seen["large"]["elements"], 2000)
        self.assertEqual((seen["isBusy"], seen["canceled"], seen["isStillBusy"]), (True, "Canceled.", False))
        self.assertEqual(seen["after"], "486 Busy Here")


class Files(unittest.TestCase):
    def test_the_page_is_small(self):
        texts = [path.read_bytes() for path in sorted(PAGE.iterdir()) if path.suffix in (".html", ".css", ".js")]
        self.assertEqual(len(texts), 4)
        page = sum(len(gzip.compress(text, 9)) for text in texts)
        wasm = len(gzip.compress((PAGE / "explorer.wasm").read_bytes(), 9))
        print(f"compressed by gzip: page {page}, wasm {wasm} bytes", flush=True)
        self.assertLessEqual(page, MOST_OF_PAGE)
        self.assertLessEqual(wasm, MOST_OF_WASM)

    def test_the_policies_allow_only_what_the_page_needs(self):
        page, script = ((PAGE / name).read_text(encoding="utf-8") for name in ("index.html", "explorer.js"))
        self.assertEqual(re.findall(r'http-equiv="Content-Security-Policy" content="(.*)"', page),
                         ["default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; worker-src blob:; img-src data:; "
                          "form-action 'none'; base-uri 'none'; require-trusted-types-for 'script'; trusted-types worker"])
        self.assertEqual(re.findall(r'"(default-src .*)"', script),
                         ["default-src 'none'; script-src 'wasm-unsafe-eval'; worker-src blob:; form-action 'none'"])

    def test_nothing_comes_from_elsewhere(self):
        for path in PAGE.iterdir():
            if path.suffix in (".html", ".css", ".js"):
                text = html.unescape(path.read_text(encoding="utf-8"))
                self.assertEqual(re.findall(r"https?://\S+|@import|url\(", text), [], path.name)


if __name__ == "__main__":
    PROGRAM = pathlib.Path(sys.argv.pop(1)).resolve()
    prepare()
    harness.main()
