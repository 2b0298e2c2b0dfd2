// SPDX-License-Identifier: GPL-3.0-only
#include "ui/watch/clientjudge.h"

#include "ui/watch/thresholds.h"

#include <algorithm>
#include <cmath>

using namespace std::chrono_literals;

namespace supersynk {
namespace {

// The jitter is a mean over about 16 posts. After a silence it takes three times as many to forget it.
constexpr std::uint64_t kSettlesAfterJoining = 16;
constexpr std::uint64_t kSettlesAfterSilence = 48;

double wholePercent(double share)
{
    constexpr double kPercent = 100;
    return std::max(1.0, std::round(share * kPercent)) / kPercent;
}

bool isRecentRestart(const ClientSnapshot &client, Instant now)
{
    return client.clockRestarts > 0 && now - client.clockRestarted < kClockRestartedFor;
}

} // namespace

const Judgement &ClientJudge::judge(const ClientSnapshot &client, const JudgeContext &context)
{
    if (m_judged == Instant())
        begin(client, context);
    updateSilence(client, context);
    updateMinute(client, context.now);
    m_judged = context.now;
    m_judgement = currentJudgement(client, context);
    return m_judgement;
}

const Judgement &ClientJudge::setLost(Instant since)
{
    m_judgement = {.verdict = Verdict::Lost, .since = since};
    return m_judgement;
}

void ClientJudge::begin(const ClientSnapshot &client, const JudgeContext &context)
{
    m_judged = context.now;
    m_judgement.since = client.joined;
    m_settledAt = kSettlesAfterJoining;
    const bool isNew = context.now - client.joined < MinuteCounters::kSteps * MinuteCounters::kStep;
    m_counters = isNew ? ClientCounters() : ClientCounters{.updates = client.updates, .late = client.late};
    m_minute.begin(context.now, m_counters);
}

void ClientJudge::updateSilence(const ClientSnapshot &client, const JudgeContext &context)
{
    const bool wasSilent = m_isSilent;
    std::chrono::microseconds limit = silenceLimit(client, context.clientTimeout);
    if (m_isUneven) // it has gaps
        limit = std::min(2 * limit, std::chrono::microseconds(context.clientTimeout) / 2);
    m_isSilent =
        context.servingSince && context.now - std::max(client.lastSeen, *context.servingSince) > limit;
    if (wasSilent && !m_isSilent) {
        m_settledAt = client.updates + kSettlesAfterSilence;
        if (context.servingSince) // the server did not cause it
            ++m_counters.gaps;
    }
}

void ClientJudge::updateMinute(const ClientSnapshot &client, Instant now)
{
    m_counters.updates = client.updates;
    m_counters.late = client.late;
    if (client.updates >= m_settledAt && !m_isSilent && isIrregular(client.jitter, client.interval))
        m_counters.irregular += std::min<std::chrono::milliseconds>(
            1s, std::chrono::duration_cast<std::chrono::milliseconds>(now - m_judged));
    m_growth = m_minute.growth(now, m_counters);

    const bool wasLate = m_isLate;
    m_isLate = wasLate ? lateShare(m_growth.late, m_growth.updates) > kNoLongerLateShare
                       : isLossy(m_growth.late, m_growth.updates);
    if (m_isLate && !wasLate)
        m_lateSince = now;

    const bool wasUneven = m_isUneven;
    m_isUneven = wasUneven ? m_growth.irregular >= kEvenBelow || m_growth.gaps + 1 >= kUnevenGaps
                           : m_growth.irregular >= kUnevenAfter || m_growth.gaps >= kUnevenGaps;
    if (m_isUneven && !wasUneven)
        m_unevenSince = now;
}

Judgement ClientJudge::currentJudgement(const ClientSnapshot &client, const JudgeContext &context) const
{
    const auto judgementOf = [&](Verdict verdict, Instant begin) {
        return Judgement{
            .verdict = verdict,
            .since = begin,
            .share = verdict == Verdict::Late ? wholePercent(lateShare(m_growth.late, m_growth.updates)) : 0};
    };
    const auto current = [&](Verdict verdict) { return judgementOf(verdict, beganAt(verdict, context.now)); };
    if (client.isReplayed || !context.servingSince)
        return current(Verdict::Good);
    if (m_isSilent)
        return judgementOf(Verdict::Silent, client.lastSeen);
    if (client.hasTwoSenders)
        return current(Verdict::TwoSenders);
    if (isRecentRestart(client, context.now))
        return judgementOf(Verdict::ClockRestarted, client.clockRestarted);
    if (m_isLate) // before Uneven: missing messages cause gaps
        return current(Verdict::Late);
    return current(m_isUneven ? Verdict::Uneven : Verdict::Good);
}

/// Late and Uneven go on behind a more urgent verdict.
Instant ClientJudge::beganAt(Verdict verdict, Instant now) const
{
    if (verdict == Verdict::Late)
        return m_lateSince;
    if (verdict == Verdict::Uneven)
        return m_unevenSince;
    return verdict == m_judgement.verdict ? m_judgement.since : now;
}

} // namespace supersynk
