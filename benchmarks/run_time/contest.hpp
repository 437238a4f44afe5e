// SPDX-License-Identifier: BSL-1.0
#ifndef SIPSTATUS_BENCHMARKS_CONTEST_HPP
#define SIPSTATUS_BENCHMARKS_CONTEST_HPP

#include "../../tests/support/catch.hpp"

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <limits>
#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// What is asked is never inlined, so that callgrind counts it under its name.
#define RIVAL __attribute__((noinline))

struct named_code {
    int number;
    std::string_view phrase;
};

inline constexpr named_code named_codes[] = {
#define SIPSTATUS_CODE(number, name, phrase, ...) {number, phrase},
#include <sipstatus/registry/all.def>
};

inline std::uintptr_t consumed(std::string_view text) { return text.size(); }
inline std::uintptr_t consumed(const char* text) { return reinterpret_cast<std::uintptr_t>(text); }
inline std::uintptr_t consumed(int number) { return static_cast<std::uintptr_t>(number); }

/// Whether the processor may begin with a question before the last one is answered.
enum class pace { overlapping, one_after_another };

/// Rivals that are asked the same questions, in a random order that is the same on every run. They take turns, so that a
/// busy moment of the machine meets all of them.
template <class Question, pace Pace = pace::overlapping>
class contest {
public:
    explicit contest(std::vector<Question> questions) : questions_{std::move(questions)}
    {
        // Branch predictors learn orders of some thousands.
        const std::size_t count = is_counted_ ? 4096 : 65'536;
        std::mt19937 random{1};
        while (order_.size() < count) {
            // Not a distribution: each standard library has its own.
            order_.push_back(&questions_[random() % questions_.size()]);
        }
    }
    contest(const contest&) = delete;
    contest& operator=(const contest&) = delete;

    template <class Answer, class Argument>
    contest& rival(const char* name, Answer (*answer)(Argument))
    {
        rivals_.push_back({name, [this, answer] {
                               const std::uintptr_t nothing = zero;
                               std::uintptr_t sum = 0;
                               for (const Question* const question : order_) {
                                   if constexpr (Pace == pace::one_after_another) {
                                       sum += consumed(answer(*question + static_cast<int>(sum & nothing)));
                                   } else {
                                       sum += consumed(answer(*question));
                                   }
                               }
                               return sum + nothing;
                           }});
        return *this;
    }

    /// Prints the least time that a call of each rival took, or asks each only once where callgrind counts.
    void run()
    {
        for (int round = 0; round != (is_counted_ ? 1 : 100); ++round) {
            for (entry& rival : rivals_) {
                const auto start = std::chrono::steady_clock::now();
                kept = rival.ask();
                const std::chrono::duration<double, std::nano> time = std::chrono::steady_clock::now() - start;
                rival.least = std::min(rival.least, time.count() / static_cast<double>(order_.size()));
            }
        }
        for (const entry& rival : rivals_) {
            std::printf("%s: %.3f ns\n", rival.name, rival.least);
        }
    }

private:
    struct entry {
        const char* name;
        std::function<std::uintptr_t()> ask;
        double least = std::numeric_limits<double>::infinity();
    };

    static inline volatile std::uintptr_t zero = 0;
    static inline volatile std::uintptr_t kept;
    bool is_counted_ = std::getenv("SIPSTATUS_COUNT") != nullptr;
    std::vector<Question> questions_;
    std::vector<const Question*> order_;
    std::vector<entry> rivals_;
};

#endif
