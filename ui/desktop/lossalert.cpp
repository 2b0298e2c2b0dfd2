// SPDX-License-Identifier: GPL-3.0-only
#include "ui/desktop/lossalert.h"

#include <utility>

namespace supersynk {

LossAlert::LossAlert(std::chrono::milliseconds gather, std::chrono::milliseconds pause, QObject *parent)
    : QObject(parent)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(gather);
    m_pause.setSingleShot(true);
    m_pause.setInterval(pause);
    connect(&m_timer, &QTimer::timeout, this, &LossAlert::raise);
    connect(&m_pause, &QTimer::timeout, this, [this] {
        if (m_count > 0)
            raise();
    });
}

void LossAlert::lost(const QString &client, const QString &channel)
{
    ++m_count;
    if (m_names.size() < kNames)
        m_names.append(tr("%1 in %2", "client in channel").arg(client, channel));
    if (!m_timer.isActive() && !m_pause.isActive())
        m_timer.start();
}

void LossAlert::raise()
{
    const int count = std::exchange(m_count, 0);
    const auto unnamed = count - static_cast<int>(m_names.size());
    QString text = std::exchange(m_names, {}).join(u'\n');
    if (unnamed > 0)
        text += u'\n' + tr("and %n more", nullptr, unnamed);
    m_pause.start();
    Q_EMIT raised(tr("%n client(s) lost", nullptr, count), text);
}

} // namespace supersynk
