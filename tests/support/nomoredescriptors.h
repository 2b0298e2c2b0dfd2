// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QtGlobal>

#ifdef Q_OS_LINUX
#    include <sys/resource.h>
#    include <unistd.h>

namespace supersynk::test {

/// While it exists, the process can open no more descriptors. Open ones keep working.
class NoMoreDescriptors
{
public:
    NoMoreDescriptors()
    {
        ::getrlimit(RLIMIT_NOFILE, &m_before);
        rlimit limit = m_before;
        const int firstFree = ::dup(STDERR_FILENO);
        ::close(firstFree);
        limit.rlim_cur = static_cast<rlim_t>(firstFree);
        if (::setrlimit(RLIMIT_NOFILE, &limit) != 0)
            qFatal("The limit can't be set");
    }
    ~NoMoreDescriptors() { ::setrlimit(RLIMIT_NOFILE, &m_before); }
    Q_DISABLE_COPY_MOVE(NoMoreDescriptors)

private:
    rlimit m_before{};
};

} // namespace supersynk::test
#endif
