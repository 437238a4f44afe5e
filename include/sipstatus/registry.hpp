// SPDX-License-Identifier: BSL-1.0
#ifndef SIPSTATUS_REGISTRY_HPP
#define SIPSTATUS_REGISTRY_HPP

#include "classify.hpp"

namespace sipstatus {

namespace detail {

using size_type = decltype(sizeof 0);  // std::size_t without its header

inline constexpr code codes[] = {
#define SIPSTATUS_CODE(number, ...) code{number},
#include "registry/all.def"
};

// How many rows there are; as a row, the one behind the last: that of every unregistered code.
inline constexpr unsigned row_count = sizeof codes / sizeof codes[0];
static_assert(row_count < 256, "sipstatus: a row is kept in a byte");

struct row_table {
    std::uint8_t rows[600];
};

constexpr row_table make_row_table() noexcept
{
    row_table table{};
    for (std::uint8_t& row : table.rows) {
        row = row_count;
    }
    for (unsigned row = 0; row != row_count; ++row) {
        if (is_valid(codes[row])) {
            table.rows[to_integer(codes[row]) - 100] = static_cast<std::uint8_t>(row);
        }
    }
    return table;
}

inline constexpr row_table rows_by_number = make_row_table();

// The row of a registered code; `row_count` for every other.
constexpr unsigned row_of(any_code c) noexcept
{
    return is_valid(c) ? rows_by_number.rows[c.number() - 100] : row_count;
}

struct class_table {
    std::uint8_t first_rows[8];
};

constexpr class_table make_class_table() noexcept
{
    class_table table{};
    for (const code c : codes) {
        for (unsigned above = to_integer(c) / 100 + 1u; above < 8; ++above) {
            ++table.first_rows[above];
        }
    }
    return table;
}

// The first row of each class, and behind the last class the number of rows.
inline constexpr class_table rows_by_class = make_class_table();

}  // namespace detail

/// Whether the IANA registry has the code, deprecated or not; false outside 100..699.
constexpr bool is_registered(any_code c) noexcept
{
    return detail::row_of(c) != detail::row_count;
}

/// 202 alone: deprecated for SUBSCRIBE and NOTIFY (RFC 6665, 8.3.1) and for REFER (RFC 7647, 5); a MESSAGE is still
/// answered with it (RFC 3428, 7).
constexpr bool is_deprecated(any_code c) noexcept
{
    return c.value() == code::accepted;
}

/// Registered codes, ascending: those that `all_codes` or `codes_in` gives, else none.
class code_range {
public:
    using value_type = code;
    using size_type = detail::size_type;
    using iterator = const code*;
    using const_iterator = const code*;

    constexpr code_range() noexcept = default;

    /// All registered codes.
    static constexpr code_range all() noexcept { return {0, detail::row_count}; }

    constexpr iterator begin() const noexcept { return detail::codes + first_; }
    constexpr iterator end() const noexcept { return detail::codes + last_; }
    constexpr size_type size() const noexcept { return static_cast<size_type>(last_ - first_); }
    constexpr bool empty() const noexcept { return first_ == last_; }

    /// The code at that position; `code{}` from `size()` on.
    constexpr code operator[](size_type position) const noexcept
    {
        return position < size() ? begin()[position] : code{};
    }

private:
    friend constexpr code_range codes_in(response_class wanted) noexcept;

    constexpr code_range(std::uint8_t first, std::uint8_t last) noexcept : first_{first}, last_{last} {}

    // Rows and not pointers, so that nothing has to be relocated when the program is loaded.
    std::uint8_t first_ = 0;
    std::uint8_t last_ = 0;
};

/// All registered codes, ascending.
inline constexpr code_range all_codes = code_range::all();

/// The registered codes of one class, ascending; none for `invalid` and for values that are no class.
constexpr code_range codes_in(response_class wanted) noexcept
{
    const auto digit = static_cast<std::uint8_t>(wanted);
    if (digit < 1 || digit > 6) {
        return {};
    }
    return {detail::rows_by_class.first_rows[digit], detail::rows_by_class.first_rows[digit + 1]};
}

}  // namespace sipstatus

#endif
