// SPDX-License-Identifier: GPL-3.0-only
#include "ui/activity/chart.h"

#include "ui/timeline/clockaxis.h"
#include "ui/widgets/colors.h"
#include "ui/widgets/lineart.h"

#include <QPainter>
#include <QPalette>
#include <QPolygonF>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace supersynk {
namespace {

constexpr qreal kLine = 2; // logical pixels

bool areBytes(Series series)
{
    return series == Series::BytesIn || series == Series::BytesOut;
}

double maxOf(const std::vector<TrafficBin> &bins, const QList<Series> &series)
{
    double max = 0;
    for (const TrafficBin &bin : bins)
        for (const Series one : series)
            max = std::max(max, bin.isGap() ? 0 : valueOf(bin.most, one));
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

QColor faint(QColor color, float opacity)
{
    color.setAlphaF(opacity);
    return color;
}

} // namespace

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

TimelineTime ChartTimes::middleOf(const TrafficBin &bin) const
{
    return Instant(bin.begin + bin.width / 2) - origin;
}

const TrafficBin *ChartTimes::binAt(TimelineTime time) const
{
    if (bins.empty())
        return nullptr;
    const TimelineTime first = Instant(bins.front().begin) - origin;
    const std::int64_t index = time < first ? -1 : (time - first) / TimelineTime(bins.front().width);
    if (index < 0 || index >= static_cast<std::int64_t>(bins.size()))
        return nullptr;
    const TrafficBin &bin = bins[static_cast<std::size_t>(index)];
    return bin.isGap() ? nullptr : &bin;
}

Chart::Chart(const PlotArea &area, const ChartTimes &times, const QList<Series> &series)
    : m_area(area)
    , m_times(times)
    , m_series(series)
{
    constexpr int kMinGap = 28; // pixels between two lines of the grid
    m_axis = axisFor(maxOf(times.bins, series), std::clamp(area.chart.height() / kMinGap, 1, 4));
}

/// The latest bin has not ended yet.
qreal Chart::xOf(const TrafficBin &bin) const
{
    return std::min<qreal>(m_times.scale.xOf(m_times.middleOf(bin)),
                           m_times.scale.xOf(m_times.scale.length()));
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
        paintLine(painter, series, seriesColor(series, palette));
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
        const int x = qRound(m_times.scale.xOf(mark->time - m_times.origin));
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

void Chart::paintReadout(QPainter &painter, const QPalette &palette, TimelineTime moment,
                         const QString &values) const
{
    const int x = static_cast<int>(std::floor(m_times.scale.xOf(moment)));
    if (x < m_area.chart.left() || x > m_area.chart.right() + 1)
        return;
    painter.setPen(quietTextColor(palette));
    painter.drawLine(x, m_area.chart.top(), x, m_area.chart.bottom());
    paintDots(painter, palette, moment);
    paintFlag(painter, flagArea(painter.fontMetrics(), m_area.chart, x, values), values, palette);
    if (m_area.times.isEmpty())
        return;
    const QString time = momentText(m_times.origin + std::chrono::floor<Instant::duration>(moment));
    QRect flag = flagArea(painter.fontMetrics(), m_area.times, x, time);
    flag.moveLeft(
        std::clamp(x - flag.width() / 2, m_area.times.left(), m_area.times.right() + 1 - flag.width()));
    painter.fillRect(m_area.times.adjusted(m_area.scale.left() - m_area.times.left(), 0, 0, 0),
                     palette.color(QPalette::Base)); // hides the labels: partly covered ones would mislead
    paintFlag(painter, flag, time, palette);
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
        const double value = i * m_axis.step;
        painter.setPen(quietTextColor(palette));
        painter.drawText(label, Qt::AlignRight | Qt::AlignVCenter,
                         areBytes(m_series.first()) ? bytesAxisText(value) : axisText(value));
    }
}

void Chart::paintTimes(QPainter &painter, const QPalette &palette) const
{
    const QFontMetrics font = painter.fontMetrics();
    const int spacing = font.horizontalAdvance(u"00:00:00"_s) + 3 * font.averageCharWidth();
    for (const ClockTick &tick : clockTicks(m_times.scale, m_times.origin, spacing)) {
        const int x = static_cast<int>(std::floor(m_times.scale.xOf(tick.time)));
        painter.setPen(gridColor(palette));
        painter.drawLine(x, m_area.chart.top(), x, m_area.chart.bottom());
        if (m_area.times.isEmpty())
            continue;
        const int width = font.horizontalAdvance(tick.text);
        QRect label(x - width / 2, m_area.times.top(), width, m_area.times.height());
        label.moveLeft(std::min(label.left(), m_area.times.right() + 1 - width));
        label.moveLeft(std::max(label.left(), m_area.scale.left()));
        painter.setPen(quietTextColor(palette));
        painter.drawText(label, Qt::AlignCenter | Qt::TextDontClip, tick.text);
    }
}

void Chart::paintLine(QPainter &painter, Series series, const QColor &color) const
{
    const std::vector<TrafficBin> &bins = m_times.bins;
    for (std::size_t first = 0; first < bins.size(); ++first) {
        if (bins[first].isGap())
            continue;
        std::size_t end = first;
        while (end < bins.size() && !bins[end].isGap())
            ++end;
        paintRun(painter, first, end, series, color);
        first = end;
    }
}

/// The bins from \a first to \a end are no gaps.
void Chart::paintRun(QPainter &painter, std::size_t first, std::size_t end, Series series,
                     const QColor &color) const
{
    QPolygonF line;
    QPolygonF band; // there along the highest values, and back along the lowest
    QPolygonF lowest;
    for (std::size_t i = first; i < end; ++i) {
        const TrafficBin &bin = m_times.bins[i];
        const qreal x = xOf(bin);
        line.append({x, yOf(valueOf(bin.mean, series))});
        band.append({x, yOf(valueOf(bin.most, series))});
        lowest.prepend({x, yOf(valueOf(bin.least, series))});
    }
    if (series == m_series.first())
        fillBelowLine(painter, line, yOf(0), faint(color, 0.2F));
    if (m_times.bins.front().width > TrafficHistory::kLevels.front().width) { // bins of several samples
        painter.setPen(QPen(faint(color, 0.35F), 1));                         // a single dip is a line
        painter.setBrush(faint(color, 0.25F));
        painter.drawPolygon(band + lowest);
    }
    paintThinLine(painter, line, color, kLine);
}

void Chart::paintDots(QPainter &painter, const QPalette &palette, TimelineTime moment) const
{
    const TrafficBin *bin = m_times.binAt(moment);
    if (!bin)
        return;
    constexpr qreal kRadius = 3.5;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(palette.color(QPalette::Base), kLine));
    for (const Series series : m_series) {
        painter.setBrush(seriesColor(series, palette));
        painter.drawEllipse(QPointF(m_times.scale.xOf(moment), yOf(valueOf(bin->mean, series))), kRadius,
                            kRadius);
    }
    painter.restore();
}

} // namespace supersynk
