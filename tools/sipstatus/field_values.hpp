// SPDX-License-Identifier: BSL-1.0
#ifndef SIPSTATUS_TOOL_FIELD_VALUES_HPP
#define SIPSTATUS_TOOL_FIELD_VALUES_HPP

// What the values of header fields say, of which the reader of messages keeps more than a text.

#include <cstdint>
#include <limits>

#include "text.hpp"

namespace tool {

/// The name that a compact one stands for, of those that come with certain codes: RFC 3261, 7.3.3; RFC 6665, 8.2.
inline string_view full_name(string_view name)
{
    if (name.size() != 1) {
        return name;
    }
    switch (to_lower(name[0])) {
    case 'm': return "Contact";
    case 'u': return "Allow-Events";
    case 'k': return "Supported";
    default: return name;
    }
}

/// The hash of what follows a name in the value of a header field; 0 if the name is not there.
inline std::uint64_t hash_of_parameter(string_view value, string_view name)
{
    size_t at = value.find(name);
    at = at != string_view::npos ? at : find_ignoring_case(value, name);
    if (at == string_view::npos) {
        return 0;
    }
    string_view text = value.substr(at + name.size());
    text.remove_prefix(starts_with(text, "\"") ? 1 : 0);
    static constexpr character_set ends{"\";, \t"};
    return hash_of(text.substr(0, end_before(text, 0, ends)));
}

/// Whether a challenge says that the credentials were right, and only their nonce was old: RFC 7616, 3.3.
inline bool is_stale(string_view value)
{
    const size_t at = find_ignoring_case(value, "stale=");
    if (at == string_view::npos) {
        return false;
    }
    const string_view text = value.substr(at + 6);
    return starts_with_ignoring_case(text.substr(starts_with(text, "\"") ? 1 : 0), "true");
}

/// The number that CSeq begins with, which has 31 bits (RFC 3261, 8.1.1.5); 0 for any other text.
inline std::uint32_t read_cseq(string_view value)
{
    std::uint64_t number = 0;
    for (const char c : value.substr(0, 10)) {
        if (!is_digit(c)) {
            break;
        }
        number = number * 10 + static_cast<unsigned>(c - '0');
    }
    return number < 0x80000000 ? static_cast<std::uint32_t>(number) : 0;
}

constexpr size_t unknown_length = std::numeric_limits<size_t>::max();

/// The value of Content-Length, if it is a number. A length that no datagram has is a mistake, and would hide the rest of the trace.
inline size_t read_length(string_view digits)
{
    size_t length = digits.empty() ? unknown_length : 0;
    for (const char c : digits) {
        if (!is_digit(c) || length > 65'535) {
            return unknown_length;
        }
        length = length * 10 + static_cast<size_t>(c - '0');
    }
    return length <= 65'535 ? length : unknown_length;
}

}  // namespace tool

#endif
