// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/testmain.h"
#include "ui/inspector/textplace.h"

#include <QTest>

using namespace supersynk;
using namespace Qt::StringLiterals;

class TestTextPlace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void allOfItIsTheIndentedText()
    {
        const RenderingPtr shown = rendered(R"({"a":1,"b":[]})");
        QCOMPARE(textBetween(*shown, {}, endOf(*shown)), u"{\n  \"a\": 1,\n  \"b\": []\n}"_s);
    }

    void brokenRowsAreCopiedAsOneLine()
    {
        const QByteArray body = "{\"a\":\"" + QByteArray(200, 'x') + "\"}";
        const RenderingPtr shown = rendered(body, 30);
        QVERIFY(shown->rows.size() > 5);
        QCOMPARE(textBetween(*shown, {}, endOf(*shown)).count(u'\n'), 2);
    }

    void aPartIsCopied()
    {
        const RenderingPtr shown = rendered(R"({"a":123})");
        QCOMPARE(textBetween(*shown, {1, 7}, {1, 9}), u"12"_s);
        QCOMPARE(textBetween(*shown, {1, 7}, {2, 1}), u"123\n}"_s);
    }

    void indentationThatWouldBeHugeIsLeftOut()
    {
        const RenderingPtr shown = rendered(R"([[["a"]]])");
        QCOMPARE(textBetween(*shown, {}, endOf(*shown), 4), u"[\n[\n[\n\"a\"\n]\n]\n]"_s);
    }

    void aPlaceIsInTheRowThatShowsIt()
    {
        const RenderingPtr shown = rendered("{\"a\":\"" + QByteArray(200, 'x') + "\"}", 30);
        for (int row = 0; row < static_cast<int>(shown->rows.size()); ++row)
            for (int unit = 0; unit < 5; ++unit) {
                const TextPlace place = placeIn(*shown, row, unit);
                QCOMPARE(rowOf(*shown, place), row);
                QCOMPARE(placeIn(*shown, row, unitIn(*shown, row, place)), place);
            }
    }

    void aPlaceBehindTheEndIsInTheLastRow()
    {
        const RenderingPtr shown = rendered("[1]");
        QCOMPARE(rowOf(*shown, {77, 3}), 0);
        QCOMPARE(unitIn(*shown, 0, {77, 3}), 3);
    }

private:
    static RenderingPtr rendered(const QByteArray &body, int columns = 80)
    {
        return render({.bodies = {.messages = {{"a", body}}}, .columns = columns});
    }
};

SUPERSYNK_TEST(TestTextPlace)
#include "tst_textplace.moc"
