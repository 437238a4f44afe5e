// SPDX-License-Identifier: BSL-1.0
#include <sipstatus/code_map.hpp>

#include <map>
#include <memory>
#include <string>
#include <unordered_map>

#include "catch.hpp"
#include "laws.hpp"

using namespace sipstatus;

namespace {

constexpr code_map<int> retries{
    0, {{response_class::server_failure, 1}, {response_class::global_failure, -1}}, {{503, 3}, {code::busy_here, 2}}};

constexpr code_map<bool> is_redirect{false, {{300, true}, {301, true}, {302, true}, {305, true}, {380, true}}};

constexpr int expected_retries(int number)
{
    return number == 503 ? 3 : number == 486 ? 2 : is_server_failure(number) ? 1 : is_global_failure(number) ? -1 : 0;
}

int constructed = 0;
struct counted {
    counted() { ++constructed; }
};

}  // namespace

TEST_CASE("a code has its own value, the value of its class, or the default")
{
    STATIC_REQUIRE(holds_for(-10, 1000, [](int number) { return retries[number] == expected_retries(number); }));
    STATIC_REQUIRE(retries[65'536 + 503] == 0);
    STATIC_REQUIRE(retries[code{}] == 0);
    STATIC_REQUIRE(code_map<int>{}[486] == 0);
    STATIC_REQUIRE(code_map<int>{7}[486] == 7);
    STATIC_REQUIRE(code_map<int>{7}[1486] == 7);
    STATIC_REQUIRE(noexcept(retries[486]));
}

TEST_CASE("a map contains the codes that it was given a value for")
{
    STATIC_REQUIRE(
        holds_for(-10, 1000, [](int number) { return retries.contains(number) == (number == 503 || number == 486); }));
}

TEST_CASE("values can be changed, and the unregistered codes of a class share one value")
{
    code_map<int> counters;
    for (const int number : {486, 486, 480, 499, 498, 699, 0, -1, 1000}) {
        ++counters[number];
    }
    CHECK(counters[486] == 2);
    CHECK(counters[480] == 1);
    CHECK(counters[404] == 0);
    CHECK(counters[499] == 2);
    CHECK(counters[497] == 2);
    CHECK(counters[698] == 1);
    CHECK(counters[598] == 0);
    CHECK(counters[-5] == 3);
}

TEST_CASE("values can be of any type that can be constructed and assigned")
{
    const code_map<std::string> names{"other", {{response_class::success, "fine"}}, {{486, "busy"}}};
    CHECK(names[486] == "busy");
    CHECK(names[200] == "fine");
    CHECK(names[404] == "other");
    code_map<counted> many;
    // One for each registered code, one for each class, and one for everything that is not a code.
    CHECK(constructed == static_cast<int>(all_codes.size()) + 6 + 1);
    CHECK(!many.contains(486));
}

TEST_CASE("at run time an unregistered key is ignored, and of two equal keys the first one counts")
{
    const int last = 5;
    const code_map<int> map{0, {{499, 1}, {486, 2}, {486, 3}, {700, 4}, {600, last}}};
    CHECK(map[499] == 0);
    CHECK(map[486] == 2);
    CHECK(map[700] == 0);
    CHECK(map[600] == 5);
    const code_map<int> classes{last,
                                {{response_class::invalid, 1},
                                 {static_cast<response_class>(7), 2},
                                 {response_class::success, 3},
                                 {response_class::success, 4}}};
    CHECK(classes[0] == 5);
    CHECK(classes[200] == 3);
}

TEST_CASE("a map covers a class if each code of the class was given a value")
{
    STATIC_REQUIRE(covers(is_redirect, response_class::redirection));
    STATIC_REQUIRE(must_cover<is_redirect, response_class::redirection>);
    STATIC_REQUIRE(!covers(is_redirect, response_class::success));
    STATIC_REQUIRE(first_uncovered(is_redirect, response_class::redirection) == code{});
    STATIC_REQUIRE(first_uncovered(is_redirect, response_class::success) == code::ok);
    STATIC_REQUIRE(first_uncovered(retries, response_class::server_failure) == code::server_internal_error);
    STATIC_REQUIRE(covers(retries, response_class::invalid));
}

TEST_CASE("codes can be the keys of standard maps and the cases of a switch")
{
    std::map<code, int> ordered{{code::busy_here, 1}, {code::trying, 2}};
    std::unordered_map<code, int> hashed{{code::busy_here, 1}, {code::trying, 2}};
    CHECK(ordered.begin()->first == code::trying);
    CHECK(hashed.at(code::busy_here) == 1);
    switch (static_cast<code>(486)) {
    case code::busy_here: SUCCEED(); break;
    default: FAIL();
    }
}

TEST_CASE("a map that is given no values can hold a type that cannot be copied")
{
    code_map<std::unique_ptr<int>> handlers;
    handlers[486] = std::make_unique<int>(7);
    CHECK(*handlers[486] == 7);
    CHECK(handlers[487] == nullptr);
    STATIC_REQUIRE(code_map<int>{}[486] == 0);
}
