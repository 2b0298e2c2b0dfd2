// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QWidget>

class QLabel;
class QSlider;

namespace supersynk {

/// Chooses a speed from 0.1 to 10.
class SpeedControl final : public QWidget
{
    Q_OBJECT

public:
    explicit SpeedControl(QWidget *parent = nullptr);

    /// Emits nothing. Any speed is shown as it is, at the nearest place of the slider.
    void setSpeed(double speed);
    /// The word in front, which may be hidden.
    [[nodiscard]] QLabel *title() const { return m_title; }

Q_SIGNALS:
    /// The operator has chosen \a speed.
    void speedChosen(double speed);

private:
    void showSpeed(double speed);

    QLabel *m_title;
    QSlider *m_slider;
    QLabel *m_value;
};

} // namespace supersynk
