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

inline constexpr unsigned longest_likely_cause = 428;

// The rows as texts: the number, the sign, the cause, the remedy, the RFC and the section, with a NUL after each. These are
// characters and not pointers, because those would have to be relocated when the program is loaded.
SIPSTATUS_HIDDEN inline constexpr char likely_cause_rows[][longest_likely_cause] = {
#define SIPSTATUS_LIKELY_CAUSE(number, rank, sign, cause, remedy, source)                              \
    #number "\0" SIPSTATUS_SIGN_##sign "\0" SIPSTATUS_CAUSE_##cause "\0" SIPSTATUS_REMEDY_##remedy "\0" \
    SIPSTATUS_RFC_##source "\0" SIPSTATUS_SECTION_##source,
#include "registry/likely_causes.def"
};

inline constexpr unsigned likely_cause_count = sizeof likely_cause_rows / sizeof likely_cause_rows[0];

// The number in the first digits of a text.
constexpr std::uint16_t number_at(const char* text) noexcept
{
    unsigned number = 0;
    for (; *text != '\0'; ++text) {
        number = number * 10 + static_cast<unsigned>(*text - '0');
    }
    return static_cast<std::uint16_t>(number);
}

// The first row whose code is not lower.
constexpr unsigned first_likely_cause(unsigned number) noexcept
{
    unsigned row = 0;
    while (row != likely_cause_count && number_at(likely_cause_rows[row]) < number) {
        ++row;
    }
    return row;
}

// The rows of a code, which follow each other.
struct likely_causes_of_code {
    std::uint16_t first = 0;
    std::uint8_t size = 0;

    constexpr unsigned count() const noexcept { return size; }
    static constexpr bool has(unsigned) noexcept { return true; }

    constexpr likely_cause item(unsigned index) const noexcept
    {
        const std::string_view sign = text_after(row_text(likely_cause_rows[first + index]));
        const std::string_view cause = text_after(sign);
        const std::string_view remedy = text_after(cause);
        const std::string_view rfc = text_after(remedy);
        return {sign, cause, remedy, {number_at(rfc.data()), text_after(rfc)}};
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
    const unsigned first = detail::first_likely_cause(c.number());
    const unsigned size = detail::first_likely_cause(c.number() + 1) - first;
    return likely_cause_range{{static_cast<std::uint16_t>(first), static_cast<std::uint8_t>(size)}};
}

}  // namespace sipstatus

#endif
