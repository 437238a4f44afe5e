// SPDX-License-Identifier: BSL-1.0
//
// Looks up the phrase of every number from 0 to 799 with this library and with its rivals, each in a function of its
// own, so that instructions.py can count the instructions of each. The results are compared, so that none can cheat.
#include <sipstatus/reason.hpp>

#include <algorithm>
#include <cstdio>
#include <iterator>
#include <string_view>
#include <unordered_map>

namespace {

struct named_code {
    int number;
    std::string_view phrase;
};

constexpr named_code named_codes[] = {
#define SIPSTATUS_CODE(number, name, phrase, ...) {number, phrase},
#include <sipstatus/registry/all.def>
};

struct dense_array {
    std::string_view phrases[700];

    constexpr dense_array() : phrases{}
    {
        for (const named_code& c : named_codes) {
            phrases[c.number] = c.phrase;
        }
    }
};

constexpr dense_array dense{};
const std::unordered_map<int, std::string_view> map = [] {
    std::unordered_map<int, std::string_view> made;
    for (const named_code& c : named_codes) {
        made.emplace(c.number, c.phrase);
    }
    return made;
}();

}  // namespace

#define RIVAL __attribute__((noinline)) std::string_view

RIVAL phrase_by_sipstatus(int number);
RIVAL phrase_by_dense_array(int number);
RIVAL phrase_by_switch(int number);
RIVAL phrase_by_binary_search(int number);
RIVAL phrase_by_unordered_map(int number);

RIVAL phrase_by_sipstatus(int number)
{
    return sipstatus::reason_phrase(number);
}

RIVAL phrase_by_dense_array(int number)
{
    return number >= 0 && number < 700 ? dense.phrases[number] : std::string_view{};
}

RIVAL phrase_by_switch(int number)
{
    switch (number) {
// clang-format off
#define SIPSTATUS_CODE(number, name, phrase, ...) case number: return phrase;
#include <sipstatus/registry/all.def>
        // clang-format on
    default: return {};
    }
}

RIVAL phrase_by_binary_search(int number)
{
    const auto* const found = std::lower_bound(std::begin(named_codes), std::end(named_codes), number,
                                               [](const named_code& c, int wanted) { return c.number < wanted; });
    return found != std::end(named_codes) && found->number == number ? found->phrase : std::string_view{};
}

RIVAL phrase_by_unordered_map(int number)
{
    const auto found = map.find(number);
    return found != map.end() ? found->second : std::string_view{};
}

int main()
{
    for (int number = 0; number != 800; ++number) {
        const std::string_view phrase = phrase_by_sipstatus(number);
        if (phrase_by_dense_array(number) != phrase || phrase_by_switch(number) != phrase
            || phrase_by_binary_search(number) != phrase || phrase_by_unordered_map(number) != phrase) {
            std::printf("the lookups disagree about %d\n", number);
            return 1;
        }
    }
}
