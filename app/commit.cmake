# SPDX-License-Identifier: GPL-3.0-only
#
# Run at every build: cmake -DSOURCE=… -DOUTPUT=….h -P commit.cmake
# Writes a header with the commit of SOURCE. An unchanged header is not touched, so that nothing is rebuilt. In
# a source archive, git archive has put the commit into commit.txt.
cmake_minimum_required(VERSION 3.22)

set(SUPERSYNK_COMMIT "") # unknown
file(STRINGS ${CMAKE_CURRENT_LIST_DIR}/commit.txt archived LIMIT_COUNT 1)
if(archived MATCHES "^[0-9a-f]+$")
    string(SUBSTRING ${archived} 0 12 SUPERSYNK_COMMIT)
elseif(EXISTS ${SOURCE}/.git)
    find_program(GIT git)
    if(GIT)
        execute_process(
            COMMAND ${GIT} -C ${SOURCE} describe --always --dirty=+changes --exclude=* --abbrev=12
            OUTPUT_VARIABLE described OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET RESULT_VARIABLE failed)
        if(NOT failed AND described)
            set(SUPERSYNK_COMMIT ${described})
        endif()
    endif()
endif()
file(CONFIGURE OUTPUT ${OUTPUT} @ONLY CONTENT
    "// SPDX-License-Identifier: GPL-3.0-only\n#pragma once\n\n#define SUPERSYNK_COMMIT \"@SUPERSYNK_COMMIT@\"\n")
