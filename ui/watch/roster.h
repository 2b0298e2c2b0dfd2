// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/watch/clientjudge.h"

#include <QByteArray>

#include <vector>

namespace supersynk {

/// A client that is there, or was lost.
struct RosterClient
{
    std::uint64_t serial = 0; ///< Unique among all clients; a lost client that comes back keeps it.
    ClientSnapshot snapshot;  ///< The latest. For a lost client: the last.
    ClientJudge judge;

    [[nodiscard]] const Judgement &judgement() const { return judge.judgement(); }
    [[nodiscard]] bool isLost() const { return judgement().verdict == Verdict::Lost; }
};

/// A channel that has clients, or lost clients.
struct RosterChannel
{
    std::uint64_t serial = 0;          ///< Unique among all channels; stays as long as the channel is listed.
    QByteArray key;                    ///< UTF-8.
    std::vector<RosterClient> clients; ///< By ascending serial. Never empty.
    std::vector<ObserverSnapshot> observers; ///< Devices that only read it.
    std::vector<std::size_t> present; ///< Indexes of the clients that are there, in the order of joining.
    std::uint64_t snapshotSerial = 0; ///< ChannelSnapshot::serial when clients were last there.
};

/// A change of a verdict, see ClientWatch::verdictChanged().
struct VerdictChange
{
    QByteArray channel;
    QByteArray clientId;
    Verdict from = Verdict::Good;
    Verdict to = Verdict::Good;
    Instant since;

    bool operator==(const VerdictChange &) const = default;
};

/// All clients with their verdicts, and for a while the clients that were lost.
///
/// A client is lost if it disappears after it was silent for the client timeout while the server ran. It
/// stays until it comes back, is dismissed, or kForgetAfter has passed. A client that left by itself, was
/// removed by the operator, or is replayed from a recording is never lost.
///
/// update() is linear in the number of clients, and allocates nothing unless clients come or go.
class Roster final
{
public:
    static constexpr int kMaxLost = 200; ///< The oldest ones are forgotten.
    static constexpr std::chrono::minutes kForgetAfter{10};

    /// Merges \a snapshot. See JudgeContext for \a servingSince.
    void update(const Snapshot &snapshot, std::optional<Instant> servingSince);
    /// Forgets a lost client; false if it is not lost.
    bool dismiss(const QByteArray &channel, const QByteArray &clientId);
    /// Forgets all lost clients.
    void dismissAll();

    /// In the order of appearance, so by ascending serial.
    [[nodiscard]] const std::vector<RosterChannel> &channels() const { return m_channels; }
    /// The verdicts that the latest update() has changed.
    [[nodiscard]] const std::vector<VerdictChange> &changes() const { return m_changes; }
    [[nodiscard]] int lostCount() const { return m_lostCount; }
    /// Whether there were more lost clients than kMaxLost, since there were last fewer.
    [[nodiscard]] bool hasMoreLost() const { return m_hasMoreLost && m_lostCount >= kMaxLost; }
    [[nodiscard]] Instant taken() const { return m_context.now; }
    [[nodiscard]] std::chrono::milliseconds clientTimeout() const { return m_context.clientTimeout; }
    /// Whether the server ran at the latest update; otherwise the verdicts mean nothing.
    [[nodiscard]] bool isServing() const { return m_context.servingSince.has_value(); }

private:
    void matchChannels(const std::vector<ChannelSnapshot> &channels);
    void matchClients(RosterChannel &channel, const ChannelSnapshot &snapshot);
    void removeGone(RosterChannel &channel, const ChannelSnapshot &snapshot);
    void addNew(RosterChannel &channel, const std::vector<ClientSnapshot> &clients);
    void comeBack(const RosterChannel &channel, RosterClient &client);
    void judge(RosterChannel &channel, const std::vector<ClientSnapshot> &clients);
    [[nodiscard]] bool isTimedOut(const ClientSnapshot &client) const;
    void setLost(const RosterChannel &channel, RosterClient &client);
    void forgetOldest(int count);
    template <typename Predicate>
    bool forgetLostIf(Predicate isForgotten);
    void removeEmptyChannels();

    std::vector<RosterChannel> m_channels;
    std::vector<std::size_t> m_present; // the indexes of the channels of the snapshot
    std::vector<VerdictChange> m_changes;
    JudgeContext m_context;
    std::uint64_t m_lastSerial = 0;
    int m_lostCount = 0;
    bool m_hasMoreLost = false;
};

} // namespace supersynk
