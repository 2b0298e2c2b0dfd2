// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QWidget>

namespace supersynk {

/// A page of the workspace in a window of its own, for a second screen. The shortcuts of the main window work
/// in it, too.
class PaneWindow final : public QWidget
{
    Q_OBJECT

public:
    /// Takes \a page. \a parent is in the main window, above which this window stays.
    PaneWindow(QWidget &page, const QString &title, QWidget *parent);

Q_SIGNALS:
    void closed();

protected:
    void closeEvent(QCloseEvent *event) override;
};

} // namespace supersynk
