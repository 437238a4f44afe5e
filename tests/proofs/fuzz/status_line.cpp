// SPDX-License-Identifier: BSL-1.0
#include "agreement.hpp"
#include "page.hpp"
#include "target.hpp"

void test(std::string_view text)
{
    static const page memory;
    require(agreement::broken_for_status_line(memory.at_begin(text)));
    require(agreement::broken_for_status_line(memory.at_end(text)));
}
