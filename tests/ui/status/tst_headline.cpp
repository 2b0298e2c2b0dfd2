// SPDX-License-Identifier: GPL-3.0-only
#include "ui/status/headline.h"

#include "tests/support/testmain.h"
#include "ui/text/englishplurals.h"
#include "ui/watch/verdicttext.h"

#include <QCoreApplication>
#include <QTest>

using namespace supersynk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Phase = ServerState::Phase;
using Check = SelfCheck::Verdict;

namespace {

ServerView running()
{
    return {.state = {.phase = Phase::Running, .port = 9999}, .check = Check::Passed};
}

Attention attentionTo(int clients, std::vector<Verdict> verdicts)
{
    Attention attention{.clients = clients};
    for (const Verdict verdict : verdicts)
        attention.troubles.push_back({.channel = "maze", .clientId = "goran", .verdict = verdict});
    return attention;
}

} // namespace

class TestHeadline : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QCoreApplication::installTranslator(&m_plurals); }

    void clientsAreCounted_data()
    {
        QTest::addColumn<int>("clients");
        QTest::addColumn<int>("troubles");
        QTest::addColumn<QString>("title");
        QTest::newRow("none") << 0 << 0 << u"Ready for headsets"_s;
        QTest::newRow("one") << 1 << 0 << u"1 person, all well"_s;
        QTest::newRow("some") << 12 << 0 << u"12 people, all well"_s;
        QTest::newRow("one in trouble") << 12 << 1 << u"12 people, 1 needs attention"_s;
        QTest::newRow("some in trouble") << 12 << 3 << u"12 people, 3 need attention"_s;
        QTest::newRow("all lost") << 0 << 2 << u"0 people, 2 need attention"_s;
    }

    void clientsAreCounted()
    {
        QFETCH(int, clients);
        QFETCH(int, troubles);
        const auto verdicts = std::vector<Verdict>(static_cast<std::size_t>(troubles), Verdict::Late);
        QTEST(headlineOf(running(), attentionTo(clients, verdicts)).title, "title");
    }

    void clientsThatAreNoLongerListedAreNotDenied()
    {
        Attention attention = attentionTo(12, {Verdict::Lost, Verdict::Lost});
        attention.hasMoreLost = true;
        QCOMPARE(headlineOf(running(), attention).title, u"12 people, more than 2 need attention"_s);
    }

    void worstVerdictIsTheSymbol()
    {
        QCOMPARE(headlineOf(running(), attentionTo(3, {})).symbol, Symbol::Running);
        QCOMPARE(headlineOf(running(), attentionTo(3, {Verdict::Lost, Verdict::Late})).symbol, Symbol::Lost);
        QCOMPARE(headlineOf(running(), attentionTo(3, {Verdict::Silent})).symbol, Symbol::Silent);
    }

    void everyVerdictHasASymbolOfItsOwn()
    {
        QList<Symbol> symbols;
        for (int i = 0; i < kVerdicts; ++i) {
            const Symbol symbol = symbolOf(static_cast<Verdict>(i));
            QVERIFY(!symbols.contains(symbol));
            symbols.append(symbol);
        }
    }

    void troublesAreListedInsteadOfASentence()
    {
        QVERIFY(headlineOf(running(), attentionTo(3, {Verdict::Late})).details.isEmpty());
        QVERIFY(!headlineOf(running(), attentionTo(3, {})).details.isEmpty());
    }

    void manyThatBecomeUnevenTogetherHaveOneCause_data()
    {
        QTest::addColumn<int>("clients");
        QTest::addColumn<int>("uneven");
        QTest::addColumn<std::chrono::seconds>("apart");
        QTest::addColumn<QString>("cause");
        const auto cause = u"%1 uneven: probably this computer or the network"_s;
        QTest::newRow("all") << 12 << 12 << 0s << cause.arg(12);
        QTest::newRow("half") << 12 << 6 << 1s << cause.arg(6);
        QTest::newRow("less than half") << 13 << 6 << 1s << QString();
        QTest::newRow("few") << 3 << 3 << 0s << QString();
        QTest::newRow("one after another") << 12 << 12 << 3s << QString();
    }

    void manyThatBecomeUnevenTogetherHaveOneCause()
    {
        QFETCH(int, clients);
        QFETCH(int, uneven);
        QFETCH(std::chrono::seconds, apart);
        Attention attention = attentionTo(clients, {Verdict::Lost});
        for (int i = 0; i < uneven; ++i)
            attention.troubles.push_back({.channel = "maze",
                                          .clientId = QByteArray::number(i),
                                          .verdict = Verdict::Uneven,
                                          .since = Instant(i * apart)});
        attention.troubles.push_back({.channel = "maze", .clientId = "hana", .verdict = Verdict::Late});
        QTEST(headlineOf(running(), attention).cause, "cause");
    }

    void faultOfTheServerComesFirst_data()
    {
        QTest::addColumn<ServerView>("server");
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("details");
        ServerView stopped;
        QTest::newRow("stopped") << stopped << u"Server stopped"_s
                                 << u"Press Start to let headsets connect."_s;
        ServerView failed;
        failed.state.phase = Phase::Failed;
        failed.state.reason = u"Port 9999 is taken."_s;
        QTest::newRow("failed") << failed << u"The server could not start"_s << u"Port 9999 is taken."_s;
        ServerView unreachable = running();
        unreachable.check = Check::Failed;
        unreachable.problem = u"The address is gone."_s;
        QTest::newRow("unreachable") << unreachable << u"Headsets can’t reach the server"_s
                                     << u"The address is gone."_s;
        ServerView blocked = running();
        blocked.isBlockedByFirewall = true;
        QTest::newRow("firewall") << blocked << u"The firewall blocks headsets"_s
                                  << u"The server is running."_s;
        ServerView unknown = running();
        unknown.check = Check::Unknown;
        QTest::newRow("not checked yet")
            << unknown << u"Server is starting…"_s << u"Headsets can connect in a moment."_s;
        ServerView starting;
        starting.state.phase = Phase::Starting;
        QTest::newRow("starting") << starting << u"Server is starting…"_s
                                  << u"Headsets can connect in a moment."_s;
    }

    void faultOfTheServerComesFirst()
    {
        QFETCH(ServerView, server);
        const Headline headline = headlineOf(server, attentionTo(3, {Verdict::Lost}));
        QTEST(headline.title, "title");
        QTEST(headline.details, "details");
    }

private:
    EnglishPlurals m_plurals;
};

SUPERSYNK_TEST(TestHeadline)
#include "tst_headline.moc"
