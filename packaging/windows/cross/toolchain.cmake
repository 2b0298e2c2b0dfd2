# SPDX-License-Identifier: GPL-3.0-only
#
# Toolchain of packaging/windows/cross.sh, which sets CMAKE_FIND_ROOT_PATH: compiles for Windows by Debian's
# g++-mingw-w64-x86-64-posix.
set(CMAKE_SYSTEM_NAME Windows)
set(CMAKE_SYSTEM_PROCESSOR x86_64)
set(CMAKE_C_COMPILER x86_64-w64-mingw32-gcc-posix)
set(CMAKE_CXX_COMPILER x86_64-w64-mingw32-g++-posix)
set(CMAKE_RC_COMPILER x86_64-w64-mingw32-windres)
set(CMAKE_FIND_ROOT_PATH_MODE_PROGRAM NEVER)
foreach(kind LIBRARY INCLUDE PACKAGE)
    set(CMAKE_FIND_ROOT_PATH_MODE_${kind} ONLY)
endforeach()
set(QT_HOST_PATH /usr)
set(CMAKE_AUTORCC_OPTIONS --compress-algo zlib) # that of the host knows zstd, Qt for Windows may not
set(CMAKE_CROSSCOMPILING_EMULATOR wine)
