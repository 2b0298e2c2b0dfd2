// SPDX-License-Identifier: GPL-3.0-only
#include "ui/replay/replayframe.h"

#include "ui/replay/replayband.h"

#include <QPainter>
#include <QVBoxLayout>

namespace supersynk {

ReplayFrame::ReplayFrame(QWidget &content, QWidget *parent)
    : QWidget(parent)
    , m_band(new ReplayBand(this))
    , m_layout(new QVBoxLayout(this))
{
    content.setAutoFillBackground(true);
    m_layout->setContentsMargins({});
    m_layout->setSpacing(0);
    m_layout->addWidget(m_band);
    m_layout->addWidget(&content, 1);
    m_band->hide();
}

void ReplayFrame::setReplaying(bool isReplaying)
{
    constexpr int kWidth = 4; // pixels
    m_isReplaying = isReplaying;
    m_band->setVisible(isReplaying);
    const int width = isReplaying ? kWidth : 0;
    m_layout->setContentsMargins(width, 0, width, width);
    update();
}

void ReplayFrame::paintEvent(QPaintEvent *)
{
    if (!m_isReplaying)
        return;
    QPainter painter(this);
    painter.fillRect(rect(), ReplayBand::color(palette()));
}

} // namespace supersynk
