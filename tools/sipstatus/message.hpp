// SPDX-License-Identifier: BSL-1.0
#ifndef SIPSTATUS_TOOL_MESSAGE_HPP
#define SIPSTATUS_TOOL_MESSAGE_HPP

// What is kept of a message in a trace, and who gets it.

#include <sipstatus/sipstatus.hpp>

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "text.hpp"

namespace tool {

using sipstatus::code;

/// The header fields of a response that say what to do about it.
enum class told { reason, warning, retry_after, allow, unsupported, min_se, min_expires };

constexpr std::array<string_view, 7> told_names = {"Reason",      "Warning", "Retry-After", "Allow",
                                                   "Unsupported", "Min-SE",  "Min-Expires"};

/// The names of the traces that are read together.
using trace_names = std::vector<std::string>;

/// The name of a trace that has no other one.
constexpr string_view standard_input = "standard input";

/// Where and when a message was seen, as far as the trace says so.
struct sighting {
    unsigned file = 0;       // which one of the traces that are read together
    bool is_packet = false;  // the trace is a capture, and the line is the number of the packet
    unsigned long long line = 0;
    kept_text<40> time;
    kept_text<64> source;
    kept_text<64> destination;

    void clear()
    {
        line = 0;
        is_packet = false;
        time.clear();
        source.clear();
        destination.clear();
    }
};

/// The header fields that a response with some code must have.
class demanded_fields {
public:
    demanded_fields() = default;

    /// Those that have no condition, or no other one than the method of the request.
    explicit demanded_fields(code status)
    {
        for (const sipstatus::header_field& field : header_fields_of(status)) {
            if (field.level == sipstatus::requirement::must && size_ != fields_.size() && depends_on_no_more(field)) {
                fields_[size_++] = field;
            }
        }
    }

    const sipstatus::header_field* begin() const { return fields_.data(); }
    const sipstatus::header_field* end() const { return fields_.data() + size_; }

    /// Which of them have this name, which several may have: a bit for each.
    unsigned with_name(string_view name) const
    {
        unsigned bits = 0;
        for (size_t i = 0; i != size_; ++i) {
            bits |= equal_ignoring_case(name, fields_[i].name) ? 1u << i : 0u;
        }
        return bits;
    }

    /// Which of them a response lacks that has some, and answers a request of this method: a bit for each.
    unsigned missing(unsigned present, string_view method) const
    {
        unsigned bits = 0;
        for (size_t i = 0; i != size_; ++i) {
            const string_view condition = fields_[i].condition;
            bits |= condition.empty() || condition.substr(in_response.size()) == method ? 1u << i : 0u;
        }
        return bits & ~present;
    }

private:
    static constexpr string_view in_response = "in response to ";

    static bool depends_on_no_more(const sipstatus::header_field& field)
    {
        return field.condition.empty()
               || (starts_with(field.condition, in_response)
                   && sipstatus::method_from_name(field.condition.substr(in_response.size()))
                          != sipstatus::method::unknown);
    }

    std::array<sipstatus::header_field, 8> fields_{};  // the most that any code has are five
    size_t size_ = 0;
};

/// A request or a response. Only the start of long texts is kept.
struct message {
    code status{};         // of a response
    kept_text<32> method;  // of a request, or the one in CSeq
    kept_text<256> phrase;
    kept_text<256> call_id;
    kept_text<256> from;
    kept_text<256> to;
    std::uint32_t cseq = 0;  // the number; 0 without one
    // Of these texts it matters only whether two are the same, so that a hash of each is kept; 0 without one.
    std::uint64_t branch = 0;        // of the first Via
    std::uint64_t challenge = 0;     // the nonce of WWW-Authenticate or Proxy-Authenticate
    std::uint64_t realm = 0;         // of the same
    std::uint64_t answer = 0;        // the nonce of Authorization
    std::uint64_t proxy_answer = 0;  // the nonce of Proxy-Authorization
    std::array<kept_text<512>, told_names.size()> fields;
    unsigned missing = 0;   // which of the demanded fields it lacks, if its whole header was read: a bit for each
    bool is_stale = false;  // the challenge says that only the nonce has expired
    bool has_whole_header = false;
    bool is_shown = false;  // the sink has shown it before it was complete
    sighting seen;

    const kept_text<512>& operator[](told field) const { return fields[static_cast<size_t>(field)]; }
    bool is_response() const { return status != code{}; }

    void clear()
    {
        status = {};
        method.clear();
        for (auto* const text : {&phrase, &call_id, &from, &to}) {
            text->clear();
        }
        for (auto& field : fields) {
            field.clear();
        }
        cseq = 0;
        missing = 0;
        branch = challenge = realm = answer = proxy_answer = 0;
        is_stale = has_whole_header = is_shown = false;
        seen.clear();
    }
};

/// Gets the messages of a trace, one after another.
class message_sink {
public:
    virtual void add(const message& m) = 0;

    /// Shows a message whose header has paused and may go on, before it is added. False if it must be complete.
    virtual bool show(const message&) { return false; }

protected:
    message_sink() = default;
    message_sink(const message_sink&) = default;
    message_sink& operator=(const message_sink&) = default;
    ~message_sink() = default;
};

}  // namespace tool

#endif
