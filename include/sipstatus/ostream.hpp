// SPDX-License-Identifier: BSL-1.0
#ifndef SIPSTATUS_OSTREAM_HPP
#define SIPSTATUS_OSTREAM_HPP

#include "detail/config.hpp"

#include <ostream>  // std::basic_ostream

#include "detail/printed.hpp"

namespace sipstatus {

/// Prints "486 Busy Here" for a code, "17 User busy" for a cause, "370 Insufficient bandwidth" for a warn-code, and what
/// `name_of` calls a value of any other enumeration; what has no name is its number. Width, fill and alignment hold for the
/// whole.
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
