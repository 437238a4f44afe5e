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

/// The header fields that a response with some code must have, and which of them it has.
class demanded_fields {
public:
    struct demand {
        sipstatus::header_field field{};
        bool is_there = false;
    };

    demanded_fields() = default;

    /// Those that have no condition, or no other one than the method of the request.
    explicit demanded_fields(code status)
    {
        for (const sipstatus::header_field& field : header_fields_of(status)) {
            if (field.level == sipstatus::requirement::must && size_ != demands_.size() && depends_on_no_more(field)) {
                demands_[size_++].field = field;
            }
        }
    }

    demanded_fields(const demanded_fields& other) { *this = other; }
    ~demanded_fields() = default;

    demanded_fields& operator=(const demanded_fields& other)
    {
        size_ = other.size_;
        std::copy(other.begin(), other.end(), demands_.begin());
        return *this;
    }

    const demand* begin() const { return demands_.data(); }
    const demand* end() const { return demands_.data() + size_; }

    /// Notes that the response has the field of this name, which may have several rows.
    void note(string_view name)
    {
        for (size_t i = 0; i != size_; ++i) {
            demands_[i].is_there = demands_[i].is_there || equal_ignoring_case(name, demands_[i].field.name);
        }
    }

    /// Whether the field is demanded of a response to a request of this method.
    static bool is_demanded(const sipstatus::header_field& field, string_view method)
    {
        return field.condition.empty()
               || (starts_with(field.condition, in_response) && field.condition.substr(in_response.size()) == method);
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

    std::array<demand, 8> demands_{};  // the most that any code has are five
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
    demanded_fields demanded;
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
