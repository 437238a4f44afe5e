// SPDX-License-Identifier: BSL-1.0
#ifndef SIPSTATUS_DETAIL_TEXT_INPUT_HPP
#define SIPSTATUS_DETAIL_TEXT_INPUT_HPP

#include "config.hpp"

// How the readers look at a text.

#include <string_view>  // std::string_view

#include "../registry.hpp"

namespace sipstatus::detail {

// As `substr`, which can throw, and so brings in what the standard library throws with. Not to begin beyond the end.
constexpr std::string_view part_of(std::string_view text, size_type begin,
                                   size_type size = std::string_view::npos) noexcept
{
    const size_type most = text.size() - begin;
    return {text.data() + begin, size < most ? size : most};
}

constexpr bool begins_with(std::string_view text, char c) noexcept { return !text.empty() && text.front() == c; }

// LF or CRLF; 0 for neither.
constexpr size_type line_end_size(std::string_view text) noexcept
{
    const size_type returns = begins_with(text, '\r') ? 1 : 0;
    return begins_with(part_of(text, returns), '\n') ? returns + 1 : 0;
}

}  // namespace sipstatus::detail

#endif
