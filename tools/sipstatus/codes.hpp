// SPDX-License-Identifier: BSL-1.0
#ifndef SIPSTATUS_TOOL_CODES_HPP
#define SIPSTATUS_TOOL_CODES_HPP

// What is said of a code, a class, a cause, and of two codes side by side.

#include <sipstatus/sipstatus.hpp>

#include <array>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "json.hpp"
#include "text.hpp"

namespace tool {

using sipstatus::code;
using sipstatus::response_class;

enum class format { text, markdown, json };

constexpr std::array<response_class, 6> classes = {
    response_class::provisional,     response_class::success,        response_class::redirection,
    response_class::request_failure, response_class::server_failure, response_class::global_failure,
};

/// "486 Busy Here", and the number alone where there is no phrase.
inline std::string name_of_code(code c)
{
    std::string name = std::to_string(to_integer(c));
    if (is_registered(c)) {
        name.append(" ").append(reason_phrase(c));
    }
    return name;
}

inline std::string name_of_class(response_class k)
{
    return std::string{name_of(k)} + " (" + std::to_string(static_cast<int>(k)) + "xx)";
}

inline std::string name_of_source(unsigned rfc, string_view section)
{
    return "RFC " + std::to_string(rfc) + ", section " + std::string{section};
}

/// What Q.850 calls a cause, also one that RFC 3398 does not map.
constexpr string_view q850_name(sipstatus::isup_cause cause)
{
    return sipstatus::reason_value{"Q.850", to_integer(cause), true}.cause_name();
}

/// "17 (User busy)".
inline std::string name_of_cause(sipstatus::isup_cause cause)
{
    std::string words = std::to_string(to_integer(cause));
    if (const string_view name = q850_name(cause); !name.empty()) {
        words.append(" (").append(name).append(")");
    }
    return words;
}

constexpr string_view level_of(sipstatus::requirement level)
{
    switch (level) {
    case sipstatus::requirement::must: return "must";
    case sipstatus::requirement::should: return "should";
    case sipstatus::requirement::may: return "may";
    }
    return "";
}

/// What a response ends when it answers a request inside a dialog.
inline string_view ended_by(code c)
{
    if (c == code::early_dialog_terminated) {
        return "its own early dialog";
    }
    switch (dialog_effect_of(c)) {
    case sipstatus::dialog_effect::transaction: return "only the transaction";
    case sipstatus::dialog_effect::usage:
        return !can_answer(c, sipstatus::method::invite)      ? "only the subscription"
               : !can_answer(c, sipstatus::method::subscribe) ? "only the call"
                                                              : "the call or subscription (usage) of the dialog";
    case sipstatus::dialog_effect::dialog: return "the whole dialog";
    case sipstatus::dialog_effect::none: break;
    }
    return "nothing";
}

/// "only INVITE, UPDATE", or "any request except ACK" where unknown methods count as well.
inline std::string methods_answered_by(code c)
{
    const bool is_general = can_answer(c, sipstatus::method::unknown);
    std::string methods;
    string_view separator = is_general ? "any request except " : "only ";
    for (int m = 1; m <= static_cast<int>(sipstatus::method::update); ++m) {
        if (can_answer(c, static_cast<sipstatus::method>(m)) != is_general) {
            methods.append(separator).append(name_of(static_cast<sipstatus::method>(m)));
            separator = ", ";
        }
    }
    return methods;
}

/// True if the header field comes with all codes of the class: an unregistered code has only these.
inline bool is_of_class(const sipstatus::header_field& field, code c)
{
    const int unregistered = to_integer(c) / 100 * 100 + 98;
    for (const sipstatus::header_field& of_class : sipstatus::header_fields_of(unregistered)) {
        if (of_class.name == field.name && of_class.level == field.level && of_class.condition == field.condition
            && of_class.rfc == field.rfc && of_class.section == field.section) {
            return true;
        }
    }
    return false;
}

/// The phrase of an unregistered number, and who uses it.
inline std::string use_in_words(const sipstatus::unregistered_use& use)
{
    const std::string origin{use.origin};
    return use.phrase.empty() ? origin : "\"" + std::string{use.phrase} + "\": " + origin;
}

/// A label and its text; several in a row may share the label of the first.
struct fact {
    string_view label;
    std::string text;
};

/// The facts about a code, without its guidance.
inline std::vector<fact> facts_of(code c)
{
    std::vector<fact> facts;
    facts.push_back(
        {"class", name_of_class(class_of(c)) + (is_final(c) ? ", a final response" : ", a final response follows")});
    if (is_registered(c)) {
        const sipstatus::citation defined = reference(c);
        facts.push_back({"defined in", name_of_source(defined.rfc, defined.section)
                                           + (is_deprecated(c) ? ", where it is deprecated" : "")});
    } else {
        facts.push_back({"treated as", name_of_code(treat_as(c)) + " (RFC 3261, section 8.1.3.2)"});
    }
    for (const sipstatus::unregistered_use& use : unregistered_uses_of(c)) {
        facts.push_back({"used by", use_in_words(use)});
    }
    facts.push_back({"ends", std::string{ended_by(c)}});
    facts.push_back({"next step", std::string{name_of(next_step_of(c))}});
    facts.push_back({"answers", methods_answered_by(c)});
    if (const sipstatus::isup_cause cause = sipstatus::to_isup(c); cause != sipstatus::isup_cause{}) {
        facts.push_back({"ISUP cause", name_of_cause(cause)});
        constexpr auto by_warning = sipstatus::warn_code::media_type_not_available;
        if (const sipstatus::isup_cause other = sipstatus::to_isup(c, by_warning); other != cause) {
            facts.push_back({"ISUP cause", name_of_cause(other) + ", when Warning has 304, 305 or 370"});
        }
    }
    for (const sipstatus::header_field& field : header_fields_of(c)) {
        if (!is_of_class(field, c)) {
            std::string text{field.name};
            text.append(" (").append(level_of(field.level)).append(")");
            if (!field.condition.empty()) {
                text.append(": ").append(field.condition);
            }
            facts.push_back({"header", text});
        }
    }
    std::string others;
    for (const code other : confused_with(c)) {
        others.append(others.empty() ? "" : ", ").append(std::to_string(to_integer(other)));
    }
    if (!others.empty()) {
        facts.push_back({"see also", others});
    }
    return facts;
}

inline std::vector<fact> facts_of(const sipstatus::guidance* texts)
{
    if (texts == nullptr) {
        return {};
    }
    return {{"means", std::string{texts->description}},
            {"when seen", std::string{texts->when_seen}},
            {"how to fix", std::string{texts->how_to_fix}}};
}

/// The texts of a code; those of an unregistered one are of the code that it is treated as, which `facts_of` names.
inline std::vector<fact> guidance_of(code c) { return facts_of(sipstatus::guidance_for(c)); }

/// The checklist of a code, or of the code that it is treated as.
inline sipstatus::likely_cause_range checklist_of(code c) { return sipstatus::likely_causes_of(treat_as(c)); }

/// "It is NAT. Turn on keep-alives. (RFC 3261, section 18.1.1)".
inline std::string cause_and_remedy(const sipstatus::likely_cause& likely)
{
    std::string words{likely.cause};
    words.append(" ").append(likely.remedy);
    if (likely.source.rfc != 0) {
        words.append(" (").append(name_of_source(likely.source.rfc, likely.source.section)).append(")");
    }
    return words;
}

inline void print_facts(output& out, const std::vector<fact>& facts, size_t indent)
{

    string_view last;
    for (const fact& f : facts) {
        print_labelled(out, indent, f.label != last ? f.label : "", f.text);
        last = f.label;
    }
}

/// Prints what to check: each sign with its number, and below it the cause and what to do.
inline void print_checklist(output& out, code c, size_t indent)
{

    unsigned number = 0;
    for (const sipstatus::likely_cause likely : checklist_of(c)) {
        const std::string blanks(indent, ' ');
        const std::string mark = std::to_string(++number) + ". ";
        out.print(number == 1 ? blanks + "Check, in this order:\n" : "");
        out.print(blanks + mark);
        print_wrapped(out, likely.sign, indent + mark.size(), indent + mark.size());
        out.print(blanks + std::string(mark.size(), ' '));
        print_wrapped(out, cause_and_remedy(likely), indent + mark.size(), indent + mark.size());
    }
}

inline void print_guidance(output& out, code c, size_t indent)
{
    print_facts(out, guidance_of(c), indent);
    print_checklist(out, c, indent);
}

inline void print_markdown_checklist(output& out, code c)
{
    unsigned number = 0;
    for (const sipstatus::likely_cause likely : checklist_of(c)) {
        out.print(++number == 1 ? "\nCheck, in this order:\n\n" : "");
        out.print(std::to_string(number) + ". " + std::string{likely.sign} + " **" + std::string{likely.cause} + "** "
                  + std::string{likely.remedy});
        if (likely.source.rfc != 0) {
            out.print(" (" + name_of_source(likely.source.rfc, likely.source.section) + ")");
        }
        out.print("\n");
    }
}

inline void print_json(output& out, const sipstatus::likely_cause& likely)
{
    json object{out, '{'};
    object.text("sign", likely.sign);
    object.text("cause", likely.cause);
    object.text("remedy", likely.remedy);
    object.number("rfc", likely.source.rfc);
    object.text("section", likely.source.section);
}

inline void print_json_checklist(output& out, code c)
{
    json array{out, '['};
    for (const sipstatus::likely_cause likely : checklist_of(c)) {
        array.next();
        print_json(out, likely);
    }
}

inline void print_markdown(output& out, const std::vector<fact>& facts)
{
    for (const fact& f : facts) {
        out.print("- **");
        out.print(f.label);
        out.print("**: ");
        out.print(f.text);
        out.print("\n");
    }
}

/// Prints an array of what something is called, and by whom.
template <class Range>
void print_json_origins(output& out, const Range& names)
{
    json array{out, '['};
    for (const auto& name : names) {
        array.next();
        json one{out, '{'};
        one.text("phrase", name.phrase);
        one.text("origin", name.origin);
    }
}

/// docs/sipstatus.schema.json documents the members. Minor versions may add some, and change the meaning of none.
inline void print_json(output& out, code c)
{
    json object{out, '{'};
    object.number("code", to_integer(c));
    object.boolean("registered", is_registered(c));
    if (is_registered(c)) {
        object.text("name", name_of(c));
        object.text("phrase", reason_phrase(c));
        object.number("rfc", reference(c).rfc);
        object.text("section", reference(c).section);
        object.boolean("deprecated", is_deprecated(c));
    }
    object.text("class", name_of(class_of(c)));
    object.boolean("final", is_final(c));
    object.number("treat_as", to_integer(treat_as(c)));
    object.text("dialog_effect", name_of(dialog_effect_of(c)));
    object.boolean("ends_subscription", ends_subscription(c));
    object.text("next_step", name_of(next_step_of(c)));
    object.boolean("answers_unknown_methods", can_answer(c, sipstatus::method::unknown));
    object.name("answers");
    {
        json methods{out, '['};
        for (int m = 1; m <= static_cast<int>(sipstatus::method::update); ++m) {
            if (can_answer(c, static_cast<sipstatus::method>(m))) {
                methods.next();
                print_json_string(out, name_of(static_cast<sipstatus::method>(m)));
            }
        }
    }
    if (const sipstatus::isup_cause cause = sipstatus::to_isup(c); cause != sipstatus::isup_cause{}) {
        object.number("isup_cause", to_integer(cause));
    } else {
        object.null("isup_cause");
    }
    object.name("header_fields");
    {
        json fields{out, '['};
        for (const sipstatus::header_field& field : header_fields_of(c)) {
            fields.next();
            json one{out, '{'};
            one.text("name", field.name);
            one.text("level", level_of(field.level));
            one.text("condition", field.condition);
            one.number("rfc", field.rfc);
            one.text("section", field.section);
        }
    }
    object.name("confused_with");
    {
        json others{out, '['};
        for (const code other : confused_with(c)) {
            others.next();
            out.number(to_integer(other));
        }
    }
    object.name("other_phrases");
    print_json_origins(out, other_phrases_of(c));
    object.name("unregistered_uses");
    print_json_origins(out, unregistered_uses_of(c));
    if (const sipstatus::guidance* const g = sipstatus::guidance_for(c)) {
        object.text("description", g->description);
        object.text("when_seen", g->when_seen);
        object.text("how_to_fix", g->how_to_fix);
    }
    object.name("likely_causes");
    print_json_checklist(out, c);
}

inline void explain(output& out, code c, format form)
{
    if (form == format::json) {
        print_json(out, c);
        out.print("\n");
        return;
    }
    out.print(form == format::markdown ? "# " : "");
    out.print(name_of_code(c));
    out.print(is_registered(c) ? "\n" : " (not registered)\n");
    if (form == format::markdown) {
        out.print("\n");
        print_markdown(out, facts_of(c));
        print_markdown(out, guidance_of(c));
        print_markdown_checklist(out, c);
    } else {
        print_facts(out, facts_of(c), 2);
        print_guidance(out, c, 2);
    }
}

/// Prints JSON of what is separated in the other forms: an array.
template <class Range>
void explain_each(output& out, const Range& codes, format form)
{
    if (form == format::json) {
        {
            json array{out, '['};
            for (const code c : codes) {
                array.next();
                out.print("\n");
                print_json(out, c);
            }
        }
        out.print("\n");
        return;
    }
    const char* separator = "";
    for (const code c : codes) {
        out.print(separator);
        explain(out, c, form);
        separator = "\n";
    }
}

/// Explains what becomes of a cause when it crosses into SIP.
inline void explain(output& out, sipstatus::isup_cause cause, format form)
{
    using sipstatus::cause_diagnostic;
    using sipstatus::cause_location;
    using sipstatus::from_isup;

    const code c = from_isup(cause);
    const code by_user = from_isup(cause, cause_location::user);
    const code moved = from_isup(cause, cause_location::none, cause_diagnostic::new_number);
    if (form == format::json) {
        {
            json object{out, '{'};
            object.number("isup_cause", to_integer(cause));
            object.text("name", q850_name(cause));
            for (const auto& [name, mapped] :
                 {std::pair{"code", c}, {"code_if_user", by_user}, {"code_if_new_number", moved}}) {
                if (mapped != code{}) {
                    object.number(name, to_integer(mapped));
                } else {
                    object.null(name);
                }
            }
            if (const sipstatus::guidance* const g = sipstatus::guidance_for(cause)) {
                object.text("description", g->description);
                object.text("when_seen", g->when_seen);
                object.text("how_to_fix", g->how_to_fix);
            }
        }
        out.print("\n");
        return;
    }
    std::vector<fact> facts;
    if (c == code{}) {
        const bool is_for_gateway = cause == sipstatus::isup_cause::requested_circuit_channel_not_available;
        facts.push_back(
            {"in SIP", is_for_gateway ? "nothing: the gateway takes another circuit" : "no response: BYE or CANCEL"});
    } else {
        facts.push_back({"in SIP", name_of_code(c) + " (RFC 3398, section 7.2.4.1)"});
    }
    if (by_user != c) {
        facts.push_back({"in SIP", name_of_code(by_user) + " if the location is the user"});
    }
    if (moved != c) {
        facts.push_back({"in SIP", name_of_code(moved) + " with the new number in Contact, if the diagnostic has it"});
    }
    const std::vector<fact> texts = facts_of(sipstatus::guidance_for(cause));
    facts.insert(facts.end(), texts.begin(), texts.end());
    out.print(form == format::markdown ? "# ISUP cause " : "ISUP cause ");
    out.print(name_of_cause(cause));
    out.print("\n");
    if (form == format::markdown) {
        out.print("\n");
        print_markdown(out, facts);
    } else {
        print_facts(out, facts, 2);
    }
}

inline void print_json(output& out, const sipstatus::comparison& pair)
{
    json object{out, '{'};
    object.number("left", to_integer(pair.left));
    object.number("right", to_integer(pair.right));
    if (const sipstatus::pair_note note = pair.note()) {
        object.text("difference", note.difference);
        object.text("send_left", note.when_to_send_left);
        object.text("send_right", note.when_to_send_right);
    }
    object.name("key_differences");
    json differences{out, '['};
    for (const sipstatus::key_difference& d : pair.key_differences()) {
        std::string left;
        std::string right;
        write_left(std::back_inserter(left), d);
        write_right(std::back_inserter(right), d);
        differences.next();
        json one{out, '{'};
        one.text("aspect", name_of(d.aspect));
        one.text("left", left);
        one.text("right", right);
    }
}

/// Compares two codes: as text, each paragraph of the comparison broken into lines; as Markdown, its headings and lists.
inline void explain(output& out, const sipstatus::comparison& pair, format form)
{
    if (form == format::json) {
        print_json(out, pair);
        out.print("\n");
        return;
    }
    std::string text(comparison_size(pair), ' ');
    write_comparison(text.begin(), pair);

    bool is_heading = true;
    bool is_first = true;
    for (string_view rest = text; !rest.empty(); rest.remove_prefix(rest.find('\n') + 1)) {
        const string_view line = rest.substr(0, rest.find('\n'));
        const string_view paragraph = without_leading_blanks(line);
        const size_t indent = line.size() - paragraph.size();
        if (form == format::text) {
            out.blanks(indent);
            print_wrapped(out, paragraph, indent, indent * 2);
            continue;
        }
        // A heading comes after an empty line and has no period.
        if (is_heading && !paragraph.empty() && paragraph.back() != '.') {
            out.print(is_first ? "# " : "## ");
            out.print(paragraph);
            out.print("\n");
            is_first = false;
        } else {
            out.print(indent == 0 || is_digit(paragraph.front()) ? "" : "- ");
            out.print(paragraph);
            out.print("\n");
        }
        is_heading = paragraph.empty();
    }
}

/// The codes with one reason phrase: 406 and 606 share one.
inline std::vector<code> codes_called(string_view phrase)
{
    std::vector<code> codes;
    for (const code c : sipstatus::all_codes) {
        if (equal_ignoring_case(reason_phrase(c), phrase)) {
            codes.push_back(c);
        }
    }
    return codes;
}

inline void list(output& out, response_class k)
{
    out.print(name_of_class(k));
    out.print("\n");
    for (const code c : codes_in(k)) {
        const std::string name = name_of_code(c);
        out.print("  ");
        out.print(name);
        out.end_column(name.size() - 4, 44);
        const sipstatus::citation defined = reference(c);
        out.print(name_of_source(defined.rfc, defined.section));
        out.print(is_deprecated(c) ? ", deprecated\n" : "\n");
    }
}

/// The codes whose phrase or guidance has every one of the words, or longer ones that begin so, in any case.
inline std::vector<code> codes_about(const std::vector<string_view>& words)
{
    std::vector<code> codes;
    for (const code c : sipstatus::all_codes) {
        const sipstatus::guidance& g = *sipstatus::guidance_for(c);
        bool has_all = !words.empty();
        for (const string_view word : words) {
            has_all = has_all
                      && (has_word_with(reason_phrase(c), word) || has_word_with(g.description, word)
                          || has_word_with(g.when_seen, word) || has_word_with(g.how_to_fix, word));
        }
        if (has_all) {
            codes.push_back(c);
        }
    }
    return codes;
}

/// Lists codes that were searched for, each with the first sentence of what it means.
inline void list_found(output& out, const std::vector<code>& codes)
{

    for (const code c : codes) {
        const string_view description = sipstatus::guidance_for(c)->description;
        out.print(name_of_code(c));
        out.print("\n    ");
        print_wrapped(out, description.substr(0, description.find(". ") + 1), 4, 4);
    }
}

}  // namespace tool

#endif
