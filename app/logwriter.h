// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QByteArray>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <thread>

namespace supersynk {

/// Writes lines to a descriptor from a separate thread. A stopped terminal or an unread pipe delays only that
/// thread: lines wait in a bounded queue, and lines that do not fit are dropped and counted. The count is
/// written once the descriptor accepts data again.
class LogWriter final
{
public:
    static constexpr std::size_t kMaxLines =
        2000; ///< In the queue; as many more may be in a batch that is being written.
    static constexpr std::size_t kMaxBytes = 256 * 1024; ///< Likewise.
    static constexpr std::chrono::seconds kFlushTimeout{2};

    /// Formats the line that reports lost lines.
    using LossLine = std::function<QByteArray(std::uint64_t lost)>;

    /// \a descriptor must stay open until the process ends. If it is negative, every line is lost. If the
    /// thread can't be created, append() writes the lines itself.
    LogWriter(int descriptor, LossLine lossLine);
    /// Waits as flush() does. If the descriptor still blocks the thread then, the thread is detached.
    ~LogWriter();
    LogWriter(const LogWriter &) = delete;
    LogWriter &operator=(const LogWriter &) = delete;

    /// Queues a line, which includes its line feed. From any thread; does not wait for the descriptor.
    void append(QByteArray line);
    /// Waits until all lines are written, at most kFlushTimeout. Returns whether they are.
    bool flush();

private:
    struct Queue;

    const std::shared_ptr<Queue> m_queue; // shared with a detached thread
    std::thread m_thread;
};

} // namespace supersynk
