// SPDX-License-Identifier: GPL-3.0-only
#include "ui/widgets/actionbutton.h"

#include <QAction>
#include <QPushButton>

namespace supersynk {

QPushButton *buttonFor(QAction &action, const QString &text, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setToolTip(action.toolTip());
    button->setAutoDefault(false);
    button->setEnabled(action.isEnabled());
    button->setCheckable(action.isCheckable());
    button->setChecked(action.isChecked());
    if (action.isCheckable()) // screen readers toggle the button without a click
        QObject::connect(button, &QPushButton::toggled, &action, &QAction::setChecked);
    else
        QObject::connect(button, &QPushButton::clicked, &action, &QAction::trigger);
    QObject::connect(&action, &QAction::toggled, button, &QPushButton::setChecked);
    QObject::connect(&action, &QAction::enabledChanged, button, &QPushButton::setEnabled);
    return button;
}

} // namespace supersynk
