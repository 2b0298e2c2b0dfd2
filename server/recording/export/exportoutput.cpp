// SPDX-License-Identifier: GPL-3.0-only
#include "server/recording/export/exportoutput.h"

#include "server/base/writeall.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace supersynk {
namespace {

constexpr qsizetype kMostPending = qsizetype{64} * 1024; // of a file, in bytes
constexpr std::size_t kMostPendingInAll = std::size_t{32} * 1024 * 1024;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(supersynk::ExportOutput)
};

QString withoutSlash(const QString &path)
{
    const QString clean = QDir::cleanPath(path);
    return path.isEmpty() ? path : QFileInfo(clean).absoluteFilePath();
}

/// Something is at \a path that an export must not replace. An empty folder holds nothing to lose.
bool isTaken(const QString &path, ExportOutput::Kind kind)
{
    const QFileInfo info(path);
    if (!info.exists() && !info.isSymLink())
        return false;
    return kind != ExportOutput::Kind::Folder || !info.isDir() || !QDir(path).isEmpty();
}

} // namespace

ExportOutput::ExportOutput(const QString &target, Kind kind)
    : m_target(withoutSlash(target))
    , m_part(m_target + u".part"_s)
    , m_kind(kind)
{}

ExportOutput::~ExportOutput()
{
    if (!m_isOurs)
        return;
    if (m_kind == Kind::Folder)
        QDir(m_part).removeRecursively();
    else
        QFile::remove(m_part);
}

bool ExportOutput::create()
{
    const QString name = QDir::toNativeSeparators(m_target);
    const QString folder = QFileInfo(m_target).absolutePath();
    if (m_target.isEmpty()) {
        fail(Text::tr("The name of the export is missing."));
    } else if (m_kind == Kind::File && QFileInfo(m_target).isDir()) {
        fail(Text::tr("%1 is a folder. Give the name of a file that is not there yet.").arg(name));
    } else if (isTaken(m_target, m_kind)) {
        fail(Text::tr("%1 is there already. Choose another name.").arg(name));
    } else if (!QDir().mkpath(folder)) {
        fail(Text::tr("The folder %1 can't be made.").arg(QDir::toNativeSeparators(folder)));
    } else if (QFileInfo::exists(m_part)) {
        fail(Text::tr("%1 is there already: another export writes it, or one was interrupted. Remove it, or "
                      "choose another name.")
                 .arg(QDir::toNativeSeparators(m_part)));
    } else if (m_kind == Kind::Folder) {
        m_isOurs = QDir().mkdir(m_part);
        if (!m_isOurs)
            fail(Text::tr("The folder %1 can't be made.").arg(QDir::toNativeSeparators(m_part)));
    } else {
        QFile part(m_part);
        m_isOurs = part.open(QIODevice::WriteOnly | QIODevice::NewOnly);
        if (!m_isOurs)
            fail(Text::tr("%1 can't be made: %2").arg(QDir::toNativeSeparators(m_part), part.errorString()));
        m_files.push_back({m_part, {}});
    }
    return !m_problem;
}

std::size_t ExportOutput::addFile(const QString &path)
{
    const QString full = QDir(m_part).filePath(path);
    QDir().mkpath(QFileInfo(full).absolutePath()); // else the first write fails, and says why
    m_files.push_back({full, {}});
    return m_files.size() - 1;
}

void ExportOutput::add(std::size_t file, QByteArrayView bytes)
{
    if (m_problem)
        return;
    File &to = m_files[file];
    to.pending.append(bytes);
    m_pendingBytes += static_cast<std::size_t>(bytes.size());
    if (to.pending.size() >= kMostPending)
        write(to);
    if (m_pendingBytes >= kMostPendingInAll) {
        for (File &each : m_files)
            write(each);
    }
}

QString ExportOutput::partOf(std::size_t file) const
{
    return m_files[file].path;
}

bool ExportOutput::finish()
{
    for (File &file : m_files)
        write(file);
    if (!m_problem && rename())
        m_isOurs = false;
    return !m_problem;
}

void ExportOutput::fail(const QString &problem)
{
    if (!m_problem)
        m_problem = problem;
}

void ExportOutput::write(File &file)
{
    m_pendingBytes -= static_cast<std::size_t>(file.pending.size());
    const QByteArray pending = std::exchange(file.pending, {});
    if (m_problem || pending.isEmpty())
        return;
    QFile to(file.path);
    // Unbuffered, so that a full disk is seen at once.
    if (!to.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered) || !writeAll(to, pending))
        fail(Text::tr("%1 can't be written: %2").arg(QDir::toNativeSeparators(file.path), to.errorString()));
}

bool ExportOutput::rename()
{
    if (m_kind == Kind::Folder && QFileInfo(m_target).isDir())
        QDir().rmdir(m_target); // which is empty, or stays
    QFile part(m_part);
    const bool isRenamed = m_kind == Kind::Folder ? QDir().rename(m_part, m_target) : part.rename(m_target);
    if (!isRenamed)
        fail(Text::tr("%1 can't be renamed to %2.")
                 .arg(QDir::toNativeSeparators(m_part), QDir::toNativeSeparators(m_target)));
    return isRenamed;
}

} // namespace supersynk
