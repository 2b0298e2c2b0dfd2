// SPDX-License-Identifier: GPL-3.0-only
#include "desktop/sleep/vigil.h"

#include <QTest>

using supersynk::Vigil;
using namespace std::chrono_literals;

namespace {

const Vigil::Clock::time_point kStart{1h};

} // namespace

/// When there is a reason to stay awake.
class TestVigil : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutClientsThereIsNone()
    {
        Vigil vigil;
        QVERIFY(!vigil.look(0, kStart));
    }

    void itIsThereFromTheFirstClientOn()
    {
        Vigil vigil;
        QVERIFY(vigil.look(1, kStart));
        QVERIFY(vigil.look(1, kStart + 2h));
    }

    void itOutlivesTheLastClientByItsGrace()
    {
        Vigil vigil;
        QVERIFY(vigil.look(3, kStart));
        QVERIFY(vigil.look(0, kStart + Vigil::kGrace - 1s));
        QVERIFY(!vigil.look(0, kStart + Vigil::kGrace));
        QVERIFY(!vigil.look(0, kStart + Vigil::kGrace + 1s));
    }

    void aClientThatComesBackBeginsTheGraceAnew()
    {
        Vigil vigil;
        QVERIFY(vigil.look(1, kStart));
        QVERIFY(vigil.look(0, kStart + 50s));
        QVERIFY(vigil.look(1, kStart + 55s));
        QVERIFY(vigil.look(0, kStart + 110s));
        QVERIFY(!vigil.look(0, kStart + 115s));
    }

    void onceEndedItIsAsIfThereHadBeenNoClients()
    {
        Vigil vigil;
        QVERIFY(vigil.look(1, kStart));
        vigil.end();
        QVERIFY(!vigil.look(0, kStart + 1s));
    }
};

QTEST_APPLESS_MAIN(TestVigil)
#include "tst_vigil.moc"
