// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/simulation/answerreader.h"
#include "server/simulation/headset.h"
#include "server/simulation/simulationstatistics.h"
#include "server/simulation/simulationtarget.h"

#include <QObject>

#include <chrono>

class QTcpSocket;

namespace supersynk {

/// A simulated headset on the network: an HTTP client with its own connection and one request at a time.
///
/// It connects when there is something to send, and keeps the connection. After a failure it pauses for a
/// second, so as not to flood a server in trouble. Needs the event loop of its thread.
///
/// It uses a socket, with Boost.Beast's parser for responses, because a QNetworkAccessManager shares 6
/// connections among all requests to a host: thirty headsets would wait for each other, unlike real ones. It
/// is also cheaper: on a busy machine 30 headsets at 90 Hz took 12 % of a core; with a QNetworkAccessManager
/// they took 70 %, and 4 of 10 posts were late.
class HeadsetClient final : public QObject
{
    Q_OBJECT

public:
    using Clock = std::chrono::steady_clock;

    /// Counts its results in \a statistics, which must outlive it.
    HeadsetClient(const Headset &headset, const SimulationTarget &target, const QString &channel,
                  SimulationStatistics &statistics);
    ~HeadsetClient() override;

    /// Posts. While a response is pending, skips the post and counts it as late.
    void tick(Clock::time_point now);
    /// Leaves the channel after the pending response, if any; then emits left().
    void leave();

Q_SIGNALS:
    void left();

private:
    enum class Request { None, Post, Delete };

    void openSocket();
    void begin(Request request);
    void connectToServer();
    void verify();
    void send();
    void read();
    void finish(int status);
    void fail(const QString &reason);
    void setJoined(bool isJoined);
    [[nodiscard]] QByteArray bytesToSend() const;

    const Headset m_headset;
    const SimulationTarget m_target;
    QByteArray m_postHead; // the constant part of the head of every post
    QByteArray m_delete;
    SimulationStatistics &m_statistics;
    QTcpSocket *m_socket = nullptr;
    AnswerReader m_reader;
    Request m_request = Request::None; // pending
    Clock::time_point m_begun;
    Clock::time_point m_sent;
    Clock::time_point m_pausedUntil;
    bool m_isJoined = false;
    bool m_isLeaving = false;
};

} // namespace supersynk
