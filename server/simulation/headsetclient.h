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

/// A simulated headset on the network: posts over a connection of its own, one request at a time.
///
/// The connection is made when there is something to send, and kept. After a failure the headset is silent
/// for a second, so that a server in trouble is not hammered. Lives in the thread of its event loop.
///
/// It speaks HTTP on a plain socket, with Boost.Beast's parser for the answers, because a
/// QNetworkAccessManager shares 6 connections among all requests to a host: thirty headsets would wait for
/// each other, which real ones don't. It cost more, too: on a busy machine 30 headsets at 90 Hz took 12 % of
/// a core this way; through a QNetworkAccessManager they took 70 %, and 4 of 10 beats were late.
class HeadsetClient final : public QObject
{
    Q_OBJECT

public:
    using Clock = std::chrono::steady_clock;

    /// What it meets is added to \a figures, which must outlive it.
    HeadsetClient(const Headset &headset, const SimulationTarget &target, const QString &channel,
                  SimulationStatistics &figures);
    ~HeadsetClient() override;

    /// It is time to post. While an answer is awaited, this beat is left out and counted as late.
    void beat(Clock::time_point now);
    /// Leaves the channel, once the answer that is awaited has come; then left() is emitted.
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
    QByteArray m_postHead; // of every post, up to what differs from one to the next
    QByteArray m_delete;
    SimulationStatistics &m_figures;
    QTcpSocket *m_socket = nullptr;
    AnswerReader m_reader;
    Request m_request = Request::None; // from when it is due until it is answered
    Clock::time_point m_begun;
    Clock::time_point m_sent;
    Clock::time_point m_silentUntil;
    bool m_isJoined = false;
    bool m_isLeaving = false;
};

} // namespace supersynk
