// SPDX-License-Identifier: BSL-1.0
#ifndef SIPSTATUS_METHODS_HPP
#define SIPSTATUS_METHODS_HPP

#include "detail/config.hpp"
#include "classify.hpp"
#include "method.hpp"

namespace sipstatus {

namespace detail {

// ACK has no response: RFC 3261, 17.
inline constexpr method_set answered_methods = ~set_of<method::ack>;

// The requests that the code may answer.
constexpr method_set methods_of(any_code c) noexcept
{
    if (!is_valid(c)) {
        return 0;
    }
    // RFC 4320, 4.1; over UDP a 100 may come late to others as well, over TCP at any time.
    if (is_provisional(c)) {
        return c.value() == code::trying ? answered_methods : set_of<method::invite>;
    }
    // A redirect server answers CANCEL with 2xx: RFC 3261, 8.3.
    if (is_redirection(c)) {
        return answered_methods & ~set_of<method::cancel>;
    }
    switch (c.value()) {
    // RFC 6665, 8.3.1; RFC 7647, 5.
    case code::accepted: return answered_methods & ~set_of<method::subscribe, method::notify, method::refer>;
    // RFC 5839, 7.1.
    case code::no_notification: return set_of<method::subscribe>;
    // RFC 3261, 22.1.
    case code::unauthorized:
    case code::proxy_authentication_required: return answered_methods & ~set_of<method::cancel>;
    // RFC 3261, Tables 2 and 3: Allow, Accept, Unsupported and Require have no place in an answer to CANCEL; 8.2.2.3 for 420,
    // and RFC 3329, Table 1, for 421.
    case code::method_not_allowed:
    case code::unsupported_media_type:
    case code::bad_extension:
    case code::extension_required: return answered_methods & ~set_of<method::cancel>;
    // RFC 4320, 4.2.
    case code::request_timeout: return set_of<method::invite>;
    // RFC 3903, 6, step 3, and 11.2.1.
    case code::conditional_request_failed: return set_of<method::publish>;
    // RFC 4028, Table 1.
    case code::session_interval_too_small: return set_of<method::invite, method::update>;
    // RFC 3261, 10.3; RFC 6665, 4.2.1.1; RFC 3903, 6.
    case code::interval_too_brief: return set_of<method::register_, method::subscribe, method::publish>;
    // RFC 6442, 4.1, lists those that may carry a location.
    case code::bad_location_information:
        return set_of<method::bye, method::info, method::invite, method::message, method::notify, method::options,
                      method::publish, method::refer, method::register_, method::subscribe, method::update>;
    // RFC 8876, 5.1: those that carry an alert. 4.1 defines MESSAGE alone; INVITE carries one by the same header field.
    case code::bad_alert_message: return set_of<method::invite, method::message>;
    // RFC 5626, 6; RFC 8599, 8.1.
    case code::first_hop_lacks_outbound_support:
    case code::push_notification_service_not_supported: return set_of<method::register_>;
    // RFC 6086, 4.2.2.
    case code::bad_info_package: return set_of<method::info>;
    // RFC 3261, 21.4.25.
    case code::request_terminated: return answered_methods & ~set_of<method::cancel>;
    // RFC 6665, 4.2.1.1 and 4.1.3; RFC 3903, 6.
    case code::bad_event: return set_of<method::subscribe, method::notify, method::publish>;
    // RFC 3261, 14.2; RFC 3311, 5.2. RFC 3312, 8.
    case code::request_pending:
    case code::precondition_failure: return set_of<method::invite, method::update>;
    // RFC 3329, Table 1; the text of 2.3.2 knows no exceptions.
    case code::security_agreement_required: return answered_methods & ~set_of<method::cancel, method::prack>;
    // RFC 8197, 4; RFC 8688, 3.1: requests outside a dialog.
    case code::unwanted:
    case code::rejected:
        return answered_methods
               & ~set_of<method::bye, method::cancel, method::info, method::notify, method::prack, method::register_,
                         method::update>;
    // A registrar never sends 6xx: RFC 3261, 10.3. That rule does not bind a proxy on the way.
    default: return is_global_failure(c) ? answered_methods & ~set_of<method::register_> : answered_methods;
    }
}

}  // namespace detail

/// Whether the code may answer the request; false outside 100..699. Where no RFC restricts a code, it may answer every
/// method but ACK. A value that is not a method is answered like `unknown`.
[[nodiscard]] constexpr bool can_answer(any_code c, method m) noexcept
{
    const auto index = static_cast<unsigned>(m);
    return (detail::methods_of(c) >> (index < detail::method_count ? index : 0) & 1) != 0;
}

}  // namespace sipstatus

#endif
