// SPDX-License-Identifier: BSL-1.0
#ifndef SIPSTATUS_QUOTED_STRING_HPP
#define SIPSTATUS_QUOTED_STRING_HPP

#include "detail/config.hpp"

#include <string_view>  // std::string_view

#include "detail/field_reader.hpp"
#include "detail/text_output.hpp"

namespace sipstatus {

namespace detail {

template <class Output>
constexpr void put_unquoted(Output& output, std::string_view text) noexcept(Output::is_nothrow)
{
    field_reader reader{text};
    while (!reader.rest.empty()) {
        const std::string_view blanks = reader.take_blanks();
        if (reader.fold_size() != 0) {
            reader.skip_white_space();
            put(output, " ");
        } else if (!blanks.empty()) {
            put(output, blanks);
        } else {
            reader.take('\\');
            put(output, reader.take_first(1));
        }
    }
}

}  // namespace detail

/// Writes the text of a quoted-string without its escapes. `text` is what is between the quotes, such as
/// `reason_value::text` and `warning_value::text`. The backslash of each escape is left out, and each fold, with the
/// blanks around it, becomes one space. Accepts any text; a backslash at its end is left out. Returns the iterator past
/// the end. RFC 3261, sections 7.3.1 and 25.1.
template <class OutputIterator, class = detail::if_takes_characters<OutputIterator>>
constexpr OutputIterator
write_unquoted(OutputIterator out, std::string_view text) noexcept(detail::writes_without_exceptions<OutputIterator>())
{
    detail::iterator_output<OutputIterator> output{static_cast<OutputIterator&&>(out)};
    detail::put_unquoted(output, text);
    return static_cast<OutputIterator&&>(output.out);
}

}  // namespace sipstatus

#endif
