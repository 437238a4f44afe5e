// SPDX-License-Identifier: BSL-1.0
#ifndef SIPSTATUS_LIKELY_CAUSES_HPP
#define SIPSTATUS_LIKELY_CAUSES_HPP

#include "detail/config.hpp"

#include <string_view>  // std::string_view

#include "reference.hpp"
#include "registry.hpp"
#include "row_texts.hpp"

namespace sipstatus {

/// A likely cause of a response: plain text of one sentence in each field. The texts live as long as the program.
struct likely_cause {
    std::string_view sign;    ///< where to look, and what is seen there if this is the cause
    std::string_view cause;   ///< what it is
    std::string_view remedy;  ///< who does what
    citation source;          ///< where it is written; `rfc` is 0 for what only practice knows
};

namespace detail {

// A type for each field, so that none can take the place of another.
struct sign_text {
    std::string_view text;
};
struct cause_text {
    std::string_view text;
};
struct remedy_text {
    std::string_view text;
};

constexpr sign_text sign(const char* text) noexcept { return {row_text(text)}; }
constexpr cause_text cause(const char* text) noexcept { return {row_text(text)}; }
constexpr remedy_text remedy(const char* text) noexcept { return {row_text(text)}; }
constexpr citation source(std::uint16_t rfc, const char* section) noexcept { return {rfc, row_text(section)}; }
constexpr citation practice() noexcept { return {}; }

// The code of each row.
inline constexpr unsigned most_likely_causes = 15;
SIPSTATUS_HIDDEN inline constexpr std::uint16_t likely_cause_codes[] = {
#define SIPSTATUS_LIKELY_CAUSE(number, ...) number,
#include "registry/likely_causes.def"
};

// How many rows each code has; none for `row_count`, which stands for all other codes.
struct likely_cause_counts {
    std::uint8_t of_row[row_count + 1];
};

constexpr likely_cause_counts make_likely_cause_counts() noexcept
{
    likely_cause_counts counts{};
    for (const std::uint16_t number : likely_cause_codes) {
        ++counts.of_row[row_of(number)];
    }
    return counts;
}

SIPSTATUS_HIDDEN inline constexpr likely_cause_counts counts_of_likely_causes = make_likely_cause_counts();

// The cause of this rank, from 1 on; empty for a rank without a row. A switch and not a table of pointers, which would have to be
// relocated when the program is loaded; for the same reason the fields are set one by one.
constexpr likely_cause likely_cause_at(unsigned number, unsigned rank) noexcept
{
    likely_cause found{};
    switch (number * (most_likely_causes + 1) + rank) {
#define SIPSTATUS_LIKELY_CAUSE(number, rank, sign_of, cause_of, remedy_of, source_of) \
    case (number) * (most_likely_causes + 1) + (rank):                                \
        found.sign = (sign_of).text;                                                  \
        found.cause = (cause_of).text;                                                \
        found.remedy = (remedy_of).text;                                              \
        found.source = source_of;                                                     \
        break;
#include "registry/likely_causes.def"
    default: break;
    }
    return found;
}

}  // namespace detail

/// The likely causes of a response: a range of `likely_cause`, which are made as they are asked for.
class likely_cause_range {
public:
    using value_type = likely_cause;      ///< each is made when the iterator is dereferenced
    using size_type = detail::size_type;  ///< `std::size_t`

    /// Walks over the causes, the most common one first.
    class iterator {
    public:
        /// What `->` gives: the cause, and a pointer to it that is good as long as this is.
        struct arrow {
            likely_cause value;  ///< the cause

            /// Never null.
            constexpr const likely_cause* operator->() const noexcept { return &value; }
        };

        /// Of no range: equal to another of no range, and to nothing else.
        constexpr iterator() noexcept = default;

        /// The cause at this place; all fields are empty at the end.
        constexpr likely_cause operator*() const noexcept { return detail::likely_cause_at(number_, rank_); }

        /// A field of the cause at this place.
        constexpr arrow operator->() const noexcept { return {**this}; }

        /// Goes to the next cause.
        constexpr iterator& operator++() noexcept
        {
            ++rank_;
            return *this;
        }

        /// Whether both are at the same cause of the same code.
        friend constexpr bool operator==(const iterator& a, const iterator& b) noexcept
        {
            return a.number_ == b.number_ && a.rank_ == b.rank_;
        }

        /// The opposite of `==`.
        friend constexpr bool operator!=(const iterator& a, const iterator& b) noexcept { return !(a == b); }

    private:
        friend class likely_cause_range;

        constexpr iterator(std::uint16_t number, std::uint8_t rank) noexcept : number_{number}, rank_{rank} {}

        std::uint16_t number_ = 0;
        std::uint8_t rank_ = 0;
    };

    /// A range without causes.
    constexpr likely_cause_range() noexcept = default;

    /// The place of the most common cause; `end()` when there is none.
    constexpr iterator begin() const noexcept { return {number_, 1}; }

    /// The place behind the last cause.
    constexpr iterator end() const noexcept { return {number_, static_cast<std::uint8_t>(size_ + 1)}; }

    /// How many causes the range has.
    constexpr size_type size() const noexcept { return size_; }

    /// Whether the range has no causes.
    constexpr bool empty() const noexcept { return size_ == 0; }

    /// The cause at that position; all fields are empty from `size()` on.
    constexpr likely_cause operator[](size_type position) const noexcept
    {
        return position < size_ ? detail::likely_cause_at(number_, static_cast<unsigned>(position) + 1)
                                : likely_cause{};
    }

private:
    friend constexpr likely_cause_range likely_causes_of(any_code c) noexcept;

    constexpr likely_cause_range(std::uint16_t number, std::uint8_t size) noexcept : number_{number}, size_{size} {}

    std::uint16_t number_ = 0;
    std::uint8_t size_ = 0;
};

/// What to check after this response: its likely causes in practice, the most common one first. Empty for codes without rows,
/// unregistered ones (ask for `treat_as(c)`) and outside 100..699. Only a program that calls this carries the texts.
///
///     for (const likely_cause& likely : likely_causes_of(488)) ...
constexpr likely_cause_range likely_causes_of(any_code c) noexcept
{
    return {to_integer(c), detail::counts_of_likely_causes.of_row[detail::row_of(c)]};
}

}  // namespace sipstatus

#endif
