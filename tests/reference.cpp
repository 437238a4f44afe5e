// SPDX-License-Identifier: BSL-1.0
#include <sipstatus/reference.hpp>

#include <string>
#include <string_view>
#include <type_traits>

#include "catch.hpp"
#include "laws.hpp"

using namespace sipstatus;

namespace {

struct definition {
    int number;
    int rfc;
    std::string_view section;
};

// The codes that RFC 3261 does not define, typed from the RFCs that do.
constexpr definition extensions[] = {
    {199, 6228, "11.1"},  {202, 6665, "8.3.1"}, {204, 5839, "7.1"},   {412, 3903, "11.2.1"}, {417, 4412, "4.6.2"},
    {422, 4028, "6"},     {424, 6442, "4.3"},   {425, 8876, "5.1"},   {428, 8224, "6.2.2"},  {429, 3892, "5"},
    {430, 5626, "11.5"},  {433, 5079, "5"},     {436, 8224, "6.2.2"}, {437, 8224, "6.2.2"},  {438, 8224, "6.2.2"},
    {439, 5626, "11.6"},  {440, 5393, "5.3.3"}, {469, 6086, "4.2.2"}, {470, 5360, "5.9.2"},  {489, 6665, "8.3.2"},
    {494, 3329, "2.3.1"}, {555, 8599, "8.1"},   {580, 3312, "8"},     {607, 8197, "4"},      {608, 8688, "3.1"},
};

constexpr const definition* extension(int number)
{
    for (const definition& d : extensions) {
        if (d.number == number) {
            return &d;
        }
    }
    return nullptr;
}

}  // namespace

TEST_CASE("a code of an extension cites the RFC that defines it")
{
    for (const definition& d : extensions) {
        CAPTURE(d.number);
        CHECK(reference(d.number).rfc == d.rfc);
        CHECK(reference(d.number).section == d.section);
    }
}

TEST_CASE("the codes of RFC 3261 are in its section 21 in ascending order")
{
    for (int digit = 1; digit <= 6; ++digit) {
        int subsection = 0;
        for (const code c : codes_in(static_cast<response_class>(digit))) {
            if (extension(to_integer(c)) != nullptr) {
                continue;
            }
            if (reference(c).rfc != 3261) {
                FAIL_CHECK(to_integer(c) << " cites RFC " << reference(c).rfc << ", but `extensions` does not list it");
                continue;
            }
            CAPTURE(to_integer(c));
            CHECK(reference(c).section == "21." + std::to_string(digit) + "." + std::to_string(++subsection));
        }
    }
    STATIC_REQUIRE(reference(183).section == "21.1.5");
    STATIC_REQUIRE(reference(200).section == "21.2.1");
    STATIC_REQUIRE(reference(380).section == "21.3.5");
    STATIC_REQUIRE(reference(493).section == "21.4.28");
    STATIC_REQUIRE(reference(513).section == "21.5.7");
    STATIC_REQUIRE(reference(606).section == "21.6.4");
}

TEST_CASE("exactly the registered codes have a citation")
{
    constexpr auto law = [](code c) {
        const citation found = reference(c);
        return (found.rfc != 0) == is_registered(c) && found.section.empty() != is_registered(c);
    };
    REQUIRE_FOR_ALL_CODES(law);
    STATIC_REQUIRE(reference(-486).rfc == 0);
    STATIC_REQUIRE(reference(65'536 + 486).section.empty());
    STATIC_REQUIRE(noexcept(reference(486)));
    STATIC_REQUIRE(!std::is_invocable_v<decltype(reference), bool>);
}
