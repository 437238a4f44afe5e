// SPDX-License-Identifier: BSL-1.0
//
// Every function of a code has an answer for every code and every integer, without undefined behavior: all are called in
// constant expressions, where the compiler must reject it.
#include <sipstatus/sipstatus.hpp>

#include <iterator>
#include <limits>
#include <utility>

#include "laws.hpp"

using namespace sipstatus;

namespace {

template <class Range>
LAWS_CONSTEXPR std::uint64_t size_of(const Range& range)
{
    std::uint64_t size = 0;
    for (const auto& item : range) {
        static_cast<void>(item);
        ++size;
    }
    return size;
}

// All answers about a code, except its number, combined into one number, so that a difference in any of them shows.
template <class Code>
LAWS_CONSTEXPR std::uint64_t answers_about(Code c)
{
    const guidance* const texts = guidance_for(c);
    const retry_rule rule = retry_rule_of(c);
    std::uint64_t sum = is_valid(c) + 2u * is_provisional(c) + 4u * is_success(c) + 8u * is_redirection(c)
                        + 16u * is_request_failure(c) + 32u * is_server_failure(c) + 64u * is_global_failure(c)
                        + 128u * is_final(c) + 256u * is_failure(c) + 512u * is_registered(c) + 1024u * is_deprecated(c)
                        + 2048u * ends_subscription(c) + 4096u * is_forwarded_immediately(c);
    sum = 31 * sum + static_cast<unsigned>(class_of(c));
    sum = 31 * sum + reason_phrase(c).size();
    sum = 31 * sum + known_phrase(c).size();
    sum = 31 * sum + name_of(c).size();
    sum = 31 * sum + reference(c).rfc + reference(c).section.size();
    sum = 31 * sum + (texts == nullptr ? 0 : texts->how_to_fix.size());
    sum = 31 * sum + to_integer(treat_as(c));
    sum = 31 * sum + to_integer(forwarded_as(c));
    sum = 31 * sum + static_cast<unsigned>(next_step_of(c));
    sum = 31 * sum + static_cast<unsigned>(rule.bound) + rule.is_allowed + rule.is_altered + rule.is_elsewhere;
    sum = 31 * sum + static_cast<unsigned>(dialog_effect_of(c));
    sum = 31 * sum + to_integer(to_isup(c));
    sum = 31 * sum + to_integer(to_isup(c, warn_code{304}));
    sum = 31 * sum + static_cast<unsigned>(cause_location_of(c)) + comes_with(c, warn_code{304});
    sum = 31 * sum + status_line_size(c, "");
    return sum;
}

// The answers that take longer: those for each method, those that are searched in tables, and written texts.
template <class Code>
LAWS_CONSTEXPR std::uint64_t longer_answers_about(Code c)
{
    std::uint64_t sum = 0;
    // Up to and including the count, which is not a method.
    for (unsigned number = 0; number <= detail::method_count; ++number) {
        const auto m = static_cast<method>(number);
        sum = 31 * sum + static_cast<unsigned>(dialog_effect_of(c, m)) + 4u * can_answer(c, m)
              + 8u * is_forwarded_immediately(c, m, false) + 16u * is_forwarded_immediately(c, m, true);
    }
    sum = 31 * sum + size_of(header_fields_of(c));
    sum = 31 * sum + size_of(confused_with(c));
    sum = 31 * sum + size_of(other_phrases_of(c));
    // Not in the sum, since a few of these are outside 100..699.
    static_cast<void>(size_of(unregistered_uses_of(c)));
    char line[100]{};
    sum = 31 * sum + static_cast<std::uint64_t>(write_status_line(line, c) - line) + status_line_size(c);
    sum = 31 * sum + static_cast<std::uint64_t>(write_reason_header(line, c) - line) + reason_header_size(c);
    return sum;
}

#ifdef CATCH_CONFIG_RUNTIME_STATIC_REQUIRE
#define TOTAL_VARIABLE const
#else
#define TOTAL_VARIABLE constexpr
#endif

// One slice for each constant expression, because of the compilers' limits.
template <std::uint64_t (*Answers)(code), int Size, int Slice>
LAWS_CONSTEXPR bool is_total_in_slice()
{
    const std::uint64_t about_none = Answers(code{});
    for (int number = Slice * Size; number != (Slice + 1) * Size; ++number) {
        const auto c = static_cast<code>(number);
        if ((Answers(c) == about_none) == is_valid(c)) {
            return false;
        }
    }
    return true;
}

template <std::uint64_t (*Answers)(code), int Size, int Slice>
TOTAL_VARIABLE bool total_in_slice = is_total_in_slice<Answers, Size, Slice>();

template <std::uint64_t (*Answers)(code), int Size, int... Slices>
LAWS_CONSTEXPR bool are_all_total(std::integer_sequence<int, Slices...>)
{
    return (total_in_slice<Answers, Size, Slices> && ...);
}

// The highest unregistered code of each class, and three numbers outside 100..699.
constexpr int other_numbers[] = {198, 299, 399, 499, 599, 699, 0, 99, 700};

struct pair_codes {
    code all[all_codes.size() + std::size(other_numbers)];

    constexpr pair_codes() noexcept : all{}
    {
        auto* out = all;
        for (const code c : all_codes) {
            *out++ = c;
        }
        for (const int number : other_numbers) {
            *out++ = static_cast<code>(number);
        }
    }
};

constexpr pair_codes codes_of_pairs{};
constexpr int pair_code_count = std::size(codes_of_pairs.all);

// The order of two codes does not matter, and an invalid code differs in no aspect and loses against a valid one.
LAWS_CONSTEXPR bool is_total_for(code a, code b)
{
    const bool is_difference = compare(a, b).differs_in(aspect::header_fields);
    for (unsigned number = 0; number <= 255; number += number < 16 ? 1 : 239) {
        const auto in = static_cast<aspect>(number);
        if (in != aspect::header_fields && compare(a, b).differs_in(in) && (a == b || !is_valid(a) || !is_valid(b))) {
            return false;
        }
    }
    const code better = better_response(a, b);
    const code branches[] = {a, b};
    return !(is_difference && a == b)
           && (better == a || better == b || (better == code{} && !is_valid(a) && !is_valid(b)))
           && best_response(branches)
                  == (is_success(a) || is_success(b)         ? code{}
                      : is_final(better) && is_valid(better) ? better
                                                             : code::request_timeout)
           && (is_valid(a) || !is_valid(b) || better == b);
}

template <int Left>
LAWS_CONSTEXPR bool is_total_for_pairs_with()
{
    for (const code right : codes_of_pairs.all) {
        if (!is_total_for(codes_of_pairs.all[Left], right)) {
            return false;
        }
    }
    return true;
}

template <int Left>
TOTAL_VARIABLE bool total_for_pairs_with = is_total_for_pairs_with<Left>();

template <int... Lefts>
LAWS_CONSTEXPR bool are_all_pairs_total(std::integer_sequence<int, Lefts...>)
{
    return (total_for_pairs_with<Lefts> && ...);
}

// An integer counts as the code with its value, or as code{}.
template <class Integer>
LAWS_CONSTEXPR bool is_total_at_the_limits()
{
    using limits = std::numeric_limits<Integer>;
    constexpr Integer values[] = {limits::min(),
                                  static_cast<Integer>(limits::min() + 1),
                                  static_cast<Integer>(limits::min() / 2),
                                  static_cast<Integer>(-1),
                                  Integer{0},
                                  Integer{99},
                                  Integer{100},
                                  static_cast<Integer>(486),
                                  static_cast<Integer>(699),
                                  static_cast<Integer>(700),
                                  static_cast<Integer>(65'535),
                                  static_cast<Integer>(65'536),
                                  static_cast<Integer>(65'536 + 486),
                                  static_cast<Integer>(4'294'967'296 + 486),
                                  static_cast<Integer>(limits::max() / 2),
                                  static_cast<Integer>(limits::max() - 1),
                                  limits::max()};
    for (const Integer value : values) {
        const auto low = static_cast<std::uint16_t>(value);
        const auto same = static_cast<Integer>(low) == value && (value >= 0) ? static_cast<code>(low) : code{};
        if (answers_about(value) != answers_about(same) || longer_answers_about(value) != longer_answers_about(same)
            || to_integer(value) != to_integer(same)) {
            return false;
        }
    }
    return true;
}

}  // namespace

TEST_CASE("every function has an answer for each of the 65,536 codes; outside 100..699 it is that for code{}")
{
    STATIC_REQUIRE(are_all_total<answers_about<code>, 512>(std::make_integer_sequence<int, 128>{}));
    // 0..799, and the last slice of all codes.
    STATIC_REQUIRE(are_all_total<longer_answers_about<code>, 25>(std::make_integer_sequence<int, 32>{}));
    STATIC_REQUIRE(is_total_in_slice<longer_answers_about<code>, 25, 2621>());
}

TEST_CASE("any two codes can be compared, and one of them chosen")
{
    STATIC_REQUIRE(are_all_pairs_total(std::make_integer_sequence<int, pair_code_count>{}));
}

TEST_CASE("an integer of any type counts as the code with its value, or as code{}")
{
    STATIC_REQUIRE(is_total_at_the_limits<signed char>());
    STATIC_REQUIRE(is_total_at_the_limits<unsigned char>());
    STATIC_REQUIRE(is_total_at_the_limits<char>());
    STATIC_REQUIRE(is_total_at_the_limits<wchar_t>());
    STATIC_REQUIRE(is_total_at_the_limits<char16_t>());
    STATIC_REQUIRE(is_total_at_the_limits<char32_t>());
    STATIC_REQUIRE(is_total_at_the_limits<short>());
    STATIC_REQUIRE(is_total_at_the_limits<unsigned short>());
    STATIC_REQUIRE(is_total_at_the_limits<int>());
    STATIC_REQUIRE(is_total_at_the_limits<unsigned>());
    STATIC_REQUIRE(is_total_at_the_limits<long>());
    STATIC_REQUIRE(is_total_at_the_limits<unsigned long>());
    STATIC_REQUIRE(is_total_at_the_limits<long long>());
    STATIC_REQUIRE(is_total_at_the_limits<unsigned long long>());
}
