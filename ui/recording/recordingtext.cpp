// SPDX-License-Identifier: GPL-3.0-only
#include "ui/recording/recordingtext.h"

#include "ui/text/format.h"
#include "ui/text/plaintext.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace supersynk {
namespace {

using Phase = RecordingState::Phase;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(supersynk::Recording)
};

/// Of the queue: about two seconds before messages are dropped at a high rate.
constexpr double kHighFill = 0.5;

QString twoDigits(qint64 number)
{
    return u"%1"_s.arg(number, 2, 10, QChar(u'0'));
}

int clampedInt(std::uint64_t number)
{
    return static_cast<int>(std::min<std::uint64_t>(number, std::numeric_limits<int>::max()));
}

QString diskText(const RecordingState &state)
{
    const QString free = sizeText(static_cast<qint64>(state.freeBytes));
    if (!state.timeLeft)
        return Text::tr("%1 are free. Make room, or record to another disk.", "5.2 GB").arg(free);
    return Text::tr("%1 are free, %2. Make room, or record to another disk.", "5.2 GB, 25 min left")
        .arg(free, timeLeftText(state.timeLeft));
}

} // namespace

QString recordedTimeText(std::chrono::seconds duration)
{
    const qint64 seconds = std::max<qint64>(0, duration.count());
    return u"%1:%2:%3"_s.arg(twoDigits(seconds / 3600), twoDigits(seconds / 60 % 60),
                             twoDigits(seconds % 60));
}

QString recordedSizeText(std::uint64_t bytes)
{
    constexpr std::uint64_t kGigabyte = 1'000'000'000;
    return QLocale().formattedDataSize(static_cast<qint64>(bytes), bytes < kGigabyte ? 0 : 2,
                                       QLocale::DataSizeSIFormat);
}

QString timeLeftText(std::optional<std::chrono::seconds> left)
{
    constexpr auto kMost = 99h;
    if (!left)
        return u"–"_s;
    if (*left > kMost)
        return Text::tr("> %1 h left", "more than so many hours").arg(kMost.count());
    if (*left >= 2h)
        return Text::tr("%1 h left", "hours").arg(std::chrono::floor<std::chrono::hours>(*left).count());
    return Text::tr("%1 min left", "minutes").arg(std::chrono::floor<std::chrono::minutes>(*left).count());
}

QString keepText(std::chrono::seconds kept)
{
    if (kept >= 1min)
        return Text::tr("Keep the Last Minute");
    return Text::tr("Keep the Last %1 s", "seconds").arg(kept.count());
}

QString recordingPhaseText(const RecordingState &state)
{
    switch (state.phase) {
    case Phase::Off:
        return {};
    case Phase::Starting:
        return Text::tr("The recording starts…");
    case Phase::Recording:
        return Text::tr("Recording %1", "hours:minutes:seconds").arg(recordedTimeText(state.duration));
    case Phase::Closing:
        return Text::tr("The file is being finished…");
    case Phase::Failed:
        return Text::tr("Recording failed");
    }
    return {};
}

std::optional<RecordingProblem> problemOf(const RecordingState &state)
{
    if (state.phase == Phase::Failed)
        return RecordingProblem{
            Symbol::Failed,
            state.problem + u' '
                + Text::tr("F9 records again; Session Details has the choice of another folder.")};
    if (state.phase == Phase::Off)
        return std::nullopt;
    if (state.dropped > 0)
        return RecordingProblem{
            Symbol::Failed,
            Text::tr(
                "%n message(s) dropped, as the disk is too slow. The file says where. Record to a faster "
                "disk, or fewer channels.",
                nullptr, clampedInt(state.dropped))};
    if (state.queueFill >= kHighFill)
        return RecordingProblem{
            Symbol::Warning,
            Text::tr("The disk is slow: %1 % of the memory for waiting messages is in use. Once it is full, "
                     "messages are dropped. End other work on this disk.")
                .arg(std::lround(state.queueFill * 100))};
    if (!state.warning.isEmpty())
        return RecordingProblem{Symbol::Warning, state.warning + u' ' + diskText(state)};
    return std::nullopt;
}

QString markerText(int number, const Marker &marker)
{
    const QString label = visibleText(marker.label.toUtf8());
    const QString text = visibleText(marker.text.toUtf8(), 256);
    QString shown =
        label.isEmpty() || text.isEmpty() ? label + text : Text::tr("%1: %2", "label, text").arg(label, text);
    if (number > 0)
        shown = u"%1 · %2"_s.arg(QString::number(number), shown);
    return shown;
}

} // namespace supersynk
