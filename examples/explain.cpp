// SPDX-License-Identifier: BSL-1.0
//
// Explains SIP status codes, and the responses in a SIP trace. `explain --help` tells how to call it.
#include <sipstatus/sipstatus.hpp>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <iterator>
#include <limits>
#include <string>
#include <string_view>

#if __has_include(<unistd.h>) && __has_include(<sys/ioctl.h>)
#include <sys/ioctl.h>  // ioctl
#include <unistd.h>     // isatty
#define EXPLAIN_HAS_TERMINAL
#endif

namespace {

using sipstatus::code;
using sipstatus::parse_status_line;
using sipstatus::response_class;
using sipstatus::tolerant;
using std::size_t;
using std::string_view;

constexpr string_view help =
    "usage: explain 100 500       two status codes compared: also 100 vs 500, \"busy here\" vs 600\n"
    "       explain 486           what a status code is\n"
    "       explain \"busy here\"   the same, by its reason phrase\n"
    "       explain 5xx           the codes of a class\n"
    "       explain --all         all registered codes, one after the other\n"
    "       explain --isup 17     what an ISUP (Q.850) cause becomes in SIP\n"
    "       explain TRACE         the responses in a SIP trace, a text that tcpdump -A, sngrep,\n"
    "                             sipp or a log has written; - or nothing: standard input\n"
    "\n"
    "The exit status is 0; 1 when something cannot be read or written, 2 when the arguments make no sense.\n";

enum exit_status { success = 0, failure = 1, misuse = 2 };

constexpr bool is_blank(char c) { return c == ' ' || c == '\t'; }

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }

constexpr char to_lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

constexpr bool equal_ignoring_case(string_view a, string_view b)
{
    if (a.size() != b.size()) {
        return false;
    }
    for (size_t i = 0; i != a.size(); ++i) {
        if (to_lower(a[i]) != to_lower(b[i])) {
            return false;
        }
    }
    return true;
}

constexpr bool starts_with_ignoring_case(string_view text, string_view start)
{
    return equal_ignoring_case(text.substr(0, start.size()), start);
}

constexpr bool ends_with(string_view text, string_view end)
{
    return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

constexpr string_view without_leading_blanks(string_view text)
{
    while (!text.empty() && is_blank(text.front())) {
        text.remove_prefix(1);
    }
    return text;
}

constexpr string_view without_trailing_blanks(string_view text)
{
    while (!text.empty() && is_blank(text.back())) {
        text.remove_suffix(1);
    }
    return text;
}

constexpr string_view without_outer_blanks(string_view text)
{
    return without_leading_blanks(without_trailing_blanks(text));
}

constexpr bool is_number(string_view text)
{
    return !text.empty() && text.find_first_not_of("0123456789") == string_view::npos;
}

constexpr string_view last_word(string_view text) { return text.substr(text.find_last_of(" \t") + 1); }

/// A text in a place of its own, cut off where the place ends.
template <size_t Size>
class kept_text {
public:
    void assign(string_view text, bool is_cut = false)
    {
        size_ = text.copy(bytes_.data(), Size);
        is_cut_ = is_cut || size_ != text.size();
        // Not within a character of UTF-8.
        while (size_ != 0 && size_ != text.size() && (static_cast<unsigned char>(text[size_]) & 0xc0u) == 0x80) {
            --size_;
        }
    }
    /// Puts a text behind what is there already, if anything is.
    void append(string_view text, string_view separator)
    {
        separator = size_ != 0 ? separator : "";
        if (size_ + separator.size() + text.size() > Size) {
            is_cut_ = true;
            return;
        }
        size_ += separator.copy(bytes_.data() + size_, separator.size());
        size_ += text.copy(bytes_.data() + size_, text.size());
    }
    string_view view() const { return {bytes_.data(), size_}; }
    bool empty() const { return size_ == 0; }
    bool is_cut() const { return is_cut_; }

private:
    std::array<char, Size> bytes_{};
    size_t size_ = 0;
    bool is_cut_ = false;
};

void print(string_view text, std::FILE* file = stdout) { std::fwrite(text.data(), 1, text.size(), file); }

/// Fills a column with blanks from what is used of it to its width; two columns never touch.
void end_column(size_t used, size_t width)
{
    do {
        std::putchar(' ');
    } while (++used < width);
}

/// Whether a character beyond ASCII changes how others are shown without being seen: soft hyphens, joiners, marks and
/// overrides of direction, line separators, tags.
constexpr bool is_invisible(std::uint32_t character)
{
    return character == 0xad || character == 0x61c || character == 0x180e
           || (character >= 0x200b && character <= 0x200f) || (character >= 0x2028 && character <= 0x202e)
           || (character >= 0x2060 && character <= 0x206f) || character == 0xfeff
           || (character >= 0xfff9 && character <= 0xfffb) || (character >= 0xe0000 && character <= 0xe007f);
}

/// How many of the leading bytes are one printable character in UTF-8; 0 when they are none.
size_t size_of_printable(string_view text)
{
    const auto byte = [text](size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0u; };
    if (byte(0) < 0x80) {
        return byte(0) >= 0x20 && byte(0) != 0x7f && byte(0) != '\\' ? 1 : 0;
    }
    const size_t size = byte(0) >= 0xf0 ? 4 : byte(0) >= 0xe0 ? 3 : 2;
    std::uint32_t character = byte(0) & (0x7fu >> size);
    for (size_t i = 1; i != size; ++i) {
        if ((byte(i) & 0xc0u) != 0x80) {
            return 0;
        }
        character = character << 6 | (byte(i) & 0x3fu);
    }
    constexpr std::array<std::uint32_t, 5> smallest = {0, 0, 0xa0, 0x800, 0x10000};  // below 0xa0: controls
    const bool is_shortest = byte(0) >= 0xc2 && byte(0) <= 0xf4 && character >= smallest[size];
    const bool is_character = character <= 0x10ffff && (character < 0xd800 || character > 0xdfff);
    return is_shortest && is_character && !is_invisible(character) ? size : 0;
}

/// Prints what somebody else has written, so that it cannot drive a terminal, and returns how many columns it took.
size_t print_foreign(string_view text, std::FILE* file = stdout)
{
    size_t columns = 0;
    while (!text.empty()) {
        const size_t size = size_of_printable(text);
        if (size != 0) {
            print(text.substr(0, size), file);
            columns += 1;
        } else if (text.front() == '\\') {
            print("\\\\", file);
            columns += 2;
        } else {
            std::fprintf(file, "\\x%02X", static_cast<unsigned>(static_cast<unsigned char>(text.front())));
            columns += 4;
        }
        text.remove_prefix(size != 0 ? size : 1);
    }
    return columns;
}

template <size_t Size>
size_t print_foreign(const kept_text<Size>& text)
{
    const size_t columns = print_foreign(text.view());
    if (text.is_cut()) {
        print("...");
    }
    return columns + (text.is_cut() ? 3 : 0);
}

void print_code(code c)
{
    std::printf("%u", static_cast<unsigned>(to_integer(c)));
    if (is_registered(c)) {
        print(" ");
        print(reason_phrase(c));
    }
}

void print_class(response_class k)
{
    print(name_of(k));
    std::printf(" (%uxx)", static_cast<unsigned>(k));
}

void print_reference(sipstatus::citation defined)
{
    std::printf("RFC %u, section ", static_cast<unsigned>(defined.rfc));
    print(defined.section);
}

void complain(string_view about, string_view what)
{
    std::fflush(stdout);
    print("explain: ", stderr);
    print_foreign(about, stderr);
    print(": ", stderr);
    print(what, stderr);
    print("\n", stderr);
}

/// How wide the output may be: the terminal's width, 80 where there is none.
size_t output_width()
{
#ifdef EXPLAIN_HAS_TERMINAL
    winsize size{};
    if (isatty(STDOUT_FILENO) != 0 && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col != 0) {
        return size.ws_col;
    }
#endif
    return 80;
}

/// Prints a text from a column on, broken into lines between words, and all lines but the first indented.
void print_wrapped(string_view text, size_t column, size_t indent, size_t width)
{
    const char* separator = "";
    while (!text.empty()) {
        const string_view word = text.substr(0, text.find(' '));
        if (*separator != '\0' && column + 1 + word.size() > width) {
            std::printf("\n%*s", static_cast<int>(indent), "");
            column = indent;
        } else {
            print(separator);
            column += std::strlen(separator);
        }
        separator = " ";
        print(word);
        column += word.size();
        text.remove_prefix(word.size() == text.size() ? word.size() : word.size() + 1);
    }
    print("\n");
}

/// Prints a label and a text behind it.
void print_labelled(size_t indent, string_view label, string_view text, size_t width)
{
    constexpr size_t label_width = 12;
    std::printf("%*s", static_cast<int>(indent), "");
    print(label);
    end_column(label.size(), label_width);
    print_wrapped(text, indent + label_width, indent + label_width, width);
}

/// Prints the guidance of a code, if it has any.
void print_guidance(code c, size_t indent)
{
    if (const sipstatus::guidance* const g = sipstatus::guidance_for(c)) {
        const size_t width = output_width();
        print_labelled(indent, "means", g->description, width);
        print_labelled(indent, "when seen", g->when_seen, width);
        print_labelled(indent, "how to fix", g->how_to_fix, width);
    }
}

/// What a response ends when it answers a request inside a dialog.
string_view ended_by(code c)
{
    if (c == code::early_dialog_terminated) {
        return "its own early dialog";
    }
    switch (dialog_effect_of(c)) {
    case sipstatus::dialog_effect::transaction: return "the transaction alone";
    case sipstatus::dialog_effect::usage: return "the usage (call, subscription) of the dialog";
    case sipstatus::dialog_effect::dialog: return "the whole dialog";
    case sipstatus::dialog_effect::none: break;
    }
    return "nothing";
}

string_view level_of(sipstatus::requirement level)
{
    switch (level) {
    case sipstatus::requirement::must: return "must";
    case sipstatus::requirement::should: return "should";
    case sipstatus::requirement::may: return "may";
    }
    return "";
}

/// "only INVITE and UPDATE", or "every request but ACK" where methods that nobody has heard of count as well.
std::string methods_answered_by(code c)
{
    const bool is_general = can_answer(c, sipstatus::method::unknown);
    std::string methods;
    string_view separator = is_general ? "every request but " : "only ";
    for (int m = 1; m <= static_cast<int>(sipstatus::method::update); ++m) {
        if (can_answer(c, static_cast<sipstatus::method>(m)) != is_general) {
            methods.append(separator).append(name_of(static_cast<sipstatus::method>(m)));
            separator = ", ";
        }
    }
    return methods;
}

/// "17 (User busy)".
std::string in_words(sipstatus::isup_cause cause)
{
    std::string words = std::to_string(to_integer(cause));
    if (const string_view name = name_of(cause); !name.empty()) {
        words.append(" (").append(name).append(")");
    }
    return words;
}

/// Whether the header field comes with all codes of the class: an unregistered code has no other ones.
bool is_of_class(const sipstatus::header_field& field, code c)
{
    const int unregistered = to_integer(c) / 100 * 100 + 98;
    for (const sipstatus::header_field& of_class : sipstatus::header_fields_of(unregistered)) {
        if (of_class.name == field.name && of_class.level == field.level && of_class.condition == field.condition) {
            return true;
        }
    }
    return false;
}

/// Prints the header fields that come with the code itself, not with its whole class.
void print_header_fields(code c, size_t width)
{
    string_view label = "header";
    for (const sipstatus::header_field& field : header_fields_of(c)) {
        if (is_of_class(field, c)) {
            continue;
        }
        std::string text{field.name};
        text.append(" (").append(level_of(field.level)).append(")");
        if (!field.condition.empty()) {
            text.append(": ").append(field.condition);
        }
        print_labelled(2, label, text, width);
        label = "";
    }
}

void explain(code c)
{
    const size_t width = output_width();
    print_code(c);
    if (!is_registered(c)) {
        print(" (not registered)");
    }
    print("\n  class       ");
    print_class(class_of(c));
    print(is_final(c) ? ", a final response\n" : ", a final response follows\n");
    if (is_registered(c)) {
        print("  defined in  ");
        print_reference(reference(c));
        print(is_deprecated(c) ? ", where it is deprecated\n" : "\n");
    } else {
        print("  treated as  ");
        print_code(treat_as(c));
        print(" (RFC 3261, section 8.1.3.2)\n");
    }
    print_labelled(2, "ends", ended_by(c), width);
    print_labelled(2, "next step", name_of(next_step_of(c)), width);
    print_labelled(2, "answers", methods_answered_by(c), width);
    if (const sipstatus::isup_cause cause = sipstatus::to_isup(c); cause != sipstatus::isup_cause{}) {
        print_labelled(2, "ISUP cause", in_words(cause), width);
    }
    print_header_fields(c, width);
    print_guidance(c, 2);
}

/// Explains what becomes of a cause when it crosses into SIP.
void explain(sipstatus::isup_cause cause)
{
    using sipstatus::cause_diagnostic;
    using sipstatus::cause_location;
    using sipstatus::from_isup;

    print("ISUP cause ");
    print(in_words(cause));
    print("\n");
    const code c = from_isup(cause);
    if (c == code{}) {
        const bool is_for_gateway = cause == sipstatus::isup_cause::requested_circuit_channel_not_available;
        print(is_for_gateway ? "  in SIP      nothing: the gateway takes another circuit\n"
                             : "  in SIP      no response: BYE or CANCEL\n");
        return;
    }
    print("  in SIP      ");
    print_code(c);
    print(" (RFC 3398, section 7.2.4.1)\n");
    if (const code by_user = from_isup(cause, cause_location::user); by_user != c) {
        print("              ");
        print_code(by_user);
        print(" if the location is the user\n");
    }
    if (const code moved = from_isup(cause, cause_location::none, cause_diagnostic::new_number); moved != c) {
        print("              ");
        print_code(moved);
        print(" with the new number in Contact, if the diagnostic has it\n");
    }
    print_guidance(c, 2);
}

/// Compares two codes, each paragraph of the comparison broken into lines.
void explain(const sipstatus::comparison& pair)
{
    std::string text(comparison_size(pair), ' ');
    write_comparison(text.begin(), pair);
    const size_t width = output_width();
    for (string_view rest = text; !rest.empty(); rest.remove_prefix(rest.find('\n') + 1)) {
        const string_view line = rest.substr(0, rest.find('\n'));
        const string_view paragraph = without_leading_blanks(line);
        const size_t indent = line.size() - paragraph.size();
        std::printf("%*s", static_cast<int>(indent), "");
        print_wrapped(paragraph, indent, indent * 2, width);
    }
}

/// Explains every registered code that has the phrase: 406 and 606 share one.
void explain_all_called(string_view phrase)
{
    const char* separator = "";
    for (const code c : sipstatus::all_codes) {
        if (reason_phrase(c) == phrase) {
            print(separator);
            explain(c);
            separator = "\n";
        }
    }
}

void explain_all()
{
    for (const code c : sipstatus::all_codes) {
        print(c != sipstatus::all_codes[0] ? "\n" : "");
        explain(c);
    }
}

void list(response_class k)
{
    print_class(k);
    print("\n");
    for (const code c : codes_in(k)) {
        print("  ");
        print_code(c);
        end_column(reason_phrase(c).size(), 44);
        print_reference(reference(c));
        print(is_deprecated(c) ? ", deprecated\n" : "\n");
    }
}

constexpr std::array<response_class, 6> classes = {
    response_class::provisional,     response_class::success,        response_class::redirection,
    response_class::request_failure, response_class::server_failure, response_class::global_failure,
};

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

void print_told(string_view label, string_view text)
{
    std::printf("%7s", "");
    print(label);
    end_column(label.size(), 12);
    print(text);
}

/// Prints the values of Reason: what each protocol calls the cause, and the text that comes with it.
void print_reason(const kept_text<512>& field)
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
        std::string text;
        sipstatus::write_unquoted(std::back_inserter(text), value.text);
        if (!text.empty() && text != known) {
            print(": ");
            print_foreign(text);
        }
        print("\n");
    }
}

void print_warning(const kept_text<512>& field)
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
        std::string text;
        sipstatus::write_unquoted(std::back_inserter(text), value.text);
        if (!text.empty() && text != warn_text(value.warning)) {
            print(": ");
            print_foreign(text);
        }
        print("\n");
    }
}

/// Prints what the header fields of a response add to its code, and which one is missing.
void print_told(const response& r)
{
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
    };
    constexpr std::array<sentence, 5> sentences = {{
        {told::retry_after, "retry", "after ", " seconds at the earliest"},
        {told::allow, "allowed", "", ""},
        {told::unsupported, "unsupported", "", ": leave it out of Require"},
        {told::min_se, "ask for", "a Session-Expires of ", " seconds or more"},
        {told::min_expires, "ask for", "an Expires of ", " seconds or more"},
    }};
    for (const sentence& s : sentences) {
        // What is allowed is news only after a failure.
        if (!r[s.field].empty() && (s.field != told::allow || is_failure(r.status))) {
            print_told(s.label, s.before);
            const string_view value = r[s.field].view();
            const size_t end_of_number = value.find_first_of(" (;");
            print_foreign(s.field == told::retry_after ? value.substr(0, end_of_number) : value);
            print(s.after);
            if (s.field == told::retry_after && end_of_number != string_view::npos) {
                print(", ");
                print_foreign(without_leading_blanks(value.substr(end_of_number)));
            }
            print("\n");
        }
    }
    size_t index = 0;
    for (const sipstatus::header_field& field : header_fields_of(r.status)) {
        const bool is_demanded = field.level == sipstatus::requirement::must && field.condition.empty();
        if (r.has_whole_header && is_demanded && !r.has_field[index]) {
            print_told("missing", field.name);
            std::printf(", which RFC %u, section ", static_cast<unsigned>(field.rfc));
            print(field.section);
            print(", demands\n");
        }
        ++index;
    }
}

class response_list {
public:
    void add(const response& r)
    {
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
            print_code(treat_as(r.status));
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
        if (counts_[0] == 0) {
            print("No SIP responses.\n");
            return;
        }
        std::printf("\n%llu %s:", counts_[0], counts_[0] == 1 ? "response" : "responses");
        const char* separator = " ";
        for (const response_class k : classes) {
            if (const auto count = counts_[static_cast<size_t>(k)]; count != 0) {
                std::printf("%s%llu ", separator, count);
                print_class(k);
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

    std::array<unsigned long long, 700> explained_{};  // the row that explains each code
    std::array<unsigned long long, 7> counts_{};       // of each class, and of all in the place of `invalid`
};

/// A line of a trace, or a piece of one that is longer than the buffer.
struct line_piece {
    string_view text;
    bool begins_line = true;
    bool ends_line = true;
};

/// A piece that does not end its line comes again in part: its last bytes begin the next piece, so that no status line
/// is torn before its phrase.
constexpr size_t overlap = 64;

/// Cuts a stream into lines, in constant memory.
class line_reader {
public:
    explicit line_reader(std::FILE* file) : file_{file} {}

    /// The next line without its ending; false at the end of the stream and when it cannot be read.
    bool next(line_piece& piece)
    {
        size_t searched = begin_;
        for (;;) {
            const auto* const feed =
                static_cast<const char*>(std::memchr(buffer_.data() + searched, '\n', end_ - searched));
            if (feed != nullptr) {
                const auto at = static_cast<size_t>(feed - buffer_.data());
                piece = {text(begin_, at), begins_line_, true};
                begin_ = at + 1;
                begins_line_ = true;
                return true;
            }
            searched = end_ - begin_;
            if (begin_ == 0 && end_ == buffer_.size()) {
                piece = {text(0, end_), begins_line_, false};
                begin_ = end_ - overlap;
                begins_line_ = false;
                return true;
            }
            if (!fill()) {
                piece = {text(0, end_), begins_line_, true};
                begin_ = end_;
                return !piece.text.empty();
            }
        }
    }

    /// Whether reading stopped because of an error.
    bool has_failed() const { return std::ferror(file_) != 0; }

private:
    string_view text(size_t first, size_t last) const { return {buffer_.data() + first, last - first}; }

    bool fill()
    {
        end_ -= begin_;
        std::memmove(buffer_.data(), buffer_.data() + begin_, end_);
        begin_ = 0;
        const size_t count = std::fread(buffer_.data() + end_, 1, buffer_.size() - end_, file_);
        end_ += count;
        return count != 0;
    }

    std::FILE* file_;
    std::array<char, 65'536> buffer_{};
    size_t begin_ = 0;
    size_t end_ = 0;
    bool begins_line_ = true;
};

/// A status line somewhere in a line.
struct found_status_line {
    size_t at = string_view::npos;
    code status{};
    string_view phrase;

    explicit operator bool() const { return at != string_view::npos; }
};

/// Reads a status line whose phrase may be anything, controls included.
found_status_line read_status_line(string_view line, size_t at)
{
    const string_view text = line.substr(at);
    sipstatus::status_line parsed = parse_status_line(text, tolerant);
    if (parsed.error == sipstatus::status_line_error::bad_phrase) {
        constexpr auto is_control = [](char c) {
            return c != '\t' && (static_cast<unsigned char>(c) < 0x20 || c == 0x7f);
        };
        size_t control = 0;
        while (!is_control(text[control])) {
            ++control;
        }
        parsed = parse_status_line(text.substr(0, control), tolerant);
    }
    if (!parsed) {
        return {};
    }
    return {at, parsed.status, text.substr(static_cast<size_t>(parsed.phrase.data() - text.data()))};
}

/// The first status line in a line, with anything before it. One that begins behind `last` is left for the next piece.
found_status_line find_status_line(string_view line, size_t last)
{
    for (size_t slash = line.find('/'); slash != string_view::npos; slash = line.find('/', slash + 1)) {
        if (slash >= 3 && slash - 3 <= last && starts_with_ignoring_case(line.substr(slash - 3), "SIP/2.0")) {
            if (const auto found = read_status_line(line, slash - 3)) {
                return found;
            }
        }
    }
    return {};
}

/// Where the request line begins that ends the line ("INVITE sip:bob@example.com SIP/2.0"); npos when there is none.
size_t find_request_line(string_view line)
{
    constexpr string_view version = " SIP/2.0";
    line = without_trailing_blanks(line);
    if (!ends_with(line, version)) {
        return string_view::npos;
    }
    line.remove_suffix(version.size());
    const size_t gap = line.find_last_of(' ');
    if (gap == string_view::npos || gap + 1 == line.size()) {
        return string_view::npos;
    }
    size_t method = gap;
    while (method != 0 && line[method - 1] >= 'A' && line[method - 1] <= 'Z') {
        --method;
    }
    return method != gap ? method : string_view::npos;
}

/// Finds the responses in a trace, line by line.
class trace_reader {
public:
    explicit trace_reader(response_list& responses) : responses_{responses} {}

    void read(const line_piece& piece)
    {
        string_view line = piece.text;
        while (piece.ends_line && ends_with(line, "\r")) {
            line.remove_suffix(1);
        }
        if (piece.begins_line) {
            line_has_start_ = false;
            read_line(line, piece.ends_line);
        } else if (place_ == place::body) {
            line = read_in_body(line.substr(overlap), piece.ends_line);
            if (!line.empty()) {
                read_line(line, true);
            }
        } else if (place_ == place::outside && !line_has_start_) {
            read_line(line, piece.ends_line);
        }
    }

    /// Reports what is still waiting for more; to be called at the end.
    void finish()
    {
        if (has_response_) {
            responses_.add(response_);
            has_response_ = false;
        }
    }

private:
    enum class place { outside, headers, body };

    void read_line(string_view line, bool is_whole)
    {
        if (place_ == place::headers && read_in_headers(without_prefix(line))) {
            return;
        }
        if (place_ == place::body && is_packet_head(line)) {
            place_ = place::outside;
        } else if (place_ == place::body) {
            line = read_in_body(without_prefix(line), is_whole);
        }
        if (place_ == place::body || is_line_of_sdp(without_prefix(line))) {
            return;
        }
        if (const auto found = find_status_line(line, is_whole ? line.size() : line.size() - overlap)) {
            begin_response(line.substr(0, found.at), found, is_whole);
        } else if (const size_t request = is_whole ? find_request_line(line) : string_view::npos;
                   request != string_view::npos) {
            finish();
            begin_message(line.substr(0, request));
        } else if (place_ != place::headers || !read_header(without_prefix(line))) {
            place_ = place::outside;
        }
    }

    // Where a message begins.

    void begin_response(string_view prefix, const found_status_line& found, bool is_whole)
    {
        // What tcpdump has read out of a packet itself, it prints once more when it dumps the packet.
        const bool is_dump = has_response_ && is_reading_of_tcpdump(prefix_.view()) && !is_reading_of_tcpdump(prefix)
                             && response_.status == found.status && response_.phrase.view() == found.phrase;
        if (!is_dump) {
            finish();
            response_ = {};
            response_.status = found.status;
            response_.phrase.assign(found.phrase, !is_whole);
            has_response_ = true;
        }
        begin_message(prefix);
    }

    void begin_message(string_view prefix)
    {
        prefix_.assign(prefix);
        place_ = place::headers;
        line_has_start_ = true;
        // Behind a prefix, "received: SIP/2.0 200 OK" may be another line of a log.
        has_headers_ = prefix.empty();
        open_name_ = {};
        content_type_ = {};
        content_length_ = unknown;
    }

    static bool is_reading_of_tcpdump(string_view prefix) { return prefix == "\t" || ends_with(prefix, "SIP: "); }

    /// Whether tcpdump begins a packet with the line ("12:00:00.0 IP 192.0.2.1.5060 > 192.0.2.2.5060: ..."): whatever
    /// came before is over, though it may have been cut short.
    static bool is_packet_head(string_view line)
    {
        for (const string_view protocol : {"IP ", "IP6 "}) {
            if (const size_t at = line.find(protocol); at != string_view::npos) {
                const string_view rest = line.substr(at + protocol.size());
                return rest.substr(0, 1) == "(" || rest.find(" > ") != string_view::npos;
            }
        }
        return false;
    }

    /// The line without the prefix of its message, if it has one that differs from it in numbers at the most. A log may
    /// put a prefix before the first line of a message or before each.
    string_view without_prefix(string_view line) const
    {
        string_view rest = line;
        string_view prefix = prefix_.view();
        while (!prefix.empty() && !rest.empty()) {
            if (is_digit(prefix.front()) && is_digit(rest.front())) {
                skip_number(prefix);
                skip_number(rest);
            } else if (prefix.front() == rest.front()) {
                prefix.remove_prefix(1);
                rest.remove_prefix(1);
            } else {
                return line;
            }
        }
        return without_leading_blanks(prefix).empty() ? rest : line;
    }

    static void skip_number(string_view& text)
    {
        while (!text.empty() && is_digit(text.front())) {
            text.remove_prefix(1);
        }
    }

    // Header fields.

    /// Whether the line belongs to the header of the message, whatever it looks like.
    bool read_in_headers(string_view content)
    {
        if (without_leading_blanks(content).empty()) {
            place_ = has_body() ? place::body : place::outside;
            response_.has_whole_header = !open_name_.empty();
            return true;
        }
        if (has_headers_ && is_blank(content.front())) {
            read_field(open_name_.view(), without_outer_blanks(content), " ");
            return true;
        }
        return (has_headers_ || is_field_of_sip(name_of_field(content))) && read_header(content);
    }

    /// The name when the line has the form of a header field, else nothing.
    static string_view name_of_field(string_view line)
    {
        const size_t colon = line.find(':');
        if (colon == string_view::npos) {
            return {};
        }
        const string_view name = without_trailing_blanks(line.substr(0, colon));
        constexpr string_view token = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-.!%*_+`'~";
        const bool is_token = name.find_first_not_of(token) == string_view::npos;
        return is_token && !name.empty() && !is_digit(name.front()) ? name : string_view{};
    }

    /// Whether it is one of the names that stand in nearly every message, and not in front of a line of a log.
    static bool is_field_of_sip(string_view name)
    {
        constexpr std::array<string_view, 33> names = {
            "Via",
            "v",
            "From",
            "f",
            "To",
            "t",
            "Call-ID",
            "i",
            "CSeq",
            "Contact",
            "m",
            "Content-Type",
            "c",
            "Content-Length",
            "l",
            "Allow",
            "Max-Forwards",
            "User-Agent",
            "Record-Route",
            "Retry-After",
            "Route",
            "Server",
            "Reason",
            "Subject",
            "s",
            "Supported",
            "k",
            "Require",
            "Date",
            "Event",
            "o",
            "Expires",
            "Warning",
        };
        return std::any_of(names.begin(), names.end(),
                           [name](string_view known) { return equal_ignoring_case(name, known); });
    }

    bool read_header(string_view line)
    {
        const string_view name = name_of_field(line);
        if (name.empty()) {
            return false;
        }
        has_headers_ = has_headers_ || is_field_of_sip(name);
        open_name_.assign(name);
        read_field(name, without_outer_blanks(line.substr(line.find(':') + 1)), ", ");
        return true;
    }

    /// Reads the value of a header field, or a further line of it, which the separator tells. What was read first holds,
    /// except where values add up.
    void read_field(string_view name, string_view value, string_view separator)
    {
        const auto is_called = [name](string_view full, string_view compact) {
            return equal_ignoring_case(name, full) || equal_ignoring_case(name, compact);
        };
        if (is_called("Call-ID", "i") && response_.call_id.empty()) {
            response_.call_id.assign(value);
        } else if (is_called("CSeq", "CSeq") && response_.method.empty() && !is_number(last_word(value))) {
            response_.method.assign(last_word(value));
        } else if (is_called("Content-Type", "c") && content_type_.empty()) {
            content_type_.assign(value);
        } else if (is_called("Content-Length", "l") && content_length_ == unknown) {
            content_length_ = read_length(value);
        } else if (has_response_) {
            read_told(name, value, separator);
        }
    }

    /// Reads a header field that may tell what to do about the response, or be missed.
    void read_told(string_view name, string_view value, string_view separator)
    {
        for (size_t i = 0; i != told_names.size(); ++i) {
            if (equal_ignoring_case(name, told_names[i])) {
                response_.fields[i].append(value, separator);
            }
        }
        size_t index = 0;
        for (const sipstatus::header_field& field : header_fields_of(response_.status)) {
            if (index < response_.has_field.size() && equal_ignoring_case(name, field.name)) {
                response_.has_field[index] = true;
            }
            ++index;
        }
    }

    /// A length that no datagram has is a mistake, and would hide the rest of the trace.
    static size_t read_length(string_view digits)
    {
        size_t length = 0;
        for (const char c : digits) {
            if (!is_digit(c) || length > 65'535) {
                return unknown;
            }
            length = length * 10 + static_cast<size_t>(c - '0');
        }
        return length <= 65'535 ? length : unknown;
    }

    // Bodies. They may hold messages themselves, as message/sipfrag does. Their size is counted with CRLF at the end of
    // every line, which is what was sent, whatever the log has made of it.

    /// SDP is known by its lines instead, so that a log may shorten it.
    static bool is_line_of_sdp(string_view line)
    {
        return line.size() >= 2 && line[0] >= 'a' && line[0] <= 'z' && line[1] == '=';
    }

    bool has_type(string_view start) const { return starts_with_ignoring_case(content_type_.view(), start); }

    bool has_body() const
    {
        // A body has a type (RFC 3261, 20.15); where there is none, the log may have left out the body as well.
        if (content_type_.empty() || has_type("application/sdp")) {
            return false;
        }
        if (content_length_ != unknown) {
            return content_length_ != 0;
        }
        return has_type("message/") || has_type("multipart/") || has_type("text/");
    }

    /// Returns what stands behind the body in the same line, as in a segment of TCP that goes on with another message.
    string_view read_in_body(string_view content, bool ends_line)
    {
        if (content_length_ == unknown) {
            const bool is_over =
                has_type("multipart/") ? content.substr(0, 2) == "--" && ends_with(content, "--") : content.empty();
            place_ = is_over ? place::outside : place::body;
            return {};
        }
        const string_view rest = content.substr(content_length_ < content.size() ? content_length_ : content.size());
        const size_t size = content.size() + (ends_line ? 2 : 0);
        content_length_ -= size < content_length_ ? size : content_length_;
        place_ = content_length_ == 0 ? place::outside : place::body;
        return rest;
    }

    static constexpr size_t unknown = std::numeric_limits<size_t>::max();

    response_list& responses_;
    response response_;
    bool has_response_ = false;  // one that is not yet reported, since its header or its dump may follow

    place place_ = place::outside;
    bool line_has_start_ = false;
    kept_text<512> prefix_;
    bool has_headers_ = false;  // what has the form of a header field is one
    kept_text<32> open_name_;
    kept_text<32> content_type_;
    size_t content_length_ = unknown;
};

exit_status explain_trace(std::FILE* file, string_view name)
{
    response_list responses;
    trace_reader trace{responses};
    line_reader lines{file};
    for (line_piece piece; lines.next(piece);) {
        trace.read(piece);
    }
    const int error = errno;
    trace.finish();
    if (lines.has_failed()) {
        complain(name, string_view{std::strerror(error)});
        return failure;
    }
    responses.summarise();
    return success;
}

constexpr string_view no_code = "no SIP status code: these are 100 to 699";

exit_status explain_number(string_view text)
{
    const code c = sipstatus::parse_code(text);
    if (c == code{}) {
        complain(text, no_code);
        return misuse;
    }
    explain(c);
    return success;
}

/// The code that a number or a reason phrase names, or `code{}` after a complaint.
code require_code(string_view text)
{
    const code c = is_number(text) ? sipstatus::parse_code(text) : sipstatus::from_reason_phrase(text);
    if (c == code{}) {
        complain(text, is_number(text) ? no_code : "neither a status code nor a reason phrase; try --help");
    }
    return c;
}

exit_status explain_cause(string_view text)
{
    const auto digits = text.substr(0, 4);
    unsigned number = 0;
    for (const char c : is_number(digits) ? digits : "") {
        number = number * 10 + static_cast<unsigned>(c - '0');
    }
    if (number == 0 || number > 127) {
        complain(text, "no ISUP cause: these are 1 to 127");
        return misuse;
    }
    explain(static_cast<sipstatus::isup_cause>(number));
    return success;
}

exit_status explain_pair(string_view left_text, string_view right_text)
{
    const code left = require_code(left_text);
    const code right = left != code{} ? require_code(right_text) : code{};
    if (right == code{}) {
        return misuse;
    }
    explain(sipstatus::compare(left, right));
    return success;
}

/// The class that "4xx" names, or `invalid`.
response_class parse_class(string_view text)
{
    if (text.size() != 3 || !equal_ignoring_case(text.substr(1), "xx") || text[0] < '1' || text[0] > '6') {
        return response_class::invalid;
    }
    return static_cast<response_class>(text[0] - '0');
}

exit_status explain_file(const char* name)
{
    std::FILE* const file = std::fopen(name, "rb");
    if (file == nullptr) {
        const int error = errno;
        complain(name, error == ENOENT ? "neither a status code, a reason phrase, a class nor a file; try --help"
                                       : string_view{std::strerror(error)});
        return error == ENOENT ? misuse : failure;
    }
    const exit_status status = explain_trace(file, name);
    std::fclose(file);
    return status;
}

exit_status explain_input()
{
#ifdef EXPLAIN_HAS_TERMINAL
    if (isatty(STDIN_FILENO) != 0) {
        complain("standard input", "a terminal, and no trace; try --help");
        return misuse;
    }
#endif
    return explain_trace(stdin, "standard input");
}

exit_status explain_argument(const char* argument)
{
    const string_view text = argument;
    if (text == "-") {
        return explain_input();
    }
    if (text == "--all") {
        explain_all();
        return success;
    }
    if (text == "--help" || text == "-h") {
        print(help);
        return success;
    }
    if (text.substr(0, 1) == "-") {
        complain(text, "no such option; try --help");
        return misuse;
    }
    if (is_number(text)) {
        return explain_number(text);
    }
    if (const response_class k = parse_class(text); k != response_class::invalid) {
        list(k);
        return success;
    }
    if (const code c = sipstatus::from_reason_phrase(text); c != code{}) {
        explain_all_called(reason_phrase(c));
        return success;
    }
    return explain_file(argument);
}

exit_status finish_output(exit_status status)
{
    if (std::fflush(stdout) != 0 || std::ferror(stdout) != 0) {
        complain("standard output", "cannot be written");
        return failure;
    }
    return status;
}

}  // namespace

int main(int argc, char** argv)
{
    switch (argc) {
    case 0:
    case 1: return finish_output(explain_input());
    case 2: return finish_output(explain_argument(argv[1]));
    case 3:
        return finish_output(argv[1] == string_view{"--isup"} ? explain_cause(argv[2])
                                                              : explain_pair(argv[1], argv[2]));
    case 4:
        if (equal_ignoring_case(argv[2], "vs")) {
            return finish_output(explain_pair(argv[1], argv[3]));
        }
        break;
    default: break;
    }
    complain(argv[3], "too many arguments; try --help");
    return misuse;
}
