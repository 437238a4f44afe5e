// SPDX-License-Identifier: BSL-1.0
#include <sipstatus/likely_causes.hpp>

#include <sipstatus/registry/check.hpp>

#include <map>
#include <set>
#include <string>

#include "catch.hpp"
#include "laws.hpp"
#include "listed_causes.hpp"
#include "registered_names.hpp"
#include "texts.hpp"

using namespace sipstatus;

namespace {

// The codes that people see most often, which have three to eight causes each.
constexpr int common_codes[] = {100, 180, 183, 200, 202, 302, 400, 401, 403, 404, 405, 407, 408, 415, 420,
                                422, 480, 481, 482, 483, 486, 487, 488, 491, 500, 501, 502, 503, 504, 603};

bool is_common(code c)
{
    return std::find(std::begin(common_codes), std::end(common_codes), to_integer(c)) != std::end(common_codes);
}

struct text_of_cause {
    code status;
    const char* field;
    std::string text;
};

std::vector<text_of_cause> all_texts()
{
    std::vector<text_of_cause> texts;
    for (const code c : all_codes) {
        for (const likely_cause likely : likely_causes_of(c)) {
            texts.push_back({c, "sign", std::string{likely.sign}});
            texts.push_back({c, "cause", std::string{likely.cause}});
            texts.push_back({c, "remedy", std::string{likely.remedy}});
        }
    }
    return texts;
}

}  // namespace

TEST_CASE("only registered codes have likely causes")
{
    constexpr auto law = [](code c) {
        const likely_cause_range causes = likely_causes_of(c);
        return (is_registered(c) || causes.empty()) && causes.empty() == (causes.size() == 0)
               && causes.empty() == (causes.begin() == causes.end());
    };
    REQUIRE_FOR_ALL_CODES(law);
    STATIC_REQUIRE(likely_causes_of(code{}).empty());
    STATIC_REQUIRE(likely_causes_of(-488).empty());
    STATIC_REQUIRE(likely_causes_of(65'536 + 488).empty());
    STATIC_REQUIRE(likely_causes_of(499).empty());
    STATIC_REQUIRE(!likely_causes_of(400).empty());
    STATIC_REQUIRE(likely_cause_range{}.empty());
    STATIC_REQUIRE(likely_cause_range::iterator{} == likely_cause_range::iterator{});
    STATIC_REQUIRE(noexcept(likely_causes_of(488)));
}

TEST_CASE(
    "the codes that people see most often have three to eight likely causes, and at least ten others have one to three")
{
    int others = 0;
    std::size_t rows = 0;
    for (const code c : all_codes) {
        CAPTURE(to_integer(c));
        const std::size_t size = likely_causes_of(c).size();
        if (is_common(c)) {
            CHECK(size >= 3);
            CHECK(size <= 8);
        } else {
            CHECK(size <= 3);
            others += size != 0 ? 1 : 0;
        }
        rows += size;
    }
    CHECK(others >= 10);
    CHECK(rows >= 150);
}

TEST_CASE("a range has all its causes, in the order of their ranks, and none after the last")
{
    for (const code c : all_codes) {
        CAPTURE(to_integer(c));
        const likely_cause_range causes = likely_causes_of(c);
        std::size_t position = 0;
        for (const likely_cause likely : causes) {
            CHECK_FALSE(likely.sign.empty());
            CHECK_FALSE(likely.cause.empty());
            CHECK_FALSE(likely.remedy.empty());
            CHECK(causes[position].sign == likely.sign);
            ++position;
        }
        CHECK(position == causes.size());
        CHECK(causes[position].sign.empty());
        CHECK(causes[position].source.rfc == 0);
        CHECK(causes[static_cast<std::size_t>(-1)].sign.empty());
    }
    STATIC_REQUIRE(likely_causes_of(488)[0].sign == likely_causes_of(488).begin()->sign);
    STATIC_REQUIRE(likely_causes_of(488).begin()->sign == likely_causes_of(488)[0].sign);
    STATIC_REQUIRE(likely_causes_of(488).end()->sign.empty());
    STATIC_REQUIRE(likely_causes_of(488)[1].sign == (*++likely_causes_of(488).begin()).sign);
}

TEST_CASE("the causes of all codes are read within the limits of one constant expression")
{
    constexpr auto count_signs = [] {
        unsigned count = 0;
        for (const code c : all_codes) {
            for (const likely_cause& likely : likely_causes_of(c)) {
                count += likely.sign.empty() ? 0 : 1;
            }
        }
        return count;
    };
    STATIC_REQUIRE(count_signs() == std::size(detail::likely_cause_places));
}

TEST_CASE("every row belongs to a registered code: there are as many rows as the codes have causes")
{
    std::size_t rows = 0;
    for (const code c : all_codes) {
        rows += likely_causes_of(c).size();
    }
    CHECK(rows == sizeof detail::likely_cause_places / sizeof detail::likely_cause_places[0]);
}

TEST_CASE("each text of a likely cause is one plain sentence of 20 to 160 characters")
{
    for (const text_of_cause& t : all_texts()) {
        INFO(to_integer(t.status) << ' ' << t.field << ": " << t.text);
        CHECK((t.text.size() >= 20 && t.text.size() <= 160));
        CHECK(sentences_of(t.text).size() == 1);
        CHECK(is_plain(t.text));
        CHECK(is_c_string(t.text));
    }
}

TEST_CASE("no text is used twice")
{
    std::map<std::string, int> counts;
    for (const text_of_cause& t : all_texts()) {
        INFO(to_integer(t.status) << ' ' << t.field << ": " << t.text);
        CHECK(++counts[t.text] == 1);
    }
}

TEST_CASE("each code has the listed causes, in this order and from these sources, and no others")
{
    const listed_cause* listed = std::begin(listed_causes);
    for (const code c : all_codes) {
        for (const likely_cause likely : likely_causes_of(c)) {
            INFO(to_integer(c) << ": " << likely.cause);
            REQUIRE(listed != std::end(listed_causes));
            CHECK(listed->number == to_integer(c));
            CHECK(likely.cause.find(listed->words) != std::string_view::npos);
            CHECK(listed->rfc == likely.source.rfc);
            CHECK(listed->section == likely.source.section);
            ++listed;
        }
    }
    CHECK(listed == std::end(listed_causes));
}

TEST_CASE("the words of a listed cause are in no other cause of its code")
{
    for (const listed_cause& listed : listed_causes) {
        INFO(listed.number << ": " << listed.words);
        int causes = 0;
        for (const likely_cause likely : likely_causes_of(listed.number)) {
            causes += likely.cause.find(listed.words) != std::string_view::npos ? 1 : 0;
        }
        CHECK(causes == 1);
    }
}

TEST_CASE("a source is an RFC with its section, or practice, which has neither RFC nor section")
{
    int cited = 0;
    for (const code c : all_codes) {
        for (const likely_cause likely : likely_causes_of(c)) {
            INFO(to_integer(c) << ": " << likely.sign);
            if (likely.source.rfc == 0) {
                CHECK(likely.source.section.empty());
                continue;
            }
            ++cited;
            CHECK(std::find(std::begin(cited_rfcs), std::end(cited_rfcs), likely.source.rfc) != std::end(cited_rfcs));
            CHECK(std::regex_match(std::string{likely.source.section}, std::regex{R"(\d+(\.\d+)*)"}));
        }
    }
    CHECK(cited > 50);
}
