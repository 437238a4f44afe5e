// SPDX-License-Identifier: BSL-1.0
#include <sipstatus/reason_header.hpp>

#include <iterator>
#include <string>
#include <vector>

#include "catch.hpp"
#include "laws.hpp"

using namespace sipstatus;

namespace {

constexpr reason_value first_of(std::string_view text) { return *reason_values(text).begin(); }

constexpr reason_error error_of(std::string_view text)
{
    for (const reason_value& value : reason_values(text)) {
        if (!value) {
            return value.error;
        }
    }
    return reason_error::none;
}

constexpr int count_of(std::string_view text)
{
    int count = 0;
    for (const reason_value& value : reason_values(text)) {
        count += value ? 1 : 0;
    }
    return count;
}

constexpr bool is_value(const reason_value& value, std::string_view protocol, std::uint32_t cause,
                        std::string_view text)
{
    return value && value.protocol == protocol && value.has_cause && value.cause == cause && value.text == text;
}

std::string unquoted(std::string_view text)
{
    std::string out;
    write_unquoted(std::back_inserter(out), text);
    return out;
}

template <class Cause>
std::string written(Cause cause)
{
    std::string out;
    write_reason_header(std::back_inserter(out), cause);
    return out;
}

// RFC 3261, 25.1, byte by byte.
constexpr bool is_in(std::string_view bytes, int byte)
{
    return bytes.find(static_cast<char>(byte)) != std::string_view::npos;
}

constexpr std::string_view digits = "0123456789";
constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

constexpr bool is_protocol_when_of_a_token(int byte)
{
    const char text[] = {'x', static_cast<char>(byte), 'x'};
    const bool is_token = is_in(digits, byte) || is_in(letters, byte) || is_in("-.!%*_+`'~", byte);
    return (first_of({text, sizeof text}).protocol.size() == sizeof text) == is_token;
}

constexpr bool is_text_when_quotable(int byte)
{
    const char text[] = {'S', 'I', 'P', ';', 't', 'e', 'x', 't', '=', '"', static_cast<char>(byte), '"'};
    const bool is_quotable = byte == '\t' || (byte >= 0x20 && byte != '"' && byte != '\\' && byte != 0x7f);
    return (error_of({text, sizeof text}) == reason_error::none) == is_quotable;
}

constexpr bool is_text_when_escapable(int byte)
{
    const char text[] = {'S', 'I', 'P', ';', 't', 'e', 'x', 't', '=', '"', '\\', static_cast<char>(byte), '"'};
    const bool is_escapable = byte <= 0x7f && byte != '\n' && byte != '\r';
    return (error_of({text, sizeof text}) == reason_error::none) == is_escapable;
}

constexpr bool is_host_when_of_an_address(int byte)
{
    const char text[] = {'S', 'I', 'P', ';', 'h', '=', '[', ':', static_cast<char>(byte), ']'};
    const bool is_of_address = is_in(digits, byte) || is_in("ABCDEFabcdef:.", byte);
    return (error_of({text, sizeof text}) == reason_error::none) == is_of_address;
}

struct text_at_compile_time {
    char bytes[reason_header_size(isup_cause::user_busy)]{};

    constexpr text_at_compile_time() { write_reason_header(+bytes, isup_cause::user_busy); }
    constexpr std::string_view view() const { return {bytes, sizeof bytes}; }
};

}  // namespace

TEST_CASE("the examples of RFC 3326, 2, are read")
{
    STATIC_REQUIRE(is_value(first_of("SIP ;cause=200 ;text=\"Call completed elsewhere\""), "SIP", 200,
                            "Call completed elsewhere"));
    STATIC_REQUIRE(is_value(first_of("Q.850 ;cause=16 ;text=\"Terminated\""), "Q.850", 16, "Terminated"));
    STATIC_REQUIRE(is_value(first_of("SIP ;cause=600 ;text=\"Busy Everywhere\""), "SIP", 600, "Busy Everywhere"));
    STATIC_REQUIRE(
        is_value(first_of("SIP ;cause=580 ;text=\"Precondition Failure\""), "SIP", 580, "Precondition Failure"));
    STATIC_REQUIRE(is_value(first_of("Reason: SIP ;cause=200"), "SIP", 200, ""));
    STATIC_REQUIRE(is_value(first_of("reason \t:\r\n Q.850;cause=16\r\nVia: not looked at"), "Q.850", 16, ""));
}

TEST_CASE("a value says which code or which cause it names, by its protocol")
{
    STATIC_REQUIRE(first_of("SIP;cause=486").status() == code::busy_here);
    STATIC_REQUIRE(first_of("sip;cause=486").status() == code::busy_here);
    STATIC_REQUIRE(first_of("SIP;cause=499").status() == static_cast<code>(499));
    STATIC_REQUIRE(first_of("SIP;cause=100").status() == code::trying);
    STATIC_REQUIRE(first_of("SIP;cause=99").status() == code{});
    STATIC_REQUIRE(first_of("SIP;cause=700").status() == code{});
    STATIC_REQUIRE(first_of("SIP;cause=66022").status() == code{});
    STATIC_REQUIRE(first_of("SIP;cause=486").isup() == isup_cause{});
    STATIC_REQUIRE(first_of("Q.850;cause=17").isup() == isup_cause::user_busy);
    STATIC_REQUIRE(first_of("q.850;cause=127").isup() == isup_cause::interworking_unspecified);
    STATIC_REQUIRE(first_of("Q.850;cause=128").isup() == isup_cause{});
    STATIC_REQUIRE(first_of("Q.850;cause=273").isup() == isup_cause{});
    STATIC_REQUIRE(first_of("Q.850;cause=486").status() == code{});
    STATIC_REQUIRE(first_of("FreeSWITCH;cause=486").status() == code{});
    STATIC_REQUIRE(first_of("SIP").status() == code{});
    STATIC_REQUIRE(reason_value{}.status() == code{});
    STATIC_REQUIRE(reason_value{}.isup() == isup_cause{});
    STATIC_REQUIRE(!reason_value{});
    STATIC_REQUIRE(reason_value{}.error == reason_error::bad_protocol);
    STATIC_REQUIRE(reason_value{}.cause == 0);
    STATIC_REQUIRE(first_of("SIP").cause == 0);
}

TEST_CASE("several values follow one another, each with what is its own")
{
    constexpr auto values =
        reason_values("SIP;cause=486;text=\"a, b; c\" , Q.850;cause=17,preemption;cause=1;text=\"x\",x");
    STATIC_REQUIRE(is_value(*values.begin(), "SIP", 486, "a, b; c"));
    STATIC_REQUIRE(is_value(*++values.begin(), "Q.850", 17, ""));
    STATIC_REQUIRE(is_value(*++ ++values.begin(), "preemption", 1, "x"));
    STATIC_REQUIRE((*++ ++ ++values.begin()).protocol == "x");
    STATIC_REQUIRE(!(*++ ++ ++values.begin()).has_cause);
    STATIC_REQUIRE(++ ++ ++ ++values.begin() == values.end());
    STATIC_REQUIRE(values.begin() == values.begin());
    STATIC_REQUIRE(values.begin() != ++values.begin());
    STATIC_REQUIRE(values.begin() != values.end());
    STATIC_REQUIRE(count_of("SIP,SIP,SIP") == 3);
}

TEST_CASE("parameters come in any order and case, and unknown ones are passed over")
{
    STATIC_REQUIRE(is_value(first_of("Q.850;text=\"x\";cause=3"), "Q.850", 3, "x"));
    STATIC_REQUIRE(is_value(first_of("Q.850;TEXT=\"x\";Cause=3"), "Q.850", 3, "x"));
    STATIC_REQUIRE(
        is_value(first_of("Q.850;a;b=c;location=LN;d=\"e;f,\\\"\";h=[2001:db8::1];cause=3"), "Q.850", 3, ""));
    STATIC_REQUIRE(is_value(first_of("Q.850;i=192.0.2.1;j=example.com;cause=003"), "Q.850", 3, ""));
    STATIC_REQUIRE(is_value(first_of("Q.850;cause=4294967295"), "Q.850", 4'294'967'295, ""));
    STATIC_REQUIRE(is_value(first_of("Q.850;cause=0"), "Q.850", 0, ""));
}

TEST_CASE("white space stands where the grammar allows it, folded once")
{
    STATIC_REQUIRE(is_value(first_of(" \t SIP ; \tcause = 486\t; text\t=\t\"x\" "), "SIP", 486, "x"));
    STATIC_REQUIRE(is_value(first_of("\r\n SIP\r\n ;\r\n\tcause\r\n =\r\n 486\r\n "), "SIP", 486, ""));
    STATIC_REQUIRE(is_value(first_of("SIP;\n cause=486\n"), "SIP", 486, ""));
    STATIC_REQUIRE(is_value(first_of("SIP;cause=486\r\n"), "SIP", 486, ""));
    STATIC_REQUIRE(is_value(first_of("SIP;cause=486 \r\nmore"), "SIP", 486, ""));
    // EQUAL ends in SWS, and a quoted-string begins with it.
    STATIC_REQUIRE(first_of("SIP;text=\r\n \r\n \"x\"").text == "x");
    STATIC_REQUIRE(error_of("SIP;text=\r\n \r\n \r\n \"x\"") == reason_error::bad_text);
    STATIC_REQUIRE(error_of("SIP;cause=\r\n \r\n 1") == reason_error::bad_cause);
    STATIC_REQUIRE(error_of("SIP;cause=486;\r\ntext=\"x\"") == reason_error::bad_parameter);
    STATIC_REQUIRE(error_of("SIP \r\n \r\n ;cause=486") == reason_error::bad_end);
    STATIC_REQUIRE(error_of("Rea son: SIP") == reason_error::bad_end);
    STATIC_REQUIRE(error_of("Reason\r\n : SIP") == reason_error::bad_end);
    STATIC_REQUIRE(error_of("SIP;cause=486\r") == reason_error::bad_end);
}

TEST_CASE("the text of a value is what stands in its quotes")
{
    STATIC_REQUIRE(first_of("SIP;text=\"\"").text.empty());
    STATIC_REQUIRE(first_of(R"(SIP;text="a\"b\\c")").text == R"(a\"b\\c)");
    STATIC_REQUIRE(first_of("SIP;text=\"b\xC3\xBCsy \xFF\"").text == "b\xC3\xBCsy \xFF");
    STATIC_REQUIRE(first_of("SIP;text=\"a\r\n b\"").text == "a\r\n b");
    CHECK(unquoted(R"(a\"b\\c)") == R"(a"b\c)");
    CHECK(unquoted("a \r\n\t b\n c  d") == "a b c  d");
    CHECK(unquoted("ends in \\") == "ends in ");
    CHECK(unquoted("").empty());
}

TEST_CASE("tokens, texts and hosts in brackets are made of the bytes of the grammar, and of no other")
{
    STATIC_REQUIRE(holds_for(0, 255, is_protocol_when_of_a_token));
    STATIC_REQUIRE(holds_for(0, 255, is_text_when_quotable));
    STATIC_REQUIRE(holds_for(0, 255, is_text_when_escapable));
    STATIC_REQUIRE(holds_for(0, 255, is_host_when_of_an_address));
}

TEST_CASE("what is no value gets the error of the first thing that is wrong")
{
    using namespace std::string_view_literals;
    STATIC_REQUIRE(error_of("") == reason_error::bad_protocol);
    STATIC_REQUIRE(error_of({}) == reason_error::bad_protocol);
    STATIC_REQUIRE(error_of("Reason:") == reason_error::bad_protocol);
    STATIC_REQUIRE(error_of(";cause=1") == reason_error::bad_protocol);
    STATIC_REQUIRE(error_of("SIP,") == reason_error::bad_protocol);
    STATIC_REQUIRE(error_of("SIP,,SIP") == reason_error::bad_protocol);
    STATIC_REQUIRE(error_of("\"SIP\"") == reason_error::bad_protocol);
    STATIC_REQUIRE(error_of("SIP;") == reason_error::bad_parameter);
    STATIC_REQUIRE(error_of("SIP;;cause=1") == reason_error::bad_parameter);
    STATIC_REQUIRE(error_of("SIP;=1") == reason_error::bad_parameter);
    STATIC_REQUIRE(error_of("SIP;a=") == reason_error::bad_parameter);
    STATIC_REQUIRE(error_of("SIP;a=\"x") == reason_error::bad_parameter);
    STATIC_REQUIRE(error_of("SIP;a=[]") == reason_error::bad_parameter);
    STATIC_REQUIRE(error_of("SIP;a=[::1") == reason_error::bad_parameter);
    STATIC_REQUIRE(error_of("SIP;a=[g]") == reason_error::bad_parameter);
    STATIC_REQUIRE(error_of("SIP;cause") == reason_error::bad_cause);
    STATIC_REQUIRE(error_of("SIP;cause=") == reason_error::bad_cause);
    STATIC_REQUIRE(error_of("SIP;cause=x") == reason_error::bad_cause);
    STATIC_REQUIRE(error_of("SIP;cause=1x") == reason_error::bad_cause);
    STATIC_REQUIRE(error_of("SIP;cause=-1") == reason_error::bad_cause);
    STATIC_REQUIRE(error_of("SIP;cause=\"1\"") == reason_error::bad_cause);
    STATIC_REQUIRE(error_of("SIP;cause=4294967296") == reason_error::cause_too_large);
    STATIC_REQUIRE(error_of("SIP;cause=18446744073709551617") == reason_error::cause_too_large);
    STATIC_REQUIRE(error_of("SIP;cause=99999999999999999999999999999999x") == reason_error::bad_cause);
    STATIC_REQUIRE(error_of("SIP;text") == reason_error::bad_text);
    STATIC_REQUIRE(error_of("SIP;text=x") == reason_error::bad_text);
    STATIC_REQUIRE(error_of("SIP;text=\"x") == reason_error::bad_text);
    STATIC_REQUIRE(error_of("SIP;text=\"x\\") == reason_error::bad_text);
    STATIC_REQUIRE(error_of("SIP;text=\"x\\\"") == reason_error::bad_text);
    STATIC_REQUIRE(error_of("SIP;text=\"x\r\ny\"") == reason_error::bad_text);
    STATIC_REQUIRE(error_of("SIP;text=\"x\\\r\n y\"") == reason_error::bad_text);
    STATIC_REQUIRE(error_of("SIP;text=\"x\\\n y\"") == reason_error::bad_text);
    STATIC_REQUIRE(error_of("SIP;text=\"\\\xC3\xBC\"") == reason_error::bad_text);
    STATIC_REQUIRE(error_of("SIP;text=\"\x1f\"") == reason_error::bad_text);
    STATIC_REQUIRE(error_of("SIP;text=\"\x7f\"") == reason_error::bad_text);
    STATIC_REQUIRE(error_of("SIP;text=\"\0\""sv) == reason_error::bad_text);
    STATIC_REQUIRE(error_of("SIP;text=\"\\\0\\\x7f\\\t\""sv) == reason_error::none);
    STATIC_REQUIRE(error_of("SIP;cause=1;cause=1") == reason_error::repeated);
    STATIC_REQUIRE(error_of("SIP;text=\"\";text=\"\"") == reason_error::repeated);
    STATIC_REQUIRE(error_of("SIP;cause=1,SIP;cause=2;text=\"\"") == reason_error::none);
    STATIC_REQUIRE(error_of("SIP cause=1") == reason_error::bad_end);
    STATIC_REQUIRE(error_of("SIP;cause=1 x") == reason_error::bad_end);
    STATIC_REQUIRE(error_of("SIP\0"sv) == reason_error::bad_end);
    STATIC_REQUIRE(error_of("SIP: x") == reason_error::bad_end);
}

TEST_CASE("an error is empty, and ends the reading")
{
    constexpr auto values = reason_values("SIP;cause=486,Q.850;text=\"x\";cause=no,SIP;cause=500");
    STATIC_REQUIRE(values.begin()->status() == code::busy_here);
    STATIC_REQUIRE(!*++values.begin());
    STATIC_REQUIRE((++values.begin())->protocol.empty());
    STATIC_REQUIRE((++values.begin())->text.empty());
    STATIC_REQUIRE(!(++values.begin())->has_cause);
    STATIC_REQUIRE((++values.begin())->cause == 0);
    STATIC_REQUIRE(++ ++values.begin() == values.end());
    STATIC_REQUIRE(count_of("SIP;cause=486,Q.850;cause=no,SIP;cause=500") == 1);
}

TEST_CASE("nothing is read past the end of the text")
{
    constexpr std::string_view text =
        "Reason: SIP;cause=486;text=\"a \\\"b\\\" \r\n c\" , Q.850;x=[::1];y=\"z\";cause=17\r\n";
    for (std::size_t size = 0; size <= text.size(); ++size) {
        const std::vector<char> exactly(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(size));
        for (const reason_value& value : reason_values({exactly.data(), exactly.size()})) {
            CHECK((value.text.empty() || value.text.data() + value.text.size() <= exactly.data() + size));
            CHECK(unquoted(value.text).size() <= value.text.size());
        }
    }
    CHECK(error_of(text) == reason_error::none);
}

TEST_CASE("a header field is written for a cause")
{
    STATIC_REQUIRE(text_at_compile_time{}.view() == "Reason: Q.850;cause=17;text=\"User busy\"");
    CHECK(written(isup_cause::unallocated_number) == "Reason: Q.850;cause=1;text=\"Unallocated (unassigned) number\"");
    CHECK(written(isup_cause::interworking_unspecified)
          == "Reason: Q.850;cause=127;text=\"Interworking, unspecified\"");
    CHECK(written(static_cast<isup_cause>(99)) == "Reason: Q.850;cause=99");
    CHECK(written(isup_cause{}).empty());
}

TEST_CASE("a header field is written for a code")
{
    CHECK(written(code::busy_here) == "Reason: SIP;cause=486;text=\"Busy Here\"");
    CHECK(written(600) == "Reason: SIP;cause=600;text=\"Busy Everywhere\"");
    CHECK(written(499) == "Reason: SIP;cause=499");
    for (const int number : {-1, 0, 17, 99, 700, 65'536 + 486}) {
        CHECK(written(number).empty());
        CHECK(reason_header_size(number) == 0);
    }
}

TEST_CASE("what is written is read back, and as long as it was said to be")
{
    for (int number = 1; number != 1000; ++number) {
        CAPTURE(number);
        const auto cause = static_cast<isup_cause>(number & 127);
        CHECK(reason_header_size(cause) == written(cause).size());
        CHECK(reason_header_size(number) == written(number).size());
        CHECK(first_of(written(cause)).isup() == cause);
        CHECK(first_of(written(number)).status() == (is_valid(number) ? static_cast<code>(number) : code{}));
    }
    for (std::uint32_t number = 1; number != 256; ++number) {
        CHECK(first_of(written(static_cast<isup_cause>(number))).cause == number);
    }
    for (const code c : all_codes) {
        const std::string text = written(c);
        CHECK(first_of(text).text == reason_phrase(c));
    }
}

TEST_CASE("a Reason writer is noexcept exactly when its iterator is")
{
    std::string text;
    STATIC_REQUIRE(noexcept(write_reason_header(static_cast<char*>(nullptr), code::busy_here)));
    STATIC_REQUIRE(noexcept(write_reason_header(static_cast<char*>(nullptr), isup_cause::user_busy)));
    STATIC_REQUIRE(noexcept(write_unquoted(static_cast<char*>(nullptr), std::string_view{})));
    STATIC_REQUIRE(!noexcept(write_reason_header(std::back_inserter(text), code::busy_here)));
    STATIC_REQUIRE(!noexcept(write_unquoted(std::back_inserter(text), std::string_view{})));
    STATIC_REQUIRE(noexcept(reason_values(std::string_view{})));
}

TEST_CASE("two places in a field are never equal, even where the second value is missing")
{
    STATIC_REQUIRE(reason_values("SIP,").begin() != ++reason_values("SIP,").begin());
    STATIC_REQUIRE(reason_values("SIP,").begin() == reason_values("SIP,").begin());
}

TEST_CASE("nothing is read behind a Reason")
{
    constexpr auto is_read = [](std::string_view text) { return has_value(reason_values(text)); };
    STATIC_REQUIRE(read_in_exact_places<15>("SIP;a=\"b\\\"\r\n c\"", is_read) == 5);
    STATIC_REQUIRE(read_in_exact_places<14>("SIP;a=[::1];b=", is_read) == 6);
    STATIC_REQUIRE(read_in_exact_places<20>("Reason: SIP\r\n ;cause", is_read) == 15);
}
