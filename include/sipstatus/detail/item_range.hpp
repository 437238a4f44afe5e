// SPDX-License-Identifier: BSL-1.0
#ifndef SIPSTATUS_DETAIL_ITEM_RANGE_HPP
#define SIPSTATUS_DETAIL_ITEM_RANGE_HPP

#include "config.hpp"

// The type of all results with several items that are not plain codes in ascending order. The headers give it public names,
// such as `header_field_range`.

#include <string_view>  // std::input_iterator_tag, std::forward_iterator_tag and, in C++20, enable_borrowed_range

#include "../registry.hpp"

namespace sipstatus {

namespace detail {

using difference_type = decltype(static_cast<char*>(nullptr) - static_cast<char*>(nullptr));  // std::ptrdiff_t

// What `->` of an iterator gives if the item is made when it is asked for: the item, and a pointer to it.
template <class Item>
struct arrow {
    Item item;

    [[nodiscard]] constexpr const Item* operator->() const noexcept { return &item; }
};

}  // namespace detail

/// Items that are made when they are asked for: those of a list that it says it `has`. A list is a small value with `count()`,
/// `has(index)` and `item(index)`. The range and its iterators have a copy of it, and point to nothing else that can end.
template <class List>
class item_range {
public:
    using value_type = decltype(List{}.item(0));      ///< made when the iterator is dereferenced
    using size_type = detail::size_type;              ///< `std::size_t`
    using difference_type = detail::difference_type;  ///< `std::ptrdiff_t`

    /// Goes over the items: a forward iterator in C++20, and an input iterator before, as its items are not objects in memory.
    class iterator {
    public:
        using value_type = item_range::value_type;            ///< what `*` returns
        using difference_type = item_range::difference_type;  ///< `std::ptrdiff_t`
        using reference = value_type;                         ///< not a reference
        using pointer = detail::arrow<value_type>;            ///< what `->` returns
        using iterator_category = std::input_iterator_tag;    ///< as C++17 demands true references of others
        using iterator_concept = std::forward_iterator_tag;   ///< for C++20

        /// Of no range: equal to another of no range, and only to be assigned to.
        constexpr iterator() noexcept = default;

        /// The item; at the end there is none to ask for.
        [[nodiscard]] constexpr reference operator*() const noexcept { return list_.item(index_); }

        /// A member of the item.
        [[nodiscard]] constexpr pointer operator->() const noexcept { return {**this}; }

        /// Goes to the next item.
        constexpr iterator& operator++() noexcept
        {
            ++index_;
            skip();
            return *this;
        }

        /// Goes to the next item, and returns where it was.
        constexpr iterator operator++(int) noexcept
        {
            const iterator before = *this;
            ++*this;
            return before;
        }

        /// Whether both are at the same item of one range.
        [[nodiscard]] friend constexpr bool operator==(const iterator& a, const iterator& b) noexcept
        {
            return a.index_ == b.index_;
        }

        /// The opposite of `==`.
        [[nodiscard]] friend constexpr bool operator!=(const iterator& a, const iterator& b) noexcept
        {
            return a.index_ != b.index_;
        }

    private:
        friend class item_range;

        constexpr iterator(const List& list, unsigned index) noexcept : list_{list}, index_{index} { skip(); }

        constexpr void skip() noexcept
        {
            while (index_ < list_.count() && !list_.has(index_)) {
                ++index_;
            }
        }

        List list_{};
        unsigned index_ = 0;
    };

    using const_iterator = iterator;  ///< the same: the items cannot be changed

    /// The range of a default-constructed list, which has no items.
    constexpr item_range() noexcept = default;

    /// Those of a list: for the functions that return a range.
    constexpr explicit item_range(const List& list) noexcept : list_{list} {}

    /// At the first item; `end()` if there is none.
    [[nodiscard]] constexpr iterator begin() const noexcept { return {list_, 0}; }

    /// Past the last item.
    [[nodiscard]] constexpr iterator end() const noexcept { return {list_, list_.count()}; }

    /// Whether there are no items.
    [[nodiscard]] constexpr bool empty() const noexcept { return begin() == end(); }

    /// The number of items, counted at each call.
    [[nodiscard]] constexpr size_type size() const noexcept
    {
        size_type size = 0;
        for (unsigned index = 0; index != list_.count(); ++index) {
            size += list_.has(index) ? 1 : 0;
        }
        return size;
    }

    /// The item at that position, counted from 0; `value_type{}` from `size()` on.
    [[nodiscard]] constexpr value_type operator[](size_type position) const noexcept
    {
        for (unsigned index = 0; index != list_.count(); ++index) {
            if (list_.has(index) && position-- == 0) {
                return list_.item(index);
            }
        }
        return value_type{};
    }

private:
    List list_{};
};

}  // namespace sipstatus

#ifdef __cpp_lib_ranges

/// The iterators do not point into their range.
template <class List>
inline constexpr bool std::ranges::enable_borrowed_range<sipstatus::item_range<List>> = true;

template <>
inline constexpr bool std::ranges::enable_borrowed_range<sipstatus::code_range> = true;

#endif

#endif
