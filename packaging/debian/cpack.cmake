# SPDX-License-Identifier: GPL-3.0-only
#
# The Debian package. dpkg-shlibdeps finds its dependencies; Qt's plugins for X11 and TLS are in the packages of Qt Gui
# and Qt Network.
set(debian ${CMAKE_CURRENT_SOURCE_DIR}/debian)
set(made ${CMAKE_CURRENT_BINARY_DIR})

# "1~deb12": newer than the package for an older Debian, older than a package by Debian itself.
set(SUPERSYNK_DEBIAN_REVISION 1)
if(EXISTS /etc/os-release)
    file(STRINGS /etc/os-release release REGEX "^(ID|VERSION_ID)=")
    list(TRANSFORM release REPLACE "^[A-Z_]+=\"?([^\"]*)\"?$" "\\1")
    list(JOIN release "" release)
    string(REGEX MATCH "debian|ubuntu" distribution "${release}")
    string(REGEX MATCH "[0-9.]+" number "${release}")
    if(distribution AND number)
        string(REPLACE debian deb distribution ${distribution})
        string(APPEND SUPERSYNK_DEBIAN_REVISION "~${distribution}${number}")
    endif()
endif()

configure_file(${debian}/changelog.in ${made}/changelog.debian @ONLY)
supersynk_install_compressed(${made}/changelog.debian changelog.Debian ${CMAKE_INSTALL_DOCDIR})
install(FILES ${debian}/copyright DESTINATION ${CMAKE_INSTALL_DOCDIR})

set(CPACK_DEBIAN_PACKAGE_RELEASE ${SUPERSYNK_DEBIAN_REVISION})
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION net)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS
    "qt6-wayland, "              # a native window under Wayland
    "qt6-translations-l10n")     # "Cancel" and Qt's dialogs in the language of the window
list(JOIN CPACK_DEBIAN_PACKAGE_RECOMMENDS "" CPACK_DEBIAN_PACKAGE_RECOMMENDS)
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "qt6-gtk-platformtheme") # GNOME's fonts and file dialogs
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_DEBIAN_PACKAGE_CONTROL_EXTRA
    ${debian}/conffiles ${debian}/postinst ${debian}/prerm ${debian}/postrm)
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
    OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_PROJECT_CONFIG_FILE ${debian}/cpackoptions.cmake)
