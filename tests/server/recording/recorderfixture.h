// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/recording/recorder.h"

#include "tests/server/channels/posts.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <memory>
#include <mutex>
#include <thread>

namespace supersynk::test {

/// A recorder of a store, and a clock that stands still unless it is moved.
class RecorderFixture
{
protected:
    void setUp()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_settings = {.folder = m_folder->path(), .fields = {.task = QStringLiteral("maze")}};
        m_now = at({});
        m_store = std::make_unique<ChannelStore>();
        m_recorder =
            std::make_unique<Recorder>(*m_store,
                                       RecordingClocks{.now = [this] { return now(); },
                                                       .published = [](Instant instant) { return instant; }});
        m_states = std::make_unique<QSignalSpy>(m_recorder.get(), &Recorder::stateChanged);
    }

    void tearDown()
    {
        m_recorder.reset();
        m_store.reset();
    }

    /// From the moment when this returns.
    void keepRecent()
    {
        m_recorder->setKeepsRecent(true);
        QTRY_VERIFY(m_recorder->state().keepsRecent);
    }

    /// The same.
    void recordAutomatically()
    {
        m_recorder->setAutomatic(m_settings, std::chrono::seconds(30));
        QVERIFY(m_recorder->finish()); // which waits for it
    }

    Instant now()
    {
        if (std::this_thread::get_id() == m_testThread)
            return m_now;
        const std::lock_guard stalled(m_stall);
        return m_now;
    }

    void post(const QByteArray &key, const QByteArray &id, int state)
    {
        (void)m_store->post(key, postOf(id, state, m_now));
    }

    /// From the second 0 on.
    void postEverySecond(int seconds)
    {
        for (int second = 0; second < seconds; ++second) {
            m_now = at(std::chrono::seconds(second));
            post("lab", "ann", second);
        }
    }

    [[nodiscard]] QList<RecordingState::Phase> phases() const
    {
        QList<RecordingState::Phase> phases;
        for (const QVariantList &arguments : *m_states) {
            const RecordingState::Phase phase = arguments[0].value<RecordingState>().phase;
            if (phases.isEmpty() || phases.last() != phase)
                phases.append(phase);
        }
        return phases;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    RecordingSettings m_settings;
    std::atomic<Instant> m_now;
    const std::thread::id m_testThread = std::this_thread::get_id();
    std::mutex m_stall; // while a test holds it, the recorder's thread waits
    std::unique_ptr<ChannelStore> m_store;
    std::unique_ptr<Recorder> m_recorder;
    std::unique_ptr<QSignalSpy> m_states;
};

} // namespace supersynk::test
