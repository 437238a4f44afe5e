// SPDX-License-Identifier: BSL-1.0
#include <sipstatus/compare.hpp>

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <map>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "catch.hpp"
#include "compared.hpp"
#include "laws.hpp"
#include "texts.hpp"

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

// 204, 469 and 491 answer requests inside a dialog, which do not fork. After a 430 a proxy tries another flow.
constexpr bool is_never_forked(code c)
{
    return to_integer(c) == 204 || to_integer(c) == 430 || to_integer(c) == 469 || to_integer(c) == 491;
}

// Requests that can fork: RFC 3261, section 16.6; RFC 3428, section 5; RFC 3515, section 3.9; RFC 6665, section 4.1.4.
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

constexpr char sender_of(code c)
{
    for (const listed_sender& listed : listed_senders) {
        if (listed.number == to_integer(c)) {
            return listed.who;
        }
    }
    return '-';
}

// Codes that only REGISTER or PUBLISH can get (RFC 3903, section 6; RFC 5626, section 6; RFC 8599, section 8.1), and
// codes that answer no request inside a dialog (RFC 6228, section 4; RFC 8197, section 4; RFC 8688, section 3.1).
constexpr bool is_outside_dialogs(code c)
{
    for (const int number : {199, 412, 439, 555, 607, 608}) {
        if (to_integer(c) == number) {
            return true;
        }
    }
    return false;
}

// Whether RFCs say that one comes from the destination and the other from a server on the way.
constexpr bool differ_in_sender(code a, code b)
{
    const char of_a = sender_of(a);
    const char of_b = sender_of(b);
    if (of_a == '-' || of_b == '-' || (of_a == 'd') == (of_b == 'd')) {
        return false;
    }
    // 407 differs only from 401, and a provisional response only from 430, which a proxy sends, but not a B2BUA.
    const code from_the_way = of_a == 'd' ? b : a;
    const code from_destination = of_a == 'd' ? a : b;
    return from_the_way == code::proxy_authentication_required ? from_destination == code::unauthorized
           : is_provisional(from_destination)                  ? from_the_way == code::flow_failed
                                                               : true;
}

// Neither is a 1xx or 2xx, and the choice of a proxy does not depend on which comes first.
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
    case aspect::header_fields: break;  // has its own test, since it takes too long in constant expressions
    case aspect::deprecation: return (a == code::accepted) != (b == code::accepted);
    }
    return false;
}

// Whether differs_in() agrees with differ(), for the code at a position and every other code.
LAWS_CONSTEXPR bool holds_for_pairs_with(std::size_t position)
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

// One constant expression for each code, because of the compilers' limits.
template <std::size_t Position>
void require_for_pairs_with()
{
    CAPTURE(to_integer(all_codes[Position]));
    STATIC_REQUIRE(holds_for_pairs_with(Position));
}

template <std::size_t... Positions>
void require_for_all_pairs(std::index_sequence<Positions...>)
{
    (require_for_pairs_with<Positions>(), ...);
}

// The pairs that people confuse, the lower code first. No other pair has a note.
constexpr int often_confused[][2] = {
    {100, 180}, {100, 183}, {180, 182}, {180, 183}, {181, 182}, {181, 302}, {182, 480}, {183, 199}, {183, 200},
    {200, 202}, {200, 487}, {202, 204}, {300, 302}, {301, 302}, {302, 305}, {380, 503}, {400, 420}, {400, 424},
    {400, 481}, {400, 500}, {401, 403}, {401, 407}, {403, 404}, {403, 407}, {403, 433}, {403, 470}, {403, 603},
    {404, 410}, {404, 480}, {404, 484}, {404, 503}, {404, 604}, {405, 501}, {406, 415}, {406, 488}, {406, 606},
    {408, 480}, {408, 481}, {408, 487}, {408, 503}, {408, 504}, {413, 513}, {414, 513}, {415, 488}, {420, 421},
    {421, 494}, {422, 423}, {428, 436}, {430, 439}, {436, 437}, {437, 438}, {440, 483}, {469, 489}, {480, 486},
    {480, 487}, {480, 503}, {480, 603}, {481, 487}, {482, 483}, {484, 485}, {486, 487}, {486, 503}, {486, 600},
    {486, 603}, {488, 580}, {488, 606}, {491, 500}, {500, 502}, {500, 503}, {502, 503}, {502, 504}, {503, 504},
    {503, 600}, {600, 603}, {603, 604}, {603, 607}, {603, 608}, {607, 608},
};

bool is_often_confused(int a, int b)
{
    return std::any_of(std::begin(often_confused), std::end(often_confused), [&](const auto& pair) {
        return (pair[0] == a && pair[1] == b) || (pair[0] == b && pair[1] == a);
    });
}

bool is_demand(const header_field& field) { return field.level == requirement::must && field.condition.empty(); }

constexpr std::string_view labels[] = {"Registration", "Status",        "Finality",      "Class", "Scope",
                                       "Who answers",  "Next step",     "Dialog effect", "Retry", "Forking",
                                       "Methods",      "Header fields", "ISUP cause"};

}  // namespace

TEST_CASE("a comparison has its two codes in the given order")
{
    STATIC_REQUIRE(compare(100, 500).left == code::trying);
    STATIC_REQUIRE(compare(100, 500).right == code::server_internal_error);
    STATIC_REQUIRE(compare(499, code{}).left == static_cast<code>(499));
    STATIC_REQUIRE(compare(-1, 65'536 + 486).left == code{});
    STATIC_REQUIRE(compare(-1, 65'536 + 486).right == code{});
    STATIC_REQUIRE(noexcept(compare(100, 500).differs_in(aspect::methods)));
    STATIC_REQUIRE(!std::is_invocable_v<decltype(compare), bool, int>);
}

TEST_CASE("two codes differ in the aspects in which the other headers differ, for all pairs")
{
    require_for_all_pairs(std::make_index_sequence<all_codes.size()>{});
}

TEST_CASE("the key differences are the aspects in which two codes differ, in the order of the enumeration")
{
    for (const code left : codes_to_compare()) {
        for (const code right : codes_to_compare()) {
            CAPTURE(to_integer(left), to_integer(right));
            const comparison pair = compare(left, right);
            std::vector<aspect> expected;
            for (const aspect a : every_aspect) {
                if (a == aspect::header_fields ? pair.differs_in(a) : differ(left, right, a)) {
                    expected.push_back(a);
                }
            }
            std::vector<aspect> found;
            for (const key_difference d : pair.key_differences()) {
                CHECK((d.left == left && d.right == right));
                found.push_back(d.aspect);
            }
            CHECK(found == expected);
        }
    }
    STATIC_REQUIRE(compare(486, 600).key_differences().size() == 4);
    STATIC_REQUIRE(compare(486, 486).key_differences().empty());
    STATIC_REQUIRE(compare(700, 486).key_differences().empty());
    STATIC_REQUIRE(compare(486, 600).key_differences().begin()->aspect == aspect::response_class);
    STATIC_REQUIRE(noexcept(compare(486, 600).key_differences()));
}

TEST_CASE("two codes differ in the header fields to look for, for all pairs")
{
    for (const code left : codes_to_compare()) {
        for (const code right : codes_to_compare()) {
            CAPTURE(to_integer(left), to_integer(right));
            const bool has_same_fields = fields_beyond(left, right).empty() && fields_beyond(right, left).empty();
            CHECK(compare(left, right).differs_in(aspect::header_fields) == !has_same_fields);
        }
    }
}

TEST_CASE("a header field to look for can be in the response, and one that is always in it is looked for")
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
            // Whatever must always be in a response is a field to look for.
            CHECK((!is_demand(field) || std::find(names.begin(), names.end(), field.name) != names.end()));
        }
    }
}

TEST_CASE("exactly the listed codes have a restricted sender, and who sends a code is compared where both have")
{
    for (int number = 0; number != 1000; ++number) {
        const detail::restriction found = detail::restriction_of(static_cast<code>(number));
        const auto* const listed = std::find_if(std::begin(listed_senders), std::end(listed_senders),
                                                [number](const listed_sender& l) { return l.number == number; });
        CAPTURE(number);
        if (listed == std::end(listed_senders)) {
            CHECK((found.who == detail::sender::unrestricted && found.rfc == 0));
            CHECK(std::string_view{found.section}.empty());
        } else {
            CHECK(found.who
                  == (listed->who == 'd'   ? detail::sender::destination
                      : listed->who == 'p' ? detail::sender::proxy
                                           : detail::sender::intermediary));
            CHECK("RFC " + std::to_string(found.rfc) + ", section " + found.section == listed->source);
        }
    }
    for (const listed_sender& one : listed_senders) {
        CAPTURE(one.number);
        CHECK_FALSE(compare(one.number, 500).differs_in(aspect::answerer));
        CHECK_FALSE(compare(199, one.number).differs_in(aspect::answerer));
    }
    STATIC_REQUIRE(compare(401, 407).differs_in(aspect::answerer));
    STATIC_REQUIRE(!compare(407, 486).differs_in(aspect::answerer));
    STATIC_REQUIRE(!compare(183, 608).differs_in(aspect::answerer));
    STATIC_REQUIRE(compare(607, 608).differs_in(aspect::answerer));
    STATIC_REQUIRE(compare(180, 430).differs_in(aspect::answerer));
}

TEST_CASE("unregistered codes are compared by their methods")
{
    STATIC_REQUIRE(!compare(499, 498).differs_in(aspect::methods));
    STATIC_REQUIRE(compare(499, 422).differs_in(aspect::methods));
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

TEST_CASE("one constant expression can compare the methods of all pairs")
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

TEST_CASE("nothing differs in a value that is not an aspect, nor from a number outside 100..699")
{
    STATIC_REQUIRE(!compare(100, 500).differs_in(static_cast<aspect>(200)));
    for (const aspect a : every_aspect) {
        for (const int number : {-1, 0, 99, 700, 65'536 + 486}) {
            CHECK(!compare(number, 486).differs_in(a));
            CHECK(!compare(486, number).differs_in(a));
        }
    }
}

TEST_CASE("well-known pairs differ in the expected aspects")
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

TEST_CASE("the pairs that people confuse have a note, in either order, and no other pair has one")
{
    for (const auto& pair : often_confused) {
        CAPTURE(pair[0], pair[1]);
        const pair_note note = compare(pair[0], pair[1]).note();
        const pair_note swapped = compare(pair[1], pair[0]).note();
        CHECK(note);
        CHECK(note.difference == swapped.difference);
        CHECK(note.when_to_send_left == swapped.when_to_send_right);
        CHECK(note.when_to_send_right == swapped.when_to_send_left);
    }
    CHECK(detail::pair_row_count == std::size(often_confused));
    int failures = 0;
    for (int left = 99; left != 701; ++left) {
        for (int right = 99; right != 701; ++right) {
            failures += bool{compare(left, right).note()} == is_often_confused(left, right) ? 0 : 1;
        }
    }
    CHECK(failures == 0);
    STATIC_REQUIRE(compare(401, 407).note());
    STATIC_REQUIRE(!compare(486, 486).note());
    STATIC_REQUIRE(!compare(100, 699).note());
    STATIC_REQUIRE(!compare(code{}, 600).note());
    STATIC_REQUIRE(noexcept(compare(486, 600).note()));
}

TEST_CASE("no text of a note is used twice, and each is in sentences and has the allowed length")
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
    CHECK(seen.size() == 3 * detail::pair_row_count);
}

TEST_CASE("a code is confused with exactly the codes that are listed with it, in ascending order")
{
    for (int number = -1; number != 701; ++number) {
        std::vector<code> expected;
        for (const code other : all_codes) {
            if (is_often_confused(number, to_integer(other))) {
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

TEST_CASE("the listed aspects, and no other values, have a name, and key_differences() tries all of them")
{
    STATIC_REQUIRE(std::size(labels) == std::size(every_aspect));
    STATIC_REQUIRE(detail::aspect_count == std::size(every_aspect));
    for (std::size_t value = 0; value != 256; ++value) {
        CAPTURE(value);
        const bool is_listed = value < std::size(every_aspect);
        CHECK((!is_listed || static_cast<std::size_t>(every_aspect[value]) == value));
        CHECK(name_of(static_cast<aspect>(value)) == (is_listed ? labels[value] : ""));
    }
}

TEST_CASE("the name of an aspect, even an empty one, is followed by a NUL")
{
    STATIC_REQUIRE(are_names_c_strings<aspect>());
}
