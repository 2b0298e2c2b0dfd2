// SPDX-License-Identifier: GPL-3.0-only
#include "app/exitdeadline.h"

#include "app/log.h"

#include <QDebug>

#include <condition_variable>
#include <cstdlib>
#include <mutex>
#include <system_error>
#include <thread>

namespace supersynk {

struct ExitDeadline::State
{
    std::mutex mutex; // guards what follows
    std::condition_variable changed;
    bool hasEnded = false;
};

ExitDeadline::ExitDeadline(std::chrono::milliseconds time)
    : m_state(std::make_shared<State>())
{
    try {
        std::thread([state = m_state, time] {
            std::unique_lock lock(state->mutex);
            if (!state->changed.wait_for(lock, time, [&state] { return state->hasEnded; }))
                exitWithoutDisk("what was not saved yet is lost");
        }).detach();
    } catch (const std::system_error &error) {
        qWarning() << "The end of the program has no time limit:" << error.what();
    }
}

ExitDeadline::~ExitDeadline()
{
    {
        const std::lock_guard lock(m_state->mutex);
        m_state->hasEnded = true;
    }
    m_state->changed.notify_all();
}

void exitWithoutDisk(const char *consequence)
{
    qCritical("The disk does not respond: %s", consequence);
    flushLog();
    std::_Exit(1); // destructors would wait for the disk, and other threads still run
}

} // namespace supersynk
