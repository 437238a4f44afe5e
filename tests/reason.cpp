// SPDX-License-Identifier: BSL-1.0
#include <sipstatus/reason.hpp>

#include <algorithm>
#include <cstring>
#include <iterator>
#include <string>
#include <string_view>
#include <type_traits>

#include "catch.hpp"
#include "laws.hpp"
#include "registered.hpp"

using namespace sipstatus;

namespace {

constexpr std::string_view listed_phrase(int number)
{
    for (const registered_code& listed : registered_codes) {
        if (listed.number == number) {
            return listed.phrase;
        }
    }
    return {};
}

constexpr char swap_case(char c)
{
    if (c >= 'A' && c <= 'Z') {
        return static_cast<char>(c - 'A' + 'a');
    }
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
}

// A text in a buffer of its own, so that it can be changed in a constant expression.
struct changed_text {
    char bytes[64]{};
    std::size_t size = 0;

    constexpr explicit changed_text(std::string_view text)
    {
        for (const char c : text) {
            bytes[size++] = c;
        }
    }
    constexpr std::string_view view() const { return {bytes, size}; }
};

struct many_letters {
    char bytes[300]{};
    int size;

    constexpr explicit many_letters(int how_many) : size{how_many}
    {
        for (char& c : bytes) {
            c = 'e';
        }
    }
    constexpr std::string_view view() const { return {bytes, static_cast<std::size_t>(size)}; }
};

constexpr bool is_found_in_any_case(const registered_code& listed)
{
    const code wanted = static_cast<code>(listed.number == 606 ? 406 : listed.number);
    changed_text swapped{listed.phrase};
    for (char& c : swapped.bytes) {
        c = swap_case(c);
    }
    return from_reason_phrase(listed.phrase) == wanted && from_reason_phrase(swapped.view()) == wanted;
}

constexpr bool are_all_found_in_any_case()
{
    for (const registered_code& listed : registered_codes) {
        if (!is_found_in_any_case(listed)) {
            return false;
        }
    }
    return true;
}

}  // namespace

TEST_CASE("the hash of the phrases leaves few to be compared")
{
    unsigned not_first = 0;
    for (const std::uint8_t head : detail::rows_by_hash.heads) {
        unsigned size = 0;
        for (unsigned next = head; next != 0 && size <= 2; next = detail::rows_by_hash.nexts[next - 1]) {
            ++size;
        }
        CHECK(size <= 2);
        not_first += size > 1 ? size - 1 : 0;
    }
    // One phrase in twelve. When a new code breaks this, look for better factors.
    CHECK(12 * not_first <= detail::row_count);
}

TEST_CASE("every code has the phrase of the independent list, and no other code has one")
{
    constexpr auto law = [](code c) {
        return reason_phrase(c) == (is_valid(c) ? listed_phrase(to_integer(c)) : std::string_view{});
    };
    REQUIRE_FOR_ALL_CODES(law);
}

TEST_CASE("phrases that other lists have wrong")
{
    STATIC_REQUIRE(reason_phrase(412) == "Conditional Request Failed");
    STATIC_REQUIRE(reason_phrase(436) == "Bad Identity Info");
    STATIC_REQUIRE(reason_phrase(437) == "Unsupported Credential");
    STATIC_REQUIRE(reason_phrase(439) == "First Hop Lacks Outbound Support");
    STATIC_REQUIRE(reason_phrase(500) == "Server Internal Error");
    STATIC_REQUIRE(reason_phrase(504) == "Server Time-out");
    STATIC_REQUIRE(reason_phrase(406) == reason_phrase(606));
}

TEST_CASE("a phrase is a C string, an empty one too")
{
    constexpr auto law = [](code c) { return is_c_string(reason_phrase(c)); };
    REQUIRE_FOR_ALL_CODES(law);
    CHECK(std::strcmp(reason_phrase(486).data(), "Busy Here") == 0);
}

TEST_CASE("a number that is not a code has no phrase")
{
    STATIC_REQUIRE(reason_phrase(code{}).empty());
    STATIC_REQUIRE(reason_phrase(-486).empty());
    STATIC_REQUIRE(reason_phrase(65'536 + 486).empty());
    STATIC_REQUIRE(reason_phrase(4'294'967'296ull + 486).empty());
    STATIC_REQUIRE(noexcept(reason_phrase(486)));
    STATIC_REQUIRE(!std::is_invocable_v<decltype(reason_phrase), bool>);
}

TEST_CASE("a phrase names its code, whatever its case; Not Acceptable is 406")
{
    STATIC_REQUIRE(are_all_found_in_any_case());
    STATIC_REQUIRE(from_reason_phrase("busy here") == code::busy_here);
    STATIC_REQUIRE(from_reason_phrase("BUSY HERE") == code::busy_here);
    STATIC_REQUIRE(from_reason_phrase("ok") == code::ok);
    STATIC_REQUIRE(from_reason_phrase("Not Acceptable") == code::not_acceptable);
}

TEST_CASE("a phrase that is not registered names no code")
{
    STATIC_REQUIRE(noexcept(from_reason_phrase(std::string_view{})));
    STATIC_REQUIRE(from_reason_phrase("") == code{});
    STATIC_REQUIRE(from_reason_phrase({}) == code{});
    STATIC_REQUIRE(from_reason_phrase("Busy") == code{});
    STATIC_REQUIRE(from_reason_phrase("Busy Here ") == code{});
    STATIC_REQUIRE(from_reason_phrase(" Busy Here") == code{});
    STATIC_REQUIRE(from_reason_phrase("Internal Server Error") == code{});
    STATIC_REQUIRE(from_reason_phrase(std::string_view{"OK\0", 3}) == code{});
    STATIC_REQUIRE(from_reason_phrase(std::string_view{"\0", 1}) == code{});
}

TEST_CASE("only ASCII letters are the same in both cases")
{
    // A byte and the byte that differs from it in the bit that tells the case.
    STATIC_REQUIRE(from_reason_phrase("Max-Breadth Exceeded") == code::max_breadth_exceeded);
    STATIC_REQUIRE(from_reason_phrase("Max\rBreadth Exceeded") == code{});
    STATIC_REQUIRE(from_reason_phrase(std::string_view{"Busy\0Here", 9}) == code{});
    STATIC_REQUIRE(from_reason_phrase("Call\x0fTransaction Does Not Exist") == code{});
    STATIC_REQUIRE(from_reason_phrase("\xcfK") == code{});
}

TEST_CASE("a spelling differs from the phrase in no character, also where the hash would tell")
{
    STATIC_REQUIRE(detail::is_spelling_of("BUSY here", "Busy Here"));
    STATIC_REQUIRE(!detail::is_spelling_of("Dusy Here", "Busy Here"));
    STATIC_REQUIRE(!detail::is_spelling_of("Busy Hero", "Busy Here"));
    STATIC_REQUIRE(!detail::is_spelling_of("Done", "Gone"));
    STATIC_REQUIRE(!detail::is_spelling_of("Gong", "Gone"));
}

TEST_CASE("no phrase with one byte changed names a code, unless the change is one of case")
{
    for (const registered_code& listed : registered_codes) {
        for (std::size_t at = 0; at != listed.phrase.size(); ++at) {
            std::string text{listed.phrase};
            for (int byte = 0; byte != 256; ++byte) {
                text[at] = static_cast<char>(byte);
                const bool same = text[at] == listed.phrase[at] || text[at] == swap_case(listed.phrase[at]);
                if ((from_reason_phrase(text) != code{}) != same) {
                    FAIL(text);
                }
            }
        }
    }
    SUCCEED();
}

TEST_CASE("a text of any length gets an answer")
{
    // Its length alone gives such a text each hash that there is.
    STATIC_REQUIRE(holds_for(0, 300, [](int size) { return from_reason_phrase(many_letters(size).view()) == code{}; }));
    CHECK(from_reason_phrase(std::string(65'536, '\xff')) == code{});
}

TEST_CASE("the chains are the same when they are made at run time")
{
    constexpr auto& kept = detail::rows_by_hash;
    auto* make = &detail::make_hash_chains;  // a variable, lest the compiler make them
    const detail::hash_chains made = make();
    CHECK(std::equal(std::begin(made.heads), std::end(made.heads), std::begin(kept.heads)));
    CHECK(std::equal(std::begin(made.nexts), std::end(made.nexts), std::begin(kept.nexts)));
}

TEST_CASE("the places of the phrases are the same when they are made at run time")
{
    constexpr auto& kept = detail::phrase_of_number;
    auto* make = &detail::make_phrase_places;  // a variable, lest the compiler make them
    const detail::phrase_places made = make();
    CHECK(std::equal(std::begin(made.begins), std::end(made.begins), std::begin(kept.begins)));
    CHECK(std::equal(std::begin(made.sizes), std::end(made.sizes), std::begin(kept.sizes)));
}

TEST_CASE("nothing is read after a phrase")
{
    constexpr auto is_known = [](std::string_view text) { return from_reason_phrase(text) != code{}; };
    STATIC_REQUIRE(read_in_exact_places<9>("Busy Here", is_known) == 1);
    STATIC_REQUIRE(read_in_exact_places<21>("server internal error", is_known) == 1);
    STATIC_REQUIRE(read_in_exact_places<4>("Gone", is_known) == 1);
}
