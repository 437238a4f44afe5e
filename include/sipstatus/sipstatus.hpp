// SPDX-License-Identifier: BSL-1.0
#ifndef SIPSTATUS_SIPSTATUS_HPP
#define SIPSTATUS_SIPSTATUS_HPP

#include "detail/config.hpp"

// Everything that needs no more of the standard library than <string_view>.
#include "version.hpp"
#include "code.hpp"
#include "classify.hpp"
#include "registry.hpp"
#include "method.hpp"
#include "methods.hpp"
#include "policy.hpp"
#include "isup.hpp"
#include "names.hpp"
#include "reason.hpp"
#include "unregistered.hpp"
#include "reference.hpp"
#include "guidance.hpp"
#include "likely_causes.hpp"
#include "isup_guidance.hpp"
#include "headers.hpp"
#include "quoted_string.hpp"
#include "warning.hpp"
#include "reason_header.hpp"
#include "status_line.hpp"
#include "compare.hpp"
#include "write_comparison.hpp"
#include "code_map.hpp"
#include "literals.hpp"

#endif
