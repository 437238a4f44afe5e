// SPDX-License-Identifier: BSL-1.0
#include <sipstatus/literals.hpp>

#include "catch.hpp"
#include "laws.hpp"

using namespace sipstatus::literals;
using sipstatus::code;

TEST_CASE("a literal is the registered code with its number")
{
    STATIC_REQUIRE(486_sip == code::busy_here);
    STATIC_REQUIRE(100_sip == code::trying);
    STATIC_REQUIRE(608_sip == code::rejected);
    STATIC_REQUIRE(noexcept(486_sip));
    switch (static_cast<code>(200)) {
    case 200_sip: SUCCEED(); break;
    default: FAIL();
    }
}

TEST_CASE("a number is read from exactly three digits, and from nothing else")
{
    using sipstatus::detail::number_from_literal;
    STATIC_REQUIRE(number_from_literal({'4', '8', '6'}) == 486);
    STATIC_REQUIRE(number_from_literal({'0', '0', '9'}) == 9);
    STATIC_REQUIRE(number_from_literal({'9', '9', '9'}) == 999);
    STATIC_REQUIRE(number_from_literal({'4', '8'}) == 0);
    STATIC_REQUIRE(number_from_literal({'4', '8', '6', '0'}) == 0);
    STATIC_REQUIRE(number_from_literal({'4', '8', '/'}) == 0);
    STATIC_REQUIRE(number_from_literal({'4', ':', '6'}) == 0);
}
