// SPDX-License-Identifier: GPL-3.0-only
#include "ui/firewall/firewallnotice.h"

#include "ui/widgets/notice.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace supersynk {
namespace {

QString portsText(const QList<quint16> &ports)
{
    QStringList numbers;
    for (const quint16 port : ports)
        numbers.append(QString::number(port));
    return numbers.join(u", "_s);
}

QString sentence(const FirewallState &state)
{
    const QString ports = portsText(state.closed);
    switch (state.ports) {
    case FirewallState::Ports::Open:
        break;
    case FirewallState::Ports::Closed:
        return FirewallNotice::
            tr("The firewall of this computer, %1, blocks headsets (TCP %2). This command lets them in:\n%3",
               "firewalld, 9999, sudo …")
                .arg(state.firewall, ports, state.command);
    case FirewallState::Ports::Unknown:
        return FirewallNotice::tr(
                   "The firewall of this computer, %1, is on. Supersynk can't see whether it blocks headsets "
                   "(TCP %2). If they don't connect, try this command:\n%3",
                   "ufw, 9999, sudo …")
            .arg(state.firewall, ports, state.command);
    }
    return {};
}

} // namespace

FirewallNotice::FirewallNotice(QWidget *parent)
    : QWidget(parent)
    , m_notice(new Notice(this))
    , m_copy(new QPushButton(tr("Copy Command"), this))
{
    m_copy->setAccessibleName(tr("Copy the command for the firewall"));
    m_copy->setToolTip(tr("Copy the command that opens the firewall to the clipboard"));
    connect(m_copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_command); });
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_notice, 1);
    layout->addWidget(m_copy);
    hide();
}

void FirewallNotice::setState(const FirewallState &state)
{
    m_command = state.command;
    m_notice->setText(sentence(state));
    setVisible(state.ports != FirewallState::Ports::Open);
}

} // namespace supersynk
