// SPDX-License-Identifier: BSL-1.0
#ifndef SIPSTATUS_TOOL_TEXT_HPP
#define SIPSTATUS_TOOL_TEXT_HPP

// Texts: what they hold, and how they are written, also those of strangers. Nothing here knows files or terminals.

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <functional>
#include <string>
#include <string_view>

namespace tool {

using std::size_t;
using std::string_view;

constexpr bool is_blank(char c) { return c == ' ' || c == '\t'; }

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }

constexpr char to_lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }
constexpr char to_upper(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; }

inline bool has(string_view text, char c)
{
    return !text.empty() && std::memchr(text.data(), c, text.size()) != nullptr;
}

constexpr bool equal_ignoring_case(string_view a, string_view b)
{
    if (a.size() != b.size()) {
        return false;
    }
    for (size_t i = 0; i != a.size(); ++i) {
        if (to_lower(a[i]) != to_lower(b[i])) {
            return false;
        }
    }
    return true;
}

constexpr bool starts_with_ignoring_case(string_view text, string_view start)
{
    return equal_ignoring_case(text.substr(0, start.size()), start);
}

/// Where a word in small letters is in a text, in any case; npos without it.
inline size_t find_ignoring_case(string_view text, string_view word)
{
    size_t found = string_view::npos;
    for (const char first : {word[0], to_upper(word[0])}) {
        for (size_t at = text.find(first); at < found; at = text.find(first, at + 1)) {
            if (starts_with_ignoring_case(text.substr(at), word)) {
                found = at;
            }
        }
    }
    return found;
}

constexpr bool starts_with(string_view text, string_view start)
{
    return text.size() >= start.size() && std::char_traits<char>::compare(text.data(), start.data(), start.size()) == 0;
}

constexpr bool ends_with(string_view text, string_view end)
{
    return text.size() >= end.size() && starts_with({text.data() + (text.size() - end.size()), end.size()}, end);
}

constexpr string_view without_leading_blanks(string_view text)
{
    while (!text.empty() && is_blank(text.front())) {
        text.remove_prefix(1);
    }
    return text;
}

constexpr string_view without_trailing_blanks(string_view text)
{
    while (!text.empty() && is_blank(text.back())) {
        text.remove_suffix(1);
    }
    return text;
}

constexpr string_view without_outer_blanks(string_view text)
{
    return without_leading_blanks(without_trailing_blanks(text));
}

constexpr bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// Whether a word of the text begins so, in any case.
constexpr bool has_word_with(string_view text, string_view begin)
{
    for (size_t at = 0; at + begin.size() <= text.size(); ++at) {
        if ((at == 0 || !is_letter(text[at - 1])) && equal_ignoring_case(text.substr(at, begin.size()), begin)) {
            return true;
        }
    }
    return false;
}

constexpr bool is_number(string_view text)
{
    return !text.empty() && text.find_first_not_of("0123456789") == string_view::npos;
}

constexpr string_view without_number(string_view text)
{
    while (!text.empty() && is_digit(text.front())) {
        text.remove_prefix(1);
    }
    return text;
}

/// A set of characters.
class character_set {
public:
    explicit constexpr character_set(string_view characters)
    {
        for (const char c : characters) {
            has_[static_cast<unsigned char>(c)] = true;
        }
    }

    constexpr bool has(char c) const { return has_[static_cast<unsigned char>(c)]; }

private:
    std::array<bool, 256> has_{};
};

/// Where the first character of a set is in a text, from a place on; its size without one. In a short text, this is much
/// faster than find_first_of.
constexpr size_t end_before(string_view text, size_t from, const character_set& set)
{
    while (from < text.size() && !set.has(text[from])) {
        ++from;
    }
    return std::min(from, text.size());
}

/// Where the characters of a set end with which the rest of a text begins, from a place on.
constexpr size_t end_of(string_view text, size_t from, const character_set& set)
{
    while (from < text.size() && set.has(text[from])) {
        ++from;
    }
    return std::min(from, text.size());
}

/// A number that differs for different texts, as far as std::size_t has room for that, and is not 0.
inline std::uint64_t hash_of(string_view text) { return std::hash<string_view>{}(text) | 1u; }

constexpr string_view last_word(string_view text)
{
    size_t at = text.size();
    while (at != 0 && !is_blank(text[at - 1])) {
        --at;
    }
    return text.substr(at);
}

/// A copy of a text, of which no more than Size bytes are kept.
template <size_t Size>
class kept_text {
public:
    void assign(string_view text)
    {
        size_t size = std::min(text.size(), Size);
        is_cut_ = size != text.size();
        // Not within a character of UTF-8.
        while (size != 0 && size != text.size() && (static_cast<unsigned char>(text[size]) & 0xc0u) == 0x80) {
            --size;
        }
        bytes_.assign(text.data(), size);
    }
    void clear()
    {
        bytes_.clear();
        is_cut_ = false;
    }
    /// Adds a text to what is there already, after the separator if anything is.
    void append(string_view text, string_view separator)
    {
        separator = empty() ? "" : separator;
        append_part(separator);
        append_part(text);
    }
    string_view view() const { return bytes_; }
    bool empty() const { return bytes_.empty(); }
    bool is_cut() const { return is_cut_; }
    void mark_cut() { is_cut_ = true; }

private:
    void append_part(string_view text)
    {
        const string_view kept = text.substr(0, Size - bytes_.size());
        bytes_.append(kept);
        is_cut_ = is_cut_ || kept.size() != text.size();
    }

    std::string bytes_;
    bool is_cut_ = false;
};

/// What is written, and how wide it may be.
struct output {
    std::string text;
    std::size_t width = 80;
    bool has_color = false;

    void print(string_view more) { text.append(more); }
    void print(char c) { text += c; }
    void number(unsigned long long number) { text += std::to_string(number); }
    void blanks(std::size_t count) { text.append(count, ' '); }

    /// Writes a number from the right into a column.
    void number_in_column(unsigned long long number, std::size_t column_width)
    {
        const std::string digits = std::to_string(number);
        blanks(column_width - std::min(column_width, digits.size()));
        text += digits;
    }

    /// Fills a column with blanks from what is used of it to its width; two columns never touch.
    void end_column(std::size_t used, std::size_t column_width)
    {
        blanks(used < column_width ? column_width - used : 1);
    }
};

/// Whether a character beyond ASCII changes how others are shown without being seen: soft hyphens, joiners, marks and
/// overrides of direction, line separators, tags.
constexpr bool is_invisible(std::uint32_t character)
{
    return character == 0xad || character == 0x61c || character == 0x180e
           || (character >= 0x200b && character <= 0x200f) || (character >= 0x2028 && character <= 0x202e)
           || (character >= 0x2060 && character <= 0x206f) || character == 0xfeff
           || (character >= 0xfff9 && character <= 0xfffb) || (character >= 0xe0000 && character <= 0xe007f);
}

/// Whether a character is seen, and drives no terminal.
constexpr bool is_visible(std::uint32_t character)
{
    return character >= 0x20 && (character < 0x7f || character >= 0xa0) && !is_invisible(character);
}

struct character {
    std::uint32_t value;
    size_t size;
};

/// The character in UTF-8 (RFC 3629) that the text begins with; of size 0 when it begins with none.
inline character first_character(string_view text)
{
    const auto byte = [text](size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0u; };
    if (byte(0) < 0x80) {
        return {byte(0), text.empty() ? 0u : 1u};
    }
    const size_t size = byte(0) >= 0xf0 ? 4 : byte(0) >= 0xe0 ? 3 : 2;
    std::uint32_t value = byte(0) & (0x7fu >> size);
    for (size_t i = 1; i != size; ++i) {
        if ((byte(i) & 0xc0u) != 0x80) {
            return {0, 0};
        }
        value = value << 6 | (byte(i) & 0x3fu);
    }
    constexpr std::array<std::uint32_t, 5> smallest = {0, 0, 0x80, 0x800, 0x10000};
    const bool is_shortest = byte(0) >= 0xc2 && byte(0) <= 0xf4 && value >= smallest[size];
    const bool is_character = value <= 0x10ffff && (value < 0xd800 || value > 0xdfff);
    return {value, is_shortest && is_character ? size : 0};
}

inline void append_utf_8(std::string& out, std::uint32_t character)
{
    const auto tail = [character](unsigned shift) { return static_cast<char>(0x80u | (character >> shift & 0x3fu)); };
    if (character < 0x80) {
        out += static_cast<char>(character);
    } else if (character < 0x800) {
        out += static_cast<char>(0xc0u | character >> 6);
        out += tail(0);
    } else if (character < 0x10000) {
        out += static_cast<char>(0xe0u | character >> 12);
        out += tail(6);
        out += tail(0);
    } else {
        out += static_cast<char>(0xf0u | character >> 18);
        out += tail(12);
        out += tail(6);
        out += tail(0);
    }
}

/// How many of the leading bytes are one character that can be printed as it is; 0 if there is no such character.
inline size_t size_of_printable(string_view text)
{
    const character first = first_character(text);
    return first.value == '\\' || !is_visible(first.value) ? 0 : first.size;
}

/// Appends what somebody else has written, so that it cannot drive a terminal, and returns how many columns it takes.
inline size_t append_foreign(std::string& out, string_view text)
{
    constexpr string_view digits = "0123456789ABCDEF";
    size_t columns = 0;
    while (!text.empty()) {
        size_t plain = 0;
        while (plain != text.size() && text[plain] >= ' ' && text[plain] <= '~' && text[plain] != '\\') {
            ++plain;
        }
        if (plain != 0) {
            out += text.substr(0, plain);
            columns += plain;
            text.remove_prefix(plain);
            continue;
        }
        const size_t size = size_of_printable(text);
        if (size != 0) {
            out += text.substr(0, size);
            columns += 1;
        } else if (text.front() == '\\') {
            out += "\\\\";
            columns += 2;
        } else {
            const auto byte = static_cast<unsigned char>(text.front());
            out += "\\x";
            out += digits[byte / 16];
            out += digits[byte % 16];
            columns += 4;
        }
        text.remove_prefix(size != 0 ? size : 1);
    }
    return columns;
}

inline size_t print_foreign(output& out, string_view text) { return append_foreign(out.text, text); }

template <size_t Size>
inline size_t print_foreign(output& out, const kept_text<Size>& text)
{
    const size_t columns = print_foreign(out, text.view());
    if (text.is_cut()) {
        out.print("...");
    }
    return columns + (text.is_cut() ? 3 : 0);
}

/// Writes a text from a column on, broken into lines between words, and all lines but the first indented.
inline void print_wrapped(output& out, string_view text, size_t column, size_t indent)
{
    string_view separator;
    while (!text.empty()) {
        const string_view word = text.substr(0, text.find(' '));
        if (!separator.empty() && column + 1 + word.size() > out.width) {
            out.print('\n');
            out.blanks(indent);
            column = indent;
        } else {
            out.print(separator);
            column += separator.size();
        }
        separator = " ";
        out.print(word);
        column += word.size();
        text.remove_prefix(word.size() == text.size() ? word.size() : word.size() + 1);
    }
    out.print('\n');
}

/// Writes a label and a text after it.
inline void print_labelled(output& out, size_t indent, string_view label, string_view text)
{
    constexpr size_t label_width = 12;
    out.blanks(indent);
    out.print(label);
    out.end_column(label.size(), label_width);
    print_wrapped(out, text, indent + label_width, indent + label_width);
}

}  // namespace tool

#endif
