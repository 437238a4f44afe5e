// SPDX-License-Identifier: BSL-1.0
#ifndef SIPSTATUS_DETAIL_TEXT_OUTPUT_HPP
#define SIPSTATUS_DETAIL_TEXT_OUTPUT_HPP

#include "config.hpp"

// Writers pass their text to an output piece by piece. The output writes it through an iterator, or only counts it, so
// a text and its size come from the same function.

#include <string_view>  // std::string_view

#include "../registry.hpp"

namespace sipstatus::detail {

// For decltype and noexcept only: not defined.
template <class T>
T& made_up() noexcept;

// A type for iterators that characters can be written to, and no type for anything else, so that the error points to
// the call.
template <class Iterator>
using if_takes_characters = decltype(*made_up<Iterator>()++ = made_up<const char>());

// True if writing through the iterator and moving it cannot throw.
template <class Iterator>
constexpr bool writes_without_exceptions() noexcept
{
    return noexcept(*made_up<Iterator>()++ =
                        made_up<const char>())&& noexcept(Iterator(static_cast<Iterator&&>(made_up<Iterator>())));
}

// The output is a member of this template, not a template itself. For a template, argument-dependent lookup would also
// search the namespaces of its arguments, and could call a user's put() there instead of ours.
template <class Iterator>
struct writing_to {
    struct output {
        static constexpr bool is_nothrow = writes_without_exceptions<Iterator>();

        Iterator out;

        constexpr void put(std::string_view text) noexcept(is_nothrow)
        {
            for (const char c : text) {
                *out++ = c;
            }
        }
    };
};

template <class Iterator>
using iterator_output = typename writing_to<Iterator>::output;

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

// A string literal. Its size is known; counting it would be most of the work of a constant expression.
template <class Output, size_type Size>
constexpr void put(Output& output, const char (&text)[Size]) noexcept(Output::is_nothrow)
{
    output.put({text, Size - 1});
}

// The three digits of a code, which must be in 100..699.
template <class Output>
constexpr void put(Output& output, code c) noexcept(Output::is_nothrow)
{
    const unsigned number = to_integer(c);
    const char digits[] = {static_cast<char>('0' + number / 100), static_cast<char>('0' + number / 10 % 10),
                           static_cast<char>('0' + number % 10)};
    output.put({digits, sizeof digits});
}

template <class Output>
constexpr void put_number(Output& output, std::uint16_t number) noexcept(Output::is_nothrow)
{
    char digits[5]{};
    size_type first = sizeof digits;
    do {
        digits[--first] = static_cast<char>('0' + number % 10);
        number = static_cast<std::uint16_t>(number / 10);
    } while (number != 0);
    output.put({digits + first, sizeof digits - first});
}

template <class Output, class... Pieces>
constexpr void put_all(Output& output, const Pieces&... pieces) noexcept(Output::is_nothrow)
{
    (put(output, pieces), ...);
}

}  // namespace sipstatus::detail

#endif
