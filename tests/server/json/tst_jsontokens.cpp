// SPDX-License-Identifier: GPL-3.0-only
#include "server/json/jsontokens.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace supersynk;
using Kind = JsonToken::Kind;

class TestJsonTokens : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTextIsSplitIntoTokens()
    {
        QCOMPARE(tokensOf("{'a' : [1.10,true]}"),
                 (QByteArrayList{"{", "'a'", ":", "[", "1.10", ",", "true", "]", "}"}));
    }

    void aStringEndsAtItsOwnQuote()
    {
        QCOMPARE(tokensOf("['\\']\\\\',2]"), (QByteArrayList{"[", "'\\']\\\\'", ",", "2", "]"}));
    }

    void aTruncatedTokenEndsWithTheText_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("in a string") << QByteArray("'abc");
        QTest::newRow("in an escape") << QByteArray("'abc\\");
        QTest::newRow("in a number") << QByteArray("12.");
    }

    void aTruncatedTokenEndsWithTheText()
    {
        QFETCH(const QByteArray, json);
        QCOMPARE(tokensOf(json), QByteArrayList{json});
    }

    void tokensHaveTheirKind()
    {
        JsonTokens tokens("{[,:\"\"1]");
        for (const Kind kind :
             {Kind::Open, Kind::Open, Kind::Comma, Kind::Colon, Kind::String, Kind::Plain, Kind::Close})
            QCOMPARE(tokens.next()->kind, kind);
        QVERIFY(!tokens.next());
    }

private:
    /// The tokens of \a text, whose single quotes stand for double quotes, as in the result.
    static QByteArrayList tokensOf(const QByteArray &text)
    {
        const QByteArray json = QByteArray(text).replace('\'', '"');
        QByteArrayList texts;
        JsonTokens tokens(json);
        while (const auto token = tokens.next())
            texts.append(json.sliced(token->begin, token->end - token->begin).replace('"', '\''));
        return texts;
    }
};

SUPERSYNK_TEST(TestJsonTokens)
#include "tst_jsontokens.moc"
