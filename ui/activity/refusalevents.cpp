// SPDX-License-Identifier: GPL-3.0-only
#include "ui/activity/refusalevents.h"

#include "server/base/counted.h"
#include "server/server.h"
#include "ui/activity/eventlog.h"
#include "ui/activity/refusaltext.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace supersynk {
namespace {

struct RefusalText
{
    Q_DECLARE_TR_FUNCTIONS(supersynk::RefusalText)
};

} // namespace

void RefusalEvents::update(const std::vector<RefusalGroup> &groups, Instant now)
{
    if (now - m_windowBegin > kQuiet) {
        m_windowBegin = now;
        m_begun = 0;
        m_othersNumber = 0;
        m_others = 0;
    }
    std::uint64_t others = 0;
    std::vector<Logged> all;
    for (const RefusalGroup &group : groups) {
        Logged logged = loggedOf(group);
        if (group.count != logged.count) {
            const std::uint64_t before = logged.count;
            count(group, logged);
            if (logged.number == 0)
                others += group.count - before;
        }
        all.push_back(logged);
    }
    m_logged = std::move(all);
    if (others > 0)
        appendOthers(others, now);
}

RefusalEvents::Logged RefusalEvents::loggedOf(const RefusalGroup &group) const
{
    const auto known = std::ranges::find_if(m_logged, [&group](const Logged &one) {
        return one.serial == group.serial && one.first == group.first;
    });
    if (known != m_logged.end())
        return *known;
    return {.serial = group.serial, .first = group.first};
}

/// Appends the event of \a group, or counts it on.
void RefusalEvents::count(const RefusalGroup &group, Logged &logged)
{
    const std::uint64_t before = std::exchange(logged.count, group.count);
    const Instant latest = std::exchange(logged.latest, group.latest);
    if (logged.number == 0 || group.latest - latest > kQuiet) {
        logged.number = ++m_begun <= kMaxNew ? ++m_number : 0;
        logged.inEarlier = before;
        logged.begin = before == 0 ? group.first : group.latest;
    }
    if (logged.number == 0)
        return;
    RefusalGroup shown = group;
    shown.count -= logged.inEarlier;
    m_log.append({.time = Server::publishedAt(logged.begin),
                  .severity = Severity::Warning,
                  .kind = EventKind::Refused,
                  .address = QString::fromUtf8(group.address),
                  .text = refusalText(shown),
                  .number = logged.number});
}

void RefusalEvents::appendOthers(std::uint64_t count, Instant now)
{
    if (m_othersNumber == 0)
        m_othersNumber = ++m_number;
    m_others += count;
    m_log.append({.time = Server::publishedAt(now),
                  .severity = Severity::Warning,
                  .kind = EventKind::Refused,
                  .text = RefusalText::tr("%n more request(s), of many senders or for many reasons.", nullptr,
                                          asInt(m_others)),
                  .number = m_othersNumber});
}

} // namespace supersynk
