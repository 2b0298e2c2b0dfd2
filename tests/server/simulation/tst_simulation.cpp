// SPDX-License-Identifier: GPL-3.0-only
#include "server/simulation/simulation.h"

#include "tests/support/bodies.h"
#include "tests/support/httpclient.h"
#include "tests/support/testmain.h"
#include "tests/ui/serverfixture.h"

#include <QTest>

#include <optional>

using namespace supersynk;
using namespace Qt::StringLiterals;
using Phase = Simulation::Phase;

namespace {

/// A high rate keeps the tests short.
SimulationPlan planOf(int headsets)
{
    return {.headsets = headsets, .hertz = 50, .channel = u"salle d’été"_s};
}

const QByteArray kChannel = planOf(1).channel.toUtf8();

} // namespace

/// Simulated headsets and a server.
class TestSimulation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_fixture.emplace();
        m_simulation.emplace(m_fixture->server(), QByteArray());
    }

    void cleanup()
    {
        m_simulation.reset();
        m_fixture.reset();
    }

    void allHeadsetsJoin()
    {
        QVERIFY(m_fixture->start());
        m_simulation->start(planOf(7));
        QTRY_COMPARE(present(), 7);
        QTRY_COMPARE(m_simulation->statistics().joined, 7);
    }

    void otherClientsGetTheirBodies()
    {
        QVERIFY(m_fixture->start());
        m_simulation->start({.headsets = 3, .channel = u"room"_s});
        QTRY_COMPARE(present(), 3);
        test::HttpClient ann(m_fixture->server().state().port);
        const QByteArray seen = ann.post("/api/channels/room", test::bodyOf("ann")).body;
        for (const char *other : {"simulated-01", "simulated-02", "simulated-03"})
            QCOMPARE(seen.count("{\"client_id\":\""_ba + other), 1);
    }

    void theyPostAgainAndAgain()
    {
        QVERIFY(m_fixture->start());
        m_simulation->start(planOf(2));
        QTRY_VERIFY(m_simulation->statistics().answers >= 10);
        QTRY_VERIFY(m_simulation->statistics().answersPerSecond > 0);
        QVERIFY(m_simulation->statistics().worstRoundTrip.count() > 0);
        QCOMPARE(m_simulation->statistics().failed, 0);
    }

    void theyMove()
    {
        QVERIFY(m_fixture->start());
        m_simulation->start(planOf(1));
        QTRY_COMPARE(present(), 1);
        const auto body = m_fixture->server().latestBody(kChannel, "simulated-01");
        QTRY_VERIFY(m_fixture->server().latestBody(kChannel, "simulated-01") != body);
    }

    void withARunningServerTheyDoNotWait()
    {
        QVERIFY(m_fixture->start());
        QList<Phase> phases;
        const QObject context;
        connect(&*m_simulation, &Simulation::phaseChanged, &context,
                [&] { phases.append(m_simulation->phase()); });
        m_simulation->start(planOf(1));
        QCOMPARE(phases, QList<Phase>{Phase::Running});
    }

    void serverFindsNoneOfThemLate()
    {
        QVERIFY(m_fixture->start());
        m_simulation->start(planOf(5));
        QTRY_VERIFY(m_simulation->statistics().answers >= 50);
        QCOMPARE(m_simulation->statistics().failed, 0); // a 204 would count
    }

    void theyWaitForTheServer()
    {
        m_simulation->start(planOf(3));
        QCOMPARE(m_simulation->phase(), Phase::Waiting);
        QVERIFY(m_fixture->start());
        QCOMPARE(m_simulation->phase(), Phase::Running);
        QTRY_COMPARE(present(), 3);
    }

    void theyLeaveWhenStopped()
    {
        QVERIFY(m_fixture->start());
        m_simulation->start(planOf(7));
        QTRY_COMPARE(present(), 7);
        m_simulation->stop();
        QCOMPARE(m_simulation->phase(), Phase::Leaving);
        QTRY_COMPARE(m_simulation->phase(), Phase::Idle);
        QCOMPARE(present(), 0); // before the client timeout
        QCOMPARE(m_simulation->statistics().joined, 0);
    }

    void destructionWaitsUntilTheyHaveLeft()
    {
        QVERIFY(m_fixture->start());
        m_simulation->start(planOf(7));
        QTRY_COMPARE(present(), 7);
        m_simulation.reset();
        QCOMPARE(present(), 0);
    }

    void otherClientsStay()
    {
        QVERIFY(m_fixture->start());
        QVERIFY(m_fixture->post(planOf(1).channel, u"ann"_s));
        m_simulation->start(planOf(2));
        QTRY_COMPARE(present(), 3);
        m_simulation->stopAndWait();
        QCOMPARE(present(), 1);
    }

    void theyCanRejoinAtOnce()
    {
        QVERIFY(m_fixture->start());
        for (int run = 0; run < 3; ++run) {
            m_simulation->start(planOf(3));
            QTRY_COMPARE(m_simulation->statistics().joined, 3);
            QCOMPARE(m_simulation->statistics().failed, 0);
            m_simulation->stopAndWait();
            QCOMPARE(m_simulation->phase(), Phase::Idle);
            QCOMPARE(present(), 0);
        }
    }

    void theyCanBeStoppedWhileTheyWait()
    {
        m_simulation->start(planOf(3));
        m_simulation->stop();
        QTRY_COMPARE(m_simulation->phase(), Phase::Idle);
    }

    void theyContinueAfterARestartOfTheServer()
    {
        QVERIFY(m_fixture->start());
        m_simulation->start(planOf(3));
        QTRY_COMPARE(m_simulation->statistics().joined, 3);
        m_fixture->server().stop();
        QCOMPARE(m_simulation->phase(), Phase::Waiting);
        QTRY_COMPARE(m_simulation->statistics().joined, 0);
        QVERIFY(m_fixture->start()); // usually on another port
        QTRY_COMPARE(m_simulation->statistics().joined, 3);
        m_fixture->server().purgeAll();
        QTRY_COMPARE(present(), 3);
    }

    void theyLeaveQuicklyWhenTheServerStopsMeanwhile()
    {
        QVERIFY(m_fixture->start());
        m_simulation->start(planOf(20));
        QTRY_COMPARE(present(), 20);
        m_simulation->stop();
        m_fixture->server().stop();
        QTRY_COMPARE(m_simulation->phase(), Phase::Idle);
    }

    void theySendTheAccessKey()
    {
        ServerSettings settings = ServerFixture::settings();
        settings.accessKey = "hunter2hunter2";
        QVERIFY(startServer(settings));
        m_simulation.emplace(m_fixture->server(), settings.accessKey);
        m_simulation->start(planOf(2));
        QTRY_COMPARE(m_simulation->statistics().joined, 2);
        m_simulation->stopAndWait();
        QCOMPARE(present(), 0);
    }

    void withoutTheAccessKeyTheyFail()
    {
        ServerSettings settings = ServerFixture::settings();
        settings.accessKey = "hunter2hunter2";
        QVERIFY(startServer(settings));
        m_simulation->start(planOf(2));
        QTRY_VERIFY(m_simulation->statistics().failed >= 2);
        QVERIFY(m_simulation->statistics().lastFailure.contains(u"401"_s));
        QCOMPARE(m_simulation->statistics().joined, 0);
    }

    void theyAcceptTheServersOwnCertificate()
    {
        ServerSettings settings = m_fixture->secureSettings();
        settings.http = false;
        QVERIFY(startServer(settings));
        m_simulation->start(planOf(3));
        QTRY_COMPARE(m_simulation->statistics().joined, 3);
        QTRY_VERIFY(m_simulation->statistics().answers >= 10);
        QCOMPARE(m_simulation->statistics().failed, 0);
        m_simulation->stopAndWait();
        QCOMPARE(present(), 0);
    }

private:
    bool startServer(const ServerSettings &settings)
    {
        m_fixture->server().start(settings);
        return QTest::qWaitFor(
            [this] { return m_fixture->server().state().phase == ServerState::Phase::Running; });
    }

    int present()
    {
        const Snapshot snapshot = m_fixture->server().snapshot();
        return snapshot.channels.empty() ? 0 : static_cast<int>(snapshot.channels.front().clients.size());
    }

    std::optional<ServerFixture> m_fixture;
    std::optional<Simulation> m_simulation;
};

SUPERSYNK_TEST(TestSimulation)

#include "tst_simulation.moc"
