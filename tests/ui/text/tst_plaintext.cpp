// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/testmain.h"
#include "ui/text/plaintext.h"

#include <QTest>

using namespace supersynk;
using namespace Qt::StringLiterals;

class TestPlainText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everythingInANameIsVisible_data()
    {
        QTest::addColumn<QByteArray>("utf8");
        QTest::addColumn<QString>("text");
        QTest::newRow("letters of any script") << QByteArray("Zoë 日本") << u"Zoë 日本"_s;
        QTest::newRow("beyond the basic plane") << QByteArray("\xf0\x9f\x98\x80") << u"😀"_s;
        QTest::newRow("markup stays what it is") << QByteArray("<b>x</b>") << u"<b>x</b>"_s;
        QTest::newRow("line break") << QByteArray("a\nb") << u"a␊b"_s;
        QTest::newRow("null") << QByteArray("a\0b", 3) << u"a␀b"_s;
        QTest::newRow("delete") << QByteArray("a\x7f") << u"a␡"_s;
        QTest::newRow("turns the direction of text") << QByteArray("a\xe2\x80\xae"
                                                                   "b")
                                                     << u"a\uFFFDb"_s;
        QTest::newRow("line separator") << QByteArray("a\xe2\x80\xa8"
                                                      "b")
                                        << u"a\uFFFDb"_s;
        QTest::newRow("C1 control") << QByteArray("a\xc2\x85"
                                                  "b")
                                    << u"a\uFFFDb"_s;
        QTest::newRow("byte order mark at the beginning") << QByteArray("\xef\xbb\xbf"
                                                                        "bob")
                                                          << u"\uFFFDbob"_s;
        QTest::newRow("space at the end") << QByteArray("bob ") << u"bob␣"_s;
        QTest::newRow("space at the beginning") << QByteArray(" bob") << u"␣bob"_s;
        QTest::newRow("nothing but spaces") << QByteArray("  ") << u"␣␣"_s;
        QTest::newRow("space within") << QByteArray("a b") << u"a b"_s;
    }

    void everythingInANameIsVisible()
    {
        QFETCH(const QByteArray, utf8);
        QTEST(visibleText(utf8), "text");
    }

    void aLongNameIsCutWithAnEllipsis() { QCOMPARE(visibleText("abcdef", 5), u"abcde…"_s); }

    void aNameThatFitsIsNotCut() { QCOMPARE(visibleText("abcde", 5), u"abcde"_s); }

    void aHugeNameIsCutToo() { QCOMPARE(visibleText(QByteArray(1'000'000, 'x'), 3), u"xxx…"_s); }

    void directionOverridesInALineAreVisible()
    {
        QCOMPARE(madeVisible(u" a\u202e|\u2028|\r "_s), u" a\uFFFD|\uFFFD|␍ "_s);
    }

    void aLineKeepsItsLength()
    {
        const QString tag = QString::fromUcs4(U"\U000E0041", 1); // an invisible letter beyond the basic plane
        QCOMPARE(madeVisible(tag + u"x"_s), u"\uFFFD\uFFFDx"_s);
    }

    void visibleCharactersInALineStay() { QCOMPARE(madeVisible(u"Zoë 日本 😀"_s), u"Zoë 日本 😀"_s); }

    void aLongWordOfAToolTipCanBreak() { QVERIFY(plainToolTip(QString(512, u'x')).contains(u"x\u200Bx"_s)); }

    void aShortWordOfAToolTipDoesNotBreak()
    {
        QVERIFY(plainToolTip(u"Quest-3-lab-07"_s).contains("Quest-3-lab-07"_L1));
    }

    void aSentenceOfAToolTipBreaksBetweenWordsOnly()
    {
        const QString sentence = QString(u"A sentence of eighty letters "_s).repeated(3).left(80);
        QVERIFY(plainToolTip(sentence).contains(sentence));
    }

    void onlyTheLongWordOfAToolTipBreaks()
    {
        const QString id(200, u'x');
        const QString shown = plainToolTip(u" posted by  %1 twice "_s.arg(id));
        QVERIFY2(shown.contains(u"> posted by  \u200Bx\u200Bx"_s), qPrintable(shown));
        QVERIFY2(shown.contains(u"\u200Bx twice <"_s), qPrintable(shown));
        QCOMPARE(shown.count(u'\u200B'), id.size());
    }

    void aToolTipIsEscaped() { QVERIFY(plainToolTip(u"<img src=x>"_s).contains("&lt;img"_L1)); }

private:
    static QString madeVisible(QString line)
    {
        makeVisible(line);
        return line;
    }
};

SUPERSYNK_TEST(TestPlainText)
#include "tst_plaintext.moc"
