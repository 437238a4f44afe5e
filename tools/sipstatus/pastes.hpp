// SPDX-License-Identifier: BSL-1.0
#ifndef SIPSTATUS_TOOL_PASTES_HPP
#define SIPSTATUS_TOOL_PASTES_HPP

// What people paste as an argument, and what they meant by one that is not understood.

#include <sipstatus/sipstatus.hpp>

#include <array>
#include <string>
#include <vector>

#include "codes.hpp"
#include "mentions.hpp"
#include "text.hpp"

namespace tool {

struct named_cause {
    string_view name;
    unsigned cause;
};

/// The names of Q.850 causes in the logs and settings of FreeSWITCH and Asterisk.
constexpr std::array<named_cause, 53> names_in_switches = {{
    {"UNALLOCATED_NUMBER", 1},
    {"UNALLOCATED", 1},
    {"NO_ROUTE_TRANSIT_NET", 2},
    {"NO_ROUTE_DESTINATION", 3},
    {"CHANNEL_UNACCEPTABLE", 6},
    {"CALL_AWARDED_DELIVERED", 7},
    {"NORMAL_CLEARING", 16},
    {"USER_BUSY", 17},
    {"NO_USER_RESPONSE", 18},
    {"NO_ANSWER", 19},
    {"SUBSCRIBER_ABSENT", 20},
    {"CALL_REJECTED", 21},
    {"NUMBER_CHANGED", 22},
    {"REDIRECTION_TO_NEW_DESTINATION", 23},
    {"EXCHANGE_ROUTING_ERROR", 25},
    {"DESTINATION_OUT_OF_ORDER", 27},
    {"INVALID_NUMBER_FORMAT", 28},
    {"FACILITY_REJECTED", 29},
    {"RESPONSE_TO_STATUS_ENQUIRY", 30},
    {"NORMAL_UNSPECIFIED", 31},
    {"NORMAL_CIRCUIT_CONGESTION", 34},
    {"CONGESTION", 34},
    {"NETWORK_OUT_OF_ORDER", 38},
    {"NORMAL_TEMPORARY_FAILURE", 41},
    {"SWITCH_CONGESTION", 42},
    {"ACCESS_INFO_DISCARDED", 43},
    {"REQUESTED_CHAN_UNAVAIL", 44},
    {"PRE_EMPTED", 45},
    {"FACILITY_NOT_SUBSCRIBED", 50},
    {"OUTGOING_CALL_BARRED", 52},
    {"INCOMING_CALL_BARRED", 54},
    {"BEARERCAPABILITY_NOTAUTH", 57},
    {"BEARERCAPABILITY_NOTAVAIL", 58},
    {"SERVICE_UNAVAILABLE", 63},
    {"BEARERCAPABILITY_NOTIMPL", 65},
    {"CHAN_NOT_IMPLEMENTED", 66},
    {"FACILITY_NOT_IMPLEMENTED", 69},
    {"SERVICE_NOT_IMPLEMENTED", 79},
    {"INVALID_CALL_REFERENCE", 81},
    {"INCOMPATIBLE_DESTINATION", 88},
    {"INVALID_MSG_UNSPECIFIED", 95},
    {"MANDATORY_IE_MISSING", 96},
    {"MESSAGE_TYPE_NONEXIST", 97},
    {"WRONG_MESSAGE", 98},
    {"IE_NONEXIST", 99},
    {"INVALID_IE_CONTENTS", 100},
    {"WRONG_CALL_STATE", 101},
    {"RECOVERY_ON_TIMER_EXPIRE", 102},
    {"MANDATORY_IE_LENGTH_ERROR", 103},
    {"PROTOCOL_ERROR", 111},
    {"INTERWORKING", 127},
    {"BUSY", 17},
    {"FAILURE", 38},
}};

/// The cause that a switch calls so, as NORMAL_CIRCUIT_CONGESTION or AST_CAUSE_USER_BUSY; 0 for any other text. In small
/// letters, the names are those of codes.
inline unsigned cause_called(string_view name)
{
    constexpr string_view prefix = "AST_CAUSE_";
    const bool has_prefix = starts_with(name, prefix);
    name.remove_prefix(has_prefix ? prefix.size() : 0);
    for (const named_cause& known : names_in_switches) {
        if (known.name == name && (has_prefix || has(name, '_'))) {
            return known.cause;
        }
    }
    return 0;
}

/// A code or a cause that was pasted as it is in a trace; neither if the text is something else.
struct paste {
    code status{};
    unsigned cause = 0;

    explicit operator bool() const { return status != code{} || cause != 0; }
};

/// The number after one of these words, as in "Q.850 34", "cause=34" or "SIP 486"; 0 for any other text.
inline unsigned number_after(string_view text, std::initializer_list<string_view> words)
{
    for (const string_view word : words) {
        if (starts_with_ignoring_case(text, word)) {
            const size_t digits = std::min(text.find_first_not_of(" :=#", word.size()), text.size());
            const string_view number = text.substr(digits);
            if (digits > word.size() && is_number(number) && number.size() <= 3) {
                return static_cast<unsigned>(std::stoul(std::string{number}));
            }
        }
    }
    return 0;
}

/// Understands "486 Busy Here", "SIP/2.0 486 Busy Here", "SIP 486", "Q.850;cause=34", "Q.850 34", "cause=34", "Reason:
/// SIP;cause=200", the names of causes in switches, and a line of a log that mentions a response.
inline paste read_paste(string_view text)
{
    text = without_outer_blanks(text);
    if (text.size() >= 2 && text.front() == '"' && text.back() == '"') {
        text = text.substr(1, text.size() - 2);
    }
    constexpr unsigned most_cause = 127;
    paste found;
    if (const sipstatus::status_line line = sipstatus::parse_status_line(text, sipstatus::tolerant)) {
        found.status = line.status;
        return found;
    }
    if (text.size() > 4 && is_number(text.substr(0, 3)) && text[3] == ' ' && is_letter(text[4])
        && text.find_first_of("0123456789", 4) == string_view::npos && !equal_ignoring_case(text.substr(4), "vs")) {
        found.status = sipstatus::parse_code(text.substr(0, 3));
        return found;
    }
    found.cause = cause_called(text.substr(0, text.find(" (")));
    if (!found) {
        found.cause = number_after(text, {"Q.850", "Q850", "ISUP", "cause"});
        found.cause = found.cause <= most_cause ? found.cause : 0;
        found.status = sipstatus::any_code{number_after(text, {"SIP"})}.value();
        found.status = is_valid(found.status) ? found.status : code{};
    }
    if (text == "ORIGINATOR_CANCEL") {  // of FreeSWITCH, which has no Q.850 cause for it
        found.status = code::request_terminated;
    }
    // A line with a whole message is a trace.
    if (!found && text.find("SIP/2.0") == string_view::npos) {
        found.status = find_mention(text).status;
    }
    if (starts_with_ignoring_case(text, "Reason:")) {
        text = without_leading_blanks(text.substr(7));
    }
    if (found || !has(text, ';')) {
        return found;
    }
    for (const sipstatus::reason_value& value : sipstatus::reason_values(text)) {
        if (value && !found) {
            found.cause = to_integer(value.isup());
            found.status = found.cause == 0 && is_valid(value.status()) ? value.status() : code{};
        }
    }
    return found;
}

/// How many characters must be changed, added or left out to make one text of another, in any case.
inline size_t distance(string_view a, string_view b)
{
    std::vector<size_t> row(b.size() + 1);
    for (size_t i = 0; i != row.size(); ++i) {
        row[i] = i;
    }
    for (size_t i = 0; i != a.size(); ++i) {
        size_t diagonal = row[0]++;
        for (size_t k = 0; k != b.size(); ++k) {
            const size_t above = row[k + 1];
            const size_t changed = diagonal + (to_lower(a[i]) == to_lower(b[k]) ? 0 : 1);
            row[k + 1] = std::min(changed, std::min(above, row[k]) + 1);
            diagonal = above;
        }
    }
    return row.back();
}

/// The text that is most like another one; empty if none is.
template <class Texts>
string_view most_similar(string_view text, const Texts& texts)
{
    constexpr size_t longest = 64;
    size_t least = text.size() / 3 + 1;
    string_view best;
    for (const string_view other : texts) {
        const size_t changes = text.size() <= longest ? distance(text, other) : least;
        if (changes < least) {
            least = changes;
            best = other;
        }
    }
    return best;
}

/// The reason phrase that is most like a text; empty if none is.
inline string_view similar_phrase(string_view text)
{
    std::vector<string_view> phrases;
    for (const code c : sipstatus::all_codes) {
        phrases.push_back(reason_phrase(c));
    }
    return most_similar(text, phrases);
}

}  // namespace tool

#endif
