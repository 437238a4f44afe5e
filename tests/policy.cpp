// SPDX-License-Identifier: BSL-1.0
#include <sipstatus/policy.hpp>

#include <algorithm>
#include <iterator>
#include <list>
#include <type_traits>
#include <vector>

#include "catch.hpp"
#include "laws.hpp"

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

TEST_CASE("every valid code is treated as a registered code of its class, which is treated as itself")
{
    constexpr auto law = [](code c) {
        const code as = treat_as(c);
        if (!is_valid(c)) {
            return as == code{};
        }
        return is_registered(as) && class_of(as) == class_of(c) && treat_as(as) == as && (as == c) == is_registered(c)
               && treat_as(static_cast<long long>(c)) == as;
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

constexpr bool agrees_with_16_7(int a)
{
    const auto agrees = [a](int b) {
        const int better = to_integer(better_response(a, b));
        const int expected = beats(b, a) ? b : a;
        return better == (expected >= 100 && expected <= 699 ? expected : 0);
    };
    for (const code b : all_codes) {
        if (!agrees(to_integer(b))) {
            return false;
        }
    }
    for (const int b : others) {
        if (!agrees(b)) {
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
        return is_rated && next_step_of(c) == next_step_of(treat_as(c));
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

TEST_CASE("a response never ends more if the method is known")
{
    constexpr auto law = [](code c) {
        for (int m = 0; m != 16; ++m) {
            if (dialog_effect_of(c, static_cast<method>(m)) > dialog_effect_of(c)) {
                return false;
            }
        }
        return true;
    };
    for (int number = 100; number != 700; ++number) {
        CHECK(law(static_cast<code>(number)));
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
    for (const int number : {404, 413, 480, 486, 500, 503, 600, 603}) {
        CAPTURE(number);
        CHECK(retry_rule_of(number).bound == retry_bound::retry_after);
    }
    STATIC_REQUIRE(retry_rule_of(422).bound == retry_bound::min_se);
    STATIC_REQUIRE(retry_rule_of(423).bound == retry_bound::min_expires);
    STATIC_REQUIRE(retry_rule_of(488).bound == retry_bound::none);
    STATIC_REQUIRE(retry_rule_of(599).bound == retry_bound::retry_after);  // like 500
    STATIC_REQUIRE(retry_rule_of(401).is_altered);
    STATIC_REQUIRE(retry_rule_of(420).is_altered);
    STATIC_REQUIRE(!retry_rule_of(503).is_altered);
    STATIC_REQUIRE(retry_rule_of(503).is_elsewhere);
    STATIC_REQUIRE(retry_rule_of(302).is_elsewhere);
    STATIC_REQUIRE(!retry_rule_of(486).is_elsewhere);
    STATIC_REQUIRE(retry_rule_of(486).is_allowed);
    STATIC_REQUIRE(retry_rule_of(302).is_allowed);
    STATIC_REQUIRE(retry_rule_of(401).is_allowed);
    STATIC_REQUIRE(retry_rule_of(420).is_allowed);
    STATIC_REQUIRE(retry_rule_of(503).is_allowed);
    STATIC_REQUIRE(!retry_rule_of(403).is_allowed);
    STATIC_REQUIRE(!retry_rule_of(603).is_allowed);
    constexpr auto law = [](code c) {
        const retry_rule rule = retry_rule_of(c);
        const bool is_silent =
            !rule.is_allowed && !rule.is_altered && !rule.is_elsewhere && rule.bound == retry_bound::none;
        return (is_valid(c) && !is_success(c) && !is_provisional(c)) || is_silent;
    };
    REQUIRE_FOR_ALL_CODES(law);
}

TEST_CASE("a proxy chooses between two responses as in RFC 3261, section 16.7")
{
    STATIC_REQUIRE(all_pairs_agree_with_16_7());
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
        if (!is_valid(c)) {
            return !is_forwarded_immediately(c) && !is_forwarded_immediately(c, method::invite, true);
        }
        const int number = to_integer(c);
        const bool before = number > 100 && number < 300;
        const bool after = number >= 200 && number < 300;
        return is_forwarded_immediately(c) == before && is_forwarded_immediately(c, method::invite, false) == before
               && is_forwarded_immediately(c, method::options, false) == after
               && is_forwarded_immediately(c, method::invite, true) == after
               && !is_forwarded_immediately(c, method::options, true)
               && !is_forwarded_immediately(c, method::ack, false);
    };
    REQUIRE_FOR_ALL_CODES(law);
    STATIC_REQUIRE(!is_forwarded_immediately(603));
    STATIC_REQUIRE(!is_forwarded_immediately(65'536 + 180));
}
