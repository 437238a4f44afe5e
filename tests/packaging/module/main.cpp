// SPDX-License-Identifier: BSL-1.0
// What does not show in a list of names works after an import: enumerators, operators, literals and what the headers add to std.
#include <cstdio>
#include <functional>
#include <sstream>
#include <string>
#include <system_error>
#include <type_traits>
#include <version>
#ifdef __cpp_lib_format
#include <format>
#endif

import sipstatus;

#ifdef SIPSTATUS_VERSION
#error "the module exports a macro"
#endif

using namespace sipstatus::literals;
using sipstatus::code;

static_assert(sipstatus::version == sipstatus::version_major * 10'000 + sipstatus::version_minor * 100 + sipstatus::version_patch);
static_assert(486_sip == code::busy_here);
static_assert(sipstatus::reason_phrase(486) == "Busy Here");
static_assert(sipstatus::codes_in(sipstatus::response_class::success) != sipstatus::all_codes);
static_assert(std::is_error_code_enum<code>::value);
static_assert(std::is_error_code_enum<sipstatus::isup_cause>::value);
static_assert(std::is_error_condition_enum<sipstatus::response_class>::value);

int main()
{
    const std::error_code error = code::busy_here;
    if (error != sipstatus::response_class::request_failure || error != code::busy_here
        || std::hash<code>{}(code::busy_here) != std::hash<code>{}(486_sip)) {
        return 1;
    }
    std::string fields;
    for (const auto& field : sipstatus::header_fields_of(407)) {
        fields += field.name == "Warning" ? "a warning, " : "";
    }
    for (const auto value : sipstatus::reason_values("Q.850;cause=17")) {
        fields += sipstatus::name_of(value.isup());
    }
    std::ostringstream out;
    out << code::busy_here << ", " << sipstatus::method::invite << ", " << error.message() << ", " << fields;
#ifdef __cpp_lib_format
    out << ", " << std::format("{:d} {}", code::busy_here, sipstatus::next_step::stop);
#endif
    std::puts(out.str().c_str());
}
