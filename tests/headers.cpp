// SPDX-License-Identifier: BSL-1.0
#include <sipstatus/headers.hpp>

#include <algorithm>
#include <string>
#include <vector>

#include "catch.hpp"
#include "laws.hpp"

using namespace sipstatus;

namespace {

constexpr requirement must = requirement::must;
constexpr requirement should = requirement::should;
constexpr requirement may = requirement::may;

// What the RFCs ask for, the strongest level of each header field: typed from their tables and texts, never from the rows.
struct expected_field {
    int first;
    int last;
    std::string_view name;
    requirement level;
};

constexpr expected_field expected_fields[] = {
    // RFC 3261, Table 2, A to O; with "m*" as SHOULD where the text says so (11.2, 13.3.1.4), and Contact by 10.3, 12.1.1,
    // 13.3.1.2, 16.5.
    {200, 299, "Accept", should},
    {415, 415, "Accept", must},
    {200, 299, "Accept-Encoding", should},
    {415, 415, "Accept-Encoding", must},
    {200, 299, "Accept-Language", should},
    {415, 415, "Accept-Language", must},
    {101, 199, "Alert-Info", may},  // RFC 7462, 4.1, in place of 180 alone
    {200, 299, "Allow", should},
    {405, 405, "Allow", must},
    {200, 299, "Authentication-Info", may},
    {101, 199, "Contact", must},
    {200, 299, "Contact", must},
    {300, 302, "Contact", should},
    {303, 399, "Contact", may},
    {400, 484, "Contact", may},  // 13.2.2.3, whatever the table says
    {486, 699, "Contact", may},
    {485, 485, "Contact", should},
    {200, 200, "Date", should},  // 10.3, step 8
    {300, 699, "Error-Info", may},
    {302, 302, "Expires", may},  // 21.3.3
    {423, 423, "Min-Expires", must},
    // RFC 3261, Table 3, P to Z; Require by 8.2.4.
    {407, 407, "Proxy-Authenticate", must},
    {401, 401, "Proxy-Authenticate", must},  // 16.7, step 7
    {101, 299, "Record-Route", must},
    {100, 699, "Require", must},
    {404, 404, "Retry-After", may},
    {413, 413, "Retry-After", should},  // 21.4.11
    {480, 480, "Retry-After", may},
    {486, 486, "Retry-After", may},
    {500, 500, "Retry-After", must},    // 14.2; RFC 3311, 5.2
    {503, 503, "Retry-After", should},  // RFC 3903, 9
    {600, 600, "Retry-After", may},
    {603, 603, "Retry-After", may},
    {200, 299, "Supported", should},
    {100, 100, "Timestamp", must},  // 8.2.6.1
    {420, 420, "Unsupported", must},
    {401, 401, "WWW-Authenticate", must},
    {407, 407, "WWW-Authenticate", must},  // 16.7, step 7
    {480, 480, "Warning", should},         // RFC 5630, 5.1.2
    {488, 488, "Warning", should},         // 13.3.1.3
    {100, 479, "Warning", may},
    {481, 487, "Warning", may},
    {489, 699, "Warning", may},
    // The later RFCs.
    {101, 199, "RSeq", must},                // RFC 3262, 3
    {200, 299, "Path", may},                 // RFC 3327, 5.3
    {421, 421, "Security-Server", must},     // RFC 3329, 2.3.2
    {494, 494, "Security-Server", must},     // RFC 3329, 2.3.1
    {494, 494, "Proxy-Authenticate", must},  // RFC 3329, 2.3.2
    {421, 421, "Proxy-Authenticate", must},
    {200, 299, "Service-Route", may},             // RFC 3608, 5
    {200, 299, "SIP-ETag", must},                 // RFC 3903, 6
    {489, 489, "Allow-Events", must},             // RFC 3903, 11.1.1
    {200, 299, "Expires", must},                  // RFC 3903, 6; RFC 6665, 3.1.1
    {200, 299, "Session-Expires", must},          // RFC 4028, 8.2
    {422, 422, "Min-SE", must},                   // RFC 4028, 5
    {200, 200, "Accept-Resource-Priority", may},  // RFC 4412, 3.3
    {417, 417, "Accept-Resource-Priority", may},  // RFC 4412, 4.6.2
    {200, 299, "Refer-Sub", must},                // RFC 4488, 4
    {403, 403, "P-Refused-URI-List", may},        // RFC 5318, 6
    {470, 470, "Permission-Missing", should},     // RFC 5360, 5.9.1
    {180, 189, "Recv-Info", must},                // RFC 6086, 5.2.3
    {200, 299, "Recv-Info", must},
    {469, 469, "Recv-Info", must},  // RFC 6086, 4.2.2
    {199, 199, "Reason", must},     // RFC 6228, 5
    {101, 198, "Reason", may},      // RFC 6432, 3
    {200, 699, "Reason", may},
    {424, 424, "Geolocation-Error", must},  // RFC 6442, 4.3
    {101, 423, "Geolocation-Error", may},
    {425, 699, "Geolocation-Error", may},
    {200, 299, "Allow-Events", should},  // RFC 6665, 4.4.4
    {100, 199, "Allow-Events", may},     // RFC 6665, 8.2.2
    {300, 488, "Allow-Events", may},
    {490, 699, "Allow-Events", may},
    {488, 488, "Policy-Contact", must},   // RFC 6794, 4.4.2
    {200, 200, "Refer-Events-At", must},  // RFC 7614, 4.3
    {200, 299, "Feature-Caps", must},     // RFC 8599, 5.6.1.1
    {608, 608, "Call-Info", must},        // RFC 8688, 3.1
    {425, 425, "AlertMsg-Error", must},   // RFC 8876, 5.2
    {101, 199, "AlertMsg-Error", may},
    {200, 424, "AlertMsg-Error", must},
    {426, 699, "AlertMsg-Error", must},
};

const expected_field* expected_of(int number, std::string_view name)
{
    for (const expected_field& field : expected_fields) {
        if (number >= field.first && number <= field.last && field.name == name) {
            return &field;
        }
    }
    return nullptr;
}

constexpr bool is_row_of(const header_field& field, std::string_view name, requirement level, int rfc,
                         std::string_view section)
{
    return field.name == name && field.level == level && field.rfc == rfc && field.section == section;
}

// The strongest of the rows with that name; the count of rows is 0 when there is none.
struct found_field {
    int rows = 0;
    requirement level = may;
};

found_field find(int number, std::string_view name)
{
    found_field found;
    for (const header_field field : header_fields_of(number)) {
        if (field.name == name) {
            ++found.rows;
            found.level = std::min(found.level, field.level);
        }
    }
    return found;
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

TEST_CASE("a header field stands with its level, condition and source")
{
    STATIC_REQUIRE(is_row_of(*header_fields_of(405).begin(), "AlertMsg-Error", may, 8876, "5.2"));
    STATIC_REQUIRE(is_row_of(*++ ++header_fields_of(405).begin(), "Allow", must, 3261, "21.4.6"));
    STATIC_REQUIRE((*++ ++header_fields_of(405).begin()).condition.empty());
    STATIC_REQUIRE((*++header_fields_of(100).begin()).name == "Require");
    STATIC_REQUIRE(header_fields_of(100).size() == 4);
}

TEST_CASE("every code has the header fields that the RFCs name, each at its level, and no others")
{
    const std::vector<std::string> names = names_of_rows();
    CHECK(names.size() == 40);
    for (int number = 100; number != 700; ++number) {
        // An unregistered code has what its class has, and what its number is within the range of.
        const bool is_single = is_registered(number);
        for (const expected_field& field : expected_fields) {
            const bool is_of_class = field.last - field.first > 50;
            if (number >= field.first && number <= field.last && (is_single || is_of_class)) {
                CAPTURE(number, field.name);
                CHECK(find(number, field.name).rows > 0);
                CHECK(find(number, field.name).level == field.level);
            }
        }
        for (const std::string& name : names) {
            CAPTURE(number, name);
            CHECK((find(number, name).rows == 0) == (expected_of(number, name) == nullptr));
        }
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
            if (find(to_integer(c), name).rows != 0) {
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
