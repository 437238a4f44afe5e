// SPDX-License-Identifier: BSL-1.0
#ifndef SIPSTATUS_BENCHMARKS_CONTEST_HPP
#define SIPSTATUS_BENCHMARKS_CONTEST_HPP

#if __has_include(<catch2/benchmark/catch_benchmark.hpp>)
#include <catch2/benchmark/catch_benchmark.hpp>
#include <catch2/catch_test_macros.hpp>
#else
#include <catch2/catch.hpp>
#endif

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <functional>
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

/// Some thousands of the questions in an order that no branch predictor learns, the same on every run.
template <class Question>
std::vector<Question> shuffled(std::vector<Question> questions)
{
    std::mt19937 random{1};
    std::vector<Question> many;
    while (many.size() < 4096) {
        std::shuffle(questions.begin(), questions.end(), random);
        many.insert(many.end(), questions.begin(), questions.end());
    }
    return many;
}

inline std::uintptr_t consumed(std::string_view text) { return text.size(); }
inline std::uintptr_t consumed(const char* text) { return reinterpret_cast<std::uintptr_t>(text); }
inline std::uintptr_t consumed(int number) { return static_cast<std::uintptr_t>(number); }

/// Rivals that are asked the same questions. They take turns, so that a busy moment of the machine meets all of them.
template <class Question>
class contest {
public:
    explicit contest(std::vector<Question> questions) : questions_{shuffled(std::move(questions))} {}

    template <class Answer, class Argument>
    contest& rival(const char* name, Answer (*answer)(Argument))
    {
        rivals_.push_back({name, [this, answer] {
                               std::uintptr_t sum = 0;
                               for (const Question& question : questions_) {
                                   sum += consumed(answer(question));
                               }
                               return sum;
                           }});
        return *this;
    }

    /// Times the rivals, or asks each only once where callgrind counts.
    void run()
    {
        const bool is_counted = std::getenv("SIPSTATUS_COUNT") != nullptr;
        for (int round = 0; round != (is_counted ? 1 : 5); ++round) {
            for (const auto& [name, ask] : rivals_) {
                if (is_counted) {
                    kept = ask();
                } else {
                    BENCHMARK(std::string{name} + '/' + std::to_string(questions_.size())) { return ask(); };
                }
            }
        }
    }

private:
    static inline volatile std::uintptr_t kept;
    std::vector<Question> questions_;
    std::vector<std::pair<const char*, std::function<std::uintptr_t()>>> rivals_;
};

#endif
