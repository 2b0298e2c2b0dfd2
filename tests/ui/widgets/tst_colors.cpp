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
    void contrastIsThatOfWcag()
    {
        QCOMPARE(supersynk::contrast(Qt::black, Qt::white), 21.0);
        QCOMPARE(supersynk::contrast(Qt::white, Qt::white), 1.0);
        const double grey = supersynk::contrast(QColor(0x76, 0x76, 0x76), Qt::white); // the lightest for text
        QVERIFY(grey > 4.5 && grey < 4.6);
    }

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
