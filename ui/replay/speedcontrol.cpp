// SPDX-License-Identifier: GPL-3.0-only
#include "ui/replay/speedcontrol.h"

#include "ui/look/measures.h"
#include "ui/widgets/valuelabel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QSignalBlocker>
#include <QSlider>

#include <algorithm>
#include <array>
#include <cmath>

namespace supersynk {
namespace {

/// The places of the slider.
constexpr std::array kSpeeds{0.1, 0.2, 0.3, 0.5, 0.7, 1.0, 1.5, 2.0, 3.0, 5.0, 10.0};

QString speedText(double speed)
{
    return SpeedControl::tr("%1×", "a speed").arg(QLocale().toString(speed, 'f', speed < 10 ? 1 : 0));
}

int nearestPlace(double speed)
{
    const auto distance = [speed](double each) { return std::abs(std::log(each / std::max(speed, 0.01))); };
    return static_cast<int>(std::ranges::min_element(kSpeeds, {}, distance) - kSpeeds.begin());
}

} // namespace

SpeedControl::SpeedControl(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(tr("Speed"), this))
    , m_slider(new QSlider(Qt::Horizontal, this))
    , m_value(new QLabel(this))
{
    m_slider->setRange(0, static_cast<int>(kSpeeds.size()) - 1);
    m_slider->setPageStep(1);
    m_slider->setFixedWidth(fontMetrics().averageCharWidth() * 11);
    m_slider->setAccessibleName(tr("Speed"));
    m_slider->setToolTip(tr("How fast the recording is played, from 0.1 to 10 times"));
    m_value->setAccessibleName(tr("Speed"));
    m_value->setMinimumWidth(fontMetrics().horizontalAdvance(speedText(8.8)));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(kInnerGap);
    m_title->setBuddy(m_slider);
    layout->addWidget(m_title);
    layout->addWidget(m_slider);
    layout->addWidget(m_value);
    connect(m_slider, &QSlider::valueChanged, this, [this](int place) {
        const double speed = kSpeeds.at(static_cast<std::size_t>(place));
        showSpeed(speed);
        Q_EMIT speedChosen(speed);
    });
    setSpeed(1);
}

void SpeedControl::setSpeed(double speed)
{
    const QSignalBlocker blocker(m_slider);
    m_slider->setValue(nearestPlace(speed));
    showSpeed(speed);
}

void SpeedControl::showSpeed(double speed)
{
    showValue(*m_value, speedText(speed));
}

} // namespace supersynk
