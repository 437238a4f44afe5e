// SPDX-License-Identifier: BSL-1.0
// For every compiler and machine, even without exceptions, RTTI, streams and heap: the results at run time must be those
// that the compiler has computed, and the program prints the same line everywhere.
#include <sipstatus/sipstatus.hpp>

#include <cstdint>
#include <cstdio>
#include <limits>
#include <string_view>

using namespace sipstatus;
using namespace sipstatus::literals;
using namespace std::string_view_literals;

namespace {

volatile int zero = 0;
int failures = 0;

void check(bool holds, const char* what, int where)
{
    if (!holds) {
        ++failures;
        std::printf("failed: %s at %d\n", what, where);
    }
}

// The same number, but the compiler cannot know it.
int unforeseen(int number) { return number + zero; }

// FNV-1a over numbers instead of bytes; also an output iterator.
struct checksum {
    std::uint32_t value = 2'166'136'261;

    template <class Number>
    constexpr void add(Number number)
    {
        value = (value ^ static_cast<std::uint32_t>(number)) * 16'777'619;
    }
    constexpr void add(std::string_view text)
    {
        for (const char c : text) {
            *this = c;
        }
        add(text.size());
    }
    constexpr checksum& operator*() { return *this; }
    constexpr checksum& operator++() { return *this; }
    constexpr checksum& operator++(int) { return *this; }
    constexpr checksum& operator=(char c)
    {
        add(static_cast<unsigned char>(c));
        return *this;
    }
};

checksum of_everything;

template <auto Sum, int... Arguments>
void agrees(const char* what)
{
    constexpr std::uint32_t expected = Sum(Arguments...);
    const std::uint32_t found = Sum(unforeseen(Arguments)...);
    check(found == expected, what, (Arguments + ...));
    of_everything.add(found);
}

constexpr void add_class(checksum& sum, int number)
{
    sum.add(to_integer(number));
    sum.add(class_of(number));
    sum.add(is_valid(number) * 8 + is_provisional(number) * 4 + is_success(number) * 2 + is_redirection(number));
    sum.add(is_request_failure(number) * 4 + is_server_failure(number) * 2 + is_global_failure(number));
    sum.add(is_final(number) * 8 + is_failure(number) * 4 + is_registered(number) * 2 + is_deprecated(number));
}

constexpr void add_policy(checksum& sum, int number)
{
    sum.add(treat_as(number));
    sum.add(dialog_effect_of(number));
    sum.add(ends_subscription(number));
    sum.add(next_step_of(number));
    const retry_rule rule = retry_rule_of(number);
    sum.add(rule.is_allowed * 4 + rule.is_altered * 2 + rule.is_elsewhere);
    sum.add(rule.bound);
    sum.add(forwarded_as(number));
    sum.add(to_isup(number));
    sum.add(to_isup(number, warn_code::insufficient_bandwidth));
    sum.add(cause_location_of(number));
    for (int value = 0; value <= static_cast<int>(method::update); ++value) {
        const auto m = static_cast<method>(value);
        sum.add(can_answer(number, m));
        sum.add(dialog_effect_of(number, m));
        sum.add(is_forwarded_immediately(number, m, false) * 2 + is_forwarded_immediately(number, m, true));
    }
}

constexpr void add_texts(checksum& sum, int number)
{
    sum.add(reason_phrase(number));
    sum.add(known_phrase(number));
    sum.add(name_of(number));
    sum.add(name_of(class_of(number)));
    sum.add(name_of(next_step_of(number)));
    sum.add(name_of(dialog_effect_of(number)));
    sum.add(reference(number).rfc);
    sum.add(reference(number).section);
    // Not compared with null, since that is not a constant for g++ with -fsanitize=undefined (GCC bug 71962).
    if (is_registered(number)) {
        const guidance& g = *guidance_for(number);
        sum.add(g.description);
        sum.add(g.when_seen);
        sum.add(g.how_to_fix);
    }
    sum.add(status_line_size(number));
    sum = write_status_line(sum, number);
    sum = write_reason_header(sum, any_code{number});
}

constexpr void add_lists(checksum& sum, int number)
{
    for (const header_field& field : header_fields_of(number)) {
        sum.add(field.name);
        sum.add(field.level);
        sum.add(field.condition);
        sum.add(field.rfc);
    }
    for (const unregistered_use& use : unregistered_uses_of(number)) {
        sum.add(use.phrase);
        sum.add(use.origin);
    }
    for (const other_phrase& other : other_phrases_of(number)) {
        sum.add(other.phrase);
    }
    for (const code confused : confused_with(number)) {
        sum.add(confused);
    }
}

constexpr std::uint32_t of_codes_from(int first)
{
    checksum sum;
    for (int number = first; number != first + 25; ++number) {
        add_class(sum, number);
        add_policy(sum, number);
        add_texts(sum, number);
        add_lists(sum, number);
        sum.add(from_reason_phrase(reason_phrase(number)));
        sum.add(code_from_name(name_of(number)));
    }
    return sum.value;
}

template <int First = 75>
void test_codes()
{
    agrees<of_codes_from, First>("25 codes from this one");
    if constexpr (First < 700) {
        test_codes<First + 25>();
    }
}

// A question mark is replaced by each byte.
constexpr std::string_view texts[] = {
    "SIP/2.0 486 Busy?Here\r\n"sv,
    "SIP/2.0 486 B\xc3\xbcro besetzt, \xe5\xbf\x99?Via: SIP/2.0/UDP 192.0.2.1"sv,
    " \tsip/2.0?\t200"sv,
    "SIP/2.0 4?6 "sv,
    "SIP/2.0 486 Busy\0Here?"sv,
    "4?6"sv,
    "Temporarily?Unavailable"sv,
    "?usy everywhere"sv,
    "tooManyHop?"sv,
    "ok?"sv,
    "Retry-Afte?"sv,
    "www-authenticate?"sv,
    "Reason: SIP ;cause=600 ;text=\"Busy \\?Everywhere\\\"\", Q.850;cause=17;text=\"User busy\"\r\nVia: x"sv,
    "Q.850;cause=429496729?"sv,
    "S?P;cause=200;cause=200"sv,
    "Q.850;cause=21;location=U?;text=\"v=analytics1;url=https://example.com/?;id=?\", Preemption;cause=1, STIR;cause=436"sv,
    "SIP;text=\"a\r\n b\tc\xc3\xa9?"sv,
    "SIP;x=[2001:db8::1];y?z=\"q\""sv,
    "Warning: 370 [2001:db8::1]:5060 \"Too?\\\"wide\\\"\", 399 isi.edu:5060 \"\xe5\xbf\x99\"\r\n"sv,
    "30? x \"y\""sv,
    "304 x?port \"y\" z"sv,
    "?"sv,
};

// A pattern with this byte. Its alignment in memory depends on the byte.
struct text_with {
    alignas(8) char bytes[160]{};
    std::size_t begin;
    std::size_t end;

    constexpr text_with(std::string_view text, int byte) : begin(static_cast<std::size_t>(byte % 8)), end(begin)
    {
        for (const char c : text) {
            bytes[end++] = c == '?' ? static_cast<char>(byte) : c;
        }
    }
    constexpr std::string_view view() const { return {bytes + begin, end - begin}; }
};

constexpr void add_line(checksum& sum, const status_line& line)
{
    sum.add(line.status);
    sum.add(line.phrase);
    sum.add(line.error);
    sum.add(line.size);
}

constexpr void add_fields(checksum& sum, std::string_view text)
{
    for (const reason_value& value : reason_values(text)) {
        sum.add(value.protocol);
        sum.add(value.cause);
        sum.add(value.has_cause);
        sum.add(value.status());
        sum.add(value.isup());
        sum.add(value.location());
        sum.add(value.location_name());
        sum.add(value.cause_name());
        sum.add(value.protocol_reference());
        sum.add(analytics_block_of(value).url);
        sum.add(value.error);
        sum = write_unquoted(sum, value.text);
    }
    for (const warning_value& value : warning_values(text)) {
        sum.add(value.warning);
        sum.add(warn_text(value.warning));
        sum.add(value.agent);
        sum.add(value.error);
        sum.add(comes_with(488, value.warning));
        sum = write_unquoted(sum, value.text);
    }
}

constexpr std::uint32_t of_texts_with(int byte)
{
    checksum sum;
    for (const std::string_view pattern : texts) {
        const text_with made{pattern, byte};
        const std::string_view text = made.view();
        add_line(sum, parse_status_line(text));
        add_line(sum, parse_status_line(text, tolerant));
        add_fields(sum, text);
        sum.add(parse_code(text));
        sum.add(from_reason_phrase(text));
        sum.add(code_from_name(text));
        for (const code c : codes_with_header(text)) {
            sum.add(c);
        }
    }
    return sum.value;
}

void test_texts()
{
    constexpr auto what = "texts with this byte";
    agrees<of_texts_with, 0>(what);
    agrees<of_texts_with, '\n'>(what);
    agrees<of_texts_with, '"'>(what);
    agrees<of_texts_with, '8'>(what);
    agrees<of_texts_with, 's'>(what);
    agrees<of_texts_with, 0x7f>(what);
    agrees<of_texts_with, 0x80>(what);
    agrees<of_texts_with, 0xff>(what);
    for (int byte = 0; byte != 256; ++byte) {
        of_everything.add(of_texts_with(unforeseen(byte)));
    }
}

constexpr std::uint32_t of_causes(int first)
{
    checksum sum;
    for (int number = first; number != first + 256; ++number) {
        const auto cause = static_cast<isup_cause>(number);
        sum.add(from_isup(number));
        sum.add(from_isup(number, cause_location::user));
        sum.add(from_isup(number, cause_location::network, cause_diagnostic::new_number));
        sum.add(name_of(cause));
        sum = write_reason_header(sum, cause);
    }
    return sum.value;
}

constexpr std::uint32_t of_comparison(int left, int right)
{
    checksum sum = write_comparison(checksum{}, compare(left, right));
    sum.add(comparison_size(compare(left, right)));
    for (const key_difference& difference : compare(left, right).key_differences()) {
        sum.add(difference.aspect);
        sum = write_left(sum, difference);
        sum = write_right(sum, difference);
    }
    return sum.value;
}

void test_pairs()
{
    agrees<of_comparison, 486, 600>("comparison of two codes with this sum");
    agrees<of_comparison, 486, 486>("comparison of two codes with this sum");
    agrees<of_comparison, 486, 700>("comparison of two codes with this sum");
    for (const code left : all_codes) {
        for (const code right : all_codes) {
            of_everything.add(of_comparison(unforeseen(to_integer(left)), unforeseen(to_integer(right))));
            of_everything.add(better_response(unforeseen(to_integer(left)), unforeseen(to_integer(right))));
        }
    }
}

constexpr code_map<int> retries{0, {{response_class::server_failure, 1}}, {{503_sip, 3}}};

void test_all_integers()
{
    for (int number = -66'000; number != 132'000; ++number) {
        add_class(of_everything, unforeseen(number));
        of_everything.add(retries[unforeseen(number)]);
    }
}

// The signedness of `char` and `wchar_t` and the size of `long` depend on the machine.
template <class Integer>
void test_integer()
{
    constexpr Integer values[] = {
        std::numeric_limits<Integer>::min(), static_cast<Integer>(-1),           0, 100, static_cast<Integer>(486),
        static_cast<Integer>(65'536 + 486),  std::numeric_limits<Integer>::max()};
    for (const Integer value : values) {
        const auto given = static_cast<Integer>(value + static_cast<Integer>(zero));
        const auto number = static_cast<std::uintmax_t>(value);  // above 65,535 for a negative value
        check(to_integer(given) == (number <= 65'535 ? number : 0), "integer of this size", sizeof(Integer));
    }
}

template <class... Integers>
void test_integers()
{
    (test_integer<Integers>(), ...);
}

}  // namespace

int main()
{
    test_codes();
    test_texts();
    agrees<of_causes, 0>("causes of the telephone network");
    test_pairs();
    test_all_integers();
    test_integers<char, signed char, unsigned char, wchar_t, char16_t, char32_t, short, unsigned short, int, unsigned,
                  long, unsigned long, long long, unsigned long long>();
    std::printf("%d failures, checksum %08lx\n", failures, static_cast<unsigned long>(of_everything.value));
    return failures == 0 ? 0 : 1;
}
