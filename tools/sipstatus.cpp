// SPDX-License-Identifier: BSL-1.0
//
// Explains SIP status codes, and the responses in a SIP trace. See `sipstatus --help`.
#include <cstdio>   // fopen
#include <cstdlib>  // _Exit
#include <new>      // set_new_handler

#include "sipstatus/codes.hpp"
#include "sipstatus/input.hpp"
#include "sipstatus/json_report.hpp"
#include "sipstatus/one_call.hpp"
#include "sipstatus/pastes.hpp"
#include "sipstatus/redact.hpp"
#include "sipstatus/report.hpp"
#include "sipstatus/responses.hpp"
#include "sipstatus/sources.hpp"

#define SIPSTATUS_TOOL_TEXT_OF(number) #number
#define SIPSTATUS_TOOL_VERSION_OF(major, minor, patch) \
    SIPSTATUS_TOOL_TEXT_OF(major) "." SIPSTATUS_TOOL_TEXT_OF(minor) "." SIPSTATUS_TOOL_TEXT_OF(patch)
#define SIPSTATUS_TOOL_VERSION \
    SIPSTATUS_TOOL_VERSION_OF(SIPSTATUS_VERSION_MAJOR, SIPSTATUS_VERSION_MINOR, SIPSTATUS_VERSION_PATCH)

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

enum class choice { automatic, always, never };

/// What the options say.
struct settings {
    format form = format::text;
    bool has_all_responses = false;
    bool has_merge = false;
    string_view call_id;  // of the only call that counts, or a part of it; empty for all
    bool has_redaction = false;
    bool has_exit_status = false;
    tool::live live = tool::live::automatic;
    choice color = choice::automatic;
};

enum exit_status { success = 0, nothing_found = 1, trouble = 2, call_failed = 3 };

constexpr string_view help =
    "usage: sipstatus [OPTION]... [TRACE]...\n"
    "       sipstatus [OPTION]... CODE | PHRASE | CLASS | CODE [vs] CODE\n"
    "\n"
    "  sipstatus call.pcap                   which calls failed in a log or a capture, and why\n"
    "  tcpdump -lnA port 5060 | sipstatus    the same live: a line for each response, then the report\n"
    "  sipstatus 486                         explain a code; also \"busy here\", \"SIP/2.0 486 Busy Here\"\n"
    "  sipstatus 486 600                     compare two codes\n"
    "  sipstatus \"Q.850;cause=34\"            explain a cause; also NORMAL_CIRCUIT_CONGESTION\n"
    "\n"
    "  --all                 explain all registered codes; for the codes of a class: sipstatus 5xx\n"
    "  --isup CAUSE          explain an ISUP (Q.850) cause and what it becomes in SIP\n"
    "  --search WORD...      find the codes whose texts contain all of the words\n"
    "  --all-responses       list and explain every response of a trace\n"
    "  --call=ID             only the calls whose Call-ID contains ID\n"
    "  --merge               read several traces as one, in the order of the times in them\n"
    "  --live=WHEN           show responses as they come: auto (not for files), always, never\n"
    "  --redact              replace numbers, names and addresses with tokens, for tickets\n"
    "  --exit-status         end with 3 if a call failed\n"
    "  --format=FORMAT       text, json, or markdown for codes, causes and comparisons\n"
    "  --color=WHEN          auto, always, never\n"
    "  --help, --version     print this, or the version\n"
    "\n"
    "Options may be anywhere; - reads standard input. Exit status: 0 if something was explained,\n"
    "1 if nothing was found, 2 if the arguments are wrong or something cannot be read or written.\n";

constexpr std::array<string_view, 18> options = {
    "--all",         "--isup",        "--search",          "--all-responses", "--merge",
    "--live=auto",   "--live=always", "--live=never",      "--redact",        "--exit-status",
    "--format=text", "--format=json", "--format=markdown", "--color=auto",    "--color=always",
    "--color=never", "--help",
};

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

/// What was probably meant, as the end of a complaint.
std::string meant(string_view text)
{
    const string_view phrase = tool::similar_phrase(text);
    return phrase.empty() ? ", see --help" : "; did you mean \"" + std::string{phrase} + "\"?";
}

/// The code that a number, a reason phrase or the first line of a response names; `code{}` if none does.
code find_code(string_view text)
{
    code c = is_number(text) ? sipstatus::parse_code(text) : sipstatus::from_reason_phrase(text);
    c = c == code{} ? tool::read_paste(text).status : c;
    for (const sipstatus::other_phrase& other : sipstatus::other_phrases_like(text)) {
        c = c == code{} ? other.status : c;
    }
    for (const sipstatus::unregistered_use& use : sipstatus::unregistered_uses_of_phrase(text)) {
        c = c == code{} && sipstatus::is_valid(use.number) ? static_cast<code>(use.number) : c;
    }
    return c;
}

/// The code that a text names, or `code{}` after a complaint.
code require_code(string_view text)
{
    const code c = find_code(text);
    if (c == code{}) {
        complain(text, is_number(text) ? std::string{no_code} : "not a status code or reason phrase" + meant(text));
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

/// Reads traces, and gives what is in them to a report. The report prints the rest of what it has to say in `finish`.
template <class Traces, class Report, class Finish>
exit_status read_traces(output& out, Traces& traces, const settings& set, Report& report, Finish finish)
{
    tool::redactor redacted{report};
    tool::one_call wanted{set.has_redaction ? static_cast<tool::message_sink&>(redacted) : report, set.call_id};
    const bool is_complete = traces.read(out, wanted);
    const unsigned long long found = finish(is_complete);
    tool::write_out(out);
    traces.advise(found);
    return !is_complete ? trouble : found != 0 ? success : nothing_found;
}

void warn_of_order(bool goes_backward, const tool::trace_names& names)
{
    if (goes_backward) {
        complain(names.size() == 1 ? names.front() : "the traces",
                 "the newest messages come first, so that calls are judged wrongly; the oldest have to come first");
    }
}

/// Reports on traces. Their responses are shown at once if somebody is watching.
template <class Traces>
exit_status report_on(output& out, Traces& traces, const tool::trace_names& names, const settings& set, bool is_watched)
{
    if (set.form == format::json) {
        tool::json_report report{out, names};
        const exit_status status = read_traces(out, traces, set, report, [&report, &out](bool is_complete) {
            report.finish(is_complete, [&out] { tool::write_out(out); });
            return report.responses() + report.failures();
        });
        warn_of_order(report.goes_backward(), names);
        return status == success && set.has_exit_status && report.failures() != 0 ? call_failed : status;
    }
    if (set.has_all_responses) {
        tool::response_list responses{out};
        tool::failure_counter counter{responses, names};
        tool::message_sink& sink = set.has_exit_status ? static_cast<tool::message_sink&>(counter) : responses;
        const exit_status status = read_traces(out, traces, set, sink, [&responses](bool is_complete) {
            if (is_complete) {
                responses.summarise();
            }
            return responses.count();
        });
        return status == success && set.has_exit_status && counter.failures() != 0 ? call_failed : status;
    }
    tool::report report{out, names, is_watched};
    const exit_status status = read_traces(out, traces, set, report, [&report](bool) {
        report.finish();
        return report.responses() + report.failures();
    });
    warn_of_order(report.goes_backward(), names);
    return status == success && set.has_exit_status && report.failures() != 0 ? call_failed : status;
}

exit_status explain_trace(output& out, std::FILE* file, string_view name, const settings& set)
{
    const bool is_watched = tool::is_live(file, set.live);
    tool::single_trace trace{file, name, is_watched};
    return report_on(out, trace, {std::string{name}}, set, is_watched);
}

exit_status explain_merged(output& out, const std::vector<const char*>& files, const settings& set)
{
    if (files.empty() || set.form == format::markdown) {
        complain("--merge", files.empty() ? "needs files" : "a trace cannot be printed as Markdown");
        return trouble;
    }
    tool::merged_traces traces;
    for (const char* const file : files) {
        traces.add(file);
    }
    return report_on(out, traces, traces.names(), set, false);
}

exit_status explain_file(output& out, const char* name, const settings& set)
{
    if (set.form == format::markdown) {
        complain(name, "not a code, cause or pair, and a trace cannot be printed as Markdown");
        return trouble;
    }
    std::FILE* const file = std::fopen(name, "rb");
    if (file == nullptr) {
        const int error = errno;
        complain(name, error == ENOENT ? "not a status code, reason phrase, class or file" + meant(name)
                                       : std::string{std::strerror(error)});
        return trouble;
    }
    const exit_status status = explain_trace(out, file, name, set);
    std::fclose(file);
    return status;
}

exit_status explain_input(output& out, const settings& set, bool is_wanted)
{
    if (set.form == format::markdown) {
        complain(tool::standard_input, "a trace cannot be printed as Markdown");
        return trouble;
    }
    if (!is_wanted && tool::is_terminal(stdin)) {
        complain(tool::standard_input, "is a terminal and not a trace, see --help");
        return trouble;
    }
    return explain_trace(out, stdin, tool::standard_input, set);
}

exit_status explain_argument(output& out, const char* argument, const settings& set)
{
    const string_view text = argument;
    if (text == "-") {
        return explain_input(out, set, true);
    }
    if (is_number(text)) {
        return explain_number(out, text, set.form);
    }
    if (const response_class k = parse_class(text); k != response_class::invalid) {
        if (set.form == format::text) {
            tool::list(out, k);
        } else {
            tool::explain_each(out, codes_in(k), set.form);
        }
        return success;
    }
    if (explain_phrase(out, text, set.form)) {
        return success;
    }
    if (const tool::paste pasted = tool::read_paste(text)) {
        return pasted.status != code{} ? explain_number(out, std::to_string(to_integer(pasted.status)), set.form)
                                       : explain_cause(out, std::to_string(pasted.cause), set.form);
    }
    return explain_file(out, argument, set);
}

/// The words of a phrase that was not put into quotation marks.
std::string joined(const std::vector<const char*>& words)
{
    std::string text;
    for (const string_view word : words) {
        text.append(text.empty() ? "" : " ").append(word);
    }
    return text;
}

exit_status explain_words(output& out, const std::vector<const char*>& words, const settings& set)
{
    if (words.size() == 3 && tool::equal_ignoring_case(words[1], "vs")) {
        return explain_pair(out, words[0], words[2], set.form);
    }
    // "180 Ringing" is a code with its phrase.
    if (words.size() == 2 && find_code(words[0]) != code{} && find_code(words[1]) != code{}
        && (find_code(words[0]) != find_code(words[1]) || is_number(words[1]))) {
        return explain_pair(out, words[0], words[1], set.form);
    }
    const std::string phrase = joined(words);
    const string_view after_code = string_view{phrase}.substr(std::min<size_t>(4, phrase.size()));
    const bool is_line = tool::read_paste(phrase).status != code{}
                         && (tool::starts_with_ignoring_case(phrase, "SIP/") || find_code(after_code) != code{});
    if (is_line || sipstatus::from_reason_phrase(phrase) != code{}) {
        return explain_argument(out, phrase.c_str(), set);
    }
    const bool has_file = std::any_of(
        words.begin(), words.end(), [](const char* word) { return word == string_view{"-"} || tool::has_file(word); });
    if (!has_file) {
        if (words.size() == 2) {
            return explain_pair(out, words[0], words[1], set.form);
        }
        complain(words[2], "too many arguments, see --help");
        return trouble;
    }
    // The others are still explained where one cannot be read.
    exit_status worst = nothing_found;
    bool has_found = false;
    for (const char* const word : words) {
        tool::end_at_signals();
        if (tool::is_interrupted != 0) {
            break;
        }
        std::fflush(stdout);
        out.print(has_found && set.form == format::text ? "\n" : "");
        const exit_status status =
            word == string_view{"-"} ? explain_input(out, set, true) : explain_file(out, word, set);
        has_found = has_found || status == success || status == call_failed;
        worst = status == trouble || worst == trouble ? trouble : std::max(worst, status);
    }
    return worst == nothing_found && has_found ? success : worst;
}

/// Reads an option into the settings; false after a complaint.
bool read_option(string_view option, settings& set)
{
    const size_t equals = option.find('=');
    const string_view name = option.substr(0, equals);
    const string_view value = equals != string_view::npos ? option.substr(equals + 1) : string_view{};
    const int when = value == "auto" ? 0 : value == "always" ? 1 : value == "never" ? 2 : -1;
    if (name == "--format") {
        if (value != "json" && value != "markdown" && value != "text") {
            complain(value, "unknown format, use text, markdown or json");
            return false;
        }
        set.form = value == "json" ? format::json : value == "markdown" ? format::markdown : format::text;
        return true;
    }
    if ((name == "--live" || name == "--color") && when >= 0) {
        if (name == "--live") {
            set.live = static_cast<tool::live>(when);
        } else {
            set.color = static_cast<choice>(when);
        }
        return true;
    }
    if (name == "--call" && !value.empty()) {
        set.call_id = value;
        return true;
    }
    for (const auto& [known, flag] : {std::pair<string_view, bool*>{"--all-responses", &set.has_all_responses},
                                      {"--merge", &set.has_merge},
                                      {"--redact", &set.has_redaction},
                                      {"--exit-status", &set.has_exit_status}}) {
        if (option == known) {
            *flag = true;
            return true;
        }
    }
    const string_view similar = tool::most_similar(option, options);
    complain(option, similar.empty() ? "unknown option, see --help"
                                     : "unknown option; did you mean " + std::string{similar} + "?");
    return false;
}

bool is_option(string_view argument) { return argument.size() > 1 && argument[0] == '-'; }

/// Whether the environment and the terminal ask for colors.
bool has_color(choice wanted)
{
    if (wanted != choice::automatic) {
        return wanted == choice::always;
    }
    const auto variable = [](const char* name) {
        const char* const value = std::getenv(name);
        return string_view{value != nullptr ? value : ""};
    };
    if (!variable("NO_COLOR").empty()) {
        return false;
    }
    if (const string_view forced = variable("CLICOLOR_FORCE"); !forced.empty() && forced != "0") {
        return true;
    }
    return tool::is_terminal(stdout) && variable("TERM") != "dumb" && !variable("TERM").empty();
}

exit_status explain_arguments(output& out, const std::vector<const char*>& arguments)
{
    enum class task { words, all, isup, search };
    settings set;
    task what = task::words;
    std::vector<const char*> words;
    bool is_after_options = false;
    for (const char* const argument : arguments) {
        const string_view text = argument;
        if (is_after_options || !is_option(text) || (what == task::isup && words.empty())) {
            words.push_back(argument);
        } else if (text == "--") {
            is_after_options = true;
        } else if (text == "--help" || text == "-h") {
            out.print(help);
            return success;
        } else if (text == "--version" || text == "-V") {
            for (const char* const part : {"sipstatus ", SIPSTATUS_TOOL_VERSION, "\n"}) {
                out.print(part);
            }
            return success;
        } else if (text == "--all" || text == "--isup" || text == "--search") {
            what = text == "--all" ? task::all : text == "--isup" ? task::isup : task::search;
        } else if (!read_option(text, set)) {
            return trouble;
        }
    }
    out.has_color = set.form == format::text && has_color(set.color);
    if (what == task::search) {
        return search(out, words_in(words), set.form);
    }
    if (what == task::isup) {
        if (words.size() != 1) {
            complain("--isup", "needs an ISUP cause from 1 to 127");
            return trouble;
        }
        return explain_cause(out, words[0], set.form);
    }
    if (what == task::all) {
        if (!words.empty()) {
            complain(words[0], "too many arguments, see --help");
            return trouble;
        }
        tool::explain_each(out, sipstatus::all_codes, set.form);
        return success;
    }
    if (set.has_merge) {
        return explain_merged(out, words, set);
    }
    switch (words.size()) {
    case 0: return explain_input(out, set, false);
    case 1: return explain_argument(out, words[0], set);
    default: return explain_words(out, words, set);
    }
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
