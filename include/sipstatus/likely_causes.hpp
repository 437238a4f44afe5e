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

// One literal for each code: its number, then for each row the sign, the cause, the remedy, the RFC and the section, with a
// NUL after each. The first row of a code begins with the comma before its literal, so the list begins with an empty text.
SIPSTATUS_HIDDEN inline constexpr const char* likely_cause_texts[] = {""
#define SIPSTATUS_LIKELY_CAUSE(number, rank, sign, cause, remedy, source)                                           \
    SIPSTATUS_RANK_##rank(number) SIPSTATUS_SIGN_##sign "\0" SIPSTATUS_CAUSE_##cause "\0" SIPSTATUS_REMEDY_##remedy \
        "\0" SIPSTATUS_SOURCE_##source
#include "registry/likely_causes.def"
};

inline constexpr unsigned likely_cause_code_count = sizeof likely_cause_texts / sizeof likely_cause_texts[0];

// The number that a text consists of; 0 for an empty text.
constexpr std::uint16_t number_in(std::string_view text) noexcept
{
    unsigned number = 0;
    for (const char digit : text) {
        number = number * 10 + static_cast<unsigned>(digit - '0');
    }
    return static_cast<std::uint16_t>(number);
}

// The text before the row with this index: the number or, after the first row, the last of the five texts of the row
// before.
constexpr std::string_view text_before_row(std::string_view number, unsigned index) noexcept
{
    std::string_view text = number;
    for (unsigned skipped = 5 * index; skipped != 0; --skipped) {
        text = text_after(text);
    }
    return text;
}

constexpr unsigned count_rows(std::string_view number) noexcept
{
    unsigned count = 0;
    for (std::string_view text = number; !text_after(text).empty(); text = text_before_row(text, 1)) {
        ++count;
    }
    return count;
}

// The rows of a code, from its number on; none for a code without rows.
struct likely_causes_of_code {
    std::string_view number{};
    unsigned size = 0;

    constexpr unsigned count() const noexcept { return size; }
    static constexpr bool has(unsigned) noexcept { return true; }

    constexpr likely_cause item(unsigned index) const noexcept
    {
        const std::string_view sign = text_after(text_before_row(number, index));
        const std::string_view cause = text_after(sign);
        const std::string_view remedy = text_after(cause);
        const std::string_view rfc = text_after(remedy);
        return {sign, cause, remedy, {number_in(rfc), text_after(rfc)}};
    }
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
    if (is_registered(c)) {
        for (unsigned code_with_rows = 1; code_with_rows != detail::likely_cause_code_count; ++code_with_rows) {
            const std::string_view number = detail::row_text(detail::likely_cause_texts[code_with_rows]);
            if (detail::number_in(number) == to_integer(c)) {
                return likely_cause_range{{number, detail::count_rows(number)}};
            }
        }
    }
    return {};
}

}  // namespace sipstatus

#endif
