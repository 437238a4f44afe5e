// SPDX-License-Identifier: BSL-1.0
#ifndef SIPSTATUS_DETAIL_FORMATTING_HPP
#define SIPSTATUS_DETAIL_FORMATTING_HPP

#include "config.hpp"

// What the formatters for <format> and <fmt> have in common. They use the library's own formatters for texts and
// numbers, so fill, alignment, width and errors are those of the library.
//
// Names are not strings and are never quoted. So there is no set_debug_format, which the formatters of ranges would
// call, and "{:?}" is an error. The formatter for numbers reports it, since it does not know '?'.

#include "printed.hpp"

namespace sipstatus::detail {

// The last character of a format specification; '\0' if it is empty. Nested fields, as in "{:{}d}", contain braces,
// too.
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

// "{}" prints the number and the name, "{:d}" the number, "{:s}" the name.
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

// "{}" prints the name.
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
