// SPDX-License-Identifier: BSL-1.0
#ifndef SIPSTATUS_DETAIL_ROW_TEXTS_HPP
#define SIPSTATUS_DETAIL_ROW_TEXTS_HPP

#include "config.hpp"

#include <string_view>  // std::string_view

#include "../registry.hpp"

// How names.hpp and reason.hpp keep one text per row: all of them in one array, each followed by a NUL, with the position of
// each. There are no pointers, so nothing has to be relocated when the program is loaded.

namespace sipstatus::detail {

// A text of a row, counted in one step: libstdc++'s `char_traits` has the compiler go from character to character.
constexpr std::string_view row_text(const char* text) noexcept
{
#if defined(__GNUC__) || defined(_MSC_VER)
    return {text, __builtin_strlen(text)};
#else
    return {text};
#endif
}

struct text_begins {
    std::uint16_t of_row[row_count + 1];
};

// The sizes are those of the texts without their NULs. The row of unregistered codes is the NUL that ends the array.
constexpr text_begins make_text_begins(const std::uint8_t (&sizes)[row_count + 1]) noexcept
{
    text_begins begins{};
    for (unsigned row = 0; row != row_count; ++row) {
        begins.of_row[row + 1] = static_cast<std::uint16_t>(begins.of_row[row] + sizes[row] + 1);
    }
    return begins;
}

}  // namespace sipstatus::detail

#endif
