// SPDX-License-Identifier: BSL-1.0
#include <sipstatus/version.hpp>

#include "catch.hpp"

TEST_CASE("the version is one number, made of major, minor and patch")
{
    STATIC_REQUIRE(SIPSTATUS_VERSION / 10000 == SIPSTATUS_VERSION_MAJOR);
    STATIC_REQUIRE(SIPSTATUS_VERSION / 100 % 100 == SIPSTATUS_VERSION_MINOR);
    STATIC_REQUIRE(SIPSTATUS_VERSION % 100 == SIPSTATUS_VERSION_PATCH);
}

// Another version, whose three numbers differ.
#undef SIPSTATUS_VERSION_MAJOR
#undef SIPSTATUS_VERSION_MINOR
#undef SIPSTATUS_VERSION_PATCH
#define SIPSTATUS_VERSION_MAJOR 3
#define SIPSTATUS_VERSION_MINOR 2
#define SIPSTATUS_VERSION_PATCH 1

TEST_CASE("minor and patch have two digits in the version") { STATIC_REQUIRE(SIPSTATUS_VERSION == 30201); }
