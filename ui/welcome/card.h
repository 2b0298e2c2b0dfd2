// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QWidget>

class QVBoxLayout;

namespace supersynk {

/// A numbered step on a card with a title and an explanation; more widgets go below.
class Card final : public QWidget
{
    Q_OBJECT

public:
    Card(int number, const QString &title, const QString &text, QWidget *parent = nullptr);

    [[nodiscard]] QVBoxLayout &content() const { return *m_content; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QVBoxLayout *m_content;
};

} // namespace supersynk
