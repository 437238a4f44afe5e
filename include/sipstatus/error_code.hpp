// SPDX-License-Identifier: BSL-1.0
#ifndef SIPSTATUS_ERROR_CODE_HPP
#define SIPSTATUS_ERROR_CODE_HPP

#include <string>        // std::string, for std::error_category::message
#include <system_error>  // std::error_code
#include <type_traits>   // std::true_type

#include "names.hpp"
#include "reason.hpp"

namespace std {

template <>
struct is_error_code_enum<sipstatus::code> : true_type {
};
template <>
struct is_error_code_enum<sipstatus::isup_cause> : true_type {
};
template <>
struct is_error_condition_enum<sipstatus::response_class> : true_type {
};

}  // namespace std

namespace sipstatus {

namespace detail {

// What the number means in the words of <system_error>, where those mean the same; 0 elsewhere.
constexpr int errno_of(code c) noexcept
{
    const auto value = [](std::errc e) { return static_cast<int>(e); };
    switch (c) {
    case code::bad_request: return value(std::errc::bad_message);
    case code::forbidden: return value(std::errc::permission_denied);
    case code::request_timeout:
    case code::server_time_out: return value(std::errc::timed_out);
    case code::request_entity_too_large:
    case code::message_too_large: return value(std::errc::message_size);
    case code::busy_here:
    case code::busy_everywhere: return value(std::errc::device_or_resource_busy);
    case code::request_terminated: return value(std::errc::operation_canceled);
    case code::method_not_allowed: return value(std::errc::operation_not_permitted);
    case code::not_implemented: return value(std::errc::function_not_supported);
    case code::service_unavailable: return value(std::errc::resource_unavailable_try_again);
    case code::version_not_supported: return value(std::errc::protocol_not_supported);
    default: return 0;
    }
}

constexpr int errno_of(isup_cause cause) noexcept
{
    const auto value = [](std::errc e) { return static_cast<int>(e); };
    switch (cause) {
    case isup_cause::no_route_to_specified_transit_network:
    case isup_cause::no_route_to_destination: return value(std::errc::host_unreachable);
    case isup_cause::user_busy: return value(std::errc::device_or_resource_busy);
    case isup_cause::network_out_of_order: return value(std::errc::network_down);
    case isup_cause::temporary_failure: return value(std::errc::resource_unavailable_try_again);
    case isup_cause::recovery_on_timer_expiry: return value(std::errc::timed_out);
    case isup_cause::protocol_error_unspecified: return value(std::errc::protocol_error);
    default: return 0;
    }
}

class class_category final : public std::error_category {
public:
    const char* name() const noexcept override { return "sip class"; }
    std::string message(int value) const override
    {
        return std::string{name_of(value >= 0 && value <= 6 ? static_cast<response_class>(value) : response_class{})};
    }
};

class code_category final : public std::error_category {
public:
    explicit code_category(const std::error_category& of_classes) noexcept : of_classes_{of_classes} {}

    const char* name() const noexcept override { return "sip"; }

    std::string message(int value) const override
    {
        const std::string number = std::to_string(value);
        return value == 0             ? "No failure"
               : is_registered(value) ? number + " " + std::string{reason_phrase(value)}
                                      : number;
    }

    std::error_condition default_error_condition(int value) const noexcept override
    {
        const int generic = errno_of(any_code{value}.value());
        return generic != 0 ? std::error_condition{generic, std::generic_category()}
                            : std::error_condition{value, *this};
    }

    bool equivalent(int value, const std::error_condition& condition) const noexcept override
    {
        if (condition.category() == of_classes_) {
            return (is_redirection(value) || is_failure(value)) && static_cast<int>(class_of(value)) == condition.value();
        }
        return default_error_condition(value) == condition;
    }

private:
    const std::error_category& of_classes_;
};

class cause_category final : public std::error_category {
public:
    const char* name() const noexcept override { return "isup"; }

    std::string message(int value) const override
    {
        const std::string number = std::to_string(value);
        const std::string_view name = name_of(any_cause{value}.value());
        return value == 0 ? "No cause" : name.empty() ? number : number + " " + std::string{name};
    }

    std::error_condition default_error_condition(int value) const noexcept override
    {
        const int generic = errno_of(any_cause{value}.value());
        return generic != 0 ? std::error_condition{generic, std::generic_category()}
                            : std::error_condition{value, *this};
    }
};

}  // namespace detail

/// The category of the classes, which are conditions: "sip class".
inline const std::error_category& class_category() noexcept
{
    static const detail::class_category category;
    return category;
}

/// The category of the status codes: "sip". A code compares equal to the condition of its class, and to a `std::errc` where
/// that means the same: 400 bad_message, 403 permission_denied, 405 operation_not_permitted, 408 and 504 timed_out, 413 and
/// 513 message_size, 486 and 600 device_or_resource_busy, 487 operation_canceled, 501 function_not_supported, 503
/// resource_unavailable_try_again, 505 protocol_not_supported.
inline const std::error_category& code_category() noexcept
{
    static const detail::code_category category{class_category()};
    return category;
}

/// The category of the ISUP causes: "isup". A cause compares equal to a `std::errc` where that means the same: 2 and 3
/// host_unreachable, 17 device_or_resource_busy, 38 network_down, 41 resource_unavailable_try_again, 102 timed_out, 111
/// protocol_error.
inline const std::error_category& cause_category() noexcept
{
    static const detail::cause_category category;
    return category;
}

/// The error code of 300..699; of any other code one with value 0, which is no error.
///
///     std::error_code ec = code::busy_here;  // ec == response_class::request_failure
inline std::error_code make_error_code(any_code c) noexcept
{
    return {is_redirection(c) || is_failure(c) ? to_integer(c) : 0, code_category()};
}

/// The error code of a cause, `normal_call_clearing` included, since it too ends a call; of `isup_cause{}` one with value 0.
inline std::error_code make_error_code(isup_cause cause) noexcept { return {to_integer(cause), cause_category()}; }

/// The condition that the codes of a class have in common; of 1xx, 2xx and `invalid`, none has it.
inline std::error_condition make_error_condition(response_class c) noexcept
{
    return {static_cast<int>(c), class_category()};
}

}  // namespace sipstatus

#endif
