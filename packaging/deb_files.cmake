# SPDX-License-Identifier: BSL-1.0
# What Debian expects in a package in addition to what is installed elsewhere: cpack runs this before it packs the files.
set(share ${CPACK_TEMPORARY_DIRECTORY}/usr/share)
file(RENAME ${share}/doc/sipstatus/LICENSE ${share}/doc/sipstatus/copyright)
string(TIMESTAMP date "%a, %d %b %Y %H:%M:%S +0000" UTC)
file(WRITE ${share}/doc/sipstatus/changelog
"sipstatus (${CPACK_PACKAGE_VERSION}) unstable; urgency=medium

  * See ${CPACK_DEBIAN_PACKAGE_HOMEPAGE}/blob/v${CPACK_PACKAGE_VERSION}/CHANGELOG.md.

 -- ${CPACK_PACKAGE_CONTACT}  ${date}
")
execute_process(COMMAND gzip -9n ${share}/doc/sipstatus/changelog ${share}/man/man1/sipstatus.1 COMMAND_ERROR_IS_FATAL ANY)
