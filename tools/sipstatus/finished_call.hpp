// SPDX-License-Identifier: BSL-1.0
#ifndef SIPSTATUS_TOOL_FINISHED_CALL_HPP
#define SIPSTATUS_TOOL_FINISHED_CALL_HPP

// Calls that are over, and what two of them have in common.

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "judgement.hpp"

namespace tool {

/// A call that is over, with what was found out about it.
struct finished_call {
    call facts;
    std::vector<turn> turns;
    judgement verdict;
    std::vector<const finished_call*> legs;  // the same call between other hops
    bool is_leg = false;

    finished_call(call&& c, const moment& end_of_trace, const trace_names& names)
        : facts{std::move(c)}, turns{turns_of(facts)}
    {
        verdict = judge(facts, turns, end_of_trace, names);
    }
};

inline string_view host_of(string_view endpoint) { return endpoint.substr(0, endpoint.rfind(':')); }

/// Whether one failed call is another one between the next hops: to the same number, begun and ended within it, and
/// sent by the hop that got the other one.
inline bool is_leg_of(const finished_call& inner, const finished_call& outer)
{
    const exchange& in = inner.verdict.decisive->first();
    const exchange& out = outer.verdict.decisive->first();
    const step* const in_end = inner.verdict.decisive->final();
    const step* const out_end = outer.verdict.decisive->final();
    if (inner.facts.to.empty() || inner.facts.to != outer.facts.to || in_end == nullptr || out_end == nullptr
        || in.at.order <= out.at.order || in_end->at.order >= out_end->at.order
        || inner.facts.call_id == outer.facts.call_id) {
        return false;
    }
    const bool is_same_sender = !in.source.empty() && in.source == out.source;
    const bool is_of_another =
        !in.source.empty() && !out.destination.empty() && host_of(in.source) != host_of(out.destination);
    constexpr std::int64_t most_to_forward = 5000;
    constexpr std::int64_t most_to_answer = 1000;
    return !is_same_sender && !is_of_another && milliseconds_between(out.sent, in.sent) <= most_to_forward
           && milliseconds_between(in_end->first, out_end->first) <= most_to_answer;
}

/// What two failures have in common that are told once.
inline std::string key_of(const finished_call& f)
{
    std::string key = std::to_string(999 - f.verdict.weight) + " " + std::to_string(to_integer(f.verdict.status)) + " "
                      + std::string{f.verdict.decisive->method()} + " " + std::to_string(to_integer(f.verdict.topic));
    if (f.facts.failure) {
        for (const sipstatus::reason_value& value :
             sipstatus::reason_values(whole_values((*f.facts.failure)[told::reason]))) {
            key += value ? " " + std::to_string(value.cause) : "";
        }
    }
    return key;
}

}  // namespace tool

#endif
