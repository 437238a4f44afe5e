// SPDX-License-Identifier: BSL-1.0
#include <sipstatus/detail/text_output.hpp>

#include <iterator>
#include <string>
#include <string_view>
#include <type_traits>

#include "catch.hpp"

using namespace sipstatus;
using namespace sipstatus::detail;

namespace {

// An output iterator whose assignment and move are noexcept or not, as the template arguments say.
template <bool TakesNothrow, bool MovesNothrow>
struct sink {
    constexpr sink() noexcept = default;
    constexpr sink(sink&&) noexcept(MovesNothrow) {}
    constexpr sink& operator*() noexcept { return *this; }
    constexpr sink& operator++(int) noexcept { return *this; }
    constexpr void operator=(char) noexcept(TakesNothrow) {}
};

// Assigning a temporary character is noexcept, but the writers assign constant ones.
struct sink_for_temporaries {
    constexpr sink_for_temporaries& operator*() noexcept { return *this; }
    constexpr sink_for_temporaries& operator++(int) noexcept { return *this; }
    constexpr void operator=(char&&) noexcept {}
    constexpr void operator=(const char&) noexcept(false) {}
};

// Accepts only temporary characters.
struct sink_for_temporaries_only {
    constexpr sink_for_temporaries_only& operator*() noexcept { return *this; }
    constexpr sink_for_temporaries_only& operator++(int) noexcept { return *this; }
    constexpr void operator=(char&&) noexcept {}
    void operator=(const char&) = delete;
};

// Does not accept temporary characters.
struct sink_for_constants {
    constexpr sink_for_constants& operator*() noexcept { return *this; }
    constexpr sink_for_constants& operator++(int) noexcept { return *this; }
    constexpr void operator=(const char&) noexcept {}
    void operator=(char&&) = delete;
};

template <class Iterator, class = void>
inline constexpr bool takes_characters = false;
template <class Iterator>
inline constexpr bool takes_characters<Iterator, std::void_t<if_takes_characters<Iterator>>> = true;

template <class... Pieces>
std::string written(const Pieces&... pieces)
{
    std::string text;
    iterator_output<std::back_insert_iterator<std::string>> output{std::back_inserter(text)};
    put_all(output, pieces...);
    return text;
}

}  // namespace

TEST_CASE("writing is noexcept if both assigning a character to the iterator and moving it are noexcept")
{
    STATIC_REQUIRE(writes_without_exceptions<char*>());
    STATIC_REQUIRE(writes_without_exceptions<sink<true, true>>());
    STATIC_REQUIRE(!writes_without_exceptions<sink<false, true>>());
    STATIC_REQUIRE(!writes_without_exceptions<sink<true, false>>());
    STATIC_REQUIRE(!writes_without_exceptions<sink<false, false>>());
    STATIC_REQUIRE(!writes_without_exceptions<std::back_insert_iterator<std::string>>());
    STATIC_REQUIRE(!iterator_output<sink<false, true>>::is_nothrow);
}

TEST_CASE("an iterator is checked with a constant character, as the writers assign one")
{
    STATIC_REQUIRE(!writes_without_exceptions<sink_for_temporaries>());
    STATIC_REQUIRE(writes_without_exceptions<sink_for_constants>());
    STATIC_REQUIRE(takes_characters<char*>);
    STATIC_REQUIRE(takes_characters<sink_for_temporaries>);
    STATIC_REQUIRE(takes_characters<sink_for_constants>);
    STATIC_REQUIRE(!takes_characters<sink_for_temporaries_only>);
    STATIC_REQUIRE(!takes_characters<const char*>);
}

TEST_CASE("pieces are written one after the other")
{
    CHECK(written() == "");
    CHECK(written("SIP/2.0 ", code::busy_here, std::string_view{" Busy", 5}, "") == "SIP/2.0 486 Busy");
    CHECK(written(static_cast<code>(100), static_cast<code>(699)) == "100699");
}

TEST_CASE("a number is written without leading zeros")
{
    for (unsigned number = 0; number != 65'536; ++number) {
        std::string text;
        iterator_output<std::back_insert_iterator<std::string>> output{std::back_inserter(text)};
        put_number(output, static_cast<std::uint16_t>(number));
        if (text != std::to_string(number)) {
            FAIL(number << " is written as " << text);
        }
    }
    constexpr auto size_of_largest = [] {
        size_output output;
        put_number(output, 65'535);
        return output.size;
    };
    STATIC_REQUIRE(size_of_largest() == 5);
}

TEST_CASE("size_output counts the characters of all pieces")
{
    size_output output;
    put_all(output, "SIP/2.0 ", code::busy_here, "");
    CHECK(output.size == 11);
    STATIC_REQUIRE(noexcept(put_all(output, "SIP/2.0 ", code::busy_here, "")));
}
