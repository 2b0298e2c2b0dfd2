// SPDX-License-Identifier: GPL-3.0-only
#include "ui/look/contrast.h"

#include "tests/support/testmain.h"
#include "ui/look/tokens.h"

#include <QTest>

#include <array>
#include <utility>

using namespace supersynk;
using namespace Qt::StringLiterals;

namespace {

using Member = QRgb Tokens::*;

void verifyContrast(const Tokens &tokens, Member color, Member ground, double least)
{
    const double ratio = contrast(QColor(tokens.*color), QColor(tokens.*ground));
    QVERIFY2(
        ratio >= least,
        qPrintable(
            u"%1 on %2: %3"_s.arg(QColor(tokens.*color).name(), QColor(tokens.*ground).name()).arg(ratio)));
}

} // namespace

/// The contrast of the tokens, computed.
class TestContrast : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void blackOnWhiteIsTheMost() { QCOMPARE(contrast(Qt::black, Qt::white), 21.0); }
    void aColorHasNoContrastToItself() { QCOMPARE(contrast(Qt::red, Qt::red), 1.0); }

    void textIsReadable_data() { addThemes(); }
    void textIsReadable()
    {
        QFETCH(const Tokens *, tokens);
        for (const Member text : {&Tokens::text, &Tokens::text2, &Tokens::accent, &Tokens::good,
                                  &Tokens::warn, &Tokens::bad, &Tokens::visited}) {
            for (const Member ground :
                 {&Tokens::window, &Tokens::base, &Tokens::alt, &Tokens::sel, &Tokens::button})
                verifyContrast(*tokens, text, ground, 4.5);
        }
    }

    void shapesAreVisible_data() { addThemes(); }
    void shapesAreVisible()
    {
        QFETCH(const Tokens *, tokens);
        for (const Member shape : {&Tokens::goodShape, &Tokens::warnShape, &Tokens::badShape, &Tokens::rec,
                                   &Tokens::lane, &Tokens::ctl, &Tokens::accent}) {
            for (const Member ground : {&Tokens::window, &Tokens::base, &Tokens::alt, &Tokens::sel})
                verifyContrast(*tokens, shape, ground, 3);
        }
    }

    void whiteIsReadableOnFills_data() { addThemes(); }
    void whiteIsReadableOnFills()
    {
        QFETCH(const Tokens *, tokens);
        for (const Member ground : {&Tokens::fill, &Tokens::band})
            QVERIFY(contrast(Qt::white, QColor(tokens->*ground)) >= 4.5);
    }

private:
    static void addThemes()
    {
        QTest::addColumn<const Tokens *>("tokens");
        QTest::newRow("light") << &kLightTokens;
        QTest::newRow("dark") << &kDarkTokens;
    }
};

SUPERSYNK_TEST(TestContrast)
#include "tst_contrast.moc"
