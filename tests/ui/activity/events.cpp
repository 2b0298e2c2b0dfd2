// SPDX-License-Identifier: GPL-3.0-only
#include "tests/ui/activity/events.h"

#include <QDateTime>

using namespace Qt::StringLiterals;

namespace supersynk {

Event eventOfKind(EventKind kind, const QByteArray &client)
{
    const QDateTime noon(QDate(2001, 2, 3), QTime(12, 0));
    return {.time = Instant(std::chrono::milliseconds(noon.toMSecsSinceEpoch())),
            .kind = kind,
            .channel = "room",
            .clientId = client,
            .address = u"10.0.0.7"_s,
            .text = u"details"_s};
}

Event joinEvent(const QByteArray &client)
{
    return eventOfKind(EventKind::Joined, client);
}

void fill(EventLog &log, int count, int first)
{
    for (int i = first; i < first + count; ++i)
        log.append(joinEvent("client" + QByteArray::number(i)));
    log.flush();
}

} // namespace supersynk
