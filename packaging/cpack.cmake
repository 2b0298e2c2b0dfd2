# SPDX-License-Identifier: GPL-3.0-only
#
# The installers: a .deb on Debian, an NSIS installer on Windows, a disk image on macOS.
set(CPACK_PACKAGE_NAME supersynk)
set(CPACK_PACKAGE_VENDOR "Supersynk")
set(CPACK_PACKAGE_CONTACT "${SUPERSYNK_MAINTAINER}")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "server that keeps people in a shared VR space in sight of each other")
set(CPACK_PACKAGE_DESCRIPTION
"Every headset POSTs its own state to a channel and gets the states of all
other clients back in the same HTTP request. The operator of a VR lab starts
Supersynk with a double click and watches the session in its window: the
address for headsets, the clients, what they post, where they are, and which
requests were refused.
.
It also runs without a window, as a systemd service, which is installed but
not enabled.")
if(SUPERSYNK_HOMEPAGE)
    set(CPACK_PACKAGE_HOMEPAGE_URL "${SUPERSYNK_HOMEPAGE}")
    set(CPACK_NSIS_URL_INFO_ABOUT "${SUPERSYNK_HOMEPAGE}")
endif()
set(CPACK_RESOURCE_FILE_LICENSE ${PROJECT_SOURCE_DIR}/LICENSE)
set(CPACK_STRIP_FILES ON)
set(CPACK_THREADS 0)
set(CPACK_VERBATIM_VARIABLES ON)

if(WIN32)
    set(CPACK_GENERATOR NSIS ZIP) # an installer, and what runs from any folder
elseif(APPLE)
    set(CPACK_GENERATOR DragNDrop)
else()
    set(CPACK_GENERATOR DEB)
    include(debian/cpack.cmake)
endif()
include(windows/cpack.cmake) # on Linux too, where only the installer's script is compiled
include(macos/cpack.cmake)

include(CPack)
