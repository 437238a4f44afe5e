// SPDX-License-Identifier: BSL-1.0
#ifndef SIPSTATUS_CODE_MAP_HPP
#define SIPSTATUS_CODE_MAP_HPP

#include "detail/config.hpp"

#include <initializer_list>  // std::initializer_list

#include "registry.hpp"

namespace sipstatus {

namespace detail {

// Reached only by a wrong table; in a constant expression it does not compile, and the message has this name.
inline void the_key_of_a_code_map_is_not_registered() noexcept {}
inline void the_key_of_a_code_map_stands_twice() noexcept {}
inline void the_class_of_a_code_map_is_none() noexcept {}

}  // namespace detail

/// A table from codes to a user's own values, such as settings, counters or handlers: one for each registered code, one for
/// the unregistered codes of each class, and one for what is no code. What is not given has the value of its class, and
/// that the value for all. T is default-constructible,
/// and assignable when values are given.
///
///     constexpr code_map<int> retries{0, {{response_class::server_failure, 1}}, {{503, 3}}};
///     static_assert(retries[503] == 3 && retries[500] == 1 && retries[404] == 0);
///
/// In a constant expression a key that is not registered, or stands twice, does not compile. Elsewhere an unregistered key
/// is left out, and of two the first one holds.
template <class T>
class code_map {
public:
    /// A value for a class: for its unregistered codes, and for the registered ones without an entry. A key that is no
    /// class is left out, and in a constant expression does not compile.
    struct class_entry {
        response_class key;  ///< the class
        T value;             ///< what its codes have
    };

    /// A value for one registered code.
    struct entry {
        any_code key;  ///< the code
        T value;       ///< what it has
    };

    /// Every value is `T{}`.
    constexpr code_map() = default;

    /// Every value is the given one.
    constexpr explicit code_map(const T& for_all) : code_map(for_all, {}, {}) {}

    /// One value for all, and others for single codes.
    constexpr code_map(const T& for_all, std::initializer_list<entry> entries) : code_map(for_all, {}, entries) {}

    /// One value for all, and others for whole classes.
    // A template, so that `{}` is an empty list of entries for single codes.
    template <class = void>
    constexpr code_map(const T& for_all, std::initializer_list<class_entry> classes) : code_map(for_all, classes, {})
    {
    }

    /// One value for all, others for whole classes, and others again for single codes, which win.
    constexpr code_map(const T& for_all, std::initializer_list<class_entry> classes,
                       std::initializer_list<entry> entries)
    {
        for (T& value : values_) {
            value = for_all;
        }
        for (const class_entry& given : classes) {
            set_class(given);
        }
        for (const entry& given : entries) {
            set(given);
        }
    }

    /// The value of the code: its own, that of its class, or that for all.
    [[nodiscard]] constexpr const T& operator[](any_code c) const noexcept { return values_[slot_of(c)]; }

    /// The same, to be changed: unregistered codes share one value for each class, and what is no code has one.
    [[nodiscard]] constexpr T& operator[](any_code c) noexcept { return values_[slot_of(c)]; }

    /// Whether a value was given for the code itself; false for unregistered codes.
    [[nodiscard]] constexpr bool contains(any_code c) const noexcept
    {
        return slot_of(c) < detail::row_count && is_given_[slot_of(c)];
    }

private:
    [[nodiscard]] static constexpr unsigned slot_of(any_code c) noexcept
    {
        const unsigned row = detail::row_of(c);
        return row + (row == detail::row_count ? static_cast<unsigned>(class_of(c)) : 0);
    }

    constexpr void set(const entry& given)
    {
        if (!is_registered(given.key)) {
            detail::the_key_of_a_code_map_is_not_registered();
        } else if (is_given_[slot_of(given.key)]) {
            detail::the_key_of_a_code_map_stands_twice();
        } else {
            values_[slot_of(given.key)] = given.value;
            is_given_[slot_of(given.key)] = true;
        }
    }

    constexpr void set_class(const class_entry& given)
    {
        const auto index = static_cast<unsigned>(given.key);
        if (index == 0 || index > 6) {
            detail::the_class_of_a_code_map_is_none();
            return;
        }
        if (is_given_[detail::row_count + index]) {
            detail::the_key_of_a_code_map_stands_twice();
            return;
        }
        is_given_[detail::row_count + index] = true;
        values_[detail::row_count + index] = given.value;
        for (const code c : codes_in(given.key)) {
            values_[slot_of(c)] = given.value;
        }
    }

    static constexpr unsigned slot_count = detail::row_count + 7;

    T values_[slot_count]{};  // of the codes, of what is none, and of the unregistered ones in six classes
    bool is_given_[slot_count]{};
};

/// The first registered code of the class for which the map was given no value of its own; `code{}` when there is none.
template <class T>
[[nodiscard]] constexpr code first_uncovered(const code_map<T>& map, response_class wanted) noexcept
{
    for (const code c : codes_in(wanted)) {
        if (!map.contains(c)) {
            return c;
        }
    }
    return code{};
}

/// Whether the map was given a value of its own for every registered code of the class.
template <class T>
[[nodiscard]] constexpr bool covers(const code_map<T>& map, response_class wanted) noexcept
{
    return sipstatus::first_uncovered(map, wanted) == code{};
}

namespace detail {

template <code Forgotten>
struct code_map_without {
    static_assert(Forgotten == code{}, "sipstatus: the map has no value for the code that this type names");
    static constexpr bool value = true;
};

template <bool HasCodes>
struct class_with_codes {
    static_assert(HasCodes, "sipstatus: there is no code in this class");
    static constexpr bool value = true;
};

}  // namespace detail

/// The same for a map of static storage duration. When it is false the program does not compile, and the message names the
/// code that was forgotten.
///
///     static_assert(must_cover<handlers, response_class::server_failure>);
template <const auto& Map, response_class Wanted>
inline constexpr bool must_cover = detail::class_with_codes<!codes_in(Wanted).empty()>::value&&
    detail::code_map_without<sipstatus::first_uncovered(Map, Wanted)>::value;

}  // namespace sipstatus

#endif
