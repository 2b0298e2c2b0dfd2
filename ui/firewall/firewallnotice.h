// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/firewall/firewallstate.h"

#include <QWidget>

class QPushButton;

namespace supersynk {

class Notice;

/// Says that a firewall keeps headsets out, or may, and offers the command that lets them in. Takes no room
/// while there is nothing to say.
class FirewallNotice final : public QWidget
{
    Q_OBJECT

public:
    explicit FirewallNotice(QWidget *parent = nullptr);

    void show(const FirewallState &state);

private:
    Notice *m_notice;
    QPushButton *m_copy;
    QString m_command;
};

} // namespace supersynk
