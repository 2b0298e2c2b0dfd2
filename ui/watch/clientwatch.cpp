// SPDX-License-Identifier: GPL-3.0-only
#include "ui/watch/clientwatch.h"

#include "ui/watch/monitor.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace supersynk {
namespace {

bool isWorse(const Trouble &one, const Trouble &other)
{
    return std::tie(other.verdict, one.since, one.channel, one.clientId)
        < std::tie(one.verdict, other.since, other.channel, other.clientId);
}

} // namespace

ClientWatch::ClientWatch(Server &server, Monitor &monitor, QObject *parent)
    : QObject(parent)
    , m_monitor(monitor)
{
    connect(&server, &Server::stateChanged, this, &ClientWatch::recordState);
    connect(&m_monitor, &Monitor::snapshotTaken, this, &ClientWatch::update);
    recordState(server.state());
}

void ClientWatch::recordState(const ServerState &state)
{
    const bool isServing = state.phase == ServerState::Phase::Running;
    if (isServing != m_servingSince.has_value())
        m_servingSince = isServing ? std::optional(Server::now()) : std::nullopt;
}

void ClientWatch::update(const Snapshot &snapshot)
{
    m_roster.update(snapshot, m_servingSince);
    showRoster();
    updateAttention();
    const std::vector<VerdictChange> changes = m_roster.changes(); // a slot may dismiss clients
    for (const VerdictChange &change : changes)
        Q_EMIT verdictChanged(change.channel, change.clientId, change.from, change.to, change.since);
}

void ClientWatch::dismiss(const QByteArray &channel, const QByteArray &clientId)
{
    if (!m_roster.dismiss(channel, clientId))
        return;
    showRoster();
    updateAttention();
}

void ClientWatch::dismissAll()
{
    if (m_roster.lostCount() == 0)
        return;
    m_roster.dismissAll();
    showRoster();
    updateAttention();
}

void ClientWatch::showRoster()
{
    if (!m_monitor.isPaused())
        Q_EMIT shownRosterChanged(m_roster);
}

void ClientWatch::updateAttention()
{
    Attention &next = m_nextAttention;
    next.clients = 0;
    next.troubles.clear();
    next.hasMoreLost = m_roster.hasMoreLost();
    for (const RosterChannel &channel : m_roster.channels()) {
        for (const RosterClient &client : channel.clients) {
            const Judgement &judgement = client.judgement();
            if (!client.isLost() && !client.snapshot.isReplayed && !isOperator(client.snapshot))
                ++next.clients;
            if (needsAttention(judgement.verdict))
                next.troubles.push_back({.channel = channel.key,
                                         .clientId = client.snapshot.id,
                                         .verdict = judgement.verdict,
                                         .since = judgement.since,
                                         .share = judgement.share});
        }
    }
    std::ranges::sort(next.troubles, isWorse);
    if (next == m_attention)
        return;
    std::swap(m_attention, m_nextAttention);
    Q_EMIT attentionChanged();
}

} // namespace supersynk
