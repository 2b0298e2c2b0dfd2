// SPDX-License-Identifier: GPL-3.0-only
#include "ui/watch/clientjudge.h"

#include "tests/support/testmain.h"

#include <QTest>

using namespace supersynk;
using namespace std::chrono_literals;

namespace {

/// A client that is judged ten times a second.
class Client
{
public:
    Client()
    {
        m_client.joined = m_client.lastSeen = m_now;
        m_client.interval = 0.1;
    }

    /// Posts ten times a second, of which each message number \a lateEvery is late; 0 is none.
    void post(std::chrono::milliseconds time, int lateEvery = 0)
    {
        for (auto end = m_now + time; m_now < end;) {
            m_now += 100ms;
            ++m_messages;
            if (lateEvery > 0 && m_messages % lateEvery == 0) {
                ++m_client.late;
            } else {
                ++m_client.updates;
                m_client.lastSeen = m_now;
            }
            judge();
        }
    }

    void pause(std::chrono::milliseconds time)
    {
        for (auto end = m_now + time; m_now < end;) {
            m_now += 100ms;
            judge();
        }
    }

    const Judgement &judge()
    {
        return m_judge.judge(
            m_client, {.now = m_now, .clientTimeout = m_clientTimeout, .servingSince = m_servingSince});
    }

    void setJitter(double seconds) { m_client.jitter = seconds; }
    void setServing(bool isServing) { m_servingSince = isServing ? std::optional(m_now) : std::nullopt; }
    void setClientTimeout(std::chrono::milliseconds timeout) { m_clientTimeout = timeout; }

    [[nodiscard]] ClientSnapshot &snapshot() { return m_client; }
    [[nodiscard]] Instant now() const { return m_now; }
    [[nodiscard]] const Judgement &judgement() const { return m_judge.judgement(); }
    [[nodiscard]] Verdict verdict() const { return judgement().verdict; }
    [[nodiscard]] std::chrono::seconds age() const
    {
        return std::chrono::round<std::chrono::seconds>(m_now - judgement().since);
    }

private:
    ClientJudge m_judge;
    ClientSnapshot m_client;
    Instant m_now{std::chrono::hours(1)};
    std::optional<Instant> m_servingSince{Instant()};
    std::chrono::milliseconds m_clientTimeout{60s};
    int m_messages = 0;
};

} // namespace

class TestClientJudge : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aClientThatPostsAsUsualIsGood()
    {
        Client client;
        client.post(90s);
        QCOMPARE(client.verdict(), Verdict::Good);
    }

    void aClientThatLosesAQuarterIsLate()
    {
        Client client;
        client.post(90s, 4);
        QCOMPARE(client.verdict(), Verdict::Late);
        QCOMPARE(client.judgement().share, 0.25);
        QVERIFY(client.age() > 80s);
    }

    void aClientThatBeginsToLoseIsLateWithinSeconds()
    {
        Client client;
        client.post(10min);
        client.post(3s, 4);
        QCOMPARE(client.verdict(), Verdict::Late);
    }

    void someLateMessagesInAThousandAreGood()
    {
        Client client;
        client.post(5min, 500);
        QCOMPARE(client.verdict(), Verdict::Good);
    }

    void aMinuteAfterTheLastLateMessageAClientIsGoodAgain()
    {
        Client client;
        client.post(90s, 2);
        client.post(50s);
        QCOMPARE(client.verdict(), Verdict::Late);
        client.post(10s);
        QCOMPARE(client.verdict(), Verdict::Good);
        QCOMPARE(client.judgement().share, 0.0);
    }

    void aShareBetweenTheThresholdsKeepsTheVerdict()
    {
        Client late;
        late.post(20s, 4);
        late.post(70s, 130); // 0.77 %
        QCOMPARE(late.verdict(), Verdict::Late);
        Client good;
        good.post(90s, 130);
        QCOMPARE(good.verdict(), Verdict::Good);
    }

    void twoLateMessagesAreGood()
    {
        Client client;
        client.post(200ms, 1);
        client.post(2s);
        QCOMPARE(client.verdict(), Verdict::Good);
    }

    void whatAClientLostEarlierDoesNotCount()
    {
        Client client;
        client.snapshot().joined = client.now() - 10min;
        client.snapshot().updates = 1000;
        client.snapshot().late = 1000;
        client.post(5s);
        QCOMPARE(client.verdict(), Verdict::Good);
    }

    void anIrregularClientIsUnevenAfterSomeSeconds()
    {
        Client client;
        client.setJitter(0.08);
        client.post(3s);
        QCOMPARE(client.verdict(), Verdict::Good); // has just joined
        client.post(3s);
        QCOMPARE(client.verdict(), Verdict::Uneven);
    }

    void anIrregularMomentIsGood()
    {
        Client client;
        client.post(10s);
        client.setJitter(0.08);
        client.post(2s);
        client.setJitter(0.001);
        client.post(5s);
        QCOMPARE(client.verdict(), Verdict::Good);
    }

    void anUnevenClientIsGoodAMinuteAfterItsLastIrregularity()
    {
        Client client;
        client.setJitter(0.08);
        client.post(30s);
        client.setJitter(0.001);
        client.post(50s);
        QCOMPARE(client.verdict(), Verdict::Uneven);
        client.post(12s);
        QCOMPARE(client.verdict(), Verdict::Good);
    }

    void lateMessagesExplainGaps()
    {
        Client client;
        client.setJitter(0.08);
        client.post(10s, 3);
        QCOMPARE(client.verdict(), Verdict::Late);
    }

    void aClientThatStopsIsSilentSinceItsLatestPost()
    {
        Client client;
        client.post(20s);
        client.pause(1100ms);
        QCOMPARE(client.verdict(), Verdict::Silent);
        client.pause(20s);
        QCOMPARE(client.age(), 21s);
        QCOMPARE(client.judgement().since, client.snapshot().lastSeen);
    }

    void aClientThatComesBackIsGoodAtOnce()
    {
        Client client;
        client.post(20s);
        client.pause(10s);
        client.setJitter(0.6); // the pause is in its mean deviation
        client.post(4s);
        QCOMPARE(client.verdict(), Verdict::Good);
        client.setJitter(0.01);
        client.post(30s);
        QCOMPARE(client.verdict(), Verdict::Good);
    }

    void aClientWithGapsIsUnevenAndDoesNotFlicker()
    {
        Client client;
        client.post(20s);
        for (int i = 0; i < 5; ++i) {
            client.pause(1500ms);
            client.post(2s);
        }
        QCOMPARE(client.verdict(), Verdict::Uneven);
        client.pause(1500ms);
        QCOMPARE(client.verdict(), Verdict::Uneven);
        client.pause(1500ms);
        QCOMPARE(client.verdict(), Verdict::Silent);
    }

    void lateGoesOnBehindASilence()
    {
        Client client;
        client.post(30s, 4);
        const Instant since = client.judgement().since;
        client.pause(2s);
        QCOMPARE(client.verdict(), Verdict::Silent);
        client.post(100ms);
        QCOMPARE(client.verdict(), Verdict::Late);
        QCOMPARE(client.judgement().since, since);
    }

    void aClockRestartIsShownForAMinute()
    {
        Client client;
        client.post(20s);
        client.snapshot().clockRestarts = 1;
        client.snapshot().clockRestarted = client.now();
        client.post(59s);
        QCOMPARE(client.verdict(), Verdict::ClockRestarted);
        QCOMPARE(client.age(), 59s);
        client.post(1s);
        QCOMPARE(client.verdict(), Verdict::Good);
    }

    void twoSendersAreShownWhileTheyLast()
    {
        Client client;
        client.post(20s);
        client.snapshot().hasTwoSenders = true;
        client.snapshot().clockRestarts = 9; // two clocks
        client.snapshot().clockRestarted = client.now();
        client.post(2s);
        QCOMPARE(client.verdict(), Verdict::TwoSenders);
        QCOMPARE(client.age(), 2s);
        client.snapshot().hasTwoSenders = false;
        client.judge();
        QCOMPARE(client.verdict(), Verdict::ClockRestarted);
    }

    void silenceTakesPrecedence()
    {
        Client client;
        client.post(20s, 4);
        client.snapshot().hasTwoSenders = true;
        client.pause(2s);
        QCOMPARE(client.verdict(), Verdict::Silent);
    }

    void noClientIsSilentWhileTheServerIsStopped()
    {
        Client client;
        client.post(20s);
        client.setServing(false);
        client.pause(30s);
        QCOMPARE(client.verdict(), Verdict::Good);
    }

    void noClientIsLateWhileTheServerIsStopped()
    {
        Client client;
        client.post(20s, 4);
        client.setServing(false);
        client.pause(1s);
        QCOMPARE(client.verdict(), Verdict::Good);
        client.setServing(true);
        client.post(1s);
        QCOMPARE(client.verdict(), Verdict::Late);
    }

    void silenceCountsFromTheStartOfTheServer()
    {
        Client client;
        client.post(20s);
        client.setServing(false);
        client.pause(10s);
        client.setServing(true);
        client.pause(1s);
        QCOMPARE(client.verdict(), Verdict::Good);
        client.pause(1s);
        QCOMPARE(client.verdict(), Verdict::Silent);
    }

    void aReplayedClientIsAlwaysGood()
    {
        Client client;
        client.snapshot().isReplayed = true;
        client.post(20s, 2);
        QCOMPARE(client.verdict(), Verdict::Good);
        client.pause(10s);
        QCOMPARE(client.verdict(), Verdict::Good);
    }
};

SUPERSYNK_TEST(TestClientJudge)
#include "tst_clientjudge.moc"
