// SPDX-License-Identifier: GPL-3.0-only
#include "server/recording/report/pathsvg.h"

#include "tests/support/testmain.h"

#include <QLocale>
#include <QTest>

using namespace supersynk;
using namespace supersynk::report;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestPathSvg : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void groundHoldsAllPaths()
    {
        GroundBounds bounds;
        bounds.add(pathFrom(0, 4));
        bounds.add(pathFrom(-2, 0));
        const auto ground = bounds.ground();
        QVERIFY(ground.has_value());
        QVERIFY(ground->left < -2 && ground->left + ground->side > 4);
    }

    void withoutPathsThereIsNoGround() { QVERIFY(!GroundBounds().ground()); }

    void smallGroundIsAMetreWide()
    {
        WalkedPath path;
        path.add(0ms, {3, 1.6, 3});
        GroundBounds bounds;
        bounds.add(path);
        QVERIFY(bounds.ground()->side >= 1);
    }

    void zRisesUpwards()
    {
        WalkedPath path;
        path.add(0ms, {0, 1.6, 0});
        path.add(1s, {0, 1.6, 1});
        const QString svg = pathSvg(path, {.left = 0, .bottom = 0, .side = 2});
        QVERIFY2(svg.contains("points=\"0.00,200.00 0.00,100.00\""_L1), qPrintable(svg));
    }

    void scaleIsRound()
    {
        const QString svg = pathSvg(pathFrom(0, 4), {.left = 0, .bottom = 0, .side = 10});
        QVERIFY(svg.contains(">2 m<"_L1));
    }

private:
    static WalkedPath pathFrom(double from, double to)
    {
        WalkedPath path;
        for (int i = 0; i <= 100; ++i)
            path.add(i * 100ms, {from + (to - from) * i / 100, 1.6, 0});
        return path;
    }
};

SUPERSYNK_TEST(TestPathSvg)
#include "tst_pathsvg.moc"
