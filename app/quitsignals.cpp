// SPDX-License-Identifier: GPL-3.0-only
#include "app/quitsignals.h"

#include <QCoreApplication>

#ifdef Q_OS_WIN
#    include <windows.h>
#else
#    include <QSocketNotifier>

#    include <array>
#    include <cerrno>
#    include <csignal>
#    include <ctime>
#    include <fcntl.h>
#    include <sys/socket.h>
#    include <unistd.h>
#    include <utility>
#endif

namespace supersynk {

#ifdef Q_OS_WIN

namespace {

QuitSignals *s_instance = nullptr;
HANDLE s_hasQuit = nullptr;

/// Runs in a thread of the system. For a console that closes, the process ends when this returns.
BOOL WINAPI onConsoleEvent(DWORD event)
{
    constexpr DWORD kTimeMs = 4000; // the system grants five seconds
    QMetaObject::invokeMethod(s_instance, &QuitSignals::received, Qt::QueuedConnection);
    if (event != CTRL_C_EVENT && event != CTRL_BREAK_EVENT)
        WaitForSingleObject(s_hasQuit, kTimeMs);
    return TRUE;
}

} // namespace

QuitSignals::QuitSignals(QObject *parent)
    : QObject(parent)
{
    s_instance = this;
    s_hasQuit = CreateEventW(nullptr, TRUE, FALSE, nullptr);
    SetConsoleCtrlHandler(onConsoleEvent, TRUE);
}

QuitSignals::~QuitSignals()
{
    SetConsoleCtrlHandler(onConsoleEvent, FALSE);
    SetEvent(s_hasQuit); // stays open: onConsoleEvent() may be waiting for it
}

#else

namespace {

/// The signals that always quit the program; SIGHUP depends on the terminal.
constexpr std::array kSignals{SIGINT, SIGTERM};

/// In seconds. A second Ctrl+C later than this kills a program that hangs. An immediate second one is
/// ignored: a shell and a supervisor may each deliver one.
constexpr std::time_t kMinRepeat = 1;

// A signal handler may do little more than write to a descriptor (signal-safety(7)). The event loop reads the
// other end.
std::array<int, 2> s_wake{-1, -1};
volatile std::sig_atomic_t s_isInterrupted = 0;
volatile std::sig_atomic_t s_quits = 0;
volatile std::sig_atomic_t s_reloads = 0;
volatile std::sig_atomic_t s_hangupQuits = 0;
std::time_t s_interrupted = 0; // used only by the SIGINT handler, which another SIGINT does not interrupt

void onSignal(int signal)
{
    const int error = errno; // belongs to the interrupted call
    if (signal == SIGHUP && !s_hangupQuits)
        s_reloads = 1;
    else
        s_quits = 1;
    const char byte = 0;
    [[maybe_unused]] const auto written = ::write(s_wake[0], &byte, 1);
    if (signal == SIGINT) { // supervisors use SIGKILL against a program that hangs
        timespec now{};
        ::clock_gettime(CLOCK_MONOTONIC, &now);
        if (!s_isInterrupted)
            s_interrupted = now.tv_sec;
        s_isInterrupted = 1;
        if (now.tv_sec - s_interrupted > kMinRepeat) {
            std::signal(signal, SIG_DFL);
            std::raise(signal);
        }
    }
    errno = error;
}

/// A terminal that closes sends SIGHUP to its programs. A service has no terminal.
bool hasTerminal()
{
    const int terminal = ::open("/dev/tty", O_RDONLY | O_NOCTTY | O_CLOEXEC);
    if (terminal >= 0)
        ::close(terminal);
    return terminal >= 0;
}

/// As by nohup(1): the program must outlive its terminal.
bool isHangupIgnored()
{
    struct sigaction action = {};
    return ::sigaction(SIGHUP, nullptr, &action) == 0 && action.sa_handler == SIG_IGN;
}

void emptyWake()
{
    std::array<char, 64> bytes{};
    while (::read(s_wake[1], bytes.data(), bytes.size()) > 0) {}
}

} // namespace

QuitSignals::QuitSignals(QObject *parent)
    : QObject(parent)
{
    ::socketpair(AF_UNIX, SOCK_STREAM, 0, s_wake.data());
    for (const int end : s_wake) {
        ::fcntl(end, F_SETFD, FD_CLOEXEC);
        ::fcntl(end, F_SETFL, O_NONBLOCK);
    }
    auto *notifier = new QSocketNotifier(s_wake[1], QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [this, notifier] {
        emptyWake();
        if (s_quits) {
            notifier->setEnabled(false);
            Q_EMIT received();
        } else if (s_reloads) {
            s_reloads = 0; // before the emission, so that a SIGHUP during the reload starts another one
            Q_EMIT reloadRequested();
        }
    });
    s_isInterrupted = 0;
    s_quits = 0;
    s_reloads = 0;
    s_hangupQuits = hasTerminal() ? 1 : 0;
    for (const int signal : kSignals)
        std::signal(signal, onSignal);
    if (!isHangupIgnored())
        std::signal(SIGHUP, onSignal);
}

QuitSignals::~QuitSignals()
{
    for (const int signal : kSignals)
        std::signal(signal, SIG_DFL);
    if (!isHangupIgnored())
        std::signal(SIGHUP, SIG_DFL);
    for (int &end : s_wake)
        ::close(std::exchange(end, -1));
}

#endif

} // namespace supersynk
