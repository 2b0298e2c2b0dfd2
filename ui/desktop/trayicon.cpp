// SPDX-License-Identifier: GPL-3.0-only
#include "ui/desktop/trayicon.h"

#include "ui/desktop/appicon.h"

#include <QAction>
#include <QGuiApplication>
#include <QPainter>
#include <QPalette>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace supersynk {
namespace {

constexpr int kMaxShown = 99; // more digits are unreadable

/// The badge has its own background, as the colour of the tray is unknown.
const QColor kGround(0x1b7f4b);
const QColor kText(Qt::white);

void paintCount(QPainter &painter, int side, int clients)
{
    const QString text = clients > kMaxShown ? QString::number(kMaxShown) + u'+' : QString::number(clients);
    const qreal height = side * 0.58;
    QFont font = QGuiApplication::font();
    font.setBold(true);
    font.setPixelSize(std::max(7, qRound(height * 0.95)));
    const qreal width =
        std::min<qreal>(side, std::max(height, QFontMetricsF(font).horizontalAdvance(text) + height * 0.3));
    const QRectF ground(side - width, side - height, width, height);
    painter.setPen(Qt::NoPen);
    painter.setBrush(kGround);
    painter.drawRoundedRect(ground, height * 0.3, height * 0.3);
    painter.setPen(kText);
    painter.setFont(font);
    painter.drawText(ground, Qt::AlignCenter, text);
}

void paintState(QPainter &painter, int side, Symbol state)
{
    const qreal size = side * 0.6;
    const QRectF ground(side - size, side - size, size, size);
    const QPalette light(Qt::white);
    painter.setPen(Qt::NoPen);
    painter.setBrush(light.color(QPalette::Base));
    painter.drawEllipse(ground);
    paintSymbol(painter, ground.adjusted(size * 0.08, size * 0.08, -size * 0.08, -size * 0.08), state, light);
}

void paintRecording(QPainter &painter, int side)
{
    const qreal size = side * 0.46;
    const QRectF ground(side - size, 0, size, size);
    const QPalette light(Qt::white);
    painter.setPen(Qt::NoPen);
    painter.setBrush(light.color(QPalette::Base)); // a ring, as the colour of the tray is unknown
    painter.drawEllipse(ground);
    paintSymbol(painter, ground, Symbol::Recording, light);
}

} // namespace

TrayIcon::TrayIcon(const QList<QAction *> &actions, QObject *parent)
    : QObject(parent)
{
    for (QAction *action : actions) {
        if (action)
            m_menu.addAction(action);
        else
            m_menu.addSeparator();
    }
    m_icon.setContextMenu(&m_menu);
    connect(&m_icon, &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason == QSystemTrayIcon::Trigger || reason == QSystemTrayIcon::DoubleClick)
            Q_EMIT activated();
    });
    connect(&m_icon, &QSystemTrayIcon::messageClicked, this, &TrayIcon::activated);
    show(Symbol::Stopped, 0, {});
    m_icon.show();
}

void TrayIcon::show(Symbol state, int clients, const QString &sentence, bool isRecording)
{
    m_icon.setToolTip(sentence);
    if (state == m_state && clients == m_clients && isRecording == m_isRecording)
        return;
    m_state = state;
    m_clients = clients;
    m_isRecording = isRecording;
    m_icon.setIcon(badgedIcon(state, clients, isRecording));
}

QIcon badgedIcon(Symbol state, int clients, bool isRecording)
{
    QIcon icon;
    const QIcon plain = applicationIcon();
    for (const int side : {16, 22, 24, 32, 48, 64}) {
        QPixmap pixmap = plain.pixmap(QSize(side, side), 1.0);
        QPainter painter(&pixmap);
        painter.setRenderHint(QPainter::Antialiasing);
        if (state != Symbol::Running)
            paintState(painter, side, state);
        else if (clients > 0)
            paintCount(painter, side, clients);
        if (isRecording)
            paintRecording(painter, side);
        painter.end();
        icon.addPixmap(pixmap);
    }
    return icon;
}

} // namespace supersynk
