// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QString>

class QLabel;

namespace supersynk {

/// Sets the text of a label that has its own accessible name, and its accessible description: of such a label
/// Qt exposes the name but not the text.
void showValue(QLabel &label, const QString &text);

} // namespace supersynk
