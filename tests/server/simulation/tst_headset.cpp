// SPDX-License-Identifier: GPL-3.0-only
#include "server/simulation/headset.h"

#include "server/channels/limits.h"
#include "server/channels/message.h"
#include "server/simulation/plan.h"
#include "tests/support/testmain.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>

using namespace supersynk;
using namespace Qt::StringLiterals;

namespace {

using Time = Headset::Time;

/// Times of clocks with different epochs.
constexpr std::array kTimes{Time(0), Time(0.5), Time(1234.567), Time(1.7e9)};

double floorDistance(const Position &a, const Position &b)
{
    return std::hypot(a.x - b.x, a.z - b.z);
}

/// The direction of the rotated z axis, on the floor.
Position ahead(const Rotation &rotation)
{
    return {.x = 2 * (rotation.x * rotation.z + rotation.w * rotation.y),
            .z = 1 - 2 * (rotation.x * rotation.x + rotation.y * rotation.y)};
}

QStringList nodesOf(const QByteArray &body)
{
    QStringList nodes;
    for (const QJsonValue node : QJsonDocument::fromJson(body)["data"_L1].toArray())
        nodes.append(node.toString());
    return nodes;
}

} // namespace

class TestHeadset : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { QLocale::setDefault(QLocale::c()); }

    void serverAcceptsItsBody_data() { everyHeadset(); }
    void serverAcceptsItsBody()
    {
        QFETCH(int, number);
        const Headset headset(number);
        for (const Time time : kTimes) {
            const auto message = parseMessage(headset.body(time), Limits().depth);
            QVERIFY(std::holds_alternative<Message>(message));
            QCOMPARE(std::get<Message>(message).clientId, headset.clientId());
        }
    }

    void idSaysThatItIsSimulated()
    {
        QCOMPARE(Headset(1).clientId(), "simulated-01"_ba);
        QCOMPARE(Headset(99).clientId(), "simulated-99"_ba);
        QCOMPARE(Headset(200).clientId(), "simulated-200"_ba);
    }

    void bodySaysThatItIsSimulated()
    {
        QCOMPARE(QJsonDocument::fromJson(Headset(1).body(Time(0)))["simulated"_L1], QJsonValue(true));
    }

    void nodesAreThoseOfSuperklub_data() { everyHeadset(); }
    void nodesAreThoseOfSuperklub()
    {
        QFETCH(int, number);
        static const QRegularExpression form(
            u"^id=(head|left-hand|right-hand);pos=N,N,N;rot=N,N,N,N;shape=(ball|box);color=[a-z]+$"_s.replace(
                u"N"_s, u"-?\\d+\\.\\d{4}"_s));
        const QStringList nodes = nodesOf(Headset(number).body(Time(12.5)));
        QCOMPARE(nodes.size(), 3);
        for (const QString &node : nodes)
            QVERIFY2(form.match(node).hasMatch(), qPrintable(node));
    }

    void decimalPointIsIndependentOfTheLocale()
    {
        const QByteArray body = Headset(7).body(Time(3.25));
        QLocale::setDefault(QLocale(QLocale::French, QLocale::France));
        QCOMPARE(Headset(7).body(Time(3.25)), body);
    }

    void theBodyHoldsThePose()
    {
        const Headset headset(5);
        const Position head = headset.pose(Time(8)).head;
        const QString written =
            u"id=head;pos=%1,%2,%3;"_s.arg(head.x, 0, 'f', 4).arg(head.y, 0, 'f', 4).arg(head.z, 0, 'f', 4);
        QVERIFY(nodesOf(headset.body(Time(8))).constFirst().startsWith(written));
    }

    void rotationsAreWrittenWithWLast()
    {
        const Headset headset(2);
        const Rotation heading = headset.pose(Time(8)).heading;
        const QString written = u";rot=%1,%2,%3,%4;"_s.arg(heading.x, 0, 'f', 4)
                                    .arg(heading.y, 0, 'f', 4)
                                    .arg(heading.z, 0, 'f', 4)
                                    .arg(heading.w, 0, 'f', 4);
        QVERIFY(std::abs(heading.w - heading.x) > 0.1); // otherwise the order could not be checked
        const QStringList nodes = nodesOf(headset.body(Time(8)));
        for (const QString &node : nodes)
            QVERIFY2(node.contains(written), qPrintable(node + written));
    }

    void theHeadStaysOnItsCircle_data() { everyHeadset(); }
    void theHeadStaysOnItsCircle()
    {
        QFETCH(int, number);
        const Headset headset(number);
        for (int step = 0; step < 1000; ++step) {
            const Position head = headset.pose(Time(step * 0.1)).head;
            QVERIFY(std::abs(floorDistance(head, headset.center()) - headset.radius()) < 1e-9);
            QVERIFY(std::abs(head.y - 1.62) < 0.05);
        }
    }

    void motionIsContinuous_data() { everyHeadset(); }
    void motionIsContinuous()
    {
        QFETCH(int, number);
        const Headset headset(number);
        constexpr double kFrame = 1.0 / 90;
        Pose before = headset.pose(Time(0));
        for (int frame = 1; frame < 900; ++frame) {
            const Pose now = headset.pose(Time(frame * kFrame));
            const double way = floorDistance(before.head, now.head);
            QVERIFY(way > 0.5 * kFrame && way < 1.5 * kFrame); // a walk, in metres per second
            QVERIFY(floorDistance(before.leftHand, now.leftHand) < 4 * kFrame);
            QVERIFY(floorDistance(before.rightHand, now.rightHand) < 4 * kFrame);
            before = now;
        }
    }

    void headingIsTheDirectionOfMotion_data() { everyHeadset(); }
    void headingIsTheDirectionOfMotion()
    {
        QFETCH(int, number);
        const Headset headset(number);
        for (int step = 0; step < 100; ++step) {
            const Pose now = headset.pose(Time(step * 0.7));
            const Position next = headset.pose(Time(step * 0.7 + 1e-4)).head;
            const double way = floorDistance(now.head, next);
            const Position look = ahead(now.heading);
            QVERIFY(std::abs(std::hypot(look.x, look.z) - 1) < 1e-9);
            QVERIFY(std::abs((next.x - now.head.x) / way - look.x) < 1e-3);
            QVERIFY(std::abs((next.z - now.head.z) / way - look.z) < 1e-3);
        }
    }

    void handsSwingAgainstEachOther()
    {
        const Headset headset(1);
        double farthest = 0;
        for (int step = 0; step < 100; ++step) {
            const Pose now = headset.pose(Time(step * 0.05));
            const Position look = ahead(now.heading);
            const auto reach = [&](const Position &hand) {
                return (hand.x - now.head.x) * look.x + (hand.z - now.head.z) * look.z;
            };
            QVERIFY(std::abs(reach(now.leftHand) + reach(now.rightHand)) < 1e-9);
            farthest = std::max(farthest, reach(now.leftHand));
        }
        QVERIFY(farthest > 0.15);
    }

    void neighboursDiffer()
    {
        QSet<QByteArray> colors;
        QSet<double> radii;
        for (int number = 1; number <= 5; ++number) {
            colors.insert(nodesOf(Headset(number).body(Time(0))).constFirst().section(u';', -1).toLatin1());
            radii.insert(Headset(number).radius());
        }
        QCOMPARE(colors.size(), 5);
        QCOMPARE(radii.size(), 5);
    }

private:
    static void everyHeadset()
    {
        QTest::addColumn<int>("number");
        for (const int number : {1, 2, 12, 99, 100, SimulationPlan::kMaxHeadsets})
            QTest::addRow("%d", number) << number;
    }
};

SUPERSYNK_TEST(TestHeadset)

#include "tst_headset.moc"
