// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QCoreApplication>

#include <optional>
#include <variant>

namespace supersynk {

/// How many headsets are to be simulated, how often each posts, and where.
struct SimulationPlan
{
    Q_DECLARE_TR_FUNCTIONS(supersynk::SimulationPlan)

public:
    static constexpr int kMaxHeadsets = 200;
    static constexpr int kMaxHertz = 120;
    static constexpr int kDefaultHertz = 10; ///< As Superklub does.

    [[nodiscard]] static QString defaultChannel() { return QStringLiteral("simulation"); }

    int headsets = 12;
    int hertz = kDefaultHertz;
    QString channel = defaultChannel();

    /// Why it can't be done, as a sentence for a person; nothing if it can.
    [[nodiscard]] std::optional<QString> problem() const;

    /// Reads `N[@HZ][/CHANNEL]`, as "12" or "30@72/room". What stands behind the first slash is the channel,
    /// further slashes included. Returns a sentence if that can't be done.
    [[nodiscard]] static std::variant<SimulationPlan, QString> parse(const QString &text);
};

} // namespace supersynk
