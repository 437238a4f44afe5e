// SPDX-License-Identifier: BSL-1.0
#ifndef SIPSTATUS_REFERENCE_HPP
#define SIPSTATUS_REFERENCE_HPP

#include "detail/config.hpp"

#include <string_view>  // std::string_view

#include "registry.hpp"
#include "detail/row_texts.hpp"

namespace sipstatus {

/// A section of an RFC. In an empty citation, `rfc` is 0 and `section` is empty.
struct citation {
    std::uint16_t rfc = 0;     ///< the number of the RFC
    std::string_view section;  ///< such as "21.4.24"
};

namespace detail {

// A citation that contains its section, because a pointer would have to be relocated when the program is loaded.
struct stored_citation {
    std::uint16_t rfc;
    char section[8];
};

SIPSTATUS_HIDDEN inline constexpr stored_citation citations[] = {
#define SIPSTATUS_CODE(number, name, phrase, reference, ...) {SIPSTATUS_RFC_##reference, SIPSTATUS_SECTION_##reference},
#include "registry/all.def"
    {},
};

}  // namespace detail

/// The section that defines the code, in the RFC in force; an empty citation if the code is not registered.
///
///     static_assert(reference(486).rfc == 3261 && reference(486).section == "21.4.24");
[[nodiscard]] constexpr citation reference(any_code c) noexcept
{
    const detail::stored_citation& stored = detail::citations[detail::row_of(c)];
    return {stored.rfc, detail::row_text(stored.section)};
}

}  // namespace sipstatus

#endif
