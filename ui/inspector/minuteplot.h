// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/widgets/seriescolor.h"

#include <QList>
#include <QWidget>

namespace supersynk {

/// The last minute of one value as a line chart, as high as a line of text.
class MinutePlot final : public QWidget
{
    Q_OBJECT

public:
    explicit MinutePlot(Series color, QWidget *parent = nullptr);

    /// One a second, the oldest first. NaN is a gap.
    void setValues(const QList<float> &values);
    [[nodiscard]] const QList<float> &values() const { return m_values; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Series m_color;
    QList<float> m_values;
};

} // namespace supersynk
