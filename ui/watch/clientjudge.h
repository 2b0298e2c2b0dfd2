// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/watch/minutecounters.h"
#include "ui/watch/verdict.h"

#include <optional>

namespace supersynk {

/// The moment and the settings of a judgement.
struct JudgeContext
{
    Instant now;
    std::chrono::milliseconds clientTimeout{};
    /// Since when the server answers requests; nothing while it does not. Silence counts from then on.
    std::optional<Instant> servingSince;
};

/// Judges one client by its last minute. A verdict begins and ends at different thresholds, so that it does
/// not flicker. A replayed client is always Good, and so is every client while the server does not run.
class ClientJudge final
{
public:
    /// Late begins above kLateShare, with at least kMinLateMessages, and ends at this share.
    static constexpr double kNoLongerLateShare = 0.005;
    /// Uneven begins after this time of irregular posts in the last minute, and ends below the next.
    static constexpr std::chrono::seconds kUnevenAfter{3};
    static constexpr std::chrono::seconds kEvenBelow{1};
    /// Uneven begins also with this number of silences in the last minute.
    static constexpr std::uint32_t kUnevenGaps = 3;

    /// Call it with every snapshot of the client, in ascending order of time.
    const Judgement &judge(const ClientSnapshot &client, const JudgeContext &context);
    /// The client was lost at \a since. A new ClientJudge is needed when it comes back.
    const Judgement &setLost(Instant since);

    [[nodiscard]] const Judgement &judgement() const { return m_judgement; }
    /// The growth of its counters in the last minute.
    [[nodiscard]] const ClientCounters &lastMinute() const { return m_growth; }
    /// Whether it is late or uneven, also behind a more urgent verdict.
    [[nodiscard]] bool isLate() const { return m_isLate; }
    [[nodiscard]] bool isUneven() const { return m_isUneven; }

private:
    void begin(const ClientSnapshot &client, const JudgeContext &context);
    void updateSilence(const ClientSnapshot &client, const JudgeContext &context);
    void updateMinute(const ClientSnapshot &client, Instant now);
    [[nodiscard]] Judgement currentJudgement(const ClientSnapshot &client, const JudgeContext &context) const;
    [[nodiscard]] Instant beganAt(Verdict verdict, Instant now) const;

    Judgement m_judgement;
    MinuteCounters m_minute;
    ClientCounters m_growth;       // in the last minute
    ClientCounters m_counters;     // updates and late are the client's
    Instant m_judged;              // epoch before the first time
    std::uint64_t m_settledAt = 0; // number of updates from which the jitter means something
    Instant m_lateSince;
    Instant m_unevenSince;
    bool m_isSilent = false;
    bool m_isLate = false;
    bool m_isUneven = false;
};

} // namespace supersynk
