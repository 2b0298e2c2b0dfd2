// SPDX-License-Identifier: GPL-3.0-only
#include "ui/clients/filterbar.h"

#include "tests/support/testmain.h"
#include "tests/ui/modeltext.h"
#include "tests/ui/serverfixture.h"
#include "tests/ui/storefixture.h"
#include "ui/clients/channelfilter.h"
#include "ui/clients/channelmodel.h"

#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

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
        m_model->update(lab.roster());
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

    void onlyClientsThatNeedAttentionCanBeShown()
    {
        QSignalSpy changed(&*m_bar, &FilterBar::changed);
        attention()->click();
        QCOMPARE(modelNames(*m_filter), u"room(carol)"_s);
        QCOMPARE(changed.size(), 1);
        all()->click();
        QCOMPARE(modelNames(*m_filter), u"room(alice bob carol)"_s);
    }

    void attentionCanBeShownFromOutside()
    {
        m_bar->showAttention();
        QVERIFY(attention()->isChecked() && !all()->isChecked());
        QCOMPARE(modelNames(*m_filter), u"room(carol)"_s);
    }

    void theSegmentsHaveNumbers()
    {
        m_bar->setCounts(12, 3);
        QCOMPARE(all()->text(), u"All 12"_s);
        QCOMPARE(attention()->text(), u"Attention 3"_s);
    }

    void theNumberOfMatchesIsShown()
    {
        QTest::keyClicks(text(), u"ali"_s);
        m_bar->setCounts(3, 1);
        QVERIFY(matches()->isVisible());
        QCOMPARE(matches()->text(), u"1 of 3"_s);
    }

    void anInactiveFilterShowsNoNumber()
    {
        m_bar->setCounts(3, 1);
        QVERIFY(!matches()->isVisible());
    }

    void clearingShowsAllClients()
    {
        QTest::keyClicks(text(), u"ali"_s);
        attention()->click();
        m_bar->clear();
        QCOMPARE(modelNames(*m_filter), u"room(alice bob carol)"_s);
        QVERIFY(all()->isChecked());
    }

    void escapeClears()
    {
        attention()->click();
        QTest::keyClicks(text(), u"car"_s);
        QTest::keyClick(text(), Qt::Key_Escape);
        QVERIFY(text()->text().isEmpty() && all()->isChecked());
    }

    void enterAndDownGoToTheList()
    {
        const QSignalSpy list(&*m_bar, &FilterBar::listRequested);
        for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter, Qt::Key_Down})
            QTest::keyClick(text(), key);
        QCOMPARE(list.size(), 3);
    }

private:
    QLineEdit *text() { return childCalled<QLineEdit>(*m_bar, u"Filter"_s); }
    QToolButton *all() { return childCalled<QToolButton>(*m_bar, u"All clients"_s); }
    QToolButton *attention() { return childCalled<QToolButton>(*m_bar, u"Clients that need attention"_s); }
    QLabel *matches() { return childCalled<QLabel>(*m_bar, u"Matches"_s); }

    std::optional<ChannelModel> m_model;
    std::optional<ChannelFilter> m_filter;
    std::optional<FilterBar> m_bar;
};

SUPERSYNK_TEST(TestFilterBar)
#include "tst_filterbar.moc"
