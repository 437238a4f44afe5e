// SPDX-License-Identifier: BSL-1.0
#ifndef SIPSTATUS_TOOL_MESSAGES_HPP
#define SIPSTATUS_TOOL_MESSAGES_HPP

// How the messages are found in the lines of a trace.

#include <algorithm>
#include <bitset>
#include <string>
#include <utility>

#include "field_values.hpp"
#include "lines.hpp"
#include "mentions.hpp"
#include "message.hpp"
#include "packet_facts.hpp"
#include "recognize.hpp"
#include "sightings.hpp"
#include "syntax.hpp"
#include "unwrap.hpp"

namespace tool {

/// Finds the messages in a trace, line by line, and gives each to a sink when the next one begins.
class message_reader {
public:
    explicit message_reader(message_sink& sink) : sink_{sink} {}

    /// Reads a header field in its usual form, as most lines of most traces have it. False for any other line.
    bool read_usual_field(const line_piece& piece)
    {
        return piece.ends_line && next_ == upcoming::line && layer_count_ == 0
               && read_usual_field(0, without_trailing_returns(piece.text));
    }

    /// Reads any other line, or a piece of one, and returns the end of it that the next piece must begin with.
    string_view read(const line_piece& piece)
    {
        seen_.line = piece.line;
        line_ = piece.text;
        bytes_to_try_ = tries_of_line * piece.text.size();
        version_in_line_ = string_view::npos;
        if (!piece.ends_line) {
            depth_ = 0;
            return read_piece(piece.text, false);
        }
        const string_view line = without_trailing_returns(piece.text);
        if (next_ == upcoming::line && layer_count_ == 0) {
            read_pieces(0, line);
            return {};
        }
        if (next_ != upcoming::line) {
            string_view rest = read_piece(line, true);
            next_ = upcoming::line;
            while (!rest.empty()) {
                rest = read_piece(rest, true);
                next_ = upcoming::line;
            }
        } else {
            pass(0, line);
        }
        return {};
    }

    /// Reads a message that is in a packet alone, or several whole ones.
    void read_packet(string_view payload, const sighting& seen)
    {
        place_ = place::outside;
        next_ = upcoming::line;
        const size_t layers = layer_count_;
        layer_count_ = 0;
        seen_ = seen;
        line_ = {};
        bytes_to_try_ = tries_of_line * payload.size();
        read_lines(0, payload);
        end_message();
        finish();
        layer_count_ = layers;
        seen_.clear();
    }

    /// "U 192.0.2.1:5060 -> 192.0.2.2:5060", maybe with the time and what it is.
    static bool is_packet_head_of_ngrep(string_view line)
    {
        if (!has(line, '>')) {
            return false;
        }
        const string_view from = line.substr(0, std::min<size_t>(line.find(" -> "), 256));
        const size_t protocol = std::min(from.rfind("U "), from.rfind("T "));
        return from.size() != line.size() && protocol != string_view::npos
               && (protocol == 0 || is_blank(from[protocol - 1]));
    }

    /// Whether each CR ends a line until the next LF, which a line too long to be read as a whole has shown.
    bool has_lines_of_carriage_returns()
    {
        const bool has = has_carriage_returns_;
        has_carriage_returns_ = false;
        return has;
    }

    /// Gives what is still waiting for more to the sink; to be called at the end.
    void finish()
    {
        if (!has_message_) {
            return;
        }
        has_message_ = false;
        if (is_mention_ && has_code_[to_integer(message_.status)]) {
            return;
        }
        if (message_.is_response() && !is_mention_) {
            has_code_.set(to_integer(message_.status));
        }
        if (message_.is_response() && message_.has_whole_header) {
            message_.missing = demanded_of(message_.status).missing(present_, message_.method.view());
        }
        sink_.add(message_);
    }

    /// Gives a message to the sink whose header is complete, because what follows cannot change it.
    void finish_whole()
    {
        if (has_message_ && message_.has_whole_header && place_ != place::headers) {
            finish();
        }
    }

    /// Gives a message to the sink because the trace has paused. A header that may go on is only shown, if that is enough.
    void pause()
    {
        if (has_message_ && (message_.is_shown || (place_ == place::headers && sink_.show(message_)))) {
            message_.is_shown = true;
            return;
        }
        finish();
    }

    /// Whether a message is waiting for more, and a pause would give it to the sink.
    bool is_waiting() const { return has_message_ && !message_.is_shown; }

    /// How many requests there were.
    unsigned long long requests() const { return requests_; }

private:
    enum class place { outside, headers, body };

    /// What the next piece is: the start of a line, which what follows a body counts as, or more of the same line.
    enum class upcoming { line, more_to_search, more_of_body, nothing };

    static string_view without_trailing_returns(string_view line)
    {
        for (size_t most = decisive; most != 0 && !line.empty() && line.back() == '\r'; --most) {
            line.remove_suffix(1);
        }
        return line;
    }

    // Wrapped lines. The layers are those of the last message, the outermost first.

    /// Takes the layers from a depth on off a line, and reads what is in it.
    void pass(size_t depth, string_view line)
    {
        if (depth != layer_count_ && take_off(depth, line)) {
            return;
        }
        // Other lines may be between the strings of a message.
        const bool is_between = depth != layer_count_ && layers_[depth].kind == wrapping::quoted
                                && place_ != place::outside && find_version(line) == string_view::npos;
        if (!is_between) {
            read_plain(depth, line);
        }
    }

    /// Takes one layer off a line, and reads what is in it. False if the line does not have the layer.
    bool take_off(size_t depth, string_view line)
    {
        const wrapping kind = layers_[depth].kind;
        if (kind == wrapping::members || kind == wrapping::fields) {
            packet_.read(line);
        }
        const unwrapped made = unwrap(layers_[depth], line, scratch_[depth]);
        if (made == unwrapped::not_wrapped) {
            layer_count_ = kind == wrapping::csv ? std::min(layer_count_, depth) : layer_count_;
            return false;
        }
        if (made == unwrapped::nothing) {
            return true;
        }
        const auto messages_before = messages_;
        const size_t count = read_lines(depth + 1, scratch_[depth]);
        if (made == unwrapped::last_lines || (count > 1 && messages_ != messages_before)) {
            end_message();
        }
        if (made == unwrapped::last_lines && (kind == wrapping::csv || kind == wrapping::fields)) {
            layer_count_ = std::min(layer_count_, depth);
        }
        return true;
    }

    /// Reads the lines of a text, and returns how many there are.
    size_t read_lines(size_t depth, string_view text)
    {
        size_t count = 0;
        do {
            const size_t end = std::min(text.find('\n'), text.size());
            pass(depth, without_trailing_returns(text.substr(0, end)));
            text.remove_prefix(std::min(end + 1, text.size()));
            ++count;
        } while (!text.empty());
        return count;
    }

    /// Reads a line of which layers were taken off.
    void read_plain(size_t depth, string_view line)
    {
        if (!read_usual_field(depth, line)) {
            read_pieces(depth, line);
        }
    }

    /// Reads a line that is no header field in its usual form.
    void read_pieces(size_t depth, string_view line)
    {
        do {
            depth_ = depth;
            next_ = upcoming::line;
            line = read_piece(line, true);
        } while (!line.empty());
        next_ = upcoming::line;
    }

    /// Reads a line in which a message starts, if something is wrapped around it.
    bool read_wrapped(string_view line, const message_start& start)
    {
        const layer outer = find_layer(line, start);
        // What is before a value of several lines is not before its other lines.
        return read_in_layer(outer, outer.kind == wrapping::csv ? line.substr(start.first) : line);
    }

    /// Takes a layer off a line. False if there is no message in it, so that it was none.
    bool read_in_layer(const layer& outer, string_view line)
    {
        const size_t depth = depth_;
        if (outer.kind == wrapping::none || depth == layers_.size() || line.size() > bytes_to_try_) {
            return false;
        }
        layers_[depth] = outer;
        layer_count_ = depth + 1;
        const auto messages_before = messages_;
        place_ = place::outside;
        const bool is_taken_off = take_off(depth, line);
        depth_ = depth;
        if (!is_taken_off || messages_ == messages_before) {
            layer_count_ = depth;
            bytes_to_try_ -= std::min(bytes_to_try_, line.size());
            return false;
        }
        return true;
    }

    // Lines.

    string_view read_piece(string_view line, bool is_whole)
    {
        switch (next_) {
        case upcoming::line: return read_line(line, is_whole);
        case upcoming::more_to_search: return search(line, line_start_.view(), is_whole);
        case upcoming::more_of_body: return read_body(line, is_whole);
        case upcoming::nothing: break;
        }
        return {};
    }

    /// Reads a line, or the start of one that is too long to be kept.
    string_view read_line(string_view line, bool is_whole)
    {
        next_ = upcoming::nothing;
        if (line.empty() && place_ == place::outside) {
            return {};
        }
        if (place_ == place::headers && read_in_headers(without_prefix(line), is_whole)) {
            return {};
        }
        if (place_ == place::body && is_packet_head(line.substr(0, decisive))) {
            place_ = place::outside;
        } else if (place_ == place::body) {
            const string_view content = without_prefix(line);
            if (is_added_blank(content)) {
                return {};
            }
            return content_length_ == unknown_length ? read_line_of_body(content) : read_body(content, is_whole);
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
        const size_t last = ends_line ? piece.size() : piece.size() - decisive;
        int tries = 0;
        const size_t first_version = find_version(piece);
        for (size_t version = first_version; version != string_view::npos && version <= last;
             version = find_version(piece, version + 7)) {
            if (ends_with(piece.substr(0, version), "Sipfrag(")) {
                continue;  // Wireshark's list shows what is in a body
            }
            if (const found_status_line found = read_status_line(piece, version)) {
                const message_start start{version, version,
                                          piece.find(' ', version) == string_view::npos
                                              ? version + 7
                                              : piece.find_first_of("0123456789", version + 7) + 3};
                if (is_whole && read_wrapped(piece, start)) {
                    return {};
                }
                if (!ends_line && has_lone_return(piece, start)) {
                    next_ = upcoming::line;
                    return piece;
                }
                begin_response(line_start.substr(0, version), piece.substr(0, version), found);
                next_ = upcoming::nothing;
                return {};
            }
            if (!is_whole) {
                continue;
            }
            // A message that does not start at one of the first places starts at none, and a line may be full of them.
            constexpr int most_tries = 4;
            const size_t method = tries < most_tries ? find_wrapped_method(piece, version) : string_view::npos;
            if (method != string_view::npos
                || (tries < most_tries && is_followed_by_wrapping(piece.substr(version + 7)))) {
                ++tries;
                const message_start start{method != string_view::npos ? method : version, version, version + 7};
                if (read_wrapped(piece, start)) {
                    return {};
                }
            }
        }
        if (!ends_line) {
            next_ = upcoming::more_to_search;
            return piece.substr(piece.size() - kept_back);
        }
        if (first_version == string_view::npos || !read_request(piece, line_start, is_whole)) {
            read_other(piece, line_start, is_whole);
        }
        return {};
    }

    /// Reads a request line that ends a line; false without one.
    bool read_request(string_view piece, string_view line_start, bool is_whole)
    {
        const size_t request = find_request_line(piece);
        if (request == string_view::npos) {
            return false;
        }
        const bool may_be_wrapped = is_whole && (depth_ != 0 || request != 0);
        const message_start start{request, without_trailing_blanks(piece).size() - 7, piece.size()};
        if (!may_be_wrapped || !read_wrapped(piece, start)) {
            begin_request(line_start.substr(0, request), piece.substr(request, piece.find(' ', request) - request));
        }
        return true;
    }

    /// Reads a line in which no message starts.
    void read_other(string_view piece, string_view line_start, bool is_whole)
    {
        const string_view content = without_prefix(line_start);
        if (place_ == place::headers && read_header(content, read_field_line(content), is_whole)) {
            return;
        }
        if (place_ == place::headers && is_whole && may_be_broken_off(content)) {
            broken_off_.assign(content);
            return;
        }
        place_ = place::outside;
        if (is_whole && !read_in_layer(find_hidden_layer(piece), piece)) {
            read_outside(piece);
        }
    }

    /// Whether the line is too long to be kept because CRs end its lines.
    bool has_lone_return(string_view piece, const message_start& start)
    {
        const layer ends = steps::find_line_end_form(piece.substr(start.end));
        has_carriage_returns_ = ends.kind == wrapping::line_ends && ends.form == carriage_returns_alone;
        return has_carriage_returns_;
    }

    /// Whether what follows SIP/2.0 in place of a blank is what a wrapping puts there.
    static bool is_followed_by_wrapping(string_view after)
    {
        return starts_with(after, "%20") || starts_with_ignoring_case(after, R"(\u00a0)")
               || steps::size_of_no_break_space(after) != 0 || steps::begins_with_no_break_entity(after)
               || steps::size_of_color(without_leading_blanks(after)) != 0;
    }

    /// Where the method of a request line begins after which the line goes on; npos without one.
    static size_t find_wrapped_method(string_view line, size_t version)
    {
        const string_view after = line.substr(version + 7, 1);
        if (!after.empty() && (after[0] == '/' || is_letter(after[0]) || is_digit(after[0]))) {
            return string_view::npos;
        }
        if (version >= 2 && line[version - 1] == '\xa0') {
            return line.substr(0, version - 2).find_last_of(" \xa0");
        }
        if (after.empty()) {
            return string_view::npos;
        }
        if (const size_t method = find_method(line, version, 0); method != string_view::npos) {
            return method;
        }
        // In HTML and JSON, there may be other blanks before the version.
        const string_view text = without_leading_blanks(line);
        const bool has_others = steps::ends_with_no_break_entity(line.substr(0, version)) || starts_with(text, "{")
                                || starts_with(text, "[");
        return has_others ? version : string_view::npos;
    }

    /// Reads a line that is no part of a message.
    void read_outside(string_view line)
    {
        is_after_ngrep_ = is_packet_head_of_ngrep(line);
        is_in_value_ = opens_value_of_csv(line);
        packet_.read(line);
        if (std::find_if(line.rbegin(), line.rend(), is_digit) != line.rend()) {
            last_before_ = 1 - last_before_;
            before_[last_before_].assign(line);
        }
        const string_view text = line.substr(0, decisive);
        if (const mention found = find_mention(text); found && !is_field_of_sip(text)) {
            finish();
            begin(line.substr(0, 0));
            place_ = place::outside;
            message_.status = found.status;
            message_.phrase.assign(found.phrase);
            message_.method.assign(found.method);
            message_.call_id.assign(found.call_id);
            is_mention_ = true;
        }
    }

    // Where a message begins.

    /// In a long line, `prefix` is the start and `before` the end of what is before the status line.
    void begin_response(string_view prefix, string_view before, const found_status_line& found)
    {
        // What tcpdump has read out of a packet itself, it prints once more when it dumps the packet, maybe cut short. A
        // log may mention a response before it prints it.
        const bool is_dump = has_message_ && message_.is_response() && message_.status == found.status
                             && is_dump_of(before) && is_start_of_phrase(found.phrase);
        kept_text<256> whole_phrase;
        if (is_dump) {
            whole_phrase = message_.phrase;
            keep_sighting();
        }
        if (is_dump || (has_message_ && is_mention_ && message_.status == found.status)) {
            has_message_ = false;
        }
        finish();
        begin(prefix);
        message_.status = found.status;
        if (is_dump) {
            message_.phrase = whole_phrase;
        } else {
            message_.phrase.assign(found.phrase);
        }
        if (const size_t cseq = prefix.find("CSeq:"); cseq != string_view::npos && cseq != 0) {
            read_short_form(prefix, cseq);
        }
        begin_headers(before);
    }

    void begin_request(string_view prefix, string_view method)
    {
        if (has_message_ && !message_.is_response() && is_dump_of(prefix) && message_.method.view() == method) {
            has_message_ = false;
            keep_sighting();
        } else {
            ++requests_;
        }
        finish();
        begin(prefix);
        message_.method.assign(method);
        begin_headers(prefix);
    }

    void begin(string_view prefix)
    {
        ++messages_;
        message_.clear();
        message_.seen = seen_;
        look_around(prefix);
        has_message_ = true;
        is_mention_ = false;
        present_ = 0;
        prefix_.assign(prefix);
    }

    /// Goes on with what the trace has said of the packet whose dump follows.
    void keep_sighting()
    {
        kept_sighting_ = message_.seen;
        has_kept_sighting_ = true;
    }

    /// Finds out when the message was seen and between whom.
    void look_around(string_view prefix)
    {
        sighting& seen = message_.seen;
        if (has_kept_sighting_) {
            has_kept_sighting_ = false;
            const auto line = seen.line;
            seen = kept_sighting_;
            seen.line = line;
            return;
        }
        if (packet_.has_addresses()) {
            packet_.add_to(seen);
            packet_ = is_in_tree() ? packet_ : packet_facts{};
        } else {
            look_at_lines(seen, prefix);
        }
        for (kept_text<256>& line : before_) {
            line.clear();
        }
    }

    /// The same from its line and the two lines before it.
    void look_at_lines(sighting& seen, string_view prefix)
    {
        constexpr size_t enough = 300;
        read_sighting(seen, prefix.substr(0, decisive));
        if (depth_ != 0 && !line_.empty()) {
            // Once for all messages in the line.
            if (version_in_line_ == string_view::npos) {
                version_in_line_ = std::min(find_version(line_), line_.size());
            }
            read_sighting(seen, line_.substr(0, std::min(version_in_line_, enough)));
            // A member of an object may be after the string that has the message.
            if (layers_[0].kind == wrapping::quoted) {
                const size_t mark = std::min(steps::find_mark(line_, version_in_line_), line_.size());
                read_sighting(seen, line_.substr(std::max(mark, line_.size() - std::min(line_.size(), enough))));
            }
        }
        for (const size_t i : {last_before_, 1 - last_before_}) {
            if (!before_[i].empty() && (seen.time.empty() || seen.source.empty())) {
                read_sighting(seen, before_[i].view());
            }
        }
    }

    /// Whether the message is in a tree of Wireshark.
    bool is_in_tree() const
    {
        return depth_ != 0
               && (layers_[0].kind == wrapping::dissection || layers_[0].kind == wrapping::members
                   || layers_[0].kind == wrapping::fields);
    }

    void begin_headers(string_view before)
    {
        is_reading_ = is_reading_of_tcpdump(before);
        layer_count_ = depth_;
        place_ = place::headers;
        // After a prefix, "received: SIP/2.0 200 OK" may be another line of a log.
        has_headers_ = prefix_.empty();
        has_field_ = false;
        open_field_ = field::unknown;
        content_type_.clear();
        content_length_ = unknown_length;
        spacing_ = spacing::unknown;
        broken_off_.clear();
        length_ = 0;
        may_have_dots_ = true;
        if (is_in_value_ && depth_ == 0 && prefix_.empty()) {
            add_layer(wrapping::csv);
        }
        is_in_value_ = false;
    }

    /// "1-1@127.0.0.1	CSeq:1 INVITE	SIP/2.0 180 Ringing", as sipp writes its short messages.
    void read_short_form(string_view prefix, size_t cseq)
    {
        const char separator = prefix[cseq - 1];
        if (string_view{"\t;,|"}.find(separator) == string_view::npos || prefix.back() != separator) {
            return;
        }
        const string_view before = prefix.substr(0, cseq - 1);
        const string_view value = prefix.substr(cseq + 5, prefix.size() - cseq - 6);
        message_.call_id.assign(before.substr(before.rfind(separator) + 1));
        message_.method.assign(last_word(without_outer_blanks(value)));
    }

    bool is_start_of_phrase(string_view text) const
    {
        kept_text<256> start;
        start.assign(text);
        return starts_with(message_.phrase.view(), start.view());
    }

    /// Whether this message is the dump of the packet that tcpdump has read itself just before.
    bool is_dump_of(string_view before) const { return is_reading_ && !is_reading_of_tcpdump(before); }

    static bool is_reading_of_tcpdump(string_view prefix) { return prefix == "\t" || ends_with(prefix, "SIP: "); }

    /// Whether tcpdump ("12:00:00.0 IP 192.0.2.1.5060 > 192.0.2.2.5060: ...") or tshark ("Frame 2: ...") begins a packet
    /// with the line: whatever came before is over, though it may have been cut short.
    static bool is_packet_head(string_view line)
    {
        if (begins_frame(line)) {
            return true;
        }
        for (const string_view protocol : {"IP ", "IP6 "}) {
            if (const size_t at = line.find(protocol); at != string_view::npos) {
                const string_view rest = line.substr(at + protocol.size());
                return rest.substr(0, 1) == "(" || rest.find(" > ") != string_view::npos;
            }
        }
        return false;
    }

    const demanded_fields& demanded_of(code status)
    {
        auto& [cached, fields] = demanded_[to_integer(status) % demanded_.size()];
        if (cached != status) {
            cached = status;
            fields = demanded_fields{status};
        }
        return fields;
    }

    /// The line without the prefix of its message, if it has one that differs from it in numbers at the most. A log may
    /// put a prefix before the first line of a message or before each.
    string_view without_prefix(string_view line) const
    {
        if (prefix_.empty()) {
            return line;
        }
        if (starts_with(line, prefix_.view())) {
            return line.substr(prefix_.view().size());
        }
        return line.substr(size_of_prefix(line, prefix_.view()));
    }

    // Header fields.

    /// Whether the line belongs to the header of the message, whatever it looks like.
    bool read_in_headers(string_view content, bool is_whole)
    {
        if (content.empty() || is_blank(content.front())) {
            if (is_whole && without_leading_blanks(content).empty()) {
                return read_blank(content);
            }
            if (!has_headers_ && !prefix_.empty() && is_field_of_sip(without_leading_blanks(content))) {
                // What hangs below the first line is indented in place of the prefix.
                prefix_.assign(content.substr(0, steps::indent_of(content)));
                content = without_leading_blanks(content);
            }
        }
        if (spacing_ == spacing::after_start && !is_field_of_sip(content)) {
            place_ = place::outside;
            return false;
        }
        if (may_have_dots_ && has_dot(content)) {
            content.remove_suffix(1);
            if (content.empty()) {
                return read_blank(content);
            }
        }
        if (!content.empty() && has_headers_ && is_blank(content.front())) {
            accept_what_was_broken_off();
            read_field(open_field_, {}, without_outer_blanks(content), " ", is_whole);
            note_line(content);
            return true;
        }
        if (!broken_off_.empty()) {
            if (!is_field_of_sip(content)) {
                broken_off_.clear();
                place_ = place::outside;
                return false;
            }
            accept_what_was_broken_off();
        }
        return (has_headers_ || is_field_of_sip(content)) && read_header(content, read_field_line(content), is_whole);
    }

    /// Reads an empty line in the header.
    bool read_blank(string_view content)
    {
        if (!has_field_ && spacing_ == spacing::unknown) {
            spacing_ = spacing::after_start;
            return true;
        }
        if (is_added_blank(content)) {
            return true;
        }
        accept_what_was_broken_off();
        place_ = has_body() ? place::body : place::outside;
        message_.has_whole_header = has_field_;
        if (spacing_ == spacing::double_after_blank) {
            spacing_ = spacing::double_after_line;
        }
        return true;
    }

    /// Whether it is the empty line that was added after another line.
    bool is_added_blank(string_view content)
    {
        if (spacing_ != spacing::double_after_line) {
            spacing_ = spacing_ == spacing::double_after_blank ? spacing::double_after_line : spacing_;
            return false;
        }
        if (!without_leading_blanks(content).empty()) {
            spacing_ = spacing::single;
            return false;
        }
        spacing_ = spacing::double_after_blank;
        return true;
    }

    /// Whether ngrep has put a "." in the place of the CR that ended the line. In what has only the form of its output,
    /// the status line and the first header field show that.
    bool has_dot(string_view content)
    {
        may_have_dots_ = false;
        if (has_field_ || !ends_with(content, ".")) {
            return false;
        }
        const string_view phrase = message_.phrase.view();
        if (!ends_with(phrase, ".") || message_.phrase.is_cut() || depth_ == layers_.size()
            || !(is_after_ngrep_ || read_field_line(content).known.id == field::via
                 || equal_ignoring_case(phrase.substr(0, phrase.size() - 1), reason_phrase(message_.status)))) {
            return false;
        }
        kept_text<256> whole;
        whole.assign(phrase.substr(0, phrase.size() - 1));
        message_.phrase = whole;
        add_layer(wrapping::dots);
        return true;
    }

    void add_layer(wrapping kind)
    {
        layers_[depth_] = {};
        layers_[depth_].kind = kind;
        layer_count_ = depth_ + 1;
    }

    /// The same for a line of which so many layers were taken off. False also where the lines around it must be looked
    /// at.
    bool read_usual_field(size_t depth, string_view line)
    {
        if (place_ != place::headers || spacing_ != spacing::single || !has_headers_ || !broken_off_.empty()
            || !starts_with(line, prefix_.view())) {
            return false;
        }
        line.remove_prefix(prefix_.view().size());
        depth_ = depth;
        return read_header(line, read_usual_field_line(line), true);
    }

    bool read_header(string_view line, const field_line& read, bool is_whole)
    {
        const auto& [name, value, known] = read;
        if (name.empty()) {
            return false;
        }
        has_headers_ = has_headers_ || known.is_of_sip;
        has_field_ = true;
        open_field_ = known.id;
        if (spacing_ != spacing::unknown) {
            spacing_ = spacing_ == spacing::single ? spacing::single : spacing::double_after_line;
        } else {
            spacing_ = spacing::single;
        }
        if ((known.id == field::from || known.id == field::to) && depth_ != layers_.size() && has(value, '&')
            && value.find("&lt;") != string_view::npos) {
            add_layer(wrapping::html);
        }
        read_field(known.id, name, without_outer_blanks(value), ", ", is_whole);
        note_line(line);
        return true;
    }

    /// Remembers what shows whether the line was broken by a mail program.
    void note_line(string_view line)
    {
        length_ = line.size();
        end_ = line.empty() ? '\0' : line.back();
    }

    /// Whether a line that is no header field may be the rest of the one before it, which a mail program has broken.
    bool may_be_broken_off(string_view content) const
    {
        constexpr size_t shortest = 66;
        if (!has_field_ || !broken_off_.empty() || content.empty() || length_ > 100 || content.size() > 100) {
            return false;
        }
        const string_view word = content.substr(0, content.find(' '));
        const bool is_time = word.size() > 4 && is_digit(word[0]) && is_digit(word[1])
                             && (word[2] == ':' || word[4] == '-' || word[4] == '/');
        const bool is_of_log = is_time || string_view{"[{(-="}.find(word[0]) != string_view::npos;
        const bool goes_on = is_blank(end_) || end_ == ',' || end_ == ';';
        return !is_of_log && (goes_on || (length_ + 1 + word.size() >= shortest && word[0] != '<'));
    }

    void accept_what_was_broken_off()
    {
        if (!broken_off_.empty()) {
            read_field(open_field_, {}, without_outer_blanks(broken_off_.view()), " ", true);
            broken_off_.clear();
        }
    }

    /// Reads the value of a header field, or a further line of it, which has no name but a separator before it. What was
    /// read first holds, except where values add up. A long value is cut.
    void read_field(field id, string_view name, string_view value, string_view separator, bool is_whole)
    {
        if (!is_whole || value.size() > decisive) {
            is_whole = false;
            // A value that is cut must not look like a short one, as after many blanks.
            value = value.size() > decisive / 2 ? value.substr(0, decisive) : string_view{};
        }
        switch (id) {
        case field::unknown:
        case field::of_sip: break;
        case field::call_id: assign_first(message_.call_id, value); break;
        case field::from: assign_first(message_.from, value); break;
        case field::to: assign_first(message_.to, value); break;
        case field::via:
            if (message_.branch == 0) {
                message_.branch = hash_of_parameter(value, "branch=");
            }
            break;
        case field::challenge:
            if (message_.challenge == 0) {
                message_.challenge = hash_of_parameter(value, "nonce=");
                message_.realm = hash_of_parameter(value, "realm=");
                message_.is_stale = is_stale(value);
            }
            break;
        case field::credentials:
            if (message_.answer == 0) {
                message_.answer = hash_of_parameter(value, "nonce=");
            }
            break;
        case field::proxy_credentials:
            if (message_.proxy_answer == 0) {
                message_.proxy_answer = hash_of_parameter(value, "nonce=");
            }
            break;
        case field::content_type: assign_first(content_type_, value); break;
        case field::cseq:
            if (is_whole) {
                message_.cseq = message_.cseq == 0 ? read_cseq(value) : message_.cseq;
                if (const string_view method = last_word(value);
                    (message_.method.empty() || !message_.is_response()) && !is_number(method)) {
                    message_.method.assign(method);
                }
            }
            break;
        case field::content_length:
            if (content_length_ == unknown_length) {
                content_length_ = read_length(value);
            }
            break;
        case field::told_first:
        default:
            if (message_.is_response()) {
                message_.fields[static_cast<size_t>(id) - static_cast<size_t>(field::told_first)].append(value,
                                                                                                         separator);
            }
        }
        if (message_.is_response()) {
            present_ |= demanded_of(message_.status).with_name(full_name(name));
        }
    }

    template <size_t Size>
    static void assign_first(kept_text<Size>& kept, string_view value)
    {
        if (kept.empty()) {
            kept.assign(value);
        }
    }

    /// Ends the message whatever it lacks.
    void end_message()
    {
        if (place_ == place::headers) {
            accept_what_was_broken_off();
        }
        place_ = place::outside;
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
        // A body has a type (RFC 3261, 20.15); without one, the log may have left out the body as well.
        if (content_type_.empty() || has_type("application/sdp")) {
            return false;
        }
        if (content_length_ != unknown_length) {
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

    message_sink& sink_;
    message message_;
    bool has_message_ = false;   // one that is not yet reported, since its header or its dump may follow
    bool is_mention_ = false;    // that is a line about a response
    bool is_reading_ = false;    // that tcpdump has read out of a packet
    std::bitset<700> has_code_;  // of the responses until now
    unsigned long long messages_ = 0;
    unsigned long long requests_ = 0;
    sighting seen_;
    packet_facts packet_;
    string_view line_;                            // that is being read, with what is wrapped around it
    size_t version_in_line_ = string_view::npos;  // where SIP/2.0 is in it, or its size without one
    std::array<kept_text<256>, 2> before_;        // the last lines that are no part of a message
    size_t last_before_ = 0;
    sighting kept_sighting_;
    bool has_kept_sighting_ = false;

    std::array<layer, most_layers> layers_;
    size_t layer_count_ = 0;
    size_t depth_ = 0;  // how many of them were taken off the line
    std::array<std::string, most_layers> scratch_;
    // Layers without a message in them are taken off at most four times the bytes of a line: a try can lead to more at the
    // next depth.
    static constexpr size_t tries_of_line = 4;
    size_t bytes_to_try_ = 0;  // that are left of them

    place place_ = place::outside;
    upcoming next_ = upcoming::line;
    kept_text<2 * decisive> line_start_;  // of a line that is too long to be kept
    bool has_carriage_returns_ = false;
    bool is_after_ngrep_ = false;
    bool is_in_value_ = false;  // of CSV, which the line before the message has begun

    kept_text<512> prefix_;
    bool has_headers_ = false;  // what has the form of a header field is one
    bool has_field_ = false;    // the header has a field already: the last one is open
    field open_field_ = field::unknown;
    kept_text<32> content_type_;
    size_t content_length_ = unknown_length;

    /// Whether there is an empty line after each line.
    enum class spacing { unknown, after_start, single, double_after_line, double_after_blank };
    spacing spacing_ = spacing::unknown;
    bool may_have_dots_ = false;
    kept_text<128> broken_off_;  // what may belong to the field before it
    size_t length_ = 0;          // of the line before
    char end_ = '\0';            // its last character

    // By the remainder of the code: those that one call has are seldom in the same place.
    std::array<std::pair<code, demanded_fields>, 29> demanded_{};
    unsigned present_ = 0;  // those that the response has: a bit for each
};

}  // namespace tool

#endif
