// SPDX-License-Identifier: BSL-1.0
#include <sipstatus/methods.hpp>

#include <algorithm>
#include <iterator>

#include "catch.hpp"
#include "laws.hpp"

using namespace sipstatus;

namespace {

constexpr method methods[] = {
    method::unknown, method::ack,     method::bye,       method::cancel,    method::info,
    method::invite,  method::message, method::notify,    method::options,   method::prack,
    method::publish, method::refer,   method::register_, method::subscribe, method::update,
};

template <class... Methods>
constexpr bool answers_only(code c, Methods... wanted)
{
    for (const method m : methods) {
        if (can_answer(c, m) != ((m == wanted) || ...)) {
            return false;
        }
    }
    return true;
}

template <class... Methods>
constexpr bool answers_all_but(code c, Methods... refused)
{
    for (const method m : methods) {
        if (can_answer(c, m) == ((m == refused) || ...)) {
            return false;
        }
    }
    return true;
}

}  // namespace

TEST_CASE("no code can answer ACK, and an invalid number can answer nothing")
{
    constexpr auto law = [](code c) {
        return !can_answer(c, method::ack) && (is_valid(c) || !can_answer(c, method::invite));
    };
    REQUIRE_FOR_ALL_CODES(law);
    STATIC_REQUIRE(!can_answer(code{}, method::unknown));
    STATIC_REQUIRE(!can_answer(-486, method::invite));
    STATIC_REQUIRE(!can_answer(65'536 + 486, method::invite));
    STATIC_REQUIRE(noexcept(can_answer(486, method::invite)));
}

TEST_CASE("a provisional code except 100 can answer only INVITE, even if it is not registered (RFC 4320, section 4.1)")
{
    for (int number = 101; number != 200; ++number) {
        CHECK(answers_only(static_cast<code>(number), method::invite));
    }
    STATIC_REQUIRE(answers_all_but(code::trying, method::ack));
}

TEST_CASE("a redirection can answer any request except ACK and CANCEL (RFC 3261, section 8.3)")
{
    for (int number = 300; number != 400; ++number) {
        CHECK(answers_all_but(static_cast<code>(number), method::ack, method::cancel));
    }
}

TEST_CASE("a code that an RFC restricts to some methods can answer only those")
{
    STATIC_REQUIRE(answers_all_but(code::accepted, method::ack, method::subscribe, method::notify, method::refer));
    STATIC_REQUIRE(answers_only(code::no_notification, method::subscribe));
    STATIC_REQUIRE(answers_only(code::request_timeout, method::invite));
    STATIC_REQUIRE(answers_only(code::conditional_request_failed, method::publish));
    STATIC_REQUIRE(answers_only(code::session_interval_too_small, method::invite, method::update));
    STATIC_REQUIRE(answers_only(code::interval_too_brief, method::register_, method::subscribe, method::publish));
    STATIC_REQUIRE(answers_only(code::bad_alert_message, method::invite, method::message));
    STATIC_REQUIRE(answers_only(code::first_hop_lacks_outbound_support, method::register_));
    STATIC_REQUIRE(answers_only(code::push_notification_service_not_supported, method::register_));
    STATIC_REQUIRE(answers_only(code::bad_info_package, method::info));
    STATIC_REQUIRE(answers_only(code::bad_event, method::subscribe, method::notify, method::publish));
    STATIC_REQUIRE(answers_only(code::request_pending, method::invite, method::update));
    STATIC_REQUIRE(answers_only(code::precondition_failure, method::invite, method::update));
    // RFC 6442, section 4.1: INVITE REGISTER OPTIONS BYE UPDATE INFO MESSAGE REFER SUBSCRIBE NOTIFY PUBLISH.
    STATIC_REQUIRE(answers_only(code::bad_location_information, method::invite, method::register_, method::options,
                                method::bye, method::update, method::info, method::message, method::refer,
                                method::subscribe, method::notify, method::publish));
    // Requests outside a dialog: RFC 8197, section 4; RFC 8688, section 3.1. Never REGISTER: RFC 3261, section 10.3.
    STATIC_REQUIRE(answers_only(code::unwanted, method::invite, method::message, method::subscribe, method::options,
                                method::publish, method::refer, method::unknown));
    STATIC_REQUIRE(answers_only(code::rejected, method::invite, method::message, method::subscribe, method::options,
                                method::publish, method::refer, method::unknown));
}

TEST_CASE("CANCEL is not challenged, not refused for what it requires, and not terminated")
{
    for (const int number : {401, 405, 407, 415, 420, 421, 487}) {
        CHECK(answers_all_but(static_cast<code>(number), method::ack, method::cancel));
    }
    STATIC_REQUIRE(answers_all_but(code::security_agreement_required, method::ack, method::cancel, method::prack));
    STATIC_REQUIRE(can_answer(200, method::cancel));
    STATIC_REQUIRE(can_answer(481, method::cancel));
    STATIC_REQUIRE(can_answer(500, method::cancel));
}

TEST_CASE("a 6xx cannot answer REGISTER (RFC 3261, section 10.3)")
{
    for (int number = 600; number != 700; ++number) {
        CHECK_FALSE(can_answer(number, method::register_));
        CHECK(can_answer(number, method::invite));
    }
}

TEST_CASE("a code that no RFC restricts can answer any request except ACK, and a 6xx also not REGISTER")
{
    // The codes that the tests above are about.
    constexpr int restricted[] = {202, 204, 401, 405, 407, 408, 412, 415, 420, 421, 422, 423,
                                  424, 425, 439, 469, 487, 489, 491, 494, 555, 580, 607, 608};
    for (int number = 200; number != 700; ++number) {
        const bool is_restricted =
            std::find(std::begin(restricted), std::end(restricted), number) != std::end(restricted);
        if (!is_restricted && !is_redirection(number)) {
            CAPTURE(number);
            CHECK((is_global_failure(number)
                       ? answers_all_but(static_cast<code>(number), method::ack, method::register_)
                       : answers_all_but(static_cast<code>(number), method::ack)));
        }
    }
}

TEST_CASE("a value that is not a method counts as an unknown method")
{
    constexpr auto law = [](code c) {
        return can_answer(c, static_cast<method>(detail::method_count)) == can_answer(c, method::unknown)
               && can_answer(c, static_cast<method>(255)) == can_answer(c, method::unknown);
    };
    REQUIRE_FOR_ALL_CODES(law);
    for (unsigned value = detail::method_count; value != 256; ++value) {
        CHECK(can_answer(486, static_cast<method>(value)));
        CHECK_FALSE(can_answer(408, static_cast<method>(value)));
    }
}
