// SPDX-License-Identifier: GPL-3.0-only
#include "server/recording/replay/replay.h"

#include "tests/server/recording/replay/replayfixture.h"
#include "tests/support/testmain.h"

using namespace supersynk;
using namespace supersynk::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

using Kind = ChannelEvent::Kind;

/// When a replay posts: speed, seeking, loops and steps, in simulated time.
class TestReplayTiming : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_fixture.emplace(); }

    void bodiesArePostedAtTheirTimes()
    {
        record([](RecordingWriter &writer) {
            ReplayFixture::post(writer, "ann", 0ms, 30ms, 10ms);
            ReplayFixture::post(writer, "bob", 15ms, 25ms, 10ms, "hall");
        });
        open();
        QCOMPARE(lines(), QStringList({u"0 lab-replay/ann joined"_s, u"0 lab-replay/ann 0"_s}));
        m_fixture->play();
        m_fixture->run(40ms);
        QCOMPARE(
            lines(),
            QStringList({u"10 lab-replay/ann 1"_s, u"15 hall-replay/bob joined"_s, u"15 hall-replay/bob 0"_s,
                         u"20 lab-replay/ann 2"_s, u"25 hall-replay/bob 1"_s, u"30 lab-replay/ann 3"_s}));
    }

    void theSpeedScalesTimes()
    {
        record([](RecordingWriter &writer) { ReplayFixture::post(writer, "ann", 0ms, 200ms, 100ms); });
        open();
        (void)lines();
        m_fixture->replay->setSpeed(0.5, m_fixture->now);
        m_fixture->play();
        m_fixture->run(300ms); // which is at 150 ms
        m_fixture->replay->setSpeed(2, m_fixture->now);
        m_fixture->run(25ms);
        QCOMPARE(lines(), QStringList({u"200 lab-replay/ann 1"_s, u"325 lab-replay/ann 2"_s}));
    }

    void aFastReplayPostsNoMoreThanAHeadset()
    {
        record([](RecordingWriter &writer) { ReplayFixture::post(writer, "ann", 0ms, 995ms, 5ms); });
        open();
        (void)lines();
        m_fixture->replay->setSpeed(10, m_fixture->now);
        m_fixture->play();
        m_fixture->run(200ms);
        const auto events = m_fixture->tap.take();
        QCOMPARE_GE(events.size(), 9U); // 100 ms
        QCOMPARE_LE(events.size(), 10U);
        for (std::size_t i = 1; i < events.size(); ++i)
            QVERIFY(events[i].time - events[i - 1].time >= 11ms);
        QCOMPARE(m_fixture->clients(), QStringList{u"ann 199"_s}); // the last one comes through
    }

    void burstsStayBurstsAtTheRecordedSpeed()
    {
        record([](RecordingWriter &writer) { ReplayFixture::post(writer, "ann", 0ms, 5ms, 1ms); });
        open();
        m_fixture->play();
        m_fixture->run(10ms);
        QCOMPARE(lines().size(), 1 + 6); // joined, and all bodies
    }

    void aSlowReplayKeepsItsClients()
    {
        record([](RecordingWriter &writer) { ReplayFixture::post(writer, "ann", 0ms, 4000ms, 2000ms); });
        open();
        m_fixture->replay->setSpeed(0.1, m_fixture->now);
        m_fixture->play();
        Instant last = m_fixture->now;
        m_fixture->run(35s);
        for (const ChannelEvent &event : m_fixture->tap.take()) {
            QVERIFY(event.kind == Kind::Body || event.time == ReplayFixture::kStart);
            QVERIFY(event.time - last < 5s);
            last = event.time;
        }
        QCOMPARE(m_fixture->clients(), QStringList{u"ann 1"_s});
    }

    void aSeekShowsTheClientsThatAreThere()
    {
        record([](RecordingWriter &writer) {
            ReplayFixture::post(writer, "ann", 0ms, 10'000ms, 100ms);
            ReplayFixture::post(writer, "bob", 0ms, 4000ms, 100ms);
            ReplayFixture::end(writer, Kind::Left, "bob", 4010ms);
            ReplayFixture::post(writer, "cid", 3000ms, 3000ms, 100ms); // silent from then on
            ReplayFixture::end(writer, Kind::TimedOut, "cid", 8000ms);
            ReplayFixture::post(writer, "dan", 9000ms, 10'000ms, 100ms);
        });
        open();
        QCOMPARE(m_fixture->clients(), QStringList({u"ann 0"_s, u"bob 0"_s}));
        seek(7950ms);
        QCOMPARE(m_fixture->clients(), QStringList({u"ann 79"_s, u"cid 0"_s}));
        seek(4000ms);
        QCOMPARE(m_fixture->clients(), QStringList({u"ann 40"_s, u"cid 0"_s, u"bob 40"_s}));
        seek(8000ms);
        QCOMPARE(m_fixture->clients(), QStringList{u"ann 80"_s});
        seek(1h);
        QCOMPARE(m_fixture->clients(), QStringList({u"ann 100"_s, u"dan 10"_s}));
        seek(-1s);
        QCOMPARE(m_fixture->clients(), QStringList({u"ann 0"_s, u"bob 0"_s}));
        m_fixture->play();
        m_fixture->run(200ms);
        QCOMPARE(m_fixture->clients(), QStringList({u"ann 2"_s, u"bob 2"_s}));
    }

    void aTimeOutThatWasDroppedLeavesNoGhost()
    {
        record([](RecordingWriter &writer) {
            ReplayFixture::post(writer, "ann", 0ms, 20'000ms, 1000ms);
            ReplayFixture::post(writer, "bob", 0ms, 0ms, 1000ms);
            QVERIFY(writer.addGap(3, RecordedFile::kBegin + 7000ms));
            ReplayFixture::post(writer, "bob", 15'000ms, 20'000ms, 1000ms);
        });
        open();
        m_fixture->play();
        m_fixture->run(7s);
        QCOMPARE(m_fixture->clients(), QStringList{u"ann 7"_s});
        m_fixture->run(9s);
        QCOMPARE(m_fixture->clients(), QStringList({u"ann 16"_s, u"bob 1"_s}));
    }

    void aLoopBeginsAgain()
    {
        record([](RecordingWriter &writer) {
            ReplayFixture::post(writer, "ann", 0ms, 1000ms, 100ms);
            ReplayFixture::post(writer, "bob", 350ms, 1000ms, 100ms);
        });
        open();
        m_fixture->replay->setLoop(Replay::Loop(400ms, 150ms), m_fixture->now);
        (void)lines();
        m_fixture->play();
        m_fixture->run(510ms);
        QCOMPARE(lines(),
                 QStringList({u"100 lab-replay/ann 1"_s, u"200 lab-replay/ann 2"_s, u"300 lab-replay/ann 3"_s,
                              u"350 lab-replay/bob joined"_s, u"350 lab-replay/bob 0"_s,
                              u"400 lab-replay/ann 4"_s, u"400 lab-replay/bob left"_s,
                              u"400 lab-replay/ann 1"_s, u"450 lab-replay/ann 2"_s}));
        QVERIFY(m_fixture->replay->isPlaying());
    }

    void aLoopUpToTheEndBeginsAgain()
    {
        record([](RecordingWriter &writer) { ReplayFixture::post(writer, "ann", 0ms, 300ms, 100ms); });
        open();
        m_fixture->replay->setLoop(Replay::Loop(100ms, 10s), m_fixture->now);
        QVERIFY(m_fixture->replay->loop() == Replay::Loop(100ms, 300ms));
        m_fixture->play();
        m_fixture->run(1s);
        QVERIFY(m_fixture->replay->isPlaying());
        m_fixture->replay->setLoop(Replay::Loop(100ms, 150ms), m_fixture->now);
        QVERIFY(!m_fixture->replay->loop());
    }

    void theEndPauses()
    {
        record([](RecordingWriter &writer) { ReplayFixture::post(writer, "ann", 0ms, 300ms, 100ms); });
        open();
        m_fixture->play();
        m_fixture->run(10s);
        QVERIFY(!m_fixture->replay->isPlaying());
        QVERIFY(m_fixture->replay->position(m_fixture->now) == 300ms);
        QCOMPARE(m_fixture->clients(), QStringList{u"ann 3"_s});
        m_fixture->play();
        QVERIFY(m_fixture->replay->position(m_fixture->now) == 0ms);
        QCOMPARE(m_fixture->clients(), QStringList{u"ann 0"_s});
    }

    void stepsGoFromMomentToMoment()
    {
        record([](RecordingWriter &writer) {
            ReplayFixture::post(writer, "ann", 0ms, 40ms, 20ms);
            ReplayFixture::post(writer, "bob", 20ms, 5000ms, 4980ms);
        });
        open();
        const auto stepTo = [this](int moments) {
            m_fixture->replay->step(moments, m_fixture->now);
            return m_fixture->replay->position(m_fixture->now) / 1ms;
        };
        QCOMPARE(stepTo(1), 20);
        QCOMPARE(m_fixture->clients(), QStringList({u"ann 1"_s, u"bob 0"_s}));
        QCOMPARE(stepTo(2), 5000);
        QCOMPARE(stepTo(1), 5000);
        QCOMPARE(stepTo(-1), 40);
        QCOMPARE(m_fixture->clients(), QStringList({u"ann 2"_s, u"bob 0"_s}));
        QCOMPARE(stepTo(-2), 0);
        QCOMPARE(stepTo(-1), 0);
        QCOMPARE(m_fixture->clients(), QStringList{u"ann 0"_s});
        m_fixture->play();
        m_fixture->run(10ms);
        QCOMPARE(stepTo(1), 20);
        QVERIFY(!m_fixture->replay->isPlaying());
    }

private:
    template <typename Write>
    void record(Write write)
    {
        m_fixture->record(write);
    }
    void open(const ReplaySettings &settings = {}) { m_fixture->open(settings); }
    void seek(Replay::Offset position) { m_fixture->replay->seek(position, m_fixture->now); }
    [[nodiscard]] QStringList lines() { return m_fixture->lines(); }

    std::optional<ReplayFixture> m_fixture;
};

SUPERSYNK_TEST(TestReplayTiming)
#include "tst_replaytiming.moc"
