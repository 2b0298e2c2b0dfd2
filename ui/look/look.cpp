// SPDX-License-Identifier: GPL-3.0-only
#include "ui/look/look.h"

#include "ui/look/deskstyle.h"

#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QEvent>

using namespace Qt::StringLiterals;

namespace supersynk {
namespace {

/// Not Breeze, nor those of Windows and macOS. The desktops of others have none, and Qt uses Fusion.
bool hasPlatformStyle()
{
    return QApplication::style()->name().compare("fusion"_L1, Qt::CaseInsensitive) != 0;
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
