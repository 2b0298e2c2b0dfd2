// SPDX-License-Identifier: GPL-3.0-only
#include "server/announcer.h"

#include "tests/support/bodies.h"
#include "tests/support/testmain.h"

#include <QSignalSpy>
#include <QTest>

#include <optional>

using namespace supersynk;
using namespace supersynk::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/// What the operator says into channels.
class TestAnnouncer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_now = Instant(1h);
        m_store.emplace();
        m_announcer.emplace(*m_store, [this] { return m_now; });
    }
    void cleanup()
    {
        m_announcer.reset();
        m_store.reset();
    }

    void clientsGetTheMessageAsOneMoreState()
    {
        QVERIFY(!m_announcer->say("lab", R"( {"command":"start"} )", true));
        const PostOutcome outcome = m_store->post("lab", postOf("ann"));
        QCOMPARE(outcome.bodies.joined(), R"([{"client_id":"operator","command":"start"}])"_ba);
        QVERIFY(isOperator(m_store->snapshot(m_now).channels.front().clients.front()));
    }

    void anEmptyObjectIsAMessage()
    {
        QVERIFY(!m_announcer->say("lab", "{ }", true));
        QCOMPARE(m_store->latestBody("lab", "operator"), R"({"client_id":"operator"})"_ba);
    }

    void aHeldMessageStaysUntilItIsTakenBack()
    {
        QVERIFY(!m_announcer->say("lab", "{}", true));
        for (int i = 0; i < 3; ++i) {
            const Instant before = lastSeen();
            m_now += m_store->clientTimeout() / 2;
            QTRY_VERIFY(lastSeen() > before);
            m_store->expire(m_now);
        }
        QCOMPARE(m_store->clientCount(), 1U);
        QSignalSpy changed(&*m_announcer, &Announcer::changed);
        m_announcer->withdraw("lab");
        QCOMPARE(m_store->clientCount(), 0U);
        QCOMPARE(changed.count(), 1);
        QVERIFY(m_announcer->channels().empty());
    }

    void aMessageThatIsSentOnceGoesByItself()
    {
        QVERIFY(!m_announcer->say("lab", "{}", false));
        m_now += Announcer::kOnce;
        QTRY_COMPARE(m_store->clientCount(), 0U);
        QCOMPARE(m_store->lostCount(), 0U); // it has left
    }

    void aNewMessageReplacesTheOldOne()
    {
        QVERIFY(!m_announcer->say("lab", R"({"n":1})", true));
        QVERIFY(!m_announcer->say("lab", R"({"n":2})", true));
        QCOMPARE(m_store->latestBody("lab", "operator"), R"({"client_id":"operator","n":2})"_ba);
        QCOMPARE(m_announcer->channels().size(), 1U);
    }

    void whatIsNoMessageIsExplained_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("nothing") << ""_ba;
        QTest::newRow("an array") << "[]"_ba;
        QTest::newRow("not closed") << "{"_ba;
        QTest::newRow("no JSON") << "{command:start}"_ba;
        QTest::newRow("two objects") << "{}{}"_ba;
        QTest::newRow("another client's id") << R"({"client_id":"ann"})"_ba;
    }
    void whatIsNoMessageIsExplained()
    {
        QFETCH(const QByteArray, text);
        const auto problem = m_announcer->say("lab", text, true);
        QVERIFY(problem && !problem->text.isEmpty());
        QCOMPARE(m_store->clientCount(), 0U);
    }

    void aFullServerIsExplained()
    {
        m_store->setLimits({.clients = 0});
        const auto problem = m_announcer->say("lab", "{}", true);
        QVERIFY(problem);
        QCOMPARE(problem->text, "There are too many clients."_ba);
        QVERIFY(m_announcer->channels().empty());
    }

    void aDeviceWithTheSameIdIsNotOverwritten()
    {
        QCOMPARE(m_store->post("lab", postOf(kOperatorId)).kind, PostOutcome::Kind::Accepted);
        const auto problem = m_announcer->say("lab", "{}", true);
        QVERIFY(problem);
        QCOMPARE(problem->text, "A live client has the same id."_ba);
        QCOMPARE(m_store->latestBody("lab", kOperatorId), bodyOf(kOperatorId));
        QVERIFY(!m_announcer->say("hall", "{}", true));
    }

    void theOperatorLeavesWithIt()
    {
        QVERIFY(!m_announcer->say("lab", "{}", true));
        m_announcer.reset();
        QCOMPARE(m_store->clientCount(), 0U);
    }

private:
    [[nodiscard]] Post postOf(const QByteArray &id) const
    {
        return {{id, bodyOf(id)}, std::nullopt, "192.0.2.1", m_now};
    }
    [[nodiscard]] Instant lastSeen() const
    {
        return m_store->snapshot(m_now).channels.front().clients.front().lastSeen;
    }

    Instant m_now;
    std::optional<ChannelStore> m_store;
    std::optional<Announcer> m_announcer;
};

SUPERSYNK_TEST(TestAnnouncer)
#include "tst_announcer.moc"
