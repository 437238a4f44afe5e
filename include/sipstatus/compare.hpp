// SPDX-License-Identifier: BSL-1.0
#ifndef SIPSTATUS_COMPARE_HPP
#define SIPSTATUS_COMPARE_HPP

#include "detail/config.hpp"

#include <string_view>  // std::string_view

#include "guidance.hpp"
#include "headers.hpp"
#include "isup.hpp"
#include "names.hpp"
#include "policy.hpp"
#include "reason.hpp"
#include "selection.hpp"
#include "text_output.hpp"

namespace sipstatus {

/// What two codes can differ in, the most telling first.
enum class aspect : std::uint8_t {
    registration,    ///< `is_registered`
    deprecation,     ///< `is_deprecated`
    finality,        ///< `is_final`
    response_class,  ///< `class_of`
    scope,  ///< of two final responses to a forked request: whether it is about one destination or, as 6xx, about all
    answerer,       ///< who sends it, if an RFC says so of both: the server that the request is for, or one on the way
    next_step,      ///< `next_step_of`
    dialog_effect,  ///< `dialog_effect_of`, of two codes that can both answer a request inside a dialog
    retry,          ///< what the response can say about a retry: the bound of `retry_rule_of`
    fork_preference,  ///< which of two final responses to a forked request a proxy prefers: `better_response`
    methods,          ///< `can_answer`
    header_fields,    ///< the header fields to look for in one and not in the other
    isup_cause,       ///< `to_isup`
};

/// The name of the aspect ("Next step"), followed by a NUL in memory; empty for any other value.
constexpr std::string_view name_of(aspect a) noexcept
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

namespace detail {

inline constexpr unsigned aspect_count = static_cast<unsigned>(aspect::isup_cause) + 1;

// The methods of each row, so that many comparisons fit into one constant expression.
struct methods_by_row {
    method_set of_row[row_count];
};

constexpr methods_by_row make_methods_by_row() noexcept
{
    methods_by_row made{};
    for (unsigned row = 0; row != row_count; ++row) {
        made.of_row[row] = methods_of(rows[row].status);
    }
    return made;
}

SIPSTATUS_HIDDEN inline constexpr methods_by_row row_methods = make_methods_by_row();

constexpr method_set compared_methods_of(code c) noexcept
{
    const unsigned row = row_of(c);
    return row != row_count ? row_methods.of_row[row] : methods_of(c);
}

// Codes that answer only requests inside a dialog, whatever their method: RFC 5839, 7.1; RFC 6086, 4.2.2; RFC 3261, 14.2.
constexpr bool is_only_inside_dialogs(code c) noexcept
{
    return is_one_of(c, code::no_notification, code::bad_info_package, code::request_pending);
}

// Codes that never do: RFC 6228, 4 and 5; RFC 8197, 4; RFC 8688, 3.1.
constexpr bool is_only_outside_dialogs(code c) noexcept
{
    return is_one_of(c, code::early_dialog_terminated, code::unwanted, code::rejected);
}

constexpr bool can_answer_the_same(code a, code b) noexcept
{
    const bool is_apart = (is_only_inside_dialogs(a) && is_only_outside_dialogs(b))
                          || (is_only_outside_dialogs(a) && is_only_inside_dialogs(b));
    return (compared_methods_of(a) & compared_methods_of(b)) != 0 && !is_apart;
}

// Whether a request inside a dialog can get the code: REGISTER and PUBLISH are sent outside of any.
constexpr bool can_be_inside_dialog(code c) noexcept
{
    return (compared_methods_of(c) & ~set_of<method::register_, method::publish>) != 0 && !is_only_outside_dialogs(c);
}

// Who sends a code, where an RFC restricts it: the server or user agent that the request is for, a proxy on the way, or a
// proxy or back-to-back user agent on the way.
enum class sender : std::uint8_t { unrestricted, destination, proxy, intermediary };

// The sender of a code, with the section that restricts it.
struct restriction {
    code status;
    sender who;
    std::uint16_t rfc;
    std::string_view section;
};

// 199 is the exception to 16.7 of RFC 3261: a forking proxy sends it, too (RFC 6228, 6).
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
    // RFC 7332, 6, for back-to-back user agents.
    {code::max_breadth_exceeded, sender::intermediary, 5393, "5.3.3"},
    {code::bad_info_package, sender::destination, 6086, "4.2.2"},
    {code::call_transaction_does_not_exist, sender::destination, 3261, "21.4.19"},
    // RFC 7332, 5, for back-to-back user agents.
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
    return {c, sender::unrestricted, 0, {}};
}

// Whether RFCs restrict the senders of both codes, one to the destination and the other to the way there. What binds a proxy
// does not bind a back-to-back user agent, which sends provisional responses of its own. 407 is the counterpart of 401 alone: a
// gateway can send it, too (RFC 3261, 21.4.8).
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

// Final and no success: what a forking proxy chooses from.
constexpr bool is_refusal(code c) noexcept { return is_redirection(c) || is_failure(c); }

// The requests that a proxy may fork and that the code may answer: REGISTER, PUBLISH and requests inside a dialog, such as a
// re-INVITE (RFC 3261, 14.1), have one destination. A 430 makes a proxy try another flow (RFC 5626, 5.3.1).
constexpr method_set forked_methods_of(code c) noexcept
{
    constexpr method_set forked =
        set_of<method::unknown, method::invite, method::message, method::options, method::refer, method::subscribe>;
    return is_only_inside_dialogs(c) || c == code::flow_failed ? 0 : compared_methods_of(c) & forked;
}

// Whether a forking proxy chooses between the two.
constexpr bool are_chosen_from_in_fork(code a, code b) noexcept
{
    return is_refusal(a) && is_refusal(b) && (forked_methods_of(a) & forked_methods_of(b)) != 0;
}

// A set of header fields, one bit for each name.
using header_set = std::uint64_t;
static_assert(sizeof header_names / sizeof header_names[0] <= 64, "sipstatus: a header field is kept in a bit");

template <header... Headers>
inline constexpr header_set set_of_headers = ((header_set{1} << static_cast<unsigned>(Headers)) | ...);

// The header fields to look for in a response, as they say what its code leaves open. Each is in `header_fields_of`.
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

}  // namespace detail

/// What a person has written about two codes that are often confused; false when nobody has.
struct pair_note {
    std::string_view difference;  ///< what tells them apart
    std::string_view send_left;   ///< when to send the left one
    std::string_view send_right;  ///< when to send the right one

    /// Whether a person has written about the two.
    constexpr explicit operator bool() const noexcept { return !difference.empty(); }
};

namespace detail {
struct differing_aspects;
}

/// Two codes side by side.
struct comparison {
    code left;   ///< the one that `compare` took first
    code right;  ///< the other

    /// Whether the two differ in this; never when one is outside 100..699, and never for values that are no aspect.
    constexpr bool differs_in(aspect a) const noexcept
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
        case aspect::methods: return detail::compared_methods_of(left) != detail::compared_methods_of(right);
        case aspect::header_fields:
            return (detail::telling_fields_beyond(left, right) | detail::telling_fields_beyond(right, left)) != 0;
        case aspect::isup_cause:
            // A gateway maps what answers an INVITE: RFC 3398, 8.2.6.
            return can_answer(left, method::invite) && can_answer(right, method::invite)
                   && to_isup(left) != to_isup(right);
        }
        return false;
    }

    /// The aspects in which the two differ, the most telling first.
    constexpr detail::selection<detail::differing_aspects> key_differences() const noexcept;

    /// What a person has written about the two, whichever comes first; false when nobody has.
    constexpr pair_note note() const noexcept;
};

/// Two codes to be compared. A number outside 0..65'535 is `code{}`.
///
///     static_assert(compare(486, 600).differs_in(aspect::response_class));
constexpr comparison compare(any_code left, any_code right) noexcept { return {left.value(), right.value()}; }

/// One aspect in which two codes differ; `write_left` and `write_right` tell what each has.
struct key_difference {
    aspect in;   ///< what they differ in
    code left;   ///< as in the comparison
    code right;  ///< as in the comparison
};

namespace detail {

struct differing_aspects {
    comparison of;

    static constexpr unsigned count() noexcept { return aspect_count; }
    constexpr bool wants(unsigned index) const noexcept { return of.differs_in(static_cast<aspect>(index)); }
    constexpr key_difference item(unsigned index) const noexcept
    {
        return {static_cast<aspect>(index), of.left, of.right};
    }
};

}  // namespace detail

constexpr detail::selection<detail::differing_aspects> comparison::key_differences() const noexcept
{
    return detail::selection<detail::differing_aspects>{{*this}};
}

namespace detail {

struct gist_text {
    std::string_view text;
};
struct send_when_text {
    std::string_view text;
};
struct difference_text {
    std::string_view text;
};
struct send_left_text {
    std::string_view text;
};
struct send_right_text {
    std::string_view text;
};

constexpr gist_text gist(const char* text) noexcept { return {row_text(text)}; }
constexpr send_when_text send_when(const char* text) noexcept { return {row_text(text)}; }
constexpr difference_text difference(const char* text) noexcept { return {row_text(text)}; }
constexpr send_left_text send_left(const char* text) noexcept { return {row_text(text)}; }
constexpr send_right_text send_right(const char* text) noexcept { return {row_text(text)}; }

// A row of registry/pairs.def.
struct pair_row {
    code left;
    code right;
    pair_note note;

    constexpr bool has(code c) const noexcept { return left == c || right == c; }
};

constexpr pair_row make_pair_row(int left, int right, difference_text d, send_left_text l, send_right_text r) noexcept
{
    return {static_cast<code>(left), static_cast<code>(right), {d.text, l.text, r.text}};
}

SIPSTATUS_HIDDEN inline constexpr pair_row pair_rows[] = {
#define SIPSTATUS_PAIR(left, right, difference, send_left, send_right) \
    make_pair_row(left, right, difference, send_left, send_right),
#include "registry/pairs.def"
};

inline constexpr unsigned pair_row_count = sizeof pair_rows / sizeof pair_rows[0];

// What only a comparison says of a code.
struct pair_texts {
    std::string_view gist;
    std::string_view send_when;
};

constexpr pair_texts make_pair_texts(gist_text g, send_when_text s) noexcept { return {g.text, s.text}; }

// The texts of the row of unregistered codes are empty.
SIPSTATUS_HIDDEN inline constexpr pair_texts texts_in_pairs[] = {
#define SIPSTATUS_CODE(number, name, phrase, reference, effect, step, description, when_seen, how_to_fix, gist, \
                       send_when)                                                                               \
    make_pair_texts(gist, send_when),
#include "registry/all.def"
    {},
};

}  // namespace detail

constexpr pair_note comparison::note() const noexcept
{
    for (const detail::pair_row& row : detail::pair_rows) {
        if (row.left == left && row.right == right) {
            return row.note;
        }
        if (row.left == right && row.right == left) {
            return {row.note.difference, row.note.send_right, row.note.send_left};
        }
    }
    return {};
}

namespace detail {

struct confused_codes {
    code of;

    static constexpr unsigned count() noexcept { return pair_row_count; }
    constexpr bool wants(unsigned index) const noexcept { return pair_rows[index].has(of); }
    constexpr code item(unsigned index) const noexcept
    {
        return pair_rows[index].left == of ? pair_rows[index].right : pair_rows[index].left;
    }
};

}  // namespace detail

/// The codes that people confuse with this one, ascending: those for which `comparison::note` has something to say. Empty
/// for codes that nobody confuses, unregistered ones and numbers outside 100..699.
constexpr detail::selection<detail::confused_codes> confused_with(any_code c) noexcept
{
    return detail::selection<detail::confused_codes>{{c.value()}};
}

namespace detail {

// "486 Busy Here", and the number alone where there is no phrase.
struct named_code {
    code c;
};

template <class Output>
constexpr void put(Output& output, named_code named) noexcept(Output::is_nothrow)
{
    put(output, named.c);
    if (is_registered(named.c)) {
        put_all(output, " ", reason_phrase(named.c));
    }
}

// What each class is called in a sentence, and what it says.
constexpr std::string_view class_in_words(response_class c) noexcept
{
    switch (c) {
    case response_class::provisional: return "a provisional response (1xx: the request is being processed)";
    case response_class::success: return "a success (2xx: the request was accepted)";
    case response_class::redirection:
        return "a redirection (3xx: the client has to do something else to complete the request)";
    case response_class::request_failure: return "a request failure (4xx: this server cannot fulfill this request)";
    case response_class::server_failure:
        return "a server failure (5xx: the server failed, though the request may be valid)";
    case response_class::global_failure: return "a global failure (6xx: no server can fulfill the request)";
    case response_class::invalid: break;
    }
    return {};
}

constexpr std::string_view several_of_class(response_class c) noexcept
{
    switch (c) {
    case response_class::provisional: return "provisional responses";
    case response_class::success: return "successes";
    case response_class::redirection: return "redirections";
    case response_class::request_failure: return "request failures";
    case response_class::server_failure: return "server failures";
    case response_class::global_failure: return "global failures";
    case response_class::invalid: break;
    }
    return {};
}

// What a response does to the dialog, after its code.
constexpr std::string_view dialog_effect_in_words(dialog_effect effect, code c) noexcept
{
    // RFC 5057, 5.1: whatever effect it has, it is that of the whole dialog.
    if (is_redirection(c)) {
        return "has no settled effect (RFC 5057, section 5.1)";
    }
    switch (effect) {
    case dialog_effect::none: return "ends nothing by itself";
    case dialog_effect::transaction: return "ends only the request that it answers";
    case dialog_effect::usage:
        // RFC 5057, 5.1, note 3.
        if (c == code::method_not_allowed || c == code::not_implemented) {
            return "ends the call or subscription if that cannot do without the method";
        }
        // What the usage is follows from the requests that can get the code: RFC 5057, 5.3.
        return !can_answer(c, method::invite)      ? "ends the subscription that the request belongs to"
               : !can_answer(c, method::subscribe) ? "ends the call that the request belongs to"
                                                   : "ends the call or subscription that the request belongs to";
    // RFC 6228, 4.
    case dialog_effect::dialog:
        return is_final(c) ? "ends the whole dialog, with its call and all subscriptions"
                           : "ends the early dialog that it is sent in";
    }
    return {};
}

constexpr std::string_view next_step_in_words(next_step step, code c) noexcept
{
    // RFC 4412, 4.7.1; RFC 5360, 5.9.2.
    if (c == code::unknown_resource_priority) {
        return "may try again with the same or another Resource-Priority";
    }
    if (c == code::consent_needed) {
        return "may send the same request again once the recipients have agreed";
    }
    switch (step) {
    case next_step::wait: return "waits for the final response";
    case next_step::proceed: return "goes on, since the request succeeded";
    case next_step::follow_contact: return "tries the addresses in Contact";
    case next_step::authenticate: return "should send the request again with credentials";
    case next_step::change_request: return "should try again only with a changed request";
    case next_step::retry_later: return "may send the same request again after a pause";
    case next_step::try_elsewhere: return "may send the same request to another server";
    case next_step::stop:
        return retry_rule_of(c).bound == retry_bound::retry_after
                   ? "stops, unless Retry-After or a person says otherwise"
                   : "stops, unless a person decides otherwise";
    case next_step::none: break;
    }
    return {};
}

// "only NOTIFY and SUBSCRIBE", or "any request except ACK and CANCEL" where unknown methods count as well.
template <class Output>
constexpr void put_methods(Output& output, code c) noexcept(Output::is_nothrow)
{
    const method_set methods = compared_methods_of(c);
    const bool is_general = (methods & set_of<method::unknown>) != 0;
    method_set named = is_general ? ~methods & (answered_methods | set_of<method::ack>) : methods;
    put(output, is_general ? "any request except " : "only ");
    for (unsigned m = 0; m != method_count; ++m) {
        if ((named >> m & 1) != 0) {
            named -= method_set{1} << m;
            put_all(output, name_of(static_cast<method>(m)),
                    named == 0                   ? ""
                    : (named & (named - 1)) == 0 ? " and "
                                                 : ", ");
        }
    }
}

// "Accept, Accept-Encoding or Accept-Language": of several, a response has the one that fits.
template <class Output>
constexpr void put_header_names(Output& output, header_set names) noexcept(Output::is_nothrow)
{
    for (const std::string_view& name : header_names) {
        const auto bit = header_set{1} << (&name - header_names);
        if ((names & bit) != 0) {
            names -= bit;
            put_all(output, name, names == 0 ? "" : (names & (names - 1)) == 0 ? " or " : ", ");
        }
    }
}

// "Look for WWW-Authenticate in 401 and for Proxy-Authenticate in 407."
template <class Output>
constexpr void put_header_fields(Output& output, code left, code right) noexcept(Output::is_nothrow)
{
    const header_set of_left = telling_fields_beyond(left, right);
    const header_set of_right = telling_fields_beyond(right, left);
    put(output, "Look for ");
    if (of_left != 0) {
        put_header_names(output, of_left);
        put_all(output, " in ", left, of_right != 0 ? " and for " : "");
    }
    if (of_right != 0) {
        put_header_names(output, of_right);
        put_all(output, " in ", right);
    }
    put(output, ".");
}

// `cause 17 "User busy"`, or "no cause".
template <class Output>
constexpr void put_cause(Output& output, isup_cause cause) noexcept(Output::is_nothrow)
{
    if (cause == isup_cause{}) {
        put(output, "no cause");
        return;
    }
    put(output, "cause ");
    put_number(output, to_integer(cause));
    put_all(output, " \"", name_of(cause), "\"");
}

template <class Output>
constexpr void put_gist(Output& output, code c) noexcept(Output::is_nothrow)
{
    if (is_registered(c)) {
        put_all(output, named_code{c}, " says that ", texts_in_pairs[row_of(c)].gist);
    } else {
        put_all(output, c, " is not registered, so a client treats it as ", named_code{treat_as(c)});
    }
}

template <class Output>
constexpr void put_summary(Output& output, const comparison& pair) noexcept(Output::is_nothrow)
{
    const code left = pair.left;
    const code right = pair.right;
    put(output, "SIP ");
    put_gist(output, left);
    if (left == right) {
        put(output, ". Both sides are the same code, so nothing differs.\n");
        return;
    }
    put(output, "; ");
    if (!is_registered(left) && !is_registered(right) && treat_as(left) == treat_as(right)) {
        put_all(output, right, " is not registered either and is treated the same");
    } else {
        put_gist(output, right);
    }
    put(output, ". ");
    if (!can_answer_the_same(left, right)) {
        put(output, "No request should get both, since they answer different methods.\n");
    } else if (is_final(left) != is_final(right)) {
        put_all(output, "One request can get both: first ", is_final(left) ? right : left, ", then ",
                is_final(left) ? left : right, " as its final response.\n");
    } else if (is_provisional(left)) {
        put(output, "Both are provisional responses, and one INVITE can get both before its final response.\n");
    } else {
        put_all(output, "Both are ",
                class_of(left) == class_of(right) ? several_of_class(class_of(left)) : "final responses",
                ": a server answers a request with one of them, never both.\n");
    }
}

template <class Output>
constexpr void put_guidance(Output& output, code c) noexcept(Output::is_nothrow)
{
    put_all(output, "\n", named_code{c}, "\n");
    if (is_registered(c)) {
        const guidance& g = guidances[row_of(c)];
        put_all(output, "  Description: ", g.description, "\n  When you see it: ", g.when_seen,
                "\n  How to fix it: ", g.how_to_fix, "\n");
        return;
    }
    put_all(output, "  Description: ", c, " is not in the IANA registry. A client must treat it as ",
            named_code{treat_as(c)},
            " (RFC 3261, section 8.1.3.2).\n"
            "  When you see it: A vendor, an operator or an old stack uses the number for a purpose of its own, or it "
            "is a typo "
            "of a registered one.\n"
            "  How to fix it: Do what you would do after ",
            treat_as(c),
            ". The reason phrase, Reason, Warning and the documentation of whoever sent it may say more.\n");
}

constexpr std::string_view sender_in_words(sender who) noexcept
{
    switch (who) {
    case sender::destination: return "the server or user agent that the request is for";
    case sender::proxy: return "a proxy on the way";
    case sender::intermediary: return "a proxy or back-to-back user agent on the way";
    case sender::unrestricted: break;
    }
    return {};
}

// "the server or user agent that the request is for (RFC 3261, section 22.1)".
template <class Output>
constexpr void put_sender(Output& output, code c) noexcept(Output::is_nothrow)
{
    const restriction r = restriction_of(c);
    put_all(output, sender_in_words(r.who), " (RFC ");
    put_number(output, r.rfc);
    put_all(output, ", section ", r.section, ")");
}

// What a response with this bound says about a retry; nothing without a bound.
constexpr std::string_view retry_bound_in_words(retry_bound bound) noexcept
{
    switch (bound) {
    case retry_bound::retry_after: return "can say how long to wait before trying again (Retry-After)";
    case retry_bound::min_se: return "gives the shortest session interval to ask for (Min-SE)";
    case retry_bound::min_expires: return "gives the shortest expiration time to ask for (Min-Expires)";
    case retry_bound::none: break;
    }
    return {};
}

// "486 can say in Retry-After how long to wait before trying again."
template <class Output>
constexpr void put_retry(Output& output, code left, code right) noexcept(Output::is_nothrow)
{
    const std::string_view of_left = retry_bound_in_words(retry_rule_of(left).bound);
    const std::string_view of_right = retry_bound_in_words(retry_rule_of(right).bound);
    if (!of_left.empty()) {
        put_all(output, left, " ", of_left, of_right.empty() ? "." : "; ");
    }
    if (!of_right.empty()) {
        put_all(output, right, " ", of_right, ".");
    }
}

// RFC 3261, 16.7, step 6: MUST for a 6xx, SHOULD for all else.
template <class Output>
constexpr void put_fork_preference(Output& output, code better, code other) noexcept(Output::is_nothrow)
{
    put_all(output, "A forking proxy that gets both ", is_global_failure(better) ? "must" : "should", " forward ",
            better);
    if (is_redirection(better)) {
        put(output, ", unless it follows the redirection itself");
    } else if (class_of(better) == class_of(other)) {
        put(output, other == code::service_unavailable ? ", since it should not forward a 503"
                                                       : ", which tells the client how to send the request again");
    }
    put(output, " (RFC 3261, section 16.7).");
}

// `486 becomes cause 17 "User busy"`. RFC 3398, 8.2.5 and 8.2.6.1.
template <class Output>
constexpr void put_mapping(Output& output, code c) noexcept(Output::is_nothrow)
{
    put(output, c);
    if (!is_refusal(c)) {
        put(output, " releases nothing");
        return;
    }
    put(output, to_isup(c) == isup_cause{} ? " has " : " becomes ");
    put_cause(output, to_isup(c));
    if (is_redirection(c)) {
        put(output, " if the gateway does not follow it");
    } else if (c == code::not_acceptable_here || c == code::not_acceptable_anywhere) {
        put(output, " unless a Warning says more");
    }
}

// "Next step: After 401 the client ...".
template <class Output>
constexpr void put_difference(Output& output, const key_difference& d) noexcept(Output::is_nothrow)
{
    const code left = d.left;
    const code right = d.right;
    put_all(output, name_of(d.in), ": ");
    switch (d.in) {
    case aspect::registration:
        put_all(output, is_registered(left) ? left : right, " is registered, ", is_registered(left) ? right : left,
                " is not.");
        break;
    case aspect::deprecation:
        put_all(
            output, is_deprecated(left) ? left : right,
            " is deprecated in answers to SUBSCRIBE, NOTIFY and REFER (RFC 6665, section 8.3.1; RFC 7647, section 5), ",
            is_deprecated(left) ? right : left, " is not.");
        break;
    case aspect::finality:
        put_all(output, is_final(left) ? left : right, " is final and ends the transaction; ",
                is_final(left) ? right : left, " is provisional, and a final response should follow.");
        break;
    case aspect::response_class:
        put_all(output, left, " is ", class_in_words(class_of(left)), "; ", right, " is ",
                class_in_words(class_of(right)), ".");
        break;
    case aspect::scope:
        put_all(output, is_global_failure(left) ? left : right,
                " is about every destination of the user and ends the search; ", is_global_failure(left) ? right : left,
                " is about one destination or the path to it.");
        break;
    case aspect::answerer:
        put_all(output, left, " comes from ");
        put_sender(output, left);
        put_all(output, ", ", right, " from ");
        put_sender(output, right);
        put(output, ".");
        break;
    case aspect::next_step:
        put_all(output, "After ", left, " the client ", next_step_in_words(next_step_of(left), left), "; after ", right,
                " it ", next_step_in_words(next_step_of(right), right), ".");
        break;
    case aspect::retry: put_retry(output, left, right); break;
    case aspect::dialog_effect:
        put_all(output, "Inside a dialog, ", left, " ", dialog_effect_in_words(dialog_effect_of(left), left),
                ", while ", right, " ", dialog_effect_in_words(dialog_effect_of(right), right), ".");
        break;
    case aspect::fork_preference:
        put_fork_preference(output, better_response(left, right), better_response(left, right) == left ? right : left);
        break;
    case aspect::methods:
        put_all(output, left, " can answer ");
        put_methods(output, left);
        put_all(output, "; ", right, " can answer ");
        put_methods(output, right);
        put(output, ".");
        break;
    case aspect::header_fields: put_header_fields(output, left, right); break;
    case aspect::isup_cause:
        put(output, "At a gateway to the telephone network (RFC 3398), ");
        put_mapping(output, left);
        put(output, "; ");
        put_mapping(output, right);
        put(output, ".");
        break;
    }
}

// What one side of a difference has.
template <class Output>
constexpr void put_side(Output& output, aspect in, code c, code other) noexcept(Output::is_nothrow)
{
    switch (in) {
    case aspect::registration: put(output, is_registered(c) ? "registered" : "not registered"); break;
    case aspect::deprecation: put(output, is_deprecated(c) ? "deprecated" : "not deprecated"); break;
    case aspect::finality: put(output, is_final(c) ? "final" : "provisional"); break;
    case aspect::response_class: put(output, name_of(class_of(c))); break;
    case aspect::scope: put(output, is_global_failure(c) ? "every destination" : "one destination"); break;
    case aspect::answerer: put(output, sender_in_words(restriction_of(c).who)); break;
    case aspect::next_step: put(output, name_of(next_step_of(c))); break;
    case aspect::retry: {
        const std::string_view words = retry_bound_in_words(retry_rule_of(c).bound);
        put(output, words.empty() ? "nothing" : words);
        break;
    }
    case aspect::dialog_effect: put(output, is_redirection(c) ? "unsettled" : name_of(dialog_effect_of(c))); break;
    case aspect::fork_preference: put(output, better_response(c, other) == c ? "preferred" : "not preferred"); break;
    case aspect::methods: put_methods(output, c); break;
    case aspect::isup_cause: put_cause(output, to_isup(c)); break;
    case aspect::header_fields: {
        const header_set own = telling_fields_beyond(c, other);
        put_header_names(output, own);
        put(output, own == 0 ? "none" : "");
        break;
    }
    }
}

template <class Output>
constexpr void put_differences(Output& output, const comparison& pair) noexcept(Output::is_nothrow)
{
    put(output, "\nKey differences\n");
    std::uint8_t number = 0;
    for (const key_difference d : pair.key_differences()) {
        ++number;
        put(output, "  ");
        put_number(output, number);
        put(output, ". ");
        put_difference(output, d);
        put(output, "\n");
    }
    if (number != 0) {
        return;
    }
    if (is_registered(pair.left)) {
        put(output, "  None in class, next step, dialog effect, forking, methods and ISUP cause. The texts above say "
                    "how the codes "
                    "differ in meaning.\n");
    } else {
        put_all(output, "  None: a client treats both as ", named_code{treat_as(pair.left)}, ".\n");
    }
}

template <class Output>
constexpr void put_choice(Output& output, code c) noexcept(Output::is_nothrow)
{
    put_all(output, "  Send ", c);
    if (is_registered(c)) {
        put_all(output, " when ", texts_in_pairs[row_of(c)].send_when, ".\n");
    } else {
        put_all(output, " only to peers that have agreed with you on its meaning; all others treat it as ",
                named_code{treat_as(c)}, ".\n");
    }
}

template <class Output>
constexpr void put_comparison(Output& output, const comparison& pair) noexcept(Output::is_nothrow)
{
    if (!is_valid(pair.left) || !is_valid(pair.right)) {
        return;
    }
    put_all(output, "SIP ", named_code{pair.left}, " vs ", named_code{pair.right}, "\n\n");
    const pair_note note = pair.note();
    if (note) {
        put_all(output, note.difference, "\n\n");
    }
    put_summary(output, pair);
    put_guidance(output, pair.left);
    if (pair.left == pair.right) {
        put(output, "\nWhen to use it\n");
        put_choice(output, pair.left);
        return;
    }
    put_guidance(output, pair.right);
    put_differences(output, pair);
    put(output, "\nWhen to use which\n");
    if (note) {
        put_all(output, "  ", note.send_left, "\n  ", note.send_right, "\n");
    } else {
        put_choice(output, pair.left);
        put_choice(output, pair.right);
    }
}

}  // namespace detail

/// Writes the comparison as plain text for a person: a heading and a summary; for each code what it means, when it is seen
/// and how to fix it; the key differences, numbered; and when to use which. A line is a paragraph, ends in LF and is indented
/// by two spaces below a heading. Returns the iterator past the end; writes nothing when a code is outside 100..699.
template <class OutputIterator, class = detail::if_takes_characters<OutputIterator>>
constexpr OutputIterator
write_comparison(OutputIterator out,
                 const comparison& pair) noexcept(detail::writes_without_exceptions<OutputIterator>())
{
    detail::iterator_output<OutputIterator> output{static_cast<OutputIterator&&>(out)};
    detail::put_comparison(output, pair);
    return static_cast<OutputIterator&&>(output.out);
}

/// Writes in a few words what the left code has in this aspect: "Request Failure", "retry later", "only INVITE". Returns the
/// iterator past the end.
template <class OutputIterator, class = detail::if_takes_characters<OutputIterator>>
constexpr OutputIterator
write_left(OutputIterator out, const key_difference& d) noexcept(detail::writes_without_exceptions<OutputIterator>())
{
    detail::iterator_output<OutputIterator> output{static_cast<OutputIterator&&>(out)};
    detail::put_side(output, d.in, d.left, d.right);
    return static_cast<OutputIterator&&>(output.out);
}

/// Writes in a few words what the right code has in this aspect. Returns the iterator past the end.
template <class OutputIterator, class = detail::if_takes_characters<OutputIterator>>
constexpr OutputIterator
write_right(OutputIterator out, const key_difference& d) noexcept(detail::writes_without_exceptions<OutputIterator>())
{
    detail::iterator_output<OutputIterator> output{static_cast<OutputIterator&&>(out)};
    detail::put_side(output, d.in, d.right, d.left);
    return static_cast<OutputIterator&&>(output.out);
}

/// How many characters `write_comparison` writes; 0 when a code is outside 100..699.
constexpr std::string_view::size_type comparison_size(const comparison& pair) noexcept
{
    detail::size_output output;
    detail::put_comparison(output, pair);
    return output.size;
}

}  // namespace sipstatus

#endif
