// SPDX-License-Identifier: BSL-1.0
#include <sipstatus/reason.hpp>

#include <algorithm>
#include <iterator>
#include <numeric>
#include <unordered_map>

#include "contest.hpp"

#ifdef HAS_OSIP2
// osip2's own headers define REQUIRE.
extern "C" const char* osip_message_get_reason(int status_code);
#endif
#ifdef HAS_SOFIA
#include <sofia-sip/sip_status.h>
#endif
#ifdef HAS_BEAST
#include <boost/beast/http/status.hpp>
#endif

namespace code_to_phrase {

RIVAL std::string_view sipstatus(int number) { return ::sipstatus::reason_phrase(number); }

struct phrase_array {
    std::string_view phrases[700];

    constexpr phrase_array() : phrases{}
    {
        for (const named_code& c : named_codes) {
            phrases[c.number] = c.phrase;
        }
    }
};

constexpr phrase_array phrases_by_number{};

RIVAL std::string_view dense_array(int number)
{
    return number >= 0 && number < 700 ? phrases_by_number.phrases[number] : std::string_view{};
}

RIVAL std::string_view switch_statement(int number)
{
    switch (number) {
// clang-format off
#define SIPSTATUS_CODE(number, name, phrase, ...) case number: return phrase;
#include <sipstatus/registry/all.def>
    // clang-format on
    default: return {};
    }
}

RIVAL std::string_view binary_search(int number)
{
    const auto* const found = std::lower_bound(std::begin(named_codes), std::end(named_codes), number,
                                               [](const named_code& c, int wanted) { return c.number < wanted; });
    return found != std::end(named_codes) && found->number == number ? found->phrase : std::string_view{};
}

const std::unordered_map<int, std::string_view> phrase_map = [] {
    std::unordered_map<int, std::string_view> made;
    for (const named_code& c : named_codes) {
        made.emplace(c.number, c.phrase);
    }
    return made;
}();

RIVAL std::string_view unordered_map(int number)
{
    const auto found = phrase_map.find(number);
    return found != phrase_map.end() ? found->second : std::string_view{};
}

#ifdef HAS_OSIP2
RIVAL const char* osip2(int number) { return osip_message_get_reason(number); }
#endif
#ifdef HAS_SOFIA
RIVAL const char* sofia_sip(int number) { return sip_status_phrase(number); }
#endif
#ifdef HAS_BEAST
RIVAL std::string_view boost_beast(int number)
{
    const auto phrase = boost::beast::http::obsolete_reason(static_cast<boost::beast::http::status>(number));
    return {phrase.data(), phrase.size()};
}
#endif

template <pace Pace>
void run(std::vector<int> numbers)
{
    for (const int number : numbers) {
        const std::string_view phrase = sipstatus(number);
        const bool all_agree = dense_array(number) == phrase && switch_statement(number) == phrase
                               && binary_search(number) == phrase && unordered_map(number) == phrase;
        REQUIRE(all_agree);
    }
    contest<int, Pace> all{std::move(numbers)};
    all.rival("sipstatus", sipstatus)
        .rival("dense_array", dense_array)
        .rival("switch_statement", switch_statement)
        .rival("binary_search", binary_search)
        .rival("unordered_map", unordered_map);
#ifdef HAS_OSIP2
    all.rival("osip2", osip2);
#endif
#ifdef HAS_SOFIA
    all.rival("sofia_sip", sofia_sip);
#endif
#ifdef HAS_BEAST
    all.rival("boost_beast", boost_beast);
#endif
    all.run();
}

}  // namespace code_to_phrase

namespace {

std::vector<int> registered_numbers()
{
    std::vector<int> numbers;
    for (const named_code& c : named_codes) {
        numbers.push_back(c.number);
    }
    return numbers;
}

}  // namespace

TEST_CASE("code_to_phrase: registered codes") { code_to_phrase::run<pace::overlapping>(registered_numbers()); }

TEST_CASE("code_to_phrase: registered codes one after another")
{
    code_to_phrase::run<pace::one_after_another>(registered_numbers());
}

TEST_CASE("code_to_phrase: every number from 0 to 799")
{
    std::vector<int> numbers(800);
    std::iota(numbers.begin(), numbers.end(), 0);
    code_to_phrase::run<pace::overlapping>(std::move(numbers));
}
