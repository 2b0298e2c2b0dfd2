// SPDX-License-Identifier: GPL-3.0-only
#include "ui/widgets/colors.h"

#include "tests/support/testmain.h"
#include "ui/look/contrast.h"
#include "ui/look/palettes.h"

#include <QPalette>
#include <QTest>

using namespace supersynk;

class TestColors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void darkPalettesAreDetected()
    {
        QVERIFY(isDark(darkPalette()));
        QVERIFY(!isDark(lightPalette()));
    }

    void aMixtureInterpolates()
    {
        const QColor red(200, 0, 0);
        const QColor blue(0, 0, 100);
        QCOMPARE(mixed(red, blue, 0).rgb(), red.rgb());
        QCOMPARE(mixed(red, blue, 1).rgb(), blue.rgb());
        QCOMPARE(mixed(red, blue, 0.25).rgb(), QColor(150, 0, 25).rgb());
    }

    void tonesContrastWithTheBackground()
    {
        for (const Tone tone : {Tone::Good, Tone::Warning, Tone::Bad, Tone::Neutral, Tone::Record}) {
            for (const QPalette &palette : {darkPalette(), lightPalette()})
                QVERIFY(contrast(toneColor(tone, palette), palette.color(QPalette::Base)) >= 3);
        }
    }
};

SUPERSYNK_TEST(TestColors)
#include "tst_colors.moc"
