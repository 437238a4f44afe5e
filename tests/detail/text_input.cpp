// SPDX-License-Identifier: BSL-1.0
#include <sipstatus/detail/text_input.hpp>

#include "catch.hpp"

using namespace sipstatus::detail;

TEST_CASE("a part of a text does not go beyond the end of the text")
{
    STATIC_REQUIRE(part_of("abc", 0) == "abc");
    STATIC_REQUIRE(part_of("abc", 1, 1) == "b");
    STATIC_REQUIRE(part_of("abc", 1, 2) == "bc");
    STATIC_REQUIRE(part_of("abc", 1, 3) == "bc");
    STATIC_REQUIRE(part_of("abc", 3).empty());
    STATIC_REQUIRE(part_of("", 0, 1).empty());
}

TEST_CASE("a line ends in LF or CRLF")
{
    STATIC_REQUIRE(line_end_size("\n") == 1);
    STATIC_REQUIRE(line_end_size("\r\n") == 2);
    STATIC_REQUIRE(line_end_size("\n\n") == 1);
    STATIC_REQUIRE(line_end_size("\r\nx") == 2);
    STATIC_REQUIRE(line_end_size("") == 0);
    STATIC_REQUIRE(line_end_size("\r") == 0);
    STATIC_REQUIRE(line_end_size("\r\r\n") == 0);
    STATIC_REQUIRE(line_end_size("x\n") == 0);
}

TEST_CASE("a text begins with its first character, and an empty one with none")
{
    STATIC_REQUIRE(begins_with("abc", 'a'));
    STATIC_REQUIRE(!begins_with("abc", 'b'));
    STATIC_REQUIRE(!begins_with("", '\0'));
}
