// SPDX-License-Identifier: GPL-3.0-only
#include "http/watch.h"

#include "http/guard.h"
#include "http/serverclock.h"
#include "http/service.h"

#include <algorithm>
#include <vector>

using namespace std::chrono_literals;

namespace supersynk {
namespace {

constexpr auto kSweepInterval = 500ms;

/// How much a connection is to blame for the bytes that wait: how many it keeps, times how long.
double blame(const Guard *guard, Instant now)
{
    const std::chrono::duration<double> waiting = now - guard->waitingSince();
    return static_cast<double>(guard->waitingBytes()) * waiting.count();
}

} // namespace

Watch::Watch(Service &service)
    : m_service(service)
    , m_timer(this)
{
    connect(&m_timer, &QTimer::timeout, this, &Watch::sweep);
    m_timer.start(kSweepInterval);
}

void Watch::relieve(Instant now)
{
    const auto isTooMuch = [this] { return m_service.waitingBytes > m_service.api.limits.waitingBytes; };
    if (!isTooMuch())
        return;
    std::vector<Guard *> culprits;
    std::ranges::copy_if(m_guards, std::back_inserter(culprits),
                         [](const Guard *guard) { return guard->waitingBytes() > 0; });
    std::ranges::sort(culprits, std::ranges::greater(),
                      [now](const Guard *guard) { return blame(guard, now); });
    for (Guard *guard : culprits) {
        if (!isTooMuch())
            return;
        guard->evict(now);
    }
}

void Watch::sweep()
{
    const Instant now = serverNow();
    const std::vector<Guard *> guards(m_guards.begin(), m_guards.end()); // closing may remove some
    for (Guard *guard : guards)
        guard->check(now);
    relieve(now);
    m_service.refusals.flush(now);
}

} // namespace supersynk
