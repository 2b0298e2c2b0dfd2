// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/channels/snapshot.h"

#include <QDialog>

#include <chrono>
#include <functional>

class QPushButton;

namespace supersynk {

class Notice;
class SecondsBox;

/// How many of the clients of \a snapshot post so rarely that \a timeout may drop them: their interval
/// between posts is more than a third of it. Replayed ones never time out.
[[nodiscard]] int clientsDroppedBy(std::chrono::milliseconds timeout, const Snapshot &snapshot);

/// Edits the client timeout. The value takes effect by Enter or the button, not while typing; one that would
/// drop clients is warned of with their number.
class TimeoutDialog final : public QDialog
{
    Q_OBJECT

public:
    using TakeSnapshot = std::function<Snapshot()>;

    TimeoutDialog(std::chrono::milliseconds timeout, TakeSnapshot takeSnapshot, QWidget *parent = nullptr);

Q_SIGNALS:
    /// The operator has applied \a timeout, which differs from the former one.
    void applied(std::chrono::milliseconds timeout);

private:
    [[nodiscard]] std::chrono::milliseconds edited() const;
    void updateWarning();
    void apply();

    const std::chrono::milliseconds m_former;
    const TakeSnapshot m_takeSnapshot;
    SecondsBox *m_seconds;
    Notice *m_warning;
    QPushButton *m_apply;
};

} // namespace supersynk
