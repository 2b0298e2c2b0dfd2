# SPDX-License-Identifier: GPL-3.0-only
#
# Toolchain of packaging/windows/syntax/run.sh: reads sources for Windows by clang with the headers of Debian's
# g++-mingw-w64-x86-64-posix, and of this machine's Qt and libraries. Nothing can be linked.
set(CMAKE_SYSTEM_NAME Windows)
set(CMAKE_SYSTEM_PROCESSOR x86_64)
set(CMAKE_CXX_COMPILER clang++)
set(CMAKE_CXX_COMPILER_TARGET x86_64-w64-mingw32)
set(CMAKE_TRY_COMPILE_TARGET_TYPE STATIC_LIBRARY)
set(CMAKE_PROJECT_INCLUDE ${CMAKE_CURRENT_LIST_DIR}/project.cmake)

# None of /usr/include, where this machine's C library has what Windows lacks.
file(GLOB gcc /usr/lib/gcc/x86_64-w64-mingw32/*-posix/include/c++)
set(CMAKE_CXX_FLAGS_INIT "-nostdlibinc -nostdinc++ -isystem ${gcc} -isystem ${gcc}/x86_64-w64-mingw32 \
-isystem /usr/x86_64-w64-mingw32/include")

# The libraries' headers, each by its name; where there is no library, its place only has to be told.
set(headers ${CMAKE_BINARY_DIR}/headers)
file(MAKE_DIRECTORY ${headers}/openssl)
file(TOUCH ${headers}/none.a)
foreach(name boost qrencode.h zconf.h zlib.h zstd.h zstd_errors.h)
    file(CREATE_LINK /usr/include/${name} ${headers}/${name} SYMBOLIC)
endforeach()
file(GLOB openssl /usr/include/openssl/*.h /usr/include/*/openssl/*.h)
foreach(path IN LISTS openssl)
    get_filename_component(name ${path} NAME)
    file(CREATE_LINK ${path} ${headers}/openssl/${name} SYMBOLIC)
endforeach()
foreach(name Boost OPENSSL QRENCODE ZLIB ZSTD)
    set(${name}_INCLUDE_DIR ${headers})
endforeach()
set(Boost_NO_BOOST_CMAKE ON)
set(CMAKE_DISABLE_FIND_PACKAGE_WrapVulkanHeaders ON) # which are in /usr/include
foreach(name QRENCODE_LIBRARY ZLIB_LIBRARY ZSTD_LIBRARY LIB_EAY)
    set(${name} ${headers}/none.a)
endforeach()
set(QT_HOST_PATH /usr)
file(GLOB CMAKE_PREFIX_PATH /usr/lib/*-linux-gnu/cmake)
