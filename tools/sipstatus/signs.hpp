// SPDX-License-Identifier: BSL-1.0
#ifndef SIPSTATUS_TOOL_SIGNS_HPP
#define SIPSTATUS_TOOL_SIGNS_HPP

// The signs of a cause that no single response has: what the messages of a call show together.

#include <algorithm>
#include <string>
#include <vector>

#include "codes.hpp"
#include "responses.hpp"
#include "turns.hpp"

namespace tool {

/// "line 12", in a capture "packet 12", of several traces "line 12 of b.log".
inline std::string text_of(const place& at, const trace_names& names)
{
    std::string text = (at.is_packet ? "packet " : "line ") + std::to_string(at.line);
    if (names.size() > 1) {
        append_foreign(text += " of ", names[at.file]);
    }
    return text;
}

/// The start of a long text.
inline std::string shortened(string_view text, size_t most)
{
    size_t size = std::min(most, text.size());
    // Not within a character of UTF-8.
    for (size_t back = 3; back != 0 && size != 0 && size != text.size(); --back) {
        size -= (static_cast<unsigned char>(text[size]) & 0xc0u) == 0x80 ? 1 : 0;
    }
    std::string out;
    append_foreign(out, text.substr(0, size));
    return size != text.size() ? out + "..." : out;
}

constexpr size_t longest_method = 16;

/// Something that a call shows, and words in which the checklists name it.
struct sign {
    std::string text;
    std::vector<string_view> words;
};

namespace signs {

/// "1.9 s", "250 ms".
inline std::string duration(std::int64_t milliseconds)
{
    if (milliseconds < 1000) {
        return std::to_string(milliseconds) + " ms";
    }
    std::string text = std::to_string(milliseconds / 1000);
    if (milliseconds < 100'000) {
        text.append(".").append(std::to_string(milliseconds % 1000 / 100));
    }
    return text + " s";
}

/// A CSeq number that is lower than one before it from the same side: RFC 3261, 12.2.2.
inline std::vector<sign> cseq_went_back(const turn& t)
{
    const exchange& e = t.first();
    if (e.higher_cseq == 0) {
        return {};
    }
    return {{"CSeq of this " + shortened(e.method, longest_method) + " went back from " + std::to_string(e.higher_cseq)
                 + " to " + std::to_string(e.cseq)
                 + ": its sender is at fault, and the 500 is right (RFC 3261, section 12.2.2)",
             {"CSeq number"}}};
}

/// A time after which RFC 3261 ends a transaction, or half of it.
inline std::vector<sign> timer_ran_out(const turn& t)
{
    const step* const final = t.final();
    if (final == nullptr
        || (final->status != code::request_timeout && final->status != code::service_unavailable
            && final->status != code::server_time_out)) {
        return {};
    }
    if (t.method() == "INVITE" && t.rang()) {
        if (final->status != code::request_timeout) {
            return {};
        }
        return {{"the 408 came after ringing: nobody answered in time", {"A 180 came first"}}};
    }
    const std::int64_t took = milliseconds_between(t.first().sent, final->first);
    for (const std::int64_t timer : {16'000, 32'000}) {
        if (took >= timer - 300 && took <= timer + 1500) {
            return {{"the " + std::to_string(to_integer(final->status)) + " came " + duration(took)
                         + " after the request: a timer ran out, so the next hop never responded",
                     {"gets no response", "unreachable"}}};
        }
    }
    return {};
}

/// A 480 after ringing.
inline std::vector<sign> rang_before_480(const turn& t)
{
    if (t.method() != "INVITE" || t.status() != code::temporarily_unavailable || !t.rang()) {
        return {};
    }
    return {{"the 480 came after ringing, so the phone is registered: nobody answered in time, or the callee refused",
             {"after the same ringing time"}}};
}

/// A 487 that no CANCEL asked for.
inline std::vector<sign> ended_without_cancel(const call& c, const turn& t)
{
    if (t.method() != "INVITE" || t.status() != code::request_terminated || t.first().is_canceled
        || t.first().requests == 0 || !c.has_requests()) {
        return {};
    }
    return {{"no CANCEL came before the 487: the server ended the INVITE by itself", {"No CANCEL is in the trace"}}};
}

/// Credentials that a registrar refuses with 403.
inline std::vector<sign> refused_credentials(const turn& t)
{
    if (t.method() != "REGISTER" || t.status() != code::forbidden || t.first().answer == 0) {
        return {};
    }
    return {{"the REGISTER had credentials, and got 403", {"The refused request has Authorization"}}};
}

/// Whether two challenges come from the same server, as far as they show that.
inline bool are_from_one_server(const step& one, const step& other)
{
    return one.status == other.status && (one.realm == other.realm || one.realm == 0 || other.realm == 0);
}

/// The challenges that the requests of a call got in a row until the last one, from the same server as that.
struct challenge_row {
    std::vector<const turn*> challenges;
    bool has_others = false;  // there are challenges of other servers between them
};

inline challenge_row last_challenges(const std::vector<turn>& turns, const turn& last)
{
    challenge_row found;
    for (const turn& t : turns) {
        if (t.method() == last.method()) {
            if (!is_challenge(t.status())) {
                found = {};
            } else if (are_from_one_server(*t.final(), *last.final())) {
                found.challenges.push_back(&t);
            } else {
                found.has_others = true;
            }
        }
        if (&t == &last) {
            break;
        }
    }
    return found;
}

/// Whether a challenge says that the credentials of the request were right, but not their nonce.
inline bool has_only_old_nonce(const turn& t)
{
    return is_challenge(t.status()) && t.final()->is_stale && t.first().has_credentials_for(t.status());
}

/// Challenges that the client did not answer, or answered without success.
inline std::vector<sign> challenged(const std::vector<turn>& turns, const turn& last)
{
    if (!is_challenge(last.status())) {
        return {};
    }
    const auto [row, has_others] = last_challenges(turns, last);
    std::vector<sign> found;
    unsigned answered = 0;
    bool is_same_nonce = false;
    for (size_t i = 0; i != row.size(); ++i) {
        // Without a challenge before, the credentials may be those for another server.
        const bool is_for_this = i != 0 || !has_others;
        answered += is_for_this && row[i]->first().has_credentials_for(last.status()) ? 1 : 0;
        const std::uint64_t nonce = row[i]->final()->challenge;
        is_same_nonce = is_same_nonce || (i != 0 && nonce != 0 && nonce == row[i - 1]->final()->challenge);
    }
    const std::string status = std::to_string(to_integer(last.status()));
    if (has_only_old_nonce(last)) {
        found.push_back(
            {"the " + status
                 + " has stale=true: only the nonce was old, and the client has to repeat the request with the "
                   "new one, but no such request follows",
             {}});
    } else if (is_same_nonce && answered != 0) {
        found.push_back(
            {"the request had credentials, and got another " + status
                 + " with the same nonce: the server rejects the credentials (a late answer would get a new nonce)",
             {"same proxy challenges it again", "another 401"}});
    } else if (row.size() >= 3) {
        found.push_back({std::to_string(row.size()) + " challenges in a row, each with a new nonce: "
                             + (answered != 0 ? "the server rejects the credentials" : "no request has credentials"),
                         {"same proxy challenges it again", "another 401"}});
    } else if (answered != 0) {
        found.push_back({"the request had credentials, and got another " + status + ": the server rejects them",
                         {"same proxy challenges it again", "another 401"}});
    } else if (last.first().requests != 0) {
        found.push_back({"no request with credentials follows the " + status,
                         {"No request with Authorization follows", "no second INVITE"}});
    }
    return found;
}

/// Requests that were repeated, and never got a response.
inline std::vector<sign> no_response(const turn& t, const moment& end)
{
    const exchange& e = t.first();
    // An ACK answers a response that the trace lacks.
    if (t.has_responses() || e.requests == 0 || e.acks != 0) {
        return {};
    }
    constexpr std::int64_t timer_b = 31'500;
    const std::int64_t silence = milliseconds_between(e.sent, end);
    if (e.requests < 3 && silence < timer_b) {
        return {};
    }
    std::string text = "the " + shortened(e.method, longest_method) + " was sent "
                       + (e.requests == 1 ? "once" : std::to_string(e.requests) + " times")
                       + " and never got a response";
    if (const std::int64_t took = milliseconds_between(e.sent, e.sent_last); took > 0) {
        text += ", for " + duration(took);
    }
    return {{text, {"no response at all", "gets no response"}}};
}

/// A 100 that nothing follows.
inline std::vector<sign> silence_after_trying(const turn& t, const moment& end)
{
    const exchange& e = t.first();
    if (t.method() != "INVITE" || t.final() != nullptr || t.rang() || !t.has(code::trying) || e.steps.empty()) {
        return {};
    }
    constexpr std::int64_t timer_b = 31'500;
    const std::int64_t silence = milliseconds_between(e.steps.back().last, e.is_canceled ? e.canceled : end);
    if (silence < timer_b) {
        return {};
    }
    return {{"nothing follows the 100 for " + duration(silence)
                 + ": the server took the INVITE, and its next hop did not respond",
             {"gets no response and repeats it", "does not forward"}}};
}

/// A 200 to an INVITE that is repeated because no ACK arrives.
inline std::vector<sign> no_ack(const call& c, const turn& t)
{
    if (t.method() != "INVITE" || !c.has_requests()) {
        return {};
    }
    unsigned acks = 0;
    unsigned long long last_ack = 0;
    const step* repeated = nullptr;
    std::string sender;
    for (const exchange* const e : t.exchanges) {
        acks += e->acks;
        last_ack = std::max(last_ack, e->last_ack);
        const step* const final = e->final();
        if (final != nullptr && is_success(final->status) && final->count >= 3
            && (repeated == nullptr || final->count > repeated->count)) {
            repeated = final;
            sender = e->destination;
        }
    }
    // If an ACK ends the repeats early, it was only late.
    constexpr unsigned most_before_late_ack = 6;
    if (repeated == nullptr || (last_ack > repeated->last_order && repeated->count <= most_before_late_ack)) {
        return {};
    }
    std::string text = sender.empty() ? "the 200 was sent" : sender + " sent the 200";
    text += " " + std::to_string(repeated->count) + " times";
    if (const std::int64_t took = milliseconds_between(repeated->first, repeated->last); took > 0) {
        text += " for " + duration(took);
    }
    text += acks == 0 ? ", and the trace has no ACK to it: the 200 or the ACK gets lost (Contact, Record-Route, NAT)"
                      : ", although the trace has an ACK: it does not reach or does not match";
    return {{text, {acks == 0 ? string_view{"no ACK reaches"} : string_view{"An ACK does reach"}}}};
}

/// What a BYE or CANCEL means that got a failure.
inline std::string remark_on_end(const std::vector<turn>& turns, const turn& end)
{
    const code status = end.status();
    const std::string text = std::to_string(to_integer(status)) + " to " + std::string{end.method()};
    if (end.method() == "BYE") {
        return status == code::call_transaction_does_not_exist
                   ? text + " is harmless: the other side no longer had the call"
                   : text + ": its sender takes the call as over, the other side may not";
    }
    for (const turn& t : turns) {
        if (t.method() == "INVITE" && t.first().cseq == end.first().cseq && t.final() != nullptr
            && t.final()->at.order < end.final()->at.order) {
            return text + ": it came after the final response to the INVITE";
        }
    }
    return text + ": it did not end the INVITE";
}

/// The destinations of a fork, what each of them said, and what was forwarded.
inline std::vector<sign> fork(const turn& t)
{
    if (t.exchanges.size() < 3 || t.final() == nullptr) {
        return {};
    }
    std::string text = "forked: ";
    constexpr size_t most_shown = 6;
    const size_t branches = t.exchanges.size() - 1;
    for (size_t i = 1; i <= std::min(branches, most_shown); ++i) {
        const exchange& e = *t.exchanges[i];
        const step* const final = e.final();
        text += i != 1 ? ", " : "";
        text += e.destination.empty() ? "branch " + std::to_string(i) : e.destination;
        text += " said " + (final != nullptr ? std::to_string(to_integer(final->status)) : "nothing final");
    }
    text += branches > most_shown ? " and " + std::to_string(branches - most_shown) + " more" : "";
    const step* const sent = t.first().final();
    text += sent != nullptr ? "; the " + std::to_string(to_integer(sent->status)) + " was forwarded" : "";
    return {{text, {}}};
}

/// A final response that is not the one that the next hop gave.
inline std::vector<sign> rewritten(const turn& t, const trace_names& names)
{
    const step* const sent = t.first().final();
    if (sent == nullptr || t.exchanges.size() != 2 || is_success(sent->status)) {
        return {};
    }
    const step* const got = t.exchanges[1]->final();
    if (got == nullptr || got->status == sent->status || is_challenge(got->status)
        || got->last_order > sent->last_order) {
        return {};
    }
    if (t.exchanges[1]->is_canceled && !t.first().is_canceled) {
        return {
            {"the proxy canceled the INVITE to the next hop, and sent the " + std::to_string(to_integer(sent->status)),
             {}}};
    }
    std::vector<string_view> words;
    if (got->status == code::service_unavailable) {
        words.push_back("a 503 just before");
    }
    return {{"the next hop sent " + name_of_code(got->status) + " (" + text_of(got->at, names)
                 + "), and the proxy made " + std::to_string(to_integer(sent->status)) + " of it",
             words}};
}

/// A Reason that does not belong with the code.
inline std::vector<sign> contradicting_reason(const message& m)
{
    std::vector<sign> found;
    for (const sipstatus::reason_value& value : sipstatus::reason_values(whole_values(m[told::reason]))) {
        if (!value || is_success(m.status)) {
            continue;
        }
        if (is_valid(value.status()) && value.status() != m.status && value.isup() == sipstatus::isup_cause{}
            && is_failure(value.status())) {
            found.push_back({"Reason has " + name_of_code(value.status()) + ": a proxy on the way made "
                                 + std::to_string(to_integer(m.status)) + " of it",
                             {}});
            continue;
        }
        const code belongs = sipstatus::from_isup(value.isup(), value.location());
        const unsigned cause = to_integer(value.isup());
        constexpr unsigned user_busy = 17;
        constexpr unsigned no_circuit = 34;
        // Those are told with every code; these few say clearly something else than the code.
        const bool says_busy = cause == user_busy && m.status != code::busy_here && m.status != code::busy_everywhere;
        const bool says_network = cause >= no_circuit && cause <= 47
                                  && (m.status == code::busy_here || m.status == code::decline
                                      || m.status == code::busy_everywhere || m.status == code::not_found);
        const bool says_number = (cause == 1 || cause == 28) && to_integer(m.status) >= 500;
        if (belongs != code{} && belongs != m.status && (says_busy || says_network || says_number)) {
            found.push_back({"Reason contradicts the code: Q.850 " + name_of_cause(value.isup()) + " belongs with "
                                 + name_of_code(belongs) + ", so believe the cause",
                             {}});
        }
    }
    return found;
}

/// A 500 that a proxy may have made of a 503 from its next hop.
inline std::vector<sign> hidden_503(const call& c, const turn& t)
{
    if (t.status() != code::server_internal_error || t.exchanges.size() != 1 || t.first().higher_cseq != 0
        || (c.failure && (!(*c.failure)[told::warning].empty() || !(*c.failure)[told::reason].empty()))) {
        return {};
    }
    return {{"a proxy makes 500 of a 503 that it gets (RFC 3261, section 16.7), so look at its next hop, too", {}}};
}

}  // namespace signs

}  // namespace tool

#endif
