// SPDX-License-Identifier: BSL-1.0
#ifndef SIPSTATUS_DETAIL_ROW_TEXTS_HPP
#define SIPSTATUS_DETAIL_ROW_TEXTS_HPP

#include "config.hpp"

#include <string_view>  // std::string_view

#include "../registry.hpp"

// Reads the texts of rows. All texts of a row are in one literal, with a NUL after each, because a literal for each text
// takes compilers much longer.

namespace sipstatus::detail {

// The size of a text. A builtin finds it in one step; the `char_traits` of libstdc++ would make the compiler count the
// characters one by one.
constexpr size_type size_of_row_text(const char* text) noexcept
{
#if defined(__GNUC__) || defined(_MSC_VER)
    return __builtin_strlen(text);
#else
    return std::string_view{text}.size();
#endif
}

constexpr std::string_view row_text(const char* text) noexcept { return {text, size_of_row_text(text)}; }

// The text that follows in a row with several texts, which has a NUL after each.
constexpr std::string_view text_after(std::string_view text) noexcept
{
    return row_text(text.data() + text.size() + 1);
}

}  // namespace sipstatus::detail

#endif
