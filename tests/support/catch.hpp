// SPDX-License-Identifier: BSL-1.0
#ifndef SIPSTATUS_TESTS_CATCH_HPP
#define SIPSTATUS_TESTS_CATCH_HPP

// Catch2 3 if it is installed, and otherwise Catch2 2.
#if __has_include(<catch2/catch_test_macros.hpp>)
#include <catch2/catch_test_macros.hpp>
#else
#include <catch2/catch.hpp>
#endif

#endif
