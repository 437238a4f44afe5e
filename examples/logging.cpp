// SPDX-License-Identifier: BSL-1.0
//
// Prints codes as for a log: with std::format if the standard library has it, otherwise with a stream.
#include <sipstatus/format.hpp>
#include <sipstatus/ostream.hpp>

#include <iomanip>
#include <iostream>

int main()
{
    using sipstatus::code;
    for (const code c : {code::ringing, code::busy_here, code::service_unavailable}) {
#ifdef __cpp_lib_format
        std::cout << std::format("{:<24}{:<16}{}\n", c, class_of(c), next_step_of(c));
#else
        std::cout << std::left << std::setw(24) << c << std::setw(16) << class_of(c) << next_step_of(c) << '\n';
#endif
    }
}
