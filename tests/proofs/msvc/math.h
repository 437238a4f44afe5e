// SPDX-License-Identifier: BSL-1.0
#pragma once

#include_next <math.h>

// In C++, they are functions.
#undef fpclassify
#undef isfinite
#undef isgreater
#undef isgreaterequal
#undef isinf
#undef isless
#undef islessequal
#undef islessgreater
#undef isnan
#undef isnormal
#undef isunordered
#undef signbit
extern "C++" {
double abs(double) noexcept;
float abs(float) noexcept;
long abs(long) noexcept;
long double abs(long double) noexcept;
long long abs(long long) noexcept;
bool signbit(double) noexcept;
bool signbit(float) noexcept;
bool signbit(long double) noexcept;
}
