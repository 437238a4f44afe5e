// SPDX-License-Identifier: BSL-1.0
#include <sipstatus/method.hpp>

#include "catch.hpp"

using namespace sipstatus;

TEST_CASE("a method that is not given is unknown") { STATIC_REQUIRE(method{} == method::unknown); }

TEST_CASE("a set of methods has one bit for each")
{
    STATIC_REQUIRE(detail::set_of<method::unknown> == 1);
    STATIC_REQUIRE(detail::set_of<method::ack, method::update> == (1u << 1 | 1u << 14));
}
