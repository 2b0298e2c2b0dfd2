// SPDX-License-Identifier: GPL-3.0-only
#include "ui/clients/channelpanel.h"

#include "tests/support/testmain.h"
#include "tests/ui/modeltext.h"
#include "tests/ui/serverfixture.h"
#include "ui/clients/channeltree.h"
#include "ui/watch/monitor.h"
#include "ui/widgets/emptystate.h"

#include <QAction>
#include <QComboBox>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QMessageBox>
#include <QProxyStyle>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <optional>

using namespace supersynk;
using namespace Qt::StringLiterals;

/// The style of a desktop that is set to animate for so long.
class AnimatedFor final : public QProxyStyle
{
public:
    explicit AnimatedFor(int milliseconds)
        : m_milliseconds(milliseconds)
    {}

    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *data) const override
    {
        return hint == SH_Widget_Animation_Duration ? m_milliseconds
                                                    : QProxyStyle::styleHint(hint, option, widget, data);
    }

private:
    int m_milliseconds;
};

class TestChannelPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_fixture.emplace();
        m_monitor.emplace(m_fixture->server());
        m_monitor->setWatched(true);
        m_panel.emplace(m_fixture->server(), *m_monitor);
        m_panel->resize(800, 400);
        m_panel->show();
    }

    void cleanup()
    {
        m_panel.reset();
        m_monitor.reset();
        m_fixture.reset();
    }

    void aClientThatPostsAppears()
    {
        QVERIFY(fill());
        QCOMPARE(names(), u"room(alice bob) lab(carol)"_s);
    }

    void hostileNamesAreShownAsPlainText()
    {
        const QString hostile = u"<b>x</b>\n\u202Egnp.exe"_s;
        QVERIFY(m_fixture->start());
        const QByteArray body = QJsonDocument(QJsonObject{{u"client_id"_s, hostile}}).toJson();
        QVERIFY(m_fixture->post(u"room"_s, hostile, body));
        m_monitor->refresh();
        QCOMPARE(names(), u"room(<b>x</b>␊\uFFFDgnp.exe)"_s);
    }

    void theLongestNameThatIsTakenIsCut()
    {
        QVERIFY(m_fixture->start());
        QVERIFY(m_fixture->post(QString(1024, u'k'), QString(1024, u'i')));
        m_monitor->refresh();
        QCOMPARE(names(), QString(128, u'k') + u"…("_s + QString(128, u'i') + u"…)"_s);
    }

    void removingOneClientAsksNothing()
    {
        QVERIFY(fill());
        select({client(0, 1)});
        remove().trigger();
        QCOMPARE(names(), u"room(alice) lab(carol)"_s);
    }

    void theDeleteKeyRemovesTheSelectedClient()
    {
        QVERIFY(fill());
        select({client(0, 0)});
        tree().setFocus();
        QVERIFY(QTest::qWaitForWindowActive(&*m_panel));
        QTest::keyClick(&tree(), Qt::Key_Delete);
        QCOMPARE(names(), u"room(bob) lab(carol)"_s);
    }

    void purgingAChannelOfManyAsksAndNamesTheirNumber()
    {
        QVERIFY(fill());
        select({client(0, 0)});
        purgeChannel().trigger();
        QVERIFY(question());
        QCOMPARE(question()->text(), u"Remove 2 clients from channel “room”?"_s);
        QCOMPARE(names(), u"room(alice bob) lab(carol)"_s);
    }

    void aConfirmedPurgeRemovesTheChannel()
    {
        QVERIFY(fill());
        select({channel(0)});
        purgeChannel().trigger();
        answer(u"Remove"_s);
        QCOMPARE(names(), u"lab(carol)"_s);
    }

    void aCancelledPurgeRemovesNobody()
    {
        QVERIFY(fill());
        select({channel(0)});
        purgeChannel().trigger();
        QTest::keyClick(question(), Qt::Key_Escape);
        m_monitor->refresh();
        QCOMPARE(names(), u"room(alice bob) lab(carol)"_s);
    }

    void purgingAChannelOfOneAsksNothing()
    {
        QVERIFY(fill());
        select({channel(1)});
        purgeChannel().trigger();
        QCOMPARE(names(), u"room(alice bob)"_s);
    }

    void purgingEverybodyAsksAndNamesTheirNumber()
    {
        QVERIFY(fill());
        purgeAll().trigger();
        QCOMPARE(question()->text(), u"Remove all 3 clients from all channels?"_s);
        answer(u"Remove"_s);
        QCOMPARE(names(), QString());
    }

    void aPurgeTellsHowManyHaveGone()
    {
        QVERIFY(fill());
        QSignalSpy purged(&*m_panel, &ChannelPanel::purged);
        purgeAll().trigger();
        answer(u"Remove"_s);
        QCOMPARE(purged.value(0).value(0).toInt(), 3);
    }

    void aClientSelectedAlongWithItsChannelCountsOnce()
    {
        QVERIFY(fill());
        select({channel(0), client(0, 0), client(1, 0)});
        QCOMPARE(remove().text(), u"&Remove Selected (3)"_s);
    }

    void theActionsSayHowManyTheyConcern()
    {
        QVERIFY(fill());
        select({client(0, 0)});
        QCOMPARE(remove().text(), u"&Remove Selected (1)"_s);
        QCOMPARE(purgeChannel().text(), u"Remove &Whole Channel (2)"_s);
        QCOMPARE(purgeAll().text(), u"Remove &All Clients (3)"_s);
    }

    void withoutASelectionThereIsNothingToRemove()
    {
        QVERIFY(fill());
        select({});
        QVERIFY(!remove().isEnabled() && !purgeChannel().isEnabled());
    }

    void purgingAChannelTakesThoseTheFilterHidesToo()
    {
        QVERIFY(fill());
        filter().setText(u"alice"_s);
        select({channel(0)});
        QCOMPARE(purgeChannel().text(), u"Remove &Whole Channel (2)"_s);
    }

    void removingASelectedChannelSparesThoseTheFilterHides()
    {
        QVERIFY(fill());
        filter().setText(u"alice"_s);
        select({channel(0), client(0, 0)});
        QCOMPARE(remove().text(), u"&Remove Selected (1)"_s);
        remove().trigger();
        filter().clear();
        QCOMPARE(names(), u"room(bob) lab(carol)"_s);
    }

    void aSelectedClientIsTold()
    {
        QVERIFY(fill());
        std::optional<ClientName> selected;
        connect(&*m_panel, &ChannelPanel::clientSelected, this,
                [&](const auto &client) { selected = client; });
        select({client(0, 1)});
        QVERIFY((selected == ClientName{"room", "bob"}));
    }

    void whoIsToBeSelectedIsSelectedAloneAndTold()
    {
        QVERIFY(fill());
        select({client(0, 0), client(0, 1)});
        QSignalSpy selected(&*m_panel, &ChannelPanel::clientSelected);
        m_panel->select(ClientName{"lab", "carol"});
        QCOMPARE(tree().selectionModel()->selectedRows(), QModelIndexList{client(1, 0)});
        QCOMPARE(tree().currentIndex(), client(1, 0));
        QCOMPARE(selected.size(), 1);
        QVERIFY((selectedIn(selected) == ClientName{"lab", "carol"}));
    }

    void whoIsToBeSelectedButNotListedIsToldAndNoRowSelected()
    {
        QVERIFY(fill());
        select({client(0, 0)});
        QSignalSpy selected(&*m_panel, &ChannelPanel::clientSelected);
        for (const ClientName &name : {ClientName{"room", "carol"}, ClientName{"nowhere", "alice"}}) {
            m_panel->select(name);
            QVERIFY(selectedIn(selected) == name);
            QVERIFY(!tree().selectionModel()->hasSelection());
        }
    }

    void nobodyIsToBeSelected()
    {
        QVERIFY(fill());
        select({client(0, 0)});
        QSignalSpy selected(&*m_panel, &ChannelPanel::clientSelected);
        m_panel->select(std::nullopt);
        QVERIFY(!tree().selectionModel()->hasSelection());
        QCOMPARE(selected.size(), 1);
        QVERIFY(!selectedIn(selected));
    }

    void aStoppedServerOffersToStart()
    {
        QSignalSpy start(&*m_panel, &ChannelPanel::startRequested);
        QCOMPARE(emptyTitle(), u"The server is stopped"_s);
        pressEmptyState(u"Start"_s);
        QCOMPARE(start.size(), 1);
    }

    void aFilterWithoutAMatchOffersToClearIt()
    {
        QVERIFY(fill());
        filter().setText(u"nobody"_s);
        QCOMPARE(emptyTitle(), u"Nothing matches the filter"_s);
        pressEmptyState(u"Clear filter"_s);
        QVERIFY(m_panel->emptyState().isHidden());
    }

    void nobodyLateSaysSoAndOffersToClearTheFilter()
    {
        QVERIFY(fill());
        auto *show = childCalled<QComboBox>(*m_panel, u"Clients to list"_s);
        show->setCurrentText(u"Only late"_s);
        QCOMPARE(emptyTitle(), u"No late clients"_s);
        pressEmptyState(u"Clear filter"_s);
        QVERIFY(m_panel->emptyState().isHidden());
        QCOMPARE(show->currentText(), u"All"_s);
    }

    void rowsGlowUnlessTheDesktopIsSetToMoveNothing()
    {
        AnimatedFor usual(200);
        AnimatedFor nothing(0);
        m_panel->setStyle(&usual);
        QVERIFY(fill());
        QVERIFY(client(0, 0).data(Qt::BackgroundRole).isValid());
        m_panel->setStyle(&nothing);
        m_monitor->refresh();
        QVERIFY(!client(0, 0).data(Qt::BackgroundRole).isValid());
        m_panel->setStyle(nullptr);
    }

    void aPausedListStaysAsItIs()
    {
        QVERIFY(fill());
        pause().trigger();
        QVERIFY(m_fixture->post(u"room"_s, u"dave"_s));
        m_monitor->refresh();
        QCOMPARE(names(), u"room(alice bob) lab(carol)"_s);
        pause().trigger();
        QCOMPARE(names(), u"room(alice bob dave) lab(carol)"_s);
    }

    void theActionThatRemovesEverybodyCountsThoseThereNowWhilePausedToo()
    {
        QVERIFY(fill());
        pause().trigger();
        QVERIFY(m_fixture->post(u"room"_s, u"dave"_s));
        m_monitor->refresh();
        QCOMPARE(purgeAll().text(), u"Remove &All Clients (4)"_s);
    }

    void aPurgeWhilePausedNamesThoseWhoAreThereNow()
    {
        QVERIFY(fill());
        select({channel(0)});
        pause().trigger();
        QVERIFY(m_fixture->post(u"room"_s, u"dave"_s));
        purgeChannel().trigger();
        QCOMPARE(question()->text(), u"Remove 3 clients from channel “room”?"_s);
        QVERIFY(question()->informativeText().startsWith("The list is paused."_L1));
        QVERIFY(m_fixture->post(u"room"_s, u"erin"_s));
        QTRY_COMPARE(question()->text(), u"Remove 4 clients from channel “room”?"_s);
        answer(u"Remove"_s);
        QCOMPARE(m_fixture->server().clientCount(), 1U);
        QCOMPARE(names(), u"room(alice bob) lab(carol)"_s);
    }

    void manySelectedClientsAreRemovedTogether()
    {
        QVERIFY(fill());
        select({client(0, 1), client(1, 0)});
        remove().trigger();
        QCOMPARE(question()->text(), u"Remove 2 clients?"_s);
        answer(u"Remove"_s);
        QCOMPARE(names(), u"room(alice)"_s);
    }

    void theContextMenuHoldsWhatCanBeDoneWithARow()
    {
        for (QAction *action : m_panel->copyActions() + m_panel->purgeActions())
            QVERIFY(tree().actions().contains(action));
    }

private:
    QAction &pause() { return *m_panel->viewActions().at(0); }
    /// Two clients in a room, one in a lab, all of them to be seen.
    bool fill()
    {
        const bool posted = m_fixture->start() && m_fixture->post(u"room"_s, u"alice"_s)
            && m_fixture->post(u"room"_s, u"bob"_s) && m_fixture->post(u"lab"_s, u"carol"_s);
        m_monitor->refresh();
        return posted;
    }

    ChannelTree &tree() { return m_panel->tree(); }
    QString names() { return modelNames(*tree().model()); }
    QModelIndex channel(int row) { return tree().model()->index(row, 0); }
    QModelIndex client(int channelRow, int row) { return tree().model()->index(row, 0, channel(channelRow)); }
    QAction &remove() { return *m_panel->purgeActions().at(0); }
    QAction &purgeChannel() { return *m_panel->purgeActions().at(1); }
    QAction &purgeAll() { return *m_panel->purgeActions().at(2); }
    QLineEdit &filter() { return *childCalled<QLineEdit>(*m_panel, u"Filter"_s); }
    QMessageBox *question() { return m_panel->findChild<QMessageBox *>(); }

    QString emptyTitle()
    {
        return m_panel->emptyState().isVisible() ? m_panel->emptyState().content().title : QString();
    }

    void select(const QModelIndexList &rows)
    {
        tree().clearSelection();
        for (const QModelIndex &row : rows)
            tree().selectionModel()->select(row, QItemSelectionModel::Select | QItemSelectionModel::Rows);
    }

    /// As it was told the last time.
    static std::optional<ClientName> selectedIn(const QSignalSpy &selected)
    {
        return selected.constLast().constFirst().value<std::optional<ClientName>>();
    }

    void answer(const QString &text) { press(*question(), text); }
    void pressEmptyState(const QString &text) { press(m_panel->emptyState(), text); }

    static void press(const QWidget &parent, const QString &text)
    {
        for (auto *button : parent.findChildren<QPushButton *>()) {
            if (button->text() == text)
                QTest::mouseClick(button, Qt::LeftButton);
        }
    }

    std::optional<ServerFixture> m_fixture;
    std::optional<Monitor> m_monitor;
    std::optional<ChannelPanel> m_panel;
};

SUPERSYNK_TEST(TestChannelPanel)
#include "tst_channelpanel.moc"
