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

/// Starts and stops simulated headsets and shows their statistics.
///
/// Closing the dialog does not stop \a simulation. Fields that the operator edits are saved in \a store for
/// the next start of the program; plans from the command line are not. Both must outlive the dialog.
class SimulationDialog final : public QDialog
{
    Q_OBJECT

public:
    SimulationDialog(Simulation &simulation, QSettings &store, QWidget *parent = nullptr);

private:
    void buildFields();
    void buildLayout();
    QLabel *addValue(QFormLayout &form, const QString &name, const QString &toolTip);
    void showPlan(const SimulationPlan &plan);
    [[nodiscard]] SimulationPlan plan() const;
    void toggle();
    void showPhase();
    void showStatistics();
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
