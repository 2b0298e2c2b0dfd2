# SPDX-License-Identifier: GPL-3.0-only
#
# Files for the Linux desktop, shells and systemd.
set(linux ${CMAKE_CURRENT_SOURCE_DIR}/linux)
set(made ${CMAKE_CURRENT_BINARY_DIR})
set(resources ${PROJECT_SOURCE_DIR}/resources)

# The prefix /usr has its configuration in /etc, any other prefix within itself.
if(CMAKE_INSTALL_PREFIX STREQUAL "/usr")
    set(configuration ${CMAKE_INSTALL_FULL_SYSCONFDIR})
else()
    set(configuration ${CMAKE_INSTALL_SYSCONFDIR})
endif()

# For AppStream: a version without a section in the changelog is not released yet.
file(STRINGS ${PROJECT_SOURCE_DIR}/CHANGELOG.md released REGEX "^## \\[${PROJECT_VERSION}\\]")
if(released)
    set(SUPERSYNK_RELEASE_TYPE stable)
else()
    set(SUPERSYNK_RELEASE_TYPE development)
endif()

set(SUPERSYNK_HOMEPAGE_ELEMENT "")
if(SUPERSYNK_HOMEPAGE)
    set(SUPERSYNK_HOMEPAGE_ELEMENT "  <url type=\"homepage\">${SUPERSYNK_HOMEPAGE}</url>\n")
endif()

configure_file(${linux}/supersynk.desktop.in ${made}/${SUPERSYNK_ID}.desktop @ONLY)
configure_file(${linux}/supersynk.metainfo.xml.in ${made}/${SUPERSYNK_ID}.metainfo.xml @ONLY)
configure_file(${linux}/supersynk.1.in ${made}/supersynk.1 @ONLY)
configure_file(${linux}/supersynk.service.in ${made}/supersynk.service @ONLY)

install(FILES ${made}/${SUPERSYNK_ID}.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
install(FILES ${made}/${SUPERSYNK_ID}.metainfo.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)
install(FILES ${linux}/supersynk-mime.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/mime/packages RENAME ${SUPERSYNK_ID}.xml)
foreach(size 16 24 32 48 64 128 256)
    install(FILES ${resources}/icons/supersynk-${size}.png
        DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/${size}x${size}/apps RENAME ${SUPERSYNK_ID}.png)
endforeach()
install(FILES ${resources}/supersynk.svg
    DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps RENAME ${SUPERSYNK_ID}.svg)
install(FILES ${linux}/supersynk.bash
    DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions RENAME supersynk)
install(FILES ${linux}/_supersynk DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/vendor-completions)
install(FILES ${made}/supersynk.service DESTINATION lib/systemd/system) # never lib64
install(FILES ${linux}/supersynk.default DESTINATION ${configuration}/default RENAME supersynk
    COMPONENT configuration)

install(FILES ${made}/openapi.json DESTINATION ${CMAKE_INSTALL_DOCDIR}) # uncompressed, because programs read it
install(DIRECTORY ${CMAKE_CURRENT_SOURCE_DIR}/scale-out DESTINATION ${CMAKE_INSTALL_DOCDIR}/examples)

# Manual page and changelogs are compressed, without a time stamp, so that the result is reproducible.
find_program(GZIP_PROGRAM gzip)
function(supersynk_install_compressed source name destination)
    if(NOT GZIP_PROGRAM)
        install(FILES ${source} DESTINATION ${destination} RENAME ${name})
        return()
    endif()
    add_custom_command(OUTPUT ${name}.gz
        COMMAND ${GZIP_PROGRAM} -9nc ${source} > ${name}.gz
        DEPENDS ${source} VERBATIM)
    add_custom_target(compress_${name} ALL DEPENDS ${name}.gz)
    install(FILES ${CMAKE_CURRENT_BINARY_DIR}/${name}.gz DESTINATION ${destination})
endfunction()
supersynk_install_compressed(${made}/supersynk.1 supersynk.1 ${CMAKE_INSTALL_MANDIR}/man1)
supersynk_install_compressed(${PROJECT_SOURCE_DIR}/CHANGELOG.md changelog ${CMAKE_INSTALL_DOCDIR})
