// SPDX-License-Identifier: BSL-1.0
#ifndef SIPSTATUS_TOOL_JSON_HPP
#define SIPSTATUS_TOOL_JSON_HPP

// JSON (RFC 8259), written piece by piece in one line.

#include "text.hpp"

namespace tool {

inline void print_json_escape(output& out, std::uint32_t character)
{
    // Beyond the basic plane as two surrogates (RFC 8259, 7).
    if (character >= 0x10000) {
        print_json_escape(out, 0xd7c0 + (character >> 10));
        print_json_escape(out, 0xdc00 + (character & 0x3ff));
        return;
    }
    out.print("\\u");
    for (unsigned shift = 16; shift != 0; shift -= 4) {
        out.print("0123456789abcdef"[character >> (shift - 4) & 0xfu]);
    }
}

/// Writes a text as a JSON string that cannot drive a terminal. A byte that is not of a character in UTF-8 becomes
/// U+FFFD.
inline void print_json_string(output& out, string_view text)
{
    out.print('"');
    while (!text.empty()) {
        size_t plain = 0;
        while (plain != text.size() && text[plain] >= ' ' && text[plain] <= '~' && text[plain] != '\\'
               && text[plain] != '"') {
            ++plain;
        }
        if (plain != 0) {
            out.print(text.substr(0, plain));
            text.remove_prefix(plain);
            continue;
        }
        const character first = first_character(text);
        if (first.size == 0) {
            print_json_escape(out, 0xfffd);
        } else if (first.value == '"' || first.value == '\\') {
            out.print(first.value == '"' ? "\\\"" : "\\\\");
        } else if (!is_visible(first.value)) {
            print_json_escape(out, first.value);
        } else {
            out.print(text.substr(0, first.size));
        }
        text.remove_prefix(first.size != 0 ? first.size : 1);
    }
    out.print('"');
}

/// An object or array that writes its members as they come, and its end when it goes.
class json {
public:
    json(output& out, char begin) : out_{out}, end_{begin == '{' ? '}' : ']'} { out_.print(begin); }
    json(const json&) = delete;
    json& operator=(const json&) = delete;
    ~json() { out_.print(end_); }

    /// Begins a member; what it is follows from whoever calls.
    void name(string_view name)
    {
        next();
        print_json_string(out_, name);
        out_.print(':');
    }

    /// Begins the next member of an array.
    void next()
    {
        out_.print(is_empty_ ? "" : ",");
        is_empty_ = false;
    }

    void text(string_view name_of_member, string_view value)
    {
        name(name_of_member);
        print_json_string(out_, value);
    }

    void number(string_view name_of_member, unsigned long long value)
    {
        name(name_of_member);
        out_.number(value);
    }

    void boolean(string_view name_of_member, bool value)
    {
        name(name_of_member);
        out_.print(value ? "true" : "false");
    }

    void null(string_view name_of_member)
    {
        name(name_of_member);
        out_.print("null");
    }

private:
    output& out_;
    char end_;
    bool is_empty_ = true;
};

}  // namespace tool

#endif
