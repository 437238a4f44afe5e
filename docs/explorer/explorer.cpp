// SPDX-License-Identifier: BSL-1.0
//
// The command, for a browser. The page passes arguments and standard input, and reads standard output and standard error.
#include <cerrno>
#include <cstdio>

// There are no files: an argument that nothing else understands is a misspelled phrase.
extern "C" std::FILE* fopen(const char* /*name*/, const char* /*mode*/)
{
    errno = ENOENT;
    return nullptr;
}

#include "../../tools/sipstatus.cpp"
