// SPDX-License-Identifier: GPL-3.0-only
#include "quitsignals.h"

#include <QCoreApplication>

#ifdef Q_OS_WIN
#    include <windows.h>
#else
#    include <QSocketNotifier>

#    include <array>
#    include <csignal>
#    include <sys/socket.h>
#    include <unistd.h>
#    include <utility>
#endif

namespace supersynk {

#ifdef Q_OS_WIN

namespace {

QuitSignals *s_instance = nullptr;

BOOL WINAPI onConsoleEvent(DWORD)
{
    QMetaObject::invokeMethod(s_instance, &QuitSignals::received, Qt::QueuedConnection);
    return TRUE;
}

} // namespace

QuitSignals::QuitSignals(QObject *parent)
    : QObject(parent)
{
    s_instance = this;
    SetConsoleCtrlHandler(onConsoleEvent, TRUE);
}

QuitSignals::~QuitSignals()
{
    SetConsoleCtrlHandler(onConsoleEvent, FALSE);
}

#else

namespace {

constexpr std::array kSignals{SIGINT, SIGTERM};

// A signal handler may do next to nothing but write to a descriptor (signal-safety(7)); the event loop
// reads the other end.
std::array<int, 2> s_wake{-1, -1};

void onSignal(int)
{
    const char byte = 0;
    [[maybe_unused]] const auto written = ::write(s_wake[0], &byte, 1);
}

} // namespace

QuitSignals::QuitSignals(QObject *parent)
    : QObject(parent)
{
    ::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0, s_wake.data());
    auto *notifier = new QSocketNotifier(s_wake[1], QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [this, notifier] {
        notifier->setEnabled(false);
        Q_EMIT received();
    });
    for (const int signal : kSignals)
        std::signal(signal, onSignal);
}

QuitSignals::~QuitSignals()
{
    for (const int signal : kSignals)
        std::signal(signal, SIG_DFL);
    for (int &end : s_wake)
        ::close(std::exchange(end, -1));
}

#endif

} // namespace supersynk
