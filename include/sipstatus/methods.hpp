// SPDX-License-Identifier: BSL-1.0
#ifndef SIPSTATUS_METHODS_HPP
#define SIPSTATUS_METHODS_HPP

#include "detail/config.hpp"
#include "classify.hpp"
#include "method.hpp"

namespace sipstatus {

namespace detail {

// ACK has no response: RFC 3261, section 17.
inline constexpr method_set answered_methods = ~set_of<method::ack>;

// The methods of the requests that the code may answer.
constexpr method_set methods_of(any_code c) noexcept
{
    if (!is_valid(c)) {
        return 0;
    }
    // RFC 4320, section 4.1. A 100 may also answer other methods: over UDP only after Timer E has reached T2, over TCP
    // at any time.
    if (is_provisional(c)) {
        return c.value() == code::trying ? answered_methods : set_of<method::invite>;
    }
    // A redirect server answers CANCEL with a 2xx: RFC 3261, section 8.3.
    if (is_redirection(c)) {
        return answered_methods & ~set_of<method::cancel>;
    }
    switch (c.value()) {
    // RFC 6665, section 8.3.1; RFC 7647, section 5.
    case code::accepted: return answered_methods & ~set_of<method::subscribe, method::notify, method::refer>;
    // RFC 5839, section 7.1.
    case code::no_notification: return set_of<method::subscribe>;
    // RFC 3261, section 22.1.
    case code::unauthorized:
    case code::proxy_authentication_required: return answered_methods & ~set_of<method::cancel>;
    // RFC 3261, Tables 2 and 3: each of these codes comes with a header field (Allow, Accept, Unsupported or Require)
    // that a response to CANCEL cannot have. For 420 also section 8.2.2.3; for 421 also RFC 3329, Table 1.
    case code::method_not_allowed:
    case code::unsupported_media_type:
    case code::bad_extension:
    case code::extension_required: return answered_methods & ~set_of<method::cancel>;
    // RFC 4320, section 4.2.
    case code::request_timeout: return set_of<method::invite>;
    // RFC 3903, section 6, step 3, and section 11.2.1.
    case code::conditional_request_failed: return set_of<method::publish>;
    // RFC 4028, Table 1.
    case code::session_interval_too_small: return set_of<method::invite, method::update>;
    // RFC 3261, section 10.3; RFC 6665, section 4.2.1.1; RFC 3903, section 6.
    case code::interval_too_brief: return set_of<method::register_, method::subscribe, method::publish>;
    // RFC 6442, section 4.1, lists the methods that may carry a location.
    case code::bad_location_information:
        return set_of<method::bye, method::info, method::invite, method::message, method::notify, method::options,
                      method::publish, method::refer, method::register_, method::subscribe, method::update>;
    // RFC 8876, section 5.1: the methods that carry an alert. Section 4.1 defines only MESSAGE; INVITE carries an alert
    // in the same header field.
    case code::bad_alert_message: return set_of<method::invite, method::message>;
    // RFC 5626, section 6; RFC 8599, section 8.1.
    case code::first_hop_lacks_outbound_support:
    case code::push_notification_service_not_supported: return set_of<method::register_>;
    // RFC 6086, section 4.2.2.
    case code::bad_info_package: return set_of<method::info>;
    // RFC 3261, section 21.4.25.
    case code::request_terminated: return answered_methods & ~set_of<method::cancel>;
    // RFC 6665, sections 4.1.3 and 4.2.1.1; RFC 3903, section 6.
    case code::bad_event: return set_of<method::subscribe, method::notify, method::publish>;
    // For 491: RFC 3261, section 14.2; RFC 3311, section 5.2. For 580: RFC 3312, section 8.
    case code::request_pending:
    case code::precondition_failure: return set_of<method::invite, method::update>;
    // RFC 3329, Table 1; the text of section 2.3.2 names no exceptions.
    case code::security_agreement_required: return answered_methods & ~set_of<method::cancel, method::prack>;
    // RFC 8197, section 4; RFC 8688, section 3.1: only requests outside a dialog.
    case code::unwanted:
    case code::rejected:
        return answered_methods
               & ~set_of<method::bye, method::cancel, method::info, method::notify, method::prack, method::register_,
                         method::update>;
    // RFC 3261, section 10.3: a registrar never sends a 6xx. A proxy on the path is not bound by that.
    default: return is_global_failure(c) ? answered_methods & ~set_of<method::register_> : answered_methods;
    }
}

}  // namespace detail

/// True if the code may answer a request with this method; false outside 100..699. A code that no RFC restricts may
/// answer every method except ACK. A value that is not a method is treated like `unknown`.
///
///     static_assert(can_answer(486, method::invite) && !can_answer(486, method::ack));
[[nodiscard]] constexpr bool can_answer(any_code c, method m) noexcept
{
    const auto index = static_cast<unsigned>(m);
    return (detail::methods_of(c) >> (index < detail::method_count ? index : 0) & 1) != 0;
}

}  // namespace sipstatus

#endif
