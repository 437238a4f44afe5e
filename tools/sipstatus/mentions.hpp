// SPDX-License-Identifier: BSL-1.0
#ifndef SIPSTATUS_TOOL_MENTIONS_HPP
#define SIPSTATUS_TOOL_MENTIONS_HPP

// Lines that name a response without being one, as `Got SIP response 486 "Busy Here" back from`. They count only if the
// line itself shows that it is about SIP.

#include <sipstatus/sipstatus.hpp>

#include <array>

#include "text.hpp"

namespace tool {

using sipstatus::code;

struct mention {
    code status{};
    string_view phrase;
    string_view method;
    string_view call_id;

    explicit operator bool() const { return status != code{}; }
};

namespace mentions {

constexpr size_t npos = string_view::npos;

constexpr bool is_word_character(char c) { return is_letter(c) || is_digit(c) || c == '_'; }

/// Whether "sip" at this place is the protocol and not a part of a path, a host or another word.
inline bool is_protocol(string_view line, size_t at)
{
    const char before = at != 0 ? line[at - 1] : ' ';
    const char after = at + 3 < line.size() ? line[at + 3] : ' ';
    const bool is_pjsip = at >= 2 && equal_ignoring_case(line.substr(at - 2, 2), "pj");
    const bool is_of_module = before == '_' || is_pjsip;
    // pjsua puts dots for the depth of a call in front of a text.
    const bool is_of_host = before == '.' && (at < 2 || is_word_character(line[at - 2]));
    if ((is_letter(before) && !is_pjsip) || is_digit(before) || before == '/' || is_of_host || before == '@'
        || before == '-') {
        return false;
    }
    if (after == '.') {
        return is_of_module;
    }
    if (is_letter(after)) {
        const bool is_uri = to_lower(after) == 's' && line.substr(at + 4, 1) == ":";
        return is_uri || (is_letter(line[at + 2]) && line[at + 2] == 'p' && after <= 'Z');
    }
    return after != '/' || line.substr(at, 3) == "SIP";
}

inline bool is_about_sip(string_view line)
{
    for (const char p : {'p', 'P'}) {
        for (size_t at = line.find(p, 2); at != npos; at = line.find(p, at + 1)) {
            if (equal_ignoring_case(line.substr(at - 2, 2), "si") && is_protocol(line, at - 2)) {
                return true;
            }
        }
    }
    return false;
}

/// Whether the line begins with a time or a mark.
inline bool begins_as_log(string_view line)
{
    const string_view text = without_leading_blanks(line);
    return !text.empty() && (is_digit(text[0]) || string_view{"[<{-\"'"}.find(text[0]) != npos);
}

/// Whether the line has the form of a log and not of a sentence.
inline bool is_of_log(string_view line)
{
    if (begins_as_log(line)) {
        return true;
    }
    for (const string_view sign :
         {"sip:", "sips:", "chan_sip", "pjsip", "sofia", "error", "warn", "notice", "debug", "info:"}) {
        if (find_ignoring_case(line, sign) != npos) {
            return true;
        }
    }
    return false;
}

template <size_t Size>
bool is_one_of(string_view word, const std::array<string_view, Size>& words)
{
    for (const string_view one : words) {
        if (equal_ignoring_case(word, one)) {
            return true;
        }
    }
    return false;
}

/// Whether somebody wrote the line to somebody else.
inline bool is_of_letter(string_view line)
{
    constexpr std::array<string_view, 9> words = {"i", "we", "my", "our", "you", "your", "what", "why", "how"};
    for (size_t at = 0; at < line.size(); ++at) {
        const size_t first = at;
        while (at < line.size() && is_word_character(line[at])) {
            ++at;
        }
        if (at < line.size() && line[at] == ' ' && is_one_of(line.substr(first, at - first), words)) {
            return true;
        }
    }
    return false;
}

inline string_view last_word_before(string_view text, size_t& end)
{
    while (end != 0 && !is_word_character(text[end - 1])) {
        --end;
    }
    const size_t last = end;
    while (end != 0 && is_word_character(text[end - 1])) {
        --end;
    }
    return text.substr(end, last - end);
}

constexpr std::array<string_view, 9> names_of_status = {"response", "status", "code",    "reply", "answer",
                                                        "error",    "result", "failure", "msg"};
constexpr std::array<string_view, 12> words_near_status = {"response", "responses", "status",   "reply",
                                                           "code",     "error",     "fatal",    "failed",
                                                           "failure",  "rejected",  "received", "answered"};

/// Whether a word ends in a name of a status: "sipStatus", "sip_code".
inline bool ends_in_name_of_status(string_view word)
{
    for (const string_view name : names_of_status) {
        if (word.size() > name.size() && equal_ignoring_case(word.substr(word.size() - name.size()), name)
            && (find_ignoring_case(word, "sip") == 0 || find_ignoring_case(word, "_sip_") != npos)) {
            return true;
        }
    }
    return false;
}

enum class naming { none, as_status, as_status_of_sip };

/// How the words before a number name it.
inline naming name_before(string_view line, size_t at)
{
    size_t end = at;
    string_view word = last_word_before(line, end);
    if (line.substr(end + word.size(), at - end - word.size()).find_first_not_of(" \t:=\"'#([") != npos) {
        return naming::none;
    }
    if (ends_in_name_of_status(word)) {
        return naming::as_status_of_sip;
    }
    // In brackets it is the number of a line in the logs of AudioCodes.
    if (word == "S" && line.substr(end + 1, 1) == "=") {
        return end == 0 || line[end - 1] != '[' ? naming::as_status : naming::none;
    }
    if (!is_one_of(word, names_of_status)) {
        return naming::none;
    }
    word = last_word_before(line, end);
    if (is_one_of(word, names_of_status)) {
        word = last_word_before(line, end);
    }
    return equal_ignoring_case(word, "sip") && is_protocol(line, end) ? naming::as_status_of_sip : naming::as_status;
}

/// The phrase of a code that follows it, in quotation marks or as it is known.
inline string_view phrase_after(string_view text, code c, bool is_named)
{
    const size_t first = text.find_first_not_of(" \t:-(");
    if (first == npos) {
        return {};
    }
    text.remove_prefix(first);
    if (text[0] == '"' || text[0] == '\'') {
        const size_t end = text.find(text[0], 1);
        return end != npos && end < 256 ? text.substr(1, end - 1) : string_view{};
    }
    if (const string_view known = known_phrase(c);
        !known.empty() && starts_with_ignoring_case(text, known)
        && (text.size() == known.size() || !is_word_character(text[known.size()]))) {
        return text.substr(0, known.size());
    }
    for (const sipstatus::other_phrase& other : other_phrases_of(c)) {
        if (starts_with_ignoring_case(text, other.phrase)) {
            return text.substr(0, other.phrase.size());
        }
    }
    size_t size = 0;
    while (is_named && size < text.size() && size < 64
           && (is_letter(text[size]) || text[size] == ' ' || text[size] == '/')) {
        ++size;
    }
    const string_view phrase = without_trailing_blanks(text.substr(0, size));
    // A sentence that goes on is no phrase.
    return phrase.empty() || phrase[0] < 'A' || phrase[0] > 'Z'
                   || (size < text.size() && text[size] != '|' && text[size] != '(')
               ? string_view{}
               : phrase;
}

inline bool has_word_near(string_view line, size_t first, size_t last)
{
    size_t end = first;
    for (int i = 0; i != 2; ++i) {
        if (is_one_of(last_word_before(line, end), words_near_status)) {
            return true;
        }
    }
    for (int i = 0; i != 3; ++i) {
        while (last < line.size() && !is_word_character(line[last])) {
            ++last;
        }
        const size_t begin = last;
        while (last < line.size() && is_word_character(line[last])) {
            ++last;
        }
        if (is_one_of(line.substr(begin, last - begin), words_near_status)) {
            return true;
        }
    }
    return false;
}

/// The word after a place, up to what ends a value.
inline string_view value_at(string_view line, size_t at)
{
    at = line.find_first_not_of(" \t:=\"'", at);
    return at == npos ? string_view{} : line.substr(at, line.find_first_of(" \t\"',;|)]}>", at) - at);
}

inline string_view find_call_id(string_view line)
{
    for (const string_view name : {"call-id", "call_id", "callid"}) {
        const size_t at = find_ignoring_case(line, name);
        const size_t end = at == npos ? npos : line.find_first_not_of("\"' ", at + name.size());
        if (end != npos && (line[end] == ':' || line[end] == '=')) {
            return value_at(line, end + 1);
        }
    }
    return {};
}

/// The method that is named next to a code: "486/INVITE", "(REGISTER)", "method=INVITE".
inline string_view find_method(string_view line, size_t after_code)
{
    const auto method_at = [line](size_t at) {
        size_t end = at;
        while (end < line.size() && line[end] >= 'A' && line[end] <= 'Z') {
            ++end;
        }
        const string_view word = line.substr(std::min(at, line.size()), end - at);
        return sipstatus::method_from_name(word) != sipstatus::method::unknown ? word : string_view{};
    };
    if (line.substr(after_code, 1) == "/") {
        return method_at(after_code + 1);
    }
    if (const size_t at = find_ignoring_case(line, "method="); at != npos) {
        return method_at(at + 7);
    }
    const size_t parenthesis = line.find('(', after_code);
    return parenthesis != npos ? method_at(parenthesis + 1) : string_view{};
}

/// Whether three digits at this place are a number of their own.
inline bool is_code_at(string_view line, size_t at)
{
    const char before = at != 0 ? line[at - 1] : ' ';
    if (is_word_character(before) || before == '.' || before == '-' || before == '+' || before == '@'
        || before == '/') {
        return false;
    }
    const string_view after = line.substr(at + 3);
    return after.empty()
           || (!is_word_character(after[0]) && after[0] != '@'
               && !(after.size() > 1 && after[0] != ' ' && is_digit(after[1]))
               && !starts_with_ignoring_case(without_leading_blanks(after), "byte")
               && !starts_with_ignoring_case(without_leading_blanks(after), "ms"));
}

/// The place of the next code that is a number of its own, or npos.
inline size_t find_code(string_view line, size_t from)
{
    for (size_t at = from; at + 3 <= line.size(); ++at) {
        if (is_digit(line[at]) && is_code_at(line, at) && is_valid(sipstatus::parse_code(line.substr(at, 3)))) {
            return at;
        }
    }
    return npos;
}

/// "method=INVITE;from_tag=1;call_id=a1;code=486;reason=Busy Here", as the accounting of Kamailio and OpenSIPS writes it.
inline mention find_accounting(string_view line)
{
    const size_t at = line.find("code=");
    if (at == npos || line.find("method=") == npos || line.find("call_id=") == npos) {
        return {};
    }
    const code status = sipstatus::parse_code(value_at(line, at + 5));
    const size_t reason = line.find("reason=");
    const string_view phrase =
        reason != npos ? line.substr(reason + 7, line.find(';', reason) - reason - 7) : string_view{};
    return {status, phrase, find_method(line, line.size()), find_call_id(line)};
}

/// "Call 0 is DISCONNECTED [reason=486 (Busy Here)]", as pjsua writes it.
inline mention find_disconnected(string_view line)
{
    constexpr string_view begin = "DISCONNECTED [reason=";
    const size_t at = line.find(begin);
    if (at == npos || line.size() < at + begin.size() + 3) {
        return {};
    }
    const string_view text = line.substr(at + begin.size());
    const string_view after = text.substr(3);
    const bool has_phrase = starts_with(after, " (");
    return {sipstatus::parse_code(text.substr(0, 3)), has_phrase ? after.substr(2, after.find(')') - 2) : "", {}, {}};
}

}  // namespace mentions

/// The response that a line of a log mentions, if any. The texts are parts of the line.
inline mention find_mention(string_view line)
{
    using namespace mentions;
    if (has(line, '=')) {  // which both of these forms have
        if (const mention accounted = find_accounting(line)) {
            return accounted;
        }
        if (const mention disconnected = find_disconnected(line)) {
            return disconnected;
        }
    }
    const size_t first = find_code(line, 0);
    if (first == npos || !is_about_sip(line) || find_ignoring_case(line, "http") != npos) {
        return {};
    }
    const bool is_log = is_of_log(line);
    const bool is_prose = !begins_as_log(line) && is_of_letter(line);
    for (size_t at = first; at != npos; at = find_code(line, at + 1)) {
        const code status = sipstatus::parse_code(line.substr(at, 3));
        const naming named = name_before(line, at);
        const bool is_quoted = at != 0 && (line[at - 1] == '"' || line[at - 1] == '\'')
                               && line.substr(at + 3, 1) == line.substr(at - 1, 1);
        const size_t after = at + (is_quoted ? 4 : 3);
        const string_view phrase = phrase_after(line.substr(after), status, named != naming::none);
        const size_t end = phrase.empty() ? at + 3 : static_cast<size_t>(phrase.data() - line.data()) + phrase.size();
        if ((named == naming::as_status_of_sip && !is_prose)
            || (is_log && (named == naming::as_status || (!phrase.empty() && has_word_near(line, at, end))))) {
            return {status, phrase, find_method(line, at + 3), find_call_id(line)};
        }
    }
    return {};
}

}  // namespace tool

#endif
