// SPDX-License-Identifier: BSL-1.0
#ifndef SIPSTATUS_TOOL_PACKET_FACTS_HPP
#define SIPSTATUS_TOOL_PACKET_FACTS_HPP

// When and between which addresses a packet was sent, where each of these facts has a line of its own before the message:
// in the trees of Wireshark, the files of Kamailio's sipdump, and the JSON of Homer.

#include <algorithm>
#include <initializer_list>
#include <string>

#include "message.hpp"
#include "sightings.hpp"
#include "text.hpp"

namespace tool {

/// Whether a tree of Wireshark begins another packet with the line: "Frame 2: 442 bytes on wire".
inline bool begins_frame(string_view line)
{
    return starts_with(line, "Frame ") && line.size() > 6 && is_digit(line[6]);
}

/// Reads these lines. Of several addresses, as in a tunnel, the last ones count.
class packet_facts {
public:
    /// Reads a line of a trace, which need not be one of them.
    void read(string_view line)
    {
        const string_view text = without_leading_blanks(line);
        switch (text.empty() ? '\0' : text[0]) {
        case 'F':
        case '=':
        case '{':
            if (begins_frame(text) || starts_with(text, "====") || text == "{") {
                *this = {};
            }
            break;
        case 'A':
            if (starts_with(text, "Arrival Time: ")) {
                time_ = sightings::find_time(text);
            }
            break;
        case 'I':
            if (starts_with(text, "Internet Protocol")) {
                read_pair(text, "Src: ", "Dst: ", source_.host, destination_.host);
            }
            break;
        case 'T':
        case 'U':
            if (starts_with(text, "User Datagram") || starts_with(text, "Transmission Control")) {
                read_pair(text, "Src Port: ", "Dst Port: ", source_.port, destination_.port);
            }
            break;
        case 's':
        case 'd':
        case 't':
            if (const size_t colon = text.substr(0, 9).find(": "); colon != string_view::npos) {
                read_fact(text.substr(0, colon), text.substr(colon + 2));
            }
            break;
        case '"': read_fact(between(text, "\"", "\""), value_of_member(text)); break;
        case '<':
            if (starts_with(text, "<packet>")) {
                *this = {};
            }
            read_fact(between(text, " name=\"", "\""), between(text, " show=\"", "\""));
            break;
        default: break;
        }
    }

    bool has_addresses() const { return !source_.host.empty() && !destination_.host.empty(); }

    void add_to(sighting& seen) const
    {
        seen.time.assign(time_);
        seen.source.assign(source_.text());
        seen.destination.assign(destination_.text());
    }

private:
    struct address {
        std::string host;
        std::string port;

        /// Empty if it is not an address, such as a name.
        std::string text() const
        {
            const std::string made = sightings::endpoint{host, port, has(host, ':')}.text();
            return sightings::read_endpoint(made).text();
        }
    };

    static string_view after(string_view text, string_view mark)
    {
        const size_t at = text.find(mark);
        return at != string_view::npos ? text.substr(at + mark.size()) : string_view{};
    }

    /// What is between two marks, or after the first one; empty without that.
    static string_view between(string_view text, string_view first, string_view second)
    {
        text = after(text, first);
        return text.substr(0, text.find(second));
    }

    /// "192.0.2.1" of `"ip.src": "192.0.2.1",` and "5060" of `"srcPort": 5060,`.
    static string_view value_of_member(string_view text)
    {
        const string_view value = after(text, "\": ");
        return starts_with(value, "\"") ? between(value, "\"", "\"") : value.substr(0, value.find(','));
    }

    /// "5060", and "5060" of "sip (5060)".
    static string_view without_name(string_view text)
    {
        const string_view number = between(text, "(", ")");
        return !number.empty() ? number : text;
    }

    static void read_pair(string_view text, string_view before_source, string_view before_destination,
                          std::string& source, std::string& destination)
    {
        source = without_name(between(text, before_source, ", "));
        destination = without_name(between(text, before_destination, ", "));
    }

    void read_fact(string_view name, string_view value)
    {
        const auto is = [name](std::initializer_list<string_view> names) {
            return std::find(names.begin(), names.end(), name) != names.end();
        };
        if (is({"frame.time", "time", "create_date"})) {
            time_ = sightings::find_time(value);
        } else if (is({"ip.src", "ipv6.src", "srcip", "srcIp"})) {
            source_.host = value;
        } else if (is({"ip.dst", "ipv6.dst", "dstip", "dstIp"})) {
            destination_.host = value;
        } else if (is({"udp.srcport", "tcp.srcport", "srcport", "srcPort"})) {
            source_.port = value;
        } else if (is({"udp.dstport", "tcp.dstport", "dstport", "dstPort"})) {
            destination_.port = value;
        }
    }

    std::string time_;
    address source_;
    address destination_;
};

}  // namespace tool

#endif
