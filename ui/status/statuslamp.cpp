// SPDX-License-Identifier: GPL-3.0-only
#include "ui/status/statuslamp.h"

#include "ui/widgets/paintedrole.h"

#include <QPainter>

namespace supersynk {
namespace {

using Phase = ServerState::Phase;
using Verdict = SelfCheck::Verdict;

Symbol symbolOf(Phase phase, Verdict verdict)
{
    switch (phase) {
    case Phase::Running:
        break;
    case Phase::Starting:
        return Symbol::Starting;
    case Phase::Failed:
        return Symbol::Failed;
    case Phase::Stopped:
        return Symbol::Stopped;
    }
    switch (verdict) {
    case Verdict::Passed:
        return Symbol::Running;
    case Verdict::Failed:
        return Symbol::Warning;
    case Verdict::Unknown:
        break;
    }
    return Symbol::Starting;
}

QString nameOf(Symbol symbol)
{
    switch (symbol) {
    case Symbol::Running:
        return StatusLamp::tr("Server is running");
    case Symbol::Starting:
        return StatusLamp::tr("Server is starting");
    case Symbol::Failed:
        return StatusLamp::tr("Server has failed");
    case Symbol::Warning:
        return StatusLamp::tr("Server is running but unreachable");
    default:
        return StatusLamp::tr("Server is stopped");
    }
}

} // namespace

StatusLamp::StatusLamp(QWidget *parent)
    : QWidget(parent)
{
    setPaintedRole(*this, QAccessible::Graphic);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setState(Phase::Stopped, Verdict::Unknown);
}

void StatusLamp::setState(Phase phase, Verdict verdict)
{
    m_symbol = symbolOf(phase, verdict);
    m_shown = m_symbol;
    setAccessibleName(nameOf(m_symbol));
    update();
}

void StatusLamp::setShown(Symbol symbol)
{
    if (symbol == m_shown)
        return;
    m_shown = symbol;
    update();
}

QSize StatusLamp::sizeHint() const
{
    const int side = fontMetrics().height() * 5 / 2;
    return {side, side};
}

void StatusLamp::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintSymbol(painter, rect(), m_shown, palette());
}

} // namespace supersynk
