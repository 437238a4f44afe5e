// SPDX-License-Identifier: BSL-1.0
#ifndef SIPSTATUS_TOOL_PACKETS_HPP
#define SIPSTATUS_TOOL_PACKETS_HPP

// The packets of captures (pcap, pcapng), and the messages in packets.

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

inline void append_padded(std::string& out, unsigned long long number, size_t digits)
{
    const std::string text = std::to_string(number);
    out.append(digits - std::min(digits, text.size()), '0').append(text);
}

/// "2026-11-26T12:45:11.775640Z" of the seconds since 1970 and the nanoseconds of the last one.
inline std::string name_of_time(unsigned long long seconds, unsigned long long nanoseconds)
{
    // Years begin in March, so that the day that may be left out is the last one.
    const unsigned long long days = seconds / 86'400 + 719'468;
    const unsigned long long era = days / 146'097;
    const unsigned long long day_of_era = days % 146'097;
    const unsigned long long year_of_era =
        (day_of_era - day_of_era / 1460 + day_of_era / 36'524 - day_of_era / 146'096) / 365;
    const unsigned long long day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    const unsigned long long month = (5 * day_of_year + 2) / 153;
    std::string out;
    append_padded(out, era * 400 + year_of_era + (month >= 10 ? 1 : 0), 4);
    append_padded(out += '-', month < 10 ? month + 3 : month - 9, 2);
    append_padded(out += '-', day_of_year - (153 * month + 2) / 5 + 1, 2);
    append_padded(out += 'T', seconds / 3600 % 24, 2);
    append_padded(out += ':', seconds / 60 % 60, 2);
    append_padded(out += ':', seconds % 60, 2);
    append_padded(out += '.', nanoseconds / 1000, 6);
    return out += 'Z';
}

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

/// How long the message is with which a stream begins, and 0 as long as it is not whole.
inline size_t size_of_message(string_view stream)
{
    size_t end = stream.find("\r\n\r\n");
    size_t gap = 4;
    if (const size_t feeds = stream.substr(0, end).find("\n\n"); feeds != string_view::npos) {
        end = feeds;
        gap = 2;
    }
    if (end == string_view::npos) {
        return 0;
    }
    size_t length = 0;
    for (string_view rest = stream.substr(0, end); !rest.empty();) {
        const string_view line = rest.substr(0, rest.find('\n'));
        const string_view name = name_of_field(line);
        if (!name.empty() && identify(name).id == field::content_length) {
            length = 0;
            for (const char c : without_leading_blanks(line.substr(line.find(':') + 1))) {
                length = is_digit(c) && length < 100'000 ? length * 10 + static_cast<size_t>(c - '0') : length;
            }
        }
        rest.remove_prefix(std::min(line.size() + 1, rest.size()));
    }
    return length < 100'000 && stream.size() - end - gap >= length ? end + gap + length : 0;
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
        sighting seen;  // of the first byte
        std::vector<segment> waiting;
        unsigned long long last_used = 0;
    };

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
            s.bytes.clear();
            s.next = number + 1;
        }
        add(s, number + (begins ? 1 : 0), payload, seen);
        add_waiting(s);
        if (ends) {
            skip_gaps(s);
            read_payload(s.bytes, s.seen);
            s.bytes.clear();
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
            s.bytes.clear();
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
        constexpr size_t longest = 131'072;
        while (!s.bytes.empty()) {
            const string_view bytes = s.bytes;
            size_t first = std::min(bytes.find_first_not_of("\r\n"), bytes.size());
            if (!packets::begins_as_message(bytes.substr(first))) {
                // Another protocol, or the middle of a message.
                const size_t version = find_version(bytes.substr(0, 20));
                const size_t line = bytes.find("\r\n", first);
                first = version != string_view::npos ? version : line != string_view::npos ? line + 2 : first;
                if (first == 0) {
                    if (bytes.size() > kept_back) {
                        s.bytes.clear();
                    }
                    return;
                }
                s.bytes.erase(0, first);
                continue;
            }
            const size_t size = packets::size_of_message(bytes.substr(first));
            if (size == 0) {
                if (bytes.size() > longest) {
                    read_payload(bytes, s.seen);
                    s.bytes.clear();
                }
                return;
            }
            read_payload(bytes.substr(first, size), s.seen);
            s.bytes.erase(0, first + size);
            s.seen = seen;
        }
    }

    message_reader& messages_;
    std::vector<stream> streams_;
    unsigned long long uses_ = 0;
    unsigned long long encrypted_ = 0;
    unsigned long long fragments_ = 0;
};

/// Reads the packets of a capture, which comes in chunks.
class capture_reader {
public:
    enum class format { pcap, pcapng };

    capture_reader(format f, packet_reader& packets) : format_{f}, packets_{packets} {}

    void read(string_view bytes)
    {
        if (is_broken_) {
            return;
        }
        const size_t skipped = std::min(to_skip_, bytes.size());
        to_skip_ -= skipped;
        held_.append(bytes.substr(skipped));
        string_view rest = held_;
        for (size_t used = next(rest); used != 0; used = next(rest)) {
            rest.remove_prefix(std::min(used, rest.size()));
        }
        held_.erase(0, held_.size() - rest.size());
    }

    /// Whether something in it cannot be read, so that the rest was not.
    bool is_broken() const { return is_broken_; }
    unsigned long long packets() const { return seen_.line; }

private:
    static constexpr size_t longest = 262'144 + 512;

    std::uint32_t number(string_view bytes, size_t at) const
    {
        return is_big_endian_ ? big_32(bytes, at) : little_32(bytes, at);
    }
    std::uint32_t short_number(string_view bytes, size_t at) const
    {
        return is_big_endian_ ? big_16(bytes, at) : little_16(bytes, at);
    }

    /// Reads the next part, and returns how many bytes it has; 0 if it is not there as a whole.
    size_t next(string_view bytes)
    {
        return is_broken_ ? 0 : format_ == format::pcap ? next_of_pcap(bytes) : next_of_pcapng(bytes);
    }

    size_t broken()
    {
        is_broken_ = true;
        return 0;
    }

    /// Skips a part that may be longer than what is kept.
    size_t skip(string_view bytes, size_t size)
    {
        to_skip_ = size - std::min(size, bytes.size());
        return size;
    }

    void read_packet(size_t index, unsigned long long time, string_view frame)
    {
        ++seen_.line;
        const unsigned long long units = index < interfaces_.size() ? interfaces_[index].units : 1'000'000;
        if (time != 0) {
            const unsigned long long nanoseconds = time % units * 1'000'000'000 / units;
            constexpr unsigned long long year_10000 = 253'402'300'800;
            seen_.time.assign(packets::name_of_time(time / units % year_10000, nanoseconds));
        } else {
            seen_.time.clear();
        }
        packets_.read(index < interfaces_.size() ? interfaces_[index].link : ~0u, frame, seen_);
    }

    size_t next_of_pcap(string_view bytes)
    {
        if (interfaces_.empty()) {
            if (bytes.size() < 24) {
                return 0;
            }
            is_big_endian_ = big_16(bytes, 0) == 0xa1b2;
            interfaces_.push_back(
                {number(bytes, 20) & 0xffffu, number(bytes, 0) == 0xa1b23c4d ? 1'000'000'000u : 1'000'000u, 0});
            return 24;
        }
        if (bytes.size() < 16) {
            return 0;
        }
        const size_t size = number(bytes, 8);
        if (size > longest) {
            return broken();
        }
        if (bytes.size() < 16 + size) {
            return 0;
        }
        read_packet(0, number(bytes, 0) * interfaces_[0].units + number(bytes, 4), bytes.substr(16, size));
        return 16 + size;
    }

    size_t next_of_pcapng(string_view bytes)
    {
        if (bytes.size() < 12) {
            return 0;
        }
        constexpr std::uint32_t section = 0x0a0d0d0a;
        const bool is_section = big_32(bytes, 0) == section;
        if (is_section) {
            is_big_endian_ = big_32(bytes, 8) == 0x1a2b3c4d;
            interfaces_.clear();
        }
        const std::uint32_t type = number(bytes, 0);
        const size_t size = number(bytes, 4);
        if (size < 12 || size % 4 != 0 || (is_section && number(bytes, 8) != 0x1a2b3c4d)) {
            return broken();
        }
        const bool is_read = type == 1 || type == 2 || type == 3 || type == 6;
        if (!is_read) {
            return skip(bytes, size);
        }
        if (size > longest) {
            return broken();
        }
        if (bytes.size() < size) {
            return 0;
        }
        read_block(type, bytes.substr(8, size - 12));
        return size;
    }

    void read_block(std::uint32_t type, string_view block)
    {
        if (type == 1 && block.size() >= 8) {
            interfaces_.push_back({short_number(block, 0), units_of(block.substr(8)), number(block, 4)});
            if (interfaces_.size() > 1024) {
                is_broken_ = true;
            }
        } else if (type == 3 && block.size() >= 4) {
            const size_t most =
                interfaces_.empty() || interfaces_[0].longest == 0 ? block.size() : interfaces_[0].longest;
            read_packet(0, 0, block.substr(4, std::min<size_t>(most, number(block, 0))));
        } else if ((type == 6 || type == 2) && block.size() >= 20) {
            const std::uint32_t index = type == 6 ? number(block, 0) : short_number(block, 0);
            const unsigned long long time = static_cast<unsigned long long>(number(block, 4)) << 32 | number(block, 8);
            read_packet(index, time, block.substr(20, number(block, 12)));
        }
    }

    /// How many units of time a second has, by the option if_tsresol.
    unsigned long long units_of(string_view options) const
    {
        while (options.size() >= 4) {
            const std::uint32_t code = short_number(options, 0);
            const size_t size = short_number(options, 2);
            if (code == 9 && size == 1 && options.size() > 4) {
                const std::uint32_t resolution = byte_at(options, 4);
                unsigned long long units = 1;
                for (std::uint32_t i = 0; i != std::min<std::uint32_t>(resolution & 0x7fu, resolution >= 0x80 ? 30 : 9);
                     ++i) {
                    units *= resolution >= 0x80 ? 2 : 10;
                }
                return units;
            }
            options.remove_prefix(std::min(4 + (size + 3) / 4 * 4, options.size()));
        }
        return 1'000'000;
    }

    struct interface {
        std::uint32_t link;
        unsigned long long units;  // of time in a second
        size_t longest;
    };

    format format_;
    packet_reader& packets_;
    std::string held_;
    size_t to_skip_ = 0;
    bool is_big_endian_ = false;
    bool is_broken_ = false;
    std::vector<interface> interfaces_;
    sighting seen_;
};

}  // namespace tool

#endif
