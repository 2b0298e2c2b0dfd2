// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/smalldisk.h"

#include <QFile>

#ifdef Q_OS_LINUX
#    include <cerrno>
#    include <cstring>
#    include <sched.h>
#    include <sys/mount.h>
#    include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace supersynk::test {
namespace {

constexpr auto kFiller = "filler"_L1;

#ifdef Q_OS_LINUX

void writeTo(const char *path, const QByteArray &text)
{
    QFile file(QString::fromLatin1(path));
    if (file.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        file.write(text);
}

/// From here on, only this process sees new mounts.
bool separateMounts()
{
    const uid_t user = ::getuid();
    const gid_t group = ::getgid();
    if (::unshare(CLONE_NEWNS) != 0) {
        if (::unshare(CLONE_NEWUSER | CLONE_NEWNS) != 0)
            return false;
        writeTo("/proc/self/setgroups", "deny"_ba);
        writeTo("/proc/self/uid_map", QByteArray::number(user) + ' ' + QByteArray::number(user) + " 1");
        writeTo("/proc/self/gid_map", QByteArray::number(group) + ' ' + QByteArray::number(group) + " 1");
    }
    return ::mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0;
}

#endif

} // namespace

SmallDisk::SmallDisk()
{
#ifdef Q_OS_LINUX
    const QByteArray options = "size=" + QByteArray::number(kSize) + ",mode=0700";
    if (!separateMounts()
        || ::mount("tmpfs", m_place.path().toLocal8Bit().constData(), "tmpfs", 0, options.constData()) != 0)
        m_problem = u"no file system can be mounted: "_s + QString::fromLocal8Bit(std::strerror(errno));
#else
    m_problem = u"mounts a tmpfs"_s;
#endif
}

SmallDisk::~SmallDisk()
{
#ifdef Q_OS_LINUX
    if (m_problem.isEmpty())
        ::umount2(m_place.path().toLocal8Bit().constData(), MNT_DETACH);
#endif
}

void SmallDisk::fill() const
{
    QFile filler(filePath(kFiller));
    if (!filler.open(QIODevice::Append | QIODevice::Unbuffered))
        return;
    for (const int size : {512, 1})
        while (filler.write(QByteArray(size, 'x')) == size) {}
}

void SmallDisk::relieve() const
{
    QFile::remove(filePath(kFiller));
}

} // namespace supersynk::test
