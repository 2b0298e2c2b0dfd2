// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>

namespace supersynk::test {

/// Options of a program without a window, on a free port of the loopback address.
inline const QStringList kHeadless{QStringLiteral("--headless"), QStringLiteral("--bind"),
                                   QStringLiteral("127.0.0.1"), QStringLiteral("--port"),
                                   QStringLiteral("0")};

/// The environment of a machine without a display.
[[nodiscard]] QProcessEnvironment withoutDisplay();

/// The same, with the offscreen platform for the window.
[[nodiscard]] QProcessEnvironment withOffscreenWindow();

/// The built program in a process, with its own home. The destructor kills it.
class Program
{
public:
    /// \a home is that of another program, to share it. \a command is a shell command that starts "$0" "$@".
    explicit Program(const QStringList &arguments, const QProcessEnvironment &environment = withoutDisplay(),
                     const QString &home = {}, const QString &command = {});
    ~Program();

    /// Waits until the log names an address http://...:PORT and returns the port; 0 if none comes.
    [[nodiscard]] quint16 waitForPort();
    /// The same for https://...:PORT.
    [[nodiscard]] quint16 waitForTlsPort();
    /// Waits until the log matches \a pattern. False if it does not.
    [[nodiscard]] bool waitForLog(const QRegularExpression &pattern);
    /// Sends SIGTERM, as a service manager does.
    void terminate() { m_process.terminate(); }
    /// Waits for the end and returns the exit code; -1 after a crash or a timeout.
    [[nodiscard]] int waitForExit();

    [[nodiscard]] qint64 id() const { return m_process.processId(); }
    /// Its home, which is also the directory of its settings.
    [[nodiscard]] QString home() const { return m_homePath; }
    /// The output up to the last wait.
    [[nodiscard]] const QByteArray &standardOutput() const { return m_standardOutput; }
    [[nodiscard]] const QByteArray &standardError() const { return m_standardError; }

private:
    void read();
    [[nodiscard]] quint16 waitForPortIn(const QRegularExpression &url);

    QTemporaryDir m_home;
    QString m_homePath;
    QProcess m_process;
    QByteArray m_standardOutput;
    QByteArray m_standardError;
};

} // namespace supersynk::test
