// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/recording/replay/replay.h"
#include "server/recording/timelinebuilder.h"
#include "tests/server/recording/recordedfile.h"
#include "tests/server/recording/replay/storetap.h"

#include <QtTest>

#include <chrono>
#include <memory>
#include <optional>

namespace supersynk::test {

/// A recording, a store in which it is replayed, and a clock that jumps from one due moment to the next.
class ReplayFixture
{
public:
    /// When the replay begins.
    static constexpr Instant kStart{std::chrono::hours(1)};

    ReplayFixture()
        : tap(store)
    {}

    template <typename Write>
    void record(Write write)
    {
        QVERIFY(file.write([&](RecordingWriter &writer) {
            QVERIFY(writer.addClientTimeout(kDefaultClientTimeout, RecordedFile::kBegin));
            write(writer);
        }));
    }
    /// Bodies of \a id from \a from to \a to, numbered from 0.
    static void post(RecordingWriter &writer, const QByteArray &id, std::chrono::milliseconds from,
                     std::chrono::milliseconds to, std::chrono::milliseconds every,
                     const QByteArray &key = "lab")
    {
        int number = 0;
        for (auto time = from; time <= to; time += every)
            QVERIFY(writer.add(RecordedFile::body(key, id, number++), RecordedFile::kBegin + time));
    }
    static void end(RecordingWriter &writer, ChannelEvent::Kind kind, const QByteArray &id,
                    std::chrono::milliseconds time)
    {
        QVERIFY(writer.add(RecordedFile::event(kind, "lab", id), RecordedFile::kBegin + time));
    }

    void open(const ReplaySettings &settings = {})
    {
        auto reader = file.open();
        QVERIFY(reader.has_value());
        auto timeline = buildTimeline(*reader, [](double) { return true; });
        QVERIFY(timeline.has_value());
        replay.emplace(
            ReplaySource(*std::move(reader), std::make_shared<const RecordingTimeline>(*std::move(timeline))),
            store, settings, now);
    }
    void play() { replay->play(now); }
    /// Lets the replay and the store work for \a time.
    void run(std::chrono::milliseconds time)
    {
        const Instant end = now + time;
        while (now < end) {
            Instant next = std::min(replay->nextDue(now), end);
            next = std::min(next, now + std::chrono::milliseconds(100)); // the store's own period
            now = std::max(next, now + Instant::duration(1));
            tap.setNow(now);
            replay->advance(now);
            store.expire(now);
        }
    }
    /// What has happened in the store since the last call, see StoreTap, in milliseconds since kStart.
    [[nodiscard]] QStringList lines() { return tap.takeLines(kStart); }
    /// The ids that are in \a key now, with the ends of their bodies: "ann 3".
    [[nodiscard]] QStringList clients(const QByteArray &key = "lab-replay") const
    {
        QStringList clients;
        for (const Message &message : store.latestBodies(key)) {
            clients += QString::fromUtf8(message.clientId + ' '
                                         + message.body.sliced(message.body.lastIndexOf(':') + 1).chopped(1));
        }
        return clients;
    }

    RecordedFile file;
    ChannelStore store;
    StoreTap tap;
    Instant now = kStart;
    std::optional<Replay> replay; // destroyed before the store
};

} // namespace supersynk::test
