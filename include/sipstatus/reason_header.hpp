// SPDX-License-Identifier: BSL-1.0
#ifndef SIPSTATUS_REASON_HEADER_HPP
#define SIPSTATUS_REASON_HEADER_HPP

#include <string_view>  // std::string_view

#include "isup.hpp"
#include "names.hpp"
#include "reason.hpp"
#include "text_output.hpp"

namespace sipstatus {

// RFC 3326, 2, with the rules of RFC 3261, 25.1:
//
//   Reason            =  "Reason" HCOLON reason-value *(COMMA reason-value)
//   reason-value      =  protocol *(SEMI reason-params)
//   protocol          =  "SIP" / "Q.850" / token
//   reason-params     =  protocol-cause / reason-text / reason-extension
//   protocol-cause    =  "cause" EQUAL cause
//   cause             =  1*DIGIT
//   reason-text       =  "text" EQUAL quoted-string
//   reason-extension  =  generic-param
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
//   COMMA             =  SWS "," SWS          ; SEMI and EQUAL alike
//
// Read with these decisions: a parameter called cause or text has its own form and no other, and stands once in a value
// (RFC 3261, 7.3.1); a line may be folded at a lone LF as well; all bytes beyond ASCII may stand in quotes, and of a host
// in brackets the characters are looked at only.

/// Why a text is no reason-value, told by the first thing in it that is wrong.
enum class reason_error : std::uint8_t {
    none,
    bad_protocol,     ///< no token where a value begins, as in an empty field or behind a comma at its end
    bad_parameter,    ///< no token behind ";", or no value behind "="
    bad_cause,        ///< a cause that is not all digits
    cause_too_large,  ///< digits beyond 4'294'967'295
    bad_text,         ///< a text that is not in quotes, whose quotes do not end, or with a control in it
    repeated,         ///< a second cause or text in one value
    bad_end,          ///< neither ";" nor "," nor the end of the field behind a value or parameter
};

/// One value of a Reason header field; true when it is one. Else `error` tells why, and everything else is empty. RFC
/// 3326, 2.
struct reason_value {
    std::string_view protocol;  ///< "SIP", "Q.850" ..., as it is spelt
    std::uint32_t cause = 0;    ///< what it means depends on the protocol; 0 when there is none
    bool has_cause = false;
    std::string_view text;  ///< between its quotes, escapes and all: `write_unquoted` resolves them
    reason_error error = reason_error::bad_protocol;

    constexpr explicit operator bool() const noexcept { return error == reason_error::none; }

    /// The status code, when the protocol is SIP; `code{}` for other protocols and outside 100..699.
    constexpr code status() const noexcept
    {
        const bool is_status = detail::equal_ignoring_case(protocol, "SIP") && is_valid(cause);
        return is_status ? static_cast<code>(cause) : code{};
    }

    /// The cause of the telephone network, when the protocol is Q.850; `isup_cause{}` for others and outside 1..127.
    constexpr isup_cause isup() const noexcept
    {
        const bool is_cause = detail::equal_ignoring_case(protocol, "Q.850") && cause <= 127;
        return is_cause ? static_cast<isup_cause>(cause) : isup_cause{};
    }
};

namespace detail {

constexpr bool is_token_byte(char c) noexcept
{
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z')
           || std::string_view{"-.!%*_+`'~"}.find(c) != std::string_view::npos;
}

// Takes what a field is made of from the front of a text. A step that does not find what it looks for takes nothing.
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

    // So many characters, or all that are left.
    constexpr std::string_view take_first(size_type count) noexcept
    {
        const std::string_view taken = rest.substr(0, count);
        rest.remove_prefix(taken.size());
        return taken;
    }

    constexpr size_type line_end_size() const noexcept
    {
        return rest.substr(0, 1) == "\n" ? 1 : rest.substr(0, 2) == "\r\n" ? 2 : 0;
    }

    // Whether nothing of the field is left: the text ends, or its line does and is not folded.
    constexpr bool is_at_end() const noexcept { return rest.empty() || (line_end_size() != 0 && fold_size() == 0); }

    // A line end and the one blank that folds it.
    constexpr size_type fold_size() const noexcept
    {
        const size_type end = line_end_size();
        const std::string_view next = rest.substr(end, 1);
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

    // SWS, the separator and SWS; the white space stays where it is when the separator does not follow.
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

    // A quoted-string; `inside` becomes what stands between the quotes.
    constexpr bool take_quoted(std::string_view& inside) noexcept
    {
        field_reader ahead{rest};
        if (!ahead.take('"')) {
            return false;
        }
        const std::string_view begin = ahead.rest;
        while (!ahead.rest.empty() && ahead.rest.front() != '"') {
            if (!ahead.take_quoted_byte()) {
                return false;
            }
        }
        inside = begin.substr(0, begin.size() - ahead.rest.size());
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
            return !rest.empty() && rest.front() != '\r' && rest.front() != '\n'
                   && static_cast<unsigned char>(rest.front()) < 0x80 && !take_first(1).empty();
        }
        if (!take_first(fold_size()).empty()) {
            return true;
        }
        const auto byte = static_cast<unsigned char>(rest.front());
        return (byte == '\t' || (byte >= 0x20 && byte != 0x7f)) && !take_first(1).empty();
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
        rest = ahead.rest.substr(size + 1);
        return true;
    }

    constexpr bool take_gen_value() noexcept
    {
        std::string_view inside;
        return !take_token().empty() || take_quoted(inside) || take_bracketed_host();
    }
};

constexpr reason_error read_cause(field_reader& reader, reason_value& value) noexcept
{
    const std::string_view digits = reader.take_token();
    std::uint64_t number = 0;
    for (const char c : digits) {
        if (c < '0' || c > '9') {
            return reason_error::bad_cause;
        }
        number = number * 10 + static_cast<unsigned>(c - '0');
        number = number < 0x1'0000'0000 ? number : 0x1'0000'0000;
    }
    if (digits.empty()) {
        return reason_error::bad_cause;
    }
    value.cause = static_cast<std::uint32_t>(number);
    value.has_cause = true;
    return number < 0x1'0000'0000 ? reason_error::none : reason_error::cause_too_large;
}

// One parameter, behind its ";".
constexpr reason_error read_parameter(field_reader& reader, reason_value& value, bool& has_text) noexcept
{
    const std::string_view name = reader.take_token();
    if (name.empty()) {
        return reason_error::bad_parameter;
    }
    const bool has_value = reader.take_separator('=');
    if (equal_ignoring_case(name, "cause")) {
        return value.has_cause ? reason_error::repeated
               : has_value     ? read_cause(reader, value)
                               : reason_error::bad_cause;
    }
    if (equal_ignoring_case(name, "text")) {
        const bool is_repeated = has_text;
        has_text = true;
        return is_repeated                                   ? reason_error::repeated
               : has_value && reader.take_quoted(value.text) ? reason_error::none
                                                             : reason_error::bad_text;
    }
    return !has_value || reader.take_gen_value() ? reason_error::none : reason_error::bad_parameter;
}

// One value; the reader stands behind it afterwards, or anywhere when there was an error.
constexpr reason_value read_reason_value(field_reader& reader) noexcept
{
    const auto failed = [](reason_error error) { return reason_value{{}, 0, false, {}, error}; };

    reason_value value;
    value.protocol = reader.take_token();
    if (value.protocol.empty()) {
        return failed(reason_error::bad_protocol);
    }
    bool has_text = false;
    while (reader.take_separator(';')) {
        const reason_error error = read_parameter(reader, value, has_text);
        if (error != reason_error::none) {
            return failed(error);
        }
    }
    value.error = reason_error::none;
    return value;
}

}  // namespace detail

/// The values of a Reason header field, one after the other. The last one may be an error: there the reading ends, and the
/// values before it stand. A field without any value is one error. The range only views the text.
///
///     for (const reason_value& reason : reason_values{"SIP;cause=486, Q.850;cause=17"}) ...
class reason_values {
public:
    /// Walks over the values; a forward iterator without a category, as <iterator> is not included.
    class iterator {
    public:
        constexpr const reason_value& operator*() const noexcept { return value_; }
        constexpr const reason_value* operator->() const noexcept { return &value_; }

        constexpr iterator& operator++() noexcept
        {
            if (has_next_) {
                read();
            } else {
                is_end_ = true;
            }
            return *this;
        }

        friend constexpr bool operator==(const iterator& a, const iterator& b) noexcept
        {
            return a.is_end_ == b.is_end_ && (a.is_end_ || a.reader_.rest.size() == b.reader_.rest.size());
        }
        friend constexpr bool operator!=(const iterator& a, const iterator& b) noexcept { return !(a == b); }

    private:
        friend class reason_values;

        constexpr iterator() noexcept = default;
        constexpr explicit iterator(detail::field_reader reader) noexcept : reader_{reader}, is_end_{false} { read(); }

        constexpr void read() noexcept
        {
            value_ = detail::read_reason_value(reader_);
            has_next_ = value_ && reader_.take_separator(',');
            if (!value_ || has_next_) {
                return;
            }
            reader_.skip_white_space();
            if (!reader_.is_at_end()) {
                value_ = reason_value{{}, 0, false, {}, reason_error::bad_end};
            }
        }

        detail::field_reader reader_{};
        reason_value value_{};
        bool has_next_ = false;
        bool is_end_ = true;
    };

    /// Of the field's value, or of the whole field with its name: up to the end of the text, or of a line that is not
    /// folded. What follows is not looked at.
    constexpr explicit reason_values(std::string_view text) noexcept : reader_{text}
    {
        reader_.skip_white_space();
        detail::field_reader ahead = reader_;
        const bool is_named = detail::equal_ignoring_case(ahead.take_token(), "Reason");
        ahead.take_blanks();
        if (is_named && ahead.take(':')) {
            ahead.skip_white_space();
            reader_ = ahead;
        }
    }

    constexpr iterator begin() const noexcept { return iterator{reader_}; }
    constexpr iterator end() const noexcept { return iterator{}; }

private:
    detail::field_reader reader_;
};

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

// One to three digits.
template <class Output>
constexpr void put_number(Output& output, std::uint8_t number) noexcept(Output::is_nothrow)
{
    const char digits[] = {static_cast<char>('0' + number / 100), static_cast<char>('0' + number / 10 % 10),
                           static_cast<char>('0' + number % 10)};
    put(output, std::string_view{digits, sizeof digits}.substr(number < 10 ? 2 : number < 100 ? 1 : 0));
}

template <class Output>
constexpr void put_reason_text(Output& output, std::string_view text) noexcept(Output::is_nothrow)
{
    if (!text.empty()) {
        put_all(output, ";text=\"", text, "\"");
    }
}

template <class Output>
constexpr void put_reason(Output& output, isup_cause cause) noexcept(Output::is_nothrow)
{
    if (cause != isup_cause{}) {
        put(output, "Reason: Q.850;cause=");
        put_number(output, to_integer(cause));
        put_reason_text(output, name_of(cause));
    }
}

template <class Output>
constexpr void put_reason(Output& output, any_code c) noexcept(Output::is_nothrow)
{
    if (is_valid(c)) {
        put_all(output, "Reason: SIP;cause=", c.value());
        put_reason_text(output, reason_phrase(c));
    }
}

}  // namespace detail

/// Writes the text of a reason-value without its escapes and with each fold as one space: RFC 3261, 7.3.1 and 25.1.
template <class OutputIterator>
constexpr OutputIterator
write_unquoted(OutputIterator out, std::string_view text) noexcept(detail::writes_without_exceptions<OutputIterator>())
{
    detail::iterator_output<OutputIterator> output{static_cast<OutputIterator&&>(out)};
    detail::put_unquoted(output, text);
    return static_cast<OutputIterator&&>(output.out);
}

/// Writes `Reason: Q.850;cause=17;text="User busy"`, without a line end and, for a cause without a name, without a text;
/// nothing for `isup_cause{}`. RFC 3326, 2; RFC 6432, 3: allowed in every response but 100.
template <class OutputIterator>
constexpr OutputIterator
write_reason_header(OutputIterator out, isup_cause cause) noexcept(detail::writes_without_exceptions<OutputIterator>())
{
    detail::iterator_output<OutputIterator> output{static_cast<OutputIterator&&>(out)};
    detail::put_reason(output, cause);
    return static_cast<OutputIterator&&>(output.out);
}

/// Writes `Reason: SIP;cause=486;text="Busy Here"`, as in a CANCEL, a BYE or a 199; nothing outside 100..699. RFC 3326, 2;
/// RFC 6228, 5.
template <class OutputIterator>
constexpr OutputIterator write_reason_header(OutputIterator out,
                                             any_code c) noexcept(detail::writes_without_exceptions<OutputIterator>())
{
    detail::iterator_output<OutputIterator> output{static_cast<OutputIterator&&>(out)};
    detail::put_reason(output, c);
    return static_cast<OutputIterator&&>(output.out);
}

/// How many characters `write_reason_header` writes.
constexpr std::string_view::size_type reason_header_size(isup_cause cause) noexcept
{
    detail::size_output output;
    detail::put_reason(output, cause);
    return output.size;
}

/// How many characters `write_reason_header` writes; 0 outside 100..699.
constexpr std::string_view::size_type reason_header_size(any_code c) noexcept
{
    detail::size_output output;
    detail::put_reason(output, c);
    return output.size;
}

}  // namespace sipstatus

#endif
