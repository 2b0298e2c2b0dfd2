// SPDX-License-Identifier: GPL-3.0-only
#include "server/channels/reason.h"
#include "tests/support/testmain.h"

#include <QTest>
#include <QUtf8StringView>

using namespace supersynk;
using namespace Qt::StringLiterals;

/// Sentences with arguments, and excerpts.
class TestReason : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void argumentsAreFilledIn_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArrayList>("arguments");
        QTest::addColumn<QByteArray>("sentence");

        QTest::newRow("none") << "It is empty."_ba << QByteArrayList() << "It is empty."_ba;
        QTest::newRow("one") << "More than %1 bytes."_ba << QByteArrayList{"5"} << "More than 5 bytes."_ba;
        QTest::newRow("two") << "%1 is not %2"_ba << QByteArrayList{"PUT", "GET"} << "PUT is not GET"_ba;
        QTest::newRow("in the translator's order")
            << "%2, pas %1"_ba << QByteArrayList{"PUT", "GET"} << "GET, pas PUT"_ba;
        QTest::newRow("a placeholder as an argument")
            << "%1 is not %2"_ba << QByteArrayList{"%2", "%1"} << "%2 is not %1"_ba;
        QTest::newRow("a percent sign that is none")
            << "%7B at %1, 100 %"_ba << QByteArrayList{"5"} << "%7B at 5, 100 %"_ba;
        QTest::newRow("no text") << QByteArray() << QByteArrayList{"5"} << QByteArray();
    }

    void argumentsAreFilledIn()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArrayList, arguments);
        QTEST(sentenceOf({text, arguments}), "sentence");
    }

    void anExcerptIsShort_data()
    {
        QTest::addColumn<QByteArray>("foreign");
        QTest::addColumn<QByteArray>("excerpted");

        const QByteArray cut = "…";
        QTest::newRow("short") << "BREW"_ba
                               << "BREW"_ba;
        QTest::newRow("just short enough") << QByteArray(200, 'M') << QByteArray(200, 'M');
        QTest::newRow("too long") << QByteArray(201, 'M') << QByteArray(200, 'M') + cut;
        QTest::newRow("a character at the edge")
            << QByteArray(199, 'M') + "é" + QByteArray(8000, 'M') << QByteArray(199, 'M') + cut;
        QTest::newRow("a character before the edge")
            << QByteArray(198, 'M') + "é" + QByteArray(8000, 'M') << QByteArray(198, 'M') + "é" + cut;
        QTest::newRow("no UTF-8 at all") << QByteArray(8000, '\x80') << cut;
    }

    void anExcerptIsShort()
    {
        QFETCH(QByteArray, foreign);
        QTEST(excerpt(foreign), "excerpted");
    }
};

SUPERSYNK_TEST(TestReason)
#include "tst_reason.moc"
