#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Checks the headers as the strictest projects do: with every warning, with analyzers, in any order and after foreign macros;
and that each part of the command can be compiled alone.

    python3 tests/proofs/strict.py [CHECK...]    the checks whose names contain one of these words; by default all

Prints a table, and the findings on the standard error. Fails if there are any.
"""

import concurrent.futures
import itertools
import os
import pathlib
import posixpath
import random
import re
import shutil
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
INCLUDE = ROOT / "include"
SINGLE = ROOT / "single_include" / "sipstatus" / "sipstatus.hpp"
HEADERS = sorted(path.relative_to(INCLUDE / "sipstatus").as_posix() for path in INCLUDE.glob("sipstatus/**/*.hpp"))
PARTS_OF_COMMAND = sorted((ROOT / "tools" / "sipstatus").glob("*.hpp"))
STANDARDS = ["-std=c++17", "-std=c++20"]
JOBS = 2

CLANG = ["-Weverything", "-Werror"]
# The warnings of -Weverything that do not fit these headers, with the reason.
CLANG_EXCEPT = {
    "-Wno-unknown-warning-option": "not every clang has the options below",
    "-Wno-c++98-compat": "the headers are for C++17",
    "-Wno-c++98-compat-pedantic": "the headers are for C++17",
    "-Wno-padded": "it reports every gap, but members are in the order in which they are best read",
    "-Wno-switch-enum": "a switch over codes names those that differ, and the many others are the default",
    "-Wno-switch-default": "a switch over all enumerators has no default, so that the compiler reports a new one",
    "-Wno-unsafe-buffer-usage": "it asks for std::span, which C++17 does not have",
}
# Only error_code.hpp has virtual functions.
CLANG_EXCEPT_ERROR_CODE = {
    "-Wno-weak-vtables": "a library of headers has no source file for a vtable",
}
GCC = """-Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wshadow -Wold-style-cast -Wuseless-cast
    -Wduplicated-cond -Wduplicated-branches -Wlogical-op -Wnull-dereference -Wdouble-promotion -Wformat=2 -Wcast-qual
    -Wcast-align=strict
    -Woverloaded-virtual -Wnon-virtual-dtor -Weffc++ -Wundef -Wzero-as-null-pointer-constant -Wextra-semi
    -Wredundant-decls -Werror""".split()
# -Wswitch-enum is missing for the reason above.
CPPCHECK_EXCEPT = {
    # It does not know that remove_prefix() makes a view shorter, and checks positions against the original size.
    "containerOutOfBounds:*/status_line.hpp",
}

# A user's program: it uses every template of the headers with its own types.
PROGRAM = """
#include <iterator>
#include <sstream>
#include <string>
#if __has_include(<fmt/format.h>)
#include <fmt/format.h>
#endif

namespace {
using namespace sipstatus;
using namespace sipstatus::literals;

constexpr code_map<int> retries{0, {{response_class::server_failure, 1}}, {{503, 3}, {486_sip, 2}}};
constexpr code_map<int> moved{0, {{300, 1}, {301, 1}, {302, 1}, {305, 1}, {380, 1}}};
static_assert(retries[503] == 3 && retries[500] == 1 && retries[404] == 0);
static_assert(must_cover<moved, response_class::redirection>);

template <class Write>
std::string text_of(Write write)
{
    std::string text;
    write(std::back_inserter(text));
    return text;
}

std::string in_words(int left, int right)
{
    const comparison pair = compare(left, right);
    std::string text = text_of([&](auto out) { return write_comparison(out, pair); });
    for (const key_difference difference : pair.key_differences()) {
        text += text_of([&](auto out) { return write_right(write_left(out, difference), difference); });
    }
    return text;
}

std::string about(int number)
{
    std::string text = text_of([=](auto out) { return write_reason_header(write_status_line(out, number), number); });
    const status_line line = parse_status_line(text);
    text += std::to_string(to_integer(line.status));
    text += std::to_string(to_integer(parse_status_line(text, tolerant).status));
    for (const unregistered_use use : unregistered_uses_of(number)) {
        text += use.phrase;
    }
    for (const other_phrase other : other_phrases_of(number)) {
        text += other.phrase;
    }
    for (const reason_value& value : reason_values("SIP;cause=486;text=\\"a \\\\\\"b\\"")) {
        text += text_of([&](auto out) { return write_unquoted(out, value.text); });
        text += value.cause_name();
        text += value.location_name();
        text += value.protocol_reference();
        text += analytics_block_of(value).url;
    }
    for (const warning_value& value : warning_values("370 example.com \\"a\\"")) {
        text += warn_text(value.warning);
    }
    text += name_of(from_reason_phrase(reason_phrase(number)));
    text += std::to_string(to_integer(to_isup(number))) + std::to_string(to_integer(treat_as(number)));
    return text;
}

std::size_t sum_of(const std::string& text)
{
    std::size_t sum = text.size();
    for (const char c : text) {
        sum = sum * 31 + static_cast<unsigned char>(c);
    }
    return sum;
}

std::size_t all_answers()
{
    code_map<std::string> texts;
    for (int number = -1; number != 800; ++number) {
        texts[number] += about(number) + in_words(number, 486) + in_words(503, number);
    }
    std::size_t sum = 0;
    for (const code c : all_codes) {
        sum = sum * 31 + sum_of(texts[c]) + static_cast<std::size_t>(retries[c]);
    }
    return sum;
}
}  // namespace
"""
# For the headers that the single header does not have.
LEAVES = """
namespace {
std::string printed_by_leaves()
{
    std::ostringstream out;
    out << code::ok << isup_cause::user_busy << response_class::success << method::invite << aspect::finality;
    const std::error_code error = code::busy_here;
    const std::error_code cause = isup_cause::user_busy;
    out << error.message() << (error == response_class::request_failure);
    out << (cause == std::errc::device_or_resource_busy);
#if __has_include(<fmt/format.h>)
    out << fmt::to_string(code::ok) << fmt::to_string(method::invite);
#endif
    return out.str();
}
}  // namespace
"""
MAIN = "int main() { return all_answers() == 0 ? 1 : 0; }\n"
MAIN_OF_ALL = "int main() { return all_answers() == 0 || printed_by_leaves().empty() ? 1 : 0; }\n"

# Macros of <windows.h> and the headers that it includes, of X11, Qt and Apple, of Unix compilers and the C library.
MACROS = """
    ERROR OK ACCEPTED DECLINE STATUS NO_ERROR TRUE FALSE VOID CONST IN OUT OPTIONAL DELETE NOTIFY REGISTER THIS STRICT
    CALLBACK WINAPI INFINITE IGNORE DIFFERENCE OPAQUE TRANSPARENT ABSOLUTE RELATIVE DOMAIN OVERFLOW UNDERFLOW HUGE
    INTERFACE TEXT small hyper interface near far pascal cdecl boolean uuid GetMessage SendMessage CreateWindow
    Success None Bool Status True False Always CursorShape Unsorted Below Above Complex Convex Expose KeyPress FocusIn
    FocusOut Button1 Absolute Screen Window Display XBool
    emit slots signals foreach forever Q_OBJECT nil Nil YES NO
    unix linux i386 sun major minor makedev bcopy BUSY EMPTY I
    INVITE ACK BYE CANCEL OPTIONS INFO PRACK SUBSCRIBE UPDATE MESSAGE REFER PUBLISH SIP ISUP ANY NONE DEBUG TIMEOUT
    REJECTED RINGING TRYING FORBIDDEN UNKNOWN INVALID
""".split()
FUNCTION_MACROS = "min max abs round F MIN MAX ABS CHECK check verify require".split()
PRELUDE = ("".join(f"#define {name} )(] garbage\n" for name in MACROS)
           + "".join(f"#define {name}(a, b) )(] garbage\n" for name in FUNCTION_MACROS))


class Skipped(Exception):
    """The tool is not installed."""


def tool(name, package):
    if not shutil.which(name):
        raise Skipped(f"apt package {package}")
    return name


def run(command, program="", **more):
    """The output of the command if it fails, and an empty text if it succeeds."""
    result = subprocess.run(command, input=program, capture_output=True, text=True, **more)
    return "" if result.returncode == 0 else f"{' '.join(map(str, command))}\n{(result.stdout + result.stderr)[:3000]}"


def include(header):
    line = f"#include <sipstatus/{header}>\n"
    return f"#if __has_include(<fmt/format.h>)\n{line}#endif\n" if header == "fmt.hpp" else line


def single():
    return f'#include "{SINGLE}"\n'


def all_headers(headers=HEADERS):
    return "".join(map(include, headers))


def programs():
    """By name: each header alone, a program that uses all headers, and one that uses the single header."""
    alone = {header: include(header) for header in HEADERS}
    return {**alone, "all": all_headers() + PROGRAM + LEAVES + MAIN_OF_ALL, "single header": single() + PROGRAM + MAIN}


def failures(tasks):
    """The number of tasks, and what they find. A task is a command and a program."""
    with concurrent.futures.ThreadPoolExecutor(JOBS) as pool:
        return len(tasks), [found for found in pool.map(lambda task: run(*task), tasks) if found]


def compile_only(compiler, *flags):
    return [compiler, *flags, f"-I{INCLUDE}", "-xc++", "-"]


def clang_warnings(compiler):
    tool(compiler, compiler.replace("++", ""))
    tasks = []
    for (name, program), standard in itertools.product(programs().items(), STANDARDS):
        more = CLANG_EXCEPT_ERROR_CODE if name in ("error_code.hpp", "all") else {}
        tasks.append((compile_only(compiler, standard, "-fsyntax-only", *CLANG, *CLANG_EXCEPT, *more), program))
    return failures(tasks)


def gcc_warnings():
    # Some warnings, such as those about null pointers, need optimization.
    flags = ["-O2", "-S", "-o", os.devnull]
    return failures([(compile_only(tool("g++", "g++"), standard, *flags, *GCC), program)
                     for program, standard in itertools.product(programs().values(), STANDARDS)])


def of_file(command, *after, program=None):
    """What a tool that reads a file finds in one that uses all headers."""
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder, "all.cpp")
        path.write_text(program or programs()["all"])
        found = run([*command, path, *after])
    return len(HEADERS), [found] if found else []


def clang_tidy():
    # Only the headers are checked: the file itself is like one of a user.
    return of_file([tool("clang-tidy", "clang-tidy"), "--quiet", f"--config-file={ROOT / '.clang-tidy'}",
                    "--line-filter=[" + ",".join(f'{{"name":"include/sipstatus/{name}"}}' for name in HEADERS) + "]"],
                   "--", "-std=c++17", f"-I{INCLUDE}")


def cppcheck():
    """Not the headers that read fields of rows: it does not expand a macro whose name is pasted from an argument."""
    with_fields = {"reference.hpp", "guidance.hpp", "likely_causes.hpp", "compare.hpp"}
    headers = [header for header in HEADERS if not with_fields & {header, *reached(header)}]
    return of_file([tool("cppcheck", "cppcheck"), "--quiet", "--enable=warning,performance,portability", "--std=c++17",
                    "--error-exitcode=1", *(f"--suppress={what}" for what in CPPCHECK_EXCEPT), f"-I{INCLUDE}"],
                   program=all_headers(headers))


def included(header):
    return re.findall(r'^#include (<.+?>|".+?")', (INCLUDE / "sipstatus" / header).read_text(), re.M)


def reached(header):
    """The names of the headers that a header includes, itself and through others of ours."""
    names = set()
    for name in included(header):
        if name.endswith('.hpp"'):
            ours = posixpath.normpath(posixpath.join(posixpath.dirname(header), name[1:-1]))
            names |= {ours} | reached(ours)
        else:
            names.add(name[1:-1])
    return names


# Wrong findings of include-what-you-use: "+" is a header that it wants added, "-" one that it wants removed.
IWYU_EXCEPT = {
    ("*", "-detail/config.hpp"): "every header includes it, so that an old standard is one clear error",
    ("*", "-config.hpp"): "for the same reason",
    ("sipstatus.hpp", "-"): "its purpose is to include the others",
    ("registry/check.hpp", "-../sipstatus.hpp"): "it checks all rows",
    ("*", "-quoted_string.hpp"): "users of the values need write_unquoted",
    ("*", "+iterator"): "<string_view> has the tags, and <iterator> costs too much",
    ("detail/item_range.hpp", "-string_view"): "for the same reason",
    ("*", "-.def"): "a list of rows is text, and its names are not those of the list",
    ("*", "+.def"): "for the same reason",
    ("format.hpp", "-version"): "it is for __cpp_lib_format",
    ("fmt.hpp", "-fmt/format.h"): "it is the public header of the library, and the others are parts of it",
    ("fmt.hpp", "+fmt/core.h"): "for the same reason",
    ("*", "+string"): "it wants it for std::char_traits, which <string_view> has",
    ("ostream.hpp", "+"): "it names the inner parts of <ostream>",
}


def is_excepted(header, mark, name):
    suffix = pathlib.PurePath(name).suffix
    return any((who, what) in IWYU_EXCEPT for who in (header, "*") for what in (mark, mark + name, mark + suffix))


def included_wrongly(header):
    """Headers of ours may be included through each other, since they are in layers; other headers must be included directly."""
    command = ["include-what-you-use", "-Xiwyu", "--no_fwd_decls", "-std=c++17", f"-I{INCLUDE}", "-xc++",
               INCLUDE / "sipstatus" / header]
    mark, wrong = "", []
    printed = subprocess.run(command, capture_output=True, text=True).stderr
    # Its exit code does not depend on what it finds.
    if not re.search(rf"/{header}(?::$| has correct )", printed, re.M):
        wrong.append(f"{header}: include-what-you-use says nothing about it")
    for line in printed.splitlines():
        mark = "+" if "should add these lines" in line else "-" if "should remove these lines" in line else mark
        mark = "" if line.startswith("The full include-list") else mark
        name = re.match(r'(?:- )?#include [<"](?:sipstatus/)?(.+?)[>"]', line)
        is_wanted_already = mark == "+" and name and name[1] in reached(header)
        if mark and name and not is_wanted_already and not is_excepted(header, mark, name[1]):
            wrong.append(f"{header}: include-what-you-use: {mark}{name[1]}")
        if "error:" in line:
            wrong.append(line)
    return wrong


def iwyu():
    tool("include-what-you-use", "iwyu")
    with concurrent.futures.ThreadPoolExecutor(JOBS) as pool:
        return len(HEADERS), [found for wrong in pool.map(included_wrongly, HEADERS) for found in wrong]


def orders():
    """Each header twice, and all of them with the single header in ascending, descending and ten random orders."""
    everything = [*map(include, HEADERS), single()]
    shuffle = random.Random(1)
    mixed = [shuffle.sample(everything, len(everything)) for _ in range(10)]
    texts = [line * 2 for line in everything] + ["".join(order) for order in (everything, everything[::-1], *mixed)]
    flags = ["-std=c++17", "-fsyntax-only", "-Wall", "-Wextra", "-Werror"]
    return failures([(compile_only(tool("g++", "g++"), *flags), text) for text in texts])


def linked(compiler, *flags, **environment):
    """A program of two parts with different standards and forms of the headers, whose answers must be the same."""
    with tempfile.TemporaryDirectory() as folder:
        function = "std::size_t answers_of_{0}();\nstd::size_t answers_of_{0}() {{ return all_answers(); }}\n"
        compare = "std::size_t answers_of_b();\nint main() { return answers_of_a() == answers_of_b() ? 0 : 1; }\n"
        sources = {"a": all_headers() + PROGRAM + function.format("a") + compare,
                   "b": single() + PROGRAM + function.format("b")}
        for (name, program), standard in zip(sources.items(), STANDARDS):
            if found := run([*compile_only(compiler, standard, *flags), "-c", "-o", f"{folder}/{name}.o"], program):
                return 2, [found]
        found = (run([compiler, *flags, f"{folder}/a.o", f"{folder}/b.o", "-o", f"{folder}/both"])
                 or run([f"{folder}/both"], env={**os.environ, **environment}))
    return 2, [found] if found else []


def odr_gcc():
    return linked(tool("g++", "g++"), "-O1", "-flto", "-Wodr", "-Werror=odr", "-Werror=lto-type-mismatch")


def odr_clang():
    return linked(tool("clang++", "clang"), "-O1", "-fsanitize=address,undefined", "-fno-sanitize-recover=all",
                  ASAN_OPTIONS="detect_odr_violation=2")


def standard_headers():
    """The headers of others that ours include. They come before the macros, which only our headers must tolerate."""
    names = sorted({name for header in HEADERS for name in included(header) if name[0] == "<"})
    return "".join(f"#if __has_include({name})\n#include {name}\n#endif\n" for name in names)


def macros():
    """Each header after the macros."""
    tasks = []
    for line in [*map(include, HEADERS), single()]:
        program = standard_headers() + PRELUDE + line
        tasks.append((compile_only(tool("g++", "g++"), "-std=c++17", "-fsyntax-only"), program))
    return failures(tasks)


def macros_left():
    """Macros that our headers define and do not undefine must have our prefix."""
    compiler = tool("g++", "g++")

    def defined(program):
        command = [compiler, "-std=c++17", "-dM", "-E", f"-I{INCLUDE}", "-xc++", "-"]
        return set(re.findall(r"^#define (\w+)", subprocess.run(command, input=program, capture_output=True, text=True,
                                                                  check=True).stdout, re.M))

    ours = defined(standard_headers() + all_headers()) - defined(standard_headers())
    allowed = re.compile(r"SIPSTATUS_(\w+_HPP|VERSION\w*|HIDDEN)")
    return len(HEADERS), [f"a macro is left: {name}" for name in sorted(ours) if not allowed.fullmatch(name)]


def parts_of_command():
    flags = ["-std=c++17", "-fsyntax-only", "-Wall", "-Wextra", "-Wpedantic", "-Wconversion", "-Wshadow", "-Werror"]
    return failures([(compile_only(tool("g++", "g++"), *flags), f'#include "{part}"\n') for part in PARTS_OF_COMMAND])


CHECKS = {
    "warnings of clang++-14": lambda: clang_warnings("clang++-14"),
    "warnings of clang++-19": lambda: clang_warnings("clang++-19"),
    "warnings of g++": gcc_warnings,
    "clang-tidy": clang_tidy,
    "cppcheck": cppcheck,
    "include-what-you-use": iwyu,
    "orders": orders,
    "one definition, g++ -flto": odr_gcc,
    "one definition, clang++ sanitizers": odr_clang,
    "foreign macros": macros,
    "own macros": macros_left,
    "parts of the command, each alone": parts_of_command,
}


def main(words):
    chosen = {name: check for name, check in CHECKS.items() if not words or any(word in name for word in words)}
    if not chosen:
        return __doc__
    everything = []
    print("| check | files | result | seconds |\n|---|---:|---|---:|", flush=True)
    for name, check in chosen.items():
        begin = time.monotonic()
        try:
            files, found = check()
            result = f"failed: {len(found)}" if found else "passed"
        except Skipped as reason:
            files, found, result = 0, [], f"skipped: {reason}"
        print(f"| {name} | {files} | {result} | {time.monotonic() - begin:.1f} |", flush=True)
        everything += [f"{name}: {what}" for what in found]
    print("\n".join(everything), end="\n" if everything else "", file=sys.stderr)
    return 1 if everything else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
