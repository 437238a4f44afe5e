// SPDX-License-Identifier: BSL-1.0
#ifndef SIPSTATUS_TESTS_FUZZ_GRAMMAR_HPP
#define SIPSTATUS_TESTS_FUZZ_GRAMMAR_HPP

// Grammars as in RFC 5234, read without deciding between alternatives: a rule returns all places where it may end. That
// is slow, but there is nothing to decide about what a reader may skip, match greedily or give back.

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <functional>
#include <string_view>
#include <vector>

namespace literal {

using std::size_t;
using std::string_view;

/// Places in a text, ascending, each once.
class places {
public:
    places() = default;
    explicit places(size_t place) : places_{place} {}

    void add(size_t place)
    {
        const auto at = std::lower_bound(places_.begin(), places_.end(), place);
        if (at == places_.end() || *at != place) {
            places_.insert(at, place);
        }
    }
    void add(const places& others)
    {
        for (const size_t place : others) {
            add(place);
        }
    }
    bool empty() const { return places_.empty(); }
    size_t size() const { return places_.size(); }
    size_t operator[](size_t index) const { return places_[index]; }
    std::vector<size_t>::const_iterator begin() const { return places_.begin(); }
    std::vector<size_t>::const_iterator end() const { return places_.end(); }

private:
    std::vector<size_t> places_;
};

/// Returns the places where a match that begins at a place of the text may end; none if nothing matches there.
using rule = std::function<places(string_view text, size_t at)>;

/// One byte from the first to the last.
inline rule bytes(unsigned first, unsigned last)
{
    return [first, last](string_view text, size_t at) {
        const bool is_there = at != text.size() && static_cast<unsigned char>(text[at]) >= first
                              && static_cast<unsigned char>(text[at]) <= last;
        return is_there ? places{at + 1} : places{};
    };
}

inline char to_lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

inline bool equal_in_any_case(string_view a, string_view b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](char x, char y) { return to_lower(x) == to_lower(y); });
}

/// A text in quotes, in any case (RFC 5234, section 2.3).
inline rule word(string_view wanted)
{
    return [wanted](string_view text, size_t at) {
        return equal_in_any_case(text.substr(at, wanted.size()), wanted) ? places{at + wanted.size()} : places{};
    };
}

/// One of the characters.
inline rule one_of(string_view wanted)
{
    return [wanted](string_view text, size_t at) {
        return at != text.size() && wanted.find(text[at]) != string_view::npos ? places{at + 1} : places{};
    };
}

/// The first and then the second.
inline rule operator>>(const rule& first, const rule& second)
{
    return [first, second](string_view text, size_t at) {
        places ends;
        for (const size_t middle : first(text, at)) {
            ends.add(second(text, middle));
        }
        return ends;
    };
}

/// One or the other.
inline rule operator|(const rule& one, const rule& other)
{
    return [one, other](string_view text, size_t at) {
        places ends = one(text, at);
        ends.add(other(text, at));
        return ends;
    };
}

/// "[ rule ]".
inline rule maybe(const rule& wanted)
{
    return [wanted](string_view text, size_t at) {
        places ends = wanted(text, at);
        ends.add(at);
        return ends;
    };
}

/// "*rule".
inline rule any(const rule& wanted)
{
    return [wanted](string_view text, size_t at) {
        places ends{at};
        // A rule never goes back, so new places always come later in the list.
        for (size_t i = 0; i != ends.size(); ++i) {
            ends.add(wanted(text, ends[i]));
        }
        return ends;
    };
}

/// "1*rule".
inline rule some(const rule& wanted) { return wanted >> any(wanted); }

/// Matches nothing, where the rule matches.
inline rule before(const rule& wanted)
{
    return [wanted](string_view text, size_t at) { return wanted(text, at).empty() ? places{} : places{at}; };
}

/// Matches nothing, where the rule does not match.
inline rule not_before(const rule& unwanted)
{
    return [unwanted](string_view text, size_t at) { return unwanted(text, at).empty() ? places{at} : places{}; };
}

inline places end_of_text(string_view text, size_t at) { return at == text.size() ? places{at} : places{}; }

/// Reads a text rule by rule, in all possible ways.
class reading {
public:
    explicit reading(string_view text) : text_{text} {}

    /// Continues with the rule, in each way that it allows. False, without moving, if it does not match.
    bool passes(const rule& next)
    {
        places ends;
        for (const size_t place : places_) {
            ends.add(next(text_, place));
        }
        if (!ends.empty()) {
            places_ = ends;
        }
        return !ends.empty();
    }

    /// The current place, which must be the same for all ways.
    size_t place() const
    {
        if (places_.size() != 1) {
            std::abort();
        }
        return places_[0];
    }

    /// The text between an earlier place and this one.
    string_view since(size_t begin) const { return text_.substr(begin, place() - begin); }

private:
    string_view text_;
    places places_{0};
};

}  // namespace literal

#endif
