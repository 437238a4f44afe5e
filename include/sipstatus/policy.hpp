// SPDX-License-Identifier: BSL-1.0
#ifndef SIPSTATUS_POLICY_HPP
#define SIPSTATUS_POLICY_HPP

#include "registry.hpp"

namespace sipstatus {

/// The code that a client must process this one as: itself when registered, else x00 of its class, and 183 for a
/// provisional one; `code{}` outside 100..699. RFC 3261, 8.1.3.2.
///
///     static_assert(treat_as(431) == code::bad_request);
constexpr code treat_as(any_code c) noexcept
{
    if (is_registered(c)) {
        return c.value();
    }
    if (is_provisional(c)) {
        return code::session_progress;
    }
    return static_cast<code>(static_cast<unsigned>(class_of(c)) * 100);
}

}  // namespace sipstatus

#endif
