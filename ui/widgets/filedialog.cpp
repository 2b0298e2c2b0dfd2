// SPDX-License-Identifier: GPL-3.0-only
#include "ui/widgets/filedialog.h"

#include <QFileDialog>
#include <QStandardPaths>

namespace supersynk {

QFileDialog *newFileDialog(QWidget *parent, const QString &title)
{
    auto *dialog = new QFileDialog(parent, title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (dialog->directory() == QDir::current()) // Qt remembers no folder
        dialog->setDirectory(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    return dialog;
}

} // namespace supersynk
