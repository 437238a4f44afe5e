// SPDX-License-Identifier: BSL-1.0
#ifndef SIPSTATUS_LITERALS_HPP
#define SIPSTATUS_LITERALS_HPP

#include "detail/config.hpp"
#include "registry.hpp"

namespace sipstatus {

namespace detail {

// The number, if it has three digits; 0 for any other spelling.
template <size_type Size>
constexpr unsigned number_from_literal(const char (&digits)[Size]) noexcept
{
    unsigned number = 0;
    for (const char digit : digits) {
        if (Size != 3 || digit < '0' || digit > '9') {
            return 0;
        }
        number = number * 10 + static_cast<unsigned>(digit - '0');
    }
    return number;
}

}  // namespace detail

inline namespace literals {

/// The registered code with this number. A number that is not registered, or is not written as three digits, does not
/// compile.
///
///     static_assert(486_sip == code::busy_here);
template <char... Digits>
[[nodiscard]] constexpr code operator""_sip() noexcept
{
    constexpr char digits[] = {Digits...};
    constexpr unsigned number = detail::number_from_literal(digits);
    static_assert(number >= 100 && number <= 699, "sipstatus: a status code is three digits, 100 to 699");
    static_assert(number < 100 || number > 699 || is_registered(number),
                  "sipstatus: no status code with this number is registered");
    return static_cast<code>(number);
}

}  // namespace literals

}  // namespace sipstatus

#endif
