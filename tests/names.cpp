// SPDX-License-Identifier: BSL-1.0
#include <sipstatus/names.hpp>

#include "catch.hpp"

using namespace sipstatus;

TEST_CASE("a class is called what RFC 3261 calls it")
{
    STATIC_REQUIRE(name_of(response_class::provisional) == "Provisional");
    STATIC_REQUIRE(name_of(response_class::success) == "Success");
    STATIC_REQUIRE(name_of(response_class::redirection) == "Redirection");
    STATIC_REQUIRE(name_of(response_class::request_failure) == "Request Failure");
    STATIC_REQUIRE(name_of(response_class::server_failure) == "Server Failure");
    STATIC_REQUIRE(name_of(response_class::global_failure) == "Global Failure");
}

TEST_CASE("what is no class has no name")
{
    STATIC_REQUIRE(noexcept(name_of(response_class::success)));
    STATIC_REQUIRE(name_of(response_class::invalid).empty());
    STATIC_REQUIRE(name_of(static_cast<response_class>(7)).empty());
    STATIC_REQUIRE(name_of(static_cast<response_class>(255)).empty());
}
