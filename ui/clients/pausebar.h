// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QWidget>

class QLabel;

namespace supersynk {

class Monitor;

/// Shows below the tree that it is paused, and how much has changed since. Hidden while it is not paused.
class PauseBar final : public QWidget
{
    Q_OBJECT

public:
    explicit PauseBar(Monitor &monitor, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void updateText();

    Monitor &m_monitor;
    QWidget *m_symbolSpace;
    QLabel *m_label;
};

} // namespace supersynk
