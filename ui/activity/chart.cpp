// SPDX-License-Identifier: GPL-3.0-only
#include "ui/activity/chart.h"

#include "ui/text/format.h"
#include "ui/widgets/colors.h"
#include "ui/widgets/lineart.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPalette>
#include <QPolygonF>

#include <algorithm>
#include <cmath>

namespace supersynk {
namespace {

struct ChartText
{
    Q_DECLARE_TR_FUNCTIONS(supersynk::Chart)
};

constexpr qreal kLine = 2; // logical pixels
constexpr int kMinutes = History::kSeconds / 60;

double maxOf(const History &history, const QList<Series> &series)
{
    double max = 0;
    for (int ago = 0; ago < History::kSeconds; ++ago)
        if (const std::optional<Sample> &sample = history.at(ago))
            for (const Series one : series)
                max = std::max(max, valueOf(*sample, one));
    return max;
}

/// The area for a text to the right of a vertical line, or to the left if it does not fit.
QRect flagArea(const QFontMetrics &font, const QRect &room, int x, const QString &text)
{
    const int margin = font.averageCharWidth();
    QRect flag(x + margin, room.top(), font.horizontalAdvance(text) + margin, font.height());
    if (flag.right() > room.right())
        flag.moveRight(x - margin);
    flag.moveLeft(std::max(flag.left(), room.left()));
    return flag;
}

void paintFlag(QPainter &painter, const QRect &flag, const QString &text, const QPalette &palette)
{
    painter.fillRect(flag, palette.color(QPalette::ToolTipBase));
    painter.setPen(palette.color(QPalette::ToolTipText));
    painter.drawText(flag, Qt::AlignCenter, text);
}

QString minutesText(int minutesAgo)
{
    return minutesAgo == 0 ? ChartText::tr("now", "end of the time axis")
                           : ChartText::tr("−%1 min", "so long ago").arg(minutesAgo);
}

} // namespace

QString agoText(int secondsAgo)
{
    return secondsAgo == 0
        ? ChartText::tr("now")
        : ChartText::tr("%1 ago", "minutes:seconds").arg(clockText(std::chrono::seconds(secondsAgo)));
}

double valueOf(const Sample &sample, Series series)
{
    switch (series) {
    case Series::Requests:
        return sample.requestsPerSecond;
    case Series::BytesIn:
        return sample.bytesInPerSecond;
    case Series::BytesOut:
        return sample.bytesOutPerSecond;
    case Series::Clients:
        return sample.clients;
    }
    return 0;
}

Chart::Chart(const PlotArea &area, const History &history, const QList<Series> &series)
    : m_area(area)
    , m_history(history)
    , m_series(series)
    , m_isEmpty(history.isEmpty())
{
    constexpr int kMinGap = 28; // pixels between two lines of the grid
    m_axis = axisFor(maxOf(history, series), std::clamp(area.chart.height() / kMinGap, 1, 4));
}

qreal Chart::xOf(qreal secondsAgo) const
{
    const qreal width = m_area.chart.width() - 1;
    return m_area.chart.left() + width * (1 - secondsAgo / History::kSeconds);
}

int Chart::secondsAgoAt(qreal x) const
{
    const qreal share = (x - m_area.chart.left()) / (m_area.chart.width() - 1);
    return std::clamp(static_cast<int>(std::lround((1 - share) * History::kSeconds)), 0,
                      History::kSeconds - 1);
}

qreal Chart::yOf(double value) const
{
    const qreal height = m_area.chart.height() - 1;
    return m_area.chart.top() + height * (1 - std::clamp(value / m_axis.top, 0.0, 1.0));
}

void Chart::paint(QPainter &painter, const QPalette &palette) const
{
    painter.fillRect(m_area.chart, palette.color(QPalette::Base));
    paintScale(painter, palette);
    paintTimes(painter, palette);
    painter.save();
    painter.setClipRect(m_area.chart.adjusted(-1, -1, 1, 1)); // or half of a line along the top is cut off
    for (const Series series : m_series)
        paintLine(painter, series, series == m_series.first(), seriesColor(series, palette));
    painter.restore();
}

void Chart::paintMarks(QPainter &painter, const QPalette &palette, const QList<PlotMark> &marks,
                       bool hasNumbers) const
{
    const QColor color = toneColor(Tone::Neutral, palette);
    const QFontMetrics font = painter.fontMetrics();
    int free = m_area.chart.right() + 1; // numbers of newer marks begin here
    painter.save();
    for (auto mark = marks.crbegin(); mark != marks.crend(); ++mark) {
        const int x = qRound(xOf(mark->secondsAgo));
        if (x < m_area.chart.left() || x > m_area.chart.right())
            continue;
        painter.setPen(QPen(color, 1, Qt::DotLine));
        painter.drawLine(x, m_area.chart.top(), x, m_area.chart.bottom());
        const QString number = QString::number(mark->number);
        const int width = font.horizontalAdvance(number) + font.averageCharWidth();
        QRect flag(x, m_area.chart.top(), width, font.height());
        flag.moveRight(std::min(flag.right(), m_area.chart.right()));
        if (!hasNumbers || flag.right() >= free)
            continue;
        free = flag.left();
        painter.fillRect(flag, color);
        painter.setPen(palette.color(QPalette::Base));
        painter.drawText(flag, Qt::AlignCenter, number);
    }
    painter.restore();
}

void Chart::paintReadout(QPainter &painter, const QPalette &palette, int secondsAgo,
                         const QString &values) const
{
    const int x = qRound(xOf(secondsAgo));
    painter.setPen(quietTextColor(palette));
    painter.drawLine(x, m_area.chart.top(), x, m_area.chart.bottom());
    paintDots(painter, palette, secondsAgo);
    paintFlag(painter, flagArea(painter.fontMetrics(), m_area.chart, x, values), values, palette);
    if (m_area.times.isEmpty())
        return;
    const QString ago = agoText(secondsAgo);
    QRect flag = flagArea(painter.fontMetrics(), m_area.times, x, ago);
    flag.moveLeft(
        std::clamp(x - flag.width() / 2, m_area.times.left(), m_area.times.right() + 1 - flag.width()));
    painter.fillRect(m_area.times.adjusted(m_area.scale.left() - m_area.times.left(), 0, 0, 0),
                     palette.color(QPalette::Window)); // hides the labels: partly covered ones would mislead
    paintFlag(painter, flag, ago, palette);
}

void Chart::paintScale(QPainter &painter, const QPalette &palette) const
{
    const int line = painter.fontMetrics().height();
    const int margin = painter.fontMetrics().averageCharWidth() / 2;
    const int steps = static_cast<int>(std::lround(m_axis.top / m_axis.step));
    for (int i = 0; i <= steps; ++i) {
        const int y = static_cast<int>(std::lround(yOf(i * m_axis.step)));
        painter.setPen(gridColor(palette));
        painter.drawLine(m_area.chart.left(), y, m_area.chart.right(), y);
        QRect label(m_area.scale.left(), y - line / 2, m_area.scale.width() - margin, line);
        label.moveTop(std::clamp(label.top(), m_area.scale.top() - line / 3,
                                 m_area.scale.bottom() + 1 - line + line / 3));
        if (m_isEmpty)
            continue;
        painter.setPen(quietTextColor(palette));
        painter.drawText(label, Qt::AlignRight | Qt::AlignVCenter, axisText(i * m_axis.step));
    }
}

int Chart::minutesPerLabel(const QFontMetrics &font) const
{
    const int width = font.horizontalAdvance(minutesText(kMinutes)) + 2 * font.averageCharWidth();
    for (const int minutes : {1, 2, 5})
        if (m_area.chart.width() * minutes / kMinutes >= width)
            return minutes;
    return kMinutes;
}

void Chart::paintTimes(QPainter &painter, const QPalette &palette) const
{
    const int stride = minutesPerLabel(painter.fontMetrics());
    for (int minutes = 0; minutes <= kMinutes; minutes += stride) {
        const int x = static_cast<int>(std::lround(xOf(minutes * 60)));
        painter.setPen(gridColor(palette));
        painter.drawLine(x, m_area.chart.top(), x, m_area.chart.bottom());
        if (m_area.times.isEmpty())
            continue;
        const QString text = minutesText(minutes);
        const int width = painter.fontMetrics().horizontalAdvance(text);
        QRect label(x - width / 2, m_area.times.top(), width, m_area.times.height());
        label.moveLeft(std::min(label.left(), m_area.times.right() + 1 - width));
        label.moveLeft(std::max(label.left(), m_area.scale.left()));
        painter.setPen(quietTextColor(palette));
        painter.drawText(label, Qt::AlignCenter | Qt::TextDontClip, text);
    }
}

void Chart::paintLine(QPainter &painter, Series series, bool isFilled, const QColor &color) const
{
    QPolygonF run;
    const auto paintRun = [&] {
        if (isFilled) {
            QColor shade = color;
            shade.setAlphaF(0.2F);
            fillBelowLine(painter, run, yOf(0), shade);
        }
        paintThinLine(painter, run, color, kLine);
        run.clear();
    };
    for (int ago = History::kSeconds - 1; ago >= 0; --ago) {
        if (const std::optional<Sample> &sample = m_history.at(ago))
            run.append({xOf(ago), yOf(valueOf(*sample, series))});
        else
            paintRun();
    }
    paintRun();
}

void Chart::paintDots(QPainter &painter, const QPalette &palette, int secondsAgo) const
{
    const std::optional<Sample> &sample = m_history.at(secondsAgo);
    if (!sample)
        return;
    constexpr qreal kRadius = 3.5;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(palette.color(QPalette::Base), kLine));
    for (const Series series : m_series) {
        painter.setBrush(seriesColor(series, palette));
        painter.drawEllipse(QPointF(xOf(secondsAgo), yOf(valueOf(*sample, series))), kRadius, kRadius);
    }
    painter.restore();
}

} // namespace supersynk
