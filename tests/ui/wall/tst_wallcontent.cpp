// SPDX-License-Identifier: GPL-3.0-only
#include "ui/wall/wallcontent.h"

#include "tests/support/testmain.h"
#include "tests/ui/storefixture.h"
#include "ui/names/names.h"
#include "ui/text/englishplurals.h"

#include <QTest>

#include <algorithm>
#include <optional>

using namespace supersynk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QStringList keysOf(const WallContent &content)
{
    QStringList keys;
    for (const WallTileContent &tile : content.tiles)
        keys.append(QString::fromUtf8(tile.key));
    return keys;
}

} // namespace

/// With the default client timeout of five seconds.
class TestWallContent : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QCoreApplication::installTranslator(&m_plurals); }
    void init() { m_store.emplace(); }

    void aTileCountsItsClients()
    {
        m_store->post("maze", "ada");
        m_store->post("maze", "joe");
        const WallTileContent tile = contentOf(m_store->roster()).tiles.at(0);
        QCOMPARE(tile.here, 2);
        QCOMPARE(tile.total, 2);
        QCOMPARE(tile.worst, Verdict::Good);
        QCOMPARE(tile.verdict, u"All well"_s);
        QCOMPARE(tile.names, (QStringList{u"ada"_s, u"joe"_s}));
        QVERIFY(tile.lines.empty());
    }

    void lostClientsAreCountedAndNamed()
    {
        loseGoran();
        const WallTileContent tile = contentOf(m_store->roster()).tiles.at(0);
        QCOMPARE(tile.here, 1);
        QCOMPARE(tile.total, 2);
        QCOMPARE(tile.verdict, u"1 lost"_s);
        QCOMPARE(tile.names, QStringList{u"ada"_s});
        QCOMPARE(tile.lines.size(), 1U);
        QCOMPARE(tile.lines.at(0).name, u"goran"_s);
        QCOMPARE(tile.lines.at(0).trouble, u"lost 0:01 ago"_s);
        QCOMPARE(tile.troubles, 1);
    }

    void namesAreLabels()
    {
        Names names;
        QCOMPARE(names.set({NamedThing::Kind::Client, "ada"}, {.label = u"Ada L."_s}), QString());
        QCOMPARE(names.set({NamedThing::Kind::Channel, "maze"}, {.label = u"The Maze"_s}), QString());
        m_store->post("maze", "ada");
        const WallTileContent tile = contentOf(m_store->roster(), 12, &names).tiles.at(0);
        QCOMPARE(tile.name, u"The Maze"_s);
        QCOMPARE(tile.names, QStringList{u"Ada L."_s});
    }

    void theOperatorIsNoClient()
    {
        m_store->post("maze", "ada");
        m_store->post("maze", kOperatorId, 0, {});
        const WallTileContent tile = contentOf(m_store->roster()).tiles.at(0);
        QCOMPARE(tile.here, 1);
        QCOMPARE(tile.names, QStringList{u"ada"_s});
    }

    void worstChannelsComeFirst()
    {
        m_store->post("lobby", "eve");
        loseGoran();
        m_store->post("lobby", "eve");
        QCOMPARE(keysOf(contentOf(m_store->roster())), (QStringList{u"maze"_s, u"lobby"_s}));
    }

    void calmChannelsStayInTheOrderOfAppearance()
    {
        for (const char *key : {"b", "c", "a"})
            m_store->post(key, "ada");
        QCOMPARE(keysOf(contentOf(m_store->roster())), (QStringList{u"b"_s, u"c"_s, u"a"_s}));
    }

    void channelsWithoutATileAreSummedUp()
    {
        for (int i = 0; i < 20; ++i)
            m_store->post("room-" + QByteArray::number(i), "ada");
        const WallContent content = contentOf(m_store->roster(), 12);
        QCOMPARE(content.tiles.size(), 11U);
        QCOMPARE(content.rest, u"+ 9 more, all well"_s);
        QCOMPARE(content.restWorst, Verdict::Good);
    }

    void troublesWithoutATileAreSaid()
    {
        for (const char *key : {"a", "b", "c"})
            m_store->post(key, "ada");
        m_store->roster();
        m_store->pass(3s);
        const WallContent content = contentOf(m_store->roster(), 2); // all are silent
        QCOMPARE(content.tiles.size(), 1U);
        QCOMPARE(content.rest, u"+ 2 more: 2 silent"_s);
        QCOMPARE(content.restWorst, Verdict::Silent);
    }

    void asManyChannelsAsTilesNeedNoRest()
    {
        for (const char *key : {"a", "b"})
            m_store->post(key, "ada");
        const WallContent content = contentOf(m_store->roster(), 2);
        QCOMPARE(content.tiles.size(), 2U);
        QVERIFY(content.rest.isEmpty());
    }

    void aCrowdIsBounded()
    {
        std::vector<Trouble> troubles;
        for (int i = 0; i < 200; ++i) {
            const QByteArray id = QByteArray::number(i);
            m_store->post("maze", id);
            troubles.push_back({.channel = "maze", .clientId = id, .verdict = Verdict::TwoSenders});
        }
        const WallTileContent tile = wallContent(m_store->roster(), {.clients = 200, .troubles = troubles},
                                                 nullptr, 12, m_store->now())
                                         .tiles.at(0);
        QCOMPARE(tile.names.size(), WallTileContent::kMaxNames);
        QCOMPARE(tile.lines.size(), WallTileContent::kMaxLines);
        QCOMPARE(tile.troubles, 200);
    }

    void aStoppedServerIsNotCalledWell()
    {
        m_store->post("maze", "ada");
        Roster roster;
        roster.update(m_store->snapshot(), std::nullopt);
        const WallTileContent tile = contentOf(roster).tiles.at(0);
        QVERIFY(!tile.isServing);
        QCOMPARE(tile.verdict, u"Server stopped"_s);
    }

private:
    /// Of "maze", where "ada" stays, a second ago.
    void loseGoran()
    {
        m_store->post("maze", "goran");
        m_store->post("maze", "ada");
        m_store->roster();
        m_store->pass(6s);
        m_store->post("maze", "ada");
    }

    [[nodiscard]] WallContent contentOf(const Roster &roster, std::size_t most = 12,
                                        const Names *names = nullptr) const
    {
        Attention attention;
        for (const RosterChannel &channel : roster.channels()) {
            for (const RosterClient &client : channel.clients) {
                if (needsAttention(client.judgement().verdict))
                    attention.troubles.push_back({.channel = channel.key,
                                                  .clientId = client.snapshot.id,
                                                  .verdict = client.judgement().verdict,
                                                  .since = client.judgement().since});
            }
        }
        return wallContent(roster, attention, names, most, m_store->now());
    }

    EnglishPlurals m_plurals;
    std::optional<StoreFixture> m_store;
};

SUPERSYNK_TEST(TestWallContent)
#include "tst_wallcontent.moc"
