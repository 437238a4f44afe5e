// SPDX-License-Identifier: BSL-1.0
#ifndef SIPSTATUS_TOOL_CALLS_HPP
#define SIPSTATUS_TOOL_CALLS_HPP

// The messages of a trace, grouped by Call-ID into calls. What is kept of them has a limit, whatever the trace has.

#include <list>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include "mentions.hpp"
#include "message.hpp"
#include "sightings.hpp"

namespace tool {

// The limits. With all of them reached, the calls take about 200 MB.
constexpr size_t most_open_calls = 10'000;  // beyond it, the one that was silent for the longest time is reported
constexpr size_t most_exchanges = 32;       // of a call
constexpr size_t most_steps = 64;           // of a call

/// Where a message is in the traces.
struct place {
    unsigned file = 0;       // which one of the traces that are read together
    bool is_packet = false;  // the trace is a capture, and the line is the number of the packet
    unsigned long long line = 0;
    unsigned long long order = 0;  // among all messages, from 1 on
};

/// The same response to one request, once or several times in a row.
struct step {
    code status{};
    unsigned count = 1;
    unsigned long long number = 0;  // of the first one among all responses
    place at;
    unsigned long long last_order = 0;
    moment first;
    moment last;
    std::uint64_t challenge = 0;
    std::uint64_t realm = 0;
    bool is_stale = false;
};

/// Who sends a request to whom within a call: the hashes of the tags in From and To; 0 without a tag.
struct dialog_tags {
    std::uint64_t from = 0;
    std::uint64_t to = 0;
};

/// Whether two requests of a call are from different sides. Each side counts its CSeq numbers for itself.
constexpr bool are_opposite(const dialog_tags& one, const dialog_tags& other)
{
    return one.from != other.from && ((one.to != 0 && one.to == other.from) || (other.to != 0 && other.to == one.from));
}

/// A request and the responses to it, between two hops. A proxy that forwards the request begins another one.
struct exchange {
    std::string method;
    std::uint32_t cseq = 0;
    std::uint64_t branch = 0;
    dialog_tags tags;
    unsigned requests = 0;  // 0 if the trace has only its responses
    unsigned acks = 0;
    unsigned long long last_ack = 0;  // its order
    bool is_canceled = false;         // by a CANCEL, or with the whole call by a BYE
    moment canceled;                  // the first time
    std::uint64_t answer = 0;         // the nonce of its credentials for the server
    std::uint64_t proxy_answer = 0;
    std::uint32_t higher_cseq = 0;  // one that the same side has sent before, or 0
    place at;                       // of the first request, or of the first response
    moment sent;                    // the first time
    moment sent_last;
    std::string source;
    std::string destination;
    std::vector<step> steps;

    /// The first final response, or null.
    const step* final() const
    {
        for (const step& s : steps) {
            if (is_final(s.status)) {
                return &s;
            }
        }
        return nullptr;
    }

    /// Whether the request had credentials of the kind that a challenge asks for.
    bool has_credentials_for(code challenge) const
    {
        return (challenge == code::proxy_authentication_required ? proxy_answer : answer) != 0;
    }

    bool has(code status) const
    {
        for (const step& s : steps) {
            if (s.status == status) {
                return true;
            }
        }
        return false;
    }
};

/// Whether a request is another one that a proxy has forwarded. After the final response it is a new one, even if its
/// sender uses the same CSeq again.
inline bool is_forwarded(const exchange& original, const exchange& other)
{
    if (original.cseq != other.cseq || other.cseq == 0 || original.method != other.method) {
        return false;
    }
    const step* const final = original.final();
    return (final == nullptr || other.at.order < final->at.order) && !are_opposite(original.tags, other.tags);
}

/// What one side of a call has sent, known by the tag in From.
struct side {
    std::uint64_t tag = 0;
    std::uint32_t highest_cseq = 0;
};

struct call {
    std::string call_id;
    std::string from;  // who is called in From, and so on
    std::string to;
    std::string start_time;  // as the trace has it
    moment start;
    moment end;
    place first;
    place last;
    unsigned long long responses = 0;
    size_t steps = 0;
    size_t forgotten = 0;  // exchanges
    std::vector<exchange> exchanges;
    std::array<side, 2> sides;
    std::unique_ptr<message> failure;  // the response that says most about what went wrong

    bool has_requests() const
    {
        for (const exchange& e : exchanges) {
            if (e.requests != 0) {
                return true;
            }
        }
        return false;
    }
};

constexpr bool is_challenge(code c) { return c == code::unauthorized || c == code::proxy_authentication_required; }

/// Who is in From or To: the user of the URI or, without one, the host.
inline string_view party_in(string_view field)
{
    static constexpr character_set after_name{";<"};
    static constexpr character_set after_uri{">?, \t"};
    static constexpr character_set after_user{";:"};
    size_t at = string_view::npos;
    // A display name may look like a URI.
    const size_t open = field.rfind('<');
    const size_t start = open != string_view::npos ? open : 0;
    for (size_t colon = field.find(':', start); colon != string_view::npos; colon = field.find(':', colon + 1)) {
        const string_view before = field.substr(0, colon);
        for (const string_view scheme : {"sip", "sips", "tel"}) {
            const string_view last = before.substr(before.size() - std::min(before.size(), scheme.size()));
            at = at == string_view::npos && equal_ignoring_case(last, scheme) ? colon + 1 : at;
        }
        if (at != string_view::npos) {
            break;
        }
    }
    if (at == string_view::npos) {
        return without_outer_blanks(field.substr(0, end_before(field, 0, after_name)));
    }
    const string_view uri = field.substr(at, end_before(field, at, after_uri) - at);
    const size_t end = uri.find('@');
    if (end == string_view::npos && uri.substr(0, 1) == "[") {
        return uri.substr(0, uri.find(']') + 1);  // IPv6
    }
    const string_view user = uri.substr(0, end != string_view::npos ? end : uri.find(';'));
    return user.substr(0, end_before(user, 0, after_user));
}

/// The hash of the tag in From or To; 0 without a tag.
inline std::uint64_t tag_in(string_view field)
{
    static constexpr character_set after_tag{";, \t"};
    const size_t at = field.rfind("tag=");
    return at != string_view::npos ? hash_of(field.substr(at + 4, end_before(field, at, after_tag) - at - 4)) : 0;
}

inline dialog_tags tags_of(const message& m) { return {tag_in(m.from.view()), tag_in(m.to.view())}; }

/// Gets the calls that are over, or forgotten to make room for others.
class call_sink {
public:
    virtual void end(call&& c) = 0;

protected:
    call_sink() = default;
    call_sink(const call_sink&) = default;
    call_sink& operator=(const call_sink&) = default;
    ~call_sink() = default;
};

/// Groups messages into calls.
class call_table {
public:
    explicit call_table(call_sink& sink, size_t most_open = most_open_calls) : sink_{sink}, most_open_{most_open} {}

    /// Adds a message; a response with its number. Returns its call until the next message, or null if it is over.
    const call* add(const message& m, unsigned long long number)
    {
        const moment now = read_moment(m.seen.time.view());
        earlier_ += is_earlier(now, last_) ? 1 : 0;
        later_ += is_earlier(last_, now) ? 1 : 0;
        last_ = now.is_known ? now : last_;
        const place at{m.seen.file, m.seen.is_packet, m.seen.line, ++messages_};
        if (m.call_id.empty()) {
            call alone;
            add_to(alone, m, number, now, at);
            sink_.end(std::move(alone));
            return nullptr;
        }
        call& found = find(m.call_id.view());
        add_to(found, m, number, now, at);
        return &found;
    }

    /// Ends all calls, those that began first before the others, and calls a function after each.
    template <class After>
    void finish(After after)
    {
        calls_.sort([](const call& a, const call& b) { return a.first.order < b.first.order; });
        while (!calls_.empty()) {
            end_first();
            after();
        }
    }

    /// When the last message was seen.
    const moment& last() const { return last_; }

    /// Whether the trace has the newest messages first, so that calls are judged wrongly.
    bool goes_backward() const { return earlier_ > later_; }

private:
    call& find(string_view call_id)
    {
        if (const auto found = by_call_id_.find(call_id); found != by_call_id_.end()) {
            calls_.splice(calls_.end(), calls_, found->second);
            return calls_.back();
        }
        if (calls_.size() == most_open_) {
            end_first();
        }
        calls_.emplace_back();
        calls_.back().call_id = call_id;
        by_call_id_.emplace(calls_.back().call_id, std::prev(calls_.end()));
        return calls_.back();
    }

    void end_first()
    {
        by_call_id_.erase(calls_.front().call_id);
        sink_.end(std::move(calls_.front()));
        calls_.pop_front();
    }

    static void add_to(call& c, const message& m, unsigned long long number, const moment& now, const place& at)
    {
        if (c.first.order == 0) {
            c.first = at;
            c.from = party_in(m.from.view());
            c.to = party_in(m.to.view());
            c.start = now;
            c.start_time = m.seen.time.view();
        }
        c.last = at;
        c.end = now.is_known ? now : c.end;
        if (!m.is_response()) {
            add_request(c, m, now, at);
        } else {
            ++c.responses;
            add_response(c, m, number, now, at);
        }
    }

    /// Whether a message is one that was captured again at another interface. What is sent again comes much later.
    static bool is_same_packet(const moment& before, const moment& now)
    {
        constexpr std::int64_t longest = 50;
        const std::int64_t between = milliseconds_between(before, now);
        return now.has_fraction && between >= 0 && between < longest;
    }

    static void add_request(call& c, const message& m, const moment& now, const place& at)
    {
        const string_view method = m.method.view();
        for (exchange& e : c.exchanges) {
            if (e.method != "INVITE") {
                continue;
            }
            const bool is_of_this = e.cseq == m.cseq && !are_opposite(e.tags, tags_of(m));
            if (method == "ACK" && is_of_this) {
                ++e.acks;
                e.last_ack = at.order;
            } else if (method == "CANCEL" && is_of_this) {
                cancel(e, e.branch == m.branch || m.branch == 0 || e.branch == 0, now);
            } else if (method == "BYE") {
                cancel(e, e.final() == nullptr, now);
            }
        }
        if (method == "ACK") {
            return;
        }
        exchange* e = find_exchange(c, m);
        if (e == nullptr) {
            e = &begin(c, m, at);
            e->higher_cseq = note_cseq(c, *e);
        }
        if (e->requests == 0) {
            e->sent = now;
            e->answer = m.answer;
            e->proxy_answer = m.proxy_answer;
            e->source = m.seen.source.view();
            e->destination = m.seen.destination.view();
        }
        e->requests += e->requests != 0 && is_same_packet(e->sent_last, now) ? 0 : 1;
        e->sent_last = now;
    }

    static void cancel(exchange& e, bool is_meant, const moment& now)
    {
        e.canceled = is_meant && !e.is_canceled ? now : e.canceled;
        e.is_canceled = e.is_canceled || is_meant;
    }

    static void add_response(call& c, const message& m, unsigned long long number, const moment& now, const place& at)
    {
        exchange* e = find_exchange(c, m);
        if (e == nullptr) {
            e = &begin(c, m, at);
            // The request went the other way.
            e->source = m.seen.destination.view();
            e->destination = m.seen.source.view();
        }
        if (!e->steps.empty() && e->steps.back().status == m.status) {
            step& last = e->steps.back();
            last.count += is_same_packet(last.last, now) ? 0 : 1;
            last.last = now;
            last.last_order = at.order;
            return;
        }
        keep_failure(c, *e, m);
        step made;
        made.status = m.status;
        made.number = number;
        made.at = at;
        made.last_order = at.order;
        made.first = made.last = now;
        made.challenge = m.challenge;
        made.realm = m.realm;
        made.is_stale = m.is_stale;
        if (c.steps < most_steps || e->steps.empty()) {
            ++c.steps;
            constexpr size_t usual = 3;  // 100, 180, 200
            e->steps.reserve(usual);
            e->steps.push_back(made);
        } else if (e->final() == nullptr) {
            e->steps.back() = made;
        }
    }

    /// The exchange of a message: the one with its branch or, if the trace lacks the branches, the last with its CSeq.
    static exchange* find_exchange(call& c, const message& m)
    {
        exchange* found = nullptr;
        for (exchange& e : c.exchanges) {
            if (e.cseq != m.cseq || e.method != m.method.view()) {
                continue;
            }
            const bool has_branches = e.branch != 0 && m.branch != 0;
            if (has_branches ? e.branch == m.branch : !are_opposite(e.tags, tags_of(m))) {
                found = &e;
            }
        }
        return found;
    }

    static exchange& begin(call& c, const message& m, const place& at)
    {
        if (c.exchanges.size() == most_exchanges) {
            forget_one(c);
        }
        constexpr size_t usual = 4;  // INVITE, INVITE with credentials, BYE
        c.exchanges.reserve(usual);
        c.exchanges.emplace_back();
        exchange& made = c.exchanges.back();
        made.method = m.method.view();
        made.cseq = m.cseq;
        made.branch = m.branch;
        made.tags = tags_of(m);
        made.at = at;
        return made;
    }

    /// Forgets an exchange to make room: the first one that went well, or else the second one.
    static void forget_one(call& c)
    {
        size_t index = 1;
        for (size_t i = c.exchanges.size() - 1; i != 0; --i) {
            const step* const last = c.exchanges[i].final();
            index = last != nullptr && is_success(last->status) && c.exchanges[i].method != "INVITE" ? i : index;
        }
        c.steps -= c.exchanges[index].steps.size();
        c.exchanges.erase(c.exchanges.begin() + static_cast<std::ptrdiff_t>(index));
        ++c.forgotten;
    }

    /// Returns the CSeq number that the sender of a new request has used before, if it is higher than that of the request.
    static std::uint32_t note_cseq(call& c, const exchange& begun)
    {
        const std::uint64_t tag = begun.tags.from;
        if (tag == 0 || begun.cseq == 0 || begun.method == "CANCEL" || &find_first(c, begun) != &begun) {
            return 0;
        }
        for (side& s : c.sides) {
            if (s.tag == 0 || s.tag == tag) {
                const std::uint32_t before = s.tag == tag ? s.highest_cseq : 0;
                s.tag = tag;
                s.highest_cseq = std::max(before, begun.cseq);
                return before > begun.cseq ? before : 0;
            }
        }
        return 0;
    }

    /// How much the method says about whether the call succeeded.
    static int rank(string_view method)
    {
        return method == "INVITE"                             ? 3
               : method == "BYE" || method == "CANCEL"        ? 0
               : method == "OPTIONS" || method == "SUBSCRIBE" ? 1
                                                              : 2;
    }

    static bool explains_itself(const message& m) { return !m[told::reason].empty() || !m[told::warning].empty(); }

    static void keep_failure(call& c, const exchange& e, const message& m)
    {
        if (is_success(m.status)) {
            if (c.failure && is_challenge(c.failure->status) && c.failure->method.view() == m.method.view()) {
                c.failure.reset();  // the challenge was met
            }
            return;
        }
        if (!is_final(m.status)) {
            return;
        }
        if (c.failure) {
            const message& old = *c.failure;
            const int better = rank(m.method.view()) - rank(old.method.view());
            const bool is_same = old.cseq == m.cseq && old.method.view() == m.method.view();
            // Of the branches of one request, what its sender got counts, unless another one with the same code says
            // why.
            const bool is_first = &find_first(c, e) == &e;
            const bool is_worse =
                is_same && (explains_itself(old) || !explains_itself(m)) && !(is_first && old.status != m.status);
            const bool is_only_challenge = is_challenge(m.status) && !is_challenge(old.status);
            if (better < 0 || is_worse || (is_only_challenge && better == 0)) {
                return;
            }
            *c.failure = m;
            return;
        }
        c.failure = std::make_unique<message>(m);
    }

    /// The first exchange with the request of another one.
    static const exchange& find_first(const call& c, const exchange& other)
    {
        for (const exchange& e : c.exchanges) {
            if (&e == &other || is_forwarded(e, other)) {
                return e;
            }
        }
        return other;
    }

    call_sink& sink_;
    size_t most_open_;
    std::list<call> calls_;  // those that were silent for the longest time first
    std::unordered_map<string_view, std::list<call>::iterator> by_call_id_;
    moment last_;
    unsigned long long earlier_ = 0;  // how many messages are earlier than the one before them
    unsigned long long later_ = 0;    // and how many later
    unsigned long long messages_ = 0;
};

}  // namespace tool

#endif
