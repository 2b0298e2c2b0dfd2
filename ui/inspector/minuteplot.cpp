// SPDX-License-Identifier: GPL-3.0-only
#include "ui/inspector/minuteplot.h"

#include "ui/watch/ratehistory.h"
#include "ui/widgets/paintedrole.h"
#include "ui/widgets/sparkline.h"

#include <QPainter>

namespace supersynk {

MinutePlot::MinutePlot(Series color, QWidget *parent)
    : QWidget(parent)
    , m_color(color)
{
    setPaintedRole(*this, QAccessible::Chart);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void MinutePlot::setValues(const QList<float> &values)
{
    m_values = values;
    update();
}

QSize MinutePlot::sizeHint() const
{
    return {2 * RateHistory::kSeconds, fontMetrics().height()};
}

QSize MinutePlot::minimumSizeHint() const
{
    return {RateHistory::kSeconds / 2, fontMetrics().height()};
}

void MinutePlot::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(gridColor(palette()));
    painter.drawLine(0, height() - 1, width(), height() - 1);
    paintSparkline(painter, rect(), m_values, RateHistory::kSeconds, seriesColor(m_color, palette()));
}

} // namespace supersynk
