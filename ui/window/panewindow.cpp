// SPDX-License-Identifier: GPL-3.0-only
#include "ui/window/panewindow.h"

#include "ui/look/measures.h"

#include <QAction>
#include <QVBoxLayout>

namespace supersynk {

PaneWindow::PaneWindow(QWidget &page, const QString &title, QWidget *parent)
    : QWidget(parent, Qt::Window)
{
    constexpr QSize kSize(640, 480);
    setWindowTitle(title);
    resize(kSize);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kInnerGap, 0, kInnerGap, kInnerGap);
    layout->addWidget(&page);
    page.show(); // a tab that is not selected is hidden
    for (QAction *action : parent->window()->findChildren<QAction *>()) {
        if (!action->shortcut().isEmpty())
            addAction(action);
    }
}

void PaneWindow::closeEvent(QCloseEvent *event)
{
    QWidget::closeEvent(event);
    Q_EMIT closed();
}

} // namespace supersynk
