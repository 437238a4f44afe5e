#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Tests of the report of tools/sipstatus.cpp about the calls of a trace: python3 tests/command/calls.py PROGRAM"""

import json
import os
import pathlib
import random
import re
import select
import signal
import subprocess
import sys
import tempfile
import threading
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
import harness  # noqa: E402

DATA = pathlib.Path(__file__).resolve().parent / "data"
PHRASES = {100: "Trying", 180: "Ringing", 183: "Session Progress", 200: "OK", 302: "Moved Temporarily", 401: "Unauthorized", 403: "Forbidden",
           404: "Not Found", 407: "Proxy Authentication Required", 408: "Request Timeout", 415: "Unsupported Media Type", 480: "Temporarily Unavailable",
           481: "Call/Transaction Does Not Exist", 484: "Address Incomplete", 486: "Busy Here", 487: "Request Terminated", 488: "Not Acceptable Here",
           491: "Request Pending", 500: "Server Internal Error", 503: "Service Unavailable", 603: "Decline"}


def sipstatus(*arguments, stdin=b""):
    return subprocess.run([PROGRAM, *arguments], input=stdin, capture_output=True, timeout=60)


def report(trace, *arguments):
    return sipstatus("-", "--live=never", *arguments, stdin=trace).stdout.decode()


def words(trace, *arguments):
    return " ".join(report(trace, *arguments).split())


PHONE, PROXY, TRUNK, DESK = "192.0.2.10:5060", "192.0.2.1:5060", "198.51.100.40:5060", "192.0.2.20:5060"


class Call:
    """The messages of a call: (milliseconds since its start, source, destination, text)."""

    def __init__(self, call_id, caller="1001", callee="1002", salt=""):
        self.call_id, self.caller, self.callee, self.salt = call_id, caller, callee, salt
        self.messages, self.now = [], 0

    def wait(self, milliseconds):
        self.now += milliseconds
        return self

    def text(self, first, cseq, method, branch, fields, to_tag, is_of_callee=False):
        party = f"<sip:{self.caller}@example.com>;tag=f{self.salt}{self.call_id}"
        other = f"<sip:{self.callee}@example.com>" + (f";tag={to_tag}" if to_tag or is_of_callee else "")
        party, other = (other, party) if is_of_callee else (party, other)
        lines = [first, f"Via: SIP/2.0/UDP {PHONE};branch=z9hG4bK{self.salt}{self.call_id}{branch}", f"From: {party}", f"To: {other}",
                 f"Call-ID: {self.call_id}", f"CSeq: {cseq} {method}", *fields, "Content-Length: 0", "", ""]
        return "\r\n".join(lines)

    def request(self, method, cseq=1, *fields, branch=None, hop=(PHONE, PROXY), cseq_method=None, is_of_callee=False):
        branch = branch if branch is not None else f"{cseq}{method}"
        text = self.text(f"{method} sip:{self.callee}@example.com SIP/2.0", cseq, cseq_method or method, branch, fields, "t" if is_of_callee else "", is_of_callee)
        self.messages.append((self.now, *hop, text))
        self.now += 10
        return self

    def response(self, code, cseq=1, method="INVITE", *fields, branch=None, hop=(PROXY, PHONE), is_of_callee=False):
        branch = branch if branch is not None else f"{cseq}{method}"
        text = self.text(f"SIP/2.0 {code} {PHRASES.get(code, '')}", cseq, method, branch, fields, "t" if code > 100 else "", is_of_callee)
        self.messages.append((self.now, *hop, text))
        self.now += 10
        return self

    def challenged(self, method="INVITE", cseq=1, code=407, nonce="n1", answer=None):
        name = "WWW" if code == 401 else "Proxy"
        credentials = [f'{"" if code == 401 else "Proxy-"}Authorization: Digest username="u", realm="r", nonce="{answer}"'] if answer else []
        self.request(method, cseq, *credentials)
        self.response(code, cseq, method, f'{name}-Authenticate: Digest realm="r", nonce="{nonce}"')
        return self.request("ACK", cseq) if method == "INVITE" else self

    def authorized(self, method="INVITE", cseq=2, code=407, nonce="n1"):
        return self.request(method, cseq, f'{"" if code == 401 else "Proxy-"}Authorization: Digest username="u", realm="r", nonce="{nonce}"')

    def trace(self):
        return as_sngrep([(i, at, *rest) for i, (at, *rest) in enumerate(self.messages)])


def clock(milliseconds):
    seconds = milliseconds // 1000
    return f"{10 + seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}.{milliseconds % 1000:03}000"


def as_sngrep(messages):
    return "".join(f"2026/11/25 {clock(at)} {source} -> {destination}\n{text}\n\n" for _, at, source, destination, text in messages).encode()


def as_sipp(messages):
    line = "-" * 47
    return "".join(f"{line} 2026-11-25 {clock(at)}\nUDP message {'sent' if source == PHONE else 'received'} [{len(text)}] bytes :\n\n{text}\n"
                   for _, at, source, destination, text in messages).encode()


def as_freeswitch(messages):
    ruler = "   " + "-" * 72
    return "".join(
        (f"recv {len(text)} bytes from udp/[{source.split(':')[0]}]:5060" if destination == PROXY else f"send {len(text)} bytes to udp/[{destination.split(':')[0]}]:5060")
        + f" at {clock(at)}:\n{ruler}\n" + "".join(f"   {line}\n" for line in text.split("\r\n")[:-1]) + ruler + "\n"
        for _, at, source, destination, text in messages).encode()


def as_json_lines(messages):
    return "".join(json.dumps({"ts": f"2026-11-25T{clock(at)}Z", "src": source, "dst": destination, "message": text}) + "\n"
                   for _, at, source, destination, text in messages).encode()


def as_syslog(messages):
    return "".join(f"Nov 25 {clock(at)[:8]} proxy sip[1]: {line}\n" for _, at, _, _, text in messages for line in text.split("\r\n")[:-1]).encode()


def as_tcpdump(messages):
    def dots(endpoint):
        return endpoint.replace(":", ".")

    return "".join(f"{clock(at)} IP {dots(source)} > {dots(destination)}: UDP, length {len(text)}\nE..@....{text}\n" for _, at, source, destination, text in messages).encode()


def answered(call_id, **options):
    call = Call(call_id, **options).challenged().authorized().response(100, 2).wait(500).response(180, 2).wait(2000)
    return call.response(200, 2).request("ACK", 2, branch="ack").wait(9000).request("BYE", 3).response(200, 3, "BYE")


def canceled(call_id):
    call = Call(call_id).request("INVITE").response(100).response(180).wait(3000).request("CANCEL", branch="1INVITE").response(200, 1, "CANCEL", branch="1INVITE")
    return call.response(487).request("ACK")


def hung_up_by_both(call_id):
    return answered(call_id).request("BYE", 4, hop=(PROXY, PHONE)).response(481, 4, "BYE", hop=(PHONE, PROXY))


def registered(call_id):
    return Call(call_id, callee="1001").challenged("REGISTER", code=401).authorized("REGISTER", code=401).response(200, 2, "REGISTER")


def pinged(call_id):
    return Call(call_id).request("OPTIONS").response(200, 1, "OPTIONS")


FAILURES = {
    "no circuit": (lambda i: Call(i).challenged().authorized().response(100, 2).response(183, 2).response(
        503, 2, "INVITE", 'Reason: Q.850;cause=34;text="No circuit"', "Retry-After: 30"), "Q.850 34 (No circuit/channel available): No circuit"),
    "timeout": (lambda i: Call(i).request("INVITE").response(100).wait(32_000).response(408), "the 408 came 32.0 s after the request: a timer ran out"),
    "forbidden": (lambda i: Call(i).challenged().authorized().response(403, 2), "403 Forbidden"),
    "wrong number": (lambda i: Call(i).challenged().authorized().response(100, 2).response(404, 2), "404 Not Found"),
    "same nonce": (lambda i: Call(i).challenged(nonce="n").challenged(cseq=2, nonce="n", answer="n"), "with the same nonce: the server rejects the credentials"),
    "wrong password": (lambda i: Call(i).challenged("REGISTER", 1, 401, "n1").challenged("REGISTER", 2, 401, "n2", "n1").challenged("REGISTER", 3, 401, "n3", "n2"),
                       "3 challenges in a row, each with a new nonce: the server rejects the credentials"),
    "no credentials": (lambda i: Call(i).challenged(), "no request with credentials follows the 407"),
    "contradiction": (lambda i: Call(i).request("INVITE").response(100).response(486, 1, "INVITE", "Reason: Q.850;cause=34"),
                      "Reason contradicts the code: Q.850 34 (No circuit/channel available) belongs with 503"),
    "not registered": (lambda i: Call(i).request("INVITE").response(100).response(480), "480 Temporarily Unavailable"),
    "codecs": (lambda i: Call(i).request("INVITE").response(100).response(488, 1, "INVITE", 'Warning: 305 gw "Incompatible media format"'),
               "305 (Incompatible media format) from gw"),
    "CSeq": (lambda i: answered(i).request("INVITE", 1, branch="again").response(500, 1, branch="again"), "CSeq of this INVITE went back from 3 to 1"),
    "no response": (lambda i: [call := Call(i)] + [call.request("INVITE").wait(pause - 10) for pause in (500, 1000, 2000, 4000, 8000, 16_000, 10)],
                    "the INVITE was sent 7 times and never got a response, for 31.5 s"),
    "silence": (lambda i: Call(i).request("INVITE").response(100).wait(40_000), "nothing follows the 100 for"),
    "no ACK": (lambda i: [call := Call(i).request("INVITE").response(180)] + [call.response(200).wait(pause) for pause in (500, 1000, 2000, 4000, 4000, 4000)],
               "192.0.2.1:5060 sent the 200 6 times for 11.5 s, and the trace has no ACK"),
    "analytics": (lambda i: Call(i).request("INVITE").response(100).response(603, 1, "INVITE", 'Reason: SIP;cause=603;text="v=analytics1;tel=+12155551212"'),
                  "a provider's analytics blocked this call"),
    "rewritten": (lambda i: Call(i).request("INVITE").response(100).request("INVITE", branch="b", hop=(PROXY, TRUNK)).response(503, branch="b", hop=(TRUNK, PROXY))
                  .response(500), "the next hop sent 503 Service Unavailable"),
    "fork": (lambda i: Call(i).request("INVITE").response(100).request("INVITE", branch="b", hop=(PROXY, TRUNK)).request("INVITE", branch="c", hop=(PROXY, DESK))
             .response(404, branch="b", hop=(TRUNK, PROXY)).response(403, branch="c", hop=(DESK, PROXY)).response(404),
             "198.51.100.40:5060 said 404, 192.0.2.20:5060 said 403; the 404 was forwarded"),
    "no CANCEL": (lambda i: Call(i).request("INVITE").response(100).response(180).wait(20_000).response(487), "487 Request Terminated"),
    "re-INVITE": (lambda i: answered(i).request("INVITE", 5).response(481, 5), "481 Call/Transaction Does Not Exist"),
    "incomplete": (lambda i: Call(i).request("INVITE").response(484), "484 Address Incomplete"),
}


def failing(kind, call_id):
    made = FAILURES[kind][0](call_id)
    return made[0] if isinstance(made, list) else made


def mixed(calls, chance):
    """The messages of all calls by time, each call from a random time on."""
    messages = []
    for call in calls:
        start = chance.randrange(0, 20_000 * max(1, len(calls) // 10))
        messages += [(start + at, *rest) for at, *rest in call.messages]
    # Which of two messages of the same time came first is the same as in their calls.
    return sorted(((i, *message) for i, message in enumerate(messages)), key=lambda message: message[1])


class Traces(unittest.TestCase):
    """Twenty traces of ten to 2,000 responses with one failing call each."""

    SIZES = (10, 10, 20, 20, 40, 40, 80, 80, 120, 120, 160, 160, 240, 240, 400, 400, 800, 800, 1200, 2000)

    def test_the_failing_call_and_its_cause_are_in_the_first_25_lines(self):
        formats = (as_sngrep, as_sipp, as_freeswitch, as_json_lines, as_tcpdump)
        for seed, (kind, size) in enumerate(zip(FAILURES, self.SIZES, strict=True)):
            chance = random.Random(seed)
            calls = [failing(kind, f"culprit{seed}@example.com")]
            kinds = chance.choices((answered, canceled, hung_up_by_both, registered, pinged), (4, 1, 1, 3, 3), k=size)
            responses = lambda: sum("\r\n" in text and text.startswith("SIP/2.0 ") for call in calls for *_, text in call.messages)  # noqa: E731
            while responses() < size:
                calls.append(kinds.pop()(f"{len(calls)}x{seed}@example.com"))
            if kind == "silence":
                calls.append(Call("late@example.com").wait(20_000 * (len(calls) // 10 + 3)).request("OPTIONS").response(200, 1, "OPTIONS"))
            trace = formats[seed % len(formats)](mixed(calls, chance))
            output = report(trace)
            first = " ".join(" ".join(output.splitlines()[:25]).split())
            with self.subTest(kind, seed=seed, format=formats[seed % len(formats)].__name__):
                self.assertIn(f"culprit{seed}@example.com", first)
                expected = FAILURES[kind][1]
                if kind == "fork" and "198.51.100.40:5060 said" not in first:
                    expected = "the 404 was forwarded"
                self.assertIn(expected, first)
                self.assertIn(" 1 call failed" if kind != "wrong password" else "1 other request failed", first)
                self.assertEqual(output.count("FAILED"), 1, output)
                self.assertLess(len(output.splitlines()), 50)
                self.assertLessEqual(max(map(len, output.splitlines())), 100)

    def test_a_healthy_trace_takes_a_few_lines(self):
        chance = random.Random(1)
        calls = [chance.choice((answered, canceled, registered, pinged))(f"{i}@example.com") for i in range(400)]
        output = report(as_sipp(mixed(calls, chance)))
        self.assertLess(len(output.splitlines()), 4, output)
        self.assertNotIn("FAILED", output)
        self.assertIn("400 Call-IDs: ", " ".join(output.split()))


class Calls(unittest.TestCase):
    def test_the_sequence_of_a_call(self):
        call = Call("a@b").challenged().authorized().response(100, 2).response(183, 2).wait(500).response(183, 2).response(503, 2)
        self.assertIn(" sequence INVITE 407 -> INVITE 100 183 x2 503 ", words(call.trace()))
        self.assertIn(" ended by 503 Service Unavailable, line 81; INVITE from 192.0.2.10:5060 to 192.0.2.1:5060 ", words(call.trace()))
        self.assertIn("FAILED 1001 -> 1002, 2026/11/25 10:00:00.000000 for 570 ms call Call-ID a@b, lines 2 to 81 ", words(call.trace()))

    def test_a_challenge_that_is_followed_by_success_is_no_failure(self):
        self.assertIn("1 Call-ID: 1 answered answered INVITE 407 -> INVITE 100 180 200 -> BYE 200, 1001 -> 1002", words(answered("a@b").trace()))

    def test_a_call_without_a_final_response_is_open(self):
        self.assertIn("1 open (no final response) open INVITE 100 180, 1001 -> 1002", words(Call("a@b").request("INVITE").response(100).response(180).trace()))

    def test_what_the_caller_canceled_is_nobodys_fault(self):
        self.assertIn(": 1 canceled by the caller canceled INVITE 100 180 487 -> CANCEL 200, ", words(canceled("a@b").trace()))

    def test_a_487_after_a_bye_is_no_failure(self):
        """A BYE ends an early dialog, and a re-INVITE that is still open: RFC 3261, sections 15 and 15.1.2."""
        early = Call("a@b").request("INVITE").response(180).wait(3000).request("BYE", 2).response(200, 2, "BYE").response(487)
        self.assertIn(": 1 canceled by the caller canceled INVITE 180 487 -> BYE 200, ", words(early.trace()))
        for end, cseq in (("BYE", 6), ("CANCEL", 5)):
            change = answered("a@b").request("INVITE", 5).request(end, cseq, branch="5INVITE").response(200, cseq, end, branch="5INVITE").response(487, 5)
            with self.subTest(end):
                self.assertIn(f" 1 answered answered INVITE 407 -> INVITE 100 180 200 -> BYE 200 -> INVITE 487 -> {end} 200, ", words(change.trace()))
        self.assertIn(" 1 call failed ", words(answered("a@b").request("INVITE", 5).response(487, 5).trace()))

    def test_an_ack_that_comes_late_is_no_failure(self):
        for repeats, pauses in ((3, (500, 1000)), (6, (500, 1000, 2000, 4000, 4000))):
            late = Call("a@b").request("INVITE").response(180)
            for pause in (*pauses, 10):
                late.response(200).wait(pause)
            each = Call("a@b").request("INVITE").response(180)
            for pause in (*pauses, 10):
                each.response(200).request("ACK", branch="ack").wait(pause)
            for call in (late.request("ACK", branch="ack"), each):
                self.assertIn(f": 1 answered answered INVITE 180 200 x{repeats} -> BYE 200, ", words(call.wait(60_000).request("BYE", 2).response(200, 2, "BYE").trace()))
        lost, ignored = (Call("a@b").request("INVITE").response(180) for _ in range(2))
        for pause in (500, 1000, 2000, *[4000] * 7, 10):
            lost.response(200).request("ACK", branch="ack").wait(pause)
        ignored.response(200).request("ACK", branch="ack").wait(500).response(200).wait(1000).response(200)
        for call in (lost, ignored):
            self.assertIn("although the trace has an ACK: it does not reach or does not match", words(call.trace()))

    def test_a_request_with_an_ack_got_a_response(self):
        """A trace may have only what one side sent."""
        call = Call("a@b").request("INVITE").wait(3000).request("ACK", branch="ack").wait(60_000).request("BYE", 2).response(200, 2, "BYE")
        self.assertIn(" 1 open (no final response) open INVITE -> BYE 200, ", words(call.trace()))

    def test_a_challenge_says_less_than_the_failure_before_it(self):
        call = Call("a@b").request("INVITE").response(404, 1, "INVITE", "Reason: Q.850;cause=1").request("ACK").challenged(cseq=2)
        self.assertIn(" ended by 407 Proxy Authentication Required, ", words(call.trace()))
        self.assertNotIn(" reason ", words(call.trace()))

    def test_the_caller_s_responses_may_be_missing(self):
        """If the trace has only what the branches of a fork answered, one 200 is enough."""
        call = Call("a@b").request("INVITE").request("INVITE", branch="b", hop=(PROXY, TRUNK)).response(404, branch="b", hop=(TRUNK, PROXY))
        self.assertIn(" 1 call failed ", words(call.trace()))
        call.request("INVITE", branch="c", hop=(PROXY, DESK)).response(200, branch="c", hop=(DESK, PROXY)).request("ACK", branch="ack")
        self.assertIn(" 1 answered ", words(call.trace()))

    def test_a_200_that_two_hops_repeat_is_told_of_the_one_that_repeats_more(self):
        for outer, inner in ((4, 3), (3, 4)):
            call = Call("a@b").request("INVITE").request("INVITE", branch="b", hop=(PROXY, TRUNK))
            for number in range(4):
                call = call.response(200, branch="b", hop=(TRUNK, PROXY)) if number < inner else call
                call = call.wait(490).response(200) if number < outer else call
            sender = "192.0.2.1:5060" if outer > inner else "198.51.100.40:5060"
            self.assertIn(f" sign {sender} sent the 200 4 times for ", words(call.trace()))

    def test_silence_ends_when_the_caller_cancels(self):
        for wait, failed in ((5000, False), (40_000, True)):
            call = Call("a@b").request("INVITE").response(100).wait(wait).request("CANCEL", branch="1INVITE").response(200, 1, "CANCEL", branch="1INVITE")
            trace = as_sngrep([(0, *m) for m in call.messages + Call("late@b").wait(120_000).request("OPTIONS").response(200, 1, "OPTIONS").messages])
            with self.subTest(wait):
                self.assertEqual("nothing follows the 100" in words(trace), failed)

    def test_a_phone_that_rang_has_responded(self):
        output = words(Call("a@b").request("INVITE").response(100).response(180).wait(32_000).response(408).trace())
        self.assertIn(" sign the 408 came after ringing: nobody answered in time check A 180 came first, ", output)
        self.assertNotIn("never responded", output)
        self.assertNotIn("No packet carries the 408", words(failing("timeout", "a@b").trace()))

    def test_a_proxy_that_gave_up_made_nothing_of_the_487(self):
        call = Call("a@b").request("INVITE").response(100).request("INVITE", branch="b", hop=(PROXY, TRUNK)).response(180, branch="b", hop=(TRUNK, PROXY)).response(180)
        call.wait(30_000).request("CANCEL", branch="b", hop=(PROXY, TRUNK)).response(200, 1, "CANCEL", branch="b", hop=(TRUNK, PROXY)).response(487, branch="b", hop=(TRUNK, PROXY))
        output = words(call.response(480).trace())
        self.assertIn(" 1 not answered ", output)
        self.assertIn(" sign the proxy canceled the INVITE to the next hop, and sent the 480 ", output)
        self.assertNotIn("made 480 of it", output)

    def test_a_phone_that_rang_before_a_480_is_registered(self):
        output = words(Call("a@b").request("INVITE").response(100).response(180).wait(30_000).response(480).trace())
        self.assertIn(" sign the 480 came after ringing, so the phone is registered: nobody answered in time, or the callee refused check The 480 comes after the same ringing time", output)
        self.assertNotIn(" sign ", words(Call("a@b").request("INVITE").response(100).response(480).trace()))

    def test_a_487_without_a_cancel(self):
        sign = " sign no CANCEL came before the 487: the server ended the INVITE by itself check No CANCEL is in the trace"
        self.assertIn(sign, words(failing("no CANCEL", "a@b").trace()))
        self.assertNotIn("no CANCEL came", words(canceled("a@b").trace()))
        self.assertNotIn("no CANCEL came", words(Call("a@b").response(180).response(487).trace()))

    def test_a_registrar_that_refuses_the_credentials(self):
        call = Call("a@b", callee="1001").challenged("REGISTER", code=401).authorized("REGISTER", code=401).response(403, 2, "REGISTER")
        self.assertIn(" sign the REGISTER had credentials, and got 403 check The refused request has Authorization", words(call.trace()))
        self.assertNotIn("had credentials", words(Call("a@b").request("REGISTER").response(403, 1, "REGISTER").trace()))

    def test_a_bye_that_gets_no_response(self):
        call = answered("a@b")
        for pause in (500, 1000, 2000):
            call.request("BYE", 4).wait(pause)
        self.assertIn(" 1 other request failed FAILED ", words(call.trace()))
        self.assertIn(" sign the BYE was sent 3 times and never got a response, for ", words(call.trace()))
        self.assertIn(" 1 answered ", words(answered("a@b").request("BYE", 4).request("BYE", 4).wait(40_000).trace()))

    def test_requests_without_a_response(self):
        for count, silence, sign in ((1, 31_490, None), (1, 31_500, "the INVITE was sent once and never got a response check"),
                                     (2, 31_490, None), (2, 31_500, "the INVITE was sent 2 times and never got a response, for 500 ms check"),
                                     (3, 0, "the INVITE was sent 3 times and never got a response, for 1.0 s check")):
            call = Call("a@b")
            for number in range(count):
                call.request("INVITE").wait(490 if number + 1 != count else -10)
            last = Call("c@d").wait(max(call.now, silence)).request("OPTIONS")
            output = words(as_sngrep([(0, *m) for m in call.messages + last.messages]))
            with self.subTest(count=count, silence=silence):
                self.assertEqual(sign is not None, "never got a response" in output)
                self.assertIn(sign or "", output)

    def test_the_408_that_fits(self):
        self.assertIn(" check The server repeats the INVITE to the registered Contact", words(Call("a@b").request("INVITE").response(100).wait(5000).response(408).trace()))
        late = answered("a@b").request("UPDATE", 1, is_of_callee=True, hop=(PROXY, PHONE)).wait(5000).response(408, 1, "UPDATE", is_of_callee=True, hop=(PHONE, PROXY))
        self.assertIn(" check A BYE, re-INVITE or UPDATE of an answered call ends with the 408", words(late.trace()))

    def test_a_refused_re_invite_is_named(self):
        call = answered("a@b").request("INVITE", 7, is_of_callee=True, hop=(PROXY, PHONE)).response(488, 7, "INVITE", is_of_callee=True, hop=(PHONE, PROXY))
        self.assertIn(" ended by 488 Not Acceptable Here to re-INVITE, line ", words(call.trace()))

    def test_the_phrase_of_the_response_is_shown(self):
        trace = Call("a@b").request("INVITE").response(403).trace()
        for phrase, shown in (("Forbidden", "403 Forbidden"), ("forbidden ", "403 Forbidden"), ("", "403 Forbidden"),
                              ("Forbidden (Bad auth)", "403 Forbidden (Bad auth) [registered: Forbidden]")):
            with self.subTest(phrase):
                self.assertIn(f" ended by {shown}, line ", words(trace.replace(b"403 Forbidden", b"403 " + phrase.encode())))

    def test_messages_without_a_call_id_are_no_calls(self):
        trace = pinged("a@b").trace() + Call("x").response(486).response(487).trace().replace(b"Call-ID: x\r\n", b"")
        self.assertIn(": 3 responses, 1 Call-ID, 2 messages without one: 1 busy, ", words(trace))
        unnamed = b"10.0.0.1 > 10.0.0.2 SIP 363 Status: 487 Request Terminated |\n"
        self.assertIn(": 1 response, 0 Call-IDs, 1 message without one: 1 other without a failure ", words(unnamed))

    def test_a_trace_with_the_newest_messages_first(self):
        call = answered("a@b")
        backward = Call("a@b")
        backward.messages = call.messages[::-1]
        for trace, is_told in ((call.trace(), False), (backward.trace(), True)):
            for options in ([], ["--format=json"], ["--merge", "-"]):
                with self.subTest(options, is_told=is_told):
                    told = sipstatus(*options, stdin=trace).stderr.decode()
                    said = "sipstatus: standard input: the newest messages come first, so that calls are judged wrongly; the oldest have to come first\n"
                    self.assertEqual(told, said if is_told else "")
        with tempfile.TemporaryDirectory() as folder:
            for name in ("one", "two"):
                pathlib.Path(folder, name).write_bytes(backward.trace())
            told = sipstatus("--merge", folder + "/one", folder + "/two").stderr.decode()
            self.assertEqual(told, "sipstatus: the traces: the newest messages come first, so that calls are judged wrongly; the oldest have to come first\n")

    def test_a_481_to_a_bye_is_harmless(self):
        self.assertIn("no failure: 481 to BYE is harmless: the other side no longer had the call, Call-ID a@b, ", words(hung_up_by_both("a@b").trace()))

    def test_what_a_failed_end_of_a_call_means(self):
        refused = answered("a@b").request("BYE", 4).response(401, 4, "BYE")
        self.assertIn("no failure: 401 to BYE: its sender takes the call as over, the other side may not, Call-ID a@b, ", words(refused.trace()))
        late = Call("a@b").request("INVITE").response(180).request("CANCEL", branch="1INVITE").response(200).response(481, 1, "CANCEL", branch="1INVITE")
        self.assertIn("no failure: 481 to CANCEL: it came after the final response to the INVITE, Call-ID a@b, ", words(late.trace()))
        lost = Call("a@b").request("INVITE").response(180).request("CANCEL", branch="x").response(481, 1, "CANCEL", branch="x").wait(9000).response(200)
        self.assertIn("no failure: 481 to CANCEL: it did not end the INVITE, Call-ID a@b, ", words(lost.trace()))

    def test_names_and_hosts_are_not_cut_within(self):
        self.assertIn("busy " + "é" * 16 + "... -> 1002, ", words(Call("a@b", caller="é" * 20).request("INVITE").response(486).trace()))
        self.assertIn("busy " + "a" + "é" * 15 + "... -> 1002, ", words(Call("a@b", caller="a" + "é" * 20).request("INVITE").response(486).trace()))
        for size, shown in ((30, 17), (31, 16)):
            output = words(Call("a" * size + "é" * 20 + "@b").request("INVITE").response(404).trace()).replace("é é", "éé")
            self.assertIn(" Call-ID " + "a" * size + "é" * shown + "..., lines ", output)
        host = b"SIP/2.0 486 Busy Here\nFrom: <sip:[2001:db8::1]:5060>;tag=1\nTo: <sip:[2001:db8::2];lr>\nCall-ID: a\nCSeq: 1 INVITE\n\n"
        self.assertIn("busy [2001:db8::1] -> [2001:db8::2] ", words(host))

    def test_who_called_whom(self):
        for fields, shown in (("From: <sip:a@x>\nTo: <sip:b@x>\n", "a -> b"), ("To: <sip:b@x>\n", "? -> b"), ("From: <sip:a@x>\n", "a -> ?"), ("From: <sip:a@x>\nTo: <sip:a@x>\n", "a"),
                              ('From: "sip: x:y" <sip:a@x>\nTo: "<sip:c@x>" <sips:b:c@x>\n', "a -> b"), ("From: a:b\nTo: tel:+1;x\n", "a:b -> +1"),
                              ("From: <mailto:c@x>\nTo: z <SIP:b@x>\n", "? -> b"), ("From: sip:a;x@y:1\nTo: sip:y:1;lr\n", "a -> y")):
            with self.subTest(fields):
                self.assertIn(f" FAILED {shown} call Call-ID a,", words(f"SIP/2.0 404 Not Found\n{fields}Call-ID: a\nCSeq: 1 INVITE\n\n".encode()))

    def test_beyond_ten_blocks_a_line_has_to_do(self):
        calls = [failing(kind, f"{kind}{i}@b".replace(" ", "_")) for kind in FAILURES for i in range(2)]
        output = report(as_sngrep([(0, *m) for call in calls for m in call.messages]))
        self.assertEqual(len(re.findall(r"^(?:FAILED|busy|no answer|declined|diverted) \S.* -> \S", output, re.M)), 10)
        self.assertIn("FAILED INVITE 484, 1001 -> 1002, 2026/11/25 10:00:00.000000 for 10 ms, Call-ID incomplete0@b, lines ", " ".join(output.split()))
        self.assertIn(" (x2) ", " ".join(output.split()))

    def test_the_same_failure_is_explained_once(self):
        calls = [failing("no circuit", f"{i}@b") for i in range(50)]
        output = report(as_sngrep(mixed(calls, random.Random(1))))
        self.assertIn("50 calls failed", " ".join(output.split()))
        self.assertIn(" repeated in 49 more calls: ", " ".join(output.split()))
        self.assertEqual(output.count("FAILED"), 1)
        self.assertLess(len(output.splitlines()), 60)

    def test_a_third_side_has_numbers_of_its_own(self):
        """A forked call may have more than two sides. Only two are kept."""
        call = answered("a@b")
        for tag in (b"third", b"fourth"):
            other = Call("a@b").request("INFO", 9, branch=tag.decode()).response(500, 9, "INFO", branch=tag.decode()).request("INFO", 2, branch=tag.decode() + "2").response(500, 2, "INFO", branch=tag.decode() + "2")
            trace = call.trace() + Call("a@b").request("INFO", 1, branch="x", is_of_callee=True).response(200, 1, "INFO", branch="x", is_of_callee=True).trace()
            self.assertNotIn("went back", words(trace + other.trace().replace(b"tag=fa@b", b"tag=" + tag)))

    def test_requests_of_both_sides_are_told_apart(self):
        """Each side counts its CSeq for itself, so that two requests with the same number may cross."""
        back = {"branch": "back", "is_of_callee": True}
        crossed = answered("a@b").request("INVITE", 9).request("INVITE", 9, hop=(PROXY, PHONE), **back).response(491, 9).response(200, 9, hop=(PHONE, PROXY), **back)
        self.assertIn(" 1 answered answered INVITE 407 -> INVITE 100 180 200 -> BYE 200 -> INVITE 491 -> INVITE 200, ", words(crossed.trace()))
        without_branches = re.sub(rb"Via: [^\r]*\r\n", b"", crossed.trace())
        self.assertIn(" -> INVITE 491 -> INVITE 200, ", words(without_branches))
        both = answered("a@b").request("BYE", 9).request("BYE", 9, hop=(PROXY, PHONE), **back).response(481, 9, "BYE").response(481, 9, "BYE", hop=(PHONE, PROXY), **back)
        self.assertIn(" -> BYE 481 -> BYE 481, ", words(both.trace()))

    def test_credentials_are_for_the_server_that_asked(self):
        """A 401 after a 407, or a 407 with another realm, is the first challenge of another server."""
        second = Call("a@b").challenged(nonce="p").request("INVITE", 2, 'Proxy-Authorization: Digest username="u", realm="r", nonce="p"')
        for code, field in ((401, "WWW-Authenticate"), (407, "Proxy-Authenticate")):
            call = Call("a@b")
            call.messages, call.now = list(second.messages), second.now
            output = words(call.response(code, 2, "INVITE", f'{field}: Digest realm="s", nonce="w"').trace())
            with self.subTest(code):
                self.assertIn(f"sign no request with credentials follows the {code} ", output)
                self.assertNotIn("rejects", output)
        both = Call("a@b").challenged(nonce="p").challenged(cseq=2, code=401, nonce="w").request("INVITE", 3, 'Authorization: Digest realm="r", nonce="w"')
        self.assertIn("the request had credentials, and got another 401: the server rejects them",
                      words(both.response(401, 3, "INVITE", 'WWW-Authenticate: Digest realm="r", nonce="x"').trace()))

    def test_an_old_nonce_is_no_wrong_password(self):
        for stale, rejects in (("stale=true", False), ('stale="TRUE"', False), ("stale=false", True)):
            call = Call("a@b").authorized("REGISTER", 1, 401, "old").response(401, 1, "REGISTER", f'WWW-Authenticate: Digest realm="r", nonce="new", {stale}')
            with self.subTest(stale):
                self.assertEqual("the server rejects" in words(call.trace()), rejects)
                self.assertEqual("the 401 has stale=true: only the nonce was old, " in words(call.trace()), not rejects)
                self.assertEqual("Wrong password" in words(call.trace()), rejects)

    def test_failures_come_before_refusals(self):
        calls = [Call(f"busy{i}@b").request("INVITE").response(486) for i in range(5)] + [failing("wrong number", "culprit@b")]
        output = report(as_sngrep([m for call in calls for m in ((0, *message) for message in call.messages)]))
        self.assertLess(output.index("culprit@b"), output.index("busy0@b"))
        self.assertIn("busy 1001 -> 1002", " ".join(output.split()))

    def test_two_legs_of_a_call_are_one(self):
        outer, inner = Call("outer@b", callee="5550100"), Call("inner@b", caller="trunk", callee="5550100")
        outer.request("INVITE").response(100)
        inner.wait(50).request("INVITE", hop=(PROXY, TRUNK)).response(488, 1, "INVITE", 'Warning: 305 gw "x"', hop=(TRUNK, PROXY))
        outer.wait(80).response(488, 1, "INVITE", "Reason: Q.850;cause=88")
        output = words(as_sngrep(mixed([outer], random.Random(1))[:2] + [(0, *m) for m in inner.messages] + [(0, *outer.messages[-1])]))
        self.assertIn(" 2 Call-IDs: 1 call failed, 1 leg of a call without success FAILED trunk -> 5550100", output)
        self.assertIn("same call INVITE 100 488, 1001 -> 5550100", output)
        self.assertIn("Call-ID outer@b", output)
        self.assertIn("reason Q.850 88 (Incompatible destination)", output)

    def test_another_call_to_the_same_number_is_no_leg(self):
        outer, inner = Call("outer@b").request("INVITE").response(100).wait(200).response(404), Call("inner@b").wait(50).request("INVITE").response(486)
        for form in (as_sngrep, as_freeswitch, as_json_lines):
            output = words(form(mixed([outer], random.Random(1))[:2] + [(0, *m) for m in inner.messages] + [(0, *outer.messages[-1])]))
            with self.subTest(form.__name__):
                self.assertIn("1 call failed, 1 busy FAILED", output)
                self.assertNotIn("same call", output)

    def test_the_rows_of_the_checklist_that_fit_come_first(self):
        self.assertIn(" check The BYE or re-INVITE that gets the 500 has a lower CSeq number than ", words(failing("CSeq", "a@b").trace()))
        self.assertIn(" check After the 407 the trace shows only the ACK, ", words(failing("no credentials", "a@b").trace()))

    def test_the_header_fields_of_the_response_choose_the_check(self):
        for code, field, check in (
            (488, None, "Warning has code 304 or 305"), (488, 'Warning: 300 x "y"', "Warning has code 300 or 301"), (488, 'Warning: 301 x "y"', "Warning has code 300 or 301"),
            (488, 'Warning: 302 x "y"', "The offer has RTP/SAVP"), (488, 'Warning: 304 x "y"', "Warning has code 304 or 305"), (488, 'Warning: 305 x "y"', "Warning has code 304 or 305"),
            (606, None, "The 606 has the To tag"), (606, 'Warning: 399 x "y"', "The 606 has a Warning"), (606, 'Warning: x', "The 606 has the To tag"),
            (480, None, "The callee's server lists no current registration"), (480, 'Warning: 380 x "y"', "The 480 has a Warning with code 380"),
            (480, 'Warning: 381 x "y"', "The 480 has a Warning with code 380"), (480, 'Warning: 399 x "y"', "The callee's server lists no current registration"),
            (503, None, "The 503s, sometimes to OPTIONS pings too"), (503, "Retry-After: 5", "The 503 has Retry-After"), (503, "Reason: Q.850;cause=38", "The 503 has Reason: Q.850"),
            (500, None, "For this Call-ID, the log of the server"), (500, "Reason: Q.850;cause=41", "The 500 comes from a trunk or gateway"),
            (500, "Reason: SIP;cause=500", "For this Call-ID, the log of the server"), (603, None, "The 603 comes from the callee's phone"),
            (603, 'Reason: SIP;cause=603;text="v=analytics1;url=x"', "The reason phrase is Network Blocked"),
            (408, None, "The server repeats the INVITE to the registered Contact"),
        ):
            output = report(Call("a@b").request("INVITE").response(code, 1, "INVITE", *([field] if field else [])).trace())
            with self.subTest(code=code, field=field):
                self.assertIn(check, " ".join(output.partition("\n       check       ")[2].split())[:200].partition(". ")[0])

    def test_what_the_signs_show_is_not_contradicted(self):
        """The general meaning of a code, and likely causes that do not fit, are left to `sipstatus CODE`."""
        for kind in ("CSeq", "same nonce", "no credentials", "no ACK"):
            output = report(failing(kind, "a@b").trace())
            with self.subTest(kind):
                self.assertNotIn("\n       means ", output)
                self.assertEqual(output.count("\n       check "), 1)
                self.assertIn("More to check: sipstatus ", output)
        self.assertIn("\n       means ", report(failing("wrong number", "a@b").trace()))

    def test_few_causes_contradict_a_code(self):
        codes = (404, 480, 486, 500, 503, 600, 603)
        number, busy, network = {500, 503, 600, 603}, {404, 480, 500, 503, 603}, {404, 486, 600, 603}
        for cause, contradicted in {1: number, 16: (), 17: busy, 21: (), 28: number, 31: (), 33: (), 34: network, 47: network, 48: (), 50: ()}.items():
            for code in codes:
                output = words(Call("a@b").request("INVITE").response(code, 1, "INVITE", f"Reason: Q.850;cause={cause}").trace())
                with self.subTest(cause=cause, code=code):
                    self.assertEqual("Reason contradicts the code: " in output, code in contradicted)

    def test_the_same_remark_is_made_once(self):
        calls = [hung_up_by_both(f"{i}@b") for i in range(5)]
        output = words(as_sngrep([m for call in calls for m in ((0, *message) for message in call.messages)]))
        self.assertEqual(output.count("481 to BYE is harmless"), 1)
        self.assertRegex(output, r"Call-ID 0@b, lines \d+ to \d+, and 4 more")

    def test_one_call_can_be_chosen(self):
        calls = [failing(kind, f"{i}@b") for i, kind in enumerate(FAILURES)]
        trace = as_sngrep(mixed(calls, random.Random(7)))
        self.assertIn(" 2 Call-IDs: 2 calls failed ", words(trace, "--call=3@b"))
        self.assertIn(" 1 Call-ID: 1 call failed ", words(trace, "--call=13@b"))
        self.assertIn(" 404 Not Found", words(trace, "--call=3@b", "--all-responses"))
        rows = harness.responses_in(sipstatus("--format=json", "--call=3@b", stdin=trace).stdout.splitlines())
        self.assertEqual({row["call_id"] for row in rows}, {"3@b", "13@b"})
        self.assertEqual(sipstatus("--call=nobody", stdin=trace).returncode, 1)
        self.assertEqual(sipstatus("--call=", stdin=trace).returncode, 2)

    def test_times_that_go_back_or_over_midnight(self):
        start = b"%s 192.0.2.10:5060 -> 192.0.2.1:5060\nINVITE sip:a@b SIP/2.0\nCall-ID: x\nCSeq: 1 INVITE\n\n"
        end = b"%s 192.0.2.1:5060 -> 192.0.2.10:5060\nSIP/2.0 404 Not Found\nCall-ID: x\nCSeq: 1 INVITE\n\n"
        for first, last, duration in ((b"23:59:59.5", b"00:00:00.25", " for 750 ms "), (b"12:00:00", b"11:59:59", None), (b"2026-12-31 23:59:59", b"2027-01-01 00:00:01", " for 2.0 s "),
                                      (b"2028-02-28T23:59:59Z", b"2028-02-29T00:00:00Z", " for 1.0 s "), (b"2026-11-25 10:00:00", b"10:00:01", None)):
            output = words(start % first + end % last)
            with self.subTest(first):
                if duration:
                    self.assertIn(duration, output)
                else:
                    self.assertNotRegex(output.split("sequence")[0], r"\d m?s ")

    def test_a_method_cannot_drive_a_terminal(self):
        """The method of a request is the one in CSeq, which may be anything."""
        request = "INVITE sip:a@b SIP/2.0\nFrom: <sip:a@b>;tag=1\nCall-ID: %s\nVia: x;branch=%d\nCSeq: %d \x1b[31m" + 99 * "M" + "\n\n"
        silent = "".join(request % ("a@b", 1, 1) for _ in range(4)).encode()
        back = (request % ("c@d", 1, 9) + request % ("c@d", 2, 1)).encode() + b"SIP/2.0 500 X\nCall-ID: c@d\nVia: x;branch=2\nCSeq: 1 \x1b[31m" + 99 * b"M" + b"\n\n"
        for trace, sign in ((silent, "the \\x1B[31mMMMMMMMMMMM... was sent 4 times"), (back, "CSeq of this \\x1B[31mMMMMMMMMMMM... went back from 9 to 1")):
            for option in ("--live=never", "--live=always"):
                with self.subTest(sign, option=option):
                    output = sipstatus("-", option, stdin=trace + pinged("e@f").trace()).stdout
                    self.assertNotIn(b"\x1b", output)
                    self.assertIn(sign, " ".join(output.decode().split()))

    def test_hostile_and_broken_calls_have_a_defined_end(self):
        million = b"".join(b"SIP/2.0 404 Not Found\nCall-ID: %d\nCSeq: 1 INVITE\n\n" % i for i in range(30_000))
        self.assertIn("30000 responses, 30000 Call-IDs: 30000 calls failed", words(million))
        for trace in (b"SIP/2.0 404 X\nCall-ID: a\nCSeq: 99999999999 INVITE\n\n", b"SIP/2.0 404 X\nCall-ID: a\nCSeq: x\n\n", b"SIP/2.0 404 X\nFrom: <<<;tag=;tag=\nCall-ID: a\n\n",
                      b"".join(b"SIP/2.0 %d X\nCall-ID: a\nCSeq: 1 INVITE\n\n" % (100 + i % 2) for i in range(3000)),
                      b"".join(b"INVITE sip:a@b SIP/2.0\nVia: x;branch=%d\nCall-ID: a\nCSeq: %d INVITE\n\nSIP/2.0 404 X\nVia: x;branch=%d\nCall-ID: a\nCSeq: %d INVITE\n\n"
                               % (i, i, i, i) for i in range(3000))):
            with self.subTest(trace[:60]):
                result = sipstatus("-", "--live=never", stdin=trace)
                self.assertEqual((result.returncode, result.stderr), (0, b""))
                self.assertLess(len(result.stdout.splitlines()), 60)

    def test_a_packet_that_was_captured_several_times_is_not_repeated(self):
        messages = [(0, at + k, *rest) for at, *rest in answered("a@b").messages for k in range(4)]
        self.assertIn("1 Call-ID: 1 answered answered INVITE 407 -> INVITE 100 180 200 -> BYE 200,", words(as_sngrep(messages)))
        # A time in whole seconds does not show that.
        self.assertIn("INVITE was sent 7 times", words(as_syslog([(0, *m) for m in failing("no response", "a@b").messages])))

    def test_a_500_without_a_word_may_hide_a_503(self):
        self.assertIn("a proxy makes 500 of a 503 that it gets", words(Call("a@b").request("INVITE").response(500).trace()))
        self.assertNotIn("a proxy makes 500", words(Call("a@b").request("INVITE").response(500, 1, "INVITE", 'Warning: 399 x "y"').trace()))

    def test_the_oldest_call_is_forgotten_when_there_are_too_many(self):
        late = b"SIP/2.0 200 OK\nCall-ID: 0\nCSeq: 1 INVITE\n\n"
        for others, calls in ((9_999, 10_000), (10_000, 10_002)):
            trace = b"".join(b"SIP/2.0 180 Ringing\nCall-ID: %d\nCSeq: 1 INVITE\n\n" % i for i in range(others + 1)) + late
            self.assertIn(f"{others + 2} responses, {calls} Call-IDs: ", words(trace))

    def test_two_calls_with_one_call_id(self):
        first, second = answered("a@b"), Call("a@b", salt="x").request("INVITE").response(100).response(404)
        self.assertIn("1 Call-ID: 1 call failed", words(as_sngrep([(0, *m) for m in first.messages + second.messages])))


class Limits(unittest.TestCase):
    """What a sign or an outcome depends on, each just before and just after its limit."""

    def sign(self, *calls):
        """The signs of the first call."""
        output = words(as_sngrep([(0, *m) for call in calls for m in call.messages]))
        return re.split(" (?:means|check|reason|retry|warning) ", output.partition(" sign ")[2])[0]

    def until(self, call, milliseconds, since=0):
        """The signs of a call if the trace ends so long after a time."""
        return self.sign(call, Call("last@d").wait(since + milliseconds).request("OPTIONS"))

    def test_how_an_invite_ended(self):
        refused, rang = Call("a@b").request("INVITE"), Call("a@b").request("INVITE").response(180)
        outcomes = {"busy": (486, 600), "declined": (603, 607), "diverted": (300, 301, 302, 305, 380),
                    "call failed": (400, 403, 404, 487, 488, 499, 500, 503, 599, 604, 606, 608, 699)}
        expected = {code: (outcome, outcome) for outcome, codes in outcomes.items() for code in codes}
        expected.update({408: ("call failed", "not answered"), 480: ("call failed", "not answered")})
        for code, outcomes in expected.items():
            for call, outcome in zip((refused, rang), outcomes):
                ended = Call("a@b")
                ended.messages, ended.now = list(call.messages), call.now
                with self.subTest(code=code, rang=call is rang):
                    self.assertIn(f" 1 Call-ID: 1 {outcome} ", words(ended.response(code).trace()))

    def test_the_worst_comes_first(self):
        def repeated(method):
            call = Call(f"no response to {method}".replace(" ", "_"))
            for _ in range(3):
                call.request(method).wait(490)
            return call

        def refused(method, code=404):
            return Call(f"{code}_to_{method}").request(method).response(code, 1, method)

        calls = [repeated("INVITE"), refused("INVITE"), refused("REGISTER"), repeated("REGISTER"),
                 Call("no_CANCEL").request("INVITE").response(180).response(487), refused("INFO"), refused("SUBSCRIBE"), refused("NOTIFY"), refused("PUBLISH"),
                 Call("no_answer").request("INVITE").response(180).response(480), refused("INVITE", 603), refused("INVITE", 302), refused("INVITE", 486),
                 repeated("BYE"), repeated("OPTIONS"), refused("OPTIONS")]
        expected = [call.call_id for call in calls]
        same = [expected.index(f"404_to_{method}") for method in ("SUBSCRIBE", "NOTIFY", "PUBLISH")]
        for seed in range(3):
            random.Random(seed).shuffle(calls)
            shown = re.findall(r" Call-ID (\w+),", words(as_sngrep(mixed(calls, random.Random(seed)))))
            with self.subTest(seed):
                self.assertEqual(sorted(shown[i] for i in same), sorted(expected[i] for i in same), "these three are equally bad")
                self.assertEqual([id for i, id in enumerate(shown) if i not in same], [id for i, id in enumerate(expected) if i not in same])

    def test_a_timer_ran_out(self):
        for code in (408, 503, 504, 480):
            for took, is_timer in ((15_690, False), (15_700, True), (17_500, True), (17_510, False), (31_690, False), (31_700, True), (33_500, True), (33_510, False)):
                with self.subTest(code=code, took=took):
                    self.assertEqual("a timer ran out" in self.sign(Call("a@b").request("INVITE").wait(took - 10).response(code)), is_timer and code != 480)
        self.assertEqual(self.sign(Call("a@b").request("INVITE").response(180).wait(31_980).response(503)), "")
        self.assertIn("a timer ran out", self.sign(Call("a@b").request("REGISTER").response(183, 1, "REGISTER").wait(31_980).response(503, 1, "REGISTER")))

    def test_silence_after_trying(self):
        self.assertEqual(self.until(Call("a@b").request("INVITE").response(100), 31_490, since=10), "")
        self.assertIn("nothing follows the 100 for 31.5 s: ", self.until(Call("a@b").request("INVITE").response(100), 31_500, since=10))
        for call in (Call("a@b").request("INVITE").response(100).response(180), Call("a@b").request("INVITE").response(183), Call("a@b").request("INFO").response(100, 1, "INFO")):
            self.assertEqual(self.until(call, 60_000), "")

    def test_a_200_without_an_ack(self):
        for repeats, has_ack, sign in ((2, False, ""), (3, False, "for 1.0 s, and the trace has no ACK to it"), (6, True, ""), (7, True, "for 3.0 s, although the trace has an ACK")):
            call = Call("a@b").request("INVITE").response(180)
            for _ in range(repeats):
                call.response(200).wait(490)
            call = call.request("ACK", branch="ack") if has_ack else call
            with self.subTest(repeats=repeats, has_ack=has_ack):
                self.assertIn(f"192.0.2.1:5060 sent the 200 {repeats} times {sign}" if sign else "", self.sign(call))
                self.assertEqual(bool(self.sign(call)), bool(sign))

    def test_challenges_without_credentials(self):
        call = Call("a@b")
        for cseq in (1, 2, 3):
            call.challenged(cseq=cseq, nonce=f"n{cseq}")
            self.assertIn("no request with credentials follows the 407" if cseq < 3 else "3 challenges in a row, each with a new nonce: no request has credentials", self.sign(call))

    def test_a_response_that_a_proxy_made_of_another(self):
        for inner, outer in ((503, 500), (302, 500), (404, 480), (401, 500), (407, 480), (480, 480), (404, 200)):
            call = Call("a@b").request("INVITE").response(100).request("INVITE", branch="b", hop=(PROXY, TRUNK))
            output = words(call.response(inner, branch="b", hop=(TRUNK, PROXY)).response(outer).trace())
            with self.subTest(inner=inner, outer=outer):
                self.assertEqual(f"and the proxy made {outer} of it" in output, (inner, outer) in ((503, 500), (302, 500), (404, 480)))
                self.assertEqual("shows a 503 just before" in output, inner == 503)
        late = Call("a@b").request("INVITE").response(100).request("INVITE", branch="b", hop=(PROXY, TRUNK)).response(408).response(503, branch="b", hop=(TRUNK, PROXY))
        self.assertEqual(self.sign(late), "")

    def test_a_500_may_hide_a_503(self):
        for fields, is_told in (((), True), (('Warning: 399 x "y"',), False), (("Reason: Q.850;cause=41",), False)):
            self.assertEqual("a proxy makes 500 of a 503" in self.sign(Call("a@b").request("INVITE").response(500, 1, "INVITE", *fields)), is_told)
        self.assertEqual(self.sign(Call("a@b").request("INVITE").response(501)), "")

    def test_a_reason_with_another_code(self):
        for code, reason, is_told in ((480, 404, True), (404, 404, False), (480, 200, False), (480, 180, False), (480, 302, False), (200, 404, False)):
            with self.subTest(code=code, reason=reason):
                sign = self.sign(Call("a@b").request("INVITE").response(code, 1, "INVITE", f"Reason: SIP;cause={reason}"))
                self.assertEqual(sign, "Reason has 404 Not Found: a proxy on the way made 480 of it" if is_told else "")

    def test_the_branches_of_a_fork(self):
        for count, end in ((1, None), (2, "10.0.0.1:5060 said nothing final"), (6, "10.0.0.4:5060 said 404, 10.0.0.5:5060 said nothing final"), (7, "10.0.0.5:5060 said 404 and 1 more")):
            call = Call("a@b").request("INVITE").response(100)
            for i in range(count):
                call.request("INVITE", branch=f"b{i}", hop=(PROXY, f"10.0.0.{i}:5060"))
            for i in range(count - 1):
                call.response(404, branch=f"b{i}", hop=(f"10.0.0.{i}:5060", PROXY))
            sign = self.sign(call.response(404))
            with self.subTest(count):
                self.assertEqual(sign.startswith("forked: 10.0.0.0:5060 said 404, "), end is not None)
                self.assertTrue(sign.endswith(f"{end}; the 404 was forwarded" if end else ""))

    def test_a_leg_of_a_call(self):
        def is_leg(begin=50, answer=10, hop=(PROXY, TRUNK), callee="5550100", first_hop=PROXY):
            outer, inner = Call("outer@b", callee="5550100"), Call("inner@b", caller="trunk", callee=callee)
            outer.request("INVITE", hop=(PHONE, first_hop)).response(100)
            inner.wait(begin).request("INVITE", hop=hop).response(488, hop=hop[::-1])
            outer.now = inner.now - 10 + answer
            messages = sorted(inner.messages + outer.response(488).messages, key=lambda message: message[0])
            return ": 1 call failed, 1 leg of a call without success " in words(as_sngrep([(0, *m) for m in messages]))

        self.assertTrue(is_leg() and is_leg(begin=5000) and is_leg(answer=1000))
        self.assertFalse(is_leg(begin=5010) or is_leg(answer=1010))
        self.assertTrue(is_leg(hop=("192.0.2.1:5062", TRUNK)), "the hop that got the call sends from another port")
        self.assertFalse(is_leg(hop=(DESK, TRUNK)), "another hop sent it")
        self.assertFalse(is_leg(hop=(PHONE, TRUNK), first_hop="192.0.2.10:5070"), "the caller sent it")
        self.assertFalse(is_leg(callee="5550101"))

    def call_of(self, trace):
        """The object of the first call."""
        return next(row for row in map(json.loads, report(trace, "--format=json").splitlines()) if row["type"] == "call")

    def test_the_same_packet_and_the_next_one(self):
        for gap, count in ((0, 1), (49, 1), (50, 2)):
            call = Call("a@b").request("INVITE").wait(gap - 10).request("INVITE").response(180).wait(gap - 10).response(180).response(486)
            shown = self.call_of(call.trace())["requests"][0]
            with self.subTest(gap):
                self.assertEqual((shown["count"], shown["responses"][0]["count"]), (count, count))
        whole_seconds = re.sub(rb"(\d\d:\d\d:\d\d)\.\d+", rb"\1", Call("a@b").request("INVITE").request("INVITE").response(486).trace())
        self.assertEqual(self.call_of(whole_seconds)["requests"][0]["count"], 2)
        backward = Call("a@b").request("INVITE").wait(-30).request("INVITE").response(486)
        self.assertEqual(self.call_of(backward.trace())["requests"][0]["count"], 2)

    def test_what_is_kept_of_a_call(self):
        for others, kept in ((31, [1, 2, 32]), (32, [1, 3, 33]), (40, [1, 11, 41])):
            call = Call("a@b").request("INVITE").response(404)
            for cseq in range(2, others + 2):
                call.request("INFO", cseq).response(200, cseq, "INFO")
            shown = self.call_of(call.trace())
            with self.subTest(others=others):
                self.assertEqual(len(shown["requests"]), 32)
                self.assertEqual([shown["requests"][i]["cseq"] for i in (0, 1, -1)], kept)
                self.assertEqual(shown["final"], 404)
        for count, last in ((62, [63, 64]), (63, [63, 65]), (70, [63, 72])):
            call = Call("a@b").request("INVITE").response(100)
            for i in range(count):
                call.response(180 if i % 2 else 183)
            shown = self.call_of(call.response(404).trace())
            with self.subTest(responses=count):
                self.assertEqual([response["number"] for response in shown["requests"][0]["responses"]][-2:], last)
                self.assertEqual(len(shown["requests"][0]["responses"]), 64)

    def test_the_failure_that_is_shown(self):
        """Of the branches of a request, what its sender got; if another one has the same code and says why, that one."""
        def shown(call):
            return re.findall(r" reason Q\.850 (\d+) ", words(call.trace()))

        forked = Call("a@b").request("INVITE").request("INVITE", branch="b", hop=(PROXY, TRUNK))
        with_41, with_38 = ["Reason: Q.850;cause=41"], ["Reason: Q.850;cause=38"]
        for code, inner, outer, expected in ((503, with_41, [], ["41"]), (503, [], with_38, ["38"]), (503, with_41, with_38, ["41"]),
                                             (500, with_41, [], []), (500, [], with_38, ["38"]), (500, with_41, with_38, ["38"]), (500, [], [], [])):
            call = Call("a@b")
            call.messages, call.now = list(forked.messages), forked.now
            with self.subTest(code=code, inner=inner, outer=outer):
                self.assertEqual(shown(call.response(503, 1, "INVITE", *inner, branch="b", hop=(TRUNK, PROXY)).response(code, 1, "INVITE", *outer)), expected)
        later = Call("a@b").request("INVITE").response(404, 1, "INVITE", "Reason: Q.850;cause=1")
        for method in ("BYE", "CANCEL", "OPTIONS", "INFO", "REGISTER"):
            later.request(method, 2).response(500, 2, method, "Reason: Q.850;cause=38")
        self.assertEqual(shown(later), ["1"])

    def test_how_long_it_took(self):
        for milliseconds, shown in ((999, "999 ms"), (1000, "1.0 s"), (99_990, "99.9 s"), (100_000, "100 s")):
            self.assertIn(f" for {shown} call ", words(Call("a@b").request("INVITE").wait(milliseconds - 10).response(404).trace()))


class Live(unittest.TestCase):
    """Traces that come in pieces, through a pipe that stays open."""

    BUSY = b"SIP/2.0 486 Busy Here\r\nFrom: <sip:a@x>\r\nTo: <sip:b@x>\r\nCall-ID: c1\r\nCSeq: 1 INVITE\r\n\r\n"
    ROW = b"INVITE   486 Busy Here, a -> b, c1\n"
    VERDICT = b"busy       INVITE 486\n"

    def start(self, *arguments, interrupt=signal.default_int_handler):
        """Starts the program, which is killed after a minute, so that a test that waits for it fails. It inherits from here
        whether SIGINT is ignored, as it is in the background of a shell."""
        before = signal.signal(signal.SIGINT, interrupt)
        process = subprocess.Popen([PROGRAM, *arguments], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, bufsize=0)
        signal.signal(signal.SIGINT, before)
        limit = threading.Timer(60, process.kill)
        limit.start()
        self.addCleanup(lambda: (limit.cancel(), process.kill(), process.wait(), process.stdin.close(), process.stdout.close(), process.stderr.close()))
        return process

    def line(self, process):
        """The next line of output; empty if none comes within 20 seconds."""
        line = b""
        while not line.endswith(b"\n") and select.select([process.stdout], [], [], 20)[0]:
            byte = process.stdout.read(1)
            if not byte:
                break
            line += byte
        return line

    def test_a_response_is_shown_when_its_empty_line_is_there(self):
        process = self.start()
        for byte in self.BUSY:
            process.stdin.write(bytes([byte]))
        self.assertEqual(self.line(process), self.ROW)
        self.assertEqual(self.line(process), self.VERDICT)
        process.stdin.write(self.BUSY.replace(b"486 Busy Here", b"180 Ringing"))
        self.assertEqual(self.line(process), b"INVITE   180 Ringing, a -> b, c1\n")
        process.stdin.close()
        rest = process.stdout.read()
        self.assertIn(b"2 responses, 1 Call-ID: 1 busy", rest)

    def test_a_response_without_an_empty_line_is_shown_after_a_pause(self):
        process = self.start()
        process.stdin.write(b'Got SIP response 603 "Declined" back from 192.0.2.1\n')
        self.assertEqual(self.line(process), b"?        603 Declined\n")
        process.stdin.write(b"SIP/2.0 404 Not Found\r\nCall-ID: c2\r\nCSeq: 1 INVITE\r\n")
        self.assertEqual(self.line(process), b"INVITE   404 Not Found, c2\n")

    def test_a_pause_ends_a_header_where_each_response_is_explained(self):
        for options, begin in ((["--format=json"], b'{"type":"response","number":1,"code":404,'), (["--all-responses", "--exit-status"], b"    #  class ")):
            process = self.start(*options)
            process.stdin.write(b"SIP/2.0 404 Not Found\r\nCall-ID: c2\r\nCSeq: 1 INVITE\r\n")
            with self.subTest(options):
                self.assertTrue(self.line(process).startswith(begin))
            process.stdin.close()
            process.stdout.read()
            self.assertEqual(process.wait(20), 3 if "--exit-status" in options else 0)

    def test_a_pause_within_a_line_ends_nothing(self):
        process = self.start()
        process.stdin.write(self.BUSY[:43])
        self.assertEqual(select.select([process.stdout], [], [], 1.2)[0], [])
        process.stdin.write(self.BUSY[43:])
        self.assertEqual(self.line(process), self.ROW)

    def test_what_follows_a_pause_within_a_header_is_read_too(self):
        for redact in ([], ["--redact"]):
            process = self.start(*redact)
            process.stdin.write(b"SIP/2.0 404 Not Found\r\nCSeq: 1 INVITE\r\n")
            self.assertEqual(self.line(process), b"INVITE   404 Not Found\n")
            process.stdin.write(b"Call-ID: c2\r\nWarning: 399 x \"No such user\"\r\n\r\n")
            self.assertEqual(self.line(process), b"FAILED     INVITE 404\n")
            process.stdin.close()
            report = process.stdout.read()
            self.assertEqual(report.count(b"404 Not Found"), 1, "it is shown once, and explained in the report")
            self.assertIn(b"Call-ID call1" if redact else b"Call-ID c2", report)
            self.assertIn(b"No such user", report)

    def test_no_line_is_wider_than_100_columns(self):
        long_ones = [Call(f"{i}@{'x' * 80}", caller="c" * size, callee="d" * size).request("INVITE").response(status).response(603, 1, "INVITE", "Reason: Q.850;cause=34")
                     for i, (size, status) in enumerate(((4, 180), (20, 183), (60, 100)))]
        output = sipstatus("--live=always", stdin=as_sngrep([m for call in long_ones for m in ((0, *message) for message in call.messages)])).stdout.decode()
        self.assertLessEqual(max(map(len, output.splitlines())), 100)
        with tempfile.NamedTemporaryFile() as trace:
            trace.write(self.BUSY)
            trace.flush()
            output = b"".join(harness.printed_on_terminal([PROGRAM, *arguments], 200)
                              for arguments in (["486"], ["486", "600"], [trace.name], [trace.name, "--all-responses"]))
        widths = [len(re.sub(r"\x1b\[[0-9;]*m", "", line)) for line in output.decode().splitlines()]
        self.assertLessEqual(max(widths), 100)
        self.assertGreater(max(widths), 80)

    def test_a_call_that_has_failed_is_shown_at_once(self):
        process = self.start()
        for call, verdict in ((failing("same nonce", "a@b"), None), (failing("CSeq", "c@d"), b"FAILED     INVITE 407 -> INVITE 100 180 200 -> BYE 200 -> INVITE 500; CSeq of"),
                              (answered("e@f"), None), (canceled("g@h"), None), (Call("i@j").request("INVITE").response(180).response(603), b"declined   INVITE 180 603\n")):
            process.stdin.write(call.trace())
            rows = sum(text.startswith("SIP/2.0 ") for *_, text in call.messages)
            wrapped = 2 if verdict and b";" in verdict else 0
            lines = [self.line(process) for _ in range(rows + (verdict is not None) + wrapped)]
            with self.subTest(call.call_id):
                self.assertEqual([line for line in lines if b", " + call.call_id.encode() not in line and not line.startswith((verdict or b" ", b"  "))], [])
        process.stdin.close()

    def test_objects_and_explanations_come_at_once_as_well(self):
        for option, begin in (("--format=json", b'{"type":"response","number":1,"code":486,'), ("--all-responses", b"    #  class ")):
            process = self.start(option)
            process.stdin.write(self.BUSY)
            self.assertTrue(self.line(process).startswith(begin))

    def test_the_report_comes_after_a_signal(self):
        for number in (signal.SIGINT, signal.SIGTERM):
            with self.subTest(number):
                process = self.start()
                process.stdin.write(self.BUSY)
                self.assertEqual(self.line(process), self.ROW)
                process.send_signal(number)
                self.assertIn(b"1 response, 1 Call-ID: 1 busy", process.stdout.read())
                self.assertEqual((process.wait(20), process.stderr.read()), (0, b""))

    def test_a_signal_ends_the_reading_of_several_files(self):
        with tempfile.TemporaryDirectory() as folder:
            file = pathlib.Path(folder, "file")
            file.write_bytes(self.BUSY)
            process = self.start("-", str(file))
            process.stdin.write(self.BUSY)
            self.assertEqual(self.line(process), self.ROW)
            process.send_signal(signal.SIGINT)
            output = process.stdout.read()
            self.assertEqual((process.wait(20), process.stderr.read(), output.count(b"1 Call-ID"), output.count(b"No SIP responses")), (0, b"", 1, 0))
            pipe = pathlib.Path(folder, "pipe")
            os.mkfifo(pipe)
            process = self.start(str(file), str(pipe))
            self.assertIn(b": 1 response, 1 Call-ID: 1 busy", self.line(process))
            process.send_signal(signal.SIGTERM)
            self.assertEqual(process.wait(20), -signal.SIGTERM, "nobody writes to the pipe, and nothing is left to report")

    def test_a_named_pipe_may_be_one_of_several_files(self):
        with tempfile.TemporaryDirectory() as folder:
            pipes = [pathlib.Path(folder, name) for name in ("one", "two")]
            for pipe in pipes:
                os.mkfifo(pipe)
            for options in ([], ["--merge"]):
                process = self.start(*options, *map(str, pipes))
                writer = subprocess.Popen([sys.executable, "-c", "import sys\nfor name in sys.argv[1:]:\n  with open(name, 'wb') as pipe: pipe.write(%r)" % self.BUSY, *map(str, pipes)])
                self.addCleanup(writer.kill)
                self.assertEqual(writer.wait(20), 0)
                self.assertEqual(process.stdout.read().count(b"1 busy"), 1 if options else 2)

    def test_a_signal_that_was_ignored_stays_ignored(self):
        process = self.start(interrupt=signal.SIG_IGN)
        process.stdin.write(self.BUSY)
        self.assertEqual(self.line(process), self.ROW)
        self.assertEqual(self.line(process), self.VERDICT)
        process.send_signal(signal.SIGINT)
        process.stdin.write(self.BUSY.replace(b"c1", b"c2"))
        self.assertEqual(self.line(process), self.ROW.replace(b"c1", b"c2"))

    def test_a_file_gets_the_report_at_its_end(self):
        with tempfile.NamedTemporaryFile() as file:
            file.write(self.BUSY)
            file.flush()
            for arguments in ([file.name], ["-"], []):
                with open(file.name, "rb") as trace:
                    output = subprocess.run([PROGRAM, *arguments], stdin=trace, capture_output=True, timeout=60).stdout
                self.assertNotIn(self.ROW, output)
                self.assertIn(b": 1 response, 1 Call-ID: 1 busy", output)
            self.assertIn(self.ROW, sipstatus("--live=always", file.name).stdout)
        self.assertIn(self.ROW, sipstatus(stdin=self.BUSY).stdout)
        self.assertNotIn(self.ROW, sipstatus("--live=never", stdin=self.BUSY).stdout)
        self.assertEqual(sipstatus("--live=sometimes", stdin=self.BUSY).returncode, 2)

    def test_pieces_of_any_size_give_the_same_report(self):
        trace = as_sipp(mixed([failing(kind, f"{i}@b") for i, kind in enumerate(FAILURES)], random.Random(1)))
        whole = sipstatus("-", "--live=never", stdin=trace).stdout
        for size in (1, 7, 1000):
            process = self.start("--live=always")
            reader, output = os.dup(process.stdout.fileno()), b""
            for at in range(0, min(len(trace), 20_000 * size), size):
                process.stdin.write(trace[at:at + size])
            process.stdin.close()
            while part := os.read(reader, 65_536):
                output += part
            os.close(reader)
            self.assertTrue(size < 7 or output.endswith(whole), size)


class Arguments(unittest.TestCase):
    def test_what_people_paste_is_understood(self):
        busy = sipstatus("486").stdout
        for pasted in (["486 Busy Here"], ["486", "Busy", "Here"], ["486", "busy here"], ['"SIP/2.0 486 Busy Here"'], ["SIP/2.0 486 Busy Here"], ["sip/2.0 486"], ["486 Besetzt"], ["SIP;cause=486"],
                       ['Reason: SIP;cause=486;text="x"'], ["SIP 486"], ['Got SIP response 486 "Busy Here" back from 192.0.2.1']):
            with self.subTest(pasted):
                self.assertEqual(sipstatus(*pasted).stdout, busy)
        self.assertEqual(sipstatus("busy", "here").stdout, busy)
        self.assertEqual(sipstatus("180", "Ringing").stdout, sipstatus("180").stdout)
        self.assertIn(b" vs ", sipstatus("180", "180").stdout)
        congestion = sipstatus("--isup", "34").stdout
        for pasted in ("Q.850;cause=34", 'Q.850 ;cause=34 ;text="x"', "Reason: Q.850;cause=34", "NORMAL_CIRCUIT_CONGESTION", "AST_CAUSE_NORMAL_CIRCUIT_CONGESTION", "AST_CAUSE_CONGESTION",
                       "Q.850 34", "q850: 34", "cause=34", "isup 34", "NORMAL_CIRCUIT_CONGESTION (34)"):
            with self.subTest(pasted):
                self.assertEqual(sipstatus(pasted).stdout, congestion)
        for name, cause in (("UNALLOCATED_NUMBER", 1), ("NORMAL_CLEARING", 16), ("USER_BUSY", 17), ("NO_ANSWER", 19), ("CALL_REJECTED", 21), ("DESTINATION_OUT_OF_ORDER", 27),
                            ("NORMAL_TEMPORARY_FAILURE", 41), ("INCOMPATIBLE_DESTINATION", 88), ("RECOVERY_ON_TIMER_EXPIRE", 102), ("PROTOCOL_ERROR", 111), ("AST_CAUSE_INTERWORKING", 127)):
            self.assertEqual(sipstatus(name).stdout, sipstatus("--isup", str(cause)).stdout, name)

        self.assertEqual(sipstatus("ORIGINATOR_CANCEL").stdout, sipstatus("487").stdout)
        for refused in ("Q.850 128", "cause=0", "SIP 99", "SIP 700", "SIPpy 486"):
            self.assertEqual(sipstatus(refused).returncode, 2, refused)

    def test_options_may_be_anywhere(self):
        self.assertEqual(sipstatus("--isup", "34", "--format=json").stdout, sipstatus("--format=json", "--isup", "34").stdout)
        self.assertEqual(sipstatus("486", "600", "--format=json").stdout, sipstatus("--format=json", "486", "600").stdout)
        self.assertEqual(sipstatus("--search", "codec", "--format=json").stdout, sipstatus("--format=json", "--search", "codec").stdout)
        self.assertEqual(sipstatus("--", "--all").returncode, 2)

    def test_a_refusal_says_what_was_probably_meant(self):
        for arguments, meant in ((["--all-response"], "--all-responses"), (["--jason"], None), (["--format=jsn"], "text, markdown or json"), (["--exitstatus"], "--exit-status"),
                                 (["buzy here"], '"Busy Here"'), (["486", "buzy here"], '"Busy Here"'), (["--color=alway"], "--color=always"), (["qwertyuiop"], None), ([""], None), (["vs"], None), (["-x"], None)):
            result = sipstatus(*arguments)
            with self.subTest(arguments):
                self.assertEqual((result.returncode, result.stdout), (2, b""))
                self.assertIn(meant if meant else "see --help", result.stderr.decode())

    def test_version(self):
        header = (pathlib.Path(__file__).resolve().parents[2] / "include" / "sipstatus" / "version.hpp").read_text(encoding="utf-8")
        version = ".".join(re.search(rf"_VERSION_{part} (\d+)", header)[1] for part in ("MAJOR", "MINOR", "PATCH"))
        self.assertEqual(sipstatus("--version").stdout.decode(), f"sipstatus {version}\n")

    def test_help_fits_on_a_screen(self):
        help = sipstatus("--help").stdout.decode().splitlines()
        self.assertLessEqual(len(help), 24)
        self.assertLessEqual(max(map(len, help)), 100)

    def test_several_files_are_sections_and_one_that_cannot_be_read_hides_no_other(self):
        with tempfile.TemporaryDirectory() as folder:
            one, two = pathlib.Path(folder, "one.log"), pathlib.Path(folder, "two.log")
            one.write_bytes(failing("forbidden", "a@b").trace())
            two.write_bytes(failing("wrong number", "c@d").trace())
            result = sipstatus(str(one), str(two))
            self.assertEqual(result.returncode, 0)
            self.assertEqual(result.stdout, sipstatus(str(one)).stdout + b"\n" + sipstatus(str(two)).stdout)
            broken = sipstatus(str(one), folder + "/none.log", str(two))
            self.assertEqual((broken.returncode, broken.stdout.count(b"FAILED"), broken.stderr.count(b"\n")), (2, 2, 1))
            self.assertEqual(sipstatus("486", str(one)).stdout.count(b"FAILED"), 1)

    def test_several_files_can_be_merged_by_time(self):
        calls = [failing(kind, f"{i}@b") for i, kind in enumerate(FAILURES)]
        messages = mixed(calls, random.Random(5))
        with tempfile.TemporaryDirectory() as folder:
            whole, halves = pathlib.Path(folder, "whole.log"), [pathlib.Path(folder, "b.log"), pathlib.Path(folder, "a.log")]
            for form in (as_sngrep, as_sipp, as_json_lines):
                whole.write_bytes(form(messages))
                expected = self.without_places([str(whole)])
                for split in (lambda i: i < len(messages) // 2, lambda i: i % 2, lambda i: messages[i][2] == PHONE):
                    for n, half in enumerate(halves):
                        half.write_bytes(form([message for i, message in enumerate(messages) if bool(split(i)) == bool(n)]))
                    self.assertEqual(self.without_places(["--merge", *map(str, halves)]), expected)

    def without_places(self, arguments):
        """The objects about a trace without what says where the messages are."""
        text = re.sub(r" \(line \d+[^)]*\)", "", sipstatus("--format=json", *arguments).stdout.decode())
        return [json.loads(line, object_hook=lambda made: {name: value for name, value in made.items() if not name.endswith(("line", "file", "files"))})
                for line in text.splitlines()]

    def test_a_merged_report_names_the_file_of_a_line(self):
        call = failing("wrong number", "a@b")
        messages = [(0, *message) for message in call.messages]
        with tempfile.TemporaryDirectory() as folder:
            for name, part in (("old.log", messages[:3]), ("new.log", messages[3:])):
                pathlib.Path(folder, name).write_bytes(as_sngrep(part))
            output = " ".join(subprocess.run([PROGRAM, "--merge", "new.log", "old.log"], cwd=folder, capture_output=True, timeout=60).stdout.decode().split())
            self.assertTrue(output.startswith("new.log, old.log: 3 responses, 1 Call-ID: 1 call failed "), output)
            self.assertIn(" call Call-ID a@b, line 2 of old.log to line 25 of new.log ", output)
            self.assertIn(" ended by 404 Not Found, line 25 of new.log; ", output)
            self.assertIn(" Every response: sipstatus --all-responses --merge new.log old.log", output)
            rows = [json.loads(line) for line in subprocess.run([PROGRAM, "--format=json", "--merge", "new.log", "old.log"], cwd=folder, capture_output=True,
                                                                timeout=60).stdout.splitlines()]
            self.assertEqual([row["file"] for row in rows if row["type"] == "response"], ["old.log", "new.log", "new.log"])
            [found] = [row for row in rows if row["type"] == "call"]
            self.assertEqual((found["first_file"], found["last_file"], found["decisive_file"]), ("old.log", "new.log", "new.log"))
            self.assertEqual(rows[-1]["files"], ["new.log", "old.log"])

    def test_many_files_do_not_hide_the_failing_call(self):
        with tempfile.TemporaryDirectory() as folder:
            names = [f"{i}.log" for i in range(300)]
            for name in names:
                pathlib.Path(folder, name).write_bytes(failing("forbidden", f"{name}@b").trace())
            output = subprocess.run([PROGRAM, "--merge", *names], cwd=folder, capture_output=True, timeout=60).stdout.decode()
            self.assertIn("FAILED", "".join(output.splitlines()[:5]))
            self.assertTrue(" ".join(output.split()).startswith("0.log, 1.log, 2.log, 3.log, 4.log, 5.log, 6.log, 7.log and 292 more: 600 responses"), output)
            self.assertIn("--merge 0.log 1.log 2.log 3.log 4.log 5.log 6.log 7.log ...; those", " ".join(output.split()))

    def test_a_merge_goes_by_days_and_over_new_year(self):
        def log(*days):
            return b"".join(b"%s 10:00:00 pbx sip[1]: SIP/2.0 %d X\n%s 10:00:00 pbx sip[1]: Call-ID: %d\n" % (day, status, day, status) for day, status in days)

        cases = (((b"Nov 25", 404), (b"Nov 27", 480)), ((b"Nov 26", 486),), [404, 486, 480]), \
                (((b"Dec 31", 404), (b"Jan  2", 480)), ((b"Jan  1", 486),), [404, 486, 480]), \
                (((b"2026-11-25", 404), (b"2026-11-27", 480)), ((b"2026-11-26", 486),), [404, 486, 480])
        with tempfile.TemporaryDirectory() as folder:
            names = [folder + "/one", folder + "/two"]
            for one, two, expected in cases:
                for name, days in zip(names, (one, two)):
                    pathlib.Path(name).write_bytes(log(*days))
                for order in (names, names[::-1]):
                    rows = harness.responses_in(sipstatus("--merge", "--format=json", *order).stdout.splitlines())
                    with self.subTest(one[0]):
                        self.assertEqual([row["code"] for row in rows], expected)

    def test_a_merge_goes_on_without_what_cannot_be_read(self):
        with tempfile.TemporaryDirectory() as folder:
            one = pathlib.Path(folder, "one.log")
            one.write_bytes(failing("forbidden", "a@b").trace())
            result = sipstatus("--merge", folder + "/none.log", str(one), folder)
            self.assertEqual((result.returncode, result.stdout.count(b"FAILED"), result.stderr.count(b"\n")), (2, 1, 2))
            self.assertEqual(sipstatus("--merge", "-", str(one), stdin=answered("c@d").trace()).stdout.count(b"1 answered"), 1)
        self.assertEqual((sipstatus("--merge").returncode, sipstatus("--merge", "--format=markdown", "x").returncode), (2, 2))

    def test_the_exit_status_says_on_request_that_a_call_failed(self):
        for call, status in ((failing("forbidden", "a@b"), 3), (answered("a@b"), 0), (canceled("a@b"), 0), (Call("a@b").request("INVITE").response(486), 0)):
            for form in ("text", "json"):
                self.assertEqual(sipstatus("--exit-status", f"--format={form}", stdin=call.trace()).returncode, status)
                self.assertEqual(sipstatus(f"--format={form}", stdin=call.trace()).returncode, 0)
                self.assertEqual(sipstatus("--exit-status", "--all-responses", stdin=call.trace()).returncode, status)
        self.assertEqual(sipstatus("--exit-status", stdin=b"").returncode, 1)


class Redaction(unittest.TestCase):
    TRACE = (b"2026/11/25 10:00:00 192.0.2.10:5060 -> pbx\nINVITE sip:+15550100@pbx.example.com SIP/2.0\nFrom: \"Alice Smith\" <sip:+15550199@pbx.example.com>;tag=1\n"
             b"To: <sip:+15550100@pbx.example.com>\nCall-ID: secret@192.0.2.10\nCSeq: 1 INVITE\n\n"
             b"2026/11/25 10:00:01 192.0.2.1:5060 -> 192.0.2.10:5060\nSIP/2.0 403 No calls from +15550199\nFrom: \"Alice Smith\" <sip:+15550199@pbx.example.com>;tag=1\n"
             b"To: <sip:+15550100@pbx.example.com>;tag=2\nCall-ID: secret@192.0.2.10\nCSeq: 1 INVITE\nWarning: 399 pbx.example.com \"+15550199 is not allowed at 192.0.2.10\"\n"
             b"Reason: Q.850;cause=21;text=\"v=analytics1;url=https://redress.example.org/x;tel=+12155551212;email=help@example.org\"\n\n")

    def test_no_number_name_or_address_is_left(self):
        for option in ("--format=text", "--all-responses", "--format=json", "--live=never"):
            output = sipstatus("-", "--redact", option, stdin=self.TRACE).stdout.decode()
            with self.subTest(option):
                for secret in ("15550", "2155551212", "Alice", "192.0.2", "example.", "secret"):
                    self.assertNotIn(secret, output)
                self.assertIn("403", output)
                self.assertIn("call1", output)

    def redacted(self, phrase="Forbidden", fields="", caller="<sip:+15550199@example.com>", option="--format=json"):
        trace = f"SIP/2.0 403 {phrase}\nFrom: {caller};tag=1\nTo: <sip:carol@example.com>\nCall-ID: secret-1@x\nCSeq: 1 INVITE\n{fields}\n"
        return sipstatus("-", "--redact", "--live=never", option, stdin=trace.encode()).stdout.decode()

    def test_nobody_is_left_however_he_is_written(self):
        for caller in ('"Dora" <sip:dora;phone-context=x@example.com>', "<sip:dora,x=y@example.com>", "<sip:dora:dora@example.com>", "Dora", '"Dora"', "<sip:dora>", "<sip:[2001:dora::1]>",
                       '"Dora = x" <sip:u@h>', "dora@example.com", "<tel:dora;phone-context=dora.example.com>"):
            for option in ("--format=json", "--format=text"):
                with self.subTest(caller, option=option):
                    self.assertNotIn("dora", self.redacted(caller=caller, option=option).lower())
        for text in ("call +1 555 010 0142", "call (1555) 0100-142", "call 1/555/010/0142", "call 1.555.0100142", "PJSIP/15550142-0000001a", "sip:dora0142@x", "sip:+1,5550142;x@h", "tel:+1-555-0142",
                     "dora0142@pbx", "carol has 0142142", "https://0142.example.com/0142", "http://x/call/15550142?n=0142", "at fe80::142%eth0", "at sip_0142.example.com", "at gw.lan0142", "secret-1@x 0142142",
                     "no dialog secret-1@x", "sip:x@pbx0142", "sip:pbx0142"):
            for phrase, fields in ((text, ""), ("Forbidden", f'Warning: 399 pbx0142 "{text}"\n'), ("Forbidden", f'Reason: Q.850;cause=17;text="{text}"\n'), ("Forbidden", f"Retry-After: 5 ({text})\n")):
                for option in ("--format=json", "--all-responses"):
                    with self.subTest(text, fields=fields, option=option):
                        output = self.redacted(phrase, fields, option=option)
                        for secret in ("142", "carol", "secret", "dora"):
                            self.assertNotIn(secret, output)

    def test_what_identifies_nobody_is_left(self):
        fields = "Retry-After: 18000\nMin-SE: 90000\nMin-Expires: 86400\nUnsupported: com.example.firewall\nReason: Q.850;cause=17;text=\"User busy\"\n"
        plain = json.loads(sipstatus("--format=json", stdin=f"SIP/2.0 503 Service Unavailable\n{fields}\n".encode()).stdout.splitlines()[0])
        trace = f"SIP/2.0 503 Service Unavailable\nFrom: <sip:17@h>;tag=1\nTo: <sip:Service@h>\n{fields}\n"
        redacted = json.loads(sipstatus("--format=json", "--redact", stdin=trace.encode()).stdout.splitlines()[0])
        self.assertEqual({**plain, "line": 0}, {**redacted, "line": 0})

    def test_what_was_cut_is_not_read_as_a_whole(self):
        for size in range(460, 500):
            trace = f'SIP/2.0 503 X\nReason: SIP;cause=503;text="{size * "x"}", Q.850;cause=17\n\n'.encode()
            values = [[value.get("cause") for value in harness.responses_in(sipstatus("--format=json", *option, stdin=trace).stdout.splitlines())[0]["reason"]]
                      for option in ([], ["--redact"])]
            with self.subTest(size):
                self.assertEqual(*values)

    def test_the_same_number_becomes_the_same_token_however_it_is_written(self):
        row = json.loads(self.redacted("+1 555 01-99 is +15550199 (tel:+1-555-0199)", 'Warning: 399 PBX.example.com "sip:+15550199@pbx.EXAMPLE.com"\n').splitlines()[0])
        self.assertEqual((row["phrase"], row["warning"][0]["text"]), ("number1 is number1 (tel:number1)", "sip:number1@" + row["warning"][0]["agent"]))

    def test_what_a_text_becomes(self):
        for text, token in (("at https://a.example.com", "at https://host1"), ("at https://a.example.com/x?y", "at https://host1/..."), ("http://a.example.com#x, then", "http://host1/..., then"),
                            ("sip:u@gw.example.com.", "sip:number3@host1."), ("sip:u@", "sip:number3@"), ("sip:u@!", "sip:number3@!"), ("tel:, now", "tel:, now"),
                            ("sip:;x@gw.example.com", "sip:@host1"), ("at gw-1.ex-ample.com/x", "at host1/..."), ("at gw.x-1", "at host1")):
            with self.subTest(text):
                self.assertEqual(json.loads(self.redacted(text).splitlines()[0])["phrase"], token)
        for field, text in (('Warning: 399 - "a"', "a"), ('Warning: 399 h "a\\"b 0142142 c"', 'a"b number3 c'), ('Reason: Q.850;cause=17;text="a\\"b 0142142"', 'a"b number3')):
            row = json.loads(self.redacted(fields=field + "\n").splitlines()[0])
            with self.subTest(field):
                self.assertEqual([value["text"] for value in row["warning"] + row["reason"]], [text])
        for field, unreadable in (("Warning: pbx.example.com", "host1"), ('Warning: 399  "a"', '399  "a"'), ('Warning: 399 pbx "a\\', '399 host1 "a\\')):
            self.assertEqual(json.loads(self.redacted(fields=field + "\n").splitlines()[0])["unreadable_warning"], unreadable)
        for caller in ("", "<sip:>", "<>"):
            self.assertEqual(json.loads(self.redacted(caller=caller).splitlines()[1])["from"], "")

    def test_a_number_keeps_its_token_after_many_others(self):
        numbers = [f"+1555{i:07}" for i in range(60_000)]
        trace = "".join(f"SIP/2.0 403 No {number}\n\n" for number in (*numbers, numbers[20_000], numbers[0]))
        lines = sipstatus("-", "--redact", "--live=always", stdin=trace.encode()).stdout.decode().splitlines()
        tokens = [line.rpartition("No ")[2] for line in lines if line.startswith("?  ")]
        self.assertEqual(tokens, [f"number{i + 1}" for i in (*range(60_000), 20_000, 0)])

    def test_any_number_of_calls_keep_their_tokens_apart(self):
        trace = b"".join(b"INVITE sip:a@b SIP/2.0\nCall-ID: %d\nCSeq: 1 INVITE\n\nSIP/2.0 200 OK\nCall-ID: %d\nCSeq: 1 INVITE\n\n" % (i, i) for i in range(110_000))
        self.assertIn(": 110000 responses, 110000 Call-IDs: 110000 answered", words(trace, "--redact"))

    def test_the_same_text_becomes_the_same_token(self):
        [row] = harness.responses_in(sipstatus("--redact", "--format=json", stdin=self.TRACE).stdout.splitlines())
        self.assertEqual(row["phrase"], "No calls from number2" if "number2" in row["phrase"] else "No calls from number1")
        number = row["phrase"].split()[-1]
        self.assertEqual(row["warning"][0]["text"], f"{number} is not allowed at {row['destination'].split(':')[0]}")
        text = sipstatus("--redact", "--live=never", stdin=self.TRACE).stdout.decode()
        self.assertIn(f"FAILED {number} -> ", text)
        self.assertIn(f"{number} is not", text)


class Colors(unittest.TestCase):
    TRACE = failing("forbidden", "a@b").trace()

    def output(self, *arguments, **environment):
        kept = {name: value for name, value in os.environ.items() if name not in ("NO_COLOR", "CLICOLOR_FORCE", "TERM")}
        return subprocess.run([PROGRAM, "-", *arguments], input=self.TRACE, capture_output=True, timeout=60, env={**kept, **environment}).stdout

    def test_colors_follow_the_options_and_the_environment(self):
        plain = self.output()
        self.assertNotIn(b"\x1b", plain)
        for arguments, environment, has_color in ((["--color=always"], {}, True), (["--color=always"], {"NO_COLOR": "1"}, True), ([], {"CLICOLOR_FORCE": "1"}, True),
                                                  ([], {"CLICOLOR_FORCE": "0"}, False), ([], {"CLICOLOR_FORCE": "1", "NO_COLOR": "1"}, False),
                                                  (["--color=never"], {"CLICOLOR_FORCE": "1"}, False), (["--format=json", "--color=always"], {}, False)):
            output = self.output(*arguments, **environment)
            with self.subTest(arguments, **environment):
                self.assertEqual(b"\x1b[" in output, has_color)
                if "--format=json" not in arguments:
                    self.assertEqual(re.sub(rb"\x1b\[[0-9;]*m", b"", output), plain, "colors say nothing that words do not")

    def test_a_terminal_gets_colors_unless_it_is_dumb(self):
        for term, has_color in (("xterm", True), ("dumb", False)):
            kept = {name: value for name, value in os.environ.items() if name not in ("NO_COLOR", "CLICOLOR_FORCE")}
            with tempfile.NamedTemporaryFile() as trace:
                trace.write(self.TRACE)
                trace.flush()
                output = harness.printed_on_terminal([PROGRAM, trace.name], 80, env={**kept, "TERM": term})
            self.assertEqual(b"\x1b[1;31mFAILED\x1b[0m 1001" in output, has_color, term)


class Json(unittest.TestCase):
    def objects(self, trace):
        return [json.loads(line) for line in sipstatus("--format=json", stdin=trace).stdout.splitlines()]

    def test_calls_and_a_summary_follow_the_responses(self):
        rows = self.objects(as_sngrep(mixed([failing("no circuit", "a@b"), answered("c@d")], random.Random(1))))
        self.assertEqual([row["type"] for row in rows], ["response"] * 9 + ["call"] * 2 + ["summary"])
        [call] = [row for row in rows if row["type"] == "call" and row["failed"]]
        [decisive] = [row for row in rows if row["type"] == "response" and row["number"] == call["decisive"]]
        self.assertEqual((decisive["code"], decisive["call_id"], decisive["line"]), (503, "a@b", call["decisive_line"]))
        self.assertEqual((call["outcome"], call["final"], call["method"], call["from"], call["to"], call["duration_ms"]), ("failed", 503, "INVITE", "1001", "1002", 60))
        self.assertEqual([[r["method"], [s["code"] for s in r["responses"]]] for r in call["requests"]], [["INVITE", [407]], ["INVITE", [100, 183, 503]]])
        self.assertEqual(set(call["likely_causes"][0]), {"sign", "cause", "remedy", "rfc", "section"})
        self.assertTrue(decisive["likely_causes"])
        summary = rows[-1]
        self.assertEqual((summary["files"], summary["complete"], summary["responses"], summary["calls"]), (["standard input"], True, 9, 2))
        self.assertEqual({name: count for name, count in summary["outcomes"].items() if count}, {"failed": 1, "answered": 1})

    def test_the_page_names_the_outcomes(self):
        page = (pathlib.Path(__file__).resolve().parents[2] / "docs" / "json.md").read_text(encoding="utf-8")
        [listed] = re.findall(r"`outcomes` \(how many calls of each: ([^)]*)\)", page)
        self.assertEqual(listed.split(", "), list(self.objects(failing("CSeq", "a@b").trace())[-1]["outcomes"]))

    def test_signs_are_told(self):
        for kind, (_, expected) in FAILURES.items():
            [call] = [row for row in self.objects(failing(kind, "a@b").trace() if kind != "silence" else as_sngrep(
                [(0, *m) for m in failing(kind, "a@b").messages + Call("late@b").wait(60_000).request("OPTIONS").response(200, 1, "OPTIONS").messages]))
                if row["type"] == "call" and row["call_id"] == "a@b"]
            with self.subTest(kind):
                self.assertTrue(call["failed"])
                if kind in ("same nonce", "wrong password", "CSeq", "no response", "no ACK", "rewritten", "fork", "timeout", "contradiction", "silence", "no credentials"):
                    self.assertIn(expected, " ".join(call["signs"]))


if __name__ == "__main__":
    PROGRAM = sys.argv.pop(1)
    harness.main()
