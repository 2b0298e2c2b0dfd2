// SPDX-License-Identifier: GPL-3.0-only
#include "server/simulation/plan.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace supersynk;
using namespace Qt::StringLiterals;

class TestPlan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void planIsParsed_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("headsets");
        QTest::addColumn<int>("hertz");
        QTest::addColumn<QString>("channel");

        QTest::newRow("number alone") << u"12"_s << 12 << 10 << u"simulation"_s;
        QTest::newRow("with a rate") << u"30@72"_s << 30 << 72 << u"simulation"_s;
        QTest::newRow("with a channel") << u"3/room"_s << 3 << 10 << u"room"_s;
        QTest::newRow("with both") << u"30@72/room"_s << 30 << 72 << u"room"_s;
        QTest::newRow("least") << u"1@1"_s << 1 << 1 << u"simulation"_s;
        QTest::newRow("most") << u"200@120"_s << 200 << 120 << u"simulation"_s;
        QTest::newRow("slash in the channel") << u"2/a/b@3"_s << 2 << 10 << u"a/b@3"_s;
        QTest::newRow("channel beyond ASCII") << u"2/salle d’été"_s << 2 << 10 << u"salle d’été"_s;
        QTest::newRow("longest channel") << u"2/"_s + QString(1024, u'x') << 2 << 10 << QString(1024, u'x');
    }

    void planIsParsed()
    {
        QFETCH(QString, text);
        const auto outcome = SimulationPlan::parse(text);
        QVERIFY2(std::holds_alternative<SimulationPlan>(outcome),
                 qPrintable(std::get_if<QString>(&outcome) ? std::get<QString>(outcome) : QString()));
        const auto &plan = std::get<SimulationPlan>(outcome);
        QTEST(plan.headsets, "headsets");
        QTEST(plan.hertz, "hertz");
        QTEST(plan.channel, "channel");
    }

    void mistakesAreReported_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("word"); // in the sentence

        QTest::newRow("nothing") << u""_s << u"N[@HZ]"_s;
        QTest::newRow("a word") << u"many"_s << u"many"_s;
        QTest::newRow("no number") << u"@10/room"_s << u"@10/room"_s;
        QTest::newRow("no rate behind @") << u"3@"_s << u"3@"_s;
        QTest::newRow("no rate, but a channel") << u"3@/room"_s << u"3@/room"_s;
        QTest::newRow("half a hertz") << u"3@0.5"_s << u"3@0.5"_s;
        QTest::newRow("blank") << u"3 @10"_s << u"3 @10"_s;
        QTest::newRow("sign") << u"+3"_s << u"+3"_s;
        QTest::newRow("digits of another script") << u"٣"_s << u"٣"_s;
        QTest::newRow("negative") << u"-1"_s << u"-1"_s;
        QTest::newRow("no headset") << u"0"_s << u"200"_s;
        QTest::newRow("a headset too many") << u"201"_s << u"200"_s;
        QTest::newRow("beyond an int") << u"99999999999999999999"_s << u"200"_s;
        QTest::newRow("no beat") << u"3@0"_s << u"120"_s;
        QTest::newRow("a beat too many") << u"3@121"_s << u"120"_s;
        QTest::newRow("empty channel") << u"3/"_s << u"channel"_s;
        QTest::newRow("channel too long") << u"3/"_s + QString(1025, u'x') << u"too long"_s;
    }

    void mistakesAreReported()
    {
        QFETCH(QString, text);
        QFETCH(QString, word);
        const auto outcome = SimulationPlan::parse(text);
        QVERIFY(std::holds_alternative<QString>(outcome));
        QVERIFY2(std::get<QString>(outcome).contains(word), qPrintable(std::get<QString>(outcome)));
    }

    void defaultsAreFine() { QVERIFY(!SimulationPlan().problem()); }
};

SUPERSYNK_TEST(TestPlan)

#include "tst_plan.moc"
