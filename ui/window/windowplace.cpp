// SPDX-License-Identifier: GPL-3.0-only
#include "ui/window/windowplace.h"

#include <QGuiApplication>
#include <QMargins>
#include <QScreen>
#include <QWidget>

#include <algorithm>

namespace supersynk {
namespace {

/// Borders and title bar, estimated: unknown before the window is shown.
constexpr QMargins kFrame(8, 40, 8, 8);

int areaOf(const QRect &rect)
{
    return rect.isEmpty() ? 0 : rect.width() * rect.height();
}

/// Available geometries, the primary screen first.
QList<QRect> screensNow()
{
    QList<QRect> available;
    const auto screens = QGuiApplication::screens();
    for (const QScreen *screen : screens)
        available.append(screen->availableGeometry());
    return available;
}

} // namespace

QRect fittedTo(const QRect &window, const QList<QRect> &screens, const QMargins &frame)
{
    const auto screen = std::ranges::max_element(
        screens, {}, [&](const QRect &each) { return areaOf(each.intersected(window)); });
    if (screen == screens.end() || screen->contains(window))
        return window;
    const QRect room = screen->marginsRemoved(frame);
    QRect fitted(window.topLeft(), window.size().boundedTo(room.size()));
    fitted.moveLeft(std::clamp(fitted.left(), room.left(), room.right() + 1 - fitted.width()));
    fitted.moveTop(std::clamp(fitted.top(), room.top(), room.bottom() + 1 - fitted.height()));
    return fitted;
}

void restorePlace(QWidget &window, const QByteArray &geometry)
{
    if (!window.restoreGeometry(geometry)) {
        const QRect room = window.screen()->availableGeometry().marginsRemoved(kFrame);
        window.resize(window.size().boundedTo(room.size()));
        return;
    }
    const Qt::WindowStates states = window.windowState();
    const bool isLarge = states & (Qt::WindowMaximized | Qt::WindowFullScreen);
    // A maximized window fits, but its normal geometry must fit, too.
    const QRect normal = isLarge ? window.normalGeometry() : window.geometry();
    const QRect fitted = fittedTo(normal, screensNow(), kFrame);
    if (fitted == normal)
        return;
    window.setWindowState(Qt::WindowNoState);
    window.setGeometry(fitted);
    window.setWindowState(states);
}

} // namespace supersynk
