// SPDX-License-Identifier: BSL-1.0
//
// Every reader and writer with texts that are longer than any buffer or counter that it could have.
#include <sipstatus/sipstatus.hpp>

#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "catch.hpp"
#include "registered.hpp"

using namespace sipstatus;

namespace {

// Around the sizes that a buffer or a counter could have.
constexpr std::size_t sizes[] = {63, 64, 65, 95, 96, 97, 127, 128, 255, 256, 257, 511, 512, 65'535, 65'536, 70'000};

// A token of this size in which each part differs from its neighbors, so that a piece of it is never taken for the whole.
std::string token_of(std::size_t size)
{
    std::string text;
    for (unsigned part = 0; text.size() < size; ++part) {
        text += "x" + std::to_string(part);
    }
    text.resize(size);
    return text;
}

std::string repeated(std::string_view piece, std::size_t count)
{
    std::string text;
    for (std::size_t i = 0; i != count; ++i) {
        text += piece;
    }
    return text;
}

template <class... Phrase>
std::string written_line(int number, Phrase... phrase)
{
    std::string line;
    write_status_line(std::back_inserter(line), number, phrase...);
    return line;
}

std::string unquoted(std::string_view text)
{
    std::string out;
    write_unquoted(std::back_inserter(out), text);
    return out;
}

// How many values are valid.
template <class Values>
std::size_t count_in(const Values& values)
{
    std::size_t count = 0;
    for (const auto& value : values) {
        count += value ? 1 : 0;
    }
    return count;
}

std::size_t count_reasons(std::string_view text) { return count_in(reason_values(text)); }

std::size_t count_warnings(std::string_view text) { return count_in(warning_values(text)); }

reason_value first_reason(std::string_view text) { return *reason_values(text).begin(); }

warning_value first_warning(std::string_view text) { return *warning_values(text).begin(); }

bool is_line(const status_line& line, std::string_view phrase, std::size_t size)
{
    return line && line.status == code::busy_here && line.phrase == phrase && line.size == size;
}

// Whether a text that only begins with a known one is unknown everywhere.
void require_unknown(const std::string& text)
{
    CAPTURE(text.substr(0, 40), text.size());
    CHECK(from_reason_phrase(text) == code{});
    CHECK(code_from_name(text) == code{});
    CHECK(method_from_name(text) == method::unknown);
    CHECK(codes_with_header(text).empty());
    CHECK(unregistered_uses_of_phrase(text).empty());
    CHECK(other_phrases_like(text).empty());
    CHECK(parse_code(text) == code{});
}

}  // namespace

TEST_CASE("a status line is written and read with a phrase of any size")
{
    for (const std::size_t size : sizes) {
        CAPTURE(size);
        const std::string phrase = token_of(size);
        const std::string line = "SIP/2.0 486 " + phrase + "\r\n";
        CHECK(written_line(486, phrase) == line);
        CHECK(written_line(499, phrase) == "SIP/2.0 499 " + phrase + "\r\n");
        CHECK(status_line_size(486, phrase) == line.size());
        for (const std::string& text : {line, line + "Via: SIP/2.0/UDP 192.0.2.1\r\n"}) {
            CHECK(is_line(parse_status_line(text), phrase, line.size()));
            CHECK(is_line(parse_status_line(text, tolerant), phrase, line.size()));
        }
        const std::string blanks(size, ' ');
        CHECK(is_line(parse_status_line(blanks + line, tolerant), phrase, size + line.size()));
        CHECK(is_line(parse_status_line("SIP/2.0" + blanks + "486", tolerant), "", size + 10));
        CHECK(parse_status_line(blanks + line).error == status_line_error::not_sip);
    }
}

TEST_CASE("a control character is noticed wherever it is in a long phrase")
{
    for (const std::size_t size : sizes) {
        for (const std::size_t at : {std::size_t{0}, size / 2, size - 1}) {
            CAPTURE(size, at);
            std::string phrase = token_of(size);
            phrase[at] = '\x01';
            CHECK(parse_status_line("SIP/2.0 486 " + phrase + "\r\n").error == status_line_error::bad_phrase);
            CHECK(written_line(486, phrase) == "SIP/2.0 486 Busy Here\r\n");
            CHECK(status_line_size(486, phrase) == 23);
        }
    }
}

TEST_CASE("each part of a Reason can have any size")
{
    for (const std::size_t size : sizes) {
        CAPTURE(size);
        const std::string token = token_of(size);
        CHECK(first_reason(token + ";cause=1").protocol == token);
        CHECK(first_reason(token + ";cause=1").cause == 1);
        CHECK(first_reason("SIP;cause=486;text=\"" + token + "\"").text == token);
        CHECK(first_reason("SIP;" + token + "=" + token + ";cause=486").cause == 486);
        CHECK(first_reason("SIP;a=\"" + token + "\";cause=486").cause == 486);
        CHECK(first_reason("SIP;a=[" + repeated(":", size) + "];cause=486").cause == 486);
        CHECK(first_reason("SIP;location=" + token + ";cause=486").location_token == token);
        CHECK(first_reason("SIP;cause=" + repeated("0", size) + "486").status() == code::busy_here);
        CHECK(first_reason("SIP;cause=" + repeated("9", size)).error == reason_error::cause_too_large);
        CHECK(first_reason("SIP;cause=1" + repeated("0", size)).error == reason_error::cause_too_large);
        CHECK(first_reason("SIP;text=\"" + repeated("\\\"", size) + "\"").text.size() == 2 * size);
        CHECK(first_reason("SIP;text=\"" + token).error == reason_error::bad_text);
    }
}

TEST_CASE("a Reason can have any number of values, parameters and blanks")
{
    for (const std::size_t size : sizes) {
        CAPTURE(size);
        const std::string blanks = repeated(" ", size);
        CHECK(count_reasons(repeated("SIP;cause=486,", size) + "Q.850;cause=17") == size + 1);
        CHECK(count_reasons(repeated("SIP;cause=486,", size)) == size);  // the last value is missing
        CHECK(first_reason("SIP" + repeated(";a", size) + ";cause=486").cause == 486);
        CHECK(first_reason("SIP" + repeated(";a", size) + ";cause=486;cause=486").error == reason_error::repeated);
        CHECK(
            first_reason("Reason" + blanks + ":" + blanks + "SIP" + blanks + ";" + blanks + "cause=486" + blanks).cause
            == 486);
        CHECK(count_reasons("SIP;cause=486\r\n" + repeated("x\r\n", size)) == 1);
        CHECK(first_reason("SIP" + blanks + "x").error == reason_error::bad_end);
    }
}

TEST_CASE("each part of an analytics block can have any size")
{
    for (const std::size_t size : sizes) {
        CAPTURE(size);
        const std::string token = token_of(size);
        const std::string text = "SIP;cause=603;text=\"v=analytics1;" + repeated("a=b;", size) + "url=" + token
                                 + ";tel=" + token + ";email=" + token + ";id=" + token + "\"";
        const analytics_block block = analytics_block_of(first_reason(text));
        CHECK(block.version == "1");
        CHECK(block.url == token);
        CHECK(block.tel == token);
        CHECK(block.email == token);
        CHECK(block.id == token);
        const std::string digits = repeated("7", size);
        const std::string other = "SIP;cause=603;text=\"v=analytics" + digits + "\"";
        CHECK(analytics_block_of(first_reason(other)).version == digits);
    }
}

TEST_CASE("each part of a Warning can have any size")
{
    for (const std::size_t size : sizes) {
        CAPTURE(size);
        const std::string token = token_of(size);
        const std::string digits = repeated("5", size);
        const std::string blanks = repeated(" ", size);
        const std::string warning = "370 " + token + ":" + digits + " \"" + token + "\"";
        CHECK(first_warning(warning).agent == token + ":" + digits);
        CHECK(first_warning(warning).text == token);
        CHECK(first_warning("Warning" + blanks + ":" + blanks + "370" + blanks + "x" + blanks + "\"\"" + blanks));
        CHECK(first_warning("370 [" + repeated(":", size) + "] \"\"").agent.size() == size + 2);
        CHECK(first_warning(digits + " x \"\"").error == warning_error::bad_code);
        CHECK(first_warning("370 " + token).error == warning_error::bad_agent);
        CHECK(first_warning("370 x \"" + token).error == warning_error::bad_text);
        CHECK(count_warnings(repeated("370 x \"\",", size) + "399 y \"\"") == size + 1);
    }
}

TEST_CASE("a quoted string of any size is written without its escapes and folds")
{
    for (const std::size_t size : sizes) {
        CAPTURE(size);
        const std::string token = token_of(size);
        const std::string blanks = repeated(" ", size);
        CHECK(unquoted(token) == token);
        CHECK(unquoted(repeated("\\\"", size)) == repeated("\"", size));
        CHECK(unquoted(repeated("\\\\", size)) == repeated("\\", size));
        CHECK(unquoted(repeated("a \r\n\tb", size)) == repeated("a b", size));
        CHECK(unquoted("a" + blanks + "b") == "a" + blanks + "b");
        CHECK(unquoted("a" + blanks + "\r\n" + blanks + "b") == "a b");
    }
}

TEST_CASE("a long text is not taken for what it begins with, nor for a text of the same size modulo 256 or 65,536")
{
    std::vector<std::string_view> known{"busy_here", "INVITE", "Min-SE", "Conflict", "Bad To", "Bad To (1/SL)", "486"};
    for (const registered_code& listed : registered_codes) {
        known.push_back(listed.phrase);
    }
    for (const std::string_view text : known) {
        for (const std::size_t more : {1u, 32u, 64u, 128u, 256u, 512u, 65'536u, 70'000u}) {
            require_unknown(std::string{text} + std::string(more, 'x'));
            require_unknown(std::string{text} + std::string(more, '\0'));
            require_unknown(std::string(more, 'x') + std::string{text});
        }
    }
    for (const std::size_t size : sizes) {
        require_unknown(token_of(size));
        require_unknown(std::string(size, '4'));
        require_unknown(std::string(size, '\xff'));
    }
}

TEST_CASE("the internal number that Kamailio and OpenSIPS append can have any size")
{
    for (const std::size_t size : sizes) {
        CAPTURE(size);
        const std::string suffix = " (" + repeated("7", size) + "/SL)";
        CHECK(other_phrases_like("Bad To" + suffix).size() == 1);
        CHECK(unregistered_uses_of_phrase("Send failed" + suffix).size() == 1);
        CHECK(other_phrases_like("Bad To (" + repeated("7", size) + "x/SL)").empty());
    }
}
