// SPDX-License-Identifier: BSL-1.0
#ifndef SIPSTATUS_TOOL_MERGE_HPP
#define SIPSTATUS_TOOL_MERGE_HPP

// Several traces that are read together, their messages in the order of their times.

#include <deque>
#include <memory>
#include <vector>

#include "sightings.hpp"
#include "trace.hpp"

namespace tool {

/// Keeps the messages of one trace until it is their turn.
class message_queue final : public message_sink {
public:
    explicit message_queue(unsigned file) : file_{file} {}

    void add(const message& m) override
    {
        // A message without a time comes with the one before it, and what is in one trace stays in its order.
        const moment now = read_moment(m.seen.time.view());
        if (now.is_known && !is_earlier(now, last_)) {
            last_ = now;
        }
        waiting_.push_back({m, last_});
        waiting_.back().what.seen.file = file_;
    }

    bool is_empty() const { return waiting_.empty(); }
    const moment& first_time() const { return waiting_.front().when; }

    void give_first(message_sink& sink)
    {
        sink.add(waiting_.front().what);
        waiting_.pop_front();
    }

private:
    struct timed_message {
        message what;
        moment when;
    };

    unsigned file_;
    moment last_;
    std::deque<timed_message> waiting_;
};

/// A trace that is read together with others.
class merged_trace {
public:
    explicit merged_trace(unsigned file) : queue_{file}, reader_{queue_} {}

    message_queue& queue() { return queue_; }
    const trace_reader<>& reader() const { return reader_; }

    /// Whether there is a message, or the end has come; otherwise `read` must be called.
    bool is_ready() const { return has_ended_ || !queue_.is_empty(); }

    /// Reads the next bytes; none at the end.
    void read(string_view bytes)
    {
        if (!bytes.empty()) {
            reader_.read(bytes);
            return;
        }
        reader_.finish();
        has_ended_ = true;
    }

private:
    message_queue queue_;
    trace_reader<> reader_;
    bool has_ended_ = false;
};

/// The trace whose next message is the earliest; of equal ones, the first. Null if there is no message. All must be ready.
inline merged_trace* earliest_of(const std::vector<std::unique_ptr<merged_trace>>& traces)
{
    merged_trace* found = nullptr;
    for (const auto& trace : traces) {
        if (!trace->queue().is_empty()
            && (found == nullptr || is_earlier(trace->queue().first_time(), found->queue().first_time()))) {
            found = trace.get();
        }
    }
    return found;
}

}  // namespace tool

#endif
