// SPDX-License-Identifier: BSL-1.0
#ifndef SIPSTATUS_UNREGISTERED_HPP
#define SIPSTATUS_UNREGISTERED_HPP

#include "detail/config.hpp"

#include <string_view>  // std::string_view

#include "reason.hpp"
#include "selection.hpp"

namespace sipstatus {

/// What somebody means by a number that is not registered, and who that is.
struct unregistered_use {
    std::uint16_t number;     ///< as a status code, though a few are outside 100..699
    std::string_view phrase;  ///< followed by a NUL in memory; empty if it has none
    std::string_view origin;  ///< in a few words for a person
};

/// A phrase that somebody sends with a registered code in place of the registered one, and who or where that is.
struct other_phrase {
    code status;              ///< the registered code
    std::string_view phrase;  ///< as it is sent, followed by a NUL in memory
    std::string_view origin;  ///< in a few words for a person: "RFC 7462, 4"
};

namespace detail {

using namespace std::string_view_literals;

// Numbers that turn up although IANA does not list them. 701 and up are no status codes at all (RFC 3261, 7.2).
SIPSTATUS_HIDDEN inline constexpr unregistered_use unregistered_uses[] = {
    {101, "Dialog establishment"sv,
     "belle-sip, in its own table; in HTTP it is Switching Protocols (RFC 7118 uses it there)"sv},
    {201, ""sv, "nobody in SIP: in HTTP it is Created, and one library confuses it with 202"sv},
    {303, "See Other"sv, "the grammar of RFC 2543, which says nothing about it; RFC 3261 has dropped it"sv},
    {409, "Conflict"sv, "RFC 2543, 7.4.10; RFC 3261 has dropped it, and many stacks still list it"sv},
    {411, "Length Required"sv, "RFC 2543, 7.4.12; RFC 3261 has dropped it, and many stacks still list it"sv},
    {418, ""sv, "nobody in SIP: RFC 9110 keeps it unused in HTTP"sv},
    {426, ""sv, "nobody in SIP: in HTTP it is Upgrade Required"sv},
    {431, ""sv, "RFC 3261, 8.1.3.2, as the example of a code that a client does not know"sv},
    {477, ""sv, "Kamailio and SER, when they could not send the request on"sv},
    {478, "Unresolvable Destination"sv,
     "Kamailio and SER, when an address could not be resolved; JsSIP and SIP.js list it"sv},
    {479, ""sv, "Kamailio and SER, when a URI is malformed"sv},
    {490, "Request Updated"sv, "an expired draft; PJSIP and Sofia-SIP list it"sv},
    {492, ""sv, "nobody: a gap between 491 and 493 that some lists fill by guessing"sv},
    {510, ""sv, "Kamailio, inside: prohibited by the administrator"sv},
    {520, ""sv, "Kamailio, inside: the destination is on a blocklist"sv},
    {687, "Dialog Terminated"sv,
     "an early draft of the Replaces header field, kept in the dictionary of RFC 3485 and listed by Sofia-SIP and oSIP; RFC 3891 uses 603"sv},
    {701, "No response from destination server"sv, "PJSIP, inside a program only"sv},
    {702, "Unable to resolve destination server"sv, "PJSIP, inside a program only"sv},
    {703, "Error sending message to destination server"sv, "PJSIP, inside a program only"sv},
    {999, "Unknown response"sv, "Wireshark, for what it does not know"sv},
};

SIPSTATUS_HIDDEN inline constexpr other_phrase other_phrases[] = {
    {code::queued, "Call Is Being Queued"sv, "RFC 7462, 4"sv},
    {code::session_progress, "Session progress message"sv, "RFC 3398, 8.2.3"sv},
    {code::bad_request, "Invalid Request"sv, "RFC 3261, 10.3; RFC 3903, 6"sv},
    {code::bad_request, "Incorrect Date or Time"sv, "RFC 3428, 11.4"sv},
    {code::bad_request, "Missing Call-ID header field"sv, "RFC 3261, 21.4.1, as the example of a telling phrase"sv},
    {code::forbidden, "Stale Date"sv, "RFC 8224, 6.2.2"sv},
    {code::request_entity_too_large, "Request Entity too long"sv, "RFC 3398, 8.2.6.1"sv},
    {code::request_uri_too_long, "Request-URI Too Large"sv, "RFC 3261, 25.1; RFC 2543"sv},
    {code::interval_too_brief, "Interval too small"sv, "RFC 3265, 3.1.6.1, which is obsolete"sv},
    {code::interval_too_brief, "Subscription Too Brief"sv, "RFC 3265, 3.1.6.4, which is obsolete"sv},
    {code::use_identity_header, "Use Supported PASSporT Format"sv, "RFC 8224, 6.2.2"sv},
    {code::provide_referrer_identity, "Provide Referror Identity"sv, "RFC 3485, with its misprint"sv},
    {code::bad_identity_info, "Bad Identity-Info"sv, "RFC 4474, 14.3, the phrase until RFC 8224"sv},
    {code::unsupported_credential, "Unsupported Certificate"sv, "RFC 4474, 14.4, the phrase until RFC 8224"sv},
    {code::invalid_identity_header, "Invalid PASSporT"sv, "RFC 8224, 6.2.2"sv},
    {code::temporarily_unavailable, "Temporarily not available"sv, "RFC 3261, 25.1; RFC 2543"sv},
    {code::call_transaction_does_not_exist, "Call Leg/Transaction Does Not Exist"sv,
     "RFC 3261, 9.2 and 25.1; RFC 2543, 7.4.18"sv},
    {code::call_transaction_does_not_exist, "Subscription does not exist"sv, "RFC 6665, 4.1.2.4"sv},
    {code::loop_detected, "Merged Request"sv, "RFC 5057, 5.1; RFC 6910"sv},
    {code::busy_here, "Busy"sv, "RFC 3891, 3"sv},
    {code::server_internal_error, "Internal Server Error"sv, "RFC 3261, 25.1; RFC 2543; it is the phrase of HTTP"sv},
    {code::server_internal_error, "Server Error"sv, "RFC 3261, 10.3; RFC 3323, 5"sv},
    {code::server_time_out, "Gateway Time-out"sv, "RFC 2543, 7.5.5; RFC 4497"sv},
    {code::server_time_out, "Gateway timeout"sv, "RFC 3398, 7.2.4.1"sv},
    {code::version_not_supported, "SIP Version not supported"sv, "RFC 3261, 25.1; RFC 2543"sv},
    {code::precondition_failure, "Precondition-Failure"sv, "RFC 3312, 8"sv},
    {code::busy_everywhere, "Busy"sv, "RFC 3261, 20.33"sv},
    {code::decline, "Declined"sv, "RFC 3515; RFC 3891, 3; RFC 3911, 4"sv},
    {code::decline, "Network Blocked"sv, "ATIS-1000099, for calls that a network in the USA blocks"sv},
};

struct uses_of_number {
    std::uint32_t number;

    static constexpr unsigned count() noexcept { return sizeof unregistered_uses / sizeof unregistered_uses[0]; }
    constexpr bool wants(unsigned index) const noexcept { return unregistered_uses[index].number == number; }
    static constexpr unregistered_use item(unsigned index) noexcept { return unregistered_uses[index]; }
};

struct uses_of_phrase {
    std::string_view phrase;

    static constexpr unsigned count() noexcept { return uses_of_number::count(); }
    static constexpr unregistered_use item(unsigned index) noexcept { return unregistered_uses[index]; }

    constexpr bool wants(unsigned index) const noexcept
    {
        return !phrase.empty() && equal_ignoring_case(unregistered_uses[index].phrase, phrase);
    }
};

struct phrases_of_code {
    code of;

    static constexpr unsigned count() noexcept { return sizeof other_phrases / sizeof other_phrases[0]; }
    constexpr bool wants(unsigned index) const noexcept { return other_phrases[index].status == of; }
    static constexpr other_phrase item(unsigned index) noexcept { return other_phrases[index]; }
};

struct codes_with_phrase {
    std::string_view phrase;

    static constexpr unsigned count() noexcept { return phrases_of_code::count(); }
    constexpr bool wants(unsigned index) const noexcept
    {
        return equal_ignoring_case(other_phrases[index].phrase, phrase);
    }
    static constexpr other_phrase item(unsigned index) noexcept { return phrases_of_code::item(index); }
};

}  // namespace detail

/// Who uses this unregistered number, and for what; empty when nobody is known to, and for registered codes. A few are
/// outside 100..699.
///
///     static_assert((*unregistered_uses_of(687).begin()).phrase == "Dialog Terminated");
constexpr detail::selection<detail::uses_of_number> unregistered_uses_of(any_code c) noexcept
{
    return detail::selection<detail::uses_of_number>{{c.number()}};
}

/// Who uses this phrase for an unregistered number; ASCII case is ignored. Empty when nobody is known to.
constexpr detail::selection<detail::uses_of_phrase> unregistered_uses_of_phrase(std::string_view phrase) noexcept
{
    return detail::selection<detail::uses_of_phrase>{{phrase}};
}

/// The phrases, other than the registered one, that somebody gives this registered code. Empty when nobody is known to.
///
///     static_assert((*other_phrases_of(code::decline).begin()).phrase == "Declined");
constexpr detail::selection<detail::phrases_of_code> other_phrases_of(any_code c) noexcept
{
    return detail::selection<detail::phrases_of_code>{{c.value()}};
}

/// The registered codes that somebody gives this phrase, which is not the registered one; ASCII case is ignored. Empty when
/// nobody is known to. `from_reason_phrase` knows the registered phrases alone.
///
///     static_assert((*other_phrases_like("internal server error").begin()).status == code::server_internal_error);
constexpr detail::selection<detail::codes_with_phrase> other_phrases_like(std::string_view phrase) noexcept
{
    return detail::selection<detail::codes_with_phrase>{{phrase}};
}

}  // namespace sipstatus

#endif
