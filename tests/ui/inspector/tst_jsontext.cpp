// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/testmain.h"
#include "tests/ui/inspector/rendered.h"
#include "ui/inspector/jsontext.h"

#include <QTest>

using namespace supersynk;
using namespace Qt::StringLiterals;

class TestJsonText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textIsThatOfACopy()
    {
        const RenderingPtr shown = rendered(R"({"a":1,"b":[true,{}],"c":"é"})", 12);
        QCOMPARE(JsonText(*shown).text(), textBetween(*shown, {}, endOf(*shown)));
    }

    void hugeIndentationIsLeftOut()
    {
        const RenderingPtr shown = rendered(R"([[["a"]]])");
        QCOMPARE(JsonText(*shown, 4).text(), u"[\n[\n[\n\"a\"\n]\n]\n]"_s);
    }

    void placesAndOffsetsAgree()
    {
        const RenderingPtr shown = rendered(R"({"first":"a long value that is broken","second":[[1]]})", 12);
        for (const qsizetype maxIndent : {1000, 0}) {
            const JsonText text(*shown, maxIndent);
            for (int offset = 0; offset <= text.text().size(); ++offset)
                QCOMPARE(text.offsetOf(text.placeAt(offset)), offset);
        }
    }

    void offsetsAgreeWithTheView()
    {
        const RenderingPtr shown = rendered(R"({"a":123})");
        const JsonText text(*shown);
        QCOMPARE(text.placeAt(static_cast<int>(text.text().indexOf(u"123"_s))), (TextPlace{1, 7}));
        QCOMPARE(text.offsetOf({2, 1}), text.text().size());
    }

    void offsetsAreClamped()
    {
        const RenderingPtr shown = rendered("[1]");
        const JsonText text(*shown);
        QCOMPARE(text.offsetOf({0, 99}), 3);
        QCOMPARE(text.offsetOf({99, 0}), 3);
        QCOMPARE(text.placeAt(-1), TextPlace());
        QCOMPARE(text.placeAt(99), (TextPlace{0, 3}));
    }

    void emptyRenderingHasNoText()
    {
        const JsonText text{Rendering()};
        QVERIFY(text.text().isEmpty());
        QCOMPARE(text.offsetOf({1, 1}), 0);
        QCOMPARE(text.placeAt(5), TextPlace());
    }
};

SUPERSYNK_TEST(TestJsonText)
#include "tst_jsontext.moc"
