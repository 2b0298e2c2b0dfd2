// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QDoubleSpinBox>

namespace supersynk {

/// A field for seconds with millisecond precision and no trailing zeros: "5 s", "5.25 s".
class SecondsBox final : public QDoubleSpinBox
{
    Q_OBJECT

public:
    explicit SecondsBox(QWidget *parent = nullptr);

    [[nodiscard]] QString textFromValue(double value) const override;
    /// Includes room for all decimals, so that the width does not depend on the value.
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

private:
    [[nodiscard]] int roomForDecimals() const;
};

} // namespace supersynk
