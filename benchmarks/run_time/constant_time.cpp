// SPDX-License-Identifier: BSL-1.0
#include <sipstatus/guidance.hpp>
#include <sipstatus/isup.hpp>
#include <sipstatus/methods.hpp>
#include <sipstatus/policy.hpp>

#include <numeric>

#include "contest.hpp"

namespace constant_time {

RIVAL const char* guidance_for(int number)
{
    const auto* const found = sipstatus::guidance_for(number);
    return found != nullptr ? found->description.data() : "";
}

RIVAL int treat_as(int number) { return to_integer(sipstatus::treat_as(number)); }
RIVAL int dialog_effect_of(int number) { return static_cast<int>(sipstatus::dialog_effect_of(number)); }
RIVAL int next_step_of(int number) { return static_cast<int>(sipstatus::next_step_of(number)); }
RIVAL int ends_subscription(int number) { return sipstatus::ends_subscription(number) ? 1 : 0; }
RIVAL int can_answer(int number) { return sipstatus::can_answer(number, sipstatus::method::options) ? 1 : 0; }
RIVAL int better_response(int number) { return to_integer(sipstatus::better_response(number, 486)); }
RIVAL int forwarded_as(int number) { return to_integer(sipstatus::forwarded_as(number)); }
RIVAL int to_isup(int number) { return static_cast<int>(sipstatus::to_isup(number)); }

void run(std::vector<int> numbers)
{
    contest<int> all{std::move(numbers)};
    all.rival("guidance_for", guidance_for)
        .rival("treat_as", treat_as)
        .rival("dialog_effect_of", dialog_effect_of)
        .rival("next_step_of", next_step_of)
        .rival("ends_subscription", ends_subscription)
        .rival("can_answer", can_answer)
        .rival("better_response", better_response)
        .rival("forwarded_as", forwarded_as)
        .rival("to_isup", to_isup);
    all.run();
}

}  // namespace constant_time

TEST_CASE("constant_time: 100 of the first row") { constant_time::run({100}); }

TEST_CASE("constant_time: 607 near the last row") { constant_time::run({607}); }

TEST_CASE("constant_time: 699 which is not registered") { constant_time::run({699}); }
