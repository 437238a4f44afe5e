// SPDX-License-Identifier: BSL-1.0
#ifndef SIPSTATUS_TESTS_LAWS_HPP
#define SIPSTATUS_TESTS_LAWS_HPP

#include <sipstatus/code.hpp>

#include <cstddef>
#include <string_view>

#include "catch.hpp"

// In the tests at run time, the compiler does not have to prove the laws again.
#ifdef CATCH_CONFIG_RUNTIME_STATIC_REQUIRE
#define LAWS_CONSTEXPR inline
#else
#define LAWS_CONSTEXPR constexpr
#endif

/// Whether the law holds for each of the 4,096 codes of a slice. 16 slices have all codes.
template <class Law>
LAWS_CONSTEXPR bool holds_in_slice(int slice, Law law)
{
    for (int number = slice * 4096; number != (slice + 1) * 4096; ++number) {
        if (!law(static_cast<sipstatus::code>(number))) {
            return false;
        }
    }
    return true;
}

/// Whether the law holds for each integer from the first to the last.
template <class Law>
LAWS_CONSTEXPR bool holds_for(int first, int last, Law law)
{
    for (int number = first; number <= last; ++number) {
        if (!law(number)) {
            return false;
        }
    }
    return true;
}

/// Whether one of the values, such as those of a header field, is true.
template <class Values>
constexpr bool has_value(const Values& values)
{
    for (const auto& value : values) {
        if (value) {
            return true;
        }
    }
    return false;
}

/// Whether a NUL follows the text in memory, and the text has no NUL.
constexpr bool is_c_string(std::string_view text)
{
    return text.data()[text.size()] == '\0' && text.find('\0') == std::string_view::npos;
}

/// Whether the name of each value of an enumeration of one byte is such a text.
template <class Enum>
constexpr bool are_names_c_strings()
{
    for (int value = 0; value != 256; ++value) {
        if (!is_c_string(name_of(static_cast<Enum>(value)))) {
            return false;
        }
    }
    return true;
}

/// Calls `read` for each beginning of a text, in an array that ends with it, so that a constant expression or a sanitizer
/// reports every read after its end. Returns how often `read` was true.
template <std::size_t Size, class Read>
constexpr int read_in_exact_places(const char* text, Read read)
{
    char exact[Size] = {};
    for (std::size_t i = 0; i != Size; ++i) {
        exact[i] = text[i];
    }
    const int here = read(std::string_view{exact, Size}) ? 1 : 0;
    if constexpr (Size == 1) {
        return here;
    } else {
        return here + read_in_exact_places<Size - 1>(text, read);
    }
}

// One slice for each constant expression, because of the compilers' limits.
#define REQUIRE_FOR_ALL_CODES(law)           \
    STATIC_REQUIRE(holds_in_slice(0, law));  \
    STATIC_REQUIRE(holds_in_slice(1, law));  \
    STATIC_REQUIRE(holds_in_slice(2, law));  \
    STATIC_REQUIRE(holds_in_slice(3, law));  \
    STATIC_REQUIRE(holds_in_slice(4, law));  \
    STATIC_REQUIRE(holds_in_slice(5, law));  \
    STATIC_REQUIRE(holds_in_slice(6, law));  \
    STATIC_REQUIRE(holds_in_slice(7, law));  \
    STATIC_REQUIRE(holds_in_slice(8, law));  \
    STATIC_REQUIRE(holds_in_slice(9, law));  \
    STATIC_REQUIRE(holds_in_slice(10, law)); \
    STATIC_REQUIRE(holds_in_slice(11, law)); \
    STATIC_REQUIRE(holds_in_slice(12, law)); \
    STATIC_REQUIRE(holds_in_slice(13, law)); \
    STATIC_REQUIRE(holds_in_slice(14, law)); \
    STATIC_REQUIRE(holds_in_slice(15, law))

#endif
