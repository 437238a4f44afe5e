// SPDX-License-Identifier: BSL-1.0
#ifndef SIPSTATUS_WRITE_COMPARISON_HPP
#define SIPSTATUS_WRITE_COMPARISON_HPP

#include "detail/config.hpp"

#include <string_view>  // std::string_view

#include "compare.hpp"
#include "guidance.hpp"
#include "names.hpp"
#include "reason.hpp"
#include "detail/row_texts.hpp"
#include "detail/text_output.hpp"

namespace sipstatus {

namespace detail {

// What a registered code says in a few words.
constexpr std::string_view gist_of(code c) noexcept { return row_text(guidance_rows[row_of(c)].clauses); }

constexpr std::string_view send_when_of(code c) noexcept { return text_after(gist_of(c)); }

// Written as "486 Busy Here", or as the number alone if the code has no phrase.
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

// The class and its meaning, for use in a sentence.
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

// What a response does to the dialog, as a clause that follows the code.
constexpr std::string_view dialog_effect_in_words(dialog_effect effect, code c) noexcept
{
    // RFC 5057, section 5.1, leaves the effect open, and only says that it applies to the whole dialog.
    if (is_redirection(c)) {
        return "has no settled effect (RFC 5057, section 5.1)";
    }
    switch (effect) {
    case dialog_effect::none: return "ends nothing by itself";
    case dialog_effect::transaction: return "ends only the request that it answers";
    case dialog_effect::usage:
        // RFC 5057, section 5.1, note 3.
        if (c == code::method_not_allowed || c == code::not_implemented) {
            return "ends the call or subscription if that cannot do without the method";
        }
        // The requests that can get the code show which usage it ends: RFC 5057, section 5.3.
        return !can_answer(c, method::invite)      ? "ends the subscription that the request belongs to"
               : !can_answer(c, method::subscribe) ? "ends the call that the request belongs to"
                                                   : "ends the call or subscription that the request belongs to";
    // For 199: RFC 6228, section 4.
    case dialog_effect::dialog:
        return is_final(c) ? "ends the whole dialog, with its call and all subscriptions"
                           : "ends the early dialog that it is sent in";
    }
    return {};
}

constexpr std::string_view next_step_in_words(next_step step, code c) noexcept
{
    // RFC 4412, section 4.7.1; RFC 5360, section 5.9.2.
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

// "only NOTIFY and SUBSCRIBE", or "any request except ACK and CANCEL" if the code can also answer unknown methods.
template <class Output>
constexpr void put_methods(Output& output, code c) noexcept(Output::is_nothrow)
{
    const method_set methods = methods_of(c);
    const bool is_general = (methods & set_of<method::unknown>) != 0;
    method_set named = is_general ? ~methods : methods;
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

// "Accept, Accept-Encoding or Accept-Language": "or", since a response has the one that fits.
template <class Output>
constexpr void put_header_names(Output& output, header_set names) noexcept(Output::is_nothrow)
{
    for (const char* const& name : header_names) {
        const auto bit = header_set{1} << (&name - header_names);
        if ((names & bit) != 0) {
            names -= bit;
            put_all(output, row_text(name), names == 0 ? "" : (names & (names - 1)) == 0 ? " or " : ", ");
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
        put_all(output, named_code{c}, " says that ", gist_of(c));
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
        const guidance g = make_guidance(guidance_rows[row_of(c)].texts);
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

// What a response with this bound says about a retry; empty if there is no bound.
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

// "486 can say how long to wait before trying again (Retry-After)."
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

// RFC 3261, section 16.7, step 6: MUST for a 6xx, SHOULD for all other classes.
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

// `486 becomes cause 17 "User busy"`. RFC 3398, sections 8.2.5 and 8.2.6.1.
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
    put_all(output, name_of(d.aspect), ": ");
    switch (d.aspect) {
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

// What code `c` has in an aspect in which it differs from `other`.
template <class Output>
constexpr void put_side(Output& output, aspect compared, code c, code other) noexcept(Output::is_nothrow)
{
    switch (compared) {
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
        put_all(output, " when ", send_when_of(c), ".\n");
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
        put_all(output, "  ", note.when_to_send_left, "\n  ", note.when_to_send_right, "\n");
    } else {
        put_choice(output, pair.left);
        put_choice(output, pair.right);
    }
}

}  // namespace detail

/// Writes the comparison as plain text: a heading and a summary; for each code what it means, when you see it and how
/// to fix it; the key differences, numbered; and when to use which code. Each line is a paragraph and ends in LF; lines
/// below a heading are indented by two spaces. Returns the iterator past the end. Writes nothing if a code is outside
/// 100..699.
template <class OutputIterator, class = detail::if_takes_characters<OutputIterator>>
constexpr OutputIterator
write_comparison(OutputIterator out,
                 const comparison& pair) noexcept(detail::writes_without_exceptions<OutputIterator>())
{
    detail::iterator_output<OutputIterator> output{static_cast<OutputIterator&&>(out)};
    detail::put_comparison(output, pair);
    return static_cast<OutputIterator&&>(output.out);
}

/// Writes in a few words what the left code has in this aspect: "Request Failure", "retry later", "only INVITE".
/// Returns the iterator past the end. Writes nothing if the aspect is not an enumerator.
template <class OutputIterator, class = detail::if_takes_characters<OutputIterator>>
constexpr OutputIterator
write_left(OutputIterator out, const key_difference& d) noexcept(detail::writes_without_exceptions<OutputIterator>())
{
    detail::iterator_output<OutputIterator> output{static_cast<OutputIterator&&>(out)};
    detail::put_side(output, d.aspect, d.left, d.right);
    return static_cast<OutputIterator&&>(output.out);
}

/// Writes in a few words what the right code has in this aspect. Returns the iterator past the end. Writes nothing if
/// the aspect is not an enumerator.
template <class OutputIterator, class = detail::if_takes_characters<OutputIterator>>
constexpr OutputIterator
write_right(OutputIterator out, const key_difference& d) noexcept(detail::writes_without_exceptions<OutputIterator>())
{
    detail::iterator_output<OutputIterator> output{static_cast<OutputIterator&&>(out)};
    detail::put_side(output, d.aspect, d.right, d.left);
    return static_cast<OutputIterator&&>(output.out);
}

/// The number of characters that `write_comparison` writes; 0 if a code is outside 100..699.
///
///     std::string text(comparison_size(compare(486, 600)), ' ');
///     write_comparison(text.begin(), compare(486, 600));
template <class Output = detail::size_output>  // compiled only where it is called
[[nodiscard]] constexpr std::string_view::size_type comparison_size(const comparison& pair) noexcept
{
    Output output;
    detail::put_comparison(output, pair);
    return output.size;
}

}  // namespace sipstatus

#endif
