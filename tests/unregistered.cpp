// SPDX-License-Identifier: BSL-1.0
#include <sipstatus/unregistered.hpp>

#include <sipstatus/classify.hpp>

#include <cstring>
#include <iterator>
#include <string>
#include <vector>

#include "catch.hpp"
#include "laws.hpp"
#include "registered.hpp"

using namespace sipstatus;

namespace {

struct listed_row {
    int number;
    std::string_view phrase;
    std::string_view origin;
};

// In ascending order; uses of one number in the order of the answer. From RFC 2543, RFC 3261 and the sources of the stacks.
constexpr listed_row listed_uses[] = {
    {101, "Dialog establishment",
     "belle-sip, in its table of phrases; in HTTP it is Switching Protocols (used by RFC 7118)"},
    {101, "Dialog Establishement", "eXosip, which misspells it"},
    {201, "", "HTTP (Created), not SIP; one library confuses it with 202"},
    {303, "See Other", "the grammar of RFC 2543, which does not explain it; RFC 3261 dropped it"},
    {409, "Conflict", "RFC 2543, 7.4.10; RFC 3261 dropped it, but many stacks still list it"},
    {411, "Length Required", "RFC 2543, 7.4.12; RFC 3261 dropped it, but many stacks still list it"},
    {418, "", "nobody; HTTP reserves it as unused (RFC 9110, 15.5.19)"},
    {426, "", "HTTP (Upgrade Required), not SIP"},
    {431, "", "RFC 3261, 8.1.3.2, as an example of a code that the client does not recognize"},
    {473, "Filtered destination", "OpenSIPS, when its blacklist blocks the destination"},
    {475, "Bad URI", "OpenSIPS, when a URI is malformed"},
    {476, "Unresolvable destination", "OpenSIPS, when an address could not be resolved"},
    {477, "Unfortunately error on sending to next hop occurred",
     "Kamailio and SER, when a request could not be forwarded"},
    {477, "Send failed", "OpenSIPS, when a request could not be forwarded"},
    {478, "Unresolvable destination",
     "Kamailio and SER, when an address could not be resolved; JsSIP and SIP.js list it too"},
    {479, "Regretfully, we were not able to process the URI", "Kamailio and SER, when a URI is malformed"},
    {490, "Request Updated", "an expired draft; PJSIP and Sofia-SIP list it"},
    {492, "", "nobody; some lists fill the gap between 491 and 493 with a guess"},
    {510, "", "Kamailio, as an internal error number: prohibited by the administrator"},
    {520, "", "Kamailio, as an internal error number: the destination is on a blocklist"},
    {605, "Decline Everywhere", "Microsoft, in the APIs of Office Communicator and Lync; not seen on the wire"},
    {687, "Dialog Terminated",
     "an early draft of the Replaces header field; RFC 3891 uses 603, but RFC 3485, Sofia-SIP and oSIP still list 687"},
    {701, "No response from destination server", "PJSIP, internally"},
    {702, "Unable to resolve destination server", "PJSIP, internally"},
    {703, "Error sending message to destination server", "PJSIP, internally"},
    {999, "Unknown response", "Wireshark, for codes that it does not know"},
};

// In the order of the codes, spelled as in the RFCs and in the sources of the stacks.
constexpr listed_row listed_phrases[] = {
    {182, "Call Is Being Queued", "RFC 7462, 4"},
    {183, "Session progress message", "RFC 3398, 8.2.3"},
    {183, "Session in Progress", "Janus, in its table of phrases; configuration examples for Cisco gateways"},
    {400, "Invalid Request", "RFC 3261, 10.3; RFC 3903, 6"},
    {400, "Incorrect Date or Time", "RFC 3428, 11.4"},
    {400, "Missing Call-ID header field", "RFC 3261, 21.4.1, as an example of a phrase that names the problem"},
    {400, "Transaction tuple incomplete", "Kamailio and OpenSIPS"},
    {400, "Bad To", "Kamailio and OpenSIPS"},
    {400, "Invalid character in q parameter", "Kamailio and OpenSIPS"},
    {400, "Empty q parameter", "Kamailio and OpenSIPS"},
    {400, "Q parameter too big", "Kamailio and OpenSIPS"},
    {400, "Decimal part missing in q", "Kamailio"},
    {403, "Stale Date", "RFC 8224, 6.2.2"},
    {412, "Precondition Failed", "reSIProcate; it is HTTP's phrase (RFC 9110, 15.5.13)"},
    {413, "Request Entity too long", "RFC 3398, 8.2.6.1"},
    {414, "Request-URI Too Large", "RFC 3261, 25.1; RFC 2543"},
    {423, "Interval too small", "RFC 3265, 3.1.6.1 (obsolete)"},
    {423, "Subscription Too Brief", "RFC 3265, 3.1.6.4 (obsolete)"},
    {428, "Use Supported PASSporT Format", "RFC 8224, 6.2.2"},
    {429, "Provide Referror Identity", "RFC 3485, which misspells it"},
    {436, "Bad Identity-Info", "RFC 4474, 14.3 (obsolete): the registered phrase until RFC 8224"},
    {437, "Unsupported Certificate", "RFC 4474, 14.4 (obsolete): the registered phrase until RFC 8224"},
    {438, "Invalid PASSporT", "RFC 8224, 6.2.2"},
    {480, "Temporarily not available", "RFC 3261, 25.1; RFC 2543"},
    {481, "Call Leg/Transaction Does Not Exist", "RFC 3261, 9.2 and 25.1; RFC 2543, 7.4.18"},
    {481, "Subscription does not exist", "RFC 6665, 4.1.2.4"},
    {482, "Merged Request", "RFC 5057, 5.1; RFC 6910"},
    {486, "Busy", "RFC 3891, 3"},
    {487, "Transaction canceled", "Kamailio"},
    {489, "Event Package Not Supported", "reSIProcate and some SIP servlets"},
    {500, "Internal Server Error", "RFC 3261, 25.1; RFC 2543; it is HTTP's phrase"},
    {500, "Server Error", "RFC 3261, 10.3; RFC 3323, 5"},
    {500, "Error in external logic", "Kamailio and OpenSIPS"},
    {500, "Forking capacity exceeded", "Kamailio and OpenSIPS"},
    {500, "Message processing error", "Kamailio"},
    {500, "Internal processing error", "Kamailio"},
    {500, "No error", "Kamailio"},
    {500, "I'm terribly sorry, server error occurred", "Kamailio, for every error that has no phrase of its own"},
    {500, "No destination available", "OpenSIPS"},
    {500, "Server error occurred", "OpenSIPS, for every error that has no phrase of its own"},
    {504, "Gateway Time-out", "RFC 2543, 7.5.5; RFC 4497"},
    {504, "Gateway timeout", "RFC 3398, 7.2.4.1"},
    {504, "Server Timeout", "RFC 3398, 7.2.2"},
    {505, "SIP Version not supported", "RFC 3261, 25.1; RFC 2543"},
    {580, "Precondition-Failure", "RFC 3312, 8"},
    {600, "Busy", "RFC 3261, 20.33"},
    {603, "Declined", "RFC 3515; RFC 3891, 3; RFC 3911, 4"},
    {603, "Network Blocked", "ATIS-1000099, for a call that the analytics of a provider in the USA blocked"},
};

// The phrase from the independent lists: the registered one, or otherwise the first one listed for the number.
constexpr std::string_view listed_known_phrase(int number)
{
    for (const registered_code& listed : registered_codes) {
        if (listed.number == number) {
            return listed.phrase;
        }
    }
    for (const listed_row& listed : listed_uses) {
        if (listed.number == number && number <= 699 && !listed.phrase.empty()) {
            return listed.phrase;
        }
    }
    return {};
}

// The rows of a list with this phrase. Those of Kamailio come before those of OpenSIPS.
template <std::size_t Size>
std::vector<listed_row> rows_with(const listed_row (&list)[Size], std::string_view phrase)
{
    std::vector<listed_row> rows;
    for (const listed_row& listed : list) {
        if (!phrase.empty() && listed.phrase == phrase) {
            const bool is_first = listed.origin.substr(0, 8) == "Kamailio";
            rows.insert(is_first ? rows.begin() : rows.end(), listed);
        }
    }
    return rows;
}

bool is_row(const unregistered_use& use, const listed_row& row)
{
    return use.number == row.number && use.phrase == row.phrase && use.origin == row.origin;
}

bool is_row(const other_phrase& other, const listed_row& row)
{
    return to_integer(other.status) == row.number && other.phrase == row.phrase && other.origin == row.origin;
}

// Whether a range has exactly these rows, in their order.
template <class Range>
bool has_rows(const Range& range, const std::vector<listed_row>& rows)
{
    std::size_t found = 0;
    for (const auto& item : range) {
        if (found == rows.size() || !is_row(item, rows[found])) {
            return false;
        }
        ++found;
    }
    return found == rows.size() && range.size() == found && range.empty() == rows.empty();
}

std::string in_upper_case(std::string_view text)
{
    std::string upper{text};
    for (char& c : upper) {
        c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    }
    return upper;
}

constexpr bool is_found(std::string_view phrase)
{
    return !unregistered_uses_of_phrase(phrase).empty() || !other_phrases_like(phrase).empty();
}

constexpr std::string_view suffixes[] = {" (477/SL)", " (478/TM)", " (1/SL)", " (2147483648/TM)", " (477/sl)"};
constexpr std::string_view no_suffixes[] = {
    "(477/SL)",           " (477/SL",  " 477/SL)",   " (/SL)",     " (SL)",         " (477)",     " (477/)",
    " (477/XX)",          " (477/SM)", " (477/TL)",  " (477/SLL)", " (477 /SL)",    " (477/ SL)", " (477SL)",
    " (-477/SL)",         " (4x7/SL)", " (477/SL) ", " (477/SL).", " ((477/SL)",    "\t(477/SL)", " [477/SL]",
    " (477/SL) (477/SL)", "/SL)",      " ",          "  (477/SL)", " (477/MI/UAC)",
};

}  // namespace

TEST_CASE("an unregistered number has exactly the listed uses, and no other number has any")
{
    STATIC_REQUIRE(unregistered_uses_of(477).size() == 2);
    STATIC_REQUIRE(unregistered_uses_of(687).begin()->phrase == "Dialog Terminated");
    STATIC_REQUIRE(unregistered_uses_of(490).begin()->phrase == "Request Updated");
    STATIC_REQUIRE(unregistered_uses_of(701).begin()->number == 701);
    STATIC_REQUIRE(unregistered_uses_of(499).empty());
    STATIC_REQUIRE(unregistered_uses_of(code{}).empty());
    STATIC_REQUIRE(unregistered_uses_of(-477).empty());
    STATIC_REQUIRE(unregistered_uses_of(65'536 + 477).empty());
    STATIC_REQUIRE(noexcept(unregistered_uses_of(477)));
    std::size_t found = 0;
    for (int number = 0; number != 65'536; ++number) {
        for (const unregistered_use use : unregistered_uses_of(number)) {
            CAPTURE(number, use.phrase);
            REQUIRE(found != std::size(listed_uses));
            CHECK(use.number == number);
            CHECK(!is_registered(number));
            CHECK(listed_uses[found].number == number);
            CHECK(listed_uses[found].phrase == use.phrase);
            CHECK(use.origin == listed_uses[found].origin);
            ++found;
        }
    }
    CHECK(found == std::size(listed_uses));
}

TEST_CASE("an unregistered number is found by each of its phrases")
{
    for (const listed_row& listed : listed_uses) {
        CAPTURE(listed.phrase);
        CHECK(other_phrases_like(listed.phrase).empty());
        CHECK(from_reason_phrase(listed.phrase) == code{});
        const std::vector<listed_row> rows = rows_with(listed_uses, listed.phrase);
        CHECK(has_rows(unregistered_uses_of_phrase(listed.phrase), rows));
        CHECK(has_rows(unregistered_uses_of_phrase(in_upper_case(listed.phrase)), rows));
    }
    STATIC_REQUIRE(unregistered_uses_of_phrase("DIALOG terminated").begin()->number == 687);
    STATIC_REQUIRE(unregistered_uses_of_phrase("Conflict").begin()->number == 409);
    STATIC_REQUIRE(unregistered_uses_of_phrase("").empty());
    STATIC_REQUIRE(unregistered_uses_of_phrase("Busy Here").empty());
    STATIC_REQUIRE(unregistered_uses_of_phrase("Confli").empty());
    STATIC_REQUIRE(unregistered_uses_of_phrase("Conflict ").empty());
    STATIC_REQUIRE(noexcept(unregistered_uses_of_phrase(std::string_view{})));
}

TEST_CASE("if two numbers have the same phrase, the number of Kamailio comes before that of OpenSIPS")
{
    STATIC_REQUIRE(unregistered_uses_of_phrase("Unresolvable destination").size() == 2);
    STATIC_REQUIRE(unregistered_uses_of_phrase("Unresolvable destination").begin()->number == 478);
    STATIC_REQUIRE((*++unregistered_uses_of_phrase("Unresolvable destination").begin()).number == 476);
}

TEST_CASE("a registered code has exactly the listed other phrases, and is found by each")
{
    std::size_t found = 0;
    for (int number = 0; number != 65'536; ++number) {
        for (const other_phrase other : other_phrases_of(number)) {
            CAPTURE(number, other.phrase);
            REQUIRE(found != std::size(listed_phrases));
            CHECK(other.status == static_cast<code>(number));
            CHECK(is_registered(number));
            CHECK(listed_phrases[found].number == number);
            CHECK(listed_phrases[found].phrase == other.phrase);
            CHECK(other.origin == listed_phrases[found].origin);
            ++found;
        }
    }
    CHECK(found == std::size(listed_phrases));
    for (const listed_row& listed : listed_phrases) {
        CAPTURE(listed.phrase);
        CHECK(from_reason_phrase(listed.phrase) == code{});
        CHECK(unregistered_uses_of_phrase(listed.phrase).empty());
        const std::vector<listed_row> rows = rows_with(listed_phrases, listed.phrase);
        CHECK(has_rows(other_phrases_like(listed.phrase), rows));
        CHECK(has_rows(other_phrases_like(in_upper_case(listed.phrase)), rows));
    }
    STATIC_REQUIRE(other_phrases_like("internal SERVER error").begin()->status == code::server_internal_error);
    STATIC_REQUIRE(other_phrases_like("busy").size() == 2);
    STATIC_REQUIRE(other_phrases_like("").empty());
    STATIC_REQUIRE(other_phrases_of(500).begin()->phrase == "Internal Server Error");
    STATIC_REQUIRE(other_phrases_of(499).empty());
    STATIC_REQUIRE(other_phrases_of(-1).empty());
    STATIC_REQUIRE(noexcept(other_phrases_like(std::string_view{})));
}

TEST_CASE("a phrase is found with the suffix that Kamailio and OpenSIPS append")
{
    STATIC_REQUIRE(
        unregistered_uses_of_phrase("Unfortunately error on sending to next hop occurred (477/SL)").begin()->number
        == 477);
    STATIC_REQUIRE(unregistered_uses_of_phrase("unresolvable DESTINATION (478/tm)").begin()->number == 478);
    STATIC_REQUIRE(
        unregistered_uses_of_phrase("Regretfully, we were not able to process the URI (479/SL)").begin()->number
        == 479);
    STATIC_REQUIRE(unregistered_uses_of_phrase("Send failed (477/TM)").begin()->number == 477);
    STATIC_REQUIRE(other_phrases_like("Bad To (13/SL)").begin()->status == code::bad_request);
    STATIC_REQUIRE(other_phrases_like("I'm terribly sorry, server error occurred (1/SL)").begin()->status
                   == code::server_internal_error);
    for (const listed_row& listed : listed_uses) {
        for (const std::string_view suffix : suffixes) {
            const std::string text = std::string{listed.phrase} + std::string{suffix};
            CAPTURE(text);
            CHECK(has_rows(unregistered_uses_of_phrase(text), rows_with(listed_uses, listed.phrase)));
            CHECK(other_phrases_like(text).empty());
        }
    }
    for (const listed_row& listed : listed_phrases) {
        for (const std::string_view suffix : suffixes) {
            const std::string text = std::string{listed.phrase} + std::string{suffix};
            CAPTURE(text);
            CHECK(has_rows(other_phrases_like(text), rows_with(listed_phrases, listed.phrase)));
            CHECK(unregistered_uses_of_phrase(text).empty());
        }
    }
}

TEST_CASE("a text that only resembles such a suffix is part of the phrase")
{
    for (const std::string_view suffix : no_suffixes) {
        for (const std::string_view phrase : {"Conflict", "Send failed", "Bad To", ""}) {
            const std::string text = std::string{phrase} + std::string{suffix};
            CAPTURE(text);
            CHECK(!is_found(text));
        }
    }
    // Each byte of the phrase and of its suffix, replaced by every other byte.
    const std::string whole = "Bad To (7/TM)";
    for (std::size_t at = 0; at != whole.size(); ++at) {
        for (int byte = 0; byte != 256; ++byte) {
            std::string text = whole;
            text[at] = static_cast<char>(byte);
            const bool is_number = at == 8 && byte >= '0' && byte <= '9';
            CAPTURE(text);
            CHECK(is_found(text) == (is_number || in_upper_case(text) == in_upper_case(whole)));
        }
    }
    STATIC_REQUIRE(detail::without_suffix(" (7/SL)").empty());
}

TEST_CASE("nothing is read before or after a phrase with a suffix")
{
    STATIC_REQUIRE(read_in_exact_places<20>("Send failed (477/TM)", is_found) == 2);
    STATIC_REQUIRE(!is_found("/TM)"));
    STATIC_REQUIRE(!is_found("7/TM)"));
    STATIC_REQUIRE(!is_found("(7/TM)"));
    STATIC_REQUIRE(!is_found(" (7/TM)"));
}

TEST_CASE("no phrase with one character changed is found")
{
    const auto is_unknown = [](std::string_view phrase) {
        for (std::size_t at = 0; at != phrase.size(); ++at) {
            std::string text{phrase};
            text[at] = text[at] == '#' ? '$' : '#';
            if (is_found(text)) {
                return false;
            }
        }
        return true;
    };
    for (const listed_row& listed : listed_uses) {
        CAPTURE(listed.phrase);
        CHECK(is_unknown(listed.phrase));
    }
    for (const listed_row& listed : listed_phrases) {
        CAPTURE(listed.phrase);
        CHECK(is_unknown(listed.phrase));
    }
}

TEST_CASE("the result for a phrase does not point into the searched text")
{
    std::string text = "bad to (13/SL)";
    const auto others = other_phrases_like(text);
    const auto uses = unregistered_uses_of_phrase(text = "CONFLICT");
    text.assign(text.size(), 'x');
    CHECK(uses.size() == 1);
    CHECK(others.size() == 1);
}

TEST_CASE("no registered phrase is listed as a non-standard one, with a suffix or without")
{
    for (const registered_code& row : registered_codes) {
        CAPTURE(row.number);
        CHECK(!is_found(row.phrase));
        CHECK(!is_found(std::string{row.phrase} + " (400/SL)"));
        CHECK(unregistered_uses_of(row.number).empty());
    }
}

TEST_CASE("the known phrase of a code is the registered one, or otherwise the first one in use")
{
    STATIC_REQUIRE(known_phrase(409) == "Conflict");
    STATIC_REQUIRE(known_phrase(411) == "Length Required");
    STATIC_REQUIRE(known_phrase(486) == "Busy Here");
    STATIC_REQUIRE(known_phrase(code::decline) == "Decline");
    STATIC_REQUIRE(known_phrase(477) == "Unfortunately error on sending to next hop occurred");
    STATIC_REQUIRE(known_phrase(101) == "Dialog establishment");
    STATIC_REQUIRE(known_phrase(499).empty());
    STATIC_REQUIRE(known_phrase(431).empty());  // used, but without a phrase
    STATIC_REQUIRE(known_phrase(code{}).empty());
    STATIC_REQUIRE(known_phrase(701).empty());  // used, but not a status code
    STATIC_REQUIRE(known_phrase(999).empty());
    STATIC_REQUIRE(known_phrase(-409).empty());
    STATIC_REQUIRE(known_phrase(65'536 + 409).empty());
    STATIC_REQUIRE(known_phrase(4'294'967'296ull + 409).empty());
    STATIC_REQUIRE(noexcept(known_phrase(409)));
    constexpr auto law = [](code c) {
        const std::string_view phrase = known_phrase(c);
        return phrase == (is_valid(c) ? listed_known_phrase(to_integer(c)) : std::string_view{})
               && (!is_registered(c) || phrase == reason_phrase(c));
    };
    REQUIRE_FOR_ALL_CODES(law);
}

TEST_CASE("every non-standard phrase, even an empty one, is followed by a NUL")
{
    constexpr auto law = [](code c) { return is_c_string(known_phrase(c)); };
    REQUIRE_FOR_ALL_CODES(law);
    CHECK(std::strcmp(known_phrase(409).data(), "Conflict") == 0);
    for (int number = 0; number != 1000; ++number) {
        for (const unregistered_use& use : unregistered_uses_of(number)) {
            CHECK((use.phrase.data() != nullptr && is_c_string(use.phrase)));
        }
        for (const other_phrase& other : other_phrases_of(number)) {
            CHECK(is_c_string(other.phrase));
        }
    }
    STATIC_REQUIRE(is_c_string(unregistered_uses_of(201).begin()->phrase));
}
