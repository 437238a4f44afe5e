// SPDX-License-Identifier: BSL-1.0
//
// Tables for a trunk: which route to take after a failure, and which failures end in voicemail. The second must have an
// entry for every 6xx code, or the program does not compile.
#include <sipstatus/code_map.hpp>
#include <sipstatus/reason.hpp>

#include <cstdio>

namespace {

using sipstatus::code;
using sipstatus::response_class;

enum class route { give_up, same_trunk, next_trunk };

constexpr sipstatus::code_map<route> route_after{route::give_up,
                                                 {{response_class::server_failure, route::next_trunk}},
                                                 {{code::request_timeout, route::next_trunk},
                                                  {code::temporarily_unavailable, route::same_trunk},
                                                  {code::not_implemented, route::give_up}}};

static_assert(route_after[503] == route::next_trunk);
static_assert(route_after[501] == route::give_up);
static_assert(route_after[599] == route::next_trunk);  // not registered, so it has the value of its class
static_assert(route_after[486] == route::give_up);

constexpr sipstatus::code_map<bool> ends_in_voicemail{
    false, {{600, true}, {603, true}, {604, false}, {606, false}, {607, false}, {608, false}}};

static_assert(sipstatus::must_cover<ends_in_voicemail, response_class::global_failure>);

}  // namespace

int main()
{
    constexpr const char* names[] = {"give up", "same trunk", "next trunk"};
    for (const code c : {code::temporarily_unavailable, code::busy_here, code::service_unavailable}) {
        std::printf("%u %.*s: %s\n", static_cast<unsigned>(to_integer(c)), static_cast<int>(reason_phrase(c).size()),
                    reason_phrase(c).data(), names[static_cast<int>(route_after[c])]);
    }
}
