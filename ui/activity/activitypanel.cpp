// SPDX-License-Identifier: GPL-3.0-only
#include "ui/activity/activitypanel.h"

#include "ui/activity/activityplot.h"
#include "ui/look/measures.h"
#include "ui/timeline/laneview.h"
#include "ui/timeline/timebar.h"

#include <QSplitter>
#include <QVBoxLayout>

namespace supersynk {

ActivityPanel::ActivityPanel(const TrafficHistory &history, const PresenceLog &presence, TimeWindow &window,
                             QWidget *parent)
    : QWidget(parent)
    , m_plot(new ActivityPlot(history, window, this))
    , m_lanes(new LaneView(presence, window, this))
{
    auto *parts = new QSplitter(Qt::Vertical, this);
    parts->setChildrenCollapsible(false);
    parts->addWidget(m_plot);
    parts->addWidget(m_lanes);
    parts->setStretchFactor(0, 2);
    parts->setStretchFactor(1, 3);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(kInnerGap);
    layout->addWidget(new TimeBar(window, this));
    layout->addWidget(parts, 1);
}

void ActivityPanel::refresh()
{
    m_plot->refresh();
    m_lanes->refresh();
}

} // namespace supersynk
