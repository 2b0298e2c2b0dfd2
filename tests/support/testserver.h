// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/server.h"
#include "tests/support/httpclient.h"

#include <memory>

namespace supersynk::test {

/// Settings for a test: loopback only, a free port, and a client timeout that no test reaches. With
/// SUPERSYNK_TEST_SHORT_CUTS=off in the environment, every request takes a route of QHttpServer.
[[nodiscard]] ServerSettings testSettings();

/// Waits until \a server has started. False if it failed.
[[nodiscard]] bool waitUntilRunning(const Server &server);

/// A running server and a client of it.
class TestServer
{
public:
    explicit TestServer(const ServerSettings &settings = testSettings());

    [[nodiscard]] quint16 port() const { return m_server.state().port; }
    [[nodiscard]] Server &server() { return m_server; }
    [[nodiscard]] HttpClient &client() { return *m_client; }

    Reply get(const QByteArray &path, const HeaderFields &headers = {})
    {
        return m_client->get(path, headers);
    }
    Reply post(const QByteArray &path, const QByteArray &body, const HeaderFields &headers = {})
    {
        return m_client->post(path, body, headers);
    }
    Reply remove(const QByteArray &path, const HeaderFields &headers = {})
    {
        return m_client->remove(path, headers);
    }

private:
    Server m_server;
    std::unique_ptr<HttpClient> m_client;
};

} // namespace supersynk::test
