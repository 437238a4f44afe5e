// SPDX-License-Identifier: BSL-1.0
#ifndef SIPSTATUS_GUIDANCE_HPP
#define SIPSTATUS_GUIDANCE_HPP

#include "detail/config.hpp"

#include <string_view>  // std::string_view

#include "registry.hpp"
#include "detail/row_texts.hpp"

namespace sipstatus {

/// Troubleshooting texts for people: in each field plain text of one to three sentences, without line breaks.
struct guidance {
    std::string_view description;  ///< what the sender of the response or cause is saying
    std::string_view when_seen;    ///< the situations in which it is seen, the most common first
    std::string_view how_to_fix;   ///< what to check, what to do, and who does it
};

namespace detail {

// The three texts of a code, and its two clauses for comparisons, with a NUL after each.
struct guidance_row {
    const char* texts;
    const char* clauses;
};

SIPSTATUS_HIDDEN inline constexpr guidance_row guidance_rows[] = {
#define SIPSTATUS_CODE(number, name, phrase, reference, effect, step, description, when_seen, how_to_fix, gist,       \
                       send_when)                                                                                     \
    {SIPSTATUS_DESCRIPTION_##description "\0" SIPSTATUS_WHEN_SEEN_##when_seen "\0" SIPSTATUS_HOW_TO_FIX_##how_to_fix, \
     SIPSTATUS_GIST_##gist "\0" SIPSTATUS_SEND_WHEN_##send_when},
#include "registry/all.def"
};

constexpr guidance make_guidance(const char* texts) noexcept
{
    const std::string_view description = row_text(texts);
    const std::string_view when_seen = text_after(description);
    return {description, when_seen, text_after(when_seen)};
}

template <unsigned Count>
struct guidance_table {
    guidance rows[Count];
};

template <class Unused, class Row, unsigned Count>
constexpr guidance_table<Count> make_guidance_table(const Row (&list)[Count]) noexcept
{
    guidance_table<Count> table{};
    for (unsigned row = 0; row != Count; ++row) {
        table.rows[row] = make_guidance(list[row].texts);
    }
    return table;
}

// A template, so that the compiler makes this table only for programs that use it.
template <class Unused>
SIPSTATUS_HIDDEN inline constexpr auto guidances = make_guidance_table<Unused>(guidance_rows);

}  // namespace detail

/// What the code means, when it is seen and how to fix it; null if the code is not registered. The texts live as long
/// as the program. Only a program that calls this contains them.
///
///     static_assert(guidance_for(486) != nullptr && guidance_for(499) == nullptr);
template <class Unused = void>
[[nodiscard]] constexpr const guidance* guidance_for(any_code c) noexcept
{
    const unsigned row = detail::row_of(c);
    return row != detail::row_count ? &detail::guidances<Unused>.rows[row] : nullptr;
}

}  // namespace sipstatus

#endif
