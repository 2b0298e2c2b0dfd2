// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QString>

class QAction;
class QPushButton;
class QWidget;

namespace supersynk {

/// A button that triggers \a action and follows its enabled and checked state. \a text is the action's text,
/// with a mnemonic only if the window has no other control with the same one.
[[nodiscard]] QPushButton *buttonFor(QAction &action, const QString &text, QWidget *parent);

} // namespace supersynk
