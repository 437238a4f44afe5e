// SPDX-License-Identifier: BSL-1.0
#include <sipstatus/reason.hpp>

#include <cstring>  // gperf writes strcmp
#include <unordered_map>

#include "contest.hpp"

#ifdef HAS_GPERF
#include "gperf_exact.hpp"
#include "gperf_ignoring_case.hpp"
#endif

namespace phrase_to_code {

RIVAL int sipstatus(std::string_view phrase) { return to_integer(::sipstatus::from_reason_phrase(phrase)); }

const std::unordered_map<std::string_view, int> code_map = [] {
    std::unordered_map<std::string_view, int> made;
    for (const named_code& c : named_codes) {
        made.emplace(c.phrase, c.number);
    }
    return made;
}();

RIVAL int unordered_map(std::string_view phrase)
{
    const auto found = code_map.find(phrase);
    return found != code_map.end() ? found->second : 0;
}

#ifdef HAS_GPERF
RIVAL int gperf_exact(std::string_view phrase)
{
    const auto* const found = gperf_exact_hash::find(phrase.data(), phrase.size());
    return found != nullptr ? found->number : 0;
}

RIVAL int gperf_ignoring_case(std::string_view phrase)
{
    const auto* const found = gperf_ignoring_case_hash::find(phrase.data(), phrase.size());
    return found != nullptr ? found->number : 0;
}
#endif

enum class spelling { exact, other };

void run(const std::vector<std::string>& phrases, spelling kind)
{
    std::vector<std::string_view> questions{phrases.begin(), phrases.end()};
    for (const std::string_view phrase : questions) {
        const int number = sipstatus(phrase);
        bool all_agree = kind == spelling::other || unordered_map(phrase) == number;
#ifdef HAS_GPERF
        all_agree = all_agree && (kind == spelling::other || gperf_exact(phrase) == number)
                    && gperf_ignoring_case(phrase) == number;
#endif
        REQUIRE(all_agree);
    }
    contest<std::string_view> all{std::move(questions)};
    all.rival("sipstatus", sipstatus);
#ifdef HAS_GPERF
    all.rival("gperf_ignoring_case", gperf_ignoring_case);
#endif
    if (kind == spelling::exact) {
        all.rival("unordered_map", unordered_map);
#ifdef HAS_GPERF
        all.rival("gperf_exact", gperf_exact);
#endif
    }
    all.run();
}

template <class Change>
std::vector<std::string> changed_phrases(Change change)
{
    std::vector<std::string> phrases;
    for (const named_code& c : named_codes) {
        std::string phrase{c.phrase};
        for (char& letter : phrase) {
            letter = change(letter);
        }
        phrases.push_back(std::move(phrase));
    }
    return phrases;
}

}  // namespace phrase_to_code

TEST_CASE("phrase_to_code: exact spelling")
{
    phrase_to_code::run(phrase_to_code::changed_phrases([](char c) { return c; }), phrase_to_code::spelling::exact);
}

TEST_CASE("phrase_to_code: lower case")
{
    constexpr auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; };
    phrase_to_code::run(phrase_to_code::changed_phrases(lower), phrase_to_code::spelling::other);
}

TEST_CASE("phrase_to_code: upper case")
{
    constexpr auto upper = [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c & ~0x20) : c; };
    phrase_to_code::run(phrase_to_code::changed_phrases(upper), phrase_to_code::spelling::other);
}

TEST_CASE("phrase_to_code: unknown phrases")
{
    // As long as the registered ones, with the same first and last characters.
    std::vector<std::string> phrases;
    for (const named_code& c : named_codes) {
        std::string phrase{c.phrase};
        phrase[phrase.size() / 2] = '#';
        phrases.push_back(std::move(phrase));
    }
    phrase_to_code::run(phrases, phrase_to_code::spelling::exact);
}
