// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/testmain.h"

#include "server/base/endprocess.h"

#ifdef QT_WIDGETS_LIB
#    include <QApplication>
#else
#    include <QCoreApplication>
#endif

#include <cstdio>
#include <map>
#include <string>

namespace testmain {
namespace {

#ifdef QT_WIDGETS_LIB
using Application = QApplication;
#else
using Application = QCoreApplication;
#endif

std::map<std::string, Test, std::less<>> &tests()
{
    static std::map<std::string, Test, std::less<>> all; // filled while static objects are constructed
    return all;
}

} // namespace

Registration::Registration(std::string_view file, const Test &test)
{
    const std::string_view name = file.substr(file.find_last_of("/\\") + 1);
    tests().emplace(name.substr(0, name.rfind('.')), test);
}

} // namespace testmain

namespace {

/// Returns the exit code.
int runTest(int argc, char *argv[])
{
    const auto found = argc > 1 ? testmain::tests().find(std::string_view(argv[1])) : testmain::tests().end();
    if (found == testmain::tests().end()) {
        std::fprintf(stderr, "usage: %s TEST [options of Qt Test]\nTests:\n", argv[0]);
        for (const auto &[name, test] : testmain::tests())
            std::fprintf(stderr, "    %s\n", name.c_str());
        return 2;
    }
    argv[1] = argv[0]; // else Qt Test takes the test's name for a function
    const testmain::Test &test = found->second;
    test.prepare();
    testmain::Application::setAttribute(
        Qt::AA_Use96Dpi); // as QTEST_MAIN() does: layouts don't depend on the screen
    testmain::Application::setAttribute(Qt::AA_DontUseNativeDialogs); // a test can't operate them
    testmain::Application application(--argc, ++argv);
    return test.run(argc, argv);
}

} // namespace

int main(int argc, char *argv[])
{
#ifdef Q_OS_WIN
    qputenv("QT_FORCE_STDERR_LOGGING", "1"); // else Qt Test writes to the debugger where stdout is redirected
#endif
    const int exitCode = runTest(argc, argv);
    supersynk::endProcess(exitCode);
    return exitCode;
}
