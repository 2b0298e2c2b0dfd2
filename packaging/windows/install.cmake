# SPDX-License-Identifier: GPL-3.0-only
#
# Qt's libraries and plugins go into the folder of the program, and so does Visual C++'s runtime, which a new PC lacks.
if(CMAKE_CROSSCOMPILING)
    include(windows/cross/deploy.cmake)
else()
    include(deployqt.cmake)
endif()
set(CMAKE_INSTALL_SYSTEM_RUNTIME_DESTINATION ${CMAKE_INSTALL_BINDIR})
include(InstallRequiredSystemLibraries)

# Qt loads OpenSSL's libraries by their names at run time. Without them it uses Schannel, for which Supersynk makes RSA
# keys and refuses others.
set(SUPERSYNK_OPENSSL_BIN "" CACHE PATH "Folder of libssl-3-x64.dll and libcrypto-3-x64.dll, to be installed")
if(SUPERSYNK_OPENSSL_BIN)
    install(FILES ${SUPERSYNK_OPENSSL_BIN}/libssl-3-x64.dll ${SUPERSYNK_OPENSSL_BIN}/libcrypto-3-x64.dll
        DESTINATION ${CMAKE_INSTALL_BINDIR})
else()
    message(STATUS "SUPERSYNK_OPENSSL_BIN is not set: HTTPS will use Schannel")
endif()
install(FILES ${PROJECT_SOURCE_DIR}/LICENSE ${PROJECT_SOURCE_DIR}/CHANGELOG.md
    ${CMAKE_CURRENT_BINARY_DIR}/openapi.json DESTINATION .)
