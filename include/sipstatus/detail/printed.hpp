// SPDX-License-Identifier: BSL-1.0
#ifndef SIPSTATUS_DETAIL_PRINTED_HPP
#define SIPSTATUS_DETAIL_PRINTED_HPP

#include "config.hpp"

// What ostream.hpp, format.hpp and fmt.hpp print for a value.

#include <string_view>  // std::string_view

#include "../compare.hpp"
#include "../names.hpp"
#include "../reason.hpp"
#include "../warning.hpp"

namespace sipstatus::detail {

// A text with its own memory: "486 Busy Here", "17 Normal call clearing".
class printed {
public:
    constexpr printed() noexcept = default;

    // The number and the name, separated by a space. Only the name if the number is negative, only the number if the
    // name is empty.
    constexpr printed(std::int32_t number, std::string_view name) noexcept
    {
        if (number >= 0) {
            put_number(static_cast<std::uint32_t>(number));
            if (!name.empty()) {
                bytes_[size_++] = ' ';
            }
        }
        for (const char c : name) {
            bytes_[size_++] = c;
        }
    }

    constexpr std::string_view view() const noexcept { return {bytes_, size_}; }

private:
    constexpr void put_number(std::uint32_t number) noexcept
    {
        std::uint32_t unit = 1;
        while (number / unit >= 10) {
            unit *= 10;
        }
        for (; unit != 0; unit /= 10) {
            bytes_[size_++] = static_cast<char>('0' + number / unit % 10);
        }
    }

    char bytes_[96]{};
    size_type size_ = 0;
};

// What is printed for a value of each enumeration: the number and name of a code or cause, the name of any other value.
// A value without a name is printed as its number.
constexpr printed print(code c) noexcept { return {to_integer(c), reason_phrase(c)}; }
constexpr printed print(isup_cause c) noexcept { return {to_integer(c), name_of(c)}; }
constexpr printed print(warn_code w) noexcept { return {to_integer(w), warn_text(w)}; }

template <class Enum>
constexpr printed print_name(Enum value) noexcept
{
    const std::string_view name = name_of(value);
    return {name.empty() ? static_cast<std::int32_t>(value) : -1, name};
}

constexpr printed print(response_class c) noexcept { return print_name(c); }
constexpr printed print(method m) noexcept { return print_name(m); }
constexpr printed print(dialog_effect effect) noexcept { return print_name(effect); }
constexpr printed print(next_step step) noexcept { return print_name(step); }
constexpr printed print(aspect a) noexcept { return print_name(a); }

// What "{:s}" prints: only the phrase or name.
constexpr std::string_view name_to_print(code c) noexcept { return reason_phrase(c); }
constexpr std::string_view name_to_print(isup_cause c) noexcept { return name_of(c); }
constexpr std::string_view name_to_print(warn_code w) noexcept { return warn_text(w); }

}  // namespace sipstatus::detail

#endif
