// SPDX-License-Identifier: GPL-3.0-only
#include "ui/window/totalsbar.h"

#include "ui/look/measures.h"
#include "ui/text/format.h"
#include "ui/watch/monitor.h"

#include <QHBoxLayout>
#include <QLabel>

#include <cmath>

namespace supersynk {

TotalsBar::TotalsBar(QWidget *parent)
    : QWidget(parent)
    , m_figures(new QWidget(this))
    , m_message(new QLabel(this))
{
    auto *figures = new QHBoxLayout(m_figures);
    figures->setContentsMargins({});
    figures->setSpacing(kGap);
    m_channels = addLabel(tr("Channels with at least one client"));
    m_clients = addLabel(tr("Clients in all channels"));
    m_requests = addLabel(tr("Answered requests of clients, including refused ones"));
    m_in = addLabel(tr("Bodies received"));
    m_out = addLabel(tr("Bodies sent"));
    m_uptime = addLabel(tr("Time since the server started"));
    m_message->setTextFormat(Qt::PlainText);
    m_messageEnd.setSingleShot(true);
    m_messageEnd.setInterval(kMessageFor);
    connect(&m_messageEnd, &QTimer::timeout, this, [this] { showTotals(true); });

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(kGap, 0, 0, 0);
    layout->addStretch();
    layout->addWidget(m_figures);
    layout->addWidget(m_message);
    setAccessibleName(tr("Totals"));
    setTotals({});
    showTotals(true);
}

void TotalsBar::setTotals(const Totals &totals)
{
    m_channels->setText(tr("%n channel(s)", nullptr, totals.channels));
    m_clients->setText(tr("%n client(s)", nullptr, totals.clients));
    m_requests->setText(
        tr("%Ln request(s)/s", nullptr, static_cast<int>(std::lround(totals.rates.requestsPerSecond))));
    m_in->setText(tr("in %1").arg(throughputText(totals.rates.bytesInPerSecond)));
    m_out->setText(tr("out %1").arg(throughputText(totals.rates.bytesOutPerSecond)));
    m_uptime->setText(tr("up %1").arg(clockText(totals.uptime)));
}

void TotalsBar::showMessage(const QString &text)
{
    m_message->setText(text);
    showTotals(false);
    m_messageEnd.start();
}

QString TotalsBar::message() const
{
    return m_message->isHidden() ? QString() : m_message->text();
}

QSize TotalsBar::sizeHint() const
{
    return {QWidget::sizeHint().width(), fontMetrics().height() + 2 * kGap};
}

void TotalsBar::setBrief(bool isBrief)
{
    m_isBrief = isBrief;
    showTotals(m_message->isHidden());
}

void TotalsBar::showTotals(bool areShown)
{
    setMaximumHeight(areShown && m_isBrief ? 0 : QWIDGETSIZE_MAX);
    m_figures->setVisible(areShown);
    m_message->setVisible(!areShown);
}

QLabel *TotalsBar::addLabel(const QString &toolTip)
{
    auto *label = new QLabel(m_figures);
    label->setTextFormat(Qt::PlainText);
    label->setToolTip(toolTip);
    label->setForegroundRole(QPalette::PlaceholderText);
    m_figures->layout()->addWidget(label);
    return label;
}

} // namespace supersynk
