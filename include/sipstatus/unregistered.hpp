// SPDX-License-Identifier: BSL-1.0
#ifndef SIPSTATUS_UNREGISTERED_HPP
#define SIPSTATUS_UNREGISTERED_HPP

#include "detail/config.hpp"

#include <string_view>  // std::string_view

#include "reason.hpp"
#include "detail/ignoring_case.hpp"
#include "detail/item_range.hpp"

namespace sipstatus {

/// Who uses a number that is not registered, and for what.
struct unregistered_use {
    std::uint16_t number;     ///< a few are outside 100..699, and therefore never a status code
    std::string_view phrase;  ///< may be empty; a NUL follows it in memory
    std::string_view origin;  ///< who uses the number, in a few words to show to people
};

/// A phrase that is used for a registered code instead of the registered one, and who uses it.
struct other_phrase {
    code status;              ///< the registered code
    std::string_view phrase;  ///< a NUL follows it in memory
    std::string_view origin;  ///< who uses the phrase, in a few words to show to people: "RFC 7462, 4"
};

namespace detail {

using namespace std::string_view_literals;

// Numbers in use that IANA does not list. Those from 701 on are not status codes (RFC 3261, section 7.2). The phrase in
// the first row of a number is its `known_phrase`. Kamailio's rows come before those of OpenSIPS: both descend from
// SER, and Kamailio has kept its numbers.
SIPSTATUS_HIDDEN inline constexpr unregistered_use unregistered_uses[] = {
    {101, "Dialog establishment"sv,
     "belle-sip, in its table of phrases; in HTTP it is Switching Protocols (used by RFC 7118)"sv},
    {101, "Dialog Establishement"sv, "eXosip, which misspells it"sv},
    {201, ""sv, "HTTP (Created), not SIP; one library confuses it with 202"sv},
    {303, "See Other"sv, "the grammar of RFC 2543, which does not explain it; RFC 3261 dropped it"sv},
    {409, "Conflict"sv, "RFC 2543, 7.4.10; RFC 3261 dropped it, but many stacks still list it"sv},
    {411, "Length Required"sv, "RFC 2543, 7.4.12; RFC 3261 dropped it, but many stacks still list it"sv},
    {418, ""sv, "nobody; HTTP reserves it as unused (RFC 9110, 15.5.19)"sv},
    {426, ""sv, "HTTP (Upgrade Required), not SIP"sv},
    {431, ""sv, "RFC 3261, 8.1.3.2, as an example of a code that the client does not recognize"sv},
    {477, "Unfortunately error on sending to next hop occurred"sv,
     "Kamailio and SER, when a request could not be forwarded"sv},
    {478, "Unresolvable destination"sv,
     "Kamailio and SER, when an address could not be resolved; JsSIP and SIP.js list it too"sv},
    {479, "Regretfully, we were not able to process the URI"sv, "Kamailio and SER, when a URI is malformed"sv},
    {473, "Filtered destination"sv, "OpenSIPS, when its blacklist blocks the destination"sv},
    {475, "Bad URI"sv, "OpenSIPS, when a URI is malformed"sv},
    {476, "Unresolvable destination"sv, "OpenSIPS, when an address could not be resolved"sv},
    {477, "Send failed"sv, "OpenSIPS, when a request could not be forwarded"sv},
    {490, "Request Updated"sv, "an expired draft; PJSIP and Sofia-SIP list it"sv},
    {492, ""sv, "nobody; some lists fill the gap between 491 and 493 with a guess"sv},
    {510, ""sv, "Kamailio, as an internal error number: prohibited by the administrator"sv},
    {520, ""sv, "Kamailio, as an internal error number: the destination is on a blocklist"sv},
    {605, "Decline Everywhere"sv, "Microsoft, in the APIs of Office Communicator and Lync; not seen on the wire"sv},
    {687, "Dialog Terminated"sv,
     "an early draft of the Replaces header field; RFC 3891 uses 603, but RFC 3485, Sofia-SIP and oSIP still list 687"sv},
    {701, "No response from destination server"sv, "PJSIP, internally"sv},
    {702, "Unable to resolve destination server"sv, "PJSIP, internally"sv},
    {703, "Error sending message to destination server"sv, "PJSIP, internally"sv},
    {999, "Unknown response"sv, "Wireshark, for codes that it does not know"sv},
};

SIPSTATUS_HIDDEN inline constexpr other_phrase other_phrases[] = {
    {code::queued, "Call Is Being Queued"sv, "RFC 7462, 4"sv},
    {code::session_progress, "Session progress message"sv, "RFC 3398, 8.2.3"sv},
    {code::session_progress, "Session in Progress"sv,
     "Janus, in its table of phrases; configuration examples for Cisco gateways"sv},
    {code::bad_request, "Invalid Request"sv, "RFC 3261, 10.3; RFC 3903, 6"sv},
    {code::bad_request, "Incorrect Date or Time"sv, "RFC 3428, 11.4"sv},
    {code::bad_request, "Missing Call-ID header field"sv,
     "RFC 3261, 21.4.1, as an example of a phrase that names the problem"sv},
    {code::bad_request, "Transaction tuple incomplete"sv, "Kamailio and OpenSIPS"sv},
    {code::bad_request, "Bad To"sv, "Kamailio and OpenSIPS"sv},
    {code::bad_request, "Invalid character in q parameter"sv, "Kamailio and OpenSIPS"sv},
    {code::bad_request, "Empty q parameter"sv, "Kamailio and OpenSIPS"sv},
    {code::bad_request, "Q parameter too big"sv, "Kamailio and OpenSIPS"sv},
    {code::bad_request, "Decimal part missing in q"sv, "Kamailio"sv},
    {code::forbidden, "Stale Date"sv, "RFC 8224, 6.2.2"sv},
    {code::conditional_request_failed, "Precondition Failed"sv,
     "reSIProcate; it is HTTP's phrase (RFC 9110, 15.5.13)"sv},
    {code::request_entity_too_large, "Request Entity too long"sv, "RFC 3398, 8.2.6.1"sv},
    {code::request_uri_too_long, "Request-URI Too Large"sv, "RFC 3261, 25.1; RFC 2543"sv},
    {code::interval_too_brief, "Interval too small"sv, "RFC 3265, 3.1.6.1 (obsolete)"sv},
    {code::interval_too_brief, "Subscription Too Brief"sv, "RFC 3265, 3.1.6.4 (obsolete)"sv},
    {code::use_identity_header, "Use Supported PASSporT Format"sv, "RFC 8224, 6.2.2"sv},
    {code::provide_referrer_identity, "Provide Referror Identity"sv, "RFC 3485, which misspells it"sv},
    {code::bad_identity_info, "Bad Identity-Info"sv,
     "RFC 4474, 14.3 (obsolete): the registered phrase until RFC 8224"sv},
    {code::unsupported_credential, "Unsupported Certificate"sv,
     "RFC 4474, 14.4 (obsolete): the registered phrase until RFC 8224"sv},
    {code::invalid_identity_header, "Invalid PASSporT"sv, "RFC 8224, 6.2.2"sv},
    {code::temporarily_unavailable, "Temporarily not available"sv, "RFC 3261, 25.1; RFC 2543"sv},
    {code::call_transaction_does_not_exist, "Call Leg/Transaction Does Not Exist"sv,
     "RFC 3261, 9.2 and 25.1; RFC 2543, 7.4.18"sv},
    {code::call_transaction_does_not_exist, "Subscription does not exist"sv, "RFC 6665, 4.1.2.4"sv},
    {code::loop_detected, "Merged Request"sv, "RFC 5057, 5.1; RFC 6910"sv},
    {code::busy_here, "Busy"sv, "RFC 3891, 3"sv},
    {code::request_terminated, "Transaction canceled"sv, "Kamailio"sv},
    {code::bad_event, "Event Package Not Supported"sv, "reSIProcate and some SIP servlets"sv},
    {code::server_internal_error, "Internal Server Error"sv, "RFC 3261, 25.1; RFC 2543; it is HTTP's phrase"sv},
    {code::server_internal_error, "Server Error"sv, "RFC 3261, 10.3; RFC 3323, 5"sv},
    {code::server_internal_error, "Error in external logic"sv, "Kamailio and OpenSIPS"sv},
    {code::server_internal_error, "Forking capacity exceeded"sv, "Kamailio and OpenSIPS"sv},
    {code::server_internal_error, "Message processing error"sv, "Kamailio"sv},
    {code::server_internal_error, "Internal processing error"sv, "Kamailio"sv},
    {code::server_internal_error, "No error"sv, "Kamailio"sv},
    {code::server_internal_error, "I'm terribly sorry, server error occurred"sv,
     "Kamailio, for every error that has no phrase of its own"sv},
    {code::server_internal_error, "No destination available"sv, "OpenSIPS"sv},
    {code::server_internal_error, "Server error occurred"sv,
     "OpenSIPS, for every error that has no phrase of its own"sv},
    {code::server_time_out, "Gateway Time-out"sv, "RFC 2543, 7.5.5; RFC 4497"sv},
    {code::server_time_out, "Gateway timeout"sv, "RFC 3398, 7.2.4.1"sv},
    {code::server_time_out, "Server Timeout"sv, "RFC 3398, 7.2.2"sv},
    {code::version_not_supported, "SIP Version not supported"sv, "RFC 3261, 25.1; RFC 2543"sv},
    {code::precondition_failure, "Precondition-Failure"sv, "RFC 3312, 8"sv},
    {code::busy_everywhere, "Busy"sv, "RFC 3261, 20.33"sv},
    {code::decline, "Declined"sv, "RFC 3515; RFC 3891, 3; RFC 3911, 4"sv},
    {code::decline, "Network Blocked"sv,
     "ATIS-1000099, for a call that the analytics of a provider in the USA blocked"sv},
};

// Kamailio, SER and OpenSIPS append an internal error number and the module to a phrase: " (477/SL)", " (9/TM)".
constexpr std::string_view without_suffix(std::string_view phrase) noexcept
{
    constexpr size_type module_size = 4;
    if (phrase.size() < module_size) {
        return phrase;
    }
    size_type begin = phrase.size() - module_size;
    const std::string_view module{phrase.data() + begin, module_size};
    if (!equal_ignoring_case(module, "/SL)") && !equal_ignoring_case(module, "/TM)")) {
        return phrase;
    }
    while (begin != 0 && phrase[begin - 1] >= '0' && phrase[begin - 1] <= '9') {
        --begin;
    }
    const bool has_number = begin != phrase.size() - module_size;
    const bool is_suffix = has_number && begin >= 2 && phrase[begin - 1] == '(' && phrase[begin - 2] == ' ';
    return is_suffix ? std::string_view{phrase.data(), begin - 2} : phrase;
}

// The phrase as the table spells it, so that results do not point into the text that was passed; empty if the table
// does not have it.
template <class Row, size_type Size>
constexpr std::string_view phrase_in_table(const Row (&table)[Size], std::string_view text) noexcept
{
    const std::string_view phrase = without_suffix(text);
    for (const Row& row : table) {
        if (equal_ignoring_case(row.phrase, phrase)) {
            return row.phrase;
        }
    }
    return {};
}

// The uses of a number, or the rows with a phrase from the table.
struct matching_uses {
    std::uint32_t number = 0;
    std::string_view phrase;

    static constexpr unsigned count() noexcept { return sizeof unregistered_uses / sizeof unregistered_uses[0]; }
    static constexpr unregistered_use item(unsigned index) noexcept { return unregistered_uses[index]; }

    constexpr bool has(unsigned index) const noexcept
    {
        const unregistered_use& use = unregistered_uses[index];
        return use.number == number || (!phrase.empty() && equal_ignoring_case(use.phrase, phrase));
    }
};

// The phrases of a code, or the rows with a phrase from the table.
struct matching_phrases {
    code status{};
    std::string_view phrase;

    static constexpr unsigned count() noexcept { return sizeof other_phrases / sizeof other_phrases[0]; }
    static constexpr other_phrase item(unsigned index) noexcept { return other_phrases[index]; }

    constexpr bool has(unsigned index) const noexcept
    {
        return other_phrases[index].status == status || equal_ignoring_case(other_phrases[index].phrase, phrase);
    }
};

}  // namespace detail

/// The registered phrase, or else the phrase that the code is known by in practice: that of its first use in
/// `unregistered_uses_of`. Empty if there is neither, and outside 100..699. A NUL follows the phrase in memory, so
/// `.data()` is a C string.
///
///     static_assert(known_phrase(409) == "Conflict" && known_phrase(410) == "Gone");
[[nodiscard]] constexpr std::string_view known_phrase(any_code c) noexcept
{
    const std::string_view registered = reason_phrase(c);
    if (registered.empty() && is_valid(c)) {
        for (const unregistered_use& use : detail::unregistered_uses) {
            if (use.number == c.number()) {
                return use.phrase;
            }
        }
    }
    return registered;
}

/// Uses of unregistered numbers: a range of `unregistered_use`.
using unregistered_use_range = item_range<detail::matching_uses>;

/// Phrases other than the registered ones: a range of `other_phrase`.
using other_phrase_range = item_range<detail::matching_phrases>;

/// Who uses this unregistered number, and for what. Empty if no use is known, and for registered codes. Some uses are
/// of numbers outside 100..699.
///
///     static_assert(unregistered_uses_of(687).begin()->phrase == "Dialog Terminated");
[[nodiscard]] constexpr unregistered_use_range unregistered_uses_of(any_code c) noexcept
{
    return unregistered_use_range{{c.number(), {}}};
}

/// Who uses this phrase for an unregistered number. Ignores ASCII case, and a suffix that Kamailio and OpenSIPS append,
/// such as " (477/SL)" or " (478/TM)". Empty if no use is known. The range does not point into the text.
///
///     static_assert(unregistered_uses_of_phrase("Send failed (477/TM)").begin()->number == 477);
[[nodiscard]] constexpr unregistered_use_range unregistered_uses_of_phrase(std::string_view phrase) noexcept
{
    return unregistered_use_range{{0, detail::phrase_in_table(detail::unregistered_uses, phrase)}};
}

/// The phrases that are used for this registered code instead of the registered one. Empty if none is known, and for
/// codes that are not registered.
///
///     static_assert(other_phrases_of(code::decline).begin()->phrase == "Declined");
[[nodiscard]] constexpr other_phrase_range other_phrases_of(any_code c) noexcept
{
    return other_phrase_range{{c.value(), {}}};
}

/// The registered codes that this phrase is used for instead of the registered one. Ignores ASCII case, and a suffix
/// that Kamailio and OpenSIPS append, such as " (13/SL)". Empty if no use is known, and for registered phrases:
/// `from_reason_phrase` finds those. The range does not point into the text.
///
///     static_assert(other_phrases_like("internal server error").begin()->status == code::server_internal_error);
[[nodiscard]] constexpr other_phrase_range other_phrases_like(std::string_view phrase) noexcept
{
    return other_phrase_range{{code{}, detail::phrase_in_table(detail::other_phrases, phrase)}};
}

}  // namespace sipstatus

#endif
