// SPDX-License-Identifier: BSL-1.0
#include <sipstatus/fmt.hpp>

#include "catch.hpp"

// It comes before <fmt/ranges.h>, which would bring what fmt.hpp might lack.
TEST_CASE("fmt.hpp is all that it takes to format with fmt")
{
    using namespace sipstatus;
    CHECK(fmt::format("{} {:d} {}", code::busy_here, isup_cause::user_busy, method::invite)
          == "486 Busy Here 17 INVITE");
}

#include <fmt/ranges.h>

#define FORMAT_LIBRARY "fmt"
#define FORMAT fmt::format
#define FORMAT_AT_RUN_TIME(text, value) fmt::format(fmt::runtime(text), value)
#define FORMAT_ERROR fmt::format_error
#define FORMAT_HAS_RANGES
// In C++23, clang 14 takes std::is_constant_evaluated() for true where fmt 9 asks it at run time. For every type whose formatter
// uses that of numbers, fmt then reads a width as if it checked a constant string, in memory that was never set.
#if defined __clang__ && !defined __apple_build_version__ && __clang_major__ < 15 && __cplusplus > 202002L
#define FORMAT_READS_WIDTHS_WRONG
#endif
#include "formatted.hpp"
