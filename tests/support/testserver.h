// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/server.h"
#include "tests/support/httpclient.h"

#include <memory>

namespace supersynk::test {

/// Settings for a test: this computer only, a free port, and nobody leaves by waiting.
[[nodiscard]] ServerSettings testSettings();

/// Waits until \a server is done with starting. True if it runs.
[[nodiscard]] bool waitUntilRunning(const Server &server);

/// A running server of the test's own and a client that talks to it.
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
    Reply remove(const QByteArray &path) { return m_client->remove(path); }

private:
    Server m_server;
    std::unique_ptr<HttpClient> m_client;
};

} // namespace supersynk::test
