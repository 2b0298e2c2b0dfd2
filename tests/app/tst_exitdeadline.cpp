// SPDX-License-Identifier: GPL-3.0-only
#include "tests/app/program.h"
#include "tests/support/bodies.h"
#include "tests/support/httpclient.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <cstdio>
#include <fcntl.h>
#include <sys/stat.h>

using namespace supersynk::test;
using namespace Qt::StringLiterals;

namespace {

const QStringList kHere{u"--bind"_s, u"127.0.0.1"_s, u"--port"_s, u"0"_s};

/// A file on a drive that is gone: open() waits for the other end of the pipe, without end.
bool makeStalledFile(const QString &path)
{
    return ::mkfifo(QFile::encodeName(path).constData(), 0600) == 0;
}

/// Atomically swaps two paths.
bool exchange(const QString &one, const QString &other)
{
    return ::renameat2(AT_FDCWD, QFile::encodeName(one).constData(), AT_FDCWD,
                       QFile::encodeName(other).constData(), RENAME_EXCHANGE)
        == 0;
}

/// The path of the file \a name if \a process has it open; else empty.
QString openFile(qint64 process, const QString &name)
{
    const auto files = QDir(u"/proc/%1/fd"_s.arg(process)).entryInfoList(QDir::Files | QDir::System);
    for (const QFileInfo &file : files) {
        if (QFileInfo(file.symLinkTarget()).fileName() == name)
            return file.symLinkTarget();
    }
    return {};
}

/// Whether a command has begun its work, which signals cancel from then on; see proc_pid_status(5).
bool catchesTermination(qint64 process)
{
    QFile status(u"/proc/%1/status"_s.arg(process));
    if (!status.open(QIODevice::ReadOnly))
        return false;
    static const QRegularExpression kCaught(u"\\nSigCgt:\\s*([0-9a-f]+)"_s);
    const qulonglong caught =
        kCaught.match(QString::fromLatin1(status.readAll())).captured(1).toULongLong(nullptr, 16);
    return (caught >> (SIGTERM - 1) & 1) != 0;
}

/// Has a running program end.
void verifyItEnds(Program &program)
{
    program.terminate();
    QCOMPARE(program.waitForExit(), 1);
    QVERIFY2(program.standardError().contains("The disk does not respond"),
             program.standardError().constData());
}

} // namespace

/// The end of a program of which a thread waits for a disk.
class TestExitDeadline : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QVERIFY(makeStalledFile(recording())); }
    void cleanup() { QVERIFY(QFile::remove(recording())); }

    void theEventsOfTheWindowDoNotKeepIt()
    {
        Program program(kHere, withOffscreenWindow());
        HttpClient client(program.waitForPort());
        QString events;
        QTRY_VERIFY(!(events = openFile(program.id(), u"events.ndjson"_s)).isEmpty());
        const QString folder = QFileInfo(events).path();
        const QString elsewhere = program.home() + u"/elsewhere"_s;
        // The program closes the file when its folder is gone, and opens the one that is there next. It would
        // make a folder if there were nothing for a moment.
        QVERIFY(QFile::copy(u"/dev/null"_s, elsewhere) && exchange(folder, elsewhere));
        QCOMPARE(client.post("/api/channels/room", bodyOf("ann", 1)).status, 200);
        QTRY_COMPARE(openFile(program.id(), u"events.ndjson"_s), QString());
        QVERIFY(QFile::remove(elsewhere + u"/events.ndjson"_s));
        QVERIFY(makeStalledFile(elsewhere + u"/events.ndjson"_s));
        QVERIFY(exchange(folder, elsewhere));
        verifyItEnds(program);
    }

    void aReplayDoesNotKeepIt_data()
    {
        QTest::addColumn<QStringList>("mode");
        QTest::newRow("headless") << QStringList{u"--headless"_s};
        QTest::newRow("with a window") << QStringList();
    }
    void aReplayDoesNotKeepIt()
    {
        QFETCH(const QStringList, mode);
        Program program(kHere + mode + QStringList{u"--replay"_s, recording()}, withOffscreenWindow());
        QVERIFY(program.waitForPort() != 0);
        verifyItEnds(program);
    }

    void aCommandDoesNotKeepIt()
    {
        Program program({u"report"_s, recording()});
        QTRY_VERIFY(catchesTermination(program.id()));
        verifyItEnds(program);
    }

private:
    QString recording() const { return m_folder.filePath(u"a.mcap"_s); }

    QTemporaryDir m_folder;
};

SUPERSYNK_TEST(TestExitDeadline)

#include "tst_exitdeadline.moc"
