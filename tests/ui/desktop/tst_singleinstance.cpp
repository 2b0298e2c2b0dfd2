// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/testmain.h"
#include "ui/desktop/singleinstance.h"

#include <QFile>
#include <QLocalSocket>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <memory>

using supersynk::SingleInstance;
using namespace Qt::StringLiterals;

class TestSingleInstance : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        qunsetenv("XDG_ACTIVATION_TOKEN");
    }

    void secondRaisesTheFirst()
    {
        SingleInstance first(m_directory->path(), u"synk"_s);
        QVERIFY(first.isFirst());
        QSignalSpy raised(&first, &SingleInstance::raiseRequested);
        QVERIFY(raiseFromElsewhere());
        QCOMPARE(raised.count(), 1);
        QVERIFY(raiseFromElsewhere()); // repeatedly
        QCOMPARE(raised.count(), 2);
    }

    void activationTokenIsForwarded()
    {
        SingleInstance first(m_directory->path(), u"synk"_s);
        qputenv("XDG_ACTIVATION_TOKEN", "token-7");
        QVERIFY(raiseFromElsewhere());
        QCOMPARE(qgetenv("XDG_ACTIVATION_TOKEN"), "token-7"_ba);
    }

    void otherNameIsAnotherProgram()
    {
        SingleInstance first(m_directory->path(), u"synk"_s);
        SingleInstance other(m_directory->path(), u"other"_s);
        QVERIFY(first.isFirst() && other.isFirst());
    }

    void remainsOfACrashDoNotMatter()
    {
        QFile socket(m_directory->filePath(u"synk.socket"_s));
        QVERIFY(socket.open(QIODevice::WriteOnly));
        QByteArray left = lockedContents();
        left.replace(0, left.indexOf('\n'), "999999999"); // not a running process
        leave(left);
        SingleInstance first(m_directory->path(), u"synk"_s);
        QVERIFY(first.isFirst());
        QVERIFY(raiseFromElsewhere());
    }

    void crashOfAProcessWithTheSameIdDoesNotMatter()
    {
        leave(lockedContents());
        const SingleInstance next(m_directory->path(), u"synk"_s);
        QVERIFY(next.isFirst());
    }

    void unresponsiveFirstInstanceIsReported()
    {
        QLockFile lock(m_directory->filePath(u"synk.lock"_s));
        QVERIFY(lock.tryLock()); // without listening
        SingleInstance second(m_directory->path(), u"synk"_s);
        QVERIFY(!second.isFirst());
        QVERIFY(!second.raiseFirst());
    }

    void readOnlyDirectoryDoesNotPreventTheStart()
    {
        SingleInstance first(m_directory->filePath(u"missing"_s), u"synk"_s);
        QVERIFY(first.isFirst());
    }

    void aFileReachesTheFirst()
    {
        SingleInstance first(m_directory->path(), u"synk"_s);
        QSignalSpy raised(&first, &SingleInstance::raiseRequested);
        const QString path = u"/home/é\n \"a\"/b.mcap"_s;
        QVERIFY(raiseFromElsewhere(path));
        QCOMPARE(raised.at(0).at(0).toString(), path);
        QVERIFY(raiseFromElsewhere());
        QCOMPARE(raised.at(1).at(0).toString(), QString());
    }

    void overlongTokenIsRejected()
    {
        SingleInstance first(m_directory->path(), u"synk"_s);
        QSignalSpy raised(&first, &SingleInstance::raiseRequested);
        QLocalSocket chatter;
#ifdef Q_OS_WIN
        chatter.connectToServer(u"synk"_s); // a pipe
#else
        chatter.connectToServer(m_directory->filePath(u"synk.socket"_s));
#endif
        QVERIFY(chatter.waitForConnected());
        chatter.write(QByteArray(100'000, 'x'));
        QTRY_COMPARE(chatter.state(), QLocalSocket::UnconnectedState);
        QCOMPARE(raised.count(), 0);
    }

private:
    /// What the lock file of this process has in it.
    [[nodiscard]] QByteArray lockedContents() const
    {
        QLockFile lock(m_directory->filePath(u"synk.lock"_s));
        QFile file(lock.fileName());
        return lock.lock() && file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    /// A lock file that a crash has left.
    void leave(const QByteArray &contents) const
    {
        QFile file(m_directory->filePath(u"synk.lock"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(file.write(contents) > 0);
    }

    /// As by another process, but in another thread while the event loop of this one runs.
    [[nodiscard]] bool raiseFromElsewhere(const QString &file = {}) const
    {
        bool isRaised = false;
        const std::unique_ptr<QThread> thread(QThread::create([&] {
            const SingleInstance second(m_directory->path(), u"synk"_s);
            isRaised = !second.isFirst() && second.raiseFirst(file);
        }));
        QSignalSpy finished(thread.get(), &QThread::finished);
        thread->start();
        return finished.wait() && thread->wait() && isRaised;
    }

    std::unique_ptr<QTemporaryDir> m_directory;
};

SUPERSYNK_TEST(TestSingleInstance)
#include "tst_singleinstance.moc"
