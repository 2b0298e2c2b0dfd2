// SPDX-License-Identifier: GPL-3.0-only
#include "server/http/metrics/refusalgroups.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace supersynk;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

RefusalGroup refusal(const QByteArray &address, Instant now, const QByteArray &path = "/a")
{
    return {.address = address,
            .reason = {"There is no %1."_ba, {path}},
            .request = {404, "GET", path},
            .first = now,
            .latest = now};
}

} // namespace

/// Refusals are counted by sender and reason, in bounded memory.
class TestRefusalGroups : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sameSenderAndReasonAreCounted()
    {
        RefusalGroups groups;
        groups.add(refusal("10.0.0.1", Instant(1s)));
        groups.add(refusal("10.0.0.1", Instant(2s)));
        QCOMPARE(groups.groups().size(), 1U);
        const RefusalGroup &group = groups.groups().front();
        QCOMPARE(group.count, 2U);
        QCOMPARE(group.first, Instant(1s));
        QCOMPARE(group.latest, Instant(2s));
        QVERIFY(!group.hasSeveralPaths);
    }

    void latestPathIsKept()
    {
        RefusalGroups groups;
        groups.add(refusal("10.0.0.1", Instant(1s), "/a"));
        groups.add(refusal("10.0.0.1", Instant(2s), "/b"));
        groups.add(refusal("10.0.0.1", Instant(3s), "/b"));
        QCOMPARE(groups.groups().size(), 1U);
        QCOMPARE(groups.groups().front().request.path, "/b"_ba);
        QCOMPARE(sentenceOf(groups.groups().front().reason), "There is no /b."_ba);
        QVERIFY(groups.groups().front().hasSeveralPaths);
    }

    void otherReasonIsAnotherGroup()
    {
        RefusalGroups groups;
        groups.add(refusal("10.0.0.1", Instant(1s)));
        RefusalGroup other = refusal("10.0.0.1", Instant(2s));
        other.reason = "It is too large."_ba;
        groups.add(other);
        QCOMPARE(groups.groups().size(), 2U);
    }

    void groupsThatWereQuietLongestAreForgotten()
    {
        RefusalGroups groups;
        for (std::size_t i = 0; i < RefusalGroups::kCapacity; ++i)
            groups.add(refusal(QByteArray::number(int(i)), Instant(std::chrono::seconds(i))));
        groups.add(refusal("0", Instant(1000s)));
        groups.add(refusal("new", Instant(1001s)));
        QCOMPARE(groups.groups().size(), RefusalGroups::kCapacity);
        QCOMPARE(groups.groups().front().address, "0"_ba);
        QCOMPARE(groups.groups()[1].address, "2"_ba); // "1" is forgotten
        QCOMPARE(groups.groups().back().address, "new"_ba);
    }
};

SUPERSYNK_TEST(TestRefusalGroups)
#include "tst_refusalgroups.moc"
