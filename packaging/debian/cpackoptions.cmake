# SPDX-License-Identifier: GPL-3.0-only
#
# Read by cpack for each kind of package. A file of /etc has an absolute destination, which the Debian package
# can only take from a staging directory.
if(CPACK_GENERATOR STREQUAL "DEB")
    set(CPACK_SET_DESTDIR ON)
    set(CPACK_INSTALL_PREFIX /usr)
else() # another kind is made on Linux only to try its script; there is no /etc in it
    string(REGEX REPLACE ";ALL;" ";Unspecified;" CPACK_INSTALL_CMAKE_PROJECTS "${CPACK_INSTALL_CMAKE_PROJECTS}")
endif()
