# SPDX-License-Identifier: BSL-1.0
# How cpack makes the Debian package.
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_CONTACT "The sipstatus authors <sipstatus@users.noreply.github.com>")
set(CPACK_DEBIAN_PACKAGE_HOMEPAGE https://github.com/sipstatus/sipstatus)
set(CPACK_DEBIAN_PACKAGE_SECTION comm)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_PACKAGE_DESCRIPTION
    "For every registered code: its class, reason phrase and RFC section, what it
means, when you see it, how to fix it, and what a client or proxy does next.
.
This package has the command sipstatus, which explains codes and the responses
in SIP traces, and the headers of the C++ library.")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_PRE_BUILD_SCRIPTS ${CMAKE_CURRENT_LIST_DIR}/deb_files.cmake)
include(CPack)
