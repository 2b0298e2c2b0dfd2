// SPDX-License-Identifier: GPL-3.0-only
#include "ui/widgets/paintedrole.h"

#include <QAccessibleWidget>
#include <QVariant>
#include <QWidget>

namespace supersynk {
namespace {

constexpr auto kRole = "supersynk_painted_role";

QAccessibleInterface *makeAccess(const QString &, QObject *object)
{
    const QVariant role = object->property(kRole);
    auto *widget = qobject_cast<QWidget *>(object);
    if (!widget || !role.isValid())
        return nullptr;
    return new QAccessibleWidget(widget, static_cast<QAccessible::Role>(role.toInt()));
}

} // namespace

void setPaintedRole(QWidget &widget, QAccessible::Role role)
{
    widget.setProperty(kRole, static_cast<int>(role));
    QAccessible::installFactory(makeAccess); // Qt ignores repeated calls
}

} // namespace supersynk
