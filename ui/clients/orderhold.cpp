// SPDX-License-Identifier: GPL-3.0-only
#include "ui/clients/orderhold.h"

#include <QEvent>
#include <QSortFilterProxyModel>
#include <QTreeView>

namespace supersynk {

OrderHold::OrderHold(QTreeView &list, QSortFilterProxyModel &rows, std::chrono::milliseconds after)
    : QObject(&list)
    , m_list(list)
    , m_rows(rows)
{
    m_end.setSingleShot(true);
    m_end.setInterval(after);
    connect(&m_end, &QTimer::timeout, this, &OrderHold::release);
    m_list.viewport()->setMouseTracking(true);
    m_list.viewport()->installEventFilter(this);
    m_list.installEventFilter(this);
}

bool OrderHold::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
        hold();
        break;
    case QEvent::Leave:
        if (watched == m_list.viewport())
            release();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

void OrderHold::hold()
{
    m_rows.setDynamicSortFilter(false);
    m_end.start();
}

void OrderHold::release()
{
    m_end.stop();
    m_rows.setDynamicSortFilter(true); // sorts
}

} // namespace supersynk
