// SPDX-License-Identifier: GPL-3.0-only
#include "ui/inspector/jsonrows.h"

#include "tests/support/testmain.h"
#include "ui/inspector/jsonrowtext.h"

#include <QTest>

using namespace supersynk;
using namespace Qt::StringLiterals;

namespace {

/// Replaces single quotes by double ones.
QByteArray json(const char *text)
{
    return QByteArray(text).replace('\'', '"');
}

/// The rows as they are shown, but with continued rows not indented.
QStringList rowsOf(const QByteArray &text, int columns = 1000)
{
    QStringList rows;
    for (const JsonRow &row : jsonRows(text, columns))
        rows.append(rowText(text, row).text);
    return rows;
}

} // namespace

class TestJsonRows : public QObject
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
        row("strings on lines of their own", "['a','b']", "[\n  'a',\n  'b'\n]");
        row("objects in an array", "[{'a':1},{}]", "[\n  {\n    'a': 1\n  },\n  {}\n]");
        row("what was indented otherwise", "{ 'a' :\r\n\t[ 1 , 2 ] }", "{\n  'a': [1, 2]\n}");
        row("brackets in strings", "{'a':'[{,:}]'}", "{\n  'a': '[{,:}]'\n}");
        row("escaped quotes", "{'a':'\\'\\\\','b':1}", "{\n  'a': '\\'\\\\',\n  'b': 1\n}");
        row("digits beyond any number", "[12345678901234567890,1.10]", "[12345678901234567890, 1.10]");
    }

    void indents()
    {
        QFETCH(const QByteArray, posted);
        QFETCH(const QByteArray, indented);
        QCOMPARE(rowsOf(posted).join(u'\n'), QString::fromUtf8(indented));
    }

    void matrixStaysOnOneLine()
    {
        const QByteArray matrix = "[" + QByteArray("-0.12345678901234,").repeated(15) + "1]";
        QCOMPARE(rowsOf(matrix).size(), 1);
    }

    void longArrayHasALineForEachValue()
    {
        QCOMPARE(rowsOf("[" + QByteArray("1,").repeated(16) + "1]").size(), 19);
    }

    void truncatedJsonIsIndented()
    {
        const QByteArray whole = json("{'a':[1,2,{'b':'x\\'y'}],'c':[]}");
        for (qsizetype length = 0; length <= whole.size(); ++length)
            QCOMPARE(rowsOf(whole.first(length)).join(QString()).remove(u' ').toUtf8(), whole.first(length));
    }

    void rowsFitTheWidth()
    {
        const QByteArray body = "{\"a\":\"" + QByteArray(500, 'x') + "\",\"b\":[1,2,3]}";
        for (const JsonRow &row : jsonRows(body, 40))
            QVERIFY(rowText(body, row).text.size() + (row.startsLine() ? 0 : row.indent()) <= 42);
    }

    void wrappedRowsAddUpToTheLine_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("string") << json("['") + QByteArray(300, 'x') + json("']");
        QTest::newRow("key") << json("{'") + QByteArray(300, 'k') + json("':1}");
        QTest::newRow("number") << "{\"a\":" + QByteArray(300, '7') + "}";
        QTest::newRow("escapes") << json("['") + QByteArray("\\\"\\\\").repeated(100) + json("']");
        QTest::newRow("wide letters") << json("['") + QByteArray("日本").repeated(100) + json("']");
        QTest::newRow("beyond the basic plane") << json("['") + QByteArray("😀").repeated(100) + json("']");
        QTest::newRow("an inline array") << "[" + QByteArray("-0.12345678901234,").repeated(15) + "1]";
    }

    void wrappedRowsAddUpToTheLine()
    {
        QFETCH(const QByteArray, body);
        QString line;
        for (const JsonRow &row : jsonRows(body, 30)) {
            if (row.startsLine())
                line.clear();
            QCOMPARE(static_cast<qsizetype>(row.column), row.startsLine() ? 0 : line.size());
            line += rowText(body, row).text;
        }
        QCOMPARE(rowsOf(body, 30).join(QString()), rowsOf(body, 100'000).join(QString()));
        QVERIFY(rowsOf(body, 30).size() > rowsOf(body, 100'000).size());
    }

    void stringIsWrappedAfterASeparator()
    {
        QCOMPARE(rowsOf(json("['id=head;pos=0.1,1.62,0.3;rot=0,0,0,1']"), 30).at(1),
                 u"  \"id=head;pos=0.1,1.62,0.3;"_s);
    }

    void rowsHaveTheirTokens_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("row");
        QTest::addColumn<QList<Syntax>>("syntax");
        using S = Syntax;
        QTest::newRow("a member") << json("{'a':'b','c':1}") << 1
                                  << QList<S>{S::Key, S::Punctuation, S::String, S::Punctuation};
        QTest::newRow("an element is no key")
            << json("['a','b']") << 1 << QList<S>{S::String, S::Punctuation};
        QTest::newRow("a literal") << json("{'a':null}") << 1 << QList<S>{S::Key, S::Punctuation, S::Literal};
        QTest::newRow("numbers") << json(
            "[-1,2]") << 0 << QList<S>{S::Punctuation, S::Number, S::Punctuation, S::Number, S::Punctuation};
        QTest::newRow("the rest of a key") << json("{'") + QByteArray(40, 'k') + json("':1}") << 2
                                           << QList<S>{S::Key, S::Punctuation, S::Number};
        QTest::newRow("the rest of a string")
            << json("['") + QByteArray(40, 'k') + json("',1]") << 2 << QList<S>{S::String, S::Punctuation};
    }

    void rowsHaveTheirTokens()
    {
        QFETCH(const QByteArray, body);
        QFETCH(const int, row);
        QList<Syntax> syntax;
        for (const RowSpan &span : rowText(body, jsonRows(body, 30).at(static_cast<std::size_t>(row))).spans)
            syntax.append(span.syntax);
        QTEST(syntax, "syntax");
    }
};

SUPERSYNK_TEST(TestJsonRows)
#include "tst_jsonrows.moc"
