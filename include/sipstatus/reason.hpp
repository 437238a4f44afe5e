// SPDX-License-Identifier: BSL-1.0
#ifndef SIPSTATUS_REASON_HPP
#define SIPSTATUS_REASON_HPP

#include "detail/config.hpp"

#include <string_view>  // std::string_view

#include "detail/row_texts.hpp"

namespace sipstatus {

namespace detail {

inline constexpr unsigned longest_phrase = 63;

// The NUL before the phrases is the empty phrase of unregistered codes.
SIPSTATUS_HIDDEN inline constexpr char phrase_text[] = "\0"
#define SIPSTATUS_CODE(number, name, phrase, ...) phrase "\0"
#include "registry/all.def"
    ;

// Where in `phrase_text` the phrase of each number from 100 to 699 begins, and its size. The last element is for all
// other numbers. There is an element for each number and not for each row, because finding the row would be one more
// load, and the loads here would have to wait for it.
struct phrase_places {
    std::uint16_t begins[601];
    std::uint8_t sizes[601];
};

constexpr phrase_places make_phrase_places() noexcept
{
    phrase_places places{};
    unsigned begin = 1;
    for (unsigned row = 0; row != row_count; ++row) {
        const unsigned place = static_cast<unsigned>(rows[row].status) - 100;
        const size_type size = size_of_row_text(phrase_text + begin);
        places.begins[place] = static_cast<std::uint16_t>(begin);
        places.sizes[place] = static_cast<std::uint8_t>(size);
        begin += static_cast<unsigned>(size) + 1;
    }
    return places;
}

SIPSTATUS_HIDDEN inline constexpr phrase_places phrase_of_number = make_phrase_places();

constexpr std::string_view phrase_at(unsigned place) noexcept
{
    return {phrase_text + phrase_of_number.begins[place], phrase_of_number.sizes[place]};
}

constexpr std::string_view phrase_of_row(unsigned row) noexcept
{
    return phrase_at(static_cast<unsigned>(rows[row].status) - 100);
}

}  // namespace detail

/// The registered reason phrase, spelled as in the registry; empty if the code is not registered. A NUL follows the
/// phrase in memory, so `.data()` is a C string. It lives as long as the program. RFC 3261, section 21.
///
///     static_assert(reason_phrase(504) == "Server Time-out");
[[nodiscard]] constexpr std::string_view reason_phrase(any_code c) noexcept
{
    // A single return, because a conditional move costs less than a branch here.
    return detail::phrase_at(is_valid(c) ? c.number() - 100 : 600);
}

namespace detail {

constexpr std::uint64_t load_1(const char* text) noexcept { return static_cast<unsigned char>(*text); }

// Eight characters as one number. The first is in the lowest byte, whatever the byte order of the machine. GCC and
// Clang turn this into a single load.
constexpr std::uint64_t load_8(const char* text) noexcept
{
    return load_1(text) | load_1(text + 1) << 8 | load_1(text + 2) << 16 | load_1(text + 3) << 24
           | load_1(text + 4) << 32 | load_1(text + 5) << 40 | load_1(text + 6) << 48 | load_1(text + 7) << 56;
}

// True if the characters are those of the phrase, ignoring case. The upper and lower case of a letter differ in the bit
// 0x20. The bit 0x40 finds the letters, since no other character of a phrase has it.
constexpr bool is_spelling_of(std::uint64_t characters, std::uint64_t phrase) noexcept
{
    const std::uint64_t bits_of_case = (phrase & 0x4040'4040'4040'4040) >> 1;
    return ((characters ^ phrase) & ~bits_of_case) == 0;
}

constexpr bool is_spelling_of(std::string_view text, std::string_view phrase) noexcept
{
    if (text.size() != phrase.size()) {
        return false;
    }
    if (text.size() < 8) {
        for (size_type at = 0; at != text.size(); ++at) {
            if (!is_spelling_of(load_1(text.data() + at), load_1(phrase.data() + at))) {
                return false;
            }
        }
        return true;
    }
    const size_type last = text.size() - 8;
    for (size_type at = 0; at < last; at += 8) {
        if (!is_spelling_of(load_8(text.data() + at), load_8(phrase.data() + at))) {
            return false;
        }
    }
    return is_spelling_of(load_8(text.data() + last), load_8(phrase.data() + last));
}

// Texts that differ only in case have the same hash. The factors are chosen so that few registered phrases have the
// same hash, which the tests check. Those that do are in one chain.
constexpr std::uint8_t hash_ignoring_case(char first, char last, size_type size) noexcept
{
    return static_cast<std::uint8_t>(size + 27u * (static_cast<unsigned char>(first) | 0x20u)
                                     + 9u * (static_cast<unsigned char>(last) | 0x20u));
}

// For each hash, a chain of the rows whose phrases have it, in ascending order: the first row, and for each row the
// next one. Rows are counted from 1 here, because 0 ends a chain.
struct hash_chains {
    std::uint8_t heads[256];
    std::uint8_t nexts[row_count];
};

constexpr hash_chains make_hash_chains() noexcept
{
    hash_chains chains{};
    for (unsigned row = row_count; row-- != 0;) {
        const unsigned place = static_cast<unsigned>(rows[row].status) - 100;
        const char* const phrase = phrase_text + phrase_of_number.begins[place];
        const unsigned size = phrase_of_number.sizes[place];
        std::uint8_t& head = chains.heads[hash_ignoring_case(phrase[0], phrase[size - 1], size)];
        chains.nexts[row] = head;
        head = static_cast<std::uint8_t>(row + 1);
    }
    return chains;
}

SIPSTATUS_HIDDEN inline constexpr hash_chains rows_by_hash = make_hash_chains();

}  // namespace detail

/// The registered code with this reason phrase; `code{}` if no code has it. Ignores ASCII case. "Not Acceptable" gives
/// 406, although 606 has the same phrase.
///
///     static_assert(from_reason_phrase("busy here") == code::busy_here);
[[nodiscard]] constexpr code from_reason_phrase(std::string_view text) noexcept
{
    if (text.empty()) {
        return code{};
    }
    unsigned next = detail::rows_by_hash.heads[detail::hash_ignoring_case(text.front(), text.back(), text.size())];
    while (next != 0) {
        const unsigned row = next - 1;
        if (detail::is_spelling_of(text, detail::phrase_of_row(row))) {
            return detail::rows[row].status;
        }
        next = detail::rows_by_hash.nexts[row];
    }
    return code{};
}

}  // namespace sipstatus

#endif
