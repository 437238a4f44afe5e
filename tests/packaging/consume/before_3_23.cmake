# SPDX-License-Identifier: BSL-1.0
# As CMAKE_PROJECT_sipstatus_INCLUDE, this makes the library take its path for CMake before 3.23.
set(CMAKE_VERSION 3.16.0)
