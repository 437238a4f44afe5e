// SPDX-License-Identifier: BSL-1.0
//
// A function reports its failure as a std::error_code. The caller compares that with codes, std::errc or whole classes.
#include <sipstatus/error_code.hpp>

#include <cstdio>

namespace {

std::error_code place_call(int final_response) { return sipstatus::make_error_code(final_response); }

const char* what_to_do(const std::error_code& failure)
{
    if (!failure) {
        return "talk";
    }
    if (failure == sipstatus::code::unauthorized || failure == sipstatus::code::proxy_authentication_required) {
        return "send credentials";
    }
    if (failure == std::errc::device_or_resource_busy) {
        return "call back later";
    }
    return failure == sipstatus::response_class::server_failure ? "try the next server" : "tell the user";
}

}  // namespace

int main()
{
    for (const int final_response : {200, 407, 486, 503, 600, 404}) {
        const std::error_code failure = place_call(final_response);
        std::printf("%s: %s\n", failure.message().c_str(), what_to_do(failure));
    }
}
