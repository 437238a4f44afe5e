// SPDX-License-Identifier: BSL-1.0
#ifndef SIPSTATUS_STATUS_LINE_HPP
#define SIPSTATUS_STATUS_LINE_HPP

#include "detail/config.hpp"

#include <string_view>  // std::string_view

#include "reason.hpp"
#include "detail/text_input.hpp"
#include "detail/text_output.hpp"

namespace sipstatus {

// RFC 3261, section 25.1:
//
//   Status-Line     =  SIP-Version SP Status-Code SP Reason-Phrase CRLF
//   SIP-Version     =  "SIP" "/" 1*DIGIT "." 1*DIGIT
//   Status-Code     =  Informational / Redirection / Success / Client-Error / Server-Error / Global-Failure
//                      / extension-code
//   extension-code  =  3DIGIT
//   Reason-Phrase   =  *(reserved / unreserved / escaped / UTF8-NONASCII / UTF8-CONT / SP / HTAB)
//
// The comment of `parse_status_line` lists what is read differently.

/// The first error in a text that does not begin with a valid status line.
enum class status_line_error : std::uint8_t {
    none,               ///< the line is valid
    not_sip,            ///< the text does not begin with "SIP/", ignoring case
    bad_version,        ///< the version is not exactly 2.0 (RFC 3261, section 7.1)
    missing_space,      ///< no space after the version or after the code
    bad_code,           ///< the space after the version is not followed by exactly three digits
    code_out_of_range,  ///< three digits outside 100..699
    bad_phrase,         ///< a control character other than HTAB, or a CR without LF
};

/// A parsed status line; true if it is valid. Otherwise `error` says why not, `status` is `code{}`, `phrase` is empty
/// and `size` is 0.
struct status_line {
    code status{};                                         ///< 100..699, registered or not
    std::string_view phrase;                               ///< points into the parsed text; valid as long as that is
    status_line_error error = status_line_error::not_sip;  ///< `none` if the line is valid
    std::string_view::size_type size = 0;                  ///< the size of the line, including its line end

    /// True if the line is valid.
    constexpr explicit operator bool() const noexcept { return error == status_line_error::none; }
};

/// The type of `tolerant`.
struct tolerant_t {
    /// Explicit, so that `{}` does not convert to it.
    explicit tolerant_t() = default;
};

/// Makes `parse_status_line(text, tolerant)` also accept status lines as some peers and logs write them.
SIPSTATUS_HIDDEN inline constexpr tolerant_t tolerant{};

namespace detail {

constexpr bool is_digit(char c) noexcept { return c >= '0' && c <= '9'; }

constexpr bool is_blank(char c) noexcept { return c == ' ' || c == '\t'; }

constexpr bool is_phrase_byte(char c) noexcept
{
    return c == '\t' || (static_cast<unsigned char>(c) >= 0x20 && c != 0x7f);
}

// Marks each of eight bytes that is a control character, HTAB included, by its top bit. After a control character or
// 0xff, other bytes may be marked, too.
constexpr std::uint64_t mark_controls(std::uint64_t bytes) noexcept
{
    constexpr std::uint64_t each = 0x0101'0101'0101'0101;
    return ((bytes - 0x20 * each) | (bytes + each)) & ~bytes & (0x80 * each);
}

// The number of bytes before the first marked one; 8 if no byte is marked.
constexpr unsigned count_unmarked(std::uint64_t marks) noexcept
{
    constexpr std::uint64_t each = 0x0101'0101'0101'0101;
    const std::uint64_t below_first = (marks - 1) & ~marks;
    return static_cast<unsigned>((((below_first >> 7) & each) * each) >> 56);
}

// The number of bytes of one kind at the front.
template <class Kind>
constexpr size_type count_leading(std::string_view text, Kind is_of_kind) noexcept
{
    size_type count = 0;
    while (count != text.size() && is_of_kind(text[count])) {
        ++count;
    }
    return count;
}

constexpr bool begins_with_digit(std::string_view text) noexcept { return !text.empty() && is_digit(text.front()); }

constexpr bool begins_with_three_digits(std::string_view text) noexcept
{
    return text.size() >= 3 && is_digit(text[0]) && is_digit(text[1]) && is_digit(text[2]);
}

// The code in the first three bytes, which must be digits.
constexpr code code_from_digits(std::string_view text) noexcept
{
    return static_cast<code>((text[0] - '0') * 100 + (text[1] - '0') * 10 + (text[2] - '0'));
}

// The position after the phrase that begins at `begin`.
//
// Nearly all phrases are shorter than 32 bytes. The first loop covers these in four words. None of its branches depends
// on the phrase, since the processor would often mispredict such a branch. A word that would reach past the end of the
// text is moved back, so all bytes before `begin` must be allowed in a phrase. The second loop continues after marked
// bytes that do not end the phrase, and in longer phrases.
constexpr size_type phrase_end(std::string_view text, size_type begin) noexcept
{
    size_type end = begin;
    if (text.size() >= 8) {
        const size_type last = text.size() - 8;
        std::uint64_t found = 0;
        for (size_type at = begin; at != begin + 32; at += 8) {
            const size_type place = at < last ? at : last;
            const std::uint64_t is_none_found = 0 - static_cast<std::uint64_t>(found == 0);
            found |= mark_controls(load_8(text.data() + place)) & is_none_found;
            end = is_none_found != 0 ? place : end;
        }
        end += count_unmarked(found);
    }
    while (end != text.size() && is_phrase_byte(text[end])) {
        ++end;
    }
    return end;
}

// The value, known to the compiler only when a template with this argument is used.
template <bool Value, class Unused>
inline constexpr bool dependent = Value;

// What comes before the code: its error or, if it is valid, its size.
struct start_of_line {
    status_line_error error;
    size_type size = 0;
};

template <bool leniently>
constexpr start_of_line read_start(std::string_view text) noexcept
{
    std::string_view rest = text;
    if (leniently) {
        rest.remove_prefix(count_leading(rest, is_blank));
    }
    if (!is_spelling_of(part_of(rest, 0, 4), "SIP/")) {
        return {status_line_error::not_sip};
    }
    rest.remove_prefix(4);
    if (part_of(rest, 0, 3) != "2.0" || begins_with_digit(part_of(rest, 3))) {
        return {status_line_error::bad_version};
    }
    rest.remove_prefix(3);
    const size_type blanks = leniently ? count_leading(rest, is_blank) : 0;
    if (blanks == 0) {
        return {status_line_error::missing_space};
    }
    return {status_line_error::none, text.size() - rest.size() + blanks};
}

template <bool leniently>
constexpr status_line read_status_line(std::string_view text) noexcept
{
    const auto failed = [text](status_line_error error) { return status_line{code{}, part_of(text, 0, 0), error, 0}; };

    size_type begin_of_code = 8;
    // The strict parser accepts no other start, and calls `read_start` only for the error.
    if (leniently || text.size() < 8 || !is_spelling_of(load_8(text.data()), load_8("SIP/2.0 "))) {
        const start_of_line start = read_start<leniently>(text);
        if (start.error != status_line_error::none) {
            return failed(start.error);
        }
        begin_of_code = start.size;
    }
    std::string_view rest = part_of(text, begin_of_code);
    if (!begins_with_three_digits(rest) || begins_with_digit(part_of(rest, 3))) {
        return failed(status_line_error::bad_code);
    }
    const code status = code_from_digits(rest);
    if (!is_valid(status)) {
        return failed(status_line_error::code_out_of_range);
    }
    rest.remove_prefix(3);

    if (begins_with(rest, ' ')) {
        rest.remove_prefix(1);
    } else if (!leniently || (!rest.empty() && line_end_size(rest) == 0)) {
        return failed(status_line_error::missing_space);
    }
    const size_type begin = text.size() - rest.size();
    const size_type end = phrase_end(text, begin);
    const size_type ending = line_end_size(part_of(text, end));
    if (ending == 0 && end != text.size()) {
        return failed(status_line_error::bad_phrase);
    }
    return {status, part_of(text, begin, end - begin), status_line_error::none, end + ending};
}

}  // namespace detail

/// Parses the status line at the beginning of the text; what follows the line is not read. Any other text, including an
/// empty one, gives an error. The phrase in the result points into the text, which must outlive it.
///
///     static_assert(parse_status_line("SIP/2.0 486 Busy Here\r\n").status == code::busy_here);
///
/// The text is read as RFC 3261, sections 7.2 and 25.1, define it, with three exceptions:
///
/// - Codes are 100..699, since section 7.2 defines only six first digits.
/// - The phrase may contain any bytes except control characters other than HTAB, since section 7.2 does not require the
///   client to examine it.
/// - The line may end in CRLF, in LF, or with the text.
template <class Unused = void>  // compiled only where it is called
[[nodiscard]] constexpr status_line parse_status_line(std::string_view text) noexcept
{
    return detail::read_status_line<detail::dependent<false, Unused>>(text);
}

/// The same, but also accepts SP and HTAB before the version, any number of SP and HTAB (at least one) between version
/// and code, and no space before an empty phrase. A line that is valid without `tolerant` gives the same result with
/// it.
///
///     static_assert(parse_status_line("  SIP/2.0  486", tolerant).status == code::busy_here);
template <class Unused = void>  // compiled only where it is called
[[nodiscard]] constexpr status_line parse_status_line(std::string_view text, tolerant_t) noexcept
{
    return detail::read_status_line<detail::dependent<true, Unused>>(text);
}

namespace detail {

// The phrase, or the registered one if the phrase has a control character other than HTAB, which could end the line
// early or hide part of it.
constexpr std::string_view phrase_to_write(code c, std::string_view phrase) noexcept
{
    return phrase_end(phrase, 0) == phrase.size() ? phrase : reason_phrase(c);
}

template <class Output>
constexpr void put_status_line(Output& output, code c, std::string_view phrase) noexcept(Output::is_nothrow)
{
    if (is_valid(c)) {
        put_all(output, "SIP/2.0 ", c, " ", phrase_to_write(c, phrase), "\r\n");
    }
}

}  // namespace detail

/// Writes a status line with this phrase, such as "SIP/2.0 486 Busy Here", and CRLF. The phrase may be empty. A phrase
/// with a control character other than HTAB is replaced by the registered one. Writes nothing outside 100..699. Returns
/// the iterator past the end. RFC 3261, section 7.2.
template <class OutputIterator, class = detail::if_takes_characters<OutputIterator>>
constexpr OutputIterator
write_status_line(OutputIterator out, any_code c,
                  std::string_view phrase) noexcept(detail::writes_without_exceptions<OutputIterator>())
{
    detail::iterator_output<OutputIterator> output{static_cast<OutputIterator&&>(out)};
    detail::put_status_line(output, c.value(), phrase);
    return static_cast<OutputIterator&&>(output.out);
}

/// The same with the registered phrase, which is empty if the code is not registered.
template <class OutputIterator, class = detail::if_takes_characters<OutputIterator>>
constexpr OutputIterator write_status_line(OutputIterator out,
                                           any_code c) noexcept(detail::writes_without_exceptions<OutputIterator>())
{
    return sipstatus::write_status_line(static_cast<OutputIterator&&>(out), c, reason_phrase(c));
}

/// The number of characters that `write_status_line` writes; 0 outside 100..699.
///
///     static_assert(status_line_size(486, "Busy") == 18);
template <class Output = detail::size_output>  // compiled only where it is called
[[nodiscard]] constexpr std::string_view::size_type status_line_size(any_code c, std::string_view phrase) noexcept
{
    Output output;
    detail::put_status_line(output, c.value(), phrase);
    return output.size;
}

/// The number of characters that `write_status_line` writes with the registered phrase; 0 outside 100..699.
///
///     static_assert(status_line_size(486) == 23);
template <class Output = detail::size_output>  // compiled only where it is called
[[nodiscard]] constexpr std::string_view::size_type status_line_size(any_code c) noexcept
{
    return status_line_size<Output>(c, reason_phrase(c));
}

/// The code in a text of exactly three digits; `code{}` for any other text, and outside 100..699.
///
///     static_assert(parse_code("486") == code::busy_here && parse_code("0486") == code{});
[[nodiscard]] constexpr code parse_code(std::string_view text) noexcept
{
    if (text.size() != 3 || !detail::begins_with_three_digits(text)) {
        return code{};
    }
    const code c = detail::code_from_digits(text);
    return is_valid(c) ? c : code{};
}

}  // namespace sipstatus

#endif
