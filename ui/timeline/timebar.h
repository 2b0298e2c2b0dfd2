// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/timeline/timeline.h"

#include <QWidget>

#include <optional>

class QButtonGroup;
class QHBoxLayout;
class QToolButton;

namespace supersynk {

class LaneLegend;
class TimeWindow;

/// The buttons that choose the part of a TimeWindow, and the legend of its lanes where there is room.
class TimeBar final : public QWidget
{
    Q_OBJECT

public:
    /// \a window must outlive the bar.
    explicit TimeBar(TimeWindow &window, QWidget *parent = nullptr);

    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    /// Without a span: the whole session.
    void addSegment(QHBoxLayout &layout, const QString &text, std::optional<TimelineTime> span,
                    const QString &toolTip);
    [[nodiscard]] QToolButton *addButton(const QString &text, const QString &name, const QString &toolTip);
    void showState();

    TimeWindow &m_window;
    QButtonGroup *m_segments;
    QToolButton *m_live = nullptr;
    QWidget *m_controls;
    LaneLegend *m_legend;
};

} // namespace supersynk
