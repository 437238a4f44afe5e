// SPDX-License-Identifier: BSL-1.0
#include <sipstatus/isup.hpp>

#include "catch.hpp"
#include "laws.hpp"

using namespace sipstatus;

namespace {

struct mapping {
    int from;
    int to;
};

// RFC 3398, section 8.2.6.1, row by row; its "504 Version Not Supported" is 505.
constexpr mapping to_cause[] = {
    {400, 41}, {401, 21},  {402, 21},  {403, 21},  {404, 1},   {405, 63},  {406, 79},  {407, 21},  {408, 102},
    {410, 22}, {413, 127}, {414, 127}, {415, 79},  {416, 127}, {420, 127}, {421, 127}, {423, 127}, {480, 18},
    {481, 41}, {482, 25},  {483, 25},  {484, 28},  {485, 1},   {486, 17},  {487, 0},   {500, 41},  {501, 79},
    {502, 38}, {503, 41},  {504, 102}, {505, 127}, {513, 127}, {600, 17},  {603, 21},  {604, 1},
};

// RFC 3398, section 7.2.4.1, row by row, without a location and a diagnostic.
constexpr mapping to_code[] = {
    {1, 404},  {2, 404},  {3, 404},  {16, 0},    {17, 486},  {18, 408},  {19, 480}, {20, 480}, {21, 403},
    {22, 410}, {23, 410}, {26, 404}, {27, 502},  {28, 484},  {29, 501},  {31, 480}, {34, 503}, {38, 503},
    {41, 503}, {42, 503}, {44, 0},   {47, 503},  {55, 403},  {57, 403},  {58, 503}, {65, 488}, {70, 488},
    {79, 501}, {87, 403}, {88, 503}, {102, 504}, {111, 500}, {127, 500},
};

template <std::size_t Size>
constexpr int listed(const mapping (&rows)[Size], int from, int otherwise)
{
    for (const mapping row : rows) {
        if (row.from == from) {
            return row.to;
        }
    }
    return otherwise;
}

constexpr bool has_cause_of_the_table(int number)
{
    const int otherwise = number < 300 || number > 699 ? 0 : number < 400 ? 23 : 31;
    return to_integer(to_isup(number)) == listed(to_cause, number, otherwise);
}

constexpr bool has_code_of_the_table(int cause)
{
    const int otherwise = cause < 1 || cause > 255 ? 0 : 500;
    return to_integer(from_isup(cause)) == listed(to_code, cause, otherwise);
}

// Whether each location and diagnostic gives the code of RFC 3398, section 7.2.4.1, even a value that is not an enumerator.
constexpr bool has_code_with_each_location(int cause)
{
    const int usual = listed(to_code, cause, cause < 1 || cause > 255 ? 0 : 500);
    for (const int location : {0, 1, 2, 3, 255}) {
        for (const int diagnostic : {0, 1, 2, 255}) {
            const int expected = cause == 21 && location == 2 ? 603 : cause == 22 && diagnostic == 1 ? 301 : usual;
            if (to_integer(
                    from_isup(cause, static_cast<cause_location>(location), static_cast<cause_diagnostic>(diagnostic)))
                != expected) {
                return false;
            }
        }
    }
    return true;
}

constexpr bool has_location_of_its_class(int number)
{
    const bool has_cause = to_isup(number) != isup_cause{};
    const auto expected = !has_cause     ? cause_location::none
                          : number > 599 ? cause_location::user
                                         : cause_location::network;
    return cause_location_of(number) == expected;
}

template <class Argument, class = void>
inline constexpr bool is_cause = false;
template <class Argument>
inline constexpr bool is_cause<Argument, decltype(static_cast<void>(from_isup(Argument{})))> = true;

enum foreign_cause { foreign_busy = 17 };
enum class scoped_cause { busy = 17 };

}  // namespace

TEST_CASE("every code has the cause of RFC 3398, section 8.2.6.1")
{
    STATIC_REQUIRE(holds_for(-10, 1000, has_cause_of_the_table));
    REQUIRE_FOR_ALL_CODES([](code c) {
        const int number = to_integer(c);
        return (number >= 300 && number <= 699)
               || (to_isup(c) == isup_cause{} && cause_location_of(c) == cause_location::none);
    });
    for (const mapping row : to_cause) {
        CAPTURE(row.from);
        CHECK(to_integer(to_isup(row.from)) == row.to);
    }
}

TEST_CASE("every cause has the code of RFC 3398, section 7.2.4.1")
{
    STATIC_REQUIRE(holds_for(-10, 1000, has_code_of_the_table));
    for (const mapping row : to_code) {
        CAPTURE(row.from);
        CHECK(to_integer(from_isup(row.from)) == row.to);
    }
}

TEST_CASE("the two tables are not inverses")
{
    STATIC_REQUIRE(from_isup(to_isup(480)) == code::request_timeout);
    STATIC_REQUIRE(from_isup(to_isup(404)) == code::not_found);
    STATIC_REQUIRE(to_isup(from_isup(isup_cause::incompatible_destination)) == isup_cause::temporary_failure);
}

TEST_CASE("the location of a code with a cause is the user for a global failure, and otherwise the network")
{
    STATIC_REQUIRE(holds_for(-10, 1000, has_location_of_its_class));
    STATIC_REQUIRE(cause_location_of(486) == cause_location::network);
    STATIC_REQUIRE(cause_location_of(600) == cause_location::user);
    STATIC_REQUIRE(cause_location_of(599) == cause_location::network);
    STATIC_REQUIRE(cause_location_of(487) == cause_location::none);
    STATIC_REQUIRE(cause_location_of(200) == cause_location::none);
}

TEST_CASE("the location matters only to cause 21, and a new number only to cause 22, for all causes")
{
    STATIC_REQUIRE(from_isup(21, cause_location::user) == code::decline);
    STATIC_REQUIRE(from_isup(21, cause_location::network) == code::forbidden);
    STATIC_REQUIRE(from_isup(17, cause_location::user) == code::busy_here);
    STATIC_REQUIRE(from_isup(22, cause_location::user) == code::gone);
    STATIC_REQUIRE(from_isup(22, cause_location::user, cause_diagnostic::new_number) == code::moved_permanently);
    STATIC_REQUIRE(holds_for(-10, 300, has_code_with_each_location));
}

TEST_CASE("a cause can be an enumerator or an integer, which does not wrap around")
{
    STATIC_REQUIRE(from_isup(isup_cause::user_busy) == code::busy_here);
    STATIC_REQUIRE(from_isup(foreign_busy) == code::busy_here);
    STATIC_REQUIRE(from_isup('\x11') == code::busy_here);
    STATIC_REQUIRE(from_isup(17ull) == code::busy_here);
    STATIC_REQUIRE(from_isup(256 + 17) == code{});
    STATIC_REQUIRE(from_isup(65'536 + 17) == code{});
    STATIC_REQUIRE(from_isup(0x1'0000'0011) == code{});
    STATIC_REQUIRE(from_isup(-239) == code{});
    STATIC_REQUIRE(from_isup(isup_cause{}) == code{});
    STATIC_REQUIRE(any_cause{255}.value() == static_cast<isup_cause>(255));
    STATIC_REQUIRE(any_cause{256}.value() == isup_cause{});
    STATIC_REQUIRE(to_integer(isup_cause::interworking_unspecified) == 127);
    STATIC_REQUIRE(is_cause<short>);
    STATIC_REQUIRE(!is_cause<bool>);
    STATIC_REQUIRE(!is_cause<double>);
    STATIC_REQUIRE(!is_cause<code>);
    STATIC_REQUIRE(!is_cause<void*>);
    STATIC_REQUIRE(!is_cause<scoped_cause>);
    STATIC_REQUIRE(noexcept(from_isup(17)));
    STATIC_REQUIRE(noexcept(to_isup(486)));
}
