// SPDX-License-Identifier: BSL-1.0
#ifndef SIPSTATUS_REASON_HEADER_HPP
#define SIPSTATUS_REASON_HEADER_HPP

#include "detail/config.hpp"

#include <string_view>  // std::string_view

#include "isup.hpp"
#include "names.hpp"
#include "quoted_string.hpp"
#include "reason.hpp"
#include "detail/field_reader.hpp"
#include "detail/reason_protocols.hpp"
#include "detail/text_output.hpp"

namespace sipstatus {

// RFC 3326, section 2, and RFC 8606, section 4; field_reader.hpp has the rules of RFC 3261, section 25.1:
//
//   Reason               =   "Reason" HCOLON reason-value *(COMMA reason-value)
//   reason-value         =   protocol *(SEMI reason-params)
//   protocol             =   "SIP" / "Q.850" / token
//   reason-params        =   protocol-cause / reason-text / reason-extension
//   protocol-cause       =   "cause" EQUAL cause
//   cause                =   1*DIGIT
//   reason-text          =   "text" EQUAL quoted-string
//   reason-extension     =   generic-param
//   reason-extension     =/  isup-cause-location
//   isup-cause-location  =   "location" EQUAL isup-location-value
//
// The comment of `reason_values` lists what is read differently.

/// The first error in a text that is not a valid reason-value.
enum class reason_error : std::uint8_t {
    none,             ///< the value is valid
    bad_protocol,     ///< no token where a value begins; also an empty field, or a comma at its end
    bad_parameter,    ///< no token after ";", or no value after "="
    bad_cause,        ///< a cause that is missing or not all digits
    cause_too_large,  ///< a cause above 4'294'967'295
    bad_text,         ///< not in quotes, no closing quote, or an invalid character between the quotes
    repeated,         ///< a second cause or text in one value
    bad_end,          ///< neither ";" nor "," nor the end of the field after a value or parameter
};

/// One value of a Reason header field; true if it is valid. Otherwise `error` says why not, and everything else is
/// empty. The views point into the text that was passed to `reason_values` and are valid as long as that text is.
/// Protocol names are compared without regard to ASCII case. RFC 3326, section 2; RFC 9366, section 3, which allows
/// several values of one protocol in a message if the definition of the protocol says what they mean.
struct reason_value {
    std::string_view protocol{};  ///< "SIP", "Q.850" ..., spelled as in the field
    std::uint32_t cause = 0;      ///< its meaning depends on the protocol; 0 if missing
    bool has_cause = false;       ///< distinguishes a cause of 0 from a missing one
    std::string_view text{};      ///< what is between the quotes, including escapes: `write_unquoted` removes them
    reason_error error = reason_error::bad_protocol;  ///< `none` if the value is valid
    std::string_view location_token{};                ///< "U", "LN" ..., spelled as in the field; empty if missing

    /// True if the value is valid.
    constexpr explicit operator bool() const noexcept { return error == reason_error::none; }

    /// The status code if the protocol is SIP; `code{}` for other protocols and outside 100..699.
    [[nodiscard]] constexpr code status() const noexcept
    {
        const bool is_status = detail::equal_ignoring_case(protocol, "SIP") && is_valid(cause);
        return is_status ? static_cast<code>(cause) : code{};
    }

    /// The cause from the telephone network if the protocol is Q.850; `isup_cause{}` for other protocols and outside
    /// 1..127.
    [[nodiscard]] constexpr isup_cause isup() const noexcept
    {
        const bool is_cause = detail::equal_ignoring_case(protocol, "Q.850") && cause <= 127;
        return is_cause ? static_cast<isup_cause>(cause) : isup_cause{};
    }

    /// Who ended the call: `user` for the location "U", `network` for the other 15 locations of RFC 8606, section 4,
    /// and `none` for an unknown or missing one. Does not depend on the protocol. Ignores ASCII case.
    ///
    ///     static_assert(reason_values("Q.850;cause=21;location=U").begin()->location() == cause_location::user);
    [[nodiscard]] constexpr cause_location location() const noexcept
    {
        if (location_name().empty()) {
            return cause_location::none;
        }
        return detail::equal_ignoring_case(location_token, "U") ? cause_location::user : cause_location::network;
    }

    /// The name of the location in RFC 8606, section 4 ("transit network"); empty for an unknown or missing location.
    /// Ignores ASCII case. A NUL follows the name in memory.
    [[nodiscard]] constexpr std::string_view location_name() const noexcept
    {
        for (const detail::isup_location& known : detail::isup_locations) {
            if (detail::equal_ignoring_case(location_token, known.token)) {
                return known.name;
            }
        }
        return "";
    }

    /// The protocol's name for the cause: the registered reason phrase for SIP and STIR, "User busy" for 17 of Q.850,
    /// and the names of RFC 4411, section 5, for Preemption, and of 3GPP TS 24.229, section 7.2A.18, for RELEASE_CAUSE
    /// and FAILURE_CAUSE. Empty for other protocols and unknown causes. Every cause of Q.850 has a name here, even
    /// without an enumerator in `isup_cause`. A NUL follows the name in memory.
    ///
    ///     static_assert(reason_values("Preemption;cause=1").begin()->cause_name() == "UA Preemption");
    [[nodiscard]] constexpr std::string_view cause_name() const noexcept
    {
        const auto is_of = [this](std::string_view name) { return detail::equal_ignoring_case(protocol, name); };
        if (is_of("SIP") || is_of("STIR")) {
            return reason_phrase(cause);
        }
        if (is_of("Q.850")) {
            const std::string_view name = name_of(isup());
            return !name.empty() ? name : detail::further_q850_name(cause);
        }
        if (is_of("Preemption")) {
            return detail::preemption_name(cause);
        }
        if (is_of("RELEASE_CAUSE")) {
            return detail::release_cause_name(cause);
        }
        return is_of("FAILURE_CAUSE") ? detail::failure_cause_name(cause) : "";
    }

    /// True if the protocol is one of the 22 in IANA's registry of Reason protocols.
    [[nodiscard]] constexpr bool is_registered_protocol() const noexcept { return !protocol_reference().empty(); }

    /// The specification that defines the protocol, and with it the meaning of its causes ("3GPP TS 24.301, 9.9.3.9");
    /// empty if the protocol is not registered. A NUL follows it in memory.
    [[nodiscard]] constexpr std::string_view protocol_reference() const noexcept
    {
        for (const detail::reason_protocol& known : detail::reason_protocols) {
            if (detail::equal_ignoring_case(protocol, known.name)) {
                return known.reference;
            }
        }
        return "";
    }
};

// There is no public grammar of ATIS-1000099. The texts in use have this form:
//
//   text              =  version *(";" attribute)
//   version           =  "v=analytics" 1*DIGIT
//   attribute         =  ("url" / "tel" / "email" / "id") "=" value
//
// The comment of `analytics_block_of` says how they are read.

/// What a Reason header field says about a call that a provider's analytics blocked; true if they did. Missing parts
/// are empty. The views point into the text that was passed to `reason_values`, are valid as long as that text is, and
/// include escapes: `write_unquoted` removes them. ATIS-1000099.
struct analytics_block {
    std::string_view version{};  ///< the digits after "v=analytics": "1"
    std::string_view url{};      ///< where to contest the block; at least one of url, tel and email should be given
    std::string_view tel{};      ///< a phone number for the same purpose
    std::string_view email{};    ///< an email address for the same purpose
    std::string_view id{};       ///< what to quote when contesting the block; optional

    /// True if analytics blocked the call.
    constexpr explicit operator bool() const noexcept { return !version.empty(); }
};

namespace detail {

constexpr reason_error read_cause(field_reader& reader, reason_value& value) noexcept
{
    const std::string_view digits = reader.take_token();
    std::uint64_t number = 0;
    for (const char c : digits) {
        if (c < '0' || c > '9') {
            return reason_error::bad_cause;
        }
        number = number * 10 + static_cast<unsigned>(c - '0');
        number = number < 0x1'0000'0000 ? number : 0x1'0000'0000;
    }
    if (digits.empty()) {
        return reason_error::bad_cause;
    }
    value.cause = static_cast<std::uint32_t>(number);
    value.has_cause = true;
    return number < 0x1'0000'0000 ? reason_error::none : reason_error::cause_too_large;
}

// Reads one parameter, after its ";".
constexpr reason_error read_parameter(field_reader& reader, reason_value& value, bool& has_text) noexcept
{
    const std::string_view name = reader.take_token();
    if (name.empty()) {
        return reason_error::bad_parameter;
    }
    const bool has_value = reader.take_separator('=');
    if (equal_ignoring_case(name, "cause")) {
        // `has_value` is not checked: without "=" no digits follow either.
        return value.has_cause ? reason_error::repeated : read_cause(reader, value);
    }
    if (equal_ignoring_case(name, "text")) {
        const bool is_repeated = has_text;
        has_text = true;
        return is_repeated                                   ? reason_error::repeated
               : has_value && reader.take_quoted(value.text) ? reason_error::none
                                                             : reason_error::bad_text;
    }
    if (equal_ignoring_case(name, "location") && value.location_token.empty()) {
        value.location_token = field_reader{reader.rest}.take_token();
    }
    return !has_value || reader.take_gen_value() ? reason_error::none : reason_error::bad_parameter;
}

struct reason_grammar {
    static constexpr std::string_view name() noexcept { return "Reason"; }

    static constexpr reason_value failed(reason_error error) noexcept { return {{}, 0, false, {}, error}; }
    static constexpr reason_value bad_end() noexcept { return failed(reason_error::bad_end); }

    static constexpr reason_value read(field_reader& reader) noexcept
    {
        reason_value value;
        value.protocol = reader.take_token();
        if (value.protocol.empty()) {
            return failed(reason_error::bad_protocol);
        }
        bool has_text = false;
        while (reader.take_separator(';')) {
            const reason_error error = read_parameter(reader, value, has_text);
            if (error != reason_error::none) {
                return failed(error);
            }
        }
        value.error = reason_error::none;
        return value;
    }
};

constexpr bool is_white_space(char c) noexcept { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

constexpr std::string_view without_outer_white_space(std::string_view text) noexcept
{
    while (!text.empty() && is_white_space(text.front())) {
        text.remove_prefix(1);
    }
    while (!text.empty() && is_white_space(text.back())) {
        text.remove_suffix(1);
    }
    return text;
}

// Takes everything up to the next ";", and that too, but returns only what is before it.
constexpr std::string_view take_attribute(field_reader& reader) noexcept
{
    field_reader ahead = reader;
    while (!ahead.rest.empty() && ahead.rest.front() != ';') {
        ahead.take_first(ahead.rest.front() == '\\' ? 2 : 1);
    }
    const std::string_view attribute = reader.take_first(reader.rest.size() - ahead.rest.size());
    reader.take(';');
    return attribute;
}

constexpr void read_attribute(std::string_view attribute, analytics_block& block) noexcept
{
    const size_type equals = attribute.find('=');
    if (equals == std::string_view::npos) {
        return;
    }
    const std::string_view name = without_outer_white_space(part_of(attribute, 0, equals));
    std::string_view* const value = equal_ignoring_case(name, "url")     ? &block.url
                                    : equal_ignoring_case(name, "tel")   ? &block.tel
                                    : equal_ignoring_case(name, "email") ? &block.email
                                    : equal_ignoring_case(name, "id")    ? &block.id
                                                                         : nullptr;
    if (value != nullptr && value->empty()) {
        *value = without_outer_white_space(part_of(attribute, equals + 1));
    }
}

template <class Output>
constexpr void put_reason_text(Output& output, std::string_view text) noexcept(Output::is_nothrow)
{
    if (!text.empty()) {
        put_all(output, ";text=\"", text, "\"");
    }
}

template <class Output>
constexpr void put_reason(Output& output, isup_cause cause) noexcept(Output::is_nothrow)
{
    if (cause != isup_cause{}) {
        put(output, "Reason: Q.850;cause=");
        put_number(output, to_integer(cause));
        put_reason_text(output, name_of(cause));
    }
}

template <class Output>
constexpr void put_reason(Output& output, any_code c) noexcept(Output::is_nothrow)
{
    if (is_valid(c)) {
        put_all(output, "Reason: SIP;cause=", c.value());
        put_reason_text(output, reason_phrase(c));
    }
}

}  // namespace detail

/// The values of a Reason header field: an input range of `reason_value`.
using reason_value_range = field_value_range<detail::reason_grammar>;

/// The values of a Reason header field, in their order. `text` is the value of the field, or the whole field with its
/// name. The field ends at the end of the text, or of a line that is not folded; what follows is not read. If a value
/// is invalid, it is the last one, and those before it are valid. A field without a value has one invalid value. The
/// range and its values point into the text, which must outlive them. Passing a temporary std::string does not compile.
///
///     for (const reason_value& reason : reason_values("SIP;cause=486, Q.850;cause=17")) ...
///
/// The text is read as RFC 3326, section 2, RFC 8606, section 4, and RFC 3261, section 25.1, define it, with these
/// decisions:
///
/// - The value of a parameter named cause must be digits, and that of one named text a quoted string, though the
///   grammar would take anything else as an extension. Each may occur only once in a reason-value (RFC 3261,
///   section 7.3.1).
/// - A cause above 4'294'967'295 is an error.
/// - A parameter named location may be any generic-param. The first one whose value is a token counts, for every
///   protocol: RFC 8606 wants it ignored outside Q.850, but ATIS-1000099 uses it with SIP.
/// - A line may also end, or be folded, at a lone LF. Blanks before a fold are accepted: RFC 3261 as printed allows
///   them, erratum EID 7529 does not.
/// - A quoted string may contain any bytes beyond ASCII, even if they are not UTF-8. Of a host in brackets, only the
///   characters are checked.
[[nodiscard]] constexpr reason_value_range reason_values(std::string_view text) noexcept
{
    return reason_value_range{text};
}

template <class Text, class = detail::if_temporary_string<Text>>
void reason_values(Text&&) = delete;

/// What the value says about a call that a provider's analytics blocked, as in a 603 "Network Blocked": true if the
/// value is SIP;cause=603 or Q.850;cause=21 and its text begins with "v=analytics" and a digit. Otherwise everything is
/// empty. The result points into the text that was passed to `reason_values`. ATIS-1000099.
///
///     constexpr auto reasons =
///         reason_values("SIP;cause=603;text=\"v=analytics1;url=https://example.com\";location=RLN");
///     static_assert(analytics_block_of(*reasons.begin()).url == "https://example.com");
///
/// Since there is no public grammar, the text is read with these decisions:
///
/// - Names are compared without regard to ASCII case.
/// - The version comes first. What follows its digits, up to the next ";", is ignored.
/// - Attributes may be in any order. Unknown attributes are ignored, and so is white space around an attribute and its
///   "=".
/// - Of several attributes with one name, the first that is not empty counts.
/// - An escaped ";" does not end an attribute.
[[nodiscard]] constexpr analytics_block analytics_block_of(const reason_value& value) noexcept
{
    analytics_block block;
    detail::field_reader reader{value.text};
    const bool is_block = (value.status() == code::decline || value.isup() == isup_cause::call_rejected)
                          && detail::equal_ignoring_case(reader.take_first(11), "v=analytics");
    if (!is_block) {
        return block;
    }
    block.version = reader.take_first(reader.rest.find_first_not_of("0123456789"));
    if (block.version.empty()) {
        return {};
    }
    detail::take_attribute(reader);
    while (!reader.rest.empty()) {
        detail::read_attribute(detail::take_attribute(reader), block);
    }
    return block;
}

/// Writes `Reason: Q.850;cause=17;text="User busy"`, without a line end; without the text if the cause has no name.
/// Writes nothing for `isup_cause{}`. Returns the iterator past the end. RFC 3326, section 2; RFC 6432, section 3,
/// which allows the field in every response except 100.
template <class OutputIterator, class = detail::if_takes_characters<OutputIterator>>
constexpr OutputIterator
write_reason_header(OutputIterator out, isup_cause cause) noexcept(detail::writes_without_exceptions<OutputIterator>())
{
    detail::iterator_output<OutputIterator> output{static_cast<OutputIterator&&>(out)};
    detail::put_reason(output, cause);
    return static_cast<OutputIterator&&>(output.out);
}

/// Writes `Reason: SIP;cause=486;text="Busy Here"`, as in a CANCEL, a BYE or a 199, without a line end; without the
/// text if the code is not registered. Writes nothing outside 100..699. Returns the iterator past the end. RFC 3326,
/// section 2; RFC 6228, section 5.
template <class OutputIterator, class = detail::if_takes_characters<OutputIterator>>
constexpr OutputIterator write_reason_header(OutputIterator out,
                                             any_code c) noexcept(detail::writes_without_exceptions<OutputIterator>())
{
    detail::iterator_output<OutputIterator> output{static_cast<OutputIterator&&>(out)};
    detail::put_reason(output, c);
    return static_cast<OutputIterator&&>(output.out);
}

/// The number of characters that `write_reason_header` writes; 0 for `isup_cause{}`.
///
///     static_assert(reason_header_size(isup_cause::user_busy) == 39);
template <class Output = detail::size_output>  // compiled only where it is called
[[nodiscard]] constexpr std::string_view::size_type reason_header_size(isup_cause cause) noexcept
{
    Output output;
    detail::put_reason(output, cause);
    return output.size;
}

/// The number of characters that `write_reason_header` writes; 0 outside 100..699.
///
///     static_assert(reason_header_size(486) == 38);
template <class Output = detail::size_output>  // compiled only where it is called
[[nodiscard]] constexpr std::string_view::size_type reason_header_size(any_code c) noexcept
{
    Output output;
    detail::put_reason(output, c);
    return output.size;
}

}  // namespace sipstatus

#endif
