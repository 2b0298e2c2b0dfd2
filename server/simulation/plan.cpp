// SPDX-License-Identifier: GPL-3.0-only
#include "server/simulation/plan.h"

#include "server/channels/limits.h"

#include <QRegularExpression>

#include <limits>

using namespace Qt::StringLiterals;

namespace supersynk {
namespace {

/// A number too large for an int exceeds every limit here, so the largest int stands for it.
int numberIn(const QString &digits)
{
    bool isSmall = false;
    const int number = digits.toInt(&isSmall);
    return isSmall ? number : std::numeric_limits<int>::max();
}

} // namespace

std::optional<QString> SimulationPlan::problem() const
{
    if (headsets < 1 || headsets > kMaxHeadsets)
        return tr("From 1 to %1 headsets can be simulated.").arg(kMaxHeadsets);
    if (hertz < 1 || hertz > kMaxHertz)
        return tr("Simulated headsets post from 1 to %1 times a second.").arg(kMaxHertz);
    if (channel.isEmpty())
        return tr("Simulated headsets need the name of a channel.");
    if (!channel.isValidUtf16() || channel.toUtf8().size() > qsizetype(Limits().name))
        return tr("The name of the channel is too long or not valid text.");
    return std::nullopt;
}

std::variant<SimulationPlan, QString> SimulationPlan::parse(const QString &text)
{
    static const QRegularExpression form(u"^([0-9]+)(?:@([0-9]+))?(?:/(.*))?$"_s,
                                         QRegularExpression::DotMatchesEverythingOption);
    const QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch())
        return tr("Write the number of headsets, their rate and their channel as N[@HZ][/CHANNEL], not “%1”.")
            .arg(text);
    SimulationPlan plan{.headsets = numberIn(match.captured(1))};
    if (match.hasCaptured(2))
        plan.hertz = numberIn(match.captured(2));
    if (match.hasCaptured(3))
        plan.channel = match.captured(3);
    if (auto problem = plan.problem())
        return *problem;
    return plan;
}

} // namespace supersynk
