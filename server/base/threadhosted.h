// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QMetaObject>
#include <QThread>

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
        m_thread.start();
    }

    ~ThreadHosted()
    {
        m_thread.quit();
        m_thread.wait();
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
        QMetaObject::invokeMethod(m_object.get(), std::move(work), Qt::QueuedConnection);
    }

    /// Runs \a work in the object's thread and waits for it.
    template <typename Work>
    void run(Work work)
    {
        if (isRunning())
            QMetaObject::invokeMethod(m_object.get(), std::move(work), Qt::BlockingQueuedConnection);
    }

private:
    std::unique_ptr<T> m_object; // destroyed after the thread has ended, which Qt allows
    QThread m_thread;
};

} // namespace supersynk
