// SPDX-License-Identifier: BSL-1.0
#ifndef SIPSTATUS_TESTS_FUZZ_LITERAL_HPP
#define SIPSTATUS_TESTS_FUZZ_LITERAL_HPP

// A second implementation of what the library reads, to the letter of the RFCs and of the exceptions that the library
// documents. It uses only the result types of the library.

#include <sipstatus/reason_header.hpp>
#include <sipstatus/status_line.hpp>
#include <sipstatus/warning.hpp>

#include <string>
#include <vector>

#include "../../registry/registered.hpp"
#include "grammar.hpp"

namespace literal {

// RFC 5234, appendix B.1; RFC 3261, section 25.1. A lone LF is a line end, too, and may be a fold.
inline const rule digit = bytes('0', '9');
inline const rule blank = one_of(" \t");
inline const rule line_end = word("\r\n") | word("\n");
inline const rule white_space = maybe(any(blank) >> line_end) >> some(blank);  // LWS
inline const rule maybe_white_space = maybe(white_space);                      // SWS

inline rule three(const rule& wanted) { return wanted >> wanted >> wanted; }

// RFC 3261, sections 7.2 and 25.1. The phrase can have all bytes except controls other than HTAB.
inline const rule version = word("2.0") >> not_before(digit);
inline const rule phrase = any(word("\t") | bytes(0x20, 0x7e) | bytes(0x80, 0xff));
inline const rule status_line_end = line_end | rule{end_of_text};

inline sipstatus::status_line read_status_line(string_view line, bool is_tolerant)
{
    using error = sipstatus::status_line_error;
    const auto failed = [](error e) { return sipstatus::status_line{{}, {}, e, 0}; };

    reading r{line};
    if (!r.passes(is_tolerant ? any(blank) >> word("SIP/") : word("SIP/"))) {
        return failed(error::not_sip);
    }
    if (!r.passes(version)) {
        return failed(error::bad_version);
    }
    if (!r.passes(is_tolerant ? some(blank) : word(" "))) {
        return failed(error::missing_space);
    }
    if (!r.passes(before(three(digit) >> not_before(digit)))) {
        return failed(error::bad_code);
    }
    const size_t code_begin = r.place();
    if (!r.passes(bytes('1', '6') >> digit >> digit)) {
        return failed(error::code_out_of_range);
    }
    const auto number = std::stoi(std::string{r.since(code_begin)});
    if (!r.passes(is_tolerant ? word(" ") | before(status_line_end) : word(" "))) {
        return failed(error::missing_space);
    }
    const size_t phrase_begin = r.place();
    if (!r.passes(phrase >> before(status_line_end))) {
        return failed(error::bad_phrase);
    }
    const string_view read_phrase = r.since(phrase_begin);
    r.passes(status_line_end);
    return {static_cast<sipstatus::code>(number), read_phrase, error::none, r.place()};
}

inline bool is_phrase(string_view text)
{
    reading r{text};
    return r.passes(phrase >> end_of_text);
}

/// The phrase of the code in the independent list.
inline string_view registered_phrase(int number)
{
    for (const registered_code& listed : registered_codes) {
        if (listed.number == number) {
            return listed.phrase;
        }
    }
    return {};
}

inline std::string written_status_line(int number, string_view text)
{
    if (number < 100 || number > 699) {
        return {};
    }
    const string_view written = is_phrase(text) ? text : registered_phrase(number);
    return "SIP/2.0 " + std::to_string(number) + " " + std::string{written} + "\r\n";
}

inline sipstatus::code read_code(string_view text)
{
    reading r{text};
    const bool is_code = r.passes(bytes('1', '6') >> digit >> digit >> end_of_text);
    return static_cast<sipstatus::code>(is_code ? std::stoi(std::string{text}) : 0);
}

/// The first in ascending order: "Not Acceptable" is 406.
inline sipstatus::code code_with_phrase(string_view text)
{
    for (const registered_code& listed : registered_codes) {
        if (equal_in_any_case(listed.phrase, text)) {
            return static_cast<sipstatus::code>(listed.number);
        }
    }
    return {};
}

// The suffix that Kamailio, SER and OpenSIPS append to a phrase.
inline const rule suffix = word(" (") >> some(digit) >> (word("/SL)") | word("/TM)")) >> end_of_text;

/// The text without its suffix, if it has one.
inline string_view without_suffix(string_view text)
{
    for (size_t begin = 0; begin != text.size(); ++begin) {
        if (!suffix(text, begin).empty()) {
            return text.substr(0, begin);
        }
    }
    return text;
}

/// The phrase in snake_case.
inline std::string name_of_code(const registered_code& listed)
{
    if (listed.number == 606) {
        return "not_acceptable_anywhere";
    }
    std::string name;
    for (const char c : listed.phrase) {
        const char lower = to_lower(c);
        name += lower >= 'a' && lower <= 'z' ? lower : '_';
    }
    return name;
}

inline sipstatus::code code_with_name(string_view text)
{
    for (const registered_code& listed : registered_codes) {
        if (name_of_code(listed) == text) {
            return static_cast<sipstatus::code>(listed.number);
        }
    }
    return {};
}

inline sipstatus::method method_with_name(string_view text)
{
    using sipstatus::method;
    const std::pair<string_view, method> methods[] = {
        {"ACK", method::ack},       {"BYE", method::bye},
        {"CANCEL", method::cancel}, {"INFO", method::info},
        {"INVITE", method::invite}, {"MESSAGE", method::message},
        {"NOTIFY", method::notify}, {"OPTIONS", method::options},
        {"PRACK", method::prack},   {"PUBLISH", method::publish},
        {"REFER", method::refer},   {"REGISTER", method::register_},
        {"UPDATE", method::update}, {"SUBSCRIBE", method::subscribe},
    };
    for (const auto& [name, named] : methods) {
        if (name == text) {
            return named;
        }
    }
    return method::unknown;
}

// RFC 3261, section 25.1. All bytes beyond ASCII are allowed in quotes. Of a host in brackets, only the characters are
// checked; a host without brackets is a token.
inline const rule token_byte = digit | bytes('A', 'Z') | bytes('a', 'z') | one_of("-.!%*_+`'~");
inline const rule token = some(token_byte);
inline const rule quoted_pair = word("\\") >> (bytes(0x00, 0x09) | bytes(0x0b, 0x0c) | bytes(0x0e, 0x7f));
inline const rule quoted_text =
    white_space | bytes(0x21, 0x21) | bytes(0x23, 0x5b) | bytes(0x5d, 0x7e) | bytes(0x80, 0xff);  // qdtext
inline const rule quote = word("\"");
inline const rule inside_quotes = any(quoted_text | quoted_pair);
inline const rule quoted_string = maybe_white_space >> quote >> inside_quotes >> quote;
inline const rule host_in_brackets = word("[") >> some(digit | bytes('A', 'F') | bytes('a', 'f') | one_of(":."))
                                     >> word("]");
inline const rule general_value = token | host_in_brackets | quoted_string;  // gen-value

inline rule separator(string_view wanted) { return maybe_white_space >> word(wanted) >> maybe_white_space; }
inline const rule comma = separator(",");
inline const rule semicolon = separator(";");
inline const rule equals = separator("=");

// The longest token, so that one with a wrong byte is not taken for a shorter one.
inline const rule whole_token = token >> not_before(token_byte);

inline const rule field_end = maybe_white_space >> (rule{end_of_text} | (line_end >> not_before(blank)));

inline rule name_of_field(string_view name) { return maybe_white_space >> word(name) >> any(blank) >> word(":"); }

/// A header field as in RFC 3261, section 7.3.1.
inline rule field(string_view name, const rule& value)
{
    return maybe(name_of_field(name)) >> maybe_white_space >> value >> any(comma >> value) >> field_end;
}

// RFC 3326, section 2. What the library decides about parameters named cause, text or location is not in this grammar.
inline const rule parameter = token >> maybe(equals >> general_value);
inline const rule reason_field = field("Reason", token >> any(semicolon >> parameter));

inline bool is_reason_field(string_view text) { return !reason_field(text, 0).empty(); }

/// Reads the text of a value between its quotes.
inline bool passes_quoted_string(reading& r, string_view& inside)
{
    if (!r.passes(maybe_white_space >> quote)) {
        return false;
    }
    const size_t begin = r.place();
    if (!r.passes(inside_quotes >> before(quote))) {
        return false;
    }
    inside = r.since(begin);
    return r.passes(quote);
}

inline bool passes_token(reading& r, string_view& read)
{
    if (!r.passes(before(token))) {
        return false;
    }
    const size_t begin = r.place();
    r.passes(whole_token);
    read = r.since(begin);
    return true;
}

inline sipstatus::reason_error read_cause(string_view digits, sipstatus::reason_value& value)
{
    if (digits.empty() || digits.find_first_not_of("0123456789") != string_view::npos) {
        return sipstatus::reason_error::bad_cause;
    }
    const size_t zeros = std::min(digits.find_first_not_of('0'), digits.size() - 1);
    const std::string number{digits.substr(zeros)};
    const std::string largest = "4294967295";
    if (number.size() > largest.size() || (number.size() == largest.size() && number > largest)) {
        return sipstatus::reason_error::cause_too_large;
    }
    value.cause = static_cast<std::uint32_t>(std::stoull(number));
    value.has_cause = true;
    return sipstatus::reason_error::none;
}

inline sipstatus::reason_error read_parameter(reading& r, sipstatus::reason_value& value, bool& has_text)
{
    using error = sipstatus::reason_error;
    string_view name;
    if (!passes_token(r, name)) {
        return error::bad_parameter;
    }
    const bool is_cause = equal_in_any_case(name, "cause");
    const bool is_text = equal_in_any_case(name, "text");
    if ((is_cause && value.has_cause) || (is_text && has_text)) {
        return error::repeated;
    }
    const bool has_value = r.passes(equals);
    if (is_cause) {
        string_view digits;
        return has_value && passes_token(r, digits) ? read_cause(digits, value) : error::bad_cause;
    }
    if (is_text) {
        has_text = has_value && passes_quoted_string(r, value.text);
        return has_text ? error::none : error::bad_text;
    }
    if (string_view place; has_value && equal_in_any_case(name, "location") && passes_token(r, place)) {
        value.location_token = value.location_token.empty() ? place : value.location_token;
        return error::none;
    }
    const bool is_right = !has_value || r.passes(whole_token | host_in_brackets | quoted_string);
    return is_right ? error::none : error::bad_parameter;
}

inline sipstatus::reason_error read_reason(reading& r, sipstatus::reason_value& value)
{
    using error = sipstatus::reason_error;
    if (!passes_token(r, value.protocol)) {
        return error::bad_protocol;
    }
    bool has_text = false;
    while (r.passes(semicolon)) {
        if (const error e = read_parameter(r, value, has_text); e != error::none) {
            return e;
        }
    }
    return error::none;
}

/// RFC 8606, section 4.
inline sipstatus::cause_location location_called(string_view name)
{
    using sipstatus::cause_location;
    for (const string_view network : {"LPN", "LN", "TN", "RLN", "RPN", "LOC-6", "INTL", "LOC-8", "LOC-9", "BI",
                                      "LOC-11", "LOC-12", "LOC-13", "LOC-14", "LOC-15"}) {
        if (equal_in_any_case(name, network)) {
            return cause_location::network;
        }
    }
    return equal_in_any_case(name, "U") ? cause_location::user : cause_location::none;
}

// ATIS-1000099, with the decisions of the library. It is the text of a value, which is already known to be valid.
inline const rule attribute_byte =
    (word("\\") >> bytes(0x00, 0xff)) | bytes(0x00, 0x3a) | bytes(0x3c, 0x5b) | bytes(0x5d, 0xff);
inline const rule whole_attribute = any(attribute_byte) >> (before(word(";")) | rule{end_of_text});

inline string_view without_outer_white_space(string_view text)
{
    const size_t begin = std::min(text.find_first_not_of(" \t\r\n"), text.size());
    const size_t end = std::max(text.find_last_not_of(" \t\r\n") + 1, begin);
    return text.substr(begin, end - begin);
}

inline sipstatus::analytics_block read_analytics(const sipstatus::reason_value& value)
{
    using block = sipstatus::analytics_block;
    const bool is_rejected = (equal_in_any_case(value.protocol, "SIP") && value.cause == 603)
                             || (equal_in_any_case(value.protocol, "Q.850") && value.cause == 21);
    reading r{value.text};
    if (!is_rejected || !r.passes(word("v=analytics") >> before(digit))) {
        return {};
    }
    const std::pair<string_view, string_view block::*> attributes[] = {
        {"url", &block::url}, {"tel", &block::tel}, {"email", &block::email}, {"id", &block::id}};
    block read;
    const size_t version_begin = r.place();
    r.passes(some(digit) >> not_before(digit));
    read.version = r.since(version_begin);
    r.passes(whole_attribute);
    while (r.passes(word(";"))) {
        const size_t begin = r.place();
        r.passes(whole_attribute);
        const string_view attribute = r.since(begin);
        const size_t name_end = attribute.find('=');
        for (const auto& [name, member] : attributes) {
            if (name_end != string_view::npos && (read.*member).empty()
                && equal_in_any_case(without_outer_white_space(attribute.substr(0, name_end)), name)) {
                read.*member = without_outer_white_space(attribute.substr(name_end + 1));
            }
        }
    }
    return read;
}

// RFC 3261, section 25.1. In place of one SP, more blanks and a fold are accepted. A pseudonym may have a port.
inline const rule agent = (token | host_in_brackets) >> maybe(word(":") >> some(digit));
inline const rule warning_field =
    field("Warning", three(digit) >> white_space >> agent >> white_space >> quoted_string);

inline bool is_warning_field(string_view text) { return !warning_field(text, 0).empty(); }

inline sipstatus::warning_error read_warning(reading& r, sipstatus::warning_value& value)
{
    using error = sipstatus::warning_error;
    if (!r.passes(before(digit))) {
        return error::bad_code;
    }
    const size_t code_begin = r.place();
    if (!r.passes(three(digit))) {
        return error::bad_code;
    }
    value.warning = static_cast<sipstatus::warn_code>(std::stoi(std::string{r.since(code_begin)}));
    if (!r.passes(white_space)) {
        return error::bad_code;
    }
    if (!r.passes(before(agent))) {
        return error::bad_agent;
    }
    const size_t agent_begin = r.place();
    if (!r.passes(agent >> before(white_space))) {
        return error::bad_agent;
    }
    value.agent = r.since(agent_begin);
    r.passes(white_space);
    return passes_quoted_string(r, value.text) ? error::none : error::bad_text;
}

/// The values of a field. The last one may be an error.
template <class Value, class Error>
std::vector<Value> read_values(string_view text, string_view name, Error (*read)(reading&, Value&))
{
    const auto failed = [](Error e) {
        Value value;
        value.error = e;
        return value;
    };
    std::vector<Value> values;
    reading r{text};
    // If the text begins with the name of the field, it is not a value.
    r.passes(name_of_field(name));
    r.passes(maybe_white_space);
    for (;;) {
        Value value;
        value.error = read(r, value);
        if (value.error != Error::none) {
            values.push_back(failed(value.error));
            return values;
        }
        const bool has_next = r.passes(comma);
        values.push_back(has_next || r.passes(field_end) ? value : failed(Error::bad_end));
        if (!has_next) {
            return values;
        }
    }
}

inline std::vector<sipstatus::reason_value> read_reasons(string_view text)
{
    return read_values(text, "Reason", read_reason);
}

inline std::vector<sipstatus::warning_value> read_warnings(string_view text)
{
    return read_values(text, "Warning", read_warning);
}

inline const rule fold = any(blank) >> line_end >> some(blank);

/// The text of a quoted-string without escapes, with each fold as one space.
inline std::string unquoted(string_view text)
{
    std::string out;
    for (size_t at = 0; at != text.size();) {
        if (const places ends = fold(text, at); !ends.empty()) {
            out += ' ';
            at = ends[ends.size() - 1];
        } else {
            at += text[at] == '\\' ? 1 : 0;
            out += text[at];
            ++at;
        }
    }
    return out;
}

}  // namespace literal

#endif
