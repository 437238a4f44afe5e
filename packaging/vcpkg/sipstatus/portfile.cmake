# SPDX-License-Identifier: BSL-1.0
set(VCPKG_BUILD_TYPE release) # header-only port

# If this is an overlay port in a checkout of the library, it packages that checkout, released or not.
# Binary caches do not notice changes in the checkout: after a change, install with --no-binarycaching.
get_filename_component(SOURCE_PATH "${CURRENT_PORT_DIR}/../../.." ABSOLUTE)
if(NOT EXISTS "${SOURCE_PATH}/include/sipstatus/version.hpp")
    vcpkg_from_github(
        OUT_SOURCE_PATH SOURCE_PATH
        REPO sipstatus/sipstatus
        REF "v${VERSION}"
        # An archive cannot contain its own hash, so only the copy of this file in vcpkg's registry has it.
        SHA512 0
        HEAD_REF main
    )
endif()

vcpkg_cmake_configure(
    SOURCE_PATH "${SOURCE_PATH}"
    OPTIONS
        -DSIPSTATUS_BUILD_BENCHMARKS=OFF
        -DSIPSTATUS_BUILD_EXAMPLES=OFF
        -DSIPSTATUS_BUILD_MODULE=OFF
        -DSIPSTATUS_BUILD_TESTS=OFF
        -DSIPSTATUS_BUILD_TOOL=OFF
        -DSIPSTATUS_INSTALL=ON
)
vcpkg_cmake_install()
vcpkg_cmake_config_fixup(CONFIG_PATH share/cmake/sipstatus)
vcpkg_fixup_pkgconfig()

file(REMOVE_RECURSE "${CURRENT_PACKAGES_DIR}/share/doc")
file(INSTALL "${CMAKE_CURRENT_LIST_DIR}/usage" DESTINATION "${CURRENT_PACKAGES_DIR}/share/${PORT}")
vcpkg_install_copyright(FILE_LIST "${SOURCE_PATH}/LICENSE")
