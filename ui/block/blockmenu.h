// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/channels/blocked.h"

#include <QByteArray>
#include <QMenu>

#include <optional>

namespace supersynk {

class Server;

/// "Client “ann” in “lab”" or "Address 192.0.2.7": for the operator.
[[nodiscard]] QString blockedText(const Blocked &blocked);

/// Keeps the selected client or its address out, and lets them in again.
///
/// \a server outlives the menu.
class BlockMenu final : public QMenu
{
    Q_OBJECT

public:
    BlockMenu(Server &server, QWidget *parent);

    /// The selected client; both empty for none. Asks the server for its address when it is needed.
    void setClient(const QByteArray &key, const QByteArray &clientId);
    /// Lets in again what was blocked.
    void letIn(const Blocked &entry);

Q_SIGNALS:
    void blocked(const supersynk::Blocked &blocked);
    void unblocked(const supersynk::Blocked &blocked);

private:
    void rebuild();
    void block(const Blocked &blocked);
    [[nodiscard]] std::optional<QByteArray> addressOfClient() const;

    Server &m_server;
    QByteArray m_key;
    QByteArray m_clientId;
};

} // namespace supersynk
