// SPDX-License-Identifier: BSL-1.0
#ifndef SIPSTATUS_TESTS_FUZZ_PAGE_HPP
#define SIPSTATUS_TESTS_FUZZ_PAGE_HPP

#if __has_include(<sys/mman.h>) && __has_include(<unistd.h>)

#include <sys/mman.h>
#include <unistd.h>

#include <cstddef>
#include <cstdlib>
#include <cstring>
#include <string_view>

/// A page of memory between two that cannot be read: who reads outside it ends the program.
class page {
public:
    page()
    {
        void* const three_pages = mmap(nullptr, 3 * size_, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
        if (three_pages == MAP_FAILED) {
            std::abort();
        }
        begin_ = static_cast<char*>(three_pages) + size_;
        if (mprotect(begin_, size_, PROT_READ | PROT_WRITE) != 0) {
            std::abort();
        }
    }
    page(const page&) = delete;
    page& operator=(const page&) = delete;
    ~page() { munmap(begin_ - size_, 3 * size_); }

    /// The same text, where the page begins. It must not be longer than the page.
    std::string_view at_begin(std::string_view text) const { return put(text, begin_); }

    /// The same text, where the page ends. It must not be longer than the page.
    std::string_view at_end(std::string_view text) const { return put(text, begin_ + size_ - text.size()); }

private:
    std::string_view put(std::string_view text, char* place) const
    {
        if (text.size() > size_) {
            std::abort();
        }
        if (!text.empty()) {
            std::memcpy(place, text.data(), text.size());
        }
        return {place, text.size()};
    }

    std::size_t size_ = static_cast<std::size_t>(sysconf(_SC_PAGESIZE));
    char* begin_ = nullptr;
};

#define HAS_PAGES
#endif

#endif
