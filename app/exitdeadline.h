// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace supersynk {

/// Limits how long the program takes to end: a thread that waits for a disk can't be ended, and a network
/// drive that is gone never responds. Unless the object is destroyed within \a time, the program says so and
/// exits with code 1.
class ExitDeadline final
{
public:
    static constexpr std::chrono::seconds kTime{10};

    explicit ExitDeadline(std::chrono::milliseconds time = kTime);
    ~ExitDeadline();
    ExitDeadline(const ExitDeadline &) = delete;
    ExitDeadline &operator=(const ExitDeadline &) = delete;

private:
    void wait(std::chrono::milliseconds time);

    std::mutex m_mutex; // guards the next
    bool m_hasEnded = false;
    std::condition_variable m_changed;
    std::thread m_thread;
};

/// Logs that the disk does not respond, and \a consequence, and exits at once with code 1. From any thread.
[[noreturn]] void exitWithoutDisk(const char *consequence);

} // namespace supersynk
