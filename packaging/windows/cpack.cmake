# SPDX-License-Identifier: GPL-3.0-only
#
# The NSIS installer: Start menu, uninstaller, an optional firewall rule. The names have no version, so that a newer
# version replaces an older one.
file(TO_NATIVE_PATH ${CMAKE_CURRENT_SOURCE_DIR}/windows/installer.nsh steps)
file(TO_NATIVE_PATH ${PROJECT_SOURCE_DIR}/resources/supersynk.ico icon)

set(CPACK_PACKAGE_INSTALL_DIRECTORY Supersynk)
set(CPACK_PACKAGE_INSTALL_REGISTRY_KEY Supersynk)
set(CPACK_PACKAGE_EXECUTABLES supersynk Supersynk)
set(CPACK_NSIS_DISPLAY_NAME "Supersynk ${PROJECT_VERSION}")
set(CPACK_NSIS_PACKAGE_NAME Supersynk)
set(CPACK_NSIS_MUI_ICON ${icon})
set(CPACK_NSIS_MUI_UNIICON ${icon})
set(CPACK_NSIS_INSTALLED_ICON_NAME "bin\\supersynk.exe") # Windows shows no icon of a path with slashes
set(CPACK_NSIS_EXECUTABLES_DIRECTORY bin)
set(CPACK_NSIS_MUI_FINISHPAGE_RUN supersynk.exe)
set(CPACK_NSIS_MODIFY_PATH OFF)
set(CPACK_NSIS_COMPRESSOR "/SOLID lzma")
set(CPACK_NSIS_UNICODE ON)
set(CPACK_NSIS_MANIFEST_DPI_AWARE ON)
set(CPACK_NSIS_DEFINES "!include \"${steps}\"")
set(CPACK_NSIS_EXTRA_PREINSTALL_COMMANDS "!insertmacro SupersynkClose\n!insertmacro SupersynkRemoveFiles")
set(CPACK_NSIS_EXTRA_INSTALL_COMMANDS "!insertmacro SupersynkOfferFirewallRule")
set(CPACK_NSIS_EXTRA_UNINSTALL_COMMANDS "!insertmacro SupersynkClose\n!insertmacro SupersynkRemoveFirewallRule")
