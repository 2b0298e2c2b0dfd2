// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/firewall/firewallstate.h"

#include <QWidget>

class QPushButton;

namespace supersynk {

class Notice;

/// Warns that the firewall blocks headsets, or may, and offers the command that opens it. Hidden while the
/// ports are open.
class FirewallNotice final : public QWidget
{
    Q_OBJECT

public:
    explicit FirewallNotice(QWidget *parent = nullptr);

    void setState(const FirewallState &state);

private:
    Notice *m_notice;
    QPushButton *m_copy;
    QString m_command;
};

} // namespace supersynk
