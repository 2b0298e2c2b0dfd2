// SPDX-License-Identifier: GPL-3.0-only
#include "ui/eventfiles/eventcopy.h"

#include "tests/support/testmain.h"
#include "tests/ui/eventfiles/logged.h"
#include "ui/activity/eventtext.h"

#include <QTemporaryDir>
#include <QTest>

using namespace supersynk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Of two files: "a" at 1 s, and then "b" at 2 s.
class TestEventCopy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        write(older(), eventLine(m_first));
        write(newer(), "no event\n" + eventLine(m_second));
    }

    void csvIsAsFromTheList()
    {
        QVERIFY(!copyEvents({newer(), older()}, Instant::min(), target(u"csv"_s)));
        QCOMPARE(read(target(u"csv"_s)), commaSeparated({m_first, m_second}));
    }

    void ndjsonIsCopiedLineByLine()
    {
        QVERIFY(!copyEvents({newer(), older()}, Instant::min(), target(u"ndjson"_s)));
        QCOMPARE(read(target(u"ndjson"_s)), eventLine(m_first) + eventLine(m_second));
    }

    void earlierEventsAreLeftOut()
    {
        QVERIFY(!copyEvents({newer(), older()}, Instant(2s), target(u"ndjson"_s)));
        QCOMPARE(read(target(u"ndjson"_s)), eventLine(m_second));
    }

    void aTableHasTheLastCountOfAnEvent()
    {
        const auto refused = [](int count, std::chrono::milliseconds after) {
            return loggedEvent({.time = Instant(after),
                                .kind = EventKind::Refused,
                                .text = u"%1 times"_s.arg(count),
                                .number = 1});
        };
        const LoggedEvent lastRun = refused(9, 1s); // another event, although it has the same number
        const LoggedEvent join = loggedJoin("a", 3s);
        const LoggedEvent last = refused(7, 2s);
        const QString before = m_folder.filePath(u"counts-1.ndjson"_s);
        const QString after = m_folder.filePath(u"counts.ndjson"_s);
        write(before, eventLine(lastRun) + eventLine(loggedStart()) + eventLine(refused(2, 2s)));
        write(after, eventLine(join) + eventLine(refused(5, 2s)) + eventLine(last));
        QVERIFY(!copyEvents({after, before}, Instant::min(), target(u"csv"_s)));
        QCOMPARE(read(target(u"csv"_s)), commaSeparated({lastRun, loggedStart(), last, join}));
    }

    void failureIsReported()
    {
        QVERIFY(copyEvents({newer()}, Instant::min(), m_folder.filePath(u"nowhere/copy.csv"_s)));
    }

private:
    QString newer() const { return m_folder.filePath(u"events.ndjson"_s); }
    QString older() const { return m_folder.filePath(u"events-1.ndjson"_s); }
    QString target(const QString &suffix) const { return m_folder.filePath(u"copy."_s + suffix); }

    const LoggedEvent m_first = loggedJoin("a", 1s);
    const LoggedEvent m_second = loggedJoin("b", 2s);
    QTemporaryDir m_folder;
};

SUPERSYNK_TEST(TestEventCopy)
#include "tst_eventcopy.moc"
