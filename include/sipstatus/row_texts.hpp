// SPDX-License-Identifier: BSL-1.0
#ifndef SIPSTATUS_ROW_TEXTS_HPP
#define SIPSTATUS_ROW_TEXTS_HPP

#include "detail/config.hpp"

// How names.hpp and reason.hpp keep one text per row: all of them in one array, each followed by a NUL, with the position of
// each. There are no pointers, so nothing has to be relocated when the program is loaded.

#include <string_view>  // std::string_view

#include "registry.hpp"

namespace sipstatus::detail {

struct text_begins {
    std::uint16_t of_row[row_count + 2];
};

// The sizes include the NUL. Unregistered codes get the empty text at the end of the array, which is its own NUL.
constexpr text_begins make_text_begins(const std::uint8_t (&sizes)[row_count]) noexcept
{
    text_begins begins{};
    for (unsigned row = 0; row != row_count; ++row) {
        begins.of_row[row + 1] = static_cast<std::uint16_t>(begins.of_row[row] + sizes[row]);
    }
    begins.of_row[row_count + 1] = begins.of_row[row_count] + 1;
    return begins;
}

// The text of a row, without the NUL that follows it; empty for the row of unregistered codes.
constexpr std::string_view text_of_row(const char* texts, const text_begins& begins, unsigned row) noexcept
{
    const size_type begin = begins.of_row[row];
    return {texts + begin, begins.of_row[row + 1] - begin - 1};
}

}  // namespace sipstatus::detail

#endif
