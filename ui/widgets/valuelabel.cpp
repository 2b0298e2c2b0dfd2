// SPDX-License-Identifier: GPL-3.0-only
#include "ui/widgets/valuelabel.h"

#include <QLabel>

namespace supersynk {

void showValue(QLabel &label, const QString &text)
{
    label.setText(text);
    if (text != label.accessibleDescription())
        label.setAccessibleDescription(text);
}

} // namespace supersynk
