// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/inspector/subject.h"

#include <QCoreApplication>
#include <QTime>

#include <cstdint>
#include <optional>

namespace supersynk {

/// Whether the displayed text is live, frozen, paused, or left over from a client that is gone; and the
/// sentence that says so.
///
/// A freeze holds the text alone, and ends with the subject. A pause holds the whole window: see
/// Monitor::isPaused().
class DisplayState final
{
    Q_DECLARE_TR_FUNCTIONS(supersynk::DisplayState)

public:
    /// Begins with another subject, none of whose bodies has been read yet.
    void reset(bool isChannel);
    /// As of the latest snapshot; nothing if the subject is not in it. Needed while paused and frozen, too.
    void setStatistics(const std::optional<SubjectStatistics> &statistics);
    /// The subject's bodies were read at the local time \a now.
    void setBodiesRead(QTime now);
    [[nodiscard]] bool hasReadBodies() const { return m_bodiesRead.isValid(); }

    /// Freezes as of \a now; during a pause, as of when the displayed bodies were read.
    void freeze(QTime now, bool isPaused);
    void unfreeze() { m_freeze.reset(); }
    [[nodiscard]] bool isFrozen() const { return m_freeze.has_value(); }

    /// "Live, changes underlined". \a isShown is whether any bodies are displayed.
    [[nodiscard]] QString text(bool isShown, bool isPaused) const;

private:
    struct Freeze
    {
        QTime since;
        std::uint64_t counted = 0; // updates until then
    };

    void count(std::uint64_t updates);

    bool m_isChannel = false;
    bool m_isPresent = true; // in the latest snapshot
    QTime m_bodiesRead;      // invalid before the first time
    std::optional<Freeze> m_freeze;
    std::uint64_t m_updates = 0;         // in the latest snapshot
    std::uint64_t m_counted = 0;         // the same, not reset when a client rejoins
    std::uint64_t m_countedAtBodies = 0; // m_counted when the bodies were read
};

} // namespace supersynk
