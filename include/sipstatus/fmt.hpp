// SPDX-License-Identifier: BSL-1.0
#ifndef SIPSTATUS_FMT_HPP
#define SIPSTATUS_FMT_HPP

#include "detail/config.hpp"

#include <fmt/format.h>  // fmt::formatter: from fmt 11 on, base.h only declares its functions

#include "detail/formatting.hpp"

/// "{}" is "486 Busy Here", or only the number if there is no phrase; "{:d}" is the number, "{:s}" the phrase. Fill,
/// alignment and width work as for strings and numbers. Never quoted: "{:?}" is an error.
template <>
struct fmt::formatter<sipstatus::code>
    : sipstatus::detail::number_and_name_formatter<sipstatus::code, fmt::formatter<std::string_view>,
                                                   fmt::formatter<unsigned>> {
};

/// "{}" is "17 User busy", or only the number if there is no name; "{:d}" is the number, "{:s}" the name. Fill,
/// alignment and width work as for strings and numbers. Never quoted: "{:?}" is an error.
template <>
struct fmt::formatter<sipstatus::isup_cause>
    : sipstatus::detail::number_and_name_formatter<sipstatus::isup_cause, fmt::formatter<std::string_view>,
                                                   fmt::formatter<unsigned>> {
};

/// "{}" is "370 Insufficient bandwidth", or only the number if there is no text; "{:d}" is the number, "{:s}" the text.
/// Fill, alignment and width work as for strings and numbers. Never quoted: "{:?}" is an error.
template <>
struct fmt::formatter<sipstatus::warn_code>
    : sipstatus::detail::number_and_name_formatter<sipstatus::warn_code, fmt::formatter<std::string_view>,
                                                   fmt::formatter<unsigned>> {
};

/// The name, or the number of a value without a name, formatted like a string. Never quoted: "{:?}" is an error.
template <>
struct fmt::formatter<sipstatus::response_class>
    : sipstatus::detail::name_formatter<sipstatus::response_class, fmt::formatter<std::string_view>,
                                        fmt::formatter<unsigned>> {
};

/// The name, or the number of a value without a name, formatted like a string. Never quoted: "{:?}" is an error.
template <>
struct fmt::formatter<sipstatus::method>
    : sipstatus::detail::name_formatter<sipstatus::method, fmt::formatter<std::string_view>, fmt::formatter<unsigned>> {
};

/// The name, or the number of a value without a name, formatted like a string. Never quoted: "{:?}" is an error.
template <>
struct fmt::formatter<sipstatus::dialog_effect>
    : sipstatus::detail::name_formatter<sipstatus::dialog_effect, fmt::formatter<std::string_view>,
                                        fmt::formatter<unsigned>> {
};

/// The name, or the number of a value without a name, formatted like a string. Never quoted: "{:?}" is an error.
template <>
struct fmt::formatter<sipstatus::next_step>
    : sipstatus::detail::name_formatter<sipstatus::next_step, fmt::formatter<std::string_view>,
                                        fmt::formatter<unsigned>> {
};

/// The name, or the number of a value without a name, formatted like a string. Never quoted: "{:?}" is an error.
template <>
struct fmt::formatter<sipstatus::aspect>
    : sipstatus::detail::name_formatter<sipstatus::aspect, fmt::formatter<std::string_view>, fmt::formatter<unsigned>> {
};

#endif
