// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace supersynk {

/// Replaces an empty list: says why it is empty and what to do next. In a small area the command is hidden
/// but can still be copied, and so is the button for help.
class EmptyState : public QWidget
{
    Q_OBJECT

public:
    struct Content
    {
        QString title;
        QString text;
        QString command; ///< To copy into a terminal; may be empty.
        QString button;  ///< The text of the button, see clicked(); may be empty.
        QString help;    ///< The text of a button below it, see helpRequested(); may be empty.

        bool operator==(const Content &) const = default;
    };

    explicit EmptyState(QWidget *parent = nullptr);

    void setContent(const Content &content);
    [[nodiscard]] const Content &content() const { return m_content; }

    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void clicked();
    void helpRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void showWhatFits();

    Content m_content;
    QLabel *m_title;
    QLabel *m_text;
    QLabel *m_command;
    QPushButton *m_copy;
    QPushButton *m_button;
    QPushButton *m_help;
};

} // namespace supersynk
