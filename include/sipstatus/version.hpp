// SPDX-License-Identifier: BSL-1.0
#ifndef SIPSTATUS_VERSION_HPP
#define SIPSTATUS_VERSION_HPP

#include "detail/config.hpp"

// The version stands here alone; CMakeLists.txt reads it from these three lines.

/// Goes up when something is taken away or means something else.
#define SIPSTATUS_VERSION_MAJOR 0

/// Goes up when something is added.
#define SIPSTATUS_VERSION_MINOR 1

/// Goes up when something is corrected.
#define SIPSTATUS_VERSION_PATCH 0

/// 10'000 for each major, 100 for each minor, 1 for each patch version, to compare with.
#define SIPSTATUS_VERSION (SIPSTATUS_VERSION_MAJOR * 10000 + SIPSTATUS_VERSION_MINOR * 100 + SIPSTATUS_VERSION_PATCH)

#endif
