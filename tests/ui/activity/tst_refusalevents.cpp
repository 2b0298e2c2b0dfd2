// SPDX-License-Identifier: GPL-3.0-only
#include "ui/activity/refusalevents.h"

#include "tests/support/testmain.h"
#include "ui/activity/eventlog.h"
#include "ui/text/englishplurals.h"

#include <QCoreApplication>
#include <QTest>

#include <optional>

using namespace supersynk;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

RefusalGroup group(std::uint64_t count, Instant latest, const QByteArray &address = "10.0.0.7",
                   Instant first = Instant(1s))
{
    return {.serial = qHash(address),
            .address = address,
            .reason = "client_id is not a string."_ba,
            .request = {400, "POST", "/api/channels/lab"},
            .count = count,
            .first = first,
            .latest = latest};
}

} // namespace

/// One event for each group of refusals.
class TestRefusalEvents : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QCoreApplication::installTranslator(&m_plurals); }

    void init()
    {
        m_log.emplace();
        m_events.emplace(*m_log);
    }

    void anEventCountsOn()
    {
        QCOMPARE(details({group(1, Instant(1s))}, Instant(1s)),
                 QStringList{u"POST /api/channels/lab 400: client_id is not a string."_s});
        QCOMPARE(details({group(31, Instant(9s))}, Instant(9s)),
                 QStringList{u"POST /api/channels/lab 400 ×31: client_id is not a string."_s});
        QCOMPARE(m_log->at(0).address, u"10.0.0.7"_s);
        QCOMPARE(m_log->at(0).kind, EventKind::Refused);
    }

    void nothingNewChangesNothing()
    {
        (void)details({group(5, Instant(1s))}, Instant(1s));
        m_log->clear();
        QCOMPARE(details({group(5, Instant(1s))}, Instant(2s)), QStringList());
    }

    void afterAQuietTimeAnotherEventBegins()
    {
        (void)details({group(5, Instant(1s))}, Instant(1s));
        const Instant later = Instant(2s) + RefusalEvents::kQuiet;
        QCOMPARE(details({group(8, later)}, later),
                 (QStringList{u"POST /api/channels/lab 400 ×5: client_id is not a string."_s,
                              u"POST /api/channels/lab 400 ×3: client_id is not a string."_s}));
        QVERIFY(m_log->at(0).time < m_log->at(1).time);
    }

    void sendersHaveEventsOfTheirOwn()
    {
        QCOMPARE(details({group(1, Instant(1s)), group(1, Instant(1s), "10.0.0.8")}, Instant(1s)).size(), 2);
    }

    /// The server was restarted, or has forgotten the group meanwhile.
    void aNewGroupIsANewEvent()
    {
        (void)details({group(5, Instant(1s))}, Instant(1s));
        QCOMPARE(details({group(1, Instant(3s), "10.0.0.7", Instant(3s))}, Instant(3s)).size(), 2);
    }

    void floodsOfSendersMakeFewEvents()
    {
        std::vector<RefusalGroup> many;
        for (int i = 0; i < 64; ++i)
            many.push_back(group(1, Instant(1s), QByteArray::number(i)));
        QStringList all = details(many, Instant(1s));
        QCOMPARE(all.size(), RefusalEvents::kMaxNew + 1);
        QCOMPARE(all.last(), u"44 more requests, of many senders or for many reasons."_s);
        many.back().count = 101;
        many.back().latest = Instant(2s);
        all = details(many, Instant(2s));
        QCOMPARE(all.size(), RefusalEvents::kMaxNew + 1);
        QCOMPARE(all.last(), u"144 more requests, of many senders or for many reasons."_s);
    }

    void afterAFloodEventsBeginAgain()
    {
        std::vector<RefusalGroup> many;
        for (int i = 0; i < 64; ++i)
            many.push_back(group(1, Instant(1s), QByteArray::number(i)));
        (void)details(many, Instant(1s));
        const Instant later = Instant(2s) + RefusalEvents::kQuiet;
        many.back().count = 4;
        many.back().latest = later;
        QCOMPARE(details(many, later).last(), u"POST /api/channels/lab 400 ×3: client_id is not a string."_s);
    }

private:
    /// The details of all events after an update.
    QStringList details(const std::vector<RefusalGroup> &groups, Instant now)
    {
        m_events->update(groups, now);
        m_log->flush();
        QStringList details;
        for (int row = 0; row < m_log->rowCount(); ++row)
            details += m_log->at(row).details;
        return details;
    }

    EnglishPlurals m_plurals;
    std::optional<EventLog> m_log;
    std::optional<RefusalEvents> m_events;
};

SUPERSYNK_TEST(TestRefusalEvents)
#include "tst_refusalevents.moc"
