// SPDX-License-Identifier: BSL-1.0
#ifndef SIPSTATUS_TOOL_INPUT_HPP
#define SIPSTATUS_TOOL_INPUT_HPP

// Files and terminals: the one part that knows them, besides main.

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <string>
#include <vector>

#include "text.hpp"

#if __has_include(<unistd.h>) && __has_include(<sys/ioctl.h>)
#include <sys/ioctl.h>  // ioctl
#include <unistd.h>     // isatty
#define SIPSTATUS_TOOL_HAS_TERMINAL
#endif

namespace tool {

/// Writes what is there to standard output, and forgets it.
inline void write_out(output& out)
{
    std::fwrite(out.text.data(), 1, out.text.size(), stdout);
    out.text.clear();
}

inline void complain(string_view about, string_view what)
{
    std::fflush(stdout);
    std::string line = "sipstatus: ";
    append_foreign(line, about);
    line.append(": ").append(what).append("\n");
    std::fwrite(line.data(), 1, line.size(), stderr);
}

/// The width of the output: that of the terminal, or 80 without a terminal.
inline size_t width_of_output()
{
#ifdef SIPSTATUS_TOOL_HAS_TERMINAL
    winsize size{};
    if (isatty(STDOUT_FILENO) != 0 && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col != 0) {
        return size.ws_col;
    }
#endif
    return 80;
}

/// Reads a file to its end, as long as what is printed about it can be written. Returns the number of an error, or 0.
template <class Trace>
int read_file(std::FILE* file, Trace& trace, output& out)
{
    constexpr size_t at_once = 4096;
    constexpr size_t written_at_once = 32'768;
    std::vector<char> buffer(16'384);
    // A trace may have no end, and what cannot be printed need not be read.
    while (std::ferror(stdout) == 0) {
        const size_t count = std::fread(buffer.data(), 1, buffer.size(), file);
        const int error = errno;
        for (string_view rest{buffer.data(), count}; !rest.empty();
             rest.remove_prefix(std::min(at_once, rest.size()))) {
            trace.read(rest.substr(0, at_once));
            if (out.text.size() >= written_at_once) {
                write_out(out);
            }
        }
        write_out(out);
        // After an error, as of a connection that was reset, there may be an end of the stream that hides it.
        if (std::ferror(file) != 0) {
            return error != 0 ? error : EIO;
        }
        if (count == 0) {
            break;
        }
    }
    return 0;
}

}  // namespace tool

#endif
