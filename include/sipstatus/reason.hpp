// SPDX-License-Identifier: BSL-1.0
#ifndef SIPSTATUS_REASON_HPP
#define SIPSTATUS_REASON_HPP

#include <string_view>  // std::string_view

#include "registry.hpp"

namespace sipstatus {

namespace detail {

inline constexpr unsigned longest_phrase = 63;

// The phrases one behind the other, and where each begins: no pointers, so that nothing has to be relocated when the
// program is loaded.
inline constexpr char phrase_text[] =
#define SIPSTATUS_CODE(number, name, phrase, ...) phrase
#include "registry/all.def"
    ;

inline constexpr std::uint8_t phrase_sizes[] = {
#define SIPSTATUS_CODE(number, name, phrase, ...) sizeof phrase - 1,
#include "registry/all.def"
};

struct phrase_table {
    std::uint16_t begins[row_count + 2];
};

constexpr phrase_table make_phrase_table() noexcept
{
    phrase_table table{};
    for (unsigned row = 0; row != row_count; ++row) {
        table.begins[row + 1] = static_cast<std::uint16_t>(table.begins[row] + phrase_sizes[row]);
    }
    table.begins[row_count + 1] = table.begins[row_count];
    return table;
}

inline constexpr phrase_table phrases = make_phrase_table();

// The phrase of a row; empty for the row of unregistered codes.
constexpr std::string_view phrase_of_row(unsigned row) noexcept
{
    const size_type begin = phrases.begins[row];
    return {phrase_text + begin, phrases.begins[row + 1] - begin};
}

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
