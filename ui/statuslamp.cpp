// SPDX-License-Identifier: GPL-3.0-only
#include "statuslamp.h"

#include "symbols.h"

#include <QPainter>

namespace supersynk {
namespace {

using Phase = ServerState::Phase;

Symbol symbolOf(Phase phase)
{
    switch (phase) {
    case Phase::Running:
        return Symbol::Running;
    case Phase::Starting:
        return Symbol::Starting;
    case Phase::Failed:
        return Symbol::Failed;
    case Phase::Stopped:
        break;
    }
    return Symbol::Stopped;
}

} // namespace

StatusLamp::StatusLamp(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setPhase(Phase::Stopped);
}

void StatusLamp::setPhase(Phase phase)
{
    m_phase = phase;
    const auto name = [phase] {
        switch (phase) {
        case Phase::Running:
            return tr("Server is running");
        case Phase::Starting:
            return tr("Server is starting");
        case Phase::Failed:
            return tr("Server has failed");
        case Phase::Stopped:
            break;
        }
        return tr("Server is stopped");
    };
    setAccessibleName(name());
    update();
}

QSize StatusLamp::sizeHint() const
{
    const int side = fontMetrics().height() * 2;
    return {side, side};
}

void StatusLamp::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintSymbol(painter, rect(), symbolOf(m_phase), palette());
}

} // namespace supersynk
