// SPDX-License-Identifier: BSL-1.0
#ifndef SIPSTATUS_ISUP_GUIDANCE_HPP
#define SIPSTATUS_ISUP_GUIDANCE_HPP

#include "detail/config.hpp"
#include "guidance.hpp"
#include "isup.hpp"

namespace sipstatus {

namespace detail {

SIPSTATUS_HIDDEN inline constexpr std::uint8_t causes_with_guidance[] = {
#define SIPSTATUS_CAUSE(number, ...) number,
#include "registry/causes.def"
};

// The three texts of each row, with a NUL after each.
SIPSTATUS_HIDDEN inline constexpr const char* cause_guidance_texts[] = {
#define SIPSTATUS_CAUSE(number, description, when_seen, how_to_fix) \
    SIPSTATUS_DESCRIPTION_##description "\0" SIPSTATUS_WHEN_SEEN_##when_seen "\0" SIPSTATUS_HOW_TO_FIX_##how_to_fix,
#include "registry/causes.def"
};

template <class Unused>
SIPSTATUS_HIDDEN inline constexpr auto cause_guidances = make_guidance_table<Unused>(cause_guidance_texts);

}  // namespace detail

/// What the Q.850 cause means on a SIP trunk, when it is seen and how to fix it; null for a cause that `isup_cause`
/// does not name. The texts live as long as the program. Only a program that calls this contains them.
///
///     static_assert(guidance_for(isup_cause::user_busy) != nullptr && guidance_for(isup_cause{99}) == nullptr);
template <class Unused = void>
[[nodiscard]] constexpr const guidance* guidance_for(isup_cause cause) noexcept
{
    for (const guidance& texts : detail::cause_guidances<Unused>.rows) {
        if (detail::causes_with_guidance[&texts - detail::cause_guidances<Unused>.rows] == to_integer(cause)) {
            return &texts;
        }
    }
    return nullptr;
}

}  // namespace sipstatus

#endif
