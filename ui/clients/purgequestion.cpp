// SPDX-License-Identifier: GPL-3.0-only
#include "ui/clients/purgequestion.h"

#include "ui/watch/monitor.h"

#include <QPushButton>

namespace supersynk {

PurgeQuestion::PurgeQuestion(const Purge &purge, Monitor &monitor, QWidget *parent)
    : QMessageBox(Question, tr("Remove clients"), purge.question(), Cancel, parent)
    , m_purge(purge)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setTextFormat(Qt::PlainText); // the question quotes a channel's key
    const QString comeBack = tr("Clients that are still posting come back with their next post.");
    const QString paused = tr("The list is paused. The number counts the current clients.");
    setInformativeText(monitor.isPaused() ? paused + u' ' + comeBack : comeBack);
    const QPushButton *remove = addButton(tr("Remove"), AcceptRole);
    setDefaultButton(Cancel);
    connect(remove, &QPushButton::clicked, this, &PurgeQuestion::confirmed);
    connect(&monitor, &Monitor::snapshotTaken, this, &PurgeQuestion::updateCount);
}

void PurgeQuestion::updateCount(const Snapshot &snapshot)
{
    m_purge.recount(snapshot);
    if (const QString question = m_purge.question(); question != text())
        setText(question);
}

} // namespace supersynk
