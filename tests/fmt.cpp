// SPDX-License-Identifier: BSL-1.0
#include <sipstatus/fmt.hpp>

#include "catch.hpp"

// Before <fmt/ranges.h> is included, which could bring what fmt.hpp lacks.
TEST_CASE("fmt.hpp is the only header that formatting with fmt needs")
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
// In C++23, clang 14 evaluates std::is_constant_evaluated() as true where fmt 9 calls it at run time. For every type
// whose formatter uses that of numbers, fmt then reads a width as in the check of a constant string, from uninitialized
// memory.
#if defined __clang__ && !defined __apple_build_version__ && __clang_major__ < 15 && __cplusplus > 202002L
#define FORMAT_READS_WIDTHS_WRONG
#endif
#include "formatted.hpp"
