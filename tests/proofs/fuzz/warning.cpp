// SPDX-License-Identifier: BSL-1.0
#include "agreement.hpp"
#include "target.hpp"

void test(std::string_view text) { require(agreement::broken_for_warning(text)); }
