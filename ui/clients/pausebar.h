// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QWidget>

class QLabel;

namespace supersynk {

class Monitor;

/// Says above the tree that it is paused, and what one misses; takes no room while it is not. So nobody takes
/// what is shown for what is.
class PauseBar final : public QWidget
{
    Q_OBJECT

public:
    explicit PauseBar(Monitor &monitor, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void update();

    Monitor &m_monitor;
    QWidget *m_sign; // the room for it
    QLabel *m_label;
};

} // namespace supersynk
