// SPDX-License-Identifier: BSL-1.0
#ifndef SIPSTATUS_TOOL_TRACE_HPP
#define SIPSTATUS_TOOL_TRACE_HPP

// A trace, from its bytes to its messages: text, UTF-16, or a capture.

#include <memory>
#include <string>
#include <vector>

#include "captures.hpp"
#include "hexdump.hpp"
#include "lines.hpp"
#include "messages.hpp"
#include "packets.hpp"

namespace tool {

/// What the first bytes of a file show.
struct file_type {
    string_view begin;
    string_view name;
    string_view command;  // that makes text of FILE
};

constexpr std::array<file_type, 11> unread_types = {{
    {"\x1f\x8b", "compressed with gzip", "zcat FILE | sipstatus"},
    {"BZh", "compressed with bzip2", "bzcat FILE | sipstatus"},
    {"\xfd"
     "7zXZ",
     "compressed with xz", "xzcat FILE | sipstatus"},
    {"\x28\xb5\x2f\xfd", "compressed with zstd", "zstdcat FILE | sipstatus"},
    {"\x04\x22\x4d\x18", "compressed with lz4", "lz4cat FILE | sipstatus"},
    {"PK\x03\x04", "a zip archive", "unzip -p FILE | sipstatus"},
    {"7z\xbc\xaf\x27\x1c", "a 7z archive", "7z x -so FILE | sipstatus"},
    {"snoop", "a capture in the format of snoop", "tshark -r FILE -V | sipstatus"},
    {"GMBU", "a capture in the format of Network Monitor", "tshark -r FILE -V | sipstatus"},
    {"RTSS", "a capture in the format of Network Monitor", "tshark -r FILE -V | sipstatus"},
    {"\xa1\xb2\xcd\x34", "a capture in a modified format", "tshark -r FILE -V | sipstatus"},
}};

/// Reads a trace, which comes in chunks, and gives its messages to a sink.
template <size_t LongestLine = longest_line>
class trace_reader {
public:
    explicit trace_reader(message_sink& sink) : messages_{sink}, packets_{messages_} {}

    /// Reads the next bytes of the trace.
    void read(string_view bytes)
    {
        if (content_ != content::unknown) {
            read_content(bytes);
            return;
        }
        constexpr size_t enough = 16;
        begin_.append(bytes);
        if (begin_.size() >= enough) {
            read_begin();
        }
    }

    /// Gives what is complete to the sink; to be called where the trace may pause.
    void finish_whole() { messages_.finish_whole(); }

    /// Whether a message could be complete, though only more of the trace would show that.
    bool is_waiting() const { return messages_.is_waiting() && !lines_.is_within_line(); }

    /// Takes what is waiting as complete, since the trace has paused.
    void finish_waiting()
    {
        if (is_waiting()) {
            messages_.pause();
        }
    }

    /// Reads the end of the trace.
    void finish()
    {
        if (content_ == content::unknown) {
            read_begin();
        }
        lines_.finish([this](const line_piece& piece) { return read_line(piece); });
        read_gathered();
        read_dump();
        packets_.finish();
        messages_.finish();
    }

    /// What to run where something cannot be read; to be asked at the end. FILE stands for the name of the trace.
    std::vector<std::string> hints(unsigned long long responses) const
    {
        std::vector<std::string> hints;
        if (unread_ != nullptr) {
            add_hint(hints, "this is " + std::string{unread_->name}, unread_->command);
        }
        if (capture_ && capture_->is_broken()) {
            add_hint(hints, "the capture cannot be read after packet " + std::to_string(capture_->packets()),
                     "tshark -r FILE -V | sipstatus");
        }
        if (capture_ && capture_->is_cut()) {
            hints.push_back("the capture is cut off after packet " + std::to_string(capture_->packets()));
        }
        if (packets_.fragments() != 0) {
            add_hint(hints, amount(packets_.fragments(), "fragment") + " not joined", "tshark -r FILE -V | sipstatus");
        }
        if (packets_.encrypted() != 0) {
            add_hint(hints,
                     amount(packets_.encrypted(), "packet") + (packets_.encrypted() == 1 ? " is" : " are")
                         + " encrypted; with the keys",
                     "tshark -r FILE -o tls.keylog_file:KEYS -V | sipstatus");
        }
        if (long_line_ != 0) {
            add_hint(hints, "line " + std::to_string(long_line_) + " is too long to be read as JSON",
                     "jq . FILE | sipstatus");
        }
        if (is_utf_16_) {
            add_hint(hints, "this looks like UTF-16 without a byte order mark",
                     std::string{"iconv -f UTF-16"} + (is_big_endian_ ? "BE" : "LE") + " -t UTF-8 FILE | sipstatus");
        }
        if (responses == 0 && hints.empty()) {
            hints.push_back(
                "no SIP response in "
                + amount(capture_ ? capture_->packets() : lines_.lines(), capture_ ? "packet" : "line")
                + (messages_.requests() != 0 ? ", but " + amount(messages_.requests(), "request") : std::string{}));
        }
        return hints;
    }

private:
    enum class content { unknown, text, utf_16, capture };

    static void add_hint(std::vector<std::string>& hints, std::string what, string_view command)
    {
        hints.push_back(what.append("; try: ").append(command));
    }

    static std::string amount(unsigned long long count, string_view unit)
    {
        return (std::to_string(count) + " ").append(unit).append(count == 1 ? "" : "s");
    }

    void read_begin()
    {
        const std::string begin = std::move(begin_);
        content_ = content::text;
        string_view rest = begin;
        if (starts_with(rest, "\xff\xfe") || starts_with(rest, "\xfe\xff")) {
            content_ = content::utf_16;
            utf_16_ = utf_16_reader{rest[0] == '\xfe'};
            rest.remove_prefix(2);
        } else if (starts_with(rest, "\xef\xbb\xbf")) {
            rest.remove_prefix(3);
        } else if (begin.size() >= 4) {
            const std::uint32_t magic = big_32(rest, 0);
            const bool is_pcap =
                magic == 0xa1b2c3d4 || magic == 0xd4c3b2a1 || magic == 0xa1b23c4d || magic == 0x4d3cb2a1;
            if (is_pcap || magic == 0x0a0d0d0a) {
                content_ = content::capture;
                capture_ = std::make_unique<capture_reader>(
                    is_pcap ? capture_reader::format::pcap : capture_reader::format::pcapng, packets_);
            }
        }
        for (const file_type& type : unread_types) {
            unread_ = starts_with(rest, type.begin) ? &type : unread_;
        }
        look_for_utf_16(rest);
        read_content(rest);
    }

    /// Without a mark, every other byte of text in Latin letters is 0.
    void look_for_utf_16(string_view bytes)
    {
        constexpr size_t enough = 8;
        size_t even = 0;
        size_t odd = 0;
        for (size_t i = 0; i != bytes.size(); ++i) {
            (i % 2 == 0 ? even : odd) += bytes[i] == '\0' ? 1 : 0;
        }
        is_big_endian_ = even > odd;
        is_utf_16_ = content_ == content::text && bytes.size() >= enough
                     && std::max(even, odd) * 2 == bytes.size() / 2 * 2 && std::min(even, odd) == 0;
    }

    void read_content(string_view bytes)
    {
        switch (content_) {
        case content::unknown: break;
        case content::text: read_text(bytes); break;
        case content::capture: capture_->read(bytes); break;
        case content::utf_16:
            while (!bytes.empty()) {
                constexpr size_t at_once = 4096;
                converted_.clear();
                utf_16_.read(bytes.substr(0, at_once), converted_);
                read_text(converted_);
                bytes.remove_prefix(std::min(at_once, bytes.size()));
            }
        }
    }

    void read_text(string_view text)
    {
        lines_.feed(text, [this](const line_piece& piece) { return read_line(piece); });
    }

    string_view read_line(const line_piece& piece)
    {
        if (!has_begun_ && messages_.read_usual_field(piece)) {
            return {};
        }
        if ((has_begun_ || may_begin_dump(piece.text)) && read_line_of_dump(piece)) {
            return {};
        }
        if (piece.ends_line) {
            return messages_.read(piece);
        }
        if (piece.line != unfinished_line_ && long_line_ == 0
            && (piece.text.front() == '{' || piece.text.front() == '[')) {
            long_line_ = piece.line;
        }
        unfinished_line_ = piece.line;
        const string_view rest = messages_.read(piece);
        if (messages_.has_lines_of_carriage_returns()) {
            lines_.split_at_carriage_returns();
        }
        return rest;
    }

    /// Whether a line may be one of a dump, or the next lines may be one.
    static bool may_begin_dump(string_view line)
    {
        switch (line.empty() ? '\0' : line[0]) {
        case 'U':
        case 'T': return line.size() > 2 && line[1] == ' ';
        case 'R': return starts_with(line, "Reassembled ");
        default: return may_be_hex_line(line);
        }
    }

    /// Reads a line that may be a part of a dump, or the one before it; false if it is something else.
    bool read_line_of_dump(const line_piece& piece)
    {
        has_begun_ = true;
        if (gather(piece)) {
            return true;
        }
        read_gathered();
        is_after_ngrep_ = piece.ends_line && message_reader::is_packet_head_of_ngrep(piece.text);
        if (piece.ends_line && may_be_hex_line(piece.text) && read_hex(piece)) {
            return true;
        }
        read_dump();
        // What tshark has joined, it dumps once more.
        is_repeated_ = starts_with(piece.text, "Reassembled ") || (is_repeated_ && piece.text.empty());
        has_begun_ = is_after_ngrep_ || is_repeated_;
        return false;
    }

    /// Gathers what ngrep has broken into lines at the width of the terminal; false if it is something else.
    bool gather(const line_piece& piece)
    {
        if (!piece.ends_line || !starts_with(piece.text, "  ") || (gathered_.empty() && !is_after_ngrep_)
            || gathered_.size() + piece.text.size() > longest_line) {
            return false;
        }
        if (gathered_.empty() && piece.text.find("..") == string_view::npos) {
            return false;
        }
        gathered_line_ = gathered_.empty() ? piece.line : gathered_line_;
        gathered_.append(piece.text.substr(2));
        return true;
    }

    void read_gathered()
    {
        if (!gathered_.empty()) {
            messages_.read(line_piece{gathered_, true, gathered_line_});
            gathered_.clear();
        }
    }

    /// Reads a line of a hex dump; false for any other line.
    bool read_hex(const line_piece& piece)
    {
        const hex_line line = read_hex_line(piece.text);
        if (line.size == 0) {
            return false;
        }
        if (!dump_.is_next(line)) {
            read_dump();
            // A dump of which the start is missing is known by the mark of tcpdump.
            if (line.offset != 0 && !starts_with(without_leading_blanks(piece.text), "0x")) {
                return false;
            }
        }
        dump_line_ = dump_.bytes().empty() ? piece.line : dump_line_;
        dump_.add(line);
        if (dump_.is_full()) {
            read_bytes_of_dump();
        }
        return true;
    }

    void read_dump()
    {
        read_bytes_of_dump();
        dump_.end();
    }

    void read_bytes_of_dump()
    {
        if (dump_.bytes().empty()) {
            return;
        }
        if (!is_repeated_) {
            sighting seen;
            seen.line = dump_line_;
            packets_.read_any(dump_.bytes(), seen);
        }
        is_repeated_ = false;
        dump_.take_bytes();
    }

    message_reader messages_;
    packet_reader packets_;
    line_splitter<LongestLine> lines_;
    hex_dump dump_;
    unsigned long long dump_line_ = 0;
    std::string gathered_;
    unsigned long long gathered_line_ = 0;
    bool is_after_ngrep_ = false;
    bool is_repeated_ = false;  // what the dump has
    bool has_begun_ = false;    // a dump, which each line may go on with or end
    content content_ = content::unknown;
    std::string begin_;
    std::unique_ptr<capture_reader> capture_;
    utf_16_reader utf_16_{false};
    std::string converted_;
    const file_type* unread_ = nullptr;
    unsigned long long long_line_ = 0;  // the first one of JSON that is longer than what is kept of a line
    unsigned long long unfinished_line_ = 0;
    bool is_utf_16_ = false;
    bool is_big_endian_ = false;
};

}  // namespace tool

#endif
