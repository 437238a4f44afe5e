// SPDX-License-Identifier: BSL-1.0
#include <sipstatus/unregistered.hpp>

#include <sipstatus/classify.hpp>

#include <iterator>

#include "catch.hpp"
#include "registered.hpp"

using namespace sipstatus;

TEST_CASE("an unregistered number is known by who uses it")
{
    STATIC_REQUIRE(unregistered_uses_of(477).size() == 1);
    STATIC_REQUIRE((*unregistered_uses_of(687).begin()).phrase == "Dialog Terminated");
    STATIC_REQUIRE((*unregistered_uses_of(490).begin()).phrase == "Request Updated");
    STATIC_REQUIRE((*unregistered_uses_of(701).begin()).number == 701);
    STATIC_REQUIRE(unregistered_uses_of(499).empty());
    STATIC_REQUIRE(unregistered_uses_of(code{}).empty());
    STATIC_REQUIRE(unregistered_uses_of(-477).empty());
    STATIC_REQUIRE(unregistered_uses_of(65'536 + 477).empty());
    STATIC_REQUIRE(noexcept(unregistered_uses_of(477)));
    constexpr int listed[] = {101, 201, 303, 409, 411, 418, 426, 431, 477, 478,
                              479, 490, 492, 510, 520, 687, 701, 702, 703, 999};
    unsigned found = 0;
    for (int number = 0; number != 1000; ++number) {
        for (const unregistered_use use : unregistered_uses_of(number)) {
            CAPTURE(number);
            CHECK(use.number == number);
            CHECK(!is_registered(number));
            CHECK(!use.origin.empty());
            CHECK(listed[found++] == number);
        }
    }
    CHECK(found == std::size(listed));
}

TEST_CASE("an unregistered number is found by its phrase")
{
    STATIC_REQUIRE((*unregistered_uses_of_phrase("DIALOG terminated").begin()).number == 687);
    STATIC_REQUIRE((*unregistered_uses_of_phrase("Conflict").begin()).number == 409);
    STATIC_REQUIRE(unregistered_uses_of_phrase("").empty());
    STATIC_REQUIRE(unregistered_uses_of_phrase("Busy Here").empty());
}

TEST_CASE("a phrase that is not the registered one is known by who sends it")
{
    struct listed_phrase {
        std::string_view phrase;
        int number;
    };
    constexpr listed_phrase listed[] = {
        {"Internal Server Error", 500},
        {"Gateway Time-out", 504},
        {"Stale Date", 403},
        {"Bad Identity-Info", 436},
        {"Unsupported Certificate", 437},
        {"Call Leg/Transaction Does Not Exist", 481},
        {"Request-URI Too Large", 414},
        {"Temporarily not available", 480},
        {"SIP Version not supported", 505},
        {"Network Blocked", 603},
        {"Declined", 603},
        {"Merged Request", 482},
    };
    for (const listed_phrase& expected : listed) {
        CAPTURE(expected.phrase);
        CHECK(other_phrases_like(expected.phrase).size() == 1);
        CHECK((*other_phrases_like(expected.phrase).begin()).status == static_cast<code>(expected.number));
        CHECK(from_reason_phrase(expected.phrase) == code{});
    }
    STATIC_REQUIRE((*other_phrases_like("internal SERVER error").begin()).status == code::server_internal_error);
    STATIC_REQUIRE(other_phrases_like("busy").size() == 2);
    STATIC_REQUIRE(other_phrases_like("").empty());
    STATIC_REQUIRE((*other_phrases_of(500).begin()).phrase == "Internal Server Error");
    STATIC_REQUIRE(other_phrases_of(499).empty());
    STATIC_REQUIRE(other_phrases_of(-1).empty());
    for (const listed_phrase& expected : listed) {
        int found = 0;
        for (const other_phrase other : other_phrases_of(expected.number)) {
            found += other.phrase == expected.phrase ? 1 : 0;
        }
        CHECK(found == 1);
    }
}

TEST_CASE("no registered phrase is listed as another one")
{
    for (const registered_code& row : registered_codes) {
        CAPTURE(row.number);
        CHECK(other_phrases_like(row.phrase).empty());
        CHECK(unregistered_uses_of(row.number).empty());
        CHECK(unregistered_uses_of_phrase(row.phrase).empty());
    }
}
