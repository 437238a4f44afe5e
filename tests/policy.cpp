// SPDX-License-Identifier: BSL-1.0
#include <sipstatus/policy.hpp>

#include <algorithm>
#include <iterator>
#include <list>
#include <string_view>
#include <type_traits>
#include <vector>

#include "catch.hpp"
#include "laws.hpp"
#include "registered.hpp"

using namespace sipstatus;

TEST_CASE("an unregistered code is treated as the x00 of its class, a provisional one as 183")
{
    STATIC_REQUIRE(treat_as(431) == code::bad_request);  // the example of RFC 3261, section 8.1.3.2
    STATIC_REQUIRE(treat_as(299) == code::ok);
    STATIC_REQUIRE(treat_as(399) == code::multiple_choices);
    STATIC_REQUIRE(treat_as(499) == code::bad_request);
    STATIC_REQUIRE(treat_as(599) == code::server_internal_error);
    STATIC_REQUIRE(treat_as(699) == code::busy_everywhere);
    STATIC_REQUIRE(treat_as(101) == code::session_progress);
    STATIC_REQUIRE(treat_as(179) == code::session_progress);
    STATIC_REQUIRE(treat_as(198) == code::session_progress);
}

TEST_CASE("a registered code is treated as itself, even if it is deprecated")
{
    STATIC_REQUIRE(treat_as(100) == code::trying);
    STATIC_REQUIRE(treat_as(199) == code::early_dialog_terminated);
    STATIC_REQUIRE(treat_as(202) == code::accepted);
    STATIC_REQUIRE(treat_as(486) == code::busy_here);
    STATIC_REQUIRE(treat_as(608) == code::rejected);
}

TEST_CASE("a number outside 100..699 is treated as code{}")
{
    STATIC_REQUIRE(treat_as(99) == code{});
    STATIC_REQUIRE(treat_as(700) == code{});
    STATIC_REQUIRE(treat_as(999) == code{});
    STATIC_REQUIRE(treat_as(code{}) == code{});
    STATIC_REQUIRE(treat_as(-1) == code{});
    STATIC_REQUIRE(treat_as(65'536 + 486) == code{});
}

TEST_CASE("a code is treated as itself if it is registered, and otherwise as x00, or as 183 if it is provisional")
{
    constexpr auto law = [](code c) {
        const int number = to_integer(c);
        const bool is_valid_number = number >= 100 && number <= 699;
        const int x00 = number < 200 ? 183 : number / 100 * 100;
        const int expected = !is_valid_number ? 0 : is_listed(number) ? number : x00;
        return to_integer(treat_as(c)) == expected && to_integer(treat_as(static_cast<long long>(c))) == expected;
    };
    REQUIRE_FOR_ALL_CODES(law);
    STATIC_REQUIRE(noexcept(treat_as(486)));
    STATIC_REQUIRE(!std::is_invocable_v<decltype(treat_as), bool>);
}

namespace {

struct effect_row {
    int number;
    dialog_effect effect;
};

constexpr auto none = dialog_effect::none;
constexpr auto transaction = dialog_effect::transaction;
constexpr auto usage = dialog_effect::usage;
constexpr auto dialog = dialog_effect::dialog;

// RFC 5057, table 2, with note 4 for 408; then the codes that later RFCs rate, or that have the row of their class.
constexpr effect_row effects[] = {
    {400, transaction}, {401, transaction}, {402, transaction}, {403, transaction}, {404, dialog},
    {405, usage},       {406, transaction}, {407, transaction}, {408, usage},       {410, dialog},
    {412, transaction}, {413, transaction}, {414, transaction}, {415, transaction}, {416, dialog},
    {417, transaction}, {420, transaction}, {421, transaction}, {422, transaction}, {423, transaction},
    {428, transaction}, {429, transaction}, {436, transaction}, {437, transaction}, {438, transaction},
    {480, usage},       {481, usage},       {482, dialog},      {483, dialog},      {484, dialog},
    {485, dialog},      {486, transaction}, {487, transaction}, {488, transaction}, {489, usage},
    {491, transaction}, {493, transaction}, {494, transaction}, {500, transaction}, {501, usage},
    {502, dialog},      {503, transaction}, {504, transaction}, {505, transaction}, {513, transaction},
    {580, transaction}, {600, transaction}, {603, transaction}, {604, dialog},      {606, transaction},

    {424, transaction}, {425, transaction}, {430, transaction}, {433, transaction}, {439, transaction},
    {440, transaction}, {469, transaction}, {470, transaction}, {555, transaction}, {607, transaction},
    {608, transaction}, {300, transaction}, {301, transaction}, {302, transaction}, {305, transaction},
    {380, transaction}, {200, none},        {202, none},        {204, none},        {100, none},
    {180, none},        {181, none},        {182, none},        {183, none},        {199, dialog},
};

constexpr method every_method[] = {
    method::unknown, method::ack,     method::bye,       method::cancel,    method::info,
    method::invite,  method::message, method::notify,    method::options,   method::prack,
    method::publish, method::refer,   method::register_, method::subscribe, method::update,
};

// What a response ends, for each of these methods: n(othing), t(ransaction), u(sage), d(ialog). From RFC 5057: the notes 3,
// 4, 8 and 12 of section 5.1, and the methods that belong to a usage (section 5.3); for SUBSCRIBE, the list of RFC 6665,
// section 4.1.2.2. OPTIONS, MESSAGE, PUBLISH, REGISTER and unknown methods belong to no usage. ACK has no response.
struct method_row {
    int number;
    std::string_view effects;
};

constexpr method_row effects_by_method[] = {
    // unknown, ACK, BYE, CANCEL, INFO; INVITE, MESSAGE, NOTIFY, OPTIONS, PRACK; PUBLISH, REFER, REGISTER, SUBSCRIBE, UPDATE
    {405, "tnutt ututu tttut"}, {408, "tnuuu ututu tuttu"}, {480, "tnuuu ututu tutuu"}, {481, "tnutu ututu tutuu"},
    {489, "tnttt ttutt tttut"}, {501, "tnutt ututu tttut"}, {502, "dnddd ddddd dddtd"},
};

// The codes with one effect for every method except ACK are only in the list above this one.
dialog_effect listed_effect(int number, std::size_t method_index)
{
    for (const method_row& row : effects_by_method) {
        if (row.number == number) {
            const char letter = row.effects[method_index + method_index / 5];  // a space after each five
            return letter == 'd' ? dialog : letter == 'u' ? usage : letter == 't' ? transaction : none;
        }
    }
    const bool is_ack = every_method[method_index] == method::ack;
    for (const effect_row& row : effects) {
        if (row.number == number) {
            return is_ack ? none : row.effect;
        }
    }
    return number < 300 || number > 699 || is_ack ? none : transaction;
}

constexpr int subscription_enders[] = {404, 405, 410, 416, 480, 481, 482, 483, 484, 485, 489, 501, 604};

struct step_row {
    int number;
    next_step step;
};

// Typed from the sections that the rows cite.
constexpr step_row steps[] = {
    {100, next_step::wait},           {180, next_step::wait},           {181, next_step::wait},
    {182, next_step::wait},           {183, next_step::wait},           {199, next_step::wait},
    {200, next_step::proceed},        {202, next_step::proceed},        {204, next_step::proceed},
    {300, next_step::follow_contact}, {301, next_step::follow_contact}, {302, next_step::follow_contact},
    {305, next_step::follow_contact}, {380, next_step::stop},           {400, next_step::change_request},
    {401, next_step::authenticate},   {402, next_step::stop},           {403, next_step::stop},
    {404, next_step::stop},           {405, next_step::change_request}, {406, next_step::change_request},
    {407, next_step::authenticate},   {408, next_step::retry_later},    {410, next_step::stop},
    {412, next_step::change_request}, {413, next_step::change_request}, {414, next_step::change_request},
    {415, next_step::change_request}, {416, next_step::change_request}, {417, next_step::change_request},
    {420, next_step::change_request}, {421, next_step::change_request}, {422, next_step::change_request},
    {423, next_step::change_request}, {424, next_step::change_request}, {425, next_step::change_request},
    {428, next_step::change_request}, {429, next_step::change_request}, {430, next_step::try_elsewhere},
    {433, next_step::stop},           {436, next_step::change_request}, {437, next_step::change_request},
    {438, next_step::change_request}, {439, next_step::change_request}, {440, next_step::change_request},
    {469, next_step::stop},           {470, next_step::retry_later},    {480, next_step::retry_later},
    {481, next_step::stop},           {482, next_step::stop},           {483, next_step::change_request},
    {484, next_step::change_request}, {485, next_step::stop},           {486, next_step::retry_later},
    {487, next_step::stop},           {488, next_step::change_request}, {489, next_step::stop},
    {491, next_step::retry_later},    {493, next_step::change_request}, {494, next_step::change_request},
    {500, next_step::retry_later},    {501, next_step::stop},           {502, next_step::try_elsewhere},
    {503, next_step::try_elsewhere},  {504, next_step::retry_later},    {505, next_step::stop},
    {513, next_step::change_request}, {555, next_step::change_request}, {580, next_step::change_request},
    {600, next_step::retry_later},    {603, next_step::stop},           {604, next_step::stop},
    {606, next_step::change_request}, {607, next_step::stop},           {608, next_step::stop},
};

// The step from the list above; for an unregistered code that of x00, or of 183.
constexpr next_step listed_step(int number)
{
    if (number < 100 || number > 699) {
        return next_step::none;
    }
    const int as = is_listed(number) ? number : number < 200 ? 183 : number / 100 * 100;
    for (const step_row& row : steps) {
        if (row.number == as) {
            return row.step;
        }
    }
    return next_step::none;
}

// The header field that limits a retry: RFC 3261, sections 20.33 and 10.2.8; RFC 4028, section 7.4.
constexpr retry_bound listed_bound(int number)
{
    switch (number) {
    case 404:
    case 413:
    case 480:
    case 486:
    case 500:
    case 503:
    case 600:
    case 603: return retry_bound::retry_after;
    case 422: return retry_bound::min_se;
    case 423: return retry_bound::min_expires;
    default: break;
    }
    // An unregistered 5xx is treated as 500, and an unregistered 6xx as 600.
    return number >= 500 && number <= 699 && !is_listed(number) ? retry_bound::retry_after : retry_bound::none;
}

template <class Rows>
void require_each_code_once(const Rows& rows, const char* name)
{
    for (const code c : all_codes) {
        INFO("how often the list `" << name << "` of this test has " << to_integer(c));
        CHECK(std::count_if(std::begin(rows), std::end(rows),
                            [c](const auto& row) { return row.number == to_integer(c); })
              == 1);
    }
    CHECK(std::size(rows) == all_codes.size());
}

// RFC 3261, section 16.7, step 6, written in another way than in the library: whether the first beats the second.
constexpr bool beats(int a, int b)
{
    const auto is_candidate = [](int n) { return n >= 300 && n <= 699; };
    const auto helps = [](int n) { return n == 401 || n == 407 || n == 415 || n == 420 || n == 484; };
    const bool is_valid_a = a >= 100 && a <= 699;
    const bool is_valid_b = b >= 100 && b <= 699;
    if (is_valid_a != is_valid_b) {
        return is_valid_a;
    }
    if (is_candidate(a) != is_candidate(b)) {
        return is_candidate(a);
    }
    if (!is_candidate(a)) {
        return false;
    }
    const int class_a = a / 100;
    const int class_b = b / 100;
    if (class_a != class_b) {
        return class_a == 6 || (class_b != 6 && class_a < class_b);
    }
    if (class_a == 4 && helps(a) != helps(b)) {
        return helps(a);
    }
    return class_a == 5 && a != 503 && b == 503;
}

// One unregistered code of each class, and three numbers outside 100..699.
constexpr int others[] = {170, 299, 399, 499, 599, 699, 0, 99, 700};

constexpr bool agree_with_16_7(int a, int b)
{
    const int expected = beats(b, a) ? b : a;
    return to_integer(better_response(a, b)) == (expected >= 100 && expected <= 699 ? expected : 0);
}

constexpr bool agrees_with_16_7(int a)
{
    for (const code b : all_codes) {
        if (!agree_with_16_7(a, to_integer(b))) {
            return false;
        }
    }
    for (const int b : others) {
        if (!agree_with_16_7(a, b)) {
            return false;
        }
    }
    return true;
}

constexpr bool all_pairs_agree_with_16_7()
{
    for (const code a : all_codes) {
        if (!agrees_with_16_7(to_integer(a))) {
            return false;
        }
    }
    for (const int a : others) {
        if (!agrees_with_16_7(a)) {
            return false;
        }
    }
    return true;
}

}  // namespace

TEST_CASE("a response has the dialog effect that RFC 5057 and later RFCs give it")
{
    for (const effect_row& row : effects) {
        CAPTURE(row.number);
        CHECK(dialog_effect_of(row.number) == row.effect);
    }
    require_each_code_once(effects, "effects");
}

TEST_CASE("an unregistered code has the dialog effect of its class, and the next step of the code it is treated as")
{
    constexpr auto law = [](code c) {
        if (!is_valid(c)) {
            return dialog_effect_of(c) == none && next_step_of(c) == next_step::none;
        }
        const bool is_rated = is_registered(c) || dialog_effect_of(c) == (to_integer(c) < 300 ? none : transaction);
        return is_rated && next_step_of(c) == listed_step(to_integer(c));
    };
    REQUIRE_FOR_ALL_CODES(law);
    STATIC_REQUIRE(dialog_effect_of(-404) == none);
    STATIC_REQUIRE(next_step_of(65'536 + 486) == next_step::none);
    STATIC_REQUIRE(next_step_of(198) == next_step::wait);
    STATIC_REQUIRE(next_step_of(431) == next_step::change_request);
    STATIC_REQUIRE(next_step_of(699) == next_step::retry_later);
}

TEST_CASE("if the method is known, a response may end less")
{
    // RFC 5057, note 8.
    STATIC_REQUIRE(dialog_effect_of(481, method::bye) == usage);
    STATIC_REQUIRE(dialog_effect_of(481, method::cancel) == transaction);
    // RFC 5057, note 3.
    STATIC_REQUIRE(dialog_effect_of(405, method::invite) == usage);
    STATIC_REQUIRE(dialog_effect_of(405, method::info) == transaction);
    STATIC_REQUIRE(dialog_effect_of(405, method::update) == transaction);
    STATIC_REQUIRE(dialog_effect_of(405, method::refer) == transaction);
    STATIC_REQUIRE(dialog_effect_of(501, method::notify) == usage);
    STATIC_REQUIRE(dialog_effect_of(501, method::subscribe) == usage);
    STATIC_REQUIRE(dialog_effect_of(501, method::prack) == usage);
    STATIC_REQUIRE(dialog_effect_of(501, method::info) == transaction);
    STATIC_REQUIRE(dialog_effect_of(501, method::cancel) == transaction);
    STATIC_REQUIRE(dialog_effect_of(501, method::unknown) == transaction);
    // RFC 5057, note 4 and section 5.2; for SUBSCRIBE, RFC 6665, section 4.1.2.2, applies instead.
    STATIC_REQUIRE(dialog_effect_of(408, method::invite) == usage);
    STATIC_REQUIRE(dialog_effect_of(408, method::notify) == usage);
    STATIC_REQUIRE(dialog_effect_of(408, method::subscribe) == transaction);
    STATIC_REQUIRE(dialog_effect_of(502, method::subscribe) == transaction);
    STATIC_REQUIRE(dialog_effect_of(502, method::notify) == dialog);
    STATIC_REQUIRE(dialog_effect_of(404, method::subscribe) == dialog);
    // RFC 5057, note 12.
    STATIC_REQUIRE(dialog_effect_of(489, method::subscribe) == usage);
    STATIC_REQUIRE(dialog_effect_of(489, method::notify) == usage);
    STATIC_REQUIRE(dialog_effect_of(489, method::invite) == transaction);
    // RFC 5057, section 5.3: there is no usage to end.
    for (const int number : {405, 408, 480, 481, 489, 501}) {
        for (const method m : {method::options, method::message, method::unknown, method::publish, method::register_}) {
            CAPTURE(number);
            CHECK(dialog_effect_of(number, m) == transaction);
        }
    }
    for (const method m : {method::bye, method::cancel, method::info, method::invite, method::notify, method::prack,
                           method::refer, method::subscribe, method::update}) {
        CHECK(dialog_effect_of(480, m) == usage);
    }
    STATIC_REQUIRE(dialog_effect_of(480, static_cast<method>(99)) == transaction);
    STATIC_REQUIRE(dialog_effect_of(480, method::refer) == usage);
    // A code that ends the dialog ends it whatever the method is; ACK gets no response.
    STATIC_REQUIRE(dialog_effect_of(404, method::options) == dialog);
    STATIC_REQUIRE(dialog_effect_of(480, method::info) == usage);
    STATIC_REQUIRE(dialog_effect_of(404, method::ack) == none);
}

TEST_CASE("a response to a request with a known method has the listed effect, for all codes and methods")
{
    for (const method_row& row : effects_by_method) {
        CHECK(row.effects.size() == std::size(every_method) + 2);
    }
    for (int number = 0; number != 1000; ++number) {
        for (int value = 0; value != 256; ++value) {
            const auto index = static_cast<std::size_t>(value);
            const dialog_effect expected = listed_effect(number, index < std::size(every_method) ? index : 0);
            if (dialog_effect_of(number, static_cast<method>(value)) != expected) {
                FAIL_CHECK(number << " to the method " << value);
            }
        }
    }
    for (std::size_t i = 0; i != std::size(every_method); ++i) {
        CHECK(static_cast<std::size_t>(every_method[i]) == i);
        CHECK(dialog_effect_of(65'536 + 404, every_method[i]) == none);
    }
}

TEST_CASE("a subscription ends with the codes of RFC 6665, section 4.1.2.2")
{
    constexpr auto law = [](code c) {
        if (!is_valid(c)) {
            return !ends_subscription(c);
        }
        bool is_listed = false;
        for (const int number : subscription_enders) {
            is_listed = is_listed || to_integer(c) == number;
        }
        return ends_subscription(c) == is_listed;
    };
    REQUIRE_FOR_ALL_CODES(law);
    STATIC_REQUIRE(!ends_subscription(65'536 + 404));
}

TEST_CASE("the next step is the one that the section of the row gives")
{
    for (const step_row& row : steps) {
        CAPTURE(row.number);
        CHECK(next_step_of(row.number) == row.step);
    }
    require_each_code_once(steps, "steps");
}

TEST_CASE("after a 491 the owner of the Call-ID waits longer (RFC 3261, section 14.1)")
{
    STATIC_REQUIRE(glare_timer_of_owner.least == 2100);
    STATIC_REQUIRE(glare_timer_of_owner.most == 4000);
    STATIC_REQUIRE(glare_timer_of_other.least == 0);
    STATIC_REQUIRE(glare_timer_of_other.most == 2000);
    STATIC_REQUIRE(glare_timer_of_owner.step == 10);
    STATIC_REQUIRE(glare_timer_of_other.step == 10);
}

TEST_CASE("a retry rule says whether a retry is allowed, altered or sent elsewhere, and what bounds it")
{
    constexpr auto law = [](code c) {
        const int number = to_integer(c);
        const next_step step = listed_step(number);
        const bool is_altered = step == next_step::authenticate || step == next_step::change_request;
        const bool is_elsewhere = step == next_step::follow_contact || step == next_step::try_elsewhere;
        const retry_rule rule = retry_rule_of(c);
        return rule.is_altered == is_altered && rule.is_elsewhere == is_elsewhere
               && rule.is_allowed == (is_altered || is_elsewhere || step == next_step::retry_later)
               && rule.bound == listed_bound(number);
    };
    REQUIRE_FOR_ALL_CODES(law);
    STATIC_REQUIRE(retry_rule_of(503).is_elsewhere);
    STATIC_REQUIRE(retry_rule_of(401).is_altered);
    STATIC_REQUIRE(!retry_rule_of(486).is_elsewhere);
    STATIC_REQUIRE(retry_rule_of(486).is_allowed);
    STATIC_REQUIRE(!retry_rule_of(603).is_allowed);
    STATIC_REQUIRE(retry_rule_of(599).bound == retry_bound::retry_after);  // like 500
}

TEST_CASE("a proxy chooses between two responses as in RFC 3261, section 16.7")
{
    STATIC_REQUIRE(all_pairs_agree_with_16_7());
    int failures = 0;
    for (int a = 99; a != 701; ++a) {
        for (int b = 99; b != 701; ++b) {
            failures += agree_with_16_7(a, b) ? 0 : 1;
        }
    }
    CHECK(failures == 0);
    STATIC_REQUIRE(better_response(486, 603) == code::decline);
    STATIC_REQUIRE(better_response(486, 302) == code::moved_temporarily);
    STATIC_REQUIRE(better_response(404, 407) == code::proxy_authentication_required);
    STATIC_REQUIRE(better_response(503, 500) == code::server_internal_error);
    STATIC_REQUIRE(better_response(503, 404) == code::not_found);
    STATIC_REQUIRE(better_response(404, 486) == code::not_found);
    STATIC_REQUIRE(better_response(486, 404) == code::busy_here);
    STATIC_REQUIRE(better_response(200, 404) == code::not_found);
    STATIC_REQUIRE(better_response(180, 503) == code::service_unavailable);
    STATIC_REQUIRE(better_response(999, 180) == code::ringing);
    STATIC_REQUIRE(better_response(-1, 503) == code::service_unavailable);
    STATIC_REQUIRE(better_response(-1, 999) == code{});
    STATIC_REQUIRE(better_response(999, -1) == code{});
}

TEST_CASE("the choice is a strict weak order over all triples of registered codes")
{
    const auto is_better = [](code a, code b) { return better_response(b, a) == a && a != b; };
    int failures = 0;
    for (const code a : all_codes) {
        failures += is_better(a, a) ? 1 : 0;
        for (const code b : all_codes) {
            failures += is_better(a, b) && is_better(b, a) ? 1 : 0;
            for (const code c : all_codes) {
                const bool is_transitive = !is_better(a, b) || !is_better(b, c) || is_better(a, c);
                const auto equal = [&](code x, code y) { return !is_better(x, y) && !is_better(y, x); };
                const bool equals_are_transitive = !equal(a, b) || !equal(b, c) || equal(a, c);
                failures += is_transitive && equals_are_transitive ? 0 : 1;
            }
        }
    }
    CHECK(failures == 0);
}

TEST_CASE("the best final response is forwarded; without one, 408 if the method is INVITE, and otherwise nothing")
{
    constexpr int of_the_rfc[] = {503, 407, 501, 404};
    STATIC_REQUIRE(best_response(of_the_rfc) == code::proxy_authentication_required);
    constexpr code late[] = {code::ringing, code::request_timeout};
    STATIC_REQUIRE(best_response(late) == code::request_timeout);
    STATIC_REQUIRE(best_response(late, method::invite) == code::request_timeout);
    STATIC_REQUIRE(best_response(late, method::options) == code{});
    constexpr int late_and_busy[] = {408, 500};
    STATIC_REQUIRE(best_response(late_and_busy, method::invite) == code::request_timeout);
    STATIC_REQUIRE(best_response(late_and_busy, method::message) == code::server_internal_error);
    constexpr int no_candidates[] = {180, 199, 999, -1};
    STATIC_REQUIRE(best_response(no_candidates) == code::request_timeout);
    STATIC_REQUIRE(best_response(no_candidates, method::bye) == code{});
    STATIC_REQUIRE(best_response(codes_in(response_class::invalid)) == code::request_timeout);
    STATIC_REQUIRE(best_response(codes_in(response_class::invalid), method::register_) == code{});
    STATIC_REQUIRE(best_response(codes_in(response_class::global_failure)) == code::busy_everywhere);
    STATIC_REQUIRE(best_response(codes_in(response_class::server_failure)) == code::server_internal_error);
    constexpr int unavailable[] = {100, 503};
    STATIC_REQUIRE(best_response(unavailable) == code::service_unavailable);
    constexpr int equals[] = {486, 404, 480};
    STATIC_REQUIRE(best_response(equals) == code::busy_here);
}

TEST_CASE("of any three responses the best is chosen, for every method")
{
    // All that a choice can depend on: one code of each rank, 408, and codes that are never chosen.
    constexpr int numbers[] = {0,   100, 199, 200, 299, 302, 380, 401, 404, 407, 408,
                               415, 420, 484, 486, 500, 502, 503, 600, 603, 700};
    int failures = 0;
    for (const int a : numbers) {
        for (const int b : numbers) {
            for (const int c : numbers) {
                for (const method m : every_method) {
                    const int responses[] = {a, b, c};
                    int best = 0;
                    bool is_success_there = false;
                    for (const int number : responses) {
                        is_success_there = is_success_there || (number >= 200 && number <= 299);
                        const bool is_candidate =
                            number >= 300 && number <= 699 && (number != 408 || m == method::invite);
                        best = is_candidate && (best == 0 || beats(number, best)) ? number : best;
                    }
                    const int without_one = m == method::invite ? 408 : 0;
                    const int expected = is_success_there ? 0 : best == 0 ? without_one : best;
                    failures += to_integer(best_response(responses, m)) == expected ? 0 : 1;
                }
            }
        }
    }
    CHECK(failures == 0);
}

namespace {

// A view that can be iterated only if it is not const, like std::views::filter.
struct one_way_view {
    const int* first;
    const int* last;
    constexpr const int* begin() { return first; }
    constexpr const int* end() { return last; }
};

}  // namespace

TEST_CASE("a proxy that has received a 2xx does not choose")
{
    STATIC_REQUIRE(best_response({200}) == code{});
    STATIC_REQUIRE(best_response({180, 200}) == code{});
    STATIC_REQUIRE(best_response({299, 600}) == code{});
    STATIC_REQUIRE(best_response({486, 202}, method::message) == code{});
    STATIC_REQUIRE(best_response(all_codes) == code{});
    STATIC_REQUIRE(best_response({199, 300}) == code::multiple_choices);
}

TEST_CASE("the responses can be a braced list, an array, a container or a view")
{
    STATIC_REQUIRE(best_response({503, 407}) == code::proxy_authentication_required);
    STATIC_REQUIRE(best_response({code::busy_here, code::busy_everywhere}) == code::busy_everywhere);
    STATIC_REQUIRE(best_response({code::not_found, 480}) == code::not_found);
    STATIC_REQUIRE(best_response({408}, method::options) == code{});
    STATIC_REQUIRE(best_response({408}) == code::request_timeout);  // to an INVITE, if nothing else is said
    STATIC_REQUIRE(best_response({100, 180}) == code::request_timeout);
    constexpr any_code codes[] = {404, code::decline};
    STATIC_REQUIRE(best_response(codes) == code::decline);
    constexpr int numbers[] = {404, 603};
    STATIC_REQUIRE(best_response(one_way_view{numbers, numbers + 2}) == code::decline);
    one_way_view view{numbers, numbers + 2};
    CHECK(best_response(view) == code::decline);
    CHECK(best_response(std::vector<code>{code::not_found, code::decline}) == code::decline);
    CHECK(best_response(std::list<int>{}) == code::request_timeout);
    STATIC_REQUIRE(noexcept(best_response({503, 407})));
}

namespace {

// A range of one response, in which one operation can throw.
enum class throws { nothing, begin, end, comparison, increment, dereference, conversion };

template <throws What>
struct response_that_throws {
    constexpr operator any_code() const noexcept(What != throws::conversion) { return code::busy_here; }
};

template <throws What>
struct range_that_throws {
    struct iterator {
        int at;
        constexpr response_that_throws<What> operator*() const noexcept(What != throws::dereference) { return {}; }
        constexpr iterator& operator++() noexcept(What != throws::increment) { return ++at, *this; }
        constexpr bool operator!=(iterator other) const noexcept(What != throws::comparison) { return at != other.at; }
    };
    constexpr iterator begin() const noexcept(What != throws::begin) { return {0}; }
    constexpr iterator end() const noexcept(What != throws::end) { return {1}; }
};

template <throws What>
struct range_with_functions {
};
template <throws What>
constexpr auto begin(const range_with_functions<What>&) noexcept(What != throws::begin)
{
    return range_that_throws<What>{}.begin();
}
template <throws What>
constexpr auto end(const range_with_functions<What>&) noexcept(What != throws::end)
{
    return range_that_throws<What>{}.end();
}

template <template <throws> class Range, throws What>
constexpr bool says_so = noexcept(best_response(Range<What>{})) == (What == throws::nothing)
                         && best_response(Range<What>{}) == code::busy_here;

template <template <throws> class Range>
constexpr bool says_so_of_each = says_so<Range, throws::nothing>&& says_so<Range, throws::begin>&&
    says_so<Range, throws::end>&& says_so<Range, throws::comparison>&& says_so<Range, throws::increment>&&
        says_so<Range, throws::dereference>&& says_so<Range, throws::conversion>;

}  // namespace

TEST_CASE("best_response is noexcept exactly if iterating the range is")
{
    constexpr int numbers[] = {486, 404};
    STATIC_REQUIRE(noexcept(best_response(numbers)));
    STATIC_REQUIRE(noexcept(best_response(all_codes)));
    STATIC_REQUIRE(says_so_of_each<range_that_throws>);
    STATIC_REQUIRE(says_so_of_each<range_with_functions>);
    STATIC_REQUIRE(best_response(range_with_functions<throws::nothing>{}) == code::busy_here);
}

TEST_CASE("only 503 is forwarded as another code, 500")
{
    constexpr auto law = [](code c) {
        return forwarded_as(c)
               == (c == code::service_unavailable ? code::server_internal_error
                   : is_valid(c)                  ? c
                                                  : code{});
    };
    REQUIRE_FOR_ALL_CODES(law);
}

TEST_CASE("provisional responses except 100, and 2xx, are forwarded immediately")
{
    constexpr auto law = [](code c) {
        const int number = to_integer(c);
        return is_forwarded_immediately(c) == (number > 100 && number < 300);
    };
    REQUIRE_FOR_ALL_CODES(law);
    STATIC_REQUIRE(!is_forwarded_immediately(603));
    STATIC_REQUIRE(!is_forwarded_immediately(65'536 + 180));
}

TEST_CASE("what is forwarded depends on the method, and on whether a final response was sent")
{
    // Only INVITE has provisional responses, and more than one final response. ACK has no response.
    STATIC_REQUIRE(is_forwarded_immediately(180, method::invite, false));
    STATIC_REQUIRE(!is_forwarded_immediately(200, method::cancel, true));
    for (int number = 0; number != 1000; ++number) {
        const bool is_provisional = number > 100 && number < 200;
        const bool is_success = number >= 200 && number < 300;
        for (int value = 0; value != 256; ++value) {
            const auto m = static_cast<method>(value);
            const bool is_invite = m == method::invite;
            const bool before = is_success ? m != method::ack : is_provisional && is_invite;
            if (is_forwarded_immediately(number, m, false) != before
                || is_forwarded_immediately(number, m, true) != (is_success && is_invite)) {
                FAIL_CHECK(number << " to the method " << value);
            }
        }
    }
    for (const method m : every_method) {
        CHECK_FALSE(is_forwarded_immediately(65'536 + 200, m, false));
        CHECK_FALSE(is_forwarded_immediately(-200, m, true));
    }
}
