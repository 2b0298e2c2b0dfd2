// SPDX-License-Identifier: GPL-3.0-only
#include "ui/replay/reportwriter.h"

#include "tests/server/recording/recordedfile.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>

using namespace supersynk;
using namespace supersynk::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Reports that are written in a thread.
class TestReportWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_file.emplace();
        QVERIFY(m_file->write([](RecordingWriter &writer) {
            for (int i = 0; i < 10'000; ++i)
                QVERIFY(writer.add(RecordedFile::body("maze", "ada", i), RecordedFile::kBegin + i * 10ms));
        }));
    }

    void cleanup() { m_file.reset(); }

    void progressComesBeforeTheEnd()
    {
        ReportWriter writer;
        QSignalSpy progressed(&writer, &ReportWriter::progressed);
        QSignalSpy finished(&writer, &ReportWriter::finished);
        writer.start(m_file->path(), target());
        QTRY_COMPARE(finished.count(), 1);
        QCOMPARE(finished.at(0).at(0).toString(), QString());
        int last = -1;
        for (const auto &signal : std::as_const(progressed)) {
            QVERIFY(signal.at(0).toInt() > last);
            last = signal.at(0).toInt();
        }
        QVERIFY(last > 0 && last <= 100);
        QVERIFY(QFile::exists(target()));
    }

    void problemIsASentence()
    {
        ReportWriter writer;
        QSignalSpy finished(&writer, &ReportWriter::finished);
        writer.start(m_file->path() + u".none"_s, target());
        QTRY_COMPARE(finished.count(), 1);
        QVERIFY(!finished.at(0).at(0).toString().isEmpty());
    }

    void cancelledItLeavesNothingAndSaysNothing()
    {
        int finished = 0;
        {
            ReportWriter writer;
            connect(&writer, &ReportWriter::finished, this, [&finished] { ++finished; });
            writer.cancel();
            writer.start(m_file->path(), target());
        } // waits for the thread
        QCoreApplication::sendPostedEvents();
        QCOMPARE(finished, 0);
        QVERIFY(!QFile::exists(target()));
    }

private:
    QString target() const { return m_file->path() + u".html"_s; }

    std::optional<RecordedFile> m_file;
};

SUPERSYNK_TEST(TestReportWriter)
#include "tst_reportwriter.moc"
