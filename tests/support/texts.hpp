// SPDX-License-Identifier: BSL-1.0
#ifndef SIPSTATUS_TESTS_TEXTS_HPP
#define SIPSTATUS_TESTS_TEXTS_HPP

// How the tests take texts for people apart.

#include <algorithm>
#include <cctype>
#include <regex>
#include <string>
#include <vector>

inline std::vector<std::string> find_all(const std::string& text, const char* pattern, int group = 0)
{
    const std::regex regex{pattern};
    std::vector<std::string> found;
    for (std::sregex_iterator i{text.begin(), text.end(), regex}, end; i != end; ++i) {
        found.push_back((*i)[static_cast<std::size_t>(group)]);
    }
    return found;
}

// A stop ends a sentence if a blank and a capital follow it.
inline std::vector<std::string> sentences_of(const std::string& text)
{
    return find_all(text + " A", R"(([^ ].*?\.)(?= [A-Z0-9]))", 1);
}

// Plain text: it begins with a capital or a digit, ends with a stop, and has no line break, markup or double space.
inline bool is_plain(const std::string& text)
{
    const auto first = static_cast<unsigned char>(text.front());
    return (std::isupper(first) || std::isdigit(first)) && text.back() == '.'
           && std::all_of(text.begin(), text.end(), [](char c) { return c >= 0x20 && c < 0x7f; })
           && text.find_first_of("`_\\\"<>{}[]|") == std::string::npos
           && find_all(text, R"(\*\*|  | [,.;:)]|\( )").empty();
}

#endif
