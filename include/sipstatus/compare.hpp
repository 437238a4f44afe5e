// SPDX-License-Identifier: BSL-1.0
#ifndef SIPSTATUS_COMPARE_HPP
#define SIPSTATUS_COMPARE_HPP

#include "detail/config.hpp"

#include <string_view>  // std::string_view

#include "headers.hpp"
#include "isup.hpp"
#include "methods.hpp"
#include "policy.hpp"
#include "detail/item_range.hpp"
#include "detail/row_texts.hpp"

namespace sipstatus {

/// What two codes can differ in, the most important first.
enum class aspect : std::uint8_t {
    registration,     ///< `is_registered`
    deprecation,      ///< `is_deprecated`
    finality,         ///< `is_final`
    response_class,   ///< `class_of`
    scope,            ///< of two responses that a forking proxy chooses from: about one destination or all (6xx)
    answerer,         ///< who sends it, if RFCs restrict both: the server that the request is for, or one on the way
    next_step,        ///< `next_step_of`
    dialog_effect,    ///< `dialog_effect_of`, if both codes can answer a request inside a dialog
    retry,            ///< what the response can say about a retry: the `bound` of `retry_rule_of`
    fork_preference,  ///< which of the two a forking proxy prefers, if it chooses from both: `better_response`
    methods,          ///< `can_answer`
    header_fields,    ///< the header fields to look for in one response and not in the other
    isup_cause,       ///< `to_isup`, if both codes can answer INVITE
};

/// The name of the aspect ("Next step"); empty for a value that is not an enumerator. A NUL follows it in memory.
///
///     static_assert(name_of(aspect::next_step) == "Next step");
[[nodiscard]] constexpr std::string_view name_of(aspect a) noexcept
{
    switch (a) {
    case aspect::registration: return "Registration";
    case aspect::deprecation: return "Status";
    case aspect::finality: return "Finality";
    case aspect::response_class: return "Class";
    case aspect::scope: return "Scope";
    case aspect::answerer: return "Who answers";
    case aspect::next_step: return "Next step";
    case aspect::retry: return "Retry";
    case aspect::dialog_effect: return "Dialog effect";
    case aspect::fork_preference: return "Forking";
    case aspect::methods: return "Methods";
    case aspect::header_fields: return "Header fields";
    case aspect::isup_cause: return "ISUP cause";
    }
    return "";
}

/// A hand-written note about two codes that are often confused; false if nobody wrote one.
struct pair_note {
    std::string_view difference;          ///< what distinguishes the two
    std::string_view when_to_send_left;   ///< a sentence about the left code that begins with "Send" or a condition
    std::string_view when_to_send_right;  ///< the same for the right code

    /// True if there is a note.
    constexpr explicit operator bool() const noexcept { return !difference.empty(); }
};

/// One aspect in which two codes differ; `write_left` and `write_right` write what each code has in it.
struct key_difference {
    sipstatus::aspect aspect;  ///< what they differ in
    code left;                 ///< the left code of the comparison
    code right;                ///< the right code of the comparison
};

namespace detail {

inline constexpr unsigned aspect_count = static_cast<unsigned>(aspect::isup_cause) + 1;

// Codes that answer only requests inside a dialog, whatever the method is: RFC 5839, section 7.1; RFC 6086,
// section 4.2.2; RFC 3261, section 14.2.
constexpr bool is_only_inside_dialogs(code c) noexcept
{
    return is_one_of(c, code::no_notification, code::bad_info_package, code::request_pending);
}

// Codes that never answer requests inside a dialog: RFC 6228, sections 4 and 5; RFC 8197, section 4; RFC 8688,
// section 3.1.
constexpr bool is_only_outside_dialogs(code c) noexcept
{
    return is_one_of(c, code::early_dialog_terminated, code::unwanted, code::rejected);
}

constexpr bool can_answer_the_same(code a, code b) noexcept
{
    const bool is_apart = (is_only_inside_dialogs(a) && is_only_outside_dialogs(b))
                          || (is_only_outside_dialogs(a) && is_only_inside_dialogs(b));
    return (methods_of(a) & methods_of(b)) != 0 && !is_apart;
}

// True if a request inside a dialog can get the code. REGISTER and PUBLISH are sent outside of dialogs.
constexpr bool can_be_inside_dialog(code c) noexcept
{
    return (methods_of(c) & ~set_of<method::register_, method::publish>) != 0 && !is_only_outside_dialogs(c);
}

// Who sends a code, if an RFC restricts it: the server or user agent that the request is for, a proxy on the way, or a
// proxy or back-to-back user agent on the way.
enum class sender : std::uint8_t { unrestricted, destination, proxy, intermediary };

// The sender of a code, and the section that restricts it.
struct restriction {
    code status;
    sender who;
    std::uint16_t rfc;
    const char* section;
};

// By RFC 3261, section 16.7, a proxy cannot issue provisional responses other than 100 on its own. 199 is not listed,
// since a forking proxy does send it (RFC 6228, section 6).
SIPSTATUS_HIDDEN inline constexpr restriction restrictions[] = {
    {code::ringing, sender::destination, 3261, "21.1.2"},
    {code::call_is_being_forwarded, sender::destination, 3261, "16.7"},
    {code::queued, sender::destination, 3261, "16.7"},
    {code::session_progress, sender::destination, 3261, "16.7"},
    {code::no_notification, sender::destination, 5839, "7.1"},
    {code::use_proxy, sender::destination, 3261, "21.3.4"},
    {code::unauthorized, sender::destination, 3261, "22.1"},
    {code::proxy_authentication_required, sender::proxy, 3261, "22.1"},
    {code::conditional_request_failed, sender::destination, 3903, "6"},
    {code::flow_failed, sender::proxy, 5626, "5.3.1"},
    {code::first_hop_lacks_outbound_support, sender::destination, 5626, "6"},
    // RFC 7332, section 6, for back-to-back user agents.
    {code::max_breadth_exceeded, sender::intermediary, 5393, "5.3.3"},
    {code::bad_info_package, sender::destination, 6086, "4.2.2"},
    {code::call_transaction_does_not_exist, sender::destination, 3261, "21.4.19"},
    // RFC 7332, section 5, for back-to-back user agents.
    {code::too_many_hops, sender::intermediary, 3261, "16.3"},
    {code::busy_here, sender::destination, 3261, "21.4.24"},
    {code::bad_event, sender::destination, 6665, "4.2.1.1"},
    {code::request_pending, sender::destination, 3261, "14.2"},
    {code::undecipherable, sender::destination, 3261, "21.4.28"},
    {code::not_implemented, sender::destination, 3261, "21.5.2"},
    {code::precondition_failure, sender::destination, 3312, "8"},
    {code::not_acceptable_anywhere, sender::destination, 3261, "21.6.4"},
    {code::unwanted, sender::destination, 8197, "1"},
    {code::rejected, sender::intermediary, 8688, "3.1"},
};

constexpr restriction restriction_of(code c) noexcept
{
    for (const restriction& r : restrictions) {
        if (r.status == c) {
            return r;
        }
    }
    return {c, sender::unrestricted, 0, ""};
}

// True if RFCs restrict the senders of both codes, one to the destination and the other to servers on the way. The
// restrictions of proxies do not apply to back-to-back user agents, which send provisional responses themselves. 407 is
// compared only with 401, since a gateway can send it, too (RFC 3261, section 21.4.8).
constexpr bool differ_in_sender(code a, code b) noexcept
{
    const sender of_a = restriction_of(a).who;
    const sender of_b = restriction_of(b).who;
    const bool has_intermediary = of_a == sender::intermediary || of_b == sender::intermediary;
    const bool has_407 = is_one_of(code::proxy_authentication_required, a, b);
    return of_a != sender::unrestricted && of_b != sender::unrestricted
           && (of_a == sender::destination) != (of_b == sender::destination)
           && !(has_intermediary && (is_provisional(a) || is_provisional(b)))
           && !(has_407 && !is_one_of(code::unauthorized, a, b));
}

// Final and not a success: the responses that a forking proxy chooses from.
constexpr bool is_refusal(code c) noexcept { return is_redirection(c) || is_failure(c); }

// The methods of requests that the code may answer and a proxy may fork. REGISTER, PUBLISH and requests inside a
// dialog, such as a re-INVITE (RFC 3261, section 14.1), have one destination. A 430 makes a proxy try another flow
// (RFC 5626, section 5.3.1).
constexpr method_set forked_methods_of(code c) noexcept
{
    constexpr method_set forked =
        set_of<method::unknown, method::invite, method::message, method::options, method::refer, method::subscribe>;
    return is_only_inside_dialogs(c) || c == code::flow_failed ? 0 : methods_of(c) & forked;
}

// True if a forking proxy can get both, and chooses between them.
constexpr bool are_chosen_from_in_fork(code a, code b) noexcept
{
    return is_refusal(a) && is_refusal(b) && (forked_methods_of(a) & forked_methods_of(b)) != 0;
}

// A set of header fields, one bit for each name.
using header_set = std::uint64_t;
static_assert(sizeof header_names / sizeof header_names[0] <= 64, "sipstatus: a header field is kept in a bit");

template <header... Headers>
inline constexpr header_set set_of_headers = ((header_set{1} << static_cast<unsigned>(Headers)) | ...);

// The header fields to look for in a response because they say what its code leaves open. All are in
// `header_fields_of`.
constexpr header_set telling_fields_of(code c) noexcept
{
    switch (c) {
    case code::early_dialog_terminated: return set_of_headers<header::reason>;
    case code::multiple_choices:
    case code::moved_permanently:
    case code::moved_temporarily:
    case code::use_proxy:
    case code::ambiguous: return set_of_headers<header::contact>;
    case code::unauthorized: return set_of_headers<header::www_authenticate>;
    case code::method_not_allowed: return set_of_headers<header::allow>;
    case code::proxy_authentication_required: return set_of_headers<header::proxy_authenticate>;
    case code::unsupported_media_type:
        return set_of_headers<header::accept, header::accept_encoding, header::accept_language>;
    case code::bad_extension: return set_of_headers<header::unsupported>;
    case code::extension_required: return set_of_headers<header::require>;
    case code::session_interval_too_small: return set_of_headers<header::min_se>;
    case code::interval_too_brief: return set_of_headers<header::min_expires>;
    case code::bad_location_information: return set_of_headers<header::geolocation_error>;
    case code::bad_alert_message: return set_of_headers<header::alertmsg_error>;
    case code::bad_info_package: return set_of_headers<header::recv_info>;
    case code::consent_needed: return set_of_headers<header::permission_missing>;
    case code::not_acceptable_here:
    case code::not_acceptable_anywhere: return set_of_headers<header::warning>;
    case code::bad_event: return set_of_headers<header::allow_events>;
    case code::security_agreement_required: return set_of_headers<header::security_server>;
    case code::rejected: return set_of_headers<header::call_info>;
    case code::not_found:
    case code::request_entity_too_large:
    case code::temporarily_unavailable:
    case code::busy_here:
    case code::server_internal_error:
    case code::service_unavailable:
    case code::busy_everywhere:
    case code::decline: return set_of_headers<header::retry_after>;
    default: return 0;
    }
}

constexpr header_set telling_fields_beyond(code one, code other) noexcept
{
    return telling_fields_of(one) & ~telling_fields_of(other);
}

// A row of registry/pairs.def: the texts follow each other, each with a NUL after it.
struct pair_row {
    std::uint16_t left;
    std::uint16_t right;
    const char* texts;
};

SIPSTATUS_HIDDEN inline constexpr pair_row pair_rows[] = {
#define SIPSTATUS_PAIR(left, right, difference, send_left, send_right) \
    {left, right,                                                      \
     SIPSTATUS_DIFFERENCE_##difference "\0" SIPSTATUS_SEND_LEFT_##send_left "\0" SIPSTATUS_SEND_RIGHT_##send_right},
#include "registry/pairs.def"
};

inline constexpr unsigned pair_row_count = sizeof pair_rows / sizeof pair_rows[0];

struct differing_aspects;

}  // namespace detail

/// The aspects in which two codes differ: a range of `key_difference`.
using key_difference_range = item_range<detail::differing_aspects>;

/// Two codes, and what differs between them.
struct comparison {
    code left;   ///< the one that `compare` took first
    code right;  ///< the one that `compare` took second

    /// True if the two codes differ in this aspect. False if a code is outside 100..699, and for a value that is not an
    /// enumerator.
    [[nodiscard]] constexpr bool differs_in(aspect a) const noexcept
    {
        if (!is_valid(left) || !is_valid(right)) {
            return false;
        }
        switch (a) {
        case aspect::registration: return is_registered(left) != is_registered(right);
        case aspect::deprecation: return is_deprecated(left) != is_deprecated(right);
        case aspect::finality: return is_final(left) != is_final(right);
        case aspect::response_class: return class_of(left) != class_of(right);
        case aspect::scope:
            return detail::are_chosen_from_in_fork(left, right) && is_global_failure(left) != is_global_failure(right);
        case aspect::answerer: return detail::differ_in_sender(left, right);
        case aspect::next_step: return next_step_of(left) != next_step_of(right);
        case aspect::retry: return retry_rule_of(left).bound != retry_rule_of(right).bound;
        case aspect::dialog_effect:
            return detail::can_be_inside_dialog(left) && detail::can_be_inside_dialog(right)
                   && dialog_effect_of(left) != dialog_effect_of(right);
        case aspect::fork_preference:
            return detail::are_chosen_from_in_fork(left, right) && detail::fork_rank(left) != detail::fork_rank(right);
        case aspect::methods: return detail::methods_of(left) != detail::methods_of(right);
        case aspect::header_fields:
            return (detail::telling_fields_beyond(left, right) | detail::telling_fields_beyond(right, left)) != 0;
        case aspect::isup_cause:
            // A gateway maps only responses to INVITE: RFC 3398, section 8.2.6.
            return can_answer(left, method::invite) && can_answer(right, method::invite)
                   && to_isup(left) != to_isup(right);
        }
        return false;
    }

    /// The aspects in which the two codes differ, the most important first. Empty if a code is outside 100..699.
    [[nodiscard]] constexpr key_difference_range key_differences() const noexcept;

    /// The hand-written note about the two codes, whichever of them is left; false if nobody wrote one.
    [[nodiscard]] constexpr pair_note note() const noexcept;
};

/// The comparison of two codes. A number outside 0..65'535 becomes `code{}`. Codes outside 100..699 differ in nothing.
///
///     static_assert(compare(486, 600).differs_in(aspect::response_class));
[[nodiscard]] constexpr comparison compare(any_code left, any_code right) noexcept
{
    return {left.value(), right.value()};
}

constexpr pair_note comparison::note() const noexcept
{
    for (const detail::pair_row& row : detail::pair_rows) {
        const bool is_swapped = row.left == to_integer(right) && row.right == to_integer(left);
        if (is_swapped || (row.left == to_integer(left) && row.right == to_integer(right))) {
            const std::string_view difference = detail::row_text(row.texts);
            const std::string_view lower = detail::text_after(difference);
            const std::string_view higher = detail::text_after(lower);
            return {difference, is_swapped ? higher : lower, is_swapped ? lower : higher};
        }
    }
    return {};
}

namespace detail {

struct differing_aspects {
    comparison pair;

    static constexpr unsigned count() noexcept { return aspect_count; }
    constexpr bool has(unsigned index) const noexcept { return pair.differs_in(static_cast<aspect>(index)); }
    constexpr key_difference item(unsigned index) const noexcept
    {
        return {static_cast<aspect>(index), pair.left, pair.right};
    }
};

struct confused_codes {
    std::uint16_t number = 0;

    static constexpr unsigned count() noexcept { return pair_row_count; }
    constexpr bool has(unsigned index) const noexcept
    {
        return pair_rows[index].left == number || pair_rows[index].right == number;
    }
    constexpr code item(unsigned index) const noexcept
    {
        return static_cast<code>(pair_rows[index].left == number ? pair_rows[index].right : pair_rows[index].left);
    }
};

}  // namespace detail

[[nodiscard]] constexpr key_difference_range comparison::key_differences() const noexcept
{
    return key_difference_range{{*this}};
}

/// Codes that people confuse with another code: a range of `code`.
using confused_code_range = item_range<detail::confused_codes>;

/// The codes that people confuse with this one, in ascending order: those for which `comparison::note` has a note.
/// Empty for codes that nobody confuses, for unregistered codes, and outside 100..699.
///
///     static_assert(*confused_with(486).begin() == code::temporarily_unavailable);
[[nodiscard]] constexpr confused_code_range confused_with(any_code c) noexcept
{
    return confused_code_range{{to_integer(c)}};
}

}  // namespace sipstatus

#endif
