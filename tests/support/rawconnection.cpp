// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/rawconnection.h"

#include "server/http/connections/rawsocket.h"

#include <chrono>

namespace supersynk::test {
namespace {

constexpr std::chrono::milliseconds kTestTimeout = std::chrono::seconds(30);
constexpr int kTestTimeoutMs = static_cast<int>(kTestTimeout.count());

bool hasBody(int status)
{
    return status >= 200 && status != 204 && status != 304;
}

} // namespace

QByteArray requestOf(const QByteArray &method, const QByteArray &target, const QByteArray &body,
                     const QByteArrayList &fields)
{
    QByteArray request = method + ' ' + target + " HTTP/1.1\r\nHost: 127.0.0.1\r\n";
    for (const QByteArray &field : fields)
        request += field + "\r\n";
    if (!body.isEmpty())
        request += "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
    return request + "\r\n" + body;
}

RawConnection::RawConnection(quint16 port, const QHostAddress &from)
{
    if (!from.isNull())
        m_socket.bind(from);
    m_socket.setSocketOption(QAbstractSocket::LowDelayOption, 1);
    m_socket.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
    if (!m_socket.waitForConnected(kTestTimeoutMs))
        qFatal("No connection to port %u: %s", port, qPrintable(m_socket.errorString()));
    m_socket.setSocketOption(QAbstractSocket::LowDelayOption, 1);
}

void RawConnection::send(const QByteArray &bytes)
{
    m_socket.write(bytes);
    m_socket.flush();
}

void RawConnection::finish()
{
    rawsocket::closeWritingSide(m_socket.socketDescriptor());
}

Reply RawConnection::receive()
{
    Reply reply = receiveHead();
    if (!hasBody(reply.status))
        return reply;

    bool isNumber = false;
    const qsizetype length = reply.header("Content-Length").toLongLong(&isNumber);
    if (!isNumber || !waitForBytes(length))
        return {};
    reply.body = m_received.first(length);
    m_received.remove(0, length);
    return reply;
}

Reply RawConnection::receiveHead()
{
    while (!m_received.contains("\r\n\r\n")) {
        if (!waitForBytes(m_received.size() + 1))
            return {};
    }
    return takeHead(m_received);
}

bool RawConnection::isClosedByServer()
{
    return !waitForBytes(m_received.size() + 1) && m_received.isEmpty()
        && m_socket.state() == QAbstractSocket::UnconnectedState;
}

bool RawConnection::waitForBytes(qsizetype count)
{
    for (;;) {
        m_received += m_socket.readAll();
        if (m_received.size() >= count)
            return true;
        if (m_socket.state() != QAbstractSocket::ConnectedState)
            return false;
        // False may also mean that the server has just closed: then the next round ends it.
        if (!m_socket.waitForReadyRead(kTestTimeoutMs) && m_socket.state() == QAbstractSocket::ConnectedState)
            return false;
    }
}

} // namespace supersynk::test
