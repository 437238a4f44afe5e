// SPDX-License-Identifier: BSL-1.0
#ifndef SIPSTATUS_TOOL_SOURCES_HPP
#define SIPSTATUS_TOOL_SOURCES_HPP

// The files that traces are read from: one, or several together.

#include <algorithm>
#include <optional>

#include "input.hpp"
#include "merge.hpp"

namespace tool {

/// The trace in a file.
class single_trace {
public:
    single_trace(std::FILE* file, string_view name, bool is_watched) : file_{file}, name_{name}, is_watched_{is_watched}
    {
    }

    /// Reads the trace, and gives its messages to a sink. False if it cannot be read to its end.
    bool read(output& out, message_sink& sink)
    {
        reader_.emplace(sink);
        error_ = read_file(file_, *reader_, out, is_watched_);
        reader_->finish();
        return error_ == 0;
    }

    /// Says what went wrong or, after `found` responses, what can be tried.
    void advise(unsigned long long found) const
    {
        if (error_ != 0) {
            complain(name_, string_view{std::strerror(error_)});
            return;
        }
        for (const std::string& hint : reader_->hints(found)) {
            complain(name_, hint);
        }
    }

private:
    std::FILE* file_;
    string_view name_;
    bool is_watched_;
    std::optional<trace_reader<>> reader_;
    int error_ = 0;
};

/// The traces in several files, read together.
class merged_traces {
public:
    /// Standard input is read if `name` is "-".
    void add(const char* name)
    {
        std::FILE* const file = name == string_view{"-"} ? stdin : std::fopen(name, "rb");
        const int error = file == nullptr ? errno : 0;
        sources_.push_back({file, error});
        names_.emplace_back(file == stdin ? standard_input : string_view{name});
        traces_.push_back(std::make_unique<merged_trace>(static_cast<unsigned>(traces_.size())));
        if (file == nullptr) {
            traces_.back()->read({});
        }
    }

    merged_traces() = default;
    merged_traces(const merged_traces&) = delete;
    merged_traces& operator=(const merged_traces&) = delete;

    ~merged_traces()
    {
        for (const source& from : sources_) {
            if (from.file != nullptr && from.file != stdin) {
                std::fclose(from.file);
            }
        }
    }

    const trace_names& names() const { return names_; }

    /// Reads the traces, and gives their messages to a sink. False if one of them cannot be read to its end.
    bool read(output& out, message_sink& sink)
    {
        const interruption interrupted;
        std::vector<char> buffer(4096);
        while (std::ferror(stdout) == 0) {
            for (size_t i = 0; i != traces_.size(); ++i) {
                while (!traces_[i]->is_ready()) {
                    traces_[i]->read(next_bytes(interrupted, sources_[i], buffer));
                }
            }
            merged_trace* const next = earliest_of(traces_);
            if (next == nullptr) {
                break;
            }
            next->queue().give_first(sink);
            constexpr size_t written_at_once = 32'768;
            if (out.text.size() >= written_at_once) {
                write_out(out);
            }
        }
        return std::all_of(sources_.begin(), sources_.end(), [](const source& from) { return from.error == 0; });
    }

    /// Says what went wrong or, after `found` responses, what can be tried.
    void advise(unsigned long long found) const
    {
        for (size_t i = 0; i != traces_.size(); ++i) {
            if (sources_[i].error != 0) {
                complain(names_[i], string_view{std::strerror(sources_[i].error)});
                continue;
            }
            for (const std::string& hint : traces_[i]->reader().hints(found)) {
                complain(names_[i], hint);
            }
        }
    }

private:
    struct source {
        std::FILE* file;  // null if it cannot be opened
        int error;
    };

    /// The next bytes of a file; none at the end, after an error, and after an interruption.
    static string_view next_bytes(const interruption& interrupted, source& from, std::vector<char>& buffer)
    {
        const bool has_more = is_interrupted == 0 && interrupted.wait_for(from.file, -1);
        const long count = has_more ? read_some(from.file, buffer) : 0;
        if (count < 0) {
            from.error = errno != 0 ? errno : EIO;
        }
        return {buffer.data(), static_cast<size_t>(std::max(count, 0L))};
    }

    std::vector<source> sources_;
    trace_names names_;
    std::vector<std::unique_ptr<merged_trace>> traces_;
};

}  // namespace tool

#endif
