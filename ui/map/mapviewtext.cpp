// SPDX-License-Identifier: GPL-3.0-only
// The texts of a MapView: description for screen readers and tool tips.
#include "ui/map/mapview.h"

#include "ui/names/names.h"
#include "ui/text/plaintext.h"
#include "ui/watch/verdicttext.h"
#include "ui/widgets/emptystate.h"

#include <QHelpEvent>
#include <QLocale>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace supersynk {
namespace {

constexpr auto kAnnouncePeriod = std::chrono::seconds(1);

} // namespace

/// A walking participant changes the description thirty times a second, which is too much for screen readers.
/// Only joining, leaving and selection update it at once; the rest updates it once a second.
void MapView::updateDescription()
{
    m_empty->setVisible(m_tracks.all().empty());
    const Track *track = m_tracks.find(m_selected);
    const Announcement announcement{.count = participantCount(),
                                    .selected = track ? m_selected : QByteArray()};
    if (m_announcePause.isActive() && announcement == m_announced)
        return;
    QString description = tr("%n participant(s) on the map.", nullptr, announcement.count);
    if (track)
        description += u' ' + tr("Selected: %1.").arg(describe(m_selected, *track));
    if (description == accessibleDescription())
        return;
    m_announced = announcement;
    m_announcePause.start(kAnnouncePeriod);
    setAccessibleDescription(description);
}

bool MapView::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip)
        return showToolTip(*static_cast<QHelpEvent *>(event));
    return QWidget::event(event);
}

bool MapView::showToolTip(const QHelpEvent &event)
{
    const QByteArray id = participantAt(event.pos());
    const Track *track = m_tracks.find(id);
    QToolTip::showText(event.globalPos(), track ? plainToolTip(describe(id, *track)) : QString(), this);
    return true;
}

/// "ada: x 1.25 m, y 1.62 m, z -0.30 m · Late, node head, colour red"
QString MapView::describe(const QByteArray &id, const Track &track) const
{
    const Place &place = track.place;
    const auto metres = [](double value) { return QLocale().toString(value, 'f', 2); };
    QString text =
        tr("%1: x %2 m, y %3 m, z %4 m")
            .arg(clientText(m_names, m_channel, id), metres(place.x), metres(place.y), metres(place.z));
    if (const Verdict verdict = m_verdicts.value(id, Verdict::Good); needsAttention(verdict))
        text += u" · "_s + verdictText(verdict);
    if (!track.left && m_tracks.isLow(track))
        text += u" · "_s + tr("close to the floor", "a head");
    constexpr qsizetype kMaxWord = 40;
    if (!place.node.isEmpty())
        text += tr(", node %1").arg(visibleText(place.node, kMaxWord));
    if (!place.color.isEmpty())
        text += tr(", colour %1").arg(visibleText(place.color, kMaxWord));
    return text;
}

} // namespace supersynk
