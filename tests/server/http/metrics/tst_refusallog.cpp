// SPDX-License-Identifier: GPL-3.0-only
#include "server/http/metrics/refusallog.h"
#include "tests/support/testmain.h"

#include <QStringList>
#include <QTest>

using namespace supersynk;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

constexpr Instant kBegin{std::chrono::hours(1)};
constexpr auto kInterval = RefusalLog::kInterval;

/// A log whose lines the test can read.
class Log
{
public:
    void record(std::string_view kind, const QByteArray &detail, const QByteArray &address, Instant now)
    {
        m_log.record(kind, detail, address, now);
    }
    void record(std::string_view kind, const Reason &reason, const QByteArray &address, Instant now)
    {
        m_log.record(kind, reason, address, now);
    }
    void flush(Instant now) { m_log.flush(now); }
    [[nodiscard]] RefusalLog::Totals totals() const { return m_log.totals(); }
    [[nodiscard]] const QStringList &lines() const { return m_lines; }

private:
    QStringList m_lines;
    RefusalLog m_log{[this](const RefusalGroup &refused) { m_lines.append(refusalLine(refused)); }};
};

} // namespace

/// The log has one line per kind and interval, with the reason and the address.
class TestRefusalLog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void firstIsLoggedAtOnceWithItsReasonAndAddress()
    {
        Log log;
        log.record("slow", "It is too slow.", "192.168.1.20", kBegin);
        QCOMPARE(log.lines().size(), 1);
        QVERIFY(log.lines()[0].contains("It is too slow."_L1));
        QVERIFY(log.lines()[0].contains("192.168.1.20"_L1));
    }

    void thousandsMakeOneLinePerInterval()
    {
        Log log;
        for (int i = 0; i < 5000; ++i) {
            log.record("slow", "It is too slow.", "192.168.1.20", kBegin + std::chrono::milliseconds(i));
            log.flush(kBegin + std::chrono::milliseconds(i));
        }
        QCOMPARE(log.lines().size(), 1);
    }

    void restIsLoggedWhenTheIntervalEnds()
    {
        Log log;
        for (int i = 0; i < 5000; ++i)
            log.record("slow", "It is too slow.", i < 4999 ? "10.0.0.1" : "10.0.0.2", kBegin);
        log.flush(kBegin + kInterval - 1ms);
        QCOMPARE(log.lines().size(), 1);
        log.flush(kBegin + kInterval);
        QCOMPARE(log.lines().size(), 2);
        QVERIFY2(log.lines()[1].contains("4999"_L1), qPrintable(log.lines()[1]));
        QVERIFY(log.lines()[1].contains("10.0.0.2"_L1));
    }

    void nothingIsLoggedTwice()
    {
        Log log;
        log.record("slow", "It is too slow.", "10.0.0.1", kBegin);
        log.record("slow", "It is too slow.", "10.0.0.1", kBegin);
        for (int i = 1; i < 10; ++i)
            log.flush(kBegin + i * kInterval);
        QCOMPARE(log.lines().size(), 2);
    }

    void nextRefusalAfterTheIntervalWritesTheLine()
    {
        Log log;
        log.record("slow", "It is too slow.", "10.0.0.1", kBegin);
        log.record("slow", "It is too slow.", "10.0.0.1", kBegin + 1s);
        log.record("slow", "It is too slow.", "10.0.0.1", kBegin + kInterval);
        QCOMPARE(log.lines().size(), 2);
        QVERIFY(log.lines()[1].contains(u'2'));
    }

    void kindsDoNotHideEachOther()
    {
        Log log;
        log.record("slow", "It is too slow.", "10.0.0.1", kBegin);
        log.record("large", "It is too large.", "10.0.0.1", kBegin);
        QCOMPARE(log.lines().size(), 2);
        QVERIFY(log.lines()[1].contains("It is too large."_L1));
    }

    void totalsAreKeptAfterTheLines()
    {
        Log log;
        QVERIFY(log.totals().empty());
        for (int i = 0; i < 3; ++i)
            log.record("slow", "It is too slow.", "10.0.0.1", kBegin + i * kInterval);
        log.record("large", "It is too large.", "10.0.0.1", kBegin);
        log.flush(kBegin + 5 * kInterval);
        QCOMPARE(log.totals(), (RefusalLog::Totals{{"large", 1}, {"slow", 3}}));
    }

    /// The sink may be slow.
    void sinkIsCalledWithoutALock()
    {
        int lines = 0;
        RefusalLog *log = nullptr;
        RefusalLog owner([&](const RefusalGroup &) {
            lines += static_cast<int>(log->totals().size()); // would block forever
        });
        log = &owner;
        log->record("slow", "It is too slow."_ba, "10.0.0.1", kBegin);
        log->record("slow", "It is too slow."_ba, "10.0.0.1", kBegin);
        log->flush(kBegin + kInterval);
        QCOMPARE(lines, 2);
    }

    void longArgumentIsShortened()
    {
        Log log;
        log.record("method", {"%1 is not possible."_ba, {QByteArray(8000, 'M')}}, "10.0.0.1", kBegin);
        QVERIFY(log.lines()[0].size() < 300);
        QVERIFY(log.lines()[0].endsWith(u"MMM… is not possible."_s));
    }

    void linesOfAnUnknownSender()
    {
        Log log;
        log.record("accept", "The system gives none."_ba, {}, kBegin);
        for (int i = 0; i < 2; ++i)
            log.record("accept", "The system gives none."_ba, {}, kBegin);
        log.flush(kBegin + kInterval);
        QCOMPARE(log.lines(),
                 (QStringList{u"Refused: The system gives none."_s,
                              u"Refused 2 times: The system gives none."_s}));
    }

    void lastingFloodIsLoggedOnceAnInterval()
    {
        Log log;
        for (int second = 0; second < 100; ++second)
            log.record("slow", "It is too slow.", "10.0.0.1", kBegin + std::chrono::seconds(second));
        QCOMPARE(log.lines().size(), 100s / kInterval);
    }
};

SUPERSYNK_TEST(TestRefusalLog)

#include "tst_refusallog.moc"
