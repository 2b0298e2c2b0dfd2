// SPDX-License-Identifier: GPL-3.0-only
#include "tests/app/attackedprogram.h"
#include "tests/app/processmemory.h"
#include "tests/support/rawconnection.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace supersynk::test;

/// The cost of answers in a full room: 100 clients with 5 kB each make half a megabyte.
class TestLargeAnswers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersReuseMemory()
    {
        if (!memoryCanBeMeasured())
            QSKIP("Page faults can't be measured here");
        AttackedProgram program(kLongClientTimeout);
        RawConnection client(program.port());
        client.send(requestOf("POST", kRoom, largeBody("ann", 500'000)));
        QCOMPARE(client.receive().status, 200);
        const auto ask = [&client](int times) {
            for (int i = 0; i < times; ++i) {
                client.send(requestOf("GET", kRoom));
                QCOMPARE(client.receive().body.size(), largeBody("ann", 500'000).size() + 2);
            }
        };

        ask(20);
        constexpr int kAnswers = 200;
        const qint64 before = pageFaults(program.process().id());
        ask(kAnswers);
        const qint64 pages = (pageFaults(program.process().id()) - before) / kAnswers;
        QVERIFY2(pages < 20, QByteArray::number(pages)); // an answer covers 120
    }
};

SUPERSYNK_TEST(TestLargeAnswers)

#include "tst_largeanswers.moc"
