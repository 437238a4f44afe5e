#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Tests that tools/sipstatus.cpp reads a trace in whatever logs and tools have wrapped it: python3 tests/command/wrapped.py PROGRAM"""

import html
import json
import pathlib
import random
import subprocess
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
import harness  # noqa: E402

DATA = pathlib.Path(__file__).resolve().parent / "data"


def sipstatus(*arguments, stdin=b""):
    return subprocess.run([PROGRAM, *arguments], input=stdin, capture_output=True, timeout=60)


def responses(trace):
    result = sipstatus("--format=json", "-", stdin=trace)
    assert result.returncode == (0 if result.stdout else 1), result.returncode
    return harness.responses_in(result.stdout.decode().splitlines())


def what_was_read(trace):
    """What a wrapping could change: code, phrase, method, Call-ID, and the fields that say what to do."""
    names = ("code", "phrase", "method", "call_id", "reason", "warning", "retry_after", "allow", "unreadable_reason", "unreadable_warning")
    return [tuple(json.dumps(row[name]) for name in names) for row in responses(trace)]


MESSAGE = (b"SIP/2.0 503 Service Unavailable\r\n"
           b"Via: SIP/2.0/UDP 192.0.2.1:5060;branch=z9hG4bK1\r\n"
           b'From: "A" <sip:alice@example.com>;tag=1\r\n'
           b"To: <sip:bob@example.com>;tag=2\r\n"
           b"Call-ID: a1@192.0.2.1\r\n"
           b"CSeq: 1 INVITE\r\n"
           b'Reason: Q.850;cause=34;text="No circuit"\r\n'
           b"Retry-After: 30\r\n"
           b"Content-Length: 0\r\n"
           b"\r\n")
LINES = MESSAGE.split(b"\r\n")[:-1]
FORGED = b"SIP/2.0 486 Forged\r\n"
REQUEST = (b"NOTIFY sip:a@b SIP/2.0\r\nVia: SIP/2.0/UDP 192.0.2.1\r\nCSeq: 2 NOTIFY\r\nContent-Type: message/sipfrag\r\n"
           b"Content-Length: 20\r\n\r\n" + FORGED)


def in_lines(line, lines=LINES):
    return b"".join(line(text) + b"\n" for text in lines)


def in_one_line(line_end, message=MESSAGE):
    return message.replace(b"\r\n", line_end) + b"\n"


def as_json(message, key="msg", **options):
    return json.dumps({"time": "2026-01-01T10:00:00Z", key: message.decode(), "level": "info"}, **options).encode() + b"\n"


def as_html(line):
    return html.escape(line.decode()).encode()


class Wrappings(unittest.TestCase):
    def assert_read(self, wrapped, clean=MESSAGE):
        self.assertEqual(what_was_read(wrapped), what_was_read(clean))

    def assert_all_read(self, wrap):
        """That a wrapping hides no response, and none in a body is read."""
        self.assert_read(wrap(MESSAGE))
        self.assert_read(wrap(MESSAGE) * 3, MESSAGE * 3)
        self.assert_read(wrap(REQUEST) + wrap(MESSAGE), REQUEST + MESSAGE)

    def test_the_message_is_read_as_it_is(self):
        [row] = responses(MESSAGE)
        self.assertEqual((row["code"], row["method"], row["call_id"], row["reason"][0]["cause"], row["reason"][0]["text"], row["retry_after"]),
                         (503, "INVITE", "a1@192.0.2.1", 34, "No circuit", "30"))
        self.assertEqual(responses(REQUEST), [])

    def test_colors(self):
        for begin, end in ((b"\x1b[32m", b"\x1b[0m"), (b"\x1b[1;31m", b"\x1b[m\x1b[K"), (rb"\e[32m", rb"\e[0m"), (rb"\033[0;32m", rb"\033[0m"),
                           (rb"\x1b[32m", rb"\x1b[0m"), (b"#033[32m", b"#033[0m"), (b"^[[32m", b"^[[0m")):
            with self.subTest(begin):
                self.assert_all_read(lambda message: in_lines(lambda line: begin + line + end, message.split(b"\r\n")[:-1]))
        self.assert_read(MESSAGE.replace(b"SIP/2.0 503", b"\x1b[01;31m\x1b[KSIP/2.0\x1b[m\x1b[K 503"))

    def test_a_color_that_the_peer_has_written_stays(self):
        [row] = responses(MESSAGE.replace(b"Unavailable", b"\x1b[31mUnavailable\x1b[0m"))
        self.assertEqual(row["phrase"], "Service \x1b[31mUnavailable\x1b[0m")

    def test_line_ends_that_are_written_out(self):
        for line_end in (rb"\r\n", rb"\n", rb"\r", b"#015#012", b"#012", rb"\x0d\x0a", rb"\x0D\x0A", rb"\015\012", rb"\u000d\u000a", b"^M^J", b"^J",
                         b"[LF]", b"<LF>", b"<0A>", rb"\012", rb"\x0a", b"<CR><LF>", b"[CR][LF]", b"<br>", b"<br/>", b"<BR />", b"&#13;&#10;", b"&#xD;&#xA;", b"\r", "\u240d\u240a".encode(),
                         rb"\\r\\n"):
            for prefix in (b"", b"Jan  1 10:00:00 h k[1]: ", b"received: "):
                with self.subTest(line_end, prefix=prefix):
                    self.assert_all_read(lambda message: prefix + in_one_line(line_end, message))

    def test_line_ends_that_are_written_out_at_the_end_of_each_line(self):
        for line_end in (b"^M", b"^M$", rb"\r", rb"\r\n", b"#015", rb"\x0d", b"<br>", b"<br />"):
            with self.subTest(line_end):
                self.assert_all_read(lambda message: in_lines(lambda line: line + line_end, message.split(b"\r\n")[:-1]))

    def test_carriage_returns_alone_end_the_lines_of_a_long_trace(self):
        self.assert_read((REQUEST + MESSAGE).replace(b"\r\n", b"\r") * 300, (REQUEST + MESSAGE) * 300)

    def test_what_only_looks_like_a_line_end_stays(self):
        for phrase in (rb"a\nb", b"#015 is CR", b"<CR> wanted", b"a\rb", b"100%0Done", b"..", b"Wait..no: 1", b"[CR]ashed", b"x&y;z"):
            with self.subTest(phrase):
                [row] = responses(MESSAGE.replace(b"Service Unavailable", phrase))
                self.assertEqual((row["phrase"], row["call_id"]), (phrase.decode(), "a1@192.0.2.1"))

    def test_strings_of_json(self):
        self.assert_all_read(as_json)
        self.assert_all_read(lambda message: as_json(message, key="MESSAGE", separators=(",", ":")))
        self.assert_all_read(lambda message: as_json(message).replace(b"/", rb"\/"))
        self.assert_all_read(lambda message: b"Jan  1 10:00:00 h k[1]: " + as_json(message).replace(b"/", rb"\/"))
        self.assert_read(b"[" + as_json(MESSAGE)[:-1] + b"," + as_json(MESSAGE)[:-1] + b"]\n", MESSAGE * 2)
        inner = as_json(MESSAGE).decode()
        self.assert_read(json.dumps({"log": inner}).encode() + b"\n")
        self.assert_read(b'time="10:00" level=info msg="' + json.dumps(MESSAGE.decode())[1:].encode() + b" n=1\n")
        self.assert_read(b"b'" + in_one_line(rb"\r\n")[:-1] + b"'\n")
        phrase = MESSAGE.replace(b"Service Unavailable", '\u00fc\U0001f4de \\ "x"'.encode())
        self.assert_read(as_json(phrase), phrase)

    def test_escapes_in_strings(self):
        for escape, phrase in ((rb"\t", "\t"), (rb"\xc3\xbc", "\u00fc"), (rb"\303\274", "\u00fc"), (rb"\u00e9", "\u00e9"), (rb"\ud83d\udcde", "\U0001f4de"), (rb"\\", "\\"),
                               (rb"\"", '"'), (rb"\q", "q"), (rb"\xg", "xg"), (rb"\u12", "u12"), (rb"\400", "400"), (rb"\38", "38"),
                               (rb"\ud83d", "\ufffd"), (rb"\ud83d\u0041", "\ufffdA"), (rb"\udc00", "\ufffd")):
            message = in_one_line(rb"\r\n", MESSAGE.replace(b'"', rb'\"').replace(b"Service Unavailable", b"<" + escape + b">"))
            with self.subTest(escape):
                self.assertEqual([row["phrase"] for row in responses(b'10:00 msg="' + message[:-1] + b'" n=1\n')], [f"<{phrase}>"])
        for escape in (rb"\b", rb"\f", rb"\e"):
            self.assert_read(b'10:00 msg="' + in_one_line(rb"\r\n", MESSAGE.replace(b'"', rb'\"').replace(b"Via: ", b"X: " + escape + rb"\r\nVia: "))[:-1] + b'"\n')

    def test_versions_before_the_string_with_the_message(self):
        message = json.dumps(MESSAGE.decode()).encode()
        for line in (b"HTTP/2.0 GET " + as_json(MESSAGE), b"SIP/2.0 follows: " + as_json(MESSAGE), b'{"p":"SIP/2.0 and HTTP/2.0","q":"HTTP/2.0","msg":' + message + b"}\n"):
            self.assert_read(line)

    def test_messages_in_several_strings_of_one_line_of_json(self):
        other = MESSAGE.replace(b"503 Service Unavailable", b"486 Busy Here").replace(b"a1@", b"b2@")
        one, two = MESSAGE.decode(), other.decode()
        for content in ({"streams": [{"values": [["1767261600000000001", one], ["1767261600000000002", two]]}]}, {"sent": one, "received": two},
                        [{"sent": one, "n": "SIP/2.0"}, {"received": two}], ["SIP/2.0 is \"it\"", one, "x", two]):
            for line in (json.dumps(content), json.dumps(content).replace("/", r"\/")):
                with self.subTest(line):
                    self.assert_read(line.encode() + b"\n", MESSAGE + other)
                    self.assert_read((line + "\n").encode() * 3, (MESSAGE + other) * 3)

    def test_a_string_of_json_that_repeats_the_start_of_another_counts_once(self):
        first = MESSAGE.decode().split("\r\n")[0]
        for content in ({"short_message": first, "full_message": MESSAGE.decode()}, {"full_message": MESSAGE.decode(), "short_message": first},
                        {"line": first, "n": 1, "log": MESSAGE.decode().replace("\r", "")}):
            with self.subTest(list(content)):
                self.assert_read(json.dumps(content).encode() + b"\n")
                self.assert_read((json.dumps(content) + "\n").encode() * 2, MESSAGE * 2)

    def test_a_line_of_json_for_each_line(self):
        def docker(message):
            return b"".join(json.dumps({"log": line + "\n", "stream": "stdout", "time": f"2026-01-01T10:00:{i:02}Z"}).encode() + b"\n"
                            for i, line in enumerate(message.decode().split("\n")[:-1]))

        self.assert_all_read(docker)
        other = b'{"level":"info","msg":"SIP is busy"}\n\nnot JSON\n'
        self.assert_read(docker(MESSAGE).replace(b"Z\"}\n", b"Z\"}\n" + other))

    def test_html(self):
        self.assert_all_read(lambda message: in_lines(lambda line: as_html(line) + b"<br>", message.split(b"\r\n")[:-1]))
        self.assert_all_read(lambda message: in_lines(lambda line: as_html(line).replace(b" ", b"&nbsp;") + b"<br/>", message.split(b"\r\n")[:-1]))
        self.assert_all_read(lambda message: in_lines(as_html, message.split(b"\r\n")[:-1]))
        for begin, end in ((b"<p>", b"</p>"), (b"<tr><td>1</td><td>", b"</td></tr>"), (b'<span class="a">', b"</span><br>"), (b"<h1>", b"</h1>")):
            self.assert_all_read(lambda message: in_lines(lambda line: begin + as_html(line) + end, message.split(b"\r\n")[:-1]))
        for space in (b"&#160;", b"&#xA0;"):
            self.assert_all_read(lambda message: in_lines(lambda line: as_html(line).replace(b" ", space) + b"<br/>", message.split(b"\r\n")[:-1]))
        self.assertEqual(responses(b"SIP/2.0 486 </b> ends bold\nVia: x\n\n")[0]["phrase"], "</b> ends bold")
        self.assert_read(b"<Event><Data>" + as_html(MESSAGE).replace(b"\r\n", b"&#13;&#10;") + b"</Data></Event>\n")

    def test_tags_and_entities_that_are_none(self):
        for end in (b"</td></tr>", b"</td>", b"</h1>", b"</td><br>"):
            self.assert_read(in_lines(lambda line: as_html(line) + end))
        for end in (b"</>", b"</td", b"</td x>", b"</td>x", b"</td></td>x", b"</td></td x>"):
            self.assertEqual({row["phrase"] for row in responses(in_lines(lambda line: as_html(line) + end))}, {"Service Unavailable" + end.decode()})
        for entity, text in ((b"&#65;", "A"), (b"&#x41;", "A"), (b"&#X41;", "A"), (b"&#x10FFFF;", "\U0010ffff"), (b"&nbsp;", " "), (b"&NBSP;", " "), (b"&#160;", " "), (b"&lt;", "<"),
                             *((bad, bad.decode()) for bad in (b"&#xd800;", b"&#xdfff;", b"&#x110000;", b"&#;", b"&#x;", b"&#xg;", b"&#a;", b"&#99999999999;", b"&#65", b"&foo;", b"&"))):
            line = b"<p>" + as_html(MESSAGE).replace(b"Service Unavailable", b"[" + entity + b"]").replace(b"\r\n", b"<br>") + b"</p>\n"
            with self.subTest(entity):
                self.assertEqual([row["phrase"] for row in responses(line)], [f"[{text}]"])

    def test_an_empty_line_after_each_line(self):
        self.assert_all_read(lambda message: message.replace(b"\r\n", b"\r\n\r\n"))
        self.assert_all_read(lambda message: message.replace(b"\r\n", b"\n\n"))
        self.assert_read(b"\n\n".join(LINES[:4]) + b"\n" + b"\n".join(LINES[4:]) + b"\n", MESSAGE)
        with_body = b"SIP/2.0 486 X\n\nContent-Type: text/plain\n\nContent-Length: 3\n\n\n\nabc\n\n"
        self.assertEqual([row["code"] for row in responses(with_body + MESSAGE)], [486, 503])
        # As long as no header field follows, it is the end.
        self.assertEqual([row["call_id"] for row in responses(b"SIP/2.0 503 X\n\nINFO: x\nCall-ID: other\n")], [""])

    def test_lines_that_a_mail_program_has_broken(self):
        for broken in (b"Via: SIP/2.0/UDP \r\n192.0.2.1:5060;branch=z9hG4bK1\r\n",
                       b"Record-Route: <sip:192.0.2.1:5060;transport=udp;lr;ftag=1234567;did=1.2>,\r\n<sip:192.0.2.2>\r\n"):
            self.assert_read(MESSAGE.replace(b"Via: SIP/2.0/UDP 192.0.2.1:5060;branch=z9hG4bK1\r\n", broken))
        long = b'Reason: SIP;cause=486;text="' + b"x" * 40 + b'", Q.850;cause=34;text="No circuit"\r\n'
        whole = MESSAGE.replace(b'Reason: Q.850;cause=34;text="No circuit"\r\n', long)
        self.assert_read(whole.replace(b", Q.850", b",\r\nQ.850"), whole)

    def test_a_log_between_the_fields_is_no_part_of_a_message(self):
        for line in (b"2026-01-01 10:00:00 INFO next", b"[10:00:00] next", b"received: SIP/2.0 486 Busy Here\r\nCall-ID: next"):
            rows = responses(b'SIP/2.0 503 X\r\nVia: x\r\nReason: Q.850;cause=34;text="' + b"x" * 60 + b'"\r\n' + line + b"\r\n\r\n")
            with self.subTest(line):
                self.assertEqual((rows[0]["reason"][0]["text"], rows[0]["unreadable_reason"]), ("x" * 60, ""))

    def test_no_break_spaces(self):
        for space in ("\u00a0".encode(), b"\xa0", "\u202f".encode()):
            with self.subTest(space):
                self.assert_read(MESSAGE.replace(b" ", space))
        self.assert_all_read(lambda message: message.replace(b" ", b"\xc2\xa0"))
        self.assertEqual(responses("SIP/2.0 486 Besetzt\u00a0hier\r\n\r\n".encode())[0]["phrase"], "Besetzt\u00a0hier")

    def test_utf_16_and_the_mark_of_utf_8(self):
        for mark, encoding in ((b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"), (b"\xef\xbb\xbf", "utf-8")):
            with self.subTest(encoding):
                phrase = MESSAGE.replace(b"Service", "\u00fc\u2014\U0001f4de".encode())
                self.assert_read(mark + (REQUEST + phrase).decode().encode(encoding), REQUEST + phrase)
                self.assert_read(mark + MESSAGE.decode().encode(encoding) + b"\r")

    def test_utf_16_that_is_not_valid(self):
        for units, phrase in (("\ud83dA", "\ufffdA"), ("\udc00", "\ufffd"), ("\ud83d\ud83d\udcde", "\ufffd\U0001f4de")):
            trace = "\ufeff" + MESSAGE.decode().replace("Service Unavailable", units)
            for encoding in ("utf-16-le", "utf-16-be"):
                with self.subTest(units, encoding=encoding):
                    self.assertEqual([row["phrase"] for row in responses(trace.encode(encoding, "surrogatepass"))], [phrase])

    def test_ngrep(self):
        head = b"U 192.0.2.1:5060 -> 192.0.2.2:5060\n"
        for first in (b"", head, head.replace(b"U ", b"U 2026/01/01 10:00:00.000000 "), b"app-1  | " + head):
            with self.subTest(first):
                self.assert_all_read(lambda message: first + in_lines(lambda line: line + b".", message.split(b"\r\n")[:-1]) + b"\n")
        own = MESSAGE.replace(b"Service Unavailable", b"Try later.").replace(b"192.0.2.1\r\nCSeq", b"192.0.2.1..\r\nCSeq")
        self.assert_read(own, own)
        self.assertEqual(responses(own)[0]["phrase"], "Try later.")
        self.assert_read(head + in_lines(lambda line: line + b".", own.split(b"\r\n")[:-1]) + b"\n", own)

    def test_dots_of_ngrep_that_are_part_of_a_value(self):
        message = MESSAGE.replace(b"a1@192.0.2.1", b"a1@h..").replace(b"Service Unavailable", b"Wait.")
        self.assert_read(b"U 192.0.2.1:5060 -> 192.0.2.2:5060\n" + in_one_line(b"..", message), message)
        # A phrase that is not in ASCII.
        message = message.replace(b"Wait.", b"." * 30)
        self.assert_read(b"U 192.0.2.1:5060 -> 192.0.2.2:5060\n" + in_one_line(b"..", message), message)
        for trace, phrase in ((b"U 192.0.2.1:5060 -> 192.0.2.2:5060\nSIP/2.0 486 Odd.\n.\nx", "Odd"), (b"SIP/2.0 486 Busy Here.\n.\n.\n", "Busy Here"),
                              (b"SIP/2.0 486 Busy Here.\nX: y.\n.\n", "Busy Here"), (b"SIP/2.0 486 Odd.\nX: y.\n\n", "Odd.")):
            self.assertEqual([row["phrase"] for row in responses(trace)], [phrase])

    def test_what_is_cut_at_the_end_of_a_trace(self):
        for trace, phrase, call_id in ((b"SIP/2.0 486 \x1b[3", "\x1b[3", ""), (b"\x1b[32mSIP/2.0 486 Busy\x1b[0", "Busy\x1b[0", ""), (b'10:00 msg="SIP/2.0 486 Busy\\r\\nCall-ID: a\\', "Busy", "a\\"),
                                       (b"SIP/2.0 486 Busy\\r\\nCall-ID: a\\", "Busy", "a\\"), (b"<p>SIP/2.0 486 Busy<br>Call-ID: a<br", "Busy", "a<br"),
                                       (b"<p>SIP/2.0 486 Busy<br >Call-ID: a<br x", "Busy", "a<br x"), (b"SIP/2.0\t486 Busy\nCall-ID: a", "Busy", "a")):
            with self.subTest(trace):
                self.assertEqual([(row["phrase"], row["call_id"]) for row in responses(trace)], [(phrase, call_id)])
        for escape in (rb"\u00", rb"\x4", rb"\30"):
            self.assertEqual([row["code"] for row in responses(b'10:00 msg="SIP/2.0 486 Busy\\r\\nCall-ID: a\\r\\nX: ' + escape + b'"\n')], [486])

    def test_odd_lines_hide_no_response(self):
        members, dump = (DATA / "wrapped" / "tshark-json.txt").read_bytes(), (DATA / "wrapped" / "xxd.txt").read_bytes()
        hex_of_tshark = (DATA / "wrapped" / "tshark-x.txt").read_bytes()
        for trace, codes in (
            (b"SIP/2.0\t486\nCall-ID: a\n\n", [486]),
            (b"a SIP/2.0 b SIP/2.0 c SIP/2.0 d SIP/2.0 e INVITE sip:a SIP/2.0 SIP/2.0 486 Busy Here\n", [486]),
            (b"SIP/2.0%20x " * 6 + b"SIP/2.0%20486%20Busy\n", [486]),
            (b'{"message":"x","msg":"SIP/2.0 486 Busy\\r\\nCall-ID: a\\r\\n\\r\\n\n', [486]),
            (b'{"msg":"SIP/2.0 486 Busy\\r\\nCall-ID: a\\r\\n\\r\\n","x":"SIP/2.0 487 Y\\r\\nCall-ID: b\n', [486]),
            (members.replace(b'"sip.Call-ID":', b'"sip.Foo\n        "sip.Call-ID":'), [503]),
            (members.replace(b'"sip.Call-ID":', b'"sip.Foo" : 1, "sip.Call-ID":'), [503]),
            (b"U 192.0.2.1:5060 -> 192.0.2.2:5060\n  odd line\nSIP/2.0 486 Busy\nCall-ID: a\n\n", [486]),
            (dump[dump.index(b"\n") + 1:] + b"\n" + MESSAGE, [503]),
            (hex_of_tshark + b"\nReassembled TCP (300 bytes):\n\n" + hex_of_tshark, [503, 503]),
            (b"junk\x1b[31m before \x1b[0mSIP/2.0 486 Busy\x1b[0m\nCall-ID: a\n\n", [486]),
            (b'x,"INVITE sip:a@b SIP/2.0\nCall-ID: a\n\n",y\n' + MESSAGE, [503]),
            (b'x,"y SIP/2.0 486 Busy\nCall-ID: a\n\n",y\n', [486]),
            (b"SIP/2.0 503 X\n\nVia: x\n\nCall-ID: a\n\nContent-Type: text/plain\n\n\n\nabc\ndef\n\n\n" + MESSAGE, [503, 503]),
        ):
            with self.subTest(trace[:80]):
                self.assertEqual([row["code"] for row in responses(trace)], codes)

    def test_values_that_go_on_over_several_lines_of_csv(self):
        self.assert_all_read(lambda message: b'10:00,udp,"' + message.replace(b'"', b'""') + b'",5060\n')
        self.assert_all_read(lambda message: b'"10:00","2026-01-01 10:00:00 RCVD\n' + message.replace(b'"', b'""')[:-4] + b'","sbc01","sip.log"\n')
        self.assert_read(b'an odd ,"mark\n' + MESSAGE)

    def test_marks_that_csv_has_doubled_in_one_line(self):
        self.assert_all_read(lambda message: b'"10:00","","Jan  1 10:00:00 h k[1]: ' + in_one_line(b"#015#012", message).replace(b'"', b'""')[:-1] + b'","x"\n')
        self.assert_read(b'"' + in_one_line(rb"\r\n").replace(b'"', b'""')[:-1] + b'"\n')

    def test_percent_signs(self):
        quoted = MESSAGE.replace(b"%", b"%25").replace(b" ", b"%20").replace(b"\r\n", b"%0D%0A").replace(b'"', b"%22")
        self.assert_read(b"message=" + quoted + b"\n")
        self.assert_read(b"message=" + quoted.replace(b"/", b"%2F") + b"\n")

    def test_numbers_of_journalctl(self):
        def journal(message):
            return b'{"PRIORITY":"6","MESSAGE":[' + ",".join(map(str, message)).encode() + b'],"_PID":"486"}\n'

        self.assert_all_read(journal)
        self.assertEqual(responses(journal(b"x SIP/2.0 y")), [])
        self.assertEqual(responses(b'{"log":"83,73,80,47,50,46,48"}\n'), [])

    def test_prefixes(self):
        for prefix in (b"> ", b">> ", b"app-1  | ", b"2026-01-01T10:00:00.%03dZ stdout F ", b"01-01 10:00:00.%03d  1234  1235 D Sip: ", b"[%d] "):
            lines = [(prefix % (i + 100) if b"%" in prefix else prefix) + line for i, line in enumerate(LINES)]
            with self.subTest(prefix):
                self.assert_read(b"\n".join(lines) + b"\n")
        for name in (b"", b"sip.log:"):
            # grep -n -A20 SIP/2.0 sip.log
            lines = [name + b"%d:" % 9 + LINES[0], *(name.replace(b":", b"-") + b"%d-" % (10 + i) + line for i, line in enumerate(LINES[1:]))]
            self.assert_read(b"\n".join(lines) + b"\n--\n")
        hanging = b"Jan 01 10:00:00 host app[1]: "
        self.assert_read(hanging + (b"\n" + b" " * len(hanging)).join(LINES) + b"\n")

    # The output of real tools about the message above, and a request before it.

    def test_output_of_tools(self):
        for name in ("ngrep-byline", "ngrep-single", "ngrep", "tcpdump-X", "tshark-V", "tshark-json", "tshark-ek", "tshark-pdml", "tshark-x",
                     "xxd", "hexdump-C"):
            with self.subTest(name):
                self.assert_read((DATA / "wrapped" / f"{name}.txt").read_bytes())

    def test_what_tshark_shows_of_a_body_is_no_response(self):
        members = ['"sip.Request-Line": "NOTIFY sip:a@b SIP/2.0",', '"sip.Call-ID": "n1"', '"sipfrag": {', '"sipfrag.line": "SIP/2.0 503 Service Unavailable"', "}"]
        json_of_request = "".join(f"  {member}\n" for member in members).encode()
        tree = (DATA / "wrapped" / "tshark-json.txt").read_bytes()
        self.assert_read(json_of_request + tree)
        self.assert_read(tree + json_of_request + tree, MESSAGE * 2)
        listed = b"  1 0.0 192.0.2.1 \xe2\x86\x92 192.0.2.2 SIP 300 Request: NOTIFY sip:a@b | , with Sipfrag(SIP/2.0 503 Service Unavailable) | \n"
        self.assertEqual(responses(listed), [])

    def test_trees_with_bodies_and_long_fields(self):
        tree = (DATA / "wrapped" / "tshark-V.txt").read_bytes().rstrip(b"\n") + b"\n"
        sdp = b"    Message Body\n        Session Description Protocol\n            Session Description Protocol Version (v): 0\n            Owner: SIP/2.0 486 Forged\n"
        self.assert_read(tree + sdp + b"\n" + tree, MESSAGE * 2)
        for mark in (b"[truncated]", "[\u2026] ".encode()):
            self.assert_read(tree.replace(b"        Reason: ", b"        " + mark + b"Reason: "))
        self.assert_read(tree + b"Other Protocol\n    Via: x\n    Call-ID: y\n" + tree, MESSAGE * 2)
        notify = (tree.replace(b"Status-Line: SIP/2.0 503 Service Unavailable", b"Request-Line: NOTIFY sip:a@b SIP/2.0").replace(b"CSeq: 1 INVITE", b"CSeq: 2 NOTIFY")
                  .replace(b"        Content-Length: 0\n", b"        Content-Type: message/sipfrag\n        Content-Length: 20\n"))
        for body in (b"    Message Body\n        Sipfrag\n            SIP/2.0 486 Forged\n", b"    Message Body\n        SIP/2.0 486 Forged\\r\\n\n        Call-ID: x\n"):
            for request in (notify, notify.replace(b"        Content-Length: 20\n", b"")):
                with self.subTest(body, has_length=request is notify):
                    self.assert_read(request + body + b"\n" + tree)

    def test_attributes_of_several_lines(self):
        tree = (DATA / "wrapped" / "tshark-pdml.txt").read_bytes()
        shown = b'    <field name="sip.msg_hdr" showname="Message Header" show="Call-ID: other@x\nCSeq: 9 BYE\n" value="00">\n'
        start = tree.index(b"\n", tree.index(b"sip.Status-Line")) + 1
        whole = b"<packet>\n" + tree[:start] + shown + tree[start:] + b"</packet>\n"
        self.assert_read(whole * 2, MESSAGE * 2)
        self.assert_read(whole + MESSAGE, MESSAGE * 2)

    def test_a_letter_before_a_request(self):
        request = b"OPTIONS sip:a@b SIP/2.0\nCall-ID: a1\nCSeq: 1 OPTIONS\n\n"
        head = b"10:00:00.0 IP 192.0.2.1.5060 > 192.0.2.2.5060: SIP: OPTIONS sip:a@b SIP/2.0\nE`.t....@.\n"
        answer = b"SIP/2.0 200 OK\nCall-ID: a1\nCSeq: 1 OPTIONS\n\n"
        for before in (b"......`\\K", b"Q", b"..AZ", b""):
            for first in (head, b""):
                with self.subTest(before, first=first):
                    output = b" ".join(sipstatus(stdin=first + before + request + answer).stdout.split())
                    self.assertIn(b"standard input: 1 response, 1 Call-ID: 1 other without a failure other OPTIONS 200", output)

    def test_a_short_message_of_sipp(self):
        line = b"2026-01-01\t10:00:00.0\t1767261600.000000\tR\t1-1@127.0.0.1\tCSeq:1 INVITE\tSIP/2.0 180 Ringing\n"
        rows = responses(line * 2)
        self.assertEqual([(row["code"], row["phrase"], row["method"], row["call_id"]) for row in rows],
                         [(180, "Ringing", "INVITE", "1-1@127.0.0.1")] * 2)
        for separators, is_known in (("\t\t", True), (";;", True), (",,", True), ("||", True), ("  ", False), ("\t;", False), (":;", False)):
            rows = responses(f"1-1@h{separators[0]}CSeq:1 INVITE{separators[1]}SIP/2.0 180 Ringing\n".encode())
            with self.subTest(separators):
                self.assertEqual([(row["code"], row["method"], row["call_id"]) for row in rows], [(180, "INVITE", "1-1@h") if is_known else (180, "", "")])

    def test_a_long_dump(self):
        text = MESSAGE * 1000
        dump = b"".join(b"%08x: %s  x\n" % (at, b" ".join(text[at:at + 16].hex().encode()[i:i + 4] for i in range(0, 32, 4)).rstrip()) for at in range(0, len(text), 16))
        self.assertGreater(len(responses(dump)), 990)
        self.assertEqual({row["code"] for row in responses(dump)}, {503})

    def test_a_dump_that_lacks_its_start_hides_nothing(self):
        reading = b"10:00:00.000 IP 192.0.2.1.5060 > 192.0.2.2.5060: SIP: SIP/2.0 486 Busy Here\n"
        rest = b"\t0x0010:  c0a8 0102 13c4 13c4 01ee d0fc 5349 502f  ............SIP/\n"
        self.assertEqual([row["code"] for row in responses(reading + rest)], [486])
        self.assertEqual([row["code"] for row in responses(rest + MESSAGE)], [503])

    def test_the_lines_of_a_clean_trace_have_their_numbers(self):
        rows = responses(b"x\n" + MESSAGE + b"\n" + REQUEST + b"\n" + MESSAGE)
        self.assertEqual([row["line"] for row in rows], [2, 21])
        self.assertEqual([row["line"] for row in responses(as_json(MESSAGE) * 3)], [1, 2, 3])


class Sightings(unittest.TestCase):
    """When a message was seen and between which addresses, as the lines around it say."""

    def seen(self, trace):
        return [(row["time"], row["source"], row["destination"]) for row in responses(trace)]

    def test_lines_before_a_message(self):
        a, b = "192.0.2.1:5060", "192.0.2.2:5061"
        for line, seen in (
            ("2023/11/14 22:13:20.000000 192.0.2.1:5060 -> 192.0.2.2:5061", ("2023/11/14 22:13:20.000000", a, b)),
            ("U 2026/01/01 10:00:00.5 192.0.2.1:5060 -> 192.0.2.2:5061 #7", ("2026/01/01 10:00:00.5", a, b)),
            ("U 192.0.2.1:5060 -> 192.0.2.2:5061", ("", a, b)),
            ("22:13:20.25 IP 192.0.2.1.5060 > 192.0.2.2.5061: UDP, length 300", ("22:13:20.25", a, b)),
            ("22:13:20.25 IP6 2001:db8::1.5060 > 2001:db8::2.5061: UDP, length 300", ("22:13:20.25", "[2001:db8::1]:5060", "[2001:db8::2]:5061")),
            ("22:13:20 IP (tos 0x0, ttl 64)\n    192.0.2.1.5060 > 192.0.2.2.5061: UDP, length 300", ("22:13:20", a, b)),
            ("recv 379 bytes from udp/[192.0.2.1]:5060 at 09:00:03.710588:\n   -----", ("09:00:03.710588", a, "")),
            ("send 475 bytes to udp/[192.0.2.2]:5061 at 09:00:03.719040:\n   -----", ("09:00:03.719040", "", b)),
            ("[2026-11-25 09:00:03] VERBOSE[1] res_pjsip_logger.c: <--- Received SIP response (379 bytes) from UDP:192.0.2.1:5060 --->",
             ("2026-11-25 09:00:03", a, "")),
            ("[Nov 25 09:00:03] VERBOSE[1] chan_sip.c: <--- Transmitting (NAT) to 192.0.2.2:5061 --->", ("Nov 25 09:00:03", "", b)),
            ("----------------------------------------------- 2026-11-26 12:45:11.775640\nUDP message received [396] bytes :\n",
             ("2026-11-26 12:45:11.775640", "", "")),
            ("Nov 26 2026 09:14:02.117: //-1/x/SIP/Msg/ccsipDisplayMsg:", ("Nov 26 2026 09:14:02.117", "", "")),
            ("26 Nov 2026 09:14:02.117 -->", ("26 Nov 2026 09:14:02.117", "", "")),
            ("Nov  6, 2026 09:14:02", ("Nov  6, 2026 09:14:02", "", "")),
            ("2026-11-26 09:14:02:117 belle-sip [0x7f]: received [333] new bytes from [UDP://192.0.2.1:5060]:", ("2026-11-26 09:14:02:117", a, "")),
            ("09:14:02.117 sipmsg: 333 bytes Response msg 200/INVITE/cseq=1 (rdata0x7f) from UDP 192.0.2.1:5060:", ("09:14:02.117", a, "")),
            ("09:14:02.117 |SIPUdp - wait_SdlReadRsp: Incoming SIP UDP message size 333 from 192.0.2.1:[5060]:", ("09:14:02.117", a, "")),
            ("Nov 26 09:14:02.117 On [0:0]192.0.2.2:5061 received from 192.0.2.1:5060", ("Nov 26 09:14:02.117", a, b)),
            ("Nov 26 09:14:02.117 On [0:0]192.0.2.1:5060 sent to 192.0.2.2:5061", ("Nov 26 09:14:02.117", a, b)),
            ("2026-11-26T09:14:02Z 192.0.2.1:5060 ---> 192.0.2.2:5061", ("2026-11-26T09:14:02Z", a, b)),
            ("tag: rcv\ntime: 1795684442.117000\nproto: udp ipv4\nsrcip: 192.0.2.1\nsrcport: 5060\ndstip: 192.0.2.2\ndstport: 5061\n~~~~~~~~",
             ("1795684442.117000", a, b)),
            ('{\n"create_date": "2026-11-26T09:14:02.117Z",\n"srcIp": "192.0.2.1",\n"srcPort": 5060,\n"dstIp": "192.0.2.2",\n"dstPort": 5061,',
             ("2026-11-26T09:14:02.117Z", a, b)),
            ("00:11:22:33:44:55 192.0.2.1", ("", "", "")),
            *((f"{date}09:14:02", ("09:14:02", "", "")) for date in ("26 Foo 2026 ", "26-Nov 2026 ", "x6 Nov 2026 ", "Nov 26,2026 ", "Nov x6 2026 ", "No1 26 ", "nov 26 ", "2026/11-26 ", "20x6-11-26 ")),
            *((f"{date}09:14:02", (f"{date}09:14:02", "", "")) for date in ("26 Nov 2026 ", "Nov  6 2026 ", "Nov 26, 2026 ", "Nov 26 ", "Nov  6 ", "2026/11/26 ", "2026-11-26\t")),
            *((f"09:14:02{zone}", (f"09:14:02{shown}", "", "")) for zone, shown in (("Z", "Z"), ("+0100", "+0100"), ("-05:30", "-05:30"), ("+01", ""), ("+01:0x", ""), ("+1x00", ""))),
            *((text, (shown, "", "")) for text, shown in (("1767261600.250", "1767261600.250"), ("x 1767261600.250123 y", "1767261600.250123"), ("1767261600.25", ""), ("11767261600.250", ""))),
            ("from [eth0]192.0.2.1:5060 to UDP://192.0.2.2:5061]", ("", a, b)),
            ("from UDP://[2001:db8::1]:5060 to [2001:db8::2", ("", "[2001:db8::1]:5060", "2001:db8::2")),
            ("00:11:22:333 192.0.2.1", ("00:11:22:333", "", "")),
            ("25:00:00 99:99:99", ("", "", "")),
        ):
            with self.subTest(line):
                self.assertEqual(self.seen(line.encode() + b"\n" + MESSAGE), [seen])
                self.assertEqual(self.seen(line.encode() + b"\n" + MESSAGE + b"\n" + MESSAGE)[1], ("", "", ""), "it is not that of the next one")

    def test_the_trees_of_wireshark(self):
        a, b = "192.0.2.1:5060", "192.0.2.2:5061"
        text = ("Frame 2: 442 bytes on wire\n    Arrival Time: Nov 26, 2026 09:14:02.117000000 UTC\n    Frame Number: 2\n"
                "Internet Protocol Version 4, Src: 192.0.2.1, Dst: 192.0.2.2\n    Source Address: 192.0.2.1\n"
                "User Datagram Protocol, Src Port: 5060, Dst Port: 5061\n    [Time since first frame: 0.004000000 seconds]\n")
        old = (text.replace("Src: 192.0.2.1, Dst: 192.0.2.2", "Src: a.example (192.0.2.1), Dst: b.example (192.0.2.2)")
               .replace("User Datagram Protocol, Src Port: 5060,", "Transmission Control Protocol, Src Port: sip (5060),"))
        members = ('{\n"frame.time": "Nov 26, 2026 09:14:02.117000000 UTC",\n"ip.src": "192.0.2.1",\n"ip.dst": "192.0.2.2",\n'
                   '"udp.srcport": "5060",\n"udp.dstport": "5061",\n')
        fields = "<packet>\n" + "".join(f'<field name="{name}" showname="x" size="1" pos="1" show="{value}" value="00"/>\n' for name, value in (
            ("frame.time", "Nov 26, 2026 09:14:02.117000000 UTC"), ("ip.src", "192.0.2.1"), ("ip.dst", "192.0.2.2"), ("tcp.srcport", "5060"), ("tcp.dstport", "5061")))
        for lines, name in ((text, "tshark-V"), (old, "tshark-V"), (members, "tshark-json"), (fields, "tshark-pdml")):
            with self.subTest(lines):
                tree = (DATA / "wrapped" / f"{name}.txt").read_bytes()
                start = max(tree.rfind(b"\n", 0, tree.index(b"Status-Line")), 0)
                start = max(tree.rfind(b"\n", 0, start), 0) if name == "tshark-V" else start
                self.assertEqual(self.seen(lines.encode() + tree[start:].lstrip(b"\n")), [("Nov 26, 2026 09:14:02.117000000", a, b)])
                for begin_of_next in (b"Frame 3: 40 bytes\n", b"{\n", b"<packet>\n", b"====================\n"):
                    self.assertEqual(self.seen(lines.encode() + begin_of_next + tree[start:].lstrip(b"\n")), [("", "", "")], begin_of_next)

    def test_what_is_no_address_is_none(self):
        facts = b"srcip: alice.example.com\nsrcport: 5060\ndstip: 192.0.2.2\ndstport: 123456\n"
        self.assertEqual(self.seen(facts + MESSAGE), [("", "", "")])

    def test_the_time_is_not_that_of_the_date_field(self):
        message = in_one_line(b"..", MESSAGE.replace(b"\r\n\r\n", b"\r\nDate: Thu, 01 Jan 2026 23:59:59 GMT\r\n\r\n"))
        self.assertEqual(self.seen(b"U 2026/01/01 10:00:00.5 192.0.2.1:5060 -> 192.0.2.2:5061 #7\n" + message),
                         [("2026/01/01 10:00:00.5", "192.0.2.1:5060", "192.0.2.2:5061")])

    def test_the_start_of_the_line(self):
        for prefix, time in ((b"Nov 23 01:26:07 proxy kamailio[1234]: ", "Nov 23 01:26:07"), (b"2026-01-01T10:00:00.123+01:00 sip: ", "2026-01-01T10:00:00.123+01:00"),
                             (b"1767261600.250000 sip: ", "1767261600.250000")):
            self.assertEqual(self.seen(in_lines(lambda line: prefix + line)), [(time, "", "")])
            self.assertEqual(self.seen(prefix + in_one_line(b"#015#012")), [(time, "", "")])
        self.assertEqual(self.seen(b"2026-01-01\t10:00:00.0\t1767261600.000000\tR\t1-1@127.0.0.1\tCSeq:1 INVITE\tSIP/2.0 180 Ringing\n"), [("2026-01-01\t10:00:00.0", "", "")])

    def test_members_of_an_object(self):
        message = json.dumps(MESSAGE.decode())
        for line, seen in (
            (f'{{"ts":"2026-11-25T09:00:00.011Z","event":"sip_send","local":"192.0.2.1:5060","remote":"192.0.2.2:5061","message":{message}}}',
             ("2026-11-25T09:00:00.011Z", "192.0.2.1:5060", "192.0.2.2:5061")),
            (f'{{"ts":"2026-11-25T09:00:00.011Z","event":"sip_recv","local":"192.0.2.1:5060","remote":"192.0.2.2:5061","message":{message}}}',
             ("2026-11-25T09:00:00.011Z", "192.0.2.2:5061", "192.0.2.1:5060")),
            (f'{{"message":{message},"src":"192.0.2.1:5060","dst":"192.0.2.2:5061","time":"2026-11-25T09:00:00Z"}}',
             ("2026-11-25T09:00:00Z", "192.0.2.1:5060", "192.0.2.2:5061")),
            (f'{{"@timestamp": "2026-11-25T09:00:00Z", "source": {{"ip": "192.0.2.1", "port": 5060}}, "destination": {{"ip": "192.0.2.2"}}, "message": {message}}}',
             ("2026-11-25T09:00:00Z", "192.0.2.1", "192.0.2.2")),
            (f'{{"srcIp":"192.0.2.1:5060","dstIp":"192.0.2.2:5061","message":{message[:-1]}Date: Thu, 01 Jan 2026 23:59:59 GMT","time":"2026-11-25T09:00:00Z"}}',
             ("2026-11-25T09:00:00Z", "192.0.2.1:5060", "192.0.2.2:5061")),
        ):
            with self.subTest(line):
                self.assertEqual(self.seen(line.encode() + b"\n"), [seen])


class Combinations(unittest.TestCase):
    """Wrappings around wrappings, around clean traces."""

    JOINED = {"escaped": (rb"\r", rb"\n"), "LF escaped": (b"", rb"\n"), "of syslog": (b"#015", b"#012"), "LF of syslog": (b"", b"#012"),
              "hexadecimal": (rb"\x0d", rb"\x0a")}
    IN_LINES = ("colors", "docker", "carets", "HTML", "double", "no-break", "prefix", "dots")

    def trace(self, chance):
        messages = []
        for _ in range(chance.randint(1, 5)):
            method = chance.choice(("INVITE", "REGISTER", "BYE", "NOTIFY"))
            phrases = ("486 Busy Here", "180 Ringing", "500 ", '603 Declined by "Bob"', "480 Besetzt f\u00fcr l\u00e4nger", "499 What, #now? <no>")
            first = chance.choice((f"{method} sip:b@example.com SIP/2.0", "SIP/2.0 " + chance.choice(phrases)))
            call_id = chance.choice(("a84b4c%d@192.0.2.1", "pHHagFvyiHhesLoZmB%d..", "{A-%d}", '"%d"@x')) % chance.randint(1, 999)
            fields = ['From: "A \\"q\\" & Co" <sip:a@example.com>;tag=1', f"Call-ID: {call_id}", f"CSeq: {chance.randint(1, 99)} {method}"]
            fields += chance.choices(('Reason: Q.850;cause=34;text="No circuit"', 'Reason: Q.850;cause=17, SIP;cause=600;text="x \\"y\\""',
                                      "Retry-After: 30", 'Warning: 399 gw "pipe"'), k=2)
            chance.shuffle(fields)
            body = chance.choice(("", "", "v=0\r\ns=-\r\na=rtpmap:0 PCMU/8000\r\n", "SIP/2.0 503 Inner\r\n"))
            fields += [f"Content-Type: {'application/sdp' if body[:2] == 'v=' else 'message/sipfrag'}"] * bool(body)
            fields.append(f"Content-Length: {len(body)}")
            messages.append("\r\n".join((first, "Via: SIP/2.0/UDP 192.0.2.1", *fields, "", body)).encode())
        return messages

    def wrap(self, name, records, chance):
        if name in self.JOINED:
            line_end = b"".join(self.JOINED[name])
            return [record.replace(b"\r\n", b"\n").replace(b"\n", line_end) + b"\n" for record in records]
        if name == "JSON":
            key, is_ascii = chance.choice(("msg", "log", "text")), chance.random() < 0.5
            return [json.dumps({"time": "T", key: record.decode(), "n": 1}, ensure_ascii=is_ascii).encode() + b"\n" for record in records]
        color = chance.choice(((b"\x1b[32m", b"\x1b[0m"), (rb"\e[32m", rb"\e[0m"), (b"#033[1m", b"#033[0m")))
        prefix = chance.choice((b"Nov 23 01:26:07 proxy kam[%d]: ", b"2026-01-01 10:00:%d.5 DEBUG sip: ", b"[%d] "))

        def wrap_line(line):
            return {
                "colors": lambda: color[0] + line + color[1],
                "docker": lambda: json.dumps({"log": line.decode() + "\r\n", "stream": "stdout"}, separators=(",", ":")).encode(),
                "carets": lambda: line + b"^M",
                "HTML": lambda: as_html(line) + b"<br>",
                "double": lambda: line + b"\n",
                "no-break": lambda: line.replace(b" ", b"\xc2\xa0"),
                "prefix": lambda: prefix % chance.randint(10, 59) + line,
                "dots": lambda: line + b".",
            }[name]()

        head = b"U 192.0.2.1:5060 -> 192.0.2.2:5060\n" if name == "dots" else b""
        return [head + in_lines(wrap_line, record.replace(b"\r\n", b"\n").split(b"\n")[:-1]) for record in records]

    def names(self, chance):
        """Some wrappings in the order in which they can come about."""
        names = []
        for name in chance.choices((*self.IN_LINES, *self.JOINED, "JSON"), k=chance.choice((1, 2, 3))):
            is_joined = any(other in self.JOINED for other in names)
            # ngrep is the first to see a packet, and a message in one line has no lines to put anything between.
            if name not in names and not (name == "dots" and names) and not (is_joined and (name in self.JOINED or name == "double")):
                names.append(name)
        return names

    def test_the_result_is_that_of_the_clean_trace(self):
        for seed in range(600):
            chance = random.Random(seed)
            clean = self.trace(chance)
            records, names = clean, self.names(chance)
            for name in names:
                records = self.wrap(name, records, chance)
            encoding = chance.choice(("utf-8", "utf-8", "utf-8-sig", "utf-16"))
            trace = b"".join(records).decode().encode(encoding)
            with self.subTest(seed=seed, names=names, encoding=encoding):
                self.assertEqual(what_was_read(trace), what_was_read(b"".join(clean)))


class Mentions(unittest.TestCase):
    def mentioned(self, *lines):
        names = ("code", "phrase", "method", "call_id")
        return [tuple(row[name] for name in names) for row in responses("\n".join((*lines, "")).encode())]

    def test_lines_that_name_a_response_count(self):
        for line, row in (
            ('    -- Got SIP response 603 "Declined" back from 192.0.2.42:5060', (603, "Declined", "", "")),
            ('[Jan  1 10:00:00] VERBOSE[1] chan_sip.c: -- Got SIP response 486 "Busy Here" back from 192.0.2.42:5060', (486, "Busy Here", "", "")),
            ("sip status: 403: Forbidden", (403, "Forbidden", "", "")),
            ('{"event":"hangup","sipStatus":486,"n":1}', (486, "", "", "")),
            ("call ended, sip_code=480", (480, "", "", "")),
            ("   20  32.141694 192.0.2.35 \u2192 192.0.2.2  SIP 528 Status: 401 Unauthorized | ", (401, "Unauthorized", "", "")),
            ("   21  32.2 192.0.2.35 \u2192 192.0.2.2  SIP/SDP 528 Status: 200 OK (INVITE) | ", (200, "OK", "INVITE", "")),
            ("[10:00] WARNING res_pjsip_outbound_registration.c: 403 Forbidden fatal response received from sip:192.0.2.1", (403, "Forbidden", "", "")),
            ("[10:00] Registration of sip:bob@example.com failed: 403 Forbidden", (403, "Forbidden", "", "")),
            ("[10:00] sip:bob@example.com S=486", (486, "", "", "")),
            ("variable_sip_term_status: [486]", (486, "", "", "")),
            ("[10:00] INFO: <script>: reply 486 Busy Here from sip:bob@example.com", (486, "Busy Here", "", "")),
            ("NOTICE: ACC: transaction answered: timestamp=1;method=INVITE;from_tag=1;to_tag=2;call_id=a1@x;code=486;reason=Busy Here",
             (486, "Busy Here", "INVITE", "a1@x")),
            ("10:00:00.1 pjsua_app.c  .Call 0 is DISCONNECTED [reason=486 (Busy Here)]", (486, "Busy Here", "", "")),
            ("10:00:00.1 pjsua_acc.c  ....SIP registration failed, status=403 (Forbidden)", (403, "Forbidden", "", "")),
            ('Event="Call Rejected" Service="SIP" SIP-status="486" Detail="Busy Here"', (486, "", "", "")),
            ('{"sipStatus":"486","n":"x"}', (486, "", "", "")),
            ('{"sip_status":"486 Busy Here","n":"x"}', (486, "Busy Here", "", "")),
            ("call failed: SIP status 486", (486, "", "", "")),
            ("10:00 SIP response status code 486", (486, "", "", "")),
            ('Got SIP response 603 "Declined back from 192.0.2.1', (603, "", "", "")),
            ('Got SIP response 603 "' + "x" * 300 + '" back from 192.0.2.1', (603, "", "", "")),
            ("10:00 SIP status 486 'Gone fishing'", (486, "Gone fishing", "", "")),
            ("10:00 SIP status 486 Gone fishing", (486, "Gone fishing", "", "")),
            ("10:00 SIP status 486 Gone fishing (x)", (486, "Gone fishing", "", "")),
            ("10:00 SIP status 486 Gone fishing: now", (486, "", "", "")),
            ("10:00 SIP status 486 gone fishing", (486, "", "", "")),
            ("NOTICE: ACC: method=INVITE;call_id=a;code=486", (486, "", "INVITE", "a")),
            ("10:00:00.1 pjsua_app.c  .Call 0 is DISCONNECTED [reason=486]", (486, "", "", "")),
            ("10:00 SIP status response code: 486", (486, "", "", "")),
            ("10:00 SIP response 603 Declined by callee", (603, "Declined", "", "")),
            ("10:00 SIP response 486/REGISTER/cseq=1", (486, "", "REGISTER", "")),
            ("10:00:00 SIP response 486 Call-ID: a1@192.0.2.1", (486, "", "", "a1@192.0.2.1")),
            ("10:00:00 response 486 over SIP", (486, "", "", "")),
        ):
            with self.subTest(line):
                self.assertEqual(self.mentioned(line), [row])

    def test_lines_that_do_not_show_that_they_are_about_sip_do_not_count(self):
        for line in (
            "Status: 403 Forbidden",
            "NOTICE: ACC: timestamp=1;method=INVITE;call_id=a;code=",
            "HTTP/1.1 403 Forbidden",
            '192.0.2.1 - - [01/Jan/2026:10:00:00 +0000] "GET /sip/status HTTP/1.1" 404 162',
            "https://sip.example.com/login response 403 Forbidden",
            "[10:00] /var/www/sip/index.cgi Status: 403 Forbidden",
            "I get a 403 Forbidden when I call, and 486 Busy Here from the other phone.",
            "I have SIP status 486 on my phone.",
            "Status 486 after status 503: I get both from SIP code 480.",
            "We see SIP error 486 each morning.",
            "What is SIP status: 403?",
            "Call 0 is DISCONNECTED [reason=",
            "10:00:00 Call 0 is DISCONNECTED [reason=12",
            "x.sip.example.com status 486",
            "Our SIP provider says 403 Forbidden is a wrong password.",
            "SMTP response 500 from gossip.example.com",
            "<--- Transmitting SIP response (486 bytes) to UDP:192.0.2.2:5060 --->",
            "SIP response time 486 ms",
            "SIP message of 486 bytes",
            "10:00:00.123 local0.notice [S=486] [SID=1] ---- Incoming SIP Message from 192.0.2.2:5060 to SIPInterface #0 ----",
            "<--- Received SIP response (486 bytes) from UDP:192.0.2.2:5060 --->",
            "12:00 [DEBUG] sofia.c:486 Channel sofia/internal/100@sip.example.com entering state [calling][0]",
            "[10:00] DEBUG chan_sip.c:486 handle_response: Response 1 of sip:bob@example.com",
            "12:00 sip:100@192.0.2.200:5060 registered, expires 300",
            "12:00 SIP/2.0/UDP 192.0.2.1;branch=486",
        ):
            with self.subTest(line):
                self.assertEqual(self.mentioned(line), [])

    def test_a_mention_of_a_response_that_the_trace_has_does_not_count(self):
        message, mention = MESSAGE.decode(), 'Got SIP response 503 "Service Unavailable" back from 192.0.2.42:5060'
        for lines in ((message, mention), (mention, message), (mention, "between", message), (message, "x", mention, message, mention)):
            self.assertEqual(len(self.mentioned(*lines)), sum(line == message for line in lines))
        other = mention.replace("503", "480")
        self.assertEqual([row[0] for row in self.mentioned(message, other, message)], [503, 480, 503])
        self.assertEqual(len(self.mentioned(mention, mention)), 2)

    def test_fields_of_messages_mention_nothing(self):
        self.assertEqual(self.mentioned("Reason: SIP;cause=486;text=\"status 486 Busy Here\"", "Contact: <sip:486@192.0.2.1>"), [])
        bye = "BYE sip:b@example.com SIP/2.0\nVia: x\nReason: SIP;cause=486\nX-Status: SIP response 486\n"
        self.assertEqual(self.mentioned(bye), [])

    def test_no_mention_drives_a_terminal(self):
        output = sipstatus("--all-responses", "-", stdin=b'Got SIP response 603 "\x1b[31mNo\xff" back from\nSIP response 480 Call-ID: a\x07b\n').stdout
        self.assertIn(rb"\x1B[31mNo\xFF", output)
        self.assertIn(rb"a\x07b", output)


if __name__ == "__main__":
    PROGRAM = sys.argv.pop(1)
    harness.main()
