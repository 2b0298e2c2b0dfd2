// SPDX-License-Identifier: GPL-3.0-only
#include "indentedjson.h"

#include <QTest>

using namespace supersynk;

namespace {

/// \a text with double quotes for its single ones.
QByteArray json(const char *text)
{
    return QByteArray(text).replace('\'', '"');
}

} // namespace

class TestIndentedJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void indents_data()
    {
        QTest::addColumn<QByteArray>("posted");
        QTest::addColumn<QByteArray>("indented");
        const auto row = [](const char *name, const char *posted, const char *indented) {
            QTest::newRow(name) << json(posted) << json(indented);
        };
        row("an object", "{'a':1,'b':true}", "{\n  'a': 1,\n  'b': true\n}");
        row("an empty object", "{'a':{}}", "{\n  'a': {}\n}");
        row("an empty array", "{'a':[ ]}", "{\n  'a': []\n}");
        row("a position on one line", "{'pos':[0.1,1.62,-3e5]}", "{\n  'pos': [0.1, 1.62, -3e5]\n}");
        row("objects in an array", "[{'a':1},{}]", "[\n  {\n    'a': 1\n  },\n  {}\n]");
        row("what was indented otherwise", "{ 'a' :\r\n\t[ 1 , 2 ] }", "{\n  'a': [1, 2]\n}");
        row("brackets in strings", "{'a':'[{,:}]'}", "{\n  'a': '[{,:}]'\n}");
        row("escaped quotes", "{'a':'\\'\\\\','b':1}", "{\n  'a': '\\'\\\\',\n  'b': 1\n}");
        row("a bracket in a string in an array", "[']',1]", "[']', 1]");
    }

    void indents()
    {
        QFETCH(const QByteArray, posted);
        QTEST(indentedJson(posted), "indented");
    }

    void numbersKeepTheirDigits()
    {
        QCOMPARE(indentedJson("[12345678901234567890,1.10]"), "[12345678901234567890, 1.10]");
    }

    void aLongArrayGetsALineForEachValue()
    {
        const QByteArray ones = "[" + QByteArray("1,").repeated(50) + "1]";
        QCOMPARE(indentedJson(ones).count('\n'), 52);
    }

    void whatIsCutOffAnywhereIsIndentedAsFarAsItGoes()
    {
        const QByteArray whole = json("{'a':[1,2,{'b':'x\\'y'}],'c':[]}");
        for (qsizetype length = 0; length <= whole.size(); ++length) {
            const QByteArray beginning = whole.first(length);
            QCOMPARE(indentedJson(beginning).replace(" ", "").replace("\n", ""), beginning);
        }
    }

    void aBeginningEndsNearItsLength()
    {
        const QByteArray deep = QByteArray(60, '[') + QByteArray("1,").repeated(10'000);
        const IndentedBeginning beginning = indentedBeginning(deep, 1000);
        QVERIFY(beginning.text.size() >= 1000 && beginning.text.size() < 1300);
    }

    void aBeginningEndsWithinAString()
    {
        const QByteArray text = '"' + QByteArray(10'000, 'x') + '"';
        QCOMPARE(indentedBeginning(text, 100).text, text.first(100));
    }

    void aBeginningTellsHowMuchOfTheJsonItIs()
    {
        const QByteArray ones = '[' + QByteArray("1,").repeated(1000) + "1]";
        const IndentedBeginning beginning = indentedBeginning(ones, 100);
        QCOMPARE(indentedJson(ones.first(beginning.length)), beginning.text);
    }

    void aBeginningOfAShortTextIsAllOfIt()
    {
        QCOMPARE(indentedBeginning("[1]", 100).text, "[1]");
        QCOMPARE(indentedBeginning("[1]", 100).length, 3);
    }
};

QTEST_APPLESS_MAIN(TestIndentedJson)
#include "tst_indentedjson.moc"
