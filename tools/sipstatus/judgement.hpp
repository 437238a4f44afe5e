// SPDX-License-Identifier: BSL-1.0
#ifndef SIPSTATUS_TOOL_JUDGEMENT_HPP
#define SIPSTATUS_TOOL_JUDGEMENT_HPP

// How a call ended, and what to check first.

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "signs.hpp"

namespace tool {

enum class outcome { failed, declined, busy, unanswered, diverted, canceled, open, answered, registered, other };

constexpr string_view name_of(outcome o)
{
    switch (o) {
    case outcome::failed: return "failed";
    case outcome::declined: return "declined";
    case outcome::busy: return "busy";
    case outcome::unanswered: return "no answer";
    case outcome::diverted: return "diverted";
    case outcome::canceled: return "canceled";
    case outcome::open: return "open";
    case outcome::answered: return "answered";
    case outcome::registered: return "registered";
    case outcome::other: break;
    }
    return "other";
}

/// How a call ended, and why.
struct judgement {
    outcome result = outcome::other;
    int weight = 0;  // how much a reader should see it before others; 0 if nothing is wrong
    const turn* decisive = nullptr;
    code status{};  // the final response; none if there was no response
    code topic{};   // the code whose checklist fits
    std::vector<sign> signs;
    std::vector<std::string> remarks;  // on what only looks like a failure

    bool is_failure() const { return result == outcome::failed; }
    bool is_explained() const { return weight != 0; }
};

namespace judging {

/// How a call ended, and how much a reader should see it before others.
struct ending {
    outcome result = outcome::other;
    int weight = 0;
};

/// How much a request that failed says about its call.
inline int weight_of(string_view method)
{
    if (method == "INVITE") {
        return 90;
    }
    if (method == "REGISTER") {
        return 75;
    }
    if (method == "SUBSCRIBE" || method == "NOTIFY" || method == "PUBLISH") {
        return 40;
    }
    return method == "OPTIONS" ? 10 : 50;
}

/// The end of a call that never began, because its INVITE failed. The code says what the callee did, unless a Reason says
/// something else.
inline ending ending_of_attempt(const call& c, const turn& invite)
{
    const code status = invite.status();
    const bool has_other_reason =
        c.failure && (block_in((*c.failure)[told::reason]) || !signs::contradicting_reason(*c.failure).empty());
    if (has_other_reason) {
        return {outcome::failed, weight_of(invite.method())};
    }
    if (status == code::busy_here || status == code::busy_everywhere) {
        return {outcome::busy, 25};
    }
    if (status == code::decline || status == code::unwanted) {
        return {outcome::declined, 30};
    }
    if (is_redirection(status)) {
        return {outcome::diverted, 28};
    }
    if ((status == code::temporarily_unavailable || status == code::request_timeout) && invite.rang()) {
        return {outcome::unanswered, 35};
    }
    if (status == code::request_terminated) {
        const bool is_canceled = invite.first().is_canceled || !c.has_requests();
        return is_canceled ? ending{outcome::canceled, 0} : ending{outcome::failed, 60};
    }
    return {outcome::failed, weight_of(invite.method())};
}

/// The end of a call about which a request decides that failed.
inline ending ending_of(const call& c, const turn& t, bool is_in_call)
{
    // In a trace without methods, it is most likely an INVITE.
    if ((t.method() == "INVITE" || t.method().empty()) && !is_in_call) {
        return ending_of_attempt(c, t);
    }
    const bool is_withdrawn = t.method() == "INVITE" && t.status() == code::request_terminated && t.first().is_canceled;
    return is_withdrawn ? ending{} : ending{outcome::failed, weight_of(t.method())};
}

/// Whether a request ends another one or the call, so that its own response decides about nothing.
constexpr bool ends_something(string_view method) { return method == "BYE" || method == "CANCEL"; }

/// What follows a request, of those with the same method.
struct later_turns {
    bool has_any = false;
    bool has_success = false;
};

inline later_turns turns_after(const std::vector<turn>& turns, size_t index)
{
    later_turns found;
    for (size_t i = index + 1; i != turns.size(); ++i) {
        if (turns[i].method() == turns[index].method()) {
            found.has_any = true;
            found.has_success = found.has_success || is_success(turns[i].status());
        }
    }
    return found;
}

/// Whether what follows a request that failed decides in its place.
inline bool is_settled(const turn& t, const later_turns& later, bool is_in_call)
{
    const bool is_tried_again = is_challenge(t.status()) || (t.method() == "INVITE" && !is_in_call);
    return is_tried_again ? later.has_any : later.has_success;
}

inline judgement about(const turn& t)
{
    judgement j;
    j.decisive = &t;
    j.status = j.topic = t.status();
    return j;
}

inline void add(std::vector<sign>& all, std::vector<sign> more)
{
    for (sign& s : more) {
        all.push_back(std::move(s));
    }
}

/// Judges a request that succeeded, or got no final response.
inline judgement judge_without_failure(const call& c, const turn& t, const moment& end_of_trace)
{
    judgement j = about(t);
    constexpr unsigned most_repeats = 2;
    if (t.method() == "CANCEL" || (t.method() == "BYE" && t.first().requests <= most_repeats)) {
        return j;
    }
    add(j.signs, signs::no_response(t, end_of_trace));
    add(j.signs, signs::silence_after_trying(t, end_of_trace));
    add(j.signs, signs::no_ack(c, t));
    if (!j.signs.empty()) {
        j.result = outcome::failed;
        j.weight = t.method() == "INVITE" ? 95 : t.method() == "REGISTER" ? 74 : t.method() == "BYE" ? 20 : 12;
        j.topic = t.status() != code{} ? code::ok : t.has_responses() ? code::trying : code::request_timeout;
    }
    return j;
}

/// Judges a request that failed.
inline judgement judge_failure(const call& c, const std::vector<turn>& turns, const turn& t, bool is_in_call,
                               const trace_names& names)
{
    const auto [result, weight] = ending_of(c, t, is_in_call);
    // A response that has no Call-ID cannot be seen to be answered.
    if (c.call_id.empty() && (is_challenge(t.status()) || result == outcome::canceled)) {
        return {};
    }
    judgement j = about(t);
    j.result = result;
    j.weight = weight;
    // The checklists are about challenges without stale=true.
    j.topic = signs::has_only_old_nonce(t) ? code{} : j.topic;
    add(j.signs, signs::cseq_went_back(t));
    add(j.signs, signs::challenged(turns, t));
    add(j.signs, signs::timer_ran_out(t));
    add(j.signs, signs::fork(t));
    add(j.signs, signs::rewritten(t, names));
    if (c.failure && c.failure->status == t.status()) {
        add(j.signs, signs::contradicting_reason(*c.failure));
    }
    add(j.signs, signs::hidden_503(c, t));
    add(j.signs, signs::rang_before_480(t));
    add(j.signs, signs::ended_without_cancel(c, t));
    add(j.signs, signs::refused_credentials(t));
    return j;
}

}  // namespace judging

/// The end of a call: which request decided about it, and how. The turns must live as long as the judgement.
inline judgement judge(const call& c, const std::vector<turn>& turns, const moment& end_of_trace,
                       const trace_names& names)
{
    judgement best;
    bool is_answered = false;
    bool is_registered = false;
    bool is_open = false;
    for (size_t i = 0; i != turns.size(); ++i) {
        const turn& t = turns[i];
        const code status = t.status();
        const bool is_invite = t.method() == "INVITE";
        const judging::later_turns later = judging::turns_after(turns, i);
        judgement j;
        if (status == code{} || is_success(status)) {
            j = judging::judge_without_failure(c, t, end_of_trace);
            is_open = is_open
                      || (status == code{} && j.weight == 0 && !judging::ends_something(t.method()) && !later.has_any
                          && (is_invite || turns.size() == 1));
        } else if (judging::ends_something(t.method())) {
            if (!later.has_success) {
                best.remarks.push_back(signs::remark_on_end(turns, t));
            }
        } else if (!judging::is_settled(t, later, is_answered)) {
            j = judging::judge_failure(c, turns, t, is_answered, names);
        }
        is_answered = is_answered || (is_invite && is_success(status));
        is_registered = is_registered || (t.method() == "REGISTER" && is_success(status));
        if (j.weight > best.weight || (best.weight == 0 && j.result == outcome::canceled)) {
            j.remarks = std::move(best.remarks);
            best = std::move(j);
        }
    }
    if (best.weight == 0 && best.result != outcome::canceled) {
        best.result = is_answered     ? outcome::answered
                      : is_open       ? outcome::open
                      : is_registered ? outcome::registered
                                      : outcome::other;
    }
    return best;
}

/// Counts the calls that failed, and passes on their messages.
class failure_counter final : public message_sink, public call_sink {
public:
    failure_counter(message_sink& sink, const trace_names& names) : sink_{sink}, names_{names}, calls_{*this} {}

    void add(const message& m) override
    {
        responses_ += m.is_response() ? 1 : 0;
        calls_.add(m, responses_);
        sink_.add(m);
    }

    bool show(const message& m) override { return sink_.show(m); }

    void end(call&& c) override { failures_ += judge(c, turns_of(c), calls_.last(), names_).is_failure() ? 1 : 0; }

    /// How many calls failed; to be asked at the end.
    unsigned long long failures()
    {
        calls_.finish([] {});
        return failures_;
    }

private:
    message_sink& sink_;
    const trace_names& names_;
    call_table calls_;
    unsigned long long responses_ = 0;
    unsigned long long failures_ = 0;
};

namespace judging {

/// What the header fields of the failure say, in the words of the checklists.
inline std::vector<std::string> words_for(const message& m)
{
    std::vector<std::string> words;
    for (const sipstatus::warning_value& value : sipstatus::warning_values(whole_values(m[told::warning]))) {
        if (value) {
            words.push_back(std::to_string(to_integer(value.warning)));
            words.emplace_back("300 to 399");
        }
    }
    for (const sipstatus::reason_value& value : sipstatus::reason_values(whole_values(m[told::reason]))) {
        if (value && value.isup() != sipstatus::isup_cause{}) {
            words.emplace_back("Q.850");
        }
    }
    if (block_in(m[told::reason])) {
        words.emplace_back("v=analytics1");
    }
    if (!m[told::retry_after].empty()) {
        words.emplace_back("Retry-After");
    }
    if (m.status == code::request_timeout) {
        // The trace has the 408, so that no client has made it itself.
        words.emplace_back("The server repeats the INVITE");
    }
    return words;
}

}  // namespace judging

/// The rows of the checklist of a code, those that fit the call before the others.
struct checklist {
    std::vector<sipstatus::likely_cause> rows;
    size_t shown_by_signs = 0;  // how many rows the signs of the call name
};

inline checklist sorted_checklist(const judgement& j, const message* failure)
{
    std::vector<std::pair<int, size_t>> order;  // the more words a row has, the lower
    std::vector<sipstatus::likely_cause> rows;
    const std::vector<std::string> words =
        failure != nullptr ? judging::words_for(*failure) : std::vector<std::string>{};
    std::vector<string_view> sign_words;
    for (const sign& s : j.signs) {
        sign_words.insert(sign_words.end(), s.words.begin(), s.words.end());
    }
    if (j.decisive != nullptr && j.decisive->first().requests != 0 && j.decisive->first().tags.to != 0) {
        sign_words.push_back("of an answered call ends");
    }
    checklist sorted;
    for (const sipstatus::likely_cause row : checklist_of(j.topic)) {
        const auto count = [row](const auto& all) {
            return static_cast<int>(std::count_if(
                all.begin(), all.end(), [row](string_view word) { return row.sign.find(word) != string_view::npos; }));
        };
        const int by_signs = count(sign_words);
        sorted.shown_by_signs += by_signs != 0 ? 1 : 0;
        constexpr int weight = 100;  // what several messages show counts more than a header field
        order.emplace_back(-(by_signs * weight + count(words)), rows.size());
        rows.push_back(row);
    }
    std::sort(order.begin(), order.end());
    for (const auto& [score, index] : order) {
        sorted.rows.push_back(rows[index]);
    }
    return sorted;
}

}  // namespace tool

#endif
