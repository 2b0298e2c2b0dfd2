// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/server.h"
#include "ui/text/englishplurals.h"

#include <QNetworkAccessManager>
#include <QSettings>
#include <QTemporaryDir>
#include <QWidget>

/// A server on the loopback address, an empty settings file, and a client to post to the server.
class ServerFixture
{
public:
    ServerFixture();
    ~ServerFixture();

    [[nodiscard]] supersynk::Server &server() { return m_server; }
    [[nodiscard]] QSettings &store() { return m_store; }
    /// Any port on the loopback address, and a client timeout for slow test machines.
    [[nodiscard]] static supersynk::ServerSettings settings();

    /// The same with HTTP and HTTPS, on any ports, with a self-signed certificate.
    [[nodiscard]] supersynk::ServerSettings secureSettings() const;

    /// Starts the server and waits until it is running; false if it fails.
    [[nodiscard]] bool start();
    /// Posts \a body, or a small one, and waits for the response; false unless it is 200.
    [[nodiscard]] bool post(const QString &key, const QString &id, const QByteArray &body = {});

private:
    supersynk::EnglishPlurals m_plurals;
    QTemporaryDir m_directory;
    QSettings m_store;
    supersynk::Server m_server;
    QNetworkAccessManager m_network;
};

/// The child of \a parent with the accessible name \a name; null if there is none.
template <typename Child>
[[nodiscard]] Child *childCalled(const QWidget &parent, const QString &name)
{
    for (Child *child : parent.findChildren<Child *>()) {
        if (child->accessibleName() == name)
            return child;
    }
    return nullptr;
}
