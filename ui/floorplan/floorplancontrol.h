// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/floorplan/floorplan.h"
#include "ui/floorplan/planground.h"

#include <QObject>
#include <QPointer>

#include <memory>

class QAction;
class QSettings;
class QWidget;

namespace supersynk {

class FloorPlanDialog;

/// The floor plan of the window: kept in \a store, which outlives this object, and edited in a dialog.
class FloorPlanControl final : public QObject
{
    Q_OBJECT

public:
    FloorPlanControl(QSettings &store, QWidget &window);

    /// Opens the dialog.
    [[nodiscard]] QAction *action() const { return m_action; }
    /// Null without a plan.
    [[nodiscard]] const std::shared_ptr<const PlanGround> &ground() const { return m_ground; }
    /// Why the picture of the last run can't be read, in a sentence; otherwise empty.
    [[nodiscard]] const QString &problem() const { return m_problem; }
    void setForwardAxis(ForwardAxis forward);

Q_SIGNALS:
    void groundChanged();

private:
    void showDialog();
    void setPlan(const FloorPlan &plan, const std::shared_ptr<const PlanGround> &ground);

    QSettings &m_store;
    QWidget &m_window;
    QAction *m_action;
    FloorPlan m_plan;
    std::shared_ptr<const PlanGround> m_ground;
    QString m_problem;
    ForwardAxis m_forward = ForwardAxis::PlusZ;
    QPointer<FloorPlanDialog> m_dialog;
};

} // namespace supersynk
