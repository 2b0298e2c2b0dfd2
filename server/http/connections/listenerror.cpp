// SPDX-License-Identifier: GPL-3.0-only
#include "server/http/connections/listenerror.h"

#include <QCoreApplication>
#include <QTcpServer>

namespace supersynk {
namespace {

constexpr int kFirstUnprivileged = 1024;
constexpr int kLastPort = 65535;
constexpr int kPortsToTry = 100;

/// The context of the translations.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(supersynk::Listener)
};

} // namespace

QString describeListenError(QAbstractSocket::SocketError error, const QString &system,
                            const QHostAddress &address, quint16 port)
{
    switch (error) {
    case QAbstractSocket::AddressInUseError:
        return Text::tr("Port %1 is used by another program.").arg(port);
    case QAbstractSocket::SocketAccessError:
        if (port >= kFirstUnprivileged) // Windows reserves some
            return Text::tr("Port %1 is reserved on this computer. Choose another.").arg(port);
        return Text::tr("Port %1 is reserved for the system. Choose one from %2 up.")
            .arg(port)
            .arg(kFirstUnprivileged);
    case QAbstractSocket::SocketAddressNotAvailableError:
        return Text::tr("%1 is not an address of this computer.").arg(address.toString());
    default:
        return Text::tr("Listening on %1, port %2 is not possible: %3.")
            .arg(address.toString())
            .arg(port)
            .arg(system);
    }
}

bool isAboutThePort(QAbstractSocket::SocketError error)
{
    return error == QAbstractSocket::AddressInUseError || error == QAbstractSocket::SocketAccessError;
}

quint16 findFreePort(const QHostAddress &address, quint16 port, quint16 standardPort)
{
    const bool canSearchAbove = port >= kFirstUnprivileged && port < kLastPort - kPortsToTry;
    const int first = canSearchAbove ? port + 1 : standardPort;
    for (int candidate = first; candidate < first + kPortsToTry; ++candidate) {
        if (QTcpServer().listen(address, static_cast<quint16>(candidate)))
            return static_cast<quint16>(candidate);
    }
    return 0;
}

} // namespace supersynk
