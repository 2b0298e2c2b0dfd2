// SPDX-License-Identifier: GPL-3.0-only
#include "ui/clients/filterbar.h"

#include "tests/support/testmain.h"
#include "tests/ui/modeltext.h"
#include "tests/ui/serverfixture.h"
#include "tests/ui/storefixture.h"
#include "ui/clients/channelfilter.h"
#include "ui/clients/channelmodel.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

#include <optional>

using namespace supersynk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// For a room of three clients, one of them silent.
class TestFilterBar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        StoreFixture lab;
        for (const char *id : {"alice", "bob", "carol"})
            lab.post("room", id);
        lab.pass(2600ms);
        lab.post("room", "alice");
        lab.post("room", "bob");
        m_model.emplace();
        m_model->update(lab.snapshot());
        m_filter.emplace(*m_model);
        m_bar.emplace(*m_filter);
        m_bar->show();
    }

    void cleanup()
    {
        m_bar.reset();
        m_filter.reset();
    }

    void theTextFilters()
    {
        QTest::keyClicks(text(), u"ali"_s);
        QCOMPARE(modelNames(*m_filter), u"room(alice)"_s);
    }

    void silentClientsCanBeShownOnly()
    {
        QSignalSpy changed(&*m_bar, &FilterBar::changed);
        show()->setCurrentText(u"Only silent"_s);
        QCOMPARE(modelNames(*m_filter), u"room(carol)"_s);
        QCOMPARE(changed.size(), 1);
    }

    void theNumberOfMatchesIsShown()
    {
        QTest::keyClicks(text(), u"ali"_s);
        m_bar->setClientCount(3);
        QVERIFY(matches()->isVisible());
        QCOMPARE(matches()->text(), u"1 of 3"_s);
    }

    void anInactiveFilterShowsNoNumber()
    {
        m_bar->setClientCount(3);
        QVERIFY(!matches()->isVisible());
    }

    void clearingShowsAllClients()
    {
        QTest::keyClicks(text(), u"ali"_s);
        show()->setCurrentText(u"Only late"_s);
        m_bar->clear();
        QCOMPARE(modelNames(*m_filter), u"room(alice bob carol)"_s);
    }

private:
    QLineEdit *text() { return childCalled<QLineEdit>(*m_bar, u"Filter"_s); }
    QComboBox *show() { return childCalled<QComboBox>(*m_bar, u"Clients to list"_s); }
    QLabel *matches() { return childCalled<QLabel>(*m_bar, u"Matches"_s); }

    std::optional<ChannelModel> m_model;
    std::optional<ChannelFilter> m_filter;
    std::optional<FilterBar> m_bar;
};

SUPERSYNK_TEST(TestFilterBar)
#include "tst_filterbar.moc"
