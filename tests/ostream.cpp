// SPDX-License-Identifier: BSL-1.0
#include <sipstatus/ostream.hpp>

#include <iomanip>
#include <sstream>
#include <string>
#include <type_traits>

#include "catch.hpp"
#include "laws.hpp"

using namespace sipstatus;

namespace {

template <class Value>
std::string streamed(Value value)
{
    std::ostringstream out;
    out << value;
    return out.str();
}

enum unscoped { forty_two = 42 };

}  // namespace

TEST_CASE("a code is printed with its phrase, or as its number if it has none")
{
    CHECK(streamed(code::busy_here) == "486 Busy Here");
    CHECK(streamed(static_cast<code>(499)) == "499");
    CHECK(streamed(code{}) == "0");
    CHECK(streamed(static_cast<code>(65'535)) == "65535");
    for (const code c : all_codes) {
        CHECK(streamed(c) == std::to_string(to_integer(c)) + " " + std::string{reason_phrase(c)});
    }
}

TEST_CASE("the other enumerations are printed with their names")
{
    CHECK(streamed(isup_cause::user_busy) == "17 User busy");
    CHECK(streamed(static_cast<isup_cause>(99)) == "99");
    CHECK(streamed(warn_code::insufficient_bandwidth) == "370 Insufficient bandwidth");
    CHECK(streamed(response_class::server_failure) == "Server Failure");
    CHECK(streamed(response_class::invalid) == "0");
    CHECK(streamed(method::invite) == "INVITE");
    CHECK(streamed(static_cast<method>(99)) == "99");
    CHECK(streamed(dialog_effect::usage) == "usage");
    CHECK(streamed(next_step::retry_later) == "retry later");
    CHECK(streamed(aspect::isup_cause) == "ISUP cause");
    for (int cause = 0; cause != 256; ++cause) {
        const std::string name{name_of(static_cast<isup_cause>(cause))};
        CHECK(streamed(static_cast<isup_cause>(cause)) == std::to_string(cause) + (name.empty() ? "" : " " + name));
    }
}

namespace {

// Whether each value of one byte is printed as its name, or as its number if it has none.
template <class Enum>
bool are_printed_as_names()
{
    for (int value = 0; value != 256; ++value) {
        const auto e = static_cast<Enum>(value);
        if (streamed(e) != (name_of(e).empty() ? std::to_string(value) : std::string{name_of(e)})) {
            return false;
        }
    }
    return true;
}

}  // namespace

TEST_CASE("every value is printed, with its name or as a number")
{
    CHECK(are_printed_as_names<response_class>());
    CHECK(are_printed_as_names<method>());
    CHECK(are_printed_as_names<dialog_effect>());
    CHECK(are_printed_as_names<next_step>());
    CHECK(are_printed_as_names<aspect>());
    for (int number = 0; number != 1000; ++number) {
        const std::string text{warn_text(static_cast<warn_code>(number))};
        CHECK(streamed(static_cast<warn_code>(number)) == std::to_string(number) + (text.empty() ? "" : " " + text));
        const std::string phrase{reason_phrase(number)};
        CHECK(streamed(static_cast<code>(number)) == std::to_string(number) + (phrase.empty() ? "" : " " + phrase));
    }
}

TEST_CASE("a width can be larger than any text")
{
    for (const std::size_t width : {97u, 256u, 512u, 65'536u, 70'000u}) {
        std::ostringstream out;
        out << std::setw(static_cast<int>(width)) << code::busy_here;
        CHECK(out.str() == std::string(width - 13, ' ') + "486 Busy Here");
    }
}

TEST_CASE("width, fill and alignment apply to number and phrase as a whole")
{
    std::ostringstream out;
    out << std::setw(16) << std::left << std::setfill('.') << code::busy_here << '|' << std::setw(9) << std::right
        << method::invite;
    CHECK(out.str() == "486 Busy Here...|...INVITE");
}

TEST_CASE("types of others are printed as before")
{
    CHECK(streamed(486) == "486");
    CHECK(streamed(forty_two) == "42");
    CHECK(streamed('x') == "x");
}
