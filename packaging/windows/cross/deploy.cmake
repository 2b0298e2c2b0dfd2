# SPDX-License-Identifier: GPL-3.0-only
#
# In place of Qt's deployment script, whose windeployqt runs on Windows alone: installs Qt's plugins, and whatever
# libraries they and the program are linked with.
set(qt ${QT6_INSTALL_PREFIX}/${QT6_INSTALL_PLUGINS})
foreach(kind platforms styles imageformats tls)
    file(GLOB files ${qt}/${kind}/*.dll)
    install(FILES ${files} DESTINATION plugins/${kind})
    list(APPEND plugins ${files})
endforeach()
file(WRITE ${CMAKE_CURRENT_BINARY_DIR}/qt.conf "[Paths]\nPrefix = ..\n"
    "[Platforms]\nWindowsArguments = darkmode=2\n") # Qt 6.5 follows the system's colours without
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/qt.conf DESTINATION ${CMAKE_INSTALL_BINDIR})

# Those of Qt by their targets: the search below looks for names in small letters.
install(FILES $<TARGET_RUNTIME_DLLS:supersynk> DESTINATION ${CMAKE_INSTALL_BINDIR})
execute_process(COMMAND ${CMAKE_CXX_COMPILER} -print-file-name=libstdc++-6.dll OUTPUT_VARIABLE runtime
    OUTPUT_STRIP_TRAILING_WHITESPACE)
cmake_path(GET runtime PARENT_PATH runtime)
set(folders ${runtime})
foreach(root IN LISTS CMAKE_FIND_ROOT_PATH)
    list(APPEND folders ${root}/bin ${root}/lib)
endforeach()
install(CODE "
    set(CMAKE_GET_RUNTIME_DEPENDENCIES_PLATFORM windows+pe)
    set(CMAKE_GET_RUNTIME_DEPENDENCIES_TOOL objdump)
    set(CMAKE_GET_RUNTIME_DEPENDENCIES_COMMAND ${CMAKE_OBJDUMP})
    file(GET_RUNTIME_DEPENDENCIES
        EXECUTABLES $<TARGET_FILE:supersynk>
        MODULES ${plugins}
        DIRECTORIES ${folders}
        RESOLVED_DEPENDENCIES_VAR libraries
        UNRESOLVED_DEPENDENCIES_VAR system) # libraries of Windows
    file(INSTALL \${libraries} DESTINATION \"\${CMAKE_INSTALL_PREFIX}/${CMAKE_INSTALL_BINDIR}\")")
