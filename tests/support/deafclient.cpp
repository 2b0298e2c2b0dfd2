// SPDX-License-Identifier: GPL-3.0-only
#include "deafclient.h"

#include <QHostAddress>

#include <chrono>

namespace supersynk::test {
namespace {

constexpr std::chrono::milliseconds kPatience = std::chrono::seconds(30);

} // namespace

DeafClient::DeafClient(quint16 port)
{
    m_socket.bind(QHostAddress(QHostAddress::LocalHost)); // only then there is something to set the option of
    m_socket.setSocketOption(QAbstractSocket::ReceiveBufferSizeSocketOption, 4096);
    m_socket.setReadBufferSize(1);
    m_socket.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
    if (!m_socket.waitForConnected(static_cast<int>(kPatience.count())))
        qFatal("No connection to port %u: %s", port, qPrintable(m_socket.errorString()));
}

void DeafClient::send(const QByteArray &bytes)
{
    if (m_socket.state() != QAbstractSocket::ConnectedState)
        return;
    m_socket.write(bytes);
    m_socket.flush();
}

} // namespace supersynk::test
