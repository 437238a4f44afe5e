// SPDX-License-Identifier: BSL-1.0
#ifndef SIPSTATUS_TOOL_LINES_HPP
#define SIPSTATUS_TOOL_LINES_HPP

// How bytes become lines, in constant memory.

#include <algorithm>
#include <cstring>
#include <string>

#include "text.hpp"

namespace tool {

/// A line of a trace, or a piece of one that is too long to be kept.
struct line_piece {
    string_view text;
    bool ends_line = true;
    unsigned long long line = 1;  // its number
};

// What is found does not depend on where the chunks end: only so many bytes decide what something is, and a piece that
// does not show all of them is read again with more after it.

/// How much of a status line or a header field is read.
constexpr size_t decisive = 1024;

/// How many bytes at the end of a piece are read again when the line goes on. A request line may end there.
constexpr size_t kept_back = 8 * decisive;

/// How long the prefix is with which a line begins, which differs from this one in numbers at the most; 0 if it has none.
/// With the option -A, grep writes "-" instead of ":" in front of the lines that follow a match.
constexpr size_t size_of_prefix(string_view line, string_view prefix)
{
    string_view rest = line.substr(0, decisive);
    while (!prefix.empty() && !rest.empty()) {
        if (is_digit(prefix.front()) && is_digit(rest.front())) {
            prefix = without_number(prefix);
            rest = without_number(rest);
        } else if (prefix.front() == rest.front() || (prefix.front() == ':' && rest.front() == '-')) {
            prefix.remove_prefix(1);
            rest.remove_prefix(1);
        } else {
            return 0;
        }
    }
    return without_leading_blanks(prefix).empty() ? static_cast<size_t>(rest.data() - line.data()) : 0;
}

/// How long a line may be that is read as a whole.
constexpr size_t longest_line = 65'536;

/// Cuts chunks of bytes into lines.
template <size_t Longest = longest_line>
class line_splitter {
    static_assert(Longest >= 2 * kept_back);

public:
    /// Calls `read(piece)` for each line without its LF, and for pieces of longer ones. What it returns is the end of the
    /// piece with which the next piece must begin.
    template <class Read>
    void feed(string_view chunk, Read read)
    {
        while (!held_.empty() && !chunk.empty()) {
            const size_t room = std::min(Longest - held_.size(), chunk.size());
            const size_t end = find_line_end(chunk.substr(0, room));
            held_.append(chunk.substr(0, std::min(end + 1, room)));
            chunk.remove_prefix(std::min(end + 1, room));
            if (end < room || held_.size() == Longest) {
                held_.erase(0, held_.size() - cut(held_, read).size());
            }
        }
        if (const string_view rest = cut(chunk, read); !rest.empty()) {
            held_.reserve(Longest);  // at once, so that it does not grow by copies
            held_.append(rest);
        }
    }

    /// Reads what comes after the last LF; to be called at the end.
    template <class Read>
    void finish(Read read)
    {
        string_view rest = held_;
        line_ += rest.empty() ? 0 : 1;
        while (!rest.empty()) {
            rest = read(line_piece{rest, true, line_ - 1});
        }
        held_.clear();
    }

    /// Whether the last line is not complete.
    bool is_within_line() const { return !held_.empty(); }

    /// How many lines there were.
    unsigned long long lines() const { return line_ - 1; }

    /// From now on, until the next LF, each CR ends a line.
    void split_at_carriage_returns() { has_carriage_returns_ = true; }

private:
    size_t find_line_end(string_view text) const
    {
        const auto* const at = static_cast<const char*>(std::memchr(text.data(), '\n', text.size()));
        const size_t feed = at != nullptr ? static_cast<size_t>(at - text.data()) : text.size();
        if (has_carriage_returns_) {
            return std::min(feed, text.substr(0, feed).find('\r'));
        }
        return feed;
    }

    void at_line_end()
    {
        has_carriage_returns_ = false;
        ++line_;
    }

    /// Returns what does not yet make a line or a piece.
    template <class Read>
    string_view cut(string_view text, Read& read)
    {
        while (!text.empty()) {
            const size_t end = find_line_end({text.data(), std::min(text.size(), Longest)});
            if (end < text.size() && end < Longest) {
                const bool is_feed = text[end] == '\n';
                const string_view rest = read(line_piece{{text.data(), end}, true, line_});
                if (rest.empty()) {
                    text.remove_prefix(end + 1);
                    if (is_feed) {
                        at_line_end();
                    } else {
                        ++line_;
                    }
                } else {
                    text.remove_prefix(static_cast<size_t>(rest.data() - text.data()));
                }
            } else if (text.size() >= Longest) {
                const string_view rest = read(line_piece{text.substr(0, Longest), false, line_});
                text.remove_prefix(rest.empty() ? Longest : static_cast<size_t>(rest.data() - text.data()));
            } else {
                break;
            }
        }
        return text;
    }

    std::string held_;
    unsigned long long line_ = 1;
    bool has_carriage_returns_ = false;
};

/// Turns UTF-16 into UTF-8.
class utf_16_reader {
public:
    explicit utf_16_reader(bool is_big_endian) : is_big_endian_{is_big_endian} {}

    void read(string_view bytes, std::string& out)
    {
        for (const char c : bytes) {
            const auto byte = static_cast<unsigned char>(c);
            if (!has_first_) {
                first_ = byte;
            } else {
                read_unit(is_big_endian_ ? first_ * 256u + byte : byte * 256u + first_, out);
            }
            has_first_ = !has_first_;
        }
    }

private:
    void read_unit(std::uint32_t unit, std::string& out)
    {
        if (unit >= 0xdc00 && unit < 0xe000 && high_ != 0) {
            append(0x10000 + ((high_ - 0xd800) << 10) + (unit - 0xdc00), out);
            high_ = 0;
            return;
        }
        if (high_ != 0) {
            append(0xfffd, out);
        }
        high_ = unit >= 0xd800 && unit < 0xdc00 ? unit : 0;
        if (high_ == 0) {
            append(unit >= 0xdc00 && unit < 0xe000 ? 0xfffd : unit, out);
        }
    }

    static void append(std::uint32_t character, std::string& out) { append_utf_8(out, character); }

    bool is_big_endian_;
    bool has_first_ = false;
    unsigned first_ = 0;
    std::uint32_t high_ = 0;
};

}  // namespace tool

#endif
