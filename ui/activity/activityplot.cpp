// SPDX-License-Identifier: GPL-3.0-only
#include "ui/activity/activityplot.h"

#include "ui/activity/chart.h"
#include "ui/activity/plotlayout.h"
#include "ui/activity/plottitle.h"
#include "ui/text/format.h"
#include "ui/timeline/clockaxis.h"
#include "ui/timeline/laneview.h"
#include "ui/timeline/timeinput.h"
#include "ui/timeline/timewindow.h"
#include "ui/widgets/paintedrole.h"

#include <QLocale>
#include <QPainter>
#include <QStyleOptionFocusRect>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace supersynk {
namespace {

using Lines = QList<Series>;

const std::array<Lines, 3> &lines()
{
    static const std::array<Lines, 3> kLines{
        Lines{Series::Requests}, Lines{Series::BytesIn, Series::BytesOut}, Lines{Series::Clients}};
    return kLines;
}

QString valueText(double value, Series series)
{
    switch (series) {
    case Series::Requests:
        return ActivityPlot::tr("%1/s", "requests per second")
            .arg(QLocale().toString(value, 'f', value > 0 && value < 10 ? 1 : 0));
    case Series::BytesIn:
    case Series::BytesOut:
        return throughputText(value);
    case Series::Clients:
        return QLocale().toString(std::lround(value));
    }
    return {};
}

QString titleOf(Series series)
{
    switch (series) {
    case Series::Requests:
        return ActivityPlot::tr("Requests");
    case Series::BytesIn:
        return ActivityPlot::tr("in", "bytes received");
    case Series::BytesOut:
        return ActivityPlot::tr("out", "bytes sent");
    case Series::Clients:
        return ActivityPlot::tr("Clients");
    }
    return {};
}

/// The mean of a bin, and its range if the mean hides something.
QString valueText(const TrafficBin &bin, Series series)
{
    const QString mean = valueText(valueOf(bin.mean, series), series);
    const QString least = valueText(valueOf(bin.least, series), series);
    const QString most = valueText(valueOf(bin.most, series), series);
    return least == most ? mean
                         : ActivityPlot::tr("%1 (%2 to %3)", "mean, least, most").arg(mean, least, most);
}

std::chrono::milliseconds millisecondsOf(Instant instant)
{
    return std::chrono::floor<std::chrono::milliseconds>(instant.time_since_epoch());
}

} // namespace

ActivityPlot::ActivityPlot(const TrafficHistory &history, TimeWindow &window, QWidget *parent)
    : QWidget(parent)
    , m_history(history)
    , m_window(window)
{
    setPaintedRole(*this, QAccessible::Chart);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setAccessibleName(tr("Activity of this session"));
    new TimeInput(window, *this, *this, [this] { return scale(); });
    connect(&window, &TimeWindow::changed, this, &ActivityPlot::refresh);
    connect(&window, &TimeWindow::momentChanged, this, &ActivityPlot::showMoment);
    refresh();
}

void ActivityPlot::refresh()
{
    updateBins();
    showMoment();
}

/// One bin for each pixel at most.
void ActivityPlot::updateBins()
{
    const TimelineScale scale = this->scale();
    const auto resolution = std::chrono::ceil<std::chrono::milliseconds>(scale.timeOf(1));
    m_bins = m_history.bins(millisecondsOf(m_window.instantOf(scale.begin())) - resolution,
                            millisecondsOf(m_window.instantOf(scale.end())), std::max(resolution, 1ms));
}

void ActivityPlot::showMoment()
{
    if (const QString text = sentence(); text != accessibleDescription())
        setAccessibleDescription(text);
    update();
}

void ActivityPlot::setMarks(const QList<PlotMark> &marks)
{
    if (marks == m_marks)
        return;
    m_marks = marks;
    showMoment();
}

/// The mark at the moment whose values are shown, or a few pixels from it.
const PlotMark *ActivityPlot::shownMark() const
{
    constexpr double kPixels = 4;
    if (!m_window.moment())
        return nullptr;
    return markNear(m_marks, m_window.instantOf(*m_window.moment()),
                    std::max<std::chrono::microseconds>(
                        1s, std::chrono::floor<std::chrono::microseconds>(scale().timeOf(kPixels))));
}

QString ActivityPlot::sentence() const
{
    const TimelineScale scale = this->scale();
    const ChartTimes times{scale, m_window.origin(), m_bins};
    const std::optional<TimelineTime> moment = m_window.moment();
    const TrafficBin *bin = moment ? times.binAt(*moment) : nullptr;
    const std::optional<Sample> sample =
        moment ? (bin ? std::optional(bin->mean) : std::nullopt) : m_history.latest();
    const QString values = sample
        ? tr("%1 requests per second, %2 in, %3 out, %n client(s)", nullptr,
             static_cast<int>(std::lround(sample->clients)))
              .arg(QLocale().toString(sample->requestsPerSecond, 'f', 0),
                   throughputText(sample->bytesInPerSecond), throughputText(sample->bytesOutPerSecond))
        : tr("nothing measured");
    const QString text = tr("%1: %2.", "a moment, its values")
                             .arg(moment ? momentText(m_window.instantOf(*moment)) : tr("Now"), values);
    const PlotMark *mark = shownMark();
    return mark ? text + u' ' + tr("Marker %1: %2.", "number, text").arg(mark->number).arg(mark->text) : text;
}

QSize ActivityPlot::sizeHint() const
{
    return {minimumSizeHint().width(), plotHeight(fontMetrics(), static_cast<int>(lines().size()))};
}

QSize ActivityPlot::minimumSizeHint() const
{
    constexpr int kLetters = 40;
    const QSize margins = size() - room().size();
    return {kLetters * fontMetrics().averageCharWidth(), plotHeight(fontMetrics(), 1) + margins.height()};
}

QRect ActivityPlot::room() const
{
    constexpr int kMargin = 4; // for the focus frame, and for the labels of a scale
    return rect().adjusted(kMargin, kMargin, -kMargin, -kMargin / 2);
}

std::vector<PlotArea> ActivityPlot::areas() const
{
    return plotAreas(room(), fontMetrics(), timeColumn(*this), static_cast<int>(lines().size()));
}

TimelineScale ActivityPlot::scale() const
{
    const TimeColumn column = timeColumn(*this);
    return m_window.scale(column.left, column.width);
}

void ActivityPlot::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintCharts(painter);
    paintTitles(painter);
    if (m_history.isEmpty())
        paintEmptyState(painter);
    if (hasFocus()) {
        QStyleOptionFocusRect option;
        option.initFrom(this);
        style()->drawPrimitive(QStyle::PE_FrameFocusRect, &option, &painter, this);
    }
}

/// The numbers of markers stand once, at the top.
void ActivityPlot::paintCharts(QPainter &painter) const
{
    const TimelineScale scale = this->scale();
    const ChartTimes times{scale, m_window.origin(), m_bins};
    const std::vector<PlotArea> all = areas();
    for (std::size_t i = 0; i < all.size(); ++i) {
        const Chart chart(all[i], times, lines().at(i));
        chart.paint(painter, palette());
        chart.paintMarks(painter, palette(), m_marks, i == 0);
        if (!m_window.moment() || m_history.isEmpty())
            continue;
        QString text = readoutOf(lines().at(i));
        if (const PlotMark *mark = shownMark(); mark && i == 0)
            text += u"  ·  %1 %2"_s.arg(QString::number(mark->number), mark->text);
        chart.paintReadout(painter, palette(), *m_window.moment(), text);
    }
}

QString ActivityPlot::readoutOf(const QList<Series> &series) const
{
    const TimelineScale scale = this->scale();
    const TrafficBin *bin = ChartTimes{scale, m_window.origin(), m_bins}.binAt(*m_window.moment());
    if (!bin)
        return tr("no data");
    QStringList values;
    for (const Series one : series)
        values.append(series.size() == 1 ? valueText(*bin, one) : titleOf(one) + u' ' + valueText(*bin, one));
    return values.join(u"  "_s);
}

void ActivityPlot::paintTitles(QPainter &painter) const
{
    const std::vector<PlotArea> all = areas();
    const std::optional<Sample> latest = m_history.latest();
    for (std::size_t i = 0; i < all.size(); ++i) {
        QList<TitleLine> shown;
        for (const Series series : lines().at(i))
            shown.append(
                {series, titleOf(series), latest ? valueText(valueOf(*latest, series), series) : u"–"_s});
        paintTitle(painter, all[i].title, shown, palette());
    }
}

void ActivityPlot::paintEmptyState(QPainter &painter) const
{
    const QRect chart = areas().front().chart;
    painter.setPen(quietTextColor(palette()));
    painter.drawText(chart, Qt::AlignCenter | Qt::TextWordWrap,
                     tr("Nothing measured yet. Lines appear once the server runs."));
}

void ActivityPlot::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    updateBins();
}

void ActivityPlot::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh();
    if (event->type() == QEvent::FontChange)
        updateGeometry();
}

} // namespace supersynk
