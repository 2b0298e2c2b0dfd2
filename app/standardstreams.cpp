// SPDX-License-Identifier: GPL-3.0-only
#include "app/standardstreams.h"

#include <QtGlobal>

#ifdef Q_OS_UNIX
#    include <csignal>
#    include <fcntl.h>
#    include <sys/socket.h>
#    include <unistd.h>
#endif

namespace supersynk {

void secureStandardStreams()
{
#ifdef Q_OS_UNIX
    for (const int signal : {SIGPIPE, SIGXFSZ})
        std::signal(signal, SIG_IGN);
    for (const int descriptor : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
        const bool isOpen = ::fcntl(descriptor, F_GETFD) >= 0;
        // open() returns the lowest free number, which is this one. Without a /dev, an unconnected socket
        // occupies it too.
        if (!isOpen && ::open("/dev/null", O_RDWR) < 0)
            static_cast<void>(::socket(AF_UNIX, SOCK_STREAM, 0));
    }
#endif
}

} // namespace supersynk
