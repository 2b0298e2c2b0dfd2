// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QHostAddress>
#include <QRandomGenerator>
#include <QTcpServer>

/// A port of the loopback address that nothing uses, outside of the ports that systems give to connections
/// and to servers without a port of their own, such as those of other tests.
[[nodiscard]] inline quint16 freePort()
{
    for (;;) {
        const auto port = static_cast<quint16>(QRandomGenerator::global()->bounded(20'000, 32'000));
        if (QTcpServer server; server.listen(QHostAddress(QHostAddress::LocalHost), port))
            return port;
    }
}
