// SPDX-License-Identifier: GPL-3.0-only
#include "ui/watch/trafficmeter.h"

#include "tests/support/testmain.h"
#include "tests/ui/serverfixture.h"
#include "ui/status/selfcheck.h"

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
        m_fixture.emplace();
        m_meter.emplace(m_fixture->server());
    }

    void cleanup()
    {
        m_meter.reset();
        m_fixture.reset();
    }

    void requestsHaveRates()
    {
        QVERIFY(m_fixture->start());
        QVERIFY(m_fixture->post(u"room"_s, u"alice"_s));
        QTRY_VERIFY(m_meter->rates().requestsPerSecond > 0);
        QVERIFY(m_meter->rates().bytesInPerSecond > m_meter->rates().requestsPerSecond);
    }

    void theSelfCheckDoesNotCount()
    {
        QVERIFY(m_fixture->start());
        SelfCheck check({});
        check.setTarget(u"http://127.0.0.1:%1"_s.arg(m_fixture->server().state().port),
                        QHostAddress(QHostAddress::LocalHost));
        QTRY_COMPARE(check.verdict(), SelfCheck::Verdict::Passed);
        QCOMPARE(m_fixture->server().traffic().requests, quint64(0));
    }

    void aStopResetsTheRatesAtOnce()
    {
        QVERIFY(m_fixture->start());
        QVERIFY(m_fixture->post(u"room"_s, u"alice"_s));
        QTRY_VERIFY(m_meter->rates().requestsPerSecond > 0);
        m_fixture->server().stop();
        QCOMPARE(m_meter->rates(), TrafficRates());
    }

    void measuredIsEmittedWithoutAServer()
    {
        QSignalSpy measured(&*m_meter, &TrafficMeter::measured);
        QVERIFY(measured.wait());
        QCOMPARE(m_meter->rates(), TrafficRates());
    }

private:
    std::optional<ServerFixture> m_fixture;
    std::optional<TrafficMeter> m_meter;
};

SUPERSYNK_TEST(TestTrafficMeter)
#include "tst_trafficmeter.moc"
