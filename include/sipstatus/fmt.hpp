// SPDX-License-Identifier: BSL-1.0
#ifndef SIPSTATUS_FMT_HPP
#define SIPSTATUS_FMT_HPP

#include "detail/config.hpp"

#include <fmt/format.h>  // fmt::formatter: from fmt 11 on, base.h only declares its functions

#include "detail/formatting.hpp"

/// "{}" is "486 Busy Here", "{:d}" the number, "{:s}" the phrase; fill, alignment and width as for texts and numbers.
/// Never quoted, and "{:?}" is an error.
template <>
struct fmt::formatter<sipstatus::code>
    : sipstatus::detail::number_and_name_formatter<sipstatus::code, fmt::formatter<std::string_view>,
                                                   fmt::formatter<unsigned>> {
};

/// "{}" is "17 User busy", "{:d}" the number, "{:s}" the name; fill, alignment and width as for texts and numbers.
/// Never quoted, and "{:?}" is an error.
template <>
struct fmt::formatter<sipstatus::isup_cause>
    : sipstatus::detail::number_and_name_formatter<sipstatus::isup_cause, fmt::formatter<std::string_view>,
                                                   fmt::formatter<unsigned>> {
};

/// "{}" is "370 Insufficient bandwidth", "{:d}" the number, "{:s}" the text; fill, alignment and width as for texts and numbers.
/// Never quoted, and "{:?}" is an error.
template <>
struct fmt::formatter<sipstatus::warn_code>
    : sipstatus::detail::number_and_name_formatter<sipstatus::warn_code, fmt::formatter<std::string_view>,
                                                   fmt::formatter<unsigned>> {
};

/// The name, as text; never quoted, and "{:?}" is an error.
template <>
struct fmt::formatter<sipstatus::response_class>
    : sipstatus::detail::name_formatter<sipstatus::response_class, fmt::formatter<std::string_view>,
                                        fmt::formatter<unsigned>> {
};

/// The name, as text; never quoted, and "{:?}" is an error.
template <>
struct fmt::formatter<sipstatus::method>
    : sipstatus::detail::name_formatter<sipstatus::method, fmt::formatter<std::string_view>, fmt::formatter<unsigned>> {
};

/// The name, as text; never quoted, and "{:?}" is an error.
template <>
struct fmt::formatter<sipstatus::dialog_effect>
    : sipstatus::detail::name_formatter<sipstatus::dialog_effect, fmt::formatter<std::string_view>,
                                        fmt::formatter<unsigned>> {
};

/// The name, as text; never quoted, and "{:?}" is an error.
template <>
struct fmt::formatter<sipstatus::next_step>
    : sipstatus::detail::name_formatter<sipstatus::next_step, fmt::formatter<std::string_view>,
                                        fmt::formatter<unsigned>> {
};

/// The name, as text; never quoted, and "{:?}" is an error.
template <>
struct fmt::formatter<sipstatus::aspect>
    : sipstatus::detail::name_formatter<sipstatus::aspect, fmt::formatter<std::string_view>, fmt::formatter<unsigned>> {
};

#endif
