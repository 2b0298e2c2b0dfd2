// SPDX-License-Identifier: GPL-3.0-only
#include "app/console.h"

#ifdef _WIN32
#    include <cstdio>
#    include <windows.h>

#    include <shellapi.h>
#endif

namespace supersynk {

#ifdef _WIN32

namespace {

bool isRedirected(DWORD which)
{
    const HANDLE handle = ::GetStdHandle(which);
    return handle != nullptr && handle != INVALID_HANDLE_VALUE && ::GetFileType(handle) != FILE_TYPE_UNKNOWN;
}

} // namespace

void attachConsole()
{
    const bool keepsOutput = isRedirected(STD_OUTPUT_HANDLE);
    const bool keepsError = isRedirected(STD_ERROR_HANDLE);
    if (::AttachConsole(ATTACH_PARENT_PROCESS) == 0)
        return;
    ::SetConsoleOutputCP(CP_UTF8);
    if (!keepsOutput)
        static_cast<void>(std::freopen("CONOUT$", "w", stdout));
    if (!keepsError)
        static_cast<void>(std::freopen("CONOUT$", "w", stderr));
}

QStringList argumentsOf(int, char **)
{
    QStringList arguments;
    int count = 0;
    wchar_t **const texts = ::CommandLineToArgvW(::GetCommandLineW(), &count);
    for (int i = 0; i < count; ++i)
        arguments.append(QString::fromWCharArray(texts[i]));
    ::LocalFree(texts);
    return arguments;
}

#else

void attachConsole()
{}

QStringList argumentsOf(int argc, char **argv)
{
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    return arguments;
}

#endif

} // namespace supersynk
