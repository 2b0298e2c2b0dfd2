// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/channels/instant.h"
#include "ui/timeline/timeline.h"
#include "ui/timeline/timelinescale.h"

#include <QObject>

#include <optional>

namespace supersynk {

/// Which part of the session the views show, and the moment that the operator points at: one for plots,
/// lanes and events, so that they always show the same. For the GUI thread.
///
/// Times count from an hour before the session began (kBefore), so that there is always that much to show.
/// While it is live, the part ends now.
class TimeWindow final : public QObject
{
    Q_OBJECT

public:
    static constexpr TimelineTime kBefore = std::chrono::hours(1);
    static constexpr TimelineTime kUsualSpan = std::chrono::minutes(10);
    static constexpr TimelineTime kLeastSpan = std::chrono::seconds(10);

    /// The session began at \a begin, in published time (Server::publishedAt()).
    explicit TimeWindow(Instant begin, QObject *parent = nullptr);

    [[nodiscard]] TimelineTime timeOf(Instant instant) const { return instant - m_origin; }
    [[nodiscard]] Instant instantOf(TimelineTime time) const;
    [[nodiscard]] Instant origin() const { return m_origin; }
    [[nodiscard]] TimelineTime sessionBegin() const { return kBefore; }
    [[nodiscard]] TimelineTime now() const { return m_now; }

    /// Call it once a second. Does nothing if \a now is earlier than before.
    void advanceTo(Instant now);

    [[nodiscard]] TimelineTime begin() const { return m_begin; }
    [[nodiscard]] TimelineTime span() const { return m_span; }
    [[nodiscard]] TimelineTime end() const { return m_begin + m_span; }
    [[nodiscard]] bool isLive() const { return m_isLive; }
    /// Whether the whole session is shown, also as it grows.
    [[nodiscard]] bool isWhole() const { return m_isWhole; }
    /// The part, on \a width pixels from \a left on.
    [[nodiscard]] TimelineScale scale(int left, int width) const;

    /// Shows the part from \a begin on, as far as the session reaches. It is live if it reaches to now.
    void show(TimelineTime begin, TimelineTime span);
    /// Shows the latest \a span, live.
    void showLatest(TimelineTime span);
    void showWhole();
    /// Shows a shorter part if \a factor is above 1. The time \a about stays where it is; without it, the
    /// moment, if it is shown, or now, or the middle.
    void zoom(double factor, std::optional<TimelineTime> about = std::nullopt);
    void moveBy(TimelineTime time) { show(m_begin + time, m_span); }

    /// What the operator points at.
    [[nodiscard]] std::optional<TimelineTime> moment() const { return m_moment; }
    void setMoment(std::optional<TimelineTime> moment);
    /// The same, and moves the part so that it holds \a moment.
    void showMoment(TimelineTime moment);
    /// The operator has clicked at \a moment: emits chosen().
    void choose(TimelineTime moment);

Q_SIGNALS:
    /// Another part is shown.
    void changed();
    void momentChanged();
    void chosen(supersynk::TimelineTime moment);

private:
    void set(TimelineTime begin, TimelineTime span, bool isLive, bool isWhole);

    const Instant m_origin;
    TimelineTime m_now = kBefore;
    TimelineTime m_begin = kBefore - kUsualSpan;
    TimelineTime m_span = kUsualSpan;
    bool m_isLive = true;
    bool m_isWhole = false;
    std::optional<TimelineTime> m_moment;
};

} // namespace supersynk
