// SPDX-License-Identifier: BSL-1.0
#ifndef SIPSTATUS_TOOL_HEXDUMP_HPP
#define SIPSTATUS_TOOL_HEXDUMP_HPP

// The bytes in the lines of a hex dump, as tcpdump -X, tshark -x, xxd and hexdump -C write them.

#include <string>

#include "text.hpp"
#include "unwrap.hpp"

namespace tool {

/// A line of a dump: where its bytes are in the whole, and the bytes.
struct hex_line {
    size_t offset = 0;
    std::array<char, 32> bytes{};
    size_t size = 0;
};

/// Whether a line may be one of a dump, of which the offset has a leading zero, or follows in a long dump.
inline bool may_be_hex_line(string_view line)
{
    size_t first = 0;
    while (first < line.size() && first < 16 && is_blank(line[first])) {
        ++first;
    }
    return first < line.size() && is_digit(line[first]);
}

/// The bytes in a line of a dump; of size 0 if the line is not part of a dump.
inline hex_line read_hex_line(string_view line)
{
    hex_line read;
    line = without_leading_blanks(line);
    const bool has_mark = starts_with(line, "0x");
    line.remove_prefix(has_mark ? 2 : 0);
    size_t digits = 0;
    while (digits < line.size() && digits < 9 && steps::digit_value(line[digits]) >= 0) {
        read.offset = read.offset * 16 + static_cast<size_t>(steps::digit_value(line[digits]));
        ++digits;
    }
    const bool has_colon = line.substr(digits, 1) == ":";
    line.remove_prefix(digits + (has_colon ? 1 : 0));
    if (digits < 4 || digits > 8 || (has_mark && !has_colon) || line.empty() || !is_blank(line.front())) {
        return read;
    }
    constexpr size_t most = 16;
    for (size_t gap = 2; read.size < most && !line.empty();) {
        const size_t blanks = line.size() - without_leading_blanks(line).size();
        // hexdump -C leaves a wider gap in the middle.
        if (blanks > (read.size == 0 ? 4 : read.size == most / 2 ? gap : 1) || blanks == line.size()) {
            break;
        }
        string_view group = line.substr(blanks);
        group = group.substr(0, group.find_first_of(" \t"));
        if (group.size() != 2 && group.size() != 4 && group.size() != 8) {
            break;
        }
        if (group.find_first_not_of("0123456789abcdefABCDEF") != string_view::npos) {
            break;
        }
        for (size_t i = 0; i != group.size() && read.size != most; i += 2) {
            read.bytes[read.size++] = static_cast<char>(steps::read_hexadecimal(group.substr(i), 2));
        }
        line.remove_prefix(blanks + group.size());
    }
    return read;
}

/// Gathers the bytes of a dump.
class hex_dump {
public:
    /// Whether the line goes on with the dump.
    bool is_next(const hex_line& line) const { return has_begun_ && line.offset == next_; }

    /// Begins with this line, or goes on with it.
    void add(const hex_line& line)
    {
        has_begun_ = true;
        bytes_.append(line.bytes.data(), line.size);
        next_ = line.offset + line.size;
    }

    /// Whether it has as many bytes as a packet may have. What comes after them counts as another.
    bool is_full() const { return bytes_.size() >= 65'536; }

    const std::string& bytes() const { return bytes_; }
    void take_bytes() { bytes_.clear(); }
    void end() { has_begun_ = false; }

private:
    std::string bytes_;
    size_t next_ = 0;  // the offset of the next line
    bool has_begun_ = false;
};

}  // namespace tool

#endif
