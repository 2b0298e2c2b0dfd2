// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QObject>

namespace supersynk {

/// Turns SIGINT and SIGTERM (on Windows: Ctrl+C and closing the console) into a signal of Qt's. There may be
/// one at a time. Ctrl+C again a second or two later ends a program that hangs.
///
/// SIGHUP ends a program that was started in a terminal, which closes; without one, as in a service, it asks
/// for a reload. One that is ignored at the start, by nohup(1), stays so.
class QuitSignals final : public QObject
{
    Q_OBJECT

public:
    explicit QuitSignals(QObject *parent = nullptr);
    ~QuitSignals() override;

Q_SIGNALS:
    /// The program is to end, and not to ask.
    void received();
    /// Files that may have been replaced are to be read anew.
    void reloadRequested();
};

} // namespace supersynk
