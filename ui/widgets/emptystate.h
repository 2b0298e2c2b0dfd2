// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace supersynk {

/// Stands where there is nothing to list: says why, and what to do next. Where there is little room, the
/// command is not shown but can still be copied.
class EmptyState : public QWidget
{
    Q_OBJECT

public:
    struct Content
    {
        QString title;
        QString text;
        QString command; ///< A line to be copied into a terminal; may be empty.
        QString button;  ///< What to do about it, see clicked(); may be empty.

        bool operator==(const Content &) const = default;
    };

    explicit EmptyState(QWidget *parent = nullptr);

    void setContent(const Content &content);
    [[nodiscard]] const Content &content() const { return m_content; }

    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void clicked();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void showCommandIfItFits();

    Content m_content;
    QLabel *m_title;
    QLabel *m_text;
    QLabel *m_command;
    QPushButton *m_copy;
    QPushButton *m_button;
};

} // namespace supersynk
