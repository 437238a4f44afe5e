// SPDX-License-Identifier: BSL-1.0
#ifndef SIPSTATUS_TOOL_RESPONSES_HPP
#define SIPSTATUS_TOOL_RESPONSES_HPP

// The responses of a trace, and what is said of each.

#include <array>
#include <iterator>

#include "codes.hpp"
#include "message.hpp"

namespace tool {

/// The header fields that every response with this code must have and this one does not have.
inline std::vector<sipstatus::header_field> missing_fields_of(const message& r)
{
    std::vector<sipstatus::header_field> missing;
    if (r.missing != 0) {
        unsigned bits = r.missing;
        for (const sipstatus::header_field& field : demanded_fields{r.status}) {
            if ((bits & 1u) != 0) {
                missing.push_back(field);
            }
            bits >>= 1u;
        }
    }
    return missing;
}

inline std::string unquoted(string_view text)
{
    std::string out;
    sipstatus::write_unquoted(std::back_inserter(out), text);
    return out;
}

inline void print_told(output& out, string_view label, string_view text)
{
    out.blanks(7);
    out.print(label);
    out.end_column(label.size(), 12);
    out.print(text);
}

/// Prints the cause of a value with its name; without one, what is known of its protocol.
inline void print_cause(output& out, const sipstatus::reason_value& value)
{
    print_foreign(out, value.protocol);
    if (value.has_cause) {
        out.print(' ');
        out.number(value.cause);
    }
    if (!value.is_registered_protocol()) {
        out.print(" (unregistered protocol)");
    } else if (!value.cause_name().empty()) {
        out.print(" (");
        out.print(value.cause_name());
        out.print(")");
    } else if (value.status() != code{}) {
        out.print(" (not registered)");
    } else if (value.has_cause) {
        out.print(" (see ");
        out.print(value.protocol_reference());
        out.print(")");
    }
}

inline void print_location(output& out, const sipstatus::reason_value& value)
{
    if (value.location_token.empty()) {
        return;
    }
    const string_view name = value.location_name();
    out.print(name.empty() ? ", unknown location " : ", location ");
    print_foreign(out, value.location_token);
    if (!name.empty()) {
        out.print(" (");
        out.print(name);
        out.print(")");
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

inline void print_block(output& out, const sipstatus::analytics_block& block)
{
    print_told(out, "blocked", "a provider's analytics blocked this call, and the callee never saw it; ");
    string_view separator = "to contest that, contact ";
    for (const string_view contact : {block.url, block.tel, block.email}) {
        if (!contact.empty()) {
            out.print(separator);
            print_foreign(out, unquoted(contact));
            separator = " or ";
        }
    }
    out.print(separator == " or " ? "" : "it does not say whom to contact");
    if (!block.id.empty()) {
        out.print(", and quote ");
        print_foreign(out, unquoted(block.id));
    }
    out.print("\n");
}

/// The end of a field that was too long to be kept as a whole.
inline string_view rest_of(const kept_text<512>& field)
{
    return field.is_cut() ? field.view().substr(whole_values(field).size()) : string_view{};
}

inline void print_rest(output& out, const kept_text<512>& field)
{
    if (const string_view rest = rest_of(field); !rest.empty()) {
        print_told(out, "", "too long to be read: ");
        print_foreign(out, without_leading_blanks(rest.substr(1)));
        out.print("...\n");
    }
}

/// What cannot be read of a field: all of it where one value is wrong, or the end of a long one.
template <class Values>
string_view unreadable_part(const kept_text<512>& field, Values values)
{
    if (field.empty()) {
        return {};
    }
    for (const auto& value : values) {
        if (!value) {
            return field.view();
        }
    }
    return without_leading_blanks(rest_of(field).substr(rest_of(field).empty() ? 0 : 1));
}

/// Prints the values of Reason: what each protocol calls the cause, where it comes from, and the text that comes with it.
inline void print_reason(output& out, const kept_text<512>& field)
{
    string_view label = "reason";
    for (const sipstatus::reason_value& value : sipstatus::reason_values(whole_values(field))) {
        print_told(out, label, "");
        label = "";
        if (!value) {
            out.print("cannot be read: ");
            print_foreign(out, field);
            out.print("\n");
            return;
        }
        print_cause(out, value);
        print_location(out, value);
        const std::string text = unquoted(value.text);
        if (!text.empty() && text != value.cause_name()) {
            out.print(": ");
            print_foreign(out, text);
        }
        out.print("\n");
    }
    print_rest(out, field);
}

inline void print_warning(output& out, const kept_text<512>& field)
{
    string_view label = "warning";
    for (const sipstatus::warning_value& value : sipstatus::warning_values(whole_values(field))) {
        print_told(out, label, "");
        label = "";
        if (!value) {
            out.print("cannot be read: ");
            print_foreign(out, field);
            out.print("\n");
            return;
        }
        out.number(to_integer(value.warning));
        if (const string_view known = warn_text(value.warning); !known.empty()) {
            out.print(" (");
            out.print(known);
            out.print(")");
        }
        out.print(" from ");
        print_foreign(out, value.agent);
        const std::string text = unquoted(value.text);
        if (!text.empty() && text != warn_text(value.warning)) {
            out.print(": ");
            print_foreign(out, text);
        }
        out.print("\n");
    }
    print_rest(out, field);
}

/// Prints what the header fields of a response add to its code, and which one is missing.
inline void print_told(output& out, const message& r)
{
    if (!is_registered(r.status)) {
        for (const sipstatus::unregistered_use& use : unregistered_uses_of(r.status)) {
            print_told(out, "used by", use_in_words(use));
            out.print("\n");
        }
    }
    if (!r[told::reason].empty()) {
        print_reason(out, r[told::reason]);
    }
    if (const sipstatus::analytics_block block = block_in(r[told::reason])) {
        print_block(out, block);
    }
    if (!r[told::warning].empty()) {
        print_warning(out, r[told::warning]);
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
                print_told(out, s.label, "cannot be read: ");
                print_foreign(out, r[s.field]);
                out.print("\n");
                continue;
            }
            print_told(out, s.label, s.before);
            print_foreign(out, s.is_number ? number : value);
            out.print(s.after);
            const size_t rest = s.is_number ? value.find_first_not_of(" ;", number.size()) : string_view::npos;
            if (rest != string_view::npos) {
                out.print(", ");
                print_foreign(out, value.substr(rest));
            }
            out.print("\n");
        }
    }
    for (const sipstatus::header_field& field : missing_fields_of(r)) {
        print_told(out, "missing", field.name);
        out.print(" is not in this trace, but ");
        out.print(name_of_source(field.rfc, field.section));
        out.print(", requires it\n");
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
inline void print_json(output& out, const message& r, unsigned long long number, const trace_names& names)
{
    {
        json object{out, '{'};
        object.text("type", "response");
        object.number("number", number);
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
            json reasons{out, '['};
            for (const sipstatus::reason_value& value : sipstatus::reason_values(whole_values(r[told::reason]))) {
                if (value) {
                    reasons.next();
                    json one{out, '{'};
                    print_json_members(one, value);
                }
            }
        }
        if (const sipstatus::analytics_block block = block_in(r[told::reason])) {
            object.name("analytics_block");
            json one{out, '{'};
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
            json warnings{out, '['};
            for (const sipstatus::warning_value& value : sipstatus::warning_values(whole_values(r[told::warning]))) {
                if (value) {
                    warnings.next();
                    json one{out, '{'};
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
        {
            json missing{out, '['};
            for (const sipstatus::header_field& field : missing_fields_of(r)) {
                missing.next();
                print_json_string(out, field.name);
            }
        }
        object.text("unreadable_reason",
                    unreadable_part(r[told::reason], sipstatus::reason_values(whole_values(r[told::reason]))));
        object.text("unreadable_warning",
                    unreadable_part(r[told::warning], sipstatus::warning_values(whole_values(r[told::warning]))));
        object.text("file", names[r.seen.file]);
        object.number("line", r.seen.line);
        object.text("time", r.seen.time.view());
        object.text("source", r.seen.source.view());
        object.text("destination", r.seen.destination.view());
        object.name("likely_causes");
        json causes{out, '['};
        for (const sipstatus::likely_cause likely :
             is_failure(r.status) ? checklist_of(r.status) : sipstatus::likely_cause_range{}) {
            causes.next();
            print_json_string(out, likely.cause);
        }
    }
    out.print("\n");
}

/// Reports the responses of a trace one after another.
class response_list final : public message_sink {
public:
    explicit response_list(output& out) : out_{out} {}

    void add(const message& m) override
    {
        if (!m.is_response()) {
            return;
        }
        ++count_;
        print_row(m);
    }

    /// How many responses there were.
    unsigned long long count() const { return count_; }

    void summarise()
    {
        if (count_ == 0) {
            out_.print("No SIP responses.\n");
            return;
        }
        out_.print("\n");
        out_.number(count_);
        out_.print(count_ == 1 ? " response:" : " responses:");
        string_view separator = " ";
        for (const response_class k : classes) {
            if (const auto count = counts_[static_cast<size_t>(k)]; count != 0) {
                out_.print(separator);
                out_.number(count);
                out_.print(' ');
                out_.print(name_of_class(k));
                separator = ", ";
            }
        }
        out_.print("\n");
    }

private:
    void print_row(const message& r)
    {
        if (count_ == 1) {
            out_.print("    #  class            answers    response, Call-ID\n");
        }
        ++counts_[static_cast<size_t>(class_of(r.status))];

        out_.number_in_column(count_, 5);
        out_.print("  ");
        out_.print(name_of(class_of(r.status)));
        out_.end_column(name_of(class_of(r.status)).size(), 17);
        out_.end_column(r.method.empty() ? print_foreign(out_, "?") : print_foreign(out_, r.method), 11);
        out_.number(to_integer(r.status));
        if (!r.phrase.empty()) {
            out_.print(' ');
            print_foreign(out_, r.phrase);
        }
        if (!is_registered(r.status)) {
            out_.print(" [not registered, treated as ");
            out_.print(name_of_code(treat_as(r.status)));
            out_.print(']');
        } else if (!equal_ignoring_case(without_trailing_blanks(r.phrase.view()), reason_phrase(r.status))) {
            out_.print(" [registered: ");
            out_.print(reason_phrase(r.status));
            out_.print(']');
        }
        if (!r.call_id.empty()) {
            out_.print(", ");
            print_foreign(out_, r.call_id);
        }
        explain_once(r);
    }

    /// The guidance of the first Q.850 cause in the Reason of a failure, once per cause.
    void explain_cause_once(const message& r)
    {
        if (!is_failure(r.status) || r[told::reason].empty()) {
            return;
        }
        for (const sipstatus::reason_value& value : sipstatus::reason_values(whole_values(r[told::reason]))) {
            const sipstatus::guidance* const texts = sipstatus::guidance_for(value.isup());
            bool& is_explained = causes_explained_[to_integer(value.isup()) % causes_explained_.size()];
            if (texts != nullptr && !is_explained) {
                is_explained = true;
                const std::string label = "cause " + std::to_string(to_integer(value.isup()));
                print_facts(out_,
                            {{label, std::string{texts->description}},
                             {label, std::string{texts->when_seen}},
                             {label, std::string{texts->how_to_fix}}},
                            7);
            }
        }
    }

    /// Ends the row with the guidance of the code, or with the number of the row that has it.
    void explain_once(const message& r)
    {
        unsigned long long& explained = explained_[to_integer(r.status)];
        if (explained != 0) {
            out_.print(" (see ");
            out_.number(explained);
            out_.print(")\n");
            print_told(out_, r);
            explain_cause_once(r);
            return;
        }
        explained = is_registered(r.status) ? count_ : 0;
        out_.print("\n");
        print_told(out_, r);
        explain_cause_once(r);
        if (explained != 0) {
            print_guidance(out_, r.status, 7);
            out_.print("\n");
        }
    }

    output& out_;
    unsigned long long count_ = 0;
    std::array<unsigned long long, 700> explained_{};  // the row that explains each code
    std::array<bool, 128> causes_explained_{};
    std::array<unsigned long long, 7> counts_{};  // of each class
};

}  // namespace tool

#endif
