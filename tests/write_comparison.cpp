// SPDX-License-Identifier: BSL-1.0
#include <sipstatus/write_comparison.hpp>

#include <algorithm>
#include <cctype>
#include <iterator>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "catch.hpp"
#include "compared.hpp"
#include "registered.hpp"
#include "texts.hpp"

using namespace sipstatus;

namespace {

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

// In the order of for_all_texts, and written only once.
const std::vector<std::string>& all_texts()
{
    static const std::vector<std::string> texts = [] {
        std::vector<std::string> written;
        for (const code left : codes_to_compare()) {
            for (const code right : codes_to_compare()) {
                written.push_back(text_of(compare(left, right)));
            }
        }
        return written;
    }();
    return texts;
}

template <class Check>
void for_all_texts(Check check)
{
    auto text = all_texts().begin();
    for (const code left : codes_to_compare()) {
        for (const code right : codes_to_compare()) {
            if (!check(compare(left, right), *text)) {
                FAIL_CHECK(*text);
            }
            ++text;
        }
    }
}

std::string left_of(const key_difference& d)
{
    std::string text;
    write_left(std::back_inserter(text), d);
    return text;
}

std::string right_of(const key_difference& d)
{
    std::string text;
    write_right(std::back_inserter(text), d);
    return text;
}

// The names of the numbered differences in a text, in its order; "?" for a wrong number.
std::vector<std::string> numbered_in(const std::string& text)
{
    std::vector<std::string> found;
    for (const std::string& line : lines_of(text)) {
        const std::size_t stop = line.find(". ");
        if (is_indented(line) && stop != std::string::npos && stop > 2
            && line.find_first_not_of("0123456789", 2) == stop) {
            const bool is_counted = std::stoi(line.substr(2)) == static_cast<int>(found.size()) + 1;
            found.push_back(is_counted ? line.substr(stop + 2, line.find(':') - stop - 2) : "?");
        }
    }
    return found;
}

// What the text of a comparison says about one aspect, without its number and name.
std::string sentence_about(aspect a, int left, int right)
{
    const std::string label = ". " + std::string{name_of(a)} + ": ";
    for (const std::string& line : lines_of(text_of(compare(left, right)))) {
        const std::size_t at = line.find(label);
        if (is_indented(line) && at != std::string::npos && line.find_first_not_of("0123456789", 2) == at) {
            return line.substr(at + label.size());
        }
    }
    return {};
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

TEST_CASE("each side names the header fields to look for that the other side does not have, for all pairs")
{
    const auto listed = [](const std::vector<std::string_view>& names) {
        std::string text;
        for (std::size_t i = 0; i != names.size(); ++i) {
            text += i == 0 ? "" : i + 1 == names.size() ? " or " : ", ";
            text += names[i];
        }
        return text.empty() ? "none" : text;
    };
    for (const code left : codes_to_compare()) {
        for (const code right : codes_to_compare()) {
            CAPTURE(to_integer(left), to_integer(right));
            const key_difference d{aspect::header_fields, left, right};
            CHECK(left_of(d) == listed(fields_beyond(left, right)));
            CHECK(right_of(d) == listed(fields_beyond(right, left)));
        }
    }
}

TEST_CASE("a redirection compared with a failure names Contact, unless the failure lists addresses itself")
{
    for (const code redirection :
         {code::multiple_choices, code::moved_permanently, code::moved_temporarily, code::use_proxy}) {
        for (const code c : all_codes) {
            if (is_failure(c)) {
                CAPTURE(to_integer(redirection), to_integer(c));
                const bool names_contact = left_of({aspect::header_fields, redirection, c}) == "Contact";
                CHECK(names_contact == (c != code::ambiguous));
            }
        }
    }
}

TEST_CASE("the sender of a code is written with the section that restricts it")
{
    for (const listed_sender& one : listed_senders) {
        for (const listed_sender& other : listed_senders) {
            CAPTURE(one.number, other.number);
            const std::string text = text_of(compare(one.number, other.number));
            const bool differ = compare(one.number, other.number).differs_in(aspect::answerer);
            CHECK(has(text, "Who answers: ") == differ);
            const std::string first = one.who == 'd'   ? " from the server or user agent that the request is for ("
                                      : one.who == 'p' ? " from a proxy on the way ("
                                                       : " from a proxy or back-to-back user agent on the way (";
            CHECK(has(text, first + std::string{one.source} + ")") == differ);
        }
    }
}

TEST_CASE("no request gets both a code for requests inside a dialog and one for requests outside a dialog")
{
    const auto no_request_gets_both = [](code a, code b) {
        return has(text_of(compare(a, b)), ". No request should get both, since they answer different methods.\n");
    };
    for (const code inside : {code::no_notification, code::bad_info_package, code::request_pending}) {
        for (const code outside : {code::early_dialog_terminated, code::unwanted, code::rejected}) {
            CAPTURE(to_integer(inside), to_integer(outside));
            CHECK(no_request_gets_both(inside, outside));
            CHECK(no_request_gets_both(outside, inside));
        }
    }
    CHECK_FALSE(no_request_gets_both(code::request_pending, code::busy_here));
    CHECK_FALSE(no_request_gets_both(code::busy_here, code::request_pending));
    CHECK_FALSE(no_request_gets_both(code::unwanted, code::busy_here));
    CHECK_FALSE(no_request_gets_both(code::busy_here, code::unwanted));
}

TEST_CASE("one constant expression can compare a code with all others")
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

TEST_CASE("a sentence about one of the two codes names the right one in either order")
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

TEST_CASE("header fields and causes are written for both codes, in their order")
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
    CHECK(is_mapped(
        486, 606,
        "486 becomes cause 17 \"User busy\"; 606 becomes cause 31 \"Normal, unspecified\" unless a Warning says "
        "more"));
}

TEST_CASE("each difference can be written on its own, with what each code has")
{
    const auto sides_of = [](int left, int right) {
        std::vector<std::string> sides;
        for (const key_difference d : compare(left, right).key_differences()) {
            sides.push_back(std::string{name_of(d.aspect)} + ": " + left_of(d) + " / " + right_of(d));
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
}

TEST_CASE("a code ends the kind of usage whose requests can get it")
{
    CHECK(has(text_of(compare(408, 486)), "Inside a dialog, 408 ends the call that the request belongs to, while 486"));
    CHECK(has(text_of(compare(486, 489)), "while 489 ends the subscription that the request belongs to."));
    CHECK(has(text_of(compare(480, 486)), "480 ends the call or subscription that the request belongs to, while"));
    CHECK(!has(text_of(compare(404, 439)), "Inside a dialog, "));
}

TEST_CASE("two codes of equal rank are both preferred")
{
    // No comparison has this difference, but a program can make it.
    const key_difference of_equals{aspect::fork_preference, code::temporarily_unavailable, code::busy_here};
    CHECK(left_of(of_equals) == "preferred");
    CHECK(right_of(of_equals) == "preferred");
}

TEST_CASE("the two sides of a difference are never the same words")
{
    for (const code left : all_codes) {
        for (const code right : all_codes) {
            for (const key_difference d : compare(left, right).key_differences()) {
                if (left_of(d) == right_of(d) || left_of(d).empty() || right_of(d).empty()) {
                    CAPTURE(to_integer(left), to_integer(right), name_of(d.aspect));
                    CHECK(left_of(d) != right_of(d));
                    CHECK_FALSE(left_of(d).empty());
                    CHECK_FALSE(right_of(d).empty());
                }
            }
        }
    }
}

TEST_CASE("a writer is noexcept exactly if its iterator is, and returns the iterator past the end")
{
    STATIC_REQUIRE(noexcept(write_comparison(static_cast<char*>(nullptr), compare(100, 500))));
    STATIC_REQUIRE(noexcept(comparison_size(compare(100, 500))));
    std::string text;
    const auto into_text = std::back_inserter(text);  // not in noexcept(), since making it may throw as well
    STATIC_REQUIRE(!noexcept(write_comparison(into_text, compare(100, 500))));
    const key_difference d{aspect::finality, code::trying, code::ok};
    STATIC_REQUIRE(noexcept(write_left(static_cast<char*>(nullptr), d)));
    STATIC_REQUIRE(noexcept(write_right(static_cast<char*>(nullptr), d)));
    STATIC_REQUIRE(!noexcept(write_left(into_text, d)));
    STATIC_REQUIRE(!noexcept(write_right(into_text, d)));
    std::vector<char> bytes(comparison_size(compare(486, 600)) + 1, '#');
    const auto end = write_comparison(bytes.begin(), compare(486, 600));
    CHECK(end == bytes.end() - 1);
    CHECK(bytes.back() == '#');
}

TEST_CASE("nothing is written about a number outside 100..699")
{
    for (const int number : {-1, 0, 99, 700, 65'536 + 486}) {
        CHECK(text_of(compare(number, 486)).empty());
        CHECK(text_of(compare(486, number)).empty());
        CHECK(comparison_size(compare(number, 486)) == 0);
    }
}

TEST_CASE("the gist of a code and the advice when to send it are one clause each, and no two codes share one")
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
    CHECK(clauses.size() == 2 * std::size(registered_codes));
}

TEST_CASE("methods are listed in words")
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

TEST_CASE("unregistered codes are compared as the codes that they are treated as")
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

TEST_CASE("none, and values that are not enumerators, have no words")
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

    // Words that no comparison has: 199 is not compared inside a dialog, and 422 ends no usage.
    CHECK(dialog_effect_in_words(dialog_effect::dialog, code::early_dialog_terminated)
          == "ends the early dialog that it is sent in");
    // 422 answers INVITE and UPDATE, which both belong to the call.
    CHECK(dialog_effect_in_words(dialog_effect::usage, code::session_interval_too_small)
          == "ends the call that the request belongs to");

    const key_difference no_aspect{static_cast<aspect>(200), code::trying, code::busy_here};
    CHECK(left_of(no_aspect).empty());
    CHECK(right_of(no_aspect).empty());
    std::string written;
    iterator_output<std::back_insert_iterator<std::string>> output{std::back_inserter(written)};
    put_difference(output, no_aspect);
    CHECK(written == ": ");
}

TEST_CASE("classes, effects, steps, senders and bounds are written in these words")
{
    const auto classes = [](int left, int right) { return sentence_about(aspect::response_class, left, right); };
    CHECK(classes(180, 200)
          == "180 is a provisional response (1xx: the request is being processed); 200 is a success (2xx: the request "
             "was accepted).");
    CHECK(classes(302, 404)
          == "302 is a redirection (3xx: the client has to do something else to complete the request); 404 is a "
             "request failure (4xx: this server cannot fulfill this request).");
    CHECK(classes(503, 603)
          == "503 is a server failure (5xx: the server failed, though the request may be valid); 603 is a global "
             "failure (6xx: no server can fulfill the request).");

    const auto has_effect = [](int number, const std::string& words) {
        return sentence_about(aspect::dialog_effect, number, 486)
               == "Inside a dialog, " + std::to_string(number) + " " + words
                      + ", while 486 ends only the request that it answers.";
    };
    CHECK(has_effect(200, "ends nothing by itself"));
    CHECK(has_effect(489, "ends the subscription that the request belongs to"));
    CHECK(has_effect(408, "ends the call that the request belongs to"));
    CHECK(has_effect(405, "ends the call or subscription if that cannot do without the method"));
    CHECK(has_effect(501, "ends the call or subscription if that cannot do without the method"));
    CHECK(has_effect(480, "ends the call or subscription that the request belongs to"));
    CHECK(has_effect(404, "ends the whole dialog, with its call and all subscriptions"));
    CHECK(sentence_about(aspect::dialog_effect, 404, 300)
          == "Inside a dialog, 404 ends the whole dialog, with its call and all subscriptions, while 300 has no "
             "settled effect (RFC 5057, section 5.1).");

    const auto has_step = [](int number, const std::string& words) {
        return sentence_about(aspect::next_step, 180, number)
               == "After 180 the client waits for the final response; after " + std::to_string(number) + " it " + words
                      + ".";
    };
    CHECK(has_step(200, "goes on, since the request succeeded"));
    CHECK(has_step(302, "tries the addresses in Contact"));
    CHECK(has_step(401, "should send the request again with credentials"));
    CHECK(has_step(420, "should try again only with a changed request"));
    CHECK(has_step(486, "may send the same request again after a pause"));
    CHECK(has_step(502, "may send the same request to another server"));
    CHECK(has_step(403, "stops, unless a person decides otherwise"));
    CHECK(has_step(404, "stops, unless Retry-After or a person says otherwise"));
    CHECK(has_step(417, "may try again with the same or another Resource-Priority"));
    CHECK(has_step(470, "may send the same request again once the recipients have agreed"));

    const auto sender_of = [](code c) { return left_of({aspect::answerer, c, code::ok}); };
    CHECK(sender_of(code::unauthorized) == "the server or user agent that the request is for");
    CHECK(sender_of(code::proxy_authentication_required) == "a proxy on the way");
    CHECK(sender_of(code::too_many_hops) == "a proxy or back-to-back user agent on the way");
    CHECK(sender_of(code::ok).empty());

    const auto bound_of = [](code c) { return left_of({aspect::retry, c, code::ok}); };
    CHECK(bound_of(code::busy_here) == "can say how long to wait before trying again (Retry-After)");
    CHECK(bound_of(code::session_interval_too_small) == "gives the shortest session interval to ask for (Min-SE)");
    CHECK(bound_of(code::interval_too_brief) == "gives the shortest expiration time to ask for (Min-Expires)");
    CHECK(bound_of(code::ok) == "nothing");
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
    CHECK(
        has(differences(500, 100), "\n  5. Retry: 500 can say how long to wait before trying again (Retry-After).\n"));
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

// Parts of the text of a comparison, written independently of the library.

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

// The columns of the rows that only comparisons use, read from the rows.
constexpr std::string_view gist(const char* text) { return text; }
constexpr std::string_view send_when(const char* text) { return text; }

struct clauses {
    int number;
    std::string_view gist;
    std::string_view send_when;
};

constexpr clauses rows[] = {
#define SIPSTATUS_CODE(number, name, phrase, reference, effect, step, description, when_seen, how_to_fix, gist, \
                       send_when)                                                                               \
    {number, gist, send_when},
#include <sipstatus/registry/all.def>
};

const clauses& row_of(int number)
{
    return *std::find_if(std::begin(rows), std::end(rows),
                         [number](const clauses& row) { return row.number == number; });
}

std::string gist_of(int number) { return with_phrase(number) + " says that " + std::string{row_of(number).gist}; }

std::string block_of(int number)
{
    const guidance& g = *guidance_for(number);
    return with_phrase(number) + "\n  Description: " + std::string{g.description} + "\n  When you see it: "
           + std::string{g.when_seen} + "\n  How to fix it: " + std::string{g.how_to_fix} + "\n";
}

std::string choice_of(int number)
{
    return "  Send " + std::to_string(number) + " when " + std::string{row_of(number).send_when} + ".\n";
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

TEST_CASE("a comparison has exactly these parts")
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
                 + "\nWhen to use which\n  " + std::string{note.when_to_send_left} + "\n  "
                 + std::string{note.when_to_send_right} + "\n");

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

// The tests of all texts take the longest, so they come last.

TEST_CASE("if there is a note, its texts replace the sentences about when to use which")
{
    for_all_texts([](const comparison& pair, const std::string& text) {
        const pair_note note = pair.note();
        if (note) {
            const std::string choice = "When to use which\n  " + std::string{note.when_to_send_left} + "\n  "
                                       + std::string{note.when_to_send_right} + "\n";
            return has(text, note.difference) && text.size() > choice.size()
                   && text.compare(text.size() - choice.size(), choice.size(), choice) == 0;
        }
        return true;
    });
}

TEST_CASE("comparison_size is exact, for all pairs")
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

TEST_CASE("no word comes twice in a row in any comparison")
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

TEST_CASE("every section of a comparison has a heading and a text")
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

TEST_CASE("a text has exactly the key differences, in their order")
{
    for_all_texts([](const comparison& pair, const std::string& text) {
        std::vector<std::string> expected;
        for (const key_difference d : pair.key_differences()) {
            expected.emplace_back(name_of(d.aspect));
        }
        const bool says_none = has(text, "  None in class, next step") || has(text, "  None: a client treats both");
        return numbered_in(text) == expected && says_none == (expected.empty() && pair.left != pair.right);
    });
}

TEST_CASE("swapping the codes changes no fact")
{
    for_all_texts([](const comparison& pair, const std::string& text) {
        const std::string swapped = text_of(compare(pair.right, pair.left));
        // All indented lines except the numbered sentences, which name both codes; those are compared by their aspects.
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

TEST_CASE("a comparison has the whole guidance of both codes")
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
