// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <vcruntime.h>
namespace std {
struct nothrow_t {
    explicit nothrow_t() = default;
};
extern nothrow_t const nothrow;
enum class align_val_t : size_t {};
}  // namespace std
void* operator new(size_t, std::nothrow_t const&) noexcept;
void* operator new[](size_t, std::nothrow_t const&) noexcept;
inline void* operator new(size_t, void* place) noexcept { return place; }
inline void* operator new[](size_t, void* place) noexcept { return place; }
inline void operator delete(void*, void*) noexcept {}
inline void operator delete[](void*, void*) noexcept {}
#define __PLACEMENT_NEW_INLINE
#define __PLACEMENT_VEC_NEW_INLINE
