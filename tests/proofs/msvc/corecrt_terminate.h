// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <vcruntime.h>

using terminate_handler = void (*)();
using unexpected_handler = void (*)();
extern "C" [[noreturn]] void terminate() noexcept;
terminate_handler set_terminate(terminate_handler) noexcept;
terminate_handler _get_terminate() noexcept;
