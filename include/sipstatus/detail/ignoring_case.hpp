// SPDX-License-Identifier: BSL-1.0
#ifndef SIPSTATUS_DETAIL_IGNORING_CASE_HPP
#define SIPSTATUS_DETAIL_IGNORING_CASE_HPP

#include "config.hpp"

// Compares texts without regard to the case of ASCII letters, whatever the locale is.

#include <string_view>  // std::string_view

#include "../registry.hpp"

namespace sipstatus::detail {

constexpr bool is_letter(char c) noexcept { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }

// The upper and lower case of a letter differ in one bit.
constexpr bool equal_ignoring_case(char a, char b) noexcept { return a == b || ((a ^ b) == 0x20 && is_letter(a)); }

constexpr bool equal_ignoring_case(std::string_view a, std::string_view b) noexcept
{
    if (a.size() != b.size()) {
        return false;
    }
    for (size_type i = 0; i != a.size(); ++i) {
        if (!equal_ignoring_case(a[i], b[i])) {
            return false;
        }
    }
    return true;
}

}  // namespace sipstatus::detail

#endif
