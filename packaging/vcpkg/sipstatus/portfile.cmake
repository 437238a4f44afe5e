# SPDX-License-Identifier: BSL-1.0
# The port of the registry, but for the checkout that it is in, released or not.
# Binary caches do not notice changes in the checkout: after a change, install with --no-binarycaching.
function(vcpkg_from_github)
    get_filename_component(checkout "${CURRENT_PORT_DIR}/../../.." ABSOLUTE)
    set(SOURCE_PATH "${checkout}" PARENT_SCOPE)
endfunction()
include("${CURRENT_PORT_DIR}/../../vcpkg-registry/sipstatus/portfile.cmake")
