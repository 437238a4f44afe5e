// SPDX-License-Identifier: BSL-1.0
#ifndef SIPSTATUS_TESTS_FUZZ_AGREEMENT_HPP
#define SIPSTATUS_TESTS_FUZZ_AGREEMENT_HPP

// Laws that hold for every text. Each function takes a text, and returns the law that is broken, or null if none is.

#include <sipstatus/sipstatus.hpp>

#include <algorithm>
#include <functional>
#include <iterator>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "literal.hpp"

namespace agreement {

using sipstatus::code;
using std::string_view;

inline bool is_inside(string_view part, string_view whole)
{
    const std::less_equal<const char*> is_at_most;
    return is_at_most(whole.data(), part.data()) && is_at_most(part.data() + part.size(), whole.data() + whole.size());
}

// Status lines.

inline bool is_same(const sipstatus::status_line& a, const sipstatus::status_line& b)
{
    return a.status == b.status && a.phrase == b.phrase && a.error == b.error && a.size == b.size;
}

inline const char* broken_in_status_line(string_view text, const sipstatus::status_line& line)
{
    if (!is_inside(line.phrase, text) || line.size > text.size()) {
        return "a status line lies inside the text";
    }
    if (!line) {
        return is_same(line, {code{}, {}, line.error, 0}) ? nullptr : "a line that is not a status line is empty";
    }
    std::string written;
    sipstatus::write_status_line(std::back_inserter(written), line.status, line.phrase);
    const sipstatus::status_line again = sipstatus::parse_status_line(written);
    return is_same(again, {line.status, line.phrase, line.error, written.size()})
               ? nullptr
               : "a written status line is read back";
}

inline const char* broken_in_written(int number, string_view phrase)
{
    std::string written;
    sipstatus::write_status_line(std::back_inserter(written), number, phrase);
    if (written != literal::written_status_line(number, phrase)) {
        return "a status line is written as it should be";
    }
    return written.size() == sipstatus::status_line_size(number, phrase) ? nullptr : "status_line_size is the size";
}

inline const char* broken_for_status_line(string_view text)
{
    const sipstatus::status_line strict = sipstatus::parse_status_line(text);
    const sipstatus::status_line tolerant = sipstatus::parse_status_line(text, sipstatus::tolerant);
    if (!is_same(strict, literal::read_status_line(text, false))) {
        return "a status line is read as it should be";
    }
    if (!is_same(tolerant, literal::read_status_line(text, true))) {
        return "a status line is read as tolerantly as it should be";
    }
    if (strict && (!is_same(strict, tolerant) || strict.phrase.data() != tolerant.phrase.data())) {
        return "tolerance changes nothing about a line that strict accepts";
    }
    if (sipstatus::parse_code(text) != literal::read_code(text)) {
        return "a code is read as it should be";
    }
    for (const sipstatus::status_line& line : {strict, tolerant}) {
        if (const char* const broken = broken_in_status_line(text, line)) {
            return broken;
        }
    }
    // Some number that depends on the text.
    const int number = text.size() < 2 ? 486 : (text[0] & 0xff) * 7 + (text[1] & 0xff) - 100;
    return broken_in_written(number, text);
}

// Texts that are looked up.

inline bool is_same_selection(const std::set<code>& wanted, const std::vector<code>& found)
{
    return std::vector<code>(wanted.begin(), wanted.end()) == found;
}

/// All pairs of a name in lower case and its code, found by a loop over all codes.
using named_codes = std::vector<std::pair<std::string, code>>;

inline std::string in_lower_case(string_view text)
{
    std::string lower;
    for (const char c : text) {
        lower += literal::to_lower(c);
    }
    return lower;
}

inline named_codes header_fields()
{
    named_codes all;
    for (const registered_code& listed : registered_codes) {
        for (const sipstatus::header_field& field : sipstatus::header_fields_of(listed.number)) {
            all.emplace_back(in_lower_case(field.name), static_cast<code>(listed.number));
        }
    }
    return all;
}

inline named_codes other_phrases()
{
    named_codes all;
    for (const registered_code& listed : registered_codes) {
        for (const sipstatus::other_phrase& other : sipstatus::other_phrases_of(listed.number)) {
            all.emplace_back(in_lower_case(other.phrase), other.status);
        }
    }
    return all;
}

inline named_codes unregistered_phrases()
{
    named_codes all;
    for (int number = 0; number != 1000; ++number) {
        for (const sipstatus::unregistered_use& use : sipstatus::unregistered_uses_of(number)) {
            if (!use.phrase.empty()) {
                all.emplace_back(in_lower_case(use.phrase), static_cast<code>(use.number));
            }
        }
    }
    return all;
}

inline std::set<code> codes_called(const named_codes& all, string_view name)
{
    std::set<code> codes;
    const std::string lower = in_lower_case(name);
    for (const auto& [known, status] : all) {
        if (known == lower) {
            codes.insert(status);
        }
    }
    return codes;
}

inline const char* broken_for_text(string_view text)
{
    static const named_codes fields = header_fields();
    static const named_codes others = other_phrases();
    static const named_codes unregistered = unregistered_phrases();

    if (sipstatus::from_reason_phrase(text) != literal::code_with_phrase(text)) {
        return "a phrase is found as it should be";
    }
    if (sipstatus::code_from_name(text) != literal::code_with_name(text)) {
        return "the name of a code is found as it should be";
    }
    if (sipstatus::method_from_name(text) != literal::method_with_name(text)) {
        return "the name of a method is found as it should be";
    }
    std::vector<code> found;
    for (const code c : sipstatus::codes_with_header(text)) {
        found.push_back(c);
    }
    if (!is_same_selection(codes_called(fields, text), found)) {
        return "the codes with a header field are those whose header fields have the name";
    }
    found.clear();
    for (const sipstatus::other_phrase& other : sipstatus::other_phrases_like(text)) {
        found.push_back(other.status);
    }
    const string_view phrase = literal::without_suffix(text);
    if (!is_same_selection(codes_called(others, phrase), found)) {
        return "the codes with another phrase are those whose other phrases have the text";
    }
    found.clear();
    for (const sipstatus::unregistered_use& use : sipstatus::unregistered_uses_of_phrase(text)) {
        found.push_back(static_cast<code>(use.number));
    }
    std::sort(found.begin(), found.end());
    return is_same_selection(codes_called(unregistered, phrase), found)
               ? nullptr
               : "the unregistered uses of a phrase are those whose numbers have it";
}

// Values of header fields.

inline bool is_same(const sipstatus::reason_value& a, const sipstatus::reason_value& b)
{
    return a.protocol == b.protocol && a.cause == b.cause && a.has_cause == b.has_cause && a.text == b.text
           && a.location_token == b.location_token && a.error == b.error;
}

inline bool is_same(const sipstatus::analytics_block& a, const sipstatus::analytics_block& b)
{
    return bool{a} == bool{b} && a.version == b.version && a.url == b.url && a.tel == b.tel && a.email == b.email
           && a.id == b.id;
}

inline bool is_same(const sipstatus::warning_value& a, const sipstatus::warning_value& b)
{
    return a.warning == b.warning && a.agent == b.agent && a.text == b.text && a.error == b.error;
}

template <class Value>
bool is_same(const std::vector<Value>& a, const std::vector<Value>& b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](const Value& x, const Value& y) { return is_same(x, y); });
}

/// All values. If they do not end, it stops when there are more values than the text has bytes.
template <class Values>
auto all_values(const Values& values, string_view text)
{
    std::vector<typename Values::value_type> all;
    for (const auto& value : values) {
        all.push_back(value);
        if (all.size() > text.size() + 1) {
            break;
        }
    }
    return all;
}

inline bool is_inside_if_any(string_view part, string_view whole) { return part.empty() || is_inside(part, whole); }

/// The text of a value is unquoted correctly, and does not become longer.
inline const char* broken_in_quotes(string_view text)
{
    std::string unquoted;
    sipstatus::write_unquoted(std::back_inserter(unquoted), text);
    return unquoted == literal::unquoted(text) && unquoted.size() <= text.size() ? nullptr
                                                                                 : "a text is unquoted as it should be";
}

template <class Cause>
const char* broken_in_written_reason(Cause cause, const sipstatus::reason_value& wanted)
{
    std::string written;
    sipstatus::write_reason_header(std::back_inserter(written), cause);
    if (written.size() != sipstatus::reason_header_size(cause)) {
        return "reason_header_size is the size";
    }
    const auto values = all_values(sipstatus::reason_values(written), written);
    return values.size() == 1 && is_same(values[0], wanted) ? nullptr : "a Reason that is written is read back";
}

inline const char* broken_in_reason(const sipstatus::reason_value& value)
{
    using sipstatus::isup_cause;
    const bool is_sip = literal::equal_in_any_case(value.protocol, "sip");
    const bool is_q850 = literal::equal_in_any_case(value.protocol, "q.850");
    if (sipstatus::to_integer(value.status())
        != (is_sip && value.cause >= 100 && value.cause <= 699 ? value.cause : 0)) {
        return "the status is the cause of SIP";
    }
    if (sipstatus::to_integer(value.isup()) != (is_q850 && value.cause >= 1 && value.cause <= 127 ? value.cause : 0)) {
        return "the ISUP cause is the cause of Q.850";
    }
    if (value.location() != literal::location_called(value.location_token)) {
        return "the location is that of RFC 8606";
    }
    const bool is_stir = literal::equal_in_any_case(value.protocol, "stir");
    const bool is_code = value.cause >= 100 && value.cause <= 699;
    if ((is_sip || is_stir)
        && value.cause_name() != literal::registered_phrase(is_code ? static_cast<int>(value.cause) : 0)) {
        return "a status code has its registered phrase";
    }
    if (!value.is_registered_protocol() && !value.cause_name().empty()) {
        return "only a cause of a registered protocol has a name";
    }
    const sipstatus::analytics_block block = sipstatus::analytics_block_of(value);
    if (!is_same(block, literal::read_analytics(value))) {
        return "an analytics block is read as it should be";
    }
    for (const string_view part : {block.version, block.url, block.tel, block.email, block.id}) {
        if (!is_inside_if_any(part, value.text)) {
            return "an analytics block lies inside the text";
        }
    }
    if (value.status() != code{}) {
        return broken_in_written_reason(value.status(),
                                        {"SIP", value.cause, true,
                                         literal::registered_phrase(sipstatus::to_integer(value.status())),
                                         sipstatus::reason_error::none});
    }
    if (value.isup() != isup_cause{}) {
        return broken_in_written_reason(value.isup(), {"Q.850", value.cause, true, sipstatus::name_of(value.isup()),
                                                       sipstatus::reason_error::none});
    }
    return nullptr;
}

inline std::string written(const sipstatus::reason_value& value)
{
    std::string text{value.protocol};
    if (value.has_cause) {
        text += ";cause=" + std::to_string(value.cause);
    }
    if (!value.location_token.empty()) {
        text += ";location=" + std::string{value.location_token};
    }
    return text + ";text=\"" + std::string{value.text} + "\"";
}

inline std::string written(const sipstatus::warning_value& value)
{
    const std::string digits = std::to_string(1000 + sipstatus::to_integer(value.warning)).substr(1);
    return digits + " " + std::string{value.agent} + " \"" + std::string{value.text} + "\"";
}

/// The values without an error, as a field.
template <class Value>
std::string written_field(const std::vector<Value>& values)
{
    std::string text;
    for (const Value& value : values) {
        if (value) {
            text += (text.empty() ? "" : ", ") + written(value);
        }
    }
    return text;
}

template <class Value>
std::vector<Value> without_error(std::vector<Value> values)
{
    if (!values.empty() && !values.back()) {
        values.pop_back();
    }
    return values;
}

inline const char* broken_for_reason(string_view text)
{
    using error = sipstatus::reason_error;
    const auto values = all_values(sipstatus::reason_values(text), text);
    if (values.empty() || values.size() > text.size() + 1) {
        return "a field has values, no more than one for a byte and one";
    }
    if (!is_same(values, literal::read_reasons(text))) {
        return "a Reason is read as it should be";
    }
    const error last = values.back().error;
    const bool is_of_grammar = last == error::none || last == error::bad_cause || last == error::cause_too_large
                               || last == error::bad_text || last == error::repeated;
    const bool is_field = literal::is_reason_field(text);
    if ((last == error::none && !is_field) || (is_field && !is_of_grammar)) {
        return "what is read without an error is what the grammar has";
    }
    for (const sipstatus::reason_value& value : values) {
        if (!is_inside_if_any(value.protocol, text) || !is_inside_if_any(value.text, text)
            || !is_inside_if_any(value.location_token, text)) {
            return "a Reason lies inside the text";
        }
        if (const char* const broken = broken_in_quotes(value.text)) {
            return broken;
        }
        if (const char* const broken = broken_in_reason(value)) {
            return broken;
        }
    }
    const auto right = without_error(values);
    const std::string again = written_field(right);
    return right.empty() || is_same(right, all_values(sipstatus::reason_values(again), again))
               ? nullptr
               : "values that are written again are read back";
}

inline const char* broken_for_warning(string_view text)
{
    const auto values = all_values(sipstatus::warning_values(text), text);
    if (values.empty() || values.size() > text.size() + 1) {
        return "a field has values, no more than one for a byte and one";
    }
    if (!is_same(values, literal::read_warnings(text))) {
        return "a Warning is read as it should be";
    }
    if ((values.back().error == sipstatus::warning_error::none) != literal::is_warning_field(text)) {
        return "what is read without an error is what the grammar has";
    }
    for (const sipstatus::warning_value& value : values) {
        if (!is_inside_if_any(value.agent, text) || !is_inside_if_any(value.text, text)) {
            return "a Warning lies inside the text";
        }
        if (const char* const broken = broken_in_quotes(value.text)) {
            return broken;
        }
    }
    const auto right = without_error(values);
    const std::string again = written_field(right);
    return right.empty() || is_same(right, all_values(sipstatus::warning_values(again), again))
               ? nullptr
               : "values that are written again are read back";
}

}  // namespace agreement

#endif
