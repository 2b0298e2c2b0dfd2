# SPDX-License-Identifier: GPL-3.0-only
#
# The translations of the window, in the program as :/supersynk/translations/supersynk_fr.qm. After a text in ui/ or
# server/ has changed, update the .ts files by
#     cmake --build --preset dev --target update_translations
# and translate the text there. The command line is in English only: of app/, the texts of preferences are translated.
#
# Not by Qt's CMake package LinguistTools: in Debian it pulls in Designer and Assistant, the two tools alone do not.
set(tools HINTS ${QT6_INSTALL_PREFIX}/${QT6_INSTALL_BINS} ${QT_HOST_PATH}/lib/qt6/bin NO_CMAKE_FIND_ROOT_PATH)
find_program(LRELEASE_PROGRAM NAMES lrelease ${tools} REQUIRED)
find_program(LUPDATE_PROGRAM NAMES lupdate ${tools})

set(SUPERSYNK_TRANSLATIONS ${PROJECT_SOURCE_DIR}/resources/translations/supersynk_fr.ts)
# Arguments of lupdate: the include path, and the folders with translated texts.
set(SUPERSYNK_TRANSLATED_FOLDERS -I ${PROJECT_SOURCE_DIR} ${PROJECT_SOURCE_DIR}/app ${PROJECT_SOURCE_DIR}/ui
    ${PROJECT_SOURCE_DIR}/server)

# Adds the translations to TARGET. Call it in the folder of TARGET.
function(supersynk_add_translations target)
    foreach(source IN LISTS SUPERSYNK_TRANSLATIONS)
        cmake_path(GET source STEM name)
        set(made ${CMAKE_CURRENT_BINARY_DIR}/${name}.qm)
        add_custom_command(OUTPUT ${made}
            COMMAND ${LRELEASE_PROGRAM} -silent ${source} -qm ${made}
            DEPENDS ${source}
            COMMENT "Compiling translation ${name}" VERBATIM)
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
