# SPDX-License-Identifier: BSL-1.0
include(${CMAKE_CURRENT_LIST_DIR}/sipstatus-targets.cmake)
# Before 3.28.5, CMake does not compile an installed module.
if(NOT CMAKE_VERSION VERSION_LESS 3.28.5)
    include(${CMAKE_CURRENT_LIST_DIR}/sipstatus-module-targets.cmake OPTIONAL)
endif()
