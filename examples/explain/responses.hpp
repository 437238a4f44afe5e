// SPDX-License-Identifier: BSL-1.0
#ifndef EXPLAIN_RESPONSES_HPP
#define EXPLAIN_RESPONSES_HPP

// The responses of a trace, and what is said of each.

#include <array>
#include <iterator>

#include "codes.hpp"

namespace explain {

/// The header fields of a response that tell what to do about it.
enum class told { reason, warning, retry_after, allow, unsupported, min_se, min_expires };

constexpr std::array<string_view, 7> told_names = {"Reason",      "Warning", "Retry-After", "Allow",
                                                   "Unsupported", "Min-SE",  "Min-Expires"};

struct response {
    code status{};
    kept_text<256> phrase;
    kept_text<256> call_id;
    kept_text<32> method;
    std::array<kept_text<512>, told_names.size()> fields;
    std::array<bool, 64> has_field{};  // of `header_fields_of`, in its order
    bool has_whole_header = false;

    const kept_text<512>& operator[](told field) const { return fields[static_cast<size_t>(field)]; }
};

/// The header fields that every response with this code must have, and this one has not.
inline std::vector<sipstatus::header_field> missing_fields_of(const response& r)
{
    std::vector<sipstatus::header_field> missing;
    const std::string for_method = "in response to " + std::string{r.method.view()};
    size_t index = 0;
    for (const sipstatus::header_field& field : header_fields_of(r.status)) {
        const bool is_for_all = field.condition.empty() || field.condition == for_method;
        const bool is_demanded = field.level == sipstatus::requirement::must && is_for_all;
        if (r.has_whole_header && is_demanded && !r.has_field[index]) {
            missing.push_back(field);
        }
        ++index;
    }
    return missing;
}

inline std::string unquoted(string_view text)
{
    std::string out;
    sipstatus::write_unquoted(std::back_inserter(out), text);
    return out;
}

inline void print_told(string_view label, string_view text)
{
    std::printf("%7s", "");
    print(label);
    end_column(label.size(), 12);
    print(text);
}

/// Prints the values of Reason: what each protocol calls the cause, and the text that comes with it.
inline void print_reason(const kept_text<512>& field)
{
    string_view label = "reason";
    for (const sipstatus::reason_value& value : sipstatus::reason_values(field.view())) {
        print_told(label, "");
        label = "";
        if (!value) {
            print("cannot be read: ");
            print_foreign(field);
            print("\n");
            return;
        }
        print_foreign(value.protocol);
        if (value.has_cause) {
            std::printf(" %lu", static_cast<unsigned long>(value.cause));
        }
        const string_view known = value.status() != code{} ? reason_phrase(value.status()) : name_of(value.isup());
        if (!known.empty()) {
            print(" (");
            print(known);
            print(")");
        }
        const std::string text = unquoted(value.text);
        if (!text.empty() && text != known) {
            print(": ");
            print_foreign(text);
        }
        print("\n");
    }
}

inline void print_warning(const kept_text<512>& field)
{
    string_view label = "warning";
    for (const sipstatus::warning_value& value : sipstatus::warning_values(field.view())) {
        print_told(label, "");
        label = "";
        if (!value) {
            print("cannot be read: ");
            print_foreign(field);
            print("\n");
            return;
        }
        std::printf("%u", static_cast<unsigned>(to_integer(value.warning)));
        if (const string_view known = warn_text(value.warning); !known.empty()) {
            print(" (");
            print(known);
            print(")");
        }
        print(" from ");
        print_foreign(value.agent);
        const std::string text = unquoted(value.text);
        if (!text.empty() && text != warn_text(value.warning)) {
            print(": ");
            print_foreign(text);
        }
        print("\n");
    }
}

/// Prints what the header fields of a response add to its code, and which one is missing.
inline void print_told(const response& r)
{
    for (const sipstatus::unregistered_use& use : unregistered_uses_of(r.status)) {
        print_told("used by", use_in_words(use));
        print("\n");
    }
    if (!r[told::reason].empty()) {
        print_reason(r[told::reason]);
    }
    if (!r[told::warning].empty()) {
        print_warning(r[told::warning]);
    }
    struct sentence {
        told field;
        string_view label;
        string_view before;
        string_view after;
        bool is_number;
    };
    constexpr std::array<sentence, 5> sentences = {{
        {told::retry_after, "retry", "after ", " seconds at the earliest", true},
        {told::allow, "allowed", "", "", false},
        {told::unsupported, "unsupported", "", ": leave it out of Require", false},
        {told::min_se, "ask for", "a Session-Expires of ", " seconds or more", true},
        {told::min_expires, "ask for", "an Expires of ", " seconds or more", true},
    }};
    for (const sentence& s : sentences) {
        // What is allowed is news only after a failure.
        if (!r[s.field].empty() && (s.field != told::allow || is_failure(r.status))) {
            const string_view value = r[s.field].view();
            const string_view number = value.substr(0, value.find_first_of(" (;"));
            if (s.is_number && (number.empty() || number.find_first_not_of("0123456789") != string_view::npos)) {
                print_told(s.label, "cannot be read: ");
                print_foreign(r[s.field]);
                print("\n");
                continue;
            }
            print_told(s.label, s.before);
            print_foreign(s.is_number ? number : value);
            print(s.after);
            if (s.is_number && number.size() != value.size()) {
                const size_t rest = value.find_first_not_of(" ;", number.size());
                print(", ");
                print_foreign(rest == string_view::npos ? string_view{} : value.substr(rest));
            }
            print("\n");
        }
    }
    for (const sipstatus::header_field& field : missing_fields_of(r)) {
        print_told("missing", field.name);
        print(", which ");
        print(name_of_source(field.rfc, field.section));
        print(", demands\n");
    }
}

/// Prints a response as one line of JSON. What the peer has written stands as it was read, and is cut where it is long.
inline void print_json(const response& r, unsigned long long number)
{
    {
        json object{'{'};
        object.number("number", static_cast<unsigned long>(number));
        object.number("code", to_integer(r.status));
        object.text("class", name_of(class_of(r.status)));
        object.boolean("registered", is_registered(r.status));
        object.number("treat_as", to_integer(treat_as(r.status)));
        object.text("phrase", r.phrase.view());
        object.text("registered_phrase", reason_phrase(r.status));
        object.text("method", r.method.view());
        object.text("call_id", r.call_id.view());
        object.text("next_step", name_of(next_step_of(r.status)));
        object.name("reason");
        {
            json reasons{'['};
            for (const sipstatus::reason_value& value : sipstatus::reason_values(r[told::reason].view())) {
                if (value) {
                    reasons.next();
                    json one{'{'};
                    one.text("protocol", value.protocol);
                    if (value.has_cause) {
                        one.number("cause", value.cause);
                    }
                    one.text("text", unquoted(value.text));
                }
            }
        }
        object.name("warning");
        {
            json warnings{'['};
            for (const sipstatus::warning_value& value : sipstatus::warning_values(r[told::warning].view())) {
                if (value) {
                    warnings.next();
                    json one{'{'};
                    one.number("code", to_integer(value.warning));
                    one.text("agent", value.agent);
                    one.text("text", unquoted(value.text));
                }
            }
        }
        object.text("retry_after", r[told::retry_after].view());
        object.text("allow", r[told::allow].view());
        object.text("unsupported", r[told::unsupported].view());
        object.text("min_se", r[told::min_se].view());
        object.text("min_expires", r[told::min_expires].view());
        object.name("missing");
        json missing{'['};
        for (const sipstatus::header_field& field : missing_fields_of(r)) {
            missing.next();
            print_json_string(field.name);
        }
    }
    print("\n");
}

class response_list {
public:
    explicit response_list(format form) : form_{form} {}

    void add(const response& r)
    {
        if (form_ == format::json) {
            print_json(r, ++counts_[0]);
            return;
        }
        if (++counts_[0] == 1) {
            print("    #  class            answers    response, Call-ID\n");
        }
        ++counts_[static_cast<size_t>(class_of(r.status))];

        std::printf("%5llu  ", counts_[0]);
        print(name_of(class_of(r.status)));
        end_column(name_of(class_of(r.status)).size(), 17);
        end_column(r.method.empty() ? print_foreign("?") : print_foreign(r.method), 11);
        std::printf("%u", static_cast<unsigned>(to_integer(r.status)));
        if (!r.phrase.empty()) {
            print(" ");
            print_foreign(r.phrase);
        }
        if (!is_registered(r.status)) {
            print(" [not registered, treated as ");
            print(name_of_code(treat_as(r.status)));
            print("]");
        } else if (r.phrase.view() != reason_phrase(r.status)) {
            print(" [registered: ");
            print(reason_phrase(r.status));
            print("]");
        }
        if (!r.call_id.empty()) {
            print(", ");
            print_foreign(r.call_id);
        }
        explain_once(r);
    }

    void summarise() const
    {
        if (form_ == format::json) {
            return;
        }
        if (counts_[0] == 0) {
            print("No SIP responses.\n");
            return;
        }
        std::printf("\n%llu %s:", counts_[0], counts_[0] == 1 ? "response" : "responses");
        const char* separator = " ";
        for (const response_class k : classes) {
            if (const auto count = counts_[static_cast<size_t>(k)]; count != 0) {
                std::printf("%s%llu ", separator, count);
                print(name_of_class(k));
                separator = ", ";
            }
        }
        print("\n");
    }

private:
    /// Ends the row with the guidance of the code, or with the row where that stands.
    void explain_once(const response& r)
    {
        unsigned long long& explained = explained_[to_integer(r.status)];
        if (explained != 0) {
            std::printf(" (see %llu)\n", explained);
            print_told(r);
            return;
        }
        explained = is_registered(r.status) ? counts_[0] : 0;
        print("\n");
        print_told(r);
        if (explained != 0) {
            print_guidance(r.status, 7);
            print("\n");
        }
    }

    format form_;
    std::array<unsigned long long, 700> explained_{};  // the row that explains each code
    std::array<unsigned long long, 7> counts_{};       // of each class, and of all in the place of `invalid`
};

}  // namespace explain

#endif
