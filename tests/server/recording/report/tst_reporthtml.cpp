// SPDX-License-Identifier: GPL-3.0-only
#include "server/recording/report/reporthtml.h"

#include "tests/server/recording/report/reportfixture.h"
#include "tests/support/testmain.h"

#include <QLocale>
#include <QTest>
#include <QXmlStreamReader>

using namespace supersynk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestReportHtml : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void figuresAreShown()
    {
        const QString html = htmlOf(sampleReport());
        QVERIFY(html.contains("Report of maze.mcap"_L1));
        QVERIFY(html.contains("<td class=\"figure\">8.0</td>"_L1));        // 400 messages in 50 s
        QVERIFY(html.contains(u"<td class=\"figure\">1.0\u00a0%</td>"_s)); // 4 late ones
    }

    void lastDayIsShownIfItIsAnother()
    {
        ReportData data = sampleReport();
        QCOMPARE(htmlOf(data).count("November 2023"_L1), 1);
        data.timeline.end = data.timeline.begin + 48h;
        QCOMPARE(htmlOf(data).count("November 2023"_L1), 2);
    }

    void picturesAreWellFormed()
    {
        ReportData data = sampleReport();
        for (int i = 0; i <= 20; ++i)
            data.clients[0].addBody(data.timeline.begin + i * 100ms, i * 100ms,
                                    "{\"pos\":[" + QByteArray::number(i) + ",1,0]}");
        const QString html = htmlOf(data);
        int pictures = 0;
        for (qsizetype at = html.indexOf("<svg"_L1); at >= 0;
             at = html.indexOf("<svg"_L1, at + 1), ++pictures) {
            const QString picture = html.sliced(at, html.indexOf("</svg>"_L1, at) + 6 - at);
            QXmlStreamReader reader(picture);
            while (!reader.atEnd())
                reader.readNext();
            QVERIFY2(!reader.hasError(), qPrintable(reader.errorString() + picture));
        }
        QCOMPARE(pictures, 5); // the pattern, the legend, messages per second, lanes, a path
    }

    void textsOfClientsAreNoMarkup()
    {
        const QByteArray evil = "</td><script>alert(1)</script><img src=x onerror=alert(2)>\"'%1";
        ReportData data = sampleReport();
        data.fileName = QString::fromUtf8(evil);
        data.timeline.session = {{"study", evil}, {"notes", evil}};
        data.timeline.lanes[0].key = evil;
        data.timeline.lanes[0].clientId = evil;
        data.timeline.markers = {{1s, QString::fromUtf8(evil), QString::fromUtf8(evil), evil, evil}};
        data.clients[0].addBody(data.timeline.begin, 0s, R"({"pos":[0,1,0]})");
        const QString html = htmlOf(data);
        QVERIFY(!html.contains("<script"_L1) && !html.contains("<img"_L1));
        QVERIFY(html.contains("&lt;script&gt;"_L1));
    }

    void markersAreNumbered()
    {
        ReportData data = sampleReport();
        data.timeline.markers = {{10s, u"Door opens"_s, u"on time"_s, {}, {}},
                                 {20s, u"Stumbles"_s, {}, "maze", "alice"}};
        const QString html = htmlOf(data);
        QVERIFY(html.contains("class=\"number\">2</text>"_L1));
        QVERIFY(html.contains("<td>2</td><td>00:00:20</td>"_L1));
    }

    void notesKeepTheirLines()
    {
        ReportData data = sampleReport();
        data.timeline.session = {{"notes", "Second visit.\r\nRoom B."}};
        QVERIFY(htmlOf(data).contains("Second visit.\nRoom B."_L1));
    }

    void whatIsMissingIsSaid()
    {
        QVERIFY(!htmlOf(sampleReport()).contains("class=\"warning\""_L1));
        ReportData data = sampleReport();
        data.isFinished = false;
        data.timeline.gaps = {{30s, 1234}};
        const QString html = htmlOf(data);
        QVERIFY(html.contains("The file was cut off"_L1));
        // A translator of the program inflects them.
        QVERIFY(html.contains("1234 message(s) were dropped, see below"_L1));
        QVERIFY(html.contains("400 message(s)"_L1));
        QVERIFY(html.contains("<td class=\"figure\">1234</td>"_L1));
    }

    void emptyRecordingHasAReport()
    {
        const QString html = htmlOf({});
        QVERIFY(html.contains("No client was there."_L1));
    }

    void nothingIsLoadedFromElsewhere()
    {
        const QString html = htmlOf(sampleReport());
        QVERIFY(!html.contains("http://"_L1) && !html.contains("https://"_L1) && !html.contains("src="_L1));
        QVERIFY(html.contains("default-src 'none'"_L1));
    }

    void shortTroubleIsVisible()
    {
        ReportData data = sampleReport();
        data.timeline.end = data.timeline.begin + 1h;
        data.timeline.lanes[0].spans = {{0s, 30min, RecordingTimeline::Span::Kind::There},
                                        {30min, 30min + 10ms, RecordingTimeline::Span::Kind::Late}};
        QVERIFY(htmlOf(data).contains("width=\"2.50\" height=\"8.00\" class=\"late\""_L1));
    }

    void labelsStandWithTheirIds()
    {
        ReportData data = sampleReport();
        data.timeline.lanes[0].label = u"Alice <B>"_s;
        const QString html = htmlOf(data);
        QVERIFY(html.contains("<bdi>Alice &lt;B&gt;</bdi> <small><bdi>alice</bdi></small>"_L1));
        QVERIFY(html.contains("Alice &lt;B&gt;</text>"_L1)); // the lane
    }

private:
    static QString htmlOf(const ReportData &data) { return QString::fromUtf8(reportHtml(data)); }
};

SUPERSYNK_TEST(TestReportHtml)
#include "tst_reporthtml.moc"
