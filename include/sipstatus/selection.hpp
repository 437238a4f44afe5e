// SPDX-License-Identifier: BSL-1.0
#ifndef SIPSTATUS_SELECTION_HPP
#define SIPSTATUS_SELECTION_HPP

#include "detail/config.hpp"

// How the answers that are several things are walked over: a table, and a filter that says which of its items are meant.

namespace sipstatus::detail {

// The items that a filter wants, in the order of their indices. A filter has `count()`, `wants(index)` and `item(index)`.
template <class Filter>
class selection {
public:
    /// Walks over the items: begin, end, ++ and * are all that it needs.
    class iterator {
    public:
        constexpr auto operator*() const noexcept { return filter_.item(index_); }

        constexpr iterator& operator++() noexcept
        {
            ++index_;
            skip();
            return *this;
        }

        friend constexpr bool operator==(const iterator& a, const iterator& b) noexcept { return a.index_ == b.index_; }
        friend constexpr bool operator!=(const iterator& a, const iterator& b) noexcept { return a.index_ != b.index_; }

    private:
        friend class selection;

        constexpr iterator(const Filter& filter, unsigned index) noexcept : filter_{filter}, index_{index} { skip(); }

        constexpr void skip() noexcept
        {
            while (index_ < filter_.count() && !filter_.wants(index_)) {
                ++index_;
            }
        }

        Filter filter_;
        unsigned index_;
    };

    constexpr explicit selection(const Filter& filter) noexcept : filter_{filter} {}

    constexpr iterator begin() const noexcept { return {filter_, 0}; }
    constexpr iterator end() const noexcept { return {filter_, filter_.count()}; }
    constexpr bool empty() const noexcept { return begin() == end(); }

    constexpr unsigned size() const noexcept
    {
        unsigned count = 0;
        for (unsigned index = 0; index != filter_.count(); ++index) {
            count += filter_.wants(index) ? 1 : 0;
        }
        return count;
    }

private:
    Filter filter_;
};

}  // namespace sipstatus::detail

#endif
