// SPDX-License-Identifier: BSL-1.0
#ifndef SIPSTATUS_HEADERS_HPP
#define SIPSTATUS_HEADERS_HPP

#include <string_view>  // std::string_view

#include "reason.hpp"
#include "registry.hpp"

namespace sipstatus {

/// How strongly an RFC asks for a header field: MUST, SHOULD or MAY.
enum class requirement : std::uint8_t { must, should, may };

/// A header field that comes with a response, and where that is written.
struct header_field {
    std::string_view name;  ///< "Retry-After"
    requirement level;
    std::string_view condition;  ///< when it is asked for, as a clause; empty when always
    std::uint16_t rfc;
    std::string_view section;
};

namespace detail {

// clang-format off
enum class header : std::uint8_t {
    accept, accept_encoding, accept_language, accept_resource_priority, alert_info, alertmsg_error, allow,
    allow_events, authentication_info, call_info, contact, date, error_info, expires, feature_caps,
    geolocation_error, min_expires, min_se, p_refused_uri_list, path, permission_missing, policy_contact,
    proxy_authenticate, reason, record_route, recv_info, refer_events_at, refer_sub, require, retry_after, rseq,
    security_server, service_route, session_expires, sip_etag, supported, timestamp, unsupported, warning,
    www_authenticate
};
// clang-format on

// clang-format off
inline constexpr std::string_view header_names[] = {
    "Accept", "Accept-Encoding", "Accept-Language", "Accept-Resource-Priority", "Alert-Info", "AlertMsg-Error",
    "Allow", "Allow-Events", "Authentication-Info", "Call-Info", "Contact", "Date", "Error-Info", "Expires",
    "Feature-Caps", "Geolocation-Error", "Min-Expires", "Min-SE", "P-Refused-URI-List", "Path",
    "Permission-Missing", "Policy-Contact", "Proxy-Authenticate", "Reason", "Record-Route", "Recv-Info",
    "Refer-Events-At", "Refer-Sub", "Require", "Retry-After", "RSeq", "Security-Server", "Service-Route",
    "Session-Expires", "SIP-ETag", "Supported", "Timestamp", "Unsupported", "Warning", "WWW-Authenticate"
};
// clang-format on

// A row holds for all codes from the first to the last.
struct header_row {
    header name;
    std::uint16_t first;
    std::uint16_t last;
    requirement level;
    std::uint16_t rfc;
    std::string_view section;
    std::string_view condition;

    constexpr bool is_for(code c) const noexcept { return is_between(c, first, last); }
    // Whether it comes with single codes, not with all codes of a class.
    constexpr bool is_for_single_codes() const noexcept { return last - first < 90; }
};

// One row for each code or class that an RFC names, in the alphabetical order of the header fields. Left out are what an
// RFC forbids or only describes, parameters, and bodies.
// clang-format off
inline constexpr header_row header_rows[] = {
    {header::accept, 200, 299, requirement::should, 3261, "11.2", "in response to OPTIONS"},
    {header::accept, 200, 299, requirement::may, 3261, "13.3.1.4", "in response to INVITE"},
    {header::accept, 415, 415, requirement::must, 3261, "8.2.3", "when the type of the body is what is not supported"},
    {header::accept_encoding, 200, 299, requirement::should, 3261, "11.2", "in response to OPTIONS"},
    {header::accept_encoding, 415, 415, requirement::must, 3261, "8.2.3",
     "when the encoding of the body is what is not supported"},
    {header::accept_language, 200, 299, requirement::should, 3261, "11.2", "in response to OPTIONS"},
    {header::accept_language, 415, 415, requirement::must, 3261, "8.2.3",
     "when the language of the body is what is not supported"},
    {header::accept_resource_priority, 200, 200, requirement::may, 4412, "3.3", ""},
    {header::accept_resource_priority, 417, 417, requirement::may, 4412, "4.6.2",
     "where local policy lets the values be known"},
    {header::alert_info, 101, 199, requirement::may, 7462, "4.1", "in response to INVITE"},
    {header::alertmsg_error, 101, 699, requirement::may, 8876, "5.2", "when the request carried an alert"},
    {header::alertmsg_error, 425, 425, requirement::must, 8876, "5.2", ""},
    {header::allow, 200, 299, requirement::should, 3261, "13.3.1.4; 11.2",
     "in response to INVITE, and to OPTIONS unless a proxy answers it"},
    {header::allow, 405, 405, requirement::must, 3261, "8.2.1", ""},
    {header::allow_events, 200, 299, requirement::should, 6665, "4.4.4",
     "from a user agent that can be a notifier, to OPTIONS and to requests that set up a dialog"},
    {header::allow_events, 489, 489, requirement::must, 3903, "11.1.1", "in response to PUBLISH"},
    {header::allow_events, 489, 489, requirement::may, 6665, "8.2.2", "in response to SUBSCRIBE and NOTIFY"},
    {header::authentication_info, 200, 299, requirement::may, 3261, "20.6", "when digest authenticated the request"},
    {header::call_info, 608, 608, requirement::must, 8688, "3.1",
     "unless something makes it unlikely that the caller misuses the contact for redress"},
    {header::contact, 101, 199, requirement::must, 3261, "12.1.1", "when the response sets up a dialog"},
    {header::contact, 200, 200, requirement::may, 3261, "11.2", "in response to OPTIONS"},
    {header::contact, 200, 299, requirement::must, 3261, "12.1.1; 10.3",
     "when the response sets up a dialog, and in response to REGISTER if there are bindings"},
    {header::contact, 300, 300, requirement::should, 3261, "21.3.1", ""},
    {header::contact, 300, 302, requirement::should, 3261, "13.3.1.2", "in response to INVITE"},
    {header::contact, 300, 399, requirement::may, 3261, "20", ""},
    {header::contact, 485, 485, requirement::should, 3261, "16.5",
     "from a proxy that cannot choose between targets, with addresses to try"},
    {header::contact, 485, 485, requirement::may, 3261, "21.4.23", "with the addresses that are unambiguous"},
    {header::date, 200, 299, requirement::should, 3261, "10.3", "in response to REGISTER"},
    {header::error_info, 300, 699, requirement::may, 3261, "20.18", ""},
    {header::expires, 200, 299, requirement::must, 6665, "3.1.1", "in response to SUBSCRIBE"},
    {header::expires, 200, 299, requirement::must, 3903, "6", "in response to PUBLISH"},
    {header::expires, 302, 302, requirement::may, 3261, "21.3.3", "to say how long the redirection holds"},
    {header::feature_caps, 200, 299, requirement::must, 8599, "5.6.1.1",
     "from a proxy that supports the push service that the REGISTER named"},
    {header::geolocation_error, 101, 699, requirement::may, 6442, "4.4", "when the request carried a location"},
    {header::geolocation_error, 424, 424, requirement::must, 6442, "4.3", ""},
    {header::min_expires, 423, 423, requirement::must, 3261, "10.3", ""},
    {header::min_se, 422, 422, requirement::must, 4028, "5", ""},
    {header::p_refused_uri_list, 403, 403, requirement::may, 5318, "6", "in response to INVITE with a list of URIs"},
    {header::path, 200, 299, requirement::must, 3327, "5.3", "in response to REGISTER, as a copy of its Path"},
    {header::permission_missing, 470, 470, requirement::should, 5360, "5.9.1",
     "with the URIs for which the relay has no permission"},
    {header::policy_contact, 488, 488, requirement::must, 6794, "4.4.2",
     "from a proxy that wants its session-policy server asked"},
    {header::proxy_authenticate, 401, 401, requirement::may, 3261, "16.7",
     "when a forking proxy gathers the challenges of several branches"},
    {header::proxy_authenticate, 407, 407, requirement::must, 3261, "22.3", ""},
    {header::proxy_authenticate, 494, 494, requirement::must, 3329, "2.3.2",
     "when digest is the mechanism that the server prefers; others send what theirs needs"},
    {header::reason, 101, 699, requirement::may, 6432, "3", "with a Q.850 cause"},
    {header::reason, 199, 199, requirement::must, 6228, "5", "with the status code that ended the early dialog"},
    {header::record_route, 101, 199, requirement::must, 3261, "12.1.1",
     "when the response sets up a dialog, as a copy of the request's"},
    {header::record_route, 200, 299, requirement::must, 3261, "12.1.1",
     "when the response sets up a dialog, as a copy of the request's"},
    {header::recv_info, 101, 199, requirement::must, 6086, "5.2.3",
     "in one reliable response at least, or in the 2xx, when the INVITE had it"},
    {header::recv_info, 200, 299, requirement::must, 6086, "5.2.3",
     "when the INVITE, UPDATE or PRACK had it and no reliable 1xx has carried it"},
    {header::recv_info, 469, 469, requirement::must, 6086, "4.2.2", ""},
    {header::refer_events_at, 200, 200, requirement::must, 7614, "4.3",
     "in response to REFER that requires explicitsub"},
    {header::refer_sub, 200, 299, requirement::must, 4488, "4",
     "in response to REFER when no subscription comes of it"},
    {header::require, 100, 420, requirement::must, 3261, "8.2.4", "when the response uses extensions"},
    {header::require, 101, 199, requirement::must, 3262, "3", "with 100rel, when the response is sent reliably"},
    {header::require, 183, 183, requirement::must, 8688, "3.4", "with 100rel, when it announces a 608"},
    {header::require, 200, 299, requirement::must, 4028, "9",
     "with timer, when Session-Expires says that the caller refreshes"},
    {header::require, 200, 299, requirement::must, 5626, "6",
     "with outbound, in response to a REGISTER whose reg-id was used"},
    {header::require, 421, 421, requirement::must, 3261, "8.2.4", ""},
    {header::require, 422, 699, requirement::must, 3261, "8.2.4", "when the response uses extensions"},
    {header::require, 494, 494, requirement::must, 3329, "2.3.2",
     "with sec-agree, when the server starts the agreement"},
    {header::retry_after, 404, 404, requirement::may, 3261, "20.33", ""},
    {header::retry_after, 413, 413, requirement::should, 3261, "21.4.11", "when the condition is temporary"},
    {header::retry_after, 480, 480, requirement::may, 3261, "21.4.18", ""},
    {header::retry_after, 486, 486, requirement::may, 3261, "21.4.24", ""},
    {header::retry_after, 500, 500, requirement::must, 3261, "14.2",
     "in response to an INVITE, UPDATE or offer that comes before an earlier one has its answer"},
    {header::retry_after, 500, 500, requirement::may, 3261, "21.5.1", "when the condition is temporary"},
    {header::retry_after, 503, 503, requirement::should, 3903, "9", "in response to PUBLISH, to slow the source down"},
    {header::retry_after, 503, 503, requirement::may, 3261, "21.5.4", ""},
    {header::retry_after, 600, 600, requirement::may, 3261, "21.6.1", ""},
    {header::retry_after, 603, 603, requirement::may, 3261, "21.6.2", ""},
    {header::rseq, 101, 199, requirement::must, 3262, "3", "when the response is sent reliably"},
    {header::security_server, 421, 421, requirement::must, 3329, "2.3.2", "when sec-agree is what is required"},
    {header::security_server, 494, 494, requirement::must, 3329, "2.3.1", ""},
    {header::service_route, 200, 299, requirement::may, 3608, "5", "in response to REGISTER"},
    {header::session_expires, 200, 299, requirement::must, 4028, "8.2",
     "when a session timer is on, the caller supports it and the called side has not put it in"},
    {header::session_expires, 200, 299, requirement::may, 4028, "9",
     "in response to INVITE and UPDATE, from the one who answers"},
    {header::sip_etag, 200, 299, requirement::must, 3903, "6", "in response to PUBLISH"},
    {header::supported, 200, 299, requirement::should, 3261, "13.3.1.4; 11.2", "in response to INVITE and OPTIONS"},
    {header::timestamp, 100, 100, requirement::must, 3261, "8.2.6.1", "when the request had one"},
    {header::unsupported, 420, 420, requirement::must, 3261, "8.2.2.3", ""},
    {header::warning, 100, 699, requirement::may, 3261, "20.43", ""},
    {header::warning, 480, 480, requirement::should, 5630, "5.1.2",
     "with 380 or 381, when the scheme sips or sip is why"},
    {header::warning, 488, 488, requirement::should, 3261, "13.3.1.3", "when an offer is rejected"},
    {header::warning, 606, 606, requirement::may, 3261, "21.6.4", "with what cannot be supported"},
    {header::www_authenticate, 401, 401, requirement::must, 3261, "22.2", ""},
    {header::www_authenticate, 407, 407, requirement::may, 3261, "16.7",
     "when a forking proxy gathers the challenges of several branches"},
};
// clang-format on

inline constexpr unsigned header_row_count = sizeof header_rows / sizeof header_rows[0];

}  // namespace detail

/// The header fields that come with one code.
class header_field_range {
public:
    /// Walks over the header fields: begin, end, ++ and * are all that it needs.
    class iterator {
    public:
        constexpr header_field operator*() const noexcept
        {
            const detail::header_row& row = detail::header_rows[row_];
            return {detail::header_names[static_cast<unsigned>(row.name)], row.level, row.condition, row.rfc,
                    row.section};
        }

        constexpr iterator& operator++() noexcept
        {
            ++row_;
            skip();
            return *this;
        }

        friend constexpr bool operator==(iterator a, iterator b) noexcept { return a.row_ == b.row_; }
        friend constexpr bool operator!=(iterator a, iterator b) noexcept { return a.row_ != b.row_; }

    private:
        friend class header_field_range;

        constexpr iterator(code c, unsigned row) noexcept : code_{c}, row_{row} { skip(); }

        constexpr void skip() noexcept
        {
            while (row_ < detail::header_row_count && !detail::header_rows[row_].is_for(code_)) {
                ++row_;
            }
        }

        code code_;
        unsigned row_;
    };

    constexpr explicit header_field_range(code c) noexcept : code_{c} {}

    constexpr iterator begin() const noexcept { return {code_, 0}; }
    constexpr iterator end() const noexcept { return {code_, detail::header_row_count}; }
    constexpr bool empty() const noexcept { return begin() == end(); }

    constexpr unsigned size() const noexcept
    {
        unsigned count = 0;
        for (const detail::header_row& row : detail::header_rows) {
            count += row.is_for(code_) ? 1 : 0;
        }
        return count;
    }

private:
    code code_;
};

/// The header fields that an RFC wants or allows in a response because of its code or the code's class, in alphabetical
/// order; a name stands once for each level and condition. An unregistered code has those of its class. Empty outside
/// 100..699.
///
///     static_assert((*header_fields_of(405).begin()).name == "Allow");
constexpr header_field_range header_fields_of(any_code c) noexcept { return header_field_range{c.value()}; }

/// The registered codes with one header field.
class header_code_range {
public:
    /// Walks over the codes: begin, end, ++ and * are all that it needs.
    class iterator {
    public:
        constexpr code operator*() const noexcept { return all_codes[index_]; }

        constexpr iterator& operator++() noexcept
        {
            ++index_;
            skip();
            return *this;
        }

        friend constexpr bool operator==(iterator a, iterator b) noexcept { return a.index_ == b.index_; }
        friend constexpr bool operator!=(iterator a, iterator b) noexcept { return a.index_ != b.index_; }

    private:
        friend class header_code_range;

        constexpr iterator(unsigned name, unsigned index) noexcept : name_{name}, index_{index} { skip(); }

        constexpr bool has_header(code c) const noexcept
        {
            for (const detail::header_row& row : detail::header_rows) {
                if (static_cast<unsigned>(row.name) == name_ && row.is_for(c)) {
                    return true;
                }
            }
            return false;
        }

        constexpr void skip() noexcept
        {
            while (index_ < all_codes.size() && !has_header(all_codes[index_])) {
                ++index_;
            }
        }

        unsigned name_;
        unsigned index_;
    };

    constexpr explicit header_code_range(std::string_view name) noexcept
    {
        for (const std::string_view known : detail::header_names) {
            if (detail::equal_ignoring_case(known, name)) {
                break;
            }
            ++name_;
        }
    }

    constexpr iterator begin() const noexcept { return {name_, 0}; }
    constexpr iterator end() const noexcept { return {name_, static_cast<unsigned>(all_codes.size())}; }
    constexpr bool empty() const noexcept { return begin() == end(); }

    constexpr unsigned size() const noexcept
    {
        unsigned count = 0;
        for (auto at = begin(); at != end(); ++at) {
            ++count;
        }
        return count;
    }

private:
    unsigned name_ = 0;
};

/// The registered codes, in ascending order, that have the header field in `header_fields_of`; names compare without regard
/// to case (RFC 3261, 7.3.1). Empty for a header field that none has.
constexpr header_code_range codes_with_header(std::string_view name) noexcept { return header_code_range{name}; }

}  // namespace sipstatus

#endif
