// SPDX-License-Identifier: BSL-1.0
#ifndef SIPSTATUS_FORMAT_HPP
#define SIPSTATUS_FORMAT_HPP

#include "detail/config.hpp"

// Nothing where the standard library has no <format>: __cpp_lib_format tells.
#include <version>  // __cpp_lib_format

#ifdef __cpp_lib_format
#include <format>  // std::formatter

#include "detail/formatting.hpp"

/// "{}" is "486 Busy Here", "{:d}" the number, "{:s}" the phrase; fill, alignment and width as for texts and numbers.
/// Never quoted, and "{:?}" is an error.
template <>
struct std::formatter<sipstatus::code>
    : sipstatus::detail::number_and_name_formatter<sipstatus::code, std::formatter<std::string_view>,
                                                   std::formatter<unsigned>> {
};

/// "{}" is "17 User busy", "{:d}" the number, "{:s}" the name; fill, alignment and width as for texts and numbers.
/// Never quoted, and "{:?}" is an error.
template <>
struct std::formatter<sipstatus::isup_cause>
    : sipstatus::detail::number_and_name_formatter<sipstatus::isup_cause, std::formatter<std::string_view>,
                                                   std::formatter<unsigned>> {
};

/// "{}" is "370 Insufficient bandwidth", "{:d}" the number, "{:s}" the text; fill, alignment and width as for texts and numbers.
/// Never quoted, and "{:?}" is an error.
template <>
struct std::formatter<sipstatus::warn_code>
    : sipstatus::detail::number_and_name_formatter<sipstatus::warn_code, std::formatter<std::string_view>,
                                                   std::formatter<unsigned>> {
};

/// The name, as text; never quoted, and "{:?}" is an error.
template <>
struct std::formatter<sipstatus::response_class>
    : sipstatus::detail::name_formatter<sipstatus::response_class, std::formatter<std::string_view>,
                                        std::formatter<unsigned>> {
};

/// The name, as text; never quoted, and "{:?}" is an error.
template <>
struct std::formatter<sipstatus::method>
    : sipstatus::detail::name_formatter<sipstatus::method, std::formatter<std::string_view>, std::formatter<unsigned>> {
};

/// The name, as text; never quoted, and "{:?}" is an error.
template <>
struct std::formatter<sipstatus::dialog_effect>
    : sipstatus::detail::name_formatter<sipstatus::dialog_effect, std::formatter<std::string_view>,
                                        std::formatter<unsigned>> {
};

/// The name, as text; never quoted, and "{:?}" is an error.
template <>
struct std::formatter<sipstatus::next_step>
    : sipstatus::detail::name_formatter<sipstatus::next_step, std::formatter<std::string_view>,
                                        std::formatter<unsigned>> {
};

/// The name, as text; never quoted, and "{:?}" is an error.
template <>
struct std::formatter<sipstatus::aspect>
    : sipstatus::detail::name_formatter<sipstatus::aspect, std::formatter<std::string_view>, std::formatter<unsigned>> {
};

#endif

#endif
