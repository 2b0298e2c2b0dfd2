// SPDX-License-Identifier: GPL-3.0-only
#include "ui/look/look.h"

#include "ui/look/deskstyle.h"

#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QEvent>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace supersynk {
namespace {

/// Breeze and macOS have one; other desktops have none, and Qt uses Fusion. Those of Windows do not count:
/// they paint selected rows in colours that are not in the palette, and one has no dark mode.
bool hasPlatformStyle()
{
    const QString name = QApplication::style()->name();
    return std::ranges::none_of(
        std::array{"fusion"_L1, "windowsvista"_L1, "windows11"_L1},
        [&](auto replaced) { return name.compare(replaced, Qt::CaseInsensitive) == 0; });
}

bool changesByWheel(const QObject &object)
{
    return qobject_cast<const QAbstractSpinBox *>(&object) || qobject_cast<const QComboBox *>(&object);
}

} // namespace

bool hasDeskStyle()
{
    return qobject_cast<const DeskStyle *>(QApplication::style());
}

Look::Look(QObject *parent)
    : QObject(parent)
{
    if (!hasDeskStyle() && !hasPlatformStyle())
        QApplication::setStyle(new DeskStyle); // owned by the application
    qApp->installEventFilter(this);
}

bool Look::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::Polish && event->type() != QEvent::Wheel)
        return false;
    if (!watched->isWidgetType() || !changesByWheel(*watched))
        return false;
    auto *widget = static_cast<QWidget *>(watched);
    if (event->type() == QEvent::Polish) {
        if (widget->focusPolicy() == Qt::WheelFocus)
            widget->setFocusPolicy(Qt::StrongFocus);
        return false;
    }
    if (widget->hasFocus())
        return false;
    event->ignore(); // goes on to the parent
    return true;
}

} // namespace supersynk
