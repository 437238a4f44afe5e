// SPDX-License-Identifier: BSL-1.0
#ifndef SIPSTATUS_HEADERS_HPP
#define SIPSTATUS_HEADERS_HPP

#include "detail/config.hpp"

#include <string_view>  // std::string_view

#include "registry.hpp"
#include "detail/ignoring_case.hpp"
#include "detail/item_range.hpp"
#include "detail/row_texts.hpp"

namespace sipstatus {

/// How strongly an RFC asks for a header field: MUST, SHOULD or MAY.
enum class requirement : std::uint8_t { must, should, may };

/// A header field of a response, and the RFC that asks for it.
struct header_field {
    std::string_view name;       ///< "Retry-After"
    requirement level;           ///< how strongly the RFC asks for the header field
    std::string_view condition;  ///< when the RFC asks for it, as a clause; empty if always
    std::uint16_t rfc;           ///< the number of the RFC
    std::string_view section;    ///< "20.33"; several are separated by semicolons: "13.3.1.4; 11.2"
};

namespace detail {

// clang-format off
enum class header : std::uint8_t {
    accept, accept_encoding, accept_language, accept_resource_priority, alert_info, alertmsg_error, allow,
    allow_events, authentication_info, call_info, contact, date, error_info, expires, feature_caps, flow_timer,
    geolocation, geolocation_error, history_info, min_expires, min_se, p_associated_uri, p_refused_uri_list, path,
    permission_missing, policy_contact, proxy_authenticate, reason, record_route, recv_info, refer_events_at, refer_sub,
    require, retry_after, rseq, security_server, service_route, session_expires, sip_etag, supported, timestamp,
    unsupported, warning, www_authenticate
};
// clang-format on

// clang-format off
SIPSTATUS_HIDDEN inline constexpr const char* header_names[] = {
    "Accept", "Accept-Encoding", "Accept-Language", "Accept-Resource-Priority", "Alert-Info",
    "AlertMsg-Error", "Allow", "Allow-Events", "Authentication-Info", "Call-Info", "Contact", "Date",
    "Error-Info", "Expires", "Feature-Caps", "Flow-Timer", "Geolocation", "Geolocation-Error",
    "History-Info", "Min-Expires", "Min-SE", "P-Associated-URI", "P-Refused-URI-List", "Path",
    "Permission-Missing", "Policy-Contact", "Proxy-Authenticate", "Reason", "Record-Route", "Recv-Info",
    "Refer-Events-At", "Refer-Sub", "Require", "Retry-After", "RSeq", "Security-Server",
    "Service-Route", "Session-Expires", "SIP-ETag", "Supported", "Timestamp", "Unsupported", "Warning",
    "WWW-Authenticate"
};
// clang-format on

// A row applies to all codes from `first` to `last`, both included.
struct header_row {
    header name;
    std::uint16_t first;
    std::uint16_t last;
    requirement level;
    std::uint16_t rfc;
    const char* texts;  // the section and the condition, with a NUL between them

    constexpr bool covers(code c) const noexcept { return is_between(c, first, last); }
};

// One row for each code or class that an RFC names, in alphabetical order of the header fields. Not listed: what an RFC
// forbids or only describes, what only an obsolete RFC asks for, header field parameters, and bodies. Also not listed:
//
// - the option tags that extensions want in Supported (RFC 3312, 4412, 4916, 5365, 6794): they depend on the request,
//   not on the code, and Supported lists every extension anyway (RFC 3261, section 20.37);
// - P-Early-Media (RFC 5009, section 8): requests and responses of an early dialog carry it, whatever the code is.
// clang-format off
SIPSTATUS_HIDDEN inline constexpr header_row header_rows[] = {
    {header::accept, 200, 299, requirement::should, 3261, "11.2" "\0" "in response to OPTIONS"},
    {header::accept, 200, 299, requirement::may, 3261, "13.3.1.4" "\0" "in response to INVITE"},
    {header::accept, 415, 415, requirement::must, 3261, "8.2.3" "\0" "when the type of a body is not understood"},
    {header::accept_encoding, 200, 299, requirement::should, 3261, "11.2" "\0" "in response to OPTIONS"},
    {header::accept_encoding, 415, 415, requirement::must, 3261,
     "8.2.3" "\0" "when the encoding of a body is not understood"},
    {header::accept_language, 200, 299, requirement::should, 3261, "11.2" "\0" "in response to OPTIONS"},
    {header::accept_language, 415, 415, requirement::must, 3261,
     "8.2.3" "\0" "when the language of a body is not understood"},
    {header::accept_resource_priority, 200, 200, requirement::should, 4412, "4.4" "\0" "in response to OPTIONS"},
    {header::accept_resource_priority, 200, 200, requirement::may, 4412, "3.3" "\0" ""},
    {header::accept_resource_priority, 417, 417, requirement::may, 4412, "4.6.2" "\0" "when local policy allows it"},
    {header::alert_info, 101, 199, requirement::may, 7462, "4.1; 13" "\0" "in response to INVITE"},
    {header::alertmsg_error, 101, 424, requirement::may, 8876, "5.2" "\0" "when the request carried an alert message"},
    {header::alertmsg_error, 200, 424, requirement::must, 8876,
     "5.2" "\0" "when a provisional response carried it without being sent reliably"},
    {header::alertmsg_error, 425, 425, requirement::must, 8876, "5.1" "\0" ""},
    {header::alertmsg_error, 426, 699, requirement::must, 8876,
     "5.2" "\0" "when a provisional response carried it without being sent reliably"},
    {header::alertmsg_error, 426, 699, requirement::may, 8876, "5.2" "\0" "when the request carried an alert message"},
    {header::allow, 101, 199, requirement::should, 3311,
     "4" "\0" "with UPDATE among the methods, in response to INVITE, when sent reliably with SDP and UPDATE is supported"},
    {header::allow, 101, 199, requirement::may, 3311,
     "4" "\0" "with UPDATE among the methods, in response to INVITE, when sent unreliably and UPDATE is supported"},
    {header::allow, 200, 299, requirement::should, 3261,
     "13.3.1.4; 11.2" "\0" "in response to INVITE, or to OPTIONS unless from a proxy"},
    {header::allow, 200, 299, requirement::should, 3311,
     "4" "\0" "with UPDATE among the methods, in response to INVITE, when UPDATE is supported"},
    {header::allow, 405, 405, requirement::must, 3261, "21.4.6" "\0" ""},
    {header::allow_events, 100, 699, requirement::may, 6665, "8.2.2" "\0" "from a user agent"},
    {header::allow_events, 200, 299, requirement::should, 6665,
     "4.4.4" "\0" "from a user agent that can be a notifier, in response to OPTIONS or a request that starts a dialog"},
    {header::allow_events, 489, 489, requirement::must, 3903, "11.1.1" "\0" "in response to PUBLISH"},
    {header::authentication_info, 200, 299, requirement::may, 3261,
     "20.6" "\0" "when the request was authenticated with digest"},
    {header::call_info, 101, 199, requirement::must, 6910,
     "7.1" "\0" "with purpose=call-completion, in at least one response to INVITE, from a monitor that offers call completion"},
    {header::call_info, 200, 699, requirement::must, 6910,
     "7.1" "\0" "with purpose=call-completion, in response to INVITE, from a monitor that offers call completion"},
    {header::call_info, 608, 608, requirement::must, 8688,
     "3.1" "\0" "unless there are signs that the caller would misuse it"},
    {header::contact, 101, 199, requirement::must, 3261,
     "12.1.1" "\0" "in response to INVITE, when it establishes a dialog"},
    {header::contact, 200, 200, requirement::must, 3261, "10.3" "\0" "in response to REGISTER, when there are bindings"},
    {header::contact, 200, 299, requirement::must, 3261,
     "12.1.1; 20" "\0" "in response to INVITE, or whenever it establishes a dialog"},
    {header::contact, 200, 299, requirement::must, 3311, "7" "\0" "in response to UPDATE"},
    {header::contact, 200, 299, requirement::must, 3515, "2.2" "\0" "in response to REFER"},
    {header::contact, 200, 299, requirement::may, 3261, "11.2" "\0" "in response to OPTIONS"},
    {header::contact, 300, 300, requirement::should, 3261, "21.3.1" "\0" ""},
    {header::contact, 301, 301, requirement::should, 3398,
     "7.2.4.1" "\0" "in response to INVITE, from a gateway that the telephone network told the new number"},
    {header::contact, 301, 302, requirement::should, 3261, "13.3.1.2" "\0" "in response to INVITE"},
    {header::contact, 301, 302, requirement::may, 3261, "20" "\0" "in response to a request other than INVITE"},
    {header::contact, 303, 399, requirement::may, 3261, "20" "\0" ""},
    {header::contact, 400, 699, requirement::may, 3261,
     "13.2.2.3" "\0" "in response to INVITE, to point to more information about the error"},
    {header::contact, 485, 485, requirement::should, 3261, "16.5" "\0" "from a proxy that cannot determine the target"},
    {header::contact, 485, 485, requirement::may, 3261, "21.4.23" "\0" "unless the server is set to hide the choices"},
    {header::date, 200, 200, requirement::should, 3261, "10.3" "\0" "in response to REGISTER"},
    {header::date, 200, 699, requirement::must, 3428, "11.4" "\0" "in response to MESSAGE, when the response is signed"},
    {header::error_info, 300, 699, requirement::may, 3261, "20; 20.18" "\0" ""},
    {header::expires, 200, 299, requirement::must, 3903, "6" "\0" "in response to PUBLISH"},
    {header::expires, 200, 299, requirement::must, 6665, "3.1.1" "\0" "in response to SUBSCRIBE"},
    {header::expires, 302, 302, requirement::may, 3261,
     "21.3.3" "\0" "to say how long a Contact without expires parameter stays valid"},
    {header::feature_caps, 200, 299, requirement::must, 8599,
     "5.6.1.1; 5.6.1.2" "\0" "with +sip.pns, in response to REGISTER, from a proxy that put it into the request"},
    {header::flow_timer, 200, 299, requirement::may, 5626,
     "5.4; 6" "\0" "in response to REGISTER, when Require has outbound, from the last proxy or a registrar reached without one"},
    {header::geolocation, 424, 424, requirement::may, 6442, "4.1" "\0" ""},
    {header::geolocation_error, 101, 423, requirement::may, 6442, "4.4" "\0" "when the request carried a location"},
    {header::geolocation_error, 424, 424, requirement::must, 6442, "4.3" "\0" ""},
    {header::geolocation_error, 425, 699, requirement::may, 6442, "4.4" "\0" "when the request carried a location"},
    {header::history_info, 101, 699, requirement::must, 7044,
     "9.4; 5" "\0" "when the request, outside a dialog or starting one, carried it or listed histinfo in Supported"},
    {header::min_expires, 423, 423, requirement::must, 3261, "10.3" "\0" "in response to REGISTER"},
    {header::min_expires, 423, 423, requirement::must, 3903, "6" "\0" "in response to PUBLISH"},
    // In RFC 6665, the keyword applies to the response, not to the header field: the notifier MAY send a 423 "that
    // contains" Min-Expires.
    {header::min_expires, 423, 423, requirement::must, 6665, "4.2.1.1" "\0" "in response to SUBSCRIBE"},
    {header::min_se, 422, 422, requirement::must, 4028, "6" "\0" ""},
    {header::p_associated_uri, 200, 200, requirement::must, 7315,
     "4.1.2; 4.1.2.2" "\0" "in response to REGISTER, from a registrar that supports it, when the address-of-record has associated URIs"},
    {header::p_refused_uri_list, 403, 403, requirement::may, 5318,
     "6" "\0" "in response to INVITE, when its URI list names lists that the server cannot handle"},
    // RFC 3327, section 5.3, uses no keyword, but leaves no choice: the registrar "copies" Path into the response.
    // Section 5.1 only says to the user agent that the response MAY contain Path.
    {header::path, 200, 299, requirement::must, 3327,
     "5.3" "\0" "in response to REGISTER, when the request carried Path and the registrar supports it"},
    {header::permission_missing, 470, 470, requirement::should, 5360, "5.9.2" "\0" ""},
    {header::policy_contact, 488, 488, requirement::must, 6794,
     "4.4.2" "\0" "from a proxy that rejects an offer to make its policy server known"},
    {header::proxy_authenticate, 401, 401, requirement::must, 3261,
     "16.7" "\0" "from a forking proxy, when another branch was challenged by a proxy"},
    {header::proxy_authenticate, 407, 407, requirement::must, 3261, "22.3" "\0" ""},
    {header::proxy_authenticate, 407, 407, requirement::must, 8898,
     "2.3" "\0" "with the Bearer scheme, when the proxy accepts access tokens"},
    {header::proxy_authenticate, 407, 407, requirement::may, 8760,
     "2.3" "\0" "several times for one realm, each with another digest algorithm"},
    {header::proxy_authenticate, 421, 421, requirement::must, 3329,
     "2.3.2" "\0" "when the server insists on a security agreement and prefers digest"},
    {header::proxy_authenticate, 494, 494, requirement::must, 3329,
     "2.3.1" "\0" "when digest is the mechanism to be started"},
    {header::reason, 101, 699, requirement::must, 9410,
     "5" "\0" "with a STIR cause code, in the next response of a verification service, when one of several Identity fields is wrong"},
    {header::reason, 101, 699, requirement::may, 6432, "3" "\0" "with a Q.850 cause code"},
    {header::reason, 101, 699, requirement::may, 9410, "3" "\0" "with a STIR cause code"},
    {header::reason, 199, 199, requirement::must, 6228, "5; 6" "\0" ""},
    {header::reason, 200, 200, requirement::must, 7403,
     "3.2" "\0" "with SIP and cause 483, in response to INVITE, from a back-to-back user agent that answers a media traceroute"},
    {header::record_route, 101, 199, requirement::must, 3261,
     "12.1.1" "\0" "in response to INVITE with Record-Route, when it establishes a dialog"},
    {header::record_route, 200, 299, requirement::must, 3261,
     "12.1.1" "\0" "in response to a request with Record-Route, when it establishes a dialog"},
    {header::recv_info, 180, 189, requirement::must, 6086,
     "5.2.3" "\0" "in response to INVITE with Recv-Info, when sent reliably, unless another 18x or the 2xx carries it"},
    {header::recv_info, 200, 299, requirement::must, 6086,
     "5.2.3" "\0" "in response to INVITE with Recv-Info, unless a reliable 18x carried it"},
    {header::recv_info, 200, 299, requirement::must, 6086, "7.1" "\0" "in response to PRACK or UPDATE with Recv-Info"},
    {header::recv_info, 469, 469, requirement::must, 6086, "4.2.2" "\0" ""},
    {header::refer_events_at, 200, 200, requirement::must, 7614,
     "4.3" "\0" "in response to REFER that requires explicitsub"},
    {header::refer_sub, 200, 299, requirement::must, 4488,
     "4" "\0" "with false, in response to REFER, when no implicit subscription is created"},
    {header::require, 100, 420, requirement::must, 3261, "8.2.4" "\0" "when an extension was applied to the response"},
    {header::require, 101, 199, requirement::must, 3262, "3" "\0" "with 100rel, in response to INVITE, when sent reliably"},
    {header::require, 183, 183, requirement::must, 8688,
     "3.4" "\0" "with 100rel, in response to INVITE, when it opens the announcement that explains a 608"},
    {header::require, 200, 299, requirement::must, 4028,
     "9" "\0" "with timer, in response to INVITE or UPDATE, when Session-Expires makes the UAC the refresher"},
    {header::require, 200, 299, requirement::must, 4028,
     "8.2" "\0" "with timer, in response to INVITE or UPDATE, from a proxy that inserts Session-Expires"},
    {header::require, 200, 299, requirement::must, 5626,
     "6" "\0" "with outbound, in response to REGISTER that supports it, when its reg-id was processed"},
    {header::require, 200, 299, requirement::should, 4028,
     "9" "\0" "with timer, in response to INVITE or UPDATE, when the UAS is the refresher and the UAC supports timer"},
    {header::require, 421, 421, requirement::must, 3261, "21.4.16" "\0" ""},
    {header::require, 421, 421, requirement::must, 3329,
     "2.3.2" "\0" "with sec-agree, when the server insists on a security agreement"},
    {header::require, 422, 699, requirement::must, 3261, "8.2.4" "\0" "when an extension was applied to the response"},
    {header::require, 494, 494, requirement::must, 3329,
     "2.3.2" "\0" "with sec-agree, when the request named it only in Supported"},
    {header::retry_after, 404, 404, requirement::may, 3261, "20; 20.33" "\0" ""},
    {header::retry_after, 413, 413, requirement::should, 3261, "21.4.11" "\0" "when the condition is temporary"},
    {header::retry_after, 480, 480, requirement::may, 3261, "21.4.18" "\0" ""},
    {header::retry_after, 486, 486, requirement::may, 3261, "21.4.24" "\0" ""},
    {header::retry_after, 500, 500, requirement::must, 3261,
     "14.2" "\0" "in response to INVITE, while an earlier INVITE on the same dialog has no final response"},
    {header::retry_after, 500, 500, requirement::must, 3311,
     "5.2" "\0" "in response to UPDATE, while an earlier UPDATE or an offer received before is unanswered"},
    {header::retry_after, 500, 500, requirement::may, 3261, "21.5.1" "\0" "when the condition is temporary"},
    {header::retry_after, 500, 500, requirement::may, 6442,
     "4.4" "\0" "when the location in the request cannot or will not be processed"},
    {header::retry_after, 500, 500, requirement::may, 8876,
     "5.2" "\0" "when the alert message in the request cannot or will not be processed"},
    {header::retry_after, 503, 503, requirement::should, 3903, "9" "\0" "in response to PUBLISH, to slow down its source"},
    {header::retry_after, 503, 503, requirement::may, 3398,
     "7.2.4.1" "\0" "in response to INVITE, from a gateway whose telephone network is short of resources"},
    {header::retry_after, 503, 503, requirement::may, 3261, "21.5.4" "\0" ""},
    {header::retry_after, 600, 600, requirement::may, 3261, "21.6.1" "\0" ""},
    {header::retry_after, 603, 603, requirement::may, 3261, "21.6.2" "\0" ""},
    {header::rseq, 101, 199, requirement::must, 3262, "3" "\0" "in response to INVITE, when sent reliably"},
    {header::security_server, 421, 421, requirement::must, 3329,
     "2.3.2" "\0" "when the server insists on a security agreement"},
    {header::security_server, 494, 494, requirement::must, 3329, "2.3.1; 2.3.2" "\0" ""},
    {header::service_route, 200, 299, requirement::should, 3608,
     "6.3" "\0" "in response to REGISTER without Contact, when the previous response to REGISTER carried it"},
    {header::service_route, 200, 299, requirement::may, 3608, "6.3" "\0" "in response to REGISTER"},
    {header::session_expires, 200, 299, requirement::must, 4028,
     "8.2" "\0" "in response to INVITE or UPDATE, from a proxy that wants a timer the UAC supports and the UAS does not"},
    {header::session_expires, 200, 299, requirement::may, 4028,
     "9" "\0" "in response to INVITE or UPDATE, from a UAS that uses a session timer"},
    {header::sip_etag, 200, 299, requirement::must, 3903, "6" "\0" "in response to PUBLISH"},
    {header::supported, 200, 299, requirement::should, 3261, "13.3.1.4; 11.2" "\0" "in response to INVITE or OPTIONS"},
    {header::timestamp, 100, 100, requirement::must, 3261, "8.2.6.1" "\0" "when the request carried Timestamp"},
    {header::unsupported, 420, 420, requirement::must, 3261, "21.4.15" "\0" ""},
    {header::warning, 100, 605, requirement::may, 3261, "20; 20.43" "\0" ""},
    {header::warning, 480, 480, requirement::should, 5630,
     "5.1.2" "\0" "with code 380 or 381, from a UAS that takes only SIP or only SIPS requests"},
    {header::warning, 480, 480, requirement::should, 5630,
     "5.3" "\0" "with code 380, from a proxy that may not pass a SIPS request to a SIP contact"},
    {header::warning, 480, 480, requirement::may, 5630,
     "5.3" "\0" "with code 381, from a proxy that refuses a SIP request for a SIPS contact"},
    {header::warning, 480, 480, requirement::may, 5630,
     "5.4" "\0" "with code 380, from a redirect server that does not redirect a SIPS request to a SIP contact"},
    {header::warning, 488, 488, requirement::should, 3261,
     "13.3.1.3; 14.2" "\0" "in response to INVITE, when its offer is rejected"},
    {header::warning, 488, 488, requirement::should, 3311, "5.2" "\0" "in response to UPDATE, when its offer is rejected"},
    {header::warning, 488, 488, requirement::should, 4412,
     "4.6.5" "\0" "typically with code 370, in response to INVITE with Resource-Priority, when bandwidth or trunks are short"},
    {header::warning, 606, 606, requirement::may, 3261, "21.6.4" "\0" ""},
    {header::warning, 607, 699, requirement::may, 3261, "20; 20.43" "\0" ""},
    {header::www_authenticate, 401, 401, requirement::must, 3261, "22.2" "\0" ""},
    {header::www_authenticate, 401, 401, requirement::must, 8898,
     "2.2" "\0" "with the Bearer scheme, when the server accepts access tokens"},
    {header::www_authenticate, 401, 401, requirement::may, 8760,
     "2.3" "\0" "several times for one realm, each with another digest algorithm"},
    {header::www_authenticate, 407, 407, requirement::must, 3261,
     "16.7" "\0" "from a forking proxy, when another branch was challenged by a UAS"},
};
// clang-format on

inline constexpr unsigned header_count = sizeof header_names / sizeof header_names[0];
inline constexpr unsigned header_row_count = sizeof header_rows / sizeof header_rows[0];

struct header_fields_of_code {
    code status;

    static constexpr unsigned count() noexcept { return header_row_count; }
    constexpr bool has(unsigned index) const noexcept { return header_rows[index].covers(status); }

    static constexpr header_field item(unsigned index) noexcept
    {
        const header_row& row = header_rows[index];
        const std::string_view section = row_text(row.texts);
        return {row_text(header_names[static_cast<unsigned>(row.name)]), row.level, text_after(section), row.rfc,
                section};
    }
};

struct codes_of_header {
    unsigned name = header_count;

    static constexpr unsigned count() noexcept { return row_count; }
    static constexpr code item(unsigned index) noexcept { return all_codes[index]; }

    constexpr bool has(unsigned index) const noexcept
    {
        for (const header_row& row : header_rows) {
            if (static_cast<unsigned>(row.name) == name && row.covers(item(index))) {
                return true;
            }
        }
        return false;
    }
};

// The index of the name in `header_names`; `header_count` if it is not there.
constexpr unsigned header_with_name(std::string_view name) noexcept
{
    unsigned index = 0;
    for (const char* const known : header_names) {
        if (equal_ignoring_case(row_text(known), name)) {
            break;
        }
        ++index;
    }
    return index;
}

}  // namespace detail

/// Header fields of a response: a range of `header_field`.
using header_field_range = item_range<detail::header_fields_of_code>;

/// The header fields that RFCs require, recommend or allow in a response because of its code or its class, in
/// alphabetical order. A header field with several levels or conditions is listed once for each of them. An
/// unregistered code has those of its class, or of a range of codes that includes it. Empty outside 100..699. Each
/// `header_field` names its RFC and section.
///
///     static_assert(header_fields_of(422).begin()->level == requirement::may);
[[nodiscard]] constexpr header_field_range header_fields_of(any_code c) noexcept
{
    return header_field_range{{c.value()}};
}

/// Codes whose responses have a header field: a range of `code`.
using header_code_range = item_range<detail::codes_of_header>;

/// The registered codes whose `header_fields_of` list this header field, in ascending order. Ignores ASCII case. Empty
/// if no code has the header field. The range does not point into `name`. RFC 3261, section 7.3.1.
///
///     static_assert(*codes_with_header("min-se").begin() == code::session_interval_too_small);
[[nodiscard]] constexpr header_code_range codes_with_header(std::string_view name) noexcept
{
    return header_code_range{{detail::header_with_name(name)}};
}

}  // namespace sipstatus

#endif
