// SPDX-License-Identifier: BSL-1.0
//
// Prints the rows of the site's table of warn-codes.
#include <sipstatus/sipstatus.hpp>

#include <cstdio>

int main()
{
    for (int number = 100; number <= 999; ++number) {
        const auto warning = static_cast<sipstatus::warn_code>(number);
        if (warn_text(warning).empty()) {
            continue;
        }
        std::printf("| %d | %s | ", number, warn_text(warning).data());
        if (sipstatus::comes_with(400, warning)) {
            std::printf("any code | that of the code |\n");
            continue;
        }
        sipstatus::isup_cause cause{};
        for (const sipstatus::code c : sipstatus::all_codes) {
            if (sipstatus::comes_with(c, warning)) {
                std::printf("[%d](code/%d.md) ", to_integer(c), to_integer(c));
                cause = to_isup(c, warning);  // it is the same for all of them
            }
        }
        std::printf("| [%d](q850-%d) |\n", to_integer(cause), to_integer(cause));
    }
}
