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
    , m_symbolSpace(new QWidget(this))
    , m_label(new QLabel(this))
{
    auto *resume = new QPushButton(tr("Resume"), this);
    resume->setToolTip(tr("Show the current clients"));
    connect(resume, &QPushButton::clicked, this, [this] { m_monitor.setPaused(false); });
    m_symbolSpace->setFixedWidth(fontMetrics().height());
    m_label->setTextFormat(Qt::PlainText);
    m_label->setAccessibleName(tr("Paused"));
    m_label->setToolTip(
        tr("How often a client joined, left, fell silent or came back since the pause began. The "
           "server keeps running."));
    auto *layout = new QHBoxLayout(this);
    const int margin = fontMetrics().averageCharWidth();
    layout->setContentsMargins(margin, margin / 2, margin / 2, margin / 2);
    layout->addWidget(m_symbolSpace);
    layout->addWidget(m_label, 1);
    layout->addWidget(resume);

    connect(&m_monitor, &Monitor::snapshotTaken, this, &PauseBar::updateText);
    connect(&m_monitor, &Monitor::pausedChanged, this, &PauseBar::updateText);
    updateText();
}

void PauseBar::updateText()
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
    area.moveCenter(QPointF(m_symbolSpace->geometry().center()));
    paintSymbol(painter, area, Symbol::Paused, palette());
}

} // namespace supersynk
