# SPDX-License-Identifier: BSL-1.0
include(${CMAKE_CURRENT_LIST_DIR}/sipstatus-targets.cmake)
# Before 3.28.5, CMake does not compile an installed module.
if(NOT CMAKE_VERSION VERSION_LESS 3.28.5)
    include(${CMAKE_CURRENT_LIST_DIR}/sipstatus-module-targets.cmake OPTIONAL)
endif()

foreach(component IN LISTS sipstatus_FIND_COMPONENTS)
    if(sipstatus_FIND_REQUIRED_${component})
        set(sipstatus_FOUND FALSE)
        set(sipstatus_NOT_FOUND_MESSAGE "sipstatus has no component ${component}.")
    endif()
endforeach()
