// SPDX-License-Identifier: GPL-3.0-only
#include "channelrow.h"

#include "channels/quality.h"
#include "format.h"
#include "plaintext.h"

#include <algorithm>
#include <cmath>
#include <tuple>

using namespace std::chrono_literals;

namespace supersynk {
namespace {

/// Notes in \a trace what differs from \a previous.
void follow(Trace &trace, const ClientSnapshot &client, const Figures &figures, const Figures &previous,
            const Glance &glance)
{
    const bool isKnown = previous.clients > 0;
    if (isKnown && isSilent(figures.state) != isSilent(previous.state))
        trace.turned = glance.now;
    if (client.late > previous.late)
        trace.lastLate = glance.now;
}

Glow glowOf(const ClientSnapshot &client, const Figures &figures, const Trace &trace, const Glance &glance)
{
    if (figures.state == ClientState::Leaving)
        return rising(timeLeft(client, glance.now, glance.clientTimeout),
                      std::chrono::microseconds(glance.clientTimeout) / 3);
    if (figures.state == ClientState::New)
        return fading(Glow::Kind::Good, glance.now - client.joined);
    if (!trace.turned)
        return {};
    return fading(isSilent(figures.state) ? Glow::Kind::Warning : Glow::Kind::Good,
                  glance.now - *trace.turned);
}

} // namespace

ChannelRow::ChannelRow(ChannelRow &parent, const ClientSnapshot &client, const Glance &glance)
    : parent(&parent)
    , serial(client.serial)
    , id(client.id)
    , name(visibleText(client.id))
    , figures(figuresOf(client, {}, trace, glance))
{}

ChannelRow::ChannelRow(ChannelRow &parent, const ChannelSnapshot &channel, const Glance &glance)
    : parent(&parent)
    , serial(channel.serial)
    , id(channel.key)
    , name(visibleText(channel.key))
{
    children.reserve(channel.clients.size());
    for (const ClientSnapshot &client : channel.clients) {
        children.push_back(std::make_unique<ChannelRow>(*this, client, glance));
        children.back()->row = static_cast<int>(children.size()) - 1;
    }
    figures = sumOf(children);
}

Figures figuresOf(const ClientSnapshot &client, const Figures &previous, Trace &trace, const Glance &glance)
{
    const bool renew = glance.renew || previous.rate == 0; // the first rate is news
    const std::chrono::milliseconds age = roundedAge(glance.now - client.lastSeen);
    const bool showAge = glance.renew || previous.clients == 0 || age < 10s;

    Figures figures = previous;
    figures.clients = 1;
    figures.state = clientState(client, glance.now, glance.clientTimeout);
    figures.silent = isSilent(figures.state) ? 1 : 0;
    figures.twoSenders = figures.state == ClientState::TwoSenders ? 1 : 0;
    figures.left = figures.silent == 0
        ? 0s
        : std::chrono::ceil<std::chrono::seconds>(timeLeft(client, glance.now, glance.clientTimeout));
    figures.late = client.late;
    figures.address = client.address;
    figures.otherAddress.clear();
    if (client.hasTwoSenders && !client.otherAddress.isEmpty())
        // in the same order, whichever has posted last
        std::tie(figures.address, figures.otherAddress) = std::minmax(client.address, client.otherAddress);
    if (showAge)
        figures.age = age;
    if (renew) {
        figures.rate = client.rate;
        figures.jitter = client.updates > 2
            ? std::optional(static_cast<int>(std::lround(client.jitter * 1000)))
            : std::nullopt;
        figures.irregular = isIrregular(client.jitter, client.interval);
        figures.bodySize = client.bodySize;
        figures.updates = client.updates;
    }
    figures.lossy = isLossy(figures.late, figures.updates);
    follow(trace, client, figures, previous, glance);
    figures.lateLately = trace.lastLate && glance.now - *trace.lastLate < kLatelyFor;
    figures.glow = glance.glow ? glowOf(client, figures, trace, glance) : Glow();
    return figures;
}

Figures sumOf(const std::vector<std::unique_ptr<ChannelRow>> &clients)
{
    Figures sum;
    for (const auto &client : clients) {
        const Figures &figures = client->figures;
        sum.age = sum.clients == 0 ? figures.age : std::min(sum.age, figures.age);
        sum.clients += figures.clients;
        sum.silent += figures.silent;
        sum.twoSenders += figures.twoSenders;
        sum.rate += figures.rate;
        sum.bodySize += figures.bodySize;
        sum.jitter = std::max(sum.jitter, figures.jitter); // nothing is less than any
        sum.updates += figures.updates;
        sum.late += figures.late;
        sum.irregular |= figures.irregular;
        sum.lossy |= figures.lossy;
        sum.lateLately |= figures.lateLately;
    }
    return sum;
}

} // namespace supersynk
