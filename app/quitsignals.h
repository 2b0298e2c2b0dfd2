// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QObject>

namespace supersynk {

/// Turns SIGINT and SIGTERM (on Windows: Ctrl+C and closing the console) into a Qt signal. One instance at a
/// time. A second Ctrl+C, more than a second after the first, kills a program that hangs.
///
/// SIGHUP quits a program that has a terminal, because the terminal sends it when it closes. Without a
/// terminal, as in a service, it requests a reload. If SIGHUP is ignored at the start, as by nohup(1), it
/// stays ignored.
class QuitSignals final : public QObject
{
    Q_OBJECT

public:
    explicit QuitSignals(QObject *parent = nullptr);
    ~QuitSignals() override;

Q_SIGNALS:
    /// The program must quit without asking the operator.
    void received();
    /// Files that may have been replaced must be read again.
    void reloadRequested();
};

} // namespace supersynk
