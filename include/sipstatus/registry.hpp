// SPDX-License-Identifier: BSL-1.0
#ifndef SIPSTATUS_REGISTRY_HPP
#define SIPSTATUS_REGISTRY_HPP

#include "detail/config.hpp"
#include "classify.hpp"

namespace sipstatus {

// dialog_effect and next_step are declared here and not in policy.hpp, so that the rows are expanded only once for
// `is_registered` and policy.hpp.

/// What a response ends when it answers a request inside a dialog: nothing, only the transaction, the usage, or the
/// whole dialog. RFC 5057, section 5.1.
enum class dialog_effect : std::uint8_t { none, transaction, usage, dialog };

/// What the client does next. `wait`: wait for the final response. `proceed`: go on, because the request succeeded.
/// `follow_contact`: retry at the addresses in Contact. `authenticate`: resend the request with credentials.
/// `change_request`: retry only with a changed request. `retry_later`: send the same request again after a pause.
/// `try_elsewhere`: send the same request to another server. `stop`: do none of these without human intervention.
/// `none`: the code has no class.
// clang-format off
enum class next_step : std::uint8_t {
    none, wait, proceed, follow_contact, authenticate, change_request, retry_later, try_elsewhere, stop
};
// clang-format on

namespace detail {

using size_type = decltype(sizeof 0);  // std::size_t without its header

// The columns without text. The last row is for all unregistered codes.
struct row_facts {
    code status;
    dialog_effect effect;
    next_step step;
};

SIPSTATUS_HIDDEN inline constexpr row_facts rows[] = {
#define SIPSTATUS_CODE(number, name, phrase, reference, effect, step, ...) row_facts{code{number}, effect, step},
#include "registry/all.def"
    row_facts{},
};

inline constexpr unsigned row_count = sizeof rows / sizeof rows[0] - 1;

// All codes. For each number from 100 on, `row_count` minus its row, so 0 if it has none. The first row of each class.
struct row_tables {
    code codes[row_count];
    std::uint8_t by_number[600];
    std::uint8_t by_class[8];
};

constexpr row_tables make_row_tables(const row_facts (&all)[row_count + 1]) noexcept
{
    row_tables made{};
    for (unsigned row = 0; row != row_count; ++row) {
        const auto number = static_cast<unsigned>(all[row].status);
        made.codes[row] = all[row].status;
        if (number >= 100 && number <= 699) {
            made.by_number[number - 100] = static_cast<std::uint8_t>(row_count - row);
            ++made.by_class[number / 100 + 1];
        }
    }
    for (unsigned digit = 1; digit != 8; ++digit) {
        made.by_class[digit] = static_cast<std::uint8_t>(made.by_class[digit] + made.by_class[digit - 1]);
    }
    return made;
}

SIPSTATUS_HIDDEN inline constexpr row_tables tables = make_row_tables(rows);

// The row of a registered code; `row_count` for all others.
constexpr unsigned row_of(any_code c) noexcept
{
    return row_count - (is_valid(c) ? tables.by_number[c.number() - 100] : 0u);
}

}  // namespace detail

/// True if the code is in the IANA registry, deprecated or not; false outside 100..699.
///
///     static_assert(is_registered(600) && !is_registered(601));
[[nodiscard]] constexpr bool is_registered(any_code c) noexcept { return detail::row_of(c) != detail::row_count; }

/// True for 202 only. It is deprecated for SUBSCRIBE and NOTIFY (RFC 6665, section 8.3.1) and for REFER (RFC 7647,
/// section 5), but still answers MESSAGE (RFC 3428, section 7).
///
///     static_assert(is_deprecated(202) && !is_deprecated(200));
[[nodiscard]] constexpr bool is_deprecated(any_code c) noexcept { return c.value() == code::accepted; }

/// A range of registered codes in ascending order: all codes (`all_codes`), the codes of one class (`codes_in`), or
/// none.
class code_range {
public:
    using value_type = code;              ///< always a registered code
    using size_type = detail::size_type;  ///< `std::size_t`
    using iterator = const code*;         ///< random access; the codes cannot be changed
    using const_iterator = const code*;   ///< the same

    /// An empty range.
    constexpr code_range() noexcept = default;

    /// All registered codes.
    [[nodiscard]] static constexpr code_range all() noexcept { return {0, detail::row_count}; }

    /// The codes of one class; an empty range for `invalid` and for values that are not a class.
    [[nodiscard]] static constexpr code_range of(response_class wanted) noexcept
    {
        const unsigned digit = static_cast<unsigned>(wanted) <= 6 ? static_cast<unsigned>(wanted) : 0;
        return {detail::tables.by_class[digit], detail::tables.by_class[digit + 1]};
    }

    /// Iterator to the lowest code; `end()` if the range is empty.
    [[nodiscard]] constexpr iterator begin() const noexcept { return detail::tables.codes + first_; }

    /// Past-the-end iterator.
    [[nodiscard]] constexpr iterator end() const noexcept { return detail::tables.codes + last_; }

    /// The number of codes.
    [[nodiscard]] constexpr size_type size() const noexcept { return static_cast<size_type>(last_ - first_); }

    /// True if the range has no codes.
    [[nodiscard]] constexpr bool empty() const noexcept { return first_ == last_; }

    /// The code at that position, counted from 0; `code{}` from `size()` on.
    [[nodiscard]] constexpr code operator[](size_type position) const noexcept
    {
        return position < size() ? begin()[position] : code{};
    }

    /// The lowest code; `code{}` if the range is empty.
    [[nodiscard]] constexpr code front() const noexcept { return (*this)[0]; }

    /// The highest code; `code{}` if the range is empty.
    [[nodiscard]] constexpr code back() const noexcept { return (*this)[size() - 1]; }

    /// True if both have the same codes.
    [[nodiscard]] friend constexpr bool operator==(code_range a, code_range b) noexcept
    {
        return a.size() == b.size() && a.front() == b.front();
    }

    /// The opposite of `==`.
    [[nodiscard]] friend constexpr bool operator!=(code_range a, code_range b) noexcept { return !(a == b); }

private:
    constexpr code_range(std::uint8_t first, std::uint8_t last) noexcept : first_{first}, last_{last} {}

    // Row numbers instead of pointers: nothing has to be relocated when the program is loaded.
    std::uint8_t first_ = 0;
    std::uint8_t last_ = 0;
};

/// All registered codes, in ascending order.
SIPSTATUS_HIDDEN inline constexpr code_range all_codes = code_range::all();

namespace detail {

SIPSTATUS_HIDDEN inline constexpr code_range codes_by_class[] = {
    code_range::of(response_class{0}), code_range::of(response_class{1}), code_range::of(response_class{2}),
    code_range::of(response_class{3}), code_range::of(response_class{4}), code_range::of(response_class{5}),
    code_range::of(response_class{6}),
};

}  // namespace detail

/// The registered codes of one class, in ascending order; an empty range for `invalid` and for values that are not a
/// class. The range lives as long as the program, so the iterators that C++20 algorithms return for it can be used.
///
///     static_assert(*codes_in(response_class::redirection).begin() == code::multiple_choices);
[[nodiscard]] constexpr const code_range& codes_in(response_class wanted) noexcept
{
    return detail::codes_by_class[static_cast<unsigned>(wanted) <= 6 ? static_cast<unsigned>(wanted) : 0];
}

}  // namespace sipstatus

#endif
