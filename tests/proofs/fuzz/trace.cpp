// SPDX-License-Identifier: BSL-1.0
#include "../../../tools/sipstatus/json_report.hpp"
#include "../../../tools/sipstatus/merge.hpp"
#include "../../../tools/sipstatus/report.hpp"
#include "../../../tools/sipstatus/trace.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "literal.hpp"
#include "target.hpp"

namespace {

using std::string;
using std::string_view;

/// Replaces up to nine bytes 1 with runs of characters, so long that a few runs make a line longer than the buffer.
string with_runs(string_view text)
{
    string out;
    unsigned runs = 0;
    for (const char c : text) {
        if (c == '\1' && runs != 9) {
            out.append(16'383, 'x');
            ++runs;
        } else {
            out += c;
        }
    }
    return out;
}

/// Gives a trace to a sink in chunks of a size.
void read(tool::message_sink& sink, string_view trace, size_t chunk)
{
    tool::trace_reader reader{sink};
    while (!trace.empty()) {
        reader.read(trace.substr(0, chunk));
        trace.remove_prefix(std::min(chunk, trace.size()));
    }
    reader.finish();
}

/// Gives a trace to a sink as one of two traces that are merged; the other one is empty.
void read_merged(tool::message_sink& sink, string_view trace, size_t chunk)
{
    std::vector<std::unique_ptr<tool::merged_trace>> traces;
    traces.push_back(std::make_unique<tool::merged_trace>(0));
    traces.push_back(std::make_unique<tool::merged_trace>(1));
    traces[1]->read({});
    do {
        while (!traces[0]->is_ready()) {
            traces[0]->read(trace.substr(0, chunk));
            trace.remove_prefix(std::min(chunk, trace.size()));
        }
        while (tool::merged_trace* const next = traces[0]->is_ready() ? tool::earliest_of(traces) : nullptr) {
            next->queue().give_first(sink);
        }
    } while (!traces[0]->is_ready());
}

const tool::trace_names names = {"trace"};

enum class form { list, report, merged, json };

/// What is printed about a trace.
string explained(string_view trace, form wanted, size_t chunk = string_view::npos)
{
    tool::output out;
    if (wanted == form::list) {
        tool::response_list responses{out};
        read(responses, trace, chunk);
        responses.summarise();
    } else if (wanted == form::report || wanted == form::merged) {
        tool::report calls{out, names, false};
        (wanted == form::report ? read : read_merged)(calls, trace, chunk);
        calls.finish();
    } else {
        tool::json_report calls{out, names};
        read(calls, trace, chunk);
        calls.finish(true, [] {});
    }
    return out.text;
}

std::vector<string> lines_of(string_view text)
{
    std::vector<string> lines;
    while (!text.empty()) {
        const size_t end = std::min(text.find('\n'), text.size());
        lines.emplace_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

/// The lines, put together from their pieces; empty if a piece does not begin with the text that was given back.
std::vector<string> lines_of_pieces(string_view trace, size_t chunk)
{
    std::vector<string> lines;
    string line;
    string given_back;
    bool is_right = true;
    const auto read = [&](const tool::line_piece& piece) {
        is_right = is_right && piece.text.substr(0, given_back.size()) == given_back;
        line += piece.text.substr(std::min(given_back.size(), piece.text.size()));
        given_back.clear();
        if (piece.ends_line) {
            lines.push_back(line);
            line.clear();
            return string_view{};
        }
        given_back = piece.text.substr(piece.text.size() - tool::kept_back);
        return piece.text.substr(piece.text.size() - tool::kept_back);
    };
    tool::line_splitter splitter;
    while (!trace.empty()) {
        splitter.feed(trace.substr(0, chunk), read);
        trace.remove_prefix(std::min(chunk, trace.size()));
    }
    splitter.finish(read);
    return is_right ? lines : std::vector<string>{};
}

/// Removes a UTF-8 character that is not a control from the front of a text (RFC 3629, section 4). Returns whether there was one.
bool take_character(string_view& text)
{
    const auto byte = [text](size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0u; };
    const auto is_tail = [byte](size_t i) { return byte(i) >= 0x80 && byte(i) <= 0xbf; };
    const unsigned first = byte(0);
    const unsigned smallest = first == 0xe0 ? 0xa0 : first == 0xf0 ? 0x90 : 0x80;
    const unsigned largest = first == 0xed ? 0x9f : first == 0xf4 ? 0x8f : 0xbf;
    size_t size = 0;
    if (first >= 0x20 && first <= 0x7e) {
        size = 1;
    } else if (byte(1) < smallest || byte(1) > largest) {
        size = 0;
    } else if (first >= 0xc2 && first <= 0xdf) {
        size = 2;
    } else if (first >= 0xe0 && first <= 0xef && is_tail(2)) {
        size = 3;
    } else if (first >= 0xf0 && first <= 0xf4 && is_tail(2) && is_tail(3)) {
        size = 4;
    }
    text.remove_prefix(size);
    return size != 0;
}

bool is_printable(string_view line)
{
    while (!line.empty()) {
        if (!take_character(line)) {
            return false;
        }
    }
    return true;
}

/// Reads JSON without white space from the front of a text (RFC 8259).
class json_reader {
public:
    explicit json_reader(string_view text) : rest_{text} {}

    bool is_object() { return rest_.substr(0, 1) == "{" && take_value() && rest_.empty(); }

private:
    bool take(string_view wanted)
    {
        const bool is_there = rest_.substr(0, wanted.size()) == wanted;
        rest_.remove_prefix(is_there ? wanted.size() : 0);
        return is_there;
    }

    bool take_value()
    {
        if (take("[")) {
            return take_members("]", [this] { return take_value(); });
        }
        if (take("{")) {
            return take_members("}", [this] { return take_string() && take(":") && take_value(); });
        }
        return take("true") || take("false") || take("null") || take_string() || take_number();
    }

    template <class Member>
    bool take_members(string_view end, Member take_member)
    {
        if (take(end)) {
            return true;
        }
        do {
            if (!take_member()) {
                return false;
            }
        } while (take(","));
        return take(end);
    }

    bool take_string()
    {
        if (!take("\"")) {
            return false;
        }
        while (!take("\"")) {
            if (take("\\") ? !take_escape() : !take_character(rest_)) {
                return false;
            }
        }
        return true;
    }

    bool take_escape()
    {
        if (!take("u")) {
            return take("\"") || take("\\");
        }
        const bool has_digits = rest_.size() >= 4 && rest_.find_first_not_of("0123456789abcdef") >= 4;
        rest_.remove_prefix(has_digits ? 4 : 0);
        return has_digits;
    }

    bool take_number()
    {
        const size_t size = std::min(rest_.find_first_not_of("0123456789"), rest_.size());
        const bool is_number = size == 1 || (size > 1 && rest_[0] != '0');
        rest_.remove_prefix(is_number ? size : 0);
        return is_number;
    }

    string_view rest_;
};

/// Whether the bytes of the trace are not those of its text.
bool is_encoded(string_view trace)
{
    for (const string_view mark : {"\xff\xfe", "\xfe\xff", "\xef\xbb\xbf", "\xa1\xb2\xc3\xd4", "\xd4\xc3\xb2\xa1",
                                   "\xa1\xb2\x3c\x4d", "\x4d\x3c\xb2\xa1", "\n\r\r\n"}) {
        if (trace.substr(0, mark.size()) == mark) {
            return true;
        }
    }
    return false;
}

/// The JSON object of each response, without its number and that of its line.
std::vector<string> responses_in(const string& trace)
{
    std::vector<string> responses;
    for (string& line : lines_of(explained(trace, form::json))) {
        require(json_reader{line}.is_object() ? nullptr : "each line is a JSON object");
        const string begin = "{\"type\":\"response\",\"number\":" + std::to_string(responses.size() + 1) + ",";
        if (line.substr(0, 19) != begin.substr(0, 19)) {
            continue;
        }
        require(line.substr(0, begin.size()) == begin ? nullptr : "the responses are numbered");
        line.erase(0, begin.size());
        const size_t at = line.rfind(",\"line\":");
        require(at != string::npos ? nullptr : "each response has a line");
        line.erase(at, line.find(",\"time\":", at) - at);
        responses.push_back(std::move(line));
    }
    return responses;
}

string with_lone_line_feeds(string text)
{
    for (size_t at = text.find("\r\n"); at != string::npos; at = text.find("\r\n", at + 1)) {
        text.erase(at, 1);
    }
    return text;
}

void test_as_text(const string& trace, size_t count)
{
    const std::vector<string> lines = lines_of(explained(trace, form::list));
    for (const string& line : lines) {
        require(is_printable(line) ? nullptr : "the output is UTF-8 without controls");
    }
    const string sum = count == 0   ? "No SIP responses."
                       : count == 1 ? "1 response: "
                                    : std::to_string(count) + " responses: ";
    require(!lines.empty() && lines.back().substr(0, sum.size()) == sum ? nullptr
                                                                        : "both forms have the same responses");
}

void test_report(const string& trace, size_t chunk)
{
    const string report = explained(trace, form::report);
    for (const string& line : lines_of(report)) {
        require(is_printable(line) ? nullptr : "the report is UTF-8 without controls");
        require(line.size() <= 80 ? nullptr : "the report is not wider than it may be");
    }
    require(explained(trace, form::report, chunk) == report ? nullptr
                                                            : "the report is the same wherever the chunks end");
    require(explained(trace, form::merged, chunk) == report ? nullptr
                                                            : "an empty trace that is merged changes nothing");
}

}  // namespace

void test(string_view text)
{
    const string trace = with_runs(text);
    for (const size_t chunk : {trace.size() / 500 + 1, trace.size() / 2 + 1, string::npos}) {
        require(lines_of_pieces(trace, chunk) == lines_of(trace) ? nullptr : "the pieces of lines make up the trace");
    }

    const std::vector<string> responses = responses_in(trace);
    // The shortest ones are "SIP/2.0 486" and lines that mention one.
    require(responses.size() <= trace.size() / 7 ? nullptr : "each response has bytes of its own");
    test_as_text(trace, responses.size());
    const size_t chunk = trace.size() / 300 + trace.size() % 7 + 1;
    require(explained(trace, form::json, chunk) == explained(trace, form::json)
                ? nullptr
                : "it is the same wherever the chunks end");
    test_report(trace, chunk);
    // A log that has a response of this code does not count the mention of another.
    if (trace.size() == text.size() && !is_encoded(trace) && trace.find("699") == string::npos) {
        const string with_others = with_lone_line_feeds(trace);
        require(is_encoded(with_others) || responses_in(with_others) == responses
                    ? nullptr
                    : "it is the same which line end a log has");
        std::vector<string> one_more = responses_in("SIP/2.0 699 X\r\nVia: x\r\n\r\n" + trace);
        require(!one_more.empty() && one_more[0].find("\"code\":699,") != string::npos ? nullptr
                                                                                       : "a response is found");
        one_more.erase(one_more.begin());
        require(one_more == responses ? nullptr : "a whole response changes nothing about those after it");
    }
}
