// SPDX-License-Identifier: GPL-3.0-only
#include "app/logwriter.h"

#include <QByteArrayView>

#include <condition_variable>
#include <deque>
#include <mutex>
#include <system_error>
#include <utility>

#ifdef Q_OS_WIN
#    include <io.h>
#else
#    include <cerrno>
#    include <poll.h>
#    include <unistd.h>
#endif

namespace supersynk {
namespace {

#ifdef Q_OS_WIN

bool writeSome(int descriptor, QByteArrayView &bytes)
{
    const int count = ::_write(descriptor, bytes.data(), static_cast<unsigned>(bytes.size()));
    if (count > 0)
        bytes = bytes.sliced(count);
    return count > 0;
}

#else

/// False if the descriptor has failed.
bool writeSome(int descriptor, QByteArrayView &bytes)
{
    const ssize_t count = ::write(descriptor, bytes.data(), static_cast<std::size_t>(bytes.size()));
    if (count >= 0) {
        bytes = bytes.sliced(count);
        return true;
    }
    if (errno != EAGAIN && errno != EWOULDBLOCK)
        return errno == EINTR;
    pollfd waiting{descriptor, POLLOUT, 0}; // another process has made it non-blocking
    return ::poll(&waiting, 1, -1) >= 0 || errno == EINTR;
}

#endif

bool write(int descriptor, QByteArrayView bytes)
{
    if (descriptor < 0)
        return false;
    while (!bytes.isEmpty()) {
        if (!writeSome(descriptor, bytes))
            return false;
    }
    return true;
}

/// Writes lines, and reports the number of lost ones before the next line.
class Output
{
public:
    Output(int descriptor, LogWriter::LossLine lossLine)
        : m_descriptor(descriptor)
        , m_lossLine(std::move(lossLine))
    {}

    void writeLine(const QByteArray &line)
    {
        reportLoss();
        if (m_lost > 0 || !write(m_descriptor, line))
            ++m_lost;
    }

    void addLost(std::uint64_t lines) { m_lost += lines; }

    void reportLoss()
    {
        if (m_lost > 0 && write(m_descriptor, m_lossLine(m_lost)))
            m_lost = 0;
    }

private:
    const int m_descriptor;
    const LogWriter::LossLine m_lossLine;
    std::uint64_t m_lost = 0; // not reported yet
};

} // namespace

struct LogWriter::Queue
{
    explicit Queue(Output to)
        : output(std::move(to))
    {}

    Output output;    // used by the thread alone; without a thread, under the mutex
    std::mutex mutex; // guards what follows
    std::condition_variable changed;
    std::deque<QByteArray> lines;
    std::size_t bytes = 0;
    std::uint64_t lost = 0; // after the queued lines
    bool isWriting = false; // a batch that has left the queue
    bool isClosed = false;

    void push(QByteArray line)
    {
        const auto size = static_cast<std::size_t>(line.size());
        if (isClosed || lines.size() == kMaxLines || bytes + size > kMaxBytes) {
            ++lost;
            return;
        }
        bytes += size;
        lines.push_back(std::move(line));
    }

    bool waitUntilWritten(std::unique_lock<std::mutex> &lock)
    {
        return changed.wait_for(lock, kFlushTimeout, [this] { return lines.empty() && !isWriting; });
    }

    void run()
    {
        std::unique_lock lock(mutex);
        for (;;) {
            changed.wait(lock, [this] { return !lines.empty() || isClosed; });
            if (lines.empty())
                return;
            const std::deque<QByteArray> batch = std::exchange(lines, {});
            bytes = 0;
            isWriting = true;
            const std::uint64_t lostAfterBatch = std::exchange(lost, 0);
            lock.unlock();
            for (const QByteArray &line : batch)
                output.writeLine(line);
            output.addLost(lostAfterBatch);
            output.reportLoss();
            lock.lock();
            isWriting = false;
            changed.notify_all();
        }
    }
};

LogWriter::LogWriter(int descriptor, LossLine lossLine)
    : m_queue(std::make_shared<Queue>(Output(descriptor, std::move(lossLine))))
{
    try {
        m_thread = std::thread([queue = m_queue] { queue->run(); });
    } catch (const std::system_error &) { // append() writes without it
    }
}

LogWriter::~LogWriter()
{
    bool isDone = false;
    {
        std::unique_lock lock(m_queue->mutex);
        isDone = m_queue->waitUntilWritten(lock);
        m_queue->isClosed = true;
    }
    m_queue->changed.notify_all();
    if (!m_thread.joinable())
        return;
    if (isDone)
        m_thread.join();
    else
        m_thread.detach();
}

void LogWriter::append(QByteArray line)
{
    {
        const std::lock_guard lock(m_queue->mutex);
        if (!m_thread.joinable())
            m_queue->output.writeLine(line);
        else
            m_queue->push(std::move(line));
    }
    m_queue->changed.notify_all();
}

bool LogWriter::flush()
{
    std::unique_lock lock(m_queue->mutex);
    return m_queue->waitUntilWritten(lock);
}

} // namespace supersynk
