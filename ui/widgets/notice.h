// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QWidget>

class QLabel;

namespace supersynk {

/// A warning: a sentence in plain text with the sign for it before. Takes no room while there is none.
class Notice final : public QWidget
{
    Q_OBJECT

public:
    explicit Notice(QWidget *parent = nullptr);

    [[nodiscard]] QString text() const;
    void setText(const QString &text);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *m_sign; // the room for it, as wide as the status lamp
    QLabel *m_label;
};

} // namespace supersynk
