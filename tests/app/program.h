// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>

namespace supersynk::test {

/// The environment of a machine without a screen: nothing in it chooses a platform for the window.
[[nodiscard]] QProcessEnvironment withoutDisplay();

/// The same, with a window that nobody sees.
[[nodiscard]] QProcessEnvironment withOffscreenWindow();

/// The built program as a process of its own, with a home of its own. It is killed with this object.
class Program
{
public:
    /// \a home is another program's, to share it. \a command has /bin/sh start it, as "$0" "$@".
    explicit Program(const QStringList &arguments, const QProcessEnvironment &environment = withoutDisplay(),
                     const QString &home = {}, const QString &command = {});
    ~Program();

    /// Waits until the log names an address http://...:PORT and returns the port; 0 if none comes.
    [[nodiscard]] quint16 waitForPort();
    /// The same for https://...:PORT.
    [[nodiscard]] quint16 waitForTlsPort();
    /// Waits until the log has what \a pattern means. True if it comes.
    [[nodiscard]] bool waitForLog(const QRegularExpression &pattern);
    /// Asks it to end, as a service manager does.
    void terminate() { m_process.terminate(); }
    /// Waits for the end and returns the exit code; -1 if there is none, by a crash or for too long a wait.
    [[nodiscard]] int waitForExit();

    [[nodiscard]] qint64 id() const { return m_process.processId(); }
    /// Its home and the directory of its settings.
    [[nodiscard]] QString home() const { return m_homePath; }
    /// What came up to the last wait.
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
