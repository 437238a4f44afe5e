// SPDX-License-Identifier: BSL-1.0
#ifndef SIPSTATUS_TOOL_PACKETS_HPP
#define SIPSTATUS_TOOL_PACKETS_HPP

// The messages in packets.

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "messages.hpp"

namespace tool {

/// Numbers in bytes, which are there.
constexpr std::uint32_t byte_at(string_view bytes, size_t at) { return static_cast<unsigned char>(bytes[at]); }

constexpr std::uint32_t big_16(string_view bytes, size_t at)
{
    return byte_at(bytes, at) << 8 | byte_at(bytes, at + 1);
}

constexpr std::uint32_t big_32(string_view bytes, size_t at) { return big_16(bytes, at) << 16 | big_16(bytes, at + 2); }

constexpr std::uint32_t little_16(string_view bytes, size_t at)
{
    return byte_at(bytes, at + 1) << 8 | byte_at(bytes, at);
}

constexpr std::uint32_t little_32(string_view bytes, size_t at)
{
    return little_16(bytes, at + 2) << 16 | little_16(bytes, at);
}

namespace packets {

/// "192.0.2.1:5060" or "[2001:db8::1]:5060" of an address in network order.
inline std::string name_of_endpoint(string_view address, std::uint32_t port)
{
    std::string out;
    if (address.size() == 4) {
        for (size_t i = 0; i != 4; ++i) {
            out.append(i != 0 ? "." : "").append(std::to_string(byte_at(address, i)));
        }
        return out.append(":").append(std::to_string(port));
    }
    // The longest run of zeros is left out: RFC 5952, section 4.2.
    size_t longest = 1;
    size_t run_at = 8;
    for (size_t i = 0; i != 8; ++i) {
        size_t end = i;
        while (end != 8 && big_16(address, 2 * end) == 0) {
            ++end;
        }
        if (end - i > longest) {
            longest = end - i;
            run_at = i;
        }
    }
    out = "[";
    for (size_t i = 0; i != 8; ++i) {
        if (i == run_at) {
            out += "::";
            i += longest - 1;
            continue;
        }
        out.append(i != 0 && out.back() != ':' ? ":" : "");
        bool is_leading = true;
        for (const unsigned shift : {12u, 8u, 4u, 0u}) {
            const std::uint32_t digit = big_16(address, 2 * i) >> shift & 0xfu;
            is_leading = is_leading && digit == 0 && shift != 0;
            if (!is_leading) {
                out += "0123456789abcdef"[digit];
            }
        }
    }
    return out.append("]:").append(std::to_string(port));
}

/// Whether a payload begins as a request or a response does.
inline bool begins_as_message(string_view payload)
{
    const string_view line = payload.substr(0, std::min<size_t>(payload.find('\n'), kept_back));
    const size_t version = find_version(line);
    return version == 0
           || (version != string_view::npos
               && find_request_line(without_trailing_blanks(line.substr(0, line.find('\r')))) == 0);
}

/// Where a status line begins in a line; npos if none does.
inline size_t find_status_line(string_view line)
{
    size_t version = find_version(line);
    while (version != string_view::npos && !read_status_line(line, version)) {
        version = find_version(line, version + 7);
    }
    return version;
}

/// Where the header ends with which a text begins, with its empty line, as far as it was not searched; npos if it goes on.
inline size_t find_end_of_header(string_view text, size_t searched)
{
    const size_t from = searched - std::min<size_t>(searched, 3);
    const size_t returns = text.find("\r\n\r\n", from);
    const size_t feeds = text.substr(0, returns).find("\n\n", from);
    return feeds != string_view::npos ? feeds + 2 : returns != string_view::npos ? returns + 4 : string_view::npos;
}

/// The length that a header says the body has.
inline size_t length_of_body(string_view header)
{
    constexpr size_t longest = 100'000;
    size_t length = 0;
    while (!header.empty()) {
        const string_view line = header.substr(0, header.find('\n'));
        const field_line read = read_field_line(line);
        if (read.known.id == field::content_length) {
            length = 0;
            for (const char c : without_leading_blanks(read.value)) {
                length = is_digit(c) && length < longest ? length * 10 + static_cast<size_t>(c - '0') : length;
            }
        }
        header.remove_prefix(std::min(line.size() + 1, header.size()));
    }
    return length;
}

}  // namespace packets

/// Reads the messages in packets.
class packet_reader {
public:
    explicit packet_reader(message_reader& messages) : messages_{messages} {}

    /// The link types of captures that are read.
    enum link : std::uint32_t {
        null_loopback = 0,
        ethernet = 1,
        raw_12 = 12,
        raw_14 = 14,
        raw = 101,
        loopback = 108,
        linux_cooked = 113,
        ipv4 = 228,
        ipv6 = 229,
        linux_cooked_2 = 276,
    };

    void read(std::uint32_t type, string_view frame, const sighting& seen)
    {
        if (!read_frame(type, frame, seen)) {
            read_payload(frame, seen);
        }
    }

    /// Reads a packet of a dump, which may begin with any layer.
    void read_any(string_view frame, const sighting& seen)
    {
        const auto has_ip_at = [frame](size_t type_at, size_t at) {
            return frame.size() > at + 20
                   && ((big_16(frame, type_at) == 0x0800 && byte_at(frame, at) >> 4 == 4)
                       || (big_16(frame, type_at) == 0x86dd && byte_at(frame, at) >> 4 == 6));
        };
        const bool is_tagged = frame.size() > 38 && big_16(frame, 12) == 0x8100;
        const std::uint32_t type = has_ip_at(12, 14) || is_tagged ? ethernet
                                   : has_ip_at(14, 16)            ? linux_cooked
                                   : has_ip_at(0, 20)             ? linux_cooked_2
                                                                  : raw;
        if (!read_frame(type, frame, seen)) {
            read_payload(frame, seen);
        }
    }

    /// Reads what is left of streams that do not go on.
    void finish()
    {
        for (stream& s : streams_) {
            skip_gaps(s);
            read_payload(s.bytes, s.seen);
        }
        streams_.clear();
    }

    unsigned long long encrypted() const { return encrypted_; }
    unsigned long long fragments() const { return fragments_; }

private:
    /// False if it is not known what is in the frame.
    bool read_frame(std::uint32_t type, string_view frame, const sighting& seen)
    {
        switch (type) {
        case null_loopback:
        case loopback: return frame.size() > 4 && read_ip(frame.substr(4), seen);
        case raw_12:
        case raw_14:
        case raw:
        case ipv4:
        case ipv6: return read_ip(frame, seen);
        case ethernet: return read_ether_type(frame, 12, seen);
        case linux_cooked: return read_ether_type(frame, 14, seen);
        case linux_cooked_2: return frame.size() > 20 && read_ip(frame.substr(20), seen);
        default: return false;
        }
    }

    /// Reads what comes after the type, before which there may be tags of VLANs.
    bool read_ether_type(string_view frame, size_t at, const sighting& seen)
    {
        while (frame.size() > at + 2) {
            const std::uint32_t type = big_16(frame, at);
            if (type != 0x8100 && type != 0x88a8) {
                return (type == 0x0800 || type == 0x86dd) && read_ip(frame.substr(at + 2), seen);
            }
            at += 4;
        }
        return false;
    }

    bool read_ip(string_view packet, const sighting& seen, int depth = 0)
    {
        if (packet.size() < 20 || depth > 2) {
            return false;
        }
        const std::uint32_t version = byte_at(packet, 0) >> 4;
        if (version == 4) {
            const size_t header = (byte_at(packet, 0) & 0xfu) * 4;
            const size_t total = big_16(packet, 2);
            if (header < 20 || packet.size() < header) {
                return false;
            }
            // A network card that segments writes 0.
            packet = packet.substr(0, total >= header ? total : packet.size());
            return read_transport(byte_at(packet, 9), packet.substr(12, 4), packet.substr(16, 4), packet.substr(header),
                                  is_fragment(big_16(packet, 6) & 0x3fffu), (big_16(packet, 6) & 0x1fffu) != 0, seen,
                                  depth);
        }
        if (version != 6 || packet.size() < 40) {
            return false;
        }
        const size_t length = big_16(packet, 4);
        std::uint32_t next = byte_at(packet, 6);
        string_view payload = packet.substr(40, length != 0 ? length : packet.size());
        bool is_part = false;
        bool is_later_part = false;
        while (payload.size() >= 8 && (next == 0 || next == 43 || next == 44 || next == 60)) {
            const size_t size = next == 44 ? 8 : 8 + byte_at(payload, 1) * 8;
            if (next == 44) {
                is_part = (big_16(payload, 2) & 0xfff9u) != 0;
                is_later_part = (big_16(payload, 2) & 0xfff8u) != 0;
            }
            next = byte_at(payload, 0);
            payload.remove_prefix(std::min(size, payload.size()));
        }
        return read_transport(next, packet.substr(8, 16), packet.substr(24, 16), payload, is_part, is_later_part, seen,
                              depth);
    }

    static bool is_fragment(std::uint32_t flags_and_offset) { return flags_and_offset != 0; }

    bool read_transport(std::uint32_t protocol, string_view from, string_view to, string_view payload, bool is_part,
                        bool is_later_part, sighting seen, int depth)
    {
        fragments_ += is_part ? 1 : 0;
        if (is_later_part) {
            return true;
        }
        switch (protocol) {
        case 4:
        case 41: return read_ip(payload, seen, depth + 1);
        case 50: ++encrypted_; return true;
        case 6:
        case 17: break;
        default: return false;
        }
        const size_t header = protocol == 17 ? 8 : payload.size() >= 20 ? (byte_at(payload, 12) >> 4) * 4 : 20;
        if (payload.size() < header || (protocol == 6 && header < 20)) {
            return true;
        }
        seen.source.assign(packets::name_of_endpoint(from, big_16(payload, 0)));
        seen.destination.assign(packets::name_of_endpoint(to, big_16(payload, 2)));
        if (protocol == 17) {
            const size_t length = big_16(payload, 4);
            read_datagram(payload.substr(0, length >= 8 ? length : payload.size()).substr(8), seen);
        } else {
            read_segment(payload, header, seen);
        }
        return true;
    }

    void read_datagram(string_view payload, const sighting& seen)
    {
        const bool is_dtls = payload.size() > 13 && byte_at(payload, 0) >= 20 && byte_at(payload, 0) <= 23
                             && byte_at(payload, 1) == 0xfe;
        encrypted_ += is_dtls ? 1 : 0;
        read_payload(payload, seen);
    }

    void read_payload(string_view payload, const sighting& seen)
    {
        if (find_version(payload) != string_view::npos) {
            messages_.read_packet(payload, seen);
        }
    }

    // TCP. The segments of one direction are joined in order; the messages in them are read when they are whole.

    struct segment {
        std::uint32_t number;
        std::string bytes;
        sighting seen;
    };

    struct stream {
        std::string source;
        std::string destination;
        std::uint32_t next = 0;  // the number of the next byte
        std::string bytes;
        size_t searched = 0;  // how many of the bytes do not have the end of a header
        size_t needed = 0;    // how many bytes the message has, once its header has said so
        sighting seen;        // of the first byte
        std::vector<segment> waiting;
        unsigned long long last_used = 0;
    };

    static void forget(stream& s)
    {
        s.bytes.clear();
        s.searched = 0;
        s.needed = 0;
    }

    void read_segment(string_view packet, size_t header, const sighting& seen)
    {
        const std::uint32_t number = big_32(packet, 4);
        const bool begins = (byte_at(packet, 13) & 0x02u) != 0;
        const bool ends = (byte_at(packet, 13) & 0x05u) != 0;
        const string_view payload = packet.substr(header);
        if (payload.size() > 5 && byte_at(payload, 0) >= 20 && byte_at(payload, 0) <= 23 && byte_at(payload, 1) == 3) {
            ++encrypted_;
        }
        if (payload.empty() && !begins && !ends) {
            return;
        }
        stream& s = stream_of(seen, number);
        if (begins) {
            skip_gaps(s);
            read_payload(s.bytes, s.seen);
            forget(s);
            s.next = number + 1;
        }
        add(s, number + (begins ? 1 : 0), payload, seen);
        add_waiting(s);
        if (ends) {
            skip_gaps(s);
            read_payload(s.bytes, s.seen);
            forget(s);
        }
    }

    stream& stream_of(const sighting& seen, std::uint32_t number)
    {
        constexpr size_t most = 32;
        size_t oldest = 0;
        for (size_t i = 0; i != streams_.size(); ++i) {
            if (streams_[i].source == seen.source.view() && streams_[i].destination == seen.destination.view()) {
                streams_[i].last_used = ++uses_;
                return streams_[i];
            }
            oldest = streams_[i].last_used < streams_[oldest].last_used ? i : oldest;
        }
        if (streams_.size() < most) {
            streams_.emplace_back();
            oldest = streams_.size() - 1;
        } else {
            skip_gaps(streams_[oldest]);
            read_payload(streams_[oldest].bytes, streams_[oldest].seen);
            streams_[oldest] = {};
        }
        stream& s = streams_[oldest];
        s.source = seen.source.view();
        s.destination = seen.destination.view();
        s.next = number;
        s.last_used = ++uses_;
        return s;
    }

    void add(stream& s, std::uint32_t number, string_view payload, const sighting& seen)
    {
        constexpr size_t most_waiting = 16;
        const auto distance = static_cast<std::int32_t>(number - s.next);
        if (distance > 0) {
            s.waiting.push_back({number, std::string{payload}, seen});
            if (s.waiting.size() > most_waiting) {
                skip_gaps(s);
            }
            return;
        }
        const auto known = static_cast<size_t>(-static_cast<std::int64_t>(distance));
        if (known >= payload.size()) {
            return;
        }
        s.next = number + static_cast<std::uint32_t>(payload.size());
        if (s.bytes.empty()) {
            s.seen = seen;
        }
        s.bytes.append(payload.substr(known));
        read_messages(s, seen);
    }

    /// Adds the segments that waited for the ones before them.
    void add_waiting(stream& s)
    {
        for (size_t i = 0; i != s.waiting.size();) {
            if (static_cast<std::int32_t>(s.waiting[i].number - s.next) > 0) {
                ++i;
                continue;
            }
            const segment next = std::move(s.waiting[i]);
            s.waiting.erase(s.waiting.begin() + static_cast<std::ptrdiff_t>(i));
            add(s, next.number, next.bytes, next.seen);
            i = 0;
        }
    }

    /// Goes on after segments that are not in the capture.
    void skip_gaps(stream& s)
    {
        while (!s.waiting.empty()) {
            read_payload(s.bytes, s.seen);
            forget(s);
            std::uint32_t first = s.waiting[0].number;
            for (const segment& waiting : s.waiting) {
                first = static_cast<std::int32_t>(waiting.number - first) < 0 ? waiting.number : first;
            }
            s.next = first;
            add_waiting(s);
        }
    }

    void read_messages(stream& s, const sighting& seen)
    {
        if (s.bytes.size() < s.needed) {
            return;
        }
        const string_view bytes = s.bytes;
        size_t used = 0;
        for (size_t size = size_of_next(s, bytes); size != 0; size = size_of_next(s, bytes.substr(used))) {
            used += size;
            s.seen = seen;
            s.searched = 0;
            s.needed = 0;
        }
        s.bytes.erase(0, used);
    }

    /// Reads the message with which the bytes begin, or skips what is no part of one. Returns how many bytes that are; 0
    /// if they are not all there.
    size_t size_of_next(stream& s, string_view bytes)
    {
        constexpr size_t longest = 131'072;
        if (bytes.empty() || bytes[0] == '\r' || bytes[0] == '\n') {
            return std::min(bytes.find_first_not_of("\r\n"), bytes.size());
        }
        if (s.searched == 0 && !packets::begins_as_message(bytes)) {
            // Another protocol, the head of a frame of WebSocket, or the middle of a message.
            const size_t line = bytes.find('\n');
            const size_t response = packets::find_status_line(bytes.substr(0, line));
            return response != string_view::npos ? response
                   : line != string_view::npos   ? line + 1
                   : bytes.size() > kept_back    ? bytes.size() - decisive  // a status line may have begun there
                                                 : 0;
        }
        const size_t body = packets::find_end_of_header(bytes, s.searched);
        s.searched = bytes.size();
        if (body != string_view::npos) {
            s.needed = body + packets::length_of_body(bytes.substr(0, body));
            s.searched = body;
        }
        const bool is_whole = body != string_view::npos && s.needed <= bytes.size();
        if (!is_whole && bytes.size() < longest) {
            return 0;
        }
        const size_t size = is_whole ? s.needed : bytes.size();
        read_payload(bytes.substr(0, size), s.seen);
        return size;
    }

    message_reader& messages_;
    std::vector<stream> streams_;
    unsigned long long uses_ = 0;
    unsigned long long encrypted_ = 0;
    unsigned long long fragments_ = 0;
};

}  // namespace tool

#endif
