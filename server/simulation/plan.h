// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QCoreApplication>

#include <optional>
#include <variant>

namespace supersynk {

/// How many headsets are simulated, how often each posts, and to which channel.
struct SimulationPlan
{
    Q_DECLARE_TR_FUNCTIONS(supersynk::SimulationPlan)

public:
    static constexpr int kMaxHeadsets = 200;
    static constexpr int kMaxHertz = 120;
    static constexpr int kDefaultHertz = 10; ///< The rate of Superklub.

    [[nodiscard]] static QString defaultChannel() { return QStringLiteral("simulation"); }

    int headsets = 12;
    int hertz = kDefaultHertz;
    QString channel = defaultChannel();

    /// What is wrong with the plan, as a sentence for the operator; nothing if it is fine.
    [[nodiscard]] std::optional<QString> problem() const;

    /// Parses `N[@HZ][/CHANNEL]`, for example "12" or "30@72/room". The channel is everything after the first
    /// slash. Returns the problem, as a sentence, if \a text is invalid.
    [[nodiscard]] static std::variant<SimulationPlan, QString> parse(const QString &text);
};

} // namespace supersynk
