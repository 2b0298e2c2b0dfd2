// SPDX-License-Identifier: GPL-3.0-only
// On which screen the Wall is, and how it is closed.
#include "ui/wall/wall.h"

#include <QAction>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QScreen>
#include <QSettings>
#include <QWindow>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace supersynk {
namespace {

constexpr auto kScreen = "wall/screen"_L1;

QScreen *screenCalled(const QString &name)
{
    const QList<QScreen *> screens = QGuiApplication::screens();
    const auto found = std::ranges::find(screens, name, &QScreen::name);
    return found == screens.end() ? nullptr : *found;
}

} // namespace

void Wall::open()
{
    QScreen *last = screenCalled(m_store.value(kScreen).toString());
    moveTo(last ? last : m_window.screen());
    raise();
    activateWindow();
}

void Wall::moveTo(QScreen *screen)
{
    if (isVisible())
        showNormal(); // some window managers don't move a full-screen window
    if (screen) {
        setScreen(screen);
        setGeometry(screen->geometry());
    }
    showFullScreen();
}

/// The window manager may have moved it, too.
void Wall::rememberScreen()
{
    if (QGuiApplication::screens().size() > 1 && screen())
        m_store.setValue(kScreen, screen()->name());
}

void Wall::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_toggle->setChecked(true);
    updateTexts();
    updateTiles();
    m_texts.start();
    m_pointer.start();
    Q_EMIT shownChanged(true);
}

void Wall::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    rememberScreen();
    m_toggle->setChecked(false);
    m_texts.stop();
    m_pointer.stop();
    unsetCursor();
    m_feed.setTiles({});
    Q_EMIT shownChanged(false);
}

void Wall::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape || event->key() == Qt::Key_F11)
        close();
    else
        QWidget::keyPressEvent(event);
}

void Wall::mouseMoveEvent(QMouseEvent *event)
{
    QWidget::mouseMoveEvent(event);
    unsetCursor();
    m_pointer.start();
}

void Wall::hidePointer()
{
    setCursor(Qt::BlankCursor);
}

void Wall::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu menu(this);
    const QList<QScreen *> screens = QGuiApplication::screens();
    if (screens.size() > 1) {
        for (QScreen *each : screens) {
            QAction *action = menu.addAction(tr("Show on %1", "the name of a screen").arg(each->name()));
            action->setCheckable(true);
            action->setChecked(each == screen());
            connect(action, &QAction::triggered, this, [this, name = each->name()] {
                if (QScreen *chosen = screenCalled(name)) // it may have gone
                    moveTo(chosen);
            });
        }
        menu.addSeparator();
    }
    connect(menu.addAction(tr("&Close the Wall")), &QAction::triggered, this, &QWidget::close);
    menu.exec(event->globalPos());
}

} // namespace supersynk
