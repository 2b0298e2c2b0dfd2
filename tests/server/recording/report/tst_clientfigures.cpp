// SPDX-License-Identifier: GPL-3.0-only
#include "server/recording/report/clientfigures.h"

#include "tests/support/testmain.h"

#include <QTest>

#include <cmath>

using namespace supersynk;
using namespace std::chrono_literals;

class TestClientFigures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_figures = {}; }

    void regularMessagesHaveNoJitter()
    {
        for (int i = 0; i < 100; ++i)
            post(i * 100ms);
        QVERIFY(m_figures.jitter() < 1us);
        QCOMPARE(m_figures.longestGap(), ClientFigures::Offset(100ms));
    }

    void jitterIsTheMeanDeviation()
    {
        for (int i = 0; i < 1000; ++i)
            post(i * 100ms + (i % 2) * 20ms); // 120, 80, 120, 80 ms
        QVERIFY(std::abs(m_figures.jitter().count() - 0.02) < 0.002);
    }

    void longestGapIsKept()
    {
        post(0ms);
        post(100ms);
        post(2100ms);
        post(2200ms);
        QCOMPARE(m_figures.longestGap(), ClientFigures::Offset(2s));
        QCOMPARE(m_figures.longestGapAt(), ClientFigures::Offset(100ms));
    }

    void absenceIsNoGap()
    {
        post(0ms);
        post(100ms);
        m_figures.leave();
        post(10s);
        QCOMPARE(m_figures.longestGap(), ClientFigures::Offset(100ms));
    }

    void headIsFollowed()
    {
        for (int i = 0; i <= 20; ++i)
            post(i * 100ms,
                 "{\"data\":[\"id=hand;pos=" + QByteArray::number(i) + ",1,0\",\"id=head;pos=0,1.6,"
                     + QByteArray::number(i * 0.1) + "\"]}");
        QVERIFY(std::abs(m_figures.path().length() - 2) < 0.01);
    }

    void firstPositionStandsForAMissingHead()
    {
        for (int i = 0; i <= 10; ++i)
            post(i * 100ms, "{\"position\":{\"x\":" + QByteArray::number(i * 0.1) + ",\"y\":0,\"z\":0}}");
        QVERIFY(std::abs(m_figures.path().length() - 1) < 0.01);
    }

    void bodyWithoutPositionHasNoPath()
    {
        post(0ms);
        QVERIFY(m_figures.path().isEmpty());
    }

    void statesAreSummedUp()
    {
        using Kind = RecordingTimeline::Span::Kind;
        RecordingTimeline::Lane lane;
        lane.spans = {{0s, 10s, Kind::There},
                      {10s, 13s, Kind::Silent},
                      {13s, 20s, Kind::There},
                      {30s, 31s, Kind::Silent}};
        QCOMPARE(timeIn(lane, Kind::Silent).time, RecordingTimeline::Offset(4s));
        QCOMPARE(timeIn(lane, Kind::Silent).times, 2);
        QCOMPARE(timeThere(lane), RecordingTimeline::Offset(21s));
    }

private:
    void post(std::chrono::nanoseconds offset, const QByteArray &body = "{}")
    {
        const Instant begin(std::chrono::seconds(1'700'000'000));
        m_figures.addBody(begin + std::chrono::floor<Instant::duration>(offset), offset, body);
    }

    ClientFigures m_figures;
};

SUPERSYNK_TEST(TestClientFigures)
#include "tst_clientfigures.moc"
