// SPDX-License-Identifier: BSL-1.0
#include <sipstatus/sipstatus.hpp>

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>

#include "../../../tools/sipstatus/pastes.hpp"
#include "../../../tools/sipstatus/report.hpp"
#include "../../../tools/sipstatus/trace.hpp"

// Counts the steps that a reader needs for each byte of long texts: linear TARGET FOLDER...
//
// The texts are made from those in the folders: as a whole, the first half or the second half is repeated. A step is a
// basic block, which -fsanitize-coverage=trace-pc reports, or 16 bytes in a function of the C library. A reader that
// needs more than linear time takes thousands of steps for a byte. The number is the same on every run.

namespace {

using std::string;
using std::string_view;

constexpr std::size_t size_of_text = 32'768;

std::uint64_t steps = 0;

}  // namespace

extern "C" {

// Called by the code that the compiler instruments, and through the linker option --wrap.
void __sanitizer_cov_trace_pc() { ++steps; }

void* __real_memchr(const void* bytes, int byte, std::size_t size);
void* __wrap_memchr(const void* bytes, int byte, std::size_t size)
{
    void* const found = __real_memchr(bytes, byte, size);
    steps +=
        (found == nullptr ? size
                          : static_cast<std::size_t>(static_cast<const char*>(found) - static_cast<const char*>(bytes)))
        / 16;
    return found;
}

int __real_memcmp(const void* left, const void* right, std::size_t size);
int __wrap_memcmp(const void* left, const void* right, std::size_t size)
{
    steps += size / 16;
    return __real_memcmp(left, right, size);
}

void* __real_memmove(void* to, const void* from, std::size_t size);
void* __wrap_memmove(void* to, const void* from, std::size_t size)
{
    steps += size / 16;
    return __real_memmove(to, from, size);
}

void* __real_memcpy(void* to, const void* from, std::size_t size);
void* __wrap_memcpy(void* to, const void* from, std::size_t size)
{
    steps += size / 16;
    return __real_memcpy(to, from, size);
}

void* __real_memset(void* to, int byte, std::size_t size);
void* __wrap_memset(void* to, int byte, std::size_t size)
{
    steps += size / 16;
    return __real_memset(to, byte, size);
}
}

namespace {

struct counting_output {
    std::size_t* count;

    counting_output& operator*() { return *this; }
    counting_output& operator++(int) { return *this; }
    void operator=(char) { ++*count; }
};

template <class Values>
std::size_t size_when_unquoted(const Values& values)
{
    std::size_t size = 0;
    for (const auto& value : values) {
        sipstatus::write_unquoted(counting_output{&size}, value.text);
    }
    return size;
}

std::size_t size_of_blocks(string_view text)
{
    std::size_t size = 0;
    for (const auto& value : sipstatus::reason_values(text)) {
        size += sipstatus::analytics_block_of(value).url.size() + value.location_name().size();
        size += value.cause_name().size() + value.protocol_reference().size();
    }
    return size;
}

template <class Range>
std::size_t count_of(const Range& range)
{
    std::size_t count = 0;
    for (const auto& item : range) {
        static_cast<void>(item);
        ++count;
    }
    return count;
}

void explain_all(string& trace)
{
    tool::output out;
    tool::response_list responses{out};
    tool::trace_reader reader{responses};
    reader.read(trace);
    reader.finish();
}

void report_all(string& trace)
{
    tool::output out;
    const tool::trace_names names = {"trace"};
    tool::report calls{out, names, false};
    tool::trace_reader reader{calls};
    reader.read(trace);
    reader.finish();
    calls.finish();
}

// Keeps the compiler from removing calls whose result is not used.
volatile std::size_t sink;

struct reader {
    const char* target;
    const char* name;
    void (*read)(string& text);
};

constexpr reader readers[] = {
    {"status_line", "parse_status_line", [](string& text) { sink = sipstatus::parse_status_line(text).size; }},
    {"status_line", "parse_status_line, tolerant",
     [](string& text) { sink = sipstatus::parse_status_line(text, sipstatus::tolerant).size; }},
    {"status_line", "parse_code", [](string& text) { sink = sipstatus::to_integer(sipstatus::parse_code(text)); }},
    {"status_line", "write_status_line",
     [](string& text) {
         std::size_t size = 0;
         sipstatus::write_status_line(counting_output{&size}, 486, text);
         sink = size;
     }},
    {"reason_phrase", "from_reason_phrase",
     [](string& text) { sink = sipstatus::to_integer(sipstatus::from_reason_phrase(text)); }},
    {"reason_phrase", "code_from_name",
     [](string& text) { sink = sipstatus::to_integer(sipstatus::code_from_name(text)); }},
    {"reason_phrase", "method_from_name",
     [](string& text) { sink = static_cast<std::size_t>(sipstatus::method_from_name(text)); }},
    {"reason_phrase", "codes_with_header", [](string& text) { sink = count_of(sipstatus::codes_with_header(text)); }},
    {"reason_phrase", "other_phrases_like", [](string& text) { sink = count_of(sipstatus::other_phrases_like(text)); }},
    {"reason_phrase", "unregistered_uses_of_phrase",
     [](string& text) { sink = count_of(sipstatus::unregistered_uses_of_phrase(text)); }},
    {"reason_header", "reason_values", [](string& text) { sink = count_of(sipstatus::reason_values(text)); }},
    {"reason_header", "write_unquoted",
     [](string& text) { sink = size_when_unquoted(sipstatus::reason_values(text)); }},
    {"reason_header", "analytics_block_of", [](string& text) { sink = size_of_blocks(text); }},
    {"warning", "warning_values", [](string& text) { sink = count_of(sipstatus::warning_values(text)); }},
    {"warning", "write_unquoted", [](string& text) { sink = size_when_unquoted(sipstatus::warning_values(text)); }},
    {"trace", "trace_reader", explain_all},
    {"trace", "report", report_all},
    {"wrapped", "trace_reader", explain_all},
    {"arguments", "read_paste", [](string& text) { sink = sipstatus::to_integer(tool::read_paste(text).status); }},
};

/// The text with the part between the two places repeated, until it has almost size_of_text bytes.
string repeated(string_view text, std::size_t from, std::size_t to)
{
    string made{text.substr(0, from)};
    while (made.size() + text.size() - to < size_of_text) {
        made += text.substr(from, to - from);
    }
    return made += text.substr(to);
}

string content_of(const std::filesystem::path& path)
{
    std::ifstream file{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{file}, {}};
}

}  // namespace

int main(int count, char** arguments)
{
    for (const reader& r : readers) {
        if (count < 3 || r.target != string_view{arguments[1]}) {
            continue;
        }
        std::uint64_t most = 0;
        string worst;
        for (int i = 2; i != count; ++i) {
            for (const auto& entry : std::filesystem::directory_iterator{arguments[i]}) {
                const string text = content_of(entry.path());
                for (const auto& [from, to] :
                     {std::pair{0 * text.size(), text.size()}, {text.size() / 2, text.size()}, {0, text.size() / 2}}) {
                    if (from == to) {
                        continue;
                    }
                    string longer = repeated(text, from, to);
                    const std::uint64_t before = steps;
                    r.read(longer);
                    if (steps - before > most) {
                        most = steps - before;
                        worst = entry.path().string();
                    }
                }
            }
        }
        std::printf("%s\t%.1f\t%s\n", r.name, static_cast<double>(most) / static_cast<double>(size_of_text),
                    worst.c_str());
    }
}
