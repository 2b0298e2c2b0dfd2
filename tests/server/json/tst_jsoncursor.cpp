// SPDX-License-Identifier: GPL-3.0-only
#include "server/json/jsoncursor.h"
#include "tests/support/testmain.h"

#include <QByteArrayList>
#include <QTest>

using supersynk::JsonCursor;
using Kind = JsonCursor::Kind;

namespace {

/// Replaces single quotes by double ones.
QByteArray json(QByteArray text)
{
    return text.replace('\'', '"');
}

} // namespace

class TestJsonCursor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void kindOfTheNextValueIsKnown()
    {
        const QByteArray array = json(" [ {}, [], 'a', -1, true, null ] ");
        JsonCursor cursor(array);
        QCOMPARE(cursor.kind(), Kind::Array);
        cursor.enter();
        for (const Kind kind :
             {Kind::Object, Kind::Array, Kind::String, Kind::Number, Kind::Other, Kind::Other}) {
            QVERIFY(cursor.nextItem());
            QCOMPARE(cursor.kind(), kind);
            cursor.skip();
        }
        QVERIFY(!cursor.nextItem());
        QCOMPARE(cursor.kind(), Kind::End);
    }

    void keysAreReadInOrder()
    {
        const QByteArray object = json(R"({'a':{'x':[1,{'b':'}]'}]},'q\'\u00e9': '\\' ,'c':12.5})");
        JsonCursor cursor(object);
        cursor.enter();
        QByteArrayList keys;
        while (const auto key = cursor.nextKey()) {
            keys.append(*key);
            cursor.skip();
        }
        QCOMPARE(keys, (QByteArrayList{"a", "q\"\u00e9", "c"}));
    }

    void stringsAndNumbersAreRead()
    {
        const QByteArray array = json(R"(['a\tb', '', 1e3, '2', 1e999])");
        JsonCursor cursor(array);
        cursor.enter();
        QVERIFY(cursor.nextItem());
        QCOMPARE(cursor.string(), QByteArray("a\tb"));
        QVERIFY(cursor.nextItem());
        QCOMPARE(cursor.string(), QByteArray());
        QVERIFY(cursor.nextItem());
        QCOMPARE(cursor.number(), std::optional(1000.0));
        QVERIFY(cursor.nextItem());
        QCOMPARE(cursor.number(), std::nullopt);
        QVERIFY(cursor.nextItem());
        QCOMPARE(cursor.number(), std::nullopt);
        QVERIFY(!cursor.nextItem());
    }

    void truncatedNumberIsNotRead()
    {
        JsonCursor cursor("[12");
        cursor.enter();
        QVERIFY(cursor.nextItem());
        QCOMPARE(cursor.number(), std::nullopt);
    }

    void truncatedTextEnds()
    {
        const QByteArray whole = json(R"({'a':[{'b':'c\\\'d'},-1.5e7,null],'é':true})");
        for (qsizetype size = 0; size <= whole.size(); ++size) {
            JsonCursor cursor(QByteArrayView(whole).first(size));
            cursor.enter();
            while (cursor.nextKey())
                cursor.skip();
            QCOMPARE(cursor.kind(), Kind::End);
        }
    }
};

SUPERSYNK_TEST(TestJsonCursor)
#include "tst_jsoncursor.moc"
