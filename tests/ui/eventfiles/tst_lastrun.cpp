// SPDX-License-Identifier: GPL-3.0-only
#include "ui/eventfiles/lastrun.h"

#include "tests/support/testmain.h"
#include "tests/ui/eventfiles/logged.h"

#include <QTemporaryDir>
#include <QTest>

using namespace supersynk;
using namespace Qt::StringLiterals;

class TestLastRun : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyTheLastRunIsRead()
    {
        write(newer(),
              lines({loggedStart(), loggedJoin("a"), loggedStart(), loggedJoin("b"), loggedJoin("c")}));
        QCOMPARE(clients(), u" b c"_s);
    }

    void runMayBeginInAnOlderFile()
    {
        write(older(), lines({loggedJoin("a"), loggedStart(), loggedJoin("b")}));
        write(newer(), lines({loggedJoin("c")}));
        QCOMPARE(clients(), u" b c"_s);
    }

    void latestEventsOfALongRunAreRead()
    {
        write(older(), lines({loggedStart(), loggedJoin("a"), loggedJoin("b")}));
        write(newer(), lines({loggedJoin("c")}));
        QCOMPARE(clients(2), u"b c"_s);
    }

    /// The computer may stop at any time.
    void brokenLinesAreSkipped()
    {
        write(newer(),
              lines({loggedStart()}) + "{\"time\":\n" + QByteArray(300, '\0') + '\n'
                  + lines({loggedJoin("a")}) + lines({loggedJoin("b")}).first(30));
        QCOMPARE(clients(), u" a"_s);
    }

    void longFileIsReadFromItsEnd()
    {
        QByteArray many = lines({loggedStart()});
        for (int i = 0; i < 20'000; ++i)
            many += eventLine(loggedJoin("a"));
        write(newer(), many + lines({loggedJoin("b")}));
        const std::vector<LoggedEvent> events = eventsOfLastRun({newer()}, 100'000);
        QVERIFY(events.size() > 1000 && events.size() < 20'000);
        QCOMPARE(events.back().client, u"b"_s);
    }

    void nothingIsThereAtFirst() { QVERIFY(eventsOfLastRun({newer()}, 10).empty()); }

    void cleanup()
    {
        QFile::remove(newer());
        QFile::remove(older());
    }

private:
    static QByteArray lines(const QList<LoggedEvent> &events)
    {
        QByteArray lines;
        for (const LoggedEvent &event : events)
            lines += eventLine(event);
        return lines;
    }

    QString newer() const { return m_folder.filePath(u"events.ndjson"_s); }
    QString older() const { return m_folder.filePath(u"events-1.ndjson"_s); }

    QString clients(std::size_t max = 100) const
    {
        QStringList clients;
        for (const LoggedEvent &event : eventsOfLastRun({newer(), older()}, max))
            clients.append(event.client);
        return clients.join(u' ');
    }

    QTemporaryDir m_folder;
};

SUPERSYNK_TEST(TestLastRun)
#include "tst_lastrun.moc"
