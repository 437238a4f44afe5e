#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Tests of tools/sipstatus.cpp: python3 tests/command/explain.py PROGRAM"""

import json
import pathlib
import re
import subprocess
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
import harness  # noqa: E402

DATA = pathlib.Path(__file__).resolve().parent / "data"
LISTED = re.compile(r" *(\d+)  (\w+(?: \w+)?) +(\S+) +(\d{3}.*?)(?: \(see \d+\))?")


def sipstatus(*arguments, stdin=b"", **options):
    return subprocess.run([PROGRAM, *arguments], input=stdin, capture_output=True, timeout=60, **options)


def response(*arguments, stdin):
    """The only response of a trace, from JSON."""
    [row] = harness.responses_in(sipstatus("--format=json", *arguments, stdin=stdin).stdout.splitlines())
    return row


def listed(result):
    """The responses that were listed: (class, method, response and Call-ID)."""
    rows = [match.groups() for match in map(LISTED.fullmatch, result.stdout.decode().splitlines()) if match]
    assert [int(row[0]) for row in rows] == list(range(1, len(rows) + 1)), "rows are numbered in order"
    return [row[1:] for row in rows]


def message(first_line, *fields):
    return "\r\n".join([first_line, "Via: SIP/2.0/UDP 192.0.2.1", *fields, "", ""]).encode()


class Codes(unittest.TestCase):
    def test_a_number_is_explained(self):
        result = sipstatus("486")
        self.assertEqual(result.returncode, 0)
        self.assertTrue(
            result.stdout.decode().startswith(
                "486 Busy Here\n"
                "  class       Request Failure (4xx), a final response\n"
                "  defined in  RFC 3261, section 21.4.24\n"
                "  ends        only the transaction\n"
                "  next step   retry later\n"
                "  answers     any request except ACK\n"
                "  ISUP cause  17 (User busy)\n"
                "  header      Retry-After (may)\n"
                "  see also    480, 487, 503, 600, 603\n"
                "  means       The callee's phone, or a PBX or gateway that "
            )
        )
        facts = result.stdout.decode().split("\n  Check, in this order:\n")[0]
        labels = [line[2:14].strip() for line in facts.splitlines()[1:]]
        self.assertEqual([label for label in labels if label], "class|defined in|ends|next step|answers|ISUP cause|header|see also|means|when seen|how to fix".split("|"))

    def test_only_what_a_code_has_is_told(self):
        self.assertNotIn(b"ISUP cause", sipstatus("487").stdout)
        self.assertNotIn(b"header  ", sipstatus("487").stdout)
        self.assertIn(b"\n  answers     only INVITE, UPDATE\n", sipstatus("422").stdout)
        self.assertIn(b"\n  header      Allow (must)\n  see also    501\n  means", sipstatus("405").stdout)
        self.assertIn(b"\n              WWW-Authenticate (must)\n", sipstatus("401").stdout)

    def test_a_warning_makes_another_cause_and_comes_with_606(self):
        for code in ("488", "606"):
            facts = " ".join(sipstatus(code).stdout.decode().split())
            self.assertIn("ISUP cause 31 (Normal, unspecified) 65 (Bearer capability not implemented), when Warning has", facts)
            self.assertIn("Warning (", facts)

    def test_a_code_ends_what_can_get_it(self):
        self.assertIn(b"\n  ends        only the call\n", sipstatus("408").stdout)
        self.assertIn(b"\n  ends        only the subscription\n", sipstatus("489").stdout)

    def test_an_option_without_its_value_is_refused(self):
        result = sipstatus("--isup")
        self.assertEqual(result.returncode, 2)
        self.assertIn(b"needs an ISUP cause", result.stderr)

    def test_an_unregistered_number_says_who_uses_it(self):
        uses = " ".join(sipstatus("477").stdout.decode().split())
        self.assertIn(
            'used by "Unfortunately error on sending to next hop occurred": Kamailio and SER, when a request could not be '
            'forwarded "Send failed": OpenSIPS, when a request could not be forwarded ends ', uses)
        self.assertIn(b'  used by     "Conflict": RFC 2543, 7.4.10; RFC 3261 dropped it, but many stacks\n', sipstatus("409").stdout)
        self.assertEqual(sipstatus("Conflict").stdout, sipstatus("409").stdout)
        self.assertIn(b'"Request Updated": an expired draft; PJSIP and Sofia-SIP list it', sipstatus("490").stdout)
        self.assertIn(b"an early draft of the Replaces header field", sipstatus("687").stdout)
        self.assertEqual(sipstatus("dialog terminated").stdout, sipstatus("687").stdout)
        self.assertNotIn(b"used by", sipstatus("499").stdout)
        self.assertIn(b'"Unknown response" is used by Wireshark', sipstatus("999").stderr)

    def test_the_suffix_of_kamailio_and_opensips_is_ignored(self):
        for text in ("Send failed (477/TM)", "Unfortunately error on sending to next hop occurred (477/SL)"):
            self.assertEqual(sipstatus(text).stdout, sipstatus("477").stdout)
        self.assertEqual(sipstatus("Unresolvable destination (478/SL)").stdout, sipstatus("478").stdout + b"\n" + sipstatus("476").stdout)
        self.assertEqual(
            sipstatus("Bad To (13/SL)").stdout, b'"Bad To" is a phrase for 400 Bad Request (Kamailio and OpenSIPS).\n\n' + sipstatus("400").stdout)

    def test_the_phrase_of_somebody_else_is_understood(self):
        self.assertEqual(
            sipstatus("internal server error").stdout,
            b'"Internal Server Error" is a phrase for 500 Server Internal Error (RFC 3261, 25.1; RFC 2543; it is HTTP\'s phrase).\n\n'
            + sipstatus("500").stdout,
        )
        self.assertTrue(sipstatus("Busy").stdout.endswith(sipstatus("486").stdout + b"\n" + sipstatus("600").stdout))
        self.assertEqual(sipstatus("bad identity-info", "vs", "438").stdout, sipstatus("436", "438").stdout)

    def test_codes_are_found_by_the_words_of_their_texts(self):
        found = sipstatus("--search", "codec")
        self.assertEqual(found.returncode, 0)
        self.assertIn(b"488 Not Acceptable Here\n    ", found.stdout)
        self.assertNotIn(b"486 Busy Here", found.stdout)
        self.assertEqual(sipstatus("--search", "CODEC").stdout, found.stdout)
        both = sipstatus("--search", "codec", "sdp").stdout
        self.assertTrue(set(both.split(b"\n")) < set(found.stdout.split(b"\n")))
        nothing = sipstatus("--search", "no such word")
        self.assertEqual((nothing.returncode, nothing.stdout), (1, b""))
        for nothing in ([], [""], ["  "]):
            self.assertEqual(sipstatus("--search", *nothing).returncode, 2)
        self.assertEqual(sipstatus("--search", "codec sdp").stdout, both)
        self.assertNotIn(b"repair", sipstatus("--search", "pair").stdout)

    def test_json_of_a_code(self):
        busy = json.loads(sipstatus("--format=json", "486").stdout)
        self.assertEqual(list(busy)[:8], ["code", "registered", "name", "phrase", "rfc", "section", "deprecated", "class"])
        self.assertEqual((busy["code"], busy["name"], busy["phrase"], busy["rfc"], busy["section"]), (486, "busy_here", "Busy Here", 3261, "21.4.24"))
        self.assertEqual((busy["next_step"], busy["dialog_effect"], busy["isup_cause"]), ("retry later", "transaction", 17))
        self.assertIn({"name": "Retry-After", "level": "may", "condition": "", "rfc": 3261, "section": "21.4.24"}, busy["header_fields"])
        self.assertEqual((busy["answers_unknown_methods"], "ACK" in busy["answers"], "INVITE" in busy["answers"]), (True, False, True))
        other = json.loads(sipstatus("--format=json", "490").stdout)
        self.assertEqual((other["registered"], other["treat_as"], "phrase" in other), (False, 400, False))
        self.assertEqual([use["phrase"] for use in other["unregistered_uses"]], ["Request Updated"])
        self.assertIsNone(json.loads(sipstatus("--format=json", "487").stdout)["isup_cause"])

    def test_json_of_the_registry(self):
        registry = json.loads(sipstatus("--format=json", "--all").stdout)
        self.assertEqual([row["code"] for row in registry], harness.registered_codes())
        self.assertEqual({tuple(row) for row in registry}, {tuple(registry[0])}, "every row has the same members")
        self.assertEqual(registry, [json.loads(sipstatus("--format=json", str(row["code"])).stdout) for row in registry])

    def test_json_of_a_pair(self):
        pair = json.loads(sipstatus("--format=json", "600", "vs", "486").stdout)
        self.assertEqual((pair["left"], pair["right"]), (600, 486))
        self.assertEqual(pair["key_differences"][0], {"aspect": "Class", "left": "Global Failure", "right": "Request Failure"})
        note = json.loads(sipstatus("--format=json", "407", "401").stdout)
        self.assertTrue(note["send_left"].startswith("Send 407 "))
        self.assertTrue(note["send_right"].startswith("Send 401 "))
        self.assertNotIn("difference", json.loads(sipstatus("--format=json", "100", "699").stdout))

    def test_json_of_causes_and_classes(self):
        row = json.loads(sipstatus("--format=json", "--isup", "21").stdout)
        texts = {name: row[name] for name in ("description", "when_seen", "how_to_fix")}
        self.assertTrue(all(texts.values()))
        self.assertEqual(
            row,
            {"isup_cause": 21, "name": "Call rejected", "code": 403, "code_if_user": 603, "code_if_new_number": 403, **texts},
        )
        self.assertIsNone(json.loads(sipstatus("--format=json", "--isup", "16").stdout)["code"])
        self.assertEqual([row["code"] for row in json.loads(sipstatus("--format=json", "2xx").stdout)], [200, 202, 204])

    def test_markdown(self):
        self.assertTrue(sipstatus("--format=markdown", "486").stdout.startswith(b"# 486 Busy Here\n\n- **class**: Request Failure"))
        pair = sipstatus("--format=markdown", "486", "600").stdout.decode().splitlines()
        self.assertEqual(
            [line for line in pair if line.startswith("#")],
            ["# SIP 486 Busy Here vs 600 Busy Everywhere", "## 486 Busy Here", "## 600 Busy Everywhere", "## Key differences", "## When to use which"],
        )
        self.assertTrue(pair[pair.index("## Key differences") + 1].startswith("1. Class: "))
        self.assertTrue(pair[-1].startswith("- Send 600 "))
        headings = re.findall(rb"^# (\d{3}) ", sipstatus("--format=markdown", "--all").stdout, re.M)
        self.assertEqual(list(map(int, headings)), harness.registered_codes())

    def test_a_trace_has_no_markdown(self):
        self.assertEqual(sipstatus("--format=markdown", stdin=b"SIP/2.0 200 OK\r\n\r\n").returncode, 2)

    def test_a_phrase_of_somebody_else_can_be_compared_and_is_told_in_json(self):
        self.assertEqual(sipstatus("687", "486").stdout, sipstatus("dialog terminated", "486").stdout)
        phrases = [other["phrase"] for other in json.loads(sipstatus("--format=json", "500").stdout)["other_phrases"]]
        self.assertIn("Internal Server Error", phrases)
        self.assertEqual(sipstatus("486", "--format=json").stdout, sipstatus("--format=json", "486").stdout)

    def test_a_format_that_is_none_is_refused(self):
        result = sipstatus("--format=xml", "486")
        self.assertEqual((result.returncode, result.stdout), (2, b""))
        self.assertIn(b"unknown format", result.stderr)
        self.assertEqual(sipstatus("--format=text", "486").stdout, sipstatus("486").stdout)

    def test_a_checklist_follows_the_texts_of_a_code(self):
        causes = json.loads(sipstatus("--format=json", "488").stdout)["likely_causes"]
        self.assertGreaterEqual(len(causes), 3)
        self.assertEqual(set(causes[0]), {"sign", "cause", "remedy", "rfc", "section"})
        text = " ".join(sipstatus("488").stdout.decode().split())
        markdown = sipstatus("--format=markdown", "488").stdout.decode()
        self.assertIn("\n\nCheck, in this order:\n\n1. ", markdown)
        begin = text.index(" Check, in this order: 1. ")
        for number, row in enumerate(causes, 1):
            source = f" (RFC {row['rfc']}, section {row['section']})" if row["rfc"] else ""
            self.assertIn(f"{number}. {row['sign']} {row['cause']} {row['remedy']}{source}", text[begin:])
            self.assertIn(f"{number}. {row['sign']} **{row['cause']}** {row['remedy']}{source}\n", markdown)
        self.assertEqual(json.loads(sipstatus("--format=json", "499").stdout)["likely_causes"],
                         json.loads(sipstatus("--format=json", "400").stdout)["likely_causes"])
        self.assertEqual(json.loads(sipstatus("--format=json", "505").stdout)["code"], 505)
        self.assertNotIn(b"Check, ", sipstatus("412").stdout)

    def test_a_cause_has_guidance_of_its_own(self):
        busy = json.loads(sipstatus("--format=json", "--isup", "17").stdout)
        text = " ".join(sipstatus("--isup", "17").stdout.decode().split())
        for field in ("description", "when_seen", "how_to_fix"):
            self.assertIn(busy[field], text)
        self.assertNotIn("description", json.loads(sipstatus("--format=json", "--isup", "99").stdout))
        failure = b"SIP/2.0 503 X\r\nReason: Q.850;cause=17\r\n\r\n"
        once = " ".join(sipstatus("--all-responses", stdin=failure).stdout.decode().split())
        self.assertIn("cause 17 " + busy["description"], once)
        self.assertEqual(" ".join(sipstatus("--all-responses", stdin=failure * 3).stdout.decode().split()).count(busy["description"]), 1)
        success = sipstatus("--all-responses", stdin=failure.replace(b"503", b"200")).stdout.decode()
        self.assertNotIn(busy["description"], " ".join(success.split()))

    def test_a_value_that_is_cut_says_nothing(self):
        # The command keeps 512 bytes of a field.
        for filler in range(470, 515):
            field = "SIP;cause=486;x=" + "y" * filler + ", Q.850;cause=17"
            trace = f"SIP/2.0 480 X\r\nReason: {field}\r\n\r\n".encode()
            reasons = response("-", stdin=trace)["reason"]
            self.assertIn([reason["cause"] for reason in reasons], ([486, 17], [486], []), filler)
            self.assertEqual([reason["cause"] for reason in reasons] == [486, 17], len(field) <= 512, filler)
            self.assertNotIn(b"Q.850 1 ", sipstatus("--all-responses", "-", stdin=trace).stdout)

    def test_an_isup_cause_is_explained(self):
        busy = sipstatus("--isup", "17").stdout.decode()
        self.assertTrue(busy.startswith("ISUP cause 17 (User busy)\n  in SIP      486 Busy Here (RFC 3398, section 7.2.4.1)\n  means "))
        self.assertIn(b"410 Gone (RFC 3398, section 7.2.4.1)\n              301 Moved Permanently with the new number", sipstatus("--isup", "22").stdout)
        self.assertIn(b"\n              603 Decline if the location is the user\n", sipstatus("--isup", "21").stdout)
        self.assertTrue(
            sipstatus("--isup", "16").stdout.startswith(
                b"ISUP cause 16 (Normal call clearing)\n  in SIP      no response: BYE or CANCEL\n  means       "
            )
        )
        self.assertIn(b"nothing: the gateway takes another circuit\n", sipstatus("--isup", "44").stdout)
        self.assertIn(b"ISUP cause 8 (Preemption)\n  in SIP      500 Server Internal Error", sipstatus("--isup", "8").stdout)
        self.assertEqual(json.loads(sipstatus("--format=json", "--isup", "8").stdout)["name"], "Preemption")
        self.assertIn(b"ISUP cause 33\n  in SIP      500 Server Internal Error", sipstatus("--isup", "33").stdout)
        for number in ("0", "128", "273", "x", "", "-1", "17x", "99999999999999999999"):
            result = sipstatus("--isup", number)
            self.assertEqual((result.returncode, result.stdout), (2, b""), number)
            self.assertIn(b"not an ISUP cause, which are 1 to 127", result.stderr)

    def test_a_phrase_is_explained_in_any_case(self):
        self.assertEqual(sipstatus("busy here").stdout, sipstatus("486").stdout)
        self.assertEqual(sipstatus("BUSY HERE").stdout, sipstatus("486").stdout)

    def test_both_codes_of_one_phrase_are_explained(self):
        self.assertEqual(sipstatus("not acceptable").stdout, sipstatus("406").stdout + b"\n" + sipstatus("606").stdout)

    def test_an_unregistered_number_is_treated_as_another(self):
        self.assertIn(b"499 (not registered)", sipstatus("499").stdout)
        self.assertIn(b"treated as  400 Bad Request", sipstatus("499").stdout)
        self.assertIn(b"treated as  183 Session Progress", sipstatus("101").stdout)
        self.assertIn(b"next step   change request", sipstatus("499").stdout)

    def test_two_codes_are_compared(self):
        result = sipstatus("100", "500")
        self.assertEqual(result.returncode, 0)
        lines = result.stdout.decode().splitlines()
        self.assertEqual(lines[:2], ["SIP 100 Trying vs 500 Server Internal Error", ""])
        headings = [lines[i + 1] for i in range(3, len(lines)) if lines[i] == ""]
        self.assertEqual(headings, ["100 Trying", "500 Server Internal Error", "Key differences", "When to use which"])
        self.assertLessEqual(max(map(len, lines)), 80)
        for words in (["100", "vs", "500"], ["100", "VS", "500"], ["trying", "500"], ["100", "vs", "server internal error"]):
            with self.subTest(words):
                self.assertEqual(sipstatus(*words).stdout, result.stdout)

    def test_a_comparison_is_wrapped_between_words_and_no_word_is_lost(self):
        description = re.search(r"  means (.*?)  when seen", sipstatus("486").stdout.decode(), re.S)[1].split()
        text = sipstatus("600", "486").stdout.decode()
        self.assertIn(" ".join(description), " ".join(text.split()))
        self.assertRegex(text, r"\n  Description: The callee's phone, .*\n    \w")

    def test_what_a_response_ends_is_told(self):
        for number, ended in (
            ("180", "nothing"),
            ("199", "its own early dialog"),
            ("404", "the whole dialog"),
            ("481", "the call or subscription (usage) of the dialog"),
            ("503", "only the transaction"),
        ):
            self.assertIn(f"  ends        {ended}\n", sipstatus(number).stdout.decode())

    def test_a_deprecated_code_is_said_to_be_one(self):
        self.assertIn(b"deprecated", sipstatus("202").stdout)
        self.assertNotIn(b"deprecated", sipstatus("200").stdout)

    def test_a_class_lists_its_codes(self):
        lines = sipstatus("5xx").stdout.decode().splitlines()
        self.assertEqual(lines[0], "Server Failure (5xx)")
        self.assertEqual([line.split()[0] for line in lines[1:]], "500 501 502 503 504 505 513 555 580".split())
        self.assertEqual(sipstatus("5XX").stdout, sipstatus("5xx").stdout)

    def test_all_lists_all_codes(self):
        text = sipstatus("--all").stdout.decode()
        numbers = re.findall(r"(?m)^(\d{3}) \w", text)
        self.assertEqual(list(map(int, numbers)), harness.registered_codes())
        self.assertEqual(text, "\n".join(sipstatus(number).stdout.decode() for number in numbers))

    def test_texts_are_wrapped_to_80_columns_where_there_is_no_terminal(self):
        lines = sipstatus("--all").stdout.decode().splitlines()
        self.assertLessEqual(max(map(len, lines)), 80)
        self.assertGreater(sum(len(line) > 70 for line in lines), 300)

    def test_texts_are_wrapped_to_the_width_of_the_terminal(self):
        try:
            import fcntl, pty, struct, termios
        except ImportError:
            self.skipTest("no terminals here")
        words = sipstatus("486").stdout.split()
        for columns in (132, 80, 41, 1):
            output = harness.printed_on_terminal([PROGRAM, "486"], columns)
            with self.subTest(columns):
                self.assertEqual(output.split(), words)
                self.assertNotIn(b"\x1b", output)
                texts = output.decode().split("means")[1].splitlines()
                width = max(map(len, texts[1:]))
                most = min(columns, 100)
                self.assertTrue(most - 20 < width <= most or (columns < 40 and width < 40), width)

    def test_help_tells_every_way_to_call_it(self):
        result = sipstatus("--help")
        self.assertEqual(result.returncode, 0)
        for call in ("sipstatus 486 600", "CODE [vs] CODE", "sipstatus 486", "busy here", "5xx", "--all", "TRACE", "standard input"):
            self.assertIn(call, result.stdout.decode())


class Misuse(unittest.TestCase):
    def assert_refused(self, status, *arguments):
        result = sipstatus(*arguments)
        self.assertEqual(result.returncode, status)
        self.assertEqual(result.stdout, b"")
        self.assertRegex(result.stderr.decode(), r"\Asipstatus: .+\n\Z")

    def test_what_is_written_wrongly_is_guessed(self):
        unknown, see = "not a status code, reason phrase, class or file", ", see --help"
        for argument, said in (("busi here", unknown + '; did you mean "Busy Here"?'), ("DECLIN", unknown + '; did you mean "Decline"?'), ("xyz", unknown + see),
                               ("busy" * 16, unknown + see), ("busy" * 17, unknown + see),
                               ("--formt=json", "unknown option; did you mean --format=json?"), ("--nonsense", "unknown option" + see)):
            with self.subTest(argument):
                self.assertEqual(sipstatus(argument).stderr.decode(), f"sipstatus: {argument}: {said}\n")

    def test_what_is_no_argument_is_refused(self):
        for argument in ("999", "099", "1000", "48", "0", "7xx", "0xx", "--nonsense", "-x", "no such phrase", ""):
            with self.subTest(argument):
                self.assert_refused(2, argument)
        self.assert_refused(2, "486", "600", "603")
        self.assert_refused(2, "486", "vs", "600", "603")
        self.assert_refused(2, "486", "vs")
        self.assert_refused(2, "vs", "486")
        self.assert_refused(2, "486", "700")
        self.assert_refused(2, "no such phrase", "486")


REFUSED_CALLS = [
    ("Provisional", "INVITE", "180 Ringing, 1-2471@127.0.0.1"),
    ("Success", "INVITE", "200 OK, 1-2471@127.0.0.1"),
    ("Success", "BYE", "200 OK, 1-2471@127.0.0.1"),
    ("Provisional", "INVITE", "100 Trying, 1-2414@127.0.0.1"),
    ("Request Failure", "INVITE", "486 Busy Here, 1-2414@127.0.0.1"),
]


class Traces(unittest.TestCase):
    def assert_lists(self, trace, rows, summary):
        result = sipstatus("--all-responses", str(DATA / trace))
        self.assertEqual(result.returncode, 0)
        self.assertEqual(result.stderr, b"")
        self.assertEqual(listed(result), rows)
        self.assertEqual(result.stdout.decode().splitlines()[-1], summary)
        self.assertEqual(sipstatus("--all-responses", stdin=(DATA / trace).read_bytes()).stdout, result.stdout)
        self.assertEqual(sipstatus("--all-responses", "-", stdin=(DATA / trace).read_bytes()).stdout, result.stdout)

    def test_a_log_of_sipp(self):
        rows = []
        for call in (1, 2, 3):
            rows += [
                ("Provisional", "INVITE", f"180 Ringing, {call}-2471@127.0.0.1"),
                ("Success", "INVITE", f"200 OK, {call}-2471@127.0.0.1"),
                ("Success", "BYE", f"200 OK, {call}-2471@127.0.0.1"),
            ]
        for call, response_class, response in (
            (2414, "Request Failure", "486 Busy Here"),
            (2419, "Redirection", "302 Moved Temporarily"),
            (2424, "Server Failure", "503 Service Unavailable"),
            (2429, "Request Failure", "488 Not Acceptable Here"),
            (2434, "Request Failure", "407 Proxy Authentication Required"),
        ):
            rows += [
                ("Provisional", "INVITE", f"100 Trying, 1-{call}@127.0.0.1"),
                (response_class, "INVITE", f"{response}, 1-{call}@127.0.0.1"),
            ]
        self.assertEqual(len(rows), 19)
        self.assert_lists(
            "sipp.log",
            rows,
            "19 responses: 8 Provisional (1xx), 6 Success (2xx), 1 Redirection (3xx), 3 Request Failure (4xx), "
            "1 Server Failure (5xx)",
        )

    def test_each_code_is_explained_once_and_referred_to_afterwards(self):
        output = sipstatus("--all-responses", str(DATA / "sipp.log")).stdout.decode()
        first = {}
        for line in output.splitlines():
            if match := LISTED.fullmatch(line):
                row, status = match[1], match[4][:3]
                self.assertEqual(line.endswith(")"), status in first, line)
                if status in first:
                    self.assertTrue(line.endswith(f" (see {first[status]})"), line)
                first.setdefault(status, row)
        self.assertEqual(sorted(first), "100 180 200 302 407 486 488 503".split())
        words = " ".join(output.split())
        for status in first:
            how_to_fix = " ".join(sipstatus(status).stdout.decode().split("how to fix")[1].split())
            self.assertEqual(words.count(how_to_fix), 1)
        self.assertEqual(output.count("how to fix"), len(first))

    def test_text_of_tcpdump_and_sngrep(self):
        # tcpdump prints the first line of a packet on port 5060 twice, and with -v the whole packet.
        for trace in ("tcpdump-A.txt", "tcpdump-vA.txt", "sngrep.txt"):
            with self.subTest(trace):
                self.assert_lists(
                    trace, REFUSED_CALLS, "5 responses: 2 Provisional (1xx), 2 Success (2xx), 1 Request Failure (4xx)"
                )

    def test_logs_with_prefixes(self):
        self.assert_lists(
            "log.txt",
            [
                ("Request Failure", "INVITE", "404 Not Found, prefixed@192.0.2.1"),
                ("Success", "BYE", "200 OK, first-line@192.0.2.1"),
                ("Provisional", "?", "183 Session Progress"),
                ("Request Failure", "?", "480 Temporarily Unavailable"),
                ("Server Failure", "?", "503 Service Unavailable"),
                ("Request Failure", "OPTIONS", "408 Request Timeout, indented@192.0.2.1"),
            ],
            "6 responses: 1 Provisional (1xx), 1 Success (2xx), 3 Request Failure (4xx), 1 Server Failure (5xx)",
        )

    def test_status_lines_in_bodies_and_header_fields_are_no_responses(self):
        self.assert_lists(
            "sipfrag.txt",
            [
                ("Success", "REFER", "202 Accepted, refer@192.0.2.1"),
                ("Success", "NOTIFY", "200 OK, refer@192.0.2.1"),
                ("Success", "NOTIFY", "200 OK, refer@192.0.2.1"),
                (
                    "Request Failure",
                    "NOTIFY",
                    "481 Subscription does not exist [registered: Call/Transaction Does Not Exist], refer@192.0.2.1",
                ),
                ("Request Failure", "MESSAGE", "415 Unsupported Media Type, message@192.0.2.1"),
            ],
            "5 responses: 3 Success (2xx), 2 Request Failure (4xx)",
        )

    def test_phrases_that_are_missing_or_the_peers_own(self):
        self.assert_lists(
            "phrases.txt",
            [
                ("Request Failure", "INVITE", "486 [registered: Busy Here], p1@192.0.2.1"),
                ("Request Failure", "INVITE", "486 [registered: Busy Here], p2@192.0.2.1"),
                ("Request Failure", "INVITE", "486 Besetzt für länger [registered: Busy Here], p3@192.0.2.1"),
                (
                    "Server Failure",
                    "INVITE",
                    "500 Internal Server Error [registered: Server Internal Error], p4@192.0.2.1",
                ),
                ("Provisional", "INVITE", "180 Ringing, p5@192.0.2.1"),
                (
                    "Request Failure",
                    "INVITE",
                    "499 Client Closed Request [not registered, treated as 400 Bad Request], p6@192.0.2.1",
                ),
                (
                    "Provisional",
                    "INVITE",
                    "170 Dialling [not registered, treated as 183 Session Progress], p7@192.0.2.1",
                ),
            ],
            "7 responses: 2 Provisional (1xx), 4 Request Failure (4xx), 1 Server Failure (5xx)",
        )

    def assert_listed(self, trace, *rows):
        self.assertEqual(listed(sipstatus("--all-responses", stdin=trace)), list(rows))

    OK = ("Success", "MESSAGE", "200 OK, ok@192.0.2.1")
    AFTER = message("SIP/2.0 200 OK", "Call-ID: ok@192.0.2.1", "CSeq: 1 MESSAGE", "Content-Length: 0")

    def request(self, content_type, body, length=None):
        fields = [f"Content-Type: {content_type}"] if content_type is not None else []
        fields += [] if length is False else [f"Content-Length: {length if length is not None else len(body)}"]
        return message("MESSAGE sip:bob@example.com SIP/2.0", "Call-ID: m@192.0.2.1", "CSeq: 1 MESSAGE", *fields) + body

    def test_no_body_can_forge_a_response(self):
        forged = b"SIP/2.0 486 Busy Here\r\nCall-ID: forged\r\nCSeq: 1 INVITE\r\n\r\n"
        for content_type in ("message/sipfrag", "message/sip", "text/plain", "application/json", "multipart/mixed"):
            with self.subTest(content_type):
                self.assert_listed(self.request(content_type, forged) + self.AFTER, self.OK)
        self.assert_listed(self.request("application/sdp", b"v=0\r\ns=SIP/2.0 486 Busy Here\r\n") + self.AFTER, self.OK)

    def test_a_body_without_a_length(self):
        self.assert_listed(
            self.request("message/sipfrag", b"SIP/2.0 486 Busy Here\r\n\r\n", False) + self.AFTER, self.OK
        )
        parts = b"--b\r\nContent-Type: message/sipfrag\r\n\r\nSIP/2.0 486 Busy Here\r\n\r\n--b--\r\n"
        self.assert_listed(self.request("multipart/mixed;boundary=b", parts, False) + self.AFTER, self.OK)
        self.assert_listed(self.request(None, b"", False) + self.AFTER, self.OK)
        self.assert_listed(self.request("application/json", b"", False) + self.AFTER, self.OK)

    def test_a_body_that_the_log_has_left_out(self):
        self.assert_listed(self.request(None, b"", 100) + self.AFTER, self.OK)
        self.assert_listed(self.request("application/sdp", b"", 100) + self.AFTER, self.OK)
        self.assert_listed(self.request("text/plain", b"", 0) + self.AFTER, self.OK)

    def test_a_length_that_no_message_has_hides_nothing(self):
        for length in ("65536", "99999999", "9" * 100, "-1", "1e3"):
            with self.subTest(length):
                self.assert_listed(self.request("text/plain", b"hello\r\n\r\n", length) + self.AFTER, self.OK)

    def test_a_body_without_a_line_ending_before_the_next_message(self):
        self.assert_listed(self.request("text/plain", b"hello") + self.AFTER, self.OK)
        self.assert_listed(self.request("message/sipfrag", b"SIP/2.0 100 Trying") + self.AFTER, self.OK)
        self.assert_listed(self.request("message/sipfrag", b"SIP/2.0 100 Trying\r\n") + self.AFTER, self.OK)
        self.assert_listed(self.request("text/plain", b"one\r\ntwo\r\nthree") + self.AFTER, self.OK)

    def told(self, first_line, *fields):
        """What the header fields of one response add, label by label."""
        output = re.split(r"\n       (?:cause \d|means)", sipstatus("--all-responses", stdin=message(first_line, *fields)).stdout.decode())[0]
        return [line[7:] for line in output.splitlines()[2:]]

    def test_header_fields_say_what_to_do_about_a_response(self):
        self.assertEqual(
            self.told(
                "SIP/2.0 503 Service Unavailable",
                'Reason: Q.850;cause=34;text="No circuit/channel available", SIP ;cause=500;text="Ouch"',
                'Warning: 370 gw.example.com "Choose a \\"bigger\\" pipe"',
                'Warning: 399 gw.example.com "Miscellaneous warning"',
                "Retry-After: 120 (in a meeting);duration=60",
                "Allow: INVITE",
            ),
            [
                "reason      Q.850 34 (No circuit/channel available)",
                "            SIP 500 (Server Internal Error): Ouch",
                'warning     370 (Insufficient bandwidth) from gw.example.com: Choose a "bigger" pipe',
                "            399 (Miscellaneous warning) from gw.example.com",
                "retry       after 120 seconds at the earliest, (in a meeting);duration=60",
                "allowed     INVITE",
            ],
        )
        self.assertEqual(
            self.told("SIP/2.0 422 Session Interval Too Small", "Min-SE: 1800"),
            ["ask for     a Session-Expires of 1800 seconds or more"],
        )
        self.assertEqual(
            self.told("SIP/2.0 423 Interval Too Brief", "Min-Expires: 3600"), ["ask for     an Expires of 3600 seconds or more"]
        )
        self.assertEqual(
            self.told("SIP/2.0 420 Bad Extension", "Unsupported: 100rel,", " timer"),
            ["unsupported 100rel, timer: leave it out of Require"],
        )

    def test_json_of_a_trace_is_one_object_for_each_response(self):
        trace = message("SIP/2.0 180 Ringing", "CSeq: 1 INVITE", "Call-ID: a\x01\"b\\") + message(
            "SIP/2.0 405 Nope\t\xff", "CSeq: 2 BYE", 'Reason: Q.850;cause=17;text="a\\"b", X', 'Warning: 399 x "y"', "Retry-After: 5"
        )
        result = sipstatus("--format=json", stdin=trace.replace(b"\xc3\xbf", b"\xff"))
        first, second = harness.responses_in(result.stdout.decode().splitlines())
        self.assertEqual((first["number"], first["code"], first["method"], first["call_id"]), (1, 180, "INVITE", 'a\x01"b\\'))
        self.assertEqual((second["phrase"], second["registered_phrase"]), ("Nope\t\ufffd", "Method Not Allowed"))
        self.assertEqual(
            second["reason"],
            [
                {"protocol": "Q.850", "registered_protocol": True, "cause": 17, "cause_name": "User busy", "location": "",
                 "location_token": "", "text": 'a"b'},
                {"protocol": "X", "registered_protocol": False, "cause_name": "", "location": "", "location_token": "", "text": ""},
            ],
        )
        self.assertEqual((first["analytics_block"], second["analytics_block"]), (None, None))
        self.assertEqual(second["warning"], [{"code": 399, "agent": "x", "text": "y"}])
        self.assertEqual((second["retry_after"], second["missing"], second["next_step"]), ("5", ["Allow"], "change request"))
        self.assertEqual(sipstatus("--format=json", stdin=b"").stdout, b"")

    def test_a_cause_has_its_name_or_what_is_known_of_its_protocol(self):
        causes = {
            "SIP;cause=200": "SIP 200 (OK)",
            "SIP;cause=499": "SIP 499 (not registered)",
            "SIP": "SIP",
            "STIR;cause=438": "STIR 438 (Invalid Identity Header)",
            "Q.850;cause=24": "Q.850 24 (Call rejected due to feature at the destination)",
            "Q.850;cause=33": "Q.850 33 (see ITU-T Q.850)",
            "preemption;cause=4": "preemption 4 (Non-IP Preemption)",
            'RELEASE_CAUSE ;cause=1 ;text="User ends call"': "RELEASE_CAUSE 1 (User ends call)",
            "FAILURE_CAUSE;cause=2": "FAILURE_CAUSE 2 (Release of signalling bearer)",
            "EMM;cause=15": "EMM 15 (see 3GPP TS 24.301, 9.9.3.9)",
            "NGAP-RNL": "NGAP-RNL",
            'FreeSWITCH;cause=16;text="NORMAL_CLEARING"': "FreeSWITCH 16 (unregistered protocol): NORMAL_CLEARING",
            "Q.850;cause=1;location=LN": "Q.850 1 (Unallocated (unassigned) number), location LN (public network serving the local user)",
            'Q.850;cause=17;location=u;text="No"': "Q.850 17 (User busy), location u (user): No",
            "Q.850;cause=17;location=here": "Q.850 17 (User busy), unknown location here",
        }
        told = self.told("SIP/2.0 486 Busy Here", *[f"Reason: {value}" for value in causes])
        self.assertEqual([line[12:] for line in told], list(causes.values()))
        objects = response(stdin=message("SIP/2.0 486 Busy Here", *[f"Reason: {v}" for v in causes]))["reason"]
        self.assertEqual([(o["location"], o["location_token"]) for o in objects[-3:]], [("network", "LN"), ("user", "u"), ("", "here")])
        self.assertEqual(objects[4]["cause_name"], "Call rejected due to feature at the destination")
        self.assertEqual([o["protocol"] for o in objects if not o["registered_protocol"]], ["FreeSWITCH"])

    BLOCKED = "blocked     a provider's analytics blocked this call, and the callee never saw it; "

    def test_a_call_that_analytics_blocked_is_told_with_whom_to_contact(self):
        for reason, told, parts in (
            ('SIP;cause=603;text="v=analytics1;url=https://example.com/redress;tel=+12155551212;email=a@example.com;id=x_1";location=RLN',
             "to contest that, contact https://example.com/redress or +12155551212 or a@example.com, and quote x_1",
             ("1", "https://example.com/redress", "+12155551212", "a@example.com", "x_1")),
            ('X, Q.850;cause=21;text="v=analytics1;email=a@example.com"', "to contest that, contact a@example.com",
             ("1", "", "", "a@example.com", "")),
            ('SIP;cause=603;text="v=analytics12;id=y"', "it does not say whom to contact, and quote y", ("12", "", "", "", "y")),
        ):
            with self.subTest(reason):
                for line in ("SIP/2.0 603 Network Blocked", "SIP/2.0 480 Temporarily Unavailable"):
                    self.assertEqual(self.told(line, f"Reason: {reason}")[-1], self.BLOCKED + told)
                    block = response(stdin=message(line, f"Reason: {reason}"))["analytics_block"]
                    self.assertEqual(block, dict(zip(("version", "url", "tel", "email", "id"), parts)))

    def test_no_other_call_is_told_to_be_blocked_by_analytics(self):
        for reason in ('SIP;cause=603;text="Decline"', 'SIP;cause=480;text="v=analytics1;url=x"', 'Q.850;cause=21;text="v=analytics"',
                       'X;cause=603;text="v=analytics1"'):
            with self.subTest(reason):
                self.assertNotIn("blocked", " ".join(self.told("SIP/2.0 603 Network Blocked", f"Reason: {reason}")).split(":")[0])
        self.assertEqual(self.told("SIP/2.0 603 Network Blocked"), [])

    def test_no_part_of_a_reason_drives_a_terminal(self):
        hostile = "\x1b[31m\u202e".encode()
        reason = b'Reason: SIP;cause=603;text="v=analytics1;url=<>\\;;tel=<>;email=<>;id=<>"'.replace(b"<>", hostile.replace(b"\x1b", b"\\\x1b"))
        trace = b"SIP/2.0 603 No\r\n" + reason + b"\r\n\r\n"
        escaped = "\\x1B[31m\\xE2\\x80\\xAE"
        output = sipstatus("--all-responses", stdin=trace).stdout.decode()
        self.assertIn(f"contact {escaped}; or {escaped} or {escaped}, and quote {escaped}\n", output)
        self.assertNotIn("\x1b", output)
        output = sipstatus("--format=json", stdin=trace).stdout.decode()
        self.assertEqual(harness.responses_in(output.splitlines())[0]["analytics_block"]["tel"], hostile.decode())
        self.assertNotIn("\x1b", output)
        self.assertNotIn("\u202e", output)

    def test_a_response_to_a_method_misses_what_is_demanded_for_that_method(self):
        def missing(*fields):
            return [line.split()[1] for line in self.told("SIP/2.0 489 Bad Event", *fields) if line.startswith("missing")]

        self.assertEqual(missing("CSeq: 1 PUBLISH"), ["Allow-Events"])
        self.assertEqual(missing("CSeq: 1 PUBLISH", "u: presence"), [])
        self.assertEqual(missing("CSeq: 1 SUBSCRIBE"), [])

    def test_a_field_that_several_rfcs_demand_is_missed_once_by_the_one_for_the_method(self):
        for method, source in (("REGISTER", "RFC 3261, section 10.3"), ("PUBLISH", "RFC 3903, section 6"),
                               ("SUBSCRIBE", "RFC 6665, section 4.2.1.1")):
            with self.subTest(method=method):
                self.assertEqual(
                    self.told("SIP/2.0 423 Interval Too Brief", f"CSeq: 1 {method}"), [f"missing     Min-Expires is not in this trace, but {source}, requires it"]
                )

    def test_what_follows_the_seconds_of_a_retry(self):
        for value, told in (("5", ""), ("5;", ""), ("5 ; ", ""), ("5 ;duration=3", ", duration=3"), ("5 (overload)", ", (overload)")):
            self.assertEqual(self.told("SIP/2.0 503 Service Unavailable", f"Retry-After: {value}"), [f"retry       after 5 seconds at the earliest{told}"])
        self.assertEqual(self.told("SIP/2.0 503 Service Unavailable", "Retry-After: soon"), ["retry       cannot be read: soon"])

    def test_a_field_with_a_compact_name_is_not_missed(self):
        self.assertEqual(self.told("SIP/2.0 200 OK", "CSeq: 1 UPDATE"), ["missing     Contact is not in this trace, but RFC 3311, section 7, requires it"])
        for field in ("m: <sip:a@b>", "M: <sip:a@b>", "contact: <sip:a@b>"):
            self.assertEqual(self.told("SIP/2.0 200 OK", "CSeq: 1 UPDATE", field), [])

    def test_a_field_that_is_demanded_under_a_condition_is_not_missed(self):
        self.assertEqual(self.told("SIP/2.0 180 Ringing", "CSeq: 1 INVITE"), [])
        self.assertEqual(self.told("SIP/2.0 200 OK", "CSeq: 1 INVITE"), [])
        self.assertEqual(self.told("SIP/2.0 200 OK", "CSeq: 1 REGISTER"), [])
        self.assertEqual(self.told("SIP/2.0 200 OK", "CSeq: 1 MESSAGE"), [])
        self.assertEqual(self.told("SIP/2.0 486 Busy Here", "CSeq: 1 INVITE"), [])
        self.assertEqual(self.told("SIP/2.0 608 Rejected", "CSeq: 1 INVITE"), [])

    def test_a_number_that_is_none_is_shown_as_it_is(self):
        self.assertEqual(self.told("SIP/2.0 503 Service Unavailable", "Retry-After: soon"), ["retry       cannot be read: soon"])
        self.assertEqual(self.told("SIP/2.0 422 Session Interval Too Small", "Min-SE: 90;x=1"),
                         ["ask for     a Session-Expires of 90 seconds or more, x=1"])
        cut = self.told("SIP/2.0 486 Busy Here", f'Reason: Q.850;cause=17;text="{"x" * 600}"')
        self.assertTrue(cut[0].startswith("reason      cannot be read: Q.850;cause=17;text="), cut)

    def test_an_unregistered_code_in_a_trace_says_who_uses_it(self):
        self.assertEqual(self.told("SIP/2.0 477 Send failed (477/TM)")[:2], [
            'used by     "Unfortunately error on sending to next hop occurred": Kamailio and SER, when a request could not be '
            "forwarded",
            'used by     "Send failed": OpenSIPS, when a request could not be forwarded'])

    def test_what_is_allowed_is_no_news_after_a_success(self):
        self.assertEqual(self.told("SIP/2.0 200 OK", "Allow: INVITE, ACK"), [])

    def test_fields_may_be_folded_and_repeated(self):
        self.assertEqual(
            self.told("SIP/2.0 486 Busy Here", "Reason: Q.850", " ;cause=17", 'Reason: X;text="a', ' b"', "\t;y=z"),
            ["reason      Q.850 17 (User busy)", "            X (unregistered protocol): a b"],
        )

    def test_a_field_that_cannot_be_read_is_shown_as_it_is(self):
        self.assertEqual(self.told("SIP/2.0 486 Busy Here", "Reason: Q.850;cause=\x1b[1m"), ["reason      cannot be read: Q.850;cause=\\x1B[1m"])
        self.assertEqual(self.told("SIP/2.0 486 Busy Here", "Warning: boo"), ["warning     cannot be read: boo"])

    def test_json_says_what_cannot_be_read(self):
        def unreadable(*fields):
            row = response(stdin=message("SIP/2.0 486 Busy Here", *fields))
            return row["unreadable_reason"], row["unreadable_warning"]

        self.assertEqual(unreadable(), ("", ""))
        self.assertEqual(unreadable("Reason: Q.850;cause=17", 'Warning: 399 x "y"'), ("", ""))
        self.assertEqual(unreadable("Reason: ;cause", "Warning: boo"), (";cause", "boo"))
        self.assertEqual(unreadable("Reason: Q.850;cause=17, ;"), ("Q.850;cause=17, ;", ""))
        long = "x" * 600
        self.assertEqual(unreadable(f"Reason: X;text={long}")[0], f"X;text={long}"[:512])
        self.assertEqual(unreadable(f"Reason: Q.850;cause=17, X;text={long}")[0], f"Q.850;cause=17, X;text={long}"[16:512])

    def test_a_reason_that_is_too_long_is_not_dropped(self):
        self.assertEqual(self.told("SIP/2.0 486 Busy Here", "Reason: Q.850;cause=17, X;text=" + "x" * 600),
                         ["reason      Q.850 17 (User busy)", "            too long to be read: X;text=" + "x" * (512 - 23) + "..."])

    def test_a_phrase_in_other_letters_is_the_registered_one(self):
        for phrase in ("busy here", "BUSY HERE", "Busy Here  ", "Busy here\t"):
            self.assertNotIn(b"[registered", sipstatus("--all-responses", stdin=message(f"SIP/2.0 486 {phrase}")).stdout)
        for phrase in ("", "Busy", " Busy Here", "Busy Here!"):
            self.assertIn(b"[registered: Busy Here]", sipstatus("--all-responses", stdin=message(f"SIP/2.0 486 {phrase}")).stdout)

    def test_a_demanded_field_that_is_missing_is_told(self):
        missing = "missing     Allow is not in this trace, but RFC 3261, section 21.4.6, requires it"
        self.assertEqual(self.told("SIP/2.0 405 Method Not Allowed"), [missing])
        self.assertEqual(self.told("SIP/2.0 405 Method Not Allowed", "aLLOW: ACK"), ["allowed     ACK"])
        self.assertEqual(self.told("SIP/2.0 405 Method Not Allowed", "Allow:"), [])
        self.assertEqual(
            self.told("SIP/2.0 401 Unauthorized"), ["missing     WWW-Authenticate is not in this trace, but RFC 3261, section 22.2, requires it"]
        )

    def test_nothing_is_missed_where_the_log_ends_within_the_header(self):
        output = sipstatus("--all-responses", stdin=b"SIP/2.0 405 Method Not Allowed\r\nVia: SIP/2.0/UDP 192.0.2.1\r\n").stdout
        self.assertNotIn(b"missing", output)
        self.assertNotIn(b"missing", sipstatus("--all-responses", stdin=b"SIP/2.0 405 Method Not Allowed\r\n\r\n").stdout)

    def test_fields_of_a_request_say_nothing(self):
        request = message("BYE sip:bob@example.com SIP/2.0", "Reason: Q.850;cause=16")
        output = sipstatus("--all-responses", stdin=message("SIP/2.0 486 Busy Here") + request).stdout
        self.assertNotIn(b"reason ", output)

    def test_a_body_of_one_long_line(self):
        for size in (65_535, 65_400, 65_536 - 64):
            with self.subTest(size):
                self.assert_listed(self.request("text/plain", b"x" * size) + self.AFTER, self.OK)
                self.assert_listed(self.request("text/plain", b"x" * (size - 2) + b"\r\n") + self.AFTER, self.OK)

    # Where the 64 KiB buffer may end within a line, and from where on a piece is read again with more after it: the last
    # 8 KiB of a body or of what is searched, and the last 1 KiB for a status line.
    FIRST_END, SECOND_END = 65_536, 2 * 65_536 - 8192
    READ_AGAIN = (65_536 - 8192, 65_536 - 1024)
    # Before each line of a log, so that a body of less than 64 KiB may end after the buffer does.
    PREFIX = b"2026-01-01 " + b"p" * 300 + b": "

    def around(self, *ends, distance):
        return [end + shift for end in ends for shift in range(-distance, distance + 1)]

    def assert_found(self, cases):
        """That each trace has just these responses (code, phrase, Call-ID), in both forms, when all are read at once."""
        trace = b"".join(trace for trace, _ in cases)
        wanted = [row for _, rows in cases for row in rows]
        result = sipstatus("--format=json", stdin=trace)
        self.assertEqual((result.returncode, result.stderr), (0, b""))
        found = harness.responses_in(result.stdout.decode().splitlines())
        found = [(row["code"], row["phrase"], row["call_id"]) for row in found]
        for row, other in zip(found, wanted):
            self.assertEqual(row, other)
        self.assertEqual(len(found), len(wanted))

        def as_text(code, phrase, call_id):
            cut = "..." if len(phrase) == 256 else ""
            other = "" if phrase == "Busy Here" else " [registered: Busy Here]"
            return f"{code} {phrase}{cut}{other}" + (f", {call_id}" if call_id else "")

        found = [row[2] for row in listed(sipstatus("--all-responses", stdin=trace))]
        for row, other in zip(found, [as_text(*row) for row in wanted]):
            self.assertEqual(row, other)
        self.assertEqual(len(found), len(wanted))

    def answers(self, offset):
        """Messages that are answers or look so, with the responses in them."""
        call_id = f"{offset}@192.0.2.1"
        for first_line, phrase in (
            ("SIP/2.0 486 Busy Here", "Busy Here"),
            ("SIP/2.0 4865 Nonsense", None),
            ("SIP/2.0 486 " + "y" * 9000, "y" * 256),
            ("12:00 received: sip/2.0 \t486 Busy Here", "Busy Here"),
        ):
            yield message(first_line, f"Call-ID: {call_id}"), [(486, phrase, call_id)] if phrase is not None else []

    def test_a_status_line_after_a_body_is_whole_wherever_the_buffer_ends(self):
        start = self.PREFIX + self.request("text/plain", b"", "%d") + self.PREFIX
        cases = []
        for offset in self.around(self.FIRST_END, distance=120) + self.around(*self.READ_AGAIN, distance=10):
            body = b"x" * (offset - len(self.PREFIX))
            cases += [(start % len(body) + body + answer, rows) for answer, rows in self.answers(offset)]
        self.assert_found(cases)

    def test_a_status_line_in_a_long_line_of_a_log_is_whole_wherever_the_buffer_ends(self):
        offsets = self.around(self.FIRST_END, distance=120) + self.around(*self.READ_AGAIN, distance=10)
        offsets += self.around(self.SECOND_END, distance=30)
        self.assert_found([(b"x" * offset + answer, rows) for offset in offsets for answer, rows in self.answers(offset)])

    def test_what_is_before_a_status_line_is_a_prefix_wherever_the_buffer_ends(self):
        log = b"SIP/2.0 486 Busy Here\r\nreceived: SIP/2.0 486 Busy Here\r\nCall-ID: second\r\n\r\n"
        prefix = b"log " * 128
        prefixed = prefix + b"%sSIP/2.0 486 Busy Here\r\n" + prefix + b"CSeq: 1 BYE\r\n" + prefix + b"Call-ID: prefixed\r\n\r\n"
        cases = []
        for offset in self.around(self.FIRST_END - 64, self.FIRST_END, *self.READ_AGAIN, distance=2):
            cases.append((b"x" * offset + log, [(486, "Busy Here", ""), (486, "Busy Here", "second")]))
            cases.append((prefixed % (b"x" * (offset - len(prefix))), [(486, "Busy Here", "prefixed")]))
        self.assert_found(cases)

    def test_no_long_line_of_a_body_without_a_length_ends_it(self):
        forged = b"SIP/2.0 486 Forged\r\n"
        after = message("SIP/2.0 486 Busy Here", "Call-ID: after")
        plain, parts = self.request("text/plain", b"", False), self.request("multipart/mixed;boundary=b", b"", False)
        cases = []
        for offset in self.around(self.FIRST_END, self.SECOND_END, distance=10):
            long = b"x" * offset
            for trace in (
                plain + long + forged + forged + b"\r\n",
                plain + long + b"\r\n" + forged + b"\r\n",
                parts + long + b"--b--\r\n" + forged + b"--b--\r\n",
                parts + b"--" + long + b"\r\n--" + forged + b"\r\n--b--\r\n",
                parts + b"-" * offset + b"x\r\n" + forged + b"--b--\r\n",
                plain + long + b"IP (\r\n" + forged + b"\r\n",
            ):
                cases.append((trace + after, [(486, "Busy Here", "after")]))
        self.assert_found(cases)

    def test_the_end_of_a_line_counts_in_a_body_wherever_the_buffer_ends(self):
        start = self.PREFIX + self.request("text/plain", b"", "%d") + self.PREFIX
        # If a byte of the body were left before it, the first field would count as another line of the log.
        after = b"SIP/2.0 486 Busy Here\r\nX: SIP/2.0 486 Forged\r\nCall-ID: after\r\n\r\n"
        cases = []
        for offset in self.around(self.FIRST_END, *self.READ_AGAIN, distance=5):
            body = b"x" * (offset - len(self.PREFIX)) + b"\r\nSIP/2.0 486 Forged"
            for end in (b"\r\n", b"\r\r\n", b"\n"):
                cases.append((start % len(body) + body.replace(b"\r\n", end) + after, [(486, "Busy Here", "after")]))
        self.assert_found(cases)

    def test_a_long_line_that_is_no_start_of_a_message_forges_none(self):
        after = message("SIP/2.0 486 Busy Here", "Call-ID: after")
        request = message("OPTIONS sip:bob@example.com SIP/2.0")[:-2]
        cases = []
        for offset in self.around(self.FIRST_END, self.SECOND_END, distance=25):
            for start in (b"a=" + b"x" * offset, request + b"X: " + b"x" * offset, request + b" " * offset,
                          request + b" " * offset + b"x\r\nContent-Type: text/plain\r\n\r\n"):
                cases.append((start + b"SIP/2.0 486 Forged\r\n\r\n" + after, [(486, "Busy Here", "after")]))
        self.assert_found(cases)

    def test_a_request_at_the_end_of_a_long_line_is_found_wherever_the_buffer_ends(self):
        uri = b"sip:%s@example.com" % (b"b" * 5000)
        forging = self.request("text/plain", b"SIP/2.0 486 Forged\r\n").replace(b"sip:bob@example.com", uri)
        after = message("SIP/2.0 486 Busy Here", "Call-ID: after")
        self.assert_found([(b"x" * (end - at) + b" " + forging + after, [(486, "Busy Here", "after")])
                           for end in (self.FIRST_END, self.SECOND_END) for at in range(0, 5200, 37)])

    def test_a_value_after_many_blanks_is_read_as_a_whole_or_not_at_all(self):
        for shift in range(-10, 40):
            blanks = b" " * (65_536 - shift)
            output = sipstatus("--format=json", stdin=b"SIP/2.0 486 Busy Here\r\nVia: x\r\n" + b"\r\n".join((
                b"Call-ID:" + blanks + b"call@192.0.2.1", b"CSeq: 1" + blanks + b"INVITE",
                b"Min-SE:" + blanks + b"1800", b" " + blanks + b"3600", b"", b""))).stdout
            [row] = harness.responses_in(output.splitlines())
            with self.subTest(shift):
                self.assertIn(row["call_id"], ("", "call@192.0.2.1"))
                self.assertIn(row["method"], ("", "INVITE"))
                self.assertIn(row["min_se"].strip(), ("", "1800", "3600", "1800 3600"))
        for shift in range(8):
            lines = (b"SIP/2.0 486 Busy Here", b"Min-SE:" + b" " * (2030 + shift) + b"1800" + b" " * 70_000,
                     b"CSeq: " + b"y " * 508 + b"y" * shift + b" INVITE")
            output = sipstatus("--format=json", stdin=b"".join(b"rx: " + line + b"\r\n" for line in lines)).stdout
            [row] = harness.responses_in(output.splitlines())
            with self.subTest(shift):
                self.assertIn(row["method"], ("", "INVITE"))
                self.assertIn(row["min_se"], ("", "1800"))

    def test_a_code_after_many_blanks_is_read_as_a_whole_or_not_at_all(self):
        status_line = b"SIP/2.0%s4865 Busy Here\n\n"
        trace = b"".join(b"x" * before + status_line % (b" " * blanks) + status_line % (b" " * blanks).ljust(70_000)
                         for blanks in range(1000, 1060) for before in (0, 65_536 - 10 - blanks))
        self.assertEqual(sipstatus("--format=json", stdin=trace).stdout, b"")

    def test_what_is_in_a_long_line_does_not_depend_on_where_the_buffer_ends(self):
        status_line = b"SIP/2.0 486 Busy Here\r\n\r\n"
        plain = self.request("text/plain", b"", "%d")
        uri = self.request("text/plain", status_line).replace(b"bob", b"b" * 7500)
        name = message("BYE sip:bob@example.com SIP/2.0")[:-2] + b"%s: x\r\nContent-Type: text/plain\r\n\r\n" + status_line
        for what, trace, sizes in (
            ("a long URI", lambda size: b"x" * size + b" " + uri, range(56_000, 67_000, 500)),
            ("a long name", lambda size: name % (b"x" * size), (2000, 60_000, 70_000)),
            ("a long number before each line", lambda size: b"0" * 600 + plain % size + b"0" * size + status_line * 3000,
             (60_000, *range(65_500, 65_536, 5))),
            ("many CRs", lambda size: plain % (size + 7000) + b"x" * size + b"\r" * 9000 + b"\n" + status_line * 600,
             (10_000, 57_000, 58_000)),
        ):
            with self.subTest(what):
                self.assertEqual(len({sipstatus("--format=json", stdin=trace(size)).stdout for size in sizes}), 1)

    def test_a_folded_length_counts(self):
        folded = self.request("text/plain", b"\r\nSIP/2.0 486 Busy Here").replace(b"-Length: ", b"-Length:\r\n ")
        self.assertIn(b"Content-Length:\r\n 2", folded)
        self.assert_listed(folded + self.AFTER, self.OK)

    def test_a_packet_of_tcpdump_ends_a_body_that_was_cut_short(self):
        cut = self.request("text/plain", b"he", 1000)
        for head in (
            b"\n12:00:00.1 IP 10.0.0.1.15060 > 10.0.0.2.15060: UDP, length 300\n..E.....",
            b"\n12:00:00.1 IP6 fe80::1.15060 > fe80::2.15060: UDP, length 300\n`....",
            b"\n12:00:00.1 IP (tos 0x0, ttl 64, id 1, offset 0)\n    10.0.0.1.5060 > 10.0.0.2.5060: SIP\n\t",
        ):
            with self.subTest(head):
                self.assertEqual(len(listed(sipstatus("--all-responses", stdin=cut + head + self.AFTER))), 1)
        self.assertEqual(len(listed(sipstatus("--all-responses", stdin=cut + b"\nan IP address\n" + self.AFTER))), 0)

    def test_what_tcpdump_prints_twice_counts_once(self):
        reading = b"12:00:00.1 IP 10.0.0.1.5060 > 10.0.0.2.5060: SIP: SIP/2.0 200 OK\n"
        self.assert_listed(reading + b"E....x...." + self.AFTER, self.OK)
        self.assert_listed(reading + b"E....\n" + self.AFTER, self.OK)
        self.assertEqual(len(listed(sipstatus("--all-responses", stdin=reading * 3))), 3)
        self.assertEqual(len(listed(sipstatus("--all-responses", stdin=(reading + b"E..." + self.AFTER) * 3))), 3)
        other_phrase = reading.replace(b"200 OK", b"200 Okay")
        self.assertEqual(len(listed(sipstatus("--all-responses", stdin=other_phrase + b"E..." + self.AFTER))), 2)
        other_code = reading.replace(b"200 OK", b"299 OK")
        self.assertEqual(len(listed(sipstatus("--all-responses", stdin=other_code + b"E..." + self.AFTER))), 2)
        self.assertEqual(len(listed(sipstatus("--all-responses", stdin=self.AFTER + b"E..." + self.AFTER))), 2)

    def test_a_field_cannot_forge_a_response(self):
        forging = "Subject: SIP/2.0 486 Busy Here"
        for prefix in (b"", b"12:00 rx: ", b"E........"):
            for start in ("SIP/2.0 200 OK", "MESSAGE sip:bob@example.com SIP/2.0"):
                fields = ["Call-ID: ok@192.0.2.1", "CSeq: 1 MESSAGE", "", ""]
                first = prefix + "\r\n".join([start, forging, *fields]).encode()
                last = prefix + "\r\n".join([start, *fields[:2], forging, *fields[2:]]).encode()
                with self.subTest(first):
                    self.assert_listed(first, *[self.OK][: start.startswith("SIP")])
                    self.assert_listed(last, *[self.OK][: start.startswith("SIP")])

    def test_the_first_field_of_a_name_holds_and_fields_may_be_folded(self):
        trace = (
            b"SIP/2.0 200 OK\r\nCSeq:\r\n 1\r\n\tMESSAGE\r\nCall-ID:\r\n ok@192.0.2.1\r\n"
            b"Call-ID: other\r\nCSeq: 2 BYE\r\n X: Call-ID: folded\r\n\r\nCall-ID: body\r\n"
        )
        self.assert_listed(trace, self.OK)
        self.assert_listed(trace.replace(b"\r\n", b"\r\r\n"), self.OK)
        self.assert_listed(trace.replace(b"\r\n", b"\n"), self.OK)
        self.assert_listed(trace.replace(b"Call-ID", b"i").replace(b"CSeq", b"CSEQ  "), self.OK)

    def test_a_request_in_between_keeps_its_fields(self):
        bye = message("BYE sip:bob@example.com SIP/2.0", "Call-ID: other", "CSeq: 2 BYE")
        self.assert_listed(b"SIP/2.0 200 OK\r\n" + bye + self.AFTER, ("Success", "?", "200 OK"), self.OK)

    def test_a_trace_without_responses(self):
        for trace in (
            b"",
            b"\n",
            b"SIP/2.0",
            b"SIP/2.0\r\n\r\n",
            b"HTTP/1.1 200 OK\r\n\r\n",
            message("OPTIONS sip:bob@example.com SIP/2.0", "Subject: SIP/2.0 200 OK"),
            message("INVITE sip:bob@example.com SIP/2.0", "P-Note: x", "\tSIP/2.0 200 OK"),
            b"/" * 200_000,
        ):
            with self.subTest(trace[:40]):
                result = sipstatus("--all-responses", stdin=trace)
                self.assertEqual((result.returncode, result.stdout), (1, b"No SIP responses.\n"))
                self.assertRegex(result.stderr, rb"\Asipstatus: standard input: no SIP response in \d+ lines?(, but 1 request)?\n\Z")

    def test_a_status_line_is_found_wherever_a_long_line_has_it(self):
        status = message("SIP/2.0 486 Busy Here", "Call-ID: far@192.0.2.1")
        for offset in [0, 1, 20, *range(65_536 - 100, 65_536 + 20), 131_000, 500_000]:
            rows = listed(sipstatus("--all-responses", stdin=b"x" * offset + status))
            with self.subTest(offset):
                self.assertEqual(len(rows), 1)
                self.assertTrue(rows[0][2].startswith("486 Busy Here"), rows)

    def test_a_line_counts_once(self):
        line = b"SIP/2.0 486 Busy Here "
        self.assertEqual(len(listed(sipstatus("--all-responses", stdin=line * 10_000))), 1)
        self.assertEqual(len(listed(sipstatus("--all-responses", stdin=(line + b"\n") * 1000))), 1000)
        self.assertEqual(len(listed(sipstatus("--all-responses", stdin=(b"x" * 70_000 + line) * 3))), 1)

    def test_a_status_line_at_the_end_of_a_trace(self):
        for end in (b"", b"\r", b"\n", b"\r\n"):
            self.assertEqual(listed(sipstatus("--all-responses", stdin=b"SIP/2.0 180 Ringing" + end)), [("Provisional", "?", "180 Ringing")])

    def test_texts_in_utf_8_are_shown_and_what_is_none_is_escaped(self):
        for text in ("\u00a0", "\u00fc", "\u07ff", "\u0800", "\ud7ff", "\ue000", "\uffef", "\U00010000", "\U0010ffff"):
            with self.subTest(text):
                self.assertIn(f"486 <{text}> [".encode(), sipstatus("--all-responses", stdin=f"SIP/2.0 486 <{text}>\n".encode()).stdout)
        hidden = "\u0080 \u009f \u00ad \u061c \u180e \u200b \u200f \u2028 \u202e \u2060 \u206f \ufeff \ufff9 \U000e0041"
        broken = [b"\x80", b"\xc3", b"\xc1\xbf", b"\xe0\x9f\xbf", b"\xed\xa0\x80", b"\xf0\x8f\xbf\xbf", b"\xf4\x90\x80\x80"]
        for text in [t.encode() for t in hidden.split()] + broken:
            with self.subTest(text):
                escaped = "".join(f"\\x{byte:02X}" for byte in text)
                self.assertIn(f"486 <{escaped}> [".encode(), sipstatus("--all-responses", stdin=b"SIP/2.0 486 <" + text + b">\n").stdout)
                [row] = harness.responses_in(sipstatus("--format=json", stdin=b"SIP/2.0 486 <" + text + b">\n").stdout.decode("ascii").splitlines())
                expected = "\ufffd" * len(text) if text in broken else text.decode()
                self.assertEqual(row["phrase"], f"<{expected}>")
        self.assertIn(rb"486 a\\b [", sipstatus("--all-responses", stdin=rb"SIP/2.0 486 a\b").stdout)

    def test_long_texts_of_a_peer_are_cut(self):
        output = sipstatus("--all-responses", stdin=b"SIP/2.0 486 " + b"y" * 70_000 + b"\r\nVia: x\r\nCall-ID: " + b"z" * 70_000).stdout
        self.assertIn(b"y" * 256 + b"...", output)
        self.assertIn("\u00fc".encode() * 127 + b"...", sipstatus("--all-responses", stdin=b"SIP/2.0 486 x" + "\u00fc".encode() * 200).stdout)
        self.assertIn(b"z" * 256 + b"...", output)
        self.assertLess(len(output), 6000)


if __name__ == "__main__":
    PROGRAM = sys.argv.pop(1)
    harness.main()
