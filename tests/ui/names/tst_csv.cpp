// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/testmain.h"
#include "ui/names/csv.h"

#include <QTest>

using namespace supersynk;
using namespace Qt::StringLiterals;

class TestCsv : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFileIsWrittenAsItWasRead_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("commas") << "id,label\r\na,Ada\r\n"_ba;
        QTest::newRow("semicolons and a byte order mark") << "\xEF\xBB\xBFid;label\na;Ada\n"_ba;
        QTest::newRow("tabs") << "id\tlabel\na\tAda\n"_ba;
        QTest::newRow("no last line end") << "id,label\na,Ada"_ba;
        QTest::newRow("empty lines") << "id,label\n\n\na,Ada\n\n"_ba;
        QTest::newRow("quotes and spaces") << "\"id\", label \na , \"Ada \"\"A\"\"\" \n"_ba;
        QTest::newRow("lines in quotes") << "id,label\na,\"two\nlines\"\n"_ba;
        QTest::newRow("old line ends") << "id,label\ra,Ada\r"_ba;
    }

    void everyFileIsWrittenAsItWasRead()
    {
        QFETCH(const QByteArray, bytes);
        QCOMPARE(read(bytes).bytes(), bytes);
    }

    void fieldsAreUnquoted()
    {
        const Csv csv = read("id;label\r\n\"a;b\" ; \"say \"\"A\"\"\"\r\n c ; d e \r\n");
        QCOMPARE(csv.separator, ';');
        QCOMPARE(csv.rows.at(1).fields, (QStringList{u"a;b"_s, u"say \"A\""_s}));
        QCOMPARE(csv.rows.at(2).fields, (QStringList{u"c"_s, u"d e"_s}));
    }

    void linesInQuotesCount()
    {
        const Csv csv = read("id\n\"a\nb\"\nc\n");
        QCOMPARE(csv.rows.at(2).line, 4);
    }

    void onlyChangedRowsAreWrittenAnew()
    {
        Csv csv = read("id;label\na ; \"Ada\"\nb ;Bo\n");
        csv.rows.at(1).set(1, u"x;\"y\""_s);
        QCOMPARE(csv.bytes(), "id;label\na;\"x;\"\"y\"\"\"\nb ;Bo\n"_ba);
    }

    void aRowCanFollowALineWithoutAnEnd()
    {
        Csv csv = read("id,label\na,Ada");
        csv.rows.push_back({.fields = {u" b"_s, u"Bo"_s}});
        QCOMPARE(csv.bytes(), "id,label\na,Ada\n\" b\",Bo\n"_ba);
    }

    void errorsNameTheLine_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("error");
        QTest::newRow("not UTF-8") << "id\na\n\xFC\n"_ba
                                   << u"Line 3 is not UTF-8: save the file as “CSV UTF-8”."_s;
        QTest::newRow("open quote") << "id\n\"a\nb\n"_ba << u"Line 2: a quote (\") is not closed."_s;
    }

    void errorsNameTheLine()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const QString, error);
        const auto result = Csv::read(bytes);
        QVERIFY(std::holds_alternative<QString>(result));
        QCOMPARE(std::get<QString>(result), error);
    }

private:
    static Csv read(const QByteArray &bytes)
    {
        auto result = Csv::read(bytes);
        return std::holds_alternative<Csv>(result) ? std::get<Csv>(std::move(result)) : Csv();
    }
};

SUPERSYNK_TEST(TestCsv)
#include "tst_csv.moc"
