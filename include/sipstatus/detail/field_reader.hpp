// SPDX-License-Identifier: BSL-1.0
#ifndef SIPSTATUS_DETAIL_FIELD_READER_HPP
#define SIPSTATUS_DETAIL_FIELD_READER_HPP

#include "config.hpp"

// Reads the values of a header field. Each function takes one element of the grammar from the front of a text.

#include <string_view>  // std::string_view

#include "ignoring_case.hpp"
#include "item_range.hpp"
#include "text_input.hpp"

namespace sipstatus {

// RFC 3261, section 25.1:
//
//   generic-param     =  token [ EQUAL gen-value ]
//   gen-value         =  token / host / quoted-string
//   token             =  1*(alphanum / "-" / "." / "!" / "%" / "*" / "_" / "+" / "`" / "'" / "~")
//   quoted-string     =  SWS DQUOTE *(qdtext / quoted-pair) DQUOTE
//   qdtext            =  LWS / %x21 / %x23-5B / %x5D-7E / UTF8-NONASCII
//   quoted-pair       =  "\" (%x00-09 / %x0B-0C / %x0E-7F)
//   LWS               =  [*WSP CRLF] 1*WSP
//   SWS               =  [LWS]
//   HCOLON            =  *( SP / HTAB ) ":" SWS
//   COMMA             =  SWS "," SWS          ; SEMI and EQUAL are alike
//
// The comment of `reason_values` lists what is read differently. Erratum EID 7529 changes LWS to "[CRLF] 1*WSP".

namespace detail {

constexpr bool is_token_byte(char c) noexcept
{
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z')
           || std::string_view{"-.!%*_+`'~"}.find(c) != std::string_view::npos;
}

// Takes elements from the front of a text. A function that does not find its element takes nothing.
struct field_reader {
    std::string_view rest;

    constexpr bool take(char wanted) noexcept
    {
        if (rest.empty() || rest.front() != wanted) {
            return false;
        }
        rest.remove_prefix(1);
        return true;
    }

    // Takes `count` characters, or all if there are fewer.
    constexpr std::string_view take_first(size_type count) noexcept
    {
        const std::string_view taken = part_of(rest, 0, count);
        rest.remove_prefix(taken.size());
        return taken;
    }

    // True at the end of the field: the text ends, or its line ends and is not folded.
    constexpr bool is_at_end() const noexcept { return rest.empty() || (line_end_size(rest) != 0 && fold_size() == 0); }

    // The size of a line end and the one blank that folds it; 0 if there is no fold.
    constexpr size_type fold_size() const noexcept
    {
        const size_type end = line_end_size(rest);
        const std::string_view next = part_of(rest, end, 1);
        return end != 0 && (next == " " || next == "\t") ? end + 1 : 0;
    }

    constexpr std::string_view take_blanks() noexcept { return take_first(rest.find_first_not_of(" \t")); }

    // SWS.
    constexpr void skip_white_space() noexcept
    {
        take_blanks();
        take_first(fold_size());
        take_blanks();
    }

    // LWS; false if nothing was taken.
    constexpr bool take_white_space() noexcept
    {
        const size_type before = rest.size();
        skip_white_space();
        return rest.size() != before;
    }

    // SWS, the separator and SWS. Takes nothing if the separator does not follow.
    constexpr bool take_separator(char separator) noexcept
    {
        field_reader ahead{rest};
        ahead.skip_white_space();
        if (!ahead.take(separator)) {
            return false;
        }
        ahead.skip_white_space();
        rest = ahead.rest;
        return true;
    }

    constexpr std::string_view take_token() noexcept
    {
        size_type count = 0;
        while (count != rest.size() && is_token_byte(rest[count])) {
            ++count;
        }
        return take_first(count);
    }

    // A quoted-string; `inside` becomes the text between the quotes.
    constexpr bool take_quoted(std::string_view& inside) noexcept
    {
        field_reader ahead{rest};
        ahead.skip_white_space();
        if (!ahead.take('"')) {
            return false;
        }
        const std::string_view begin = ahead.rest;
        while (!ahead.rest.empty() && ahead.rest.front() != '"') {
            if (!ahead.take_quoted_byte()) {
                return false;
            }
        }
        inside = part_of(begin, 0, begin.size() - ahead.rest.size());
        if (!ahead.take('"')) {
            return false;
        }
        rest = ahead.rest;
        return true;
    }

    // A character of qdtext, a fold or a quoted-pair.
    constexpr bool take_quoted_byte() noexcept
    {
        if (take('\\')) {
            const bool is_ascii = !rest.empty() && static_cast<unsigned char>(rest.front()) < 0x80;
            return !take_first(is_ascii && rest.front() != '\r' && rest.front() != '\n' ? 1 : 0).empty();
        }
        if (!take_first(fold_size()).empty()) {
            return true;
        }
        const auto byte = static_cast<unsigned char>(rest.front());
        return !take_first(byte == '\t' || (byte >= 0x20 && byte != 0x7f) ? 1 : 0).empty();
    }

    // "[2001:db8::1]".
    constexpr bool take_bracketed_host() noexcept
    {
        field_reader ahead{rest};
        if (!ahead.take('[')) {
            return false;
        }
        const size_type size = ahead.rest.find_first_not_of("0123456789ABCDEFabcdef:.");
        if (size == 0 || size == std::string_view::npos || ahead.rest[size] != ']') {
            return false;
        }
        rest = part_of(ahead.rest, size + 1);
        return true;
    }

    constexpr bool take_gen_value() noexcept
    {
        std::string_view inside;
        return !take_token().empty() || take_quoted(inside) || take_bracketed_host();
    }
};

// A type for rvalues of std::string and other classes that own their characters, which would be destroyed before the
// range is used. No type for lvalues, views and pointers.
template <class Text>
using if_temporary_string = typename Text::allocator_type;

}  // namespace detail

/// The values of a header field, read one after the other: an input range. `Grammar` has the field's name, `name()`;
/// reads one value with `read(field_reader&)`; and has `bad_end()`, the error of a value that is followed by neither a
/// comma nor the end of the field.
template <class Grammar>
class field_value_range {
public:
    using value_type = decltype(Grammar::bad_end());  ///< points into the text of the field

    /// Reads one value at each step: an input iterator.
    class iterator {
    public:
        using value_type = field_value_range::value_type;   ///< what `*` refers to
        using difference_type = detail::difference_type;    ///< `std::ptrdiff_t`
        using reference = const value_type&;                ///< into the iterator, valid until its next step
        using pointer = const value_type*;                  ///< into the iterator, valid until its next step
        using iterator_category = std::input_iterator_tag;  ///< since the current value is in the iterator

        /// The past-the-end iterator of every field.
        constexpr iterator() noexcept = default;

        /// The current value.
        [[nodiscard]] constexpr reference operator*() const noexcept { return value_; }

        /// Accesses a member of the current value.
        [[nodiscard]] constexpr pointer operator->() const noexcept { return &value_; }

        /// Reads the next value, or reaches the end.
        constexpr iterator& operator++() noexcept
        {
            if (has_next_) {
                read();
            } else {
                is_end_ = true;
            }
            return *this;
        }

        /// Does the same, and returns the iterator as it was before.
        constexpr iterator operator++(int) noexcept
        {
            const iterator before = *this;
            ++*this;
            return before;
        }

        /// True if both are at the same value of one field, or both at the end.
        [[nodiscard]] friend constexpr bool operator==(const iterator& a, const iterator& b) noexcept
        {
            return a.is_end_ == b.is_end_
                   && (a.is_end_ || (a.has_next_ == b.has_next_ && a.reader_.rest.size() == b.reader_.rest.size()));
        }

        /// The opposite of `==`.
        [[nodiscard]] friend constexpr bool operator!=(const iterator& a, const iterator& b) noexcept
        {
            return !(a == b);
        }

    private:
        friend class field_value_range;

        constexpr explicit iterator(detail::field_reader reader) noexcept : reader_{reader}, is_end_{false} { read(); }

        constexpr void read() noexcept
        {
            value_ = Grammar::read(reader_);
            has_next_ = value_ && reader_.take_separator(',');
            if (!value_ || has_next_) {
                return;
            }
            reader_.skip_white_space();
            if (!reader_.is_at_end()) {
                value_ = Grammar::bad_end();
            }
        }

        detail::field_reader reader_{};
        value_type value_{};
        bool has_next_ = false;
        bool is_end_ = true;
    };

    using const_iterator = iterator;  ///< the same type, since the values cannot be changed

    /// The values of this text, for functions that return a range.
    constexpr explicit field_value_range(std::string_view text) noexcept : reader_{text}
    {
        reader_.skip_white_space();
        detail::field_reader ahead = reader_;
        const bool is_named = detail::equal_ignoring_case(ahead.take_token(), Grammar::name());
        ahead.take_blanks();
        if (is_named && ahead.take(':')) {
            ahead.skip_white_space();
            reader_ = ahead;
        }
    }

    /// An iterator to the first value, which is read now. There is always a first value: that of an empty field is an
    /// error.
    [[nodiscard]] constexpr iterator begin() const noexcept { return iterator{reader_}; }

    /// The past-the-end iterator.
    [[nodiscard]] constexpr iterator end() const noexcept { return iterator{}; }

private:
    detail::field_reader reader_;
};

}  // namespace sipstatus

#endif
