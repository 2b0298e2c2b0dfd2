// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QFile>
#include <QString>
#include <QStringList>

#include <optional>

namespace supersynk {

/// A text file that is written line by line and does not grow without end: when it is full, it is renamed,
/// and a new one begins. Of "events.ndjson", the files are "events.ndjson", "events-1.ndjson", …, the highest
/// number the oldest. At most `maxFiles` files of `maxBytes` each are kept, and the oldest one is removed.
///
/// Only the user can read them. Lines are handed to the system at once, so they survive a crash of the
/// program, but not synchronised with the disk.
class RotatedFile final
{
public:
    static constexpr qint64 kMaxBytes = 10'000'000;
    static constexpr int kMaxFiles = 10;

    explicit RotatedFile(const QString &path, qint64 maxBytes = kMaxBytes, int maxFiles = kMaxFiles);

    /// Appends \a lines, all or nothing. Returns nothing, or the system's reason for the failure; the next
    /// call tries again. A file that someone has removed is created again.
    [[nodiscard]] std::optional<QString> append(const QByteArray &lines);

    /// The existing files, the newest first.
    [[nodiscard]] QStringList paths() const;

private:
    [[nodiscard]] QString pathOf(int number) const;
    [[nodiscard]] std::optional<QString> open();
    [[nodiscard]] std::optional<QString> endLine();
    [[nodiscard]] std::optional<QString> rotate();
    [[nodiscard]] std::optional<QString> write(const QByteArray &bytes);

    const QString m_path;
    const qint64 m_maxBytes;
    const int m_maxFiles;
    QFile m_file;
};

} // namespace supersynk
