// SPDX-License-Identifier: BSL-1.0
//
// Prints how many nanoseconds a call takes whose data and code are in no cache: the median of many, each after memory
// larger than the caches was swept, and beside it the same call again.
#include <sipstatus/guidance.hpp>
#include <sipstatus/policy.hpp>
#include <sipstatus/reason.hpp>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <numeric>
#include <vector>

namespace {

volatile int asked = 486;
volatile std::size_t kept;
std::vector<unsigned char> memory(64u << 20u);

template <class Call>
double nanoseconds(Call call)
{
    const auto start = std::chrono::steady_clock::now();
    kept = call(asked);
    return std::chrono::duration<double, std::nano>(std::chrono::steady_clock::now() - start).count();
}

template <class Call>
void measure(const char* name, Call call)
{
    std::vector<double> cold(101);
    std::vector<double> warm(cold.size());
    for (std::size_t run = 0; run != cold.size(); ++run) {
        std::iota(memory.begin(), memory.end(), static_cast<unsigned char>(run));
        cold[run] = nanoseconds(call);
        warm[run] = nanoseconds(call);
    }
    std::sort(cold.begin(), cold.end());
    std::sort(warm.begin(), warm.end());
    std::printf("%s %.0f %.0f\n", name, cold[cold.size() / 2], warm[warm.size() / 2]);
}

}  // namespace

int main()
{
    measure("no_call", [](int number) { return static_cast<std::size_t>(number); });
    measure("reason_phrase", [](int number) { return sipstatus::reason_phrase(number).size(); });
    measure("guidance_for", [](int number) { return sipstatus::guidance_for(number)->description.size(); });
    measure("dialog_effect_of",
            [](int number) { return static_cast<std::size_t>(sipstatus::dialog_effect_of(number)); });
    measure("next_step_of", [](int number) { return static_cast<std::size_t>(sipstatus::next_step_of(number)); });
}
