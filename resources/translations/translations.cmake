# SPDX-License-Identifier: GPL-3.0-only
#
# The translations of the window, in the program as :/supersynk/translations/supersynk_fr.qm. After a text of ui/ or
# server/ has changed:
#     cmake --build --preset dev --target update_translations
# brings it into the .ts files, to be translated there. The command line, and so all of app/, speaks English.
#
# Qt's CMake package for this, LinguistTools, comes in Debian with Designer and Assistant; the two tools do not.
set(tools HINTS ${QT6_INSTALL_PREFIX}/${QT6_INSTALL_BINS})
find_program(LRELEASE_PROGRAM NAMES lrelease ${tools} REQUIRED)
find_program(LUPDATE_PROGRAM NAMES lupdate ${tools})

set(SUPERSYNK_TRANSLATIONS ${PROJECT_SOURCE_DIR}/resources/translations/supersynk_fr.ts)
# What lupdate is given: where headers are found, and the folders with translated texts.
set(SUPERSYNK_TRANSLATED_FOLDERS -I ${PROJECT_SOURCE_DIR} ${PROJECT_SOURCE_DIR}/ui ${PROJECT_SOURCE_DIR}/server)

# Makes them part of TARGET, in whose folder this is called.
function(supersynk_add_translations target)
    foreach(source IN LISTS SUPERSYNK_TRANSLATIONS)
        cmake_path(GET source STEM name)
        set(made ${CMAKE_CURRENT_BINARY_DIR}/${name}.qm)
        add_custom_command(OUTPUT ${made}
            COMMAND ${LRELEASE_PROGRAM} -silent ${source} -qm ${made}
            DEPENDS ${source}
            COMMENT "Translating: ${name}" VERBATIM)
        list(APPEND translations ${made})
    endforeach()
    qt_add_resources(${target} supersynk_translations
        PREFIX /supersynk/translations BASE ${CMAKE_CURRENT_BINARY_DIR} FILES ${translations})
endfunction()

if(LUPDATE_PROGRAM)
    add_custom_target(update_translations
        COMMAND ${LUPDATE_PROGRAM} -locations none -no-obsolete
            ${SUPERSYNK_TRANSLATED_FOLDERS} -ts ${SUPERSYNK_TRANSLATIONS}
        VERBATIM)
endif()
