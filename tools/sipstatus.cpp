// SPDX-License-Identifier: BSL-1.0
//
// Explains SIP status codes, and the responses in a SIP trace. See `sipstatus --help`.
#include <cstdio>   // fopen
#include <cstdlib>  // _Exit
#include <new>      // set_new_handler

#include "sipstatus/codes.hpp"
#include "sipstatus/input.hpp"
#include "sipstatus/responses.hpp"
#include "sipstatus/trace.hpp"

namespace {

using sipstatus::code;
using sipstatus::response_class;
using std::string_view;
using tool::codes_about;
using tool::codes_called;
using tool::complain;
using tool::format;
using tool::is_number;
using tool::output;

enum exit_status { success = 0, nothing_found = 1, trouble = 2 };

constexpr string_view help =
    "usage: sipstatus 100 500          compare two status codes; also 100 vs 500, \"busy here\" vs 600\n"
    "       sipstatus 486              explain a status code\n"
    "       sipstatus \"busy here\"      the same, by its reason phrase\n"
    "       sipstatus 5xx              list the codes of a class\n"
    "       sipstatus --all            explain all registered codes\n"
    "       sipstatus --isup 17        explain an ISUP (Q.850) cause and what it becomes in SIP\n"
    "       sipstatus --search codec   find the codes whose texts contain all of the words\n"
    "       sipstatus TRACE            explain the responses in a SIP trace: a log, a capture (pcap, pcapng), or what\n"
    "                                  tcpdump, tshark, ngrep, sngrep or sipp print; - or no argument reads\n"
    "                                  standard input\n"
    "\n"
    "       --format=json              before the rest: print JSON; for a trace, one line per response\n"
    "       --format=markdown          before the rest: print codes, causes and comparisons as Markdown\n"
    "       --format=text              before the rest: print text (the default)\n"
    "\n"
    "Exit status: 0 if something was explained; 1 if nothing was found; 2 if the arguments are wrong, or something\n"
    "cannot be read or written.\n";

constexpr string_view no_code = "not a SIP status code, which are 100 to 699";

/// The number in a text of up to four digits; 0 for any other text.
unsigned small_number(string_view text)
{
    unsigned number = 0;
    for (const char c : is_number(text) && text.size() <= 4 ? text : "") {
        number = number * 10 + static_cast<unsigned>(c - '0');
    }
    return number;
}

exit_status explain_number(output& out, string_view text, format form)
{
    const code c = sipstatus::parse_code(text);
    if (c != code{}) {
        tool::explain(out, c, form);
        return success;
    }
    for (const sipstatus::unregistered_use& use : sipstatus::unregistered_uses_of(small_number(text))) {
        complain(text,
                 std::string{no_code} + "; \"" + std::string{use.phrase} + "\" is used by " + std::string{use.origin});
        return trouble;
    }
    complain(text, no_code);
    return trouble;
}

/// The code that a number or a reason phrase names, or `code{}` after a complaint.
code require_code(string_view text)
{
    code c = is_number(text) ? sipstatus::parse_code(text) : sipstatus::from_reason_phrase(text);
    for (const sipstatus::other_phrase& other : sipstatus::other_phrases_like(text)) {
        c = c == code{} ? other.status : c;
    }
    for (const sipstatus::unregistered_use& use : sipstatus::unregistered_uses_of_phrase(text)) {
        c = c == code{} && sipstatus::is_valid(use.number) ? static_cast<code>(use.number) : c;
    }
    if (c == code{}) {
        complain(text, is_number(text) ? no_code : "not a status code or reason phrase, see --help");
    }
    return c;
}

exit_status explain_cause(output& out, string_view text, format form)
{
    const unsigned number = small_number(text);
    if (number == 0 || number > 127) {
        complain(text, "not an ISUP cause, which are 1 to 127");
        return trouble;
    }
    tool::explain(out, static_cast<sipstatus::isup_cause>(number), form);
    return success;
}

exit_status explain_pair(output& out, string_view left_text, string_view right_text, format form)
{
    const code left = require_code(left_text);
    const code right = left != code{} ? require_code(right_text) : code{};
    if (right == code{}) {
        return trouble;
    }
    tool::explain(out, sipstatus::compare(left, right), form);
    return success;
}

/// Explains the codes with this phrase, registered or not; false if there are no such codes.
bool explain_phrase(output& out, string_view phrase, format form)
{
    std::vector<code> codes = codes_called(phrase);
    for (const sipstatus::other_phrase& other : sipstatus::other_phrases_like(phrase)) {
        if (form == format::text) {
            out.print("\"" + std::string{other.phrase} + "\" is a phrase for " + tool::name_of_code(other.status) + " ("
                      + std::string{other.origin} + ").\n\n");
        }
        codes.push_back(other.status);
    }
    for (const sipstatus::unregistered_use& use : sipstatus::unregistered_uses_of_phrase(phrase)) {
        if (sipstatus::is_valid(use.number)) {
            codes.push_back(static_cast<code>(use.number));
        }
    }
    if (!codes.empty()) {
        tool::explain_each(out, codes, form);
    }
    return !codes.empty();
}

/// The words of all arguments, which may be several in one.
std::vector<string_view> words_in(const std::vector<const char*>& arguments)
{
    std::vector<string_view> words;
    for (string_view rest : arguments) {
        while (rest.find_first_not_of(' ') != string_view::npos) {
            rest.remove_prefix(rest.find_first_not_of(' '));
            words.push_back(rest.substr(0, rest.find(' ')));
            rest.remove_prefix(words.back().size());
        }
    }
    return words;
}

exit_status search(output& out, const std::vector<string_view>& words, format form)
{
    if (words.empty()) {
        complain("--search", "needs a word");
        return trouble;
    }
    const std::vector<code> codes = codes_about(words);
    if (form == format::text) {
        tool::list_found(out, codes);
    } else {
        tool::explain_each(out, codes, form);
    }
    if (codes.empty()) {
        complain("--search", "nothing found");
    }
    return codes.empty() ? nothing_found : success;
}

/// The class that "4xx" names, or `invalid`.
response_class parse_class(string_view text)
{
    if (text.size() != 3 || !tool::equal_ignoring_case(text.substr(1), "xx") || text[0] < '1' || text[0] > '6') {
        return response_class::invalid;
    }
    return static_cast<response_class>(text[0] - '0');
}

exit_status explain_trace(output& out, std::FILE* file, string_view name, format form)
{
    tool::response_list responses{out, form};
    tool::trace_reader trace{responses};
    if (const int error = tool::read_file(file, trace, out); error != 0) {
        trace.finish();
        tool::write_out(out);
        complain(name, string_view{std::strerror(error)});
        return trouble;
    }
    trace.finish();
    responses.summarise();
    tool::write_out(out);
    for (const std::string& hint : trace.hints(responses.count())) {
        complain(name, hint);
    }
    return responses.count() != 0 ? success : nothing_found;
}

exit_status explain_file(output& out, const char* name, format form)
{
    if (form == format::markdown) {
        complain(name, "not a code, cause or pair, and a trace cannot be printed as Markdown");
        return trouble;
    }
    std::FILE* const file = std::fopen(name, "rb");
    if (file == nullptr) {
        const int error = errno;
        complain(name, error == ENOENT ? "not a status code, reason phrase, class or file, see --help"
                                       : string_view{std::strerror(error)});
        return trouble;
    }
    const exit_status status = explain_trace(out, file, name, form);
    std::fclose(file);
    return status;
}

exit_status explain_input(output& out, format form)
{
    if (form == format::markdown) {
        complain("standard input", "a trace cannot be printed as Markdown");
        return trouble;
    }
#ifdef SIPSTATUS_TOOL_HAS_TERMINAL
    if (isatty(STDIN_FILENO) != 0) {
        complain("standard input", "is a terminal and not a trace, see --help");
        return trouble;
    }
#endif
    return explain_trace(out, stdin, "standard input", form);
}

exit_status explain_argument(output& out, const char* argument, format form)
{
    const string_view text = argument;
    if (text == "-") {
        return explain_input(out, form);
    }
    if (text == "--all") {
        tool::explain_each(out, sipstatus::all_codes, form);
        return success;
    }
    if (text == "--help" || text == "-h") {
        out.print(help);
        return success;
    }
    if (text == "--isup") {
        complain(text, "needs an ISUP cause from 1 to 127");
        return trouble;
    }
    if (text.substr(0, 1) == "-") {
        complain(text, "unknown option, see --help");
        return trouble;
    }
    if (is_number(text)) {
        return explain_number(out, text, form);
    }
    if (const response_class k = parse_class(text); k != response_class::invalid) {
        if (form == format::text) {
            tool::list(out, k);
        } else {
            tool::explain_each(out, codes_in(k), form);
        }
        return success;
    }
    return explain_phrase(out, text, form) ? success : explain_file(out, argument, form);
}

exit_status explain_arguments(output& out, std::vector<const char*> arguments)
{
    format form = format::text;
    if (!arguments.empty() && tool::starts_with_ignoring_case(arguments[0], "--format=")) {
        const string_view name = string_view{arguments[0]}.substr(9);
        if (name != "json" && name != "markdown" && name != "text") {
            complain(name, "unknown format, use text, markdown or json");
            return trouble;
        }
        form = name == "json" ? format::json : name == "markdown" ? format::markdown : format::text;
        arguments.erase(arguments.begin());
    }
    if (!arguments.empty() && arguments[0] == string_view{"--search"}) {
        return search(out, words_in({arguments.begin() + 1, arguments.end()}), form);
    }
    const bool has_cause = !arguments.empty() && arguments[0] == string_view{"--isup"};
    for (const string_view argument : arguments) {
        const bool is_option = argument.size() > 1 && argument[0] == '-';
        if (is_option && arguments.size() > 1 && !has_cause) {
            complain(argument, "unknown option here; --format=FORMAT comes first, see --help");
            return trouble;
        }
    }
    switch (arguments.size()) {
    case 0: return explain_input(out, form);
    case 1: return explain_argument(out, arguments[0], form);
    case 2:
        return has_cause ? explain_cause(out, arguments[1], form) : explain_pair(out, arguments[0], arguments[1], form);
    case 3:
        if (tool::equal_ignoring_case(arguments[1], "vs")) {
            return explain_pair(out, arguments[0], arguments[2], form);
        }
        break;
    default: break;
    }
    complain(arguments[2], "too many arguments, see --help");
    return trouble;
}

exit_status finish_output(output& out, exit_status status)
{
    tool::write_out(out);
    if (std::fflush(stdout) != 0 || std::ferror(stdout) != 0) {
        complain("standard output", "cannot be written");
        return trouble;
    }
    return status;
}

/// Replaces std::bad_alloc, which needs memory itself and would end in an abort.
[[noreturn]] void end_without_memory()
{
    std::fputs("sipstatus: memory: not enough\n", stderr);
    std::_Exit(trouble);
}

}  // namespace

int main(int argc, char** argv)
{
    std::set_new_handler(end_without_memory);
    output out;
    out.width = tool::width_of_output();
    // There may be no argument at all, not even the program's name.
    return finish_output(out, explain_arguments(out, {argv + (argc != 0 ? 1 : 0), argv + argc}));
}
