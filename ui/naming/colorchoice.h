// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QColor>
#include <QWidget>

class QButtonGroup;
class QGridLayout;
class QToolButton;

namespace supersynk {

/// Chooses one of the colours of clients, or none.
class ColorChoice final : public QWidget
{
    Q_OBJECT

public:
    explicit ColorChoice(QWidget *parent = nullptr);

    /// Invalid for none. A colour that is not among those of clients is added.
    void setColor(const QColor &color);
    [[nodiscard]] QColor color() const;

private:
    QToolButton *addButton(const QColor &color, const QString &name);

    QGridLayout *m_layout;
    QButtonGroup *m_buttons;
};

} // namespace supersynk
