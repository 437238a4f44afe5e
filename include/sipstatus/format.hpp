// SPDX-License-Identifier: BSL-1.0
#ifndef SIPSTATUS_FORMAT_HPP
#define SIPSTATUS_FORMAT_HPP

#include "detail/config.hpp"

// This header is empty if the standard library has no <format>; then __cpp_lib_format is not defined.
#include <version>  // __cpp_lib_format

#ifdef __cpp_lib_format
#include <format>  // std::formatter

#include "detail/formatting.hpp"

/// "{}" is "486 Busy Here", or only the number if there is no phrase; "{:d}" is the number, "{:s}" the phrase. Fill,
/// alignment and width work as for strings and numbers. Never quoted: "{:?}" is an error.
template <>
struct std::formatter<sipstatus::code>
    : sipstatus::detail::number_and_name_formatter<sipstatus::code, std::formatter<std::string_view>,
                                                   std::formatter<unsigned>> {
};

/// "{}" is "17 User busy", or only the number if there is no name; "{:d}" is the number, "{:s}" the name. Fill,
/// alignment and width work as for strings and numbers. Never quoted: "{:?}" is an error.
template <>
struct std::formatter<sipstatus::isup_cause>
    : sipstatus::detail::number_and_name_formatter<sipstatus::isup_cause, std::formatter<std::string_view>,
                                                   std::formatter<unsigned>> {
};

/// "{}" is "370 Insufficient bandwidth", or only the number if there is no text; "{:d}" is the number, "{:s}" the text.
/// Fill, alignment and width work as for strings and numbers. Never quoted: "{:?}" is an error.
template <>
struct std::formatter<sipstatus::warn_code>
    : sipstatus::detail::number_and_name_formatter<sipstatus::warn_code, std::formatter<std::string_view>,
                                                   std::formatter<unsigned>> {
};

/// The name, or the number of a value without a name, formatted like a string. Never quoted: "{:?}" is an error.
template <>
struct std::formatter<sipstatus::response_class>
    : sipstatus::detail::name_formatter<sipstatus::response_class, std::formatter<std::string_view>,
                                        std::formatter<unsigned>> {
};

/// The name, or the number of a value without a name, formatted like a string. Never quoted: "{:?}" is an error.
template <>
struct std::formatter<sipstatus::method>
    : sipstatus::detail::name_formatter<sipstatus::method, std::formatter<std::string_view>, std::formatter<unsigned>> {
};

/// The name, or the number of a value without a name, formatted like a string. Never quoted: "{:?}" is an error.
template <>
struct std::formatter<sipstatus::dialog_effect>
    : sipstatus::detail::name_formatter<sipstatus::dialog_effect, std::formatter<std::string_view>,
                                        std::formatter<unsigned>> {
};

/// The name, or the number of a value without a name, formatted like a string. Never quoted: "{:?}" is an error.
template <>
struct std::formatter<sipstatus::next_step>
    : sipstatus::detail::name_formatter<sipstatus::next_step, std::formatter<std::string_view>,
                                        std::formatter<unsigned>> {
};

/// The name, or the number of a value without a name, formatted like a string. Never quoted: "{:?}" is an error.
template <>
struct std::formatter<sipstatus::aspect>
    : sipstatus::detail::name_formatter<sipstatus::aspect, std::formatter<std::string_view>, std::formatter<unsigned>> {
};

#endif

#endif
