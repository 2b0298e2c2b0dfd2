// SPDX-License-Identifier: GPL-3.0-only
#include "ui/activity/activityplot.h"

#include "ui/activity/chart.h"
#include "ui/activity/plotlayout.h"
#include "ui/activity/plottitle.h"
#include "ui/text/format.h"
#include "ui/watch/history.h"
#include "ui/widgets/paintedrole.h"

#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QStyleOptionFocusRect>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace supersynk {
namespace {

using Lines = QList<Series>;

const std::array<Lines, 3> &lines()
{
    static const std::array<Lines, 3> kLines{
        Lines{Series::Requests}, Lines{Series::BytesIn, Series::BytesOut}, Lines{Series::Clients}};
    return kLines;
}

QString valueText(const Sample &sample, Series series)
{
    const double value = valueOf(sample, series);
    switch (series) {
    case Series::Requests:
        return ActivityPlot::tr("%1/s", "requests per second")
            .arg(QLocale().toString(value, 'f', value > 0 && value < 10 ? 1 : 0));
    case Series::BytesIn:
    case Series::BytesOut:
        return throughputText(value);
    case Series::Clients:
        return QLocale().toString(sample.clients);
    }
    return {};
}

QString titleOf(Series first)
{
    switch (first) {
    case Series::Requests:
        return ActivityPlot::tr("Requests");
    case Series::BytesIn:
    case Series::BytesOut:
        return ActivityPlot::tr("Traffic");
    case Series::Clients:
        return ActivityPlot::tr("Clients");
    }
    return {};
}

/// The name of a line in a plot with several.
QString nameOf(Series series)
{
    switch (series) {
    case Series::BytesIn:
        return ActivityPlot::tr("in", "bytes received");
    case Series::BytesOut:
        return ActivityPlot::tr("out", "bytes sent");
    default:
        return {};
    }
}

/// The values of all lines of a plot.
QString valuesText(const std::optional<Sample> &sample, const Lines &shown)
{
    if (!sample)
        return ActivityPlot::tr("no data");
    if (shown.first() == Series::Clients)
        return ActivityPlot::tr("%n client(s)", nullptr, sample->clients);
    QStringList values;
    for (const Series series : shown)
        values.append((nameOf(series) + u' ' + valueText(*sample, series)).trimmed());
    return values.join(u"  "_s);
}

} // namespace

ActivityPlot::ActivityPlot(const History &history, QWidget *parent)
    : QWidget(parent)
    , m_history(history)
{
    setPaintedRole(*this, QAccessible::Chart);
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setAccessibleName(tr("Activity of the last ten minutes"));
    refresh();
}

void ActivityPlot::refresh()
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
    refresh();
}

/// The mark at the moment whose values are shown, or a few pixels from it.
const PlotMark *ActivityPlot::shownMark() const
{
    constexpr double kPixels = 4;
    if (!m_secondsAgo)
        return nullptr;
    const int width = plotAreas(room(), fontMetrics()).front().chart.width();
    return markNear(m_marks, *m_secondsAgo, std::max(1.0, kPixels * History::kSeconds / std::max(width, 1)));
}

void ActivityPlot::setSecondsAgo(std::optional<int> secondsAgo)
{
    if (secondsAgo)
        secondsAgo = std::clamp(*secondsAgo, 0, History::kSeconds - 1);
    if (secondsAgo == m_secondsAgo)
        return;
    m_secondsAgo = secondsAgo;
    refresh();
}

QString ActivityPlot::sentence() const
{
    const std::optional<Sample> &sample = m_history.at(m_secondsAgo.value_or(0));
    const QString values = sample
        ? tr("%1 requests per second, %2 in, %3 out, %n client(s)", nullptr, sample->clients)
              .arg(QLocale().toString(sample->requestsPerSecond, 'f', 0),
                   throughputText(sample->bytesInPerSecond), throughputText(sample->bytesOutPerSecond))
        : tr("nothing measured");
    const QString text = tr("%1: %2.", "a moment, its values")
                             .arg(m_secondsAgo.value_or(0) == 0 ? tr("Now") : agoText(*m_secondsAgo), values);
    const PlotMark *mark = shownMark();
    return mark ? text + u' ' + tr("Marker %1: %2.", "number, text").arg(mark->number).arg(mark->text) : text;
}

QSize ActivityPlot::sizeHint() const
{
    constexpr int kTimes = 3; // room for three stacked plots
    return {minimumSizeHint().width(), minimumSizeHint().height() * kTimes};
}

QSize ActivityPlot::minimumSizeHint() const
{
    const QSize margins = size() - room().size();
    return minimumPlotSize(fontMetrics()) + margins;
}

QRect ActivityPlot::room() const
{
    constexpr int kMargin = 2; // for the focus frame
    return rect().adjusted(kMargin, kMargin, -kMargin, -kMargin);
}

std::vector<Chart> ActivityPlot::charts() const
{
    std::vector<Chart> charts;
    const auto areas = plotAreas(room(), fontMetrics());
    for (std::size_t i = 0; i < areas.size(); ++i)
        charts.emplace_back(areas.at(i), m_history, lines().at(i));
    return charts;
}

void ActivityPlot::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    for (const Chart &chart : charts())
        chart.paint(painter, palette());
    paintMarks(painter);
    paintTitles(painter);
    if (m_history.isEmpty())
        paintEmptyState(painter);
    else if (m_secondsAgo)
        paintReadout(painter);
    if (hasFocus()) {
        QStyleOptionFocusRect option;
        option.initFrom(this);
        style()->drawPrimitive(QStyle::PE_FrameFocusRect, &option, &painter, this);
    }
}

/// Stacked plots have the numbers once, at the top.
void ActivityPlot::paintMarks(QPainter &painter) const
{
    const auto areas = plotAreas(room(), fontMetrics());
    const std::vector<Chart> all = charts();
    for (std::size_t i = 0; i < all.size(); ++i) {
        const bool isAtTheTop = areas.at(i).chart.top() == areas.front().chart.top();
        all.at(i).paintMarks(painter, palette(), m_marks, isAtTheTop);
    }
}

void ActivityPlot::paintTitles(QPainter &painter) const
{
    const auto areas = plotAreas(room(), fontMetrics());
    const std::optional<Sample> &latest = m_history.at(0);
    for (std::size_t i = 0; i < areas.size(); ++i) {
        const Lines &shown = lines().at(i);
        QList<PlotTitle::Entry> entries;
        for (const Series series : shown)
            entries.append({series, nameOf(series), latest ? valueText(*latest, series) : u"–"_s});
        PlotTitle(titleOf(shown.first()), entries, font()).paint(painter, areas.at(i), palette());
    }
}

void ActivityPlot::paintReadout(QPainter &painter) const
{
    const std::vector<Chart> all = charts();
    const PlotMark *mark = shownMark();
    for (std::size_t i = 0; i < all.size(); ++i) {
        QString text = valuesText(m_history.at(*m_secondsAgo), lines().at(i));
        if (mark && i == 0)
            text += u"  ·  %1 %2"_s.arg(QString::number(mark->number), mark->text);
        all.at(i).paintReadout(painter, palette(), *m_secondsAgo, text);
    }
}

void ActivityPlot::paintEmptyState(QPainter &painter) const
{
    const QString text = tr("Nothing measured yet. Lines appear once the server runs.");
    const int margin = 2 * fontMetrics().averageCharWidth();
    QRect ground = fontMetrics().boundingRect(room(), Qt::AlignCenter | Qt::TextWordWrap, text);
    ground.adjust(-margin, -margin / 2, margin, margin / 2);
    painter.fillRect(ground, palette().color(QPalette::Window));
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawText(ground, Qt::AlignCenter | Qt::TextWordWrap, text);
}

void ActivityPlot::mouseMoveEvent(QMouseEvent *event)
{
    const auto areas = plotAreas(room(), fontMetrics());
    const std::vector<Chart> all = charts();
    for (std::size_t i = 0; i < areas.size(); ++i) {
        const QRect chart = areas.at(i).chart;
        if (event->position().x() >= chart.left() && event->position().x() <= chart.right()) {
            setSecondsAgo(all.at(i).secondsAgoAt(event->position().x()));
            return;
        }
    }
    setSecondsAgo(std::nullopt);
}

void ActivityPlot::leaveEvent(QEvent *)
{
    setSecondsAgo(std::nullopt);
}

void ActivityPlot::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    setSecondsAgo(std::nullopt);
}

void ActivityPlot::keyPressEvent(QKeyEvent *event)
{
    const int ago = m_secondsAgo.value_or(0);
    switch (event->key()) {
    case Qt::Key_Left:
        setSecondsAgo(m_secondsAgo ? ago + 1 : 0);
        break;
    case Qt::Key_Right:
        setSecondsAgo(ago - 1);
        break;
    case Qt::Key_PageUp:
        setSecondsAgo(ago + 60);
        break;
    case Qt::Key_PageDown:
        setSecondsAgo(ago - 60);
        break;
    case Qt::Key_Home:
        setSecondsAgo(History::kSeconds - 1);
        break;
    case Qt::Key_End:
        setSecondsAgo(0);
        break;
    case Qt::Key_Escape:
        if (m_secondsAgo) {
            setSecondsAgo(std::nullopt);
            break;
        }
        [[fallthrough]];
    default:
        QWidget::keyPressEvent(event);
    }
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
