// SPDX-License-Identifier: BSL-1.0
//
// A SIP stack that has its own constants, and keeps codes as int, can use this library without conversions.
#include <sipstatus/sipstatus.hpp>

#include <cstdio>

// Constants as other libraries define them.
enum stack_status { STACK_SC_RINGING = 180, STACK_SC_BUSY_HERE = 486, STACK_SC_PRIVATE = 477 };
#define STACK_NOT_FOUND 404

int main()
{
    static_assert(sipstatus::is_provisional(STACK_SC_RINGING));
    static_assert(sipstatus::better_response(STACK_NOT_FOUND, STACK_SC_BUSY_HERE) == sipstatus::code::not_found);
    for (const int status :
         {int{STACK_SC_RINGING}, int{STACK_SC_BUSY_HERE}, int{STACK_SC_PRIVATE}, STACK_NOT_FOUND, -1}) {
        const auto phrase = sipstatus::reason_phrase(status);
        const auto step = name_of(sipstatus::next_step_of(status));
        std::printf("%d '%.*s', treated as %d: %.*s\n", status, static_cast<int>(phrase.size()), phrase.data(),
                    static_cast<int>(to_integer(sipstatus::treat_as(status))), static_cast<int>(step.size()),
                    step.data());
    }
}
