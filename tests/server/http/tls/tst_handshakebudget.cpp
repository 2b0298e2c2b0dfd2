// SPDX-License-Identifier: GPL-3.0-only
#include "server/http/tls/handshakebudget.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace supersynk;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class TestHandshakeBudget : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_limits.handshakesPerAddress = 10; }

    void burstIsAcceptedUpToTheLimit()
    {
        HandshakeBudget budget;
        QCOMPARE(taken(budget, kHeadset, 25, kStart), 10);
    }

    void addressesHaveSeparateBudgets()
    {
        HandshakeBudget budget;
        QCOMPARE(taken(budget, kHeadset, 10, kStart), 10);
        QCOMPARE(taken(budget, QHostAddress(u"192.0.2.2"_s), 10, kStart), 10);
    }

    void networkOfAnIPv6HostSharesABudget()
    {
        HandshakeBudget budget;
        QCOMPARE(taken(budget, QHostAddress(u"2001:db8::1"_s), 10, kStart), 10);
        QCOMPARE(taken(budget, QHostAddress(u"2001:db8::2"_s), 1, kStart), 0);
    }

    void allowanceReturnsOverTime()
    {
        HandshakeBudget budget;
        QCOMPARE(taken(budget, kHeadset, 10, kStart), 10);
        QCOMPARE(taken(budget, kHeadset, 10, kStart + HandshakeBudget::kPeriod / 2), 5);
        QCOMPARE(taken(budget, kHeadset, 10, kStart + 3 * HandshakeBudget::kPeriod), 10);
    }

    void refusedHandshakesDoNotCount()
    {
        HandshakeBudget budget;
        QCOMPARE(taken(budget, kHeadset, 1000, kStart), 10);
        QCOMPARE(taken(budget, kHeadset, 1, kStart + HandshakeBudget::kPeriod / 10), 1);
    }

private:
    int taken(HandshakeBudget &budget, const QHostAddress &address, int tries, Instant now) const
    {
        int count = 0;
        for (int i = 0; i < tries; ++i)
            count += budget.take(address, m_limits, now) ? 1 : 0;
        return count;
    }

    static constexpr Instant kStart{1'700'000'000s};
    const QHostAddress kHeadset{u"192.0.2.1"_s};
    Limits m_limits;
};

SUPERSYNK_TEST(TestHandshakeBudget)

#include "tst_handshakebudget.moc"
