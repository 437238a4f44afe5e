// SPDX-License-Identifier: BSL-1.0
#ifndef SIPSTATUS_TOOL_SIGHTINGS_HPP
#define SIPSTATUS_TOOL_SIGHTINGS_HPP

// When a message was seen and between which addresses, as the lines of a log around it say.

#include <algorithm>
#include <cstdint>
#include <initializer_list>

#include "message.hpp"
#include "text.hpp"

namespace tool {

/// A time in milliseconds: since 1970 if its text has a date with a year, otherwise since midnight.
struct moment {
    std::int64_t milliseconds = 0;
    bool is_known = false;
    bool has_date = false;
    bool has_fraction = false;  // of a second
    int day = 0;                // of "Nov 26", which has no year, counted with 31 days for each month; 0 without one
};

namespace sightings {

constexpr size_t npos = string_view::npos;

constexpr bool are_digits(string_view text, size_t at, size_t count)
{
    if (at + count > text.size()) {
        return false;
    }
    for (size_t i = at; i != at + count; ++i) {
        if (!is_digit(text[i])) {
            return false;
        }
    }
    return true;
}

constexpr std::int64_t number_at(string_view text, size_t at, size_t count)
{
    std::int64_t number = 0;
    for (size_t i = at; i != at + count; ++i) {
        number = number * 10 + (text[i] - '0');
    }
    return number;
}

/// Where "10:00:00" is in a line; npos if it is not there.
inline size_t find_clock(string_view line)
{
    for (size_t colon = line.find(':'); colon != npos; colon = line.find(':', colon + 1)) {
        const size_t at = colon - 2;
        if (colon < 2 || !are_digits(line, at, 2) || !are_digits(line, colon + 1, 2) || colon + 3 >= line.size()
            || line[colon + 3] != ':' || !are_digits(line, colon + 4, 2)) {
            continue;
        }
        const char before = at != 0 ? line[at - 1] : ' ';
        const char after = colon + 6 < line.size() ? line[colon + 6] : ' ';
        // An address of Ethernet has more of them.
        if (before != ':' && !is_digit(before) && (after != ':' || are_digits(line, colon + 7, 3)) && !is_digit(after)
            && number_at(line, at, 2) < 24 && number_at(line, colon + 1, 2) < 60
            && number_at(line, colon + 4, 2) <= 60) {
            return at;
        }
    }
    return npos;
}

/// A date in a line. Without a year, it is of any year.
struct date {
    size_t size = 0;  // with what is between it and the clock; 0 without a date
    std::int64_t year = 0;
    std::int64_t month = 0;  // 0 if its name is not English
    std::int64_t day = 0;
};

/// The number of a month with the name "Jan" and so on; 0 for another text.
inline std::int64_t number_of_month(string_view name)
{
    constexpr string_view months = "JanFebMarAprMayJunJulAugSepOctNovDec";
    const size_t at = name.size() == 3 ? months.find(name) : npos;
    return at != npos && at % 3 == 0 ? static_cast<std::int64_t>(at / 3 + 1) : 0;
}

/// The number of two characters, of which the first one may be a blank; 0 for another text.
inline std::int64_t day_in(string_view text)
{
    return are_digits(text, 0, 2)                     ? number_at(text, 0, 2)
           : are_digits(text, 1, 1) && text[0] == ' ' ? number_at(text, 1, 1)
                                                      : 0;
}

/// The date that ends before a clock: "2026-11-26T", "2026/11/26 ", "Nov 26 ", "Nov 26, 2026 ", "Nov 26 2026 ", "26 Nov 2026 ".
inline date date_before(string_view line, size_t clock)
{
    if (clock < 7 || (line[clock - 1] != ' ' && line[clock - 1] != 'T' && line[clock - 1] != '\t')) {
        return {};
    }
    const auto before = [line, clock](size_t size) { return size <= clock ? line.substr(clock - size, size - 1) : ""; };
    if (const string_view text = before(11); are_digits(text, 0, 4) && are_digits(text, 5, 2) && are_digits(text, 8, 2)
                                             && text[4] == text[7] && (text[4] == '-' || text[4] == '/')) {
        return {11, number_at(text, 0, 4), number_at(text, 5, 2), number_at(text, 8, 2)};
    }
    if (const string_view text = before(7); text[0] >= 'A' && text[0] <= 'Z' && is_letter(text[1]) && is_letter(text[2])
                                            && text[3] == ' ' && day_in(text.substr(4)) != 0) {
        return {7, 0, number_of_month(text.substr(0, 3)), day_in(text.substr(4))};
    }
    if (!are_digits(line, clock - 5, 4)) {
        return {};
    }
    const std::int64_t year = number_at(line, clock - 5, 4);
    for (const size_t size : {size_t{13}, size_t{12}}) {
        const string_view text = before(size);
        const std::int64_t month = number_of_month(text.substr(0, 3));
        const std::int64_t day = month != 0 ? day_in(text.substr(4, 2)) : 0;
        if (day != 0 && text[3] == ' ' && (size == 12 ? text[6] == ' ' : text.substr(6, 2) == ", ")) {
            return {size, year, month, day};
        }
    }
    const string_view text = before(12);
    const std::int64_t month = text.empty() ? 0 : number_of_month(text.substr(3, 3));
    const std::int64_t day = month != 0 && text[2] == text[6] ? day_in(text.substr(0, 2)) : 0;
    return day != 0 ? date{12, year, month, day} : date{};
}

constexpr bool is_before_fraction(char c) { return c == '.' || c == ',' || c == ':'; }

inline size_t end_of_clock(string_view line, size_t clock)
{
    size_t end = clock + 8;
    if (end + 1 < line.size() && is_before_fraction(line[end]) && is_digit(line[end + 1])) {
        ++end;
        while (end != line.size() && is_digit(line[end])) {
            ++end;
        }
    }
    if (end != line.size() && line[end] == 'Z') {
        return end + 1;
    }
    if (end + 5 <= line.size() && (line[end] == '+' || line[end] == '-') && are_digits(line, end + 1, 2)) {
        const size_t minutes = end + 3 + (line[end + 3] == ':' ? 1 : 0);
        return are_digits(line, minutes, 2) ? minutes + 2 : end;
    }
    return end;
}

/// Seconds since 1970 with a fraction, "1767261600.25"; empty if the line has no such number.
inline string_view find_seconds(string_view line)
{
    for (size_t point = line.find('.'); point != npos; point = line.find('.', point + 1)) {
        if (point >= 10 && are_digits(line, point - 10, 10) && (point == 10 || !is_digit(line[point - 11]))
            && are_digits(line, point + 1, 3)) {
            return line.substr(point - 10,
                               std::min(line.find_first_not_of("0123456789", point + 1), line.size()) + 10 - point);
        }
    }
    return {};
}

inline string_view find_time(string_view line)
{
    const size_t clock = find_clock(line);
    if (clock == npos) {
        return find_seconds(line);
    }
    const size_t first = clock - date_before(line, clock).size;
    return line.substr(first, end_of_clock(line, clock) - first);
}

/// An address with or without a port, which are parts of a text; empty without an address.
struct endpoint {
    string_view host;
    string_view port;
    bool is_6 = false;  // of IPv6

    bool empty() const { return host.empty(); }

    /// "192.0.2.1:5060", "[2001:db8::1]:5060".
    std::string text() const
    {
        if (port.empty()) {
            return std::string{host};
        }
        std::string made;
        made.reserve(host.size() + port.size() + 3);
        if (is_6) {
            made.append(1, '[').append(host).append(1, ']');
        } else {
            made.append(host);
        }
        return made.append(1, ':').append(port);
    }
};

inline bool is_transport(string_view word)
{
    constexpr size_t longest = 4;
    if (word.size() > longest) {
        return false;
    }
    for (const string_view transport : {"udp", "tcp", "tls", "ws", "wss", "sctp", "sip"}) {
        if (equal_ignoring_case(word, transport)) {
            return true;
        }
    }
    return false;
}

/// The address and port that a text begins with, as "192.0.2.1:5060", "udp/[192.0.2.1]:5060", "[udp://192.0.2.1:5060]", of
/// tcpdump "192.0.2.1.5060", of Cisco "192.0.2.1:[5060]" or, of Oracle, "[0:0]192.0.2.1:5060".
inline endpoint read_endpoint(string_view text)
{
    constexpr size_t longest = 80;
    static constexpr character_set after_endpoint{" \t\",;<>()'"};
    static constexpr character_set after_transport{":/"};
    static constexpr character_set of_4{"0123456789."};
    static constexpr character_set of_6{"0123456789abcdefABCDEF:.%"};
    text = text.substr(0, end_before(text.substr(0, longest), 0, after_endpoint));
    while (!text.empty() && (text.back() == ':' || text.back() == '.')) {
        text.remove_suffix(1);
    }
    if (const size_t slashes = text.find("://"); slashes != npos) {
        text.remove_prefix(slashes + 3);
        text.remove_suffix(has(text, '[') || !ends_with(text, "]") ? 0 : 1);
    } else if (const size_t word = end_before(text, 0, after_transport);
               word != text.size() && is_transport(text.substr(0, word))) {
        text.remove_prefix(word + 1);
    }
    if (const size_t close = starts_with(text, "[") ? text.find(']') : npos;
        close != npos && close + 1 != text.size() && is_digit(text[close + 1])) {
        text.remove_prefix(close + 1);  // what is before the address is the interface
    }
    string_view host = text;
    string_view port;
    if (starts_with(text, "[")) {
        const size_t close = text.find(']');
        host = text.substr(1, close - 1);
        port = close != npos && text.substr(close + 1, 1) == ":" ? text.substr(close + 2) : string_view{};
    } else if (std::count(text.begin(), text.end(), '.') == 4) {
        port = text.substr(text.rfind('.') + 1);
        host = text.substr(0, text.rfind('.'));
    } else if (std::count(text.begin(), text.end(), ':') == 1) {
        port = text.substr(text.find(':') + 1);
        host = text.substr(0, text.find(':'));
        if (starts_with(port, "[") && ends_with(port, "]")) {
            port = port.substr(1, port.size() - 2);
        }
    } else if (has(text, ':') && text.find('.', text.rfind(':')) != npos) {
        port = text.substr(text.rfind('.') + 1);
        host = text.substr(0, text.rfind('.'));
    }
    const bool is_4 =
        host.size() >= 7 && end_of(host, 0, of_4) == host.size() && std::count(host.begin(), host.end(), '.') == 3;
    const bool is_6 = !is_4 && end_of(host, 0, of_6) == host.size() && std::count(host.begin(), host.end(), ':') >= 2;
    if ((!is_4 && !is_6) || !without_number(port).empty() || port.size() > 5) {
        return {};
    }
    return {host, port, is_6};
}

/// Whether a line may have an address, which is rare before a message.
inline bool may_have_endpoint(string_view line)
{
    int dots = 0;
    for (size_t at = line.find('.', 1); at != npos && at + 1 < line.size(); at = line.find('.', at + 1)) {
        dots += is_digit(line[at - 1]) && is_digit(line[at + 1]) ? 1 : 0;
    }
    int colons = 0;
    for (size_t at = line.find(':'); at != npos; at = line.find(':', at + 1)) {
        colons += at + 1 != line.size() && line[at + 1] == ':' ? 7 : 1;
    }
    return dots >= 3 || colons >= 7;
}

/// What an endpoint is of the path of a message. The order is that of named_endpoints.
enum class end_of_path { source, destination, local, remote };

struct endpoint_word {
    string_view name;
    end_of_path end;
};

/// The words before an endpoint, in any case: "from 192.0.2.1:5060", `"src":"192.0.2.1"`, of Oracle
/// "On [0:0]192.0.2.1:5060".
constexpr std::array<endpoint_word, 17> words_before_endpoint = {{{"from", end_of_path::source},
                                                                  {"src", end_of_path::source},
                                                                  {"source", end_of_path::source},
                                                                  {"src_ip", end_of_path::source},
                                                                  {"srcip", end_of_path::source},
                                                                  {"source_ip", end_of_path::source},
                                                                  {"src_addr", end_of_path::source},
                                                                  {"to", end_of_path::destination},
                                                                  {"dst", end_of_path::destination},
                                                                  {"destination", end_of_path::destination},
                                                                  {"dst_ip", end_of_path::destination},
                                                                  {"dstip", end_of_path::destination},
                                                                  {"destination_ip", end_of_path::destination},
                                                                  {"dst_addr", end_of_path::destination},
                                                                  {"local", end_of_path::local},
                                                                  {"on", end_of_path::local},
                                                                  {"remote", end_of_path::remote}}};

/// The first endpoint of a line for each end; empty without one.
using named_endpoints = std::array<endpoint, 4>;

/// Whether an endpoint may begin a text: a transport or the first part of an address is short, and one of these
/// characters follows it. Most texts do not begin so.
inline bool may_begin_endpoint(string_view text)
{
    constexpr size_t longest = 4;
    static constexpr character_set after_part{".:/"};
    const string_view begin = text.substr(0, longest + 1);
    return starts_with(begin, "[") || end_before(begin, 0, after_part) != begin.size();
}

/// Adds the endpoint that comes after a word, which may be the last one of several: "my_src_ip".
inline void read_named_endpoint(named_endpoints& found, string_view word, string_view after)
{
    for (const auto& [name, end] : words_before_endpoint) {
        if (word.size() >= name.size() && to_lower(word.back()) == name.back()
            && equal_ignoring_case(word.substr(word.size() - name.size()), name)
            && (word.size() == name.size() || word[word.size() - name.size() - 1] == '_')) {
            endpoint& first = found[static_cast<size_t>(end)];
            first = first.empty() ? read_endpoint(after) : first;
        }
    }
}

inline named_endpoints find_named_endpoints(string_view line)
{
    static constexpr character_set of_word{"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_"};
    static constexpr character_set separators{" \t\":={"};
    named_endpoints found;
    string_view before;  // the word before, if nothing but blanks is between
    for (size_t at = 0; at != line.size();) {
        const size_t end = end_of(line, at, of_word);
        const size_t after = end_of(line, end, separators);
        const string_view word = line.substr(at, end - at);
        if (at != end && is_letter(line[end - 1]) && end != after && may_begin_endpoint(line.substr(after))) {
            read_named_endpoint(found, is_transport(word) || word == "ip" ? before : word, line.substr(after));
        }
        before = word;
        at = std::max(after, at + 1);
    }
    return found;
}

template <size_t Size>
void assign_first(kept_text<Size>& kept, const endpoint& found)
{
    if (!kept.empty() || found.empty()) {
        return;
    }
    if (found.is_6) {
        kept.assign(found.text());
    } else {
        kept.assign(found.host);
        kept.append(found.port, found.port.empty() ? "" : ":");
    }
}

/// "192.0.2.1:5060 -> 192.0.2.2:5060".
inline void read_arrow(sighting& seen, string_view line)
{
    if (!has(line, '>') && !has(line, '\xe2')) {
        return;
    }
    for (const string_view arrow : {" -> ", " ---> ", " > ", " \xe2\x86\x92 "}) {
        const size_t at = line.find(arrow);
        if (at == npos) {
            continue;
        }
        const endpoint from = read_endpoint(last_word(line.substr(0, at)));
        const endpoint to = read_endpoint(without_leading_blanks(line.substr(at + arrow.size())));
        if (!from.empty() && !to.empty()) {
            assign_first(seen.source, from);
            assign_first(seen.destination, to);
            return;
        }
    }
}

/// "local" and "remote" of a line that says in which direction the message went.
inline void read_local_and_remote(sighting& seen, string_view line, const endpoint& local, const endpoint& remote)
{
    if (local.empty() && remote.empty()) {
        return;
    }
    const auto has_one_of = [line](std::initializer_list<string_view> words) {
        return std::any_of(words.begin(), words.end(), [line](string_view word) { return line.find(word) != npos; });
    };
    const bool is_received = has_one_of({"recv", "Recv", "receive", "Receive", "RCVD"});
    const bool is_sent = has_one_of({"send", "Send", "sent", "Sent", "SENT"});
    if (is_received != is_sent) {
        assign_first(seen.source, is_received ? remote : local);
        assign_first(seen.destination, is_received ? local : remote);
    }
}

}  // namespace sightings

/// Adds what a line of a log says about the message that follows in it or after it.
inline void read_sighting(sighting& seen, string_view line)
{
    using namespace sightings;
    if (line.empty()) {
        return;
    }
    if (seen.time.empty()) {
        seen.time.assign(find_time(line));
    }
    if (!seen.source.empty() || !seen.destination.empty() || !may_have_endpoint(line)) {
        return;
    }
    read_arrow(seen, line);
    const auto [source, destination, local, remote] = find_named_endpoints(line);
    read_local_and_remote(seen, line, local, remote);
    assign_first(seen.source, source);
    assign_first(seen.destination, destination);
}

/// The days from 1970 to a date of the Gregorian calendar.
constexpr std::int64_t days_to(std::int64_t year, std::int64_t month, std::int64_t day)
{
    // The year begins in March, so that the day that leap years have more is the last one.
    const std::int64_t y = month <= 2 ? year - 1 : year;
    const std::int64_t m = month <= 2 ? month + 9 : month - 3;
    return 365 * y + y / 4 - y / 100 + y / 400 + (153 * m + 2) / 5 + day - 1 - 719'468;
}

/// The time that a text of a log names. Time zones are ignored.
inline moment read_moment(string_view time)
{
    using namespace sightings;
    const size_t clock = find_clock(time);
    moment made;
    size_t fraction = 0;
    if (clock == npos) {
        const string_view seconds = find_seconds(time);
        if (seconds.empty()) {
            return {};
        }
        made.milliseconds = number_at(seconds, 0, 10) * 1000;
        made.has_date = true;
        fraction = static_cast<size_t>(seconds.data() - time.data()) + 10;
    } else {
        made.milliseconds =
            ((number_at(time, clock, 2) * 60 + number_at(time, clock + 3, 2)) * 60 + number_at(time, clock + 6, 2))
            * 1000;
        fraction = clock + 8;
        const date found = date_before(time, clock);
        made.has_date = found.year != 0;
        if (made.has_date) {
            made.milliseconds += days_to(found.year, found.month, found.day) * 86'400'000;
        } else if (found.month != 0) {
            constexpr int days_of_month = 31;
            made.day = static_cast<int>((found.month - 1) * days_of_month + found.day);
        }
    }
    made.is_known = true;
    std::int64_t unit = 100;
    if (fraction < time.size() && is_before_fraction(time[fraction])) {
        made.has_fraction = true;
        for (size_t i = fraction + 1; i < time.size() && is_digit(time[i]) && unit != 0; ++i) {
            made.milliseconds += (time[i] - '0') * unit;
            unit /= 10;
        }
    }
    return made;
}

/// The milliseconds from one time to another; -1 if they are not known, or the clock went back. Without a date, a time
/// that is much earlier is of the next day.
constexpr std::int64_t milliseconds_between(const moment& from, const moment& to)
{
    if (!from.is_known || !to.is_known || from.has_date != to.has_date) {
        return -1;
    }
    const std::int64_t between = to.milliseconds - from.milliseconds;
    constexpr std::int64_t day = 86'400'000;
    return between >= 0 ? between : !from.has_date && between < -day / 2 ? between + day : -1;
}

/// Whether one time is before another; false if they are not known, or only one of them has a year. Of days without a
/// year, the nearer way around the year counts.
constexpr bool is_earlier(const moment& one, const moment& other)
{
    if (!one.is_known || !other.is_known || one.has_date != other.has_date) {
        return false;
    }
    if (one.day == other.day || one.day == 0 || other.day == 0) {
        return one.milliseconds < other.milliseconds;
    }
    constexpr int half_a_year = 186;
    const int days = other.day - one.day;
    return days > 0 ? days <= half_a_year : days < -half_a_year;
}

}  // namespace tool

#endif
