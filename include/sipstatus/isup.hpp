// SPDX-License-Identifier: BSL-1.0
#ifndef SIPSTATUS_ISUP_HPP
#define SIPSTATUS_ISUP_HPP

#include "detail/config.hpp"
#include "classify.hpp"

namespace sipstatus {

/// Why a call ended, as ISUP and ISDN report it, with the names and numbers of Q.850. Any other value is a cause
/// without an enumerator, except that `isup_cause{}` means "no cause".
enum class isup_cause : std::uint8_t {
    unallocated_number = 1,
    no_route_to_specified_transit_network = 2,
    no_route_to_destination = 3,
    normal_call_clearing = 16,
    user_busy = 17,
    no_user_responding = 18,
    no_answer_from_user = 19,
    subscriber_absent = 20,
    call_rejected = 21,
    number_changed = 22,
    redirection_to_new_destination = 23,
    exchange_routing_error = 25,
    non_selected_user_clearing = 26,
    destination_out_of_order = 27,
    invalid_number_format = 28,
    facility_rejected = 29,
    normal_unspecified = 31,
    no_circuit_channel_available = 34,
    network_out_of_order = 38,
    temporary_failure = 41,
    switching_equipment_congestion = 42,
    requested_circuit_channel_not_available = 44,
    resource_unavailable_unspecified = 47,
    incoming_calls_barred_within_cug = 55,
    bearer_capability_not_authorized = 57,
    bearer_capability_not_presently_available = 58,
    service_or_option_not_available_unspecified = 63,
    bearer_capability_not_implemented = 65,
    channel_type_not_implemented = 66,
    requested_facility_not_implemented = 69,
    only_restricted_digital_information_bearer_capability_is_available = 70,
    service_or_option_not_implemented_unspecified = 79,
    user_not_member_of_cug = 87,
    incompatible_destination = 88,
    recovery_on_timer_expiry = 102,
    protocol_error_unspecified = 111,
    interworking_unspecified = 127,
};

/// Who ended the call, according to the location that is sent with a cause. `network` is for all locations of Q.850
/// other than user; `none` is for a cause without a location.
enum class cause_location : std::uint8_t { none, network, user };

/// What the diagnostic of a cause contains, as far as the choice of a code depends on it.
enum class cause_diagnostic : std::uint8_t { none, new_number };

/// The parameter type of functions that ask for a cause: converts from `isup_cause`, integers and unscoped enumerators.
/// An integer outside 0..255 becomes `isup_cause{}`. A `code` does not convert.
class any_cause {
public:
    /// The cause itself, whether `isup_cause` names it or not.
    constexpr any_cause(isup_cause cause) noexcept : value_{cause} {}
    any_cause(code) = delete;

    /// The cause with this number; `isup_cause{}` outside 0..255.
    // The constraint is a function call, because any_code{Integer{}} would also accept a class that converts to `code`.
    template <class Integer, class = decltype(sipstatus::is_valid(Integer{}))>
    constexpr any_cause(Integer n) noexcept
        : value_{any_code{n}.number() <= 255 ? static_cast<isup_cause>(any_code{n}.number()) : isup_cause{}}
    {
    }

    /// The cause; `isup_cause{}` if the integer was outside 0..255.
    [[nodiscard]] constexpr isup_cause value() const noexcept { return value_; }

private:
    isup_cause value_;
};

/// The number of the cause, 0..255; 0 for an integer outside that range.
///
///     static_assert(to_integer(isup_cause::user_busy) == 17);
[[nodiscard]] constexpr std::uint8_t to_integer(isup_cause c) noexcept { return static_cast<std::uint8_t>(c); }

/// The cause with which a gateway releases the call in the telephone network after this final response to INVITE.
/// `isup_cause{}` for 487, which RFC 3398 maps to no cause, for 1xx and 2xx, which release nothing, and outside
/// 100..699. A gateway should first try what the response asks for, such as credentials. RFC 3398, sections 8.2.5 and
/// 8.2.6.1.
///
/// Networks that follow ITU-T Q.1912.5 use another mapping: 404 and 604 to 1, 410 to 22, 480 to 20, 484 to 28, 486 and
/// 600 to 17, 603 to 21, and everything else to 127. In RFC 3398, 480 is 18, 403 is 21, 408 is 102 and 503 is 41.
///
/// In practice, a Q.850 cause in the Reason header field of the response takes precedence over every table: OpenSIPS
/// and the SBCs of Oracle and AudioCodes use it unchanged (see `reason_value::isup`). RFC 3398, section 7.2.3, asks for
/// that only in BYE and CANCEL.
///
///     static_assert(to_isup(486) == isup_cause::user_busy);
[[nodiscard]] constexpr isup_cause to_isup(any_code c) noexcept
{
    switch (c.number()) {
    case 400: return isup_cause::temporary_failure;
    case 401:
    case 402:
    case 403: return isup_cause::call_rejected;
    case 404: return isup_cause::unallocated_number;
    case 405: return isup_cause::service_or_option_not_available_unspecified;
    case 406: return isup_cause::service_or_option_not_implemented_unspecified;
    case 407: return isup_cause::call_rejected;
    case 408: return isup_cause::recovery_on_timer_expiry;
    case 410: return isup_cause::number_changed;
    case 413:
    case 414: return isup_cause::interworking_unspecified;
    case 415: return isup_cause::service_or_option_not_implemented_unspecified;
    case 416:
    case 420:
    case 421:
    case 423: return isup_cause::interworking_unspecified;
    case 480: return isup_cause::no_user_responding;
    case 481: return isup_cause::temporary_failure;
    case 482:
    case 483: return isup_cause::exchange_routing_error;
    case 484: return isup_cause::invalid_number_format;
    case 485: return isup_cause::unallocated_number;
    case 486: return isup_cause::user_busy;
    case 487: return isup_cause{};
    case 500: return isup_cause::temporary_failure;
    case 501: return isup_cause::service_or_option_not_implemented_unspecified;
    case 502: return isup_cause::network_out_of_order;
    case 503: return isup_cause::temporary_failure;
    case 504: return isup_cause::recovery_on_timer_expiry;
    case 505:  // the RFC prints "504 Version Not Supported"; erratum EID 2161 and RFC 4497, Table 2, have 505
    case 513: return isup_cause::interworking_unspecified;
    case 600: return isup_cause::user_busy;
    case 603: return isup_cause::call_rejected;
    case 604: return isup_cause::unallocated_number;
    default: break;
    }
    // RFC 3398, section 8.2.5.
    if (is_redirection(c)) {
        return isup_cause::redirection_to_new_destination;
    }
    // This includes 488 and 606. A Warning can give a more exact cause for them, see warning.hpp.
    return is_failure(c) ? isup_cause::normal_unspecified : isup_cause{};
}

/// The location that goes with `to_isup(c)`: `user` for 6xx, `network` for all other codes that have a cause, `none`
/// for the rest. RFC 3398, section 8.2.6.1.
///
///     static_assert(cause_location_of(603) == cause_location::user);
[[nodiscard]] constexpr cause_location cause_location_of(any_code c) noexcept
{
    if (to_isup(c) == isup_cause{}) {
        return cause_location::none;
    }
    return is_global_failure(c) ? cause_location::user : cause_location::network;
}

/// The final response to INVITE that a gateway sends if the telephone network releases the call before it is answered.
/// `code{}` for `normal_call_clearing`, which becomes a BYE or CANCEL, for `requested_circuit_channel_not_available`,
/// after which the gateway takes another circuit, and for no cause. `call_rejected` is 403, or 603 with
/// `cause_location::user`, a choice that RFC 3398 leaves open. `number_changed` is 410, or 301 if the diagnostic has a
/// new number, which then belongs in Contact. A cause that the RFC does not list is 500. RFC 3398, section 7.2.4.1.
///
///     static_assert(from_isup(isup_cause::user_busy) == code::busy_here);
[[nodiscard]] constexpr code from_isup(any_cause cause, cause_location location = cause_location::none,
                                       cause_diagnostic diagnostic = cause_diagnostic::none) noexcept
{
    if (cause.value() == isup_cause{}) {
        return code{};
    }
    switch (cause.value()) {
    case isup_cause::normal_call_clearing:
    case isup_cause::requested_circuit_channel_not_available: return code{};
    case isup_cause::unallocated_number:
    case isup_cause::no_route_to_specified_transit_network:
    case isup_cause::no_route_to_destination:
    case isup_cause::non_selected_user_clearing: return code::not_found;
    case isup_cause::user_busy: return code::busy_here;
    case isup_cause::no_user_responding: return code::request_timeout;
    case isup_cause::no_answer_from_user:
    case isup_cause::subscriber_absent:
    case isup_cause::normal_unspecified: return code::temporarily_unavailable;
    case isup_cause::call_rejected: return location == cause_location::user ? code::decline : code::forbidden;
    case isup_cause::number_changed:
        return diagnostic == cause_diagnostic::new_number ? code::moved_permanently : code::gone;
    case isup_cause::redirection_to_new_destination: return code::gone;
    case isup_cause::destination_out_of_order: return code::bad_gateway;
    case isup_cause::invalid_number_format: return code::address_incomplete;
    case isup_cause::facility_rejected:
    case isup_cause::service_or_option_not_implemented_unspecified: return code::not_implemented;
    case isup_cause::no_circuit_channel_available:
    case isup_cause::network_out_of_order:
    case isup_cause::temporary_failure:
    case isup_cause::switching_equipment_congestion:
    case isup_cause::resource_unavailable_unspecified:
    case isup_cause::bearer_capability_not_presently_available:
    case isup_cause::incompatible_destination: return code::service_unavailable;
    case isup_cause::incoming_calls_barred_within_cug:
    case isup_cause::bearer_capability_not_authorized:
    case isup_cause::user_not_member_of_cug: return code::forbidden;
    case isup_cause::bearer_capability_not_implemented:
    case isup_cause::only_restricted_digital_information_bearer_capability_is_available:
        return code::not_acceptable_here;
    case isup_cause::recovery_on_timer_expiry: return code::server_time_out;
    default: return code::server_internal_error;
    }
}

}  // namespace sipstatus

#endif
