// SPDX-License-Identifier: GPL-3.0-only
#include "ui/activity/verdictevents.h"

#include "server/server.h"
#include "ui/text/format.h"

#include <algorithm>
#include <functional>
#include <optional>
#include <tuple>
#include <utility>

namespace supersynk {
namespace {

std::optional<EventKind> kindOf(Verdict from, Verdict to)
{
    switch (to) {
    case Verdict::Good:
        return from == Verdict::ClockRestarted ? std::nullopt : std::optional(EventKind::GoodAgain);
    case Verdict::Late:
        return EventKind::Late;
    case Verdict::Uneven:
        return EventKind::Uneven;
    case Verdict::Silent:
        return EventKind::Silent;
    case Verdict::ClockRestarted:
    case Verdict::TwoSenders:
    case Verdict::Lost:
        break;
    }
    return std::nullopt;
}

Severity severityOf(EventKind kind)
{
    return kind == EventKind::GoodAgain ? Severity::Information : Severity::Warning;
}

} // namespace

VerdictEvents::VerdictEvents(const ClientWatch &watch, EventLog &log, std::chrono::milliseconds gather,
                             std::chrono::milliseconds gatherUneven, QObject *parent)
    : QObject(parent)
    , m_watch(watch)
    , m_log(log)
    , m_gatherUneven(gatherUneven)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(gather);
    connect(&watch, &ClientWatch::verdictChanged, this, &VerdictEvents::add);
    connect(&m_timer, &QTimer::timeout, this, &VerdictEvents::logAll);
}

void VerdictEvents::add(const QByteArray &channel, const QByteArray &clientId, Verdict from, Verdict to,
                        Instant since)
{
    const std::optional<EventKind> kind = kindOf(from, to);
    if (!kind)
        return;
    const bool isUneven = from == Verdict::Uneven || to == Verdict::Uneven;
    if (isUneven && std::ranges::none_of(m_changes, &Change::isUneven))
        m_unevenUntil.setRemainingTime(m_gatherUneven);
    m_changes.push_back({.channel = channel,
                         .clientId = clientId,
                         .kind = *kind,
                         .details = detailsOf(channel, clientId, from, to, since),
                         .isUneven = isUneven});
    if (!m_timer.isActive())
        m_timer.start();
}

QString VerdictEvents::detailsOf(const QByteArray &channel, const QByteArray &clientId, Verdict from,
                                 Verdict to, Instant since) const
{
    if (to == Verdict::Late) {
        const auto &troubles = m_watch.attention().troubles;
        const auto trouble = std::ranges::find_if(troubles, [&](const Trouble &one) {
            return one.verdict == to && one.clientId == clientId && one.channel == channel;
        });
        return trouble == troubles.end() ? QString() : wholePercentText(trouble->share);
    }
    if (to != Verdict::Good)
        return {};
    const QString duration =
        clockText(std::chrono::round<std::chrono::seconds>(m_watch.roster().taken() - since));
    return from == Verdict::Lost ? tr("back after %1", "1:05").arg(duration)
                                 : tr("after %1", "1:05").arg(duration);
}

void VerdictEvents::logAll()
{
    const bool isHeld = !m_unevenUntil.hasExpired();
    Changes changes = std::exchange(m_changes, {});
    const auto held = std::stable_partition(
        changes.begin(), changes.end(), [&](const Change &change) { return !(change.isUneven && isHeld); });
    m_changes.assign(held, changes.end());
    changes.erase(held, changes.end());
    if (!m_changes.empty())
        m_timer.start();
    std::ranges::stable_sort(changes, {},
                             [](const Change &change) { return std::tie(change.kind, change.channel); });
    for (auto first = changes.cbegin(); first != changes.cend();) {
        const auto end = std::find_if(first, changes.cend(),
                                      [&](const Change &change) { return change.kind != first->kind; });
        logKind(first, end);
        first = end;
    }
}

bool VerdictEvents::haveOneCause(Changes::const_iterator first, Changes::const_iterator end) const
{
    return supersynk::haveOneCause(
        static_cast<int>(std::count_if(first, end, std::mem_fn(&Change::isUneven))),
        m_watch.attention().clients);
}

/// Channel by channel, unless that makes too many events.
void VerdictEvents::logKind(Changes::const_iterator first, Changes::const_iterator end)
{
    std::vector<Changes::const_iterator> ends; // of each channel
    std::ptrdiff_t events = 0;
    for (auto begin = first; begin != end; begin = ends.back()) {
        ends.push_back(
            std::find_if(begin, end, [&](const Change &change) { return change.channel != begin->channel; }));
        const auto clients = ends.back() - begin;
        events += clients > kNamed ? 1 : clients;
    }
    if (events > kMaxEvents || haveOneCause(first, end)) {
        log(first, end, {});
        return;
    }
    for (const auto &next : ends) {
        log(first, next, first->channel);
        first = next;
    }
}

/// \a channel is empty for clients of several channels.
void VerdictEvents::log(Changes::const_iterator first, Changes::const_iterator end, const QByteArray &channel)
{
    Event event{.time = Server::publishedAt(Server::now()),
                .severity = severityOf(first->kind),
                .kind = first->kind,
                .channel = channel};
    if (end - first > kNamed) {
        const auto clients = static_cast<int>(end - first);
        event.text = first->kind == EventKind::Uneven && haveOneCause(first, end)
            ? tr("%n client(s): probably this computer or the network", nullptr, clients)
            : tr("%n client(s)", nullptr, clients);
        m_log.append(std::move(event));
        return;
    }
    for (; first != end; ++first) {
        event.clientId = first->clientId;
        event.text = first->details;
        m_log.append(event);
    }
}

} // namespace supersynk
