// SPDX-License-Identifier: BSL-1.0
#ifndef SIPSTATUS_TESTS_COMPARED_HPP
#define SIPSTATUS_TESTS_COMPARED_HPP

#include <sipstatus/registry.hpp>

#include <algorithm>
#include <string_view>
#include <vector>

// The codes whose sender an RFC restricts, with the section: 'd' for the destination, 'p' for a proxy, and 'i' for a proxy or
// back-to-back user agent on the way (RFC 7332, sections 5 and 6; RFC 8688, section 3.1).
struct listed_sender {
    int number;
    char who;
    std::string_view source;
};

inline constexpr listed_sender listed_senders[] = {
    {180, 'd', "RFC 3261, section 21.1.2"},  {181, 'd', "RFC 3261, section 16.7"},
    {182, 'd', "RFC 3261, section 16.7"},    {183, 'd', "RFC 3261, section 16.7"},
    {204, 'd', "RFC 5839, section 7.1"},     {305, 'd', "RFC 3261, section 21.3.4"},
    {401, 'd', "RFC 3261, section 22.1"},    {407, 'p', "RFC 3261, section 22.1"},
    {412, 'd', "RFC 3903, section 6"},       {430, 'p', "RFC 5626, section 5.3.1"},
    {439, 'd', "RFC 5626, section 6"},       {440, 'i', "RFC 5393, section 5.3.3"},
    {469, 'd', "RFC 6086, section 4.2.2"},   {481, 'd', "RFC 3261, section 21.4.19"},
    {483, 'i', "RFC 3261, section 16.3"},    {486, 'd', "RFC 3261, section 21.4.24"},
    {489, 'd', "RFC 6665, section 4.2.1.1"}, {491, 'd', "RFC 3261, section 14.2"},
    {493, 'd', "RFC 3261, section 21.4.28"}, {501, 'd', "RFC 3261, section 21.5.2"},
    {580, 'd', "RFC 3312, section 8"},       {606, 'd', "RFC 3261, section 21.6.4"},
    {607, 'd', "RFC 8197, section 1"},       {608, 'i', "RFC 8688, section 3.1"},
};

// The header fields to look for in a response, typed from the RFCs that define the codes.
struct listed_fields {
    int number;
    std::vector<std::string_view> names;
};

inline const std::vector<listed_fields> fields_to_look_for = {
    {199, {"Reason"}},
    {300, {"Contact"}},
    {301, {"Contact"}},
    {302, {"Contact"}},
    {305, {"Contact"}},
    {401, {"WWW-Authenticate"}},
    {404, {"Retry-After"}},
    {405, {"Allow"}},
    {407, {"Proxy-Authenticate"}},
    {413, {"Retry-After"}},
    {415, {"Accept", "Accept-Encoding", "Accept-Language"}},
    {420, {"Unsupported"}},
    {421, {"Require"}},
    {422, {"Min-SE"}},
    {423, {"Min-Expires"}},
    {424, {"Geolocation-Error"}},
    {425, {"AlertMsg-Error"}},
    {469, {"Recv-Info"}},
    {470, {"Permission-Missing"}},
    {480, {"Retry-After"}},
    {485, {"Contact"}},
    {486, {"Retry-After"}},
    {488, {"Warning"}},
    {489, {"Allow-Events"}},
    {494, {"Security-Server"}},
    {500, {"Retry-After"}},
    {503, {"Retry-After"}},
    {600, {"Retry-After"}},
    {603, {"Retry-After"}},
    {606, {"Warning"}},
    {608, {"Call-Info"}},
};

inline std::vector<std::string_view> fields_of(sipstatus::code c)
{
    for (const listed_fields& listed : fields_to_look_for) {
        if (listed.number == sipstatus::to_integer(c)) {
            return listed.names;
        }
    }
    return {};
}

// The header fields to look for in one response and not in the other.
inline std::vector<std::string_view> fields_beyond(sipstatus::code one, sipstatus::code other)
{
    std::vector<std::string_view> names;
    const auto of_other = fields_of(other);
    for (const std::string_view name : fields_of(one)) {
        if (std::find(of_other.begin(), of_other.end(), name) == of_other.end()) {
            names.push_back(name);
        }
    }
    return names;
}

// The registered codes, and at least one unregistered code of each class.
inline std::vector<sipstatus::code> codes_to_compare()
{
    std::vector<sipstatus::code> codes(sipstatus::all_codes.begin(), sipstatus::all_codes.end());
    for (const int number : {101, 299, 399, 498, 499, 599, 699}) {
        codes.push_back(static_cast<sipstatus::code>(number));
    }
    return codes;
}

#endif
