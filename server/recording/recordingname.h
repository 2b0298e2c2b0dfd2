// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/recording/sessionfields.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

#include <optional>

namespace supersynk {

/// Names recordings by a template: a path below the root folder, without ending, with fields in braces, as in
/// "sub-{participant}/ses-{session}/sub-{participant}_ses-{session}_task-{task}_run-{run}". The fields are
/// those of SessionFields, and {run}, {date}, {time}.
///
/// A part between `/` or `_` whose field is empty is left out. What file systems forbid is replaced by "-".
/// The run is appended where the path lacks it, so that no two runs have the same.
class RecordingName
{
public:
    /// The first text with a brace in \a pattern that is no field, as "{subject}" or "{task_run"; nothing if
    /// all are.
    [[nodiscard]] static std::optional<QString> unknownField(const QString &pattern);
    /// As BIDS names data (https://bids-specification.readthedocs.io, Entities).
    static QString defaultTemplate();
    static constexpr QLatin1StringView kEnding{".mcap"};
    /// While a file is being written.
    static constexpr QLatin1StringView kPartEnding{".mcap.part"};

    RecordingName(QString pattern, SessionFields fields, QDateTime start);

    /// The path of the run \a run, relative to the root folder, with its ending.
    [[nodiscard]] QString path(int run) const;
    /// The first run, from 1 on, of which there is neither a recording nor a part below \a root.
    [[nodiscard]] int firstFreeRun(const QString &root) const;
    /// Whether there is a recording at \a path, which ends in ".mcap", or a part of one.
    [[nodiscard]] static bool isTaken(const QString &path);

private:
    [[nodiscard]] QString valueOf(QStringView field, int run) const;
    [[nodiscard]] QStringList filledSegments(int run) const;
    [[nodiscard]] QString filled(QStringView segment, int run) const;

    QString m_pattern;
    SessionFields m_fields;
    QDateTime m_start;
};

/// \a text as a part of a file's name on any system: no separators, no reserved characters and names (those
/// of Windows included), no dots or blanks at its end, at most 100 characters and 200 bytes.
[[nodiscard]] QString fitForFileName(const QString &text);

} // namespace supersynk
