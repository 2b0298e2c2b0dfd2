// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QDialog>

class QLineEdit;
class QListWidget;
class QMenuBar;
class QTextBrowser;

namespace supersynk {

/// The manual in the language of the window, with the shortcuts of its menus as the last chapter: a list of
/// chapters, the text, and a search.
class ManualDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit ManualDialog(const QMenuBar &menus, QWidget *parent = nullptr);

private:
    void formatTables();
    void fillChapters();
    void showChapter(int row);
    /// Lists the chapters that contain what is searched, and shows the first place of it.
    void search();
    void showNext();
    /// Marks the chapter that is read.
    void followScrolling(int top);
    [[nodiscard]] int topOf(int row) const;

    QLineEdit *m_search;
    QListWidget *m_chapters; // each item has the position of its heading as Qt::UserRole
    QTextBrowser *m_text;
    bool m_isJumping = false; // to a chapter that the operator chose
};

} // namespace supersynk
