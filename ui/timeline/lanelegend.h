// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/timeline/timeline.h"

#include <QWidget>

namespace supersynk {

/// Explains the strokes of lanes: there, late, silent, lost.
class LaneLegend final : public QWidget
{
    Q_OBJECT

public:
    /// \a late is the kind of the late spans: Late or LateOrUneven.
    explicit LaneLegend(Timeline::Span::Kind late, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Timeline::Span::Kind m_late;
};

} // namespace supersynk
