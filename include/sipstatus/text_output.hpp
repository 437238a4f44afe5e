// SPDX-License-Identifier: BSL-1.0
#ifndef SIPSTATUS_TEXT_OUTPUT_HPP
#define SIPSTATUS_TEXT_OUTPUT_HPP

// How the writers hand over what they write: piece by piece to an output, which puts it through an iterator or counts it.
// So a text and its size come from the same function.

#include <string_view>  // std::string_view

#include "registry.hpp"

namespace sipstatus::detail {

// A type for what takes characters, and none for anything else: so the message is of the call, and not of what it does.
template <class Iterator>
using if_takes_characters = decltype(*(*static_cast<Iterator*>(nullptr))++ = char{});

// Whether the iterator takes a character, and is moved, without an exception.
template <class Iterator>
constexpr bool writes_without_exceptions(Iterator* out = nullptr) noexcept
{
    return noexcept(*(*out)++ = 'x')&& noexcept(Iterator(static_cast<Iterator&&>(*out)));
}

template <class Iterator>
struct iterator_output {
    static constexpr bool is_nothrow = writes_without_exceptions<Iterator>();

    Iterator out;

    constexpr void put(std::string_view text) noexcept(is_nothrow)
    {
        for (const char c : text) {
            *out++ = c;
        }
    }
};

struct size_output {
    static constexpr bool is_nothrow = true;

    size_type size = 0;

    constexpr void put(std::string_view text) noexcept { size += text.size(); }
};

template <class Output>
constexpr void put(Output& output, std::string_view text) noexcept(Output::is_nothrow)
{
    output.put(text);
}

// The three digits of a code, which must be 100..699.
template <class Output>
constexpr void put(Output& output, code c) noexcept(Output::is_nothrow)
{
    const unsigned number = to_integer(c);
    const char digits[] = {static_cast<char>('0' + number / 100), static_cast<char>('0' + number / 10 % 10),
                           static_cast<char>('0' + number % 10)};
    output.put({digits, sizeof digits});
}

// One to three digits.
template <class Output>
constexpr void put_number(Output& output, std::uint8_t number) noexcept(Output::is_nothrow)
{
    const char digits[] = {static_cast<char>('0' + number / 100), static_cast<char>('0' + number / 10 % 10),
                           static_cast<char>('0' + number % 10)};
    const unsigned zeros = number < 10 ? 2 : number < 100 ? 1 : 0;
    output.put({digits + zeros, sizeof digits - zeros});
}

template <class Output, class... Pieces>
constexpr void put_all(Output& output, const Pieces&... pieces) noexcept(Output::is_nothrow)
{
    (put(output, pieces), ...);
}

}  // namespace sipstatus::detail

#endif
