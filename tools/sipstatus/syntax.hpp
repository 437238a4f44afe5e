// SPDX-License-Identifier: BSL-1.0
#ifndef SIPSTATUS_TOOL_SYNTAX_HPP
#define SIPSTATUS_TOOL_SYNTAX_HPP

// What lines of a message look like: its first line, and its header fields.

#include <sipstatus/sipstatus.hpp>

#include <algorithm>
#include <array>
#include <cstdint>

#include "lines.hpp"
#include "message.hpp"

namespace tool {

using sipstatus::parse_status_line;
using sipstatus::tolerant;

/// A status line somewhere in a line.
struct found_status_line {
    size_t at = string_view::npos;
    code status{};
    string_view phrase;

    explicit operator bool() const { return at != string_view::npos; }
};

/// Reads a status line whose phrase may be anything, controls included. A long phrase is cut.
inline found_status_line read_status_line(string_view line, size_t at)
{
    const string_view text = line.substr(at, decisive);
    sipstatus::status_line parsed = parse_status_line(text, tolerant);
    if (parsed.error == sipstatus::status_line_error::bad_phrase) {
        constexpr auto is_control = [](char c) {
            return c != '\t' && (static_cast<unsigned char>(c) < 0x20 || c == 0x7f);
        };
        size_t control = 0;
        while (!is_control(text[control])) {
            ++control;
        }
        parsed = parse_status_line(text.substr(0, control), tolerant);
    }
    if (!parsed) {
        return {};
    }
    const string_view phrase = text.substr(static_cast<size_t>(parsed.phrase.data() - text.data()));
    // After hundreds of blanks, the end of the code or of the phrase may be missing.
    if (text.size() == decisive && phrase.size() < decisive / 2) {
        return {};
    }
    return {at, parsed.status, phrase};
}

/// Where SIP/2.0 is in a line, from a place on; npos if it is not there.
inline size_t find_version(string_view line, size_t from = 0)
{
    for (size_t slash = line.find('/', from); slash != string_view::npos; slash = line.find('/', slash + 1)) {
        if (slash >= from + 3 && starts_with_ignoring_case(line.substr(slash - 3), "SIP/2.0")) {
            return slash - 3;
        }
    }
    return string_view::npos;
}

/// How many letters are before the known method that a word ends with, as where the last byte before a message is one of
/// them; 0 if it ends with none.
inline size_t letters_before_method(string_view word)
{
    for (size_t before = 0; before != word.size(); ++before) {
        if (sipstatus::method_from_name(word.substr(before)) != sipstatus::method::unknown) {
            return before;
        }
    }
    return 0;
}

/// Where the method begins, from `first` on, of a request line whose version is at this place; npos without one.
inline size_t find_method(string_view line, size_t version, size_t first)
{
    if (version == 0 || line[version - 1] != ' ') {
        return string_view::npos;
    }
    const size_t gap = line.substr(0, version - 1).find_last_of(' ');
    if (gap == string_view::npos || gap + 2 == version) {
        return string_view::npos;
    }
    size_t method = gap;
    while (method > first && line[method - 1] >= 'A' && line[method - 1] <= 'Z') {
        --method;
    }
    return method != gap ? method + letters_before_method(line.substr(method, gap - method)) : string_view::npos;
}

/// Where the request line begins that ends the line ("INVITE sip:bob@example.com SIP/2.0"); npos without one. It is
/// no longer than what the last piece of a line always holds, apart from CRs.
inline size_t find_request_line(string_view line)
{
    constexpr size_t longest = kept_back - decisive;
    const size_t first = line.size() - std::min(line.size(), longest);
    constexpr string_view version = "SIP/2.0";
    const string_view text = without_trailing_blanks(line);
    return ends_with(text, version) ? find_method(line, text.size() - version.size(), first) : string_view::npos;
}

/// The header fields that are read, and those that show that a line is of a SIP message.
enum class field : std::uint8_t {
    unknown,
    of_sip,
    call_id,
    cseq,
    content_type,
    content_length,
    from,
    to,
    via,
    challenge,    // WWW-Authenticate and Proxy-Authenticate
    credentials,  // Authorization
    proxy_credentials,
    told_first,  // and after it the others of told_names
};

struct known_field {
    string_view name;
    field id;
    bool is_of_sip;  // in nearly every message, and not in front of a line of a log
};

constexpr field id_of(told name)
{
    return static_cast<field>(static_cast<int>(field::told_first) + static_cast<int>(name));
}

/// By first letter; of these, the most frequent ones come first.
constexpr std::array<known_field, 40> known_fields = {{
    {"Allow", id_of(told::allow), true},
    {"Authorization", field::credentials, false},
    {"Call-ID", field::call_id, true},
    {"CSeq", field::cseq, true},
    {"Content-Length", field::content_length, true},
    {"Contact", field::of_sip, true},
    {"Content-Type", field::content_type, true},
    {"c", field::content_type, true},
    {"Date", field::of_sip, true},
    {"Expires", field::of_sip, true},
    {"Event", field::of_sip, true},
    {"From", field::from, true},
    {"f", field::from, true},
    {"i", field::call_id, true},
    {"k", field::of_sip, true},
    {"l", field::content_length, true},
    {"Max-Forwards", field::of_sip, true},
    {"Min-SE", id_of(told::min_se), false},
    {"Min-Expires", id_of(told::min_expires), false},
    {"m", field::of_sip, true},
    {"o", field::of_sip, true},
    {"Proxy-Authorization", field::proxy_credentials, false},
    {"Proxy-Authenticate", field::challenge, false},
    {"Record-Route", field::of_sip, true},
    {"Route", field::of_sip, true},
    {"Require", field::of_sip, true},
    {"Reason", id_of(told::reason), true},
    {"Retry-After", id_of(told::retry_after), true},
    {"Supported", field::of_sip, true},
    {"Server", field::of_sip, true},
    {"Subject", field::of_sip, true},
    {"s", field::of_sip, true},
    {"To", field::to, true},
    {"t", field::to, true},
    {"User-Agent", field::of_sip, true},
    {"Unsupported", id_of(told::unsupported), false},
    {"Via", field::via, true},
    {"v", field::via, true},
    {"WWW-Authenticate", field::challenge, false},
    {"Warning", id_of(told::warning), true},
}};

constexpr known_field unknown_field = {{}, field::unknown, false};

/// The number of a letter, in any case; 26 for any other character.
constexpr unsigned number_of_letter(char c) { return is_letter(c) ? static_cast<unsigned>(to_lower(c) - 'a') : 26u; }

/// Where the known fields with each letter begin, and where those with the last one end.
constexpr std::array<std::uint8_t, 28> make_first_of_letter()
{
    std::array<std::uint8_t, 28> first{};
    for (const known_field& known : known_fields) {
        for (size_t letter = number_of_letter(known.name[0]) + 1; letter != first.size(); ++letter) {
            ++first[letter];
        }
    }
    return first;
}

constexpr std::array<std::uint8_t, 28> first_of_letter = make_first_of_letter();

/// The known field for which a function is true, of those that begin with a letter; or unknown_field.
template <class Is>
const known_field& find_known_field(char letter, Is is)
{
    const unsigned number = number_of_letter(letter);
    for (size_t i = first_of_letter[number]; i != first_of_letter[number + 1]; ++i) {
        if (is(known_fields[i].name)) {
            return known_fields[i];
        }
    }
    return unknown_field;
}

constexpr character_set token_characters{"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-.!%*_+`'~"};

/// A line with the form of a header field; without a name if it has another form.
struct field_line {
    string_view name;
    string_view value;  // with the blanks around it
    const known_field& known = unknown_field;
};

/// The same for the usual form: a known name as it is usually spelled, and a colon.
inline field_line read_usual_field_line(string_view line)
{
    if (line.empty()) {
        return {};
    }
    const known_field& usual = find_known_field(line[0], [line](string_view name) {
        return name.size() < line.size() && line[name.size()] == ':' && starts_with(line, name);
    });
    if (usual.id == field::unknown) {
        return {};
    }
    line.remove_prefix(usual.name.size() + 1);
    return {usual.name, line, usual};
}

inline field_line read_field_line(string_view line)
{
    const char* const begin = line.data();
    const char* const end = begin + std::min(line.size(), decisive);
    const char* at = begin;
    while (at != end && token_characters.has(*at)) {
        ++at;
    }
    const char* const name_end = at;
    while (at != end && is_blank(*at)) {
        ++at;
    }
    if (at == end || *at != ':' || name_end == begin || is_digit(*begin)) {
        return {};
    }
    ++at;
    const string_view name{begin, static_cast<size_t>(name_end - begin)};
    return {name,
            {at, static_cast<size_t>(begin + line.size() - at)},
            find_known_field(*begin, [name](string_view known) { return equal_ignoring_case(known, name); })};
}

inline bool is_field_of_sip(string_view line) { return read_field_line(line).known.is_of_sip; }

}  // namespace tool

#endif
