// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "tests/contract/openapi.h"
#include "tests/support/testserver.h"

#include <QList>
#include <QTemporaryDir>

namespace supersynk::test {

/// Sends requests of one operation until each of its answers has been given. Has its own servers.
class Provoker
{
public:
    /// \a states are bodies that may be posted.
    Provoker(OpenApi::Operation operation, QByteArrayList states);

    /// All answers, interim ones included.
    [[nodiscard]] QList<Reply> provoke();

private:
    void askInVain();
    void askBadly();
    void askOfChannel();
    void askOfRecording();
    void postBadly();

    [[nodiscard]] QByteArray request(const QByteArrayList &fields = {}) const;
    [[nodiscard]] QByteArray requestFor(const QByteArray &target, const QByteArrayList &fields = {}) const;
    void ask(const TestServer &server, const QByteArray &request, const QByteArray &whenToldToGoOn = {});
    void fill();

    const OpenApi::Operation m_operation;
    const QByteArrayList m_states;
    const QByteArray m_target;
    const Limits m_limits;        // the defaults
    const QTemporaryDir m_folder; // for recordings
    TestServer m_server;
    TestServer m_lockedServer; // with an access key
    TestServer m_fullServer;   // has one channel with one client, and room for no other
    TestServer m_busyServer;   // has one connection, and room for no other
    QList<Reply> m_replies;
};

} // namespace supersynk::test
