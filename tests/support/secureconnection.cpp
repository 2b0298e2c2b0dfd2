// SPDX-License-Identifier: GPL-3.0-only
#include "secureconnection.h"

#include <QHostAddress>

#include <chrono>

using namespace Qt::StringLiterals;

namespace supersynk::test {
namespace {

constexpr std::chrono::milliseconds kPatience = std::chrono::seconds(30);
constexpr int kPatienceMs = static_cast<int>(kPatience.count());

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
    m_socket.waitForEncrypted(kPatienceMs);
}

Reply SecureConnection::exchange(const QByteArray &request)
{
    m_socket.write(request);
    QByteArray received;
    while (!received.contains("\r\n\r\n")) {
        if (!read(received))
            return {};
    }
    Reply reply = takeHead(received);
    while (received.size() < reply.header("Content-Length").toLongLong()) {
        if (!read(received))
            return {};
    }
    reply.body = received;
    return reply;
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
        || (m_socket.waitForDisconnected(kPatienceMs) && m_socket.bytesAvailable() == 0);
}

bool SecureConnection::read(QByteArray &received)
{
    const bool hasMore = m_socket.bytesAvailable() > 0 || m_socket.waitForReadyRead(kPatienceMs);
    received += m_socket.readAll();
    return hasMore;
}

} // namespace supersynk::test
