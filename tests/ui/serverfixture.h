// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/server.h"
#include "ui/text/englishplurals.h"

#include <QNetworkAccessManager>
#include <QSettings>
#include <QTemporaryDir>
#include <QWidget>

/// What an operator's window stands on: a server on this computer only, an empty settings file, and headsets
/// that post to the server.
class ServerFixture
{
public:
    ServerFixture();
    ~ServerFixture();

    [[nodiscard]] supersynk::Server &server() { return m_server; }
    [[nodiscard]] QSettings &store() { return m_store; }
    /// Any port on the loopback address, and a client timeout that no slow test machine exceeds.
    [[nodiscard]] static supersynk::ServerSettings settings();

    /// The same with HTTPS beside HTTP, at any port and with a certificate of its own.
    [[nodiscard]] supersynk::ServerSettings secureSettings() const;

    /// Starts the server and waits until it runs. False if it does not.
    [[nodiscard]] bool start();
    /// Posts \a body, or a small one, and waits for the answer. False if it is not 200.
    [[nodiscard]] bool post(const QString &key, const QString &id, const QByteArray &body = {});

private:
    supersynk::EnglishPlurals m_plurals;
    QTemporaryDir m_directory;
    QSettings m_store;
    supersynk::Server m_server;
    QNetworkAccessManager m_network;
};

/// The child of \a parent that a screen reader calls \a name; null if there is none.
template <typename Child>
[[nodiscard]] Child *childCalled(const QWidget &parent, const QString &name)
{
    for (Child *child : parent.findChildren<Child *>()) {
        if (child->accessibleName() == name)
            return child;
    }
    return nullptr;
}
