// SPDX-License-Identifier: BSL-1.0
#include <sipstatus/unregistered.hpp>

#include <sipstatus/classify.hpp>

#include <iterator>

#include "catch.hpp"
#include "laws.hpp"
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
    // The numbers that RFC 2543 had and RFC 3261 has not, and those that the sources of the stacks have.
    struct listed_use {
        int number;
        std::string_view phrase;
    };
    constexpr listed_use listed[] = {
        {101, "Dialog establishment"},
        {201, ""},
        {303, "See Other"},
        {409, "Conflict"},
        {411, "Length Required"},
        {418, ""},
        {426, ""},
        {431, ""},
        {477, ""},
        {478, "Unresolvable Destination"},
        {479, ""},
        {490, "Request Updated"},
        {492, ""},
        {510, ""},
        {520, ""},
        {687, "Dialog Terminated"},
        {701, "No response from destination server"},
        {702, "Unable to resolve destination server"},
        {703, "Error sending message to destination server"},
        {999, "Unknown response"},
    };
    unsigned found = 0;
    for (int number = 0; number != 1000; ++number) {
        for (const unregistered_use use : unregistered_uses_of(number)) {
            CAPTURE(number);
            CHECK(use.number == number);
            CHECK(!is_registered(number));
            CHECK(!use.origin.empty());
            REQUIRE(found != std::size(listed));
            CHECK(listed[found].number == number);
            CHECK(listed[found].phrase == use.phrase);
            ++found;
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
    // In the order of the codes, spelt as in RFC 2543 and the RFCs that name them.
    struct listed_phrase {
        int number;
        std::string_view phrase;
    };
    constexpr listed_phrase listed[] = {
        {182, "Call Is Being Queued"},
        {183, "Session progress message"},
        {400, "Invalid Request"},
        {400, "Incorrect Date or Time"},
        {400, "Missing Call-ID header field"},
        {403, "Stale Date"},
        {413, "Request Entity too long"},
        {414, "Request-URI Too Large"},
        {423, "Interval too small"},
        {423, "Subscription Too Brief"},
        {428, "Use Supported PASSporT Format"},
        {429, "Provide Referror Identity"},
        {436, "Bad Identity-Info"},
        {437, "Unsupported Certificate"},
        {438, "Invalid PASSporT"},
        {480, "Temporarily not available"},
        {481, "Call Leg/Transaction Does Not Exist"},
        {481, "Subscription does not exist"},
        {482, "Merged Request"},
        {486, "Busy"},
        {500, "Internal Server Error"},
        {500, "Server Error"},
        {504, "Gateway Time-out"},
        {504, "Gateway timeout"},
        {505, "SIP Version not supported"},
        {580, "Precondition-Failure"},
        {600, "Busy"},
        {603, "Declined"},
        {603, "Network Blocked"},
    };
    unsigned found = 0;
    for (int number = 0; number != 1000; ++number) {
        for (const other_phrase other : other_phrases_of(number)) {
            CAPTURE(number);
            CHECK(other.status == static_cast<code>(number));
            CHECK(!other.origin.empty());
            REQUIRE(found != std::size(listed));
            CHECK(listed[found].number == number);
            CHECK(listed[found].phrase == other.phrase);
            ++found;
        }
    }
    CHECK(found == std::size(listed));
    for (const listed_phrase& expected : listed) {
        CAPTURE(expected.phrase);
        const bool is_of_two = expected.phrase == "Busy";
        CHECK(other_phrases_like(expected.phrase).size() == (is_of_two ? 2 : 1));
        if (!is_of_two) {
            CHECK((*other_phrases_like(expected.phrase).begin()).status == static_cast<code>(expected.number));
        }
        CHECK(from_reason_phrase(expected.phrase) == code{});
    }
    STATIC_REQUIRE((*other_phrases_like("internal SERVER error").begin()).status == code::server_internal_error);
    STATIC_REQUIRE(other_phrases_like("busy").size() == 2);
    STATIC_REQUIRE(other_phrases_like("").empty());
    STATIC_REQUIRE((*other_phrases_of(500).begin()).phrase == "Internal Server Error");
    STATIC_REQUIRE(other_phrases_of(499).empty());
    STATIC_REQUIRE(other_phrases_of(-1).empty());
}

TEST_CASE("every phrase of others is a C string, an empty one too")
{
    for (int number = 0; number != 1000; ++number) {
        for (const unregistered_use& use : unregistered_uses_of(number)) {
            CHECK((use.phrase.data() != nullptr && is_c_string(use.phrase)));
        }
        for (const other_phrase& other : other_phrases_of(number)) {
            CHECK(is_c_string(other.phrase));
        }
    }
    STATIC_REQUIRE(is_c_string((*unregistered_uses_of(201).begin()).phrase));
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
