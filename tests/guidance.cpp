// SPDX-License-Identifier: BSL-1.0
#include <sipstatus/guidance.hpp>

#include <algorithm>
#include <cctype>
#include <iterator>
#include <map>
#include <regex>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "catch.hpp"
#include "laws.hpp"
#include "registered.hpp"
#include "registered_names.hpp"
#include "texts.hpp"

using namespace sipstatus;

namespace {

struct text_of_row {
    code status;
    const char* field;
    std::string text;
};

std::vector<text_of_row> all_texts()
{
    std::vector<text_of_row> texts;
    for (const code c : all_codes) {
        const guidance* const g = guidance_for(c);
        texts.push_back({c, "description", std::string{g->description}});
        texts.push_back({c, "when_seen", std::string{g->when_seen}});
        texts.push_back({c, "how_to_fix", std::string{g->how_to_fix}});
    }
    return texts;
}

template <class Range, class Value>
bool contains(const Range& range, const Value& value)
{
    return std::find(std::begin(range), std::end(range), value) != std::end(range);
}

#define REQUIRE_FOR_ALL_TEXTS(condition)                                \
    for (const text_of_row& t : all_texts()) {                          \
        INFO(to_integer(t.status) << ' ' << t.field << ": " << t.text); \
        CHECK((condition));                                             \
    }

}  // namespace

TEST_CASE("exactly the registered codes have guidance")
{
    constexpr auto law = [](code c) { return (guidance_for(c) != nullptr) == is_registered(c); };
    REQUIRE_FOR_ALL_CODES(law);
    STATIC_REQUIRE(guidance_for(code{}) == nullptr);
    STATIC_REQUIRE(guidance_for(-486) == nullptr);
    STATIC_REQUIRE(guidance_for(65'536 + 486) == nullptr);
    STATIC_REQUIRE(guidance_for(499) == nullptr);
    STATIC_REQUIRE(noexcept(guidance_for(486)));
    STATIC_REQUIRE(!std::is_invocable_v<decltype(guidance_for<>), bool>);
}

TEST_CASE("guidance belongs to its code and is known at compile time")
{
    STATIC_REQUIRE(guidance_for(607)->description.find("called user") != std::string_view::npos);
    STATIC_REQUIRE(guidance_for(407)->how_to_fix.find("Proxy-Authorization") != std::string_view::npos);
    STATIC_REQUIRE(guidance_for(491)->when_seen.find("re-INVITE") != std::string_view::npos);
    STATIC_REQUIRE(guidance_for(100) != guidance_for(180));
}

TEST_CASE("there are three texts for each code, all different")
{
    std::map<std::string, int> counts;
    for (const text_of_row& t : all_texts()) {
        ++counts[t.text];
    }
    CHECK(counts.size() == 3 * std::size(registered_codes));
}

TEST_CASE("a text has 60 to 420 characters, in one to three sentences")
{
    REQUIRE_FOR_ALL_TEXTS(t.text.size() >= 60 && t.text.size() <= 420);
    REQUIRE_FOR_ALL_TEXTS(!sentences_of(t.text).empty() && sentences_of(t.text).size() <= 3);
}

TEST_CASE("every sentence of a text begins with a capital and ends with a full stop")
{
    REQUIRE_FOR_ALL_TEXTS(std::isupper(static_cast<unsigned char>(t.text.front())) && t.text.back() == '.');
    REQUIRE_FOR_ALL_TEXTS(find_all(t.text, R"([.] [a-z])").empty());
}

TEST_CASE("a text is plain: printable ASCII, no line break, no markup, single spaces")
{
    REQUIRE_FOR_ALL_TEXTS(is_plain(t.text));
}

TEST_CASE("no word comes twice in a row")
{
    REQUIRE_FOR_ALL_TEXTS(
        std::regex_search(t.text, std::regex{R"(\b([a-z]+) \1\b)", std::regex::icase | std::regex::ECMAScript})
        == false);
}

TEST_CASE("no two texts share a sentence of ten words or more")
{
    std::map<std::string, std::string> first_seen;
    for (const text_of_row& t : all_texts()) {
        for (const std::string& sentence : sentences_of(t.text)) {
            if (std::count(sentence.begin(), sentence.end(), ' ') >= 9) {
                const std::string place = std::to_string(to_integer(t.status)) + t.field;
                INFO(place << ": " << sentence);
                CHECK(first_seen.emplace(sentence, place).first->second == place);
            }
        }
    }
    CHECK(first_seen.size() > 200);
}

TEST_CASE("every RFC that a text cites exists")
{
    int citations = 0;
    for (const text_of_row& t : all_texts()) {
        for (const std::string& number : find_all(t.text, R"(RFC (\d+))", 1)) {
            INFO(to_integer(t.status) << ' ' << t.field << ": RFC " << number);
            CHECK(contains(cited_rfcs, std::stoi(number)));
            ++citations;
        }
        INFO(t.text);
        CHECK(find_all(t.text, R"(RFC(?! \d{4}[^\d]))").empty());
    }
    CHECK(citations > 50);
}

TEST_CASE("every header field that a text names is registered")
{
    int names = 0;
    for (const text_of_row& t : all_texts()) {
        for (const std::string& name : find_all(t.text, R"(\b[A-Z][A-Za-z]*(?:-[A-Za-z]+)*-[A-Z][A-Za-z]*\b)")) {
            INFO(to_integer(t.status) << ' ' << t.field << ": " << name);
            CHECK((contains(registered_header_fields, name) || contains(other_hyphenated_names, name)));
            ++names;
        }
    }
    CHECK(names > 100);
}

TEST_CASE("every code that a text names is registered")
{
    // Numbers of other kinds: Warning codes, ISUP causes, the first code without a meaning, message sizes.
    constexpr int others[] = {101, 102, 103, 111, 127, 304, 370, 381};
    int codes = 0;
    for (const text_of_row& t : all_texts()) {
        for (const std::string& number : find_all(t.text, R"((?:^|[ (])([1-6]\d\d)(?![\d./%*]))", 1)) {
            INFO(to_integer(t.status) << ' ' << t.field << ": " << number << " in " << t.text);
            CHECK((is_registered(std::stoi(number)) || contains(others, std::stoi(number))));
            ++codes;
        }
    }
    CHECK(codes > 80);
}

TEST_CASE("each text of a row goes to its own field")
{
    const guidance made = detail::make_guidance("one\0two, longer\0");
    CHECK(made.description == "one");
    CHECK(made.when_seen == "two, longer");
    CHECK(made.how_to_fix.empty());
}

TEST_CASE("the guidance is the same when it is computed at run time")
{
    const auto made = detail::make_guidance_table<void>(detail::guidance_rows);
    for (const code c : all_codes) {
        const guidance& at_run_time = made.rows[detail::row_of(c)];
        CHECK(at_run_time.description == guidance_for(c)->description);
        CHECK(at_run_time.when_seen == guidance_for(c)->when_seen);
        CHECK(at_run_time.how_to_fix == guidance_for(c)->how_to_fix);
    }
}
