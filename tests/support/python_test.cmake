# SPDX-License-Identifier: BSL-1.0
#
# add_python_test(NAME SCRIPT [ARGUMENT...]) adds a test that calls harness.main().
#
# ctest shows the output of a test only if the test fails. So the tests write what they skip to a file, which ctest prints
# after the last test.
set(skipped "${PROJECT_BINARY_DIR}/skipped.txt")
file(CONFIGURE OUTPUT "${PROJECT_BINARY_DIR}/CTestCustom.cmake" @ONLY CONTENT [[
set(CTEST_CUSTOM_PRE_TEST "\"@CMAKE_COMMAND@\" -E rm -f \"@skipped@\"" "\"@CMAKE_COMMAND@\" -E touch \"@skipped@\"")
set(CTEST_CUSTOM_POST_TEST "\"@CMAKE_COMMAND@\" -E cat \"@skipped@\"")
]])

function(add_python_test name script)
    add_test(NAME ${name} COMMAND ${python} "${CMAKE_CURRENT_SOURCE_DIR}/${script}" ${ARGN})
    set_tests_properties(${name} PROPERTIES ENVIRONMENT "SIPSTATUS_SKIPPED=${skipped}" SKIP_RETURN_CODE 77)
endfunction()
