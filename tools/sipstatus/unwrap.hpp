// SPDX-License-Identifier: BSL-1.0
#ifndef SIPSTATUS_TOOL_UNWRAP_HPP
#define SIPSTATUS_TOOL_UNWRAP_HPP

// What logs and tools wrap around the lines of a message, and how it is taken off. Each wrapping is one step, which turns
// a line into the lines that are in it.

#include <array>
#include <cstdint>
#include <string>

#include "text.hpp"

namespace tool {

enum class wrapping : std::uint8_t {
    none,
    color,       // escape sequences of a terminal, or what a log writes for them
    quoted,      // a string in quotation marks with escapes, as in JSON, with the name of its member
    line_ends,   // several lines in one, with something written for each line end
    html,        // <br> and entities
    no_break,    // no-break spaces
    percent,     // %0D%0A
    csv,         // a quoted value that goes on over several lines
    dots,        // ngrep's "." for each CR
    dissection,  // Wireshark's tree as text
    members,     // Wireshark's tree as JSON
    fields,      // Wireshark's tree as XML
    two_dots,    // ngrep's ".." for each CRLF in one line
    numbers,     // the bytes as numbers in JSON, as journalctl writes what has control characters
};

/// What is written for CR and LF.
struct line_end_form {
    string_view cr;
    string_view lf;
};

constexpr std::array<line_end_form, 13> line_end_forms = {{
    {R"(\r)", R"(\n)"},
    {R"(\\r)", R"(\\n)"},
    {R"(\x0d)", R"(\x0a)"},
    {R"(\015)", R"(\012)"},
    {R"(\u000d)", R"(\u000a)"},
    {"#015", "#012"},
    {"^M", "^J"},
    {"^M$", ""},  // cat -A
    {"<CR>", "<LF>"},
    {"[CR]", "[LF]"},
    {"<0d>", "<0a>"},
    {"\xe2\x90\x8d", "\xe2\x90\x8a"},  // the pictures of CR and LF
    {"\r", ""},                        // CR alone
}};
constexpr size_t carriage_returns_alone = line_end_forms.size() - 1;

/// How long the line end is with which the text begins; 0 if it begins with none.
constexpr size_t size_of_line_end(const line_end_form& form, string_view text)
{
    if (text.empty() || text.front() != form.cr.front()) {
        return 0;  // The LF begins alike.
    }
    size_t size = starts_with_ignoring_case(text, form.cr) ? form.cr.size() : 0;
    size += starts_with_ignoring_case(text.substr(size), form.lf) ? form.lf.size() : 0;
    return size;
}

/// How many wrappings may be around a message.
constexpr size_t most_layers = 6;

/// One wrapping, with what is known of it.
struct layer {
    wrapping kind = wrapping::none;
    size_t form = 0;    // of line_ends
    size_t indent = 0;  // of dissection
    kept_text<64> key;  // of quoted: what is before the text, as `"log":"`
};

/// What a step makes of a line.
enum class unwrapped { not_wrapped, lines, nothing, last_lines };

namespace steps {

constexpr bool may_begin_color(char c) { return c == '\x1b' || c == '\\' || c == '^' || c == '#' || c == '\xe2'; }

/// How long the sequence is that sets a color, with which the text begins; 0 if it begins with none.
constexpr size_t size_of_color(string_view text)
{
    constexpr std::array<string_view, 9> escapes = {"\x1b",         R"(\e)",     R"(\033)", R"(\x1b)", R"(\u001b)",
                                                    "\xe2\x90\x9b", R"(\u{1b})", "^[",      "#033"};
    if (text.empty() || !may_begin_color(text[0])) {
        return 0;
    }
    for (const string_view escape : escapes) {
        if (starts_with_ignoring_case(text, escape) && text.substr(escape.size(), 1) == "[") {
            size_t size = escape.size() + 1;
            while (size < text.size() && size < 32 && (is_digit(text[size]) || text[size] == ';')) {
                ++size;
            }
            return size < text.size() && (text[size] == 'm' || text[size] == 'K') ? size + 1 : 0;
        }
    }
    return 0;
}

inline size_t find_color(string_view text)
{
    for (size_t at = 0; at != text.size(); ++at) {
        if (may_begin_color(text[at]) && size_of_color(text.substr(at)) != 0) {
            return at;
        }
    }
    return string_view::npos;
}

inline void remove_colors(string_view line, std::string& out)
{
    while (!line.empty()) {
        const size_t size = size_of_color(line);
        if (size == 0) {
            out += line.front();
        }
        line.remove_prefix(size != 0 ? size : 1);
    }
}

constexpr int digit_value(char c)
{
    return is_digit(c) ? c - '0' : to_lower(c) >= 'a' && to_lower(c) <= 'f' ? to_lower(c) - 'a' + 10 : -1;
}

/// Reads so many hexadecimal digits; -1 if there are fewer.
constexpr std::int32_t read_hexadecimal(string_view text, size_t digits)
{
    std::int32_t value = text.size() >= digits ? 0 : -1;
    for (size_t i = 0; value >= 0 && i != digits; ++i) {
        const int digit = digit_value(text[i]);
        value = digit >= 0 ? value * 16 + digit : -1;
    }
    return value;
}

/// Decodes the escape with which the text begins, and returns how long it is.
inline size_t decode_escape(string_view text, std::string& out)
{
    const char c = text.size() > 1 ? text[1] : '\\';
    switch (c) {
    case 'n': out += '\n'; return 2;
    case 'r': out += '\r'; return 2;
    case 't': out += '\t'; return 2;
    case 'b': out += '\b'; return 2;
    case 'f': out += '\f'; return 2;
    case 'e': out += '\x1b'; return 2;
    case 'u': {
        std::int32_t unit = read_hexadecimal(text.substr(2), 4);
        if (unit < 0) {
            break;
        }
        if (unit >= 0xd800 && unit < 0xdc00 && text.substr(6, 2) == "\\u") {
            const std::int32_t low = read_hexadecimal(text.substr(8), 4);
            if (low >= 0xdc00 && low < 0xe000) {
                append_utf_8(out, static_cast<std::uint32_t>(0x10000 + (unit - 0xd800) * 0x400 + low - 0xdc00));
                return 12;
            }
        }
        unit = unit >= 0xd800 && unit < 0xe000 ? 0xfffd : unit;
        append_utf_8(out, static_cast<std::uint32_t>(unit));
        return 6;
    }
    case 'x':
        if (const std::int32_t byte = read_hexadecimal(text.substr(2), 2); byte >= 0) {
            out += static_cast<char>(byte);
            return 4;
        }
        break;
    default: break;
    }
    if (c >= '0' && c <= '3' && text.size() >= 4 && is_digit(text[2]) && is_digit(text[3])) {
        out += static_cast<char>((c - '0') * 64 + (text[2] - '0') * 8 + text[3] - '0');
        return 4;
    }
    out += c;
    return std::min<size_t>(text.size(), 2);
}

/// Decodes the escapes in a string.
inline void decode_escapes(string_view text, std::string& out)
{
    while (!text.empty()) {
        const size_t plain = std::min(text.find('\\'), text.size());
        out.append(text.data(), plain);
        text.remove_prefix(plain);
        text.remove_prefix(text.empty() ? 0 : decode_escape(text, out));
    }
}

/// The first quotation mark from a place on that is not escaped, neither by a backslash nor, as in CSV, by a second mark;
/// npos without one.
inline size_t find_mark(string_view line, size_t from)
{
    for (size_t mark = line.find('"', from); mark != string_view::npos; mark = line.find('"', mark + 1)) {
        size_t escape = mark;
        while (escape != from && line[escape - 1] == '\\') {
            --escape;
        }
        if ((mark - escape) % 2 != 0) {
            continue;
        }
        if (mark + 1 == line.size() || line[mark + 1] != '"') {
            return mark;
        }
        ++mark;
    }
    return string_view::npos;
}

/// The quotation mark that opens the string in which a place is; npos if it is in none.
inline size_t find_open_mark(string_view line, size_t at)
{
    const string_view before = line.substr(0, at);
    size_t open = find_mark(before, 0);
    while (open != string_view::npos) {
        const size_t end = find_mark(before, open + 1);
        if (end == string_view::npos) {
            break;
        }
        open = find_mark(before, end + 1);
    }
    return open;
}

/// Where the next string begins that has a message of several lines, whatever its name is; npos without one. The
/// place from which on it is searched is in no string.
inline size_t find_string_with_message(string_view line, size_t from)
{
    constexpr string_view version = "/2.0";
    for (size_t at = line.find(version, from); at != string_view::npos; at = line.find(version, at)) {
        const string_view before = line.substr(from, at - from);
        at += version.size();
        if (!ends_with(before, "SIP") && !ends_with(before, R"(SIP\)")) {
            continue;
        }
        const size_t mark = find_open_mark(before, before.size());
        if (mark == string_view::npos) {
            from = at;
            continue;
        }
        const size_t end = find_mark(line, at);
        const string_view rest = line.substr(at, end - at);
        if (end == string_view::npos || rest.find(R"(\r)") != string_view::npos
            || rest.find(R"(\n)") != string_view::npos) {
            return end != string_view::npos ? from + mark + 1 : end;
        }
        from = at = end + 1;
    }
    return string_view::npos;
}

/// Decodes what is in a string, in which each mark is escaped or each is doubled.
inline void decode_string(string_view text, std::string& out)
{
    constexpr string_view doubled = "\"\"";
    size_t at = text.find('"');
    while (at != string_view::npos && starts_with(text.substr(at), doubled)) {
        decode_escapes(text.substr(0, at + 1), out);
        text.remove_prefix(at + doubled.size());
        at = text.find('"');
    }
    decode_escapes(text, out);
}

/// Decodes the strings with a name, and messages in other strings.
inline unwrapped decode_strings(string_view line, string_view key, std::string& out)
{
    size_t named = line.find(key);
    if (named == string_view::npos) {
        return unwrapped::not_wrapped;
    }
    size_t message = find_string_with_message(line, 0);
    while (named != string_view::npos || message != string_view::npos) {
        const size_t first = std::min(named != string_view::npos ? named + key.size() : named, message);
        const size_t end = std::min(find_mark(line, first), line.size());
        if (message != string_view::npos && message <= first) {
            message = end != line.size() ? find_string_with_message(line, end + 1) : string_view::npos;
        }
        named = named != string_view::npos && named < end ? line.find(key, end) : named;
        // "full_message" may repeat "short_message" and go on after it.
        const string_view text = line.substr(first, end - first);
        if (message != string_view::npos && starts_with(line.substr(message), text)
            && line.substr(message + text.size(), 1) == "\\") {
            continue;
        }
        if (!out.empty() && out.back() != '\n') {
            out += '\n';
        }
        decode_string(text, out);
    }
    return unwrapped::lines;
}

inline void replace_line_ends(const line_end_form& form, string_view line, std::string& out)
{
    while (!line.empty()) {
        const size_t plain = std::min(line.find(form.cr.front()), line.size());  // with which LF begins as well
        out += line.substr(0, plain);
        line.remove_prefix(plain);
        if (line.empty()) {
            break;
        }
        const size_t size = size_of_line_end(form, line);
        out += size != 0 ? '\n' : line.front();
        line.remove_prefix(size != 0 ? size : 1);
    }
}

constexpr bool has_form_of_field(string_view text)
{
    size_t at = 0;
    while (at != text.size() && at != 32 && (is_letter(text[at]) || text[at] == '-')) {
        ++at;
    }
    return at != 0 && text.substr(at, 1) == ":";
}

/// Two dots are a line end, and four before anything but a header field are the empty line as well. A value may end in
/// dots of its own.
inline void replace_two_dots(string_view line, std::string& out)
{
    bool is_in_header = true;
    while (!line.empty()) {
        const size_t plain = std::min(line.find(".."), line.size());
        out += line.substr(0, plain);
        line.remove_prefix(plain);
        const size_t dots = std::min(line.find_first_not_of('.'), line.size());
        line.remove_prefix(dots);
        const bool ends_header = is_in_header && dots >= 4 && !has_form_of_field(line);
        if (dots != 0) {
            out.append(dots - (ends_header ? 4 : 2), '.').append(ends_header ? "\n\n" : "\n");
        }
        is_in_header = is_in_header && !ends_header;
    }
}

/// How long the tag is that breaks a line; 0 if the text does not begin with one.
constexpr size_t size_of_break(string_view text)
{
    if (!starts_with_ignoring_case(text, "<br") || text.size() < 4) {
        return 0;
    }
    size_t size = 3;
    while (size < text.size() && (is_blank(text[size]) || text[size] == '/')) {
        ++size;
    }
    return size < text.size() && text[size] == '>' ? size + 1 : 0;
}

/// How long the tags are that close elements, with which the text begins: "</td></tr>"; 0 without any.
constexpr size_t size_of_end_tags(string_view text)
{
    size_t size = 0;
    while (text.substr(size, 2) == "</") {
        size_t end = size + 2;
        while (end < text.size() && (is_letter(text[end]) || is_digit(text[end]))) {
            ++end;
        }
        if (end == size + 2 || text.substr(end, 1) != ">") {
            break;
        }
        size = end + 1;
    }
    return size;
}

/// Whether the line ends or is broken after so many bytes. Tags before that place are no part of a message.
constexpr bool breaks_after(string_view text, size_t size)
{
    return size == text.size() || size_of_break(text.substr(size)) != 0;
}

/// Decodes the entity with which the text begins, and returns how long it is; 0 if it begins with none.
inline size_t decode_entity(string_view text, std::string& out)
{
    struct entity {
        string_view name;
        string_view meaning;
    };
    constexpr std::array<entity, 6> entities = {
        {{"&lt;", "<"}, {"&gt;", ">"}, {"&amp;", "&"}, {"&quot;", "\""}, {"&apos;", "'"}, {"&nbsp;", " "}}};
    if (!starts_with(text, "&#")) {
        for (const entity& e : entities) {
            if (starts_with_ignoring_case(text, e.name)) {
                out += e.meaning;
                return e.name.size();
            }
        }
        return 0;
    }
    const bool is_hexadecimal = text.size() > 2 && to_lower(text[2]) == 'x';
    size_t at = is_hexadecimal ? 3 : 2;
    std::uint32_t character = 0;
    const size_t first = at;
    while (at < text.size() && at < 10 && digit_value(text[at]) >= 0 && (is_hexadecimal || is_digit(text[at]))) {
        character = character * (is_hexadecimal ? 16 : 10) + static_cast<std::uint32_t>(digit_value(text[at]));
        ++at;
    }
    if (at == first || at == text.size() || text[at] != ';' || character > 0x10ffff
        || (character >= 0xd800 && character < 0xe000)) {
        return 0;
    }
    append_utf_8(out, character == 0xa0 ? ' ' : character);
    return at + 1;
}

inline void decode_html(string_view line, std::string& out)
{
    while (!line.empty()) {
        size_t size = 0;
        if (line.front() == '<') {
            size = size_of_break(line);
            out.append(size != 0 ? 1 : 0, '\n');
            for (const line_end_form& form : line_end_forms) {
                size += size != 0 ? size_of_line_end(form, line.substr(size)) : 0;
            }
            if (size == 0) {
                size = size_of_end_tags(line);
                out += line.substr(0, breaks_after(line, size) ? 0 : size);
            }
        } else if (line.front() == '&') {
            size = decode_entity(line, out);
        }
        if (size == 0) {
            out += line.front();
        }
        line.remove_prefix(size != 0 ? size : 1);
    }
}

constexpr std::array<string_view, 3> no_break_entities = {"&nbsp;", "&#160;", "&#xa0;"};

constexpr bool begins_with_no_break_entity(string_view text)
{
    bool begins = false;
    for (const string_view entity : no_break_entities) {
        begins = begins || starts_with_ignoring_case(text, entity);
    }
    return begins;
}

constexpr bool ends_with_no_break_entity(string_view text)
{
    return begins_with_no_break_entity(text.substr(text.size() - std::min<size_t>(text.size(), 6)));
}

/// How long the no-break space is with which the text begins, in UTF-8 or Latin-1; 0 if it begins with none.
constexpr size_t size_of_no_break_space(string_view text)
{
    return starts_with(text, "\xc2\xa0")       ? 2
           : starts_with(text, "\xe2\x80\xaf") ? 3
           : starts_with(text, "\xa0")         ? 1
                                               : 0;
}

inline void replace_no_break_spaces(string_view line, std::string& out)
{
    while (!line.empty()) {
        const size_t space = size_of_no_break_space(line);
        const size_t size = space != 0 ? space : std::max<size_t>(first_character(line).size, 1);
        out += space != 0 ? " " : line.substr(0, size);
        line.remove_prefix(size);
    }
}

inline void decode_percent(string_view line, std::string& out)
{
    for (size_t at = 0; at != line.size(); ++at) {
        const std::int32_t byte = line[at] == '%' ? read_hexadecimal(line.substr(at + 1), 2) : -1;
        out += byte >= 0 ? static_cast<char>(byte) : line[at];
        at += byte >= 0 ? 2 : 0;
    }
}

/// "SIP/2.0" as journalctl writes it.
constexpr string_view version_in_numbers = "83,73,80,47,50,46,48";

/// Decodes the array of numbers that has a message.
inline unwrapped read_numbers(string_view line, std::string& out)
{
    const size_t version = line.find(version_in_numbers);
    const size_t open = line.substr(0, version).rfind('[');
    if (version == string_view::npos || open == string_view::npos) {
        return unwrapped::not_wrapped;
    }
    unsigned number = 0;
    for (const char c : line.substr(open + 1)) {
        if (is_digit(c) && number < 256) {
            number = number * 10 + static_cast<unsigned>(c - '0');
        } else if (c == ',' || c == ']') {
            out += static_cast<char>(number);
            number = 0;
        }
        if (c == ']') {
            break;
        }
    }
    return unwrapped::last_lines;
}

/// Takes a line of a quoted value, whose quotation marks are doubled, until the one that ends it, before a comma or at the end
/// of the line. With any other mark, it is no such value.
inline unwrapped read_csv(string_view line, std::string& out)
{
    for (size_t at = 0; at != line.size(); ++at) {
        if (line[at] == '"') {
            const string_view next = line.substr(at + 1, 1);
            if (next.empty() || next == ",") {
                return unwrapped::last_lines;
            }
            if (next != "\"") {
                return unwrapped::not_wrapped;
            }
            ++at;
        }
        out += line[at];
    }
    return unwrapped::lines;
}

constexpr size_t indent_of(string_view line) { return line.size() - without_leading_blanks(line).size(); }

/// Takes the header fields out of a tree, which are one step deeper than "Message Header"; what is deeper explains them.
inline unwrapped read_dissection(string_view line, size_t indent, std::string& out)
{
    constexpr string_view truncated = "[truncated]";
    constexpr string_view truncated_now = "[\xe2\x80\xa6]";
    const size_t depth = indent_of(line);
    string_view text = line.substr(depth);
    if (text.empty()) {
        return unwrapped::nothing;
    }
    if (depth < indent) {
        return unwrapped::not_wrapped;
    }
    if (depth == indent) {
        for (const string_view start : {"Status-Line: ", "Request-Line: ", "Status line: ", "Request line: "}) {
            if (starts_with_ignoring_case(text, start)) {
                out = text.substr(start.size());
                return unwrapped::lines;
            }
        }
        if (starts_with(text, "Message Body")) {
            return unwrapped::lines;  // the empty line before it
        }
        return starts_with(text, "Message Header") ? unwrapped::nothing : unwrapped::not_wrapped;
    }
    for (const string_view mark : {truncated, truncated_now}) {
        if (starts_with(text, mark)) {
            text = without_leading_blanks(text.substr(mark.size()));
        }
    }
    if (depth != indent + 4 || starts_with(text, "[") || starts_with(text, "Status-Code: ")
        || starts_with(text, "Method: ") || starts_with(text, "Request-URI: ")) {
        return unwrapped::nothing;
    }
    out = ends_with(text, R"(\r\n)") ? text.substr(0, text.size() - 4) : text;
    return unwrapped::lines;
}

/// Takes the fields out of a tree in JSON: `"sip.Call-ID": "a1"`. The text of the whole header comes before its fields.
inline unwrapped read_members(string_view line, std::string& out)
{
    if (line.find("\"sipfrag.") != string_view::npos) {
        return unwrapped::nothing;  // it is in a body
    }
    bool is_last = false;
    bool is_of_sip = false;
    for (const string_view prefix : {"\"sip.", "\"sip_sip_"}) {
        for (size_t at = line.find(prefix); at != string_view::npos; at = line.find(prefix, at)) {
            is_of_sip = true;
            at += prefix.size();
            const size_t end = line.find('"', at);
            if (end == string_view::npos || line.substr(end, 2) != "\":") {
                continue;
            }
            const string_view name = line.substr(at, end - at);
            at = end + 2;
            at += indent_of(line.substr(at));
            if (line.substr(at, 1) != "\"" || is_last) {
                continue;
            }
            const bool is_start = name == "Status-Line" || name == "Request-Line";
            is_last = name == "msg_hdr";
            if (!is_start && !is_last && name.find_first_of("._") != string_view::npos) {
                continue;
            }
            if (!is_start && !is_last) {
                out.append(name).append(": ");
            }
            const string_view text = line.substr(at + 1);
            decode_escapes(text.substr(0, find_mark(text, 0)), out);
            out += '\n';
        }
    }
    return !out.empty() ? (is_last ? unwrapped::last_lines : unwrapped::lines)
           : is_of_sip || starts_with(without_leading_blanks(line), "}") ? unwrapped::nothing
                                                                         : unwrapped::not_wrapped;
}

/// Where a tag starts that is all that the line has.
constexpr size_t find_start_of_tag(string_view line)
{
    const string_view text = without_leading_blanks(line);
    return starts_with(text, "<") ? line.size() - text.size() : string_view::npos;
}

/// The value of an attribute in a line of XML; empty if it has none.
inline string_view attribute(string_view line, string_view name)
{
    const size_t at = line.find(name);
    const string_view value = at != string_view::npos ? line.substr(at + name.size()) : string_view{};
    return value.substr(0, value.find('"'));
}

/// Takes the fields out of a tree in XML: `<field name="sip.Call-ID" showname="Call-ID: a1" show="a1"/>`. A line without a tag
/// is in an attribute, which repeats the header.
inline unwrapped read_fields(string_view line, std::string& out)
{
    if (find_start_of_tag(line) == string_view::npos) {
        return unwrapped::nothing;
    }
    if (starts_with(without_leading_blanks(line), "</packet>")) {
        return unwrapped::last_lines;
    }
    constexpr string_view of_sip = "sip.";
    string_view name = attribute(line, " name=\"");
    if (!starts_with(name, of_sip)) {
        return unwrapped::nothing;
    }
    name.remove_prefix(of_sip.size());
    string_view text = attribute(line, " showname=\"");
    if (name == "Status-Line" || name == "Request-Line") {
        text.remove_prefix(std::min(text.find(": ") + 2, text.size()));
    } else if (!starts_with(text, name) || text.substr(name.size(), 1) != ":") {
        return unwrapped::nothing;
    }
    decode_html(text, out);
    return unwrapped::lines;
}

}  // namespace steps

/// Takes one wrapping off a line. What is in it may be several lines, which LF separates.
inline unwrapped unwrap(const layer& l, string_view line, std::string& out)
{
    out.clear();
    switch (l.kind) {
    case wrapping::color: steps::remove_colors(line, out); break;
    case wrapping::quoted: return steps::decode_strings(line, l.key.view(), out);
    case wrapping::line_ends: steps::replace_line_ends(line_end_forms[l.form], line, out); break;
    case wrapping::html: steps::decode_html(line, out); break;
    case wrapping::no_break: steps::replace_no_break_spaces(line, out); break;
    case wrapping::percent: steps::decode_percent(line, out); break;
    case wrapping::csv: return steps::read_csv(line, out);
    case wrapping::dots: out = line.substr(0, line.size() - (ends_with(line, ".") ? 1 : 0)); break;
    case wrapping::dissection: return steps::read_dissection(line, l.indent, out);
    case wrapping::members: return steps::read_members(line, out);
    case wrapping::fields: return steps::read_fields(line, out);
    case wrapping::two_dots: steps::replace_two_dots(line, out); break;
    case wrapping::numbers: return steps::read_numbers(line, out);
    case wrapping::none: return unwrapped::not_wrapped;
    }
    return unwrapped::lines;
}

}  // namespace tool

#endif
