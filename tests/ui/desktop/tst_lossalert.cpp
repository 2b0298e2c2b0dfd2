// SPDX-License-Identifier: GPL-3.0-only
#include "ui/desktop/lossalert.h"

#include "tests/support/testmain.h"
#include "ui/text/englishplurals.h"

#include <QSignalSpy>
#include <QTest>

using supersynk::EnglishPlurals;
using supersynk::LossAlert;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestLossAlert : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QCoreApplication::installTranslator(&m_plurals); }

    void simultaneousLossesMakeOneMessage()
    {
        LossAlert alert(10ms, 10ms);
        QSignalSpy raised(&alert, &LossAlert::raised);
        alert.lost(u"ann"_s, u"room"_s);
        alert.lost(u"bob"_s, u"hall"_s);
        QCOMPARE(raised.count(), 0);
        QVERIFY(raised.wait());
        QCOMPARE(raised.count(), 1);
        QCOMPARE(raised[0][0].toString(), u"2 clients lost"_s);
        QCOMPARE(raised[0][1].toString(), u"ann in room\nbob in hall"_s);
    }

    void manyAreCountedInsteadOfNamed()
    {
        LossAlert alert(1ms, 1ms);
        QSignalSpy raised(&alert, &LossAlert::raised);
        for (int i = 0; i < 30; ++i)
            alert.lost(u"h%1"_s.arg(i), u"room"_s);
        QVERIFY(raised.wait());
        QCOMPARE(raised[0][0].toString(), u"30 clients lost"_s);
        QCOMPARE(raised[0][1].toString(), u"h0 in room\nh1 in room\nh2 in room\nand 27 more"_s);
    }

    void nextMessageWaitsForTheEndOfThePause()
    {
        LossAlert alert(1ms, 500ms);
        QSignalSpy raised(&alert, &LossAlert::raised);
        QElapsedTimer clock;
        clock.start(); // before the pause, so that a stall between the two can't shorten the measured time
        alert.lost(u"ann"_s, u"room"_s);
        QVERIFY(raised.wait());
        alert.lost(u"bob"_s, u"room"_s);
        QVERIFY(raised.wait());
        QVERIFY(clock.elapsed() > 400); // coarse timers have 5 % error
        QCOMPARE(raised[1][0].toString(), u"1 client lost"_s);
        QCOMPARE(raised[1][1].toString(), u"bob in room"_s);
    }

private:
    EnglishPlurals m_plurals;
};

SUPERSYNK_TEST(TestLossAlert)
#include "tst_lossalert.moc"
