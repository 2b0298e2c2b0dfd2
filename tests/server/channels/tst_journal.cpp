// SPDX-License-Identifier: GPL-3.0-only
#include "tests/server/channels/posts.h"
#include "tests/support/testmain.h"

#include <QTest>

#include <array>

using namespace supersynk;
using namespace supersynk::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

using Kind = JournalEntry::Kind;

/// Recording and reading of entries.
class TestJournal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_now = at(0s); }

    void nothingIsRecordedBeforeTheStart()
    {
        Journal journal(clock());
        journal.write({.kind = Kind::Joined, .key = "room", .clientId = "ann"});
        journal.start();
        journal.write({.kind = Kind::Left, .key = "room", .clientId = "ann"});
        QCOMPARE(journal.take().entries.size(), 1U);
    }

    void entriesComeOnceAndInOrder()
    {
        Journal journal(clock());
        journal.start();
        journal.write({.kind = Kind::Joined, .key = "room", .clientId = "ann"});
        m_now = at(1s);
        journal.write({.kind = Kind::Left, .key = "room", .clientId = "ann"});
        const auto pages = journal.take();
        QCOMPARE(pages.entries.size(), 2U);
        QVERIFY(pages.entries[0].kind == Kind::Joined && pages.entries[0].time == at(0s));
        QVERIFY(pages.entries[1].kind == Kind::Left && pages.entries[1].time == at(1s));
        QVERIFY(journal.take().entries.empty());
    }

    void oldestEntriesAreDroppedAndCounted()
    {
        Journal journal(clock());
        journal.start();
        for (std::size_t i = 0; i < JournalPages::kCapacity; ++i)
            journal.write({.clientId = QByteArray::number(qulonglong(i))});
        journal.write({.clientId = "one too many"});
        const auto pages = journal.take();
        QCOMPARE(pages.entries.size(), JournalPages::kCapacity);
        QCOMPARE(pages.lost, 1U);
        QCOMPARE(pages.entries.front().clientId, "1"_ba);
        QCOMPARE(pages.entries.back().clientId, "one too many"_ba);
        QCOMPARE(journal.take().lost, 0U);
    }

    void storeWritesJoinsAndLeaves()
    {
        Journal journal(clock());
        journal.start();
        ChannelStore store(&journal);
        for (const char *id : {"ann", "bob", "cid", "dan"})
            (void)store.post("room", postOf(id));
        (void)store.post("room", postOf("ann")); // no entry
        store.remove("room", "ann");
        store.remove("room", "ann");
        store.remove("room", "bob", Kind::Purged);
        (void)store.post("room", postOf("cid", 1, at(4s)));
        store.expire(at(6s));
        store.purgeAll();

        QStringList lines;
        for (const JournalEntry &entry : journal.take().entries) {
            static constexpr std::array kNames{"joined", "left", "timed out", "purged", "refused"};
            lines += QLatin1StringView(kNames.at(static_cast<std::size_t>(entry.kind))) + u' '
                + QString::fromUtf8(entry.clientId);
            QCOMPARE(entry.key, "room"_ba);
            QCOMPARE(entry.address, "192.168.1.20"_ba);
        }
        QCOMPARE(lines,
                 (QStringList{u"joined ann"_s, u"joined bob"_s, u"joined cid"_s, u"joined dan"_s,
                              u"left ann"_s, u"purged bob"_s, u"timed out dan"_s, u"purged cid"_s}));
    }

private:
    std::function<Instant()> clock()
    {
        return [this] { return m_now; };
    }

    Instant m_now;
};

SUPERSYNK_TEST(TestJournal)

#include "tst_journal.moc"
