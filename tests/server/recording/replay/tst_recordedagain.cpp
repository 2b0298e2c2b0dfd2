// SPDX-License-Identifier: GPL-3.0-only
#include "server/recording/eventqueue.h"
#include "server/recording/recorder.h"
#include "server/recording/recordingsession.h"
#include "server/recording/replay/replay.h"
#include "server/recording/timelinebuilder.h"
#include "tests/support/testmain.h"
#include "tests/support/testserver.h"

#include <QTemporaryDir>

#include <limits>
#include <optional>
#include <vector>

using namespace supersynk;
using namespace supersynk::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

std::optional<RecordingReader> readerOf(const QString &path)
{
    auto opened = RecordingReader::open(path);
    auto *reader = std::get_if<RecordingReader>(&opened);
    return reader ? std::optional(std::move(*reader)) : std::nullopt;
}

/// What happened to clients.
std::vector<ChannelEvent> eventsIn(const QString &path)
{
    std::vector<ChannelEvent> events;
    auto reader = readerOf(path);
    while (const auto event = reader ? reader->next() : std::nullopt) {
        if (const auto *it = std::get_if<ChannelEvent>(&*event))
            events.push_back(*it);
    }
    return events;
}

QString textOf(const ChannelEvent &event)
{
    return QString::number(static_cast<int>(event.kind)) + u' '
        + QString::fromUtf8(event.key + '/' + event.clientId + ' ' + event.body);
}

} // namespace

/// A recording of real clients that is replayed and recorded again is the same but for its times and marks.
class TestRecordedAgain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSecondRecordingEqualsTheFirst()
    {
        recordClients();
        replayAndRecord();
        const auto first = eventsIn(m_first);
        const auto second = eventsIn(m_second);
        QStringList firstTexts;
        QStringList secondTexts;
        std::ranges::transform(first, std::back_inserter(firstTexts), textOf);
        std::ranges::transform(second, std::back_inserter(secondTexts), textOf);
        QVERIFY(firstTexts.size() > 40);
        QCOMPARE(secondTexts, firstTexts);
        for (std::size_t i = 0; i < first.size(); ++i) {
            const auto shift = (second[i].time - second.front().time) - (first[i].time - first.front().time);
            QVERIFY(std::chrono::abs(shift) <= 5ms);
            QVERIFY(!first[i].isReplayed && second[i].isReplayed);
        }
    }

private:
    /// Real HTTP clients that post, are late, leave, are removed, and time out.
    void recordClients()
    {
        TestServer server;
        Recorder &recorder = server.server().recorder();
        recorder.start({.folder = m_folder.filePath(u"first"_s)});
        QTRY_COMPARE(recorder.state().phase, RecordingState::Phase::Recording);
        for (int i = 0; i < 10; ++i) {
            for (const char *id : {"ann", "bob", "cid"}) {
                const QByteArray body = "{ \"client_id\":\"" + QByteArray(id)
                    + "\",\n\"n\" : " + QByteArray::number(i) + ".50, \"u\":\"\\u00e9é\" }";
                QCOMPARE(server.post("/api/channels/lab", body).status, 200);
            }
            const bool isLate = i % 4 == 3;
            QCOMPARE(
                server
                    .post("/api/channels/a%2Fb", "{\"client_id\":\"dan\"}",
                          {{"Client-Id", "dan"}, {"Client-Time", QByteArray::number(isLate ? i - 2 : i)}})
                    .status,
                isLate ? 204 : 200);
        }
        QCOMPARE(server.remove("/api/channels/lab/clients/ann").status, 204);
        QVERIFY(server.server().removeClient("lab", "bob"));
        server.server().setClientTimeout(200ms);
        QTRY_COMPARE(server.server().clientCount(), 0U); // the others time out
        QVERIFY(recorder.finish());
        m_first = recorder.state().path;
    }

    /// In simulated time.
    void replayAndRecord()
    {
        auto reader = readerOf(m_first);
        QVERIFY(reader);
        auto timeline = buildTimeline(*reader, [](double) { return true; });
        Instant now(1h);
        ChannelStore store;
        EventQueue queue(std::numeric_limits<std::size_t>::max() / 2, [&now] { return now; });
        store.setTap(&queue);
        RecordingSession session({.folder = m_folder.filePath(u"second"_s)},
                                 {.published = [](Instant instant) { return instant; },
                                  .freeBytes = [](const QString &) { return std::uint64_t(1) << 40; }});
        QVERIFY(session.start({}, kDefaultClientTimeout, now, now));
        Replay replay(
            ReplaySource(*std::move(reader), std::make_shared<const RecordingTimeline>(*std::move(timeline))),
            store, {.suffix = ""}, now);
        replay.play(now);
        while (replay.isPlaying()) {
            now = std::max(replay.nextDue(now), now + 1us);
            replay.advance(now);
            store.expire(now);
            session.add(queue.drain());
            session.tick(now);
        }
        session.stop(now);
        QCOMPARE(session.state().problem, QString());
        m_second = session.state().path;
    }

    QTemporaryDir m_folder;
    QString m_first;
    QString m_second;
};

SUPERSYNK_TEST(TestRecordedAgain)
#include "tst_recordedagain.moc"
