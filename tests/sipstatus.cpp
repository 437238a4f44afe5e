// SPDX-License-Identifier: BSL-1.0
#include <sipstatus/sipstatus.hpp>

#include <sipstatus/registry/check.hpp>

#include "catch.hpp"

using namespace sipstatus;

// The checks of the order of the rows. rows.py tests the messages for wrong rows.

namespace {

template <int... Numbers>
constexpr bool is_in_order(unsigned row)
{
    constexpr detail::row_facts all[] = {{static_cast<code>(Numbers), dialog_effect::none, next_step::none}...};
    return detail::is_in_order(all, sizeof...(Numbers), row);
}

constexpr detail::pair_row pair_of(std::uint16_t left, std::uint16_t right) { return {left, right, ""}; }

// Whether the pair of 401 and 407 is in order among these pairs.
template <class... Pairs>
constexpr bool is_in_order_among(const Pairs&... pairs)
{
    const detail::pair_row all[] = {pairs...};
    return detail::is_in_order(all, sizeof...(Pairs), 401, 407);
}

}  // namespace

TEST_CASE("a row is in order between a lower code and a higher one")
{
    STATIC_REQUIRE(is_in_order<486>(0));
    STATIC_REQUIRE(is_in_order<480, 486, 487>(0));
    STATIC_REQUIRE(is_in_order<480, 486, 487>(1));
    STATIC_REQUIRE(is_in_order<480, 486, 487>(2));
    STATIC_REQUIRE(!is_in_order<480, 486, 487>(3));
    STATIC_REQUIRE(!is_in_order<480, 486, 487>(4));
    STATIC_REQUIRE(!is_in_order<486, 486, 487>(0));
    STATIC_REQUIRE(!is_in_order<486, 486, 487>(1));
    STATIC_REQUIRE(!is_in_order<480, 486, 486>(1));
    STATIC_REQUIRE(!is_in_order<487, 486, 488>(1));
    STATIC_REQUIRE(!is_in_order<480, 486, 481>(1));
    STATIC_REQUIRE(!is_in_order<480, 486, 481>(2));
}

TEST_CASE("a pair is in order after a lower pair")
{
    const detail::pair_row wanted = pair_of(401, 407);
    CHECK(is_in_order_among(wanted));
    CHECK(is_in_order_among(pair_of(400, 606), wanted, pair_of(404, 410)));
    CHECK(is_in_order_among(pair_of(401, 403), wanted));
    CHECK(!is_in_order_among(wanted, wanted));
    CHECK(!is_in_order_among(pair_of(401, 408), wanted));
    CHECK(!is_in_order_among(pair_of(403, 404), wanted));
    CHECK(!is_in_order_among(pair_of(407, 401)));
    CHECK(!is_in_order_among(pair_of(401, 403)));
    CHECK(!is_in_order_among(pair_of(403, 407)));
}

TEST_CASE("a likely cause is in order after the rank before its own, or after a lower code")
{
    constexpr detail::likely_cause_place right[] = {{404, 1}, {404, 2}, {486, 1}};
    STATIC_REQUIRE(detail::is_in_order(right, 3, 404, 1));
    STATIC_REQUIRE(detail::is_in_order(right, 3, 404, 2));
    STATIC_REQUIRE(detail::is_in_order(right, 3, 486, 1));
    STATIC_REQUIRE(!detail::is_in_order(right, 3, 486, 2));
    constexpr detail::likely_cause_place wrong[] = {{404, 2}, {486, 1}, {486, 1}, {480, 1}, {480, 3}, {487, 2}};
    STATIC_REQUIRE(!detail::is_in_order(wrong, 6, 404, 2));
    STATIC_REQUIRE(!detail::is_in_order(wrong, 6, 486, 1));
    STATIC_REQUIRE(!detail::is_in_order(wrong, 6, 480, 1));
    STATIC_REQUIRE(!detail::is_in_order(wrong, 6, 480, 3));
    STATIC_REQUIRE(!detail::is_in_order(wrong, 6, 487, 2));
}

TEST_CASE("all rows are in order")
{
    for (const code c : all_codes) {
        CHECK(detail::is_in_order(detail::rows, detail::row_count, detail::row_of(c)));
    }
    for (const detail::pair_row& row : detail::pair_rows) {
        CHECK(detail::is_in_order(detail::pair_rows, detail::pair_row_count, row.left, row.right));
    }
}
