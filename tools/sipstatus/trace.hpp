// SPDX-License-Identifier: BSL-1.0
#ifndef SIPSTATUS_TOOL_TRACE_HPP
#define SIPSTATUS_TOOL_TRACE_HPP

// How the responses are found in a trace, line by line.

#include <algorithm>
#include <cerrno>
#include <cstdint>
#include <limits>

#include "responses.hpp"

namespace tool {

using sipstatus::parse_status_line;
using sipstatus::tolerant;

/// A line of a trace, or a piece of one that is longer than the buffer.
struct line_piece {
    string_view text;
    bool ends_line = true;
};

// What is found does not depend on where the buffer ends: only so many bytes decide what something is, and a piece that
// does not show all of them is read again with more after it.

/// How much of a status line or a header field is read.
constexpr size_t decisive = 1024;

/// How many bytes at the end of a piece are read again when the line goes on. A request line may end there.
constexpr size_t kept_back = 8 * decisive;

/// Cuts a stream into lines, in constant memory.
template <size_t BufferSize = 65'536>
class line_reader {
    static_assert(BufferSize >= 2 * kept_back);

public:
    explicit line_reader(std::FILE* file) : file_{file} {}

    /// The next line without its LF, or as much of it as the buffer holds; false at the end of the stream and when it
    /// cannot be read.
    bool next(line_piece& piece)
    {
        size_t searched = begin_;
        for (;;) {
            const auto* const feed =
                static_cast<const char*>(std::memchr(buffer_.data() + searched, '\n', end_ - searched));
            if (feed != nullptr) {
                const auto at = static_cast<size_t>(feed - buffer_.data());
                piece = {text(begin_, at), true};
                begin_ = at + 1;
                return true;
            }
            searched = end_ - begin_;
            if (begin_ == 0 && end_ == buffer_.size()) {
                piece = {text(0, end_), false};
                begin_ = end_;
                return true;
            }
            if (!fill()) {
                piece = {text(0, end_), true};
                begin_ = end_;
                return !piece.text.empty();
            }
        }
    }

    /// Begins the next piece with this end of the last one.
    void give_back(string_view rest) { begin_ = static_cast<size_t>(rest.data() - buffer_.data()); }

    /// Whether reading stopped because of an error.
    bool has_failed() const { return std::ferror(file_) != 0; }

    /// The number of that error.
    int error() const { return error_; }

private:
    string_view text(size_t first, size_t last) const { return {buffer_.data() + first, last - first}; }

    bool fill()
    {
        end_ -= begin_;
        std::memmove(buffer_.data(), buffer_.data() + begin_, end_);
        begin_ = 0;
        // Behind an error, as of a connection that was reset, there may be an end of the stream that hides it.
        if (has_failed()) {
            return false;
        }
        const size_t count = std::fread(buffer_.data() + end_, 1, buffer_.size() - end_, file_);
        error_ = errno;
        end_ += count;
        return count != 0;
    }

    std::FILE* file_;
    int error_ = 0;
    std::array<char, BufferSize> buffer_{};
    size_t begin_ = 0;
    size_t end_ = 0;
};

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

/// The first status line in a line that does not begin after `last`, with anything before it.
inline found_status_line find_status_line(string_view line, size_t last)
{
    for (size_t slash = line.find('/'); slash != string_view::npos; slash = line.find('/', slash + 1)) {
        if (slash >= 3 && slash - 3 <= last && starts_with_ignoring_case(line.substr(slash - 3), "SIP/2.0")) {
            if (const auto found = read_status_line(line, slash - 3)) {
                return found;
            }
        }
    }
    return {};
}

/// Where the request line begins that ends the line ("INVITE sip:bob@example.com SIP/2.0"); npos when there is none. It
/// is no longer than what the last piece of a line always holds, apart from CRs.
inline size_t find_request_line(string_view line)
{
    constexpr string_view version = " SIP/2.0";
    constexpr size_t longest = kept_back - decisive;
    const size_t first = line.size() - std::min(line.size(), longest);
    line = without_trailing_blanks(line);
    if (!ends_with(line, version)) {
        return string_view::npos;
    }
    line.remove_suffix(version.size());
    const size_t gap = line.find_last_of(' ');
    if (gap == string_view::npos || gap + 1 == line.size()) {
        return string_view::npos;
    }
    size_t method = gap;
    while (method > first && line[method - 1] >= 'A' && line[method - 1] <= 'Z') {
        --method;
    }
    return method != gap ? method : string_view::npos;
}

/// Finds the responses in a trace, line by line.
class trace_reader {
public:
    explicit trace_reader(response_list& responses) : responses_{responses} {}

    /// Reads a piece, and returns the rest of it that the next piece must begin with.
    string_view read(const line_piece& piece)
    {
        string_view line = piece.text;
        for (size_t most = decisive; most != 0 && piece.ends_line && ends_with(line, "\r"); --most) {
            line.remove_suffix(1);
        }
        string_view rest;
        switch (next_) {
        case upcoming::line: rest = read_line(line, piece.ends_line); break;
        case upcoming::more_to_search: rest = search(line, line_start_.view(), piece.ends_line); break;
        case upcoming::more_of_body: rest = read_body(line, piece.ends_line); break;
        case upcoming::nothing: break;
        }
        if (piece.ends_line) {
            next_ = upcoming::line;
        }
        return rest;
    }

    /// Reports what is still waiting for more; to be called at the end.
    void finish()
    {
        if (has_response_) {
            responses_.add(response_);
            has_response_ = false;
        }
    }

private:
    enum class place { outside, headers, body };

    /// What the next piece is: the start of a line, which what follows a body counts as, or more of the same line.
    enum class upcoming { line, more_to_search, more_of_body, nothing };

    /// Reads a line, or the start of one that is longer than the buffer.
    string_view read_line(string_view line, bool is_whole)
    {
        next_ = upcoming::nothing;
        if (place_ == place::headers && read_in_headers(without_prefix(line), is_whole)) {
            return {};
        }
        if (place_ == place::body && is_packet_head(line.substr(0, decisive))) {
            place_ = place::outside;
        } else if (place_ == place::body) {
            const string_view content = without_prefix(line);
            return content_length_ == unknown ? read_line_of_body(content) : read_body(content, is_whole);
        }
        if (is_line_of_sdp(without_prefix(line))) {
            return {};
        }
        if (!is_whole) {
            line_start_.assign(line);
        }
        return search(line, line, is_whole);
    }

    /// Looks for the start of a message in a piece of a line.
    string_view search(string_view piece, string_view line_start, bool ends_line)
    {
        const bool is_whole = ends_line && next_ != upcoming::more_to_search;
        if (const auto found = find_status_line(piece, ends_line ? piece.size() : piece.size() - decisive)) {
            begin_response(line_start.substr(0, found.at), piece.substr(0, found.at), found);
            next_ = upcoming::nothing;
            return {};
        }
        if (!ends_line) {
            next_ = upcoming::more_to_search;
            return piece.substr(piece.size() - kept_back);
        }
        if (const size_t request = find_request_line(piece); request != string_view::npos) {
            finish();
            begin_message(line_start.substr(0, request));
        } else if (place_ != place::headers || !read_header(without_prefix(line_start), is_whole)) {
            place_ = place::outside;
        }
        return {};
    }

    // Where a message begins.

    /// In a long line, `prefix` is the start and `before` the end of what is before the status line.
    void begin_response(string_view prefix, string_view before, const found_status_line& found)
    {
        response next;
        next.status = found.status;
        next.phrase.assign(found.phrase);
        // What tcpdump has read out of a packet itself, it prints once more when it dumps the packet, maybe cut short.
        const string_view phrase = next.phrase.view();
        const bool is_dump = has_response_ && is_reading_of_tcpdump(prefix_.view()) && !is_reading_of_tcpdump(before)
                             && response_.status == next.status
                             && response_.phrase.view().substr(0, phrase.size()) == phrase;
        if (!is_dump) {
            finish();
            response_ = next;
            has_response_ = true;
        }
        begin_message(prefix);
    }

    void begin_message(string_view prefix)
    {
        prefix_.assign(prefix);
        place_ = place::headers;
        // Behind a prefix, "received: SIP/2.0 200 OK" may be another line of a log.
        has_headers_ = prefix.empty();
        open_name_ = {};
        content_type_ = {};
        content_length_ = unknown;
    }

    static bool is_reading_of_tcpdump(string_view prefix) { return prefix == "\t" || ends_with(prefix, "SIP: "); }

    /// Whether tcpdump begins a packet with the line ("12:00:00.0 IP 192.0.2.1.5060 > 192.0.2.2.5060: ..."): whatever
    /// came before is over, though it may have been cut short.
    static bool is_packet_head(string_view line)
    {
        for (const string_view protocol : {"IP ", "IP6 "}) {
            if (const size_t at = line.find(protocol); at != string_view::npos) {
                const string_view rest = line.substr(at + protocol.size());
                return rest.substr(0, 1) == "(" || rest.find(" > ") != string_view::npos;
            }
        }
        return false;
    }

    /// The line without the prefix of its message, if it has one that differs from it in numbers at the most. A log may
    /// put a prefix before the first line of a message or before each.
    string_view without_prefix(string_view line) const
    {
        if (prefix_.empty()) {
            return line;
        }
        string_view rest = line.substr(0, decisive);
        string_view prefix = prefix_.view();
        while (!prefix.empty() && !rest.empty()) {
            if (is_digit(prefix.front()) && is_digit(rest.front())) {
                skip_number(prefix);
                skip_number(rest);
            } else if (prefix.front() == rest.front()) {
                prefix.remove_prefix(1);
                rest.remove_prefix(1);
            } else {
                return line;
            }
        }
        return without_leading_blanks(prefix).empty() ? line.substr(static_cast<size_t>(rest.data() - line.data()))
                                                      : line;
    }

    static void skip_number(string_view& text)
    {
        while (!text.empty() && is_digit(text.front())) {
            text.remove_prefix(1);
        }
    }

    // Header fields.

    /// Whether the line belongs to the header of the message, whatever it looks like.
    bool read_in_headers(string_view content, bool is_whole)
    {
        if (is_whole && without_leading_blanks(content).empty()) {
            place_ = has_body() ? place::body : place::outside;
            response_.has_whole_header = !open_name_.empty();
            return true;
        }
        if (has_headers_ && is_blank(content.front())) {
            read_field(open_name_.view(), without_outer_blanks(content), " ", is_whole);
            return true;
        }
        return (has_headers_ || is_field_of_sip(name_of_field(content))) && read_header(content, is_whole);
    }

    /// The name when the line has the form of a header field, else nothing.
    static string_view name_of_field(string_view line)
    {
        const size_t colon = line.find(':');
        if (colon >= decisive) {
            return {};
        }
        const string_view name = without_trailing_blanks(line.substr(0, colon));
        constexpr string_view token = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-.!%*_+`'~";
        const bool is_token = name.find_first_not_of(token) == string_view::npos;
        return is_token && !name.empty() && !is_digit(name.front()) ? name : string_view{};
    }

    /// Whether it is one of the names that stand in nearly every message, and not in front of a line of a log.
    static bool is_field_of_sip(string_view name)
    {
        constexpr std::array<string_view, 33> names = {
            "Via",
            "v",
            "From",
            "f",
            "To",
            "t",
            "Call-ID",
            "i",
            "CSeq",
            "Contact",
            "m",
            "Content-Type",
            "c",
            "Content-Length",
            "l",
            "Allow",
            "Max-Forwards",
            "User-Agent",
            "Record-Route",
            "Retry-After",
            "Route",
            "Server",
            "Reason",
            "Subject",
            "s",
            "Supported",
            "k",
            "Require",
            "Date",
            "Event",
            "o",
            "Expires",
            "Warning",
        };
        return std::any_of(names.begin(), names.end(),
                           [name](string_view known) { return equal_ignoring_case(name, known); });
    }

    bool read_header(string_view line, bool is_whole)
    {
        const string_view name = name_of_field(line);
        if (name.empty()) {
            return false;
        }
        has_headers_ = has_headers_ || is_field_of_sip(name);
        open_name_.assign(name);
        read_field(name, without_outer_blanks(line.substr(line.find(':') + 1)), ", ", is_whole);
        return true;
    }

    /// Reads the value of a header field, or a further line of it, which the separator tells. What was read first holds,
    /// except where values add up. A long value is cut.
    void read_field(string_view name, string_view value, string_view separator, bool is_whole)
    {
        if (!is_whole || value.size() > decisive) {
            is_whole = false;
            // A value that is cut must not look like a short one, as after many blanks.
            value = value.size() > decisive / 2 ? value.substr(0, decisive) : string_view{};
        }
        const auto is_called = [name](string_view full, string_view compact) {
            return equal_ignoring_case(name, full) || equal_ignoring_case(name, compact);
        };
        if (is_called("Call-ID", "i") && response_.call_id.empty()) {
            response_.call_id.assign(value);
        } else if (is_called("CSeq", "CSeq") && is_whole && response_.method.empty() && !is_number(last_word(value))) {
            response_.method.assign(last_word(value));
        } else if (is_called("Content-Type", "c") && content_type_.empty()) {
            content_type_.assign(value);
        } else if (is_called("Content-Length", "l") && content_length_ == unknown) {
            content_length_ = read_length(value);
        } else if (has_response_) {
            read_told(name, value, separator);
        }
    }

    /// Reads a header field that may tell what to do about the response, or be missed.
    void read_told(string_view name, string_view value, string_view separator)
    {
        for (size_t i = 0; i != told_names.size(); ++i) {
            if (equal_ignoring_case(name, told_names[i])) {
                response_.fields[i].append(value, separator);
            }
        }
        size_t index = 0;
        const string_view full = full_name(name);
        for (const sipstatus::header_field& field : header_fields_of(response_.status)) {
            if (index < response_.has_field.size() && equal_ignoring_case(full, field.name)) {
                response_.has_field[index] = true;
            }
            ++index;
        }
    }

    /// The name that a compact one stands for, of those that come with certain codes: RFC 3261, 7.3.3; RFC 6665, 8.2.
    static string_view full_name(string_view name)
    {
        return equal_ignoring_case(name, "m")   ? "Contact"
               : equal_ignoring_case(name, "u") ? "Allow-Events"
               : equal_ignoring_case(name, "k") ? "Supported"
                                                : name;
    }

    /// A length that no datagram has is a mistake, and would hide the rest of the trace.
    static size_t read_length(string_view digits)
    {
        size_t length = digits.empty() ? unknown : 0;
        for (const char c : digits) {
            if (!is_digit(c) || length > 65'535) {
                return unknown;
            }
            length = length * 10 + static_cast<size_t>(c - '0');
        }
        return length <= 65'535 ? length : unknown;
    }

    // Bodies. They may hold messages themselves, as message/sipfrag does. Their size is counted with CRLF at the end of
    // every line, which is what was sent, whatever the log has made of it.

    /// SDP is known by its lines instead, so that a log may shorten it.
    static bool is_line_of_sdp(string_view line)
    {
        return line.size() >= 2 && line[0] >= 'a' && line[0] <= 'z' && line[1] == '=';
    }

    bool has_type(string_view start) const { return starts_with_ignoring_case(content_type_.view(), start); }

    bool has_body() const
    {
        // A body has a type (RFC 3261, 20.15); where there is none, the log may have left out the body as well.
        if (content_type_.empty() || has_type("application/sdp")) {
            return false;
        }
        if (content_length_ != unknown) {
            return content_length_ != 0;
        }
        return has_type("message/") || has_type("multipart/") || has_type("text/");
    }

    /// Looks for the end of a body without a length.
    string_view read_line_of_body(string_view content)
    {
        const bool is_boundary = content.substr(0, 2) == "--" && ends_with(content, "--") && content.size() <= decisive;
        if (has_type("multipart/") ? is_boundary : content.empty()) {
            place_ = place::outside;
        }
        return {};
    }

    /// Counts the bytes of a body. Returns what follows it in the same line, as in a segment of TCP that goes on with
    /// another message.
    string_view read_body(string_view content, bool ends_line)
    {
        const size_t read = ends_line ? content.size() : content.size() - kept_back;
        if (content_length_ <= read) {
            next_ = upcoming::line;
            place_ = place::outside;
            return content.substr(content_length_);
        }
        next_ = upcoming::more_of_body;
        content_length_ -= std::min(content_length_, read + (ends_line ? 2 : 0));
        place_ = content_length_ == 0 ? place::outside : place::body;
        return content.substr(read);
    }

    static constexpr size_t unknown = std::numeric_limits<size_t>::max();

    response_list& responses_;
    response response_;
    bool has_response_ = false;  // one that is not yet reported, since its header or its dump may follow

    place place_ = place::outside;
    upcoming next_ = upcoming::line;
    kept_text<2 * decisive> line_start_;  // of a line that is longer than the buffer
    kept_text<512> prefix_;
    bool has_headers_ = false;  // what has the form of a header field is one
    kept_text<32> open_name_;
    kept_text<32> content_type_;
    size_t content_length_ = unknown;
};

template <size_t BufferSize = 65'536>
exit_status explain_trace(std::FILE* file, string_view name, format form)
{
    response_list responses{form};
    trace_reader trace{responses};
    line_reader<BufferSize> lines{file};
    // A trace may have no end, and what cannot be printed need not be read.
    for (line_piece piece; std::ferror(stdout) == 0 && lines.next(piece);) {
        if (const string_view rest = trace.read(piece); !rest.empty()) {
            lines.give_back(rest);
        }
    }
    trace.finish();
    if (lines.has_failed()) {
        complain(name, string_view{std::strerror(lines.error())});
        return failure;
    }
    responses.summarise();
    return success;
}

}  // namespace tool

#endif
