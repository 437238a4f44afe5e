// SPDX-License-Identifier: BSL-1.0
#include "../../../tools/sipstatus/json_report.hpp"
#include "../../../tools/sipstatus/trace.hpp"

#include <array>
#include <string>
#include <vector>

#include "target.hpp"

// The input says of which lines a clean trace consists, and what is wrapped around it. What is read must be the same.

namespace {

using std::string;
using std::string_view;
using records = std::vector<string>;  // whole messages, or what a log makes of each

/// Takes choices from the input; without more input, the first ones.
class chooser {
public:
    explicit chooser(string_view text) : rest_{text} {}

    size_t below(size_t count)
    {
        const size_t chosen = rest_.empty() ? 0 : static_cast<unsigned char>(rest_.front()) % count;
        rest_.remove_prefix(rest_.empty() ? 0 : 1);
        return chosen;
    }

    template <size_t Size>
    string_view one_of(const std::array<string_view, Size>& texts)
    {
        return texts[below(Size)];
    }

private:
    string_view rest_;
};

constexpr std::array<string_view, 12> first_lines = {
    "SIP/2.0 486 Busy Here",
    "INVITE sip:b@example.com SIP/2.0",
    "SIP/2.0 180 Ringing",
    "SIP/2.0 500 ",
    "SIP/2.0 603 Declined by \"Bob\"",
    "NOTIFY sip:b@example.com;x=1 SIP/2.0",
    "SIP/2.0 499 What, #now? <no>",
    "SIP/2.0 480 Besetzt f\xc3\xbcr l\xc3\xa4nger",
    "BYE sip:b@example.com SIP/2.0",
    "SIP/2.0 503 100% busy & more",
    "SIP/2.0 404 Not (found)",
    "SIP/2.0 200 OK",
};

constexpr std::array<string_view, 16> fields = {
    "Call-ID: a84b4c@192.0.2.1",
    "CSeq: 1 INVITE",
    "From: \"A \\\"q\\\" & Co\" <sip:a@example.com>;tag=1",
    "To: <sip:b@example.com>",
    "Reason: Q.850;cause=34;text=\"No circuit\"",
    "Reason: Q.850;cause=17, SIP;cause=600;text=\"x \\\"y\\\"\"",
    "Warning: 399 gw \"pipe\"",
    "Retry-After: 30",
    "Call-ID: pHHagFvyiHhesLoZmB..",
    "i: {A-1}",
    "Allow: INVITE, ACK",
    "Contact: <sip:b@192.0.2.1:5060;transport=udp>",
    "X-Note: SIP/2.0 486 Busy Here",
    "Subject: status 486",
    "CSeq: 2 BYE",
    "Min-SE: 90",
};

constexpr std::array<string_view, 4> bodies = {"", "v=0\r\ns=-\r\na=rtpmap:0 PCMU/8000\r\n", "SIP/2.0 503 Inner\r\n",
                                               "one\r\n\r\nSIP/2.0 486 Two\r\n"};

records clean_trace(chooser& choose)
{
    records trace;
    for (size_t messages = choose.below(5) + 1; messages != 0; --messages) {
        string message{choose.one_of(first_lines)};
        message += "\r\nVia: SIP/2.0/UDP 192.0.2.1:5060;branch=z9hG4bK1\r\n";
        for (size_t count = choose.below(7); count != 0; --count) {
            message.append(choose.one_of(fields)).append("\r\n");
        }
        const string_view body = choose.one_of(bodies);
        if (!body.empty()) {
            message.append("Content-Type: ").append(body[0] == 'v' ? "application/sdp\r\n" : "text/plain\r\n");
        }
        message.append("Content-Length: ").append(std::to_string(body.size())).append("\r\n\r\n").append(body);
        trace.push_back(message);
    }
    return trace;
}

string replaced(string text, string_view from, string_view to)
{
    for (size_t at = text.find(from); at != string::npos; at = text.find(from, at + to.size())) {
        text.replace(at, from.size(), to);
    }
    return text;
}

string escaped(string_view text)
{
    string out;
    for (const char c : text) {
        out += c == '\n' ? "\\n" : c == '\r' ? "\\r" : c == '\t' ? "\\t" : c == '\x1b' ? "\\u001b" : "";
        if (c != '\n' && c != '\r' && c != '\t' && c != '\x1b') {
            out += c == '"' || c == '\\' ? "\\" : "";
            out += c;
        }
    }
    return out;
}

/// Puts something around each line of each record.
template <class Wrap>
void wrap_lines(records& trace, Wrap wrap)
{
    for (string& record : trace) {
        string out;
        string_view rest = record;
        while (!rest.empty()) {
            const size_t end = std::min(rest.find('\n'), rest.size());
            string_view line = rest.substr(0, end);
            rest.remove_prefix(std::min(end + 1, rest.size()));
            if (!line.empty() && line.back() == '\r') {
                line.remove_suffix(1);
            }
            out.append(wrap(string{line})).append("\n");
        }
        record = out;
    }
}

/// Puts all lines of each record into one.
void join_lines(records& trace, string_view line_end)
{
    for (string& record : trace) {
        record = replaced(replaced(record, "\r\n", "\n"), "\n", line_end) + "\n";
    }
}

string as_html(const string& text)
{
    return replaced(replaced(replaced(replaced(text, "&", "&amp;"), "<", "&lt;"), ">", "&gt;"), "\"", "&quot;");
}

constexpr size_t count_of_wrappings = 10;
enum wrapping : size_t { color, docker, carets, html, spacing, no_break, prefix, dots, joined, json };

void wrap(records& trace, size_t kind, chooser& choose)
{
    constexpr std::array<string_view, 3> escapes = {"\x1b[", "\\e[", "#033["};
    constexpr std::array<string_view, 6> line_ends = {"\\r\\n", "\\n", "#015#012", "#012", "\\x0d\\x0a", "\\015\\012"};
    constexpr std::array<string_view, 4> keys = {"msg", "log", "text", "m"};
    switch (kind) {
    case color: {
        const string escape{choose.one_of(escapes)};
        wrap_lines(trace, [&](const string& line) { return escape + "32m" + line + escape + "0m"; });
        break;
    }
    case docker:
        wrap_lines(trace, [](const string& line) {
            return "{\"log\":\"" + escaped(line + "\r\n") + "\",\"stream\":\"stdout\"}";
        });
        break;
    case carets: wrap_lines(trace, [](const string& line) { return line + "^M"; }); break;
    case html: wrap_lines(trace, [](const string& line) { return as_html(line) + "<br>"; }); break;
    case spacing: wrap_lines(trace, [](const string& line) { return line + "\n"; }); break;
    case no_break: wrap_lines(trace, [](const string& line) { return replaced(line, " ", "\xc2\xa0"); }); break;
    case prefix: {
        size_t number = choose.below(100);
        wrap_lines(trace, [&](const string& line) { return "[" + std::to_string(++number) + "] proxy: " + line; });
        break;
    }
    case dots:
        wrap_lines(trace, [](const string& line) { return line + "."; });
        for (string& record : trace) {
            record.insert(0, "U 192.0.2.1:5060 -> 192.0.2.2:5060\n");
        }
        break;
    case joined: join_lines(trace, choose.one_of(line_ends)); break;
    case json: {
        const string key{choose.one_of(keys)};
        for (string& record : trace) {
            record = "{\"time\":\"T\",\"" + key + "\":\"" + escaped(record) + "\",\"n\":1}\n";
        }
        break;
    }
    default: break;
    }
}

/// Wraps the trace in the order in which things can come about: ngrep is the first to see a packet, and a message in one
/// line has no lines to put anything between.
void wrap_all(records& trace, chooser& choose)
{
    std::array<bool, count_of_wrappings> is_done{};
    bool is_first = true;
    for (size_t count = choose.below(3) + 1; count != 0; --count) {
        const size_t kind = choose.below(count_of_wrappings);
        if (is_done[kind] || (kind == dots && !is_first) || (is_done[joined] && kind == spacing)) {
            continue;
        }
        wrap(trace, kind, choose);
        is_done[kind] = true;
        is_first = false;
    }
}

/// The responses in a trace, but for their lines.
string responses_in(const records& trace)
{
    tool::output out;
    const tool::trace_names names = {"trace"};
    tool::json_report responses{out, names};
    tool::trace_reader reader{responses};
    for (const string& record : trace) {
        reader.read(record);
    }
    reader.finish();
    constexpr string_view begin = "{\"type\":\"response\",";
    string text;
    for (string_view rest = out.text; rest.substr(0, begin.size()) == begin;
         rest.remove_prefix(std::min(rest.find('\n') + 1, rest.size()))) {
        text.append(rest.substr(0, rest.find(",\"missing\":"))).append("\n");
    }
    return text;
}

}  // namespace

void test(string_view text)
{
    chooser choose{text};
    records trace = clean_trace(choose);
    const string clean = responses_in(trace);
    wrap_all(trace, choose);
    require(responses_in(trace) == clean ? nullptr : "what is wrapped around a trace changes nothing");
}
