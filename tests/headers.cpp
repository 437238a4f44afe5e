// SPDX-License-Identifier: BSL-1.0
#include <sipstatus/headers.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "catch.hpp"
#include "laws.hpp"

using namespace sipstatus;

namespace {

constexpr requirement must = requirement::must;
constexpr requirement should = requirement::should;
constexpr requirement may = requirement::may;

// A row holds for all numbers from the first to the last; the methods are those that its condition names.
struct expected_row {
    int first;
    int last;
    std::string_view name;
    requirement level;
    int rfc;
    std::string_view section;
    std::string_view methods;
};

// What the RFCs ask for, by RFC: typed from their tables and texts, never from the rows.
constexpr expected_row expected_rows[] = {
    // RFC 3261, Table 2, A to O; with "m*" as SHOULD where the text says so (11.2, 13.3.1.4).
    {200, 299, "Accept", should, 3261, "11.2", "OPTIONS"},
    {200, 299, "Accept", may, 3261, "13.3.1.4", "INVITE"},
    {415, 415, "Accept", must, 3261, "8.2.3", ""},
    {200, 299, "Accept-Encoding", should, 3261, "11.2", "OPTIONS"},
    {415, 415, "Accept-Encoding", must, 3261, "8.2.3", ""},
    {200, 299, "Accept-Language", should, 3261, "11.2", "OPTIONS"},
    {415, 415, "Accept-Language", must, 3261, "8.2.3", ""},
    {200, 299, "Allow", should, 3261, "13.3.1.4; 11.2", "INVITE OPTIONS"},
    {405, 405, "Allow", must, 3261, "21.4.6", ""},
    {200, 299, "Authentication-Info", may, 3261, "20.6", ""},
    {101, 199, "Contact", must, 3261, "12.1.1", "INVITE"},
    {200, 299, "Contact", must, 3261, "12.1.1; 20", "INVITE"},
    {200, 299, "Contact", may, 3261, "11.2", "OPTIONS"},
    {200, 200, "Contact", must, 3261, "10.3", "REGISTER"},  // step 8
    {300, 300, "Contact", should, 3261, "21.3.1", ""},
    {301, 302, "Contact", should, 3261, "13.3.1.2", "INVITE"},
    {301, 302, "Contact", may, 3261, "20", "INVITE"},
    {303, 399, "Contact", may, 3261, "20", ""},
    {400, 699, "Contact", may, 3261, "13.2.2.3", "INVITE"},  // whatever the table says
    {485, 485, "Contact", should, 3261, "16.5", ""},
    {485, 485, "Contact", may, 3261, "21.4.23", ""},
    {200, 200, "Date", should, 3261, "10.3", "REGISTER"},  // step 8
    {300, 699, "Error-Info", may, 3261, "20.18", ""},
    {302, 302, "Expires", may, 3261, "21.3.3", ""},
    {423, 423, "Min-Expires", must, 3261, "10.3", ""},  // step 7
    // RFC 3261, Table 3, P to Z.
    {401, 401, "Proxy-Authenticate", must, 3261, "16.7", ""},  // step 7
    {407, 407, "Proxy-Authenticate", must, 3261, "22.3", ""},
    {101, 199, "Record-Route", must, 3261, "12.1.1", "INVITE"},
    {200, 299, "Record-Route", must, 3261, "12.1.1", ""},
    {100, 420, "Require", must, 3261, "8.2.4", ""},
    {421, 421, "Require", must, 3261, "21.4.16", ""},
    {422, 699, "Require", must, 3261, "8.2.4", ""},
    {404, 404, "Retry-After", may, 3261, "20.33", ""},
    {413, 413, "Retry-After", should, 3261, "21.4.11", ""},
    {480, 480, "Retry-After", may, 3261, "21.4.18", ""},
    {486, 486, "Retry-After", may, 3261, "21.4.24", ""},
    {500, 500, "Retry-After", must, 3261, "14.2", "INVITE"},
    {500, 500, "Retry-After", may, 3261, "21.5.1", ""},
    {503, 503, "Retry-After", may, 3261, "21.5.4", ""},
    {600, 600, "Retry-After", may, 3261, "21.6.1", ""},
    {603, 603, "Retry-After", may, 3261, "21.6.2", ""},
    {200, 299, "Supported", should, 3261, "13.3.1.4; 11.2", "INVITE OPTIONS"},
    {100, 100, "Timestamp", must, 3261, "8.2.6.1", ""},
    {420, 420, "Unsupported", must, 3261, "21.4.15", ""},
    {100, 605, "Warning", may, 3261, "20.43", ""},
    {488, 488, "Warning", should, 3261, "13.3.1.3; 14.2", "INVITE"},
    {606, 606, "Warning", may, 3261, "21.6.4", ""},
    {607, 699, "Warning", may, 3261, "20.43", ""},
    {401, 401, "WWW-Authenticate", must, 3261, "22.2", ""},
    {407, 407, "WWW-Authenticate", must, 3261, "16.7", ""},  // step 7
    // The other RFCs.
    {101, 199, "Require", must, 3262, "3", "INVITE"},
    {101, 199, "RSeq", must, 3262, "3", "INVITE"},
    {101, 199, "Allow", should, 3311, "4", "INVITE UPDATE"},
    {200, 299, "Allow", should, 3311, "4", "INVITE UPDATE"},
    {200, 299, "Contact", must, 3311, "7", "UPDATE"},
    {500, 500, "Retry-After", must, 3311, "5.2", "UPDATE"},
    {488, 488, "Warning", should, 3311, "5.2", "UPDATE"},
    {200, 299, "Path", may, 3327, "5.3", "REGISTER"},
    {421, 421, "Proxy-Authenticate", must, 3329, "2.3.2", ""},
    {494, 494, "Proxy-Authenticate", must, 3329, "2.3.1", ""},
    {421, 421, "Require", must, 3329, "2.3.2", ""},
    {494, 494, "Require", must, 3329, "2.3.2", ""},
    {421, 421, "Security-Server", must, 3329, "2.3.2", ""},
    {494, 494, "Security-Server", must, 3329, "2.3.1; 2.3.2", ""},
    {503, 503, "Retry-After", may, 3398, "7.2.4.1", "INVITE"},
    {200, 299, "Contact", must, 3515, "2.2", "REFER"},
    {200, 299, "Service-Route", may, 3608, "6.3", "REGISTER"},
    {489, 489, "Allow-Events", must, 3903, "11.1.1", "PUBLISH"},
    {200, 299, "Expires", must, 3903, "6", "PUBLISH"},
    {423, 423, "Min-Expires", must, 3903, "6", "PUBLISH"},
    {503, 503, "Retry-After", should, 3903, "9", "PUBLISH"},
    {200, 299, "SIP-ETag", must, 3903, "6", "PUBLISH"},
    {422, 422, "Min-SE", must, 4028, "6", ""},
    {200, 299, "Require", must, 4028, "8.2", "INVITE UPDATE"},
    {200, 299, "Require", must, 4028, "9", "INVITE UPDATE"},
    {200, 299, "Require", should, 4028, "9", "INVITE UPDATE"},
    {200, 299, "Session-Expires", must, 4028, "8.2", "INVITE UPDATE"},
    {200, 299, "Session-Expires", may, 4028, "9", "INVITE UPDATE"},
    {200, 200, "Accept-Resource-Priority", may, 4412, "3.3", ""},
    {417, 417, "Accept-Resource-Priority", may, 4412, "4.6.2", ""},
    {488, 488, "Warning", should, 4412, "4.6.5", "INVITE"},
    {200, 299, "Refer-Sub", must, 4488, "4", "REFER"},
    {403, 403, "P-Refused-URI-List", may, 5318, "6", "INVITE"},
    {470, 470, "Permission-Missing", should, 5360, "5.9.2", ""},
    {200, 299, "Require", must, 5626, "6", "REGISTER"},
    {480, 480, "Warning", should, 5630, "5.1.2", ""},
    {480, 480, "Warning", should, 5630, "5.3", ""},
    {480, 480, "Warning", may, 5630, "5.3", ""},
    {180, 189, "Recv-Info", must, 6086, "5.2.3", "INVITE"},
    {200, 299, "Recv-Info", must, 6086, "5.2.3", "INVITE"},
    {200, 299, "Recv-Info", must, 6086, "7.1", "UPDATE PRACK"},
    {469, 469, "Recv-Info", must, 6086, "4.2.2", ""},
    {199, 199, "Reason", must, 6228, "5; 6", ""},
    {101, 699, "Reason", may, 6432, "3", ""},
    {101, 423, "Geolocation-Error", may, 6442, "4.4", ""},
    {424, 424, "Geolocation-Error", must, 6442, "4.3", ""},
    {425, 699, "Geolocation-Error", may, 6442, "4.4", ""},
    {500, 500, "Retry-After", may, 6442, "4.4", ""},
    {100, 699, "Allow-Events", may, 6665, "8.2.2", ""},
    {200, 299, "Allow-Events", should, 6665, "4.4.4", "OPTIONS"},
    {200, 299, "Expires", must, 6665, "3.1.1", "SUBSCRIBE"},
    {423, 423, "Min-Expires", must, 6665, "4.2.1.1", "SUBSCRIBE"},
    {488, 488, "Policy-Contact", must, 6794, "4.4.2", ""},
    {101, 199, "Alert-Info", may, 7462, "4.1", "INVITE"},  // in place of 180 alone
    {200, 200, "Refer-Events-At", must, 7614, "4.3", "REFER"},
    {200, 299, "Feature-Caps", must, 8599, "5.6.1.1; 5.6.1.2", "REGISTER"},
    {608, 608, "Call-Info", must, 8688, "3.1", ""},
    {183, 183, "Require", must, 8688, "3.4", "INVITE"},
    {407, 407, "Proxy-Authenticate", may, 8760, "2.3", ""},
    {401, 401, "WWW-Authenticate", may, 8760, "2.3", ""},
    {101, 424, "AlertMsg-Error", may, 8876, "5.2", ""},
    {200, 424, "AlertMsg-Error", must, 8876, "5.2", ""},
    {425, 425, "AlertMsg-Error", must, 8876, "5.1", ""},
    {426, 699, "AlertMsg-Error", must, 8876, "5.2", ""},
    {426, 699, "AlertMsg-Error", may, 8876, "5.2", ""},
    {500, 500, "Retry-After", may, 8876, "5.2", ""},
    {407, 407, "Proxy-Authenticate", must, 8898, "2.3", ""},
    {401, 401, "WWW-Authenticate", must, 8898, "2.2", ""},
};

// One line for a row, as "Retry-After should 3903 9 PUBLISH".
std::string line_of(std::string_view name, requirement level, int rfc, std::string_view section,
                    std::string_view methods)
{
    std::string line{name};
    line += level == must ? " must " : level == should ? " should " : " may ";
    line += std::to_string(rfc);
    line.append(" ").append(section).append(" ").append(methods);
    return line;
}

// The methods that the condition has as words, in the order of this list, as "INVITE OPTIONS".
std::string methods_of(std::string_view condition)
{
    constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-";
    std::string methods;
    for (const std::string_view method : {"INVITE", "OPTIONS", "REGISTER", "SUBSCRIBE", "NOTIFY", "PUBLISH", "REFER",
                                          "UPDATE", "PRACK", "MESSAGE", "BYE", "CANCEL", "INFO"}) {
        std::size_t first = 0;
        while (first < condition.size()) {
            first = std::min(condition.find_first_of(letters, first), condition.size());
            const std::size_t last = std::min(condition.find_first_not_of(letters, first), condition.size());
            if (condition.substr(first, last - first) == method) {
                methods.append(methods.empty() ? "" : " ").append(method);
                break;
            }
            first = last;
        }
    }
    return methods;
}

bool has_row(int number, std::string_view name)
{
    for (const header_field field : header_fields_of(number)) {
        if (field.name == name) {
            return true;
        }
    }
    return false;
}

// One with a row in another spelling would be another header field.
std::vector<std::string> names_of_rows()
{
    std::vector<std::string> names;
    for (int number = 100; number != 700; ++number) {
        for (const header_field field : header_fields_of(number)) {
            names.emplace_back(field.name);
        }
    }
    std::sort(names.begin(), names.end());
    names.erase(std::unique(names.begin(), names.end()), names.end());
    return names;
}

}  // namespace

TEST_CASE("a header field is read at compile time, and one that is always asked for has no condition")
{
    STATIC_REQUIRE((*++ ++header_fields_of(405).begin()).name == "Allow");
    STATIC_REQUIRE((*++ ++header_fields_of(405).begin()).condition.empty());
}

TEST_CASE("every number has the rows that the RFCs ask for, each with its level, source and methods, and no others")
{
    for (int number = 100; number != 700; ++number) {
        std::vector<std::string> expected;
        for (const expected_row& row : expected_rows) {
            if (number >= row.first && number <= row.last) {
                expected.push_back(line_of(row.name, row.level, row.rfc, row.section, row.methods));
            }
        }
        std::vector<std::string> found;
        for (const header_field field : header_fields_of(number)) {
            found.push_back(line_of(field.name, field.level, field.rfc, field.section, methods_of(field.condition)));
        }
        std::sort(expected.begin(), expected.end());
        std::sort(found.begin(), found.end());
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

TEST_CASE("the rows of a code are in alphabetical order, each with a source, and none stands twice")
{
    for (int number = 100; number != 700; ++number) {
        std::string before;
        std::vector<std::string> seen;
        unsigned size = 0;
        for (const header_field field : header_fields_of(number)) {
            CAPTURE(number, field.name, field.condition);
            std::string name{field.name};
            std::transform(name.begin(), name.end(), name.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
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

TEST_CASE("a condition is a clause: no capital, no stop, no double blank, of one line")
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

TEST_CASE("the codes with a header field are those that have a row for it, in ascending order")
{
    for (const std::string& name : names_of_rows()) {
        std::vector<code> expected;
        for (const code c : all_codes) {
            if (has_row(to_integer(c), name)) {
                expected.push_back(c);
            }
        }
        std::vector<code> found;
        for (const code c : codes_with_header(name)) {
            found.push_back(c);
        }
        CAPTURE(name);
        CHECK(found == expected);
        CHECK(codes_with_header(name).size() == expected.size());
        CHECK(codes_with_header(name).empty() == expected.empty());
    }
}

TEST_CASE("the name of a header field is found in any case")
{
    STATIC_REQUIRE(*codes_with_header("Min-SE").begin() == code::session_interval_too_small);
    STATIC_REQUIRE(codes_with_header("Min-SE").size() == 1);
    STATIC_REQUIRE(codes_with_header("min-se").size() == 1);
    STATIC_REQUIRE(codes_with_header("WWW-AUTHENTICATE").size() == 2);
    STATIC_REQUIRE(codes_with_header("Retry-After").size() == 8);
    STATIC_REQUIRE(codes_with_header("Warning").size() == 75);
    STATIC_REQUIRE(codes_with_header("Subject").empty());
    STATIC_REQUIRE(codes_with_header("").empty());
    STATIC_REQUIRE(codes_with_header({}).empty());
    STATIC_REQUIRE(codes_with_header("Min-SE ").empty());
    STATIC_REQUIRE(codes_with_header("Subject").begin() == codes_with_header("Subject").end());
}
