// SPDX-License-Identifier: BSL-1.0
#ifndef SIPSTATUS_CODE_MAP_HPP
#define SIPSTATUS_CODE_MAP_HPP

#include "detail/config.hpp"

#include <initializer_list>  // std::initializer_list

#include "registry.hpp"

namespace sipstatus {

namespace detail {

// Not constexpr on purpose: a bad table calls one of these, so it does not compile in a constant expression, and the
// error shows the name.
inline void the_key_of_a_code_map_is_not_registered() noexcept {}
inline void the_key_of_a_code_map_is_duplicated() noexcept {}
inline void the_class_of_a_code_map_is_invalid() noexcept {}

}  // namespace detail

/// A table from codes to your own values, such as settings, counters or handlers. It has one value for each registered
/// code, one for the unregistered codes of each class, and one for everything outside 100..699. A code without an entry
/// gets its class's value; a class without one gets the value for all. T must be default-constructible, and assignable
/// if values are given.
///
///     constexpr code_map<int> retries{0, {{response_class::server_failure, 1}}, {{503, 3}}};
///     static_assert(retries[503] == 3 && retries[500] == 1 && retries[404] == 0);
///
/// In a constant expression, a key that is not registered or is duplicated does not compile. Elsewhere, an unregistered
/// key is ignored, and the first of two equal keys counts.
template <class T>
class code_map {
public:
    /// A value for a class: for its unregistered codes, and for its registered codes without an entry. In a constant
    /// expression, a key that is not a class does not compile; elsewhere it is ignored.
    struct class_entry {
        response_class key;  ///< the class
        T value;             ///< the value of its codes
    };

    /// A value for one registered code.
    struct entry {
        any_code key;  ///< the code
        T value;       ///< the value of the code
    };

    /// Every value is `T{}`.
    constexpr code_map() = default;

    /// Every value is `for_all`.
    constexpr explicit code_map(const T& for_all) : code_map(for_all, {}, {}) {}

    /// One value for all codes, and other values for single codes.
    constexpr code_map(const T& for_all, std::initializer_list<entry> entries) : code_map(for_all, {}, entries) {}

    /// One value for all codes, and other values for whole classes.
    // A template, so that `{}` is always read as an empty list of entries for single codes.
    template <class = void>
    constexpr code_map(const T& for_all, std::initializer_list<class_entry> classes) : code_map(for_all, classes, {})
    {
    }

    /// One value for all codes, other values for whole classes, and others for single codes, which win over their
    /// class.
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

    /// The value of the code: its own, that of its class, or the one for all.
    [[nodiscard]] constexpr const T& operator[](any_code c) const noexcept { return values_[slot_of(c)]; }

    /// The same value, which can be changed here. The unregistered codes of a class share one value, and so does
    /// everything outside 100..699.
    [[nodiscard]] constexpr T& operator[](any_code c) noexcept { return values_[slot_of(c)]; }

    /// True if a value was given for the code itself; false for unregistered codes.
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
            detail::the_key_of_a_code_map_is_duplicated();
        } else {
            values_[slot_of(given.key)] = given.value;
            is_given_[slot_of(given.key)] = true;
        }
    }

    constexpr void set_class(const class_entry& given)
    {
        const auto index = static_cast<unsigned>(given.key);
        if (index == 0 || index > 6) {
            detail::the_class_of_a_code_map_is_invalid();
            return;
        }
        if (is_given_[detail::row_count + index]) {
            detail::the_key_of_a_code_map_is_duplicated();
            return;
        }
        is_given_[detail::row_count + index] = true;
        values_[detail::row_count + index] = given.value;
        for (const code c : codes_in(given.key)) {
            values_[slot_of(c)] = given.value;
        }
    }

    static constexpr unsigned slot_count = detail::row_count + 7;

    T values_[slot_count]{};  // the registered codes, outside 100..699, the unregistered codes of each class
    bool is_given_[slot_count]{};
};

/// The first registered code of the class without an entry in the map; `code{}` if all of them have one, and for
/// `invalid` and values that are not a class.
///
///     constexpr code_map<int> delays{0, {{600, 60}}};
///     static_assert(first_uncovered(delays, response_class::global_failure) == code::decline);
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

/// True if every registered code of the class has an entry in the map. Also true for `invalid` and for values that are
/// not a class, because these have no codes.
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
    static_assert(HasCodes, "sipstatus: this class has no codes");
    static constexpr bool value = true;
};

}  // namespace detail

/// The same for a map with static storage duration, but the program does not compile if a code has no entry, and the
/// error names that code. A class without codes does not compile either.
///
///     static constexpr code_map<bool> moved{false, {{300, true}, {301, true}, {302, true}, {305, false}, {380, false}}};
///     static_assert(must_cover<moved, response_class::redirection>);
template <const auto& Map, response_class Wanted>
inline constexpr bool must_cover = detail::class_with_codes<!codes_in(Wanted).empty()>::value&&
    detail::code_map_without<sipstatus::first_uncovered(Map, Wanted)>::value;

}  // namespace sipstatus

#endif
