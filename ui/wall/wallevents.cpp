// SPDX-License-Identifier: GPL-3.0-only
#include "ui/wall/wallevents.h"

#include "ui/activity/eventlog.h"
#include "ui/activity/eventtext.h"
#include "ui/look/tokens.h"
#include "ui/wall/walltext.h"
#include "ui/widgets/paintedrole.h"

#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace supersynk {

WallEvents::WallEvents(QWidget *parent)
    : QWidget(parent)
{
    setPaintedRole(*this, QAccessible::StaticText);
    setAccessibleName(tr("Latest events"));
}

void WallEvents::setScale(double scale)
{
    m_scale = scale;
    update();
}

void WallEvents::setEvents(const QStringList &lines)
{
    if (lines == m_lines)
        return;
    m_lines = lines;
    setAccessibleDescription(lines.join(u'\n'));
    update();
}

void WallEvents::paintEvent(QPaintEvent *)
{
    constexpr double kLineHeight = 1.3; // of the size of type
    constexpr double kLeast = 0.8;
    QPainter painter(this);
    const double size = std::min(kWallCaption * m_scale, height() / (kEvents * kLineHeight));
    painter.setFont(wallFont(font(), size));
    painter.setPen(QColor(tokensFor(palette()).text2));
    const double line = size * kLineHeight;
    double y = height() - static_cast<double>(m_lines.size()) * line;
    for (const QString &text : m_lines) {
        drawFitted(painter, QRectF(0, y, width(), line), text, Qt::AlignRight | Qt::AlignVCenter, kLeast);
        y += line;
    }
}

QString wallEventText(const LoggedEvent &event, const QDate &today)
{
    const QString time = eventText(event, EventLog::Time, today);
    const QString kind = eventText(event, EventLog::Kind, today);
    const QString &name = event.client.isEmpty() ? event.shownChannel() : event.shownClient();
    if (!name.isEmpty())
        return u"%1  %2 · %3"_s.arg(time, name, kind);
    return event.details.isEmpty() || event.kind == EventKind::Refused
        ? u"%1  %2"_s.arg(time, kind)
        : u"%1  %2 · %3"_s.arg(time, kind, event.details);
}

QStringList latestEvents(const EventLog &log, const QDate &today)
{
    QStringList lines;
    const int count = log.rowCount();
    for (int row = count - 1; row >= std::max(0, count - WallEvents::kEvents); --row)
        lines.append(wallEventText(log.at(row), today));
    return lines;
}

} // namespace supersynk
