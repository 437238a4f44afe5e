// SPDX-License-Identifier: BSL-1.0
// The other half of both_forms.cpp: the single header first, then the headers.
#include "../../single_include/sipstatus/sipstatus.hpp"

#include <sipstatus/reason.hpp>
#include <sipstatus/status_line.hpp>

std::string_view phrase_by_single_header(int number);

std::string_view phrase_by_single_header(int number)
{
    return sipstatus::reason_phrase(number);
}
