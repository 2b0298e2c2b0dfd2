// SPDX-License-Identifier: GPL-3.0-only
#include "ui/wall/wallevents.h"

#include "tests/support/testmain.h"
#include "ui/activity/eventlog.h"

#include <QTest>

using namespace supersynk;
using namespace Qt::StringLiterals;

class TestWallEvents : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theLatestComesFirst()
    {
        EventLog log;
        for (const char *id : {"ada", "joe", "eve", "kim"})
            log.append({.kind = EventKind::Silent, .channel = "maze", .clientId = id});
        log.flush();
        const QStringList lines = latestEvents(log, QDate::currentDate());
        QCOMPARE(lines.size(), WallEvents::kEvents);
        QVERIFY2(lines.first().endsWith(u"  kim · Silent"_s), qPrintable(lines.first()));
        QVERIFY(lines.last().contains(u"joe"_s));
    }

    void anEmptyLogHasNoLines() { QVERIFY(latestEvents(EventLog(), QDate::currentDate()).isEmpty()); }

    void aSettingIsSaid()
    {
        QVERIFY(lineOf({.kind = EventKind::Setting, .text = u"The port is 10000."_s})
                    .endsWith(u"The port is 10000."_s));
    }

    /// All in the room read it.
    void addressesAndPathsAreNot()
    {
        const QString line = lineOf(
            {.kind = EventKind::Refused, .address = u"192.0.2.7"_s, .text = u"404 for /channels/secret"_s});
        QVERIFY2(!line.contains(u"192.0.2.7"_s) && !line.contains(u"secret"_s), qPrintable(line));
    }

private:
    static QString lineOf(const Event &event)
    {
        EventLog log;
        log.append(event);
        log.flush();
        return latestEvents(log, QDate::currentDate()).value(0);
    }
};

SUPERSYNK_TEST(TestWallEvents)
#include "tst_wallevents.moc"
