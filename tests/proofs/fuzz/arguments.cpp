// SPDX-License-Identifier: BSL-1.0

// The whole command, as the explorer calls it: each line of the text is an argument, up to an empty one; the rest is standard
// input.

#define main sipstatus_main
#include "../../../tools/sipstatus.cpp"
#undef main

#include <algorithm>

#include "target.hpp"

namespace {

/// Throws away what the command writes. What it has not written yet is in its output, and is looked at.
class redirection {
public:
    redirection() : errors_{stderr}
    {
        static std::FILE* const nothing = std::fopen("/dev/null", "w");
        static const bool is_done = dup2(fileno(nothing), 1) == 1;
        stderr = is_done ? nothing : stderr;
    }
    ~redirection() { stderr = errors_; }
    redirection(const redirection&) = delete;
    redirection& operator=(const redirection&) = delete;

private:
    std::FILE* errors_;
};

void set_standard_input(string_view text)
{
    static std::FILE* const file = std::tmpfile();
    std::rewind(file);
    std::fwrite(text.data(), 1, text.size(), file);
    std::fflush(file);
    require(ftruncate(fileno(file), static_cast<off_t>(text.size())) == 0 ? nullptr : "standard input can be set");
    lseek(fileno(file), 0, SEEK_SET);
    dup2(fileno(file), 0);
    std::clearerr(stdin);
}

const char* broken_by(const std::vector<std::string>& words)
{
    std::vector<const char*> arguments;
    for (const std::string& word : words) {
        arguments.push_back(word.c_str());
    }
    output out;
    const redirection redirected;
    const exit_status status = explain_arguments(out, arguments);
    if (status < success || status > call_failed) {
        return "the exit status is from 0 to 3";
    }
    const bool has_control = std::any_of(out.text.begin(), out.text.end(), [&out](char c) {
        return static_cast<unsigned char>(c) < ' ' && c != '\n' && (c != '\x1b' || !out.has_color);
    });
    return has_control ? "no control character is printed" : nullptr;
}

}  // namespace

void test(string_view text)
{
    std::vector<std::string> words;
    while (!text.empty() && text.front() != '\n') {
        const string_view line = text.substr(0, text.find('\n'));
        words.emplace_back(line.substr(0, line.find('\0')));
        text.remove_prefix(std::min(line.size() + 1, text.size()));
        // No file of this machine is read.
        if (tool::has_file(words.back().c_str())) {
            return;
        }
    }
    set_standard_input(text.substr(text.empty() ? 0 : 1));
    require(broken_by(words));
}
