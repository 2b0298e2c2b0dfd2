// SPDX-License-Identifier: GPL-3.0-only
#include "ui/wall/wallcontent.h"

#include "ui/names/names.h"
#include "ui/status/troublechips.h"
#include "ui/watch/verdicttext.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

namespace supersynk {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(supersynk::Wall)
};

/// A channel with the numbers of its clients with each verdict.
struct Sum
{
    const RosterChannel *channel = nullptr;
    VerdictCounts verdicts{};
    Verdict worst = Verdict::Good;
    int replayed = 0;
    int operators = 0;
};

Sum sumOf(const RosterChannel &channel)
{
    Sum sum{.channel = &channel};
    for (const RosterClient &client : channel.clients) {
        const Verdict verdict = client.judgement().verdict;
        ++sum.verdicts.at(static_cast<std::size_t>(verdict));
        sum.worst = std::max(sum.worst, verdict);
        sum.replayed += client.snapshot.isReplayed ? 1 : 0;
        sum.operators += isOperator(client.snapshot) ? 1 : 0;
    }
    return sum;
}

QString verdictTextOf(const Sum &sum, bool isServing)
{
    const auto clients = static_cast<int>(sum.channel->clients.size());
    if (!isServing)
        return Text::tr("Server stopped");
    if (sum.worst == Verdict::Good && sum.replayed > 0 && sum.replayed == clients - sum.operators)
        return Text::tr("Replayed", "the clients of a channel");
    return channelVerdictText(sum.verdicts);
}

WallTileContent tileOf(const Sum &sum, const Names *names, bool isServing)
{
    const RosterChannel &channel = *sum.channel;
    WallTileContent tile{.serial = channel.serial,
                         .key = channel.key,
                         .name = channelText(names, channel.key),
                         .total = static_cast<int>(channel.clients.size()) - sum.operators,
                         .worst = sum.worst,
                         .isServing = isServing,
                         .verdict = verdictTextOf(sum, isServing)};
    tile.here = tile.total - sum.verdicts.at(static_cast<std::size_t>(Verdict::Lost));
    for (const RosterClient &client : channel.clients) {
        if (tile.names.size() == WallTileContent::kMaxNames)
            break;
        if (!client.isLost() && !isOperator(client.snapshot))
            tile.names.append(clientText(names, channel.key, client.snapshot.id));
    }
    return tile;
}

void addLines(std::vector<WallTileContent> &tiles, const std::vector<Trouble> &troubles, const Names *names,
              Instant now)
{
    QHash<QByteArray, WallTileContent *> byKey;
    for (WallTileContent &tile : tiles)
        byKey.insert(tile.key, &tile);
    for (const Trouble &trouble : troubles) {
        WallTileContent *tile = byKey.value(trouble.channel);
        if (!tile)
            continue;
        ++tile->troubles;
        if (tile->lines.size() < WallTileContent::kMaxLines)
            tile->lines.push_back({.verdict = trouble.verdict,
                                   .name = clientText(names, trouble.channel, trouble.clientId),
                                   .trouble = troubleText(trouble, now)});
    }
}

} // namespace

WallContent wallContent(const Roster &roster, const Attention &attention, const Names *names,
                        std::size_t most, Instant now)
{
    std::vector<Sum> sums;
    for (const RosterChannel &channel : roster.channels())
        sums.push_back(sumOf(channel));
    std::ranges::stable_sort(sums, std::ranges::greater(), &Sum::worst);

    WallContent content;
    const std::size_t shown = sums.size() <= most ? sums.size() : most - 1;
    VerdictCounts rest{};
    for (std::size_t i = 0; i < sums.size(); ++i) {
        if (i < shown) {
            content.tiles.push_back(tileOf(sums[i], names, roster.isServing()));
            continue;
        }
        content.restWorst = std::max(content.restWorst, sums[i].worst);
        for (std::size_t verdict = 0; verdict < rest.size(); ++verdict)
            rest.at(verdict) += sums[i].verdicts.at(verdict);
    }
    if (const auto others = static_cast<int>(sums.size() - shown); others > 0) {
        content.rest = content.restWorst == Verdict::Good
            ? Text::tr("+ %n more, all well", "channels", others)
            : Text::tr("+ %n more: %1", "channels: 1 lost, 2 late", others).arg(channelVerdictText(rest));
    }
    addLines(content.tiles, attention.troubles, names, now);
    return content;
}

} // namespace supersynk
