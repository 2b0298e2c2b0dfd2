// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/floorplan/floorplan.h"
#include "ui/floorplan/planground.h"

#include <QDialog>

#include <memory>

class QFormLayout;
class QPushButton;

namespace supersynk {

class ElidedLabel;
class Notice;
class PlanPreview;

/// Chooses the picture of a floor plan and places it. Emits each change immediately, so that the map shows
/// it.
class FloorPlanDialog final : public QDialog
{
    Q_OBJECT

public:
    /// \a ground is the one of \a plan; null if there is none, or if its picture can't be read because of
    /// \a problem.
    FloorPlanDialog(const FloorPlan &plan, std::shared_ptr<const PlanGround> ground, const QString &problem,
                    QWidget *parent);

    void setForwardAxis(ForwardAxis forward);
    /// Shows the picture of \a file, or says why it can't be read and keeps the one before.
    void choose(const QString &file);
    void remove();

Q_SIGNALS:
    /// \a ground is null without a picture.
    void changed(const supersynk::FloorPlan &plan,
                 const std::shared_ptr<const supersynk::PlanGround> &ground);

private:
    void buildFields();
    void addField(QFormLayout &form, const QString &label, double FloorPlan::*member, double from, double to,
                  const QString &suffix);
    void buildLayout();
    void askForFile();
    void replace(const PlanPicture &picture);
    void update();

    FloorPlan m_plan;
    std::shared_ptr<const PlanGround> m_ground;
    PlanPreview *m_preview;
    ElidedLabel *m_file;
    QPushButton *m_choose;
    QPushButton *m_remove;
    QWidget *m_place; // the fields
    Notice *m_problem;
};

} // namespace supersynk
