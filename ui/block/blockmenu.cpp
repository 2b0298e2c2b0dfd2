// SPDX-License-Identifier: GPL-3.0-only
#include "ui/block/blockmenu.h"

#include "server/server.h"
#include "ui/text/plaintext.h"

#include <QAction>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace supersynk {
namespace {

constexpr int kMaxName = 24; // letters

QString menuText(const QString &text)
{
    return QString(text).replace(u'&', u"&&"_s);
}

} // namespace

QString blockedText(const Blocked &blocked)
{
    if (blocked.clientId.isEmpty())
        return BlockMenu::tr("Address %1").arg(visibleText(blocked.address));
    return BlockMenu::tr("Client “%1” in “%2”")
        .arg(visibleText(blocked.clientId, kMaxName), visibleText(blocked.key, kMaxName));
}

BlockMenu::BlockMenu(Server &server, QWidget *parent)
    : QMenu(tr("Bloc&k"), parent)
    , m_server(server)
{
    connect(this, &QMenu::aboutToShow, this, &BlockMenu::rebuild);
    rebuild();
}

void BlockMenu::setClient(const QByteArray &key, const QByteArray &clientId)
{
    m_key = key;
    m_clientId = clientId;
}

std::optional<QByteArray> BlockMenu::addressOfClient() const
{
    const auto channel = m_server.channel(m_key);
    if (!channel)
        return std::nullopt;
    const auto client = std::ranges::find(channel->clients, m_clientId, &ClientSnapshot::id);
    if (client == channel->clients.end() || client->isReplayed || client->address.isEmpty())
        return std::nullopt;
    return client->address;
}

/// What can be blocked, and below it what is blocked: choosing that lets it in again.
void BlockMenu::rebuild()
{
    clear();
    QAction *client = addAction(tr("Block This &Client"));
    QAction *address = addAction(tr("Block Its &Address"));
    const auto from = addressOfClient();
    client->setEnabled(from.has_value());
    address->setEnabled(from.has_value());
    if (from) {
        const Blocked theClient{.key = m_key, .clientId = m_clientId};
        const Blocked theAddress{.address = *from};
        client->setText(tr("Block &Client “%1”").arg(menuText(visibleText(m_clientId, kMaxName))));
        address->setText(tr("Block &Address %1").arg(menuText(visibleText(*from))));
        connect(client, &QAction::triggered, this, [this, theClient] { block(theClient); });
        connect(address, &QAction::triggered, this, [this, theAddress] { block(theAddress); });
    }
    const std::vector<BlockedCount> entries = m_server.blocked();
    addSection(tr("Let In Again"));
    if (entries.empty())
        addAction(tr("&Nothing is blocked"))->setEnabled(false);
    for (const BlockedCount &entry : entries) {
        const auto refused =
            static_cast<int>(std::min<std::uint64_t>(entry.refused, std::numeric_limits<int>::max()));
        QAction *action = addAction(menuText(tr("%1 (refused %n time(s))", "a client or an address", refused)
                                                 .arg(blockedText(entry.blocked))));
        connect(action, &QAction::triggered, this, [this, blocked = entry.blocked] { letIn(blocked); });
    }
}

void BlockMenu::letIn(const Blocked &entry)
{
    m_server.unblock(entry);
    Q_EMIT unblocked(entry);
}

void BlockMenu::block(const Blocked &entry)
{
    m_server.block(entry);
    Q_EMIT blocked(entry);
}

} // namespace supersynk
