// SPDX-License-Identifier: GPL-3.0-only
#include "ui/eventfiles/rotatedfile.h"

#include "tests/support/smalldisk.h"
#include "tests/support/testmain.h"
#include "tests/ui/eventfiles/logged.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <optional>

using namespace supersynk;
using namespace Qt::StringLiterals;

class TestRotatedFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder.emplace(); }

    void linesAreAppended()
    {
        RotatedFile file(path());
        QVERIFY(!file.append("a\n"));
        QVERIFY(!file.append("b\n"));
        QCOMPARE(read(path()), "a\nb\n"_ba);
        RotatedFile again(path());
        QVERIFY(!again.append("c\n"));
        QCOMPARE(read(path()), "a\nb\nc\n"_ba);
    }

    void onlyTheUserCanReadIt()
    {
#ifdef Q_OS_WIN
        QSKIP("on Windows a file has the access rights of its folder");
#endif
        RotatedFile file(path());
        QVERIFY(!file.append("a\n"));
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QVERIFY(!(QFileInfo(path()).permissions() & others));
    }

    void fullFileIsRenamed()
    {
        RotatedFile file(path(), 8, 3);
        for (const char *line : {"aaa\n", "bbb\n", "ccc\n"})
            QVERIFY(!file.append(line));
        QCOMPARE(read(path()), "ccc\n"_ba);
        QCOMPARE(read(path(1)), "aaa\nbbb\n"_ba);
        QCOMPARE(file.paths(), (QStringList{path(), path(1)}));
    }

    void sizeAndNumberOfFilesAreBounded()
    {
        RotatedFile file(path(), 100, 3);
        for (int i = 0; i < 1000; ++i)
            QVERIFY(!file.append(QByteArray::number(i) + '\n'));
        QCOMPARE(file.paths().size(), 3);
        for (const QString &each : file.paths())
            QVERIFY(QFileInfo(each).size() <= 100);
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files).size(), 3);
        QVERIFY(read(path()).endsWith("999\n"));
    }

    void tornLineIsEnded()
    {
        write(path(), "whole\nto");
        RotatedFile file(path());
        QVERIFY(!file.append("next\n"));
        QCOMPARE(read(path()), "whole\nto\nnext\n"_ba);
    }

    void removedFileIsMadeAgain()
    {
#ifdef Q_OS_WIN
        QSKIP("Windows keeps a file that is open");
#endif
        RotatedFile file(path());
        QVERIFY(!file.append("a\n"));
        QVERIFY(QFile::remove(path()));
        QVERIFY(!file.append("b\n"));
        QCOMPARE(read(path()), "b\n"_ba);
    }

    void folderThatCannotBeMadeIsReported()
    {
        write(m_folder->filePath(u"file"_s), "x");
        const QString place = m_folder->filePath(u"file/events.ndjson"_s);
        RotatedFile file(place);
        QVERIFY(file.append("a\n"));
        QVERIFY(QFile::remove(m_folder->filePath(u"file"_s)));
        QVERIFY(!file.append("b\n"));
        QCOMPARE(read(place), "b\n"_ba);
    }

    void fullDiskLeavesNoPartOfALine()
    {
        const test::SmallDisk disk;
        if (!disk.problem().isEmpty())
            QSKIP(qPrintable(disk.problem()));
        const QString place = disk.filePath(u"events.ndjson"_s);
        RotatedFile file(place);
        QVERIFY(!file.append("a\n"));
        disk.fill();
        QVERIFY(file.append(QByteArray(10'000, 'x') + '\n'));
        QCOMPARE(read(place), "a\n"_ba);
        disk.relieve();
        QVERIFY(!file.append("b\n"));
        QCOMPARE(read(place), "a\nb\n"_ba);
    }

private:
    QString path(int number = 0) const
    {
        return m_folder->filePath(number == 0 ? u"events.ndjson"_s : u"events-%1.ndjson"_s.arg(number));
    }

    std::optional<QTemporaryDir> m_folder;
};

SUPERSYNK_TEST(TestRotatedFile)
#include "tst_rotatedfile.moc"
