// SPDX-License-Identifier: GPL-3.0-only
#include "ui/inspector/statisticspanel.h"

#include "server/server.h"
#include "ui/inspector/minuteplot.h"
#include "ui/text/format.h"
#include "ui/text/plaintext.h"
#include "ui/watch/thresholds.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/valuelabel.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <climits>
#include <cmath>
#include <utility>

using namespace Qt::StringLiterals;

namespace supersynk {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(supersynk::StatisticsPanel)
};

QString sizeOf(double bytes)
{
    return bytes > 0 ? sizeText(std::llround(bytes)) : u"–"_s;
}

QString hertz(double rate)
{
    return rate > 0 ? Text::tr("%1 Hz").arg(rateText(rate)) : u"–"_s;
}

QString milliseconds(double value)
{
    return value > 0 ? Text::tr("%1 ms", "milliseconds").arg(QLocale().toString(value, 'f', 1)) : u"–"_s;
}

QLabel *plainLabel(QWidget *parent, Qt::Alignment alignment)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setAlignment(alignment | Qt::AlignVCenter);
    return label;
}

float largest(const QList<float> &values)
{
    float max = 0;
    for (const float value : values)
        if (std::isfinite(value))
            max = std::max(max, value);
    return max;
}

float latest(const QList<float> &values)
{
    const auto last =
        std::find_if(values.crbegin(), values.crend(), [](float value) { return std::isfinite(value); });
    return last == values.crend() ? 0 : *last;
}

QString clockText(std::uint64_t restarts)
{
    if (restarts == 0)
        return {};
    return Text::tr(", clock restarted %n time(s)", nullptr,
                    static_cast<int>(std::min<std::uint64_t>(restarts, INT_MAX)));
}

QString twoSendersText(const SubjectStatistics &statistics)
{
    const auto [one, other] = std::minmax(statistics.address, statistics.otherAddress);
    if (one.isEmpty())
        return Text::tr("Two senders: both %1", "an address").arg(visibleText(other));
    return Text::tr("Two senders: %1 and %2", "addresses").arg(visibleText(one), visibleText(other));
}

QString addressText(const SubjectStatistics &statistics)
{
    if (statistics.hasTwoSenders)
        return twoSendersText(statistics);
    if (statistics.addresses > 1)
        return Text::tr("From %n addresses", nullptr, statistics.addresses);
    return Text::tr("From %1").arg(visibleText(statistics.address));
}

QString timeText(Instant instant)
{
    const Instant published = Server::publishedAt(instant);
    const auto since = std::chrono::floor<std::chrono::milliseconds>(published).time_since_epoch();
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(since.count()).time(), u"HH:mm:ss"_s);
}

} // namespace

StatisticsPanel::StatisticsPanel(QWidget *parent)
    : QWidget(parent)
    , m_firstSeen(new ElidedLabel(this))
    , m_late(new ElidedLabel(this))
    , m_address(new ElidedLabel(this))
    , m_userAgent(new ElidedLabel(this))
{
    m_firstSeen->setAccessibleName(tr("First seen"));
    m_late->setAccessibleName(tr("Late requests"));
    m_late->setToolTip(tr("Requests that arrived after a newer one of the same client, and were dropped"));
    m_address->setAccessibleName(tr("Address"));
    m_userAgent->setAccessibleName(tr("User agent"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(2);
    layout->addLayout(addPlots());
    for (ElidedLabel *line : {m_firstSeen, m_late, m_address, m_userAgent})
        layout->addWidget(line);
    layout->addStretch();
    updateColors();
}

QGridLayout *StatisticsPanel::addPlots()
{
    struct Quantity
    {
        QString name;
        Series color;
        QString (*text)(double);
    };
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(fontMetrics().averageCharWidth());
    grid->setVerticalSpacing(2);
    grid->setColumnStretch(2, 1);
    for (const Quantity &quantity :
         {Quantity{tr("Size"), Series::BytesIn, sizeOf}, Quantity{tr("Rate"), Series::Requests, hertz},
          Quantity{tr("Interval"), Series::Clients, milliseconds},
          Quantity{tr("Jitter"), Series::BytesOut, milliseconds}}) {
        const int row = static_cast<int>(m_plots.size());
        auto *name = plainLabel(this, Qt::AlignLeft);
        name->setText(quantity.name);
        const PlotRow added{.now = plainLabel(this, Qt::AlignRight),
                            .plot = new MinutePlot(quantity.color, this),
                            .max = plainLabel(this, Qt::AlignRight),
                            .text = quantity.text};
        added.now->setAccessibleName(quantity.name);
        added.now->setMinimumWidth(fontMetrics().horizontalAdvance(u"1,000.0 ms"_s));
        added.plot->setAccessibleName(tr("%1 over the last minute").arg(quantity.name));
        added.max->setAccessibleName(tr("%1, most in the last minute").arg(quantity.name));
        grid->addWidget(name, row, 0);
        grid->addWidget(added.now, row, 1);
        grid->addWidget(added.plot, row, 2);
        grid->addWidget(added.max, row, 3);
        m_plots.append(added);
    }
    return grid;
}

void StatisticsPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        updateColors();
}

void StatisticsPanel::updateColors()
{
    QPalette quiet = palette();
    quiet.setColor(QPalette::WindowText, quietTextColor(palette()));
    for (const PlotRow &row : std::as_const(m_plots))
        row.max->setPalette(quiet);
}

void StatisticsPanel::setStatistics(const SubjectStatistics &statistics, Instant now)
{
    constexpr double kMilliseconds = 1000;
    const std::array values{static_cast<double>(statistics.size), statistics.rate,
                            statistics.interval * kMilliseconds, statistics.jitter * kMilliseconds};
    for (qsizetype i = 0; i < m_plots.size(); ++i)
        showValue(*m_plots.at(i).now, m_plots.at(i).text(values.at(static_cast<std::size_t>(i))));
    describeRows(statistics.isChannel);

    const std::chrono::milliseconds age = roundedAge(now - statistics.joined);
    const QString seen = age.count() > 0 ? tr("First seen %1, %2 ago").arg("%1"_L1, ageText(age))
                                         : tr("First seen %1, just now");
    m_firstSeen->setText(seen.arg(timeText(statistics.joined)));
    const int updates = static_cast<int>(std::min<std::uint64_t>(statistics.updates, INT_MAX));
    m_late->setText(tr("%n update(s)", nullptr, updates)
                    + tr(", %1 late (%2)", "requests, percentage")
                          .arg(QLocale().toString(static_cast<qulonglong>(statistics.late)),
                               percentText(lateShare(statistics.late, statistics.updates)))
                    + clockText(statistics.clockRestarts));
    const QString address = addressText(statistics);
    m_address->setText(address);
    m_address->setToolTip(plainToolTip(address));
    if (statistics.userAgents > 1)
        m_userAgent->setText(tr("%n user agents", nullptr, statistics.userAgents));
    else
        m_userAgent->setText(tr("User agent: %1"),
                             statistics.userAgent.isEmpty() ? tr("none given")
                                                            : visibleText(statistics.userAgent));
    m_userAgent->setToolTip(
        statistics.userAgent.isEmpty() ? QString() : plainToolTip(visibleText(statistics.userAgent, 512)));
}

void StatisticsPanel::clear()
{
    for (const PlotRow &row : std::as_const(m_plots)) {
        showValue(*row.now, u"–"_s);
        row.now->setToolTip({});
    }
    for (ElidedLabel *line : {m_firstSeen, m_late, m_address, m_userAgent})
        line->setText({});
    m_address->setToolTip({});
    m_userAgent->setToolTip({});
    setMinute(nullptr);
}

void StatisticsPanel::describeRows(bool isChannel)
{
    m_plots.at(0).now->setToolTip(isChannel ? tr("Of the answer to a GET") : tr("Of the latest body"));
    m_plots.at(1).now->setToolTip(isChannel ? tr("Bodies per second of all clients together")
                                            : tr("Bodies per second"));
    m_plots.at(2).now->setToolTip(isChannel ? tr("Between two bodies of a client, the mean over all clients")
                                            : tr("Between two bodies, on average"));
    m_plots.at(3).now->setToolTip(
        isChannel ? tr("How much the interval varies, of the worst client. This is not latency.")
                  : tr("How much the interval varies on average. This is not latency."));
}

void StatisticsPanel::setMinute(const SubjectMinute *minute)
{
    static const SubjectMinute kNone;
    const SubjectMinute &shown = minute ? *minute : kNone;
    showMinute(m_plots.at(0), shown.size.values());
    showMinute(m_plots.at(1), shown.rate.values());
    showMinute(m_plots.at(2), shown.interval.values());
    showMinute(m_plots.at(3), shown.jitter.values());
}

void StatisticsPanel::showMinute(const PlotRow &row, const QList<float> &values) const
{
    const float max = largest(values);
    row.plot->setValues(values);
    row.plot->setAccessibleDescription(
        max > 0 ? tr("Now %1, at most %2.", "values").arg(row.text(latest(values)), row.text(max))
                : tr("Nothing measured yet."));
    showValue(*row.max, max > 0 ? tr("max %1", "in the last minute").arg(row.text(max)) : QString());
}

} // namespace supersynk
