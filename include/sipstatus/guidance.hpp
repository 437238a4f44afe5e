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

// A type for each field, so that no field can be given in place of another.
struct description_text {
    std::string_view text;
};
struct when_seen_text {
    std::string_view text;
};
struct how_to_fix_text {
    std::string_view text;
};

constexpr description_text description(const char* text) noexcept { return {row_text(text)}; }
constexpr when_seen_text when_seen(const char* text) noexcept { return {row_text(text)}; }
constexpr how_to_fix_text how_to_fix(const char* text) noexcept { return {row_text(text)}; }

constexpr guidance make_guidance(description_text d, when_seen_text w, how_to_fix_text h) noexcept
{
    return {d.text, w.text, h.text};
}

SIPSTATUS_HIDDEN inline constexpr guidance guidances[] = {
#define SIPSTATUS_CODE(number, name, phrase, reference, effect, step, description, when_seen, how_to_fix, ...) \
    make_guidance(description, when_seen, how_to_fix),
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
