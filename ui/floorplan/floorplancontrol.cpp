// SPDX-License-Identifier: GPL-3.0-only
#include "ui/floorplan/floorplancontrol.h"

#include "ui/floorplan/floorplandialog.h"

#include <QAction>

namespace supersynk {

FloorPlanControl::FloorPlanControl(QSettings &store, QWidget &window)
    : QObject(&window)
    , m_store(store)
    , m_window(window)
    , m_action(new QAction(tr("F&loor Plan…"), this))
    , m_plan(loadFloorPlan(store))
{
    m_action->setToolTip(tr("Lays a picture of the room beneath the map"));
    connect(m_action, &QAction::triggered, this, &FloorPlanControl::showDialog);
    if (m_plan.file.isEmpty())
        return;
    const auto read = PlanPicture::read(m_plan.file);
    if (const auto *picture = std::get_if<PlanPicture>(&read))
        m_ground = std::make_shared<const PlanGround>(*picture, m_plan);
    else
        m_problem = std::get<QString>(read);
}

void FloorPlanControl::setForwardAxis(ForwardAxis forward)
{
    m_forward = forward;
    if (m_dialog)
        m_dialog->setForwardAxis(forward);
}

void FloorPlanControl::showDialog()
{
    if (!m_dialog) {
        m_dialog = new FloorPlanDialog(m_plan, m_ground, m_problem, &m_window);
        m_dialog->setAttribute(Qt::WA_DeleteOnClose);
        m_dialog->setForwardAxis(m_forward);
        connect(m_dialog, &FloorPlanDialog::changed, this, &FloorPlanControl::setPlan);
    }
    m_dialog->show();
    m_dialog->raise();
    m_dialog->activateWindow();
}

void FloorPlanControl::setPlan(const FloorPlan &plan, const std::shared_ptr<const PlanGround> &ground)
{
    m_plan = plan;
    m_ground = ground;
    m_problem.clear();
    storeFloorPlan(m_store, plan);
    Q_EMIT groundChanged();
}

} // namespace supersynk
