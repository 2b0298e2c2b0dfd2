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

void DisplayState::begin(bool isChannel)
{
    m_isChannel = isChannel;
    m_isHere = true;
    m_bodiesSeen = {};
    m_freeze.reset();
    m_updates = m_counted = m_countedAtBodies = 0;
}

void DisplayState::see(const std::optional<SubjectStatistics> &figures)
{
    m_isHere = figures.has_value();
    if (figures)
        count(figures->updates);
}

void DisplayState::count(std::uint64_t updates)
{
    // A client that came back counts from the beginning; a channel that somebody left has only lost theirs.
    const std::uint64_t base = updates < m_updates && !m_isChannel ? 0 : m_updates;
    if (updates > base)
        m_counted += updates - base;
    m_updates = updates;
}

void DisplayState::bodiesSeen(QTime now)
{
    m_bodiesSeen = now;
    m_countedAtBodies = m_counted;
}

void DisplayState::freeze(QTime now)
{
    m_freeze = m_isPaused ? Freeze{.since = m_bodiesSeen, .counted = m_countedAtBodies}
                          : Freeze{.since = now, .counted = m_counted};
}

QString DisplayState::text(bool isShown) const
{
    if (m_freeze) {
        const int missed = static_cast<int>(std::min<std::uint64_t>(m_counted - m_freeze->counted, INT_MAX));
        return tr("Frozen at %1").arg(timeText(m_freeze->since)) + u" · "_s
            + tr("%n update(s) since", nullptr, missed);
    }
    if (!m_isHere && !isShown)
        return m_isChannel ? tr("Is gone") : tr("Has left");
    if (m_isPaused) {
        const QString paused = tr("Paused; as of %1").arg(timeText(m_bodiesSeen));
        if (m_isHere)
            return paused;
        return paused + u" · "_s + (m_isChannel ? tr("gone since") : tr("has left since"));
    }
    if (!m_isHere)
        return m_isChannel ? tr("Is gone; its last bodies") : tr("Has left; the last body");
    return tr("Live, changes underlined");
}

} // namespace supersynk
