// SPDX-License-Identifier: BSL-1.0
#include <sipstatus/error_code.hpp>

#include <string>

#include "catch.hpp"
#include "laws.hpp"

using namespace sipstatus;

namespace {

std::error_code error_of(int number) { return make_error_code(static_cast<code>(number)); }

}  // namespace

TEST_CASE("300..699 are errors, and no other number is")
{
    for (int number = 0; number != 65'536; ++number) {
        const bool is_error = number >= 300 && number <= 699;
        if (static_cast<bool>(error_of(number)) != is_error || error_of(number).value() != (is_error ? number : 0)) {
            FAIL_CHECK(number);
        }
    }
    STATIC_REQUIRE(noexcept(make_error_code(code::busy_here)));
    STATIC_REQUIRE(std::is_error_code_enum_v<code>);
    STATIC_REQUIRE(std::is_error_condition_enum_v<response_class>);
    STATIC_REQUIRE(!std::is_error_code_enum_v<response_class>);
}

TEST_CASE("an error is equal to its code, its class and its counterpart in std::errc")
{
    const std::error_code busy = code::busy_here;
    CHECK(busy == code::busy_here);
    CHECK(busy != code::busy_everywhere);
    CHECK(busy == response_class::request_failure);
    CHECK(busy != response_class::global_failure);
    CHECK(busy == std::errc::device_or_resource_busy);
    CHECK(busy != std::errc::timed_out);
    CHECK(error_of(503) == response_class::server_failure);
    CHECK(error_of(599) == response_class::server_failure);
    CHECK(error_of(302) == response_class::redirection);
    CHECK(busy != std::error_code{486, std::generic_category()});
}

TEST_CASE("as errors, 300..699 belong to their classes, and all other numbers belong to none")
{
    for (int number = 0; number != 1000; ++number) {
        CAPTURE(number);
        for (int k = 0; k != 8; ++k) {
            const bool expected = number >= 300 && number <= 699 && number / 100 == k;
            CHECK((error_of(number) == static_cast<response_class>(k)) == expected);
        }
    }
}

TEST_CASE("a code has exactly the documented counterpart in std::errc")
{
    struct counterpart {
        int number;
        std::errc generic;
    };
    constexpr counterpart listed[] = {
        {400, std::errc::bad_message},
        {403, std::errc::permission_denied},
        {405, std::errc::operation_not_permitted},
        {408, std::errc::timed_out},
        {413, std::errc::message_size},
        {486, std::errc::device_or_resource_busy},
        {487, std::errc::operation_canceled},
        {501, std::errc::function_not_supported},
        {503, std::errc::resource_unavailable_try_again},
        {504, std::errc::timed_out},
        {505, std::errc::protocol_not_supported},
        {513, std::errc::message_size},
        {600, std::errc::device_or_resource_busy},
    };
    const counterpart* next = std::begin(listed);
    for (int number = 300; number != 700; ++number) {
        CAPTURE(number);
        const std::error_condition condition = error_of(number).default_error_condition();
        if (next != std::end(listed) && next->number == number) {
            CHECK(condition == next->generic);
            CHECK(error_of(number) == next->generic);
            ++next;
        } else {
            CHECK(condition == std::error_condition(number, code_category()));
        }
    }
    CHECK(next == std::end(listed));
}

TEST_CASE("the message of an error is its number and phrase")
{
    CHECK(error_of(486).message() == "486 Busy Here");
    CHECK(error_of(499).message() == "499");
    CHECK(error_of(200).message() == "No failure");
    CHECK(code_category().message(-1) == "-1");
    CHECK(std::string{code_category().name()} == "sip");
    CHECK(make_error_condition(response_class::server_failure).message() == "Server Failure");
    CHECK(make_error_condition(response_class::provisional).message() == "Provisional");
    CHECK(make_error_condition(response_class::global_failure).message() == "Global Failure");
    for (const int value : {0, 7, -1, 256 + 1, 1 - 256}) {
        CHECK(class_category().message(value).empty());
    }
    CHECK(std::string{class_category().name()} == "sip class");
}

TEST_CASE("the message of every code is its number and phrase, and that of every class its name")
{
    for (int number = 300; number != 700; ++number) {
        const std::string phrase{reason_phrase(number)};
        CAPTURE(number);
        CHECK(error_of(number).message() == std::to_string(number) + (phrase.empty() ? "" : " ") + phrase);
    }
    for (int value = -1; value != 9; ++value) {
        CAPTURE(value);
        const bool is_class = value >= 1 && value <= 6;
        CHECK(class_category().message(value)
              == (is_class ? std::string{name_of(static_cast<response_class>(value))} : std::string{}));
    }
}

TEST_CASE("a cause is an error of another category than codes")
{
    const std::error_code busy = isup_cause::user_busy;
    CHECK(busy == isup_cause::user_busy);
    CHECK(busy != isup_cause::call_rejected);
    CHECK(busy.value() == 17);
    CHECK(busy == std::errc::device_or_resource_busy);
    CHECK(busy != code::busy_here);
    CHECK(busy.message() == "17 User busy");
    CHECK(make_error_code(static_cast<isup_cause>(99)).message() == "99");
    CHECK(make_error_code(isup_cause{}).message() == "No cause");
    CHECK(!make_error_code(isup_cause{}));
    CHECK(make_error_code(isup_cause::normal_call_clearing));
    CHECK(std::string{cause_category().name()} == "isup");
    CHECK(cause_category().message(-1) == "-1");
}

TEST_CASE("a cause has exactly the documented counterpart in std::errc")
{
    const auto listed = [](int number) {
        switch (number) {
        case 2:
        case 3: return std::errc::host_unreachable;
        case 17: return std::errc::device_or_resource_busy;
        case 38: return std::errc::network_down;
        case 41: return std::errc::resource_unavailable_try_again;
        case 102: return std::errc::timed_out;
        case 111: return std::errc::protocol_error;
        default: return std::errc{};
        }
    };
    for (int number = 0; number != 256; ++number) {
        CAPTURE(number);
        const std::error_code error = make_error_code(static_cast<isup_cause>(number));
        CHECK(error.value() == number);
        CHECK(error.category() == cause_category());
        CHECK(error.default_error_condition()
              == (listed(number) != std::errc{} ? std::error_condition{listed(number)}
                                                : std::error_condition{number, cause_category()}));
        CHECK(error.message()
              == (number == 0 ? "No cause"
                  : name_of(static_cast<isup_cause>(number)).empty()
                      ? std::to_string(number)
                      : std::to_string(number) + " " + std::string{name_of(static_cast<isup_cause>(number))}));
    }
    CHECK(cause_category().default_error_condition(256 + 17) == std::error_condition(256 + 17, cause_category()));
    CHECK(cause_category().default_error_condition(-1) == std::error_condition(-1, cause_category()));
}

TEST_CASE("an integer is the same error as the code with its number, and does not wrap around")
{
    enum stack_constant { busy = 486 };
    CHECK(make_error_code(503) == code::service_unavailable);
    CHECK(make_error_code(503LL) == response_class::server_failure);
    CHECK(make_error_code(busy) == code::busy_here);
    CHECK(!make_error_code(-1));
    CHECK(!make_error_code(65'536 + 486));
}

TEST_CASE("1xx, 2xx and invalid numbers match no class, even if the error is made by hand")
{
    CHECK(std::error_code{200, code_category()} != response_class::success);
    CHECK(std::error_code{1000, code_category()} != response_class::invalid);
    CHECK(std::error_code{300, code_category()} == response_class::redirection);
}
