// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/clients/purge.h"

#include <QMessageBox>

namespace supersynk {

class Monitor;

/// Asks before many clients are removed, and counts them for as long as it is open: the number is that of the
/// clients that are there, whatever a paused list shows. Deletes itself when it is closed.
class PurgeQuestion final : public QMessageBox
{
    Q_OBJECT

public:
    PurgeQuestion(const Purge &purge, Monitor &monitor, QWidget *parent);

Q_SIGNALS:
    void confirmed();

private:
    void count(const Snapshot &snapshot);

    Purge m_purge;
};

} // namespace supersynk
