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

/// Writes lines to a descriptor in a thread of its own. A terminal that is stopped, or a pipe that is not
/// read, delays that thread alone: the lines wait in a bounded queue, and those that do not fit are dropped
/// and counted. The count is written once the descriptor takes something again.
class LogWriter final
{
public:
    static constexpr std::size_t kMaxLines = 2000;       ///< That wait; as many more may be on their way.
    static constexpr std::size_t kMaxBytes = 256 * 1024; ///< Likewise.
    static constexpr std::chrono::seconds kPatience{2};

    /// Makes the line that tells how many lines were lost.
    using LossLine = std::function<QByteArray(std::uint64_t lost)>;

    /// \a descriptor must stay open as long as the process runs; if it is negative, every line is lost. If
    /// the system gives no thread, which leaves none for the server either, append() writes by itself.
    LogWriter(int descriptor, LossLine lossLine);
    /// Waits as flush() does. A thread that is held up by the descriptor then is left behind.
    ~LogWriter();
    LogWriter(const LogWriter &) = delete;
    LogWriter &operator=(const LogWriter &) = delete;

    /// Hands over a line with its line end. From any thread; does not wait for the descriptor.
    void append(QByteArray line);
    /// Waits until all lines are written, but no longer than kPatience. Returns whether they are.
    bool flush();

private:
    struct Queue;

    const std::shared_ptr<Queue> m_queue; // also of a thread that is left behind
    std::thread m_thread;
};

} // namespace supersynk
