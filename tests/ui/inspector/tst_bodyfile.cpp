// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/smalldisk.h"
#include "tests/support/testmain.h"
#include "ui/inspector/bodyfile.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace supersynk;
using namespace supersynk::test;
using namespace Qt::StringLiterals;

class TestBodyFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fileNameHasChannelClientAndTime_data()
    {
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<QByteArray>("id");
        QTest::addColumn<QString>("name");
        const auto row = [](const char *what, const char *key, const char *id, const QString &name) {
            QTest::newRow(what) << QByteArray(key) << QByteArray(id) << name;
        };
        row("client", "room", "alice", u"room-alice-20260314-103205.json"_s);
        row("channel", "room", "", u"room-20260314-103205.json"_s);
        row("letters of any script", "Saal", "Zoë 日本", u"Saal-Zoë_日本-20260314-103205.json"_s);
        row("a way out of the folder", "../..", "/etc/passwd", u"_____-_etc_passwd-20260314-103205.json"_s);
        row("turned text", "a\u202eb", "c\nd", u"a_b-c_d-20260314-103205.json"_s);
    }

    void fileNameHasChannelClientAndTime()
    {
        QFETCH(const QByteArray, key);
        QFETCH(const QByteArray, id);
        QTEST(suggestedFileName({key, id}, kTime), "name");
    }

    void longNameIsCut()
    {
        QVERIFY(suggestedFileName({QByteArray(1000, 'k'), QByteArray(1000, 'i')}, kTime).size() < 110);
    }

    void everyByteIsSaved()
    {
        const QTemporaryDir directory;
        const QString name = directory.filePath(u"a.json"_s);
        const QByteArray body("{\r\n \"a\" : 1.10 }");
        QCOMPARE(saveBody(name, body), QString());
        QFile file(name);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), body);
    }

    void errorIsReported()
    {
        const QString error = saveBody(u"/nowhere/at all/a.json"_s, "{}");
        QVERIFY(error.startsWith(u"“/nowhere/at all/a.json” could not be saved: "_s));
        QVERIFY(error.size() > 50);
    }

    void fullDiskIsReported()
    {
        if (!m_disk.problem().isEmpty())
            QSKIP(qPrintable(m_disk.problem()));
        m_disk.fill();
        const QString name = m_disk.filePath(u"a.json"_s);
        const QString error = saveBody(name, "{}");
        QVERIFY(error.startsWith(u"“%1” could not be saved: "_s.arg(name)));
        QVERIFY(!QFile::exists(name));
    }

private:
    const SmallDisk m_disk; // must be made while the process has one thread
    const QDateTime kTime{QDate(2026, 3, 14), QTime(10, 32, 5)};
};

SUPERSYNK_TEST(TestBodyFile)
#include "tst_bodyfile.moc"
