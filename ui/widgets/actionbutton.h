// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QString>

class QAction;
class QPushButton;
class QWidget;

namespace supersynk {

/// A button that does what \a action does, and is enabled and checked as that is. It says \a text, which is
/// the action's with or without its mnemonic: two of the same in one window are of no use.
[[nodiscard]] QPushButton *buttonFor(QAction &action, const QString &text, QWidget *parent);

} // namespace supersynk
