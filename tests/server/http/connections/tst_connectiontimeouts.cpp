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

/// How long a connection is waited for. The time is the test's.
class TestConnectionTimeouts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void clientThatConnectsMustSaySomething()
    {
        const ConnectionTimeouts patience(kBegin);
        QCOMPARE(patience.verdict(kBegin + 1s, kLimits), Verdict::Fine);
        QCOMPARE(patience.verdict(kBegin + 1s + 1ms, kLimits), Verdict::Idle); // browsers connect ahead
    }

    void firstByteBringsTheTimeForTheHead()
    {
        ConnectionTimeouts patience(kBegin);
        patience.waits(Waiting::ForHead, kBegin + 500ms);
        QCOMPARE(patience.verdict(kBegin + 1500ms, kLimits), Verdict::Fine);
        QCOMPARE(patience.verdict(kBegin + 1501ms, kLimits), Verdict::SlowHead);
    }

    void bytesOfAHeadDoNotBuyTime()
    {
        ConnectionTimeouts patience(kBegin);
        patience.waits(Waiting::ForHead, kBegin);
        patience.waits(Waiting::ForHead, kBegin + 900ms);
        QCOMPARE(patience.verdict(kBegin + 1s + 1ms, kLimits), Verdict::SlowHead);
    }

    void headBringsTheTimeForTheBody()
    {
        ConnectionTimeouts patience(kBegin);
        patience.waits(Waiting::ForBody, kBegin + 1s);
        QCOMPARE(patience.verdict(kBegin + 3s, kLimits), Verdict::Fine);
        QCOMPARE(patience.verdict(kBegin + 3s + 1ms, kLimits), Verdict::SlowBody);
    }

    void bytesOfABodyDoNotBuyTime()
    {
        ConnectionTimeouts patience(kBegin);
        patience.waits(Waiting::ForBody, kBegin);
        patience.waits(Waiting::ForBody, kBegin + 1900ms);
        QCOMPARE(patience.verdict(kBegin + 2s + 1ms, kLimits), Verdict::SlowBody);
    }

    void answerBringsTheTimeBetweenRequests()
    {
        ConnectionTimeouts patience(kBegin);
        patience.answered(kBegin + 1s);
        QCOMPARE(patience.verdict(kBegin + 4s, kLimits), Verdict::Fine);
        QCOMPARE(patience.verdict(kBegin + 4s + 1ms, kLimits), Verdict::Idle);
    }

    void everyAnswerBringsItAnew()
    {
        ConnectionTimeouts patience(kBegin);
        patience.answered(kBegin);
        patience.answered(kBegin + 2s);
        QCOMPARE(patience.verdict(kBegin + 5s, kLimits), Verdict::Fine);
        QCOMPARE(patience.verdict(kBegin + 5s + 1ms, kLimits), Verdict::Idle);
    }

    void laterHeadHasTheWholeTimeToo()
    {
        ConnectionTimeouts patience(kBegin);
        patience.answered(kBegin);
        patience.waits(Waiting::ForHead, kBegin + 2900ms);
        QCOMPARE(patience.verdict(kBegin + 3900ms, kLimits), Verdict::Fine);
        QCOMPARE(patience.verdict(kBegin + 3901ms, kLimits), Verdict::SlowHead);
    }

    void answerMustBeRead()
    {
        ConnectionTimeouts patience(kBegin);
        patience.answered(kBegin);
        patience.sent(0, 1000, kBegin);
        QCOMPARE(patience.verdict(kBegin + 4s, kLimits), Verdict::Fine);
        QCOMPARE(patience.verdict(kBegin + 4s + 1ms, kLimits), Verdict::NotReading);
    }

    void readingAnyOfItBringsTheTimeAnew()
    {
        ConnectionTimeouts patience(kBegin);
        patience.answered(kBegin);
        patience.sent(0, 1000, kBegin);
        patience.sent(1, 999, kBegin + 4s);
        QCOMPARE(patience.verdict(kBegin + 8s, kLimits), Verdict::Fine);
        QCOMPARE(patience.verdict(kBegin + 8s + 1ms, kLimits), Verdict::NotReading);
    }

    void askingForMoreDoesNot()
    {
        ConnectionTimeouts patience(kBegin);
        patience.sent(0, 1000, kBegin);
        patience.answered(kBegin + 3s);
        patience.sent(0, 2000, kBegin + 3s);
        QCOMPARE(patience.verdict(kBegin + 4s + 1ms, kLimits), Verdict::NotReading);
    }

    void slowReaderIsNotCalledIdle()
    {
        ConnectionTimeouts patience(kBegin);
        patience.answered(kBegin);
        patience.sent(0, 1000, kBegin);
        patience.sent(500, 500, kBegin + 3500ms);
        QCOMPARE(patience.verdict(kBegin + 3600ms, kLimits), Verdict::Fine);
    }

    void nobodyIsBlamedForAnAnswerThatCameLate()
    {
        ConnectionTimeouts patience(kBegin);
        patience.answered(kBegin + 100s);
        patience.sent(0, 1000, kBegin + 100s);
        QCOMPARE(patience.verdict(kBegin + 104s, kLimits), Verdict::Fine);
    }

    void whatIsReadIsForgiven()
    {
        ConnectionTimeouts patience(kBegin);
        patience.answered(kBegin);
        patience.sent(0, 1000, kBegin);
        patience.sent(1000, 0, kBegin + 1s);
        QCOMPARE(patience.verdict(kBegin + 3s, kLimits), Verdict::Fine);
        QCOMPARE(patience.verdict(kBegin + 3s + 1ms, kLimits), Verdict::Idle);
    }

    void blameBeginsWhereTheWaitBegan()
    {
        ConnectionTimeouts patience(kBegin);
        patience.waits(Waiting::ForBody, kBegin + 1s);
        QCOMPARE(patience.since(), kBegin + 1s);
        patience.answered(kBegin + 2s);
        patience.sent(0, 1000, kBegin + 3s);
        QCOMPARE(patience.since(), kBegin + 3s);
    }
};

SUPERSYNK_TEST(TestConnectionTimeouts)

#include "tst_connectiontimeouts.moc"
