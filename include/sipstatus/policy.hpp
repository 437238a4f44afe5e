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

// The order of RFC 3261, section 16.7, step 6: the lowest rank wins. Responses that a proxy does not choose among come last.
constexpr unsigned fork_rank(any_code c) noexcept
{
    constexpr unsigned ranks[] = {7, 6, 6, 1, 3, 4, 0};
    const bool helps = is_one_of(to_integer(c), 401, 407, 415, 420, 484);
    return helps ? 2 : c.value() == code::service_unavailable ? 5 : ranks[static_cast<unsigned>(class_of(c))];
}

// The iterators that a range-based for would use, in expressions that can be asked whether they throw.
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
    unsigned rank = fork_rank(code::trying);  // which is not chosen, like everything of that rank and above
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

/// The code that a client must process this one as: itself when registered, else x00 of its class, and 183 for a
/// provisional one; `code{}` outside 100..699. RFC 3261, 8.1.3.2.
///
///     static_assert(treat_as(431) == code::bad_request);
[[nodiscard]] constexpr code treat_as(any_code c) noexcept
{
    const auto x00 = static_cast<code>(static_cast<unsigned>(class_of(c)) * 100);
    return is_registered(c) ? c.value() : is_provisional(c) ? code::session_progress : x00;
}

/// What the response ends when it answers a request inside a dialog; `none` outside 100..699. RFC 5057, Table 2.
[[nodiscard]] constexpr dialog_effect dialog_effect_of(any_code c) noexcept
{
    return detail::rows[detail::row_of(treat_as(c))].effect;
}

/// The same, knowing the request: what would end a usage ends only the transaction where the request belongs to no usage
/// or the usage does not depend on it. The usage of SUBSCRIBE, NOTIFY and REFER is their subscription and never the call.
/// `none` for ACK, which has no response. RFC 5057, 5.
[[nodiscard]] constexpr dialog_effect dialog_effect_of(any_code c, method m) noexcept
{
    using detail::is_one_of;
    const dialog_effect effect = m == method::ack ? dialog_effect::none : dialog_effect_of(c);
    // A subscription outlives a refresh that failed with a code outside the list of RFC 6665, 4.1.2.2: 408 (RFC 5057, note
    // 4: usage) and 502 (RFC 5057, note 14: dialog).
    if (m == method::subscribe && is_one_of(to_integer(c), 408, 502)) {
        return dialog_effect::transaction;
    }
    if (effect != dialog_effect::usage) {
        return effect;
    }
    // RFC 5057, 5.3: OPTIONS, MESSAGE and unknown methods belong to no usage, REGISTER to none of this dialog; likewise
    // PUBLISH (RFC 3903, 4).
    if (!is_one_of(m, method::bye, method::cancel, method::info, method::invite, method::notify, method::prack,
                   method::refer, method::subscribe, method::update)) {
        return dialog_effect::transaction;
    }
    const code status = c.value();
    // RFC 5057, note 3: not where the usage can do without the method, as without INFO. Once a call is answered, a re-INVITE
    // replaces UPDATE (RFC 3311, 5.1); a REFER asks for a subscription of its own.
    const bool is_dispensable = is_one_of(status, code::method_not_allowed, code::not_implemented)
                                && is_one_of(m, method::cancel, method::info, method::refer, method::update);
    // RFC 5057, note 8. It excepts CANCEL alone; that a PRACK may be late (RFC 3262, 3) no RFC reconciles with it.
    const bool is_about_cancel = status == code::call_transaction_does_not_exist && m == method::cancel;
    // RFC 5057, note 12.
    const bool is_misplaced = status == code::bad_event && !is_one_of(m, method::notify, method::subscribe);
    return is_dispensable || is_about_cancel || is_misplaced ? dialog_effect::transaction : effect;
}

/// Whether the subscription is over when a SUBSCRIBE that refreshes it, or a NOTIFY, is answered so: 404, 405, 410, 416,
/// 480..485, 489, 501, 604. RFC 6665, 4.1.2.2 and 4.2.2.
[[nodiscard]] constexpr bool ends_subscription(any_code c) noexcept
{
    return detail::is_one_of(to_integer(c), 404, 405, 410, 416, 480, 481, 482, 483, 484, 485, 489, 501, 604);
}

/// What the client does next; that of `treat_as` for an unregistered code, `none` outside 100..699.
[[nodiscard]] constexpr next_step next_step_of(any_code c) noexcept
{
    return detail::rows[detail::row_of(treat_as(c))].step;
}

/// A time to choose at random, in milliseconds: from `least` to `most` in steps of `step`.
struct timer_bounds {
    std::uint16_t least;  ///< the shortest time
    std::uint16_t most;   ///< the longest time
    std::uint16_t step;   ///< how far apart the times to choose from are
};

/// How long to wait after a 491 when one's own side made the Call-ID. RFC 3261, 14.1.
SIPSTATUS_HIDDEN inline constexpr timer_bounds glare_timer_of_owner{2100, 4000, 10};

/// How long to wait after a 491 when the other side made the Call-ID. RFC 3261, 14.1.
SIPSTATUS_HIDDEN inline constexpr timer_bounds glare_timer_of_other{0, 2000, 10};

/// The header field of a response that limits a retry: Retry-After, how long to wait before it (RFC 3261, 20.33);
/// Min-Expires, the shortest expiration time it may ask for (RFC 3261, 10.2.8 and 20.23); Min-SE, the shortest session interval
/// it may ask for (RFC 4028, 7.4).
enum class retry_bound : std::uint8_t { none, retry_after, min_expires, min_se };

/// What a retry must heed.
struct retry_rule {
    bool is_allowed;    ///< by the machine, without a person
    bool is_altered;    ///< the request must differ from the one that was answered, credentials included
    bool is_elsewhere;  ///< it must go to another address or server
    retry_bound bound;  ///< what to look for in the response
};

/// What a retry after this response must heed; nothing is allowed after 1xx, 2xx and outside 100..699.
[[nodiscard]] constexpr retry_rule retry_rule_of(any_code c) noexcept
{
    const next_step step = next_step_of(c);
    const bool is_altered = step == next_step::authenticate || step == next_step::change_request;
    const bool is_elsewhere = step == next_step::follow_contact || step == next_step::try_elsewhere;
    const bool is_allowed = is_altered || is_elsewhere || step == next_step::retry_later;
    const int as = to_integer(treat_as(c));
    const retry_bound bound = detail::is_one_of(as, 404, 413, 480, 486, 500, 503, 600, 603) ? retry_bound::retry_after
                              : as == 422                                                   ? retry_bound::min_se
                              : as == 423                                                   ? retry_bound::min_expires
                                                                                            : retry_bound::none;
    return {is_allowed, is_altered, is_elsewhere, bound};
}

/// The one of two final responses that a forking proxy forwards: any 6xx, else the lowest class, within 4xx one that
/// helps to send the request again (401, 407, 415, 420, 484), and 503 after any other 5xx; the first of equals. 1xx and
/// 2xx lose, as they are not chosen among; what is outside 100..699 loses to all, and is `code{}` among itself. RFC 3261,
/// 16.7, step 6, whose reluctance to forward a 503 is read as its rank.
[[nodiscard]] constexpr code better_response(any_code a, any_code b) noexcept
{
    const any_code better = detail::fork_rank(b) < detail::fork_rank(a) ? b : a;
    return is_valid(better) ? better.value() : code{};
}

/// The best of the final responses in a range, for a request of this method. `code{}` if a 2xx is among them, since a proxy
/// forwards that and has nothing to choose. If none is final: 408 for INVITE, `code{}` for other methods, for which a 408
/// does not count either (RFC 4320, 4.2). Throws only what the range throws. RFC 3261, 16.7, steps 5 and 6.
template <class Range>
[[nodiscard]] constexpr code best_response(Range&& responses, method m = method::invite) noexcept(
    noexcept(detail::best_between(detail::begin_of(responses, 0), detail::end_of(responses, 0), m)))
{
    return detail::best_between(detail::begin_of(responses, 0), detail::end_of(responses, 0), m);
}

/// The same for responses in braces.
///
///     static_assert(best_response({503, 407}) == code::proxy_authentication_required);
template <detail::size_type Size>
[[nodiscard]] constexpr code best_response(const any_code (&responses)[Size], method m = method::invite) noexcept
{
    return detail::best_between(responses, responses + Size, m);
}

/// What a proxy sends upstream when it chose this response: 500 for 503, unless it knows that all further requests would
/// get one too; for others the same; `code{}` outside 100..699. RFC 3261, 16.7, step 6.
[[nodiscard]] constexpr code forwarded_as(any_code c) noexcept
{
    return c.value() == code::service_unavailable ? code::server_internal_error : is_valid(c) ? c.value() : code{};
}

/// 101..299: a proxy forwards the response at once, as long as it has not sent a final one. RFC 3261, 16.7, step 5.
[[nodiscard]] constexpr bool is_forwarded_immediately(any_code c) noexcept { return detail::is_between(c, 101, 299); }

/// The same, knowing the request: a provisional response for INVITE alone (RFC 4320, 4.1), and once a final response was
/// sent only a 2xx, to an INVITE. RFC 3261, 16.7, step 5.
[[nodiscard]] constexpr bool is_forwarded_immediately(any_code c, method m, bool final_already_sent) noexcept
{
    const bool is_due = final_already_sent ? is_success(c) : is_forwarded_immediately(c);
    return is_due && (m == method::invite || (is_success(c) && !final_already_sent && m != method::ack));
}

}  // namespace sipstatus

#endif
