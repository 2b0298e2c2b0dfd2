// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QDialog>

class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QSettings;
class QSpinBox;

namespace supersynk {

class Notice;
class Simulation;
struct SimulationPlan;

/// Starts and stops simulated headsets and shows how they fare.
///
/// To be closed is no reason for them to stop: \a simulation goes on. What the operator edits here goes to \a
/// store and is there again at the next start of the program; what the command line says is not kept. Both
/// must outlive the dialog.
class SimulationDialog final : public QDialog
{
    Q_OBJECT

public:
    SimulationDialog(Simulation &simulation, QSettings &store, QWidget *parent = nullptr);

private:
    void buildFields();
    void layOut();
    QLabel *addFigure(QFormLayout &form, const QString &name, const QString &toolTip);
    void showPlan(const SimulationPlan &plan);
    [[nodiscard]] SimulationPlan plan() const;
    void toggle();
    void showPhase();
    void showFigures();
    void showWarning();
    void growToFit();
    void showButton();
    [[nodiscard]] QString sentence() const;

    Simulation &m_simulation;
    QSettings &m_store;
    QSpinBox *m_headsets;
    QSpinBox *m_hertz;
    QLineEdit *m_channel;
    QLabel *m_sentence;
    Notice *m_warning;
    QPushButton *m_startStop;
    QLabel *m_joined = nullptr;
    QLabel *m_rate = nullptr;
    QLabel *m_late = nullptr;
    QLabel *m_failed = nullptr;
    QLabel *m_worst = nullptr;
};

} // namespace supersynk
