// SPDX-License-Identifier: BSL-1.0
#ifndef SIPSTATUS_DETAIL_TEXT_INPUT_HPP
#define SIPSTATUS_DETAIL_TEXT_INPUT_HPP

#include "config.hpp"

// What all readers of texts need.

#include <string_view>  // std::string_view

#include "../registry.hpp"

namespace sipstatus::detail {

// Like `substr`, but that can throw, which would add the library's code for exceptions to programs. `begin` must not be
// beyond the end of the text.
constexpr std::string_view part_of(std::string_view text, size_type begin,
                                   size_type size = std::string_view::npos) noexcept
{
    const size_type most = text.size() - begin;
    return {text.data() + begin, size < most ? size : most};
}

constexpr bool begins_with(std::string_view text, char c) noexcept { return !text.empty() && text.front() == c; }

// The size of the LF or CRLF at the front; 0 if neither is there.
constexpr size_type line_end_size(std::string_view text) noexcept
{
    const size_type returns = begins_with(text, '\r') ? 1 : 0;
    return begins_with(part_of(text, returns), '\n') ? returns + 1 : 0;
}

}  // namespace sipstatus::detail

#endif
