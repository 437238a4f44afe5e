// SPDX-License-Identifier: BSL-1.0
#ifndef SIPSTATUS_CODE_HPP
#define SIPSTATUS_CODE_HPP

#include "detail/config.hpp"

#include <cstdint>  // std::uint16_t, std::uint32_t

/// SIP response status codes. The namespace `detail` is private and may change at any time.
namespace sipstatus {

/// A SIP status code. Every registered code has an enumerator, named after its reason phrase. Any other value is an
/// unregistered code, except that `code{}` means "no code". RFC 3261, section 7.2.
enum class code : std::uint16_t {
#define SIPSTATUS_CODE(number, name, ...) name = number,
#include "registry/all.def"
};

namespace detail {

#ifdef __SIZEOF_INT128__
__extension__ using int128 = __int128;
__extension__ using uint128 = unsigned __int128;
#endif

template <class Integer>
constexpr std::uint32_t number_or_more(Integer n) noexcept
{
    const auto low = static_cast<std::uint16_t>(n);
    return static_cast<Integer>(low) == n ? low : 65'536;
}

}  // namespace detail

/// The parameter type of functions that ask for a code: converts from `code`, integers and unscoped enumerators. An
/// integer outside 0..65'535 becomes `code{}`. `bool`, floating point, pointers and other scoped enumerations do not
/// convert.
class any_code {
public:
    /// The code itself, registered or not.
    constexpr any_code(code c) noexcept : number_{static_cast<std::uint16_t>(c)} {}

    // A negative number becomes one above 65'535, which `value()` turns into `code{}`.
    constexpr any_code(int n) noexcept : number_{static_cast<std::uint32_t>(n)} {}  ///< 0..65'535 or no code
    constexpr any_code(unsigned n) noexcept : number_{n} {}                         ///< 0..65'535 or no code

    constexpr any_code(long n) noexcept : number_{detail::number_or_more(n)} {}                ///< 0..65'535 or no code
    constexpr any_code(unsigned long n) noexcept : number_{detail::number_or_more(n)} {}       ///< 0..65'535 or no code
    constexpr any_code(long long n) noexcept : number_{detail::number_or_more(n)} {}           ///< 0..65'535 or no code
    constexpr any_code(unsigned long long n) noexcept : number_{detail::number_or_more(n)} {}  ///< 0..65'535 or no code
#ifdef __SIZEOF_INT128__
    constexpr any_code(detail::int128 n) noexcept : number_{detail::number_or_more(n)} {}   ///< 0..65'535 or no code
    constexpr any_code(detail::uint128 n) noexcept : number_{detail::number_or_more(n)} {}  ///< 0..65'535 or no code
#endif

    any_code(bool) = delete;
    any_code(double) = delete;

    /// The code; `code{}` if the integer was outside 0..65'535.
    [[nodiscard]] constexpr code value() const noexcept { return static_cast<code>(number_ <= 65'535 ? number_ : 0); }

    /// The number; a number above 65'535 if the integer was outside 0..65'535.
    [[nodiscard]] constexpr std::uint32_t number() const noexcept { return number_; }

private:
    std::uint32_t number_;
};

/// The number of the code, 0..65'535; 0 for an integer outside that range.
///
///     static_assert(to_integer(code::busy_here) == 486 && to_integer(-1) == 0);
[[nodiscard]] constexpr std::uint16_t to_integer(any_code c) noexcept { return static_cast<std::uint16_t>(c.value()); }

}  // namespace sipstatus

#endif
