// SPDX-License-Identifier: BSL-1.0
#ifndef SIPSTATUS_ISUP_GUIDANCE_HPP
#define SIPSTATUS_ISUP_GUIDANCE_HPP

#include "detail/config.hpp"
#include "guidance.hpp"
#include "isup.hpp"

namespace sipstatus {

namespace detail {

// A row of registry/causes.def.
struct cause_row {
    std::uint8_t number;
    guidance texts;
};

SIPSTATUS_HIDDEN inline constexpr cause_row cause_rows[] = {
#define SIPSTATUS_CAUSE(number, description, when_seen, how_to_fix)                              \
    {number, make_guidance(SIPSTATUS_DESCRIPTION_##description, SIPSTATUS_WHEN_SEEN_##when_seen, \
                           SIPSTATUS_HOW_TO_FIX_##how_to_fix)},
#include "registry/causes.def"
};

}  // namespace detail

/// What the Q.850 cause means on a SIP trunk, when it is seen and how to fix it; null for a cause that `isup_cause`
/// does not name. The texts live as long as the program. Only a program that calls this contains them.
///
///     static_assert(guidance_for(isup_cause::user_busy) != nullptr && guidance_for(isup_cause{99}) == nullptr);
[[nodiscard]] constexpr const guidance* guidance_for(isup_cause cause) noexcept
{
    for (const detail::cause_row& row : detail::cause_rows) {
        if (row.number == to_integer(cause)) {
            return &row.texts;
        }
    }
    return nullptr;
}

}  // namespace sipstatus

#endif
