// SPDX-License-Identifier: BSL-1.0
#ifndef SIPSTATUS_ERROR_CODE_HPP
#define SIPSTATUS_ERROR_CODE_HPP

#include "detail/config.hpp"

#include <new>           // placement new
#include <string>        // std::string, for std::error_category::message
#include <string_view>   // std::string_view
#include <system_error>  // std::error_code
#include <type_traits>   // std::true_type

#include "names.hpp"
#include "reason.hpp"

// Error codes compare the addresses of their categories, so a process may have only one object per category, even if
// everything else has hidden visibility. Functions that are not inlined are merged into one, and with them their static
// object. Clang with link-time optimization merges only objects, so with Clang the objects are visible too. With g++
// they have to be hidden, or a plugin could never be unloaded.
#if defined(__ELF__) && !defined(__clang__)
#define SIPSTATUS_CATEGORY [[gnu::visibility("default"), gnu::noipa]]
#define SIPSTATUS_CATEGORY_OBJECT SIPSTATUS_HIDDEN
#elif defined(__ELF__) || defined(__MACH__)
#define SIPSTATUS_CATEGORY [[gnu::visibility("default"), gnu::noinline]]
#define SIPSTATUS_CATEGORY_OBJECT [[gnu::visibility("default")]]
#else
#define SIPSTATUS_CATEGORY
#define SIPSTATUS_CATEGORY_OBJECT
#endif

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

// The std::errc that means the same as the code; 0 if there is no such value.
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

// "486 Busy Here", or "499" for a number without a name. Does not use std::to_string, because libstdc++ has a table in
// it that keeps a plugin from being unloaded.
inline std::string number_and_name(int value, std::string_view name)
{
    const auto bits = static_cast<unsigned>(value);
    std::string text = name.empty() ? std::string{} : " " + std::string{name};
    for (unsigned rest = value < 0 ? 0 - bits : bits; rest != 0; rest /= 10) {
        text.insert(text.begin(), static_cast<char>('0' + rest % 10));
    }
    return value < 0 ? "-" + text : text;
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
    const char* name() const noexcept override { return "sip"; }

    std::string message(int value) const override
    {
        return value == 0 ? "No failure" : number_and_name(value, reason_phrase(value));
    }

    std::error_condition default_error_condition(int value) const noexcept override
    {
        const int generic = errno_of(any_code{value}.value());
        return generic != 0 ? std::error_condition{generic, std::generic_category()}
                            : std::error_condition{value, *this};
    }

    bool equivalent(int value, const std::error_condition& condition) const noexcept override
    {
        // Compares names, because each Windows DLL has its own category objects.
        if (std::string_view{condition.category().name()} == class_category{}.name()) {
            return (is_redirection(value) || is_failure(value))
                   && static_cast<int>(class_of(value)) == condition.value();
        }
        return default_error_condition(value) == condition;
    }
};

class cause_category final : public std::error_category {
public:
    const char* name() const noexcept override { return "isup"; }

    std::string message(int value) const override
    {
        return value == 0 ? "No cause" : number_and_name(value, name_of(any_cause{value}.value()));
    }

    std::error_condition default_error_condition(int value) const noexcept override
    {
        const int generic = errno_of(any_cause{value}.value());
        return generic != 0 ? std::error_condition{generic, std::generic_category()}
                            : std::error_condition{value, *this};
    }
};

// Created by the first call and never destroyed, so that error codes can be used as long as the program runs.
template <class Category>
SIPSTATUS_CATEGORY_OBJECT const std::error_category& undestroyed() noexcept
{
    alignas(Category) static unsigned char place[sizeof(Category)];
    static const std::error_category& category = *::new (static_cast<void*>(place)) Category;
    return category;
}

}  // namespace detail

/// The category of the classes, which are error conditions. Its name is "sip class".
[[nodiscard]] SIPSTATUS_CATEGORY inline const std::error_category& class_category() noexcept
{
    return detail::undestroyed<detail::class_category>();
}

/// The category of the status codes. Its name is "sip". A code in 300..699 compares equal to the condition of its
/// class, and to the `std::errc` with the same meaning: 400 bad_message, 403 permission_denied, 405
/// operation_not_permitted, 408 and 504 timed_out, 413 and 513 message_size, 486 and 600 device_or_resource_busy, 487
/// operation_canceled, 501 function_not_supported, 503 resource_unavailable_try_again, 505 protocol_not_supported.
[[nodiscard]] SIPSTATUS_CATEGORY inline const std::error_category& code_category() noexcept
{
    return detail::undestroyed<detail::code_category>();
}

/// The category of the ISUP causes. Its name is "isup". A cause compares equal to the `std::errc` with the same
/// meaning: 2 and 3 host_unreachable, 17 device_or_resource_busy, 38 network_down, 41 resource_unavailable_try_again,
/// 102 timed_out, 111 protocol_error.
[[nodiscard]] SIPSTATUS_CATEGORY inline const std::error_category& cause_category() noexcept
{
    return detail::undestroyed<detail::cause_category>();
}

/// The error code for 300..699; for all other codes an error code with the value 0, which tests false.
///
///     std::error_code ec = code::busy_here;  // ec == response_class::request_failure
[[nodiscard]] inline std::error_code make_error_code(any_code c) noexcept
{
    return {is_redirection(c) || is_failure(c) ? to_integer(c) : 0, code_category()};
}

/// The error code for a cause, `normal_call_clearing` included, because it ends a call too; for `isup_cause{}` an error
/// code with the value 0.
///
///     std::error_code ec = isup_cause::user_busy;  // ec == std::errc::device_or_resource_busy
[[nodiscard]] inline std::error_code make_error_code(isup_cause cause) noexcept
{
    return {to_integer(cause), cause_category()};
}

/// The error condition for a class: the error codes of all its codes compare equal to it. No code has an error code
/// that is equal to the condition for 1xx, 2xx or `invalid`.
[[nodiscard]] inline std::error_condition make_error_condition(response_class c) noexcept
{
    return {static_cast<int>(c), class_category()};
}

}  // namespace sipstatus

#undef SIPSTATUS_CATEGORY
#undef SIPSTATUS_CATEGORY_OBJECT

#endif
