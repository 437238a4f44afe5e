// SPDX-License-Identifier: BSL-1.0
#ifndef SIPSTATUS_TOOL_REPORT_TEXT_HPP
#define SIPSTATUS_TOOL_REPORT_TEXT_HPP

// The texts of the report about one call, and how lines fit a terminal.

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "judgement.hpp"

namespace tool {

namespace reports {

constexpr size_t indent = 7;
constexpr size_t text_column = indent + 12;

/// Breaks the lines after a place that are longer than the width: between words or, in a long word, anywhere.
inline void fit_lines(std::string& text, size_t from, size_t width)
{
    std::string fitted;
    string_view rest = string_view{text}.substr(from);
    while (!rest.empty()) {
        string_view line = rest.substr(0, rest.find('\n'));
        rest.remove_prefix(std::min(line.size() + 1, rest.size()));
        bool is_first = true;
        while (line.size() + (is_first ? 0 : text_column) > width) {
            const size_t room = width - (is_first ? 0 : text_column);
            size_t end = line.substr(0, room + 1).rfind(' ');
            if (end == string_view::npos || end <= (is_first ? text_column : 0)) {
                end = room;
                while (end > 1 && (static_cast<unsigned char>(line[end]) & 0xc0u) == 0x80) {
                    --end;
                }
            }
            fitted.append(is_first ? 0 : text_column, ' ').append(line.substr(0, end)).append("\n");
            line = without_leading_blanks(line.substr(end));
            is_first = false;
        }
        fitted.append(is_first || line.empty() ? 0 : text_column, ' ')
            .append(line)
            .append(is_first || !line.empty() ? "\n" : "");
    }
    text.replace(from, std::string::npos, fitted);
}

/// Gives a color to the words with which the lines after a place begin.
inline void paint_labels(std::string& text, size_t from)
{
    struct painted {
        string_view label;
        string_view color;
    };
    constexpr std::array<painted, 7> labels = {{{"FAILED ", "\x1b[1;31m"},
                                                {"declined ", "\x1b[33m"},
                                                {"busy ", "\x1b[33m"},
                                                {"no answer ", "\x1b[33m"},
                                                {"diverted ", "\x1b[33m"},
                                                {"answered ", "\x1b[32m"},
                                                {"registered ", "\x1b[32m"}}};
    for (size_t line = from; line < text.size();) {
        for (const painted& p : labels) {
            if (string_view{text}.substr(line, p.label.size()) == p.label) {
                text.insert(line + p.label.size() - 1, "\x1b[0m").insert(line, p.color);
                break;
            }
        }
        const size_t end = text.find('\n', line);
        line = end != std::string::npos ? end + 1 : text.size();
    }
}

/// "INVITE 407 -> INVITE 100 180 200 -> BYE 200": the requests with their responses, in the order of the requests. A
/// request that a proxy has forwarded counts once, and so does a response that was repeated.
inline std::string sequence_of(const std::vector<turn>& turns)
{
    constexpr size_t most_turns = 8;
    std::string text;
    for (size_t i = 0; i != turns.size(); ++i) {
        const turn& t = turns[i];
        if (turns.size() > most_turns && i == 3) {
            text += " ... ";
            i = turns.size() - 4;
            continue;
        }
        text += i == 0 || ends_with(text, "... ") ? "" : " -> ";
        text += t.method().empty() ? "?" : shortened(t.method(), longest_method);
        if (t.first().requests > 1) {
            text += " x" + std::to_string(t.first().requests);
        }
        const exchange* shown = &t.first();
        for (const exchange* const e : t.exchanges) {
            shown = shown->steps.empty() ? e : shown;
        }
        size_t count = 0;
        for (const step& s : shown->steps) {
            if (++count > 8) {
                text += " ...";
                break;
            }
            text += " " + std::to_string(to_integer(s.status)) + (s.count > 1 ? " x" + std::to_string(s.count) : "");
        }
    }
    return text;
}

/// "line 2", "lines 2 to 81" or, of several traces, "line 2 of a.log to line 81 of b.log".
inline std::string lines_of(const call& c, const trace_names& names)
{
    if (c.first.file != c.last.file) {
        return text_of(c.first, names) + " to " + text_of(c.last, names);
    }
    const std::string last = text_of(c.last, names);
    if (c.first.line == c.last.line) {
        return last;
    }
    const size_t number = last.find(' ');
    return last.substr(0, number) + "s " + std::to_string(c.first.line) + " to" + last.substr(number);
}

/// "1001 -> +15550100, 10:00:00.4 for 1.9 s".
inline std::string headline_of(const call& c)
{
    std::string text;
    if (!c.from.empty() || !c.to.empty()) {
        text += c.from.empty() ? "?" : shortened(c.from, 32);
        text += c.from == c.to ? "" : " -> " + (c.to.empty() ? std::string{"?"} : shortened(c.to, 32));
    }
    if (!c.start_time.empty()) {
        text += (text.empty() ? "" : ", ") + shortened(c.start_time, 40);
        if (const std::int64_t took = milliseconds_between(c.start, c.end); took > 0) {
            text += " for " + signs::duration(took);
        }
    }
    return text;
}

inline std::string call_id_of(const call& c)
{
    return c.call_id.empty() ? "no Call-ID" : "Call-ID " + shortened(c.call_id, 64);
}

inline std::string description_of(const call& c, const trace_names& names)
{
    const std::string headline = headline_of(c);
    return headline + (headline.empty() ? "" : ", ") + call_id_of(c) + ", " + lines_of(c, names);
}

/// " to BYE" or " to re-INVITE", and nothing for an INVITE that begins a call.
inline std::string answered_request(const turn& t)
{
    const exchange& e = t.first();
    const bool is_in_call = e.requests != 0 && e.tags.to != 0;
    if (t.method() == "INVITE") {
        return is_in_call ? " to re-INVITE" : "";
    }
    return t.method().empty() ? "" : " to " + shortened(t.method(), longest_method);
}

/// "from 192.0.2.1:5060 to 192.0.2.2:5060", as far as it is known.
inline std::string addresses_of(const exchange& e)
{
    return (e.source.empty() ? "" : " from " + e.source) + (e.destination.empty() ? "" : " to " + e.destination);
}

/// The word that begins the block of a call, in the words of people who read traces.
constexpr string_view label_of(outcome o)
{
    switch (o) {
    case outcome::failed: return "FAILED";
    case outcome::declined: return "declined";
    case outcome::busy: return "busy";
    case outcome::unanswered: return "no answer";
    case outcome::diverted: return "diverted";
    default: return name_of(o);
    }
}

}  // namespace reports

}  // namespace tool

#endif
