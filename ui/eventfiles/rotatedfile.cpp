// SPDX-License-Identifier: GPL-3.0-only
#include "ui/eventfiles/rotatedfile.h"

#include "server/base/writeall.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace supersynk {
namespace {

constexpr QFileDevice::Permissions kOwnerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

/// Whether the program or the computer was stopped while it wrote the last line.
bool isLastLineTorn(const QString &path)
{
    QFile file(path);
    char last = '\n';
    return file.open(QIODevice::ReadOnly) && file.size() > 0 && file.seek(file.size() - 1)
        && file.getChar(&last) && last != '\n';
}

} // namespace

RotatedFile::RotatedFile(const QString &path, qint64 maxBytes, int maxFiles)
    : m_path(path)
    , m_maxBytes(maxBytes)
    , m_maxFiles(std::max(1, maxFiles))
    , m_file(path)
{}

QString RotatedFile::pathOf(int number) const
{
    if (number == 0)
        return m_path;
    const QFileInfo info(m_path);
    return info.dir().filePath(
        u"%1-%2.%3"_s.arg(info.completeBaseName(), QString::number(number), info.suffix()));
}

QStringList RotatedFile::paths() const
{
    QStringList paths;
    for (int number = 0; number < m_maxFiles; ++number)
        if (QFileInfo::exists(pathOf(number)))
            paths.append(pathOf(number));
    return paths;
}

std::optional<QString> RotatedFile::append(const QByteArray &lines)
{
    if (m_file.isOpen() && !QFileInfo::exists(m_path))
        m_file.close();
    if (auto problem = open())
        return problem;
    if (m_file.size() > 0 && m_file.size() + lines.size() > m_maxBytes) {
        if (auto problem = rotate())
            return problem;
    }
    return write(lines);
}

std::optional<QString> RotatedFile::open()
{
    if (m_file.isOpen())
        return std::nullopt;
    QDir().mkpath(QFileInfo(m_path).path()); // a failure shows when the file is opened
    if (!m_file.open(QIODevice::Append | QIODevice::Unbuffered, kOwnerOnly))
        return m_file.errorString();
    return endLine();
}

std::optional<QString> RotatedFile::endLine()
{
    return isLastLineTorn(m_path) ? write("\n"_ba) : std::nullopt;
}

std::optional<QString> RotatedFile::rotate()
{
    m_file.close();
    QFile::remove(pathOf(m_maxFiles - 1));
    for (int number = m_maxFiles - 2; number >= 0; --number) {
        QFile file(pathOf(number));
        if (file.exists() && !file.rename(pathOf(number + 1)))
            return file.errorString();
    }
    return open();
}

std::optional<QString> RotatedFile::write(const QByteArray &bytes)
{
    const qint64 size = m_file.size();
    if (writeAll(m_file, bytes))
        return std::nullopt;
    QString problem = m_file.errorString();
    m_file.resize(size); // a part of the lines may have been written
    m_file.close();
    return problem;
}

} // namespace supersynk
