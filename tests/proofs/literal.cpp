// SPDX-License-Identifier: BSL-1.0
#include "fuzz/agreement.hpp"
#include "fuzz/page.hpp"

#include <string>
#include <string_view>
#include <vector>

#include "catch.hpp"

// Compares the library with the second implementation in fuzz/literal.hpp, for texts that are close to valid ones. Fuzzing
// tries more texts: fuzz/run.py.

namespace {

using std::string;
using std::string_view;
using namespace std::string_view_literals;

using check = const char* (*)(string_view);

void require_for(check broken, const string& text)
{
    // In memory of exactly this size, so that sanitizers see reads after its end.
    const std::vector<char> exactly(text.begin(), text.end());
    if (const char* const what = broken({exactly.data(), exactly.size()})) {
        CAPTURE(text);
        FAIL_CHECK(what);
    }
}

/// All texts of the prefix and up to `count` pieces.
void require_behind(const string& prefix, const std::vector<string>& pieces, int count, check broken)
{
    require_for(broken, prefix);
    if (count == 0) {
        return;
    }
    for (const string& piece : pieces) {
        require_behind(prefix + piece, pieces, count - 1, broken);
    }
}

std::vector<string> each_of(string_view characters)
{
    std::vector<string> pieces;
    for (const char c : characters) {
        pieces.emplace_back(1, c);
    }
    return pieces;
}

/// All texts that differ from the text in one byte, which is inserted, removed or replaced.
void require_near(const string& text, check broken)
{
    for (std::size_t at = 0; at != text.size(); ++at) {
        string near = text;
        require_for(broken, near.erase(at, 1));
        near.insert(at, 1, '\0');
        for (int byte = 0; byte != 256; ++byte) {
            near[at] = static_cast<char>(byte);
            require_for(broken, near);
            string longer = near;
            longer.insert(at + 1, 1, text[at]);
            require_for(broken, longer);
        }
    }
}

}  // namespace

TEST_CASE("status lines are read as in the second implementation")
{
    for (const char* const prefix :
         {"", "SIP/2.", "SIP/2.0", " sip/2.0 ", "SIP/2.0 48", "SIP/2.0 486", "SIP/2.0 486 x"}) {
        require_behind(prefix, each_of(" \t\r\n069/.S\x7f\xc3\0"sv), 2, agreement::broken_for_status_line);
    }
    require_near("SIP/2.0 486 B\r\n", agreement::broken_for_status_line);
    require_near(" SIP/2.0\t 699\n", agreement::broken_for_status_line);
}

TEST_CASE("nothing is read outside a page that begins or ends with the text")
{
#ifdef HAS_PAGES
    const page memory;
    const auto require_in_page = [&memory](string_view text, check broken) {
        for (const string_view placed : {memory.at_begin(text), memory.at_end(text)}) {
            if (const char* const what = broken(placed)) {
                CAPTURE(text);
                FAIL_CHECK(what);
            }
        }
    };
    const auto require_for_beginnings = [require_in_page](string_view text, check broken) {
        for (std::size_t size = 0; size <= text.size(); ++size) {
            require_in_page(text.substr(0, size), broken);
        }
    };
    for (const char* const start : {"SIP/2.0 486 ", " \tSIP/2.0\t486 "}) {
        // Up to more than the parser reads at once.
        for (std::size_t size = 0; size != 45; ++size) {
            for (const char* const ending : {"", "\r\n\r\n", "\n", "\t\r\n", "\xff~\n", "\x7f"}) {
                require_in_page(start + string(size, 'x') + ending, agreement::broken_for_status_line);
            }
        }
        require_for_beginnings(start, agreement::broken_for_status_line);
    }
    for (const registered_code& listed : registered_codes) {
        require_in_page(listed.phrase, agreement::broken_for_text);
    }
    require_for_beginnings("Busy Here ", agreement::broken_for_text);
    require_for_beginnings("SIP;cause=200;text=\"Call completed elsewhere\"", agreement::broken_for_reason);
    require_for_beginnings("399 192.0.2.1:5060 \"Called party is \\\"busy\\\"\"", agreement::broken_for_warning);
    SUCCEED();
#else
    WARN("skipped: there is no mmap on this machine");
#endif
}

TEST_CASE("phrases and names are found as in the second implementation")
{
    require_behind("", each_of("aOk "), 3, agreement::broken_for_text);
    require_near("gone", agreement::broken_for_text);
    for (const registered_code& listed : registered_codes) {
        string text{listed.phrase};
        require_for(agreement::broken_for_text, text);
        require_for(agreement::broken_for_text, text + " ");
        require_for(agreement::broken_for_text, literal::name_of_code(listed));
        for (char& c : text) {
            // This changes the case of letters, and replaces other characters.
            c = static_cast<char>(c ^ 0x20);
        }
        require_for(agreement::broken_for_text, text);
    }
}

TEST_CASE("the Reason header field is read as in the second implementation")
{
    for (const char* const prefix :
         {"", "Reason", "Q.850;cause", "SIP;cause=0", "SIP;text=", "SIP;a=", "SIP;a=[:", "SIP;text=\"a\""}) {
        require_behind(prefix, each_of(" \r\n,;=:\"\\1[]\x7f\xc3\0"sv), 2, agreement::broken_for_reason);
    }
    require_behind("SIP;text=", each_of(" \n\r\"\\"), 4, agreement::broken_for_reason);
    require_behind("SIP;text=\n ", each_of(" \n\""), 4, agreement::broken_for_reason);
    require_behind("SIP;cause=429496729", each_of("056,"), 2, agreement::broken_for_reason);
    require_behind("SIP",
                   {";cause=1", ";CAUSE = 18446744073709551617", ";text=\"a\"", ";a=[::1]", ";", ",Q.850", "\r\n\t"}, 3,
                   agreement::broken_for_reason);
    require_near("A;text=\"b\"", agreement::broken_for_reason);
    require_near("A;location=U", agreement::broken_for_reason);
    require_behind("Q.850",
                   {";location", ";LOCATION = ", "U", "LN", "=", "\"U\"", ";location=LOC-1", "5", ";cause=21", ",SIP"},
                   4, agreement::broken_for_reason);
}

TEST_CASE("an analytics block is read as in the second implementation")
{
    for (const char* const rejected : {"SIP;cause=603;text=\"", "q.850;cause=21;text=\""}) {
        const auto broken_in_quotes = [](string_view text) {
            return agreement::broken_for_reason(string{text} + "\"");
        };
        require_behind(string{rejected} + "v=analytics", each_of("1x;= \\"), 3, broken_in_quotes);
        require_behind(string{rejected} + "v=analytics1",
                       {";", "url=", "tel", "=", "x", " ", "\\;", "\r\n\t", ";id=y", ";EMAIL = z"}, 3,
                       broken_in_quotes);
    }
    require_near("SIP;cause=603;text=\"v=analytics1;url=x\"", agreement::broken_for_reason);
}

TEST_CASE("the Warning header field is read as in the second implementation")
{
    for (const char* const prefix :
         {"", "Warning", "39", "399", "399 a", "399 [:", "399 a:1", "399 a \"b", "399 a \"b\""}) {
        require_behind(prefix, each_of(" \r\n,:\"\\1[]\x7f\xc3\0"sv), 2, agreement::broken_for_warning);
    }
    require_behind("399 a\n ", each_of(" \n\r\""), 4, agreement::broken_for_warning);
    require_behind("399", {" ", "\r\n\t", "a", "[::1]", ":1", "\"b\"", ",399"}, 3, agreement::broken_for_warning);
    require_near("399 a:1 \"b\"", agreement::broken_for_warning);
}
