// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/testmain.h"
#include "tests/ui/inspector/rendered.h"
#include "ui/inspector/textplace.h"

#include <QTest>

using namespace supersynk;
using namespace Qt::StringLiterals;

class TestTextPlace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wholeTextIsIndented()
    {
        const RenderingPtr shown = rendered(R"({"a":1,"b":[]})");
        QCOMPARE(textBetween(*shown, {}, endOf(*shown)), u"{\n  \"a\": 1,\n  \"b\": []\n}"_s);
    }

    void wrappedRowsAreCopiedAsOneLine()
    {
        const QByteArray body = "{\"a\":\"" + QByteArray(200, 'x') + "\"}";
        const RenderingPtr shown = rendered(body, 30);
        QVERIFY(shown->rows.size() > 5);
        QCOMPARE(textBetween(*shown, {}, endOf(*shown)).count(u'\n'), 2);
    }

    void partIsCopied()
    {
        const RenderingPtr shown = rendered(R"({"a":123})");
        QCOMPARE(textBetween(*shown, {1, 7}, {1, 9}), u"12"_s);
        QCOMPARE(textBetween(*shown, {1, 7}, {2, 1}), u"123\n}"_s);
    }

    void hugeIndentationIsLeftOut()
    {
        const RenderingPtr shown = rendered(R"([[["a"]]])");
        QCOMPARE(textBetween(*shown, {}, endOf(*shown), 4), u"[\n[\n[\n\"a\"\n]\n]\n]"_s);
    }

    void placeIsInTheRowThatShowsIt()
    {
        const RenderingPtr shown = rendered("{\"a\":\"" + QByteArray(200, 'x') + "\"}", 30);
        for (int row = 0; row < static_cast<int>(shown->rows.size()); ++row)
            for (int unit = 0; unit < 5; ++unit) {
                const TextPlace place = placeIn(*shown, row, unit);
                QCOMPARE(rowOf(*shown, place), row);
                QCOMPARE(placeIn(*shown, row, unitIn(*shown, row, place)), place);
            }
    }

    void placeBehindTheEndIsInTheLastRow()
    {
        const RenderingPtr shown = rendered("[1]");
        QCOMPARE(rowOf(*shown, {77, 3}), 0);
        QCOMPARE(unitIn(*shown, 0, {77, 3}), 3);
    }
};

SUPERSYNK_TEST(TestTextPlace)
#include "tst_textplace.moc"
