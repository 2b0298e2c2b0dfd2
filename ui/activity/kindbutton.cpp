// SPDX-License-Identifier: GPL-3.0-only
#include "ui/activity/kindbutton.h"

#include <QKeyEvent>
#include <QMenu>

#include <utility>

namespace supersynk {
namespace {

bool isFirstOfAGroup(EventKind kind)
{
    return kind == EventKind::Joined || kind == EventKind::Refused || kind == EventKind::ProgramStarted
        || kind == EventKind::Recording || kind == EventKind::Certificate;
}

} // namespace

KindButton::KindButton(QWidget *parent)
    : QPushButton(parent)
    , m_menu(new QMenu(this))
{
    setToolTip(tr("Choose which kinds of events are listed"));
    setMenu(m_menu);
    m_menu->installEventFilter(this);
    addAllAction();
    addKindActions();
    updateTexts();
}

void KindButton::addAllAction()
{
    m_all = m_menu->addAction(tr("&All Kinds"));
    m_all->setCheckable(true);
    connect(m_all, &QAction::triggered, this,
            [this](bool isChecked) { setKinds(isChecked ? EventKinds().set() : EventKinds()); });
}

void KindButton::addKindActions()
{
    for (int i = 0; i < kEventKinds; ++i) {
        const auto kind = static_cast<EventKind>(i);
        if (isFirstOfAGroup(kind))
            m_menu->addSeparator();
        // No icon: some styles draw it instead of the check mark.
        QAction *action = m_menu->addAction(eventKindText(kind));
        action->setCheckable(true);
        m_actions.append(action);
        connect(action, &QAction::triggered, this, [this, i](bool isChecked) {
            setKinds(EventKinds(m_kinds).set(static_cast<std::size_t>(i), isChecked));
        });
    }
}

void KindButton::setKinds(EventKinds kinds)
{
    const bool isChanged = std::exchange(m_kinds, kinds) != kinds;
    updateTexts();
    if (isChanged)
        Q_EMIT kindsChanged();
}

void KindButton::updateTexts()
{
    m_all->setChecked(m_kinds.all());
    for (int i = 0; i < kEventKinds; ++i)
        m_actions.at(i)->setChecked(m_kinds.test(static_cast<std::size_t>(i)));
    setText(m_kinds.all() ? tr("All kinds") : tr("%1 of %2 kinds").arg(m_kinds.count()).arg(kEventKinds));
    setAccessibleName(tr("Kinds of events: %1").arg(text()));
}

bool KindButton::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_menu)
        return QPushButton::eventFilter(watched, event);
    // Swallows presses: Qt closes a menu that opened under the pointer when it is pressed.
    const bool isPress = event->type() == QEvent::MouseButtonPress;
    QAction *action = nullptr;
    if (isPress || event->type() == QEvent::MouseButtonRelease)
        action = m_menu->actionAt(static_cast<QMouseEvent *>(event)->position().toPoint());
    else if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Space)
        action = m_menu->activeAction();
    if (!action || action->isSeparator())
        return false;
    if (!isPress)
        action->trigger(); // and the menu stays open
    return true;
}

} // namespace supersynk
