// SPDX-License-Identifier: BSL-1.0
#include <sipstatus/version.hpp>

#include "catch.hpp"

TEST_CASE("the version is one number that grows with each part")
{
    STATIC_REQUIRE(SIPSTATUS_VERSION / 10000 == SIPSTATUS_VERSION_MAJOR);
    STATIC_REQUIRE(SIPSTATUS_VERSION / 100 % 100 == SIPSTATUS_VERSION_MINOR);
    STATIC_REQUIRE(SIPSTATUS_VERSION % 100 == SIPSTATUS_VERSION_PATCH);
}
