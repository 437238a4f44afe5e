// SPDX-License-Identifier: BSL-1.0
#include <sipstatus/write_comparison.hpp>

#include <algorithm>
#include <cctype>
#include <iterator>
#include <map>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "catch.hpp"
#include "laws.hpp"

using namespace sipstatus;

namespace {

constexpr aspect every_aspect[] = {
    aspect::registration, aspect::deprecation,   aspect::finality,      aspect::response_class, aspect::scope,
    aspect::answerer,     aspect::next_step,     aspect::dialog_effect, aspect::retry,          aspect::fork_preference,
    aspect::methods,      aspect::header_fields, aspect::isup_cause};

constexpr method every_method[] = {method::unknown,   method::ack,       method::bye,     method::cancel,
                                   method::info,      method::invite,    method::message, method::notify,
                                   method::options,   method::prack,     method::publish, method::refer,
                                   method::register_, method::subscribe, method::update};

constexpr bool answer_the_same_methods(code a, code b)
{
    for (const method m : every_method) {
        if (can_answer(a, m) != can_answer(b, m)) {
            return false;
        }
    }
    return true;
}

// 204, 469 and 491 answer requests inside a dialog, which do not fork; a 430 makes a proxy try another flow.
constexpr bool is_never_forked(code c)
{
    return to_integer(c) == 204 || to_integer(c) == 430 || to_integer(c) == 469 || to_integer(c) == 491;
}

// Requests that can fork: RFC 3261, 16.6; RFC 3428, 5; RFC 3515, 3.9; RFC 6665, 4.1.4.
constexpr bool have_a_forked_method_in_common(code a, code b)
{
    for (const method m :
         {method::unknown, method::invite, method::message, method::options, method::refer, method::subscribe}) {
        if (can_answer(a, m) && can_answer(b, m)) {
            return !is_never_forked(a) && !is_never_forked(b);
        }
    }
    return false;
}

constexpr bool is_refusal(code c) { return is_redirection(c) || is_failure(c); }

// Where RFCs restrict who sends a code, with the section: 'd' for the destination, 'w' for a server on the way.
struct listed_sender {
    int number;
    char who;
    std::string_view source;
};

constexpr listed_sender listed_senders[] = {
    {180, 'd', "RFC 3261, section 21.1.2"},  {181, 'd', "RFC 3261, section 16.7"},
    {182, 'd', "RFC 3261, section 16.7"},    {183, 'd', "RFC 3261, section 16.7"},
    {204, 'd', "RFC 5839, section 7.1"},     {305, 'd', "RFC 3261, section 21.3.4"},
    {401, 'd', "RFC 3261, section 22.1"},    {407, 'w', "RFC 3261, section 22.1"},
    {412, 'd', "RFC 3903, section 6"},       {430, 'w', "RFC 5626, section 5.3.1"},
    {439, 'd', "RFC 5626, section 6"},       {440, 'w', "RFC 5393, section 5.3.3"},
    {469, 'd', "RFC 6086, section 4.2.2"},   {481, 'd', "RFC 3261, section 21.4.19"},
    {483, 'w', "RFC 3261, section 16.3"},    {486, 'd', "RFC 3261, section 21.4.24"},
    {489, 'd', "RFC 6665, section 4.2.1.1"}, {491, 'd', "RFC 3261, section 14.2"},
    {493, 'd', "RFC 3261, section 21.4.28"}, {501, 'd', "RFC 3261, section 21.5.2"},
    {580, 'd', "RFC 3312, section 8"},       {606, 'd', "RFC 3261, section 21.6.4"},
    {607, 'd', "RFC 8197, section 1"},       {608, 'w', "RFC 8688, section 3.1"},
};

constexpr char sender_of(code c)
{
    for (const listed_sender& listed : listed_senders) {
        if (listed.number == to_integer(c)) {
            return listed.who;
        }
    }
    return '-';
}

// What REGISTER or PUBLISH alone can get (RFC 3903, 6; RFC 5626, 6; RFC 8599, 8.1), and what answers no request inside a dialog
// (RFC 6228, 4; RFC 8197, 4; RFC 8688, 3.1).
constexpr bool is_outside_dialogs(code c)
{
    for (const int number : {199, 412, 439, 555, 607, 608}) {
        if (to_integer(c) == number) {
            return true;
        }
    }
    return false;
}

// Whether one comes from the destination and the other from the way there, as far as RFCs say so.
constexpr bool differ_in_sender(code a, code b)
{
    const char of_a = sender_of(a);
    const char of_b = sender_of(b);
    if (of_a == '-' || of_b == '-' || (of_a == 'd') == (of_b == 'd')) {
        return false;
    }
    // 407 is told from 401 alone, and a provisional response only from what a proxy sends and a B2BUA does not: 430.
    const code from_the_way = of_a == 'd' ? b : a;
    const code from_destination = of_a == 'd' ? a : b;
    return from_the_way == code::proxy_authentication_required ? from_destination == code::unauthorized
           : is_provisional(from_destination)                  ? from_the_way == code::flow_failed
                                                               : true;
}

// Neither is a 1xx or 2xx, and the proxy's choice does not depend on which comes first.
constexpr bool is_chosen_in_a_fork(code a, code b)
{
    return a != b && is_refusal(a) && is_refusal(b) && better_response(a, b) == better_response(b, a)
           && have_a_forked_method_in_common(a, b);
}

constexpr bool differ(code a, code b, aspect in)
{
    switch (in) {
    case aspect::registration: return is_registered(a) != is_registered(b);
    case aspect::response_class: return class_of(a) != class_of(b);
    case aspect::finality: return is_provisional(a) != is_provisional(b);
    case aspect::dialog_effect:
        return !is_outside_dialogs(a) && !is_outside_dialogs(b) && dialog_effect_of(a) != dialog_effect_of(b);
    case aspect::next_step: return next_step_of(a) != next_step_of(b);
    case aspect::fork_preference: return is_chosen_in_a_fork(a, b);
    case aspect::methods: return !answer_the_same_methods(a, b);
    case aspect::isup_cause:
        return can_answer(a, method::invite) && can_answer(b, method::invite) && to_isup(a) != to_isup(b);
    case aspect::scope:
        return is_global_failure(a) != is_global_failure(b) && is_refusal(a) && is_refusal(b)
               && have_a_forked_method_in_common(a, b);
    case aspect::answerer: return differ_in_sender(a, b);
    case aspect::retry: return retry_rule_of(a).bound != retry_rule_of(b).bound;
    case aspect::header_fields: break;  // looked at by itself, as it takes too long for the compiler
    case aspect::deprecation: return (a == code::accepted) != (b == code::accepted);
    }
    return false;
}

// Whether what is said to differ does, for the code at a position and every other.
LAWS_CONSTEXPR bool holds_for_pairs_with(unsigned position)
{
    const code left = all_codes[position];
    for (const code right : all_codes) {
        for (const aspect a : every_aspect) {
            if (a != aspect::header_fields && compare(left, right).differs_in(a) != differ(left, right, a)) {
                return false;
            }
        }
    }
    return true;
}

// The header fields to look for in a response, typed from the RFCs that define the codes.
struct listed_fields {
    int number;
    std::vector<std::string_view> names;
};

const std::vector<listed_fields> fields_to_look_for = {
    {199, {"Reason"}},
    {300, {"Contact"}},
    {301, {"Contact"}},
    {302, {"Contact"}},
    {305, {"Contact"}},
    {401, {"WWW-Authenticate"}},
    {404, {"Retry-After"}},
    {405, {"Allow"}},
    {407, {"Proxy-Authenticate"}},
    {413, {"Retry-After"}},
    {415, {"Accept", "Accept-Encoding", "Accept-Language"}},
    {420, {"Unsupported"}},
    {421, {"Require"}},
    {422, {"Min-SE"}},
    {423, {"Min-Expires"}},
    {424, {"Geolocation-Error"}},
    {425, {"AlertMsg-Error"}},
    {469, {"Recv-Info"}},
    {470, {"Permission-Missing"}},
    {480, {"Retry-After"}},
    {485, {"Contact"}},
    {486, {"Retry-After"}},
    {488, {"Warning"}},
    {489, {"Allow-Events"}},
    {494, {"Security-Server"}},
    {500, {"Retry-After"}},
    {503, {"Retry-After"}},
    {600, {"Retry-After"}},
    {603, {"Retry-After"}},
    {606, {"Warning"}},
    {608, {"Call-Info"}},
};

std::vector<std::string_view> fields_of(code c)
{
    for (const listed_fields& listed : fields_to_look_for) {
        if (listed.number == to_integer(c)) {
            return listed.names;
        }
    }
    return {};
}

bool is_demand(const header_field& field) { return field.level == requirement::must && field.condition.empty(); }

// The header fields to look for in one response and not in the other, as "A, B and C".
std::string fields_beyond(code one, code other)
{
    std::vector<std::string_view> names;
    const auto of_other = fields_of(other);
    for (const std::string_view name : fields_of(one)) {
        if (std::find(of_other.begin(), of_other.end(), name) == of_other.end()) {
            names.push_back(name);
        }
    }
    std::string text;
    for (std::size_t i = 0; i != names.size(); ++i) {
        text += i == 0 ? "" : i + 1 == names.size() ? " or " : ", ";
        text += names[i];
    }
    return text;
}

std::string text_of(const comparison& pair)
{
    std::string text;
    write_comparison(std::back_inserter(text), pair);
    return text;
}

std::vector<std::string> lines_of(const std::string& text)
{
    std::vector<std::string> lines;
    for (std::size_t begin = 0; begin != text.size();) {
        const std::size_t end = text.find('\n', begin);
        lines.push_back(text.substr(begin, end - begin));
        begin = end != std::string::npos ? end + 1 : text.size();
    }
    return lines;
}

bool is_indented(const std::string& line) { return line.substr(0, 2) == "  "; }

// A paragraph begins with a capital behind its indentation, number and label, and so does each sentence behind a stop.
bool is_in_sentences(std::string line)
{
    line.erase(0, line.find_first_not_of(' '));
    if (std::isdigit(static_cast<unsigned char>(line.front())) && line.substr(1, 2) == ". ") {
        line.erase(0, 3);
    }
    for (std::size_t stop = line.find(". "); stop != std::string::npos; stop = line.find(". ", stop + 1)) {
        const auto next = static_cast<unsigned char>(line[stop + 2]);
        if (!std::isupper(next) && !std::isdigit(next)) {
            return false;
        }
    }
    const auto first = static_cast<unsigned char>(line.front());
    return (std::isupper(first) || std::isdigit(first)) && line.back() == '.';
}

// Words are what blanks part; punctuation behind the first of two parts them as well.
bool has_a_word_twice_in_a_row(const std::string& text)
{
    std::string last;
    std::string word;
    for (const char c : text + "\n") {
        const auto byte = static_cast<unsigned char>(c);
        if (std::isalnum(byte) || c == '-' || c == '\'' || c == '/') {
            word += static_cast<char>(std::tolower(byte));
        } else if (c == ' ' || c == '\n') {
            if (!last.empty() && word.substr(0, word.find_last_not_of(".,;:)") + 1) == last) {
                return true;
            }
            last = c == ' ' ? word : "";
            word.clear();
        } else if (!word.empty()) {
            word += c;
        }
    }
    return false;
}

// The codes of the registry, and one that is not registered for each class.
std::vector<code> codes_to_compare()
{
    std::vector<code> codes(all_codes.begin(), all_codes.end());
    for (const int number : {101, 299, 399, 498, 499, 599, 699}) {
        codes.push_back(static_cast<code>(number));
    }
    return codes;
}

template <class Check>
void for_all_texts(Check check)
{
    for (const code left : codes_to_compare()) {
        for (const code right : codes_to_compare()) {
            const comparison pair = compare(left, right);
            const std::string text = text_of(pair);
            if (!check(pair, text)) {
                FAIL_CHECK(text);
            }
        }
    }
}

constexpr std::string_view labels[] = {"Registration", "Status",        "Finality",      "Class", "Scope",
                                       "Who answers",  "Next step",     "Dialog effect", "Retry", "Forking",
                                       "Methods",      "Header fields", "ISUP cause"};

// The aspects that a text numbers as differences, in its order; -1 for what is no aspect.
std::vector<int> numbered_in(const std::string& text)
{
    std::vector<int> found;
    for (const std::string& line : lines_of(text)) {
        const std::size_t stop = line.find(". ");
        if (is_indented(line) && stop != std::string::npos && stop > 2
            && line.find_first_not_of("0123456789", 2) == stop) {
            const std::string label = line.substr(stop + 2, line.find(':') - stop - 2);
            const auto at = std::find(std::begin(labels), std::end(labels), label);
            const bool is_counted = std::stoi(line.substr(2)) == static_cast<int>(found.size()) + 1;
            found.push_back(at != std::end(labels) && is_counted ? static_cast<int>(at - std::begin(labels)) : -1);
        }
    }
    return found;
}

template <std::uint16_t Left, std::uint16_t Right>
struct text_at_compile_time {
    char bytes[comparison_size(compare(Left, Right))]{};
    bool is_whole;

    constexpr text_at_compile_time() : is_whole{write_comparison(+bytes, compare(Left, Right)) == std::end(bytes)} {}
    constexpr std::string_view view() const { return {bytes, sizeof bytes}; }
};

constexpr bool has(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

}  // namespace

TEST_CASE("a comparison holds its two codes in their order")
{
    STATIC_REQUIRE(compare(100, 500).left == code::trying);
    STATIC_REQUIRE(compare(100, 500).right == code::server_internal_error);
    STATIC_REQUIRE(compare(499, code{}).left == static_cast<code>(499));
    STATIC_REQUIRE(compare(-1, 65'536 + 486).left == code{});
    STATIC_REQUIRE(compare(-1, 65'536 + 486).right == code{});
    STATIC_REQUIRE(noexcept(compare(100, 500).differs_in(aspect::methods)));
    STATIC_REQUIRE(!std::is_invocable_v<decltype(compare), bool, int>);
}

TEST_CASE("two codes differ in what the other headers say differently, for all pairs")
{
    STATIC_REQUIRE(all_codes.size() == 75);
    STATIC_REQUIRE(holds_for_pairs_with(0));
    STATIC_REQUIRE(holds_for_pairs_with(1));
    STATIC_REQUIRE(holds_for_pairs_with(2));
    STATIC_REQUIRE(holds_for_pairs_with(3));
    STATIC_REQUIRE(holds_for_pairs_with(4));
    STATIC_REQUIRE(holds_for_pairs_with(5));
    STATIC_REQUIRE(holds_for_pairs_with(6));
    STATIC_REQUIRE(holds_for_pairs_with(7));
    STATIC_REQUIRE(holds_for_pairs_with(8));
    STATIC_REQUIRE(holds_for_pairs_with(9));
    STATIC_REQUIRE(holds_for_pairs_with(10));
    STATIC_REQUIRE(holds_for_pairs_with(11));
    STATIC_REQUIRE(holds_for_pairs_with(12));
    STATIC_REQUIRE(holds_for_pairs_with(13));
    STATIC_REQUIRE(holds_for_pairs_with(14));
    STATIC_REQUIRE(holds_for_pairs_with(15));
    STATIC_REQUIRE(holds_for_pairs_with(16));
    STATIC_REQUIRE(holds_for_pairs_with(17));
    STATIC_REQUIRE(holds_for_pairs_with(18));
    STATIC_REQUIRE(holds_for_pairs_with(19));
    STATIC_REQUIRE(holds_for_pairs_with(20));
    STATIC_REQUIRE(holds_for_pairs_with(21));
    STATIC_REQUIRE(holds_for_pairs_with(22));
    STATIC_REQUIRE(holds_for_pairs_with(23));
    STATIC_REQUIRE(holds_for_pairs_with(24));
    STATIC_REQUIRE(holds_for_pairs_with(25));
    STATIC_REQUIRE(holds_for_pairs_with(26));
    STATIC_REQUIRE(holds_for_pairs_with(27));
    STATIC_REQUIRE(holds_for_pairs_with(28));
    STATIC_REQUIRE(holds_for_pairs_with(29));
    STATIC_REQUIRE(holds_for_pairs_with(30));
    STATIC_REQUIRE(holds_for_pairs_with(31));
    STATIC_REQUIRE(holds_for_pairs_with(32));
    STATIC_REQUIRE(holds_for_pairs_with(33));
    STATIC_REQUIRE(holds_for_pairs_with(34));
    STATIC_REQUIRE(holds_for_pairs_with(35));
    STATIC_REQUIRE(holds_for_pairs_with(36));
    STATIC_REQUIRE(holds_for_pairs_with(37));
    STATIC_REQUIRE(holds_for_pairs_with(38));
    STATIC_REQUIRE(holds_for_pairs_with(39));
    STATIC_REQUIRE(holds_for_pairs_with(40));
    STATIC_REQUIRE(holds_for_pairs_with(41));
    STATIC_REQUIRE(holds_for_pairs_with(42));
    STATIC_REQUIRE(holds_for_pairs_with(43));
    STATIC_REQUIRE(holds_for_pairs_with(44));
    STATIC_REQUIRE(holds_for_pairs_with(45));
    STATIC_REQUIRE(holds_for_pairs_with(46));
    STATIC_REQUIRE(holds_for_pairs_with(47));
    STATIC_REQUIRE(holds_for_pairs_with(48));
    STATIC_REQUIRE(holds_for_pairs_with(49));
    STATIC_REQUIRE(holds_for_pairs_with(50));
    STATIC_REQUIRE(holds_for_pairs_with(51));
    STATIC_REQUIRE(holds_for_pairs_with(52));
    STATIC_REQUIRE(holds_for_pairs_with(53));
    STATIC_REQUIRE(holds_for_pairs_with(54));
    STATIC_REQUIRE(holds_for_pairs_with(55));
    STATIC_REQUIRE(holds_for_pairs_with(56));
    STATIC_REQUIRE(holds_for_pairs_with(57));
    STATIC_REQUIRE(holds_for_pairs_with(58));
    STATIC_REQUIRE(holds_for_pairs_with(59));
    STATIC_REQUIRE(holds_for_pairs_with(60));
    STATIC_REQUIRE(holds_for_pairs_with(61));
    STATIC_REQUIRE(holds_for_pairs_with(62));
    STATIC_REQUIRE(holds_for_pairs_with(63));
    STATIC_REQUIRE(holds_for_pairs_with(64));
    STATIC_REQUIRE(holds_for_pairs_with(65));
    STATIC_REQUIRE(holds_for_pairs_with(66));
    STATIC_REQUIRE(holds_for_pairs_with(67));
    STATIC_REQUIRE(holds_for_pairs_with(68));
    STATIC_REQUIRE(holds_for_pairs_with(69));
    STATIC_REQUIRE(holds_for_pairs_with(70));
    STATIC_REQUIRE(holds_for_pairs_with(71));
    STATIC_REQUIRE(holds_for_pairs_with(72));
    STATIC_REQUIRE(holds_for_pairs_with(73));
    STATIC_REQUIRE(holds_for_pairs_with(74));
}

TEST_CASE("two codes differ in the header fields to look for, for all pairs, and both sides name them")
{
    for (const code left : codes_to_compare()) {
        for (const code right : codes_to_compare()) {
            CAPTURE(to_integer(left), to_integer(right));
            const std::string of_left = fields_beyond(left, right);
            const std::string of_right = fields_beyond(right, left);
            CHECK(compare(left, right).differs_in(aspect::header_fields) == !(of_left.empty() && of_right.empty()));
            std::string sides[2];
            const key_difference d{aspect::header_fields, left, right};
            write_left(std::back_inserter(sides[0]), d);
            write_right(std::back_inserter(sides[1]), d);
            CHECK(sides[0] == (of_left.empty() ? "none" : of_left));
            CHECK(sides[1] == (of_right.empty() ? "none" : of_right));
        }
    }
}

TEST_CASE("a response can have each header field to look for, and what it always has is looked for")
{
    for (const code c : all_codes) {
        CAPTURE(to_integer(c));
        const auto names = fields_of(c);
        for (const std::string_view name : names) {
            const auto with_it = codes_with_header(name);
            CHECK(std::count_if(all_codes.begin(), all_codes.end(),
                                [&](code other) {
                                    bool has_it = false;
                                    for (const code found : with_it) {
                                        has_it = has_it || found == other;
                                    }
                                    return other == c && has_it;
                                })
                  == 1);
        }
        for (const header_field field : header_fields_of(c)) {
            // 494 is about Security-Server alone; all others have one.
            CHECK((!is_demand(field) || std::find(names.begin(), names.end(), field.name) != names.end()));
        }
    }
}

TEST_CASE("a redirection names Contact beside every failure that does not list addresses itself")
{
    for (const int redirection : {300, 301, 302, 305}) {
        for (const code c : all_codes) {
            if (is_failure(c)) {
                CAPTURE(redirection, to_integer(c));
                CHECK((fields_beyond(static_cast<code>(redirection), c) == "Contact") == (c != code::ambiguous));
            }
        }
    }
}

TEST_CASE("who sends a code is said with the section that restricts it")
{
    STATIC_REQUIRE(detail::restriction_of(code::ok).rfc == 0);
    for (const listed_sender& one : listed_senders) {
        for (const listed_sender& other : listed_senders) {
            CAPTURE(one.number, other.number);
            const std::string text = text_of(compare(one.number, other.number));
            const bool differ = differ_in_sender(static_cast<code>(one.number), static_cast<code>(other.number));
            CHECK(has(text, "Who answers: ") == differ);
            const std::string first =
                one.who == 'd' ? "the server or user agent that the request is for (" : " on the way (";
            CHECK(has(text, first + std::string{one.source} + ")") == differ);
        }
        CHECK_FALSE(compare(one.number, 500).differs_in(aspect::answerer));
        CHECK_FALSE(compare(199, one.number).differs_in(aspect::answerer));
    }
    STATIC_REQUIRE(compare(401, 407).differs_in(aspect::answerer));
    STATIC_REQUIRE(!compare(407, 486).differs_in(aspect::answerer));
    STATIC_REQUIRE(!compare(183, 608).differs_in(aspect::answerer));
    STATIC_REQUIRE(compare(607, 608).differs_in(aspect::answerer));
    STATIC_REQUIRE(compare(180, 430).differs_in(aspect::answerer));
}

TEST_CASE("requests inside a dialog and requests outside one have no code in common")
{
    for (const code inside : {code::no_notification, code::bad_info_package, code::request_pending}) {
        for (const code outside : {code::early_dialog_terminated, code::unwanted, code::rejected}) {
            CAPTURE(to_integer(inside), to_integer(outside));
            CHECK_FALSE(detail::can_answer_the_same(inside, outside));
            CHECK_FALSE(detail::can_answer_the_same(outside, inside));
        }
    }
    STATIC_REQUIRE(detail::can_answer_the_same(code::request_pending, code::busy_here));
    STATIC_REQUIRE(detail::can_answer_the_same(code::busy_here, code::request_pending));
    STATIC_REQUIRE(detail::can_answer_the_same(code::unwanted, code::busy_here));
    STATIC_REQUIRE(detail::can_answer_the_same(code::busy_here, code::unwanted));
}

TEST_CASE("the methods of a row are those of its code")
{
    for (const code c : all_codes) {
        CAPTURE(to_integer(c));
        CHECK(detail::make_methods_by_row().of_row[detail::row_of(c)] == detail::methods_of(c));
        CHECK(detail::compared_methods_of(c) == detail::methods_of(c));
    }
    STATIC_REQUIRE(detail::compared_methods_of(code{499}) == detail::methods_of(code{499}));
}

TEST_CASE("a proxy may fork these requests and no others")
{
    constexpr detail::method_set forked = detail::forked_methods_of(code::server_internal_error);
    STATIC_REQUIRE((forked & detail::set_of<method::unknown>) != 0);
    STATIC_REQUIRE((forked & detail::set_of<method::invite>) != 0);
    STATIC_REQUIRE((forked & detail::set_of<method::message>) != 0);
    STATIC_REQUIRE((forked & detail::set_of<method::options>) != 0);
    STATIC_REQUIRE((forked & detail::set_of<method::refer>) != 0);
    STATIC_REQUIRE((forked & detail::set_of<method::subscribe>) != 0);
    STATIC_REQUIRE((forked & detail::set_of<method::ack, method::bye, method::cancel, method::info>) == 0);
    STATIC_REQUIRE((forked & detail::set_of<method::notify, method::prack, method::publish>) == 0);
    STATIC_REQUIRE((forked & detail::set_of<method::register_, method::update>) == 0);
    STATIC_REQUIRE(detail::forked_methods_of(code::request_pending) == 0);
    STATIC_REQUIRE(detail::forked_methods_of(code::flow_failed) == 0);
}

TEST_CASE("all pairs are compared by their methods within the limits of one constant expression")
{
    constexpr auto differing_pairs = [] {
        int count = 0;
        for (const code left : all_codes) {
            for (const code right : all_codes) {
                count += compare(left, right).differs_in(aspect::methods) ? 1 : 0;
            }
        }
        return count;
    };
    constexpr int count = differing_pairs();
    int listed = 0;
    for (const code left : all_codes) {
        for (const code right : all_codes) {
            listed += answer_the_same_methods(left, right) ? 0 : 1;
        }
    }
    CHECK(count == listed);
}

TEST_CASE("a code is compared with all others within the limits of one constant expression")
{
    constexpr auto size_of_all = [] {
        std::string_view::size_type size = 0;
        for (const code other : all_codes) {
            size += comparison_size(compare(486, other));
        }
        return size;
    };
    constexpr auto size = size_of_all();
    CHECK(size == size_of_all());
}

TEST_CASE("nothing differs in an aspect that is none, nor from what is outside 100..699")
{
    STATIC_REQUIRE(!compare(100, 500).differs_in(static_cast<aspect>(200)));
    for (const aspect a : every_aspect) {
        for (const int number : {-1, 0, 99, 700, 65'536 + 486}) {
            CHECK(!compare(number, 486).differs_in(a));
            CHECK(!compare(486, number).differs_in(a));
        }
    }
}

TEST_CASE("some differences that everybody knows")
{
    STATIC_REQUIRE(compare(486, 600).differs_in(aspect::response_class));
    STATIC_REQUIRE(compare(486, 600).differs_in(aspect::fork_preference));
    STATIC_REQUIRE(!compare(486, 600).differs_in(aspect::next_step));
    STATIC_REQUIRE(!compare(486, 600).differs_in(aspect::dialog_effect));
    STATIC_REQUIRE(compare(404, 480).differs_in(aspect::dialog_effect));
    STATIC_REQUIRE(compare(401, 403).differs_in(aspect::next_step));
    STATIC_REQUIRE(compare(401, 403).differs_in(aspect::fork_preference));
    STATIC_REQUIRE(!compare(401, 407).differs_in(aspect::fork_preference));
    STATIC_REQUIRE(!compare(423, 580).differs_in(aspect::fork_preference));  // they answer different methods
    STATIC_REQUIRE(!compare(491, 600).differs_in(aspect::fork_preference));  // a re-INVITE does not fork
    STATIC_REQUIRE(!compare(469, 404).differs_in(aspect::fork_preference));  // nor does an INFO
    STATIC_REQUIRE(!compare(439, 503).differs_in(aspect::fork_preference));  // nor a REGISTER
    STATIC_REQUIRE(compare(489, 503).differs_in(aspect::fork_preference));   // a SUBSCRIBE can
    STATIC_REQUIRE(!compare(183, 486).differs_in(aspect::fork_preference));
    STATIC_REQUIRE(compare(200, 202).differs_in(aspect::deprecation));
    STATIC_REQUIRE(compare(499, 400).differs_in(aspect::registration));
    STATIC_REQUIRE(!compare(499, 498).differs_in(aspect::registration));
}

TEST_CASE("a comparison is written in a constant expression")
{
    constexpr text_at_compile_time<100, 500> text;
    STATIC_REQUIRE(text.is_whole);
    STATIC_REQUIRE(text.view().substr(0, 45) == "SIP 100 Trying vs 500 Server Internal Error\n\n");
    STATIC_REQUIRE(has(text.view(), "\n100 Trying\n  Description: The next server"));
    STATIC_REQUIRE(has(text.view(), "\n500 Server Internal Error\n  Description: The server that sent"));
    STATIC_REQUIRE(has(text.view(),
                       "\nKey differences\n  1. Finality: 500 is final and ends the transaction; 100 is provisional"));
    STATIC_REQUIRE(
        has(text.view(), "\n  3. Next step: After 100 the client waits for the final response; after 500 it"));
    STATIC_REQUIRE(has(text.view(), "\nWhen to use which\n  Send 100 when "));
    STATIC_REQUIRE(text.view().back() == '\n');
    CHECK(text.view() == text_of(compare(100, 500)));
}

TEST_CASE("a pair of each class is written in a constant expression")
{
    constexpr text_at_compile_time<180, 183> provisional;
    constexpr text_at_compile_time<200, 202> success;
    constexpr text_at_compile_time<301, 302> redirection;
    constexpr text_at_compile_time<401, 407> request_failure;
    constexpr text_at_compile_time<502, 504> server_failure;
    constexpr text_at_compile_time<600, 603> global_failure;
    STATIC_REQUIRE(has(provisional.view(), "Both are provisional responses, and one INVITE can get both"));
    STATIC_REQUIRE(has(success.view(), "Both are successes: a server answers a request with one of them, never both."));
    STATIC_REQUIRE(has(redirection.view(), "Both are redirections: "));
    STATIC_REQUIRE(has(request_failure.view(), "Both are request failures: "));
    STATIC_REQUIRE(has(server_failure.view(), "Both are server failures: "));
    STATIC_REQUIRE(has(global_failure.view(), "Both are global failures: "));
    CHECK(request_failure.view() == text_of(compare(401, 407)));
}

TEST_CASE("a sentence about one of the two names the right one, whichever comes first")
{
    const auto both_say = [](int left, int right, std::string_view sentence) {
        CAPTURE(left, right);
        CHECK(has(text_of(compare(left, right)), sentence));
        CHECK(has(text_of(compare(right, left)), sentence));
    };
    both_say(100, 500, "One request can get both: first 100, then 500 as its final response.");
    both_say(100, 500,
             "500 is final and ends the transaction; 100 is provisional, and a final response should follow.");
    both_say(486, 600,
             "Scope: 600 is about every destination of the user and ends the search; 486 is about one destination or "
             "the path "
             "to it.\n");
    both_say(486, 600, "Forking: A forking proxy that gets both must forward 600 (RFC 3261, section 16.7).");
    both_say(404, 503, "Forking: A forking proxy that gets both should forward 404 (RFC 3261, section 16.7).");
    both_say(404, 407,
             "Forking: A forking proxy that gets both should forward 407, which tells the client how to send the "
             "request again "
             "(RFC 3261, section 16.7).");
    both_say(500, 503,
             "Forking: A forking proxy that gets both should forward 500, since it should not forward a 503 (RFC 3261, "
             "section 16.7).");
    both_say(503, 600, "Forking: A forking proxy that gets both must forward 600 (RFC 3261, section 16.7).");
    both_say(302, 404,
             "Forking: A forking proxy that gets both should forward 302, unless it follows the redirection itself "
             "(RFC 3261, "
             "section 16.7).");
    both_say(200, 202,
             "Status: 202 is deprecated in answers to SUBSCRIBE, NOTIFY and REFER (RFC 6665, section 8.3.1; RFC 7647, "
             "section 5), 200 is not.");
    both_say(407, 501, "Header fields: Look for Proxy-Authenticate in 407.\n");
    both_say(415, 487, "Look for Accept, Accept-Encoding or Accept-Language in 415.\n");
    both_say(421, 501, "Header fields: Look for Require in 421.\n");
    both_say(486, 404, "Dialog effect: Inside a dialog, ");
    both_say(400, 499, "Registration: 400 is registered, 499 is not.");
}

TEST_CASE("header fields and causes are told of both codes, in their order")
{
    CHECK(has(text_of(compare(401, 407)),
              "Header fields: Look for WWW-Authenticate in 401 and for Proxy-Authenticate in 407.\n"));
    CHECK(has(text_of(compare(407, 401)),
              "Header fields: Look for Proxy-Authenticate in 407 and for WWW-Authenticate in 401.\n"));
    const auto is_mapped = [](int left, int right, const std::string& mappings) {
        return has(text_of(compare(left, right)),
                   "ISUP cause: At a gateway to the telephone network (RFC 3398), " + mappings + ".\n");
    };
    CHECK(is_mapped(486, 487, "486 becomes cause 17 \"User busy\"; 487 has no cause"));
    CHECK(is_mapped(487, 603, "487 has no cause; 603 becomes cause 21 \"Call rejected\""));
    CHECK(is_mapped(
        200, 302,
        "200 releases nothing; 302 becomes cause 23 \"Redirection to new destination\" if the gateway does not "
        "follow it"));
    CHECK(is_mapped(
        488, 486,
        "488 becomes cause 31 \"Normal, unspecified\" unless a Warning says more; 486 becomes cause 17 \"User "
        "busy\""));
}

TEST_CASE("the pairs that people confuse have a note, in either order")
{
    constexpr int often_confused[][2] = {
        {100, 183}, {180, 183}, {181, 302}, {182, 480}, {183, 200}, {200, 202}, {202, 204}, {300, 302}, {301, 302},
        {302, 305}, {380, 503}, {400, 420}, {400, 424}, {400, 481}, {400, 500}, {401, 403}, {401, 407}, {403, 404},
        {403, 407}, {403, 433}, {403, 470}, {403, 603}, {404, 410}, {404, 480}, {404, 484}, {404, 503}, {404, 604},
        {405, 501}, {406, 415}, {406, 488}, {406, 606}, {408, 480}, {408, 481}, {408, 487}, {408, 503}, {408, 504},
        {413, 513}, {414, 513}, {415, 488}, {420, 421}, {421, 494}, {422, 423}, {428, 436}, {436, 437}, {437, 438},
        {430, 439}, {440, 483}, {469, 489}, {480, 486}, {480, 487}, {480, 503}, {480, 603}, {481, 487}, {482, 483},
        {484, 485}, {486, 487}, {486, 503}, {486, 600}, {486, 603}, {488, 580}, {488, 606}, {491, 500}, {500, 502},
        {500, 503}, {502, 503}, {502, 504}, {503, 504}, {503, 600}, {600, 603}, {603, 604}, {603, 607}, {603, 608},
        {607, 608},
    };
    CHECK(std::size(often_confused) == 73);
    for (const auto& pair : often_confused) {
        CAPTURE(pair[0], pair[1]);
        const pair_note note = compare(pair[0], pair[1]).note();
        const pair_note swapped = compare(pair[1], pair[0]).note();
        CHECK(note);
        CHECK(note.difference == swapped.difference);
        CHECK(note.when_to_send_left == swapped.when_to_send_right);
        CHECK(note.when_to_send_right == swapped.when_to_send_left);
    }
    STATIC_REQUIRE(compare(401, 407).note());
    STATIC_REQUIRE(!compare(486, 486).note());
    STATIC_REQUIRE(!compare(100, 699).note());
    STATIC_REQUIRE(!compare(code{}, 600).note());
    STATIC_REQUIRE(noexcept(compare(486, 600).note()));
}

TEST_CASE("a note says something of its own: no text stands twice, and each is as long as its rule allows")
{
    std::map<std::string_view, int> seen;
    for (const code left : all_codes) {
        for (const code right : all_codes) {
            const pair_note note = compare(left, right).note();
            if (!note || left > right) {
                continue;
            }
            CAPTURE(to_integer(left), to_integer(right));
            for (const std::string_view text : {note.difference, note.when_to_send_left, note.when_to_send_right}) {
                CAPTURE(text);
                CHECK(++seen[text] == 1);
                CHECK(is_in_sentences(std::string{text}));
                CHECK(text.find("  ") == std::string_view::npos);
                CHECK(!has_a_word_twice_in_a_row(std::string{text}));
            }
            CHECK((note.difference.size() >= 80 && note.difference.size() <= 420));
            const auto begins = [](std::string_view text, code c) {
                return text.substr(0, 9) == "Send " + std::to_string(to_integer(c)) + " ";
            };
            CHECK(begins(note.when_to_send_left, left));
            CHECK(begins(note.when_to_send_right, right));
            CHECK((note.when_to_send_left.size() >= 40 && note.when_to_send_left.size() <= 260));
            CHECK((note.when_to_send_right.size() >= 40 && note.when_to_send_right.size() <= 260));
        }
    }
    CHECK(seen.size() == 78 * 3);
}

TEST_CASE("a code is confused with those that a note tells it from")
{
    for (int number = -1; number != 701; ++number) {
        std::vector<code> expected;
        for (const code other : all_codes) {
            if (compare(number, other).note()) {
                expected.push_back(other);
            }
        }
        std::vector<code> found;
        for (const code other : confused_with(number)) {
            found.push_back(other);
        }
        CAPTURE(number);
        CHECK(found == expected);
        CHECK(confused_with(number).size() == expected.size());
        CHECK(confused_with(number).empty() == expected.empty());
    }
}

TEST_CASE("a comparison uses the words of the note, and leaves its own out")
{
    for_all_texts([](const comparison& pair, const std::string& text) {
        const pair_note note = pair.note();
        if (note) {
            const std::string choice =
                "When to use which\n  " + std::string{note.when_to_send_left} + "\n  " + std::string{note.when_to_send_right} + "\n";
            return has(text, note.difference) && text.size() > choice.size()
                   && text.compare(text.size() - choice.size(), choice.size(), choice) == 0;
        }
        return true;
    });
}

TEST_CASE("the differences are data: each aspect with what both have in it")
{
    const auto sides_of = [](int left, int right) {
        std::vector<std::string> sides;
        for (const key_difference d : compare(left, right).key_differences()) {
            std::string side{name_of(d.aspect)};
            side += ": ";
            write_left(std::back_inserter(side), d);
            side += " / ";
            write_right(std::back_inserter(side), d);
            sides.push_back(side);
        }
        return sides;
    };
    CHECK(sides_of(486, 600)
          == std::vector<std::string>{"Class: Request Failure / Global Failure",
                                      "Scope: one destination / every destination",
                                      "Forking: not preferred / preferred",
                                      "Methods: any request except ACK / any request except ACK and REGISTER"});
    CHECK(sides_of(401, 407)
          == std::vector<std::string>{
              "Who answers: the server or user agent that the request is for / a proxy on the way",
              "Header fields: WWW-Authenticate / Proxy-Authenticate"});
    CHECK(sides_of(200, 202)
          == std::vector<std::string>{
              "Status: not deprecated / deprecated",
              "Methods: any request except ACK / any request except ACK, NOTIFY, REFER and SUBSCRIBE"});
    CHECK(sides_of(180, 487)
          == std::vector<std::string>{"Finality: provisional / final", "Class: Provisional / Request Failure",
                                      "Next step: wait / stop", "Dialog effect: none / transaction",
                                      "Methods: only INVITE / any request except ACK and CANCEL"});
    CHECK(sides_of(483, 302)
          == std::vector<std::string>{
              "Class: Request Failure / Redirection", "Next step: change request / follow contact",
              "Dialog effect: dialog / unsettled", "Forking: not preferred / preferred",
              "Methods: any request except ACK / any request except ACK and CANCEL", "Header fields: none / Contact",
              "ISUP cause: cause 25 \"Exchange routing error\" / cause 23 \"Redirection to new destination\""});
    CHECK(sides_of(483, 486).front()
          == "Who answers: a proxy or back-to-back user agent on the way / the server or user agent that the request "
             "is for");
    CHECK(sides_of(422, 499)
          == std::vector<std::string>{"Registration: registered / not registered",
                                      "Retry: gives the shortest session interval to ask for (Min-SE) / nothing",
                                      "Methods: only INVITE and UPDATE / any request except ACK",
                                      "Header fields: Min-SE / none"});
    CHECK(sides_of(500, 100)
          == std::vector<std::string>{"Finality: final / provisional", "Class: Server Failure / Provisional",
                                      "Next step: retry later / wait", "Dialog effect: transaction / none",
                                      "Retry: can say how long to wait before trying again (Retry-After) / nothing",
                                      "Header fields: Retry-After / none",
                                      "ISUP cause: cause 41 \"Temporary failure\" / no cause"});
    CHECK(sides_of(700, 486).empty());
    CHECK(sides_of(486, 486).empty());
    STATIC_REQUIRE(compare(486, 600).key_differences().size() == 4);
    STATIC_REQUIRE(compare(486, 486).key_differences().empty());
    STATIC_REQUIRE(compare(486, 600).key_differences().begin()->aspect == aspect::response_class);
    STATIC_REQUIRE(noexcept(compare(486, 600).key_differences()));
}

TEST_CASE("the usage that a code ends is the one that can get it")
{
    CHECK(has(text_of(compare(408, 486)), "Inside a dialog, 408 ends the call that the request belongs to, while 486"));
    CHECK(has(text_of(compare(486, 489)), "while 489 ends the subscription that the request belongs to."));
    CHECK(has(text_of(compare(480, 486)), "480 ends the call or subscription that the request belongs to, while"));
    CHECK(!has(text_of(compare(404, 439)), "Inside a dialog, "));
}

TEST_CASE("of two codes of equal rank, a proxy prefers either")
{
    // No comparison has this difference, but a program can make it.
    const key_difference of_equals{aspect::fork_preference, code::temporarily_unavailable, code::busy_here};
    std::string left;
    std::string right;
    write_left(std::back_inserter(left), of_equals);
    write_right(std::back_inserter(right), of_equals);
    CHECK(left == "preferred");
    CHECK(right == "preferred");
}

TEST_CASE("the two sides of a difference are never the same words")
{
    for (const code left : all_codes) {
        for (const code right : all_codes) {
            for (const key_difference d : compare(left, right).key_differences()) {
                std::string of_left;
                std::string of_right;
                write_left(std::back_inserter(of_left), d);
                write_right(std::back_inserter(of_right), d);
                if (of_left == of_right || of_left.empty() || of_right.empty()) {
                    CAPTURE(to_integer(left), to_integer(right), name_of(d.aspect));
                    CHECK(of_left != of_right);
                    CHECK_FALSE(of_left.empty());
                    CHECK_FALSE(of_right.empty());
                }
            }
        }
    }
}

TEST_CASE("every aspect has a name, and other values have none")
{
    int next = 0;
    for (const aspect a : every_aspect) {
        CHECK(static_cast<int>(a) == next);
        CHECK(name_of(a) == labels[next++]);
    }
    STATIC_REQUIRE(name_of(static_cast<aspect>(13)).empty());
    STATIC_REQUIRE(name_of(static_cast<aspect>(255)).empty());
}

TEST_CASE("the name of an aspect is a C string, an empty one too") { STATIC_REQUIRE(are_names_c_strings<aspect>()); }

TEST_CASE("a writer is noexcept exactly when its iterator is, and returns it past the end")
{
    STATIC_REQUIRE(noexcept(write_comparison(static_cast<char*>(nullptr), compare(100, 500))));
    STATIC_REQUIRE(noexcept(comparison_size(compare(100, 500))));
    std::string text;
    STATIC_REQUIRE(!noexcept(write_comparison(std::back_inserter(text), compare(100, 500))));
    std::vector<char> bytes(comparison_size(compare(486, 600)) + 1, '#');
    const auto end = write_comparison(bytes.begin(), compare(486, 600));
    CHECK(end == bytes.end() - 1);
    CHECK(bytes.back() == '#');
}

TEST_CASE("nothing is written about what is outside 100..699")
{
    for (const int number : {-1, 0, 99, 700, 65'536 + 486}) {
        CHECK(text_of(compare(number, 486)).empty());
        CHECK(text_of(compare(486, number)).empty());
        CHECK(comparison_size(compare(number, 486)) == 0);
    }
}

TEST_CASE("the size of a comparison is exact, for all pairs")
{
    for_all_texts([](const comparison& pair, const std::string& text) { return comparison_size(pair) == text.size(); });
}

TEST_CASE("a heading names both codes, and an empty line follows it")
{
    const auto name = [](code c) {
        const std::string number = std::to_string(to_integer(c));
        return is_registered(c) ? number + " " + std::string{reason_phrase(c)} : number;
    };
    for_all_texts([&](const comparison& pair, const std::string& text) {
        const std::string heading = "SIP " + name(pair.left) + " vs " + name(pair.right) + "\n\n";
        const pair_note note = pair.note();
        const std::string lead = note ? std::string{note.difference} + "\n\n" : "";
        return text.find(heading + lead + "SIP " + name(pair.left) + " ") == 0;
    });
}

TEST_CASE("no word stands twice in a row, in any comparison")
{
    CHECK(has_a_word_twice_in_a_row("It is seen when when it is."));
    CHECK(has_a_word_twice_in_a_row("The the."));
    for_all_texts([](const comparison&, const std::string& text) { return !has_a_word_twice_in_a_row(text); });
}

TEST_CASE("every paragraph of a comparison is in whole sentences")
{
    CHECK(!is_in_sentences("  Description: it. said so"));
    for_all_texts([](const comparison& pair, const std::string& text) {
        const std::vector<std::string> lines = lines_of(text);
        return is_in_sentences(lines[2]) && (!pair.note() || is_in_sentences(lines[4]))
               && std::all_of(lines.begin(), lines.end(),
                              [](const std::string& line) { return !is_indented(line) || is_in_sentences(line); });
    });
}

TEST_CASE("every section of a comparison has its heading and something below it")
{
    for_all_texts([](const comparison& pair, const std::string& text) {
        const std::vector<std::string> lines = lines_of(text);
        std::vector<std::string> headings;
        for (std::size_t i = pair.note() ? 5 : 3; i != lines.size(); ++i) {
            if (lines[i].empty()) {
                headings.push_back(i + 2 < lines.size() && is_indented(lines[i + 2]) ? lines[i + 1] : "empty");
            }
        }
        if (pair.left == pair.right) {
            return headings.size() == 2 && headings[1] == "When to use it";
        }
        return headings.size() == 4 && headings[2] == "Key differences" && headings[3] == "When to use which";
    });
}

TEST_CASE("what is said to differ differs, what differs is said, and the most telling comes first")
{
    for_all_texts([](const comparison& pair, const std::string& text) {
        std::vector<int> expected;
        for (const aspect a : every_aspect) {
            if (a == aspect::header_fields ? pair.differs_in(a) : differ(pair.left, pair.right, a)) {
                expected.push_back(static_cast<int>(a));
            }
        }
        const bool is_told_to_be_alike =
            has(text, "  None in class, next step") || has(text, "  None: a client treats both");
        return numbered_in(text) == expected && is_told_to_be_alike == (expected.empty() && pair.left != pair.right);
    });
}

TEST_CASE("swapped codes get the same facts")
{
    for_all_texts([](const comparison& pair, const std::string& text) {
        const std::string swapped = text_of(compare(pair.right, pair.left));
        // All but the summary and the sentences that name both: of them as many, and of the same kinds.
        const auto facts_of = [](const std::string& whole) {
            std::vector<std::string> facts;
            for (const std::string& line : lines_of(whole)) {
                if (is_indented(line) && !std::isdigit(static_cast<unsigned char>(line[2]))) {
                    facts.push_back(line);
                }
            }
            std::sort(facts.begin(), facts.end());
            return facts;
        };
        return facts_of(text) == facts_of(swapped) && numbered_in(text) == numbered_in(swapped);
    });
}

TEST_CASE("a comparison holds the whole guidance of both")
{
    for_all_texts([](const comparison& pair, const std::string& text) {
        for (const code c : {pair.left, pair.right}) {
            if (const guidance* const g = guidance_for(c)) {
                if (!has(text, g->description) || !has(text, g->when_seen) || !has(text, g->how_to_fix)) {
                    return false;
                }
            } else if (!has(text, std::to_string(to_integer(c)) + " is not in the IANA registry.")) {
                return false;
            }
        }
        return true;
    });
}

TEST_CASE("the gist and the use of a code are a clause each, and no two codes share one")
{
    std::map<std::string, code> clauses;
    for (const code c : all_codes) {
        const std::string text = text_of(compare(c, c));
        const std::string named = std::to_string(to_integer(c)) + " " + std::string{reason_phrase(c)};
        const auto between = [&text](const std::string& begin, const std::string& end) {
            const std::size_t at = text.find(begin) + begin.size();
            return text.substr(at, text.find(end, at) - at);
        };
        for (const std::string& clause : {between(named + " says that ", ". Both sides are the same code"),
                                          between("\n  Send " + std::to_string(to_integer(c)) + " when ", ".\n")}) {
            INFO(named << ": " << clause);
            CHECK(clauses.emplace(clause, c).second);
            CHECK((clause.size() >= 20 && clause.size() <= 130));
            CHECK(clause.find(". ") == std::string::npos);
            CHECK(std::isalnum(static_cast<unsigned char>(clause.back())));
            CHECK(std::all_of(clause.begin(), clause.end(), [](char x) { return x >= 0x20 && x < 0x7f && x != '"'; }));
        }
    }
    CHECK(clauses.size() == 150);
}

TEST_CASE("methods are listed as a person would")
{
    const auto methods_in = [](code a, code b) {
        const std::string text = text_of(compare(a, b));
        const std::size_t at = text.find("Methods: ");
        return text.substr(at, text.find('\n', at) - at);
    };
    CHECK(methods_in(code::ok, code::bad_event)
          == "Methods: 200 can answer any request except ACK; 489 can answer only NOTIFY, PUBLISH and SUBSCRIBE.");
    CHECK(methods_in(code::bad_info_package, code::unauthorized)
          == "Methods: 469 can answer only INFO; 401 can answer any request except ACK and CANCEL.");
}

TEST_CASE("unregistered codes are compared as what they are treated as")
{
    const std::string text = text_of(compare(499, 687));
    CHECK(has(text, "SIP 499 vs 687\n"));
    CHECK(has(text, "SIP 499 is not registered, so a client treats it as 400 Bad Request; 687 is not registered"));
    CHECK(has(
        text,
        "\n499\n"
        "  Description: 499 is not in the IANA registry. A client must treat it as 400 Bad Request "
        "(RFC 3261, section 8.1.3.2).\n"
        "  When you see it: A vendor, an operator or an old stack uses the number for a purpose of its own, or it is a "
        "typo of a registered one.\n"
        "  How to fix it: Do what you would do after 400. The reason phrase, Reason, Warning and the documentation of "
        "whoever sent it may say more.\n"));
    CHECK(has(text,
              "Class: 499 is a request failure (4xx: this server cannot fulfill this request); 687 is a global failure "
              "(6xx: no server can fulfill the request)."));
    CHECK(
        has(text, "Send 687 only to peers that have agreed with you on its meaning; all others treat it as 600 Busy"));
    CHECK(has(text_of(compare(499, 498)), "400 Bad Request; 498 is not registered either and is treated the same."));
    CHECK(has(text_of(compare(499, 400)), "1. Registration: 400 is registered, 499 is not."));
}

TEST_CASE("each text of a row and of a pair goes to its own field")
{
    const detail::pair_texts of_row = detail::make_pair_texts(detail::gist("one"), detail::send_when("two"));
    CHECK(of_row.gist == "one");
    CHECK(of_row.send_when == "two");
    const detail::pair_row row = detail::make_pair_row(401, 407, detail::difference("one"), detail::send_left("two"),
                                                       detail::send_right("three"));
    CHECK(row.left == code::unauthorized);
    CHECK(row.right == code::proxy_authentication_required);
    CHECK(row.note.difference == "one");
    CHECK(row.note.when_to_send_left == "two");
    CHECK(row.note.when_to_send_right == "three");
}

TEST_CASE("what is none, or no enumerator, has no words")
{
    using namespace detail;
    for (const int none : {0, 7, 200}) {
        CHECK(class_in_words(static_cast<response_class>(none)).empty());
        CHECK(several_of_class(static_cast<response_class>(none)).empty());
    }
    CHECK(several_of_class(response_class::provisional) == "provisional responses");
    CHECK(next_step_in_words(next_step::none, code::bad_request).empty());
    CHECK(next_step_in_words(static_cast<next_step>(9), code::bad_request).empty());
    CHECK(dialog_effect_in_words(static_cast<dialog_effect>(4), code::busy_here).empty());
    CHECK(sender_in_words(static_cast<sender>(4)).empty());
    CHECK(sender_in_words(sender::unrestricted).empty());
    CHECK(retry_bound_in_words(static_cast<retry_bound>(4)).empty());
    CHECK(retry_bound_in_words(retry_bound::none).empty());

    const key_difference no_aspect{static_cast<aspect>(200), code::trying, code::busy_here};
    std::string written;
    write_left(std::back_inserter(written), no_aspect);
    write_right(std::back_inserter(written), no_aspect);
    CHECK(written.empty());
    iterator_output<std::back_insert_iterator<std::string>> output{std::back_inserter(written)};
    put_difference(output, no_aspect);
    CHECK(written == ": ");
}

TEST_CASE("classes, effects, steps, servers and bounds are told in these words")
{
    using namespace detail;
    using rc = response_class;
    CHECK(class_in_words(rc::provisional) == "a provisional response (1xx: the request is being processed)");
    CHECK(class_in_words(rc::success) == "a success (2xx: the request was accepted)");
    CHECK(class_in_words(rc::redirection)
          == "a redirection (3xx: the client has to do something else to complete the request)");
    CHECK(class_in_words(rc::request_failure) == "a request failure (4xx: this server cannot fulfill this request)");
    CHECK(class_in_words(rc::server_failure)
          == "a server failure (5xx: the server failed, though the request may be valid)");
    CHECK(class_in_words(rc::global_failure) == "a global failure (6xx: no server can fulfill the request)");

    CHECK(several_of_class(rc::success) == "successes");
    CHECK(several_of_class(rc::redirection) == "redirections");
    CHECK(several_of_class(rc::request_failure) == "request failures");
    CHECK(several_of_class(rc::server_failure) == "server failures");
    CHECK(several_of_class(rc::global_failure) == "global failures");

    const auto effect_of = [](code c) { return dialog_effect_in_words(dialog_effect_of(c), c); };
    CHECK(effect_of(code::ok) == "ends nothing by itself");
    CHECK(effect_of(code::busy_here) == "ends only the request that it answers");
    CHECK(effect_of(code::bad_event) == "ends the subscription that the request belongs to");
    CHECK(effect_of(code::request_timeout) == "ends the call that the request belongs to");
    // It answers INVITE and UPDATE, and both belong to the call.
    CHECK(dialog_effect_in_words(dialog_effect::usage, code::session_interval_too_small)
          == effect_of(code::request_timeout));
    CHECK(effect_of(code::method_not_allowed) == "ends the call or subscription if that cannot do without the method");
    CHECK(effect_of(code::not_implemented) == effect_of(code::method_not_allowed));
    CHECK(effect_of(code::temporarily_unavailable) == "ends the call or subscription that the request belongs to");
    CHECK(effect_of(code::not_found) == "ends the whole dialog, with its call and all subscriptions");
    CHECK(effect_of(code::early_dialog_terminated) == "ends the early dialog that it is sent in");

    CHECK(next_step_in_words(next_step::wait, code::bad_request) == "waits for the final response");
    CHECK(next_step_in_words(next_step::proceed, code::bad_request) == "goes on, since the request succeeded");
    CHECK(next_step_in_words(next_step::follow_contact, code::bad_request) == "tries the addresses in Contact");
    CHECK(next_step_in_words(next_step::authenticate, code::bad_request)
          == "should send the request again with credentials");
    CHECK(next_step_in_words(next_step::change_request, code::bad_request)
          == "should try again only with a changed request");
    CHECK(next_step_in_words(next_step::retry_later, code::bad_request)
          == "may send the same request again after a pause");
    CHECK(next_step_in_words(next_step::try_elsewhere, code::bad_request)
          == "may send the same request to another server");
    CHECK(next_step_in_words(next_step::stop, code::bad_request) == "stops, unless a person decides otherwise");
    CHECK(next_step_in_words(next_step::stop, code::not_found)
          == "stops, unless Retry-After or a person says otherwise");
    CHECK(next_step_in_words(next_step_of(417), code::unknown_resource_priority)
          == "may try again with the same or another Resource-Priority");
    CHECK(next_step_in_words(next_step_of(470), code::consent_needed)
          == "may send the same request again once the recipients have agreed");

    CHECK(effect_of(code::multiple_choices) == "has no settled effect (RFC 5057, section 5.1)");

    CHECK(sender_in_words(sender::destination) == "the server or user agent that the request is for");
    CHECK(sender_in_words(sender::proxy) == "a proxy on the way");
    CHECK(sender_in_words(sender::intermediary) == "a proxy or back-to-back user agent on the way");

    CHECK(retry_bound_in_words(retry_bound::retry_after)
          == "can say how long to wait before trying again (Retry-After)");
    CHECK(retry_bound_in_words(retry_bound::min_se) == "gives the shortest session interval to ask for (Min-SE)");
    CHECK(retry_bound_in_words(retry_bound::min_expires)
          == "gives the shortest expiration time to ask for (Min-Expires)");
}

TEST_CASE("each difference is one sentence")
{
    const auto differences = [](int left, int right) {
        const std::string text = text_of(compare(left, right));
        const std::string heading = "Key differences\n";
        const std::size_t begin = text.find(heading) + heading.size();
        return text.substr(begin, text.find("\n\n", begin) + 1 - begin);
    };
    CHECK(
        differences(100, 500)
        == "  1. Finality: 500 is final and ends the transaction; 100 is provisional, and a final response should "
           "follow.\n"
           "  2. Class: 100 is a provisional response (1xx: the request is being processed); 500 is a server failure "
           "(5xx: the server failed, though the request may be valid).\n"
           "  3. Next step: After 100 the client waits for the final response; after 500 it may send the same request "
           "again after a pause.\n"
           "  4. Dialog effect: Inside a dialog, 100 ends nothing by itself, while 500 ends only the request that it "
           "answers.\n"
           "  5. Retry: 500 can say how long to wait before trying again (Retry-After).\n"
           "  6. Header fields: Look for Retry-After in 500.\n"
           "  7. ISUP cause: At a gateway to the telephone network (RFC 3398), 100 releases nothing; 500 becomes cause "
           "41 "
           "\"Temporary failure\".\n");
    CHECK(differences(600, 486)
          == "  1. Class: 600 is a global failure (6xx: no server can fulfill the request); 486 is a request failure "
             "(4xx: this server cannot fulfill this request).\n"
             "  2. Scope: 600 is about every destination of the user and ends the search; 486 is about one destination "
             "or "
             "the path to it.\n"
             "  3. Forking: A forking proxy that gets both must forward 600 (RFC 3261, section 16.7).\n"
             "  4. Methods: 600 can answer any request except ACK and REGISTER; 486 can answer any request except "
             "ACK.\n");
    CHECK(differences(401, 407)
          == "  1. Who answers: 401 comes from the server or user agent that the request is for (RFC 3261, section "
             "22.1), "
             "407 from a proxy on the way (RFC 3261, section 22.1).\n"
             "  2. Header fields: Look for WWW-Authenticate in 401 and for Proxy-Authenticate in 407.\n");
    CHECK(
        differences(200, 202)
        == "  1. Status: 202 is deprecated in answers to SUBSCRIBE, NOTIFY and REFER (RFC 6665, section 8.3.1; RFC "
           "7647, "
           "section 5), 200 is not.\n"
           "  2. Methods: 200 can answer any request except ACK; 202 can answer any request except ACK, NOTIFY, REFER "
           "and SUBSCRIBE.\n");
    CHECK(differences(499, 400)
          == "  1. Registration: 400 is registered, 499 is not.\n"
             "  2. ISUP cause: At a gateway to the telephone network (RFC 3398), 499 becomes cause 31 \"Normal, "
             "unspecified\"; 400 becomes cause 41 \"Temporary failure\".\n");
    CHECK(differences(181, 182)
          == "  None in class, next step, dialog effect, forking, methods and ISUP cause. The texts above say how the "
             "codes "
             "differ in meaning.\n");
    CHECK(differences(499, 498) == "  None: a client treats both as 400 Bad Request.\n");
    CHECK(
        differences(423, 422)
        == "  1. Retry: 423 gives the shortest expiration time to ask for (Min-Expires); 422 gives the shortest "
           "session "
           "interval to ask for (Min-SE).\n"
           "  2. Methods: 423 can answer only PUBLISH, REGISTER and SUBSCRIBE; 422 can answer only INVITE and UPDATE.\n"
           "  3. Header fields: Look for Min-Expires in 423 and for Min-SE in 422.\n");
}

namespace {

// What stands in the text of a comparison, put together once more.

std::string with_phrase(int number)
{
    const std::string phrase{reason_phrase(number)};
    return std::to_string(number) + (phrase.empty() ? "" : " " + phrase);
}

std::string summary_of(int left, int right)
{
    const std::string text = text_of(compare(left, right));
    const std::size_t begin = text.find("\nSIP ") + 1;
    return text.substr(begin, text.find('\n', begin) - begin);
}

std::string gist_of(int number)
{
    return with_phrase(number) + " says that " + std::string{detail::texts_in_pairs[detail::row_of(number)].gist};
}

std::string block_of(int number)
{
    const guidance& g = *guidance_for(number);
    return with_phrase(number) + "\n  Description: " + std::string{g.description} + "\n  When you see it: "
           + std::string{g.when_seen} + "\n  How to fix it: " + std::string{g.how_to_fix} + "\n";
}

std::string choice_of(int number)
{
    return "  Send " + std::to_string(number) + " when "
           + std::string{detail::texts_in_pairs[detail::row_of(number)].send_when} + ".\n";
}

}  // namespace

TEST_CASE("a summary is one paragraph")
{
    CHECK(summary_of(100, 500)
          == "SIP " + gist_of(100) + "; " + gist_of(500)
                 + ". One request can get both: first 100, then 500 as its final response.");
    CHECK(summary_of(500, 100)
          == "SIP " + gist_of(500) + "; " + gist_of(100)
                 + ". One request can get both: first 100, then 500 as its final response.");
    CHECK(summary_of(180, 183)
          == "SIP " + gist_of(180) + "; " + gist_of(183)
                 + ". Both are provisional responses, and one INVITE can get both before its final response.");
    CHECK(summary_of(469, 422)
          == "SIP " + gist_of(469) + "; " + gist_of(422)
                 + ". No request should get both, since they answer different methods.");
    CHECK(summary_of(404, 410)
          == "SIP " + gist_of(404) + "; " + gist_of(410)
                 + ". Both are request failures: a server answers a request with one of them, never both.");
    CHECK(summary_of(200, 486)
          == "SIP " + gist_of(200) + "; " + gist_of(486)
                 + ". Both are final responses: a server answers a request with one of them, never both.");
    CHECK(summary_of(486, 486) == "SIP " + gist_of(486) + ". Both sides are the same code, so nothing differs.");
    const std::string either = ": a server answers a request with one of them, never both.";
    CHECK(summary_of(499, 498)
          == "SIP 499 is not registered, so a client treats it as 400 Bad Request; 498 is not registered either "
             "and is "
             "treated the same. Both are request failures"
                 + either);
    CHECK(summary_of(499, 687)
          == "SIP 499 is not registered, so a client treats it as 400 Bad Request; 687 is not registered, so a "
             "client treats it as 600 Busy Everywhere. Both are final responses"
                 + either);
    CHECK(summary_of(400, 499)
          == "SIP " + gist_of(400)
                 + "; 499 is not registered, so a client treats it as 400 Bad Request. Both are request failures"
                 + either);
    CHECK(summary_of(499, 400)
          == "SIP 499 is not registered, so a client treats it as 400 Bad Request; " + gist_of(400)
                 + ". Both are request failures" + either);
}

TEST_CASE("a comparison has these parts and nothing else")
{
    const auto differences = [](const std::string& text) {
        const std::size_t begin = text.find("\nKey differences\n");
        return text.substr(begin, text.find("\nWhen to use which\n") - begin);
    };
    const std::string plain = text_of(compare(100, 500));
    CHECK(plain
          == "SIP 100 Trying vs 500 Server Internal Error\n\n" + summary_of(100, 500) + "\n\n" + block_of(100) + "\n"
                 + block_of(500) + differences(plain) + "\nWhen to use which\n" + choice_of(100) + choice_of(500));

    const std::string with_note = text_of(compare(407, 401));
    const pair_note note = compare(407, 401).note();
    CHECK(with_note
          == "SIP 407 Proxy Authentication Required vs 401 Unauthorized\n\n" + std::string{note.difference} + "\n\n"
                 + summary_of(407, 401) + "\n\n" + block_of(407) + "\n" + block_of(401) + differences(with_note)
                 + "\nWhen to use which\n  " + std::string{note.when_to_send_left} + "\n  " + std::string{note.when_to_send_right}
                 + "\n");

    CHECK(text_of(compare(486, 486))
          == "SIP 486 Busy Here vs 486 Busy Here\n\n" + summary_of(486, 486) + "\n\n" + block_of(486)
                 + "\nWhen to use it\n" + choice_of(486));

    const std::string alike = text_of(compare(499, 498));
    CHECK(alike.substr(alike.find("\nKey differences\n"))
          == "\nKey differences\n"
             "  None: a client treats both as 400 Bad Request.\n"
             "\nWhen to use which\n"
             "  Send 499 only to peers that have agreed with you on its meaning; all others treat it as 400 Bad "
             "Request.\n"
             "  Send 498 only to peers that have agreed with you on its meaning; all others treat it as 400 Bad "
             "Request.\n");
    CHECK(text_of(compare(486, 700)).empty());
}
