# SPDX-License-Identifier: BSL-1.0
include(${CMAKE_CURRENT_LIST_DIR}/sipstatus-targets.cmake)
if(NOT CMAKE_VERSION VERSION_LESS 3.28)
    include(${CMAKE_CURRENT_LIST_DIR}/sipstatus-module-targets.cmake OPTIONAL)
endif()
