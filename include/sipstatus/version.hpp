// SPDX-License-Identifier: BSL-1.0
#ifndef SIPSTATUS_VERSION_HPP
#define SIPSTATUS_VERSION_HPP

#include "detail/config.hpp"

// CMakeLists.txt, conanfile.py and the scripts read the version from these three lines.

/// Changes when something is removed or gets another meaning.
#define SIPSTATUS_VERSION_MAJOR 0

/// Changes when something is added.
#define SIPSTATUS_VERSION_MINOR 1

/// Changes when bugs are fixed.
#define SIPSTATUS_VERSION_PATCH 0

/// The version as a number that can be compared: 10'000 * major + 100 * minor + patch.
#define SIPSTATUS_VERSION (SIPSTATUS_VERSION_MAJOR * 10000 + SIPSTATUS_VERSION_MINOR * 100 + SIPSTATUS_VERSION_PATCH)

#endif
