#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Tests that tools/sipstatus.cpp reads the packets of captures, and says what to run where it cannot: python3 tests/command/captures.py PROGRAM"""

import bz2
import gzip
import ipaddress
import json
import lzma
import random
import struct
import subprocess
import pathlib
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
import harness  # noqa: E402


def sipstatus(trace, *arguments):
    return subprocess.run([PROGRAM, *arguments, "-"], input=trace, capture_output=True, timeout=60)


def responses(trace):
    result = sipstatus(trace, "--format=json")
    assert result.returncode == (0 if result.stdout else 1), result.returncode
    return harness.responses_in(result.stdout.decode().splitlines())


def message(number, body=b""):
    return (b"SIP/2.0 %d X\r\nVia: SIP/2.0/UDP 192.0.2.1\r\nCall-ID: %d@192.0.2.1\r\nCSeq: 1 INVITE\r\n" % (400 + number, number)
            + (b"Content-Type: text/plain\r\n" if body else b"") + b"Content-Length: %d\r\n\r\n" % len(body) + body)


MESSAGES = [message(number) for number in range(20)]
FORGING = message(50, b"one\r\nSIP/2.0 486 Forged\r\n\r\n")
A, B = ("192.0.2.1", 5060), ("192.0.2.2", 15060)
A6, B6 = ("2001:db8::1", 5060), ("2001:db8:0:1:0:0:0:2", 15060)


def udp(payload, source=A, destination=B):
    return 17, struct.pack(">HHHH", source[1], destination[1], 8 + len(payload), 0) + payload


def tcp(payload, number, source=A, destination=B, flags=0x18, options=b""):
    words = 5 + len(options) // 4
    return 6, struct.pack(">HHIIBBHHH", source[1], destination[1], number % 2**32, 1, words << 4, flags, 8192, 0, 0) + options + payload


def ip(transport, source=A, destination=B, fragment=0, total=None):
    protocol, payload = transport
    addresses = ipaddress.ip_address(source[0]).packed + ipaddress.ip_address(destination[0]).packed
    if len(addresses) == 32:
        return struct.pack(">IHBB", 6 << 28, len(payload), protocol, 64) + addresses + payload
    size = total if total is not None else 20 + len(payload)
    return struct.pack(">BBHHHBBH", 0x45, 0, size, 1, fragment, 64, protocol, 0) + addresses + payload


def ethernet(packet, tags=b""):
    return bytes(12) + tags + (b"\x08\0" if packet[0] >> 4 == 4 else b"\x86\xdd") + packet


def pcap(frames, link=1, order="<", magic=0xA1B2C3D4, units=1_000_000):
    records = b"".join(struct.pack(order + "IIII", 1_700_000_000 + i, units // 4, len(frame), len(frame)) + frame for i, frame in enumerate(frames))
    return struct.pack(order + "IHHiIII", magic, 2, 4, 0, 0, 262_144, link) + records


def block(kind, content, order="<"):
    content += bytes(-len(content) % 4)
    return struct.pack(order + "II", kind, 12 + len(content)) + content + struct.pack(order + "I", 12 + len(content))


def pcapng(frames, link=1, order="<", resolution=b"", simple=False):
    # First the name of the interface: an option of another kind, with padding.
    options = b"" if not resolution else struct.pack(order + "HH", 2, 5) + b"eth10" + bytes(3) + struct.pack(order + "HH", 9, 1) + resolution + bytes(3) + bytes(4)
    units = 10**6 if not resolution else 2 ** (resolution[0] & 0x7F) if resolution[0] & 0x80 else 10 ** resolution[0]
    blocks = [block(0x0A0D0D0A, struct.pack(order + "IHHq", 0x1A2B3C4D, 1, 0, -1), order), block(1, struct.pack(order + "HHI", link, 0, 0) + options, order),
              block(0xBAD, b"x" * 100_000, order)]
    for i, frame in enumerate(frames):
        time = (1_700_000_000 + i) * units + units // 4
        head = struct.pack(order + "I", len(frame)) if simple else struct.pack(order + "IIIII", 0, time >> 32, time % 2**32, len(frame), len(frame))
        blocks.append(block(3 if simple else 6, head + frame, order))
    return b"".join(blocks)


class Test(unittest.TestCase):
    def assert_reads(self, trace, messages=MESSAGES):
        found = [(row["code"], row["call_id"]) for row in responses(trace)]
        self.assertEqual(found, [(row["code"], row["call_id"]) for row in responses(b"".join(messages))])


class Datagrams(Test):
    FRAMES = [ethernet(ip(udp(one))) for one in MESSAGES]

    def test_captures_in_both_formats_and_byte_orders(self):
        for order in "<>":
            with self.subTest(order):
                self.assert_reads(pcap(self.FRAMES, order=order))
                self.assert_reads(pcap(self.FRAMES, order=order, magic=0xA1B23C4D, units=10**9))
                self.assert_reads(pcapng(self.FRAMES, order=order))
                self.assert_reads(pcapng(self.FRAMES, order=order, simple=True))
        self.assert_reads(pcapng(self.FRAMES[:10]) + pcapng(self.FRAMES[10:], order=">"))

    def test_the_report_names_packets(self):
        report = sipstatus(pcap(self.FRAMES[4:5])).stdout.decode()
        self.assertIn("Call-ID 4@192.0.2.1, packet 1\n", report)
        self.assertIn("ended by    404 X [registered: Not Found], packet 1;", report)
        again = sipstatus(pcap([self.FRAMES[4], *self.FRAMES[:4], self.FRAMES[4]])).stdout.decode()
        self.assertIn("Call-ID 4@192.0.2.1, packets 1 to 6\n", again)

    def test_time_and_addresses_are_those_of_the_packet(self):
        for trace in (pcap(self.FRAMES), pcap(self.FRAMES, order=">", magic=0xA1B23C4D, units=10**9), pcapng(self.FRAMES),
                      pcapng(self.FRAMES, resolution=b"\x09"), pcapng(self.FRAMES, resolution=b"\x8a"), pcapng(self.FRAMES, resolution=b"\x03")):
            rows = responses(trace)
            self.assertEqual([row["time"] for row in rows[:2]], ["2023-11-14T22:13:20.250000Z", "2023-11-14T22:13:21.250000Z"])
            self.assertEqual([row["line"] for row in rows], list(range(1, 21)))
            self.assertEqual({(row["source"], row["destination"]) for row in rows}, {("192.0.2.1:5060", "192.0.2.2:15060")})
        [row] = responses(pcapng(self.FRAMES[:1], simple=True))
        self.assertEqual(row["time"], "")
        [row] = responses(pcap([ethernet(ip(udp(MESSAGES[0]), A6, B6))]))
        self.assertEqual((row["source"], row["destination"]), ("[2001:db8::1]:5060", "[2001:db8:0:1::2]:15060"))
        [row] = responses(pcap([ethernet(ip(udp(MESSAGES[0]), ("::", 1), ("1:0:0:2:0:0:3:4", 1)))]))
        self.assertEqual((row["source"], row["destination"]), ("[::]:5060", "[1::2:0:0:3:4]:15060"))

    def test_extension_headers_of_ipv6(self):
        def packet(*headers):
            """Each header is its type, and its content after the first byte."""
            kinds = [kind for kind, _ in headers] + [17]
            payload = b"".join(bytes([following]) + content for following, (_, content) in zip(kinds[1:], headers)) + udp(MESSAGES[3])[1]
            return struct.pack(">IHBB", 6 << 28, len(payload), kinds[0], 64) + ipaddress.ip_address(A6[0]).packed + ipaddress.ip_address(B6[0]).packed + payload

        hop_by_hop, routing, options = (0, bytes(7)), (43, b"\1" + bytes(14)), (60, b"\2" + bytes(22))
        for headers in ((), (hop_by_hop,), (routing,), (options,), (hop_by_hop, options, routing), ((44, bytes(7)),), (hop_by_hop, (44, bytes(7)))):
            with self.subTest(headers):
                [row] = responses(pcap([packet(*headers)], link=101))
                self.assertEqual((row["code"], row["source"], row["destination"]), (403, "[2001:db8::1]:5060", "[2001:db8:0:1::2]:15060"))
        for place, is_read in ((b"\0\1", True), (b"\0\x08", False), (b"\0\x09", False)):
            result = sipstatus(pcap([packet((44, b"\0" + place + bytes(4)))], link=101), "--all-responses")
            with self.subTest(place):
                self.assertEqual(result.stdout.count(b"403 X"), is_read)
                self.assertIn(b"1 fragment not joined; try: ", result.stderr)

    def test_dates_are_those_of_the_calendar(self):
        frame = self.FRAMES[0]
        for seconds, date in ((951_782_400, "2000-02-29T00:00:00"), (951_868_800, "2000-03-01T00:00:00"), (1_735_689_599, "2024-12-31T23:59:59"),
                              (4_107_542_400, "2100-03-01T00:00:00"), (86_400 * 365 + 1, "1971-01-01T00:00:01")):
            trace = pcap([])[:24] + struct.pack("<IIII", seconds, 0, len(frame), len(frame)) + frame
            self.assertEqual(responses(trace)[0]["time"], date + ".000000Z")

    def test_link_types(self):
        packets = [ip(udp(one)) for one in MESSAGES]
        for link, before in ((0, b"\2\0\0\0"), (12, b""), (101, b""), (108, b"\0\0\0\2"), (113, bytes(14) + b"\x08\0"), (228, b""),
                             (276, b"\x08\0" + bytes(18)), (1, bytes(12) + b"\x81\0\0\x05\x08\0"), (1, bytes(12) + b"\x88\xa8\0\x05\x81\0\0\x06\x08\0")):
            with self.subTest(link=link):
                self.assert_reads(pcap([before + packet for packet in packets], link=link))
        self.assert_reads(pcap([ip(udp(one), A6, B6) for one in MESSAGES], link=229))

    def test_what_is_not_known_is_searched(self):
        self.assert_reads(pcap([b"\x01\x02\x03\n" + one for one in MESSAGES], link=147))
        self.assert_reads(pcap([ethernet(ip((47, b"\0\0\x08\0" + one))) for one in MESSAGES]))
        self.assert_reads(pcap([ethernet(ip(udp(b"HEP3\0\x10" + one))) for one in MESSAGES]))
        self.assert_reads(pcap([ethernet(ip((4, ip(udp(one))))) for one in MESSAGES]))

    def test_blocks_and_headers_of_other_kinds(self):
        frame, time = ethernet(ip(udp(MESSAGES[3]))), 1_700_000_000 * 10**6
        head, interface = pcapng([])[:28], block(1, struct.pack("<HHI", 1, 0, 0))
        simple = block(3, struct.pack("<I", len(frame)) + frame)

        def enhanced(index):
            return block(6, struct.pack("<IIIII", index, time >> 32, time % 2**32, len(frame), len(frame)) + frame)

        def old(index):
            return block(2, struct.pack("<HHIIII", index, 0, time >> 32, time % 2**32, len(frame), len(frame)) + frame)

        for trace, has_time, has_addresses in ((head + interface + enhanced(0), True, True), (head + interface + enhanced(5), True, False), (head + enhanced(0), True, False),
                                               (head + interface + old(0), True, True), (head + interface + old(7), True, False),
                                               (head + interface + simple, False, True), (head + simple, False, False)):
            [row] = responses(trace)
            with self.subTest(trace[28:60]):
                self.assertEqual((row["code"], row["time"], row["source"]),
                                 (403, "2023-11-14T22:13:20.000000Z" if has_time else "", "192.0.2.1:5060" if has_addresses else ""))
        [row] = responses(head + block(1, struct.pack("<HHI", 1, 0, 80)) + simple)
        self.assertEqual((row["code"], row["source"], row["call_id"]), (403, "192.0.2.1:5060", ""), "only 80 bytes of the packet were captured")
        too_short, jumbogram = bytearray(ip(udp(MESSAGES[3]))), bytearray(ip(udp(MESSAGES[3], A6, B6), A6, B6))
        too_short[0], jumbogram[4:6] = 0x44, b"\0\0"
        self.assertEqual([(row["code"], row["source"]) for row in responses(pcap([bytes(too_short), bytes(jumbogram)], link=101))], [(403, ""), (403, "[2001:db8::1]:5060")])
        self.assertEqual(responses(pcap([ip((6, MESSAGES[3][:14]))], link=101)), [])

    def test_dumps_that_begin_with_any_layer(self):
        def dump(frame):
            return b"".join(b"\t0x%04x:  %s\n" % (i, b" ".join(frame[i:i + 16].hex().encode()[j:j + 4] for j in range(0, 32, 4)).rstrip()) for i in range(0, len(frame), 16))

        for packet, kind, source in ((ip(udp(MESSAGES[3])), b"\x08\0", "192.0.2.1:5060"), (ip(udp(MESSAGES[3], A6, B6), A6, B6), b"\x86\xdd", "[2001:db8::1]:5060")):
            for layers in (b"", bytes(12) + kind, bytes(14) + kind, kind + bytes(18), bytes(12) + b"\x81\0\0\x05" + kind):
                [row] = responses(b"10:00:00.1 x\n" + dump(layers + packet) + b"\n")
                with self.subTest(layers):
                    self.assertEqual((row["code"], row["source"], row["time"]), (403, source, "10:00:00.1"))

    def test_a_packet_ends_its_message(self):
        cut = FORGING[:-10]
        self.assert_reads(pcap([ethernet(ip(udp(part))) for part in (cut, *MESSAGES)]), [FORGING, *MESSAGES])
        self.assert_reads(pcap([ethernet(ip(udp(one))) for one in (b"\r\n\r\n", b"\0" * 40, FORGING, *MESSAGES)]), [FORGING, *MESSAGES])
        head, _ = FORGING.split(b"\r\n\r\n", 1)
        rows = responses(pcap([ethernet(ip(udp(head + b"\r\n\r\n"))), ethernet(ip(udp(MESSAGES[0])))]))
        self.assertEqual([row["code"] for row in rows], [450, 400])

    def test_no_byte_of_a_packet_gets_into_a_field(self):
        frame = ethernet(ip(udp(b"SIP/2.0 486 Busy Here\r\nCall-ID: a1"))) + b"trailer of the frame"
        [row] = responses(pcap([frame, frame[:-20]]))[:1]
        self.assertEqual((row["phrase"], row["call_id"]), ("Busy Here", "a1"))

    def test_a_capture_comes_in_pieces_of_any_size(self):
        trace = pcapng(self.FRAMES)
        whole = sipstatus(trace).stdout
        for size in (1, 7, 1000):
            with subprocess.Popen([PROGRAM], stdin=subprocess.PIPE, stdout=subprocess.PIPE, bufsize=0) as process:
                for at in range(0, len(trace) if size > 1 else 2000, size):
                    process.stdin.write(trace[at:at + size])
                process.stdin.write(trace[2000:] if size == 1 else b"")
                process.stdin.close()
                self.assertEqual(process.stdout.read(), whole)


class Streams(Test):
    STREAM = b"".join(MESSAGES) + FORGING

    def segments(self, chance, stream=STREAM, first=2**32 - 500, longest=400, **options):
        segments, at = [], 0
        while at != len(stream):
            size = min(chance.randint(1, longest), len(stream) - at)
            segments.append(ip(tcp(stream[at:at + size], first + at, **options)))
            at += size
        return segments

    def test_segments_are_joined(self):
        for seed in range(20):
            with self.subTest(seed=seed):
                self.assert_reads(pcap(self.segments(random.Random(seed)), link=101), [*MESSAGES, FORGING])

    def test_segments_may_be_repeated_and_out_of_order(self):
        for seed in range(20):
            chance = random.Random(seed)
            segments = self.segments(chance, options=b"\x01\x01\x01\x01")
            for i in range(len(segments) - 1, 1, -1):
                # The first one tells where the stream begins.
                if chance.random() < 0.3:
                    segments[i], segments[i - 1] = segments[i - 1], segments[i]
                if chance.random() < 0.2:
                    segments.insert(min(len(segments), i + chance.randint(0, 5)), segments[i])
            with self.subTest(seed=seed):
                self.assertEqual({row["call_id"] for row in responses(pcap(segments, link=101))}, {f"{n}@192.0.2.1" for n in (*range(20), 50)})
                self.assert_reads(pcap(segments, link=101), [*MESSAGES, FORGING])

    def test_directions_and_connections_do_not_mix(self):
        chance = random.Random(1)
        ways = [self.segments(chance, b"".join(MESSAGES[i::4]), source=("192.0.2.1", 5060 + i)) for i in range(4)]
        mixed = [way.pop(0) for way in chance.sample([way for way in ways for _ in way], sum(map(len, ways)))]
        rows = responses(pcap(mixed, link=101))
        self.assertEqual(sorted(int(row["call_id"].split("@")[0]) for row in rows), list(range(20)))

    def test_a_stream_may_begin_and_end_within_a_message(self):
        self.assert_reads(pcap(self.segments(random.Random(1), self.STREAM[50:-5]), link=101), [*MESSAGES[1:], FORGING])

    def test_a_segment_that_is_not_in_the_capture_hides_no_more_than_its_messages(self):
        stream = b"".join(message(n % 200) for n in range(300))
        segments = self.segments(random.Random(1), stream, longest=700)
        del segments[5]
        self.assertGreater(len(responses(pcap(segments, link=101))), 290)

    def test_a_new_connection_begins_anew(self):
        first = ip(tcp(self.STREAM[:-5], 1000))
        again = [ip(tcp(b"", 5, flags=2)), ip(tcp(MESSAGES[0], 6))]
        self.assert_reads(pcap([first, *again], link=101), [*MESSAGES, FORGING, MESSAGES[0]])

    def test_what_comes_before_a_response_in_its_line_hides_nothing(self):
        """Such as the rest of a body that does not end with a line, or the head of a frame of WebSocket."""
        for size in (1, 4, 20, 21, 100, 1000, 8000, 9000, 60_000):
            for before in (b"\x80" * size, (b"SIP/2.0/UDP " * size)[:size]):
                segments = [before[i:i + 1400] for i in range(0, len(before), 1400)] + MESSAGES[:2]
                starts = [sum(map(len, segments[:i])) for i in range(len(segments))]
                with self.subTest(size=size, before=before[:3]):
                    self.assert_reads(pcap([ip(tcp(segment, 1 + start)) for segment, start in zip(segments, starts)], link=101), MESSAGES[:2])
                    self.assert_reads(pcap([ip(tcp(before + MESSAGES[0][:9], 1)), ip(tcp(MESSAGES[0][9:], 10 + size))], link=101), MESSAGES[:1])

    def test_streams_with_line_feeds_alone(self):
        stream = b"".join(MESSAGES).replace(b"\r\n", b"\n")
        self.assert_reads(pcap([ip(tcp(stream[i:i + 100], 1 + i)) for i in range(0, len(stream), 100)], link=101))

    def test_a_header_without_an_end_ends_somewhere(self):
        endless = b"SIP/2.0 486 X\r\nX-A: " + b"y" * 70_000 + b"\r\nX-B: " + b"z" * 70_000
        segments = [ip(tcp(endless[i:i + 1400], 1 + i)) for i in range(0, len(endless), 1400)]
        rows = responses(pcap([*segments, ip(tcp(b"\r\n\r\n" + MESSAGES[0], 1 + len(endless)))], link=101))
        self.assertEqual([row["code"] for row in rows], [486, 400])

    def test_segments_wait_in_any_order(self):
        stream, size = b"".join(MESSAGES), len(MESSAGES[0])
        self.assertEqual(len(MESSAGES[9]), size)

        def segment(first, last):
            return ip(tcp(stream[first * size:last * size], 1 + first * size))

        trace = pcap([segment(0, 1), segment(4, 5), segment(3, 4), segment(6, 7), segment(5, 6), segment(2, 3), ip(tcp(b"", 1 + 7 * size, flags=0x11))], link=101)
        self.assert_reads(trace, [MESSAGES[i] for i in (0, 2, 3, 4, 5, 6)])
        body = message(7, b"x" * 300)
        self.assertEqual([row["code"] for row in responses(pcap([ip(tcp(body[i:i + 60], 1 + i)) for i in range(0, len(body), 60)] + [ip(tcp(MESSAGES[0], 1 + len(body)))], link=101))],
                         [407, 400])

    def test_the_end_of_a_connection_ends_its_last_message(self):
        """What follows it would be the rest of a body that never came."""
        cut = message(1, b"x" * 100)[:-50]
        for flags in (0x11, 0x14, 0x10):
            segments = [ip(tcp(cut, 1)), ip(tcp(b"", 1, flags=0x10)), ip(tcp(b"", 1 + len(cut), flags=flags)), ip(tcp(MESSAGES[2], 1 + len(cut)))]
            with self.subTest(flags=flags):
                self.assertEqual([row["code"] for row in responses(pcap(segments, link=101))], [401] if flags == 0x10 else [401, 402])

    def test_many_connections_take_no_more_memory(self):
        half = MESSAGES[0][:-5]
        trace = pcap([ip(tcp(half, 1, source=("192.0.2.1", port))) for port in range(1, 2000)], link=101)
        self.assertEqual(len(responses(trace)), 1999)

    def test_other_protocols_are_no_sip(self):
        stream = b"GET / HTTP/1.1\r\nHost: x\r\n\r\n" + bytes(range(256)) * 100
        self.assertEqual(responses(pcap(self.segments(random.Random(1), stream), link=101)), [])
        self.assert_reads(pcap(self.segments(random.Random(1), b"\r\n\r\n\x81\x7e\x01\x90" + self.STREAM), link=101), [*MESSAGES, FORGING])


class Hints(Test):
    def hint(self, trace, *arguments):
        result = sipstatus(trace, *arguments)
        self.assertEqual(result.stdout, b"No SIP responses.\n" if not arguments else b"")
        self.assertEqual(result.returncode, 1)
        [line] = result.stderr.decode().splitlines()
        begin = "sipstatus: standard input: "
        self.assertTrue(line.startswith(begin), line)
        return line[len(begin):]

    def test_compressed_files(self):
        for compressed, command in ((gzip.compress(MESSAGES[0], mtime=0), "zcat"), (bz2.compress(MESSAGES[0]), "bzcat"), (lzma.compress(MESSAGES[0]), "xzcat"),
                                    (b"\x28\xb5\x2f\xfd" + bytes(20), "zstdcat"), (b"\x04\x22\x4d\x18" + bytes(20), "lz4cat"), (b"PK\3\4" + bytes(20), "unzip -p")):
            with self.subTest(command):
                self.assertTrue(self.hint(compressed).endswith(f"; try: {command} FILE | sipstatus"))
                self.assertTrue(self.hint(compressed, "--format=json").startswith("this is "))

    def test_captures_in_other_formats(self):
        for begin in (b"snoop\0\0\0", b"GMBU", b"RTSS", b"\xa1\xb2\xcd\x34"):
            self.assertRegex(self.hint(begin + bytes(20)), r"\Athis is a capture in .*; try: tshark -r FILE -V \| sipstatus\Z")

    def test_a_capture_that_cannot_be_read_on(self):
        broken = struct.pack("<IIII", 0, 0, 0x7FFFFFFF, 0) + bytes(100)
        self.assertEqual(self.hint(pcap([]) + broken), "the capture cannot be read after packet 0; try: tshark -r FILE -V | sipstatus")
        result = sipstatus(pcap(Datagrams.FRAMES) + broken, "--all-responses")
        self.assertEqual((result.returncode, result.stdout.count(b" X [")), (0, 20))
        self.assertIn(b"cannot be read after packet 20; try: tshark", result.stderr)
        for size in (0, 8, 13, 0xFFFFFFFC):
            self.assertIn("the capture cannot be read" if size != 0xFFFFFFFC else "the capture is cut off after packet 0",
                          self.hint(pcapng([]) + struct.pack("<II", 6 if size % 4 else 7, size) + bytes(100)))

    def test_nothing_is_read_after_what_cannot_be_read(self):
        interfaces = block(1, struct.pack("<HHI", 1, 0, 0)) * 1100
        too_long = struct.pack("<II", 6, 100_000_000)
        for begin in (pcap([]) + struct.pack("<IIII", 0, 0, 0x7FFFFFFF, 0), pcapng([]) + interfaces, pcapng([]) + too_long):
            result = sipstatus(begin + bytes(200_000) + b"\r\n" + MESSAGES[0], "--all-responses")
            self.assertIn(b"the capture cannot be read after packet 0; try: tshark", result.stderr)
            self.assertEqual(result.stdout, b"No SIP responses.\n")

    def test_a_capture_that_is_cut_off(self):
        for whole in (pcap(Datagrams.FRAMES), pcapng(Datagrams.FRAMES)):
            for size in (3, len(Datagrams.FRAMES[-1]), len(Datagrams.FRAMES[-1]) + 10):
                result = sipstatus(whole[:-size], "--all-responses")
                self.assertEqual((result.returncode, result.stdout.count(b" X [")), (0, 19))
                self.assertEqual(result.stderr, b"sipstatus: standard input: the capture is cut off after packet 19\n")
        self.assertEqual(self.hint(pcap([])[:10]), "the capture is cut off after packet 0")

    def test_encrypted_packets(self):
        for frame in (ip(tcp(b"\x17\x03\x03\0\x20" + bytes(32), 1)), ip(udp(b"\x16\xfe\xfd" + bytes(40))), ip((50, bytes(40)))):
            self.assertEqual(self.hint(pcap([frame] * 3, link=101)),
                             "3 packets are encrypted; with the keys; try: tshark -r FILE -o tls.keylog_file:KEYS -V | sipstatus")
            self.assertTrue(self.hint(pcap([frame], link=101)).startswith("1 packet is encrypted; with the keys; try: "))

    def test_fragments(self):
        first, last = ip(udp(MESSAGES[0][:40]), fragment=0x2000), ip((17, MESSAGES[0][40:]), fragment=6)
        result = sipstatus(pcap([first, last], link=101))
        self.assertIn(b": 1 response, ", result.stdout)
        self.assertEqual(result.stderr, b"sipstatus: standard input: 2 fragments not joined; try: tshark -r FILE -V | sipstatus\n")

    def test_utf_16_without_a_mark(self):
        for encoding, name in (("utf-16-le", "LE"), ("utf-16-be", "BE")):
            self.assertEqual(self.hint(MESSAGES[0].decode().encode(encoding)),
                             f"this looks like UTF-16 without a byte order mark; try: iconv -f UTF-16{name} -t UTF-8 FILE | sipstatus")

    def test_a_line_of_json_that_is_too_long(self):
        for begin in (b"[", b'{"a":'):
            result = sipstatus(b"\n" + begin + b" " * 100_000 + MESSAGES[0])
            self.assertIn(b"line 2 is too long to be read as JSON; try: jq . FILE | sipstatus\n", result.stderr)
        self.assertNotIn("JSON", self.hint(b"x" + b"{[" * 1_000_000))

    def test_nothing_found(self):
        request = b"BYE sip:a@b SIP/2.0\r\nVia: x\r\n\r\n"
        for trace, hint in ((b"", "no SIP response in 0 lines"), (b"a", "no SIP response in 1 line"), (b"a\nb\n", "no SIP response in 2 lines"),
                            (request, "no SIP response in 3 lines, but 1 request"), (request * 2, "no SIP response in 6 lines, but 2 requests"),
                            (pcap([ip(udp(request))], link=101), "no SIP response in 1 packet, but 1 request")):
            self.assertEqual(self.hint(trace), hint)

    def test_a_trace_with_responses_needs_no_hint(self):
        for trace in (MESSAGES[0], pcap(Datagrams.FRAMES), b"BZ is no compression\n" + MESSAGES[0]):
            self.assertEqual((sipstatus(trace).returncode, sipstatus(trace).stderr), (0, b""))


class Hostile(Test):
    def test_captures_that_are_cut_or_changed_give_an_answer(self):
        frames = [*Datagrams.FRAMES[:3], *(ethernet(packet) for packet in Streams().segments(random.Random(1)))]
        for whole in (pcap(frames), pcapng(frames)):
            for seed in range(150):
                chance = random.Random(seed)
                trace = bytearray(whole[:chance.randint(0, len(whole))])
                for _ in range(chance.randint(0, 20) if trace else 0):
                    trace[chance.randrange(len(trace))] = chance.choice((0, 0xFF, chance.randrange(256)))
                result = sipstatus(bytes(trace), "--format=json")
                with self.subTest(seed=seed):
                    self.assertIn(result.returncode, (0, 1))
                    self.assertEqual(result.returncode == 0, result.stdout != b"")
                    for line in result.stdout.decode().splitlines():
                        json.loads(line)


if __name__ == "__main__":
    PROGRAM = sys.argv.pop(1)
    harness.main()
