// SPDX-License-Identifier: BSL-1.0
#ifndef SIPSTATUS_LIKELY_CAUSES_HPP
#define SIPSTATUS_LIKELY_CAUSES_HPP

#include "detail/config.hpp"

#include <string_view>  // std::string_view

#include "reference.hpp"
#include "registry.hpp"
#include "detail/item_range.hpp"
#include "detail/row_texts.hpp"

namespace sipstatus {

/// A likely cause of a response: plain text of one sentence in each field. The texts live as long as the program.
struct likely_cause {
    std::string_view sign;    ///< where to look, and what is seen there if this is the cause
    std::string_view cause;   ///< what is wrong
    std::string_view remedy;  ///< who does what
    citation source;          ///< where this is documented; `rfc` is 0 if it is known only from practice
};

namespace detail {

// A type for each field, so that no field can be given in place of another.
struct sign_text {
    std::string_view text;
};
struct cause_text {
    std::string_view text;
};
struct remedy_text {
    std::string_view text;
};

constexpr sign_text sign(const char* text) noexcept { return {row_text(text)}; }
constexpr cause_text cause(const char* text) noexcept { return {row_text(text)}; }
constexpr remedy_text remedy(const char* text) noexcept { return {row_text(text)}; }
constexpr citation source(std::uint16_t rfc, const char* section) noexcept { return {rfc, row_text(section)}; }
constexpr citation practice() noexcept { return {}; }

// The highest rank that a row may have.
inline constexpr unsigned most_likely_causes = 15;

// The code of each row.
SIPSTATUS_HIDDEN inline constexpr std::uint16_t likely_cause_codes[] = {
#define SIPSTATUS_LIKELY_CAUSE(number, ...) number,
#include "registry/likely_causes.def"
};

// The number of rows of each code; 0 for `row_count`, which is for all unregistered codes.
struct likely_cause_counts {
    std::uint8_t of_row[row_count + 1];
};

constexpr likely_cause_counts make_likely_cause_counts() noexcept
{
    likely_cause_counts counts{};
    for (const std::uint16_t number : likely_cause_codes) {
        ++counts.of_row[row_of(number)];
    }
    return counts;
}

SIPSTATUS_HIDDEN inline constexpr likely_cause_counts counts_of_likely_causes = make_likely_cause_counts();

// The cause with this rank, which counts from 1; empty if there is no such row. This is a switch, because a table of
// pointers would have to be relocated when the program is loaded. For the same reason the fields are set one by one.
constexpr likely_cause likely_cause_at(unsigned number, unsigned rank) noexcept
{
    likely_cause found{};
    switch (number * (most_likely_causes + 1) + rank) {
#define SIPSTATUS_LIKELY_CAUSE(number, rank, sign_of, cause_of, remedy_of, source_of) \
    case (number) * (most_likely_causes + 1) + (rank):                                \
        found.sign = (sign_of).text;                                                  \
        found.cause = (cause_of).text;                                                \
        found.remedy = (remedy_of).text;                                              \
        found.source = source_of;                                                     \
        break;
#include "registry/likely_causes.def"
    default: break;
    }
    return found;
}

// The rows of a code.
struct likely_causes_of_code {
    std::uint16_t number = 0;
    std::uint8_t size = 0;

    constexpr unsigned count() const noexcept { return size; }
    static constexpr bool has(unsigned) noexcept { return true; }
    constexpr likely_cause item(unsigned index) const noexcept { return likely_cause_at(number, index + 1); }
};

}  // namespace detail

/// The likely causes of a response: a range of `likely_cause`.
using likely_cause_range = item_range<detail::likely_causes_of_code>;

/// What to check after this response: its likely causes in practice, the most common one first. Empty for codes without
/// rows, for unregistered codes (use `treat_as(c)`) and outside 100..699. Only a program that calls this contains the
/// texts.
///
///     for (const likely_cause& likely : likely_causes_of(488)) ...
[[nodiscard]] constexpr likely_cause_range likely_causes_of(any_code c) noexcept
{
    return likely_cause_range{{to_integer(c), detail::counts_of_likely_causes.of_row[detail::row_of(c)]}};
}

}  // namespace sipstatus

#endif
