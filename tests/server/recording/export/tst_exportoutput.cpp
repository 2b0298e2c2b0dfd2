// SPDX-License-Identifier: GPL-3.0-only
#include "server/recording/export/exportoutput.h"

#include "tests/support/smalldisk.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <optional>

using namespace supersynk;
using namespace supersynk::test;
using namespace Qt::StringLiterals;

using Kind = ExportOutput::Kind;

namespace {

QByteArray contentsOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool touch(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write("mine") == 4;
}

} // namespace

/// The files of an export: whole or not there, and nothing is overwritten.
class TestExportOutput : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_disk.emplace(); } // while there is one thread
    void init()
    {
        m_folder.emplace();
        m_target = m_folder->filePath(u"new/out"_s);
    }

    void aFileIsThereOnceItIsWhole()
    {
        ExportOutput output(m_target, Kind::File);
        QVERIFY(output.create());
        output.add(ExportOutput::kOnly, "a");
        output.add(ExportOutput::kOnly, QByteArray(200'000, 'b'));
        QVERIFY(!QFile::exists(m_target));
        QVERIFY(output.finish());
        QCOMPARE(contentsOf(m_target), 'a' + QByteArray(200'000, 'b'));
        QCOMPARE(entries(), QStringList{u"out"_s});
    }

    void aFolderIsThereOnceItIsWhole()
    {
        for (const QString &ending : {QString(), u"/"_s}) {
            ExportOutput output(m_target + ending, Kind::Folder);
            QVERIFY(output.create());
            for (int i = 0; i < 2000; ++i) // more than a process may have open
                output.add(output.addFile(u"a/%1.txt"_s.arg(i)), QByteArray::number(i));
            QVERIFY(!QFile::exists(m_target));
            QVERIFY(output.finish());
            QCOMPARE(contentsOf(m_target + u"/a/1234.txt"_s), "1234"_ba);
            QCOMPARE(entries(), QStringList{u"out"_s});
            QVERIFY(QDir(m_target).removeRecursively());
        }
    }

    void whatIsNotFinishedLeavesNothing()
    {
        for (const Kind kind : {Kind::File, Kind::Folder}) {
            ExportOutput output(m_target, kind);
            QVERIFY(output.create());
            output.add(kind == Kind::File ? ExportOutput::kOnly : output.addFile(u"a/b"_s),
                       QByteArray(200'000, 'b'));
            QCOMPARE(entries(), QStringList{u"out.part"_s});
        }
        QCOMPARE(entries(), QStringList());
    }

    void nothingIsOverwritten()
    {
        QVERIFY(QDir(m_folder->path()).mkpath(u"new"_s));
        for (const Kind kind : {Kind::File, Kind::Folder}) {
            QVERIFY(touch(m_target));
            ExportOutput output(m_target, kind);
            QVERIFY(!output.create());
            QVERIFY2(output.problem()->contains(u"is there already"_s), qPrintable(*output.problem()));
            QCOMPARE(contentsOf(m_target), "mine"_ba);
            QVERIFY(QFile::remove(m_target));
        }
        QVERIFY(QDir(m_target).mkpath(u"."_s) && touch(m_target + u"/mine"_s));
        for (const Kind kind : {Kind::File, Kind::Folder})
            QVERIFY(!ExportOutput(m_target, kind).create());
        QCOMPARE(contentsOf(m_target + u"/mine"_s), "mine"_ba);
    }

    void whatAppearsMeanwhileIsNotOverwritten()
    {
        for (const Kind kind : {Kind::File, Kind::Folder}) {
            {
                ExportOutput output(m_target, kind);
                QVERIFY(output.create());
                QVERIFY(touch(m_target));
                QVERIFY(!output.finish());
            }
            QCOMPARE(contentsOf(m_target), "mine"_ba);
            QCOMPARE(entries(), QStringList{u"out"_s});
            QVERIFY(QFile::remove(m_target));
        }
    }

    void theFilesOfAnotherExportAreLeftAlone()
    {
        ExportOutput first(m_target, Kind::File);
        QVERIFY(first.create());
        {
            ExportOutput second(m_target, Kind::File);
            QVERIFY(!second.create());
            QVERIFY(second.problem()->contains(u"another export"_s));
        }
        QCOMPARE(entries(), QStringList{u"out.part"_s});
    }

    void anEmptyFolderIsTaken()
    {
        QVERIFY(QDir().mkpath(m_target));
        ExportOutput output(m_target, Kind::Folder);
        QVERIFY(output.create());
        output.add(output.addFile(u"a"_s), "1");
        QVERIFY(output.finish());
        QCOMPARE(contentsOf(m_target + u"/a"_s), "1"_ba);
    }

    void aFullDiskIsSaid()
    {
        if (!m_disk->problem().isEmpty())
            QSKIP(qPrintable(m_disk->problem()));
        {
            ExportOutput output(m_disk->filePath(u"out"_s), Kind::File);
            QVERIFY(output.create());
            output.add(ExportOutput::kOnly, QByteArray(2 * SmallDisk::kSize, 'x'));
            QVERIFY(!output.finish());
            QVERIFY2(output.problem()->endsWith(u"can't be written: No space left on device"_s),
                     qPrintable(*output.problem()));
        }
        QCOMPARE(QDir(m_disk->filePath(QString())).entryList(QDir::Files), QStringList());
    }

    void aMissingNameIsSaid()
    {
        ExportOutput output(QString(), Kind::File);
        QVERIFY(!output.create());
    }

private:
    [[nodiscard]] QStringList entries() const
    {
        return QDir(m_folder->filePath(u"new"_s)).entryList(QDir::AllEntries | QDir::NoDotAndDotDot);
    }

    std::optional<SmallDisk> m_disk;
    std::optional<QTemporaryDir> m_folder;
    QString m_target;
};

SUPERSYNK_TEST(TestExportOutput)
#include "tst_exportoutput.moc"
