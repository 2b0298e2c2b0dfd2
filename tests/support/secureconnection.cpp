// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/secureconnection.h"

#include "server/http/connections/rawsocket.h"

#include <QHostAddress>

#include <chrono>

using namespace Qt::StringLiterals;

namespace supersynk::test {
namespace {

constexpr std::chrono::milliseconds kTestTimeout = std::chrono::seconds(30);
constexpr int kTestTimeoutMs = static_cast<int>(kTestTimeout.count());

} // namespace

QSslConfiguration trusting(const QSslCertificate &certificate)
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setCaCertificates({certificate});
    return configuration;
}

SecureConnection::SecureConnection(quint16 port, const QSslConfiguration &configuration)
{
    m_socket.setSslConfiguration(configuration);
    m_socket.connectToHostEncrypted(u"127.0.0.1"_s, port, u"localhost"_s);
    m_socket.waitForEncrypted(kTestTimeoutMs);
    m_socket.setSocketOption(QAbstractSocket::LowDelayOption,
                             1); // or small records would wait for each other
}

void SecureConnection::send(const QByteArray &bytes)
{
    m_socket.write(bytes);
    m_socket.flush();
}

void SecureConnection::sendInTheClear(const QByteArray &bytes)
{
    (void)rawsocket::send(m_socket.socketDescriptor(), bytes);
}

Reply SecureConnection::receive()
{
    while (!m_received.contains("\r\n\r\n")) {
        if (!read())
            return {};
    }
    Reply reply = takeHead(m_received);
    const qsizetype size = reply.header("Content-Length").toLongLong();
    while (m_received.size() < size) {
        if (!read())
            return {};
    }
    reply.body = m_received.first(size);
    m_received.remove(0, size);
    return reply;
}

Reply SecureConnection::exchange(const QByteArray &request)
{
    send(request);
    return receive();
}

void SecureConnection::leave()
{
    m_socket.disconnectFromHost();
}

void SecureConnection::sendAndNeverRead(const QByteArray &requests)
{
    m_socket.setSocketOption(QAbstractSocket::ReceiveBufferSizeSocketOption, 4096);
    m_socket.setReadBufferSize(1);
    m_socket.write(requests);
    m_socket.flush();
}

bool SecureConnection::isClosedByServer()
{
    return m_socket.state() == QAbstractSocket::UnconnectedState
        || (m_socket.waitForDisconnected(kTestTimeoutMs) && m_socket.bytesAvailable() == 0);
}

bool SecureConnection::read()
{
    const bool hasMore = m_socket.bytesAvailable() > 0 || m_socket.waitForReadyRead(kTestTimeoutMs);
    m_received += m_socket.readAll();
    return hasMore;
}

} // namespace supersynk::test
