// SPDX-License-Identifier: GPL-3.0-only
#include "tests/bench/load/loops.h"
#include "tests/bench/load/poller.h"

#include <sys/ioctl.h>

#include <csignal>
#include <fstream>
#include <string>
#include <system_error>
#include <thread>

namespace supersynk::bench {
namespace {

using namespace std::chrono_literals;

/// How often the sleeping generator checks whether the server is done: costs about 1 % of a core.
constexpr auto kLook = 100us;

void signal(pid_t process, int number)
{
    if (::kill(process, number) != 0)
        throw std::system_error(errno, std::generic_category(), "the server's process");
}

bool isStopped(pid_t process)
{
    std::ifstream status("/proc/" + std::to_string(process) + "/stat");
    std::string text;
    std::getline(status, text);
    const std::size_t name = text.rfind(')'); // which may hold anything
    return name != std::string::npos && text.size() > name + 2 && text[name + 2] == 'T';
}

/// Stops the server's process; the destructor continues it.
class Stop
{
public:
    explicit Stop(pid_t process)
        : m_process(process)
    {
        signal(process, SIGSTOP);
        while (!isStopped(process))
            std::this_thread::sleep_for(kLook);
        std::this_thread::sleep_for(1ms); // for the other threads to stop as well
    }
    ~Stop() { ::kill(m_process, SIGCONT); }
    Stop(const Stop &) = delete;
    Stop &operator=(const Stop &) = delete;

private:
    pid_t m_process;
};

bool hasAnswer(const Connection &connection)
{
    int bytes = 0;
    return ::ioctl(connection.descriptor(), FIONREAD, &bytes) == 0 && bytes > 0;
}

/// Sleeps until every connection has an answer, or \a end.
void awaitAll(std::span<Connection *const> connections, Clock::time_point end)
{
    std::size_t next = 0;
    while (next < connections.size() && Clock::now() < end) {
        if (hasAnswer(*connections[next]))
            ++next;
        else
            std::this_thread::sleep_for(kLook);
    }
}

/// Reads and checks what has come.
void receiveAll(std::span<Connection *const> connections, Clock::time_point end, Tally &tally)
{
    for (Connection *connection : connections) {
        auto answer = connection->receive(true);
        while (!answer && Clock::now() < end)
            answer = connection->receive(true);
        if (!answer)
            throw std::runtime_error("no answer");
        if (!answer->fault.empty())
            throw std::runtime_error(answer->fault);
        ++tally.answers;
        tally.bytes += answer->bytes;
    }
}

/// One batch: its time, and what the server and the generator consumed in it.
Result runBatch(std::span<Connection *const> connections, pid_t server)
{
    Result batch;
    ThreadTimes before;
    Clock::time_point begin;
    {
        const Stop stop(server);
        for (Connection *connection : connections)
            connection->send();
        before = threadTimes(server);
        batch.serverCpu = -cpuTime(server);
        batch.loadCpu = -cpuTime(0);
        begin = Clock::now();
    }
    awaitAll(connections, begin + kGrace);
    batch.seconds = std::chrono::duration<double>(Clock::now() - begin).count();
    batch.serverCpu += cpuTime(server);
    batch.loadCpu += cpuTime(0);
    batch.threads = threadTimes(server) - before;
    receiveAll(connections, begin + kGrace, batch.tally);
    return batch;
}

} // namespace

Result runDrain(std::span<Connection *const> connections, const Options &options)
{
    const auto seconds = [](double count) {
        return std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double>(count));
    };
    const Clock::time_point warm = Clock::now() + seconds(options.warmUp);
    const Clock::time_point end = warm + seconds(options.seconds);
    while (Clock::now() < warm)
        runBatch(connections, options.server);
    Result sum;
    do {
        const Result batch = runBatch(connections, options.server);
        sum.tally += batch.tally;
        sum.seconds += batch.seconds;
        sum.serverCpu += batch.serverCpu;
        sum.loadCpu += batch.loadCpu;
        sum.rates.push_back(static_cast<double>(connections.size()) / batch.seconds);
        for (const auto &[id, time] : batch.threads)
            sum.threads[id] += time;
    } while (Clock::now() < end);
    return sum;
}

} // namespace supersynk::bench
