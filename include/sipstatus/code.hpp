// SPDX-License-Identifier: BSL-1.0
#ifndef SIPSTATUS_CODE_HPP
#define SIPSTATUS_CODE_HPP

#include "detail/config.hpp"

#include <cstdint>  // std::uint16_t, std::uint32_t

/// SIP response status codes. An answer whose type is in `detail` is for a range-based `for`; `detail` itself may change at
/// any time.
namespace sipstatus {

/// A SIP status code: one enumerator per registered code, named after its reason phrase. Any other value is a code
/// as well, only not a registered one; `code{}` is "no code". RFC 3261, 7.2.
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

/// What every function takes that asks for a code: a `code`, any integer or an unscoped enumerator. An integer
/// outside 0..65'535 is no code. `bool`, floating point, pointers and other scoped enumerations do not convert.
class any_code {
public:
    /// The code itself, registered or not.
    constexpr any_code(code c) noexcept : number_{static_cast<std::uint16_t>(c)} {}

    // A negative number becomes one above 65'535, which is no code either.
    constexpr any_code(int n) noexcept : number_{static_cast<std::uint32_t>(n)} {}  ///< 0..65'535, else none
    constexpr any_code(unsigned n) noexcept : number_{n} {}                         ///< 0..65'535, else none

    constexpr any_code(long n) noexcept : number_{detail::number_or_more(n)} {}                ///< 0..65'535, else none
    constexpr any_code(unsigned long n) noexcept : number_{detail::number_or_more(n)} {}       ///< 0..65'535, else none
    constexpr any_code(long long n) noexcept : number_{detail::number_or_more(n)} {}           ///< 0..65'535, else none
    constexpr any_code(unsigned long long n) noexcept : number_{detail::number_or_more(n)} {}  ///< 0..65'535, else none
#ifdef __SIZEOF_INT128__
    constexpr any_code(detail::int128 n) noexcept : number_{detail::number_or_more(n)} {}   ///< 0..65'535, else none
    constexpr any_code(detail::uint128 n) noexcept : number_{detail::number_or_more(n)} {}  ///< 0..65'535, else none
#endif

    any_code(bool) = delete;
    any_code(double) = delete;

    /// The code, or `code{}` when the integer was outside 0..65'535.
    [[nodiscard]] constexpr code value() const noexcept { return static_cast<code>(number_ <= 65'535 ? number_ : 0); }

    /// The number; above 65'535 when the integer was outside 0..65'535.
    [[nodiscard]] constexpr std::uint32_t number() const noexcept { return number_; }

private:
    std::uint32_t number_;
};

/// The number of the code, 0..65'535; 0 for an integer outside that range.
[[nodiscard]] constexpr std::uint16_t to_integer(any_code c) noexcept { return static_cast<std::uint16_t>(c.value()); }

}  // namespace sipstatus

#endif
