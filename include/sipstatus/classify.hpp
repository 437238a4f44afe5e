// SPDX-License-Identifier: BSL-1.0
#ifndef SIPSTATUS_CLASSIFY_HPP
#define SIPSTATUS_CLASSIFY_HPP

#include "detail/config.hpp"
#include "code.hpp"

namespace sipstatus {

/// Which class a code has; the value is the code's first digit. RFC 3261, 7.2 and 21.
// clang-format off
enum class response_class : std::uint8_t {
    invalid, provisional, success, redirection, request_failure, server_failure, global_failure
};
// clang-format on

namespace detail {

constexpr bool is_between(any_code c, std::uint32_t first, std::uint32_t last) noexcept
{
    return c.number() - first <= last - first;
}

}  // namespace detail

/// 100..699: the codes that have a class.
[[nodiscard]] constexpr bool is_valid(any_code c) noexcept { return detail::is_between(c, 100, 699); }

/// 100..199: the request is being processed, a final response follows. RFC 3261, 21.1.
[[nodiscard]] constexpr bool is_provisional(any_code c) noexcept { return detail::is_between(c, 100, 199); }

/// 200..299: the request was received, understood and accepted. RFC 3261, 21.2.
[[nodiscard]] constexpr bool is_success(any_code c) noexcept { return detail::is_between(c, 200, 299); }

/// 300..399: the user or the service is elsewhere. RFC 3261, 21.3.
[[nodiscard]] constexpr bool is_redirection(any_code c) noexcept { return detail::is_between(c, 300, 399); }

/// 400..499: this request failed at this server. RFC 3261, 21.4.
[[nodiscard]] constexpr bool is_request_failure(any_code c) noexcept { return detail::is_between(c, 400, 499); }

/// 500..599: the server erred over a request that may be valid. RFC 3261, 21.5.
[[nodiscard]] constexpr bool is_server_failure(any_code c) noexcept { return detail::is_between(c, 500, 599); }

/// 600..699: the request fails at every server. RFC 3261, 21.6.
[[nodiscard]] constexpr bool is_global_failure(any_code c) noexcept { return detail::is_between(c, 600, 699); }

/// 200..699: the response ends the transaction. RFC 3261, 6 ("Final Response").
[[nodiscard]] constexpr bool is_final(any_code c) noexcept { return detail::is_between(c, 200, 699); }

/// 400..699: the request was not fulfilled and is not redirected. RFC 3261, 8.1.3.4.
[[nodiscard]] constexpr bool is_failure(any_code c) noexcept { return detail::is_between(c, 400, 699); }

/// The class that the first digit names; `invalid` outside 100..699. RFC 3261, 7.2.
///
///     static_assert(class_of(486) == response_class::request_failure);
[[nodiscard]] constexpr response_class class_of(any_code c) noexcept
{
    // Divided first, so that compilers find nothing to branch over.
    return c.number() / 100 - 1 <= 5 ? static_cast<response_class>(c.number() / 100) : response_class::invalid;
}

}  // namespace sipstatus

#endif
