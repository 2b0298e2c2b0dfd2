// SPDX-License-Identifier: GPL-3.0-only
#include "ui/timeline/lanelegend.h"

#include "ui/timeline/lanepainter.h"
#include "ui/timeline/timelinecolors.h"
#include "ui/widgets/paintedrole.h"
#include "ui/widgets/symbols.h"

#include <QPainter>

#include <array>

namespace supersynk {
namespace {

constexpr int kStroke = 18; // pixels
constexpr int kGap = 5;

struct Entry
{
    std::optional<Timeline::Span::Kind> kind; // nothing for lost
    QString text;
};

std::array<Entry, 4> entries(Timeline::Span::Kind late)
{
    using Kind = Timeline::Span::Kind;
    return {Entry{Kind::There, LaneLegend::tr("there", "clients")},
            Entry{late,
                  late == Kind::LateOrUneven ? LaneLegend::tr("late or uneven", "clients")
                                             : LaneLegend::tr("late", "clients")},
            Entry{Kind::Silent, LaneLegend::tr("silent", "clients")},
            Entry{std::nullopt, LaneLegend::tr("lost", "clients")}};
}

} // namespace

LaneLegend::LaneLegend(Timeline::Span::Kind late, QWidget *parent)
    : QWidget(parent)
    , m_late(late)
{
    setPaintedRole(*this, QAccessible::Graphic);
    setAccessibleName(tr("Legend"));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
}

QSize LaneLegend::sizeHint() const
{
    int width = 0;
    for (const Entry &entry : entries(m_late))
        width += kStroke + kGap + fontMetrics().horizontalAdvance(entry.text) + 2 * kGap;
    return {width, fontMetrics().height()};
}

void LaneLegend::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(palette().color(QPalette::WindowText));
    int x = 0;
    for (const Entry &entry : entries(m_late)) {
        const QRect stroke(x, 0, kStroke, height());
        if (entry.kind)
            paintSpan(painter, stroke, *entry.kind, palette());
        else
            paintSymbol(painter, QRectF(x + 3, height() / 2.0 - 6, 12, 12), Symbol::Lost, palette());
        x += kStroke + kGap;
        const int width = fontMetrics().horizontalAdvance(entry.text);
        painter.drawText(QRect(x, 0, width + 1, height()), Qt::AlignVCenter, entry.text);
        x += width + 2 * kGap;
    }
}

} // namespace supersynk
