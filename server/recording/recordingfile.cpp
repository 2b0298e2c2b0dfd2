// SPDX-License-Identifier: GPL-3.0-only
#include "server/recording/recordingfile.h"

#include "server/base/disksync.h"
#include "server/recording/mcap/mcapreader.h"
#include "server/recording/mcap/mcapscan.h"
#include "server/recording/recordingname.h"
#include "server/recording/recordingwriter.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QFileInfo>

#ifdef Q_OS_UNIX
#    include <sys/file.h>
#elif defined(Q_OS_WIN)
#    include <io.h>
#    include <windows.h>
#endif

namespace supersynk {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(supersynk::RecordingFile)
};

QString partOf(const QString &path)
{
    return path.chopped(RecordingName::kEnding.size()) + RecordingName::kPartEnding;
}

/// Whether no running program has \a part locked, which is locked then.
bool lock([[maybe_unused]] const QFile &part)
{
#ifdef Q_OS_UNIX
    return ::flock(part.handle(), LOCK_EX | LOCK_NB) == 0;
#elif defined(Q_OS_WIN)
    OVERLAPPED beyondTheEnd{}; // Windows keeps other programs from reading locked bytes
    beyondTheEnd.OffsetHigh = 0x4000'0000;
    return ::LockFileEx(reinterpret_cast<HANDLE>(::_get_osfhandle(part.handle())),
                        LOCKFILE_EXCLUSIVE_LOCK | LOCKFILE_FAIL_IMMEDIATELY, 0, 1, 0, &beyondTheEnd)
        != 0;
#else
    return true;
#endif
}

/// Whether \a file is one of MCAP that does not begin as RecordingWriter begins it: a repair of what others
/// have written could lose what it does not know.
bool isOfOthers(QFile &file)
{
    constexpr qint64 kLongestBegin = qint64{1024} * 1024; // of which most is notes and consent
    if (!file.seek(0) || file.read(mcap::kMagic.size()) != mcap::kMagic)
        return false;
    const QByteArray begin = file.read(kLongestBegin);
    QByteArrayView rest = begin;
    for (auto record = mcap::firstRecord(rest); record; record = mcap::firstRecord(rest)) {
        if (record->opcode == mcap::Opcode::Metadata
            && mcap::Decoder(record->contents).text() == RecordingWriter::kSession)
            return false;
        rest = rest.sliced(record->size);
    }
    return true;
}

} // namespace

RecordingFile::RecordingFile(const QString &path)
    : m_path(path)
    , m_part(partOf(path))
{}

std::optional<QString> RecordingFile::create()
{
    const QString folder = QFileInfo(m_path).absolutePath();
    if (!QDir().mkpath(folder))
        return Text::tr("The folder %1 can't be made.").arg(QDir::toNativeSeparators(folder));
    if (QFileInfo::exists(m_path))
        return Text::tr("%1 is there already.").arg(QDir::toNativeSeparators(m_path));
    // Unbuffered, so that a failed write is seen at once.
    if (!m_part.open(QIODevice::ReadWrite | QIODevice::NewOnly | QIODevice::Unbuffered))
        return Text::tr("%1 can't be made: %2")
            .arg(QDir::toNativeSeparators(m_part.fileName()), m_part.errorString());
    (void)lock(m_part);
    return std::nullopt;
}

std::optional<QString> RecordingFile::sync()
{
    if (!QFileInfo::exists(m_part.fileName()))
        return Text::tr("%1 is gone.").arg(QDir::toNativeSeparators(m_part.fileName()));
    if (const std::error_code error = syncToDisk(m_part))
        return QString::fromStdString(error.message());
    return std::nullopt;
}

bool RecordingFile::cut(std::uint64_t size)
{
    const auto end = static_cast<qint64>(size);
    return m_part.resize(end) && m_part.seek(end);
}

std::optional<QString> RecordingFile::close(std::optional<std::uint64_t> messages)
{
    const auto syncProblem = sync();
    const auto reader = mcap::McapReader::open(m_part);
    const bool isWhole =
        reader && reader->isFinished() && (!messages || reader->summary().messageCount() == *messages);
    m_part.close();
    if (syncProblem)
        return syncProblem;
    if (!isWhole)
        return Text::tr("%1 does not read as it was written.")
            .arg(QDir::toNativeSeparators(m_part.fileName()));
    if (!m_part.rename(m_path)) // which fails if something has that name by now
        return Text::tr("%1 can't be renamed: %2")
            .arg(QDir::toNativeSeparators(m_part.fileName()), m_part.errorString());
    return std::nullopt;
}

bool isBeingRecorded(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && !lock(file);
}

Repaired repairParts(const QString &folder)
{
    Repaired result;
    QDirIterator parts(folder, {u'*' + QString(RecordingName::kPartEnding)}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (parts.hasNext()) {
        QFile part(parts.next());
        const QString path =
            part.fileName().chopped(RecordingName::kPartEnding.size()) + RecordingName::kEnding;
        if (!part.open(QIODevice::ReadWrite) || !lock(part))
            continue;
        if (isOfOthers(part)) // an export, for example
            continue;
        const bool isRepaired = mcap::repair(part).has_value() && !syncToDisk(part);
        part.close();
        if (isRepaired && part.rename(path))
            result.repaired.append(path);
        else
            result.failed.append(part.fileName());
    }
    return result;
}

RepairedFile repairFile(const QString &path)
{
    const QString name = QDir::toNativeSeparators(path);
    const bool isPart = path.endsWith(RecordingName::kPartEnding);
    RepairedFile result{
        .path = isPart ? path.chopped(RecordingName::kPartEnding.size()) + RecordingName::kEnding : path};
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite | QIODevice::ExistingOnly)) {
        result.problem = Text::tr("%1 can't be opened: %2").arg(name, file.errorString());
        return result;
    }
    if (!lock(file)) {
        result.problem = Text::tr("%1 is being recorded.").arg(name);
        return result;
    }
    const auto reader = mcap::McapReader::open(file);
    if (!reader) {
        result.problem = Text::tr("%1 is not a recording: it has not the format MCAP.").arg(name);
        return result;
    }
    if (isOfOthers(file)) {
        result.problem = Text::tr("%1 was not recorded by Supersynk.").arg(name);
        return result;
    }
    if (isPart && QFileInfo::exists(result.path)) {
        result.problem =
            Text::tr("%1 is there already. Rename it first.").arg(QDir::toNativeSeparators(result.path));
        return result;
    }
    result.wasWhole = reader->isFinished() && !isPart;
    result.messages = reader->summary().messageCount();
    const auto summary = reader->isFinished() ? std::optional(reader->summary()) : mcap::repair(file);
    const std::error_code syncError = summary ? syncToDisk(file) : std::error_code();
    if (!summary || syncError)
        result.problem =
            Text::tr("%1 can't be written: %2")
                .arg(name, syncError ? QString::fromStdString(syncError.message()) : file.errorString());
    else
        result.messages = summary->messageCount();
    file.close();
    if (!result.problem && isPart && !file.rename(result.path))
        result.problem = Text::tr("%1 can't be renamed: %2").arg(name, file.errorString());
    return result;
}

} // namespace supersynk
