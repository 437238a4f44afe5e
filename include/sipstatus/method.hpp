// SPDX-License-Identifier: BSL-1.0
#ifndef SIPSTATUS_METHOD_HPP
#define SIPSTATUS_METHOD_HPP

#include "detail/config.hpp"

#include <cstdint>  // std::uint8_t, std::uint32_t

namespace sipstatus {

/// The registered request methods; `unknown` is any other method.
// clang-format off
enum class method : std::uint8_t {
    unknown, ack, bye, cancel, info, invite, message, notify, options, prack, publish, refer, register_, subscribe, update
};
// clang-format on

namespace detail {

inline constexpr unsigned method_count = static_cast<unsigned>(method::update) + 1;

// A set of methods, one bit for each.
using method_set = std::uint32_t;

template <method... Methods>
inline constexpr method_set set_of = ((method_set{1} << static_cast<unsigned>(Methods)) | ...);

}  // namespace detail

}  // namespace sipstatus

#endif
