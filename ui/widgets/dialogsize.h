// SPDX-License-Identifier: GPL-3.0-only
#pragma once

class QSize;
class QWidget;

namespace supersynk {

/// Gives \a dialog the \a size, or less, so that its buttons are on a small screen too.
void resizeWithinScreen(QWidget &dialog, const QSize &size);

} // namespace supersynk
