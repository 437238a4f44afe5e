// SPDX-License-Identifier: BSL-1.0
#ifndef SIPSTATUS_TOOL_JSON_HPP
#define SIPSTATUS_TOOL_JSON_HPP

// JSON (RFC 8259), written piece by piece in one line.

#include "text.hpp"

namespace tool {

inline void print_json_escape(std::uint32_t character)
{
    // Beyond the basic plane as two surrogates (RFC 8259, 7).
    if (character >= 0x10000) {
        print_json_escape(0xd7c0 + (character >> 10));
        print_json_escape(0xdc00 + (character & 0x3ff));
    } else {
        std::printf("\\u%04x", static_cast<unsigned>(character));
    }
}

/// Prints a text as a JSON string that cannot drive a terminal. A byte that is not of a character in UTF-8 becomes
/// U+FFFD.
inline void print_json_string(string_view text)
{
    print("\"");
    while (!text.empty()) {
        const character first = first_character(text);
        if (first.size == 0) {
            print_json_escape(0xfffd);
        } else if (first.value == '"' || first.value == '\\') {
            print(first.value == '"' ? "\\\"" : "\\\\");
        } else if (!is_visible(first.value)) {
            print_json_escape(first.value);
        } else {
            print(text.substr(0, first.size));
        }
        text.remove_prefix(first.size != 0 ? first.size : 1);
    }
    print("\"");
}

/// An object or array that prints its members as they come, and its end when it goes.
class json {
public:
    explicit json(char begin) : end_{begin == '{' ? '}' : ']'} { std::putchar(begin); }
    json(const json&) = delete;
    json& operator=(const json&) = delete;
    ~json() { std::putchar(end_); }

    /// Begins a member; what it is follows from whoever calls.
    void name(string_view name)
    {
        next();
        print_json_string(name);
        print(":");
    }

    /// Begins the next member of an array.
    void next()
    {
        print(is_empty_ ? "" : ",");
        is_empty_ = false;
    }

    void text(string_view name_of_member, string_view value)
    {
        name(name_of_member);
        print_json_string(value);
    }

    void number(string_view name_of_member, unsigned long value)
    {
        name(name_of_member);
        std::printf("%lu", value);
    }

    void boolean(string_view name_of_member, bool value)
    {
        name(name_of_member);
        print(value ? "true" : "false");
    }

    void null(string_view name_of_member)
    {
        name(name_of_member);
        print("null");
    }

private:
    char end_;
    bool is_empty_ = true;
};

}  // namespace tool

#endif
