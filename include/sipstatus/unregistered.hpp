// SPDX-License-Identifier: BSL-1.0
#ifndef SIPSTATUS_UNREGISTERED_HPP
#define SIPSTATUS_UNREGISTERED_HPP

#include "detail/config.hpp"

#include <string_view>  // std::string_view

#include "reason.hpp"
#include "detail/ignoring_case.hpp"
#include "detail/item_range.hpp"
#include "detail/row_texts.hpp"

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

// The phrase and the origin are one literal, with a NUL between them.
struct use_row {
    std::uint16_t number;
    const char* texts;
};

struct phrase_row {
    code status;
    const char* texts;
};

// Numbers in use that IANA does not list. Those from 701 on are not status codes (RFC 3261, section 7.2). The phrase in
// the first row of a number is its `known_phrase`. Kamailio's rows come before those of OpenSIPS: both descend from
// SER, and Kamailio has kept its numbers.
SIPSTATUS_HIDDEN inline constexpr use_row unregistered_uses[] = {
    {101, "Dialog establishment"
          "\0"
          "belle-sip, in its table of phrases; in HTTP it is Switching Protocols (used by RFC 7118)"},
    {101, "Dialog Establishement"
          "\0"
          "eXosip, which misspells it"},
    {201, ""
          "\0"
          "HTTP (Created), not SIP; one library confuses it with 202"},
    {303, "See Other"
          "\0"
          "the grammar of RFC 2543, which does not explain it; RFC 3261 dropped it"},
    {409, "Conflict"
          "\0"
          "RFC 2543, 7.4.10; RFC 3261 dropped it, but many stacks still list it"},
    {411, "Length Required"
          "\0"
          "RFC 2543, 7.4.12; RFC 3261 dropped it, but many stacks still list it"},
    {418, ""
          "\0"
          "nobody; HTTP reserves it as unused (RFC 9110, 15.5.19)"},
    {426, ""
          "\0"
          "HTTP (Upgrade Required), not SIP"},
    {431, ""
          "\0"
          "RFC 3261, 8.1.3.2, as an example of a code that the client does not recognize"},
    {477, "Unfortunately error on sending to next hop occurred"
          "\0"
          "Kamailio and SER, when a request could not be forwarded"},
    {478, "Unresolvable destination"
          "\0"
          "Kamailio and SER, when an address could not be resolved; JsSIP and SIP.js list it too"},
    {479, "Regretfully, we were not able to process the URI"
          "\0"
          "Kamailio and SER, when a URI is malformed"},
    {473, "Filtered destination"
          "\0"
          "OpenSIPS, when its blacklist blocks the destination"},
    {475, "Bad URI"
          "\0"
          "OpenSIPS, when a URI is malformed"},
    {476, "Unresolvable destination"
          "\0"
          "OpenSIPS, when an address could not be resolved"},
    {477, "Send failed"
          "\0"
          "OpenSIPS, when a request could not be forwarded"},
    {490, "Request Updated"
          "\0"
          "an expired draft; PJSIP and Sofia-SIP list it"},
    {492, ""
          "\0"
          "nobody; some lists fill the gap between 491 and 493 with a guess"},
    {510, ""
          "\0"
          "Kamailio, as an internal error number: prohibited by the administrator"},
    {520, ""
          "\0"
          "Kamailio, as an internal error number: the destination is on a blocklist"},
    {605, "Decline Everywhere"
          "\0"
          "Microsoft, in the APIs of Office Communicator and Lync; not seen on the wire"},
    {687,
     "Dialog Terminated"
     "\0"
     "an early draft of the Replaces header field; RFC 3891 uses 603, but RFC 3485, Sofia-SIP and oSIP still list 687"},
    {701, "No response from destination server"
          "\0"
          "PJSIP, internally"},
    {702, "Unable to resolve destination server"
          "\0"
          "PJSIP, internally"},
    {703, "Error sending message to destination server"
          "\0"
          "PJSIP, internally"},
    {999, "Unknown response"
          "\0"
          "Wireshark, for codes that it does not know"},
};

SIPSTATUS_HIDDEN inline constexpr phrase_row other_phrases[] = {
    {code::queued, "Call Is Being Queued"
                   "\0"
                   "RFC 7462, 4"},
    {code::session_progress, "Session progress message"
                             "\0"
                             "RFC 3398, 8.2.3"},
    {code::session_progress, "Session in Progress"
                             "\0"
                             "Janus, in its table of phrases; configuration examples for Cisco gateways"},
    {code::bad_request, "Invalid Request"
                        "\0"
                        "RFC 3261, 10.3; RFC 3903, 6"},
    {code::bad_request, "Incorrect Date or Time"
                        "\0"
                        "RFC 3428, 11.4"},
    {code::bad_request, "Missing Call-ID header field"
                        "\0"
                        "RFC 3261, 21.4.1, as an example of a phrase that names the problem"},
    {code::bad_request, "Transaction tuple incomplete"
                        "\0"
                        "Kamailio and OpenSIPS"},
    {code::bad_request, "Bad To"
                        "\0"
                        "Kamailio and OpenSIPS"},
    {code::bad_request, "Invalid character in q parameter"
                        "\0"
                        "Kamailio and OpenSIPS"},
    {code::bad_request, "Empty q parameter"
                        "\0"
                        "Kamailio and OpenSIPS"},
    {code::bad_request, "Q parameter too big"
                        "\0"
                        "Kamailio and OpenSIPS"},
    {code::bad_request, "Decimal part missing in q"
                        "\0"
                        "Kamailio"},
    {code::forbidden, "Stale Date"
                      "\0"
                      "RFC 8224, 6.2.2"},
    {code::conditional_request_failed, "Precondition Failed"
                                       "\0"
                                       "reSIProcate; it is HTTP's phrase (RFC 9110, 15.5.13)"},
    {code::request_entity_too_large, "Request Entity too long"
                                     "\0"
                                     "RFC 3398, 8.2.6.1"},
    {code::request_uri_too_long, "Request-URI Too Large"
                                 "\0"
                                 "RFC 3261, 25.1; RFC 2543"},
    {code::interval_too_brief, "Interval too small"
                               "\0"
                               "RFC 3265, 3.1.6.1 (obsolete)"},
    {code::interval_too_brief, "Subscription Too Brief"
                               "\0"
                               "RFC 3265, 3.1.6.4 (obsolete)"},
    {code::use_identity_header, "Use Supported PASSporT Format"
                                "\0"
                                "RFC 8224, 6.2.2"},
    {code::provide_referrer_identity, "Provide Referror Identity"
                                      "\0"
                                      "RFC 3485, which misspells it"},
    {code::bad_identity_info, "Bad Identity-Info"
                              "\0"
                              "RFC 4474, 14.3 (obsolete): the registered phrase until RFC 8224"},
    {code::unsupported_credential, "Unsupported Certificate"
                                   "\0"
                                   "RFC 4474, 14.4 (obsolete): the registered phrase until RFC 8224"},
    {code::invalid_identity_header, "Invalid PASSporT"
                                    "\0"
                                    "RFC 8224, 6.2.2"},
    {code::temporarily_unavailable, "Temporarily not available"
                                    "\0"
                                    "RFC 3261, 25.1; RFC 2543"},
    {code::call_transaction_does_not_exist, "Call Leg/Transaction Does Not Exist"
                                            "\0"
                                            "RFC 3261, 9.2 and 25.1; RFC 2543, 7.4.18"},
    {code::call_transaction_does_not_exist, "Subscription does not exist"
                                            "\0"
                                            "RFC 6665, 4.1.2.4"},
    {code::loop_detected, "Merged Request"
                          "\0"
                          "RFC 5057, 5.1; RFC 6910"},
    {code::busy_here, "Busy"
                      "\0"
                      "RFC 3891, 3"},
    {code::request_terminated, "Transaction canceled"
                               "\0"
                               "Kamailio"},
    {code::bad_event, "Event Package Not Supported"
                      "\0"
                      "reSIProcate and some SIP servlets"},
    {code::server_internal_error, "Internal Server Error"
                                  "\0"
                                  "RFC 3261, 25.1; RFC 2543; it is HTTP's phrase"},
    {code::server_internal_error, "Server Error"
                                  "\0"
                                  "RFC 3261, 10.3; RFC 3323, 5"},
    {code::server_internal_error, "Error in external logic"
                                  "\0"
                                  "Kamailio and OpenSIPS"},
    {code::server_internal_error, "Forking capacity exceeded"
                                  "\0"
                                  "Kamailio and OpenSIPS"},
    {code::server_internal_error, "Message processing error"
                                  "\0"
                                  "Kamailio"},
    {code::server_internal_error, "Internal processing error"
                                  "\0"
                                  "Kamailio"},
    {code::server_internal_error, "No error"
                                  "\0"
                                  "Kamailio"},
    {code::server_internal_error, "I'm terribly sorry, server error occurred"
                                  "\0"
                                  "Kamailio, for every error that has no phrase of its own"},
    {code::server_internal_error, "No destination available"
                                  "\0"
                                  "OpenSIPS"},
    {code::server_internal_error, "Server error occurred"
                                  "\0"
                                  "OpenSIPS, for every error that has no phrase of its own"},
    {code::server_time_out, "Gateway Time-out"
                            "\0"
                            "RFC 2543, 7.5.5; RFC 4497"},
    {code::server_time_out, "Gateway timeout"
                            "\0"
                            "RFC 3398, 7.2.4.1"},
    {code::server_time_out, "Server Timeout"
                            "\0"
                            "RFC 3398, 7.2.2"},
    {code::version_not_supported, "SIP Version not supported"
                                  "\0"
                                  "RFC 3261, 25.1; RFC 2543"},
    {code::precondition_failure, "Precondition-Failure"
                                 "\0"
                                 "RFC 3312, 8"},
    {code::busy_everywhere, "Busy"
                            "\0"
                            "RFC 3261, 20.33"},
    {code::decline, "Declined"
                    "\0"
                    "RFC 3515; RFC 3891, 3; RFC 3911, 4"},
    {code::decline, "Network Blocked"
                    "\0"
                    "ATIS-1000099, for a call that the analytics of a provider in the USA blocked"},
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
        if (equal_ignoring_case(row_text(row.texts), phrase)) {
            return row_text(row.texts);
        }
    }
    return {};
}

// The uses of a number, or the rows with a phrase from the table.
struct matching_uses {
    std::uint32_t number = 0;
    std::string_view phrase;

    static constexpr unsigned count() noexcept { return sizeof unregistered_uses / sizeof unregistered_uses[0]; }
    static constexpr unregistered_use item(unsigned index) noexcept
    {
        const use_row& row = unregistered_uses[index];
        const std::string_view used = row_text(row.texts);
        return {row.number, used, text_after(used)};
    }

    constexpr bool has(unsigned index) const noexcept
    {
        const use_row& row = unregistered_uses[index];
        return row.number == number || (!phrase.empty() && equal_ignoring_case(row_text(row.texts), phrase));
    }
};

// The phrases of a code, or the rows with a phrase from the table.
struct matching_phrases {
    code status{};
    std::string_view phrase;

    static constexpr unsigned count() noexcept { return sizeof other_phrases / sizeof other_phrases[0]; }
    static constexpr other_phrase item(unsigned index) noexcept
    {
        const phrase_row& row = other_phrases[index];
        const std::string_view used = row_text(row.texts);
        return {row.status, used, text_after(used)};
    }

    constexpr bool has(unsigned index) const noexcept
    {
        const phrase_row& row = other_phrases[index];
        return row.status == status || equal_ignoring_case(row_text(row.texts), phrase);
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
        for (const detail::use_row& row : detail::unregistered_uses) {
            if (row.number == c.number()) {
                return detail::row_text(row.texts);
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
