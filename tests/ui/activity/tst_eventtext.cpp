// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/testmain.h"
#include "tests/ui/activity/events.h"
#include "ui/activity/eventtext.h"
#include "ui/names/names.h"

#include <QRegularExpression>
#include <QTest>

using namespace supersynk;
using namespace Qt::StringLiterals;

namespace {

/// As in the log.
LoggedEvent loggedEvent(const QByteArray &client)
{
    EventLog log;
    log.append(joinEvent(client));
    log.flush();
    return log.at(0);
}

} // namespace

class TestEventText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void copyIsTabSeparated()
    {
        QCOMPARE(tabSeparated({loggedEvent("ada"), loggedEvent("joe")}),
                 u"2001-02-03 12:00:00.000\tJoined\troom\tada\t10.0.0.7\tdetails\n"
                 "2001-02-03 12:00:00.000\tJoined\troom\tjoe\t10.0.0.7\tdetails\n"_s);
    }

    void fileIsAsInRfc4180()
    {
        const QByteArrayList lines = commaSeparated({loggedEvent("ada")}).split('\n');
        QCOMPARE(lines.at(0),
                 QByteArray("\xEF\xBB\xBF\"time\",\"event\",\"channel\",\"client\",\"address\","
                            "\"details\",\"label\"\r"));
        QVERIFY(lines.at(1).endsWith(",\"came\",\"room\",\"ada\",\"10.0.0.7\",\"details\",\"\"\r"));
        QCOMPARE(lines.at(2), QByteArray());
    }

    void timesInAFileHaveTheUtcOffset()
    {
        static const QRegularExpression time(u"\r\n\"2001-02-03T12:00:00\\.000(Z|[+-]\\d\\d:\\d\\d)\","_s);
        QVERIFY(time.match(QString::fromUtf8(commaSeparated({loggedEvent("ada")}))).hasMatch());
    }

    void formulasAreDefused_data()
    {
        QTest::addColumn<QByteArray>("id");
        QTest::addColumn<QString>("copied");
        QTest::addColumn<QString>("saved");
        QTest::newRow("quotes") << QByteArray("a\"b") << u"a\"b"_s << u"\"a\"\"b\""_s;
        QTest::newRow("a quote first") << QByteArray("\"b") << u"'\"b"_s << u"\"\"\"b\""_s;
        QTest::newRow("comma") << QByteArray("a,b") << u"a,b"_s << u"\"a,b\""_s;
        QTest::newRow("line break") << QByteArray("a\r\nb") << u"a␍␊b"_s << u"\"a␍␊b\""_s;
        QTest::newRow("tab") << QByteArray("\t=a") << u"␉=a"_s << u"\"␉=a\""_s;
        QTest::newRow("formula") << QByteArray("=cmd|'/c calc'!A") << u"'=cmd|'/c calc'!A"_s
                                 << u"\"'=cmd|'/c calc'!A\""_s;
        QTest::newRow("plus") << QByteArray("+1") << u"'+1"_s << u"\"'+1\""_s;
        QTest::newRow("minus") << QByteArray("-1") << u"'-1"_s << u"\"'-1\""_s;
        QTest::newRow("at") << QByteArray("@SUM(1)") << u"'@SUM(1)"_s << u"\"'@SUM(1)\""_s;
        QTest::newRow("full width") << QByteArray("\xef\xbc\x9d"
                                                  "1")
                                    << u"'＝1"_s << u"\"'＝1\""_s;
        QTest::newRow("direction of text") << QByteArray("a\xe2\x80\xae"
                                                         "b")
                                           << u"a\uFFFDb"_s << u"\"a\uFFFDb\""_s;
    }

    void formulasAreDefused()
    {
        QFETCH(const QByteArray, id);
        QFETCH(const QString, saved);
        const LoggedEvent event = loggedEvent(id);
        QTEST(tabSeparated({event}).split(u'\t').at(EventLog::Client), "copied");
        QVERIFY(QString::fromUtf8(commaSeparated({event})).contains(",\"room\","_L1 + saved + u",\"10."_s));
    }
    void filesHaveIdsAndLabels()
    {
        Names names;
        QCOMPARE(names.set({NamedThing::Kind::Client, "ada"}, {.label = u"Ada"_s}), QString());
        QCOMPARE(names.set({NamedThing::Kind::Channel, "room"}, {.label = u"Maze"_s}), QString());
        EventLog log;
        log.setNames(names);
        log.append(joinEvent("ada"));
        log.flush();
        QVERIFY(
            commaSeparated({log.at(0)}).endsWith(",\"room\",\"ada\",\"10.0.0.7\",\"details\",\"Ada\"\r\n"));
        QVERIFY(tabSeparated({log.at(0)}).endsWith(u"\tMaze\tAda\t10.0.0.7\tdetails\n"_s));
    }
};

SUPERSYNK_TEST(TestEventText)
#include "tst_eventtext.moc"
