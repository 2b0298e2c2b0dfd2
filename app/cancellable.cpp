// SPDX-License-Identifier: GPL-3.0-only
#include "app/cancellable.h"

#include "app/exitdeadline.h"
#include "app/quitsignals.h"

#include <QCoreApplication>
#include <QThread>

#include <atomic>
#include <cstdio>
#include <memory>
#include <optional>
#include <utility>

#ifdef Q_OS_UNIX
#    include <unistd.h>
#else
#    include <io.h>
#endif

namespace supersynk {
namespace {

bool isTerminal(std::FILE *file)
{
#ifdef Q_OS_UNIX
    return ::isatty(::fileno(file)) != 0;
#else
    return ::_isatty(::_fileno(file)) != 0;
#endif
}

/// Shows the progress on a terminal, in whole per cent.
class ProgressLine
{
public:
    void show(double share)
    {
        const int percent = static_cast<int>(share * 100);
        if (!m_isShown || percent == std::exchange(m_percent, percent))
            return;
        std::fprintf(stderr, "\r%3d %%", percent);
        std::fflush(stderr);
    }
    void clear() const
    {
        if (m_isShown && m_percent >= 0)
            std::fputs("\r     \r", stderr);
    }

private:
    const bool m_isShown = isTerminal(stderr);
    int m_percent = -1;
};

} // namespace

void runCancellably(const std::function<void(const Progress &)> &work)
{
    std::atomic<bool> isCancelled = false;
    std::optional<ExitDeadline> deadline;
    const QuitSignals quitSignals;
    QObject::connect(&quitSignals, &QuitSignals::received, qApp, [&] {
        isCancelled = true;
        deadline.emplace();
    });
    ProgressLine line;
    const std::unique_ptr<QThread> thread(QThread::create([&] {
        work([&](double share) {
            line.show(share);
            return !isCancelled;
        });
    }));
    QObject::connect(thread.get(), &QThread::finished, qApp, &QCoreApplication::quit);
    thread->start();
    QCoreApplication::exec();
    thread->wait();
    line.clear();
}

} // namespace supersynk
