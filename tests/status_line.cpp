// SPDX-License-Identifier: BSL-1.0
#include <sipstatus/status_line.hpp>

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string>
#include <string_view>
#include <type_traits>

#include "catch.hpp"
#include "laws.hpp"

using namespace sipstatus;
using namespace std::string_view_literals;

namespace {

// What a text should be parsed as: the code, the phrase and the size, or the error.
struct expected {
    status_line_error error = status_line_error::none;
    int status = 0;
    std::string_view phrase = ""sv;
    std::size_t size = 0;

    constexpr expected(int number, std::string_view text, std::size_t bytes) : status{number}, phrase{text}, size{bytes}
    {
    }
    constexpr expected(status_line_error e) : error{e} {}
};

constexpr bool lies_inside(std::string_view part, std::string_view whole)
{
    return part.data() >= whole.data() && part.data() + part.size() <= whole.data() + whole.size();
}

constexpr bool is_as_expected(std::string_view text, status_line parsed, const expected& want)
{
    return parsed.error == want.error && static_cast<bool>(parsed) == (want.error == status_line_error::none)
           && to_integer(parsed.status) == want.status && parsed.phrase == want.phrase && parsed.size == want.size
           && lies_inside(parsed.phrase, text);
}

constexpr auto not_sip = status_line_error::not_sip;
constexpr auto bad_version = status_line_error::bad_version;
constexpr auto missing_space = status_line_error::missing_space;
constexpr auto bad_code = status_line_error::bad_code;
constexpr auto code_out_of_range = status_line_error::code_out_of_range;
constexpr auto bad_phrase = status_line_error::bad_phrase;

// A text and its one answer, or its two where tolerance makes a difference.
struct example {
    std::string_view text;
    expected strict;
    expected tolerant;

    constexpr example(std::string_view t, expected both) : text{t}, strict{both}, tolerant{both} {}
    constexpr example(std::string_view t, expected s, expected l) : text{t}, strict{s}, tolerant{l} {}
};

constexpr example examples[] = {
    // The line as it should be, with each of its three endings.
    {"SIP/2.0 486 Busy Here\r\n", {486, "Busy Here", 23}},
    {"SIP/2.0 486 Busy Here\n", {486, "Busy Here", 22}},
    {"SIP/2.0 486 Busy Here", {486, "Busy Here", 21}},
    {"SIP/2.0 200 OK\r\nVia: SIP/2.0/UDP 192.0.2.1\r\n", {200, "OK", 16}},
    {"sip/2.0 486 Busy Here\r\n", {486, "Busy Here", 23}},
    {"SiP/2.0 486 Busy Here\r\n", {486, "Busy Here", 23}},

    // The phrase: missing, empty, and any bytes but controls.
    {"SIP/2.0 486", missing_space, {486, "", 11}},
    {"SIP/2.0 486\r\n", missing_space, {486, "", 13}},
    {"SIP/2.0 486\n", missing_space, {486, "", 12}},
    {"SIP/2.0 486\r\nContact: <sip:a@192.0.2.1>\r\n", missing_space, {486, "", 13}},
    {"SIP/2.0 486 ", {486, "", 12}},
    {"SIP/2.0 486 \r\n", {486, "", 14}},
    {"SIP/2.0 486 \n", {486, "", 13}},
    {"SIP/2.0 486  Busy\r\n", {486, " Busy", 19}},
    {"SIP/2.0 486 Busy \r\n", {486, "Busy ", 19}},
    {"SIP/2.0 486 \tBusy\tHere\t\r\n", {486, "\tBusy\tHere\t", 25}},
    {"SIP/2.0 486 Besetzt f\xc3\xbcr l\xc3\xa4nger\r\n", {486, "Besetzt f\xc3\xbcr l\xc3\xa4nger", 34}},
    {"SIP/2.0 486 \x80\x9b\xff\r\n", {486, "\x80\x9b\xff", 17}},
    {"SIP/2.0 486 %42usy\r\n", {486, "%42usy", 20}},
    {"SIP/2.0 486 486 SIP/2.0\r\n", {486, "486 SIP/2.0", 25}},
    {"SIP/2.0 486 Busy\0Here\r\n"sv, bad_phrase},
    {"SIP/2.0 486 \0"sv, bad_phrase},
    {"SIP/2.0 486 Busy\x1b[2JHere\r\n", bad_phrase},
    {"SIP/2.0 486 Busy\x7fHere\r\n", bad_phrase},
    {"SIP/2.0 486 Busy\x1fHere\r\n", bad_phrase},
    {"SIP/2.0 486 Busy\x08Here\r\n", bad_phrase},
    {"SIP/2.0 486 Busy\x0bHere\r\n", bad_phrase},
    {"SIP/2.0 486 Busy~Here\r\n", {486, "Busy~Here", 23}},
    {"SIP/2.0 486 Busy Here\r", bad_phrase},
    {"SIP/2.0 486 Busy Here\rContact: <sip:a@192.0.2.1>\r\n", bad_phrase},
    {"SIP/2.0 486 Busy Here\r\r\n", bad_phrase},

    // The space after the code.
    {"SIP/2.0 486Busy Here\r\n", missing_space},
    {"SIP/2.0 486\tBusy Here\r\n", missing_space},
    {"SIP/2.0 486\r", missing_space},
    {"SIP/2.0 486\0"sv, missing_space},
    {"SIP/2.0 486-Busy", missing_space},

    // The spaces after the version.
    {"SIP/2.0", missing_space},
    {"SIP/2.0\r\n", missing_space},
    {"SIP/2.0\r\n486 Busy Here", missing_space},
    {"SIP/2.0\t486 Busy Here\r\n", missing_space, {486, "Busy Here", 23}},
    {"SIP/2.0 \t486 Busy Here\r\n", bad_code, {486, "Busy Here", 24}},
    {"SIP/2.0  486 Busy Here\r\n", bad_code, {486, "Busy Here", 24}},
    {"SIP/2.0/UDP 192.0.2.1", missing_space},
    {"SIP/2.0-486 Busy Here", missing_space},

    // Blanks before the version.
    {" SIP/2.0 486 Busy Here\r\n", not_sip, {486, "Busy Here", 24}},
    {" \t SIP/2.0 486 Busy Here\r\n", not_sip, {486, "Busy Here", 26}},
    {"\r\nSIP/2.0 486 Busy Here\r\n", not_sip},

    // The code: not three digits.
    {"SIP/2.0 ", bad_code},
    {"SIP/2.0 \r\n", bad_code},
    {"SIP/2.0 4 Busy Here\r\n", bad_code},
    {"SIP/2.0 48 Busy Here\r\n", bad_code},
    {"SIP/2.0 4866 Busy Here\r\n", bad_code},
    {"SIP/2.0 1000 Busy Here\r\n", bad_code},
    {"SIP/2.0 0486 Busy Here\r\n", bad_code},
    {"SIP/2.0 4294967782 Busy Here\r\n", bad_code},
    {"SIP/2.0 -486 Busy Here\r\n", bad_code},
    {"SIP/2.0 +486 Busy Here\r\n", bad_code},
    {"SIP/2.0 -48 Busy Here\r\n", bad_code},
    {"SIP/2.0 +48 Busy Here\r\n", bad_code},
    {"SIP/2.0 4x6 Busy Here\r\n", bad_code},
    {"SIP/2.0 abc Busy Here\r\n", bad_code},
    {"SIP/2.0 Busy Here\r\n", bad_code},
    {"SIP/2.0 4.6 Busy Here\r\n", bad_code},
    {"SIP/2.0 48: Busy Here\r\n", bad_code},
    {"SIP/2.0 48/ Busy Here\r\n", bad_code},
    {"SIP/2.0 \xb2\xb3\xb9 Busy Here\r\n", bad_code},

    // The code: three digits outside 100..699.
    {"SIP/2.0 000 Busy Here\r\n", code_out_of_range},
    {"SIP/2.0 099 Busy Here\r\n", code_out_of_range},
    {"SIP/2.0 100 Trying\r\n", {100, "Trying", 20}},
    {"SIP/2.0 499 Whatever\r\n", {499, "Whatever", 22}},
    {"SIP/2.0 699 Whatever\r\n", {699, "Whatever", 22}},
    {"SIP/2.0 700 Busy Here\r\n", code_out_of_range},
    {"SIP/2.0 999 Busy Here\r\n", code_out_of_range},
    {"SIP/2.0 999", code_out_of_range},

    // The version.
    {"SIP/2.00 486 Busy Here\r\n", bad_version},
    {"SIP/02.0 486 Busy Here\r\n", bad_version},
    {"SIP/2.01 486 Busy Here\r\n", bad_version},
    {"SIP/3.0 486 Busy Here\r\n", bad_version},
    {"SIP/1.0 486 Busy Here\r\n", bad_version},
    {"SIP/2.1 486 Busy Here\r\n", bad_version},
    {"SIP/10.0 486 Busy Here\r\n", bad_version},
    {"SIP/20 486 Busy Here\r\n", bad_version},
    {"SIP/2 486 Busy Here\r\n", bad_version},
    {"SIP/2. 486 Busy Here\r\n", bad_version},
    {"SIP/ 2.0 486 Busy Here\r\n", bad_version},
    {"SIP/2.0486 Busy Here\r\n", bad_version},
    {"SIP/", bad_version},

    // Not SIP at all.
    {"", not_sip},
    {"\r\n", not_sip},
    {"SIP", not_sip},
    {"SIP 2.0 486 Busy Here\r\n", not_sip},
    {"HTTP/1.1 404 Not Found\r\n", not_sip},
    {"HTTP/2.0 404 Not Found\r\n", not_sip},
    {"RTSP/2.0 404 Not Found\r\n", not_sip},
    {"SIPS/2.0 404 Not Found\r\n", not_sip},
    {"INVITE sip:bob@example.com SIP/2.0\r\n", not_sip},
    {"486 Busy Here\r\n", not_sip},
    {"\xef\xbb\xbfSIP/2.0 486 Busy Here\r\n", not_sip},
    {"\0SIP/2.0 486 Busy Here\r\n"sv, not_sip},
};

template <class T>
void take(T);

template <class T>
constexpr auto is_braces_tolerant(int) -> decltype(take<T>({}), true)
{
    return true;
}

template <class T>
constexpr bool is_braces_tolerant(long)
{
    return false;
}

constexpr bool gets_its_answers(const example& e)
{
    return is_as_expected(e.text, parse_status_line(e.text), e.strict)
           && is_as_expected(e.text, parse_status_line(e.text, tolerant), e.tolerant);
}

constexpr bool get_their_answers()
{
    for (const example& e : examples) {
        if (!gets_its_answers(e)) {
            return false;
        }
    }
    return true;
}

}  // namespace

TEST_CASE("each line has one answer")
{
    for (const example& e : examples) {
        CAPTURE(e.text);
        CHECK(gets_its_answers(e));
    }
    STATIC_REQUIRE(get_their_answers());
}

TEST_CASE("a byte is let through or ends the phrase wherever and among whatever it stands")
{
    constexpr std::string_view start = "SIP/2.0 486 ";
    constexpr std::string_view neighbours = " !@X`x~\t\x80\xa0\xff";
    unsigned failures = 0;
    // Less and more than the parser reads at once.
    for (const std::size_t size : {std::size_t{20}, std::size_t{45}}) {
        for (const char neighbour : neighbours) {
            for (int byte = 0; byte != 256; ++byte) {
                const bool is_control = (byte < 0x20 && byte != '\t') || byte == 0x7f;
                for (std::size_t at = 0; at != size; ++at) {
                    std::string text{start};
                    text.append(size, neighbour);
                    text[start.size() + at] = static_cast<char>(byte);
                    const status_line line = parse_status_line(text);
                    const bool is_read = byte == '\n' ? line.phrase.size() == at && line.size == start.size() + at + 1
                                         : is_control ? line.error == status_line_error::bad_phrase
                                                      : line.phrase.size() == size;
                    const std::string_view phrase = std::string_view{text}.substr(start.size());
                    const std::size_t written = is_control ? status_line_size(486) : text.size() + 2;
                    failures += is_read && status_line_size(486, phrase) == written ? 0 : 1;
                }
            }
        }
    }
    CHECK(failures == 0);
}

TEST_CASE("a phrase of any size is read, alone and before other lines")
{
    for (std::size_t size = 0; size != 100; ++size) {
        const std::string phrase(size, 'x');
        const std::string line = "SIP/2.0 486 " + phrase + "\r\n";
        for (const char* const after : {"", "\r\n", "Via: SIP/2.0/UDP 192.0.2.1;branch=z9hG4bK776asdhds\r\n"}) {
            const std::string text = line + after;
            CHECK(is_as_expected(text, parse_status_line(text), {486, phrase, line.size()}));
            CHECK(is_as_expected(text, parse_status_line(text, tolerant), {486, phrase, line.size()}));
        }
    }
}

TEST_CASE("a line that strict accepts, tolerant reads the same")
{
    constexpr auto same = [](std::string_view text) {
        const status_line strict = parse_status_line(text);
        const status_line loose = parse_status_line(text, tolerant);
        return !strict
               || (loose && loose.status == strict.status && loose.phrase == strict.phrase
                   && loose.size == strict.size);
    };
    for (const example& e : examples) {
        CAPTURE(e.text);
        CHECK(same(e.text));
        // Cut anywhere, and with any byte in any place.
        for (std::size_t at = 0; at != e.text.size(); ++at) {
            CHECK(same(e.text.substr(0, at)));
            std::string changed{e.text};
            for (int byte = 0; byte != 256; ++byte) {
                changed[at] = static_cast<char>(byte);
                if (!same(changed)) {
                    FAIL(changed);
                }
            }
        }
    }
}

TEST_CASE("every three digits in a line are a code, or an error when they are outside 100..699")
{
    for (int number = 0; number != 1000; ++number) {
        const std::string digits = std::to_string(1000 + number).substr(1);
        const status_line parsed = parse_status_line("SIP/2.0 " + digits + " x");
        CAPTURE(digits);
        CHECK(parsed.error == (is_valid(number) ? status_line_error::none : code_out_of_range));
        CHECK(parsed.status == (is_valid(number) ? static_cast<code>(number) : code{}));
        CHECK(parse_code(digits) == parsed.status);
    }
}

TEST_CASE("64 KiB of digits are no code, and of anything else a phrase")
{
    const std::string digits = "SIP/2.0 " + std::string(65'536, '4');
    CHECK(parse_status_line(digits).error == bad_code);
    CHECK(parse_status_line(digits, tolerant).error == bad_code);
    CHECK(parse_status_line("SIP/2.0" + std::string(65'536, ' ') + "486 x", tolerant).status == code::busy_here);
    const std::string line = "SIP/2.0 486 " + std::string(65'536, '4') + "\r\n";
    CHECK(parse_status_line(line).phrase.size() == 65'536);
    CHECK(parse_status_line(line).size == line.size());
}

TEST_CASE("a default status line is that of an empty text")
{
    constexpr status_line none{};
    constexpr status_line empty = parse_status_line(std::string_view{});
    STATIC_REQUIRE(!none);
    STATIC_REQUIRE(none.error == empty.error);
    STATIC_REQUIRE(none.status == empty.status);
    STATIC_REQUIRE(none.phrase == empty.phrase);
    STATIC_REQUIRE(none.size == empty.size);
}

TEST_CASE("what a status line is does not turn into a number, and tolerance is asked for by its name")
{
    STATIC_REQUIRE(!std::is_convertible_v<status_line, bool>);
    STATIC_REQUIRE(std::is_constructible_v<bool, status_line>);
    STATIC_REQUIRE(!is_braces_tolerant<tolerant_t>(0));
}

TEST_CASE("a status line comes apart in its four parts")
{
    constexpr auto phrase = [] {
        const auto [status, text, error, size] = parse_status_line("SIP/2.0 180 Ringing\r\nVia");
        return status == code::ringing && error == status_line_error::none && size == 21 ? text : std::string_view{};
    };
    STATIC_REQUIRE(phrase() == "Ringing");
    STATIC_REQUIRE(noexcept(parse_status_line(std::string_view{})));
    STATIC_REQUIRE(noexcept(parse_status_line(std::string_view{}, tolerant)));
}

TEST_CASE("three digits name a code, and nothing else does")
{
    STATIC_REQUIRE(parse_code("486") == code::busy_here);
    STATIC_REQUIRE(parse_code("100") == code::trying);
    STATIC_REQUIRE(parse_code("699") == static_cast<code>(699));
    STATIC_REQUIRE(parse_code("099") == code{});
    STATIC_REQUIRE(parse_code("700") == code{});
    STATIC_REQUIRE(parse_code("999") == code{});
    STATIC_REQUIRE(parse_code("") == code{});
    STATIC_REQUIRE(parse_code({}) == code{});
    STATIC_REQUIRE(parse_code("4") == code{});
    STATIC_REQUIRE(parse_code("48") == code{});
    STATIC_REQUIRE(parse_code("4866") == code{});
    STATIC_REQUIRE(parse_code("0486") == code{});
    STATIC_REQUIRE(parse_code(" 486") == code{});
    STATIC_REQUIRE(parse_code("486 ") == code{});
    STATIC_REQUIRE(parse_code("-48") == code{});
    STATIC_REQUIRE(parse_code("+48") == code{});
    STATIC_REQUIRE(parse_code("4x6") == code{});
    STATIC_REQUIRE(parse_code("48:") == code{});
    STATIC_REQUIRE(parse_code("48/") == code{});
    STATIC_REQUIRE(parse_code("4\0"
                              "6"sv)
                   == code{});
    STATIC_REQUIRE(parse_code("5xx") == code{});
    STATIC_REQUIRE(noexcept(parse_code(std::string_view{})));
}

namespace {

template <class... Phrase>
std::string written_line(int number, Phrase... phrase)
{
    std::string line;
    write_status_line(std::back_inserter(line), number, phrase...);
    return line;
}

struct line_at_compile_time {
    char bytes[status_line_size(486)]{};
    bool is_whole;

    constexpr line_at_compile_time() : is_whole{write_status_line(+bytes, 486) == std::end(bytes)} {}
    constexpr std::string_view view() const { return {bytes, sizeof bytes}; }
};

}  // namespace

TEST_CASE("a status line is written with the registered phrase or with another")
{
    STATIC_REQUIRE(line_at_compile_time{}.view() == "SIP/2.0 486 Busy Here\r\n");
    STATIC_REQUIRE(line_at_compile_time{}.is_whole);
    CHECK(written_line(486) == "SIP/2.0 486 Busy Here\r\n");
    CHECK(written_line(499) == "SIP/2.0 499 \r\n");
    CHECK(written_line(486, "Besetzt\tjetzt \xC3\xBC\xFF") == "SIP/2.0 486 Besetzt\tjetzt \xC3\xBC\xFF\r\n");
    CHECK(written_line(486, "") == "SIP/2.0 486 \r\n");
    CHECK(written_line(100) == "SIP/2.0 100 Trying\r\n");
    CHECK(written_line(699, "x") == "SIP/2.0 699 x\r\n");
}

TEST_CASE("a phrase that would break the line is replaced by the registered one")
{
    for (const char control : {'\r', '\n', '\0', '\x01', '\x1b', '\x1f', '\x7f'}) {
        CAPTURE(static_cast<int>(control));
        const std::string phrase = std::string{"Busy"} + control + "Via: x";
        CHECK(written_line(486, phrase) == "SIP/2.0 486 Busy Here\r\n");
        CHECK(written_line(499, phrase) == "SIP/2.0 499 \r\n");
        CHECK(status_line_size(486, phrase) == 23);
    }
}

TEST_CASE("nothing is written outside 100..699")
{
    for (const int number : {-1, 0, 99, 700, 65'536 + 486}) {
        CHECK(written_line(number).empty());
        CHECK(written_line(number, "x").empty());
        CHECK(status_line_size(number) == 0);
        CHECK(status_line_size(number, "x") == 0);
    }
}

TEST_CASE("what is written is parsed again, and as long as it was said to be")
{
    for (int number = 100; number != 700; ++number) {
        for (const std::string_view phrase :
             {std::string_view{}, std::string_view{" "}, std::string_view{"a\tb  c "}}) {
            const std::string line = written_line(number, phrase);
            CHECK(line.size() == status_line_size(number, phrase));
            CHECK(parse_status_line(line).status == static_cast<code>(number));
            CHECK(parse_status_line(line).phrase == phrase);
            CHECK(parse_status_line(line).size == line.size());
        }
        CHECK(parse_status_line(written_line(number)).phrase == reason_phrase(number));
        CHECK(written_line(number).size() == status_line_size(number));
    }
}

TEST_CASE("a status line writer is noexcept exactly when its iterator is, and returns it past the end")
{
    std::string text;
    STATIC_REQUIRE(noexcept(write_status_line(static_cast<char*>(nullptr), 486)));
    STATIC_REQUIRE(noexcept(write_status_line(static_cast<char*>(nullptr), 486, std::string_view{"x", 1})));
    STATIC_REQUIRE(!noexcept(write_status_line(std::back_inserter(text), 486)));
    STATIC_REQUIRE(noexcept(status_line_size(486, std::string_view{"x", 1})));
    char bytes[30];
    CHECK(write_status_line(+bytes, 486) == bytes + 23);
}

TEST_CASE("nothing is read after a status line")
{
    constexpr auto strict = [](std::string_view text) { return static_cast<bool>(parse_status_line(text)); };
    constexpr auto leniently = [](std::string_view text) {
        return static_cast<bool>(parse_status_line(text, tolerant));
    };
    // Those from "SIP/2.0 486 " on, but for what ends in the CR.
    STATIC_REQUIRE(read_in_exact_places<34>("SIP/2.0 486 Busy Here, and longer\r\n", strict) == 22);
    STATIC_REQUIRE(read_in_exact_places<18>("SIP/2.0 486 Busy\r\n", strict) == 6);
    STATIC_REQUIRE(read_in_exact_places<21>("  SIP/2.0 \t486 Busy\r\n", leniently) == 7);
    constexpr auto is_code = [](std::string_view text) { return parse_code(text) != code{}; };
    STATIC_REQUIRE(read_in_exact_places<4>("486 ", is_code) == 1);
    constexpr auto is_written = [](std::string_view phrase) { return status_line_size(499, phrase) > phrase.size(); };
    STATIC_REQUIRE(read_in_exact_places<9>("Busy Here", is_written) == 9);
}

TEST_CASE("the first control of eight bytes is marked, and no byte before it but after 0xff")
{
    for (const char other : {' ', 'a', '~', '\x80', '\xff'}) {
        for (int byte = 0; byte != 256; ++byte) {
            for (std::size_t at = 0; at != 8; ++at) {
                char bytes[8];
                std::fill(std::begin(bytes), std::end(bytes), other);
                bytes[at] = static_cast<char>(byte);
                const std::size_t unmarked = detail::count_unmarked(detail::mark_controls(detail::load_8(bytes)));
                const bool is_control = byte < 0x20 || byte == 0x7f;
                const bool is_mark_allowed = (other == '\xff' && byte == '~') || (other == '~' && byte == 0xff);
                CHECK((unmarked == (is_control ? at : 8) || is_mark_allowed));
            }
        }
    }
}
