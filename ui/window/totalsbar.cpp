// SPDX-License-Identifier: GPL-3.0-only
#include "ui/window/totalsbar.h"

#include "ui/text/format.h"
#include "ui/watch/monitor.h"

#include <QLabel>

#include <cmath>

namespace supersynk {

TotalsBar::TotalsBar(QWidget *parent)
    : QStatusBar(parent)
    , m_channels(addFigure(tr("Channels with at least one client")))
    , m_clients(addFigure(tr("Clients in all channels")))
    , m_requests(addFigure(tr("Requests of clients answered, whatever the answer")))
    , m_in(addFigure(tr("Bodies received")))
    , m_out(addFigure(tr("Bodies sent")))
    , m_uptime(addFigure(tr("Time since the server started")))
{
    setAccessibleName(tr("Totals"));
    setTotals({});
}

void TotalsBar::setTotals(const Totals &totals)
{
    m_channels->setText(tr("%n channel(s)", nullptr, totals.channels));
    m_clients->setText(tr("%n client(s)", nullptr, totals.clients));
    m_requests->setText(
        tr("%n request(s)/s", nullptr, static_cast<int>(std::lround(totals.rates.requestsPerSecond))));
    m_in->setText(tr("in %1").arg(throughputText(totals.rates.bytesInPerSecond)));
    m_out->setText(tr("out %1").arg(throughputText(totals.rates.bytesOutPerSecond)));
    m_uptime->setText(tr("up %1").arg(clockText(totals.uptime)));
}

QLabel *TotalsBar::addFigure(const QString &toolTip)
{
    auto *label = new QLabel(this);
    label->setTextFormat(Qt::PlainText);
    label->setToolTip(toolTip);
    label->setMargin(fontMetrics().averageCharWidth() / 2);
    addPermanentWidget(label);
    return label;
}

} // namespace supersynk
