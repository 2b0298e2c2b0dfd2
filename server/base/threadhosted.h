// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QMetaObject>
#include <QThread>

#include <atomic>
#include <memory>
#include <utility>

namespace supersynk {

/// An object and its own thread, which runs from construction to destruction, unless the system can't create
/// it.
template <typename T>
class ThreadHosted
{
public:
    template <typename... Args>
    explicit ThreadHosted(const QString &threadName, Args &&...args)
        : m_object(std::make_unique<T>(std::forward<Args>(args)...))
    {
        m_thread.setObjectName(threadName);
        m_object->moveToThread(&m_thread);
        QObject::connect(
            &m_thread, &QThread::finished, &m_thread, [this] { order(); }, Qt::DirectConnection);
        m_thread.start();
    }

    ~ThreadHosted()
    {
        m_thread.quit();
        m_thread.wait();
        order();
    }

    ThreadHosted(const ThreadHosted &) = delete;
    ThreadHosted &operator=(const ThreadHosted &) = delete;

    [[nodiscard]] T *object() const { return m_object.get(); }
    /// Whether the thread was created. Without it, post() and run() do nothing.
    [[nodiscard]] bool isRunning() const { return m_thread.isRunning(); }

    /// Queues \a work for the object's thread.
    template <typename Work>
    void post(Work work)
    {
        invoke(std::move(work), Qt::QueuedConnection);
    }

    /// Runs \a work in the object's thread and waits for it.
    template <typename Work>
    void run(Work work)
    {
        if (isRunning())
            invoke(std::move(work), Qt::BlockingQueuedConnection);
    }

private:
    template <typename Work>
    void invoke(Work work, Qt::ConnectionType type)
    {
        order();
        QMetaObject::invokeMethod(
            m_object.get(),
            [this, work = std::move(work)]() mutable {
                order();
                work();
                order();
            },
            type);
        order();
    }

    /// What a thread did before its call happens before what another one does after a later call. Qt's queue
    /// and QThread::wait() order them as well, but ThreadSanitizer sees no further than into this program.
    void order() { m_order.fetch_add(1, std::memory_order_acq_rel); }

    std::atomic<unsigned> m_order{0};
    std::unique_ptr<T> m_object; // destroyed after the thread has ended, which Qt allows
    QThread m_thread;
};

} // namespace supersynk
