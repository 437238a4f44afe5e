// SPDX-License-Identifier: BSL-1.0
#include <sipstatus/names.hpp>

#include <algorithm>
#include <cstddef>
#include <iterator>

#include "catch.hpp"
#include "laws.hpp"

using namespace sipstatus;

TEST_CASE("a response class has its name from RFC 3261")
{
    STATIC_REQUIRE(name_of(response_class::provisional) == "Provisional");
    STATIC_REQUIRE(name_of(response_class::success) == "Success");
    STATIC_REQUIRE(name_of(response_class::redirection) == "Redirection");
    STATIC_REQUIRE(name_of(response_class::request_failure) == "Request Failure");
    STATIC_REQUIRE(name_of(response_class::server_failure) == "Server Failure");
    STATIC_REQUIRE(name_of(response_class::global_failure) == "Global Failure");
}

TEST_CASE("a value that is not a class has no name")
{
    STATIC_REQUIRE(noexcept(name_of(response_class::success)));
    STATIC_REQUIRE(name_of(response_class::invalid).empty());
    STATIC_REQUIRE(name_of(static_cast<response_class>(7)).empty());
    STATIC_REQUIRE(name_of(static_cast<response_class>(255)).empty());
}

TEST_CASE("the name of a code is that of its enumerator, and the code is found by it")
{
    STATIC_REQUIRE(name_of(code::busy_here) == "busy_here");
    STATIC_REQUIRE(name_of(486) == "busy_here");
    STATIC_REQUIRE(name_of(606) == "not_acceptable_anywhere");
    STATIC_REQUIRE(name_of(100) == "trying");
    STATIC_REQUIRE(name_of(608) == "rejected");
    STATIC_REQUIRE(name_of(499).empty());
    STATIC_REQUIRE(name_of(code{}).empty());
    STATIC_REQUIRE(name_of(-486).empty());
    STATIC_REQUIRE(code_from_name("busy_here") == code::busy_here);
    STATIC_REQUIRE(code_from_name("Busy_here") == code{});
    STATIC_REQUIRE(code_from_name("busy_her") == code{});
    STATIC_REQUIRE(code_from_name("") == code{});
    STATIC_REQUIRE(code_from_name({}) == code{});
    for (const code c : all_codes) {
        CAPTURE(to_integer(c));
        CHECK(code_from_name(name_of(c)) == c);
    }
}

TEST_CASE("every name, even an empty one, is followed by a NUL")
{
    constexpr auto law = [](code c) { return is_c_string(name_of(c)); };
    REQUIRE_FOR_ALL_CODES(law);
    STATIC_REQUIRE(are_names_c_strings<response_class>());
    STATIC_REQUIRE(are_names_c_strings<method>());
    STATIC_REQUIRE(are_names_c_strings<dialog_effect>());
    STATIC_REQUIRE(are_names_c_strings<next_step>());
    STATIC_REQUIRE(are_names_c_strings<isup_cause>());
}

TEST_CASE("the name of a method is the one in request lines, and the method is found by it")
{
    STATIC_REQUIRE(name_of(method::invite) == "INVITE");
    STATIC_REQUIRE(name_of(method::register_) == "REGISTER");
    STATIC_REQUIRE(name_of(method::unknown).empty());
    STATIC_REQUIRE(name_of(static_cast<method>(99)).empty());
    STATIC_REQUIRE(method_from_name("invite") == method::unknown);
    STATIC_REQUIRE(method_from_name("") == method::unknown);
    STATIC_REQUIRE(method_from_name("FOO") == method::unknown);
    constexpr std::string_view listed[] = {"ACK",     "BYE",   "CANCEL",  "INFO",  "INVITE",   "MESSAGE",   "NOTIFY",
                                           "OPTIONS", "PRACK", "PUBLISH", "REFER", "REGISTER", "SUBSCRIBE", "UPDATE"};
    STATIC_REQUIRE(detail::method_count == 1 + std::size(listed));
    for (std::size_t value = 0; value != 256; ++value) {
        CAPTURE(value);
        const bool is_listed = value >= 1 && value <= std::size(listed);
        const std::string_view name = is_listed ? listed[value - 1] : "";
        CHECK(name_of(static_cast<method>(value)) == name);
        CHECK((!is_listed || method_from_name(name) == static_cast<method>(value)));
    }
}

TEST_CASE("a cause has its name from Q.850, and other values have no name")
{
    struct named {
        int cause;
        std::string_view name;
    };
    constexpr named listed[] = {
        {1, "Unallocated (unassigned) number"},
        {2, "No route to specified transit network"},
        {3, "No route to destination"},
        {16, "Normal call clearing"},
        {17, "User busy"},
        {18, "No user responding"},
        {19, "No answer from user (user alerted)"},
        {20, "Subscriber absent"},
        {21, "Call rejected"},
        {22, "Number changed"},
        {23, "Redirection to new destination"},
        {25, "Exchange routing error"},
        {26, "Non-selected user clearing"},
        {27, "Destination out of order"},
        {28, "Invalid number format (address incomplete)"},
        {29, "Facility rejected"},
        {31, "Normal, unspecified"},
        {34, "No circuit/channel available"},
        {38, "Network out of order"},
        {41, "Temporary failure"},
        {42, "Switching equipment congestion"},
        {44, "Requested circuit/channel not available"},
        {47, "Resource unavailable, unspecified"},
        {55, "Incoming calls barred within CUG"},
        {57, "Bearer capability not authorized"},
        {58, "Bearer capability not presently available"},
        {63, "Service or option not available, unspecified"},
        {65, "Bearer capability not implemented"},
        {66, "Channel type not implemented"},
        {69, "Requested facility not implemented"},
        {70, "Only restricted digital information bearer capability is available"},
        {79, "Service or option not implemented, unspecified"},
        {87, "User not member of CUG"},
        {88, "Incompatible destination"},
        {102, "Recovery on timer expiry"},
        {111, "Protocol error, unspecified"},
        {127, "Interworking, unspecified"},
    };
    STATIC_REQUIRE(name_of(isup_cause::user_busy) == "User busy");
    STATIC_REQUIRE(name_of(isup_cause{}).empty());
    const named* next = listed;
    for (int cause = 0; cause != 256; ++cause) {
        CAPTURE(cause);
        const bool is_listed = next != std::end(listed) && next->cause == cause;
        CHECK(name_of(static_cast<isup_cause>(cause)) == (is_listed ? next++->name : ""));
    }
}

TEST_CASE("every dialog effect and every next step has a name")
{
    STATIC_REQUIRE(name_of(dialog_effect::none) == "none");
    STATIC_REQUIRE(name_of(dialog_effect::transaction) == "transaction");
    STATIC_REQUIRE(name_of(dialog_effect::usage) == "usage");
    STATIC_REQUIRE(name_of(dialog_effect::dialog) == "dialog");
    STATIC_REQUIRE(name_of(static_cast<dialog_effect>(4)).empty());
    STATIC_REQUIRE(name_of(next_step::none) == "none");
    STATIC_REQUIRE(name_of(next_step::wait) == "wait");
    STATIC_REQUIRE(name_of(next_step::proceed) == "proceed");
    STATIC_REQUIRE(name_of(next_step::follow_contact) == "follow contact");
    STATIC_REQUIRE(name_of(next_step::authenticate) == "authenticate");
    STATIC_REQUIRE(name_of(next_step::change_request) == "change request");
    STATIC_REQUIRE(name_of(next_step::retry_later) == "retry later");
    STATIC_REQUIRE(name_of(next_step::try_elsewhere) == "try elsewhere");
    STATIC_REQUIRE(name_of(next_step::stop) == "stop");
    STATIC_REQUIRE(name_of(static_cast<next_step>(9)).empty());
}
