// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <vcruntime.h>
#include <vcruntime_exception.h>
class type_info {
public:
    type_info(const type_info&) = delete;
    type_info& operator=(const type_info&) = delete;
    size_t hash_code() const noexcept;
    bool operator==(const type_info&) const noexcept;
    bool operator!=(const type_info&) const noexcept;
    bool before(const type_info&) const noexcept;
    const char* name() const noexcept;
    virtual ~type_info() noexcept;
};
namespace std {
using ::type_info;
class bad_cast : public exception {
public:
    bad_cast() noexcept;
};
class bad_typeid : public exception {
public:
    bad_typeid() noexcept;
};
}  // namespace std
