// SPDX-License-Identifier: BSL-1.0
#include <sipstatus/isup_guidance.hpp>

#include <map>
#include <string>

#include "catch.hpp"
#include "texts.hpp"

using namespace sipstatus;

namespace {

// The causes that `isup_cause` names, typed from RFC 3398, sections 7.2.4.1 and 8.2.6.1.
constexpr int named_causes[] = {1,  2,  3,  16, 17, 18, 19, 20, 21, 22, 23, 25, 26, 27, 28, 29,  31,  34, 38,
                                41, 42, 44, 47, 55, 57, 58, 63, 65, 66, 69, 70, 79, 87, 88, 102, 111, 127};

constexpr bool is_named(int number)
{
    for (const int named : named_causes) {
        if (named == number) {
            return true;
        }
    }
    return false;
}

constexpr bool have_guidance_exactly_if_named()
{
    for (int number = 0; number != 256; ++number) {
        const guidance* const texts = guidance_for(static_cast<isup_cause>(number));
        if ((texts != nullptr) != is_named(number)) {
            return false;
        }
    }
    return true;
}

}  // namespace

TEST_CASE("exactly the named causes have guidance")
{
    STATIC_REQUIRE(have_guidance_exactly_if_named());
    STATIC_REQUIRE(sizeof named_causes / sizeof named_causes[0] == 37);
    STATIC_REQUIRE(noexcept(guidance_for(isup_cause::user_busy)));
    STATIC_REQUIRE(guidance_for(isup_cause::user_busy)->description != guidance_for(486)->description);
}

TEST_CASE("the texts of a cause are plain, of one to three sentences and 60 to 420 characters, and all different")
{
    std::map<std::string, int> counts;
    for (const int number : named_causes) {
        const guidance* const texts = guidance_for(static_cast<isup_cause>(number));
        for (const std::string_view field : {texts->description, texts->when_seen, texts->how_to_fix}) {
            const std::string text{field};
            INFO(number << ": " << text);
            CHECK((text.size() >= 60 && text.size() <= 420));
            CHECK((!sentences_of(text).empty() && sentences_of(text).size() <= 3));
            CHECK(is_plain(text));
            ++counts[text];
        }
    }
    CHECK(counts.size() == 3 * 37);
}

TEST_CASE("the guidance says that the cause and the code of a response may contradict each other")
{
    CHECK(guidance_for(isup_cause::normal_call_clearing)->description.find("wrong mapping") != std::string_view::npos);
    CHECK(guidance_for(isup_cause::user_busy)->when_seen.find("wrong mapping") != std::string_view::npos);
}
