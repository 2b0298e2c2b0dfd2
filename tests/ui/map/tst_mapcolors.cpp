// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/testmain.h"
#include "ui/look/contrast.h"
#include "ui/map/mapcolors.h"

#include <QPalette>
#include <QTest>

using namespace supersynk;

class TestMapColors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void participantsHaveEnoughContrast_data()
    {
        QTest::addColumn<QColor>("background");
        QTest::newRow("white") << QColor(Qt::white);
        QTest::newRow("light") << QColor(0xf0f0f0);
        QTest::newRow("dark") << QColor(0x2b2e33);
        QTest::newRow("black") << QColor(Qt::black);
    }

    void participantsHaveEnoughContrast()
    {
        QFETCH(const QColor, background);
        for (int i = 0; i < 1000; ++i)
            QVERIFY(contrast(participantColor(QByteArray::number(i), background), background) >= 3);
    }

    void gridNumbersHaveEnoughContrast()
    {
        for (const QColor &window : {QColor(Qt::white), QColor(0x2b2e33)}) {
            QPalette palette(window);
            palette.setColor(QPalette::Base, window);
            palette.setColor(QPalette::Text, window.lightness() > 128 ? Qt::black : Qt::white);
            const MapColors colors = mapColors(palette);
            QVERIFY(contrast(colors.number, colors.background) >= 4.5);
            QVERIFY(contrast(colors.majorLine, colors.background) < 2);
        }
    }
};

SUPERSYNK_TEST(TestMapColors)
#include "tst_mapcolors.moc"
