// SPDX-License-Identifier: BSL-1.0
#ifndef SIPSTATUS_WARNING_HPP
#define SIPSTATUS_WARNING_HPP

#include "detail/config.hpp"

#include <string_view>  // std::string_view

#include "isup.hpp"
#include "quoted_string.hpp"
#include "detail/field_reader.hpp"

namespace sipstatus {

/// The registered codes of the Warning header field, named after their texts. Any other value is an unregistered
/// warn-code. RFC 3261, section 20.43; RFC 5630, section 9; RFC 8373, section 6.2.
enum class warn_code : std::uint16_t {
    incompatible_network_protocol = 300,
    incompatible_network_address_formats = 301,
    incompatible_transport_protocol = 302,
    incompatible_bandwidth_units = 303,
    media_type_not_available = 304,
    incompatible_media_format = 305,
    attribute_not_understood = 306,
    session_description_parameter_not_understood = 307,
    incompatible_language_specification = 308,
    multicast_not_available = 330,
    unicast_not_available = 331,
    insufficient_bandwidth = 370,
    sips_not_allowed = 380,
    sips_required = 381,
    miscellaneous_warning = 399,
};

/// The number of the warn-code.
///
///     static_assert(to_integer(warn_code::insufficient_bandwidth) == 370);
[[nodiscard]] constexpr std::uint16_t to_integer(warn_code w) noexcept { return static_cast<std::uint16_t>(w); }

/// The text that the RFCs recommend ("Media type not available"), up to its colon; empty if the warn-code is not
/// registered. A NUL follows it in memory. RFC 3261, section 20.43; RFC 5630, section 9; RFC 8373, section 6.2.
///
///     static_assert(warn_text(warn_code::media_type_not_available) == "Media type not available");
[[nodiscard]] constexpr std::string_view warn_text(warn_code w) noexcept
{
    switch (w) {
    case warn_code::incompatible_network_protocol: return "Incompatible network protocol";
    case warn_code::incompatible_network_address_formats: return "Incompatible network address formats";
    case warn_code::incompatible_transport_protocol: return "Incompatible transport protocol";
    case warn_code::incompatible_bandwidth_units: return "Incompatible bandwidth units";
    case warn_code::media_type_not_available: return "Media type not available";
    case warn_code::incompatible_media_format: return "Incompatible media format";
    case warn_code::attribute_not_understood: return "Attribute not understood";
    case warn_code::session_description_parameter_not_understood: return "Session description parameter not understood";
    case warn_code::incompatible_language_specification: return "Incompatible language specification";
    case warn_code::multicast_not_available: return "Multicast not available";
    case warn_code::unicast_not_available: return "Unicast not available";
    case warn_code::insufficient_bandwidth: return "Insufficient bandwidth";
    case warn_code::sips_not_allowed: return "SIPS Not Allowed";
    case warn_code::sips_required: return "SIPS Required";
    case warn_code::miscellaneous_warning: return "Miscellaneous warning";
    }
    return "";
}

/// True if an RFC uses this warning with this code: warnings about the session description (300..379, registered or
/// not) with 488 and 606, SIPS Not Allowed and SIPS Required with 480, and a miscellaneous warning with every code in
/// 100..699. Otherwise false, which does not mean forbidden: any response may carry any warning. RFC 3261,
/// sections 13.3.1.3, 20 (Table 3), 20.43, 21.4.26 and 21.6.4; RFC 5630, section 5.3; RFC 8373, section 5.2.
///
///     static_assert(comes_with(488, warn_code::incompatible_media_format));
[[nodiscard]] constexpr bool comes_with(any_code c, warn_code w) noexcept
{
    const std::uint16_t number = to_integer(w);
    if (number >= 300 && number <= 379) {
        return c.value() == code::not_acceptable_here || c.value() == code::not_acceptable_anywhere;
    }
    switch (w) {
    case warn_code::sips_not_allowed:
    case warn_code::sips_required: return c.value() == code::temporarily_unavailable;
    case warn_code::miscellaneous_warning: return is_valid(c);
    default: return false;
    }
}

/// The ISUP cause for a response with this warning: that of `to_isup(c)`, except that 488 and 606 become
/// `bearer_capability_not_implemented` if the warning says that the media type, the media format or the bandwidth is
/// not available (304, 305 and 370). RFC 3398, section 8.2.6.1, recommends that cause for a warning that "speaks to an
/// unavailable bearer capability", but does not list such warnings; these three are about what a bearer capability
/// describes. `isup_cause{}` outside 100..699.
///
///     static_assert(to_isup(488, warn_code::insufficient_bandwidth) == isup_cause::bearer_capability_not_implemented);
[[nodiscard]] constexpr isup_cause to_isup(any_code c, warn_code w) noexcept
{
    const bool is_about_bearer = w == warn_code::media_type_not_available || w == warn_code::incompatible_media_format
                                 || w == warn_code::insufficient_bandwidth;
    const bool depends_on_warning =
        c.value() == code::not_acceptable_here || c.value() == code::not_acceptable_anywhere;
    return is_about_bearer && depends_on_warning ? isup_cause::bearer_capability_not_implemented : to_isup(c);
}

// RFC 3261, section 25.1; field_reader.hpp has the rules that other fields share:
//
//   Warning           =  "Warning" HCOLON warning-value *(COMMA warning-value)
//   warning-value     =  warn-code SP warn-agent SP warn-text
//   warn-code         =  3DIGIT
//   warn-agent        =  hostport / pseudonym
//   warn-text         =  quoted-string
//   pseudonym         =  token
//   hostport          =  host [ ":" port ]
//
// The comment of `warning_values` lists what is read differently.

/// The first error in a text that is not a valid warning-value.
enum class warning_error : std::uint8_t {
    none,       ///< the value is valid
    bad_code,   ///< not three digits and white space; also an empty field, or a comma at its end
    bad_agent,  ///< neither host nor pseudonym, a bad port, or no white space after it
    bad_text,   ///< not in quotes, no closing quote, or an invalid character between the quotes
    bad_end,    ///< neither "," nor the end of the field after a value
};

/// One value of a Warning header field; true if it is valid. Otherwise `error` says why not, and everything else is
/// empty. The views point into the text that was passed to `warning_values` and are valid as long as that text is.
/// RFC 3261, section 20.43.
struct warning_value {
    warn_code warning{};       ///< any three digits, registered or not
    std::string_view agent{};  ///< who added the warning: a host, with its port if there is one, or a pseudonym
    std::string_view text{};   ///< what is between the quotes, including escapes: `write_unquoted` removes them
    warning_error error = warning_error::bad_code;  ///< `none` if the value is valid

    /// True if the value is valid.
    constexpr explicit operator bool() const noexcept { return error == warning_error::none; }
};

namespace detail {

constexpr bool has_digits_only(std::string_view text) noexcept
{
    return text.find_first_not_of("0123456789") == std::string_view::npos;
}

struct warning_grammar {
    static constexpr std::string_view name() noexcept { return "Warning"; }

    static constexpr warning_value failed(warning_error error) noexcept { return {warn_code{}, {}, {}, error}; }
    static constexpr warning_value bad_end() noexcept { return failed(warning_error::bad_end); }

    static constexpr bool take_agent(field_reader& reader) noexcept
    {
        if (reader.take_token().empty() && !reader.take_bracketed_host()) {
            return false;
        }
        if (!reader.take(':')) {
            return true;
        }
        const std::string_view port = reader.take_token();
        return !port.empty() && has_digits_only(port);
    }

    static constexpr warning_value read(field_reader& reader) noexcept
    {
        const std::string_view digits = reader.take_token();
        if (digits.size() != 3 || !has_digits_only(digits) || !reader.take_white_space()) {
            return failed(warning_error::bad_code);
        }
        warning_value value;
        value.warning = static_cast<warn_code>((digits[0] - '0') * 100 + (digits[1] - '0') * 10 + (digits[2] - '0'));

        const std::string_view from_agent = reader.rest;
        if (!take_agent(reader)) {
            return failed(warning_error::bad_agent);
        }
        value.agent = part_of(from_agent, 0, from_agent.size() - reader.rest.size());
        if (!reader.take_white_space()) {
            return failed(warning_error::bad_agent);
        }
        if (!reader.take_quoted(value.text)) {
            return failed(warning_error::bad_text);
        }
        value.error = warning_error::none;
        return value;
    }
};

}  // namespace detail

/// The values of a Warning header field: an input range of `warning_value`.
using warning_value_range = field_value_range<detail::warning_grammar>;

/// The values of a Warning header field, in their order. As with `reason_values`, the text may begin with the name of
/// the field, and an invalid value is the last one. The range and its values point into the text, which must outlive
/// them. Passing a temporary std::string does not compile.
///
///     for (const warning_value& warning : warning_values("370 example.com \"Choose a bigger pipe\"")) ...
///
/// The text is read as RFC 3261, section 25.1, defines it, with the decisions about folded lines, quoted strings and
/// hosts in brackets that `reason_values` lists, and with these:
///
/// - Where the grammar has one SP, any linear white space is accepted: blanks and one fold (RFC 3261, section 7.3.1).
/// - Any token may be followed by a port, even if it cannot be a host name.
[[nodiscard]] constexpr warning_value_range warning_values(std::string_view text) noexcept
{
    return warning_value_range{text};
}

template <class Text, class = detail::if_temporary_string<Text>>
void warning_values(Text&&) = delete;

}  // namespace sipstatus

#endif
