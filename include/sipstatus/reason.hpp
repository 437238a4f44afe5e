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

/// The phrase of a row; empty for the row of unregistered codes.
constexpr std::string_view phrase_of_row(unsigned row) noexcept
{
    const size_type begin = phrases.begins[row];
    return {phrase_text + begin, phrases.begins[row + 1] - begin};
}

}  // namespace detail

/// The registered reason phrase, in its exact spelling; empty when the code is not registered. RFC 3261, 21.
///
///     static_assert(reason_phrase(504) == "Server Time-out");
constexpr std::string_view reason_phrase(any_code c) noexcept
{
    return detail::phrase_of_row(detail::row_of(c));
}

namespace detail {

constexpr char to_lower(char c) noexcept
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
}

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

/// A perfect hash of the phrases: two letters tell phrases of one size apart, and a shift for each size moves them
/// into slots that no other size uses.
struct slot_table {
    static constexpr unsigned slot_count = 128;

    unsigned weight;
    std::uint8_t shifts[longest_phrase + 1];
    std::uint8_t rows[slot_count];

    /// The slot of a text of 1 to `longest_phrase` bytes; upper and lower case have the same.
    constexpr unsigned slot_of(std::string_view text) const noexcept
    {
        const unsigned half = text[text.size() / 2] & 0x1f;
        const unsigned three_quarters = text[text.size() * 3 / 4] & 0x1f;
        return (half * weight + three_quarters + shifts[text.size()]) % slot_count;
    }
};

/// Chains the rows whose phrases have the same size; `row_count` ends a chain.
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

constexpr bool finds_free_slots(const slot_table& table, const size_chains& chains, unsigned size) noexcept
{
    for (unsigned row = chains.heads[size]; row != row_count; row = chains.nexts[row]) {
        if (table.rows[table.slot_of(phrase_of_row(row))] != row_count) {
            return false;
        }
    }
    return true;
}

/// Whether no two different phrases of the size wanted the same slot; of two equal ones the first keeps it.
constexpr bool takes_slots(slot_table& table, const size_chains& chains, unsigned size) noexcept
{
    for (unsigned row = chains.heads[size]; row != row_count; row = chains.nexts[row]) {
        std::uint8_t& slot = table.rows[table.slot_of(phrase_of_row(row))];
        if (slot == row_count) {
            slot = static_cast<std::uint8_t>(row);
        } else if (phrase_of_row(slot) != phrase_of_row(row)) {
            return false;
        }
    }
    return true;
}

constexpr bool find_shifts(slot_table& table, const size_chains& chains) noexcept
{
    for (unsigned size = 1; size <= longest_phrase; ++size) {
        while (!finds_free_slots(table, chains, size)) {
            if (++table.shifts[size] == slot_table::slot_count) {
                return false;
            }
        }
        if (!takes_slots(table, chains, size)) {
            return false;
        }
    }
    return true;
}

constexpr slot_table make_slot_table() noexcept
{
    const size_chains chains = make_size_chains();
    for (unsigned weight = 1; weight != 32; ++weight) {
        slot_table table{weight, {}, {}};
        for (std::uint8_t& row : table.rows) {
            row = row_count;
        }
        if (find_shifts(table, chains)) {
            return table;
        }
    }
    return {};
}

inline constexpr slot_table slots = make_slot_table();
static_assert(slots.weight != 0, "sipstatus: no perfect hash of the phrases; let slot_of look at other letters");

}  // namespace detail

/// The registered code with this reason phrase, ASCII case ignored; `code{}` when there is none. "Not Acceptable" is
/// 406, though 606 has the same phrase.
///
///     static_assert(from_reason_phrase("busy here") == code::busy_here);
constexpr code from_reason_phrase(std::string_view text) noexcept
{
    if (text.empty() || text.size() > detail::longest_phrase) {
        return code{};
    }
    const unsigned row = detail::slots.rows[detail::slots.slot_of(text)];
    const std::string_view phrase = detail::phrase_of_row(row);
    return phrase == text || detail::equal_ignoring_case(phrase, text) ? detail::codes[row] : code{};
}

}  // namespace sipstatus

#endif
