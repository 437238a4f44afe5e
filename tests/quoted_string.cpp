// SPDX-License-Identifier: BSL-1.0
#include <sipstatus/quoted_string.hpp>

#include <iterator>
#include <string>
#include <string_view>

#include "catch.hpp"
#include "laws.hpp"

using namespace sipstatus;

namespace {

std::string unquoted(std::string_view text)
{
    std::string out;
    write_unquoted(std::back_inserter(out), text);
    return out;
}

}  // namespace

TEST_CASE("the text of a quoted-string is written without the backslash of each escape")
{
    CHECK(unquoted(R"(a\"b\\c)") == R"(a"b\c)");
    CHECK(unquoted(R"(a\;b)") == "a;b");
    CHECK(unquoted("ends in \\") == "ends in ");
    CHECK(unquoted("").empty());
}

TEST_CASE("the text of a quoted-string is written with each fold as one space")
{
    CHECK(unquoted("a \r\n\t b\n c  d") == "a b c  d");
}

TEST_CASE("write_unquoted is noexcept exactly if its iterator is")
{
    std::string text;
    STATIC_REQUIRE(noexcept(write_unquoted(static_cast<char*>(nullptr), std::string_view{})));
    const auto into_text = std::back_inserter(text);  // not in noexcept(), since making it may throw as well
    STATIC_REQUIRE(!noexcept(write_unquoted(into_text, std::string_view{})));
}

TEST_CASE("nothing is read after the end of the text, and not more is written than was read")
{
    constexpr auto fits = [](std::string_view text) {
        char written[16] = {};
        const char* const end = write_unquoted(+written, text);
        return static_cast<std::string_view::size_type>(end - written) <= text.size();
    };
    STATIC_REQUIRE(read_in_exact_places<14>("a \\\"b\\\" \r\n c\n ", fits) == 14);
}
