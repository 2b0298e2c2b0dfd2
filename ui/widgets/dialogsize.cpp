// SPDX-License-Identifier: GPL-3.0-only
#include "ui/widgets/dialogsize.h"

#include <QScreen>
#include <QWidget>

namespace supersynk {

void resizeWithinScreen(QWidget &dialog, const QSize &size)
{
    constexpr QSize kFrame(16, 48); // more than window managers draw
    dialog.resize(size.boundedTo(dialog.screen()->availableSize() - kFrame));
}

} // namespace supersynk
