// SPDX-License-Identifier: BSL-1.0
#ifndef SIPSTATUS_DETAIL_FORMATTING_HPP
#define SIPSTATUS_DETAIL_FORMATTING_HPP

#include "config.hpp"

// What the formatters of <format> and <fmt> have in common. They are the library's own ones for texts and numbers, so that
// fill, alignment and width, and what is an error, are the library's as well.
//
// Names are not strings, so nothing quotes them: there is no set_debug_format, which the formatters of ranges would call, and
// "{:?}" is an error. The formatter of numbers reports it, as '?' means nothing to it.

#include "printed.hpp"

namespace sipstatus::detail {

// The letter that ends a format specification; '\0' when none does. Fields in it, as in "{:{}d}", have braces of their own.
template <class Iterator>
constexpr char letter_of(Iterator at, Iterator end)
{
    char letter = '\0';
    int depth = 0;
    for (; at != end && (*at != '}' || depth != 0); ++at) {
        depth += *at == '{' ? 1 : *at == '}' ? -1 : 0;
        letter = *at;
    }
    return letter;
}

// "{}" is number and name, "{:d}" the number, "{:s}" the name.
template <class Enum, class TextFormatter, class NumberFormatter>
class number_and_name_formatter {
public:
    template <class ParseContext>
    constexpr auto parse(ParseContext& context)
    {
        letter_ = letter_of(context.begin(), context.end());
        return letter_ == 'd' || letter_ == '?' ? number_.parse(context) : text_.parse(context);
    }

    template <class FormatContext>
    auto format(Enum value, FormatContext& context) const
    {
        if (letter_ == 'd') {
            return number_.format(static_cast<unsigned>(to_integer(value)), context);
        }
        return text_.format(letter_ == 's' ? name_to_print(value) : print(value).view(), context);
    }

private:
    TextFormatter text_{};
    NumberFormatter number_{};
    char letter_ = '\0';
};

// The name, as text.
template <class Enum, class TextFormatter, class NumberFormatter>
class name_formatter {
public:
    template <class ParseContext>
    constexpr auto parse(ParseContext& context)
    {
        const char letter = letter_of(context.begin(), context.end());
        return letter == '?' ? NumberFormatter{}.parse(context) : text_.parse(context);
    }

    template <class FormatContext>
    auto format(Enum value, FormatContext& context) const
    {
        return text_.format(print(value).view(), context);
    }

private:
    TextFormatter text_{};
};

}  // namespace sipstatus::detail

#endif
