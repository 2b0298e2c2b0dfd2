// SPDX-License-Identifier: GPL-3.0-only
#include "ui/firewall/ufwrules.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace supersynk {
namespace {

/// The value of the shell variable \a key in \a file: "yes" for ENABLED="yes".
QByteArray valueOf(const QByteArray &file, QByteArrayView key)
{
    QByteArray value;
    for (const QByteArray &line : file.split('\n')) {
        const qsizetype equals = line.indexOf('=');
        if (equals > 0 && line.first(equals).trimmed() == key)
            value = line.sliced(equals + 1).trimmed().replace('"', "").replace('\'', "");
    }
    return value.toLower();
}

/// Whether \a port is among "80", "9000:9999", "80,443" or "any".
bool covers(const QByteArray &ports, quint16 port)
{
    const auto parts = ports.split(',');
    return std::ranges::any_of(parts, [port](const QByteArray &part) {
        const auto ends = part.split(':');
        return part == "any" || (port >= ends.constFirst().toUShort() && port <= ends.constLast().toUShort());
    });
}

bool covers(const QByteArray &direction, const QByteArray &adapter)
{
    return direction == "in" || direction == "in_" + adapter;
}

/// Whether the rules allow \a port; nothing if none of them matches. ufw stores its rules in comments,
/// "### tuple ### allow tcp 9999 0.0.0.0/0 any 0.0.0.0/0 in": action, protocol, port, to, port, from,
/// optional application names, direction, optional comment. The first match counts.
std::optional<bool> allows(const QByteArray &rules, const QByteArray &adapter, quint16 port)
{
    constexpr QByteArrayView kMark = "### tuple ### ";
    for (const QByteArray &line : rules.split('\n')) {
        if (!line.startsWith(kMark))
            continue;
        auto fields = line.sliced(kMark.size()).simplified().split(' ');
        if (fields.constLast().startsWith("comment="))
            fields.removeLast();
        if (fields.size() < 7 || !covers(fields.constLast(), adapter) || !covers(fields.at(2), port))
            continue;
        const bool isTcp = fields.at(1) == "tcp" || fields.at(1) == "any";
        const bool isFromAnywhere = fields.at(5) == "0.0.0.0/0";
        const bool isAllowed = fields.at(0).startsWith("allow") || fields.at(0).startsWith("limit");
        const bool isDenied = fields.at(0).startsWith("deny") || fields.at(0).startsWith("reject");
        if (isTcp && isAllowed) // maybe from a part of the network only, as the administrator chose
            return true;
        if (isTcp && isDenied && isFromAnywhere)
            return false;
    }
    return std::nullopt;
}

QString commandFor(const QList<quint16> &ports)
{
    QStringList numbers;
    for (const quint16 port : ports)
        numbers.append(QString::number(port));
    return u"sudo ufw allow %1/tcp"_s.arg(numbers.join(u','));
}

} // namespace

FirewallState ufwState(const UfwFiles &files, const QString &adapter, const QList<quint16> &ports)
{
    if (valueOf(files.configuration, "ENABLED") != "yes")
        return {};
    const bool isOpenByDefault = valueOf(files.defaults, "DEFAULT_INPUT_POLICY") == "accept";
    if (isOpenByDefault && !files.rules)
        return {};
    FirewallState state;
    for (const quint16 port : ports) {
        if (!files.rules || !allows(*files.rules, adapter.toUtf8(), port).value_or(isOpenByDefault))
            state.closed.append(port);
    }
    if (state.closed.isEmpty())
        return {};
    state.ports = files.rules ? FirewallState::Ports::Closed : FirewallState::Ports::Unknown;
    state.firewall = u"ufw"_s;
    state.command = commandFor(state.closed);
    return state;
}

} // namespace supersynk
