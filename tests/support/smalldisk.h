// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QString>
#include <QTemporaryDir>

namespace supersynk::test {

/// A file system of 64 kB that only this process and its children see, so that a test can fill it.
///
/// It needs the right to mount, or a kernel that lets users have namespaces of their own; then it must be
/// made while the process has one thread.
class SmallDisk
{
public:
    static constexpr int kSize = 64 * 1024;

    SmallDisk();
    ~SmallDisk();
    Q_DISABLE_COPY_MOVE(SmallDisk)

    /// Why it could not be made; empty if it was.
    [[nodiscard]] const QString &problem() const { return m_problem; }
    [[nodiscard]] QString filePath(const QString &name) const { return m_place.filePath(name); }

    /// Fills it to the last byte.
    void fill() const;
    /// Removes what fill() has written.
    void relieve() const;

private:
    QTemporaryDir m_place; // where it is mounted
    QString m_problem;
};

} // namespace supersynk::test
