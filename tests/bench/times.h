// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QByteArray>
#include <QElapsedTimer>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <vector>

namespace supersynk::bench {

inline double cpuMilliseconds()
{
    timespec time{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

/// How long something took, again and again; milliseconds.
class Times
{
public:
    template <typename Work>
    void measure(Work work)
    {
        const double cpu = cpuMilliseconds();
        QElapsedTimer timer;
        timer.start();
        work();
        m_clock.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
        m_cpu.push_back(cpuMilliseconds() - cpu);
    }

    void print(const QByteArray &label)
    {
        std::ranges::sort(m_cpu);
        std::ranges::sort(m_clock);
        std::printf("%-56s%8.2f ms%8.2f ms%8.2f ms%8.2f ms%7zu\n", label.constData(), m_cpu[m_cpu.size() / 2],
                    m_cpu.back(), m_clock[m_clock.size() / 2], m_clock.back(), m_clock.size());
    }

private:
    std::vector<double> m_clock;
    std::vector<double> m_cpu;
};

} // namespace supersynk::bench
