// SPDX-License-Identifier: GPL-3.0-only
#include "ui/inspector/displaystate.h"

#include <QLocale>

#include <algorithm>
#include <climits>

using namespace Qt::StringLiterals;

namespace supersynk {
namespace {

QString timeText(QTime time)
{
    return QLocale().toString(time, u"HH:mm:ss"_s);
}

} // namespace

void DisplayState::reset(bool isChannel)
{
    m_isChannel = isChannel;
    m_isPresent = true;
    m_bodiesRead = {};
    m_freeze.reset();
    m_updates = m_counted = m_countedAtBodies = 0;
}

void DisplayState::setStatistics(const std::optional<SubjectStatistics> &statistics)
{
    m_isPresent = statistics.has_value();
    if (statistics)
        count(statistics->updates);
}

void DisplayState::count(std::uint64_t updates)
{
    // A client that rejoins counts from 0 again. A channel that a client leaves only loses its updates.
    const std::uint64_t base = updates < m_updates && !m_isChannel ? 0 : m_updates;
    if (updates > base)
        m_counted += updates - base;
    m_updates = updates;
}

void DisplayState::setBodiesRead(QTime now)
{
    m_bodiesRead = now;
    m_countedAtBodies = m_counted;
}

void DisplayState::freeze(QTime now, bool isPaused)
{
    m_freeze = isPaused ? Freeze{.since = m_bodiesRead, .counted = m_countedAtBodies}
                        : Freeze{.since = now, .counted = m_counted};
}

QString DisplayState::text(bool isShown, bool isPaused) const
{
    if (m_freeze) {
        const int missed = static_cast<int>(std::min<std::uint64_t>(m_counted - m_freeze->counted, INT_MAX));
        return tr("Frozen at %1").arg(timeText(m_freeze->since)) + u" · "_s
            + tr("%n update(s) since", nullptr, missed);
    }
    if (!m_isPresent && !isShown)
        return m_isChannel ? tr("Is gone") : tr("Has left");
    if (isPaused) {
        const QString paused = tr("Paused; as of %1").arg(timeText(m_bodiesRead));
        if (m_isPresent)
            return paused;
        return paused + u" · "_s + (m_isChannel ? tr("gone since") : tr("has left since"));
    }
    if (!m_isPresent)
        return m_isChannel ? tr("Is gone; its last bodies") : tr("Has left; the last body");
    return tr("Live, changes underlined");
}

} // namespace supersynk
