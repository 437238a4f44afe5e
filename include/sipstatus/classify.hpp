// SPDX-License-Identifier: BSL-1.0
#ifndef SIPSTATUS_CLASSIFY_HPP
#define SIPSTATUS_CLASSIFY_HPP

#include "detail/config.hpp"
#include "code.hpp"

namespace sipstatus {

/// The class of a code. The value is the code's first digit, or 0 for `invalid`. RFC 3261, sections 7.2 and 21.
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

/// True for 100..699: the code has a class.
///
///     static_assert(is_valid(699) && !is_valid(700));
[[nodiscard]] constexpr bool is_valid(any_code c) noexcept { return detail::is_between(c, 100, 699); }

/// True for 100..199: the request is being processed, and a final response follows. RFC 3261, section 21.1.
///
///     static_assert(is_provisional(180) && !is_provisional(200));
[[nodiscard]] constexpr bool is_provisional(any_code c) noexcept { return detail::is_between(c, 100, 199); }

/// True for 200..299: the request was received, understood and accepted. RFC 3261, section 21.2.
///
///     static_assert(is_success(202) && !is_success(302));
[[nodiscard]] constexpr bool is_success(any_code c) noexcept { return detail::is_between(c, 200, 299); }

/// True for 300..399: the user or the service is elsewhere. RFC 3261, section 21.3.
///
///     static_assert(is_redirection(302) && !is_redirection(404));
[[nodiscard]] constexpr bool is_redirection(any_code c) noexcept { return detail::is_between(c, 300, 399); }

/// True for 400..499: the request failed at this server. RFC 3261, section 21.4.
///
///     static_assert(is_request_failure(486) && !is_request_failure(503));
[[nodiscard]] constexpr bool is_request_failure(any_code c) noexcept { return detail::is_between(c, 400, 499); }

/// True for 500..599: the server itself failed, on a request that may be valid. RFC 3261, sections 7.2 and 21.5.
///
///     static_assert(is_server_failure(503) && !is_server_failure(603));
[[nodiscard]] constexpr bool is_server_failure(any_code c) noexcept { return detail::is_between(c, 500, 599); }

/// True for 600..699: the request fails at every server. RFC 3261, sections 7.2 and 21.6.
///
///     static_assert(is_global_failure(603) && !is_global_failure(486));
[[nodiscard]] constexpr bool is_global_failure(any_code c) noexcept { return detail::is_between(c, 600, 699); }

/// True for 200..699: the response ends the transaction. RFC 3261, section 6 ("Final Response").
///
///     static_assert(is_final(200) && is_final(486) && !is_final(183));
[[nodiscard]] constexpr bool is_final(any_code c) noexcept { return detail::is_between(c, 200, 699); }

/// True for 400..699: the request was neither fulfilled nor redirected. RFC 3261, section 8.1.3.4.
///
///     static_assert(is_failure(486) && !is_failure(302));
[[nodiscard]] constexpr bool is_failure(any_code c) noexcept { return detail::is_between(c, 400, 699); }

/// The class given by the first digit; `invalid` outside 100..699. RFC 3261, section 7.2.
///
///     static_assert(class_of(486) == response_class::request_failure);
[[nodiscard]] constexpr response_class class_of(any_code c) noexcept
{
    // Dividing first lets compilers do this without a branch.
    return c.number() / 100 - 1 <= 5 ? static_cast<response_class>(c.number() / 100) : response_class::invalid;
}

}  // namespace sipstatus

#endif
