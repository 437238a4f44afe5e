// SPDX-License-Identifier: BSL-1.0
#ifndef SIPSTATUS_TOOL_JSON_REPORT_HPP
#define SIPSTATUS_TOOL_JSON_REPORT_HPP

// The report about a trace as JSON: an object in each line, for each response, then for each call, then for the trace.

#include "judgement.hpp"

namespace tool {

/// Prints the objects that docs/sipstatus.schema.json describes.
class json_report final : public message_sink, public call_sink {
public:
    json_report(output& out, const trace_names& names) : out_{out}, names_{names}, calls_{*this} {}

    void add(const message& m) override
    {
        if (m.is_response()) {
            print_json(out_, m, ++responses_, names_);
        }
        calls_.add(m, responses_);
    }

    void end(call&& c) override
    {
        const std::vector<turn> turns = turns_of(c);
        const judgement j = judge(c, turns, calls_.last(), names_);
        ++count_;
        ++outcomes_[static_cast<size_t>(j.result)];
        if (c.responses != 0 || j.is_explained()) {
            print(c, turns, j);
        }
    }

    unsigned long long responses() const { return responses_; }

    bool goes_backward() const { return calls_.goes_backward(); }

    /// How many calls failed; to be asked at the end.
    unsigned long long failures() const { return outcomes_[static_cast<size_t>(outcome::failed)]; }

    /// Prints the calls that are left, and the summary, or nothing about a trace without any; to be called at the end.
    /// Calls a function after each call, which may write what there is.
    template <class After>
    void finish(bool is_complete, After after)
    {
        calls_.finish(after);
        if (responses_ == 0 && failures() == 0) {
            return;
        }
        {
            json object{out_, '{'};
            object.text("type", "summary");
            object.name("files");
            print_texts(names_);
            object.boolean("complete", is_complete);
            object.number("responses", responses_);
            object.number("calls", count_);
            object.name("outcomes");
            json outcomes{out_, '{'};
            for (size_t i = 0; i != outcomes_.size(); ++i) {
                outcomes.number(name_of(static_cast<outcome>(i)), outcomes_[i]);
            }
        }
        out_.print("\n");
    }

private:
    void print(const call& c, const std::vector<turn>& turns, const judgement& j)
    {
        const step* const final = j.decisive != nullptr ? j.decisive->final() : nullptr;
        {
            json object{out_, '{'};
            object.text("type", "call");
            object.text("call_id", c.call_id);
            object.text("from", c.from);
            object.text("to", c.to);
            object.text("outcome", name_of(j.result));
            object.boolean("failed", j.is_failure());
            object.text("method", j.decisive != nullptr ? j.decisive->method() : turns.front().method());
            if (final != nullptr) {
                object.number("final", to_integer(final->status));
                object.number("decisive", final->number);
                object.text("decisive_file", names_[final->at.file]);
                object.number("decisive_line", final->at.line);
            } else {
                object.null("final");
                object.null("decisive");
                object.null("decisive_file");
                object.null("decisive_line");
            }
            object.text("first_file", names_[c.first.file]);
            object.number("first_line", c.first.line);
            object.text("last_file", names_[c.last.file]);
            object.number("last_line", c.last.line);
            object.text("start", c.start_time);
            if (const std::int64_t took = milliseconds_between(c.start, c.end); took >= 0) {
                object.number("duration_ms", static_cast<unsigned long long>(took));
            } else {
                object.null("duration_ms");
            }
            object.number("responses", c.responses);
            object.name("requests");
            print_requests(c);
            object.name("signs");
            print_texts(j.signs);
            object.name("remarks");
            print_texts(j.remarks);
            object.name("likely_causes");
            json causes{out_, '['};
            if (j.is_explained()) {
                const bool has_failure = c.failure && c.failure->status == j.status;
                for (const sipstatus::likely_cause& likely :
                     sorted_checklist(j, has_failure ? c.failure.get() : nullptr).rows) {
                    causes.next();
                    print_json(out_, likely);
                }
            }
        }
        out_.print("\n");
    }

    void print_requests(const call& c)
    {
        json requests{out_, '['};
        for (const exchange& e : c.exchanges) {
            requests.next();
            json request{out_, '{'};
            request.text("method", e.method);
            request.number("cseq", e.cseq);
            request.number("count", e.requests);
            request.text("file", names_[e.at.file]);
            request.number("line", e.at.line);
            request.text("source", e.source);
            request.text("destination", e.destination);
            request.name("responses");
            json responses{out_, '['};
            for (const step& s : e.steps) {
                responses.next();
                json response{out_, '{'};
                response.number("code", to_integer(s.status));
                response.number("number", s.number);
                response.text("file", names_[s.at.file]);
                response.number("line", s.at.line);
                response.number("count", s.count);
            }
        }
    }

    static string_view text_of(const sign& s) { return s.text; }
    static string_view text_of(const std::string& text) { return text; }

    template <class Texts>
    void print_texts(const Texts& texts)
    {
        json array{out_, '['};
        for (const auto& text : texts) {
            array.next();
            print_json_string(out_, text_of(text));
        }
    }

    output& out_;
    const trace_names& names_;
    call_table calls_;
    unsigned long long responses_ = 0;
    unsigned long long count_ = 0;
    std::array<unsigned long long, static_cast<size_t>(outcome::other) + 1> outcomes_{};
};

}  // namespace tool

#endif
