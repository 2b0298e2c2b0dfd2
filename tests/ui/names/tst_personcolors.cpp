// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/testmain.h"
#include "ui/look/contrast.h"
#include "ui/names/personcolors.h"
#include "ui/widgets/colors.h"

#include <QPalette>
#include <QTest>

#include <cmath>
#include <set>

using namespace supersynk;

class TestPersonColors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void colorsHaveEnoughContrast()
    {
        for (const PersonColor &color : kPersonColors) {
            QVERIFY2(contrast(QColor(color.onLight), Qt::white) >= 3,
                     qPrintable(QColor(color.onLight).name()));
            QVERIFY2(contrast(QColor(color.onDark), kDarkBase) >= 3, qPrintable(QColor(color.onDark).name()));
        }
    }

    void colorsDifferFromEachOtherAndFromVerdicts()
    {
        for (const bool dark : {false, true}) {
            QPalette palette;
            palette.setColor(QPalette::Base, dark ? kDarkBase : QColor(Qt::white));
            palette.setColor(QPalette::Text, dark ? Qt::white : Qt::black);
            std::vector<QColor> others;
            for (const Tone tone : {Tone::Good, Tone::Warning, Tone::Bad, Tone::Record})
                others.push_back(toneColor(tone, palette));
            for (const PersonColor &color : kPersonColors) {
                const QColor person(dark ? color.onDark : color.onLight);
                for (const QColor &other : others)
                    QVERIFY2(distance(person, other) > 30, qPrintable(person.name() + other.name()));
                others.push_back(person);
            }
        }
    }

    void chosenColorsSuitTheBackground()
    {
        const PersonColor &teal = kPersonColors[2];
        QCOMPARE(shownColor(QColor(teal.onLight), Qt::white), QColor(teal.onLight));
        QCOMPARE(shownColor(QColor(teal.onLight), kDarkBase), QColor(teal.onDark));
        for (const QColor &background : {QColor(Qt::white), QColor(Qt::black), kDarkBase, QColor(0x808080)}) {
            for (const QColor &chosen :
                 {QColor(Qt::white), QColor(Qt::black), QColor(Qt::yellow), QColor(Qt::blue)})
                QVERIFY(contrast(shownColor(chosen, background), background) >= 3);
        }
    }

    void theColorOfAnIdNeverChanges() // operators remember colours
    {
        QCOMPARE(participantColor("ada", Qt::white), QColor(0x4050b1));
    }

    void similarIdsDiffer()
    {
        std::set<QRgb> colors;
        for (int i = 0; i < 40; ++i)
            colors.insert(participantColor("headset-" + QByteArray::number(i), Qt::white).rgb());
        QVERIFY(colors.size() >= 10); // of twelve
    }

    void colorsBesideOthersAreEasyToTellApart()
    {
        const QColor own = participantColor("ada", Qt::white);
        QCOMPARE(colorBeside({}, "ada"), own);
        QCOMPARE(colorBeside({QColor(kPersonColors[5].onLight)}, "ada"), own); // olive
        QList<QColor> inUse{QColor(kPersonColors[0].onLight)};                 // blue, which is like indigo
        for (int i = 0; i < 4; ++i) {
            const QColor next = colorBeside(inUse, "ada");
            for (const QColor &other : inUse)
                QVERIFY2(distance(next, other) > 90, qPrintable(next.name() + other.name()));
            inUse.append(next);
        }
    }

    void aTwelfthClientStillHasAColorOfItsOwn()
    {
        QList<QColor> inUse;
        for (std::size_t i = 0; i < kPersonColors.size(); ++i) {
            const QColor next = colorBeside(inUse, "ada");
            QVERIFY(!inUse.contains(next));
            inUse.append(next);
        }
        QCOMPARE(colorBeside(inUse, "ada"), participantColor("ada", Qt::white));
    }

private:
    /// Roughly what the eye sees: https://www.compuphase.com/cmetric.htm
    static double distance(const QColor &a, const QColor &b)
    {
        const double red = (a.red() + b.red()) / 2.0;
        const double r = a.red() - b.red();
        const double g = a.green() - b.green();
        const double blue = a.blue() - b.blue();
        return std::sqrt((2 + red / 256) * r * r + 4 * g * g + (2 + (255 - red) / 256) * blue * blue);
    }

    static constexpr QColor kDarkBase = QColor(0x1b, 0x1e, 0x22);
};

SUPERSYNK_TEST(TestPersonColors)
#include "tst_personcolors.moc"
