// SPDX-License-Identifier: GPL-3.0-only
#include "activity/trafficmeter.h"

#include "desk.h"
#include "selfcheck.h"

#include <QSignalSpy>
#include <QTest>

#include <optional>

using namespace supersynk;
using namespace Qt::StringLiterals;

class TestTrafficMeter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_desk.emplace();
        m_meter.emplace(m_desk->server());
    }

    void cleanup()
    {
        m_meter.reset();
        m_desk.reset();
    }

    void itMeasuresWhatGoesThrough()
    {
        QVERIFY(m_desk->start());
        QVERIFY(m_desk->post(u"room"_s, u"alice"_s));
        QTRY_VERIFY(m_meter->rates().requestsPerSecond > 0);
        QVERIFY(m_meter->rates().bytesInPerSecond > m_meter->rates().requestsPerSecond);
    }

    void theSelfCheckDoesNotCount()
    {
        QVERIFY(m_desk->start());
        SelfCheck check({});
        check.setTarget(u"http://127.0.0.1:%1"_s.arg(m_desk->server().state().port),
                        QHostAddress(QHostAddress::LocalHost));
        QTRY_COMPARE(check.verdict(), SelfCheck::Verdict::Answers);
        QCOMPARE(m_desk->server().traffic().requests, quint64(0));
    }

    void aStopEndsTheRatesAtOnce()
    {
        QVERIFY(m_desk->start());
        QVERIFY(m_desk->post(u"room"_s, u"alice"_s));
        QTRY_VERIFY(m_meter->rates().requestsPerSecond > 0);
        m_desk->server().stop();
        QCOMPARE(m_meter->rates(), TrafficRates());
    }

    void secondsGoOnWithoutAServer()
    {
        QSignalSpy measured(&*m_meter, &TrafficMeter::measured);
        QVERIFY(measured.wait());
        QCOMPARE(m_meter->rates(), TrafficRates());
    }

private:
    std::optional<Desk> m_desk;
    std::optional<TrafficMeter> m_meter;
};

QTEST_GUILESS_MAIN(TestTrafficMeter)
#include "tst_trafficmeter.moc"
