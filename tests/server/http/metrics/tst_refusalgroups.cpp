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

/// Refusals are counted by sender, reason, method and path, in bounded memory.
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

    void pathsAreCountedApart()
    {
        RefusalGroups groups;
        groups.add(refusal("10.0.0.1", Instant(1s), "/a"));
        groups.add(refusal("10.0.0.1", Instant(2s), "/b"));
        groups.add(refusal("10.0.0.1", Instant(3s), "/a"));
        QCOMPARE(groups.groups().size(), 2U);
        QCOMPARE(groups.groups().front().request.path, "/a"_ba);
        QCOMPARE(groups.groups().front().count, 2U);
        QCOMPARE(groups.groups().back().request.path, "/b"_ba);
        QCOMPARE(groups.groups().back().count, 1U);
        QVERIFY(!groups.groups().back().hasSeveralPaths);
        QVERIFY(groups.groups().front().serial != groups.groups().back().serial);
    }

    void methodsAreCountedApart()
    {
        RefusalGroups groups;
        groups.add(refusal("10.0.0.1", Instant(1s)));
        RefusalGroup other = refusal("10.0.0.1", Instant(2s));
        other.request.method = "POST"_ba;
        groups.add(other);
        QCOMPARE(groups.groups().size(), 2U);
    }

    /// The last of them counts all others.
    void aScannerOfPathsHasFewGroups()
    {
        RefusalGroups groups;
        groups.add(refusal("10.0.0.2", Instant(1s)));
        for (int i = 0; i < 1000; ++i)
            groups.add(refusal("10.0.0.1", Instant(std::chrono::seconds(i)), '/' + QByteArray::number(i)));
        groups.add(refusal("10.0.0.1", Instant(1000s), "/1"));
        QCOMPARE(groups.groups().size(), 1 + RefusalGroups::kMaxAlike);
        QCOMPARE(groups.groups().front().address, "10.0.0.2"_ba);
        QCOMPARE(groups.groups()[2].count, 2U);
        const RefusalGroup &last = groups.groups().back();
        QCOMPARE(last.count, 1001 - RefusalGroups::kMaxAlike);
        QCOMPARE(last.request.path, "/999"_ba);
        QCOMPARE(sentenceOf(last.reason), "There is no /999."_ba);
        QVERIFY(last.hasSeveralPaths);
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
