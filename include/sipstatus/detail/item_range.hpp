// SPDX-License-Identifier: BSL-1.0
#ifndef SIPSTATUS_DETAIL_ITEM_RANGE_HPP
#define SIPSTATUS_DETAIL_ITEM_RANGE_HPP

#include "config.hpp"

// The type of all results with several items, except `code_range`. The headers give it public names, such as
// `header_field_range`.

#include <string_view>  // std::input_iterator_tag, std::forward_iterator_tag and, in C++20, enable_borrowed_range

#include "../registry.hpp"

namespace sipstatus {

namespace detail {

using difference_type = decltype(static_cast<char*>(nullptr) - static_cast<char*>(nullptr));  // std::ptrdiff_t

// What `->` of an iterator returns, if the item is made only then: the item, and a pointer to it.
template <class Item>
struct arrow {
    Item item;

    [[nodiscard]] constexpr const Item* operator->() const noexcept { return &item; }
};

}  // namespace detail

/// A range of items that are made when they are accessed. `List` is a small value: of its `count()` items, the range
/// has those for which `has(index)` is true, and `item(index)` makes one. The range and its iterators have copies of
/// the list, and refer to nothing else that can be destroyed.
template <class List>
class item_range {
public:
    using value_type = decltype(List{}.item(0));      ///< made when an iterator is dereferenced
    using size_type = detail::size_type;              ///< `std::size_t`
    using difference_type = detail::difference_type;  ///< `std::ptrdiff_t`

    /// A forward iterator in C++20. In C++17 an input iterator, since the items are not objects in memory.
    class iterator {
    public:
        using value_type = item_range::value_type;            ///< what `*` returns
        using difference_type = item_range::difference_type;  ///< `std::ptrdiff_t`
        using reference = value_type;                         ///< not a reference
        using pointer = detail::arrow<value_type>;            ///< what `->` returns
        using iterator_category = std::input_iterator_tag;    ///< other categories require real references in C++17
        using iterator_concept = std::forward_iterator_tag;   ///< for C++20

        /// An iterator of no range. It equals other iterators of no range, and can only be compared with them and
        /// assigned to.
        constexpr iterator() noexcept = default;

        /// The current item; `value_type{}` at the end.
        [[nodiscard]] constexpr reference operator*() const noexcept
        {
            return index_ < list_.count() ? list_.item(index_) : value_type{};
        }

        /// Accesses a member of the current item.
        [[nodiscard]] constexpr pointer operator->() const noexcept { return {**this}; }

        /// Goes to the next item.
        constexpr iterator& operator++() noexcept
        {
            ++index_;
            skip();
            return *this;
        }

        /// Goes to the next item, and returns the iterator as it was before.
        constexpr iterator operator++(int) noexcept
        {
            const iterator before = *this;
            ++*this;
            return before;
        }

        /// True if both are at the same item of one range.
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

    using const_iterator = iterator;  ///< the same type, since the items cannot be changed

    /// An empty range: that of a default-constructed list.
    constexpr item_range() noexcept = default;

    /// The items of this list, for functions that return a range.
    constexpr explicit item_range(const List& list) noexcept : list_{list} {}

    /// An iterator to the first item; `end()` if there are no items.
    [[nodiscard]] constexpr iterator begin() const noexcept { return {list_, 0}; }

    /// The past-the-end iterator.
    [[nodiscard]] constexpr iterator end() const noexcept { return {list_, list_.count()}; }

    /// True if there are no items.
    [[nodiscard]] constexpr bool empty() const noexcept { return begin() == end(); }

    /// The number of items, counted anew at each call.
    [[nodiscard]] constexpr size_type size() const noexcept
    {
        size_type size = 0;
        for (unsigned index = 0; index != list_.count(); ++index) {
            size += list_.has(index) ? 1 : 0;
        }
        return size;
    }

    /// The item at this position, counted from 0; `value_type{}` if the position is `size()` or more.
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

/// Iterators can outlive their range, since they do not point into it.
template <class List>
inline constexpr bool std::ranges::enable_borrowed_range<sipstatus::item_range<List>> = true;

template <>
inline constexpr bool std::ranges::enable_borrowed_range<sipstatus::code_range> = true;

#endif

#endif
