// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/deafclient.h"

#include <QHostAddress>
#include <QSslSocket>

#include <chrono>

namespace supersynk::test {
namespace {

constexpr std::chrono::milliseconds kTestTimeout = std::chrono::seconds(30);

} // namespace

DeafClient::DeafClient(quint16 port, bool isSecure)
    : m_socket(isSecure ? std::make_unique<QSslSocket>() : std::make_unique<QTcpSocket>())
{
    // The option can be set only after binding.
    m_socket->bind(QHostAddress(QHostAddress::LocalHost));
    m_socket->setSocketOption(QAbstractSocket::ReceiveBufferSizeSocketOption, 4096);
    m_socket->connectToHost(QHostAddress(QHostAddress::LocalHost), port);
    if (!m_socket->waitForConnected(static_cast<int>(kTestTimeout.count())))
        qFatal("No connection to port %u: %s", port, qPrintable(m_socket->errorString()));
    if (auto *const secure = qobject_cast<QSslSocket *>(m_socket.get())) {
        secure->setPeerVerifyMode(QSslSocket::VerifyNone);
        secure->startClientEncryption();
        if (!secure->waitForEncrypted(static_cast<int>(kTestTimeout.count())))
            qFatal("No handshake on port %u: %s", port, qPrintable(secure->errorString()));
    }
    m_socket->setReadBufferSize(1);
}

void DeafClient::send(const QByteArray &bytes)
{
    if (m_socket->state() != QAbstractSocket::ConnectedState)
        return;
    m_socket->write(bytes);
    m_socket->flush();
}

} // namespace supersynk::test
