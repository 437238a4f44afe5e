// SPDX-License-Identifier: BSL-1.0
#ifndef SIPSTATUS_REGISTRY_CHECK_HPP
#define SIPSTATUS_REGISTRY_CHECK_HPP

// Where this header is included, a bad row does not compile, and the error names its file and line. Only the tests
// include it, because users cannot change rows.
#include "../sipstatus.hpp"

namespace sipstatus::detail {

// True if the row exists and is between the rows of a lower and a higher code.
constexpr bool is_in_order(const row_facts* all, unsigned count, unsigned row) noexcept
{
    return row < count && (row == 0 || all[row - 1].status < all[row].status)
           && (row + 1 == count || all[row].status < all[row + 1].status);
}

static_assert(row_count < 256, "sipstatus: a row is kept in a byte");

// Each row has its own assertions, so that the error names its line.
#define SIPSTATUS_CODE(number, name, phrase, reference, ...)                                                    \
    static_assert(is_valid(number), "sipstatus: the code of this row is outside 100..699");                     \
    static_assert(!is_valid(number) || is_in_order(rows, row_count, row_of(number)),                            \
                  "sipstatus: this row is out of order or is duplicated");                                      \
    static_assert(sizeof #name - 1 <= longest_name, "sipstatus: the name of this row is longer than 39 bytes"); \
    static_assert(sizeof phrase > 1 && sizeof phrase - 1 <= longest_phrase,                                     \
                  "sipstatus: the phrase of this row is empty or longer than 63 bytes");                        \
    static_assert(sizeof SIPSTATUS_SECTION_##reference > 1 && sizeof SIPSTATUS_SECTION_##reference <= 8,        \
                  "sipstatus: a section has 1 to 7 characters");
#include "all.def"

// True if the pair has a row, and the row before it is that of a lower pair.
constexpr bool is_in_order(const pair_row* all, unsigned count, unsigned left, unsigned right) noexcept
{
    for (unsigned row = count; row-- != 0;) {
        if (all[row].left == left && all[row].right == right) {
            return row == 0 || all[row - 1].left < left || (all[row - 1].left == left && all[row - 1].right < right);
        }
    }
    return false;
}

#define SIPSTATUS_PAIR(left, right, ...)                                                       \
    static_assert(is_registered(left) && is_registered(right) && left < right,                 \
                  "sipstatus: this pair is not of two registered codes, the lower one first"); \
    static_assert(is_in_order(pair_rows, pair_row_count, left, right),                         \
                  "sipstatus: this pair is out of order or is duplicated");
#include "pairs.def"

// The code and the rank of each likely cause.
struct likely_cause_place {
    unsigned number;
    unsigned rank;
};

inline constexpr likely_cause_place likely_cause_places[] = {
#define SIPSTATUS_LIKELY_CAUSE(number, rank, ...) {number, rank},
#include "likely_causes.def"
};

// True if exactly one row has this code and rank, and it comes directly after the row with the previous rank, or after a
// row of a lower code if the rank is 1.
constexpr bool is_in_order(const likely_cause_place* all, unsigned count, unsigned number, unsigned rank) noexcept
{
    unsigned found = 0;
    for (unsigned at = 0; at != count; ++at) {
        if (all[at].number == number && all[at].rank == rank) {
            const bool is_first = at == 0 || all[at - 1].number < number;
            const bool is_next = at != 0 && all[at - 1].number == number && all[at - 1].rank + 1 == rank;
            found += (rank == 1 ? is_first : is_next) ? 1 : 2;
        }
    }
    return found == 1;
}

#define SIPSTATUS_LIKELY_CAUSE(number, rank, ...)                                                                   \
    static_assert(is_registered(number), "sipstatus: the code of this likely cause is not registered");             \
    static_assert(                                                                                                  \
        is_in_order(likely_cause_places, sizeof likely_cause_places / sizeof likely_cause_places[0], number, rank), \
        "sipstatus: this likely cause is out of order or is duplicated");
#include "likely_causes.def"

}  // namespace sipstatus::detail

#endif
