// SPDX-License-Identifier: BSL-1.0
// The tests of format.hpp and fmt.hpp. FORMAT_LIBRARY, FORMAT, FORMAT_AT_RUN_TIME and FORMAT_ERROR name the library;
// FORMAT_HAS_RANGES means that it formats ranges, and FORMAT_READS_WIDTHS_WRONG that a width cannot be an argument.

#include <string>
#include <string_view>
#include <utility>
#include <vector>

using namespace sipstatus;

TEST_CASE("a code is formatted as number and phrase, or as one of them, in " FORMAT_LIBRARY)
{
    CHECK(FORMAT("{}", code::busy_here) == "486 Busy Here");
    CHECK(FORMAT("{:d}", code::busy_here) == "486");
    CHECK(FORMAT("{:s}", code::busy_here) == "Busy Here");
    CHECK(FORMAT("{}", static_cast<code>(499)) == "499");
    CHECK(FORMAT("{:s}", static_cast<code>(499)).empty());
    CHECK(FORMAT("{:d}", static_cast<code>(499)) == "499");
    CHECK(FORMAT("{}", isup_cause::user_busy) == "17 User busy");
    CHECK(FORMAT("{:d}", isup_cause::user_busy) == "17");
    CHECK(FORMAT("{:s}", isup_cause::user_busy) == "User busy");
    CHECK(FORMAT("{}|{:d}|{:s}", warn_code::sips_required, warn_code::sips_required, warn_code::sips_required)
          == "381 SIPS Required|381|SIPS Required");
}

TEST_CASE("width and alignment work as for texts and numbers in " FORMAT_LIBRARY)
{
    CHECK(FORMAT("{:16}|", code::busy_here) == "486 Busy Here   |");
    CHECK(FORMAT("{:>16}|", code::busy_here) == "   486 Busy Here|");
    CHECK(FORMAT("{:*^17}", code::busy_here) == "**486 Busy Here**");
    CHECK(FORMAT("{:06d}", code::busy_here) == "000486");
    CHECK(FORMAT("{:>256}", code::busy_here) == std::string(243, ' ') + "486 Busy Here");
    CHECK(FORMAT("{:<65536}", code::busy_here) == "486 Busy Here" + std::string(65'523, ' '));
    CHECK(FORMAT("{:>70000}", method::invite) == std::string(69'994, ' ') + "INVITE");
    CHECK(FORMAT("{:<6d}|", code::busy_here) == "486   |");
    CHECK(FORMAT("{:.4s}", code::busy_here) == "Busy");
    CHECK(FORMAT("{:d<5d}|", code::busy_here) == "486dd|");
    CHECK(FORMAT("{0:d} {0:s}", code::busy_here) == "486 Busy Here");
}

#ifdef FORMAT_READS_WIDTHS_WRONG
TEST_CASE("a width that is an argument is not tested in " FORMAT_LIBRARY
          ": with this compiler it reads such widths wrong")
{
    SUCCEED();
}
#else
TEST_CASE("a width can be an argument in " FORMAT_LIBRARY)
{
    CHECK(FORMAT("{:{}d}|", code::busy_here, 5) == "  486|");
    CHECK(FORMAT("{:>{}}|", code::busy_here, 15) == "  486 Busy Here|");
}
#endif

TEST_CASE("the other enumerations are formatted as their names in " FORMAT_LIBRARY)
{
    CHECK(FORMAT("{}", response_class::server_failure) == "Server Failure");
    CHECK(FORMAT("{:>8}", method::invite) == "  INVITE");
    CHECK(FORMAT("{:s}", dialog_effect::usage) == "usage");
    CHECK(FORMAT("{}", next_step::retry_later) == "retry later");
    CHECK(FORMAT("{}", aspect::methods) == "Methods");
    CHECK(FORMAT("{}", static_cast<method>(99)) == "99");
}

TEST_CASE("an invalid format specification is an error in " FORMAT_LIBRARY)
{
    const code c = code::busy_here;
    const method m = method::invite;
    CHECK_THROWS_AS(FORMAT_AT_RUN_TIME("{:x}", c), FORMAT_ERROR);
    CHECK_THROWS_AS(FORMAT_AT_RUN_TIME("{:dd}", c), FORMAT_ERROR);
    CHECK_THROWS_AS(FORMAT_AT_RUN_TIME("{:", c), FORMAT_ERROR);
    CHECK_THROWS_AS(FORMAT_AT_RUN_TIME("{:d}", m), FORMAT_ERROR);
}

TEST_CASE("the type ? for quoted output is refused in " FORMAT_LIBRARY)
{
    const auto is_refused = [](auto value) {
        CHECK_THROWS_AS(FORMAT_AT_RUN_TIME("{:?}", value), FORMAT_ERROR);
        CHECK_THROWS_AS(FORMAT_AT_RUN_TIME("{:>30?}", value), FORMAT_ERROR);
    };
    is_refused(code::busy_here);
    is_refused(isup_cause::user_busy);
    is_refused(warn_code::sips_required);
    is_refused(response_class::success);
    is_refused(method::invite);
    is_refused(dialog_effect::usage);
    is_refused(next_step::retry_later);
    is_refused(aspect::methods);
    CHECK(FORMAT("{:?>9}", method::invite) == "???INVITE");
    CHECK(FORMAT("{:?>5d}", code::busy_here) == "??486");
}

#ifdef FORMAT_HAS_RANGES
TEST_CASE("names are not quoted in ranges in " FORMAT_LIBRARY)
{
    CHECK(FORMAT("{}", std::vector{code::busy_here, code::ok}) == "[486 Busy Here, 200 OK]");
    CHECK(FORMAT("{}", std::vector{isup_cause::user_busy}) == "[17 User busy]");
    CHECK(FORMAT("{}", std::vector{warn_code::sips_required}) == "[381 SIPS Required]");
    CHECK(FORMAT("{}", std::vector{response_class::success}) == "[Success]");
    CHECK(FORMAT("{}", std::vector{method::invite, method::bye}) == "[INVITE, BYE]");
    CHECK(FORMAT("{}", std::vector{dialog_effect::usage}) == "[usage]");
    CHECK(FORMAT("{}", std::vector{next_step::retry_later}) == "[retry later]");
    CHECK(FORMAT("{}", std::vector{aspect::methods}) == "[Methods]");
    CHECK(FORMAT("{}", std::pair{code::ok, method::invite}) == "(200 OK, INVITE)");
    CHECK(FORMAT("{::d}", std::vector{code::busy_here, code::ok}) == "[486, 200]");
    CHECK(FORMAT("{::>8}", std::vector{method::invite, method::bye}) == "[  INVITE,      BYE]");
}
#else
TEST_CASE("ranges are not tested in " FORMAT_LIBRARY ": this standard library does not format them") { SUCCEED(); }
#endif
