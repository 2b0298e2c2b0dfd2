// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QAbstractItemModel>

#include <chrono>
#include <memory>
#include <optional>
#include <vector>

namespace supersynk {

class Names;
class Roster;
struct ChannelRow;
struct RefreshContext;

/// The channels and, below each, its clients, with those that were lost. A channel's row sums up its clients.
///
/// update() merges a roster into the rows: it removes, inserts and reports changes with one signal for
/// every contiguous run of rows. It never resets the model nor changes its layout, so selection, expansion
/// and scroll position survive updates.
///
/// Joining, leaving and verdicts show at once. Rates and body sizes, which differ with every post, are
/// updated once a second: faster changes can't be read, and rows sorted by them would keep moving. Ages of
/// ten seconds and more are updated in the same step, so that the view does not repaint with every update.
///
/// The rates of the last minute are kept. A second without an update is a gap in them.
class ChannelModel final : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { Name, State, Rate, Jitter, Late, LastSeen, BodySize, Address, ColumnCount };
    enum class Kind { Channel, Client };
    Q_ENUM(Kind)

    enum Role {
        /// The value to sort by: a QString, or a number rounded like the text. State: the verdict's urgency;
        /// Late: the share in the last minute; Jitter and LastSeen: ms; BodySize: bytes.
        ValueRole = Qt::UserRole,
        KindRole,        ///< Kind of the row.
        KeyRole,         ///< QByteArray: the key of the channel, or of the client's channel.
        ClientIdRole,    ///< QByteArray; empty for a channel.
        SerialRole,      ///< quint64: unique to the life of the channel, or of the client within its channel.
        ClientCountRole, ///< int: a channel's clients; 1 for a client.
        RatesRole,       ///< QList<float>: RateHistory::values().
        LostCountRole,   ///< int: a channel's lost clients; 1 for a lost client.
        VerdictRole,     ///< int: Verdict; for a channel the worst.
        VerdictTextRole, ///< QString: the first part of the state, "Late".
        DetailTextRole,  ///< QString: the other part, "18 % for 1:12".
        NeedsAttentionRole, ///< bool: the client, or one of the channel's, needs attention.
    };

    explicit ChannelModel(QObject *parent = nullptr);
    ~ChannelModel() override;

    /// Shows \a roster.
    void update(const Roster &roster);

    /// Shows \a names, which outlive the model, and their changes.
    void setNames(const Names &names);

    /// Whether rows glow when their clients' state changes, see Glow; initially true.
    void setGlowEnabled(bool isEnabled) { m_isGlowEnabled = isEnabled; }

    /// The number of clients that are there.
    [[nodiscard]] int clientCount() const;
    [[nodiscard]] int lostCount() const;
    /// The number of clients, also lost ones, that need attention.
    [[nodiscard]] int attentionCount() const;

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

    // The steps of a merge, for the channels below the root and for the clients below a channel.
    template <typename Source>
    void removeGone(ChannelRow &parent, const std::vector<Source> &sources);
    template <typename Source>
    void insertNew(ChannelRow &parent, const std::vector<Source> &sources, const RefreshContext &context);
    template <typename ValuesAt>
    void updateRows(ChannelRow &parent, bool areAllChanged, ValuesAt valuesAt);
    static void recordRates(ChannelRow &parent, std::chrono::seconds passed);

    using Run = std::vector<std::unique_ptr<ChannelRow>>;
    void removeRun(ChannelRow &parent, std::size_t first, std::size_t end);
    void insertRun(ChannelRow &parent, std::size_t first, Run added);

    void updateNames();
    [[nodiscard]] bool updateNames(ChannelRow &parent);
    [[nodiscard]] QVariant nameData(const ChannelRow &row, int role) const;

    const std::unique_ptr<ChannelRow> m_root;
    const Names *m_names = nullptr;
    std::optional<std::chrono::sys_seconds> m_lastSecond; // of the latest update
    bool m_isGlowEnabled = true;
};

} // namespace supersynk
