// SPDX-License-Identifier: GPL-3.0-only
#include "tests/app/tracing.h"

#include <QProcess>

using namespace Qt::StringLiterals;

bool canTrace()
{
    QProcess strace;
    strace.start(u"strace"_s, {u"-qq"_s, u"-o"_s, u"/dev/null"_s, u"true"_s});
    return strace.waitForFinished() && strace.exitStatus() == QProcess::NormalExit && strace.exitCode() == 0;
}

QProcessEnvironment forTracing(QProcessEnvironment environment)
{
    environment.insert(u"ASAN_OPTIONS"_s, u"detect_leaks=0"_s);
    return environment;
}

QString tracedCommand(const QString &calls, const QString &tampering)
{
    return u"exec strace -D -f -qq -o /dev/null -e trace=%1 -e inject=%1:%2 \"$0\" \"$@\""_s.arg(calls,
                                                                                                 tampering);
}
