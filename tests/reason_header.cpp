// SPDX-License-Identifier: BSL-1.0
#include <sipstatus/reason_header.hpp>

#include <algorithm>
#include <iterator>
#include <string>
#include <vector>

#include "catch.hpp"
#include "laws.hpp"

using namespace sipstatus;

namespace {

constexpr reason_value first_of(std::string_view text) { return *reason_values(text).begin(); }

constexpr reason_error error_of(std::string_view text)
{
    for (const reason_value& value : reason_values(text)) {
        if (!value) {
            return value.error;
        }
    }
    return reason_error::none;
}

constexpr int count_of(std::string_view text)
{
    int count = 0;
    for (const reason_value& value : reason_values(text)) {
        count += value ? 1 : 0;
    }
    return count;
}

constexpr bool is_value(const reason_value& value, std::string_view protocol, std::uint32_t cause,
                        std::string_view text)
{
    return value && value.protocol == protocol && value.has_cause && value.cause == cause && value.text == text;
}

template <class Cause>
std::string written(Cause cause)
{
    std::string out;
    write_reason_header(std::back_inserter(out), cause);
    return out;
}

// RFC 3261, section 25.1, byte by byte.
constexpr bool is_in(std::string_view bytes, int byte)
{
    return bytes.find(static_cast<char>(byte)) != std::string_view::npos;
}

constexpr std::string_view digits = "0123456789";
constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

constexpr bool is_protocol_when_of_a_token(int byte)
{
    const char text[] = {'x', static_cast<char>(byte), 'x'};
    const bool is_token = is_in(digits, byte) || is_in(letters, byte) || is_in("-.!%*_+`'~", byte);
    return (first_of({text, sizeof text}).protocol.size() == sizeof text) == is_token;
}

constexpr bool is_text_when_quotable(int byte)
{
    const char text[] = {'S', 'I', 'P', ';', 't', 'e', 'x', 't', '=', '"', static_cast<char>(byte), '"'};
    const bool is_quotable = byte == '\t' || (byte >= 0x20 && byte != '"' && byte != '\\' && byte != 0x7f);
    return (error_of({text, sizeof text}) == reason_error::none) == is_quotable;
}

constexpr bool is_text_when_escapable(int byte)
{
    const char text[] = {'S', 'I', 'P', ';', 't', 'e', 'x', 't', '=', '"', '\\', static_cast<char>(byte), '"'};
    const bool is_escapable = byte <= 0x7f && byte != '\n' && byte != '\r';
    return (error_of({text, sizeof text}) == reason_error::none) == is_escapable;
}

constexpr bool is_host_when_of_an_address(int byte)
{
    const char text[] = {'S', 'I', 'P', ';', 'h', '=', '[', ':', static_cast<char>(byte), ']'};
    const bool is_of_address = is_in(digits, byte) || is_in("ABCDEFabcdef:.", byte);
    return (error_of({text, sizeof text}) == reason_error::none) == is_of_address;
}

constexpr reason_value value_of(std::string_view protocol, std::uint32_t cause)
{
    reason_value value;
    value.protocol = protocol;
    value.cause = cause;
    value.has_cause = true;
    value.error = reason_error::none;
    return value;
}

struct named_cause {
    std::uint32_t cause;
    std::string_view name;
};

// ITU-T Q.850 (10/2018), all of them.
constexpr named_cause q850_names[] = {
    {1, "Unallocated (unassigned) number"},
    {2, "No route to specified transit network"},
    {3, "No route to destination"},
    {4, "Send special information tone"},
    {5, "Misdialled trunk prefix"},
    {6, "Channel unacceptable"},
    {7, "Call awarded and being delivered in an established channel"},
    {8, "Preemption"},
    {9, "Preemption - circuit reserved for reuse"},
    {14, "QoR: ported number"},
    {16, "Normal call clearing"},
    {17, "User busy"},
    {18, "No user responding"},
    {19, "No answer from user (user alerted)"},
    {20, "Subscriber absent"},
    {21, "Call rejected"},
    {22, "Number changed"},
    {23, "Redirection to new destination"},
    {24, "Call rejected due to feature at the destination"},
    {25, "Exchange routing error"},
    {26, "Non-selected user clearing"},
    {27, "Destination out of order"},
    {28, "Invalid number format (address incomplete)"},
    {29, "Facility rejected"},
    {30, "Response to STATUS ENQUIRY"},
    {31, "Normal, unspecified"},
    {34, "No circuit/channel available"},
    {38, "Network out of order"},
    {39, "Permanent frame mode connection out of service"},
    {40, "Permanent frame mode connection operational"},
    {41, "Temporary failure"},
    {42, "Switching equipment congestion"},
    {43, "Access information discarded"},
    {44, "Requested circuit/channel not available"},
    {46, "Precedence call blocked"},
    {47, "Resource unavailable, unspecified"},
    {49, "Quality of service not available"},
    {50, "Requested facility not subscribed"},
    {53, "Outgoing calls barred within CUG"},
    {55, "Incoming calls barred within CUG"},
    {57, "Bearer capability not authorized"},
    {58, "Bearer capability not presently available"},
    {62, "Inconsistency in designated outgoing access information and subscriber class"},
    {63, "Service or option not available, unspecified"},
    {65, "Bearer capability not implemented"},
    {66, "Channel type not implemented"},
    {69, "Requested facility not implemented"},
    {70, "Only restricted digital information bearer capability is available"},
    {79, "Service or option not implemented, unspecified"},
    {81, "Invalid call reference value"},
    {82, "Identified channel does not exist"},
    {83, "A suspended call exists, but this call identity does not"},
    {84, "Call identity in use"},
    {85, "No call suspended"},
    {86, "Call having the requested call identity has been cleared"},
    {87, "User not member of CUG"},
    {88, "Incompatible destination"},
    {90, "Non-existent CUG"},
    {91, "Invalid transit network selection"},
    {95, "Invalid message, unspecified"},
    {96, "Mandatory information element is missing"},
    {97, "Message type non-existent or not implemented"},
    {98, "Message not compatible with call state or message type non-existent or not implemented"},
    {99, "Information element/parameter non-existent or not implemented"},
    {100, "Invalid information element contents"},
    {101, "Message not compatible with call state"},
    {102, "Recovery on timer expiry"},
    {103, "Parameter non-existent or not implemented, passed on"},
    {110, "Message with unrecognized parameter, discarded"},
    {111, "Protocol error, unspecified"},
    {127, "Interworking, unspecified"},
};

// RFC 4411, section 5.
constexpr named_cause preemption_names[] = {
    {1, "UA Preemption"},
    {2, "Reserved Resources Preempted"},
    {3, "Generic Preemption"},
    {4, "Non-IP Preemption"},
};

// From IANA's registry, for 3GPP TS 24.229.
constexpr named_cause release_cause_names[] = {
    {1, "User ends call"},        {2, "RTP/RTCP time-out"},   {3, "Media bearer loss"},   {4, "SIP timeout - no ACK"},
    {5, "SIP response time-out"}, {6, "Call-setup time-out"}, {7, "Redirection failure"},
};
constexpr named_cause failure_cause_names[] = {
    {1, "Media bearer or QoS lost"},
    {2, "Release of signalling bearer"},
    {3, "Indication of failed resources allocation"},
};

template <std::size_t Size>
constexpr std::string_view name_in(const named_cause (&names)[Size], std::uint32_t cause)
{
    for (const named_cause& named : names) {
        if (named.cause == cause) {
            return named.name;
        }
    }
    return {};
}

/// Whether exactly these causes of the protocol have names, and these names.
template <std::size_t Size>
constexpr bool are_all_names(std::string_view protocol, const named_cause (&names)[Size])
{
    for (std::uint32_t cause = 0; cause != 150; ++cause) {
        const std::string_view name = value_of(protocol, cause).cause_name();
        if (name != name_in(names, cause) || !is_c_string(name)) {
            return false;
        }
    }
    for (const named_cause& named : names) {
        for (const std::uint32_t period : {0x80u, 0x100u, 0x1'0000u, 0x8000'0000u}) {
            if (!value_of(protocol, named.cause + period).cause_name().empty()) {
                return false;
            }
        }
    }
    return value_of(protocol, 0xffff'ffff).cause_name().empty();
}

constexpr bool is_named_by_its_phrase(int number)
{
    const auto cause = static_cast<std::uint32_t>(number);
    return value_of("SIP", cause).cause_name() == reason_phrase(number)
           && value_of("STIR", cause).cause_name() == reason_phrase(number)
           && is_c_string(value_of("SIP", cause).cause_name()) && is_c_string(value_of("STIR", cause).cause_name());
}

// IANA, Reason Protocols.
struct registered_protocol {
    std::string_view name;
    std::string_view reference;
};
constexpr registered_protocol protocols[] = {
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

// RFC 8606, section 4.
struct named_location {
    std::string_view token;
    std::string_view name;
};
constexpr named_location locations[] = {
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

/// All texts that differ from the text in one character, which is inserted, removed or replaced.
std::vector<std::string> near(std::string_view text)
{
    const std::string characters = std::string{letters} + std::string{digits} + "-.!%*_+`'~";
    std::vector<std::string> all;
    for (std::size_t at = 0; at <= text.size(); ++at) {
        for (const char c : characters) {
            all.push_back(std::string{text}.insert(at, 1, c));
            if (at != text.size()) {
                all.emplace_back(text);
                all.back()[at] = c;
            }
        }
        if (at != text.size() && text.size() != 1) {
            all.push_back(std::string{text}.erase(at, 1));
        }
    }
    return all;
}

std::string in_lower_case(std::string_view text)
{
    std::string lower{text};
    for (char& c : lower) {
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return lower;
}

/// Whether one of the texts is the wanted one, ignoring ASCII case.
template <class Texts, class TextOf>
bool has_in_any_case(const Texts& texts, std::string_view wanted, TextOf text_of)
{
    return std::any_of(std::begin(texts), std::end(texts),
                       [&](const auto& text) { return in_lower_case(text_of(text)) == in_lower_case(wanted); });
}

constexpr bool is_location_of_any_protocol(std::string_view text, cause_location location)
{
    int count = 0;
    for (const reason_value& value : reason_values(text)) {
        count += value && value.location() == location ? 1 : 0;
    }
    return count == 3;
}

constexpr bool is_same(const analytics_block& block, const analytics_block& wanted)
{
    return bool{block} == bool{wanted} && block.version == wanted.version && block.url == wanted.url
           && block.tel == wanted.tel && block.email == wanted.email && block.id == wanted.id;
}

constexpr analytics_block block_in(std::string_view text)
{
    reason_value value = value_of("SIP", 603);
    value.text = text;
    return analytics_block_of(value);
}

struct text_at_compile_time {
    char bytes[reason_header_size(isup_cause::user_busy)]{};

    constexpr text_at_compile_time() { write_reason_header(+bytes, isup_cause::user_busy); }
    constexpr std::string_view view() const { return {bytes, sizeof bytes}; }
};

}  // namespace

TEST_CASE("the examples of RFC 3326, section 2, are read")
{
    STATIC_REQUIRE(is_value(first_of("SIP ;cause=200 ;text=\"Call completed elsewhere\""), "SIP", 200,
                            "Call completed elsewhere"));
    STATIC_REQUIRE(is_value(first_of("Q.850 ;cause=16 ;text=\"Terminated\""), "Q.850", 16, "Terminated"));
    STATIC_REQUIRE(is_value(first_of("SIP ;cause=600 ;text=\"Busy Everywhere\""), "SIP", 600, "Busy Everywhere"));
    STATIC_REQUIRE(
        is_value(first_of("SIP ;cause=580 ;text=\"Precondition Failure\""), "SIP", 580, "Precondition Failure"));
    STATIC_REQUIRE(is_value(first_of("Reason: SIP ;cause=200"), "SIP", 200, ""));
    STATIC_REQUIRE(is_value(first_of("reason \t:\r\n Q.850;cause=16\r\nVia: not looked at"), "Q.850", 16, ""));
}

TEST_CASE("a value of protocol SIP has a status code, and one of Q.850 an ISUP cause")
{
    STATIC_REQUIRE(first_of("SIP;cause=486").status() == code::busy_here);
    STATIC_REQUIRE(first_of("sip;cause=486").status() == code::busy_here);
    STATIC_REQUIRE(first_of("SIP;cause=499").status() == static_cast<code>(499));
    STATIC_REQUIRE(first_of("SIP;cause=100").status() == code::trying);
    STATIC_REQUIRE(first_of("SIP;cause=99").status() == code{});
    STATIC_REQUIRE(first_of("SIP;cause=700").status() == code{});
    STATIC_REQUIRE(first_of("SIP;cause=66022").status() == code{});
    STATIC_REQUIRE(first_of("SIP;cause=486").isup() == isup_cause{});
    STATIC_REQUIRE(first_of("Q.850;cause=17").isup() == isup_cause::user_busy);
    STATIC_REQUIRE(first_of("q.850;cause=127").isup() == isup_cause::interworking_unspecified);
    STATIC_REQUIRE(first_of("Q.850;cause=128").isup() == isup_cause{});
    STATIC_REQUIRE(first_of("Q.850;cause=273").isup() == isup_cause{});
    STATIC_REQUIRE(first_of("Q.850;cause=486").status() == code{});
    STATIC_REQUIRE(first_of("FreeSWITCH;cause=486").status() == code{});
    STATIC_REQUIRE(first_of("SIP").status() == code{});
    STATIC_REQUIRE(reason_value{}.status() == code{});
    STATIC_REQUIRE(reason_value{}.isup() == isup_cause{});
    STATIC_REQUIRE(!reason_value{});
    STATIC_REQUIRE(reason_value{}.error == reason_error::bad_protocol);
    STATIC_REQUIRE(reason_value{}.cause == 0);
    STATIC_REQUIRE(first_of("SIP").cause == 0);
}

TEST_CASE("only the protocols SIP and Q.850, in any case, give a status code or an ISUP cause")
{
    const auto is_ignoring_case = [](std::string_view text, std::string_view protocol) {
        return in_lower_case(text) == in_lower_case(protocol);
    };
    std::vector<std::string> names{"", "Q", "850", "Q850", "SIPS", "X"};
    for (const registered_protocol& listed : protocols) {
        names.emplace_back(listed.name);
        names.push_back(in_lower_case(listed.name));
    }
    for (const std::string_view protocol : {"SIP", "Q.850"}) {
        const auto more = near(protocol);
        names.insert(names.end(), more.begin(), more.end());
    }
    for (const std::string& name : names) {
        const bool is_sip = is_ignoring_case(name, "SIP");
        const bool is_q850 = is_ignoring_case(name, "Q.850");
        if (value_of(name, 603).status() != (is_sip ? code::decline : code{})
            || value_of(name, 21).isup() != (is_q850 ? isup_cause::call_rejected : isup_cause{})) {
            FAIL_CHECK(name << " gives another status code or cause");
        }
    }
    for (std::uint32_t cause = 0; cause != 1000; ++cause) {
        const bool is_status = cause >= 100 && cause <= 699;
        if (value_of("SIP", cause).status() != static_cast<code>(is_status ? cause : 0)
            || value_of("Q.850", cause).isup() != static_cast<isup_cause>(cause <= 127 ? cause : 0)
            || value_of("Q.850", cause).status() != code{} || value_of("SIP", cause).isup() != isup_cause{}) {
            FAIL_CHECK(cause);
        }
    }
}

TEST_CASE("a field can have several values, each with its own cause and text")
{
    constexpr auto values =
        reason_values("SIP;cause=486;text=\"a, b; c\" , Q.850;cause=17,preemption;cause=1;text=\"x\",x");
    STATIC_REQUIRE(is_value(*values.begin(), "SIP", 486, "a, b; c"));
    STATIC_REQUIRE(is_value(*++values.begin(), "Q.850", 17, ""));
    STATIC_REQUIRE(is_value(*++ ++values.begin(), "preemption", 1, "x"));
    STATIC_REQUIRE((*++ ++ ++values.begin()).protocol == "x");
    STATIC_REQUIRE(!(*++ ++ ++values.begin()).has_cause);
    STATIC_REQUIRE(++ ++ ++ ++values.begin() == values.end());
    STATIC_REQUIRE(values.begin() == values.begin());
    STATIC_REQUIRE(values.begin() != ++values.begin());
    STATIC_REQUIRE(values.begin() != values.end());
    STATIC_REQUIRE(count_of("SIP,SIP,SIP") == 3);
}

TEST_CASE("parameters can have any order and case, and unknown ones are ignored")
{
    STATIC_REQUIRE(is_value(first_of("Q.850;text=\"x\";cause=3"), "Q.850", 3, "x"));
    STATIC_REQUIRE(is_value(first_of("Q.850;TEXT=\"x\";Cause=3"), "Q.850", 3, "x"));
    STATIC_REQUIRE(
        is_value(first_of("Q.850;a;b=c;location=LN;d=\"e;f,\\\"\";h=[2001:db8::1];cause=3"), "Q.850", 3, ""));
    STATIC_REQUIRE(is_value(first_of("Q.850;i=192.0.2.1;j=example.com;cause=003"), "Q.850", 3, ""));
    STATIC_REQUIRE(is_value(first_of("Q.850;cause=4294967295"), "Q.850", 4'294'967'295, ""));
    STATIC_REQUIRE(is_value(first_of("Q.850;cause=0"), "Q.850", 0, ""));
}

TEST_CASE("the location of RFC 8606 is read for every protocol")
{
    STATIC_REQUIRE(first_of("Q.850;cause=1;text=\"Unallocated (unassigned) number\";\r\n location=LN").location()
                   == cause_location::network);
    STATIC_REQUIRE(is_location_of_any_protocol("SIP;location=U,Q.850;location=u;cause=1,X;a;LOCATION = U;b",
                                               cause_location::user));
    STATIC_REQUIRE(is_location_of_any_protocol("SIP;location=RLN,Q.850;location=rln;cause=1,X;a;LOCATION = RlN;b",
                                               cause_location::network));
    STATIC_REQUIRE(is_location_of_any_protocol("SIP,Q.850;cause=1,X;a", cause_location::none));
    STATIC_REQUIRE(first_of("SIP;Location=rLn").location_token == "rLn");
    STATIC_REQUIRE(reason_value{}.location() == cause_location::none);
    STATIC_REQUIRE(is_c_string(reason_value{}.location_name()));
    STATIC_REQUIRE((++reason_values("SIP;location=U,Q.850").begin())->location() == cause_location::none);
    for (const named_location& wanted : locations) {
        for (const std::string& token : {std::string{wanted.token}, in_lower_case(wanted.token)}) {
            CAPTURE(token);
            const std::string text = "Q.850;location=" + token + ";cause=16";
            CHECK(first_of(text).location() == (wanted.token == "U" ? cause_location::user : cause_location::network));
            CHECK(first_of(text).location_name() == wanted.name);
            CHECK(is_c_string(first_of(text).location_name()));
            CHECK(first_of(text).location_token == token);
        }
        for (const std::string& token : near(wanted.token)) {
            const bool is_known =
                has_in_any_case(locations, token, [](const named_location& known) { return known.token; });
            const std::string text = "Q.850;location=" + token;
            if (first_of(text).location_token != token || is_known == first_of(text).location_name().empty()
                || is_known == (first_of(text).location() == cause_location::none)) {
                CAPTURE(token);
                FAIL_CHECK("a location is known although it is not listed, or unknown although it is");
            }
        }
    }
    CHECK(first_of("Q.850;location=" + std::string(70'000, 'U')).location() == cause_location::none);
}

TEST_CASE("a location parameter whose value is not a token is ignored like an unknown parameter")
{
    for (const char* const text : {"Q.850;location;cause=1", "Q.850;location=\"U\";cause=1",
                                   "Q.850;location=[::1];cause=1", "Q.850;location=\"\";cause=1",
                                   "Q.850;locatio=U;cause=1", "Q.850;locations=U;cause=1", "Q.850;cause=1;location"}) {
        CAPTURE(text);
        CHECK(is_value(first_of(text), "Q.850", 1, ""));
        CHECK(first_of(text).location_token.empty());
        CHECK(first_of(text).location() == cause_location::none);
    }
    STATIC_REQUIRE(error_of("Q.850;location=") == reason_error::bad_parameter);
    STATIC_REQUIRE(error_of("Q.850;location U") == reason_error::bad_end);
    STATIC_REQUIRE(error_of("Q.850;location=U x") == reason_error::bad_end);
    STATIC_REQUIRE(first_of("Q.850;location=U;cause=x").location_token.empty());
}

TEST_CASE("if there are several locations, the first token counts")
{
    STATIC_REQUIRE(first_of("Q.850;location=U;location=LN").location() == cause_location::user);
    STATIC_REQUIRE(first_of("Q.850;location=LN;location=U").location() == cause_location::network);
    STATIC_REQUIRE(first_of("Q.850;location=X;location=U").location() == cause_location::none);
    STATIC_REQUIRE(first_of("Q.850;location;location=\"LN\";location=U").location() == cause_location::user);
}

TEST_CASE("a cause has its name from its protocol")
{
    STATIC_REQUIRE(first_of("sip;cause=486").cause_name() == "Busy Here");
    STATIC_REQUIRE(first_of("STIR ;cause=436 ;text=\"Bad Identity Info\"").cause_name() == "Bad Identity Info");
    STATIC_REQUIRE(first_of("q.850;cause=17").cause_name() == "User busy");
    STATIC_REQUIRE(first_of("preemption;cause=1").cause_name() == "UA Preemption");
    STATIC_REQUIRE(first_of("release_cause;cause=1").cause_name() == "User ends call");
    STATIC_REQUIRE(first_of("Failure_Cause;cause=1").cause_name() == "Media bearer or QoS lost");
    STATIC_REQUIRE(are_all_names("Q.850", q850_names));
    // Each cause of Q.850 has its name in one of the two tables, and not in both.
    for (std::uint32_t cause = 0; cause != 256; ++cause) {
        CAPTURE(cause);
        const bool has_enumerator = !name_of(static_cast<isup_cause>(cause)).empty();
        CHECK(std::string_view{detail::further_q850_name(cause)} == (has_enumerator ? "" : name_in(q850_names, cause)));
    }
    STATIC_REQUIRE(are_all_names("Preemption", preemption_names));
    STATIC_REQUIRE(are_all_names("RELEASE_CAUSE", release_cause_names));
    STATIC_REQUIRE(are_all_names("FAILURE_CAUSE", failure_cause_names));
    STATIC_REQUIRE(holds_for(0, 1000, is_named_by_its_phrase));
    for (const std::uint32_t cause : {0x1'0000u + 486, 0x8000'0000u + 486, 0xffff'ffffu}) {
        CHECK(value_of("SIP", cause).cause_name().empty());
        CHECK(value_of("STIR", cause).cause_name().empty());
    }
}

TEST_CASE("a value without a cause, or of another protocol, has no name")
{
    STATIC_REQUIRE(is_c_string(first_of("Q.850").cause_name()));
    STATIC_REQUIRE(first_of("SIP").cause_name().empty());
    STATIC_REQUIRE(first_of("Q.850;text=\"User busy\"").cause_name().empty());
    STATIC_REQUIRE(first_of("Q.850;cause=x").cause_name().empty());
    STATIC_REQUIRE(reason_value{}.cause_name().empty());
    for (const registered_protocol& listed : protocols) {
        const std::string_view protocol = listed.name;
        const bool has_names = protocol == "SIP" || protocol == "STIR" || protocol == "Q.850"
                               || protocol == "Preemption" || protocol == "RELEASE_CAUSE"
                               || protocol == "FAILURE_CAUSE";
        bool is_named = false;
        for (std::uint32_t cause = 0; cause != 1000; ++cause) {
            is_named = is_named || !value_of(protocol, cause).cause_name().empty();
        }
        CAPTURE(protocol);
        CHECK(is_named == has_names);
    }
    for (const std::string& protocol : near("Q.850")) {
        if (protocol != "q.850" && !value_of(protocol, 17).cause_name().empty()) {
            CHECK(protocol == "Q.850");
        }
    }
}

TEST_CASE("the registered protocols are those of IANA, each with the document that defines it")
{
    STATIC_REQUIRE(std::size(detail::reason_protocols) == std::size(protocols));
    STATIC_REQUIRE(first_of("SIP;cause=486").is_registered_protocol());
    STATIC_REQUIRE(first_of("5gsm").is_registered_protocol());
    STATIC_REQUIRE(first_of("5gsm").protocol_reference() == "3GPP TS 24.501, 9.11.4.2");
    STATIC_REQUIRE(!first_of("FreeSWITCH;cause=16").is_registered_protocol());
    STATIC_REQUIRE(first_of("FreeSWITCH;cause=16").protocol_reference().empty());
    STATIC_REQUIRE(!reason_value{}.is_registered_protocol());
    STATIC_REQUIRE(is_c_string(reason_value{}.protocol_reference()));
    for (const registered_protocol& listed : protocols) {
        CAPTURE(listed.name);
        CHECK(first_of(listed.name).is_registered_protocol());
        CHECK(first_of(in_lower_case(listed.name)).is_registered_protocol());
        CHECK(first_of(listed.name).protocol_reference() == listed.reference);
        CHECK(is_c_string(first_of(listed.name).protocol_reference()));
        for (const std::string& protocol : near(listed.name)) {
            const bool is_known =
                has_in_any_case(protocols, protocol, [](const registered_protocol& known) { return known.name; });
            if (first_of(protocol).is_registered_protocol() != is_known) {
                CAPTURE(protocol);
                FAIL_CHECK("a protocol is registered although it is not listed, or not registered although it is");
            }
        }
    }
}

TEST_CASE("an analytics block is read from the text of SIP 603 and Q.850 21")
{
    constexpr auto in_first = [](std::string_view text) { return analytics_block_of(first_of(text)); };
    STATIC_REQUIRE(is_same(in_first("SIP;cause=603;text=\"v=analytics1;url=https://example.com\";location=RLN"),
                           {"1", "https://example.com", "", "", ""}));
    STATIC_REQUIRE(
        is_same(in_first("Q.850; cause=21; text=\"v=analytics1;url=https://example.com/redress;tel=+12155551212;"
                         "email=redress@example.com;id=a_B-9\";location=RPN"),
                {"1", "https://example.com/redress", "+12155551212", "redress@example.com", "a_B-9"}));
    STATIC_REQUIRE(in_first("sip;location=TN;text=\"v=analytics1\";cause=603").version == "1");
    STATIC_REQUIRE(in_first("q.850;cause=21;text=\"v=analytics1\"").version == "1");
    for (const char* const text :
         {"SIP;cause=21;text=\"v=analytics1;url=x\"", "Q.850;cause=603;text=\"v=analytics1;url=x\"",
          "SIP;cause=602;text=\"v=analytics1;url=x\"", "SIP;cause=604;text=\"v=analytics1;url=x\"",
          "Q.850;cause=20;text=\"v=analytics1;url=x\"", "Q.850;cause=22;text=\"v=analytics1;url=x\"",
          "Q.850;cause=149;text=\"v=analytics1;url=x\"", "SIP;cause=66139;text=\"v=analytics1;url=x\"",
          "STIR;cause=603;text=\"v=analytics1;url=x\"", "SIP;text=\"v=analytics1;url=x\"",
          "SIP;cause=602;text=\"1;url=x\"", "SIP;cause=603;v=analytics1;url=\"x\"",
          "SIP;cause=603;a=\"v=analytics1;url=x\"", "SIP;cause=603", "SIP;cause=603;text=\"\"",
          "SIP;cause=603;text=\"v=analytics1;url=x\";cause=603", ""}) {
        CAPTURE(text);
        CHECK(is_same(in_first(text), {}));
    }
    STATIC_REQUIRE(noexcept(analytics_block_of(reason_value{})));
}

TEST_CASE("an analytics block has a version")
{
    STATIC_REQUIRE(is_same(block_in("v=analytics1"), {"1", "", "", "", ""}));
    STATIC_REQUIRE(is_same(block_in("V=Analytics0190;"), {"0190", "", "", "", ""}));
    STATIC_REQUIRE(block_in("v=analytics9876543210").version == "9876543210");
    STATIC_REQUIRE(is_same(block_in("v=analytics2x;url=y"), {"2", "y", "", "", ""}));
    STATIC_REQUIRE(is_same(block_in("v=analytics3 url=y;url=z"), {"3", "z", "", "", ""}));
    for (const char* const text : {"", "v", "v=analytic", "v=analytics", "v=analytics;url=x", "v=analyticsx1;url=x",
                                   "v=analytics 1;url=x", "v=analytics-1;url=x", "v=analytic1;url=x", "v =analytics1",
                                   " v=analytics1", ";v=analytics1", "url=x;v=analytics1", "v=\\analytics1",
                                   "xv=analytics1", "w=analytics1", "v=analyticz1", "v-analytics1", "1"}) {
        CAPTURE(text);
        CHECK(is_same(block_in(text), {}));
        CHECK(block_in(text).version.data() == nullptr);
    }
}

TEST_CASE("the attributes of an analytics block can have any order after the version")
{
    std::string parts[] = {"email=e@example.com", "id=i", "tel=+1", "url=https://u", "v=analytics1"};
    int count = 0;
    do {
        const std::string text = parts[0] + ";" + parts[1] + ";" + parts[2] + ";" + parts[3] + ";" + parts[4];
        const bool is_block = parts[0] == "v=analytics1";
        count += is_block ? 1 : 0;
        CAPTURE(text);
        CHECK(is_same(block_in(text),
                      is_block ? analytics_block{"1", "https://u", "+1", "e@example.com", "i"} : analytics_block{}));
    } while (std::next_permutation(std::begin(parts), std::end(parts)));
    CHECK(count == 24);
}

TEST_CASE("unknown and malformed attributes of an analytics block are ignored")
{
    STATIC_REQUIRE(is_same(block_in("v=analytics1;;x;x=y;=z;url;tel;urls=a;ur=b;id=c;"), {"1", "", "", "", "c"}));
    STATIC_REQUIRE(is_same(block_in("v=analytics1;url=;tel= ;email=;id=;url=a"), {"1", "a", "", "", ""}));
    STATIC_REQUIRE(is_same(block_in("v=analytics1;URL=a;Tel=b;eMail=c;ID=d"), {"1", "a", "b", "c", "d"}));
    STATIC_REQUIRE(is_same(block_in("v=analytics1;url=a;url=b;tel=c;tel=d;email=e;email=f;id=g;id=h;v=analytics2"),
                           {"1", "a", "c", "e", "g"}));
    STATIC_REQUIRE(
        is_same(block_in("v=analytics1;url=https://u/?a=b&c==;id==\"x"), {"1", "https://u/?a=b&c==", "", "", "=\"x"}));
    STATIC_REQUIRE(is_same(block_in("v=analytics1 ;\t url\r\n =\r\n\ta b \r\n ; id =d "), {"1", "a b", "", "", "d"}));
}

TEST_CASE("the values of an analytics block keep their escapes")
{
    STATIC_REQUIRE(is_same(block_in(R"(v=analytics1;url=a\\;id=b)"), {"1", R"(a\\)", "", "", "b"}));
    STATIC_REQUIRE(is_same(block_in(R"(v=analytics1;url=a\;id=b;tel=\"c\")"), {"1", R"(a\;id=b)", R"(\"c\")", "", ""}));
    STATIC_REQUIRE(is_same(block_in(R"(v=analytics1\;url=a;tel=b)"), {"1", "", "b", "", ""}));
    STATIC_REQUIRE(is_same(block_in(R"(v=analytics1;u
l=a;tel=b\)"),
                           {"1", "", R"(b\)", "", ""}));
    STATIC_REQUIRE(is_same(block_in(R"(v=analytics1;url=a\;b)"), {"1", R"(a\;b)", "", "", ""}));
}

TEST_CASE("a long analytics block is read without copying")
{
    const std::string filler(70'000, 'x');
    const std::string text = "SIP;cause=603;text=\"v=analytics1;" + filler + ";url=" + filler + ";id=i\"";
    const analytics_block block = analytics_block_of(first_of(text));
    CHECK(block.url == filler);
    CHECK(block.id == "i");
    CHECK(block.url.data() == text.data() + text.rfind(filler));
    CHECK(block_in("v=analytics" + std::string(70'000, '7')).version.size() == 70'000);
    CHECK(is_same(block_in("v=analytics1" + std::string(70'000, ';')), {"1", "", "", "", ""}));
    CHECK(is_same(block_in(filler), {}));
}

TEST_CASE("white space is accepted where the grammar allows it, with at most one fold")
{
    STATIC_REQUIRE(is_value(first_of(" \t SIP ; \tcause = 486\t; text\t=\t\"x\" "), "SIP", 486, "x"));
    STATIC_REQUIRE(is_value(first_of("\r\n SIP\r\n ;\r\n\tcause\r\n =\r\n 486\r\n "), "SIP", 486, ""));
    STATIC_REQUIRE(is_value(first_of("SIP;\n cause=486\n"), "SIP", 486, ""));
    STATIC_REQUIRE(is_value(first_of("SIP;cause=486\r\n"), "SIP", 486, ""));
    STATIC_REQUIRE(is_value(first_of("SIP;cause=486 \r\nmore"), "SIP", 486, ""));
    // EQUAL ends with SWS, and a quoted-string begins with SWS, so there can be two folds.
    STATIC_REQUIRE(first_of("SIP;text=\r\n \r\n \"x\"").text == "x");
    STATIC_REQUIRE(error_of("SIP;text=\r\n \r\n \r\n \"x\"") == reason_error::bad_text);
    STATIC_REQUIRE(error_of("SIP;cause=\r\n \r\n 1") == reason_error::bad_cause);
    STATIC_REQUIRE(error_of("SIP;cause=486;\r\ntext=\"x\"") == reason_error::bad_parameter);
    STATIC_REQUIRE(error_of("SIP \r\n \r\n ;cause=486") == reason_error::bad_end);
    STATIC_REQUIRE(error_of("Rea son: SIP") == reason_error::bad_end);
    STATIC_REQUIRE(error_of("Reason\r\n : SIP") == reason_error::bad_end);
    STATIC_REQUIRE(error_of("SIP;cause=486\r") == reason_error::bad_end);
}

TEST_CASE("the text of a value is what is between its quotes")
{
    STATIC_REQUIRE(first_of("SIP;text=\"\"").text.empty());
    STATIC_REQUIRE(first_of(R"(SIP;text="a\"b\\c")").text == R"(a\"b\\c)");
    STATIC_REQUIRE(first_of("SIP;text=\"b\xC3\xBCsy \xFF\"").text == "b\xC3\xBCsy \xFF");
    STATIC_REQUIRE(first_of("SIP;text=\"a\r\n b\"").text == "a\r\n b");
}

TEST_CASE("tokens, texts and hosts in brackets accept exactly the bytes of the grammar")
{
    STATIC_REQUIRE(holds_for(0, 255, is_protocol_when_of_a_token));
    STATIC_REQUIRE(holds_for(0, 255, is_text_when_quotable));
    STATIC_REQUIRE(holds_for(0, 255, is_text_when_escapable));
    STATIC_REQUIRE(holds_for(0, 255, is_host_when_of_an_address));
}

TEST_CASE("a text that is not a value gets the error of the first fault")
{
    using namespace std::string_view_literals;
    STATIC_REQUIRE(error_of("") == reason_error::bad_protocol);
    STATIC_REQUIRE(error_of({}) == reason_error::bad_protocol);
    STATIC_REQUIRE(error_of("Reason:") == reason_error::bad_protocol);
    STATIC_REQUIRE(error_of(";cause=1") == reason_error::bad_protocol);
    STATIC_REQUIRE(error_of("SIP,") == reason_error::bad_protocol);
    STATIC_REQUIRE(error_of("SIP,,SIP") == reason_error::bad_protocol);
    STATIC_REQUIRE(error_of("\"SIP\"") == reason_error::bad_protocol);
    STATIC_REQUIRE(error_of("SIP;") == reason_error::bad_parameter);
    STATIC_REQUIRE(error_of("SIP;;cause=1") == reason_error::bad_parameter);
    STATIC_REQUIRE(error_of("SIP;=1") == reason_error::bad_parameter);
    STATIC_REQUIRE(error_of("SIP;a=") == reason_error::bad_parameter);
    STATIC_REQUIRE(error_of("SIP;a=\"x") == reason_error::bad_parameter);
    STATIC_REQUIRE(error_of("SIP;a=[]") == reason_error::bad_parameter);
    STATIC_REQUIRE(error_of("SIP;a=[::1") == reason_error::bad_parameter);
    STATIC_REQUIRE(error_of("SIP;a=[g]") == reason_error::bad_parameter);
    STATIC_REQUIRE(error_of("SIP;cause") == reason_error::bad_cause);
    STATIC_REQUIRE(error_of("SIP;cause=") == reason_error::bad_cause);
    STATIC_REQUIRE(error_of("SIP;cause=x") == reason_error::bad_cause);
    STATIC_REQUIRE(error_of("SIP;cause=1x") == reason_error::bad_cause);
    STATIC_REQUIRE(error_of("SIP;cause=-1") == reason_error::bad_cause);
    STATIC_REQUIRE(error_of("SIP;cause=\"1\"") == reason_error::bad_cause);
    STATIC_REQUIRE(error_of("SIP;cause=4294967296") == reason_error::cause_too_large);
    STATIC_REQUIRE(error_of("SIP;cause=18446744073709551617") == reason_error::cause_too_large);
    STATIC_REQUIRE(error_of("SIP;cause=99999999999999999999999999999999x") == reason_error::bad_cause);
    STATIC_REQUIRE(error_of("SIP;text") == reason_error::bad_text);
    STATIC_REQUIRE(error_of("SIP;text=x") == reason_error::bad_text);
    STATIC_REQUIRE(error_of("SIP;text=\"x") == reason_error::bad_text);
    STATIC_REQUIRE(error_of("SIP;text=\"x\\") == reason_error::bad_text);
    STATIC_REQUIRE(error_of("SIP;text=\"x\\\"") == reason_error::bad_text);
    STATIC_REQUIRE(error_of("SIP;text=\"x\r\ny\"") == reason_error::bad_text);
    STATIC_REQUIRE(error_of("SIP;text=\"x\\\r\n y\"") == reason_error::bad_text);
    STATIC_REQUIRE(error_of("SIP;text=\"x\\\n y\"") == reason_error::bad_text);
    STATIC_REQUIRE(error_of("SIP;text=\"\\\xC3\xBC\"") == reason_error::bad_text);
    STATIC_REQUIRE(error_of("SIP;text=\"\x1f\"") == reason_error::bad_text);
    STATIC_REQUIRE(error_of("SIP;text=\"\x7f\"") == reason_error::bad_text);
    STATIC_REQUIRE(error_of("SIP;text=\"\0\""sv) == reason_error::bad_text);
    STATIC_REQUIRE(error_of("SIP;text=\"\\\0\\\x7f\\\t\""sv) == reason_error::none);
    STATIC_REQUIRE(error_of("SIP;cause=1;cause=1") == reason_error::repeated);
    STATIC_REQUIRE(error_of("SIP;text=\"\";text=\"\"") == reason_error::repeated);
    STATIC_REQUIRE(error_of("SIP;cause=1,SIP;cause=2;text=\"\"") == reason_error::none);
    STATIC_REQUIRE(error_of("SIP cause=1") == reason_error::bad_end);
    STATIC_REQUIRE(error_of("SIP;cause=1 x") == reason_error::bad_end);
    STATIC_REQUIRE(error_of("SIP\0"sv) == reason_error::bad_end);
    STATIC_REQUIRE(error_of("SIP: x") == reason_error::bad_end);
}

TEST_CASE("a value with an error is empty, and is the last one")
{
    constexpr auto values = reason_values("SIP;cause=486,Q.850;text=\"x\";cause=no,SIP;cause=500");
    STATIC_REQUIRE(values.begin()->status() == code::busy_here);
    STATIC_REQUIRE(!*++values.begin());
    STATIC_REQUIRE((++values.begin())->protocol.empty());
    STATIC_REQUIRE((++values.begin())->text.empty());
    STATIC_REQUIRE(!(++values.begin())->has_cause);
    STATIC_REQUIRE((++values.begin())->cause == 0);
    STATIC_REQUIRE(++ ++values.begin() == values.end());
    STATIC_REQUIRE(count_of("SIP;cause=486,Q.850;cause=no,SIP;cause=500") == 1);
}

TEST_CASE("the text of a value never goes beyond the end of the field")
{
    constexpr std::string_view text =
        "Reason: SIP;cause=486;text=\"a \\\"b\\\" \r\n c\" , Q.850;x=[::1];y=\"z\";cause=17\r\n";
    for (std::size_t size = 0; size <= text.size(); ++size) {
        const std::vector<char> exactly(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(size));
        for (const reason_value& value : reason_values({exactly.data(), exactly.size()})) {
            CHECK((value.text.empty() || value.text.data() + value.text.size() <= exactly.data() + size));
        }
    }
    CHECK(error_of(text) == reason_error::none);
}

TEST_CASE("a Reason header field is written for a cause")
{
    STATIC_REQUIRE(text_at_compile_time{}.view() == "Reason: Q.850;cause=17;text=\"User busy\"");
    CHECK(written(isup_cause::unallocated_number) == "Reason: Q.850;cause=1;text=\"Unallocated (unassigned) number\"");
    CHECK(written(isup_cause::interworking_unspecified)
          == "Reason: Q.850;cause=127;text=\"Interworking, unspecified\"");
    CHECK(written(static_cast<isup_cause>(99)) == "Reason: Q.850;cause=99");
    CHECK(written(isup_cause{}).empty());
}

TEST_CASE("a Reason header field is written for a code")
{
    CHECK(written(code::busy_here) == "Reason: SIP;cause=486;text=\"Busy Here\"");
    CHECK(written(600) == "Reason: SIP;cause=600;text=\"Busy Everywhere\"");
    CHECK(written(499) == "Reason: SIP;cause=499");
    for (const int number : {-1, 0, 17, 99, 700, 65'536 + 486}) {
        CHECK(written(number).empty());
        CHECK(reason_header_size(number) == 0);
    }
}

TEST_CASE("a written Reason is read back, and is as long as reason_header_size says")
{
    for (int number = 1; number != 1000; ++number) {
        CAPTURE(number);
        const auto cause = static_cast<isup_cause>(number & 127);
        CHECK(reason_header_size(cause) == written(cause).size());
        CHECK(reason_header_size(number) == written(number).size());
        CHECK(first_of(written(cause)).isup() == cause);
        CHECK(first_of(written(number)).status() == (is_valid(number) ? static_cast<code>(number) : code{}));
    }
    for (std::uint32_t number = 1; number != 256; ++number) {
        CHECK(first_of(written(static_cast<isup_cause>(number))).cause == number);
    }
    for (const code c : all_codes) {
        const std::string text = written(c);
        CHECK(first_of(text).text == reason_phrase(c));
    }
}

TEST_CASE("write_reason_header is noexcept exactly if its iterator is")
{
    std::string text;
    STATIC_REQUIRE(noexcept(write_reason_header(static_cast<char*>(nullptr), code::busy_here)));
    STATIC_REQUIRE(noexcept(write_reason_header(static_cast<char*>(nullptr), isup_cause::user_busy)));
    const auto into_text = std::back_inserter(text);  // not in noexcept(), since making it may throw as well
    STATIC_REQUIRE(!noexcept(write_reason_header(into_text, code::busy_here)));
    STATIC_REQUIRE(!noexcept(write_reason_header(into_text, isup_cause::user_busy)));
    STATIC_REQUIRE(noexcept(reason_values(std::string_view{})));
}

TEST_CASE("iterators at different places of a field are never equal, even if the second value is missing")
{
    STATIC_REQUIRE(reason_values("SIP,").begin() != ++reason_values("SIP,").begin());
    STATIC_REQUIRE(reason_values("SIP,").begin() == reason_values("SIP,").begin());
}

TEST_CASE("nothing is read after the end of a Reason")
{
    constexpr auto is_read = [](std::string_view text) { return has_value(reason_values(text)); };
    STATIC_REQUIRE(read_in_exact_places<15>("SIP;a=\"b\\\"\r\n c\"", is_read) == 5);
    STATIC_REQUIRE(read_in_exact_places<14>("SIP;a=[::1];b=", is_read) == 6);
    STATIC_REQUIRE(read_in_exact_places<20>("Reason: SIP\r\n ;cause", is_read) == 15);
    STATIC_REQUIRE(read_in_exact_places<14>("SIP;location=U", is_read) == 12);
    constexpr auto is_block = [](std::string_view text) { return bool{block_in(text)}; };
    STATIC_REQUIRE(read_in_exact_places<25>("v=analytics1;url = a\\;b; ", is_block) == 14);
    // Nor after the end of the protocol that a value points to.
    constexpr auto is_known = [](std::string_view text) {
        return value_of(text, 17).is_registered_protocol() || !value_of(text, 17).cause_name().empty();
    };
    STATIC_REQUIRE(read_in_exact_places<6>("Q.850x", is_known) == 1);
}
