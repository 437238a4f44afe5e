// SPDX-License-Identifier: BSL-1.0
#ifndef SIPSTATUS_DETAIL_REASON_PROTOCOLS_HPP
#define SIPSTATUS_DETAIL_REASON_PROTOCOLS_HPP

#include "config.hpp"

// The protocols of the Reason header field: where each is defined, and the names of its causes. Not listed are the
// causes of SIP and STIR, which are status codes, and those Q.850 causes that `name_of` knows.

#include <cstdint>  // std::uint32_t

namespace sipstatus::detail {

struct reason_protocol {
    const char* name;
    const char* reference;
};

// IANA, "Session Initiation Protocol (SIP) Parameters", "Reason Protocols". The registry names no section for S1AP-RNL.
SIPSTATUS_HIDDEN inline constexpr reason_protocol reason_protocols[] = {
    {"SIP", "RFC 3261"},
    {"Q.850", "ITU-T Q.850"},
    {"Preemption", "RFC 4411"},
    {"EMM", "3GPP TS 24.301, 9.9.3.9"},
    {"ESM", "3GPP TS 24.301, 9.9.4.4"},
    {"S1AP-RNL", "3GPP TS 36.413"},
    {"S1AP-TL", "3GPP TS 36.413, 9.2.1.3"},
    {"S1AP-NAS", "3GPP TS 36.413, 9.2.1.3"},
    {"S1AP-MISC", "3GPP TS 36.413, 9.2.1.3"},
    {"S1AP-PROT", "3GPP TS 36.413, 9.2.1.3"},
    {"DIAMETER", "3GPP TS 29.274, 8.103"},
    {"IKEV2", "3GPP TS 29.274, 8.103"},
    {"RELEASE_CAUSE", "3GPP TS 24.229, 7.2A.18"},
    {"FAILURE_CAUSE", "3GPP TS 24.229, 7.2A.18"},
    {"STIR", "RFC 8224 and RFC 9410"},
    {"5GMM", "3GPP TS 24.501, 9.11.3.2"},
    {"5GSM", "3GPP TS 24.501, 9.11.4.2"},
    {"NGAP-RNL", "3GPP TS 38.413, 9.3.1.2"},
    {"NGAP-TL", "3GPP TS 38.413, 9.3.1.2"},
    {"NGAP-NAS", "3GPP TS 38.413, 9.3.1.2"},
    {"NGAP-MISC", "3GPP TS 38.413, 9.3.1.2"},
    {"NGAP-PROT", "3GPP TS 38.413, 9.3.1.2"},
};

struct isup_location {
    const char* token;
    const char* name;
};

// RFC 8606, section 4, in the order of their values in Q.850. All but the first are networks.
SIPSTATUS_HIDDEN inline constexpr isup_location isup_locations[] = {
    {"U", "user"},
    {"LPN", "private network serving the local user"},
    {"LN", "public network serving the local user"},
    {"TN", "transit network"},
    {"RLN", "public network serving the remote user"},
    {"RPN", "private network serving the remote user"},
    {"LOC-6", "spare"},
    {"INTL", "international network"},
    {"LOC-8", "spare"},
    {"LOC-9", "spare"},
    {"BI", "network beyond interworking point"},
    {"LOC-11", "spare"},
    {"LOC-12", "reserved for national use"},
    {"LOC-13", "reserved for national use"},
    {"LOC-14", "reserved for national use"},
    {"LOC-15", "reserved for national use"},
};

// The causes of Q.850 (10/2018) that `name_of` does not know, because RFC 3398 does not map them.
constexpr const char* further_q850_name(std::uint32_t cause) noexcept
{
    switch (cause) {
    case 4: return "Send special information tone";
    case 5: return "Misdialled trunk prefix";
    case 6: return "Channel unacceptable";
    case 7: return "Call awarded and being delivered in an established channel";
    case 8: return "Preemption";
    case 9: return "Preemption - circuit reserved for reuse";
    case 14: return "QoR: ported number";
    case 24: return "Call rejected due to feature at the destination";
    case 30: return "Response to STATUS ENQUIRY";
    case 39: return "Permanent frame mode connection out of service";
    case 40: return "Permanent frame mode connection operational";
    case 43: return "Access information discarded";
    case 46: return "Precedence call blocked";
    case 49: return "Quality of service not available";
    case 50: return "Requested facility not subscribed";
    case 53: return "Outgoing calls barred within CUG";
    case 62: return "Inconsistency in designated outgoing access information and subscriber class";
    case 81: return "Invalid call reference value";
    case 82: return "Identified channel does not exist";
    case 83: return "A suspended call exists, but this call identity does not";
    case 84: return "Call identity in use";
    case 85: return "No call suspended";
    case 86: return "Call having the requested call identity has been cleared";
    case 90: return "Non-existent CUG";
    case 91: return "Invalid transit network selection";
    case 95: return "Invalid message, unspecified";
    case 96: return "Mandatory information element is missing";
    case 97: return "Message type non-existent or not implemented";
    case 98: return "Message not compatible with call state or message type non-existent or not implemented";
    case 99: return "Information element/parameter non-existent or not implemented";
    case 100: return "Invalid information element contents";
    case 101: return "Message not compatible with call state";
    case 103: return "Parameter non-existent or not implemented, passed on";
    case 110: return "Message with unrecognized parameter, discarded";
    default: return "";
    }
}

// RFC 4411, section 5. The numbers are not those of Q.850, where cause 8 is preemption.
constexpr const char* preemption_name(std::uint32_t cause) noexcept
{
    switch (cause) {
    case 1: return "UA Preemption";
    case 2: return "Reserved Resources Preempted";
    case 3: return "Generic Preemption";
    case 4: return "Non-IP Preemption";
    default: return "";
    }
}

// 3GPP TS 24.229, section 7.2A.18, as IANA's registry quotes it.
constexpr const char* release_cause_name(std::uint32_t cause) noexcept
{
    switch (cause) {
    case 1: return "User ends call";
    case 2: return "RTP/RTCP time-out";
    case 3: return "Media bearer loss";
    case 4: return "SIP timeout - no ACK";
    case 5: return "SIP response time-out";
    case 6: return "Call-setup time-out";
    case 7: return "Redirection failure";
    default: return "";
    }
}

// 3GPP TS 24.229, section 7.2A.18, as IANA's registry quotes it.
constexpr const char* failure_cause_name(std::uint32_t cause) noexcept
{
    switch (cause) {
    case 1: return "Media bearer or QoS lost";
    case 2: return "Release of signalling bearer";
    case 3: return "Indication of failed resources allocation";
    default: return "";
    }
}

}  // namespace sipstatus::detail

#endif
