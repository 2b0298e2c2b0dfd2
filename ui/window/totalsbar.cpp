// SPDX-License-Identifier: GPL-3.0-only
#include "ui/window/totalsbar.h"

#include "ui/text/format.h"
#include "ui/watch/monitor.h"

#include <QLabel>

#include <cmath>

namespace supersynk {

TotalsBar::TotalsBar(QWidget *parent)
    : QStatusBar(parent)
    , m_channels(addLabel(tr("Channels with at least one client")))
    , m_clients(addLabel(tr("Clients in all channels")))
    , m_requests(addLabel(tr("Answered requests of clients, including refused ones")))
    , m_in(addLabel(tr("Bodies received")))
    , m_out(addLabel(tr("Bodies sent")))
    , m_uptime(addLabel(tr("Time since the server started")))
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

QLabel *TotalsBar::addLabel(const QString &toolTip)
{
    auto *label = new QLabel(this);
    label->setTextFormat(Qt::PlainText);
    label->setToolTip(toolTip);
    label->setMargin(fontMetrics().averageCharWidth() / 2);
    addPermanentWidget(label);
    return label;
}

} // namespace supersynk
