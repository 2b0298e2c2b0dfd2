// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QFile>
#include <QString>

#include <cstdint>
#include <optional>

namespace supersynk {

/// The file of a recording: `NAME.mcap.part` while it is written, `NAME.mcap` once it has been closed and
/// verified. Never overwrites anything. Functions return what went wrong, as a sentence; nothing if all is
/// well.
class RecordingFile
{
public:
    /// \a path ends in ".mcap".
    explicit RecordingFile(const QString &path);

    /// Creates the folders and the part, and opens it.
    [[nodiscard]] std::optional<QString> create();
    /// The open file.
    [[nodiscard]] QFile &part() { return m_part; }
    /// Brings what was written to the disk, and looks whether the file is still there. Blocks.
    [[nodiscard]] std::optional<QString> sync();
    /// Removes all behind the first \a size bytes: a write that the disk did not take whole.
    bool cut(std::uint64_t size);
    /// Closes the part, reads its indexes again, and gives it its name if it is whole and has \a messages
    /// messages.
    [[nodiscard]] std::optional<QString> close(std::optional<std::uint64_t> messages = {});

    [[nodiscard]] const QString &path() const { return m_path; }

private:
    QString m_path;
    QFile m_part;
};

/// Whether a running program writes the recording at \a path. False on Windows, where nothing else opens it.
[[nodiscard]] bool isBeingRecorded(const QString &path);

/// Ends the recordings below \a folder that a crash left as parts, and returns the paths they have now. Parts
/// that are being written by a running program, which has locked them, and those of exports are left alone.
struct Repaired
{
    QStringList repaired;
    QStringList failed; ///< Paths of parts that could not be repaired.
};
[[nodiscard]] Repaired repairParts(const QString &folder);

/// Ends the recording at \a path in place, and renames it if it is a part.
struct RepairedFile
{
    QString path; ///< As it is called now.
    std::uint64_t messages = 0;
    bool wasWhole = false;          ///< There was nothing to do.
    std::optional<QString> problem; ///< A sentence.
};
[[nodiscard]] RepairedFile repairFile(const QString &path);

} // namespace supersynk
