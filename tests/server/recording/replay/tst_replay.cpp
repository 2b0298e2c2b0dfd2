// SPDX-License-Identifier: GPL-3.0-only
#include "server/recording/replay/replay.h"

#include "tests/server/recording/replay/replayfixture.h"
#include "tests/support/testmain.h"

#include <QFile>

#include <map>

using namespace supersynk;
using namespace supersynk::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

using Kind = ChannelEvent::Kind;

/// What a replay puts into the channels, in simulated time.
class TestReplay : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_fixture.emplace(); }

    void clientsAreMarkedAsReplayed()
    {
        record([](RecordingWriter &writer) { ReplayFixture::post(writer, "ann", 0ms, 30ms, 10ms); });
        open();
        QVERIFY(m_fixture->store.snapshot("lab-replay", m_fixture->now)->clients.front().isReplayed);
    }

    void stepsBackEndAtTheBeginningOfTheLongestRecording()
    {
        constexpr auto kCenturies = std::chrono::hours(24 * 365 * 200);
        record([&](RecordingWriter &writer) {
            ReplayFixture::post(writer, "ann", 0ms, 0ms, 10ms);
            QVERIFY(writer.flushDue(RecordedFile::kBegin + 1s));
            QVERIFY(writer.add(RecordedFile::body("lab", "ann"), RecordedFile::kBegin + kCenturies));
        });
        open();
        m_fixture->replay->seek(kCenturies, m_fixture->now);
        m_fixture->replay->step(-5, m_fixture->now);
        QCOMPARE(m_fixture->replay->position(m_fixture->now), Replay::Offset(0));
    }

    void anIndexThatNamesAMarkerShowsNoClient()
    {
        record([](RecordingWriter &writer) {
            QVERIFY(writer.add(Marker{.label = u"here"_s}, RecordedFile::kBegin));
            ReplayFixture::post(writer, "ann", 0ms, 0ms, 10ms);
        });
        QFile file(m_fixture->file.path());
        QVERIFY(file.open(QIODevice::ReadWrite));
        const auto reader = mcap::McapReader::open(file);
        QVERIFY(reader);
        std::map<std::uint16_t, qint64> entries; // the last one of each channel
        mcap::Decoder from(reader->summary().chunks.front().messageIndexes);
        while (!from.atEnd()) {
            const auto channel = from.number<std::uint16_t>();
            entries[channel] = static_cast<qint64>(from.number<std::uint64_t>()) + mcap::kRecordHead + 2 + 4;
        }
        QVERIFY(entries.size() == 3 && file.seek(entries[2])); // of the markers
        const QByteArray marker = file.read(static_cast<qint64>(mcap::kMessageIndexEntry));
        QVERIFY(file.seek(entries[3]) && file.write(marker) == marker.size());
        file.close();
        open();
        QCOMPARE(m_fixture->clients(), QStringList());
    }

    void clientsEndAsTheyDid()
    {
        record([](RecordingWriter &writer) {
            for (const char *id : {"ann", "bob", "cid"})
                ReplayFixture::post(writer, id, 0ms, 0ms, 10ms);
            ReplayFixture::end(writer, Kind::Left, "ann", 1s);
            ReplayFixture::end(writer, Kind::TimedOut, "bob", 2s);
            ReplayFixture::end(writer, Kind::Removed, "cid", 3s);
        });
        open();
        m_fixture->play();
        (void)lines();
        m_fixture->run(3s);
        QCOMPARE(lines(),
                 QStringList({u"1000 lab-replay/ann left"_s, u"2000 lab-replay/bob timed out"_s,
                              u"3000 lab-replay/cid removed"_s}));
    }

    void lateBodiesAreCountedAndNotStored()
    {
        record([](RecordingWriter &writer) {
            ReplayFixture::post(writer, "ann", 0ms, 0ms, 10ms);
            ChannelEvent late = RecordedFile::body("lab", "ann", 9);
            late.kind = Kind::LateBody;
            QVERIFY(writer.add(late, RecordedFile::kBegin + 10ms));
        });
        open();
        m_fixture->play();
        m_fixture->run(20ms);
        QCOMPARE(lines().last(), u"10 lab-replay/ann 9 late"_s);
        QCOMPARE(m_fixture->clients(), QStringList{u"ann 0"_s});
        QCOMPARE(m_fixture->store.snapshot("lab-replay", m_fixture->now)->clients.front().late, 1U);
    }

    void noClientTimesOutInAPause_data()
    {
        QTest::addColumn<int>("timeout");
        QTest::newRow("the usual timeout") << 5000;
        QTest::newRow("the shortest") << 100;
        QTest::newRow("the longest") << 3'600'000;
    }
    void noClientTimesOutInAPause()
    {
        QFETCH(const int, timeout);
        record([](RecordingWriter &writer) { ReplayFixture::post(writer, "ann", 0ms, 1000ms, 10ms); });
        open();
        m_fixture->play();
        m_fixture->run(500ms);
        m_fixture->replay->pause(m_fixture->now);
        (void)lines();
        m_fixture->store.setClientTimeout(std::chrono::milliseconds(timeout));
        m_fixture->run(20s);
        const auto events = m_fixture->tap.take();
        Instant last = ReplayFixture::kStart + 500ms;
        for (const ChannelEvent &event : events) {
            QVERIFY(event.kind == Kind::Body && event.body.endsWith(":50}"));
            QVERIFY(event.time - last
                    < std::min<std::chrono::milliseconds>(std::chrono::milliseconds(timeout) * 3 / 4, 700ms));
            last = event.time;
        }
        QVERIFY(m_fixture->now - last < 700ms);
        QCOMPARE(m_fixture->clients(), QStringList{u"ann 50"_s});
    }

    void aShorterClientTimeoutOfTheServerLosesNoClient()
    {
        record([](RecordingWriter &writer) { ReplayFixture::post(writer, "ann", 0ms, 8000ms, 4000ms); });
        m_fixture->store.setClientTimeout(1000ms);
        open();
        (void)lines();
        m_fixture->play();
        m_fixture->run(8s);
        const QStringList posts = lines();
        QVERIFY(posts.contains(u"4000 lab-replay/ann 1"_s) && posts.contains(u"8000 lab-replay/ann 2"_s));
        QVERIFY(posts.filter(u"timed out"_s).isEmpty());
        QVERIFY(posts.size() > 6);
    }

    void recordedSilenceAddsNoBody()
    {
        record([](RecordingWriter &writer) {
            ReplayFixture::post(writer, "ann", 0ms, 0ms, 10ms);
            ReplayFixture::end(writer, Kind::TimedOut, "ann", 5050ms);
            ReplayFixture::post(writer, "bob", 4900ms, 12'000ms, 4900ms);
        });
        open();
        (void)lines();
        m_fixture->play();
        m_fixture->run(12s);
        QCOMPARE(lines().filter(u"ann"_s), QStringList{u"5050 lab-replay/ann timed out"_s});
    }

    void namesFollowTheSettings()
    {
        record([](RecordingWriter &writer) {
            ReplayFixture::post(writer, "ann", 0ms, 10ms, 10ms);
            ReplayFixture::post(writer, "bob", 0ms, 10ms, 10ms);
            ReplayFixture::post(writer, "ann", 0ms, 10ms, 10ms, "hall");
        });
        ReplaySettings settings{.suffix = "", .keys = {{"hall", "foyer"}}, .idPrefix = "was-"};
        open(settings);
        QCOMPARE(m_fixture->clients("lab"), QStringList({u"was-ann 0"_s, u"was-bob 0"_s}));
        QCOMPARE(m_fixture->store.latestBody("foyer", "was-ann"), R"({"client_id":"was-ann","n":0})"_ba);

        settings = {.clients = {{{"lab", "bob"}}}};
        m_fixture->replay->setSettings(settings, m_fixture->now);
        QVERIFY(m_fixture->store.keys() == std::vector{"lab-replay"_ba});
        QCOMPARE(m_fixture->clients(), QStringList{u"bob 0"_s});
        m_fixture->play();
        m_fixture->run(20ms);
        QCOMPARE(m_fixture->clients(), QStringList{u"bob 1"_s});
        QCOMPARE(m_fixture->replay->clientCount(), 1U);
    }

    void aLimitIsExplained()
    {
        record([](RecordingWriter &writer) {
            for (const char *id : {"ann", "bob", "cid"})
                ReplayFixture::post(writer, id, 0ms, 100ms, 10ms);
        });
        m_fixture->store.setLimits({.clientsPerChannel = 1});
        open();
        QCOMPARE(m_fixture->replay->clientCount(), 1U);
        QVERIFY(m_fixture->replay->problem().contains(u"There are too many clients in this channel."_s));
        QVERIFY(m_fixture->replay->problem().startsWith(u"2 "_s));
        m_fixture->store.setLimits({});
        m_fixture->play();
        m_fixture->run(10ms);
        QCOMPARE(m_fixture->replay->problem(), QString());
        QCOMPARE(m_fixture->replay->clientCount(), 3U);
    }

    void aLiveClientTakesThePlaceOfAReplayedOne()
    {
        record([](RecordingWriter &writer) { ReplayFixture::post(writer, "ann", 0ms, 1000ms, 100ms); });
        open({.suffix = ""});
        m_fixture->play();
        m_fixture->run(250ms);
        (void)lines();
        (void)m_fixture->store.post(
            "lab", {.message = {"ann", R"({"client_id":"ann","n":77})"}, .now = m_fixture->now});
        QCOMPARE(lines(), QStringList({u"250 lab/ann left"_s, u"250 lab/ann joined"_s, u"250 lab/ann 77"_s}));
        m_fixture->run(100ms);
        QCOMPARE(m_fixture->clients("lab"), QStringList{u"ann 77"_s});
        QVERIFY(m_fixture->replay->problem().contains(u"A live client has the same id."_s));
        QCOMPARE(m_fixture->replay->clientCount(), 0U);
        m_fixture->replay.reset();
        QCOMPARE(m_fixture->clients("lab"), QStringList{u"ann 77"_s});
    }

    void theReplayComesBackWhenTheLiveClientHasLeft()
    {
        record([](RecordingWriter &writer) { ReplayFixture::post(writer, "ann", 0ms, 1000ms, 100ms); });
        (void)m_fixture->store.post(
            "lab", {.message = {"ann", R"({"client_id":"ann","n":77})"}, .now = m_fixture->now});
        open({.suffix = ""});
        m_fixture->play();
        m_fixture->run(150ms);
        QCOMPARE(m_fixture->clients("lab"), QStringList{u"ann 77"_s});
        m_fixture->store.remove("lab", "ann");
        m_fixture->run(100ms);
        QCOMPARE(m_fixture->clients("lab"), QStringList{u"ann 2"_s});
        QCOMPARE(m_fixture->replay->problem(), QString());
    }

    void closingRemovesAllReplayedClients()
    {
        record([](RecordingWriter &writer) {
            ReplayFixture::post(writer, "ann", 0ms, 1000ms, 100ms);
            ReplayFixture::post(writer, "bob", 0ms, 1000ms, 100ms, "hall");
        });
        open();
        m_fixture->play();
        m_fixture->run(100ms);
        QCOMPARE(m_fixture->store.clientCount(), 2U);
        m_fixture->replay.reset();
        QCOMPARE(m_fixture->store.clientCount(), 0U);
        QCOMPARE(m_fixture->store.channelCount(), 0U);
    }

    void damagedPartsAreLeftOutAndSaid()
    {
        record([](RecordingWriter &writer) {
            for (int second = 0; second < 3; ++second) {
                ReplayFixture::post(writer, "ann", second * 1s, second * 1s + 400ms, 100ms);
                QVERIFY(writer.flushDue(RecordedFile::kBegin + second * 1s + 600ms));
            }
        });
        const mcap::ChunkIndex second = m_fixture->file.open()->chunks().at(1);
        QFile file(m_fixture->file.path());
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.seek(static_cast<qint64>(second.offset + second.length / 2)));
        QVERIFY(file.write("damage") == 6);
        file.close();
        open();
        QCOMPARE(m_fixture->replay->problem(), QString());
        m_fixture->play();
        m_fixture->run(1500ms);
        QVERIFY(!m_fixture->replay->problem().isEmpty());
        m_fixture->run(1s);
        QCOMPARE(m_fixture->clients(), QStringList{u"ann 4"_s});
    }

private:
    template <typename Write>
    void record(Write write)
    {
        m_fixture->record(write);
    }
    void open(const ReplaySettings &settings = {}) { m_fixture->open(settings); }
    [[nodiscard]] QStringList lines() { return m_fixture->lines(); }

    std::optional<ReplayFixture> m_fixture;
};

SUPERSYNK_TEST(TestReplay)
#include "tst_replay.moc"
