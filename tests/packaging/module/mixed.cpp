// SPDX-License-Identifier: BSL-1.0
// A program may include the headers and import the module.
#include <sipstatus/error_code.hpp>
#include <sipstatus/ostream.hpp>
#include <sipstatus/sipstatus.hpp>
#if __has_include(<fmt/format.h>)
#include <sipstatus/fmt.hpp>
#endif

#include <iostream>

import sipstatus;

static_assert(sipstatus::version == SIPSTATUS_VERSION);
static_assert(sipstatus::version_major == SIPSTATUS_VERSION_MAJOR);
static_assert(sipstatus::version_minor == SIPSTATUS_VERSION_MINOR);
static_assert(sipstatus::version_patch == SIPSTATUS_VERSION_PATCH);

int main()
{
    const std::error_code error = sipstatus::code::busy_here;
    std::cout << sipstatus::code::busy_here << ", " << (error.category() == sipstatus::code_category());
#if __has_include(<fmt/format.h>)
    std::cout << fmt::format(", {}", sipstatus::code::busy_everywhere);
#endif
    std::cout << '\n';
}
