#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Tests that the library never calls a function in a user's namespace by mistake:

    python3 tests/user_code/lookup.py COMPILER FLAG...

Argument-dependent lookup finds functions in the namespaces of a user's types. So the types here are in a namespace with
greedy functions for every function name in the headers. They are deleted, so a call does not compile.
"""

import pathlib
import re
import subprocess
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
import harness  # noqa: E402

INCLUDE = pathlib.Path(__file__).resolve().parents[2] / "include"
# Names that look like calls in the headers, but cannot be function names; and begin and end, which a user's range may have.
NOT_GREEDY = set("""
    alignas alignof begin bool catch decltype defined end for if noexcept operator return sizeof static_assert switch template throw
    while
""".split())
MOST_PARAMETERS = 6
FIRST = ["writer", "pointer<T0>", "const with_members&", "const with_functions&", "response", "const sipstatus::code_map<T0>&"]

PROGRAM = """
#include <sipstatus/error_code.hpp>
#include <sipstatus/ostream.hpp>
#include <sipstatus/sipstatus.hpp>

#include <sstream>

namespace foreign {

// An output iterator.
struct writer {
    char* out;
    constexpr writer& operator*() { return *this; }
    constexpr writer& operator++() { return *this; }
    constexpr writer& operator++(int) { return *this; }
    constexpr writer& operator=(char c)
    {
        *out++ = c;
        return *this;
    }
};

// An output iterator whose template argument is of this namespace.
template <class Tag>
struct pointer {
    char* out;
    constexpr char& operator*() { return *out; }
    constexpr pointer& operator++() { return ++out, *this; }
    constexpr pointer operator++(int) { return {out++}; }
};

// A proxy may keep its responses in such types.
enum response : int { busy = 486, proxy_authentication = 407 };

struct reader {
    const response* at;
    constexpr response operator*() const { return *at; }
    constexpr reader& operator++() { return ++at, *this; }
    friend constexpr bool operator!=(reader a, reader b) { return a.at != b.at; }
};

struct with_members {
    response all[2] = {busy, proxy_authentication};
    constexpr reader begin() const { return {all}; }
    constexpr reader end() const { return {all + 2}; }
};

struct with_functions {
    response all[2] = {busy, proxy_authentication};
};
constexpr reader begin(const with_functions& range) { return {range.all}; }
constexpr reader end(const with_functions& range) { return {range.all + 2}; }

struct text {
    constexpr operator std::string_view() const { return "SIP/2.0 486 Busy Here"; }
};

struct reason_text {
    constexpr operator std::string_view() const { return "Q.850;cause=17"; }
};

struct setting {
    int number = 0;
};

struct traits : std::char_traits<char> {
};

GREEDY
int first_uncovered(const sipstatus::code_map<setting>&, sipstatus::response_class) = delete;
template <class Any, class Other> int operator<<(Any&&, Other&&) = delete;
int operator<<(std::basic_ostream<char, traits>&, std::basic_string_view<char, traits>) = delete;
template <class Any, class Other> int operator<<(Any&, const Other&) = delete;

}  // namespace foreign

using namespace sipstatus;
using foreign::busy;

template <class Iterator, class Write>
constexpr bool writes(std::string_view wanted, Write write)
{
    char place[4000]{};
    char* const last = write(Iterator{place}).out;
    return std::string_view{place, static_cast<std::size_t>(last - place)} == wanted;
}

template <class Iterator>
constexpr bool writes_as_ever()
{
    return writes<Iterator>("SIP/2.0 486 Busy Here\\r\\n", [](Iterator out) { return sipstatus::write_status_line(out, busy); })
           && writes<Iterator>("SIP/2.0 486 Hi\\r\\n", [](Iterator out) { return sipstatus::write_status_line(out, busy, "Hi"); })
           && writes<Iterator>("Reason: SIP;cause=486;text=\\"Busy Here\\"",
                               [](Iterator out) { return sipstatus::write_reason_header(out, busy); })
           && writes<Iterator>("Reason: Q.850;cause=17;text=\\"User busy\\"",
                               [](Iterator out) { return sipstatus::write_reason_header(out, isup_cause::user_busy); })
           && writes<Iterator>("a b", [](Iterator out) { return sipstatus::write_unquoted(out, "a\\\\ b"); });
}

static_assert(writes_as_ever<foreign::writer>());
static_assert(writes_as_ever<foreign::pointer<foreign::setting>>());

template <class Iterator>
constexpr bool compares_as_ever()
{
    char place[4000]{};
    const char* const last = sipstatus::write_comparison(Iterator{place}, sipstatus::compare(busy, 499)).out;
    return static_cast<std::size_t>(last - place) == comparison_size(sipstatus::compare(busy, 499))
           && writes<Iterator>("not registered", [](Iterator out) {
                  return sipstatus::write_right(out, key_difference{aspect::registration, code::busy_here, code{499}});
              })
           && writes<Iterator>("cause 17 \\"User busy\\"", [](Iterator out) {
                  return sipstatus::write_left(out, key_difference{aspect::isup_cause, code::busy_here, code{499}});
              });
}

static_assert(compares_as_ever<foreign::writer>());
static_assert(compares_as_ever<foreign::pointer<foreign::setting>>());

static_assert(sipstatus::best_response(foreign::with_members{}) == code::proxy_authentication_required);
static_assert(sipstatus::best_response(foreign::with_functions{}) == code::proxy_authentication_required);
constexpr foreign::response statuses[] = {busy, foreign::proxy_authentication};
static_assert(sipstatus::best_response(statuses) == code::proxy_authentication_required);
static_assert(sipstatus::reason_phrase(busy) == "Busy Here" && sipstatus::from_isup(static_cast<foreign::response>(17)) == code::busy_here);
static_assert(sipstatus::better_response(busy, foreign::proxy_authentication) == code::proxy_authentication_required);
static_assert(sipstatus::compare(busy, 600).differs_in(aspect::scope) && sipstatus::to_isup(busy) == isup_cause::user_busy);
static_assert(sipstatus::parse_status_line(foreign::text{}).status == code::busy_here);
static_assert((*sipstatus::reason_values(foreign::reason_text{}).begin()).isup() == isup_cause::user_busy);
static_assert(!*sipstatus::warning_values(foreign::text{}).begin());

constexpr code_map<foreign::setting> map{foreign::setting{1}, {{response_class::success, foreign::setting{2}}}, {{busy, foreign::setting{3}}}};
static_assert(map[busy].number == 3 && map[200].number == 2 && map[404].number == 1 && map.contains(busy));
static_assert(sipstatus::first_uncovered(map, response_class::success) == code::ok);
static_assert(!sipstatus::covers(map, response_class::success));
constexpr code_map<foreign::setting> globals{
    foreign::setting{}, {{600, foreign::setting{}}, {603, foreign::setting{}}, {604, foreign::setting{}}, {606, foreign::setting{}},
                       {607, foreign::setting{}}, {608, foreign::setting{}}}};
static_assert(sipstatus::must_cover<globals, response_class::global_failure>);

bool prints(std::basic_ostream<char, foreign::traits>& out);
bool prints(std::basic_ostream<char, foreign::traits>& out)
{
    sipstatus::operator<<(out, code::busy_here);
    sipstatus::operator<<(out, isup_cause::user_busy);
    const std::error_code made = sipstatus::make_error_code(busy);
    return made == code::busy_here;
}
"""


def names_in_headers():
    """Every name that a parenthesis follows in a header. Among them are all functions."""
    names = set()
    for path in sorted(INCLUDE.rglob("*.hpp")):
        code = re.sub(r"//.*|\"(?:[^\"\\\n]|\\.)*\"|^ *#.*", "", path.read_text(encoding="utf-8"), flags=re.M)
        names |= set(re.findall(r"\b([a-z]\w*)\(", code))
    return sorted(names - NOT_GREEDY)


def greedy(names):
    """Overloads that accept anything, or anything after a type of the namespace, in several ways, so that one of them always
    matches at least as well as the intended function."""
    for name in names:
        yield f"template <class... Any> int {name}(Any&&...) = delete;"
        yield f"template <class... Any> int {name}(Any...) = delete;"
        for count in range(1, MOST_PARAMETERS + 1):
            others = [f"T{index}" for index in range(1, count)]
            head = "template <" + ", ".join(["class T0 = int"] + [f"class {t}" for t in others]) + f"> int {name}("
            forwarded = [f"{t}&&" for t in others]
            yield head + ", ".join(["T0&&"] + forwarded) + ") = delete;"
            for first in FIRST:
                yield head + ", ".join([first] + forwarded) + ") = delete;"
            yield head + ", ".join(["T0&"] + [f"const {t}&" for t in others]) + ") = delete;"


class Lookup(unittest.TestCase):
    def compile(self, text):
        command = [*COMMAND, "-w", "-fsyntax-only", f"-I{INCLUDE}", "-xc++", "-"]
        return subprocess.run(command, input=text, capture_output=True, text=True)

    def test_no_function_of_a_users_namespace_is_called(self):
        names = names_in_headers()
        self.assertTrue({"put", "put_all", "write_status_line", "first_uncovered", "begin_of", "to_integer"} <= set(names))
        result = self.compile(PROGRAM.replace("GREEDY", "\n".join(greedy(names))))
        self.assertEqual(result.returncode, 0, result.stderr)

    def test_the_greedy_functions_would_be_called_by_mistake(self):
        program = PROGRAM.replace("GREEDY", "\n".join(greedy(["careless"])))
        for call in ("careless(out)", "careless(out, busy)", 'careless(out, 486, "Hi")', "careless(out, code::busy_here)"):
            with self.subTest(call=call):
                theirs = "template <class A> int careless(A&);\ntemplate <class A, class B> int careless(A&, const B&);\n"
                theirs += "template <class A, class B, class C> int careless(A&, const B&, const C&);\n"
                ours = f"namespace sipstatus {{ {theirs} inline int call(foreign::writer& out) {{ return {call}; }} }}\n"
                self.assertRegex(self.compile(program + ours).stderr, "ambiguous|deleted")


if __name__ == "__main__":
    COMMAND = sys.argv[1:]
    del sys.argv[1:]
    harness.main()
