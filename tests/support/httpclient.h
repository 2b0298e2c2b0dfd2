// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "tests/support/reply.h"

#include <QNetworkAccessManager>

namespace supersynk::test {

/// An ordinary HTTP client: keeps its connections, waits for each answer. Paths are sent as they are given,
/// percent-encoded.
class HttpClient
{
public:
    explicit HttpClient(quint16 port)
        : m_port(port)
    {}

    Reply get(const QByteArray &path, const HeaderFields &headers = {});
    Reply post(const QByteArray &path, const QByteArray &body, const HeaderFields &headers = {});
    Reply remove(const QByteArray &path, const HeaderFields &headers = {});
    Reply send(const QByteArray &method, const QByteArray &path, const HeaderFields &headers = {},
               const QByteArray &body = {});

private:
    quint16 m_port;
    QNetworkAccessManager m_network;
};

} // namespace supersynk::test
