// SPDX-License-Identifier: GPL-3.0-only
#include "ui/inspector/jsoncolors.h"

#include "tests/support/testmain.h"
#include "ui/look/contrast.h"

#include <QPalette>
#include <QTest>

using namespace supersynk;

class TestJsonColors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tokensHaveEnoughContrast_data()
    {
        QTest::addColumn<QPalette>("palette");
        QTest::newRow("light") << QPalette(Qt::black, QColor(0xefefef), {}, {}, {}, Qt::black, Qt::white);
        QTest::newRow("dark") << QPalette(Qt::white, QColor(0x353535), {}, {}, {}, Qt::white,
                                          QColor(0x232323));
        QTest::newRow("black") << QPalette(Qt::white, Qt::black, {}, {}, {}, Qt::white, Qt::black);
        QTest::newRow("Adwaita dark")
            << QPalette(Qt::white, QColor(0x353535), {}, {}, {}, Qt::white, QColor(0x2d2d2d));
    }

    void tokensHaveEnoughContrast()
    {
        QFETCH(const QPalette, palette);
        for (const Syntax syntax :
             {Syntax::Key, Syntax::String, Syntax::Number, Syntax::Literal, Syntax::Punctuation})
            for (const double strength : {0.0, 0.5, 1.0})
                QVERIFY2(contrast(syntaxColor(syntax, palette), changeColor(palette, strength)) >= 4.5,
                         qPrintable(QStringLiteral("%1 at %2: %3")
                                        .arg(static_cast<int>(syntax))
                                        .arg(strength)
                                        .arg(contrast(syntaxColor(syntax, palette),
                                                      changeColor(palette, strength)))));
    }

    void underlineOfAChangingValueIsVisible_data() { tokensHaveEnoughContrast_data(); }

    void underlineOfAChangingValueIsVisible()
    {
        QFETCH(const QPalette, palette);
        QVERIFY(contrast(changeLineColor(palette), palette.color(QPalette::Base)) >= 3);
    }

    void fadedMarkIsTheBackground()
    {
        const QPalette palette;
        QCOMPARE(changeColor(palette, 0), palette.color(QPalette::Base));
    }
};

SUPERSYNK_TEST(TestJsonColors)
#include "tst_jsoncolors.moc"
