// SPDX-License-Identifier: BSL-1.0
#ifndef SIPSTATUS_DETAIL_CONFIG_HPP
#define SIPSTATUS_DETAIL_CONFIG_HPP

// What the headers need to know about the compiler. Every header includes this one first.

#ifdef _MSVC_LANG
#define SIPSTATUS_CPLUSPLUS _MSVC_LANG  // without /Zc:__cplusplus, MSVC's __cplusplus is always 199711
#else
#define SIPSTATUS_CPLUSPLUS __cplusplus
#endif

#if SIPSTATUS_CPLUSPLUS < 201703L
#error "sipstatus needs C++17 or later: compile with -std=c++17 (GCC, Clang) or /std:c++17 (MSVC)"
// This file does not exist: GCC and Clang stop here instead of reporting hundreds of follow-up errors.
#include <sipstatus/needs_cpp17>
#endif
#undef SIPSTATUS_CPLUSPLUS

// On ELF platforms, g++ makes inline variables unique in the whole process, so a plugin that contains one can never be
// unloaded. A hidden variable stays local to its program or shared object.
#ifdef __ELF__
#define SIPSTATUS_HIDDEN [[gnu::visibility("hidden")]]
#else
#define SIPSTATUS_HIDDEN
#endif

#endif
