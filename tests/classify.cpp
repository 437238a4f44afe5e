// SPDX-License-Identifier: BSL-1.0
#include <sipstatus/classify.hpp>

#include <limits>
#include <type_traits>

#include "catch.hpp"
#include "laws.hpp"

using namespace sipstatus;

TEST_CASE("the value of a response class is the first digit of its codes")
{
    STATIC_REQUIRE(static_cast<int>(response_class::invalid) == 0);
    STATIC_REQUIRE(static_cast<int>(response_class::provisional) == 1);
    STATIC_REQUIRE(static_cast<int>(response_class::success) == 2);
    STATIC_REQUIRE(static_cast<int>(response_class::redirection) == 3);
    STATIC_REQUIRE(static_cast<int>(response_class::request_failure) == 4);
    STATIC_REQUIRE(static_cast<int>(response_class::server_failure) == 5);
    STATIC_REQUIRE(static_cast<int>(response_class::global_failure) == 6);
    STATIC_REQUIRE(std::is_same_v<std::underlying_type_t<response_class>, std::uint8_t>);
}

TEST_CASE("a class has the codes from x00 to x99")
{
    STATIC_REQUIRE(class_of(99) == response_class::invalid);
    STATIC_REQUIRE(class_of(100) == response_class::provisional);
    STATIC_REQUIRE(class_of(199) == response_class::provisional);
    STATIC_REQUIRE(class_of(200) == response_class::success);
    STATIC_REQUIRE(class_of(299) == response_class::success);
    STATIC_REQUIRE(class_of(300) == response_class::redirection);
    STATIC_REQUIRE(class_of(399) == response_class::redirection);
    STATIC_REQUIRE(class_of(400) == response_class::request_failure);
    STATIC_REQUIRE(class_of(499) == response_class::request_failure);
    STATIC_REQUIRE(class_of(500) == response_class::server_failure);
    STATIC_REQUIRE(class_of(599) == response_class::server_failure);
    STATIC_REQUIRE(class_of(600) == response_class::global_failure);
    STATIC_REQUIRE(class_of(699) == response_class::global_failure);
    STATIC_REQUIRE(class_of(700) == response_class::invalid);
    STATIC_REQUIRE(class_of(999) == response_class::invalid);
    STATIC_REQUIRE(class_of(code{}) == response_class::invalid);
    STATIC_REQUIRE(class_of(65'535) == response_class::invalid);
}

TEST_CASE("a predicate is true from the first to the last code of its range")
{
    STATIC_REQUIRE(!is_valid(99));
    STATIC_REQUIRE(is_valid(100));
    STATIC_REQUIRE(is_valid(699));
    STATIC_REQUIRE(!is_valid(700));

    STATIC_REQUIRE(!is_provisional(99));
    STATIC_REQUIRE(is_provisional(100));
    STATIC_REQUIRE(is_provisional(199));
    STATIC_REQUIRE(!is_provisional(200));

    STATIC_REQUIRE(!is_success(199));
    STATIC_REQUIRE(is_success(200));
    STATIC_REQUIRE(is_success(299));
    STATIC_REQUIRE(!is_success(300));

    STATIC_REQUIRE(!is_redirection(299));
    STATIC_REQUIRE(is_redirection(300));
    STATIC_REQUIRE(is_redirection(399));
    STATIC_REQUIRE(!is_redirection(400));

    STATIC_REQUIRE(!is_request_failure(399));
    STATIC_REQUIRE(is_request_failure(400));
    STATIC_REQUIRE(is_request_failure(499));
    STATIC_REQUIRE(!is_request_failure(500));

    STATIC_REQUIRE(!is_server_failure(499));
    STATIC_REQUIRE(is_server_failure(500));
    STATIC_REQUIRE(is_server_failure(599));
    STATIC_REQUIRE(!is_server_failure(600));

    STATIC_REQUIRE(!is_global_failure(599));
    STATIC_REQUIRE(is_global_failure(600));
    STATIC_REQUIRE(is_global_failure(699));
    STATIC_REQUIRE(!is_global_failure(700));

    STATIC_REQUIRE(!is_final(199));
    STATIC_REQUIRE(is_final(200));
    STATIC_REQUIRE(is_final(699));
    STATIC_REQUIRE(!is_final(700));

    STATIC_REQUIRE(!is_failure(399));
    STATIC_REQUIRE(is_failure(400));
    STATIC_REQUIRE(is_failure(699));
    STATIC_REQUIRE(!is_failure(700));
}

TEST_CASE("every code has one class, and the predicates agree with it")
{
    constexpr auto law = [](code c) {
        const auto number = static_cast<int>(c);
        const int digit = number >= 100 && number <= 699 ? number / 100 : 0;
        return class_of(c) == static_cast<response_class>(digit) && is_valid(c) == (digit != 0)
               && is_provisional(c) == (digit == 1) && is_success(c) == (digit == 2)
               && is_redirection(c) == (digit == 3) && is_request_failure(c) == (digit == 4)
               && is_server_failure(c) == (digit == 5) && is_global_failure(c) == (digit == 6)
               && is_final(c) == (digit >= 2) && is_failure(c) == (digit >= 4);
    };
    REQUIRE_FOR_ALL_CODES(law);
}

TEST_CASE("a code and its number have the same class")
{
    constexpr auto law = [](code c) {
        const auto number = static_cast<int>(c);
        return class_of(number) == class_of(c) && class_of(static_cast<long long>(number)) == class_of(c);
    };
    REQUIRE_FOR_ALL_CODES(law);
}

TEST_CASE("an integer outside 0..65'535 has no class, and every predicate is false for it")
{
    STATIC_REQUIRE(!is_valid(-486));
    STATIC_REQUIRE(!is_request_failure(-486));
    STATIC_REQUIRE(!is_request_failure(65'536 + 486));
    STATIC_REQUIRE(!is_request_failure(4'294'967'296ll + 486));
    STATIC_REQUIRE(!is_final(std::numeric_limits<int>::min()));
    STATIC_REQUIRE(!is_final(std::numeric_limits<int>::max()));
    STATIC_REQUIRE(!is_final(std::numeric_limits<unsigned long long>::max()));
    STATIC_REQUIRE(class_of(-1) == response_class::invalid);
    STATIC_REQUIRE(class_of(65'536 + 200) == response_class::invalid);
    STATIC_REQUIRE(class_of(-9'223'372'036'854'775'807ll - 1) == response_class::invalid);
}

TEST_CASE("the predicates are noexcept and do not accept bool")
{
    STATIC_REQUIRE(noexcept(class_of(486)));
    STATIC_REQUIRE(noexcept(is_valid(486)));
    STATIC_REQUIRE(noexcept(is_final(486)));
    STATIC_REQUIRE(noexcept(is_failure(486)));
    STATIC_REQUIRE(noexcept(is_provisional(486)));
    STATIC_REQUIRE(noexcept(is_success(486)));
    STATIC_REQUIRE(noexcept(is_redirection(486)));
    STATIC_REQUIRE(noexcept(is_request_failure(486)));
    STATIC_REQUIRE(noexcept(is_server_failure(486)));
    STATIC_REQUIRE(noexcept(is_global_failure(486)));
    STATIC_REQUIRE(!std::is_invocable_v<decltype(class_of), bool>);
    STATIC_REQUIRE(!std::is_invocable_v<decltype(is_failure), double>);
    STATIC_REQUIRE(!std::is_invocable_v<decltype(is_valid), const char*>);
}
