// SPDX-License-Identifier: BSL-1.0
#ifndef SIPSTATUS_TESTS_FUZZ_TARGET_HPP
#define SIPSTATUS_TESTS_FUZZ_TARGET_HPP

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

/// Ends the fuzzing with the law that is broken; does nothing if it is null.
inline void require(const char* broken)
{
    if (broken != nullptr) {
        std::fprintf(stderr, "does not hold: %s\n", broken);
        std::abort();
    }
}

void test(std::string_view text);

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    test({reinterpret_cast<const char*>(data), size});
    return 0;
}

#endif
