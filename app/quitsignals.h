// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QObject>

namespace supersynk {

/// Turns SIGINT and SIGTERM (on Windows: Ctrl+C and closing the console) into a signal of Qt's. There may be
/// one at a time. Who presses Ctrl+C again a second or two later ends a program that hangs.
class QuitSignals final : public QObject
{
    Q_OBJECT

public:
    explicit QuitSignals(QObject *parent = nullptr);
    ~QuitSignals() override;

Q_SIGNALS:
    /// The program is to end, and not to ask.
    void received();
};

} // namespace supersynk
