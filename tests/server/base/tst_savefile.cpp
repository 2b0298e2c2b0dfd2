// SPDX-License-Identifier: GPL-3.0-only
#include "server/base/savefile.h"
#include "tests/support/smalldisk.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace supersynk;
using namespace supersynk::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray contentsOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : "cannot be read"_ba;
}

} // namespace

/// A file is saved completely, or the failure is reported.
class TestSaveFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyByteIsSaved_data()
    {
        QTest::addColumn<qsizetype>("size");

        QTest::newRow("none") << qsizetype(0);
        QTest::newRow("few") << qsizetype(100);
        QTest::newRow("more than Qt buffers") << qsizetype(100'000);
    }

    void everyByteIsSaved()
    {
        QFETCH(qsizetype, size);
        const QTemporaryDir directory;
        const QString path = directory.filePath(u"file"_s);
        QCOMPARE(saveFile(path, QByteArray(size, 'n')), std::nullopt);
        QCOMPARE(contentsOf(path), QByteArray(size, 'n'));
    }

    void earlierFileIsReplaced()
    {
        const QTemporaryDir directory;
        const QString path = directory.filePath(u"file"_s);
        QCOMPARE(saveFile(path, QByteArray(1000, 'o')), std::nullopt);
        QCOMPARE(saveFile(path, "new"_ba), std::nullopt);
        QCOMPARE(contentsOf(path), "new"_ba);
    }

    void secretsAreForTheirOwnerAlone()
    {
#ifdef Q_OS_UNIX
        const QTemporaryDir directory;
        const QString path = directory.filePath(u"secret"_s);
        QCOMPARE(saveFile(path, "secret"_ba, FileAccess::OwnerOnly), std::nullopt);
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QCOMPARE(QFileInfo(path).permissions() & others, QFile::Permissions());
#else
        QSKIP("reads POSIX permissions");
#endif
    }

    void missingFolderIsReported()
    {
        const auto reason = saveFile(u"/no/such/folder/file"_s, "bytes"_ba);
        QVERIFY(reason && !reason->isEmpty());
    }

    void fullDiskIsReportedAndKeepsTheEarlierFile_data()
    {
        QTest::addColumn<qsizetype>("size");

        QTest::newRow("a byte") << qsizetype(1);
        QTest::newRow("less than Qt buffers") << qsizetype(900);
        QTest::newRow("all that Qt buffers") << qsizetype(16 * 1024);
        QTest::newRow("more") << qsizetype(16 * 1024 + 1);
        QTest::newRow("more than the disk holds") << qsizetype(2 * SmallDisk::kSize);
    }

    void fullDiskIsReportedAndKeepsTheEarlierFile()
    {
        if (!m_disk.problem().isEmpty())
            QSKIP(qPrintable(m_disk.problem()));
        QFETCH(qsizetype, size);
        const QString path = m_disk.filePath(u"file"_s);
        m_disk.relieve();
        QCOMPARE(saveFile(path, "old"_ba), std::nullopt);
        m_disk.fill();
        const auto reason = saveFile(path, QByteArray(size, 'n'));
        QVERIFY(reason && !reason->isEmpty());
        QCOMPARE(contentsOf(path), "old"_ba);
        QCOMPARE(QDir(QFileInfo(path).path()).entryList(QDir::Files).size(), 2); // nothing half written stays
    }

    void aDiskThatFillsUpGivesItsReason()
    {
        if (!m_disk.problem().isEmpty())
            QSKIP(qPrintable(m_disk.problem()));
        m_disk.relieve();
        const QByteArray bytes(2 * SmallDisk::kSize, 'n'); // of which the disk takes a part
        QCOMPARE(saveFile(m_disk.filePath(u"file"_s), bytes), u"No space left on device"_s);
    }

    void roomAgainIsEnough()
    {
        if (!m_disk.problem().isEmpty())
            QSKIP(qPrintable(m_disk.problem()));
        const QString path = m_disk.filePath(u"file"_s);
        m_disk.fill();
        QVERIFY(saveFile(path, "new"_ba));
        m_disk.relieve();
        QCOMPARE(saveFile(path, "new"_ba), std::nullopt);
        QCOMPARE(contentsOf(path), "new"_ba);
    }

private:
    const SmallDisk m_disk; // made before the tests, while there is one thread
};

SUPERSYNK_TEST(TestSaveFile)

#include "tst_savefile.moc"
