# SPDX-License-Identifier: GPL-3.0-only
#
# cpack reads this for each generator. Files in /etc have an absolute destination, which the DEB generator supports
# only with DESTDIR.
if(CPACK_GENERATOR STREQUAL "DEB")
    set(CPACK_SET_DESTDIR ON)
    set(CPACK_INSTALL_PREFIX /usr)
else() # on Linux, other generators only test their script; without the files in /etc
    string(REGEX REPLACE ";ALL;" ";Unspecified;" CPACK_INSTALL_CMAKE_PROJECTS "${CPACK_INSTALL_CMAKE_PROJECTS}")
endif()
