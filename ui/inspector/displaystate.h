// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/inspector/subject.h"

#include <QCoreApplication>
#include <QTime>

#include <cstdint>
#include <optional>

namespace supersynk {

/// How what is displayed of a subject stands to what the server has: whether it follows, stands still, or
/// remains of somebody who has left; and the sentence that says so.
///
/// A freeze is of the text alone, and ends with the subject. A pause is of the whole window.
class DisplayState final
{
    Q_DECLARE_TR_FUNCTIONS(supersynk::DisplayState)

public:
    /// Another subject is to be displayed, of which nothing has been seen yet.
    void begin(bool isChannel);
    /// What the server has of it now; nothing if it isn't there. To be told while paused and frozen, too.
    void see(const std::optional<SubjectStatistics> &figures);
    /// Its bodies have been looked at, at the local time \a now.
    void bodiesSeen(QTime now);

    /// From \a now on; during a pause, from when the bodies were seen that are on the display.
    void freeze(QTime now);
    void thaw() { m_freeze.reset(); }
    [[nodiscard]] bool isFrozen() const { return m_freeze.has_value(); }
    void setPaused(bool isPaused) { m_isPaused = isPaused; }
    [[nodiscard]] bool isPaused() const { return m_isPaused; }

    /// Whether to look for newer bodies and figures: not while paused, but for what has not been seen yet.
    [[nodiscard]] bool isNewerWanted() const { return !m_isPaused || !m_bodiesSeen.isValid(); }
    /// "Live, changes underlined". \a isShown is whether there are bodies on the display.
    [[nodiscard]] QString text(bool isShown) const;

private:
    struct Freeze
    {
        QTime since;
        std::uint64_t counted = 0; // updates until then
    };

    void count(std::uint64_t updates);

    bool m_isChannel = false;
    bool m_isHere = true; // as of the last look
    bool m_isPaused = false;
    QTime m_bodiesSeen; // the last time; invalid before
    std::optional<Freeze> m_freeze;
    std::uint64_t m_updates = 0;         // as of the last look
    std::uint64_t m_counted = 0;         // the same, going on when a client comes back
    std::uint64_t m_countedAtBodies = 0; // when they were seen
};

} // namespace supersynk
