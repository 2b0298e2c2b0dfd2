// SPDX-License-Identifier: GPL-3.0-only
#include "server/http/connections/connectioncount.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace supersynk;
using namespace Qt::StringLiterals;

using Verdict = ConnectionCount::Verdict;

namespace {

constexpr Limits kLimits{.connections = 5, .connectionsPerAddress = 2};

QHostAddress ip(QLatin1StringView text)
{
    return QHostAddress(QString(text));
}

Verdict admitTwiceThen(ConnectionCount &count, QLatin1StringView first, QLatin1StringView then)
{
    (void)count.admit(ip(first), kLimits, {});
    (void)count.admit(ip(first), kLimits, {});
    return count.admit(ip(then), kLimits, {});
}

} // namespace

/// The limits on connections, in total and from one address.
class TestConnectionCount : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addressMayReachItsLimit()
    {
        ConnectionCount count;
        QCOMPARE(count.admit(ip("10.0.0.1"_L1), kLimits, {}), Verdict::Admitted);
        QCOMPARE(count.admit(ip("10.0.0.1"_L1), kLimits, {}), Verdict::Admitted);
        QCOMPARE(count.admit(ip("10.0.0.1"_L1), kLimits, {}), Verdict::TooManyFromAddress);
    }

    void otherAddressIsUnaffected()
    {
        ConnectionCount count;
        QCOMPARE(admitTwiceThen(count, "10.0.0.1"_L1, "10.0.0.2"_L1), Verdict::Admitted);
    }

    void allAddressesTogetherMayReachTheLimit()
    {
        ConnectionCount count;
        for (const auto address : {"10.0.0.1"_L1, "10.0.0.2"_L1, "10.0.0.3"_L1, "10.0.0.4"_L1, "10.0.0.5"_L1})
            QCOMPARE(count.admit(ip(address), kLimits, {}), Verdict::Admitted);
        QCOMPARE(count.admit(ip("10.0.0.6"_L1), kLimits, {}), Verdict::TooMany);
    }

    void leavingMakesRoom()
    {
        ConnectionCount count;
        QCOMPARE(admitTwiceThen(count, "10.0.0.1"_L1, "10.0.0.1"_L1), Verdict::TooManyFromAddress);
        count.release(ip("10.0.0.1"_L1), {});
        QCOMPARE(count.admit(ip("10.0.0.1"_L1), kLimits, {}), Verdict::Admitted);
        QCOMPARE(count.admit(ip("10.0.0.1"_L1), kLimits, {}), Verdict::TooManyFromAddress);
    }

    void refusedConnectionIsNotCounted()
    {
        ConnectionCount count;
        for (int i = 0; i < 100; ++i)
            (void)count.admit(ip("10.0.0.1"_L1), kLimits, {});
        for (const auto address : {"10.0.0.2"_L1, "10.0.0.3"_L1, "10.0.0.4"_L1})
            QCOMPARE(count.admit(ip(address), kLimits, {}), Verdict::Admitted);
    }

    void releasedConnectionsDoNotAddUp()
    {
        ConnectionCount count;
        for (int i = 0; i < 1000; ++i) {
            QCOMPARE(count.admit(ip("10.0.0.1"_L1), kLimits, {}), Verdict::Admitted);
            count.release(ip("10.0.0.1"_L1), {});
        }
    }

    void addressesOfOneIpv6NetworkCountAsOne()
    {
        ConnectionCount count;
        QCOMPARE(admitTwiceThen(count, "2001:db8::1"_L1, "2001:db8::ffff:2"_L1), Verdict::TooManyFromAddress);
    }

    void otherIpv6NetworksAreUnaffected()
    {
        ConnectionCount count;
        QCOMPARE(admitTwiceThen(count, "2001:db8::1"_L1, "2001:db8:0:1::1"_L1), Verdict::Admitted);
    }

    void ipv6AddressIsReleasedFromItsNetwork()
    {
        ConnectionCount count;
        QCOMPARE(admitTwiceThen(count, "2001:db8::1"_L1, "2001:db8::2"_L1), Verdict::TooManyFromAddress);
        count.release(ip("2001:db8::1"_L1), {});
        QCOMPARE(count.admit(ip("2001:db8::2"_L1), kLimits, {}), Verdict::Admitted);
    }
};

SUPERSYNK_TEST(TestConnectionCount)

#include "tst_connectioncount.moc"
