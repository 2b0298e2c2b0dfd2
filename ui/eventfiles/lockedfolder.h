// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QLockFile>
#include <QString>

#include <memory>

namespace supersynk {

/// A folder for the files of one running program: the one that is asked for, or, if another program has it,
/// "window-2" in it, and so on. A program that crashed has none. Without the right to write, the folder stays
/// without a lock.
class LockedFolder final
{
public:
    static constexpr int kMaxFolders = 9;

    /// Makes \a folder.
    explicit LockedFolder(const QString &folder);

    [[nodiscard]] const QString &path() const { return m_path; }

private:
    QString m_path;
    std::unique_ptr<QLockFile> m_lock;
};

} // namespace supersynk
