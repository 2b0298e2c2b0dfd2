// SPDX-License-Identifier: GPL-3.0-only
#include "ui/clients/channelfilter.h"

#include "tests/support/testmain.h"
#include "tests/ui/modeltext.h"
#include "tests/ui/storefixture.h"
#include "ui/clients/channelmodel.h"
#include "ui/names/names.h"

#include <QAbstractItemModelTester>
#include <QTest>

#include <optional>

using namespace supersynk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestChannelFilter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_store.emplace();
        m_model.emplace();
        m_filter.emplace();
        m_filter->setSourceModel(&*m_model);
        m_tester.emplace(&*m_filter, QAbstractItemModelTester::FailureReportingMode::QtTest);
    }

    void cleanup()
    {
        m_tester.reset();
        m_filter.reset();
        m_model.reset();
    }

    void rowsAreInJoiningOrderByDefault()
    {
        join({{"room", "zoe"}, {"room", "adam"}, {"lab", "carol"}});
        QCOMPARE(modelNames(*m_filter), u"room(zoe adam) lab(carol)"_s);
    }

    void namesSortWithTheirNumbersInOrder()
    {
        join({{"room", "player10"}, {"room", "Player2"}, {"room", "player1"}});
        m_filter->sort(ChannelModel::Name);
        QCOMPARE(modelNames(*m_filter), u"room(player1 Player2 player10)"_s);
    }

    void sizesSortAsNumbers()
    {
        m_store->post("room", "kilo", 1000);
        m_store->post("room", "mega", 1'000'000);
        m_store->post("room", "few", 20);
        update();
        m_filter->sort(ChannelModel::BodySize, Qt::DescendingOrder);
        QCOMPARE(modelNames(*m_filter), u"room(mega kilo few)"_s);
    }

    void addressesSortWithTheirNumbersInOrder()
    {
        m_store->post("room", "ten", 0, "192.168.1.10");
        m_store->post("room", "nine", 0, "192.168.1.9");
        update();
        m_filter->sort(ChannelModel::Address);
        QCOMPARE(modelNames(*m_filter), u"room(nine ten)"_s);
    }

    void equalRowsKeepJoiningOrder()
    {
        join({{"room", "c"}, {"room", "a"}, {"room", "b"}});
        m_filter->sort(ChannelModel::Late, Qt::DescendingOrder);
        QCOMPARE(modelNames(*m_filter), u"room(c a b)"_s);
    }

    void sortedRowsStayInPlaceWithinASecond()
    {
        join({{"room", "a"}, {"room", "b"}});
        m_filter->sort(ChannelModel::BodySize);
        ModelSpy spy(*m_filter);
        for (int i = 0; i < 9; ++i) {
            m_store->pass(100ms);
            m_store->post("room", "a", 100 + i % 3);
            m_store->post("room", "b", 101 - i % 3);
            update();
        }
        QCOMPARE(spy.layouts.size(), 0);
    }

    void sortedRowsFollowTheirValues()
    {
        join({{"room", "a"}, {"room", "b"}});
        m_filter->sort(ChannelModel::Late, Qt::DescendingOrder);
        m_store->postLate("room", "b");
        update();
        QCOMPARE(modelNames(*m_filter), u"room(b a)"_s);
    }

    void sortingByNoColumnRestoresJoiningOrder()
    {
        join({{"room", "b"}, {"room", "a"}});
        m_filter->sort(ChannelModel::Name);
        m_filter->sort(-1);
        QCOMPARE(modelNames(*m_filter), u"room(b a)"_s);
    }

    void aPartOfTheNameMatches()
    {
        join({{"room", "alice"}, {"room", "bob"}, {"lab", "carol"}});
        m_filter->setText(u"LIC"_s);
        QCOMPARE(modelNames(*m_filter), u"room(alice)"_s);
    }

    void theAddressMatches()
    {
        m_store->post("room", "alice", 0, "10.0.0.7");
        m_store->post("room", "bob", 0, "10.0.0.8");
        update();
        m_filter->setText(u"0.0.8"_s);
        QCOMPARE(modelNames(*m_filter), u"room(bob)"_s);
    }

    void aMatchingChannelShowsAllItsClients()
    {
        join({{"room", "alice"}, {"room", "bob"}, {"lab", "carol"}});
        m_filter->setText(u"room"_s);
        QCOMPARE(modelNames(*m_filter), u"room(alice bob)"_s);
    }

    void aLaterMatchShowsItsChannel()
    {
        join({{"room", "alice"}});
        m_filter->setText(u"bob"_s);
        join({{"room", "bob"}});
        QCOMPARE(modelNames(*m_filter), u"room(bob)"_s);
    }

    void aChannelWithoutMatchesIsHidden()
    {
        join({{"room", "alice"}, {"room", "bob"}});
        m_filter->setText(u"bob"_s);
        m_store->store().remove("room", "bob");
        update();
        QCOMPARE(modelNames(*m_filter), QString());
    }

    void clientsThatNeedAttentionAppearAndDisappear()
    {
        join({{"room", "alice"}, {"room", "bob"}});
        m_filter->setShow(ChannelFilter::Show::Attention);
        QCOMPARE(modelNames(*m_filter), QString());
        m_store->pass(2600ms);
        m_store->post("room", "alice");
        update();
        QCOMPARE(modelNames(*m_filter), u"room(bob)"_s);
        m_store->post("room", "bob");
        update();
        QCOMPARE(modelNames(*m_filter), QString());
    }

    void lostClientsNeedAttention()
    {
        join({{"room", "alice"}, {"room", "bob"}});
        m_store->pass(4s);
        m_store->post("room", "alice");
        m_store->pass(2s);
        update();
        m_filter->setShow(ChannelFilter::Show::Attention);
        QCOMPARE(modelNames(*m_filter), u"room(bob)"_s);
    }

    void theWorstStateComesFirst()
    {
        join({{"calm", "carol"}, {"room", "alice"}, {"room", "bob"}, {"lab", "dave"}, {"lab", "eve"}});
        m_store->pass(2600ms);
        m_store->postLate("lab", "eve");
        m_store->postLate("lab", "eve");
        m_store->postLate("lab", "eve");
        for (const char *id : {"alice", "dave"})
            m_store->post(id == QByteArray("dave") ? "lab" : "room", id);
        m_store->post("calm", "carol");
        update();
        m_filter->sort(ChannelModel::State, Qt::DescendingOrder);
        QCOMPARE(modelNames(*m_filter), u"room(bob alice) lab(eve dave) calm(carol)"_s);
    }

    void theOrderByStateChangesOnlyWithAVerdict()
    {
        join({{"room", "alice"}, {"room", "bob"}});
        m_store->store().setClientTimeout(1min);
        m_store->pass(31s);
        update(); // both silent
        m_filter->sort(ChannelModel::State, Qt::DescendingOrder);
        ModelSpy spy(*m_filter);
        for (int i = 0; i < 9; ++i) {
            m_store->pass(1s);
            update();
        }
        QCOMPARE(spy.layouts.size(), 0);
        m_store->post("room", "alice");
        update();
        QCOMPARE(modelNames(*m_filter), u"room(bob alice)"_s);
    }

    void aMatchingChannelShowsOnlyItsClientsThatNeedAttention()
    {
        join({{"room", "alice"}, {"room", "bob"}, {"lab", "carol"}});
        m_store->pass(2600ms);
        m_store->post("room", "alice");
        update();
        m_filter->setShow(ChannelFilter::Show::Attention);
        m_filter->setText(u"room"_s);
        QCOMPARE(modelNames(*m_filter), u"room(bob)"_s);
    }

    void matchesAreCounted()
    {
        join({{"room", "alice"}, {"room", "bob"}, {"lab", "alan"}});
        m_filter->setText(u"al"_s);
        QCOMPARE(m_filter->clientCount(), 2);
    }

    void aClearedFilterShowsAllClients()
    {
        join({{"room", "alice"}, {"lab", "bob"}});
        m_filter->setText(u"nobody"_s);
        m_filter->setText(QString());
        QCOMPARE(modelNames(*m_filter), u"room(alice) lab(bob)"_s);
    }

    void labelsAndWholeIdsMatch()
    {
        const QByteArray id = "7d9c1f3a-5b2e-4c8d-9e1a-0242ac120002";
        Names names;
        m_model->setNames(names);
        QCOMPARE(names.set({NamedThing::Kind::Client, id}, {.label = u"Zoe"_s}), QString());
        m_store->post("room", id);
        m_store->post("room", "bob");
        update();
        for (const auto &[text, shown] : {std::pair{u"zoe"_s, u"room(Zoe)"_s},
                                          {u"0242AC"_s, u"room(Zoe)"_s},
                                          {u"7d9"_s, QString()}}) { // a few letters match by chance
            m_filter->setText(text);
            QCOMPARE(modelNames(*m_filter), shown);
        }
    }

private:
    void update() { m_model->update(m_store->roster()); }

    void join(std::initializer_list<std::pair<QByteArray, QByteArray>> clients)
    {
        for (const auto &[key, id] : clients)
            m_store->post(key, id);
        update();
    }

    std::optional<StoreFixture> m_store;
    std::optional<ChannelModel> m_model;
    std::optional<ChannelFilter> m_filter;
    std::optional<QAbstractItemModelTester> m_tester;
};

SUPERSYNK_TEST(TestChannelFilter)
#include "tst_channelfilter.moc"
