// SPDX-License-Identifier: BSL-1.0
#include <sipstatus/fmt.hpp>

#include "catch.hpp"

#define FORMAT_LIBRARY "fmt"
#define FORMAT fmt::format
#define FORMAT_AT_RUN_TIME(text, value) fmt::format(fmt::runtime(text), value)
#define FORMAT_ERROR fmt::format_error
#include "formatted.hpp"
