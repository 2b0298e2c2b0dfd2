// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QString>

class QLabel;

namespace supersynk {

/// Shows \a text in a label that has an accessible name of its own. Of such a label Qt tells by ear the name
/// alone, so the text is its description.
void showValue(QLabel &label, const QString &text);

} // namespace supersynk
