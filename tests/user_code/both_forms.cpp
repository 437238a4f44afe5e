// SPDX-License-Identifier: BSL-1.0
// A program may include the headers and the single header in any order, and mix them in its sources.
#include <sipstatus/reason.hpp>

#include "../../single_include/sipstatus/sipstatus.hpp"

#include <sipstatus/sipstatus.hpp>

#include "catch.hpp"

std::string_view phrase_by_single_header(int number);

TEST_CASE("a program can use the headers and the single header together")
{
    CHECK(phrase_by_single_header(486) == sipstatus::reason_phrase(486));
    CHECK(phrase_by_single_header(486).data() == sipstatus::reason_phrase(486).data());
    STATIC_REQUIRE(sipstatus::parse_status_line("SIP/2.0 486 Busy Here").status == sipstatus::code::busy_here);
}
