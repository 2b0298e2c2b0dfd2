// SPDX-License-Identifier: GPL-3.0-only
#include "tests/app/notifysocket.h"
#include "tests/app/program.h"
#include "tests/support/bodies.h"
#include "tests/support/httpclient.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QTest>

#include <csignal>
#include <sys/stat.h>

using namespace supersynk::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int kTimeoutMs = 30'000;

QProcessEnvironment environmentOf(const QByteArray &socket, const QString &watchdogMicroseconds = {})
{
    QProcessEnvironment environment = withoutDisplay();
    environment.insert(u"NOTIFY_SOCKET"_s, QString::fromLocal8Bit(socket));
    if (!watchdogMicroseconds.isEmpty())
        environment.insert(u"WATCHDOG_USEC"_s, watchdogMicroseconds);
    return environment;
}

/// The log of a program whose stderr is a file, which JOURNAL_STREAM describes or not.
QByteArray logInFile(bool isJournal)
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"log"_s);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return {};
    struct stat status = {};
    ::fstat(file.handle(), &status);
    QProcessEnvironment environment = withoutDisplay();
    environment.insert(u"HOME"_s, folder.path());
    environment.insert(u"JOURNAL_STREAM"_s,
                       u"%1:%2"_s.arg(status.st_dev).arg(isJournal ? status.st_ino : status.st_ino + 1));
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setStandardErrorFile(path);
    process.start(QStringLiteral(SUPERSYNK_PROGRAM),
                  {u"--headless"_s, u"--bind"_s, u"192.0.2.1"_s}); // RFC 5737: ends with an error
    process.waitForFinished(kTimeoutMs);
    QFile log(path);
    return log.open(QIODevice::ReadOnly) ? log.readAll() : QByteArray();
}

} // namespace

/// The program under systemd.
class TestService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readyIsReportedOnceItListens_data()
    {
        QTest::addColumn<QByteArray>("name");

        QTest::newRow("path") << m_folder.filePath(u"notify"_s).toLocal8Bit();
        QTest::newRow("name outside the file system")
            << "@supersynk-test-"_ba + QByteArray::number(QCoreApplication::applicationPid());
    }

    void readyIsReportedOnceItListens()
    {
        QFETCH(QByteArray, name);
        NotifySocket manager(name);
        Program program(kHeadless, environmentOf(name));
        const QByteArrayList message = manager.receive();
        QVERIFY(message.contains("READY=1"));
        const quint16 port = program.waitForPort();
        QVERIFY(message.contains("STATUS=Listening on port " + QByteArray::number(port) + "; clients: 0"));
        QCOMPARE(HttpClient(port).get("/api").status, 200);
    }

    void stopIsReported()
    {
        const QByteArray name = m_folder.filePath(u"stop"_s).toLocal8Bit();
        NotifySocket manager(name);
        Program program(kHeadless, environmentOf(name));
        QVERIFY(manager.waitFor("READY=1"));
        ::kill(static_cast<pid_t>(program.id()), SIGTERM);
        QVERIFY(manager.waitFor("STOPPING=1"));
        QCOMPARE(program.waitForExit(), 0);
    }

    void reloadIsReportedUntilReady()
    {
        const QByteArray name = m_folder.filePath(u"reload"_s).toLocal8Bit();
        NotifySocket manager(name);
        // As a service, without a terminal.
        Program program(kHeadless, environmentOf(name), {}, u"exec setsid \"$0\" \"$@\""_s);
        QVERIFY(manager.waitFor("READY=1"));
        ::kill(static_cast<pid_t>(program.id()), SIGHUP);
        const QByteArrayList reload = manager.receive();
        QVERIFY(reload.contains("RELOADING=1"));
        QVERIFY(reload.last().startsWith("MONOTONIC_USEC=")); // sd_notify(3)
        QVERIFY(manager.receive().contains("READY=1"));
        QCOMPARE(HttpClient(program.waitForPort()).get("/api").status, 200);
    }

    void watchdogGetsHeartbeatsAndStatus()
    {
        const QByteArray name = m_folder.filePath(u"watchdog"_s).toLocal8Bit();
        NotifySocket manager(name);
        Program program(kHeadless, environmentOf(name, u"100000"_s));
        const quint16 port = program.waitForPort();
        QVERIFY(manager.waitFor("WATCHDOG=1"));
        HttpClient client(port);
        client.post("/api/channels/room", bodyOf("ann"));
        QVERIFY(manager.waitFor("STATUS=Listening on port " + QByteArray::number(port) + "; clients: 1"));
    }

    void watchdogOfAnotherProcessIsIgnored()
    {
        const QByteArray name = m_folder.filePath(u"other"_s).toLocal8Bit();
        NotifySocket manager(name);
        QProcessEnvironment environment = environmentOf(name, u"1000"_s);
        environment.insert(u"WATCHDOG_PID"_s, u"1"_s);
        Program program(kHeadless, environment);
        QVERIFY(manager.waitFor("READY=1"));
        HttpClient(program.waitForPort()).get("/api"); // takes longer than the watchdog's interval
        ::kill(static_cast<pid_t>(program.id()), SIGTERM);
        QCOMPARE(manager.receive(), QByteArrayList{"STOPPING=1"_ba});
    }

    void failureIsNotReportedAsReady()
    {
        const QByteArray name = m_folder.filePath(u"failure"_s).toLocal8Bit();
        NotifySocket manager(name);
        Program program({u"--headless"_s, u"--bind"_s, u"192.0.2.1"_s}, environmentOf(name));
        QCOMPARE(program.waitForExit(), 1);
        QCOMPARE(manager.receive(), QByteArrayList{"STOPPING=1"_ba});
    }

    void journalGetsPrioritiesInsteadOfTimes()
    {
        const QByteArray log = logInFile(true);
        QVERIFY2(log.startsWith("<3>") && log.contains("192.0.2.1"), log.constData());
        for (const QByteArray &line : log.trimmed().split('\n'))
            QVERIFY2(line.startsWith('<') && line.at(2) == '>', line.constData());
    }

    void inheritedJournalStreamWithAnotherLogGetsTimes()
    {
        const QByteArray log = logInFile(false);
        static const QRegularExpression time(
            u"^\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d\\.\\d{3} error: "_s);
        QVERIFY2(time.match(QString::fromUtf8(log)).hasMatch(), log.constData());
    }

private:
    QTemporaryDir m_folder;
};

SUPERSYNK_TEST(TestService)

#include "tst_service.moc"
