// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/testmain.h"
#include "ui/clients/glow.h"

#include <QPalette>
#include <QTest>

using namespace supersynk;
using namespace std::chrono_literals;

class TestGlow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itFadesInAFewStepsAndEnds()
    {
        int steps = 0;
        Glow before = fading(Glow::Kind::Good, 0ms);
        QCOMPARE(before.level, Glow::kLevels);
        for (auto age = 0ms; age < Glow::kFadesFor; age += 10ms) {
            const Glow glow = fading(Glow::Kind::Good, age);
            QVERIFY(glow.level > 0 && glow.level <= before.level);
            steps += glow == before ? 0 : 1;
            before = glow;
        }
        QCOMPARE(steps, Glow::kLevels - 1);
        QCOMPARE(fading(Glow::Kind::Good, Glow::kFadesFor), Glow());
    }

    void whatIsAheadOfItsTimeGlowsInFull() { QCOMPARE(fading(Glow::Kind::Good, -5ms).level, Glow::kLevels); }

    void itRisesTowardsTheEnd()
    {
        QCOMPARE(rising(2s, 2s).level, 1);
        QCOMPARE(rising(1s, 2s).level, Glow::kLevels / 2);
        QCOMPARE(rising(0s, 2s).level, Glow::kLevels);
        QCOMPARE(rising(0s, 0s).level, Glow::kLevels);
    }

    void withoutAGlowThereIsNoColor() { QVERIFY(!colorOf({}, QPalette()).isValid()); }

    void itIsTranslucentAndGrowsWithTheLevel()
    {
        const QColor faint = colorOf({.kind = Glow::Kind::Bad, .level = 1}, QPalette());
        const QColor full = colorOf({.kind = Glow::Kind::Bad, .level = Glow::kLevels}, QPalette());
        QVERIFY(0 < faint.alpha() && faint.alpha() < full.alpha() && full.alpha() < 100);
    }
};

SUPERSYNK_TEST(TestGlow)
#include "tst_glow.moc"
