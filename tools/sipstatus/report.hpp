// SPDX-License-Identifier: BSL-1.0
#ifndef SIPSTATUS_TOOL_REPORT_HPP
#define SIPSTATUS_TOOL_REPORT_HPP

// The report about a trace: the calls that failed first, each with its cause, and the others counted.

#include <map>
#include <set>

#include "finished_call.hpp"
#include "report_text.hpp"

namespace tool {

/// Reports about the calls of a trace.
class report final : public message_sink, public call_sink {
public:
    /// A report, with a line for each response as it comes if somebody is watching.
    report(output& out, const trace_names& names, bool is_watched)
        : out_{out}, names_{names}, is_watched_{is_watched}, calls_{*this}
    {
    }

    void add(const message& m) override
    {
        responses_ += m.is_response() ? 1 : 0;
        if (is_watched_ && m.is_response() && !m.is_shown) {
            print_row(m);
        }
        const call* const changed = calls_.add(m, responses_);
        if (is_watched_ && changed != nullptr) {
            print_verdict(*changed, m);
        }
    }

    bool show(const message& m) override
    {
        if (is_watched_ && m.is_response()) {
            print_row(m);
        }
        return true;
    }

    void end(call&& c) override
    {
        ++(c.call_id.empty() ? without_call_id_ : call_ids_);
        finished_call made{std::move(c), calls_.last(), names_};
        ++outcomes_[static_cast<size_t>(made.verdict.result)];
        for (const std::string& remark : made.verdict.remarks) {
            auto& same = remarks_[remark];
            if (same.count++ == 0) {
                same.first = reports::call_id_of(made.facts) + ", " + reports::lines_of(made.facts, names_);
            }
        }
        if (made.verdict.is_explained()) {
            failed_ += made.verdict.is_failure() ? 1 : 0;
            failed_requests_ += made.verdict.is_failure() && made.verdict.decisive->method() != "INVITE" ? 1 : 0;
            if (kept_.size() < most_kept) {
                kept_.push_back(std::make_unique<finished_call>(std::move(made)));
            } else {
                ++not_kept_;
            }
        } else if (others_.size() < most_others && made.facts.responses != 0) {
            others_.push_back(one_line(made));
        }
    }

    unsigned long long responses() const { return responses_; }

    bool goes_backward() const { return calls_.goes_backward(); }

    /// How many calls failed; to be asked at the end.
    unsigned long long failures() const { return failed_; }

    /// Prints the report; to be called at the end.
    void finish()
    {
        calls_.finish([] {});
        if (responses_ == 0 && failed_ == 0) {
            out_.print("No SIP responses.\n");
            return;
        }
        out_.print(is_watched_ && responses_ != 0 ? "\n" : "");
        const size_t begin = out_.text.size();
        join_legs();
        print_summary();
        print_failures();
        print_others();
        reports::fit_lines(out_.text, begin, std::max<size_t>(out_.width, 40));
        if (out_.has_color) {
            reports::paint_labels(out_.text, begin);
        }
    }

private:
    /// The calls about which the same is said.
    struct calls_with_remark {
        unsigned long long count = 0;
        std::string first;
    };

    static constexpr size_t widest_row = 100;
    static constexpr size_t most_kept = 500;
    static constexpr size_t most_others = 5;
    static constexpr size_t most_names = 8;  // of traces
    static constexpr size_t most_blocks = 10;

    /// "10:00:00.5  INVITE    486 Busy Here, 1001 -> 1002, Call-ID a@b".
    void print_row(const message& m)
    {
        std::string row;
        if (!m.seen.time.empty()) {
            append_foreign(row, m.seen.time.view());
            row += "  ";
        }
        const std::string method = m.method.empty() ? "?" : shortened(m.method.view(), longest_method);
        row += method;
        row.append(method.size() < 9 ? 9 - method.size() : 1, ' ');
        row += std::to_string(to_integer(m.status)) + " " + shortened(m.phrase.view(), 40);
        const string_view from = party_in(m.from.view());
        const string_view to = party_in(m.to.view());
        if (!from.empty() || !to.empty()) {
            row += ", " + shortened(from, 32) + " -> " + shortened(to, 32);
        }
        if (!m.call_id.empty()) {
            const size_t room = widest_row - std::min(row.size() + 5, widest_row);
            row += ", " + shortened(m.call_id.view(), std::max<size_t>(room, 12));
        }
        print_fitted(row + "\n", widest_row);
    }

    void print_fitted(const std::string& text, size_t width)
    {
        const size_t begin = out_.text.size();
        out_.print(text);
        reports::fit_lines(out_.text, begin, width);
        if (out_.has_color) {
            reports::paint_labels(out_.text, begin);
        }
    }

    /// Says how a call went as soon as a response shows that it did not succeed. Whether a challenge is answered, only
    /// what follows can show.
    void print_verdict(const call& c, const message& m)
    {
        if (!is_final(m.status) || is_success(m.status) || is_challenge(m.status)) {
            return;
        }
        const std::vector<turn> turns = turns_of(c);
        const judgement verdict = judge(c, turns, calls_.last(), names_);
        const step* const final = verdict.is_explained() ? verdict.decisive->final() : nullptr;
        if (final == nullptr || final->number != responses_) {
            return;
        }
        std::string text = with_label(verdict.result) + reports::sequence_of(turns);
        text += verdict.signs.empty() ? "" : "; " + verdict.signs.front().text;
        print_fitted(text + "\n", widest_row);
    }

    /// The word that begins a line about a call.
    static std::string with_label(outcome result)
    {
        std::string text{reports::label_of(result)};
        text.append(text.size() < 10 ? 11 - text.size() : 1, ' ');
        return text;
    }

    std::string one_line(const finished_call& f) const
    {
        return with_label(f.verdict.result) + reports::sequence_of(f.turns) + ", "
               + reports::description_of(f.facts, names_);
    }

    void print_amount(unsigned long long count, string_view one, string_view many)
    {
        out_.number(count);
        out_.print(' ');
        out_.print(count == 1 ? one : many);
    }

    unsigned long long count_of(outcome o) const { return outcomes_[static_cast<size_t>(o)]; }

    void print_summary()
    {
        string_view comma;
        for (size_t i = 0; i != std::min(names_.size(), most_names); ++i) {
            out_.print(comma);
            print_foreign(out_, names_[i]);
            comma = ", ";
        }
        if (names_.size() > most_names) {
            out_.print(" and ");
            print_amount(names_.size() - most_names, "more", "more");
        }
        out_.print(": ");
        print_amount(responses_, "response", "responses");
        out_.print(", ");
        print_amount(call_ids_, "Call-ID", "Call-IDs");
        if (without_call_id_ != 0) {
            out_.print(", ");
            print_amount(without_call_id_, "message without one", "messages without one");
        }
        string_view separator = ": ";
        const auto print = [&](outcome o, string_view what) {
            if (count_of(o) != 0) {
                out_.print(separator);
                out_.number(count_of(o));
                out_.print(' ');
                out_.print(what);
                separator = ", ";
            }
        };
        if (const auto calls = count_of(outcome::failed) - failed_requests_; calls != 0) {
            out_.print(separator);
            print_amount(calls, "call failed", "calls failed");
            separator = ", ";
        }
        if (failed_requests_ != 0) {
            out_.print(separator);
            print_amount(failed_requests_, "other request failed", "other requests failed");
            separator = ", ";
        }
        print(outcome::declined, "declined");
        print(outcome::busy, "busy");
        print(outcome::unanswered, "not answered");
        print(outcome::diverted, "diverted");
        print(outcome::canceled, "canceled by the caller");
        print(outcome::open, "open (no final response)");
        print(outcome::answered, "answered");
        print(outcome::registered, "registered");
        print(outcome::other, count_of(outcome::other) == 1 ? "other without a failure" : "others without a failure");
        if (legs_ != 0) {
            out_.print(separator);
            print_amount(legs_, "leg of a call without success", "legs of calls without success");
        }
        out_.print("\n");
    }

    /// Makes one of the calls that are the same call between other hops. The innermost has the cause.
    void join_legs()
    {
        for (const auto& inner : kept_) {
            if (inner->verdict.decisive->method() != "INVITE") {
                continue;
            }
            for (const auto& outer : kept_) {
                if (!outer->is_leg && outer->verdict.decisive->method() == "INVITE" && is_leg_of(*inner, *outer)) {
                    outer->is_leg = true;
                    ++legs_;
                    --outcomes_[static_cast<size_t>(outer->verdict.result)];
                    inner->legs.push_back(outer.get());
                    inner->verdict.weight = std::max(inner->verdict.weight, outer->verdict.weight);
                }
            }
        }
    }

    void print_failures()
    {
        std::map<std::string, std::vector<const finished_call*>> groups;
        for (const auto& f : kept_) {
            if (!f->is_leg) {
                groups[key_of(*f)].push_back(f.get());
            }
        }
        std::vector<const std::vector<const finished_call*>*> sorted;
        for (const auto& [key, group] : groups) {
            sorted.push_back(&group);
        }
        std::sort(sorted.begin(), sorted.end(), [](const auto* a, const auto* b) {
            const finished_call& left = *a->front();
            const finished_call& right = *b->front();
            return left.verdict.weight != right.verdict.weight ? left.verdict.weight > right.verdict.weight
                                                               : left.facts.first.order < right.facts.first.order;
        });
        size_t blocks = 0;
        for (const auto* const group : sorted) {
            if (++blocks <= most_blocks) {
                print_block(*group->front());
                print_repeats(*group);
            } else {
                out_.print(blocks == most_blocks + 1 ? "\n" : "");
                out_.print(one_line(*group->front()));
                out_.print(group->size() > 1 ? " (x" + std::to_string(group->size()) + ")\n" : "\n");
            }
        }
        if (not_kept_ != 0) {
            out_.print("\n");
            print_amount(not_kept_, "more call", "more calls");
            out_.print(" did not succeed; see --all-responses\n");
        }
    }

    void print_block(const finished_call& f)
    {
        const judgement& j = f.verdict;
        const call& c = f.facts;
        out_.print("\n");
        const string_view label = reports::label_of(j.result);
        out_.print(label);
        out_.end_column(label.size(), reports::indent);
        const std::string headline = reports::headline_of(c);
        const std::string place = reports::call_id_of(c) + ", " + reports::lines_of(c, names_) + "\n";
        out_.print(headline.empty() ? place : headline + "\n");
        if (!headline.empty()) {
            print_told(out_, "call", place);
        }
        print_told(out_, "sequence", reports::sequence_of(f.turns) + "\n");
        print_decisive(f);
        for (const finished_call* const leg : f.legs) {
            print_told(out_, "same call",
                       reports::sequence_of(leg->turns) + ", " + reports::description_of(leg->facts, names_) + "\n");
        }
        string_view sign_label = "sign";
        for (const sign& s : j.signs) {
            print_told(out_, sign_label, s.text + "\n");
            sign_label = "";
        }
        const message* const failure = c.failure && c.failure->status == j.status ? c.failure.get() : nullptr;
        if (failure != nullptr) {
            print_told(out_, *failure);
        }
        for (const finished_call* const leg : f.legs) {
            const message* const other = leg->facts.failure.get();
            if (other != nullptr && !(*other)[told::reason].empty()) {
                print_reason(out_, (*other)[told::reason]);
            }
        }
        explain(j, failure);
    }

    /// The code with its phrase as the response has it.
    static std::string name_with_phrase(const message& m)
    {
        const string_view phrase = without_outer_blanks(m.phrase.view());
        const string_view registered = reason_phrase(m.status);
        if (phrase.empty() || equal_ignoring_case(phrase, registered)) {
            return name_of_code(m.status);
        }
        const std::string name = std::to_string(to_integer(m.status)) + " " + shortened(phrase, 60);
        return is_registered(m.status) ? name + " [registered: " + std::string{registered} + "]" : name;
    }

    /// Where the trace has the response that decided, and between whom.
    void print_decisive(const finished_call& f)
    {
        const turn& t = *f.verdict.decisive;
        const step* const final = t.final();
        std::string text;
        if (final != nullptr) {
            const bool has_message = f.facts.failure && f.facts.failure->status == final->status;
            text = (has_message ? name_with_phrase(*f.facts.failure) : name_of_code(final->status))
                   + reports::answered_request(t) + ", " + text_of(final->at, names_);
        } else {
            text = "no final response, " + reports::lines_of(f.facts, names_);
        }
        if (const std::string addresses = reports::addresses_of(t.first()); !addresses.empty()) {
            text += "; " + (t.method().empty() ? "request" : shortened(t.method(), longest_method)) + addresses;
        }
        print_told(out_, final != nullptr && is_success(final->status) ? "response" : "ended by", text + "\n");
    }

    /// Explains the code once, with the rows of its checklist that fit first.
    void explain(const judgement& j, const message* failure)
    {
        bool has_cause = false;
        if (failure != nullptr) {
            for (const sipstatus::reason_value& value :
                 sipstatus::reason_values(whole_values((*failure)[told::reason]))) {
                const sipstatus::guidance* const texts = sipstatus::guidance_for(value.isup());
                if (texts != nullptr && !has_cause && causes_.insert(to_integer(value.isup())).second) {
                    has_cause = true;
                    const std::string label = "cause " + std::to_string(to_integer(value.isup()));
                    print_facts(out_, {{label, std::string{texts->when_seen}}, {label, std::string{texts->how_to_fix}}},
                                reports::indent);
                }
            }
        }
        if (!explained_.insert(to_integer(j.topic)).second) {
            print_told(out_, "means", "see above\n");
            return;
        }
        const checklist causes = sorted_checklist(j, failure);
        // What the code means in general could contradict what the signs of this call show.
        if (causes.shown_by_signs == 0 && j.status != code{} && !is_success(j.status)) {
            if (const sipstatus::guidance* const texts = sipstatus::guidance_for(j.status); texts != nullptr) {
                print_labelled(out_, reports::indent, "means", texts->description);
            }
        }
        size_t most_rows = explained_.size() == 1 && !has_cause ? 2 : 1;
        most_rows = causes.shown_by_signs != 0 ? std::min(most_rows, causes.shown_by_signs) : most_rows;
        const std::vector<sipstatus::likely_cause>& rows = causes.rows;
        for (size_t i = 0; i != std::min(rows.size(), most_rows); ++i) {
            print_labelled(out_, reports::indent, i == 0 ? "check" : "", rows[i].sign);
            print_labelled(out_, reports::indent, "", cause_and_remedy(rows[i]));
        }
        if (rows.size() > most_rows) {
            print_told(out_, "", "More to check: sipstatus " + std::to_string(to_integer(j.topic)) + "\n");
        }
    }

    void print_repeats(const std::vector<const finished_call*>& group)
    {
        if (group.size() == 1) {
            return;
        }
        print_told(out_, "repeated",
                   "in " + std::to_string(group.size() - 1) + (group.size() == 2 ? " more call:\n" : " more calls:\n"));
        for (size_t i = 1; i != std::min<size_t>(group.size(), 4); ++i) {
            print_told(out_, "", reports::description_of(group[i]->facts, names_) + "\n");
        }
        if (group.size() > 4) {
            print_told(out_, "", "...\n");
        }
    }

    void print_others()
    {
        const unsigned long long fine = call_ids_ + without_call_id_ - kept_.size() - not_kept_;
        if (!others_.empty() && fine <= most_others) {
            out_.print("\n");
            for (const std::string& line : others_) {
                out_.print(line);
                out_.print("\n");
            }
        }
        out_.print(remarks_.empty() ? "" : "\n");
        for (const auto& [remark, same] : remarks_) {
            out_.print("no failure: ");
            out_.print(remark);
            out_.print(", ");
            out_.print(same.first);
            out_.print(same.count > 1 ? ", and " + std::to_string(same.count - 1) + " more\n" : "\n");
        }
        if (!kept_.empty()) {
            out_.print("\nEvery response: sipstatus --all-responses");
            out_.print(names_.size() > 1 ? " --merge" : "");
            for (size_t i = 0; i != std::min(names_.size(), most_names); ++i) {
                out_.print(" ");
                print_foreign(out_, names_[i] == standard_input ? "-" : names_[i]);
            }
            out_.print(names_.size() > most_names ? " ..." : "");
            out_.print("; those of one call: add --call=CALL-ID\n");
        }
    }

    output& out_;
    const trace_names& names_;
    bool is_watched_;
    call_table calls_;
    unsigned long long responses_ = 0;
    unsigned long long call_ids_ = 0;
    unsigned long long without_call_id_ = 0;  // messages
    unsigned long long failed_ = 0;
    unsigned long long failed_requests_ = 0;  // of them, those that were no calls
    unsigned long long not_kept_ = 0;
    unsigned long long legs_ = 0;
    std::array<unsigned long long, static_cast<size_t>(outcome::other) + 1> outcomes_{};
    std::vector<std::unique_ptr<finished_call>> kept_;
    std::vector<std::string> others_;
    std::map<std::string, calls_with_remark> remarks_;
    std::set<unsigned> explained_;
    std::set<unsigned> causes_;
};

}  // namespace tool

#endif
