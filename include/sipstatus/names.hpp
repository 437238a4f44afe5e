// SPDX-License-Identifier: BSL-1.0
#ifndef SIPSTATUS_NAMES_HPP
#define SIPSTATUS_NAMES_HPP

#include "detail/config.hpp"

#include <string_view>  // std::string_view

#include "isup.hpp"
#include "method.hpp"
#include "detail/row_texts.hpp"

namespace sipstatus {

namespace detail {

inline constexpr unsigned longest_name = 39;

// The last row is for unregistered codes.
SIPSTATUS_HIDDEN inline constexpr char names_of_codes[][longest_name + 1] = {
#define SIPSTATUS_CODE(number, name, ...) #name,
#include "registry/all.def"
    "",
};

}  // namespace detail

/// The name of the code's enumerator ("busy_here"); empty if the code is not registered. A NUL follows the name in
/// memory, so `.data()` is a C string. The same is true for the names of all enumerations below.
///
///     static_assert(name_of(486) == "busy_here" && name_of(499).empty());
[[nodiscard]] constexpr std::string_view name_of(any_code c) noexcept
{
    return detail::row_text(detail::names_of_codes[detail::row_of(c)]);
}

/// The registered code whose enumerator has exactly this name; `code{}` for any other text.
///
///     static_assert(code_from_name("busy_here") == code::busy_here);
[[nodiscard]] constexpr code code_from_name(std::string_view name) noexcept
{
    for (const code c : all_codes) {
        if (name_of(c) == name) {
            return c;
        }
    }
    return code{};
}

/// The name of the class ("Request Failure"); empty for `invalid` and for values that are not a class. RFC 3261,
/// section 21.
///
///     static_assert(name_of(class_of(486)) == "Request Failure");
[[nodiscard]] constexpr std::string_view name_of(response_class c) noexcept
{
    switch (c) {
    case response_class::provisional: return "Provisional";
    case response_class::success: return "Success";
    case response_class::redirection: return "Redirection";
    case response_class::request_failure: return "Request Failure";
    case response_class::server_failure: return "Server Failure";
    case response_class::global_failure: return "Global Failure";
    case response_class::invalid: break;
    }
    return "";
}

/// The name of the method in a request ("INVITE"); empty for `unknown` and for values that are not a method.
///
///     static_assert(name_of(method::register_) == "REGISTER");
[[nodiscard]] constexpr std::string_view name_of(method m) noexcept
{
    switch (m) {
    case method::ack: return "ACK";
    case method::bye: return "BYE";
    case method::cancel: return "CANCEL";
    case method::info: return "INFO";
    case method::invite: return "INVITE";
    case method::message: return "MESSAGE";
    case method::notify: return "NOTIFY";
    case method::options: return "OPTIONS";
    case method::prack: return "PRACK";
    case method::publish: return "PUBLISH";
    case method::refer: return "REFER";
    case method::register_: return "REGISTER";
    case method::subscribe: return "SUBSCRIBE";
    case method::update: return "UPDATE";
    case method::unknown: break;
    }
    return "";
}

/// The method with exactly this name; `unknown` for any other text. Methods are case-sensitive. RFC 3261, section 7.1.
///
///     static_assert(method_from_name("INVITE") == method::invite);
[[nodiscard]] constexpr method method_from_name(std::string_view name) noexcept
{
    for (unsigned value = 1; value < detail::method_count; ++value) {
        if (name_of(static_cast<method>(value)) == name) {
            return static_cast<method>(value);
        }
    }
    return method::unknown;
}

/// The name of the effect ("usage"); empty for values that are not an effect.
///
///     static_assert(name_of(dialog_effect::usage) == "usage");
[[nodiscard]] constexpr std::string_view name_of(dialog_effect effect) noexcept
{
    switch (effect) {
    case dialog_effect::none: return "none";
    case dialog_effect::transaction: return "transaction";
    case dialog_effect::usage: return "usage";
    case dialog_effect::dialog: return "dialog";
    }
    return "";
}

/// The name of the step ("retry later"); empty for values that are not a step.
///
///     static_assert(name_of(next_step::retry_later) == "retry later");
[[nodiscard]] constexpr std::string_view name_of(next_step step) noexcept
{
    switch (step) {
    case next_step::none: return "none";
    case next_step::wait: return "wait";
    case next_step::proceed: return "proceed";
    case next_step::follow_contact: return "follow contact";
    case next_step::authenticate: return "authenticate";
    case next_step::change_request: return "change request";
    case next_step::retry_later: return "retry later";
    case next_step::try_elsewhere: return "try elsewhere";
    case next_step::stop: return "stop";
    }
    return "";
}

/// The name of the cause in Q.850 ("User busy"); empty for values that `isup_cause` does not name.
///
///     static_assert(name_of(isup_cause::user_busy) == "User busy");
[[nodiscard]] constexpr std::string_view name_of(isup_cause cause) noexcept
{
    switch (cause) {
    case isup_cause::unallocated_number: return "Unallocated (unassigned) number";
    case isup_cause::no_route_to_specified_transit_network: return "No route to specified transit network";
    case isup_cause::no_route_to_destination: return "No route to destination";
    case isup_cause::normal_call_clearing: return "Normal call clearing";
    case isup_cause::user_busy: return "User busy";
    case isup_cause::no_user_responding: return "No user responding";
    case isup_cause::no_answer_from_user: return "No answer from user (user alerted)";
    case isup_cause::subscriber_absent: return "Subscriber absent";
    case isup_cause::call_rejected: return "Call rejected";
    case isup_cause::number_changed: return "Number changed";
    case isup_cause::redirection_to_new_destination: return "Redirection to new destination";
    case isup_cause::exchange_routing_error: return "Exchange routing error";
    case isup_cause::non_selected_user_clearing: return "Non-selected user clearing";
    case isup_cause::destination_out_of_order: return "Destination out of order";
    case isup_cause::invalid_number_format: return "Invalid number format (address incomplete)";
    case isup_cause::facility_rejected: return "Facility rejected";
    case isup_cause::normal_unspecified: return "Normal, unspecified";
    case isup_cause::no_circuit_channel_available: return "No circuit/channel available";
    case isup_cause::network_out_of_order: return "Network out of order";
    case isup_cause::temporary_failure: return "Temporary failure";
    case isup_cause::switching_equipment_congestion: return "Switching equipment congestion";
    case isup_cause::requested_circuit_channel_not_available: return "Requested circuit/channel not available";
    case isup_cause::resource_unavailable_unspecified: return "Resource unavailable, unspecified";
    case isup_cause::incoming_calls_barred_within_cug: return "Incoming calls barred within CUG";
    case isup_cause::bearer_capability_not_authorized: return "Bearer capability not authorized";
    case isup_cause::bearer_capability_not_presently_available: return "Bearer capability not presently available";
    case isup_cause::service_or_option_not_available_unspecified: return "Service or option not available, unspecified";
    case isup_cause::bearer_capability_not_implemented: return "Bearer capability not implemented";
    case isup_cause::channel_type_not_implemented: return "Channel type not implemented";
    case isup_cause::requested_facility_not_implemented: return "Requested facility not implemented";
    case isup_cause::only_restricted_digital_information_bearer_capability_is_available:
        return "Only restricted digital information bearer capability is available";
    case isup_cause::service_or_option_not_implemented_unspecified:
        return "Service or option not implemented, unspecified";
    case isup_cause::user_not_member_of_cug: return "User not member of CUG";
    case isup_cause::incompatible_destination: return "Incompatible destination";
    case isup_cause::recovery_on_timer_expiry: return "Recovery on timer expiry";
    case isup_cause::protocol_error_unspecified: return "Protocol error, unspecified";
    case isup_cause::interworking_unspecified: return "Interworking, unspecified";
    }
    return "";
}

}  // namespace sipstatus

#endif
