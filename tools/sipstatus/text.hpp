// SPDX-License-Identifier: BSL-1.0
#ifndef SIPSTATUS_TOOL_TEXT_HPP
#define SIPSTATUS_TOOL_TEXT_HPP

// Texts: what they hold, and how they are printed, also those of strangers.

#include <array>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <string>
#include <string_view>

#if __has_include(<unistd.h>) && __has_include(<sys/ioctl.h>)
#include <sys/ioctl.h>  // ioctl
#include <unistd.h>     // isatty
#define SIPSTATUS_TOOL_HAS_TERMINAL
#endif

namespace tool {

using std::size_t;
using std::string_view;

enum exit_status { success = 0, failure = 1, misuse = 2 };

constexpr bool is_blank(char c) { return c == ' ' || c == '\t'; }

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }

constexpr char to_lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

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

constexpr bool ends_with(string_view text, string_view end)
{
    return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
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

constexpr string_view last_word(string_view text) { return text.substr(text.find_last_of(" \t") + 1); }

/// A text in a place of its own, cut off where the place ends.
template <size_t Size>
class kept_text {
public:
    void assign(string_view text)
    {
        size_ = text.copy(bytes_.data(), Size);
        is_cut_ = size_ != text.size();
        // Not within a character of UTF-8.
        while (size_ != 0 && size_ != text.size() && (static_cast<unsigned char>(text[size_]) & 0xc0u) == 0x80) {
            --size_;
        }
    }
    /// Puts a text behind what is there already, if anything is.
    void append(string_view text, string_view separator)
    {
        separator = size_ != 0 ? separator : "";
        append_part(separator);
        append_part(text);
    }
    string_view view() const { return {bytes_.data(), size_}; }
    bool empty() const { return size_ == 0; }
    bool is_cut() const { return is_cut_; }

private:
    void append_part(string_view text)
    {
        const size_t count = text.copy(bytes_.data() + size_, Size - size_);
        size_ += count;
        is_cut_ = is_cut_ || count != text.size();
    }

    std::array<char, Size> bytes_{};
    size_t size_ = 0;
    bool is_cut_ = false;
};

void print(string_view text, std::FILE* file = stdout) { std::fwrite(text.data(), 1, text.size(), file); }

/// Fills a column with blanks from what is used of it to its width; two columns never touch.
inline void end_column(size_t used, size_t width)
{
    do {
        std::putchar(' ');
    } while (++used < width);
}

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

/// How many of the leading bytes are one character that can be printed as it is; 0 when they are none.
inline size_t size_of_printable(string_view text)
{
    const character first = first_character(text);
    return first.value == '\\' || !is_visible(first.value) ? 0 : first.size;
}

/// Prints what somebody else has written, so that it cannot drive a terminal, and returns how many columns it took.
inline size_t print_foreign(string_view text, std::FILE* file = stdout)
{
    size_t columns = 0;
    while (!text.empty()) {
        const size_t size = size_of_printable(text);
        if (size != 0) {
            print(text.substr(0, size), file);
            columns += 1;
        } else if (text.front() == '\\') {
            print("\\\\", file);
            columns += 2;
        } else {
            std::fprintf(file, "\\x%02X", static_cast<unsigned>(static_cast<unsigned char>(text.front())));
            columns += 4;
        }
        text.remove_prefix(size != 0 ? size : 1);
    }
    return columns;
}

template <size_t Size>
inline size_t print_foreign(const kept_text<Size>& text)
{
    const size_t columns = print_foreign(text.view());
    if (text.is_cut()) {
        print("...");
    }
    return columns + (text.is_cut() ? 3 : 0);
}

inline void complain(string_view about, string_view what)
{
    std::fflush(stdout);
    print("sipstatus: ", stderr);
    print_foreign(about, stderr);
    print(": ", stderr);
    print(what, stderr);
    print("\n", stderr);
}

/// How wide the output may be: the terminal's width, 80 where there is none.
inline size_t output_width()
{
#ifdef SIPSTATUS_TOOL_HAS_TERMINAL
    winsize size{};
    if (isatty(STDOUT_FILENO) != 0 && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col != 0) {
        return size.ws_col;
    }
#endif
    return 80;
}

/// Prints a text from a column on, broken into lines between words, and all lines but the first indented.
inline void print_wrapped(string_view text, size_t column, size_t indent, size_t width)
{
    const char* separator = "";
    while (!text.empty()) {
        const string_view word = text.substr(0, text.find(' '));
        if (*separator != '\0' && column + 1 + word.size() > width) {
            std::printf("\n%*s", static_cast<int>(indent), "");
            column = indent;
        } else {
            print(separator);
            column += std::strlen(separator);
        }
        separator = " ";
        print(word);
        column += word.size();
        text.remove_prefix(word.size() == text.size() ? word.size() : word.size() + 1);
    }
    print("\n");
}

/// Prints a label and a text behind it.
inline void print_labelled(size_t indent, string_view label, string_view text, size_t width)
{
    constexpr size_t label_width = 12;
    std::printf("%*s", static_cast<int>(indent), "");
    print(label);
    end_column(label.size(), label_width);
    print_wrapped(text, indent + label_width, indent + label_width, width);
}

}  // namespace tool

#endif
