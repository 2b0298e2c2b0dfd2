// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QWidget>

namespace supersynk {

/// Explains the strokes of lanes: there, late, silent, lost.
class LaneLegend final : public QWidget
{
    Q_OBJECT

public:
    explicit LaneLegend(QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace supersynk
