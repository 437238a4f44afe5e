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

constexpr guidance make_guidance(const char* description, const char* when_seen, const char* how_to_fix) noexcept
{
    return {row_text(description), row_text(when_seen), row_text(how_to_fix)};
}

SIPSTATUS_HIDDEN inline constexpr guidance guidances[] = {
#define SIPSTATUS_CODE(number, name, phrase, reference, effect, step, description, when_seen, how_to_fix, ...) \
    make_guidance(SIPSTATUS_DESCRIPTION_##description, SIPSTATUS_WHEN_SEEN_##when_seen,                        \
                  SIPSTATUS_HOW_TO_FIX_##how_to_fix),
#include "registry/all.def"
};

}  // namespace detail

/// What the code means, when it is seen and how to fix it; null if the code is not registered. The texts live as long
/// as the program. Only a program that calls this contains them.
[[nodiscard]] constexpr const guidance* guidance_for(any_code c) noexcept
{
    const unsigned row = detail::row_of(c);
    return row != detail::row_count ? &detail::guidances[row] : nullptr;
}

}  // namespace sipstatus

#endif
