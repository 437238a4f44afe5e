// SPDX-License-Identifier: BSL-1.0
#include <sipstatus/registry.hpp>

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <type_traits>

#include "catch.hpp"
#include "laws.hpp"
#include "registered.hpp"

using namespace sipstatus;

namespace {

constexpr bool lists_all_registered_codes()
{
    if (all_codes.size() != std::size(registered_codes)) {
        return false;
    }
    for (std::size_t i = 0; i != all_codes.size(); ++i) {
        if (to_integer(all_codes[i]) != registered_codes[i].number) {
            return false;
        }
    }
    return true;
}

constexpr std::size_t count_in_class(response_class wanted)
{
    std::size_t count = 0;
    for (const registered_code& listed : registered_codes) {
        count += listed.number / 100 == static_cast<int>(wanted) ? 1 : 0;
    }
    return count;
}

constexpr bool lists_its_own_codes(response_class wanted)
{
    const code_range range = codes_in(wanted);
    if (range.size() != count_in_class(wanted)) {
        return false;
    }
    int last = 0;
    for (const code c : range) {
        if (class_of(c) != wanted || !is_listed(to_integer(c)) || to_integer(c) <= last) {
            return false;
        }
        last = to_integer(c);
    }
    return true;
}

}  // namespace

TEST_CASE("all_codes has the registered codes in ascending order, and no others")
{
    STATIC_REQUIRE(all_codes.size() == std::size(registered_codes));
    STATIC_REQUIRE(lists_all_registered_codes());
}

TEST_CASE("a code is registered exactly if the independent list has it")
{
    constexpr auto law = [](code c) {
        // Searches only for 100..699: 65,536 searches would exceed the compilers' limits.
        return is_registered(c) == (is_valid(c) && is_listed(to_integer(c)));
    };
    REQUIRE_FOR_ALL_CODES(law);
}

TEST_CASE("numbers that are in other lists, but not in the registry, are not registered")
{
    for (const int number : {0, 99, 101, 201, 303, 409, 411, 418, 426, 431, 477, 490, 492, 499, 510, 687, 700, 999}) {
        CHECK_FALSE(is_registered(number));
    }
    STATIC_REQUIRE(!is_registered(-486));
    STATIC_REQUIRE(!is_registered(65'536 + 486));
    STATIC_REQUIRE(!is_registered(4'294'967'296ll + 486));
}

TEST_CASE("only 202 is deprecated")
{
    constexpr auto law = [](code c) { return is_deprecated(c) == (to_integer(c) == 202); };
    REQUIRE_FOR_ALL_CODES(law);
    STATIC_REQUIRE(is_registered(202));
    STATIC_REQUIRE(!is_deprecated(65'536 + 202));
}

TEST_CASE("codes_in has the registered codes of a class, and nothing for a value that is not a class")
{
    STATIC_REQUIRE(lists_its_own_codes(response_class::provisional));
    STATIC_REQUIRE(lists_its_own_codes(response_class::success));
    STATIC_REQUIRE(lists_its_own_codes(response_class::redirection));
    STATIC_REQUIRE(lists_its_own_codes(response_class::request_failure));
    STATIC_REQUIRE(lists_its_own_codes(response_class::server_failure));
    STATIC_REQUIRE(lists_its_own_codes(response_class::global_failure));
    STATIC_REQUIRE(codes_in(response_class::invalid).empty());
    STATIC_REQUIRE(codes_in(static_cast<response_class>(7)).empty());
    STATIC_REQUIRE(codes_in(static_cast<response_class>(255)).empty());
}

TEST_CASE("a code_range has its codes in order, and code{} at every other position")
{
    constexpr code_range successes = codes_in(response_class::success);
    STATIC_REQUIRE(successes.size() == 3);
    STATIC_REQUIRE(!successes.empty());
    STATIC_REQUIRE(successes[0] == code::ok);
    STATIC_REQUIRE(successes[1] == code::accepted);
    STATIC_REQUIRE(successes[2] == code::no_notification);
    STATIC_REQUIRE(successes[3] == code{});
    STATIC_REQUIRE(successes[static_cast<std::size_t>(-1)] == code{});
    STATIC_REQUIRE(*successes.begin() == code::ok);
    STATIC_REQUIRE(successes.end() - successes.begin() == 3);
    STATIC_REQUIRE(code_range{}.empty());
    STATIC_REQUIRE(code_range{}[0] == code{});
    STATIC_REQUIRE(noexcept(all_codes.begin()));
    STATIC_REQUIRE(noexcept(all_codes.end()));
    STATIC_REQUIRE(noexcept(all_codes.size()));
    STATIC_REQUIRE(noexcept(all_codes.empty()));
    STATIC_REQUIRE(noexcept(all_codes[0]));
    STATIC_REQUIRE(noexcept(is_registered(486)));
    STATIC_REQUIRE(noexcept(is_deprecated(486)));
    STATIC_REQUIRE(noexcept(codes_in(response_class::success)));
    constexpr std::size_t count = std::size(registered_codes);
    STATIC_REQUIRE(to_integer(all_codes[count - 1]) == registered_codes[count - 1].number);
    STATIC_REQUIRE(all_codes[count] == code{});
    STATIC_REQUIRE(std::is_same_v<code_range::value_type, code>);
}

TEST_CASE("the tables are the same when they are computed at run time")
{
    constexpr auto& kept = detail::tables;
    auto* make = &detail::make_row_tables;  // called through a variable, so that it runs at run time
    const detail::row_tables made = make(detail::rows);
    CHECK(std::equal(std::begin(made.codes), std::end(made.codes), std::begin(kept.codes)));
    CHECK(std::equal(std::begin(made.by_number), std::end(made.by_number), std::begin(kept.by_number)));
    CHECK(std::equal(std::begin(made.by_class), std::end(made.by_class), std::begin(kept.by_class)));
    CHECK(std::equal(all_codes.begin(), all_codes.end(), code_range::all().begin(), code_range::all().end()));
}

TEST_CASE("a row whose number is not a status code does not change the others")
{
    detail::row_facts wrong[detail::row_count + 1] = {};
    std::copy(std::begin(detail::rows), std::end(detail::rows), wrong);
    for (const int number : {99, 700}) {
        wrong[0].status = static_cast<code>(number);
        const detail::row_tables made = detail::make_row_tables(wrong);
        CHECK(made.by_number[0] == 0);
        CHECK(std::equal(made.by_number + 1, std::end(made.by_number), detail::tables.by_number + 1));
    }
}

TEST_CASE("a range of codes has a first and a last code, unless it is empty")
{
    STATIC_REQUIRE(all_codes.front() == code::trying);
    STATIC_REQUIRE(all_codes.back() == code::rejected);
    STATIC_REQUIRE(codes_in(response_class::success).front() == code::ok);
    STATIC_REQUIRE(codes_in(response_class::success).back() == code::no_notification);
    STATIC_REQUIRE(code_range{}.front() == code{});
    STATIC_REQUIRE(code_range{}.back() == code{});
}

TEST_CASE("ranges of codes are equal if they have the same codes")
{
    STATIC_REQUIRE(all_codes == code_range::all());
    STATIC_REQUIRE(codes_in(response_class::success) == code_range::of(response_class::success));
    STATIC_REQUIRE(codes_in(response_class::success) != codes_in(response_class::redirection));
    STATIC_REQUIRE(codes_in(response_class::provisional) != all_codes);
    // As many codes, but others.
    STATIC_REQUIRE(codes_in(response_class::provisional).size() == codes_in(response_class::global_failure).size());
    STATIC_REQUIRE(codes_in(response_class::provisional) != codes_in(response_class::global_failure));
    STATIC_REQUIRE(!(codes_in(response_class::provisional) != code_range::of(response_class::provisional)));
    STATIC_REQUIRE(codes_in(response_class::invalid) == code_range{});
    STATIC_REQUIRE(code_range::of(static_cast<response_class>(7)).empty());
    STATIC_REQUIRE(codes_in(static_cast<response_class>(7)).empty());
}
