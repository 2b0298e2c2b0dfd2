// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QDoubleSpinBox>

namespace supersynk {

/// A field for seconds, to the millisecond, which shows as many decimals as its value has: "5 s", "5.25 s".
class SecondsBox final : public QDoubleSpinBox
{
    Q_OBJECT

public:
    explicit SecondsBox(QWidget *parent = nullptr);

    [[nodiscard]] QString textFromValue(double value) const override;
    /// With room for all decimals, whatever the value: the field does not change its width.
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

private:
    [[nodiscard]] int roomForDecimals() const;
};

} // namespace supersynk
