// SPDX-License-Identifier: GPL-3.0-only
#include "server/recording/report/writereport.h"

#include "tests/server/recording/recordedfile.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QLocale>
#include <QTemporaryDir>
#include <QTest>

#include <optional>

using namespace supersynk;
using namespace supersynk::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestWriteReport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void init()
    {
        m_file.emplace();
        m_folder.emplace();
        m_target = m_folder->filePath(u"report.html"_s);
        QVERIFY(m_file->write([](RecordingWriter &writer) {
            bool isWritten = writer.addClientTimeout(2s, timeAt(0ms));
            for (int i = 0; i < 10'000; ++i)
                isWritten =
                    isWritten && writer.add(RecordedFile::body("maze", "alice", i), timeAt(i * 100ms));
            QVERIFY(isWritten);
        }));
    }

    void recordingBecomesAPage()
    {
        QVERIFY(!writeReport(m_file->path(), m_target, [](double) { return true; }));
        const QByteArray html = content();
        QVERIFY(html.contains("alice"));
        QVERIFY(html.contains("10000"));
        QVERIFY(html.contains("<td class=\"figure\">10.0</td>")); // the rate
    }

    void progressRises()
    {
        std::vector<double> shares;
        QVERIFY(!writeReport(m_file->path(), m_target, [&shares](double share) {
            shares.push_back(share);
            return true;
        }));
        QVERIFY(std::is_sorted(shares.begin(), shares.end()));
        QVERIFY(shares.back() > 0.5 && shares.back() <= 1);
    }

    void cancelledReportLeavesNothing()
    {
        int calls = 0;
        QVERIFY(!writeReport(m_file->path(), m_target, [&calls](double) { return ++calls < 2; }));
        QVERIFY(!QFile::exists(m_target));
    }

    void whatIsNoRecordingIsSaid()
    {
        QFile file(m_folder->filePath(u"a.mcap"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("nothing") == 7);
        file.close();
        const auto problem = writeReport(file.fileName(), m_target, [](double) { return true; });
        QVERIFY(problem && problem->contains("a.mcap"_L1));
        QVERIFY(!QFile::exists(m_target));
    }

    void unwritableTargetIsSaid()
    {
        const QString target = m_folder->filePath(u"missing/report.html"_s);
        const auto problem = writeReport(m_file->path(), target, [](double) { return true; });
        QVERIFY(problem && problem->contains("report.html"_L1));
    }

private:
    static RecordingWriter::Time timeAt(std::chrono::nanoseconds offset)
    {
        return RecordingWriter::Time(RecordedFile::kBegin.time_since_epoch() + offset);
    }

    [[nodiscard]] QByteArray content() const
    {
        QFile file(m_target);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    std::optional<RecordedFile> m_file;
    std::optional<QTemporaryDir> m_folder;
    QString m_target;
};

SUPERSYNK_TEST(TestWriteReport)
#include "tst_writereport.moc"
