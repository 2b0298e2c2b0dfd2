// SPDX-License-Identifier: GPL-3.0-only
#include "server/simulation/headsetclient.h"

#include "server/base/version.h"
#include "server/network/addresses.h"

#include <QCryptographicHash>
#include <QSslCertificate>
#include <QSslSocket>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace supersynk {
namespace {

constexpr auto kResponseTimeout = 5s;
constexpr auto kRetryDelay = 1s; // after a failure

/// The head of a request, without the empty line.
QByteArray headOf(const QByteArray &method, const QByteArray &path, const SimulationTarget &target)
{
    QByteArray head = method + ' ' + path + " HTTP/1.1\r\nHost: " + target.authority()
        + "\r\nUser-Agent: supersynk-simulation/" SUPERSYNK_VERSION "\r\n";
    if (!target.accessKey.isEmpty())
        head += "Authorization: Bearer " + target.accessKey + "\r\n";
    return head;
}

} // namespace

HeadsetClient::HeadsetClient(const Headset &headset, const SimulationTarget &target, const QString &channel,
                             SimulationStatistics &statistics)
    : m_headset(headset)
    , m_target(target)
    , m_statistics(statistics)
{
    const QByteArray path = channelUrl({}, channel.toUtf8()).toLatin1();
    m_postHead = headOf("POST", path, target)
        + "Content-Type: application/json\r\nClient-Id: " + headset.clientId() + "\r\n";
    m_delete = headOf("DELETE", path + "/clients/" + headset.clientId(), target) + "\r\n";
    openSocket();
}

HeadsetClient::~HeadsetClient()
{
    setJoined(false);
    m_socket->disconnect(this); // closing it is not a failure
}

void HeadsetClient::openSocket()
{
    if (m_target.isSecure()) {
        auto *secure = new QSslSocket(this);
        // The server's own certificate is self-signed; verify() compares its fingerprint.
        secure->setPeerVerifyMode(QSslSocket::VerifyNone);
        connect(secure, &QSslSocket::encrypted, this, &HeadsetClient::verify);
        m_socket = secure;
    } else {
        m_socket = new QTcpSocket(this);
        connect(m_socket, &QTcpSocket::connected, this, &HeadsetClient::send);
    }
    connect(m_socket, &QTcpSocket::readyRead, this, &HeadsetClient::read);
    connect(m_socket, &QTcpSocket::errorOccurred, this, [this] {
        if (m_request != Request::None) // otherwise the connection was idle, and the next tick reconnects
            fail(m_socket->errorString());
    });
}

void HeadsetClient::tick(Clock::time_point now)
{
    if (m_isLeaving || now < m_pausedUntil)
        return;
    if (m_request == Request::None)
        begin(Request::Post);
    else if (now - m_begun < kResponseTimeout)
        ++m_statistics.late;
    else
        fail(tr("There was no answer within %1 seconds.").arg(kResponseTimeout.count()));
}

void HeadsetClient::leave()
{
    m_isLeaving = true;
    if (m_request != Request::None)
        return; // finish() or fail() continues
    if (m_isJoined)
        begin(Request::Delete);
    else
        Q_EMIT left();
}

void HeadsetClient::begin(Request request)
{
    m_request = request;
    m_begun = Clock::now();
    if (m_socket->state() == QAbstractSocket::ConnectedState)
        send();
    else
        connectToServer();
}

void HeadsetClient::connectToServer()
{
    m_socket->abort(); // it may be about to close
    if (auto *secure = qobject_cast<QSslSocket *>(m_socket))
        secure->connectToHostEncrypted(m_target.host, m_target.port);
    else
        m_socket->connectToHost(m_target.host, m_target.port);
}

void HeadsetClient::verify()
{
    const QSslCertificate shown = qobject_cast<QSslSocket *>(m_socket)->peerCertificate();
    if (shown.digest(QCryptographicHash::Sha256).toHex(':').toUpper() == m_target.fingerprint)
        send();
    else
        fail(tr("The certificate is not the server's own."));
}

void HeadsetClient::send()
{
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    m_reader.reset();
    m_sent = Clock::now();
    m_socket->write(bytesToSend());
}

QByteArray HeadsetClient::bytesToSend() const
{
    if (m_request == Request::Delete)
        return m_delete;
    // The steady clock continues over a restart of this program, so a headset that rejoins before the server
    // has removed it is not late.
    const Headset::Time time = m_sent.time_since_epoch();
    const QByteArray body = m_headset.body(time);
    return m_postHead + "Client-Time: " + QByteArray::number(time.count(), 'f', 4)
        + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

void HeadsetClient::read()
{
    const QByteArray bytes = m_socket->readAll();
    if (m_request == Request::None) {
        m_socket->abort(); // there was no request for this
        return;
    }
    switch (m_reader.feed(bytes)) {
    case AnswerReader::Progress::Unfinished:
        return;
    case AnswerReader::Progress::Malformed:
        fail(tr("The answer was not valid HTTP."));
        return;
    case AnswerReader::Progress::Complete:
        finish(m_reader.status());
        return;
    }
}

void HeadsetClient::finish(int status)
{
    if (m_request == Request::Post && status != 200) {
        fail(tr("The server answered with status %1.").arg(status));
        return;
    }
    if (!m_reader.keepsAlive())
        m_socket->abort();
    if (std::exchange(m_request, Request::None) == Request::Delete) {
        setJoined(false);
        Q_EMIT left();
        return;
    }
    const auto roundTrip = std::chrono::ceil<std::chrono::microseconds>(Clock::now() - m_sent);
    m_statistics.worstRoundTrip = std::max(m_statistics.worstRoundTrip, roundTrip);
    ++m_statistics.answers;
    setJoined(true);
    if (m_isLeaving)
        leave();
}

void HeadsetClient::fail(const QString &reason)
{
    m_request = Request::None;
    m_pausedUntil = Clock::now() + kRetryDelay;
    m_socket->abort();
    ++m_statistics.failed;
    m_statistics.lastFailure = reason;
    setJoined(false);
    if (m_isLeaving)
        Q_EMIT left();
}

void HeadsetClient::setJoined(bool isJoined)
{
    if (std::exchange(m_isJoined, isJoined) != isJoined)
        m_statistics.joined += isJoined ? 1 : -1;
}

} // namespace supersynk
