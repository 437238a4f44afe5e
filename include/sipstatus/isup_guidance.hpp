// SPDX-License-Identifier: BSL-1.0
#ifndef SIPSTATUS_ISUP_GUIDANCE_HPP
#define SIPSTATUS_ISUP_GUIDANCE_HPP

#include "detail/config.hpp"
#include "guidance.hpp"
#include "isup.hpp"

namespace sipstatus {

namespace detail {

// The three texts of a cause, with a NUL after each.
struct cause_row {
    std::uint8_t number;
    const char* texts;
};

SIPSTATUS_HIDDEN inline constexpr cause_row cause_rows[] = {
#define SIPSTATUS_CAUSE(number, description, when_seen, how_to_fix) \
    {number,                                                        \
     SIPSTATUS_DESCRIPTION_##description "\0" SIPSTATUS_WHEN_SEEN_##when_seen "\0" SIPSTATUS_HOW_TO_FIX_##how_to_fix},
#include "registry/causes.def"
};

template <class Unused>
SIPSTATUS_HIDDEN inline constexpr auto cause_guidances = make_guidance_table<Unused>(cause_rows);

}  // namespace detail

/// What the Q.850 cause means on a SIP trunk, when it is seen and how to fix it; null for a cause that `isup_cause`
/// does not name. The texts live as long as the program. Only a program that calls this contains them.
///
///     static_assert(guidance_for(isup_cause::user_busy) != nullptr && guidance_for(isup_cause{99}) == nullptr);
template <class Unused = void>
[[nodiscard]] constexpr const guidance* guidance_for(isup_cause cause) noexcept
{
    unsigned row = 0;
    for (const guidance& texts : detail::cause_guidances<Unused>.rows) {
        if (detail::cause_rows[row++].number == to_integer(cause)) {
            return &texts;
        }
    }
    return nullptr;
}

}  // namespace sipstatus

#endif
