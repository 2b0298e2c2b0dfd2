// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/channels/snapshot.h"

#include <QAbstractItemModel>

#include <chrono>
#include <memory>
#include <optional>
#include <vector>

namespace supersynk {

struct ChannelRow;
struct RefreshContext;

/// The channels, and below each its clients, as an operator sees them. A channel's row sums up its clients.
///
/// update() merges a snapshot into the rows: what is gone is removed, what is new inserted, what shows
/// something else reported, each by one signal for every contiguous run of rows. There is neither a reset nor
/// a change of layout, so selection, expansion and scroll position survive however many updates.
///
/// Who came, who went and who fell silent shows at once. Rates and body sizes, which differ with every post,
/// are renewed once a second: faster they can't be read, and rows sorted by them would dance. So are ages of
/// ten seconds and more, all together: one after the other they would have the view painted at every update.
///
/// Rates are remembered for a minute. A second without an update, because nobody looked, is a gap in them.
class ChannelModel final : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { Name, State, Rate, Jitter, Late, LastSeen, BodySize, Address, ColumnCount };
    enum class Kind { Channel, Client };
    Q_ENUM(Kind)

    enum Role {
        /// What a column sorts by: the raw value behind the text, a QString or a number, as precise as the
        /// text is. For a channel's state how many clients are silent or have two senders, for a client's its
        /// ClientState; for an age or jitter milliseconds.
        ValueRole = Qt::UserRole,
        KindRole,          ///< Kind of the row.
        KeyRole,           ///< QByteArray: the key of the channel, or of the client's channel.
        ClientIdRole,      ///< QByteArray; empty for a channel.
        ClientCountRole,   ///< int: a channel's clients; 1 for a client.
        RatesRole,         ///< QList<float>: the rates of the last minute, see RateHistory.
        IsSilentRole,      ///< bool: the client, or one of the channel's, has missed its posts.
        HasTwoSendersRole, ///< bool: two devices post under its id, or one of the channel's clients' ids.
        IsLateRole,        ///< bool: it has lost a message in the last minute, or its jitter is striking.
    };

    explicit ChannelModel(QObject *parent = nullptr);
    ~ChannelModel() override;

    /// Makes the rows tell what \a snapshot tells. \a clientTimeout decides who is silent, see clientState().
    void update(const Snapshot &snapshot, std::chrono::milliseconds clientTimeout);

    /// Whether rows glow when something happens to their clients, see Glow. They do at first.
    void setGlowing(bool isGlowing) { m_isGlowing = isGlowing; }

    [[nodiscard]] int clientCount() const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &index) const override;
    using QObject::parent;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] ChannelRow &rowAt(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex indexOf(const ChannelRow &row, int column) const;

    // The three steps of a merge, for the channels below the root and for the clients below a channel.
    template <typename Source>
    void removeGone(ChannelRow &parent, const std::vector<Source> &sources);
    template <typename Source>
    void insertNew(ChannelRow &parent, const std::vector<Source> &sources, const RefreshContext &context);
    template <typename ValuesAt>
    void refresh(ChannelRow &parent, bool areAllChanged, ValuesAt valuesAt);
    static void remember(ChannelRow &parent, std::chrono::seconds passed);

    using Run = std::vector<std::unique_ptr<ChannelRow>>;
    void removeRun(ChannelRow &parent, std::size_t first, std::size_t end);
    void insertRun(ChannelRow &parent, std::size_t first, Run added);

    const std::unique_ptr<ChannelRow> m_root;
    std::optional<std::chrono::sys_seconds> m_renewed; // the clock's second in which it was, the last time
    bool m_isGlowing = true;
};

} // namespace supersynk
