// SPDX-License-Identifier: BSL-1.0
#ifndef SIPSTATUS_TOOL_INPUT_HPP
#define SIPSTATUS_TOOL_INPUT_HPP

// Files and terminals: the one part that knows them, besides main.

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <string>
#include <vector>

#include "text.hpp"

#if __has_include(<unistd.h>) && __has_include(<sys/ioctl.h>)
#include <sys/ioctl.h>   // ioctl
#include <sys/select.h>  // pselect
#include <sys/stat.h>    // fstat
#include <unistd.h>      // isatty, read
#define SIPSTATUS_TOOL_IS_POSIX
#elif defined(_WIN32)
#include <fcntl.h>     // _O_BINARY
#include <io.h>        // _isatty, _read
#include <sys/stat.h>  // _fstat
#define SIPSTATUS_TOOL_IS_WINDOWS
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

inline bool is_terminal([[maybe_unused]] std::FILE* file)
{
#if defined(SIPSTATUS_TOOL_IS_POSIX)
    return isatty(fileno(file)) != 0;
#elif defined(SIPSTATUS_TOOL_IS_WINDOWS)
    return _isatty(_fileno(file)) != 0;
#else
    return false;
#endif
}

/// Whether there is a file of this name. To open it would take the writer away from a named pipe.
inline bool has_file(const char* name)
{
#if defined(SIPSTATUS_TOOL_IS_POSIX)
    struct stat status {};
    return stat(name, &status) == 0;
#elif defined(SIPSTATUS_TOOL_IS_WINDOWS)
    struct _stat64 status {};
    return _stat64(name, &status) == 0;
#else
    std::FILE* const file = std::fopen(name, "rb");
    return file != nullptr && std::fclose(file) == 0;
#endif
}

/// The width of the output: that of the terminal but at most 100, or 80 without a terminal.
inline size_t width_of_output()
{
#ifdef SIPSTATUS_TOOL_IS_POSIX
    winsize size{};
    if (is_terminal(stdout) && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col != 0) {
        return std::min<size_t>(size.ws_col, 100);
    }
#endif
    return 80;
}

enum class live { automatic, always, never };

/// Whether what is read is shown at once: where it is neither a file nor unwanted.
inline bool is_live([[maybe_unused]] std::FILE* file, live wanted)
{
#if defined(SIPSTATUS_TOOL_IS_POSIX)
    struct stat status {};
    if (wanted == live::automatic) {
        return fstat(fileno(file), &status) == 0 && !S_ISREG(status.st_mode) && !S_ISDIR(status.st_mode);
    }
#elif defined(SIPSTATUS_TOOL_IS_WINDOWS)
    struct _stat64 status {};
    if (wanted == live::automatic) {
        return _fstat64(_fileno(file), &status) == 0 && (status.st_mode & _S_IFMT) != _S_IFREG;
    }
#endif
    return wanted == live::always;
}

inline volatile std::sig_atomic_t is_interrupted = 0;

#ifdef SIPSTATUS_TOOL_IS_POSIX

/// Ends the reading at SIGINT and SIGTERM, so that the report still comes. The second signal ends the program.
class interruption {
public:
    interruption()
    {
        struct sigaction action {};
        action.sa_handler = [](int) { is_interrupted = 1; };
        action.sa_flags = static_cast<int>(SA_RESTART | SA_RESETHAND);
        sigemptyset(&action.sa_mask);
        sigemptyset(&signals_);
        for (const int signal : {SIGINT, SIGTERM}) {
            struct sigaction before {};
            // What the caller has ignored, as nohup does, stays ignored.
            if (sigaction(signal, nullptr, &before) == 0 && before.sa_handler != SIG_IGN) {
                sigaction(signal, &action, nullptr);
                sigaddset(&signals_, signal);
            }
        }
    }

    /// Waits until there is something to read; false after the time in milliseconds, or never if it is negative.
    bool wait_for(std::FILE* file, long milliseconds) const
    {
        const int descriptor = fileno(file);
        if (descriptor >= FD_SETSIZE) {
            return true;
        }
        // A signal between the question and the wait must not be missed.
        sigset_t before;
        sigprocmask(SIG_BLOCK, &signals_, &before);
        int ready = 0;
        if (is_interrupted == 0) {
            fd_set descriptors;
            FD_ZERO(&descriptors);
            FD_SET(descriptor, &descriptors);
            const timespec time{milliseconds / 1000, milliseconds % 1000 * 1'000'000};
            ready =
                pselect(descriptor + 1, &descriptors, nullptr, nullptr, milliseconds < 0 ? nullptr : &time, &before);
            ready = ready < 0 && errno != EINTR ? 1 : ready;
        }
        sigprocmask(SIG_SETMASK, &before, nullptr);
        return ready > 0;
    }

private:
    sigset_t signals_{};
};

/// Lets SIGINT and SIGTERM end the program again: where a file is opened, which may wait for its writer.
inline void end_at_signals()
{
    for (const int signal : {SIGINT, SIGTERM}) {
        struct sigaction action {};
        if (sigaction(signal, nullptr, &action) == 0 && action.sa_handler != SIG_IGN) {
            action.sa_handler = SIG_DFL;
            sigaction(signal, &action, nullptr);
        }
    }
}

#else

inline void end_at_signals()
{
    for (const int signal : {SIGINT, SIGTERM}) {
        std::signal(signal, SIG_DFL);
    }
}

/// Ends the reading at SIGINT and SIGTERM, so that the report still comes.
class interruption {
public:
    interruption()
    {
        for (const int signal : {SIGINT, SIGTERM}) {
            std::signal(signal, [](int) { is_interrupted = 1; });
        }
    }

    /// Does not wait: there is no way that all systems have.
    static bool wait_for(std::FILE*, long) { return true; }
};

#endif

/// Reads what there is of a file, and waits if there is nothing. Returns how many bytes it has read, 0 at the end, or -1
/// after an error, which `errno` names.
inline long read_some(std::FILE* file, std::vector<char>& buffer)
{
#if defined(SIPSTATUS_TOOL_IS_POSIX)
    for (;;) {
        const ssize_t count = read(fileno(file), buffer.data(), buffer.size());
        if (count >= 0 || (errno != EINTR && errno != EAGAIN)) {
            return static_cast<long>(count);
        }
        if (is_interrupted != 0) {
            return 0;
        }
    }
#elif defined(SIPSTATUS_TOOL_IS_WINDOWS)
    _setmode(_fileno(file), _O_BINARY);
    return _read(_fileno(file), buffer.data(), static_cast<unsigned>(buffer.size()));
#else
    const size_t count = std::fread(buffer.data(), 1, buffer.size(), file);
    return std::ferror(file) != 0 ? -1 : static_cast<long>(count);
#endif
}

/// Writes what there is, and out of the buffer as well if somebody is watching.
inline void write_out(output& out, bool is_watched)
{
    write_out(out);
    if (is_watched) {
        std::fflush(stdout);
    }
}

/// Gives bytes to a trace in small pieces, so that what is printed about them does not grow.
template <class Trace>
void read_bytes(string_view bytes, Trace& trace, output& out, bool is_watched)
{
    constexpr size_t at_once = 4096;
    constexpr size_t written_at_once = 32'768;
    for (; !bytes.empty(); bytes.remove_prefix(std::min(at_once, bytes.size()))) {
        trace.read(bytes.substr(0, at_once));
        if (out.text.size() >= written_at_once) {
            write_out(out);
        }
    }
    if (is_watched) {
        trace.finish_whole();
    }
    write_out(out, is_watched);
}

/// Reads a file to its end or to an interruption, as long as what is printed about it can be written: a trace may have no
/// end, and what cannot be printed need not be read. Returns the number of an error, or 0.
template <class Trace>
int read_file(std::FILE* file, Trace& trace, output& out, bool is_watched)
{
    std::vector<char> buffer(16'384);
    const interruption interrupted;
    constexpr long silence = 500;
    while (std::ferror(stdout) == 0 && is_interrupted == 0) {
        if (is_watched && !interrupted.wait_for(file, trace.is_waiting() ? silence : -1)) {
            trace.finish_waiting();
            write_out(out, is_watched);
            continue;
        }
        const long count = read_some(file, buffer);
        if (count < 0) {
            return errno != 0 ? errno : EIO;
        }
        if (count == 0) {
            break;
        }
        read_bytes({buffer.data(), static_cast<size_t>(count)}, trace, out, is_watched);
    }
    return 0;
}

}  // namespace tool

#endif
