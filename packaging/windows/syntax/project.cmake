# SPDX-License-Identifier: GPL-3.0-only
#
# CMake asks for the import library of a DLL, which this machine's Qt has not.
set(CMAKE_IMPORT_LIBRARY_SUFFIX)
