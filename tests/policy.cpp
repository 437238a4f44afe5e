// SPDX-License-Identifier: BSL-1.0
#include <sipstatus/policy.hpp>

#include <type_traits>

#include "catch.hpp"
#include "laws.hpp"

using namespace sipstatus;

TEST_CASE("an unregistered code is treated as the x00 of its class, a provisional one as 183")
{
    STATIC_REQUIRE(treat_as(431) == code::bad_request);  // the RFC's own example
    STATIC_REQUIRE(treat_as(299) == code::ok);
    STATIC_REQUIRE(treat_as(399) == code::multiple_choices);
    STATIC_REQUIRE(treat_as(499) == code::bad_request);
    STATIC_REQUIRE(treat_as(599) == code::server_internal_error);
    STATIC_REQUIRE(treat_as(699) == code::busy_everywhere);
    STATIC_REQUIRE(treat_as(101) == code::session_progress);
    STATIC_REQUIRE(treat_as(179) == code::session_progress);
    STATIC_REQUIRE(treat_as(198) == code::session_progress);
}

TEST_CASE("a registered code is treated as itself, a deprecated one too")
{
    STATIC_REQUIRE(treat_as(100) == code::trying);
    STATIC_REQUIRE(treat_as(199) == code::early_dialog_terminated);
    STATIC_REQUIRE(treat_as(202) == code::accepted);
    STATIC_REQUIRE(treat_as(486) == code::busy_here);
    STATIC_REQUIRE(treat_as(608) == code::rejected);
}

TEST_CASE("what is outside 100..699 is treated as no code")
{
    STATIC_REQUIRE(treat_as(99) == code{});
    STATIC_REQUIRE(treat_as(700) == code{});
    STATIC_REQUIRE(treat_as(999) == code{});
    STATIC_REQUIRE(treat_as(code{}) == code{});
    STATIC_REQUIRE(treat_as(-1) == code{});
    STATIC_REQUIRE(treat_as(65'536 + 486) == code{});
}

TEST_CASE("every valid code is treated as a registered one of its own class, and that one as itself")
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
