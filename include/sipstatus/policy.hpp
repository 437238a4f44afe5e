// SPDX-License-Identifier: BSL-1.0
#ifndef SIPSTATUS_POLICY_HPP
#define SIPSTATUS_POLICY_HPP

#include "detail/config.hpp"
#include "method.hpp"
#include "registry.hpp"

namespace sipstatus {

namespace detail {

template <class Value, class... Values>
constexpr bool is_one_of(Value value, Values... wanted) noexcept
{
    return ((value == wanted) || ...);
}

// Ranks in the order of RFC 3261, section 16.7, step 6: lower is better.
constexpr unsigned fork_rank(any_code c) noexcept
{
    constexpr unsigned ranks[] = {7, 6, 6, 1, 3, 4, 0};
    const bool helps = is_one_of(to_integer(c), 401, 407, 415, 420, 484);
    return helps ? 2 : c.value() == code::service_unavailable ? 5 : ranks[static_cast<unsigned>(class_of(c))];
}

// The iterators that a range-based `for` would use, as expressions that `noexcept` can examine.
// clang-format off
template <class Item, size_type Size>
constexpr Item* begin_of(Item (&items)[Size], int) noexcept { return items; }
template <class Range>
constexpr auto begin_of(Range& r, int) noexcept(noexcept(r.begin())) -> decltype(r.begin()) { return r.begin(); }
template <class Range>
constexpr auto begin_of(Range& r, long) noexcept(noexcept(begin(r))) -> decltype(begin(r)) { return begin(r); }

template <class Item, size_type Size>
constexpr Item* end_of(Item (&items)[Size], int) noexcept { return items + Size; }
template <class Range>
constexpr auto end_of(Range& r, int) noexcept(noexcept(r.end())) -> decltype(r.end()) { return r.end(); }
template <class Range>
constexpr auto end_of(Range& r, long) noexcept(noexcept(end(r))) -> decltype(end(r)) { return end(r); }
// clang-format on

template <class Iterator, class End>
constexpr code
best_between(Iterator at, End last,
             method m) noexcept(noexcept(at != last) && noexcept(++at) && noexcept(detail::fork_rank(*at)))
{
    code best{};
    unsigned rank = fork_rank(code::trying);  // a proxy never chooses a response with this rank or a higher one
    for (; at != last; ++at) {
        const any_code c = *at;
        if (is_success(c)) {
            return code{};
        }
        if (fork_rank(c) < rank && (m == method::invite || c.value() != code::request_timeout)) {
            best = c.value();
            rank = fork_rank(c);
        }
    }
    return best == code{} && m == method::invite ? code::request_timeout : best;
}

}  // namespace detail

/// The code that a client must process this one as: a registered code is itself; an unregistered one is x00 of its
/// class, or 183 if it is provisional; `code{}` outside 100..699. RFC 3261, section 8.1.3.2.
///
///     static_assert(treat_as(431) == code::bad_request);
[[nodiscard]] constexpr code treat_as(any_code c) noexcept
{
    const auto x00 = static_cast<code>(static_cast<unsigned>(class_of(c)) * 100);
    return is_registered(c) ? c.value() : is_provisional(c) ? code::session_progress : x00;
}

/// What the response ends when it answers a request inside a dialog; that of `treat_as` for an unregistered code,
/// `none` outside 100..699. RFC 5057, Table 2.
///
///     static_assert(dialog_effect_of(481) == dialog_effect::usage);
[[nodiscard]] constexpr dialog_effect dialog_effect_of(any_code c) noexcept
{
    return detail::rows[detail::row_of(treat_as(c))].effect;
}

/// The same for a response to a request with this method; `none` for ACK, which has no response. A code that would end
/// a usage ends only the transaction if the request belongs to no usage, or if the usage does not depend on the method.
/// The usage of SUBSCRIBE, NOTIFY and REFER is their subscription, never the call. A SUBSCRIBE that fails with 408 or
/// 502 also ends only its transaction, because the subscription stays valid (RFC 6665, section 4.1.2.2). RFC 5057,
/// section 5.
///
///     static_assert(dialog_effect_of(481, method::cancel) == dialog_effect::transaction);
[[nodiscard]] constexpr dialog_effect dialog_effect_of(any_code c, method m) noexcept
{
    using detail::is_one_of;
    const dialog_effect effect = m == method::ack ? dialog_effect::none : dialog_effect_of(c);
    // RFC 6665, section 4.1.2.2: a failed refresh ends the subscription only with a code in its list. 408 and 502 are
    // not in it, although RFC 5057, section 5.1, lets 408 end the usage (note 4) and 502 the dialog (note 14).
    if (m == method::subscribe && is_one_of(to_integer(c), 408, 502)) {
        return dialog_effect::transaction;
    }
    if (effect != dialog_effect::usage) {
        return effect;
    }
    // RFC 5057, section 5.3: OPTIONS, MESSAGE and unknown methods belong to no usage, and REGISTER to none of this
    // dialog. PUBLISH belongs to none either (RFC 3903, section 4).
    if (!is_one_of(m, method::bye, method::cancel, method::info, method::invite, method::notify, method::prack,
                   method::refer, method::subscribe, method::update)) {
        return dialog_effect::transaction;
    }
    const code status = c.value();
    // RFC 5057, section 5.1, note 3: 405 and 501 do not end a usage that works without the method, such as INFO. Once a
    // call is answered, a re-INVITE can replace UPDATE (RFC 3311, section 5.1). A REFER only asks for a new
    // subscription.
    const bool is_dispensable = is_one_of(status, code::method_not_allowed, code::not_implemented)
                                && is_one_of(m, method::cancel, method::info, method::refer, method::update);
    // RFC 5057, section 5.1, note 8, makes an exception only for CANCEL. A PRACK that comes too late gets a 481 too
    // (RFC 3262, section 3), but no RFC makes an exception for it.
    const bool is_about_cancel = status == code::call_transaction_does_not_exist && m == method::cancel;
    // RFC 5057, section 5.1, note 12.
    const bool is_misplaced = status == code::bad_event && !is_one_of(m, method::notify, method::subscribe);
    return is_dispensable || is_about_cancel || is_misplaced ? dialog_effect::transaction : effect;
}

/// True for 404, 405, 410, 416, 480..485, 489, 501 and 604: the subscription is over if one of these answers a NOTIFY,
/// or a SUBSCRIBE that refreshes the subscription. RFC 6665, sections 4.1.2.2 and 4.2.2.
///
///     static_assert(ends_subscription(489) && !ends_subscription(500));
[[nodiscard]] constexpr bool ends_subscription(any_code c) noexcept
{
    return detail::is_one_of(to_integer(c), 404, 405, 410, 416, 480, 481, 482, 483, 484, 485, 489, 501, 604);
}

/// What the client does next; that of `treat_as` for an unregistered code, `none` outside 100..699.
///
///     static_assert(next_step_of(401) == next_step::authenticate && next_step_of(503) == next_step::try_elsewhere);
[[nodiscard]] constexpr next_step next_step_of(any_code c) noexcept
{
    return detail::rows[detail::row_of(treat_as(c))].step;
}

/// The bounds of a time to be chosen at random, in milliseconds: `least`, `least + step` and so on up to `most`.
struct timer_bounds {
    std::uint16_t least;  ///< the shortest time
    std::uint16_t most;   ///< the longest time
    std::uint16_t step;   ///< the distance between two possible times
};

/// How long a client waits after a 491 if it generated the Call-ID of the dialog. RFC 3261, section 14.1.
SIPSTATUS_HIDDEN inline constexpr timer_bounds glare_timer_of_owner{2100, 4000, 10};

/// How long a client waits after a 491 if the other side generated the Call-ID. RFC 3261, section 14.1.
SIPSTATUS_HIDDEN inline constexpr timer_bounds glare_timer_of_other{0, 2000, 10};

/// The header field of a response that limits a retry. `retry_after`: Retry-After, how long to wait (RFC 3261, section
/// 20.33). `min_expires`: Min-Expires, the shortest expiration time that the retry may ask for (RFC 3261, sections
/// 10.2.8 and 20.23). `min_se`: Min-SE, the shortest session interval that the retry may ask for (RFC 4028, section
/// 7.4).
enum class retry_bound : std::uint8_t { none, retry_after, min_expires, min_se };

/// The conditions for a retry.
struct retry_rule {
    bool is_allowed;    ///< without human intervention
    bool is_altered;    ///< the request must be changed, if only by adding credentials
    bool is_elsewhere;  ///< the request must go to another address or server
    retry_bound bound;  ///< the header field of the response that limits the retry
};

/// The conditions for a retry after this response; those of `treat_as` for an unregistered code. No retry is allowed
/// after 1xx and 2xx, after codes whose next step is `stop`, and outside 100..699.
///
///     static_assert(retry_rule_of(503).is_elsewhere && retry_rule_of(503).bound == retry_bound::retry_after);
[[nodiscard]] constexpr retry_rule retry_rule_of(any_code c) noexcept
{
    const next_step step = next_step_of(c);
    const bool is_altered = step == next_step::authenticate || step == next_step::change_request;
    const bool is_elsewhere = step == next_step::follow_contact || step == next_step::try_elsewhere;
    const int as = to_integer(treat_as(c));
    const retry_bound bound = detail::is_one_of(as, 404, 413, 480, 486, 500, 503, 600, 603) ? retry_bound::retry_after
                              : as == 422                                                   ? retry_bound::min_se
                              : as == 423                                                   ? retry_bound::min_expires
                                                                                            : retry_bound::none;
    return {is_altered || is_elsewhere || step == next_step::retry_later, is_altered, is_elsewhere, bound};
}

/// The one of two final responses that a forking proxy forwards; the first if they are equal. A 6xx comes first, then
/// the lowest class; among 4xx, those that help to send the request again (401, 407, 415, 420, 484) come first; among
/// 5xx, 503 comes last. 1xx and 2xx lose, because a proxy does not choose among them. A code outside 100..699 loses to
/// all; two of them give `code{}`. RFC 3261, section 16.7, step 6. Its advice against forwarding a 503 is implemented
/// as this last rank.
///
///     static_assert(better_response(486, 603) == code::decline && better_response(503, 404) == code::not_found);
[[nodiscard]] constexpr code better_response(any_code a, any_code b) noexcept
{
    const any_code better = detail::fork_rank(b) < detail::fork_rank(a) ? b : a;
    return is_valid(better) ? better.value() : code{};
}

/// The final response that a forking proxy chooses from a range, for a request with this method. `code{}` if a 2xx is
/// in the range, because a proxy forwards every 2xx and has nothing to choose. If no response is final: 408 for INVITE,
/// `code{}` for other methods. For these, a 408 in the range does not count either (RFC 4320, section 4.2). Throws only
/// what the range throws. RFC 3261, section 16.7, steps 5 and 6.
template <class Range>
[[nodiscard]] constexpr code best_response(Range&& responses, method m = method::invite) noexcept(
    noexcept(detail::best_between(detail::begin_of(responses, 0), detail::end_of(responses, 0), m)))
{
    return detail::best_between(detail::begin_of(responses, 0), detail::end_of(responses, 0), m);
}

/// The same for a list in braces.
///
///     static_assert(best_response({503, 407}) == code::proxy_authentication_required);
template <detail::size_type Size>
[[nodiscard]] constexpr code best_response(const any_code (&responses)[Size], method m = method::invite) noexcept
{
    return detail::best_between(responses, responses + Size, m);
}

/// The code that a proxy sends upstream after it has chosen this response: 500 for 503, and every other code unchanged;
/// `code{}` outside 100..699. A proxy that knows that all further requests would also get a 503 may forward the 503
/// instead. RFC 3261, section 16.7, step 6.
///
///     static_assert(forwarded_as(503) == code::server_internal_error && forwarded_as(486) == code::busy_here);
[[nodiscard]] constexpr code forwarded_as(any_code c) noexcept
{
    return c.value() == code::service_unavailable ? code::server_internal_error : is_valid(c) ? c.value() : code{};
}

/// True for 101..299: a proxy forwards the response at once, as long as it has not sent a final response. RFC 3261,
/// section 16.7, step 5.
///
///     static_assert(is_forwarded_immediately(180) && !is_forwarded_immediately(100));
[[nodiscard]] constexpr bool is_forwarded_immediately(any_code c) noexcept { return detail::is_between(c, 101, 299); }

/// The same for a response to a request with this method; false for ACK, which has no response. A provisional response
/// is forwarded only for INVITE (RFC 4320, section 4.1). After a final response has been sent, only a 2xx for INVITE is
/// still forwarded. RFC 3261, section 16.7, step 5.
///
///     static_assert(is_forwarded_immediately(200, method::invite, true));
///     static_assert(!is_forwarded_immediately(180, method::invite, true));
[[nodiscard]] constexpr bool is_forwarded_immediately(any_code c, method m, bool final_already_sent) noexcept
{
    const bool is_due = final_already_sent ? is_success(c) : is_forwarded_immediately(c);
    return is_due && (m == method::invite || (is_success(c) && !final_already_sent && m != method::ack));
}

}  // namespace sipstatus

#endif
