// SPDX-License-Identifier: BSL-1.0
#include <sipstatus/detail/ignoring_case.hpp>

#include <string>

#include "catch.hpp"
#include "laws.hpp"

using namespace sipstatus;

namespace {

char swap_case(char c)
{
    if (c >= 'A' && c <= 'Z') {
        return static_cast<char>(c - 'A' + 'a');
    }
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
}

bool differs_from_all_bytes_but_its_other_case(int byte)
{
    const char c = static_cast<char>(byte);
    return holds_for(0, 255, [c](int other_byte) {
        const char other = static_cast<char>(other_byte);
        return detail::equal_ignoring_case({&c, 1}, {&other, 1}) == (c == other || c == swap_case(other));
    });
}

}  // namespace

TEST_CASE("only the case of letters is ignored")
{
    CHECK(holds_for(0, 255, differs_from_all_bytes_but_its_other_case));  // too many for a constant expression
    STATIC_REQUIRE(!detail::equal_ignoring_case("Busy", "Bus"));
    STATIC_REQUIRE(detail::equal_ignoring_case("", ""));
}

TEST_CASE("two texts of any size are equal if each of their characters is")
{
    for (const std::size_t size : {1u, 8u, 39u, 40u, 63u, 64u, 255u, 256u, 512u}) {
        const std::string lower(size, 'a');
        for (std::size_t at = 0; at != size; ++at) {
            std::string other(size, 'A');
            CHECK(detail::equal_ignoring_case(lower, other));
            other[at] = 'B';
            CHECK(!detail::equal_ignoring_case(lower, other));
        }
        for (const std::size_t more : {1u, 256u, 65'536u}) {
            CHECK(!detail::equal_ignoring_case(lower, std::string(size + more, 'a')));
            CHECK(!detail::equal_ignoring_case(std::string(size + more, 'a'), lower));
        }
    }
}
