// SPDX-License-Identifier: GPL-3.0-only
#include "ui/clients/channelrow.h"

#include "ui/names/names.h"
#include "ui/text/format.h"

#include <algorithm>
#include <cmath>
#include <tuple>

using namespace std::chrono_literals;

namespace supersynk {
namespace {

bool isAway(Verdict verdict)
{
    return verdict >= Verdict::Silent;
}

Glow glowOf(const RosterClient &client, const RowValues &values, const RowHistory &history,
            const RefreshContext &context)
{
    const Judgement &judgement = client.judgement();
    const auto left = timeLeft(client.snapshot, context.now, context.clientTimeout);
    if (judgement.verdict == Verdict::Lost)
        return fadingGlow(Glow::Kind::Bad, context.now - judgement.since);
    if (judgement.verdict == Verdict::Silent && 3 * left < context.clientTimeout)
        return risingGlow(left, std::chrono::microseconds(context.clientTimeout) / 3);
    if (values.isNew)
        return fadingGlow(Glow::Kind::Good, context.now - client.snapshot.joined);
    if (!history.silenceChanged)
        return {};
    return fadingGlow(isAway(judgement.verdict) ? Glow::Kind::Warning : Glow::Kind::Good,
                      context.now - *history.silenceChanged);
}

void setVerdict(RowValues &values, const RosterClient &client, const RefreshContext &context)
{
    const Judgement &judgement = client.judgement();
    const bool isChanged = values.verdict != judgement.verdict;
    values.verdict = judgement.verdict;
    values.verdicts = {};
    values.verdicts.at(static_cast<std::size_t>(judgement.verdict)) = 1;
    values.clients = client.isLost() ? 0 : 1;
    values.isServing = context.isServing;
    values.isNew = judgement.verdict == Verdict::Good && context.now - client.snapshot.joined < kNewFor;
    if (!needsAttention(judgement.verdict)) {
        values.duration = {};
        values.timeLeft = {};
    } else if (isChanged || context.isNewSecond) {
        values.duration = std::chrono::floor<std::chrono::seconds>(context.now - judgement.since);
        values.timeLeft = std::chrono::ceil<std::chrono::seconds>(
            timeLeft(client.snapshot, context.now, context.clientTimeout));
    }
    if (isChanged || context.isNewSecond) {
        values.share = judgement.share;
        values.gaps = static_cast<int>(client.judge.lastMinute().gaps);
    }
    values.isLate = client.judge.isLate();
    values.isUneven = client.judge.isUneven();
}

/// A lost client has no traffic.
void clearTraffic(RowValues &values)
{
    values.rate = 0;
    values.jitter.reset();
    values.minuteLate = 0;
    values.minuteUpdates = 0;
    values.isLate = false;
    values.isUneven = false;
}

void setTraffic(RowValues &values, const RosterClient &client)
{
    const ClientSnapshot &snapshot = client.snapshot;
    values.rate = snapshot.rate;
    values.jitter = snapshot.updates > 2
        ? std::optional(static_cast<int>(std::lround(snapshot.jitter * 1000)))
        : std::nullopt;
    values.bodySize = snapshot.bodySize;
    values.minuteLate = client.judge.lastMinute().late;
    values.minuteUpdates = client.judge.lastMinute().updates;
}

} // namespace

ChannelRow::ChannelRow(ChannelRow &parent, const RosterClient &client, const RefreshContext &context)
    : parent(&parent)
    , serial(client.serial)
    , id(client.snapshot.id)
    , values(valuesOf(client, {}, history, context))
{
    setNames(context.names);
}

ChannelRow::ChannelRow(ChannelRow &parent, const RosterChannel &channel, const RefreshContext &context)
    : parent(&parent)
    , serial(channel.serial)
    , id(channel.key)
{
    setNames(context.names);
    children.reserve(channel.clients.size());
    for (const RosterClient &client : channel.clients) {
        children.push_back(std::make_unique<ChannelRow>(*this, client, context));
        children.back()->row = static_cast<int>(children.size()) - 1;
    }
    observers = channel.observers;
    values = valuesOf(*this);
}

bool ChannelRow::setNames(const Names *names)
{
    const Name *channelName = names && isChannel() ? names->shown({NamedThing::Kind::Channel, id}) : nullptr;
    const QColor ofChannel = channelName ? channelName->color : QColor();
    const QColor newColor = names && !isChannel() ? names->colorOf(id) : ofChannel;
    const QString newName = isChannel() ? channelText(names, id) : clientText(names, parent->id, id);
    if (newName == name && newColor == color)
        return false;
    name = newName;
    color = newColor;
    return true;
}

RowValues valuesOf(const RosterClient &client, const RowValues &previous, RowHistory &history,
                   const RefreshContext &context)
{
    const ClientSnapshot &snapshot = client.snapshot;
    const bool isKnown = previous.verdicts != RowValues().verdicts;
    const std::chrono::milliseconds age = roundedAge(context.now - snapshot.lastSeen);

    RowValues values = previous;
    setVerdict(values, client, context);
    values.replayed = snapshot.isReplayed ? 1 : 0;
    values.isOperator = isOperator(snapshot);
    values.late = snapshot.late;
    values.address = snapshot.address;
    values.otherAddress.clear();
    if (snapshot.hasTwoSenders && !snapshot.otherAddress.isEmpty())
        // in a fixed order, regardless of the latest post
        std::tie(values.address, values.otherAddress) = std::minmax(snapshot.address, snapshot.otherAddress);
    if (context.isNewSecond || !isKnown || age < 10s)
        values.age = age;
    if (client.isLost())
        clearTraffic(values);
    else if (context.isNewSecond || previous.rate == 0) // show the first rate at once
        setTraffic(values, client);
    if (isKnown && isAway(values.verdict) != isAway(previous.verdict))
        history.silenceChanged = context.now;
    values.glow = context.isGlowEnabled ? glowOf(client, values, history, context) : Glow();
    return values;
}

RowValues valuesOf(const ChannelRow &channel)
{
    RowValues values = sumOf(channel.children);
    values.observers = static_cast<int>(channel.observers.size());
    return values;
}

RowValues sumOf(const std::vector<std::unique_ptr<ChannelRow>> &clients)
{
    RowValues sum;
    for (const auto &client : clients) {
        const RowValues &values = client->values;
        const bool isFirst = client == clients.front();
        sum.age = isFirst ? values.age : std::min(sum.age, values.age);
        sum.clients += values.clients;
        sum.replayed += values.replayed;
        for (std::size_t i = 0; i < sum.verdicts.size(); ++i)
            sum.verdicts[i] += values.verdicts[i];
        sum.verdict = std::max(sum.verdict, values.verdict);
        sum.isServing &= values.isServing;
        sum.rate += values.rate;
        sum.bodySize += values.bodySize;
        sum.jitter = std::max(sum.jitter, values.jitter); // nullopt is less than any value
        sum.late += values.late;
        sum.minuteLate += values.minuteLate;
        sum.minuteUpdates += values.minuteUpdates;
        sum.isUneven |= values.isUneven;
        sum.isLate |= values.isLate;
    }
    return sum;
}

} // namespace supersynk
