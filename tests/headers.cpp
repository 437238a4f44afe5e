// SPDX-License-Identifier: BSL-1.0
#include <sipstatus/headers.hpp>

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "catch.hpp"
#include "laws.hpp"
#include "registered.hpp"
#include "registered_names.hpp"

using namespace sipstatus;

namespace {

std::string in_lower_case(std::string_view text)
{
    std::string lower{text};
    for (char& c : lower) {
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return lower;
}

constexpr requirement must = requirement::must;
constexpr requirement should = requirement::should;
constexpr requirement may = requirement::may;

// A row applies to all numbers from the first to the last.
struct expected_row {
    int first;
    int last;
    std::string_view name;
    requirement level;
    int rfc;
    std::string_view section;
    std::string_view condition;
};

// The header fields that RFCs ask for or allow, in the order of the RFCs, but the special case before the general one: typed
// from their tables and texts, never from the rows.
constexpr expected_row expected_rows[] = {
    // RFC 3261, table 2, A to O; "m*" is SHOULD where the text says so (sections 11.2 and 13.3.1.4).
    {200, 299, "Accept", should, 3261, "11.2", "in response to OPTIONS"},
    {200, 299, "Accept", may, 3261, "13.3.1.4", "in response to INVITE"},
    {415, 415, "Accept", must, 3261, "8.2.3", "when the type of a body is not understood"},
    {200, 299, "Accept-Encoding", should, 3261, "11.2", "in response to OPTIONS"},
    {415, 415, "Accept-Encoding", must, 3261, "8.2.3", "when the encoding of a body is not understood"},
    {200, 299, "Accept-Language", should, 3261, "11.2", "in response to OPTIONS"},
    {415, 415, "Accept-Language", must, 3261, "8.2.3", "when the language of a body is not understood"},
    {200, 299, "Allow", should, 3261, "13.3.1.4; 11.2", "in response to INVITE, or to OPTIONS unless from a proxy"},
    {405, 405, "Allow", must, 3261, "21.4.6", ""},
    {200, 299, "Authentication-Info", may, 3261, "20.6", "when the request was authenticated with digest"},
    {101, 199, "Contact", must, 3261, "12.1.1", "in response to INVITE, when it establishes a dialog"},
    {200, 299, "Contact", must, 3261, "12.1.1; 20", "in response to INVITE, or whenever it establishes a dialog"},
    {200, 299, "Contact", may, 3261, "11.2", "in response to OPTIONS"},
    {200, 200, "Contact", must, 3261, "10.3", "in response to REGISTER, when there are bindings"},  // step 8
    {300, 300, "Contact", should, 3261, "21.3.1", ""},
    {301, 302, "Contact", should, 3261, "13.3.1.2", "in response to INVITE"},
    {301, 302, "Contact", may, 3261, "20", "in response to a request other than INVITE"},
    {303, 399, "Contact", may, 3261, "20", ""},
    {400, 699, "Contact", may, 3261, "13.2.2.3",
     "in response to INVITE, to point to more information about the error"},  // table 2 lists it only for 485
    {485, 485, "Contact", should, 3261, "16.5", "from a proxy that cannot determine the target"},
    {485, 485, "Contact", may, 3261, "21.4.23", "unless the server is set to hide the choices"},
    {200, 200, "Date", should, 3261, "10.3", "in response to REGISTER"},  // step 8
    {300, 699, "Error-Info", may, 3261, "20; 20.18", ""},
    {302, 302, "Expires", may, 3261, "21.3.3", "to say how long a Contact without expires parameter stays valid"},
    {423, 423, "Min-Expires", must, 3261, "10.3", "in response to REGISTER"},  // step 7
    // RFC 3261, table 3, P to Z.
    {401, 401, "Proxy-Authenticate", must, 3261, "16.7",
     "from a forking proxy, when another branch was challenged by a proxy"},  // step 7
    {407, 407, "Proxy-Authenticate", must, 3261, "22.3", ""},
    {101, 199, "Record-Route", must, 3261, "12.1.1",
     "in response to INVITE with Record-Route, when it establishes a dialog"},
    {200, 299, "Record-Route", must, 3261, "12.1.1",
     "in response to a request with Record-Route, when it establishes a dialog"},
    {100, 420, "Require", must, 3261, "8.2.4", "when an extension was applied to the response"},
    {421, 421, "Require", must, 3261, "21.4.16", ""},
    {422, 699, "Require", must, 3261, "8.2.4", "when an extension was applied to the response"},
    {404, 404, "Retry-After", may, 3261, "20; 20.33", ""},
    {413, 413, "Retry-After", should, 3261, "21.4.11", "when the condition is temporary"},
    {480, 480, "Retry-After", may, 3261, "21.4.18", ""},
    {486, 486, "Retry-After", may, 3261, "21.4.24", ""},
    {500, 500, "Retry-After", must, 3261, "14.2",
     "in response to INVITE, while an earlier INVITE on the same dialog has no final response"},
    {500, 500, "Retry-After", may, 3261, "21.5.1", "when the condition is temporary"},
    {503, 503, "Retry-After", may, 3398, "7.2.4.1",
     "in response to INVITE, from a gateway whose telephone network is short of resources"},
    {503, 503, "Retry-After", may, 3261, "21.5.4", ""},
    {600, 600, "Retry-After", may, 3261, "21.6.1", ""},
    {603, 603, "Retry-After", may, 3261, "21.6.2", ""},
    {200, 299, "Supported", should, 3261, "13.3.1.4; 11.2", "in response to INVITE or OPTIONS"},
    {100, 100, "Timestamp", must, 3261, "8.2.6.1", "when the request carried Timestamp"},
    {420, 420, "Unsupported", must, 3261, "21.4.15", ""},
    {100, 605, "Warning", may, 3261, "20; 20.43", ""},
    {488, 488, "Warning", should, 3261, "13.3.1.3; 14.2", "in response to INVITE, when its offer is rejected"},
    {606, 606, "Warning", may, 3261, "21.6.4", ""},
    {607, 699, "Warning", may, 3261, "20; 20.43", ""},
    {401, 401, "WWW-Authenticate", must, 3261, "22.2", ""},
    {407, 407, "WWW-Authenticate", must, 3261, "16.7",
     "from a forking proxy, when another branch was challenged by a UAS"},  // step 7
    // The other RFCs.
    {101, 199, "Require", must, 3262, "3", "with 100rel, in response to INVITE, when sent reliably"},
    {101, 199, "RSeq", must, 3262, "3", "in response to INVITE, when sent reliably"},
    {101, 199, "Allow", should, 3311, "4",
     "with UPDATE among the methods, in response to INVITE, when sent reliably with SDP and UPDATE is supported"},
    {101, 199, "Allow", may, 3311, "4",
     "with UPDATE among the methods, in response to INVITE, when sent unreliably and UPDATE is supported"},
    {200, 299, "Allow", should, 3311, "4",
     "with UPDATE among the methods, in response to INVITE, when UPDATE is supported"},
    {200, 299, "Contact", must, 3311, "7", "in response to UPDATE"},
    {500, 500, "Retry-After", must, 3311, "5.2",
     "in response to UPDATE, while an earlier UPDATE or an offer received before is unanswered"},
    {488, 488, "Warning", should, 3311, "5.2", "in response to UPDATE, when its offer is rejected"},
    {200, 299, "Path", must, 3327, "5.3",
     "in response to REGISTER, when the request carried Path and the registrar supports it"},  // "copies"
    {421, 421, "Proxy-Authenticate", must, 3329, "2.3.2",
     "when the server insists on a security agreement and prefers digest"},
    {494, 494, "Proxy-Authenticate", must, 3329, "2.3.1", "when digest is the mechanism to be started"},
    {421, 421, "Require", must, 3329, "2.3.2", "with sec-agree, when the server insists on a security agreement"},
    {494, 494, "Require", must, 3329, "2.3.2", "with sec-agree, when the request named it only in Supported"},
    {421, 421, "Security-Server", must, 3329, "2.3.2", "when the server insists on a security agreement"},
    {494, 494, "Security-Server", must, 3329, "2.3.1; 2.3.2", ""},
    {301, 301, "Contact", should, 3398, "7.2.4.1",
     "in response to INVITE, from a gateway that the telephone network told the new number"},
    {200, 699, "Date", must, 3428, "11.4", "in response to MESSAGE, when the response is signed"},
    {200, 299, "Contact", must, 3515, "2.2", "in response to REFER"},
    {200, 299, "Service-Route", may, 3608, "6.3", "in response to REGISTER"},
    {200, 299, "Service-Route", should, 3608, "6.3",
     "in response to REGISTER without Contact, when the previous response to REGISTER carried it"},
    {489, 489, "Allow-Events", must, 3903, "11.1.1", "in response to PUBLISH"},
    {200, 299, "Expires", must, 3903, "6", "in response to PUBLISH"},
    {423, 423, "Min-Expires", must, 3903, "6", "in response to PUBLISH"},
    {503, 503, "Retry-After", should, 3903, "9", "in response to PUBLISH, to slow down its source"},
    {200, 299, "SIP-ETag", must, 3903, "6", "in response to PUBLISH"},
    {422, 422, "Min-SE", must, 4028, "6", ""},
    {200, 299, "Require", must, 4028, "9",
     "with timer, in response to INVITE or UPDATE, when Session-Expires makes the UAC the refresher"},
    {200, 299, "Require", must, 4028, "8.2",
     "with timer, in response to INVITE or UPDATE, from a proxy that inserts Session-Expires"},
    {200, 299, "Require", should, 4028, "9",
     "with timer, in response to INVITE or UPDATE, when the UAS is the refresher and the UAC supports timer"},
    {200, 299, "Session-Expires", must, 4028, "8.2",
     "in response to INVITE or UPDATE, from a proxy that wants a timer the UAC supports and the UAS does not"},
    {200, 299, "Session-Expires", may, 4028, "9",
     "in response to INVITE or UPDATE, from a UAS that uses a session timer"},
    {200, 200, "Accept-Resource-Priority", may, 4412, "3.3", ""},
    {200, 200, "Accept-Resource-Priority", should, 4412, "4.4", "in response to OPTIONS"},
    {417, 417, "Accept-Resource-Priority", may, 4412, "4.6.2", "when local policy allows it"},
    {488, 488, "Warning", should, 4412, "4.6.5",
     "typically with code 370, in response to INVITE with Resource-Priority, when bandwidth or trunks are short"},
    {200, 299, "Refer-Sub", must, 4488, "4",
     "with false, in response to REFER, when no implicit subscription is created"},
    {403, 403, "P-Refused-URI-List", may, 5318, "6",
     "in response to INVITE, when its URI list names lists that the server cannot handle"},
    {470, 470, "Permission-Missing", should, 5360, "5.9.2", ""},
    {200, 299, "Require", must, 5626, "6",
     "with outbound, in response to REGISTER that supports it, when its reg-id was processed"},
    {200, 299, "Flow-Timer", may, 5626, "5.4; 6",
     "in response to REGISTER, when Require has outbound, from the last proxy or a registrar reached without one"},
    {480, 480, "Warning", should, 5630, "5.1.2",
     "with code 380 or 381, from a UAS that takes only SIP or only SIPS requests"},
    {480, 480, "Warning", should, 5630, "5.3",
     "with code 380, from a proxy that may not pass a SIPS request to a SIP contact"},
    {480, 480, "Warning", may, 5630, "5.3",
     "with code 381, from a proxy that refuses a SIP request for a SIPS contact"},
    {480, 480, "Warning", may, 5630, "5.4",
     "with code 380, from a redirect server that does not redirect a SIPS request to a SIP contact"},
    {180, 189, "Recv-Info", must, 6086, "5.2.3",
     "in response to INVITE with Recv-Info, when sent reliably, unless another 18x or the 2xx carries it"},
    {200, 299, "Recv-Info", must, 6086, "5.2.3",
     "in response to INVITE with Recv-Info, unless a reliable 18x carried it"},
    {200, 299, "Recv-Info", must, 6086, "7.1", "in response to PRACK or UPDATE with Recv-Info"},
    {469, 469, "Recv-Info", must, 6086, "4.2.2", ""},
    {199, 199, "Reason", must, 6228, "5; 6", ""},
    {101, 699, "Reason", may, 6432, "3", "with a Q.850 cause code"},
    {424, 424, "Geolocation", may, 6442, "4.1", ""},
    {101, 423, "Geolocation-Error", may, 6442, "4.4", "when the request carried a location"},
    {424, 424, "Geolocation-Error", must, 6442, "4.3", ""},
    {425, 699, "Geolocation-Error", may, 6442, "4.4", "when the request carried a location"},
    {500, 500, "Retry-After", may, 6442, "4.4", "when the location in the request cannot or will not be processed"},
    {100, 699, "Allow-Events", may, 6665, "8.2.2", "from a user agent"},
    {200, 299, "Allow-Events", should, 6665, "4.4.4",
     "from a user agent that can be a notifier, in response to OPTIONS or a request that starts a dialog"},
    {200, 299, "Expires", must, 6665, "3.1.1", "in response to SUBSCRIBE"},
    {423, 423, "Min-Expires", must, 6665, "4.2.1.1", "in response to SUBSCRIBE"},
    {488, 488, "Policy-Contact", must, 6794, "4.4.2",
     "from a proxy that rejects an offer to make its policy server known"},
    {101, 199, "Call-Info", must, 6910, "7.1",
     "with purpose=call-completion, in at least one response to INVITE, from a monitor that offers call completion"},
    {200, 699, "Call-Info", must, 6910, "7.1",
     "with purpose=call-completion, in response to INVITE, from a monitor that offers call completion"},
    {101, 699, "History-Info", must, 7044, "9.4; 5",
     "when the request, outside a dialog or starting one, carried it or listed histinfo in Supported"},
    {200, 200, "P-Associated-URI", must, 7315, "4.1.2; 4.1.2.2",
     "in response to REGISTER, from a registrar that supports it, when the address-of-record has associated URIs"},
    {200, 200, "Reason", must, 7403, "3.2",
     "with SIP and cause 483, in response to INVITE, from a back-to-back user agent that answers a media traceroute"},
    {101, 199, "Alert-Info", may, 7462, "4.1; 13", "in response to INVITE"},  // in place of 180 alone
    {200, 200, "Refer-Events-At", must, 7614, "4.3", "in response to REFER that requires explicitsub"},
    {200, 299, "Feature-Caps", must, 8599, "5.6.1.1; 5.6.1.2",
     "with +sip.pns, in response to REGISTER, from a proxy that put it into the request"},
    {608, 608, "Call-Info", must, 8688, "3.1", "unless there are signs that the caller would misuse it"},
    {183, 183, "Require", must, 8688, "3.4",
     "with 100rel, in response to INVITE, when it opens the announcement that explains a 608"},
    {407, 407, "Proxy-Authenticate", may, 8760, "2.3",
     "several times for one realm, each with another digest algorithm"},
    {401, 401, "WWW-Authenticate", may, 8760, "2.3", "several times for one realm, each with another digest algorithm"},
    {101, 424, "AlertMsg-Error", may, 8876, "5.2", "when the request carried an alert message"},
    {200, 424, "AlertMsg-Error", must, 8876, "5.2",
     "when a provisional response carried it without being sent reliably"},
    {425, 425, "AlertMsg-Error", must, 8876, "5.1", ""},
    {426, 699, "AlertMsg-Error", must, 8876, "5.2",
     "when a provisional response carried it without being sent reliably"},
    {426, 699, "AlertMsg-Error", may, 8876, "5.2", "when the request carried an alert message"},
    {500, 500, "Retry-After", may, 8876, "5.2",
     "when the alert message in the request cannot or will not be processed"},
    {407, 407, "Proxy-Authenticate", must, 8898, "2.3", "with the Bearer scheme, when the proxy accepts access tokens"},
    {401, 401, "WWW-Authenticate", must, 8898, "2.2", "with the Bearer scheme, when the server accepts access tokens"},
    {101, 699, "Reason", may, 9410, "3", "with a STIR cause code"},
    {101, 699, "Reason", must, 9410, "5",
     "with a STIR cause code, in the next response of a verification service, when one of several Identity fields is "
     "wrong"},
};

// The order of two rows of one code: by header field, then by the first and the last number that they apply to, then by
// level. Other rows are in the order of the list above.
bool is_before(const expected_row& a, const expected_row& b)
{
    const auto place = [](const expected_row& row) {
        return std::make_tuple(in_lower_case(row.name), row.first, row.last, static_cast<int>(row.level));
    };
    return place(a) < place(b);
}

// A row as one line, such as "Min-Expires must 3903 6 in response to PUBLISH".
std::string line_of(std::string_view name, requirement level, int rfc, std::string_view section,
                    std::string_view condition)
{
    std::string line{name};
    line += level == must ? " must " : level == should ? " should " : " may ";
    line += std::to_string(rfc);
    line.append(" ").append(section).append(" ").append(condition);
    return line;
}

// The registered codes with a row for the header field, from the list above.
std::vector<code> listed_codes_with(std::string_view name)
{
    std::vector<code> codes;
    for (const registered_code& listed : registered_codes) {
        if (std::any_of(std::begin(expected_rows), std::end(expected_rows), [&](const expected_row& row) {
                return row.name == name && row.first <= listed.number && listed.number <= row.last;
            })) {
            codes.push_back(static_cast<code>(listed.number));
        }
    }
    return codes;
}

}  // namespace

TEST_CASE("header fields can be read at compile time, and one that is always asked for has no condition")
{
    STATIC_REQUIRE((*++ ++header_fields_of(405).begin()).name == "Allow");
    STATIC_REQUIRE((*++ ++header_fields_of(405).begin()).condition.empty());
}

TEST_CASE("every number has exactly the listed header fields, each with its level, source and condition, in this order")
{
    std::vector<expected_row> sorted;
    for (const expected_row& row : expected_rows) {
        sorted.insert(std::upper_bound(sorted.begin(), sorted.end(), row, is_before), row);
    }
    for (int number = 100; number != 700; ++number) {
        std::vector<std::string> expected;
        for (const expected_row& row : sorted) {
            if (number >= row.first && number <= row.last) {
                expected.push_back(line_of(row.name, row.level, row.rfc, row.section, row.condition));
            }
        }
        std::vector<std::string> found;
        for (const header_field field : header_fields_of(number)) {
            found.push_back(line_of(field.name, field.level, field.rfc, field.section, field.condition));
        }
        CAPTURE(number);
        CHECK(found == expected);
    }
}

TEST_CASE("there are no header fields outside 100..699")
{
    for (const int number : {-1, 0, 99, 700, 65'536 + 405}) {
        CHECK(header_fields_of(number).empty());
        CHECK(header_fields_of(number).size() == 0);
        CHECK(header_fields_of(number).begin() == header_fields_of(number).end());
    }
    STATIC_REQUIRE(header_fields_of(code{}).empty());
    STATIC_REQUIRE(!header_fields_of(699).empty());
    STATIC_REQUIRE(noexcept(*header_fields_of(405).begin()));
}

TEST_CASE("the rows of a code are in alphabetical order, each with a source, and none is listed twice")
{
    for (int number = 100; number != 700; ++number) {
        std::string before;
        std::vector<std::string> seen;
        unsigned size = 0;
        for (const header_field field : header_fields_of(number)) {
            CAPTURE(number, field.name, field.condition);
            const std::string name = in_lower_case(field.name);
            CHECK(before <= name);
            before = name;
            CHECK(field.rfc >= 3261);
            CHECK(field.section.find_first_not_of("0123456789.; ") == std::string_view::npos);
            CHECK(!field.section.empty());
            const std::string row =
                name + " " + std::to_string(static_cast<int>(field.level)) + std::string{field.condition};
            CHECK(std::find(seen.begin(), seen.end(), row) == seen.end());
            seen.push_back(row);
            ++size;
        }
        CHECK(header_fields_of(number).size() == size);
    }
}

TEST_CASE("a condition is a short clause: it begins in lower case, and has no full stop and no double space")
{
    for (int number = 100; number != 700; ++number) {
        for (const header_field field : header_fields_of(number)) {
            const std::string_view clause = field.condition;
            if (!clause.empty()) {
                CAPTURE(number, field.name, clause);
                CHECK((clause.front() >= 'a' && clause.front() <= 'z'));
                CHECK(clause.back() != '.');
                CHECK(clause.find("  ") == std::string_view::npos);
                CHECK(clause.size() <= 120);
            }
        }
    }
}

TEST_CASE("codes_with_header has the codes that are listed for a header field, and none for other header fields")
{
    // All registered names, and those that are only in the list.
    std::vector<std::string_view> names(std::begin(registered_header_fields), std::end(registered_header_fields));
    for (const expected_row& row : expected_rows) {
        names.push_back(row.name);
    }
    for (const std::string_view name : names) {
        const std::vector<code> expected = listed_codes_with(name);
        for (const std::string& spelling : {std::string{name}, in_lower_case(name)}) {
            std::vector<code> found;
            for (const code c : codes_with_header(spelling)) {
                found.push_back(c);
            }
            CAPTURE(spelling);
            CHECK(found == expected);
            CHECK(codes_with_header(spelling).size() == expected.size());
            CHECK(codes_with_header(spelling).empty() == expected.empty());
        }
    }
}

TEST_CASE("no name of a header field with one character changed is found")
{
    for (const expected_row& row : expected_rows) {
        for (std::size_t at = 0; at != row.name.size(); ++at) {
            std::string name{row.name};
            name[at] = '#';
            CAPTURE(name);
            CHECK(codes_with_header(name).empty());
            CHECK(codes_with_header(std::string{row.name}.erase(at, 1)).empty());
        }
    }
}

TEST_CASE("every header field that the headers name is listed, and no name is used twice")
{
    for (std::size_t i = 0; i != std::size(detail::header_names); ++i) {
        const std::string_view name = detail::header_names[i];
        CAPTURE(name);
        CHECK(!listed_codes_with(name).empty());
        CHECK(std::count(std::begin(detail::header_names), std::end(detail::header_names), name) == 1);
    }
}

TEST_CASE("the rows are in alphabetical order of their header fields, and in ascending order of the codes")
{
    for (std::size_t i = 1; i != std::size(detail::header_rows); ++i) {
        const detail::header_row& before = detail::header_rows[i - 1];
        const detail::header_row& row = detail::header_rows[i];
        CAPTURE(i, detail::row_text(detail::header_names[static_cast<unsigned>(row.name)]));
        CHECK(before.name <= row.name);
        CHECK((before.name != row.name || before.first <= row.first));
    }
}

TEST_CASE("a header field is found by its name in any case")
{
    STATIC_REQUIRE(*codes_with_header("Min-SE").begin() == code::session_interval_too_small);
    STATIC_REQUIRE(codes_with_header("Min-SE").size() == 1);
    STATIC_REQUIRE(codes_with_header("min-se").size() == 1);
    STATIC_REQUIRE(*codes_with_header("WWW-AUTHENTICATE").begin() == code::unauthorized);
    STATIC_REQUIRE(codes_with_header("Warning").size() == std::size(registered_codes));
    STATIC_REQUIRE(codes_with_header("history-info").size() == std::size(registered_codes) - 1);  // all but 100
    STATIC_REQUIRE(*codes_with_header("History-Info").begin() == code::ringing);
    STATIC_REQUIRE(codes_with_header("Flow-Timer").size() == 3);
    STATIC_REQUIRE(codes_with_header("Geolocation").size() == 1);
    STATIC_REQUIRE(*codes_with_header("Geolocation").begin() == code::bad_location_information);
    STATIC_REQUIRE(codes_with_header("P-Associated-URI").size() == 1);
    STATIC_REQUIRE(codes_with_header("Subject").empty());
    STATIC_REQUIRE(codes_with_header("").empty());
    STATIC_REQUIRE(codes_with_header({}).empty());
    STATIC_REQUIRE(codes_with_header("Min-SE ").empty());
    STATIC_REQUIRE(codes_with_header("Subject").begin() == codes_with_header("Subject").end());
}
