# SPDX-License-Identifier: GPL-3.0-only
#
# Qt's frameworks and plugins go into the bundle.
include(${CMAKE_CURRENT_SOURCE_DIR}/deployqt.cmake)
