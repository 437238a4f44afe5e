// SPDX-License-Identifier: BSL-1.0
#include <sipstatus/format.hpp>

#include "catch.hpp"

#ifdef __cpp_lib_format
#define FORMAT_LIBRARY "std"
#define FORMAT std::format
#define FORMAT_AT_RUN_TIME(text, value) std::vformat(text, std::make_format_args(value))
#define FORMAT_ERROR std::format_error
#ifdef __cpp_lib_format_ranges
#define FORMAT_HAS_RANGES
#endif
#include "formatted.hpp"
#else
TEST_CASE("std::format is not tested: this standard library does not have it") { SUCCEED(); }
#endif
