// SPDX-License-Identifier: BSL-1.0
#pragma once

// Microsoft's standard library needs a C runtime that comes with Visual Studio. These files say of it what the headers of
// MinGW do not have, so that msvc.py can compile with that library here. Nothing that is declared here can be linked.

#define _HAS_CXX17 (_MSVC_LANG > 201402L)
#define _HAS_CXX20 (_MSVC_LANG > 201703L)
#define _HAS_CXX23 (_MSVC_LANG > 202002L)
#define _HAS_CXX26 0
#define _HAS_EXCEPTIONS 1
#define _HAS_NODISCARD 1
#define _NODISCARD [[nodiscard]]
#define _MSVC_CONSTEXPR

#define _ACRTIMP
#define _VCRTIMP
#define _CRT_BEGIN_C_HEADER extern "C" {
#define _CRT_END_C_HEADER }
#define _CRT_GUARDOVERFLOW
#define _CRT_SATELLITE_1
#define _CRT_SATELLITE_2
#define _CRT_SATELLITE_CODECVT_IDS
#define _CRT_SATELLITE_CODECVT_IDS_NOIMPORT
#define _CRT_UNPARENTHESIZE_(...) __VA_ARGS__
#define _CRT_UNPARENTHESIZE(...) _CRT_UNPARENTHESIZE_ __VA_ARGS__
#define __CLRCALL_OR_CDECL __cdecl
#define __CLRCALL_PURE_OR_CDECL __cdecl
#define __CLR_OR_THIS_CALL
#define __CRTDECL __cdecl

#define _UCRT
#define __USE_MINGW_ANSI_STDIO 0
#include <_mingw.h>
// They are in places where only g++ accepts them.
#undef __MINGW_ATTRIB_DEPRECATED
#define __MINGW_ATTRIB_DEPRECATED
#undef __MINGW_ATTRIB_NORETURN
#define __MINGW_ATTRIB_NORETURN
#undef __MINGW_NOTHROW
#define __MINGW_NOTHROW

#include <corecrt.h>
#include <sal.h>
#include <vadefs.h>
#include <wchar.h>
#define _Deref_post_opt_valid_

struct timespec;
extern "C" {
int at_quick_exit(void (*)(void));
[[noreturn]] void quick_exit(int);
int timespec_get(struct timespec*, int);
int _get_stream_buffer_pointers(struct _iobuf*, char***, char***, int**);
}
