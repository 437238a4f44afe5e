// SPDX-License-Identifier: BSL-1.0
//
// sipstatus 0.1.0: SIP response status codes for C++17 and later, in one header.
//
// Made by single_include/amalgamate.py from the headers in include/sipstatus: change those, not this file.

#ifndef SIPSTATUS_SINGLE_INCLUDE_HPP
#define SIPSTATUS_SINGLE_INCLUDE_HPP

#define SIPSTATUS_CODE_ROWS(SIPSTATUS_ROW) \
SIPSTATUS_ROW(100, trying, "Trying", rfc(3261, "21.1.1"), \
    description("The next server, usually the first proxy, has your request and is working on it; nothing about the " \
                "callee is known yet. It stops the retransmissions of an INVITE and concerns this hop alone, as a " \
                "stateful proxy never forwards it; the final response is still to come."), \
    when_seen("On almost every call, right after the INVITE. When it is the last thing in a trace, the server that " \
              "sent it took the request and then got stuck: a database look-up that hangs, a next server that stays " \
              "silent, or responses from further on that never find their way back to it."), \
    how_to_fix("No fix needed when another response follows. When none does, look up the Call-ID in the log of the " \
               "server that sent the 100 and see what it sent on: a next hop that says nothing should bring a 408 " \
               "after 32 seconds, one that said 100 as well may hold the call until Timer C, more than three " \
               "minutes. The caller can wait or send CANCEL.")) \
SIPSTATUS_ROW(180, ringing, "Ringing", rfc(3261, "21.1.2"), \
    description("The callee's device is alerting its user. With its To tag it usually sets up an early dialog, one " \
                "for each device that rings, and a final response follows when somebody answers, rejects or gives " \
                "up."), \
    when_seen("On nearly every call that makes a phone ring, several times with different To tags when a proxy forks " \
              "the call. When it is the last thing in a trace, nobody answered before the trace ended, or the 200 " \
              "was lost on its way back."), \
    how_to_fix("No fix needed. If the caller hears nothing, generate ringback locally, unless early media comes with " \
               "the SDP of a 180 or 183. If it rings for ever, set a no-answer timer at the server or send CANCEL, " \
               "and check that responses find their way back along Via.")) \
SIPSTATUS_ROW(181, call_is_being_forwarded, "Call Is Being Forwarded", rfc(3261, "21.1.3"), \
    description("A server is sending the call on to other destinations than the one dialled, such as a forwarding " \
                "number or a voice mailbox. The call goes on, and the final response normally comes from the new " \
                "destination."), \
    when_seen("Call forwarding (unconditional, on busy, on no answer) that a proxy, PBX or application server " \
              "carries out itself; gateways also send it when the telephone network reports a diversion."), \
    how_to_fix("No fix needed: keep waiting, and show the caller that the call is diverted. History-Info in later " \
               "responses may tell where to and why, if the INVITE listed histinfo in Supported; Diversion goes only " \
               "to the new destination, in its INVITE. If nobody wanted the diversion, look at the callee's " \
               "forwarding rules on the server that sent the 181.")) \
SIPSTATUS_ROW(182, queued, "Queued", rfc(3261, "21.1.4"), \
    description("The callee cannot take the call now, and the server has queued it rather than reject it. More of " \
                "these may follow to report the place in the queue, often in the reason phrase, until the callee is " \
                "free and a final response comes."), \
    when_seen("Call centres and hunt groups whose agents are all busy, and networks that hold a prioritised call " \
              "until there is capacity (RFC 4412)."), \
    how_to_fix("No fix needed; let the caller see or hear that the call is waiting, not ringing. If it waits for " \
               "ever, look at the agents and the longest waiting time of that queue. If calls are cut off after " \
               "three minutes or so, have the server repeat the 182 every minute, so that Timer C of the proxies " \
               "does not fire (RFC 3261, 13.3.1.1).")) \
SIPSTATUS_ROW(183, session_progress, "Session Progress", rfc(3261, "21.1.5"), \
    description("The call makes progress that no other code describes, mostly with SDP for early media: tones, " \
                "announcements or ringback from the network before anybody has answered. Any unknown code from 101 " \
                "to 199 must be treated as this one (RFC 3261, 8.1.3.2)."), \
    when_seen("Calls to the telephone network through a gateway, announcements that a number has changed or a " \
              "mailbox is full, voice menus that speak before they answer, and mobile calls that reserve resources " \
              "first (RFC 3312)."), \
    how_to_fix("No fix needed: play the early media in place of local ringback. When nothing is heard, compare the " \
               "addresses in the SDP with where RTP really goes; when the call stalls here, see whether Require has " \
               "100rel and whether the PRACK was sent and answered.")) \
SIPSTATUS_ROW(199, early_dialog_terminated, "Early Dialog Terminated", rfc(6228, "11.1"), \
    description("One early dialog of this INVITE has ended: the branch with this To tag has failed, while the INVITE " \
                "itself goes on. Reason carries the status code that ended the branch; the final response is still " \
                "to come."), \
    when_seen("Forked calls whose caller listed 199 in Supported: one phone has rejected the call while others still " \
              "ring, and the forking proxy reports it, as it has to hold the final response back (RFC 6228, 6). Now " \
              "and then the callee's own device sends it, for example when the INVITE requires 100rel, which forbids " \
              "it to proxies."), \
    how_to_fix("No fix needed. Release what was reserved for that early dialog, send no media and no request on it, " \
               "not even a BYE (a PRACK for a reliable response is the exception), and wait for the final response. " \
               "Reason tells why the branch failed; to get no more of these, take 199 out of Supported.")) \
SIPSTATUS_ROW(200, ok, "OK", rfc(3261, "21.2.1"), \
    description("The request succeeded, and the method says what that means: the callee has answered (INVITE), the " \
                "bindings in Contact are stored (REGISTER), the call is over (BYE), or the CANCEL has found its " \
                "request."), \
    when_seen("At the end of nearly every successful transaction. Sent again and again in answer to an INVITE, it " \
              "means that the ACK does not reach the callee, whose device will hang up after 32 seconds."), \
    how_to_fix("No fix needed. Send an ACK for each 200 to an INVITE, and a BYE as well for those that you do not " \
               "want. If calls drop after 32 seconds, compare the Contact and Record-Route of the 200 with where the " \
               "ACK went; after a REGISTER, read the expires parameter in Contact.")) \
SIPSTATUS_ROW(202, accepted, "Accepted", rfc(6665, "8.3.1"), \
    description("The server has taken the request, but how it turns out is not known yet. For SUBSCRIBE, NOTIFY and " \
                "REFER the code is deprecated and must be treated as a 200 (RFC 6665, 8.3.1; RFC 7647, 5); to a " \
                "MESSAGE it says that the text is stored or passed on, with no promise that it will be delivered."), \
    when_seen("Transfers and subscriptions answered by older PBXs, gateways and phones, and text messages taken by a " \
              "store-and-forward server or an SMS gateway."), \
    how_to_fix("No fix needed. To a SUBSCRIBE or REFER take it for a 200 and wait for the NOTIFY that tells how the " \
               "subscription or transfer went; to a MESSAGE do not take it as proof of delivery (RFC 3428, 4). If " \
               "you are the one sending it to SUBSCRIBE, NOTIFY or REFER, send 200; to a MESSAGE that will be " \
               "delivered later it is still right.")) \
SIPSTATUS_ROW(204, no_notification, "No Notification", rfc(5839, "7.1"), \
    description("A SUBSCRIBE inside an existing dialog has succeeded, and no NOTIFY will follow it, because the " \
                "state still matches the entity-tag in Suppress-If-Match. The subscription goes on for the time that " \
                "Expires grants; if the SUBSCRIBE had an Expires of 0, it has ended (RFC 5839, 5.7)."), \
    when_seen("Watchers of presence or other state that refresh their subscriptions conditionally to save traffic " \
              "(RFC 5839); never in answer to the first SUBSCRIBE."), \
    how_to_fix("No fix needed: keep the state that you have, and do not wait for a NOTIFY. If your SUBSCRIBE had no " \
               "Suppress-If-Match, the notifier is wrong and should answer 200 with a NOTIFY after it.")) \
SIPSTATUS_ROW(300, multiple_choices, "Multiple Choices", rfc(3261, "21.3.1"), \
    description("The address stands for several places where the same person or service can be reached, and the " \
                "server leaves the choice to the caller's side. It will not try them itself: they stand in Contact, " \
                "perhaps also in the body."), \
    when_seen("Redirect servers that answer with all registered devices of a user, and routing engines (least cost, " \
              "number portability) that return several gateways in order of preference."), \
    how_to_fix("Try the addresses in Contact in the order of their q parameters, or let the user choose. If the " \
               "device follows none of them, switch redirection on there or at the proxy in front of it; a response " \
               "without Contact has to be mended at the redirect server.")) \
SIPSTATUS_ROW(301, moved_permanently, "Moved Permanently", rfc(3261, "21.3.2"), \
    description("The user has left this address for good and is now at the one in Contact. The server does not " \
                "forward the call: the caller's side has to send it there and should remember the new address."), \
    when_seen("Changed numbers and moved accounts on a redirect server, and gateways that get ISUP cause 22 (number " \
              "changed) together with the new number."), \
    how_to_fix("Send the request to the address in Contact, and replace the old one in dial plans, address books and " \
               "caches. If the old address ought to work, remove the redirection from that server; if it is meant " \
               "for today only, the code to send is 302.")) \
SIPSTATUS_ROW(302, moved_temporarily, "Moved Temporarily", rfc(3261, "21.3.3"), \
    description("The user can be reached elsewhere for now, at the addresses in Contact. The caller's device, or a " \
                "proxy on the way that follows redirections, should send the request there; the address may be " \
                "remembered as long as Expires or the expires parameter says, and without either it is good for this " \
                "one retry only."), \
    when_seen("Phones on which the user has set call forwarding, routing engines and load balancers that name the " \
              "server to use, SBCs that redirect instead of relaying."), \
    how_to_fix("Retry with the Contact URI as the new Request-URI. If that call fails, look at the URI first: a " \
               "private address or a number in a format that your trunk does not dial is the usual trouble. Where " \
               "the provider ignores redirections, let your own proxy or PBX follow them.")) \
SIPSTATUS_ROW(305, use_proxy, "Use Proxy", rfc(3261, "21.3.4"), \
    description("The callee's device wants this one request to come through the proxy that Contact names; the " \
                "callee's address stays the same. Only the user agent server that receives the call may send it, not " \
                "a proxy on the way."), \
    when_seen("Rarely: devices set up to take calls by way of their own provider only, and old equipment that means " \
              "302."), \
    how_to_fix("Repeat this single request through that proxy: put the proxy's URI into Route and keep the " \
               "Request-URI, since a request addressed to the proxy itself is likely to end in 404. If you want " \
               "callers to use another address, send 302 instead.")) \
SIPSTATUS_ROW(380, alternative_service, "Alternative Service", rfc(3261, "21.3.5"), \
    description("The call failed, but another service might do; the body describes it, in a format that RFC 3261 " \
                "leaves open. Unless there is a Contact to follow, a device that does not know the format can do " \
                "nothing by itself."), \
    when_seen("Mainly in mobile networks, which send it when an emergency number was dialled as an ordinary call, so " \
              "that the phone starts an emergency call instead. Anywhere else suspect a misconfigured server."), \
    how_to_fix("Look into the body and its Content-Type for what is offered; a Contact may be followed as in other " \
               "redirections. If neither helps, ask the operator of the server that sent it. A server that only " \
               "wants to name another address should send 302.")) \
SIPSTATUS_ROW(400, bad_request, "Bad Request", rfc(3261, "21.4.1")) \
SIPSTATUS_ROW(401, unauthorized, "Unauthorized", rfc(3261, "21.4.2")) \
SIPSTATUS_ROW(402, payment_required, "Payment Required", rfc(3261, "21.4.3")) \
SIPSTATUS_ROW(403, forbidden, "Forbidden", rfc(3261, "21.4.4")) \
SIPSTATUS_ROW(404, not_found, "Not Found", rfc(3261, "21.4.5")) \
SIPSTATUS_ROW(405, method_not_allowed, "Method Not Allowed", rfc(3261, "21.4.6")) \
SIPSTATUS_ROW(406, not_acceptable, "Not Acceptable", rfc(3261, "21.4.7")) \
SIPSTATUS_ROW(407, proxy_authentication_required, "Proxy Authentication Required", rfc(3261, "21.4.8")) \
SIPSTATUS_ROW(408, request_timeout, "Request Timeout", rfc(3261, "21.4.9")) \
SIPSTATUS_ROW(410, gone, "Gone", rfc(3261, "21.4.10")) \
SIPSTATUS_ROW(412, conditional_request_failed, "Conditional Request Failed", rfc(3903, "11.2.1")) \
SIPSTATUS_ROW(413, request_entity_too_large, "Request Entity Too Large", rfc(3261, "21.4.11")) \
SIPSTATUS_ROW(414, request_uri_too_long, "Request-URI Too Long", rfc(3261, "21.4.12")) \
SIPSTATUS_ROW(415, unsupported_media_type, "Unsupported Media Type", rfc(3261, "21.4.13")) \
SIPSTATUS_ROW(416, unsupported_uri_scheme, "Unsupported URI Scheme", rfc(3261, "21.4.14")) \
SIPSTATUS_ROW(417, unknown_resource_priority, "Unknown Resource-Priority", rfc(4412, "4.6.2")) \
SIPSTATUS_ROW(420, bad_extension, "Bad Extension", rfc(3261, "21.4.15")) \
SIPSTATUS_ROW(421, extension_required, "Extension Required", rfc(3261, "21.4.16")) \
SIPSTATUS_ROW(422, session_interval_too_small, "Session Interval Too Small", rfc(4028, "6")) \
SIPSTATUS_ROW(423, interval_too_brief, "Interval Too Brief", rfc(3261, "21.4.17")) \
SIPSTATUS_ROW(424, bad_location_information, "Bad Location Information", rfc(6442, "4.3")) \
SIPSTATUS_ROW(425, bad_alert_message, "Bad Alert Message", rfc(8876, "5.1")) \
SIPSTATUS_ROW(428, use_identity_header, "Use Identity Header", rfc(8224, "6.2.2")) \
SIPSTATUS_ROW(429, provide_referrer_identity, "Provide Referrer Identity", rfc(3892, "5")) \
SIPSTATUS_ROW(430, flow_failed, "Flow Failed", rfc(5626, "11.5")) \
SIPSTATUS_ROW(433, anonymity_disallowed, "Anonymity Disallowed", rfc(5079, "5")) \
SIPSTATUS_ROW(436, bad_identity_info, "Bad Identity Info", rfc(8224, "6.2.2")) \
SIPSTATUS_ROW(437, unsupported_credential, "Unsupported Credential", rfc(8224, "6.2.2")) \
SIPSTATUS_ROW(438, invalid_identity_header, "Invalid Identity Header", rfc(8224, "6.2.2")) \
SIPSTATUS_ROW(439, first_hop_lacks_outbound_support, "First Hop Lacks Outbound Support", rfc(5626, "11.6")) \
SIPSTATUS_ROW(440, max_breadth_exceeded, "Max-Breadth Exceeded", rfc(5393, "5.3.3")) \
SIPSTATUS_ROW(469, bad_info_package, "Bad Info Package", rfc(6086, "4.2.2")) \
SIPSTATUS_ROW(470, consent_needed, "Consent Needed", rfc(5360, "5.9.2")) \
SIPSTATUS_ROW(480, temporarily_unavailable, "Temporarily Unavailable", rfc(3261, "21.4.18")) \
SIPSTATUS_ROW(481, call_transaction_does_not_exist, "Call/Transaction Does Not Exist", rfc(3261, "21.4.19")) \
SIPSTATUS_ROW(482, loop_detected, "Loop Detected", rfc(3261, "21.4.20")) \
SIPSTATUS_ROW(483, too_many_hops, "Too Many Hops", rfc(3261, "21.4.21")) \
SIPSTATUS_ROW(484, address_incomplete, "Address Incomplete", rfc(3261, "21.4.22")) \
SIPSTATUS_ROW(485, ambiguous, "Ambiguous", rfc(3261, "21.4.23")) \
SIPSTATUS_ROW(486, busy_here, "Busy Here", rfc(3261, "21.4.24")) \
SIPSTATUS_ROW(487, request_terminated, "Request Terminated", rfc(3261, "21.4.25")) \
SIPSTATUS_ROW(488, not_acceptable_here, "Not Acceptable Here", rfc(3261, "21.4.26")) \
SIPSTATUS_ROW(489, bad_event, "Bad Event", rfc(6665, "8.3.2")) \
SIPSTATUS_ROW(491, request_pending, "Request Pending", rfc(3261, "21.4.27")) \
SIPSTATUS_ROW(493, undecipherable, "Undecipherable", rfc(3261, "21.4.28")) \
SIPSTATUS_ROW(494, security_agreement_required, "Security Agreement Required", rfc(3329, "2.3.1")) \
SIPSTATUS_ROW(500, server_internal_error, "Server Internal Error", rfc(3261, "21.5.1")) \
SIPSTATUS_ROW(501, not_implemented, "Not Implemented", rfc(3261, "21.5.2")) \
SIPSTATUS_ROW(502, bad_gateway, "Bad Gateway", rfc(3261, "21.5.3")) \
SIPSTATUS_ROW(503, service_unavailable, "Service Unavailable", rfc(3261, "21.5.4")) \
SIPSTATUS_ROW(504, server_time_out, "Server Time-out", rfc(3261, "21.5.5")) \
SIPSTATUS_ROW(505, version_not_supported, "Version Not Supported", rfc(3261, "21.5.6")) \
SIPSTATUS_ROW(513, message_too_large, "Message Too Large", rfc(3261, "21.5.7")) \
SIPSTATUS_ROW(555, push_notification_service_not_supported, "Push Notification Service Not Supported", rfc(8599, "8.1")) \
SIPSTATUS_ROW(580, precondition_failure, "Precondition Failure", rfc(3312, "8")) \
SIPSTATUS_ROW(600, busy_everywhere, "Busy Everywhere", rfc(3261, "21.6.1")) \
SIPSTATUS_ROW(603, decline, "Decline", rfc(3261, "21.6.2")) \
SIPSTATUS_ROW(604, does_not_exist_anywhere, "Does Not Exist Anywhere", rfc(3261, "21.6.3")) \
SIPSTATUS_ROW(606, not_acceptable_anywhere, "Not Acceptable", rfc(3261, "21.6.4")) \
SIPSTATUS_ROW(607, unwanted, "Unwanted", rfc(8197, "4")) \
SIPSTATUS_ROW(608, rejected, "Rejected", rfc(8688, "3.1"))

#ifndef SIPSTATUS_SIPSTATUS_HPP
#define SIPSTATUS_SIPSTATUS_HPP

// Everything that needs no more of the standard library than <string_view>.
#ifndef SIPSTATUS_VERSION_HPP
#define SIPSTATUS_VERSION_HPP

// The version stands here alone; CMakeLists.txt reads it from these three lines.
#define SIPSTATUS_VERSION_MAJOR 0
#define SIPSTATUS_VERSION_MINOR 1
#define SIPSTATUS_VERSION_PATCH 0

/// 10'000 for each major, 100 for each minor, 1 for each patch version, to compare with.
#define SIPSTATUS_VERSION (SIPSTATUS_VERSION_MAJOR * 10000 + SIPSTATUS_VERSION_MINOR * 100 + SIPSTATUS_VERSION_PATCH)

#endif
#ifndef SIPSTATUS_CODE_HPP
#define SIPSTATUS_CODE_HPP

#include <cstdint>  // std::uint16_t, std::uint32_t

namespace sipstatus {

/// A SIP status code: one enumerator per registered code, named after its reason phrase. Any other value is a code
/// as well, only not a registered one; `code{}` is "no code". RFC 3261, 7.2.
enum class code : std::uint16_t {
#define SIPSTATUS_CODE(number, name, ...) name = number,
SIPSTATUS_CODE_ROWS(SIPSTATUS_CODE)
#undef SIPSTATUS_CODE
};

namespace detail {

#ifdef __SIZEOF_INT128__
__extension__ using int128 = __int128;
__extension__ using uint128 = unsigned __int128;
#endif

template <class Integer>
constexpr std::uint32_t number_or_more(Integer n) noexcept
{
    const auto low = static_cast<std::uint16_t>(n);
    return static_cast<Integer>(low) == n ? low : 65'536;
}

}  // namespace detail

/// What every function takes that asks for a code: a `code`, any integer or an unscoped enumerator. An integer
/// outside 0..65'535 is no code. `bool`, floating point, pointers and other scoped enumerations do not convert.
class any_code {
public:
    constexpr any_code(code c) noexcept : number_{static_cast<std::uint16_t>(c)} {}

    // A negative number becomes one above 65'535, which is no code either.
    constexpr any_code(int n) noexcept : number_{static_cast<std::uint32_t>(n)} {}
    constexpr any_code(unsigned n) noexcept : number_{n} {}

    constexpr any_code(long n) noexcept : number_{detail::number_or_more(n)} {}
    constexpr any_code(unsigned long n) noexcept : number_{detail::number_or_more(n)} {}
    constexpr any_code(long long n) noexcept : number_{detail::number_or_more(n)} {}
    constexpr any_code(unsigned long long n) noexcept : number_{detail::number_or_more(n)} {}
#ifdef __SIZEOF_INT128__
    constexpr any_code(detail::int128 n) noexcept : number_{detail::number_or_more(n)} {}
    constexpr any_code(detail::uint128 n) noexcept : number_{detail::number_or_more(n)} {}
#endif

    any_code(bool) = delete;
    any_code(double) = delete;

    /// The code, or `code{}` when the integer was outside 0..65'535.
    constexpr code value() const noexcept
    {
        return number_ <= 65'535 ? static_cast<code>(number_) : code{};
    }

    /// The number; above 65'535 when the integer was outside 0..65'535.
    constexpr std::uint32_t number() const noexcept
    {
        return number_;
    }

private:
    std::uint32_t number_;
};

/// The number of the code, 0..65'535; 0 for an integer outside that range.
constexpr std::uint16_t to_integer(any_code c) noexcept
{
    return static_cast<std::uint16_t>(c.value());
}

}  // namespace sipstatus

#endif
#ifndef SIPSTATUS_CLASSIFY_HPP
#define SIPSTATUS_CLASSIFY_HPP

namespace sipstatus {

/// Which class a code has; the value is the code's first digit. RFC 3261, 7.2 and 21.
enum class response_class : std::uint8_t {
    invalid = 0,
    provisional = 1,
    success = 2,
    redirection = 3,
    request_failure = 4,
    server_failure = 5,
    global_failure = 6,
};

namespace detail {

constexpr bool is_between(any_code c, std::uint32_t first, std::uint32_t last) noexcept
{
    return c.number() - first <= last - first;
}

}  // namespace detail

/// 100..699: the codes that have a class.
constexpr bool is_valid(any_code c) noexcept
{
    return detail::is_between(c, 100, 699);
}

/// 100..199: the request is being processed, a final response follows. RFC 3261, 21.1.
constexpr bool is_provisional(any_code c) noexcept
{
    return detail::is_between(c, 100, 199);
}

/// 200..299: the request was received, understood and accepted. RFC 3261, 21.2.
constexpr bool is_success(any_code c) noexcept
{
    return detail::is_between(c, 200, 299);
}

/// 300..399: the user or the service is elsewhere. RFC 3261, 21.3.
constexpr bool is_redirection(any_code c) noexcept
{
    return detail::is_between(c, 300, 399);
}

/// 400..499: this request failed at this server. RFC 3261, 21.4.
constexpr bool is_request_failure(any_code c) noexcept
{
    return detail::is_between(c, 400, 499);
}

/// 500..599: the server erred over a request that may be valid. RFC 3261, 21.5.
constexpr bool is_server_failure(any_code c) noexcept
{
    return detail::is_between(c, 500, 599);
}

/// 600..699: the request fails at every server. RFC 3261, 21.6.
constexpr bool is_global_failure(any_code c) noexcept
{
    return detail::is_between(c, 600, 699);
}

/// 200..699: the response ends the transaction. RFC 3261, 6 ("Final Response").
constexpr bool is_final(any_code c) noexcept
{
    return detail::is_between(c, 200, 699);
}

/// 400..699: the request was not fulfilled and is not redirected. RFC 3261, 8.1.3.4.
constexpr bool is_failure(any_code c) noexcept
{
    return detail::is_between(c, 400, 699);
}

/// The class that the first digit names; `invalid` outside 100..699. RFC 3261, 7.2.
///
///     static_assert(class_of(486) == response_class::request_failure);
constexpr response_class class_of(any_code c) noexcept
{
    return is_valid(c) ? static_cast<response_class>(c.number() / 100) : response_class::invalid;
}

}  // namespace sipstatus

#endif
#ifndef SIPSTATUS_REGISTRY_HPP
#define SIPSTATUS_REGISTRY_HPP

namespace sipstatus {

namespace detail {

using size_type = decltype(sizeof 0);  // std::size_t without its header

inline constexpr code codes[] = {
#define SIPSTATUS_CODE(number, ...) code{number},
SIPSTATUS_CODE_ROWS(SIPSTATUS_CODE)
#undef SIPSTATUS_CODE
};

// How many rows there are; as a row, the one behind the last: that of every unregistered code.
inline constexpr unsigned row_count = sizeof codes / sizeof codes[0];
static_assert(row_count < 256, "sipstatus: a row is kept in a byte");

struct row_table {
    std::uint8_t rows[600];
};

constexpr row_table make_row_table() noexcept
{
    row_table table{};
    for (std::uint8_t& row : table.rows) {
        row = row_count;
    }
    for (unsigned row = 0; row != row_count; ++row) {
        if (is_valid(codes[row])) {
            table.rows[to_integer(codes[row]) - 100] = static_cast<std::uint8_t>(row);
        }
    }
    return table;
}

inline constexpr row_table rows_by_number = make_row_table();

// The row of a registered code; `row_count` for every other.
constexpr unsigned row_of(any_code c) noexcept
{
    return is_valid(c) ? rows_by_number.rows[c.number() - 100] : row_count;
}

struct class_table {
    std::uint8_t first_rows[8];
};

constexpr class_table make_class_table() noexcept
{
    class_table table{};
    for (const code c : codes) {
        for (unsigned above = to_integer(c) / 100 + 1u; above < 8; ++above) {
            ++table.first_rows[above];
        }
    }
    return table;
}

// The first row of each class, and behind the last class the number of rows.
inline constexpr class_table rows_by_class = make_class_table();

}  // namespace detail

/// Whether the IANA registry has the code, deprecated or not; false outside 100..699.
constexpr bool is_registered(any_code c) noexcept
{
    return detail::row_of(c) != detail::row_count;
}

/// 202 alone: deprecated for SUBSCRIBE and NOTIFY (RFC 6665, 8.3.1) and for REFER (RFC 7647, 5); a MESSAGE is still
/// answered with it (RFC 3428, 7).
constexpr bool is_deprecated(any_code c) noexcept
{
    return c.value() == code::accepted;
}

/// Registered codes, ascending: those that `all_codes` or `codes_in` gives, else none.
class code_range {
public:
    using value_type = code;
    using size_type = detail::size_type;
    using iterator = const code*;
    using const_iterator = const code*;

    constexpr code_range() noexcept = default;

    /// All registered codes.
    static constexpr code_range all() noexcept { return {0, detail::row_count}; }

    constexpr iterator begin() const noexcept { return detail::codes + first_; }
    constexpr iterator end() const noexcept { return detail::codes + last_; }
    constexpr size_type size() const noexcept { return static_cast<size_type>(last_ - first_); }
    constexpr bool empty() const noexcept { return first_ == last_; }

    /// The code at that position; `code{}` from `size()` on.
    constexpr code operator[](size_type position) const noexcept
    {
        return position < size() ? begin()[position] : code{};
    }

private:
    friend constexpr code_range codes_in(response_class wanted) noexcept;

    constexpr code_range(std::uint8_t first, std::uint8_t last) noexcept : first_{first}, last_{last} {}

    // Rows and not pointers, so that nothing has to be relocated when the program is loaded.
    std::uint8_t first_ = 0;
    std::uint8_t last_ = 0;
};

/// All registered codes, ascending.
inline constexpr code_range all_codes = code_range::all();

/// The registered codes of one class, ascending; none for `invalid` and for values that are no class.
constexpr code_range codes_in(response_class wanted) noexcept
{
    const auto digit = static_cast<std::uint8_t>(wanted);
    if (digit < 1 || digit > 6) {
        return {};
    }
    return {detail::rows_by_class.first_rows[digit], detail::rows_by_class.first_rows[digit + 1]};
}

}  // namespace sipstatus

#endif
#ifndef SIPSTATUS_POLICY_HPP
#define SIPSTATUS_POLICY_HPP

namespace sipstatus {

/// The code that a client must process this one as: itself when registered, else x00 of its class, and 183 for a
/// provisional one; `code{}` outside 100..699. RFC 3261, 8.1.3.2.
///
///     static_assert(treat_as(431) == code::bad_request);
constexpr code treat_as(any_code c) noexcept
{
    if (is_registered(c)) {
        return c.value();
    }
    if (is_provisional(c)) {
        return code::session_progress;
    }
    return static_cast<code>(static_cast<unsigned>(class_of(c)) * 100);
}

}  // namespace sipstatus

#endif
#ifndef SIPSTATUS_NAMES_HPP
#define SIPSTATUS_NAMES_HPP

#include <string_view>  // std::string_view

namespace sipstatus {

/// What the class is called ("Request Failure"); empty for `invalid` and for values that are no class. RFC 3261, 21.
constexpr std::string_view name_of(response_class c) noexcept
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
    return {};
}

}  // namespace sipstatus

#endif
#ifndef SIPSTATUS_REASON_HPP
#define SIPSTATUS_REASON_HPP

#include <string_view>  // std::string_view

namespace sipstatus {

namespace detail {

inline constexpr unsigned longest_phrase = 63;

// The phrases one behind the other, and where each begins: no pointers, so that nothing has to be relocated when the
// program is loaded.
inline constexpr char phrase_text[] =
#define SIPSTATUS_CODE(number, name, phrase, ...) phrase
SIPSTATUS_CODE_ROWS(SIPSTATUS_CODE)
#undef SIPSTATUS_CODE
    ;

inline constexpr std::uint8_t phrase_sizes[] = {
#define SIPSTATUS_CODE(number, name, phrase, ...) sizeof phrase - 1,
SIPSTATUS_CODE_ROWS(SIPSTATUS_CODE)
#undef SIPSTATUS_CODE
};

struct phrase_table {
    std::uint16_t begins[row_count + 2];
};

constexpr phrase_table make_phrase_table() noexcept
{
    phrase_table table{};
    for (unsigned row = 0; row != row_count; ++row) {
        table.begins[row + 1] = static_cast<std::uint16_t>(table.begins[row] + phrase_sizes[row]);
    }
    table.begins[row_count + 1] = table.begins[row_count];
    return table;
}

inline constexpr phrase_table phrases = make_phrase_table();

// The phrase of a row; empty for the row of unregistered codes.
constexpr std::string_view phrase_of_row(unsigned row) noexcept
{
    const size_type begin = phrases.begins[row];
    return {phrase_text + begin, phrases.begins[row + 1] - begin};
}

}  // namespace detail

/// The registered reason phrase, in its exact spelling; empty when the code is not registered. RFC 3261, 21.
///
///     static_assert(reason_phrase(504) == "Server Time-out");
constexpr std::string_view reason_phrase(any_code c) noexcept
{
    return detail::phrase_of_row(detail::row_of(c));
}

namespace detail {

constexpr char to_lower(char c) noexcept
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
}

constexpr bool equal_ignoring_case(std::string_view a, std::string_view b) noexcept
{
    if (a.size() != b.size()) {
        return false;
    }
    for (size_type i = 0; i != a.size(); ++i) {
        if (to_lower(a[i]) != to_lower(b[i])) {
            return false;
        }
    }
    return true;
}

// Chains the rows whose phrases have the same size, in ascending order; `row_count` ends a chain.
struct size_chains {
    std::uint8_t heads[longest_phrase + 1];
    std::uint8_t nexts[row_count];
};

constexpr size_chains make_size_chains() noexcept
{
    size_chains chains{};
    for (std::uint8_t& head : chains.heads) {
        head = row_count;
    }
    for (unsigned row = row_count; row-- != 0;) {
        chains.nexts[row] = chains.heads[phrase_sizes[row]];
        chains.heads[phrase_sizes[row]] = static_cast<std::uint8_t>(row);
    }
    return chains;
}

inline constexpr size_chains rows_by_size = make_size_chains();

}  // namespace detail

/// The registered code with this reason phrase, ASCII case ignored; `code{}` when there is none. "Not Acceptable" is
/// 406, though 606 has the same phrase.
///
///     static_assert(from_reason_phrase("busy here") == code::busy_here);
constexpr code from_reason_phrase(std::string_view text) noexcept
{
    if (text.size() > detail::longest_phrase) {
        return code{};
    }
    unsigned row = detail::rows_by_size.heads[text.size()];
    while (row != detail::row_count && !detail::equal_ignoring_case(detail::phrase_of_row(row), text)) {
        row = detail::rows_by_size.nexts[row];
    }
    return row != detail::row_count ? detail::codes[row] : code{};
}

}  // namespace sipstatus

#endif
#ifndef SIPSTATUS_REFERENCE_HPP
#define SIPSTATUS_REFERENCE_HPP

#include <string_view>  // std::string_view

namespace sipstatus {

/// A section of an RFC; `rfc` is 0 and `section` empty where there is none.
struct citation {
    std::uint16_t rfc = 0;
    std::string_view section;
};

namespace detail {

// A citation that holds its section, so that nothing has to be relocated when the program is loaded.
struct stored_citation {
    std::uint16_t rfc;
    std::uint8_t size;
    char section[7];
};

template <size_type Size>
constexpr stored_citation rfc(std::uint16_t number, const char (&section)[Size]) noexcept
{
    static_assert(Size > 1 && Size - 1 <= sizeof(stored_citation::section),
                  "sipstatus: a section has 1 to 7 characters");
    stored_citation stored{number, Size - 1, {}};
    for (size_type i = 0; i != Size - 1; ++i) {
        stored.section[i] = section[i];
    }
    return stored;
}

inline constexpr stored_citation citations[] = {
#define SIPSTATUS_CODE(number, name, phrase, reference, ...) reference,
SIPSTATUS_CODE_ROWS(SIPSTATUS_CODE)
#undef SIPSTATUS_CODE
    {},
};

}  // namespace detail

/// Where the code is defined: the RFC in force and its section; no citation when the code is not registered.
///
///     static_assert(reference(486).rfc == 3261 && reference(486).section == "21.4.24");
constexpr citation reference(any_code c) noexcept
{
    const detail::stored_citation& stored = detail::citations[detail::row_of(c)];
    return {stored.rfc, {stored.section, stored.size}};
}

}  // namespace sipstatus

#endif
#ifndef SIPSTATUS_STATUS_LINE_HPP
#define SIPSTATUS_STATUS_LINE_HPP

#include <string_view>  // std::string_view

namespace sipstatus {

// RFC 3261, 25.1:
//
//   Status-Line     =  SIP-Version SP Status-Code SP Reason-Phrase CRLF
//   SIP-Version     =  "SIP" "/" 1*DIGIT "." 1*DIGIT
//   Status-Code     =  Informational / Redirection / Success / Client-Error / Server-Error / Global-Failure
//                      / extension-code
//   extension-code  =  3DIGIT
//   Reason-Phrase   =  *(reserved / unreserved / escaped / UTF8-NONASCII / UTF8-CONT / SP / HTAB)
//
// Three exceptions: codes are 100..699, since 7.2 knows six first digits; the phrase is any bytes but controls other
// than HTAB, since 7.2 has the client not look at it; the line may end in CRLF, in LF or with the text.

/// Why a text is no status line, told by the first thing in it that is wrong.
enum class status_line_error : std::uint8_t {
    none,
    not_sip,            ///< it does not begin with "SIP/", in either case
    bad_version,        ///< the version is not 2.0, to the letter (RFC 3261, 7.1)
    missing_space,      ///< no space behind the version, or none behind the code
    bad_code,           ///< behind the first space stand not just three digits
    code_out_of_range,  ///< three digits that are not 100..699
    bad_phrase,         ///< a control other than HTAB, or a CR without its LF
};

/// What a status line says; true when it is one. Else `error` tells why, `status` is `code{}`, `phrase` is empty and
/// `size` is 0.
struct status_line {
    code status{};
    std::string_view phrase;  ///< lies inside the text that was parsed
    status_line_error error = status_line_error::not_sip;
    std::string_view::size_type size = 0;  ///< of the line, with its ending

    constexpr explicit operator bool() const noexcept { return error == status_line_error::none; }
};

/// Asks `parse_status_line` to accept what peers and logs make of a status line.
struct tolerant_t {
    explicit tolerant_t() = default;
};
inline constexpr tolerant_t tolerant{};

namespace detail {

constexpr bool is_digit(char c) noexcept
{
    return c >= '0' && c <= '9';
}

constexpr bool is_blank(char c) noexcept
{
    return c == ' ' || c == '\t';
}

constexpr bool is_phrase_byte(char c) noexcept
{
    return c == '\t' || (static_cast<unsigned char>(c) >= 0x20 && c != 0x7f);
}

// How many of the leading bytes are of one kind.
template <class Kind>
constexpr size_type count_leading(std::string_view text, Kind is_of_kind) noexcept
{
    size_type count = 0;
    while (count != text.size() && is_of_kind(text[count])) {
        ++count;
    }
    return count;
}

constexpr bool is_line_end(std::string_view text) noexcept
{
    return text.empty() || text.front() == '\n' || text.substr(0, 2) == "\r\n";
}

// The code in the first three bytes, which must be digits.
constexpr code code_from_digits(std::string_view text) noexcept
{
    return static_cast<code>((text[0] - '0') * 100 + (text[1] - '0') * 10 + (text[2] - '0'));
}

constexpr status_line read_status_line(std::string_view text, bool leniently) noexcept
{
    const auto failed = [text](status_line_error error) { return status_line{code{}, text.substr(0, 0), error, 0}; };

    std::string_view rest = text;
    if (leniently) {
        rest.remove_prefix(count_leading(rest, is_blank));
    }
    if (!equal_ignoring_case(rest.substr(0, 4), "SIP/")) {
        return failed(status_line_error::not_sip);
    }
    rest.remove_prefix(4);
    if (rest.substr(0, 3) != "2.0" || count_leading(rest.substr(3, 1), is_digit) != 0) {
        return failed(status_line_error::bad_version);
    }
    rest.remove_prefix(3);

    const size_type blanks = leniently ? count_leading(rest, is_blank) : rest.substr(0, 1) == " " ? 1 : 0;
    if (blanks == 0) {
        return failed(status_line_error::missing_space);
    }
    rest.remove_prefix(blanks);

    if (count_leading(rest.substr(0, 4), is_digit) != 3) {
        return failed(status_line_error::bad_code);
    }
    const code status = code_from_digits(rest);
    if (!is_valid(status)) {
        return failed(status_line_error::code_out_of_range);
    }
    rest.remove_prefix(3);

    if (rest.substr(0, 1) == " ") {
        rest.remove_prefix(1);
    } else if (!leniently || !is_line_end(rest)) {
        return failed(status_line_error::missing_space);
    }
    const std::string_view phrase = rest.substr(0, count_leading(rest, is_phrase_byte));
    rest.remove_prefix(phrase.size());
    if (!is_line_end(rest)) {
        return failed(status_line_error::bad_phrase);
    }
    const size_type ending = rest.empty() ? 0 : rest.front() == '\n' ? 1 : 2;
    return {status, phrase, status_line_error::none, text.size() - rest.size() + ending};
}

}  // namespace detail

/// Reads the status line that the text begins with, by RFC 3261, 7.2 and 25.1, with the exceptions above. What follows
/// the line is not looked at. Anything else, the empty text included, gets an error.
constexpr status_line parse_status_line(std::string_view text) noexcept
{
    return detail::read_status_line(text, false);
}

/// The same, and accepts as well: blanks before the version, more than one SP or HTAB between version and code, and no
/// space before an empty phrase.
constexpr status_line parse_status_line(std::string_view text, tolerant_t) noexcept
{
    return detail::read_status_line(text, true);
}

/// The code that the text names in exactly three digits; `code{}` for any other text and outside 100..699.
constexpr code parse_code(std::string_view text) noexcept
{
    if (text.size() != 3 || detail::count_leading(text, detail::is_digit) != 3) {
        return code{};
    }
    const code c = detail::code_from_digits(text);
    return is_valid(c) ? c : code{};
}

}  // namespace sipstatus

#endif

namespace sipstatus::detail {

constexpr bool stands_in_order(code c) noexcept
{
    const unsigned row = row_of(c);
    return row != row_count && (row == 0 || codes[row - 1] < c) && (row + 1 == row_count || c < codes[row + 1]);
}

// A wrong row does not compile. Each is told by itself, so that the message names its place.
#define SIPSTATUS_CODE(number, name, phrase, ...)                                           \
    static_assert(is_valid(number), "sipstatus: the code of this row is outside 100..699"); \
    static_assert(!is_valid(number) || stands_in_order(code{number}),                       \
                  "sipstatus: this row is out of order or stands twice");                   \
    static_assert(sizeof phrase > 1 && sizeof phrase - 1 <= longest_phrase,                 \
                  "sipstatus: the phrase of this row is empty or longer than 63 bytes");
SIPSTATUS_CODE_ROWS(SIPSTATUS_CODE)
#undef SIPSTATUS_CODE

}  // namespace sipstatus::detail

#endif

#endif
