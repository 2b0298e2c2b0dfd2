// SPDX-License-Identifier: GPL-3.0-only
#include "tests/app/program.h"

#include <chrono>

using namespace Qt::StringLiterals;

namespace supersynk::test {
namespace {

constexpr std::chrono::milliseconds kTimeout = std::chrono::seconds(30);
constexpr int kTimeoutMs = static_cast<int>(kTimeout.count());

} // namespace

QProcessEnvironment withoutDisplay()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.remove(u"DISPLAY"_s);
    environment.remove(u"WAYLAND_DISPLAY"_s);
    environment.remove(u"QT_QPA_PLATFORM"_s);
    return environment;
}

QProcessEnvironment withOffscreenWindow()
{
    QProcessEnvironment environment = withoutDisplay();
    environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    return environment;
}

Program::Program(const QStringList &arguments, const QProcessEnvironment &environment, const QString &home,
                 const QString &command)
    : m_homePath(home.isEmpty() ? m_home.path() : home)
{
    QProcessEnvironment ours = environment;
    ours.insert(u"HOME"_s, m_homePath);
    ours.insert(u"XDG_CONFIG_HOME"_s, m_homePath);
    m_process.setProcessEnvironment(ours);
    const QString program = QStringLiteral(SUPERSYNK_PROGRAM);
    if (command.isEmpty())
        m_process.start(program, arguments);
    else
        m_process.start(u"/bin/sh"_s, QStringList{u"-c"_s, command, program} + arguments);
    if (!m_process.waitForStarted(kTimeoutMs))
        qFatal("%s does not start: %s", SUPERSYNK_PROGRAM, qPrintable(m_process.errorString()));
}

Program::~Program()
{
    m_process.kill();
    m_process.waitForFinished(kTimeoutMs);
}

quint16 Program::waitForPort()
{
    static const QRegularExpression url(u"http://[^\\s/]+:(\\d+)"_s);
    return waitForPortIn(url);
}

quint16 Program::waitForTlsPort()
{
    static const QRegularExpression url(u"https://[^\\s/]+:(\\d+)"_s);
    return waitForPortIn(url);
}

quint16 Program::waitForPortIn(const QRegularExpression &url)
{
    return waitForLog(url) ? url.match(QString::fromUtf8(m_standardError)).captured(1).toUShort() : 0;
}

bool Program::waitForLog(const QRegularExpression &pattern)
{
    m_process.setReadChannel(QProcess::StandardError);
    for (;;) {
        read();
        if (pattern.match(QString::fromUtf8(m_standardError)).hasMatch())
            return true;
        if (!m_process.waitForReadyRead(kTimeoutMs))
            return false;
    }
}

int Program::waitForExit()
{
    const bool ended = m_process.state() == QProcess::NotRunning || m_process.waitForFinished(kTimeoutMs);
    read();
    return ended && m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
}

void Program::read()
{
    m_standardOutput += m_process.readAllStandardOutput();
    m_standardError += m_process.readAllStandardError();
#ifdef Q_OS_WIN
    m_standardOutput.replace("\r\n", "\n");
    m_standardError.replace("\r\n", "\n");
#endif
}

} // namespace supersynk::test
