// SPDX-License-Identifier: GPL-3.0-only
#include "ui/clients/channelrow.h"

#include "ui/names/names.h"
#include "ui/text/format.h"
#include "ui/watch/thresholds.h"

#include <algorithm>
#include <cmath>
#include <tuple>

using namespace std::chrono_literals;

namespace supersynk {
namespace {

/// Records in \a history what differs from \a previous.
void recordChanges(RowHistory &history, const ClientSnapshot &client, const RowValues &values,
                   const RowValues &previous, const RefreshContext &context)
{
    const bool isKnown = previous.clients > 0;
    if (isKnown && isSilent(values.state) != isSilent(previous.state))
        history.silenceChanged = context.now;
    if (client.late > previous.late)
        history.lastLate = context.now;
}

Glow glowOf(const ClientSnapshot &client, const RowValues &values, const RowHistory &history,
            const RefreshContext &context)
{
    if (values.state == ClientState::Leaving)
        return risingGlow(timeLeft(client, context.now, context.clientTimeout),
                          std::chrono::microseconds(context.clientTimeout) / 3);
    if (values.state == ClientState::New)
        return fadingGlow(Glow::Kind::Good, context.now - client.joined);
    if (!history.silenceChanged)
        return {};
    return fadingGlow(isSilent(values.state) ? Glow::Kind::Warning : Glow::Kind::Good,
                      context.now - *history.silenceChanged);
}

} // namespace

ChannelRow::ChannelRow(ChannelRow &parent, const ClientSnapshot &client, const RefreshContext &context)
    : parent(&parent)
    , serial(client.serial)
    , id(client.id)
    , values(valuesOf(client, {}, history, context))
{
    setNames(context.names);
}

ChannelRow::ChannelRow(ChannelRow &parent, const ChannelSnapshot &channel, const RefreshContext &context)
    : parent(&parent)
    , serial(channel.serial)
    , id(channel.key)
{
    setNames(context.names);
    children.reserve(channel.clients.size());
    for (const ClientSnapshot &client : channel.clients) {
        children.push_back(std::make_unique<ChannelRow>(*this, client, context));
        children.back()->row = static_cast<int>(children.size()) - 1;
    }
    values = sumOf(children);
}

bool ChannelRow::setNames(const Names *names)
{
    const Name *own = names
        ? names->find({isChannel() ? NamedThing::Kind::Channel : NamedThing::Kind::Client, id})
        : nullptr;
    const QColor newColor = own ? own->color : QColor();
    const QString newName = isChannel() ? channelText(names, id) : clientText(names, parent->id, id);
    if (newName == name && newColor == color)
        return false;
    name = newName;
    color = newColor;
    return true;
}

RowValues valuesOf(const ClientSnapshot &client, const RowValues &previous, RowHistory &history,
                   const RefreshContext &context)
{
    const bool updateSlowValues = context.isNewSecond || previous.rate == 0; // show the first rate at once
    const std::chrono::milliseconds age = roundedAge(context.now - client.lastSeen);
    const bool showAge = context.isNewSecond || previous.clients == 0 || age < 10s;

    RowValues values = previous;
    values.clients = 1;
    values.state = clientState(client, context.now, context.clientTimeout);
    values.silent = isSilent(values.state) ? 1 : 0;
    values.twoSenders = values.state == ClientState::TwoSenders ? 1 : 0;
    values.replayed = client.isReplayed ? 1 : 0;
    values.timeLeft = values.silent == 0
        ? 0s
        : std::chrono::ceil<std::chrono::seconds>(timeLeft(client, context.now, context.clientTimeout));
    values.late = client.late;
    values.address = client.address;
    values.otherAddress.clear();
    if (client.hasTwoSenders && !client.otherAddress.isEmpty())
        // in a fixed order, regardless of the latest post
        std::tie(values.address, values.otherAddress) = std::minmax(client.address, client.otherAddress);
    if (showAge)
        values.age = age;
    if (updateSlowValues) {
        values.rate = client.rate;
        values.jitter = client.updates > 2
            ? std::optional(static_cast<int>(std::lround(client.jitter * 1000)))
            : std::nullopt;
        values.irregular = isIrregular(client.jitter, client.interval);
        values.bodySize = client.bodySize;
        values.updates = client.updates;
    }
    values.lossy = isLossy(values.late, values.updates);
    recordChanges(history, client, values, previous, context);
    values.recentlyLate = history.lastLate && context.now - *history.lastLate < kRecentlyLateFor;
    values.glow = context.isGlowEnabled ? glowOf(client, values, history, context) : Glow();
    return values;
}

RowValues sumOf(const std::vector<std::unique_ptr<ChannelRow>> &clients)
{
    RowValues sum;
    for (const auto &client : clients) {
        const RowValues &values = client->values;
        sum.age = sum.clients == 0 ? values.age : std::min(sum.age, values.age);
        sum.clients += values.clients;
        sum.silent += values.silent;
        sum.twoSenders += values.twoSenders;
        sum.replayed += values.replayed;
        sum.rate += values.rate;
        sum.bodySize += values.bodySize;
        sum.jitter = std::max(sum.jitter, values.jitter); // nullopt is less than any value
        sum.updates += values.updates;
        sum.late += values.late;
        sum.irregular |= values.irregular;
        sum.lossy |= values.lossy;
        sum.recentlyLate |= values.recentlyLate;
    }
    return sum;
}

} // namespace supersynk
