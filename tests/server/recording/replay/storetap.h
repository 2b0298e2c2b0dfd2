// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/channels/channelstore.h"
#include "server/recording/recordingwriter.h"

#include <QStringList>

#include <mutex>
#include <utility>
#include <vector>

namespace supersynk::test {

/// Keeps what happens in a store. Events have the time of the post, or that of setNow().
class StoreTap final : public ChannelTap
{
public:
    explicit StoreTap(ChannelStore &store)
        : m_store(store)
    {
        m_store.setTap(this);
    }
    ~StoreTap() override { m_store.setTap(nullptr); }

    void take(std::uint64_t, ChannelEvent event) noexcept override
    {
        const std::lock_guard lock(m_mutex);
        if (event.time == Instant())
            event.time = m_now;
        m_events.push_back(std::move(event));
    }

    void setNow(Instant now)
    {
        const std::lock_guard lock(m_mutex);
        m_now = now;
    }
    [[nodiscard]] std::vector<ChannelEvent> take()
    {
        const std::lock_guard lock(m_mutex);
        return std::exchange(m_events, {});
    }
    /// "20 lab/ann 3" for a body with the number 3, 20 ms after \a begin; "20 lab/ann left" for what is no
    /// body.
    [[nodiscard]] QStringList takeLines(Instant begin)
    {
        QStringList lines;
        for (const ChannelEvent &event : take()) {
            QString what = QString(RecordingWriter::nameOf(event.kind));
            if (event.isBody())
                what = QString::fromUtf8(event.body.sliced(event.body.lastIndexOf(':') + 1).chopped(1));
            if (event.kind == ChannelEvent::Kind::LateBody)
                what += QStringLiteral(" late");
            lines += QStringLiteral("%1 %2/%3 %4")
                         .arg((event.time - begin) / std::chrono::milliseconds(1))
                         .arg(QString::fromUtf8(event.key), QString::fromUtf8(event.clientId), what);
        }
        return lines;
    }

private:
    ChannelStore &m_store;
    std::mutex m_mutex; // guards what follows
    std::vector<ChannelEvent> m_events;
    Instant m_now;
};

} // namespace supersynk::test
