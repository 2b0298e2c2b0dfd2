// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QByteArray>
#include <QString>

#include <cstddef>
#include <optional>
#include <vector>

namespace supersynk {

/// The file or folder that an export makes: `TARGET.part` until finish() gives it its name. Never overwrites
/// anything; without finish(), the destructor leaves nothing behind.
///
/// Files are written piece by piece and are not kept open, so there may be thousands. The first write that
/// fails is remembered, and nothing is written from then on.
class ExportOutput
{
public:
    enum class Kind { File, Folder };

    ExportOutput(const QString &target, Kind kind);
    ~ExportOutput();
    ExportOutput(const ExportOutput &) = delete;
    ExportOutput &operator=(const ExportOutput &) = delete;

    /// Creates the part. False if that fails; see problem().
    [[nodiscard]] bool create();

    /// The file that is exported to, for add() and replace(). Only of a file.
    static constexpr std::size_t kOnly = 0;
    /// A new file in the folder, at the relative \a path, whose folders are made. Only of a folder.
    [[nodiscard]] std::size_t addFile(const QString &path);
    /// Appends \a bytes to a file.
    void add(std::size_t file, QByteArrayView bytes);
    /// The path at which a file is written.
    [[nodiscard]] QString partOf(std::size_t file) const;

    /// Writes the remaining bytes, and renames the part. False if that fails, or if any write has failed.
    [[nodiscard]] bool finish();

    /// What went wrong, as a sentence; nothing while all is well.
    [[nodiscard]] const std::optional<QString> &problem() const { return m_problem; }
    /// Fails the export for a reason that only the format knows.
    void fail(const QString &problem);

private:
    struct File
    {
        QString path; // of the part
        QByteArray pending;
    };

    void write(File &file);
    [[nodiscard]] bool rename();

    const QString m_target;
    const QString m_part;
    const Kind m_kind;
    bool m_isOurs = false; // the part
    std::vector<File> m_files;
    std::size_t m_pendingBytes = 0; // of all files
    std::optional<QString> m_problem;
};

} // namespace supersynk
