// SPDX-License-Identifier: BSL-1.0
#ifndef SIPSTATUS_TOOL_TURNS_HPP
#define SIPSTATUS_TOOL_TURNS_HPP

// The requests of a call, each with what the proxies made of it.

#include <algorithm>
#include <vector>

#include "calls.hpp"

namespace tool {

/// A request of a call with all its exchanges: the one with its sender first, then those of the proxies.
struct turn {
    std::vector<const exchange*> exchanges;

    const exchange& first() const { return *exchanges.front(); }
    string_view method() const { return first().method; }

    /// The final response that the sender got or, if the trace does not have it, the best of the others; null without
    /// one.
    const step* final() const
    {
        const step* found = first().final();
        for (const exchange* const e : exchanges) {
            const step* const other = e->final();
            if (found == nullptr || (other != nullptr && first().steps.empty() && is_success(other->status))) {
                found = other;
            }
        }
        return found;
    }

    code status() const { return final() != nullptr ? final()->status : code{}; }

    bool has(code c) const
    {
        for (const exchange* const e : exchanges) {
            if (e->has(c)) {
                return true;
            }
        }
        return false;
    }

    bool rang() const
    {
        for (const exchange* const e : exchanges) {
            for (const step& s : e->steps) {
                if (is_provisional(s.status) && s.status != code::trying) {
                    return true;
                }
            }
        }
        return false;
    }

    bool has_responses() const
    {
        for (const exchange* const e : exchanges) {
            if (!e->steps.empty()) {
                return true;
            }
        }
        return false;
    }
};

inline std::vector<turn> turns_of(const call& c)
{
    std::vector<turn> turns;
    for (const exchange& e : c.exchanges) {
        const auto same =
            std::find_if(turns.begin(), turns.end(), [&e](const turn& t) { return is_forwarded(t.first(), e); });
        if (same == turns.end()) {
            turns.emplace_back();
            turns.back().exchanges.push_back(&e);
        } else {
            same->exchanges.push_back(&e);
        }
    }
    return turns;
}

}  // namespace tool

#endif
