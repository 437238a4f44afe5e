// SPDX-License-Identifier: BSL-1.0
#include <sipstatus/sipstatus.hpp>

#include <cstdio>

static_assert(sipstatus::is_request_failure(486));
static_assert(sipstatus::treat_as(499) == sipstatus::code::bad_request);

int main()
{
    constexpr auto phrase = sipstatus::reason_phrase(486);
    std::printf("%.*s\n", static_cast<int>(phrase.size()), phrase.data());
}
