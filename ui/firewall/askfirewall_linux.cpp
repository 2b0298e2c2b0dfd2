// SPDX-License-Identifier: GPL-3.0-only
#include "ui/firewall/askfirewall.h"

#include "ui/firewall/askfirewalld.h"
#include "ui/firewall/ufwrules.h"

#include <QFile>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace supersynk {
namespace {

std::optional<QByteArray> contentsOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? std::optional(file.readAll()) : std::nullopt;
}

FirewallState ufwStateNow(const QString &adapter, const QList<quint16> &ports)
{
    const bool isInstalled =
        !QStandardPaths::findExecutable(u"ufw"_s, {u"/usr/sbin"_s, u"/sbin"_s}).isEmpty();
    if (!isInstalled) // its configuration may remain
        return {};
    return ufwState({.configuration = contentsOf(u"/etc/ufw/ufw.conf"_s).value_or(QByteArray()),
                     .defaults = contentsOf(u"/etc/default/ufw"_s).value_or(QByteArray()),
                     .rules = contentsOf(u"/etc/ufw/user.rules"_s)},
                    adapter, ports);
}

} // namespace

void askFirewall(QObject &context, const QString &adapter, const QList<quint16> &ports,
                 const std::function<void(const FirewallState &)> &callback)
{
    askFirewalld(context, adapter, ports, [=](const std::optional<FirewallState> &state) {
        callback(state ? *state : ufwStateNow(adapter, ports));
    });
}

} // namespace supersynk
