// SPDX-License-Identifier: BSL-1.0
#include <sipstatus/sipstatus.hpp>

#include <algorithm>
#include <iterator>
#include <string_view>
#include <type_traits>
#include <vector>

#ifdef __cpp_lib_ranges
#include <ranges>
#endif

#include "catch.hpp"

using namespace sipstatus;

// Every result with several items is a range, for C++17 algorithms as well as for C++20 ranges.

namespace {

template <class Range>
using iterator_of = decltype(std::declval<const Range&>().begin());

// What C++17 algorithms require of an input iterator.
template <class Range>
constexpr bool is_range()
{
    using iterator = iterator_of<Range>;
    using traits = std::iterator_traits<iterator>;
    using category = typename traits::iterator_category;
    static_assert(std::is_base_of_v<std::input_iterator_tag, category>);
    static_assert(std::is_same_v<typename traits::value_type, typename Range::value_type>);
    static_assert(std::is_same_v<typename traits::difference_type, std::ptrdiff_t>);
    static_assert(std::is_same_v<typename traits::reference, decltype(*std::declval<iterator&>())>);
    static_assert(std::is_convertible_v<decltype(*std::declval<iterator&>()++), typename traits::value_type>);
    static_assert(std::is_same_v<decltype(++std::declval<iterator&>()), iterator&>);
    static_assert(std::is_same_v<typename Range::iterator, iterator>);
    static_assert(std::is_same_v<typename Range::const_iterator, iterator>);
    static_assert(std::is_nothrow_default_constructible_v<iterator> && std::is_trivially_copyable_v<iterator>);
    static_assert(std::is_same_v<decltype(std::declval<const Range&>().end()), iterator>);
#ifdef __cpp_lib_ranges
    static_assert(std::ranges::input_range<const Range> && std::ranges::common_range<const Range>);
#endif
    return iterator{} == iterator{};
}

// A range that can be iterated several times and knows its size.
template <class Range>
constexpr bool is_forward_range()
{
    static_assert(std::is_nothrow_default_constructible_v<Range>);
    static_assert(std::is_same_v<decltype(Range{}.size()), std::size_t>);
    static_assert(std::is_same_v<decltype(Range{}[0]), typename Range::value_type>);
#ifdef __cpp_lib_ranges
    static_assert(std::ranges::forward_range<const Range> && std::ranges::sized_range<const Range>);
    static_assert(std::ranges::borrowed_range<Range>);
#endif
    return is_range<Range>() && Range{}.empty() && Range{}.size() == 0 && Range{}.begin() == Range{}.end();
}

// A range that is read once: each step parses the next value, which the iterator holds.
template <class Range>
constexpr bool is_input_range()
{
#ifdef __cpp_lib_ranges
    static_assert(!std::ranges::forward_range<const Range>);
#endif
    return is_range<Range>();
}

constexpr comparison busy = compare(486, 600);

// Whether prefix and postfix `++`, `size` and `empty` of a range agree.
template <class Range>
constexpr bool agrees_with_itself(const Range& range)
{
    std::size_t count = 0;
    auto follower = range.begin();
    for (auto at = range.begin(); at != range.end(); ++at) {
        if (follower++ != at || range.size() <= count) {
            return false;
        }
        ++count;
    }
    return follower == range.end() && count == range.size() && range.empty() == (count == 0);
}

// Whether the items of a range can be copied into a vector. They are compared by the member.
template <class Range, class Member>
bool is_copied(const Range& range, Member member)
{
    const std::vector<typename Range::value_type> copies(range.begin(), range.end());
    const auto is_same = [member](const auto& a, const auto& b) { return a.*member == b.*member; };
    return copies.size() == static_cast<std::size_t>(std::distance(range.begin(), range.end()))
           && std::equal(range.begin(), range.end(), copies.begin(), copies.end(), is_same);
}

template <class Range>
bool are_codes_copied(const Range& range)
{
    const std::vector<code> copies(range.begin(), range.end());
    return copies.size() == range.size() && !copies.empty() && std::is_sorted(range.begin(), range.end())
           && copies.front() == range[0] && copies.back() == range[range.size() - 1] && range[range.size()] == code{};
}

}  // namespace

TEST_CASE("each public type of a result is a range")
{
    STATIC_REQUIRE(is_forward_range<code_range>());
    STATIC_REQUIRE(is_forward_range<header_field_range>());
    STATIC_REQUIRE(is_forward_range<header_code_range>());
    STATIC_REQUIRE(is_forward_range<unregistered_use_range>());
    STATIC_REQUIRE(is_forward_range<other_phrase_range>());
    STATIC_REQUIRE(is_forward_range<likely_cause_range>());
    STATIC_REQUIRE(is_forward_range<key_difference_range>());
    STATIC_REQUIRE(is_forward_range<confused_code_range>());
    STATIC_REQUIRE(is_input_range<reason_value_range>());
    STATIC_REQUIRE(is_input_range<warning_value_range>());
}

TEST_CASE("each function returns the public type of its result")
{
    STATIC_REQUIRE(std::is_same_v<decltype(all_codes), const code_range>);
    STATIC_REQUIRE(std::is_same_v<decltype(codes_in(response_class::success)), const code_range&>);
    STATIC_REQUIRE(std::is_same_v<decltype(header_fields_of(486)), header_field_range>);
    STATIC_REQUIRE(std::is_same_v<decltype(codes_with_header("Date")), header_code_range>);
    STATIC_REQUIRE(std::is_same_v<decltype(unregistered_uses_of(477)), unregistered_use_range>);
    STATIC_REQUIRE(std::is_same_v<decltype(unregistered_uses_of_phrase("")), unregistered_use_range>);
    STATIC_REQUIRE(std::is_same_v<decltype(other_phrases_of(486)), other_phrase_range>);
    STATIC_REQUIRE(std::is_same_v<decltype(other_phrases_like("")), other_phrase_range>);
    STATIC_REQUIRE(std::is_same_v<decltype(likely_causes_of(486)), likely_cause_range>);
    STATIC_REQUIRE(std::is_same_v<decltype(busy.key_differences()), key_difference_range>);
    STATIC_REQUIRE(std::is_same_v<decltype(confused_with(486)), confused_code_range>);
    STATIC_REQUIRE(std::is_same_v<decltype(reason_values("")), reason_value_range>);
    STATIC_REQUIRE(std::is_same_v<decltype(warning_values("")), warning_value_range>);
}

TEST_CASE("the members of a range agree with each other")
{
    STATIC_REQUIRE(agrees_with_itself(all_codes));
    STATIC_REQUIRE(agrees_with_itself(codes_in(response_class::invalid)));
    STATIC_REQUIRE(agrees_with_itself(header_fields_of(405)));
    STATIC_REQUIRE(agrees_with_itself(header_fields_of(-1)));
    STATIC_REQUIRE(agrees_with_itself(codes_with_header("Retry-After")));
    STATIC_REQUIRE(agrees_with_itself(codes_with_header("Subject")));
    STATIC_REQUIRE(agrees_with_itself(unregistered_uses_of(477)));
    STATIC_REQUIRE(agrees_with_itself(unregistered_uses_of(486)));
    STATIC_REQUIRE(agrees_with_itself(unregistered_uses_of_phrase("unresolvable destination")));
    STATIC_REQUIRE(agrees_with_itself(other_phrases_of(500)));
    STATIC_REQUIRE(agrees_with_itself(other_phrases_like("Busy")));
    STATIC_REQUIRE(agrees_with_itself(likely_causes_of(488)));
    STATIC_REQUIRE(agrees_with_itself(busy.key_differences()));
    STATIC_REQUIRE(agrees_with_itself(confused_with(486)));
}

TEST_CASE("beyond the end of a range, every position has an empty item")
{
    STATIC_REQUIRE(header_fields_of(405)[header_fields_of(405).size() - 1].rfc != 0);
    STATIC_REQUIRE(header_fields_of(405)[header_fields_of(405).size()].rfc == 0);
    STATIC_REQUIRE(header_fields_of(405)[static_cast<std::size_t>(-1)].name.empty());
    STATIC_REQUIRE(unregistered_uses_of(477)[1].phrase == "Send failed");
    STATIC_REQUIRE(unregistered_uses_of(477)[2].phrase.empty());
    STATIC_REQUIRE(busy.key_differences()[1].left == code::busy_here);
    STATIC_REQUIRE(busy.key_differences()[99].left == code{});
    STATIC_REQUIRE(header_fields_of(405).end()->name.empty());
    STATIC_REQUIRE(*codes_with_header("Min-SE").end() == code{});
    STATIC_REQUIRE(likely_causes_of(488).end()->sign.empty());
}

TEST_CASE("the iterator of a header field has prefix and postfix ++")
{
    constexpr auto second = [](auto step) {
        auto at = reason_values("SIP;cause=486, Q.850;cause=17").begin();
        step(at);
        return at->isup() == isup_cause::user_busy;
    };
    STATIC_REQUIRE(second([](auto& at) { ++at; }));
    STATIC_REQUIRE(second([](auto& at) { return at++; }));
    STATIC_REQUIRE(reason_values("SIP;cause=486, Q.850").begin()++->status() == code::busy_here);
    STATIC_REQUIRE(warning_values("304 a \"b\", 399 c \"d\"").begin()++->agent == "a");
}

TEST_CASE("C++17 algorithms can read the ranges")
{
    CHECK(are_codes_copied(all_codes));
    CHECK(are_codes_copied(codes_in(response_class::redirection)));
    CHECK(are_codes_copied(codes_with_header("Retry-After")));
    CHECK(are_codes_copied(confused_with(486)));
    CHECK(is_copied(header_fields_of(405), &header_field::section));
    CHECK(is_copied(unregistered_uses_of(477), &unregistered_use::origin));
    CHECK(is_copied(other_phrases_of(500), &other_phrase::phrase));
    CHECK(is_copied(likely_causes_of(488), &likely_cause::sign));
    CHECK(is_copied(busy.key_differences(), &key_difference::aspect));
    CHECK(is_copied(reason_values("SIP;cause=486, Q.850;cause=17"), &reason_value::cause));
    CHECK(is_copied(warning_values("304 a \"b\", 399 c \"d\""), &warning_value::agent));

    const auto fields = header_fields_of(503);
    CHECK(std::any_of(fields.begin(), fields.end(), [](const header_field& f) { return f.name == "Retry-After"; }));
    CHECK(std::count_if(all_codes.begin(), all_codes.end(), is_provisional)
          == static_cast<std::ptrdiff_t>(codes_in(response_class::provisional).size()));
}

// Before version 12, libstdc++ makes no view of a temporary range that is not a view itself. Before version 16, clang does not
// compile the views of libstdc++.
#if defined(__cpp_lib_ranges) && __cpp_lib_ranges >= 202110L \
    && !(defined(__clang__) && defined(__GLIBCXX__) && __clang_major__ < 16)

TEST_CASE("C++20 views accept the ranges")
{
    namespace views = std::views;
    auto failures = all_codes | views::filter(is_failure);
    CHECK(std::ranges::distance(failures)
          == static_cast<std::ptrdiff_t>(codes_in(response_class::request_failure).size()
                                         + codes_in(response_class::server_failure).size()
                                         + codes_in(response_class::global_failure).size()));
    CHECK(*failures.begin() == code::bad_request);
    STATIC_REQUIRE(*std::ranges::find(codes_in(response_class::server_failure), code::bad_gateway)
                   == code::bad_gateway);
    STATIC_REQUIRE(std::ranges::find(header_fields_of(503), "Retry-After", &header_field::name)->rfc == 3903);
    STATIC_REQUIRE(std::ranges::all_of(confused_with(486), is_failure));
    STATIC_REQUIRE(std::ranges::contiguous_range<code_range>);

    const auto is_must = [](const header_field& field) { return field.level == requirement::must; };
    std::vector<std::string_view> names;
    for (const std::string_view name :
         header_fields_of(405) | views::filter(is_must) | views::transform(&header_field::name)) {
        names.push_back(name);
    }
    CHECK(std::find(names.begin(), names.end(), "Allow") != names.end());

    std::vector<std::uint32_t> causes;
    for (const std::uint32_t cause :
         reason_values("SIP;cause=486, Q.850;cause=17") | views::transform(&reason_value::cause)) {
        causes.push_back(cause);
    }
    CHECK(causes == std::vector<std::uint32_t>{486, 17});

    // Iterators may be used after the range that they come from, even if it was a temporary.
    const auto it = std::ranges::find(likely_causes_of(488), likely_causes_of(488)[1].sign, &likely_cause::sign);
    CHECK(it->cause == likely_causes_of(488)[1].cause);
}

#endif
