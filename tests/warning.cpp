// SPDX-License-Identifier: BSL-1.0
#include <sipstatus/warning.hpp>

#include <iterator>

#include "catch.hpp"
#include "laws.hpp"

using namespace sipstatus;

namespace {

constexpr warning_value first_of(std::string_view text) { return *warning_values(text).begin(); }

constexpr warning_error error_of(std::string_view text)
{
    for (const warning_value& value : warning_values(text)) {
        if (!value) {
            return value.error;
        }
    }
    return warning_error::none;
}

constexpr warn_code warning(int number) { return static_cast<warn_code>(number); }

constexpr bool is_value(const warning_value& value, int number, std::string_view agent, std::string_view text)
{
    return value && value.warning == warning(number) && value.agent == agent && value.text == text;
}

// The codes that an RFC uses a warning with. 300..379 are about the session description: RFC 3261, sections 20.43, 21.4.26
// and 21.6.4. 380 and 381: RFC 5630, sections 5.1.2 and 5.3. 399 is about anything: Table 3 of RFC 3261.
constexpr bool is_listed_with(int number, int warning)
{
    const bool is_valid_number = number >= 100 && number <= 699;
    return warning >= 300 && warning <= 379   ? number == 488 || number == 606
           : warning == 380 || warning == 381 ? number == 480
           : warning == 399                   ? is_valid_number
                                              : false;
}

// RFC 3398, section 8.2.6.1: the cause for a warning about the bearer.
constexpr bool is_about_bearer(int number, int warning)
{
    return (number == 488 || number == 606) && (warning == 304 || warning == 305 || warning == 370);
}

}  // namespace

TEST_CASE("every registered warn-code has the text from its RFC, and no other code has a text")
{
    struct registered_warning {
        int number;
        std::string_view text;
    };
    constexpr registered_warning listed[] = {
        {300, "Incompatible network protocol"},
        {301, "Incompatible network address formats"},
        {302, "Incompatible transport protocol"},
        {303, "Incompatible bandwidth units"},
        {304, "Media type not available"},
        {305, "Incompatible media format"},
        {306, "Attribute not understood"},
        {307, "Session description parameter not understood"},
        {308, "Incompatible language specification"},  // RFC 8373, section 6.2
        {330, "Multicast not available"},
        {331, "Unicast not available"},
        {370, "Insufficient bandwidth"},
        {380, "SIPS Not Allowed"},
        {381, "SIPS Required"},
        {399, "Miscellaneous warning"},
    };
    STATIC_REQUIRE(warn_text(warn_code::insufficient_bandwidth) == "Insufficient bandwidth");
    STATIC_REQUIRE(is_c_string(warn_text(warn_code{})));
    STATIC_REQUIRE(to_integer(warn_code::miscellaneous_warning) == 399);
    STATIC_REQUIRE(to_integer(warn_code::incompatible_language_specification) == 308);
    const registered_warning* next = listed;
    for (int number = 0; number != 65'536; ++number) {
        const bool is_listed = next != std::end(listed) && next->number == number;
        const std::string_view text = warn_text(warning(number));
        if (text != (is_listed ? next->text : "") || !is_c_string(text)) {
            FAIL_CHECK(number);
        }
        next += is_listed ? 1 : 0;
    }
}

TEST_CASE("a warning comes with the codes that an RFC names, for all codes and warn-codes")
{
    STATIC_REQUIRE(comes_with(488, warning(370)));
    STATIC_REQUIRE(comes_with(480, warning(380)));
    STATIC_REQUIRE(!comes_with(-1, warning(399)));
    STATIC_REQUIRE(!comes_with(65'536 + 488, warning(300)));
    int failures = 0;
    for (int number = 0; number != 1000; ++number) {
        for (int w = 0; w != 1000; ++w) {
            failures += comes_with(number, warning(w)) == is_listed_with(number, w) ? 0 : 1;
        }
    }
    CHECK(failures == 0);
    for (int w = 1000; w != 65'536; ++w) {
        failures += comes_with(480, warning(w)) || comes_with(488, warning(w)) || comes_with(606, warning(w)) ? 1 : 0;
    }
    CHECK(failures == 0);
}

TEST_CASE("a warning about the bearer changes the cause of 488 and 606, and nothing else does")
{
    int failures = 0;
    for (int number = 0; number != 1000; ++number) {
        for (int w = 0; w != 1000; ++w) {
            const isup_cause expected =
                is_about_bearer(number, w) ? isup_cause::bearer_capability_not_implemented : to_isup(number);
            failures += to_isup(number, warning(w)) == expected ? 0 : 1;
        }
    }
    CHECK(failures == 0);
    STATIC_REQUIRE(to_integer(to_isup(488, warning(304))) == 65);
    STATIC_REQUIRE(to_integer(to_isup(488, warning(306))) == 31);
    STATIC_REQUIRE(to_isup(487, warn_code::media_type_not_available) == isup_cause{});
    STATIC_REQUIRE(to_isup(-488, warn_code::media_type_not_available) == isup_cause{});
    STATIC_REQUIRE(to_isup(65'536 + 488, warn_code::media_type_not_available) == isup_cause{});
    STATIC_REQUIRE(to_isup(488, warning(65'535)) == isup_cause::normal_unspecified);
}

TEST_CASE("the examples of RFC 3261 are read")
{
    STATIC_REQUIRE(
        is_value(first_of("Warning: 370 devnull \"Choose a bigger pipe\""), 370, "devnull", "Choose a bigger pipe"));
    STATIC_REQUIRE(is_value(first_of("307 isi.edu \"Session parameter 'foo' not understood\""), 307, "isi.edu",
                            "Session parameter 'foo' not understood"));
    STATIC_REQUIRE(is_value(first_of("301 isi.edu \"Incompatible network address type 'E.164'\"\r\nVia:"), 301,
                            "isi.edu", "Incompatible network address type 'E.164'"));
}

TEST_CASE("several warnings follow one another")
{
    constexpr auto values =
        warning_values("304 192.0.2.1:5060 \"a, b\" ,\r\n 399 [2001:db8::1]:5060  \"c \\\" d\",000 x \r\n \"\"");
    STATIC_REQUIRE(is_value(*values.begin(), 304, "192.0.2.1:5060", "a, b"));
    STATIC_REQUIRE(is_value(*++values.begin(), 399, "[2001:db8::1]:5060", "c \\\" d"));
    STATIC_REQUIRE(is_value(*++ ++values.begin(), 0, "x", ""));
    STATIC_REQUIRE(++ ++ ++values.begin() == values.end());
}

TEST_CASE("a text that is not a warning gets the error of the first fault")
{
    STATIC_REQUIRE(error_of("") == warning_error::bad_code);
    STATIC_REQUIRE(error_of("Warning:") == warning_error::bad_code);
    STATIC_REQUIRE(error_of("37 x \"\"") == warning_error::bad_code);
    STATIC_REQUIRE(error_of("3700 x \"\"") == warning_error::bad_code);
    STATIC_REQUIRE(error_of("37x x \"\"") == warning_error::bad_code);
    STATIC_REQUIRE(error_of("370") == warning_error::bad_code);
    STATIC_REQUIRE(error_of("370 x \"\",") == warning_error::bad_code);
    STATIC_REQUIRE(error_of("370 ") == warning_error::bad_agent);
    STATIC_REQUIRE(error_of("370 \"x\"") == warning_error::bad_agent);
    STATIC_REQUIRE(error_of("370 \r\n \r\n \"x\"") == warning_error::bad_agent);  // a second fold is not an agent
    STATIC_REQUIRE(error_of("370 x") == warning_error::bad_agent);
    STATIC_REQUIRE(error_of("370 x: \"\"") == warning_error::bad_agent);
    STATIC_REQUIRE(error_of("370 a_b:5060 \"\"") == warning_error::none);
    STATIC_REQUIRE(error_of("370 x:y \"\"") == warning_error::bad_agent);
    STATIC_REQUIRE(error_of("370 [::1 \"\"") == warning_error::bad_agent);
    STATIC_REQUIRE(error_of("370 x\"\"") == warning_error::bad_agent);
    STATIC_REQUIRE(error_of("370 x text") == warning_error::bad_text);
    STATIC_REQUIRE(error_of("370 x \"text") == warning_error::bad_text);
    STATIC_REQUIRE(error_of("370 x \"\x01\"") == warning_error::bad_text);
    STATIC_REQUIRE(error_of("370 x \"\" y") == warning_error::bad_end);
    STATIC_REQUIRE(error_of("370 x \"\"\r") == warning_error::bad_end);
    STATIC_REQUIRE(first_of("370 x \"text").agent.empty());
    STATIC_REQUIRE(first_of("370 x \"text").warning == warn_code{});
    STATIC_REQUIRE(!warning_value{});
}

TEST_CASE("a fold counts as the space that the grammar asks for")
{
    for (const std::string_view text :
         {"300\r\n host \"x\"", "300 host\r\n \"x\"", "300 \r\n host \r\n \"x\"", "300 host \r\n \r\n \"x\""}) {
        const warning_value read = *warning_values(text).begin();
        CAPTURE(text);
        CHECK(read);
        CHECK(read.agent == "host");
        CHECK(read.text == "x");
    }
    STATIC_REQUIRE(warning_values("300\r\nhost \"x\"").begin()->error == warning_error::bad_code);
    STATIC_REQUIRE(warning_values("300 host\"x\"").begin()->error == warning_error::bad_agent);
}

TEST_CASE("nothing is read after the end of a Warning")
{
    constexpr auto is_read = [](std::string_view text) { return has_value(warning_values(text)); };
    STATIC_REQUIRE(read_in_exact_places<25>("399 [::1]:5060 \"b\\\"\r\n c\"", is_read) == 1);
    STATIC_REQUIRE(read_in_exact_places<19>("Warning: 399 a\t\"b\",", is_read) == 2);
}

TEST_CASE("a default value is an error")
{
    STATIC_REQUIRE(!warning_value{});
    STATIC_REQUIRE(warning_value{}.error == warning_error::bad_code);
}
