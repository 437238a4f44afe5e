// SPDX-License-Identifier: BSL-1.0
#ifndef SIPSTATUS_OSTREAM_HPP
#define SIPSTATUS_OSTREAM_HPP

#include "detail/config.hpp"

#include <ostream>  // std::basic_ostream

#include "detail/printed.hpp"

namespace sipstatus {

/// Prints "486 Busy Here" for a code, "17 User busy" for a cause, "370 Insufficient bandwidth" for a warn-code, and the
/// result of `name_of` for the other enumerations of this library. A value without a name is printed as its number.
/// Width, fill and alignment apply to the whole text.
template <class Traits, class Enum>
auto operator<<(std::basic_ostream<char, Traits>& out, Enum value)
    -> decltype(detail::print(value), static_cast<std::basic_ostream<char, Traits>&>(out))
{
    const detail::printed printed = detail::print(value);
    const std::string_view text = printed.view();
    return std::operator<<(out, std::basic_string_view<char, Traits>{text.data(), text.size()});
}

}  // namespace sipstatus

#endif
