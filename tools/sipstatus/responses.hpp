// SPDX-License-Identifier: BSL-1.0
#ifndef SIPSTATUS_TOOL_RESPONSES_HPP
#define SIPSTATUS_TOOL_RESPONSES_HPP

// The responses of a trace, and what is said of each.

#include <array>
#include <iterator>

#include "codes.hpp"

namespace tool {

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

/// Prints the cause of a value with its name; without one, what is known of its protocol.
inline void print_cause(const sipstatus::reason_value& value)
{
    print_foreign(value.protocol);
    if (value.has_cause) {
        std::printf(" %lu", static_cast<unsigned long>(value.cause));
    }
    if (!value.is_registered_protocol()) {
        print(" (unregistered protocol)");
    } else if (!value.cause_name().empty()) {
        print(" (");
        print(value.cause_name());
        print(")");
    } else if (value.status() != code{}) {
        print(" (not registered)");
    } else if (value.has_cause) {
        print(" (see ");
        print(value.protocol_reference());
        print(")");
    }
}

inline void print_location(const sipstatus::reason_value& value)
{
    if (value.location_token.empty()) {
        return;
    }
    const string_view name = value.location_name();
    print(name.empty() ? ", unknown location " : ", location ");
    print_foreign(value.location_token);
    if (!name.empty()) {
        print(" (");
        print(name);
        print(")");
    }
}

/// The values of a field that were kept whole. Half a value could say something else: "cause=17" cut to "cause=1".
inline string_view whole_values(const kept_text<512>& field)
{
    const string_view text = field.view();
    const size_t comma = text.rfind(',');
    return !field.is_cut() ? text : comma != string_view::npos ? text.substr(0, comma) : string_view{};
}

/// The first block by analytics among the values of Reason.
inline sipstatus::analytics_block block_in(const kept_text<512>& field)
{
    for (const sipstatus::reason_value& value : sipstatus::reason_values(whole_values(field))) {
        if (const sipstatus::analytics_block block = analytics_block_of(value)) {
            return block;
        }
    }
    return {};
}

inline void print_block(const sipstatus::analytics_block& block)
{
    print_told("blocked", "a provider's analytics blocked this call, and the callee never saw it; ");
    string_view separator = "to contest that, contact ";
    for (const string_view contact : {block.url, block.tel, block.email}) {
        if (!contact.empty()) {
            print(separator);
            print_foreign(unquoted(contact));
            separator = " or ";
        }
    }
    print(separator == " or " ? "" : "it does not say whom to contact");
    if (!block.id.empty()) {
        print(", and quote ");
        print_foreign(unquoted(block.id));
    }
    print("\n");
}

/// Prints the values of Reason: what each protocol calls the cause, where it comes from, and the text that comes with it.
inline void print_reason(const kept_text<512>& field)
{
    string_view label = "reason";
    for (const sipstatus::reason_value& value : sipstatus::reason_values(whole_values(field))) {
        print_told(label, "");
        label = "";
        if (!value) {
            print("cannot be read: ");
            print_foreign(field);
            print("\n");
            return;
        }
        print_cause(value);
        print_location(value);
        const std::string text = unquoted(value.text);
        if (!text.empty() && text != value.cause_name()) {
            print(": ");
            print_foreign(text);
        }
        print("\n");
    }
}

inline void print_warning(const kept_text<512>& field)
{
    string_view label = "warning";
    for (const sipstatus::warning_value& value : sipstatus::warning_values(whole_values(field))) {
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
    if (const sipstatus::analytics_block block = block_in(r[told::reason])) {
        print_block(block);
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
        print(", requires\n");
    }
}

inline string_view name_of_location(sipstatus::cause_location location)
{
    switch (location) {
    case sipstatus::cause_location::network: return "network";
    case sipstatus::cause_location::user: return "user";
    case sipstatus::cause_location::none: break;
    }
    return "";
}

inline void print_json_members(json& object, const sipstatus::reason_value& value)
{
    object.text("protocol", value.protocol);
    object.boolean("registered_protocol", value.is_registered_protocol());
    if (value.has_cause) {
        object.number("cause", value.cause);
    }
    object.text("cause_name", value.cause_name());
    object.text("location", name_of_location(value.location()));
    object.text("location_token", value.location_token);
    object.text("text", unquoted(value.text));
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
            for (const sipstatus::reason_value& value : sipstatus::reason_values(whole_values(r[told::reason]))) {
                if (value) {
                    reasons.next();
                    json one{'{'};
                    print_json_members(one, value);
                }
            }
        }
        if (const sipstatus::analytics_block block = block_in(r[told::reason])) {
            object.name("analytics_block");
            json one{'{'};
            one.text("version", block.version);
            one.text("url", unquoted(block.url));
            one.text("tel", unquoted(block.tel));
            one.text("email", unquoted(block.email));
            one.text("id", unquoted(block.id));
        } else {
            object.null("analytics_block");
        }
        object.name("warning");
        {
            json warnings{'['};
            for (const sipstatus::warning_value& value : sipstatus::warning_values(whole_values(r[told::warning]))) {
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
    /// The guidance of the first Q.850 cause in the Reason of a failure, once per cause.
    void explain_cause_once(const response& r)
    {
        for (const sipstatus::reason_value& value : sipstatus::reason_values(whole_values(r[told::reason]))) {
            const sipstatus::guidance* const texts = sipstatus::guidance_for(value.isup());
            bool& is_explained = causes_explained_[to_integer(value.isup()) % causes_explained_.size()];
            if (texts != nullptr && is_failure(r.status) && !is_explained) {
                is_explained = true;
                const std::string label = "cause " + std::to_string(to_integer(value.isup()));
                print_facts({{label, std::string{texts->description}},
                             {label, std::string{texts->when_seen}},
                             {label, std::string{texts->how_to_fix}}},
                            7);
            }
        }
    }

    /// Ends the row with the guidance of the code, or with the number of the row that has it.
    void explain_once(const response& r)
    {
        unsigned long long& explained = explained_[to_integer(r.status)];
        if (explained != 0) {
            std::printf(" (see %llu)\n", explained);
            print_told(r);
            explain_cause_once(r);
            return;
        }
        explained = is_registered(r.status) ? counts_[0] : 0;
        print("\n");
        print_told(r);
        explain_cause_once(r);
        if (explained != 0) {
            print_guidance(r.status, 7);
            print("\n");
        }
    }

    format form_;
    std::array<unsigned long long, 700> explained_{};  // the row that explains each code
    std::array<bool, 128> causes_explained_{};
    std::array<unsigned long long, 7> counts_{};  // of each class, and of all in the place of `invalid`
};

}  // namespace tool

#endif
