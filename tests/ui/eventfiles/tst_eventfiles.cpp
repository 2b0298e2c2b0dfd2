// SPDX-License-Identifier: GPL-3.0-only
#include "ui/eventfiles/eventfiles.h"

#include "server/server.h"
#include "tests/support/testmain.h"
#include "tests/ui/eventfiles/logged.h"
#include "ui/activity/eventlogpanel.h"
#include "ui/activity/unseenwarnings.h"
#include "ui/eventfiles/saveactions.h"
#include "ui/text/englishplurals.h"

#include <QAction>
#include <QCoreApplication>
#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <optional>

using namespace supersynk;
using namespace Qt::StringLiterals;

class TestEventFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QCoreApplication::installTranslator(&m_plurals); }

    void init()
    {
        m_folder.emplace();
        start();
    }

    void cleanup()
    {
        m_files.reset();
        m_log.reset();
    }

    void runBeginsWithAnEvent()
    {
        QCOMPARE(m_log->rowCount(), 1);
        QCOMPARE(m_log->at(0).kind, EventKind::ProgramStarted);
    }

    void eventsAreWritten()
    {
        append("alice");
        m_files.reset(); // waits for the thread
        const QList<QByteArray> lines = read(path()).trimmed().split('\n');
        QCOMPARE(lines.size(), 2);
        QVERIFY(lines.at(0).contains("\"program_started\""));
        QVERIFY(lines.at(1).contains("\"client\":\"alice\""));
    }

    void eventsOfTheLastRunAreListedAboveThisOne()
    {
        append("alice");
        restart();
        QCOMPARE(m_log->rowCount(), 3);
        QCOMPARE(m_log->at(1).client, u"alice"_s);
        QVERIFY(m_log->at(0).isEarlier && m_log->at(1).isEarlier && !m_log->at(2).isEarlier);
        QCOMPARE(m_log->at(2).kind, EventKind::ProgramStarted);
        restart();
        QCOMPARE(m_log->rowCount(), 2); // that run had one event
    }

    void earlierEventsAreNotWrittenAgain()
    {
        append("alice");
        restart();
        m_files.reset();
        QCOMPARE(read(path()).count("alice"), 1);
    }

    void earlierWarningsAreNoUnseenOnes()
    {
        Event warning = joinOf("alice");
        warning.severity = Severity::Warning;
        m_log->append(warning);
        m_log->flush();
        m_files.reset();
        m_log.emplace();
        const UnseenWarnings unseen(*m_log);
        m_files.emplace(*m_log, m_folder->path());
        QCOMPARE(m_log->rowCount(), 3);
        QCOMPARE(unseen.count(), 0);
    }

    void lastCountIsWrittenAtTheEnd()
    {
        appendCount(u"×1"_s);
        for (int i = 2; i <= 31; ++i)
            appendCount(u"×%1"_s.arg(i));
        m_files.reset();
        const QByteArray all = read(path());
        QCOMPARE(all.count("refused"), 2);
        QVERIFY(all.contains("×1\"") && all.contains("×31\""));
        m_log.emplace();
        m_files.emplace(*m_log, m_folder->path());
        QCOMPARE(m_log->rowCount(), 3); // the earlier start, one event with the last count, this start
        QCOMPARE(m_log->at(1).details, u"×31"_s);
        appendCount(u"×1"_s);
        QCOMPARE(m_log->rowCount(), 4); // another run counts for itself
    }

    void clearedAndRestoredEventsAreWrittenOnce()
    {
        append("alice");
        m_log->clear();
        m_log->restore();
        m_files.reset();
        QCOMPARE(read(path()).count("alice"), 1);
    }

    void clearedEventsCanBeSaved()
    {
        append("alice");
        m_log->clear();
        QVERIFY(save(EventFiles::Range::Session).contains("alice"));
    }

    void sessionIsSavedWithoutEarlierOnes()
    {
        append("alice");
        restart();
        append("bob");
        const QByteArray session = save(EventFiles::Range::Session);
        QVERIFY(session.contains("bob") && !session.contains("alice"));
        const QByteArray all = save(EventFiles::Range::All);
        QVERIFY(all.contains("bob") && all.contains("alice"));
    }

    void saveThatFailsSaysWhy()
    {
        QSignalSpy saved(&*m_files, &EventFiles::saved);
        m_files->save(m_folder->filePath(u"nowhere/copy.csv"_s), EventFiles::Range::All);
        QTRY_COMPARE(saved.size(), 1);
        QVERIFY(!saved.first().at(1).toString().isEmpty());
    }

    void folderThatCannotBeWrittenIsOneEvent()
    {
        m_files.reset();
        const QString file = m_folder->filePath(u"file"_s);
        write(file, "x");
        m_log.emplace();
        m_files.emplace(*m_log, file);
        QTRY_COMPARE(m_log->rowCount(), 2);
        QVERIFY(m_log->at(1).details.startsWith(u"The events can’t be kept in "_s));
        QCOMPARE(m_log->at(1).severity, Severity::Warning);
        append("alice");
        append("bob");
        (void)save(EventFiles::Range::All); // after the attempts to write
        QVERIFY(QFile::remove(file));
        append("carol");
        QTRY_COMPARE(m_log->rowCount(), 6);
        QVERIFY(m_log->at(5).details.endsWith(" again, without 4 events."_L1));
    }

    void secondWindowHasAFolderOfItsOwn()
    {
        EventLog log;
        const EventFiles second(log, m_folder->path());
        QCOMPARE(second.folder(), m_folder->filePath(u"window-2"_s));
        QCOMPARE(m_files->folder(), m_folder->path());
        m_files.reset();
        const EventFiles third(log, m_folder->path());
        QCOMPARE(third.folder(), m_folder->path());
    }

    void panelOffersWhatIsKept()
    {
        EventLogPanel panel(*m_log);
        const SaveActions actions(*m_files, panel);
        QStringList texts;
        for (const QAction *action : panel.findChildren<QAction *>())
            texts.append(action->toolTip());
        QVERIFY(texts.filter(QDir::toNativeSeparators(m_folder->path())).size()
                >= 1); // the log that Clear keeps
    }

private:
    static Event joinOf(const QByteArray &client)
    {
        return {.time = Server::publishedAt(Server::now()),
                .kind = EventKind::Joined,
                .channel = "room",
                .clientId = client};
    }

    void start()
    {
        m_log.emplace();
        m_files.emplace(*m_log, m_folder->path());
    }

    void restart()
    {
        m_files.reset();
        start();
    }

    void append(const QByteArray &client)
    {
        m_log->append(joinOf(client));
        m_log->flush();
    }

    /// A refusal that counts on.
    void appendCount(const QString &text)
    {
        m_log->append({.kind = EventKind::Refused, .text = text, .number = 1});
        m_log->flush();
    }

    QByteArray save(EventFiles::Range range)
    {
        const QString copy = m_folder->filePath(u"copy.csv"_s);
        QSignalSpy saved(&*m_files, &EventFiles::saved);
        m_files->save(copy, range);
        return QTest::qWaitFor([&] { return saved.size() == 1; }) ? read(copy) : QByteArray();
    }

    QString path() const { return m_folder->filePath(u"events.ndjson"_s); }

    EnglishPlurals m_plurals;
    std::optional<QTemporaryDir> m_folder;
    std::optional<EventLog> m_log;
    std::optional<EventFiles> m_files;
};

SUPERSYNK_TEST(TestEventFiles)
#include "tst_eventfiles.moc"
