// SPDX-License-Identifier: GPL-3.0-only
#include "ui/clients/pausebar.h"

#include "ui/clients/glow.h"
#include "ui/watch/monitor.h"
#include "ui/widgets/symbols.h"
#include "ui/widgets/valuelabel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

namespace supersynk {

PauseBar::PauseBar(Monitor &monitor, QWidget *parent)
    : QWidget(parent)
    , m_monitor(monitor)
    , m_sign(new QWidget(this))
    , m_label(new QLabel(this))
{
    auto *resume = new QPushButton(tr("Resume"), this);
    resume->setToolTip(tr("Show the clients that are there now"));
    connect(resume, &QPushButton::clicked, this, [this] { m_monitor.setPaused(false); });
    m_sign->setFixedWidth(fontMetrics().height());
    m_label->setTextFormat(Qt::PlainText);
    m_label->setAccessibleName(tr("Paused"));
    m_label->setToolTip(tr("How many times a client joined, left, fell silent or came back meanwhile. The "
                           "server goes on."));
    auto *layout = new QHBoxLayout(this);
    const int margin = fontMetrics().averageCharWidth();
    layout->setContentsMargins(margin, margin / 2, margin / 2, margin / 2);
    layout->addWidget(m_sign);
    layout->addWidget(m_label, 1);
    layout->addWidget(resume);

    connect(&m_monitor, &Monitor::looked, this, &PauseBar::update);
    connect(&m_monitor, &Monitor::pausedChanged, this, &PauseBar::update);
    update();
}

void PauseBar::update()
{
    setVisible(m_monitor.isPaused());
    if (m_monitor.isPaused())
        showValue(*m_label, tr("Paused · %n change(s) since", nullptr, m_monitor.changesSincePause()));
}

void PauseBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::Base));
    painter.fillRect(rect(), colorOf({.kind = Glow::Kind::Warning, .level = Glow::kLevels}, palette()));
    const int side = fontMetrics().height();
    QRectF area(0, 0, side, side);
    area.moveCenter(QPointF(m_sign->geometry().center()));
    paintSymbol(painter, area, Symbol::Paused, palette());
}

} // namespace supersynk
