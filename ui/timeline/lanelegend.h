// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QWidget>

namespace supersynk {

/// Explains the strokes of lanes: there, late, silent, lost. Those of the live session are late where a
/// client was uneven, too.
class LaneLegend final : public QWidget
{
    Q_OBJECT

public:
    explicit LaneLegend(bool isLive, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    bool m_isLive;
};

} // namespace supersynk
