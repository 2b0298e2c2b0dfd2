# SPDX-License-Identifier: GPL-3.0-only
#
# Qt's libraries and plugins go into the folder of the program.
include(${CMAKE_CURRENT_SOURCE_DIR}/deployqt.cmake)
install(FILES ${PROJECT_SOURCE_DIR}/LICENSE ${PROJECT_SOURCE_DIR}/CHANGELOG.md
    ${CMAKE_CURRENT_BINARY_DIR}/openapi.json DESTINATION .)
