// SPDX-License-Identifier: GPL-3.0-only
#include "server/http/connections/connectiontimeouts.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace supersynk;
using namespace std::chrono_literals;

using Verdict = ConnectionTimeouts::Verdict;
using Waiting = ConnectionTimeouts::Waiting;

namespace {

constexpr Limits kLimits{.headTime = 1s, .bodyTime = 2s, .idleTime = 3s, .stallTime = 4s};
constexpr Instant kBegin{std::chrono::hours(1)};

} // namespace

/// The timeouts of a connection. The test passes the time in.
class TestConnectionTimeouts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void clientMustSendSomethingAfterConnecting()
    {
        const ConnectionTimeouts timeouts(kBegin);
        QCOMPARE(timeouts.verdict(kBegin + 1s, kLimits), Verdict::Fine);
        QCOMPARE(timeouts.verdict(kBegin + 1s + 1ms, kLimits), Verdict::Idle); // browsers connect ahead
    }

    void firstByteStartsTheHeadTimeout()
    {
        ConnectionTimeouts timeouts(kBegin);
        timeouts.waitFor(Waiting::ForHead, kBegin + 500ms);
        QCOMPARE(timeouts.verdict(kBegin + 1500ms, kLimits), Verdict::Fine);
        QCOMPARE(timeouts.verdict(kBegin + 1501ms, kLimits), Verdict::SlowHead);
    }

    void bytesOfAHeadDoNotExtendTheTimeout()
    {
        ConnectionTimeouts timeouts(kBegin);
        timeouts.waitFor(Waiting::ForHead, kBegin);
        timeouts.waitFor(Waiting::ForHead, kBegin + 900ms);
        QCOMPARE(timeouts.verdict(kBegin + 1s + 1ms, kLimits), Verdict::SlowHead);
    }

    void headStartsTheBodyTimeout()
    {
        ConnectionTimeouts timeouts(kBegin);
        timeouts.waitFor(Waiting::ForBody, kBegin + 1s);
        QCOMPARE(timeouts.verdict(kBegin + 3s, kLimits), Verdict::Fine);
        QCOMPARE(timeouts.verdict(kBegin + 3s + 1ms, kLimits), Verdict::SlowBody);
    }

    void bytesOfABodyDoNotExtendTheTimeout()
    {
        ConnectionTimeouts timeouts(kBegin);
        timeouts.waitFor(Waiting::ForBody, kBegin);
        timeouts.waitFor(Waiting::ForBody, kBegin + 1900ms);
        QCOMPARE(timeouts.verdict(kBegin + 2s + 1ms, kLimits), Verdict::SlowBody);
    }

    void answerStartsTheIdleTimeout()
    {
        ConnectionTimeouts timeouts(kBegin);
        timeouts.answered(kBegin + 1s);
        QCOMPARE(timeouts.verdict(kBegin + 4s, kLimits), Verdict::Fine);
        QCOMPARE(timeouts.verdict(kBegin + 4s + 1ms, kLimits), Verdict::Idle);
    }

    void everyAnswerRestartsTheIdleTimeout()
    {
        ConnectionTimeouts timeouts(kBegin);
        timeouts.answered(kBegin);
        timeouts.answered(kBegin + 2s);
        QCOMPARE(timeouts.verdict(kBegin + 5s, kLimits), Verdict::Fine);
        QCOMPARE(timeouts.verdict(kBegin + 5s + 1ms, kLimits), Verdict::Idle);
    }

    void laterHeadHasTheFullTimeout()
    {
        ConnectionTimeouts timeouts(kBegin);
        timeouts.answered(kBegin);
        timeouts.waitFor(Waiting::ForHead, kBegin + 2900ms);
        QCOMPARE(timeouts.verdict(kBegin + 3900ms, kLimits), Verdict::Fine);
        QCOMPARE(timeouts.verdict(kBegin + 3901ms, kLimits), Verdict::SlowHead);
    }

    void answerMustBeReadInTime()
    {
        ConnectionTimeouts timeouts(kBegin);
        timeouts.answered(kBegin);
        timeouts.update(0, 1000, kBegin);
        QCOMPARE(timeouts.verdict(kBegin + 4s, kLimits), Verdict::Fine);
        QCOMPARE(timeouts.verdict(kBegin + 4s + 1ms, kLimits), Verdict::NotReading);
    }

    void readingRestartsTheStallTimeout()
    {
        ConnectionTimeouts timeouts(kBegin);
        timeouts.answered(kBegin);
        timeouts.update(0, 1000, kBegin);
        timeouts.update(1, 999, kBegin + 4s);
        QCOMPARE(timeouts.verdict(kBegin + 8s, kLimits), Verdict::Fine);
        QCOMPARE(timeouts.verdict(kBegin + 8s + 1ms, kLimits), Verdict::NotReading);
    }

    void furtherRequestsDoNotRestartIt()
    {
        ConnectionTimeouts timeouts(kBegin);
        timeouts.update(0, 1000, kBegin);
        timeouts.answered(kBegin + 3s);
        timeouts.update(0, 2000, kBegin + 3s);
        QCOMPARE(timeouts.verdict(kBegin + 4s + 1ms, kLimits), Verdict::NotReading);
    }

    void slowReaderIsNotIdle()
    {
        ConnectionTimeouts timeouts(kBegin);
        timeouts.answered(kBegin);
        timeouts.update(0, 1000, kBegin);
        timeouts.update(500, 500, kBegin + 3500ms);
        QCOMPARE(timeouts.verdict(kBegin + 3600ms, kLimits), Verdict::Fine);
    }

    void lateAnswerIsNotAStall()
    {
        ConnectionTimeouts timeouts(kBegin);
        timeouts.answered(kBegin + 100s);
        timeouts.update(0, 1000, kBegin + 100s);
        QCOMPARE(timeouts.verdict(kBegin + 104s, kLimits), Verdict::Fine);
    }

    void readAnswerIsNotAStall()
    {
        ConnectionTimeouts timeouts(kBegin);
        timeouts.answered(kBegin);
        timeouts.update(0, 1000, kBegin);
        timeouts.update(1000, 0, kBegin + 1s);
        QCOMPARE(timeouts.verdict(kBegin + 3s, kLimits), Verdict::Fine);
        QCOMPARE(timeouts.verdict(kBegin + 3s + 1ms, kLimits), Verdict::Idle);
    }

    void sinceIsWhereTheWaitBegan()
    {
        ConnectionTimeouts timeouts(kBegin);
        timeouts.waitFor(Waiting::ForBody, kBegin + 1s);
        QCOMPARE(timeouts.since(), kBegin + 1s);
        timeouts.answered(kBegin + 2s);
        timeouts.update(0, 1000, kBegin + 3s);
        QCOMPARE(timeouts.since(), kBegin + 3s);
    }
};

SUPERSYNK_TEST(TestConnectionTimeouts)

#include "tst_connectiontimeouts.moc"
