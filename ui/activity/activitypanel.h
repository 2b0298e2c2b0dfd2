// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QWidget>

namespace supersynk {

class ActivityPlot;
class LaneView;
class PresenceLog;
class TimeWindow;
class TrafficHistory;

/// The session over time: the part that is shown, plots, and a lane for each client below them, on one axis.
class ActivityPanel final : public QWidget
{
    Q_OBJECT

public:
    /// All references must outlive the panel.
    ActivityPanel(const TrafficHistory &history, const PresenceLog &presence, TimeWindow &window,
                  QWidget *parent = nullptr);

    [[nodiscard]] ActivityPlot &plot() const { return *m_plot; }
    [[nodiscard]] LaneView &lanes() const { return *m_lanes; }

    /// Shows the current data. Call it once a second.
    void refresh();

private:
    ActivityPlot *m_plot;
    LaneView *m_lanes;
};

} // namespace supersynk
