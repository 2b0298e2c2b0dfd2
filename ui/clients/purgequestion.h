// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/clients/purge.h"

#include <QMessageBox>

namespace supersynk {

class Monitor;

/// Asks for confirmation before several clients are removed. While it is open it keeps the number up to date,
/// also while the list is paused. Deletes itself when it is closed.
class PurgeQuestion final : public QMessageBox
{
    Q_OBJECT

public:
    PurgeQuestion(const Purge &purge, Monitor &monitor, QWidget *parent);

Q_SIGNALS:
    void confirmed();

private:
    void updateCount(const Snapshot &snapshot);

    Purge m_purge;
};

} // namespace supersynk
