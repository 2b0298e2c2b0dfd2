// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QString>

class QFileDialog;
class QWidget;

namespace supersynk {

/// A dialog that chooses a file, and deletes itself when it closes. It begins in the folder that was chosen
/// last, also in an earlier run, or else among the documents.
[[nodiscard]] QFileDialog *newFileDialog(QWidget *parent, const QString &title);

} // namespace supersynk
