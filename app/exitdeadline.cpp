// SPDX-License-Identifier: GPL-3.0-only
#include "app/exitdeadline.h"

#include "app/log.h"

#include <QDebug>

#include <cstdlib>
#include <system_error>

namespace supersynk {

ExitDeadline::ExitDeadline(std::chrono::milliseconds time)
{
    try {
        m_thread = std::thread([this, time] { wait(time); });
    } catch (const std::system_error &error) {
        qWarning() << "The end of the program has no time limit:" << error.what();
    }
}

ExitDeadline::~ExitDeadline()
{
    {
        const std::lock_guard lock(m_mutex);
        m_hasEnded = true;
    }
    m_changed.notify_all();
    if (m_thread.joinable())
        m_thread.join();
}

void ExitDeadline::wait(std::chrono::milliseconds time)
{
    std::unique_lock lock(m_mutex);
    if (!m_changed.wait_for(lock, time, [this] { return m_hasEnded; }))
        exitWithoutDisk("what was not saved yet is lost");
}

void exitWithoutDisk(const char *consequence)
{
    qCritical("The disk does not respond: %s", consequence);
    flushLog();
    std::_Exit(1); // destructors would wait for the disk, and other threads still run
}

} // namespace supersynk
