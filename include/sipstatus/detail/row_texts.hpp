// SPDX-License-Identifier: BSL-1.0
#ifndef SIPSTATUS_DETAIL_ROW_TEXTS_HPP
#define SIPSTATUS_DETAIL_ROW_TEXTS_HPP

#include "config.hpp"

#include <string_view>  // std::string_view

#include "../registry.hpp"

// How names.hpp and reason.hpp store one text per row: all texts in one array, each followed by a NUL, and the position
// of each. Without pointers, nothing has to be relocated when the program is loaded.

namespace sipstatus::detail {

// The text of a row. Its length is found in one step: with libstdc++'s `char_traits`, the compiler would count
// character by character.
constexpr std::string_view row_text(const char* text) noexcept
{
#if defined(__GNUC__) || defined(_MSC_VER)
    return {text, __builtin_strlen(text)};
#else
    return {text};
#endif
}

// The text that follows in a row with several texts, which has a NUL after each.
constexpr std::string_view text_after(std::string_view text) noexcept
{
    return row_text(text.data() + text.size() + 1);
}

struct text_begins {
    std::uint16_t of_row[row_count + 1];
};

// The sizes do not include the NULs. The last row, that of unregistered codes, begins at the NUL that ends the array.
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
