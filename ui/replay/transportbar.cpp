// SPDX-License-Identifier: GPL-3.0-only
#include "ui/replay/transportbar.h"

#include "ui/replay/speedcontrol.h"
#include "ui/replay/transporticon.h"
#include "ui/timeline/lanelegend.h"
#include "ui/timeline/timelinetext.h"
#include "ui/widgets/valuelabel.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace supersynk {
namespace {

constexpr int kGap = 12;

QString toolTipOf(const QAction &action)
{
    return TransportBar::tr("%1 (%2 in the timeline)", "a command and its key")
        .arg(action.text(), action.shortcut().toString(QKeySequence::NativeText));
}

QAction *newAction(const QString &text, TransportSymbol symbol, const QKeySequence &key, QObject *parent)
{
    auto *action = new QAction(transportIcon(symbol), text, parent);
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetShortcut); // these keys have other meanings elsewhere
    action->setToolTip(toolTipOf(*action));
    return action;
}

/// A label that does not change its width with its digits.
QLabel *newFigure(const QString &name, const QString &widest, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setAccessibleName(name);
    label->setMinimumWidth(label->fontMetrics().horizontalAdvance(widest));
    return label;
}

} // namespace

TransportBar::TransportBar(QWidget *parent)
    : QWidget(parent)
    , m_play(newAction(tr("Play"), TransportSymbol::Play, Qt::Key_Space, this))
    , m_stepBack(newAction(tr("Step Back"), TransportSymbol::StepBack, Qt::ALT | Qt::Key_Left, this))
    , m_stepForward(newAction(tr("Step"), TransportSymbol::StepForward, Qt::ALT | Qt::Key_Right, this))
    , m_previousMarker(
          newAction(tr("Previous Marker"), TransportSymbol::PreviousMarker, Qt::CTRL | Qt::Key_Left, this))
    , m_nextMarker(newAction(tr("Next Marker"), TransportSymbol::NextMarker, Qt::CTRL | Qt::Key_Right, this))
    , m_loop(newAction(tr("Loop A–B"), TransportSymbol::Loop, Qt::Key_L, this))
    , m_loopBegin(new QAction(tr("&A Here") + u"\tA"_s, this))
    , m_loopEnd(new QAction(tr("&B Here") + u"\tB"_s, this))
    , m_position(nullptr)
    , m_duration(newFigure(tr("Duration"), {}, this))
    , m_place(new QWidget(this))
    , m_speed(new SpeedControl(this))
    , m_playButton(buttonOf(m_play))
    , m_loopButton(buttonOf(m_loop))
    , m_loopRange(newFigure(tr("Loop"), u"00:00:00 – 00:00:00"_s, this))
    , m_legend(new LaneLegend(Timeline::Span::Kind::Late, this))
    , m_layout(new QHBoxLayout(this))
{
    buildActions();
    buildPosition();
    buildLoop();
    m_layout->setContentsMargins(kGap / 2, 4, kGap / 2, 4);
    m_layout->setSizeConstraint(QLayout::SetNoConstraint); // see showWhatFits()
    m_layout->setSpacing(2);
    for (QToolButton *button : {buttonOf(m_previousMarker), buttonOf(m_stepBack), m_playButton,
                                buttonOf(m_stepForward), buttonOf(m_nextMarker)})
        m_layout->addWidget(button);
    m_layout->addSpacing(kGap);
    m_layout->addWidget(m_place);
    m_layout->addSpacing(kGap);
    m_layout->addWidget(m_speed);
    m_layout->addSpacing(kGap);
    m_layout->addWidget(m_loopButton);
    m_layout->addSpacing(4);
    m_layout->addWidget(m_loopRange);
    m_layout->addStretch(1);
    m_layout->addWidget(m_legend);
    connect(m_speed, &SpeedControl::speedChosen, this, &TransportBar::speedChosen);
    setState({});
}

void TransportBar::buildActions()
{
    connect(m_play, &QAction::triggered, this, &TransportBar::playToggled);
    connect(m_stepBack, &QAction::triggered, this, [this] { Q_EMIT stepRequested(-1); });
    connect(m_stepForward, &QAction::triggered, this, [this] { Q_EMIT stepRequested(1); });
    connect(m_previousMarker, &QAction::triggered, this, [this] { Q_EMIT markerRequested(-1); });
    connect(m_nextMarker, &QAction::triggered, this, [this] { Q_EMIT markerRequested(1); });
}

void TransportBar::buildLoop()
{
    m_loop->setCheckable(true);
    auto *menu = new QMenu(this);
    menu->addActions({m_loopBegin, m_loopEnd});
    m_loopButton->setMenu(menu);
    m_loopButton->setPopupMode(QToolButton::MenuButtonPopup);
    m_loopButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_loopButton->setAutoRaise(false);
    connect(m_loop, &QAction::triggered, this, &TransportBar::loopToggled);
    connect(m_loopBegin, &QAction::triggered, this, &TransportBar::loopBeginRequested);
    connect(m_loopEnd, &QAction::triggered, this, &TransportBar::loopEndRequested);
}

QToolButton *TransportBar::buttonOf(QAction *action)
{
    auto *button = new QToolButton(this);
    button->setDefaultAction(action);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    const int side = fontMetrics().height() + (action == m_play ? 6 : 0);
    button->setIconSize({side, side});
    button->setAccessibleName(action->text());
    return button;
}

void TransportBar::buildPosition()
{
    m_position = newFigure(tr("Position"), {}, this);
    QFont large = font();
    large.setBold(true);
    large.setPointSizeF(large.pointSizeF() * 1.3);
    m_position->setFont(large);
    m_position->setMinimumWidth(m_position->fontMetrics().horizontalAdvance(u"00:00:00.0"_s) + 2);
    auto *layout = new QHBoxLayout(m_place);
    layout->setContentsMargins({});
    layout->setSpacing(4);
    layout->addWidget(m_position, 0, Qt::AlignBaseline);
    layout->addWidget(m_duration, 0, Qt::AlignBaseline);
}

void TransportBar::setState(const PlayerState &state)
{
    showPlaying(state.phase == PlayerState::Phase::Playing);
    showValue(*m_position, exactTimelineText(state.position));
    showValue(*m_duration, tr("of %1", "a duration").arg(timelineText(state.duration)));
    m_speed->setSpeed(state.speed);
    m_loop->setChecked(state.loop.has_value());
    showValue(*m_loopRange,
              state.loop ? timelineText(state.loop->first) + u" – "_s + timelineText(state.loop->second)
                         : QString());
    setEnabled(state.isOpen());
}

void TransportBar::showPlaying(bool isPlaying)
{
    if (m_isPlaying == isPlaying)
        return;
    m_isPlaying = isPlaying;
    m_play->setText(isPlaying ? tr("Pause") : tr("Play"));
    m_play->setToolTip(toolTipOf(*m_play));
    m_play->setIcon(transportIcon(isPlaying ? TransportSymbol::Pause : TransportSymbol::Play));
    m_playButton->setAccessibleName(m_play->text());
}

void TransportBar::setHasMarkers(bool hasMarkers)
{
    m_previousMarker->setEnabled(hasMarkers);
    m_nextMarker->setEnabled(hasMarkers);
}

void TransportBar::addAtEnd(QWidget *widget)
{
    m_layout->addSpacing(kGap / 2);
    m_layout->addWidget(widget);
}

QList<QAction *> TransportBar::commands() const
{
    return {m_previousMarker, m_stepBack, m_play, m_stepForward, m_nextMarker, m_loop};
}

QSize TransportBar::minimumSizeHint() const
{
    return {1, QWidget::minimumSizeHint().height()}; // parts are hidden where there is no room
}

void TransportBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    showWhatFits();
}

/// What is missed least is hidden first.
void TransportBar::showWhatFits()
{
    const QList<QWidget *> optional{m_legend, m_loopRange, m_duration, m_speed->title(), m_speed};
    for (QWidget *widget : optional)
        widget->show();
    for (QWidget *widget : optional) {
        for (QWidget *group : {m_place, static_cast<QWidget *>(m_speed)}) {
            group->layout()->invalidate(); // otherwise known only after the next event
            group->updateGeometry();
        }
        m_layout->invalidate();
        if (m_layout->minimumSize().width() <= width())
            return;
        widget->hide();
    }
}

} // namespace supersynk
