// SPDX-License-Identifier: BSL-1.0
#include <sipstatus/sipstatus.hpp>
#include <sipstatus/version.hpp>

#include <cstdio>

static_assert(SIPSTATUS_VERSION > 0);
static_assert(sipstatus::reason_phrase(486) == "Busy Here");

int main() {
    constexpr auto phrase = sipstatus::reason_phrase(sipstatus::code::busy_here);
    std::printf("486 %.*s\n", static_cast<int>(phrase.size()), phrase.data());
}
