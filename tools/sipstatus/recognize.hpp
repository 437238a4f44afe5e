// SPDX-License-Identifier: BSL-1.0
#ifndef SIPSTATUS_TOOL_RECOGNIZE_HPP
#define SIPSTATUS_TOOL_RECOGNIZE_HPP

// How a wrapping is recognized: in the line in which a message starts, so that all other lines cost nothing.

#include <string>

#include "lines.hpp"
#include "unwrap.hpp"

namespace tool {

inline layer layer_of(wrapping kind, size_t indent = 0)
{
    layer made;
    made.kind = kind;
    made.indent = indent;
    return made;
}

/// Where a message starts in a line.
struct message_start {
    size_t first;    // the first byte of the status line or request line
    size_t version;  // of SIP/2.0
    size_t end;      // after SIP/2.0 of a request, or after the code of a response
};

namespace steps {

/// Whether a text begins as one of the header fields that come first in most messages.
inline bool begins_with_field(string_view text)
{
    if (text.empty() || !is_letter(text.front())) {
        return false;
    }
    for (const string_view name : {"Via", "v", "From", "f", "To", "t", "Call-ID", "i", "CSeq", "Record-Route",
                                   "Contact", "m", "Server", "User-Agent", "Allow", "Date", "Content-Length"}) {
        if (starts_with_ignoring_case(text, name)
            && without_leading_blanks(text.substr(name.size())).substr(0, 1) == ":") {
            return true;
        }
    }
    return false;
}

/// Whether what follows a line end in one line shows that it is one: the end, another one, or a header field.
inline bool goes_on_as_message(const line_end_form& form, string_view rest)
{
    rest = without_leading_blanks(rest);
    if (rest.empty() || size_of_line_end(form, rest) != 0) {
        return true;
    }
    size_t at = 0;
    while (at != rest.size() && at != 32 && (is_letter(rest[at]) || rest[at] == '-')) {
        ++at;
    }
    return at != 0 && without_leading_blanks(rest.substr(at)).substr(0, 1) == ":";
}

/// Whether a line end may begin with these two characters: one of line_end_forms, of HTML, or of ngrep.
constexpr bool may_begin_line_end(char first, char second)
{
    const char next = to_lower(second);
    switch (first) {
    case '\r': return true;
    case '\\': return next == '\\' || next == 'r' || next == 'n' || next == 'x' || next == '0' || next == 'u';
    case '.': return next == '.';
    case '#': return next == '0';
    case '^': return next == 'm' || next == 'j';
    case '<': return next == 'b' || next == '/' || next == 'c' || next == 'l' || next == '0';
    case '[': return next == 'c' || next == 'l';
    case '&': return next == '#';
    case '\xe2': return next == '\x90';
    default: return false;
    }
}

/// A line end that is written out, and how long it is.
struct written_line_end {
    wrapping kind = wrapping::none;
    size_t form = 0;  // of line_ends
    size_t size = 0;
};

/// The line end with which a text begins, which must not be empty. Its size is 0 if the text begins with no line end.
inline written_line_end read_line_end(string_view text)
{
    if (text.front() == '<') {
        const size_t tags = size_of_end_tags(text);
        if (breaks_after(text, tags)) {
            return {wrapping::html, 0, std::max(size_of_break(text), tags)};
        }
    }
    if (text.front() == '&') {
        std::string decoded;
        const size_t size = decode_entity(text, decoded);
        return decoded == "\n" || decoded == "\r" ? written_line_end{wrapping::html, 0, size} : written_line_end{};
    }
    if (text.front() == '.') {
        const bool are_dots = starts_with(text, "..") && begins_with_field(text.substr(2));
        return are_dots ? written_line_end{wrapping::two_dots, 0, 2} : written_line_end{};
    }
    written_line_end found;
    for (size_t form = 0; form != line_end_forms.size(); ++form) {
        if (const size_t size = size_of_line_end(line_end_forms[form], text); size != 0) {
            found = {wrapping::line_ends, form, size};
        }
    }
    return found;
}

/// What is after the last line end that is written out.
inline string_view last_line(const line_end_form& form, string_view text)
{
    const string_view last = form.lf.empty() ? form.cr : form.lf;
    const size_t at = text.rfind(last);
    return at != string_view::npos ? text.substr(at + last.size()) : text;
}

inline bool begins_with_prefix(string_view line, string_view prefix)
{
    return !prefix.empty() && size_of_prefix(line, prefix) != 0;
}

/// The layer of the first line end that is written out in the text. Of several in a row, the last one is the outermost.
/// After it there may be the prefix of a log once more.
inline layer find_line_end_form(string_view text, string_view prefix = {}, size_t* first = nullptr)
{
    // Before the first line end there is only a reason phrase. Little in it looks like a line end, except the dots that
    // ngrep prints for what is not ASCII.
    constexpr size_t most_places = 8;
    text = text.substr(0, 512);
    size_t places = 0;
    for (size_t at = 0; at < text.size() && places != most_places; ++at) {
        if (!may_begin_line_end(text[at], at + 1 != text.size() ? text[at + 1] : '\0')) {
            continue;
        }
        places += text[at] != '.' ? 1 : 0;
        written_line_end found = read_line_end(text.substr(at));
        if (found.size == 0) {
            // Where tags do not end a line, the last ones of them do not either.
            at += std::max<size_t>(size_of_end_tags(text.substr(at)), 1) - 1;
            continue;
        }
        size_t end = at + found.size;
        for (size_t more = 0; more != most_layers && end != text.size(); ++more) {
            const written_line_end next = read_line_end(text.substr(end));
            if (next.size == 0 || (next.kind == found.kind && next.form == found.form)) {
                break;
            }
            found = next;
            end += found.size;
        }
        if (found.kind != wrapping::line_ends || goes_on_as_message(line_end_forms[found.form], text.substr(end))
            || begins_with_prefix(text.substr(end), last_line(line_end_forms[found.form], prefix))) {
            if (first != nullptr) {
                *first = at;
            }
            layer made;
            made.kind = found.kind;
            made.form = found.form;
            return made;
        }
    }
    return {};
}

/// What is before a string and names it, with its mark: `"log":"`. Without a name, the mark and what is before it.
inline string_view key_before(string_view line, size_t mark)
{
    size_t first = mark;
    while (first != 0 && is_blank(line[first - 1])) {
        --first;
    }
    if (first != 0 && (line[first - 1] == ':' || line[first - 1] == '=')) {
        --first;
        while (first != 0 && mark - first < 60 && !is_blank(line[first - 1])
               && string_view{",{[("}.find(line[first - 1]) == string_view::npos) {
            --first;
        }
        return line.substr(first, mark + 1 - first);
    }
    first = mark - std::min<size_t>(mark, 16);
    return line.substr(first, mark + 1 - first);
}

/// The line ends that are written in a line, or the HTML around them.
inline layer find_outer_form(string_view line, size_t end, string_view prefix)
{
    size_t at = 0;
    layer found = find_line_end_form(line.substr(end), prefix, &at);
    // Where <br> is a part of the line end, it was there before.
    const bool is_in_html = line.find("<br") != string_view::npos || line.find("&lt;") != string_view::npos;
    if (found.kind == wrapping::line_ends && is_in_html && size_of_break(line.substr(end + at)) == 0) {
        found.kind = wrapping::html;
    }
    return found;
}

}  // namespace steps

/// The wrapping of a line in which SIP/2.0 is written in another way, so that no message seems to start.
inline layer find_hidden_layer(string_view line)
{
    layer found;
    const size_t slash = has(line, '\\') ? line.find(R"(SIP\/2.0)") : string_view::npos;
    if (slash != string_view::npos) {
        const size_t mark = steps::find_open_mark(line, slash);
        if (mark != string_view::npos && steps::find_mark(line, slash) != string_view::npos) {
            found.kind = wrapping::quoted;
            found.key.assign(steps::key_before(line, mark));
        }
    } else if (has(line, '%') && line.find("SIP%2F2.0") != string_view::npos) {
        found.kind = wrapping::percent;
    } else if (starts_with(without_leading_blanks(line), "{")
               && line.find(steps::version_in_numbers) != string_view::npos) {
        found.kind = wrapping::numbers;
    }
    return found;
}

/// The string in which a message starts, or the value that goes on over several lines.
inline layer find_quoted_layer(string_view line, const message_start& start, size_t mark)
{
    layer found;
    if (steps::find_mark(line, start.version) == string_view::npos) {
        found.kind = mark + 1 == start.first ? wrapping::csv : wrapping::none;
        return found;
    }
    const string_view key = steps::key_before(line, mark);
    const bool is_tree = starts_with(key, "\"sip.") || starts_with(key, "\"sip_sip_");
    const bool is_xml = key == "showname=\"" && line.find(" name=\"sip.") != string_view::npos;
    found.kind = is_xml ? wrapping::fields : is_tree ? wrapping::members : wrapping::quoted;
    found.key.assign(key);
    return found;
}

/// Whether a line ends within a quoted value of CSV, which goes on in the next line.
inline bool opens_value_of_csv(string_view line)
{
    const size_t mark = has(line, '"') ? steps::find_open_mark(line, line.size()) : string_view::npos;
    return mark != string_view::npos && (mark == 0 || line[mark - 1] == ',');
}

/// Wireshark's name for the first line, which is indented.
inline bool is_before_start_in_tree(string_view before)
{
    const string_view name = without_leading_blanks(before);
    return name.size() != before.size()
           && (equal_ignoring_case(name, "Status-Line: ") || equal_ignoring_case(name, "Request-Line: "));
}

/// The outermost wrapping of a line in which a message starts.
inline layer find_layer(string_view line, const message_start& start)
{
    constexpr size_t size_of_version = 7;
    const string_view before = line.substr(0, start.first);
    const string_view after = line.substr(start.version + size_of_version);
    const bool is_request = start.first != start.version;
    const bool has_code = start.end != start.version + size_of_version;
    if (!is_request && has_code && without_leading_blanks(before).empty()) {
        return steps::find_outer_form(line, start.end, before);  // most status lines
    }
    const bool has_color_after = steps::size_of_color(without_leading_blanks(after)) != 0;
    const size_t color = steps::find_color(before);
    const size_t entity = before.find("&quot;");
    const size_t mark = steps::find_open_mark(line, start.first);
    // What begins first is around the others.
    if (color < std::min(entity, mark)) {
        return layer_of(wrapping::color);
    }
    if (entity < mark) {
        return layer_of(wrapping::html);
    }
    if (mark != string_view::npos) {
        if (const layer found = find_quoted_layer(line, start, mark); found.kind != wrapping::none) {
            return found;
        }
    }
    if (color != string_view::npos || has_color_after) {
        return layer_of(wrapping::color);
    }
    if (is_request && after == ".") {
        return layer_of(wrapping::dots);
    }
    if (starts_with(after, "%20")) {
        return layer_of(wrapping::percent);
    }
    if (is_before_start_in_tree(before)) {
        return layer_of(wrapping::dissection, steps::indent_of(before));
    }
    if (steps::begins_with_no_break_entity(after) || steps::ends_with_no_break_entity(before)) {
        return layer_of(wrapping::html);
    }
    if (steps::size_of_no_break_space(after) != 0 || ends_with(before, "\xa0")
        || (is_request && ends_with(line.substr(0, start.version), "\xa0"))) {
        return layer_of(wrapping::no_break);
    }
    return steps::find_outer_form(line, start.end, before);
}

}  // namespace tool

#endif
