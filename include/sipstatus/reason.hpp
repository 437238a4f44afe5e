// SPDX-License-Identifier: BSL-1.0
#ifndef SIPSTATUS_REASON_HPP
#define SIPSTATUS_REASON_HPP

#include <string_view>  // std::string_view

#include "row_texts.hpp"

namespace sipstatus {

namespace detail {

inline constexpr unsigned longest_phrase = 63;

inline constexpr char phrase_text[] =
#define SIPSTATUS_CODE(number, name, phrase, ...) phrase
#include "registry/all.def"
    ;

inline constexpr std::uint8_t phrase_sizes[] = {
#define SIPSTATUS_CODE(number, name, phrase, ...) sizeof phrase - 1,
#include "registry/all.def"
};

inline constexpr text_begins phrase_begins = make_text_begins(phrase_sizes);

constexpr std::string_view phrase_of_row(unsigned row) noexcept { return text_of_row(phrase_text, phrase_begins, row); }

}  // namespace detail

/// The registered reason phrase, in its exact spelling; empty when the code is not registered. RFC 3261, 21.
///
///     static_assert(reason_phrase(504) == "Server Time-out");
constexpr std::string_view reason_phrase(any_code c) noexcept { return detail::phrase_of_row(detail::row_of(c)); }

namespace detail {

constexpr char to_lower(char c) noexcept { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; }

constexpr bool equal_ignoring_case(std::string_view a, std::string_view b) noexcept
{
    if (a.size() != b.size()) {
        return false;
    }
    for (size_type i = 0; i != a.size(); ++i) {
        if (to_lower(a[i]) != to_lower(b[i])) {
            return false;
        }
    }
    return true;
}

// Chains the rows whose phrases have the same size, in ascending order; `row_count` ends a chain.
struct size_chains {
    std::uint8_t heads[longest_phrase + 1];
    std::uint8_t nexts[row_count];
};

constexpr size_chains make_size_chains() noexcept
{
    size_chains chains{};
    for (std::uint8_t& head : chains.heads) {
        head = row_count;
    }
    for (unsigned row = row_count; row-- != 0;) {
        chains.nexts[row] = chains.heads[phrase_sizes[row]];
        chains.heads[phrase_sizes[row]] = static_cast<std::uint8_t>(row);
    }
    return chains;
}

inline constexpr size_chains rows_by_size = make_size_chains();

}  // namespace detail

/// The registered code with this reason phrase, ASCII case ignored; `code{}` when there is none. "Not Acceptable" is
/// 406, though 606 has the same phrase.
///
///     static_assert(from_reason_phrase("busy here") == code::busy_here);
constexpr code from_reason_phrase(std::string_view text) noexcept
{
    if (text.size() > detail::longest_phrase) {
        return code{};
    }
    unsigned row = detail::rows_by_size.heads[text.size()];
    while (row != detail::row_count && !detail::equal_ignoring_case(detail::phrase_of_row(row), text)) {
        row = detail::rows_by_size.nexts[row];
    }
    return detail::rows[row].status;
}

}  // namespace sipstatus

#endif
