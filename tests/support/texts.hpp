// SPDX-License-Identifier: BSL-1.0
#ifndef SIPSTATUS_TESTS_TEXTS_HPP
#define SIPSTATUS_TESTS_TEXTS_HPP

// Functions that split and check texts for people.

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

// A full stop ends a sentence if a space and a capital or a digit follow it.
inline std::vector<std::string> sentences_of(const std::string& text)
{
    return find_all(text + " A", R"(([^ ].*?\.)(?= [A-Z0-9]))", 1);
}

// Plain text begins with a capital or a digit, ends with a full stop, and has no line break, markup or double space.
inline bool is_plain(const std::string& text)
{
    const auto first = static_cast<unsigned char>(text.front());
    return (std::isupper(first) || std::isdigit(first)) && text.back() == '.'
           && std::all_of(text.begin(), text.end(), [](char c) { return c >= 0x20 && c < 0x7f; })
           && text.find_first_of("`_\\\"<>{}[]|") == std::string::npos
           && find_all(text, R"(\*\*|  | [,.;:)]|\( )").empty();
}

// A paragraph begins with a capital or a digit after its indentation and number, and so does each sentence after a full
// stop.
inline bool is_in_sentences(std::string line)
{
    line.erase(0, line.find_first_not_of(' '));
    if (std::isdigit(static_cast<unsigned char>(line.front())) && line.substr(1, 2) == ". ") {
        line.erase(0, 3);
    }
    for (std::size_t stop = line.find(". "); stop != std::string::npos; stop = line.find(". ", stop + 1)) {
        const auto next = static_cast<unsigned char>(line[stop + 2]);
        if (!std::isupper(next) && !std::isdigit(next)) {
            return false;
        }
    }
    const auto first = static_cast<unsigned char>(line.front());
    return (std::isupper(first) || std::isdigit(first)) && line.back() == '.';
}

// Words are separated by spaces. Punctuation after the first of two equal words separates them, too.
inline bool has_a_word_twice_in_a_row(const std::string& text)
{
    std::string last;
    std::string word;
    for (const char c : text + "\n") {
        const auto byte = static_cast<unsigned char>(c);
        if (std::isalnum(byte) || c == '-' || c == '\'' || c == '/') {
            word += static_cast<char>(std::tolower(byte));
        } else if (c == ' ' || c == '\n') {
            if (!last.empty() && word.substr(0, word.find_last_not_of(".,;:)") + 1) == last) {
                return true;
            }
            last = c == ' ' ? word : "";
            word.clear();
        } else if (!word.empty()) {
            word += c;
        }
    }
    return false;
}

#endif
