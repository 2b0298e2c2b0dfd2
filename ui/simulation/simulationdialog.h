// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QDialog>

class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace supersynk {

class Notice;
class Simulation;

/// Starts and stops simulated headsets and shows how they fare.
///
/// To be closed is no reason for them to stop: \a simulation goes on, and must outlive the dialog.
class SimulationDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit SimulationDialog(Simulation &simulation, QWidget *parent = nullptr);

private:
    void buildFields();
    void layOut();
    QLabel *addFigure(QFormLayout &form, const QString &name, const QString &toolTip);
    void toggle();
    void showPhase();
    void showFigures();
    void showWarning();
    void growToFit();
    void showButton();
    [[nodiscard]] QString sentence() const;

    Simulation &m_simulation;
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
