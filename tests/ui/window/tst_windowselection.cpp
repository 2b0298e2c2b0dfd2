// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/testmain.h"
#include "tests/ui/window/windowfixture.h"
#include "ui/inspector/inspectorpanel.h"
#include "ui/inspector/jsonview.h"
#include "ui/map/mappanel.h"
#include "ui/naming/namedialog.h"
#include "ui/status/troublechips.h"
#include "ui/widgets/emptystate.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QTabWidget>

#include <algorithm>

using namespace supersynk;
using namespace Qt::StringLiterals;

/// What the tree, the map and the inspector show of a selection in one of them.
class TestWindowSelection
    : public QObject
    , protected WindowFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QVERIFY(open());
        for (auto *tabs : m_window->findChildren<QTabWidget *>()) {
            if (auto *inspector = m_window->findChild<InspectorPanel *>(); tabs->isAncestorOf(inspector))
                tabs->setCurrentIndex(1);
        }
    }
    void cleanup() { close(); }

    void theBodyOfTheSelectedClientIsShown()
    {
        QVERIFY(startWithAlice());
        tree().setCurrentIndex(tree().model()->index(0, 0, tree().model()->index(0, 0)));
        QTRY_VERIFY(body().visibleText().startsWith("{\n  \"client_id\": \"alice\""_L1));
    }

    void theBodiesOfTheSelectedChannelAreShown()
    {
        QVERIFY(startWithAlice());
        tree().setCurrentIndex(tree().model()->index(0, 0));
        QTRY_VERIFY(body().visibleText().startsWith("[\n  {\n    \"client_id\": \"alice\""_L1));
    }

    void aChosenTroubleIsSelectedAndHasTheFocus()
    {
        QVERIFY(startWithAlice());
        childCalled<QLineEdit>(*m_window, u"Filter"_s)->setFocus();
        Q_EMIT m_window->findChild<TroubleChips *>()->chosen("room", "alice");
        QCOMPARE(selectedClients(), u"alice"_s);
        QVERIFY(tree().hasFocus());
    }

    void clickOnTheMapSelectsInTheTree()
    {
        QVERIFY(fillMap());
        clickOnMap("carol");
        QCOMPARE(selectedClients(), u"carol"_s);
        QCOMPARE(inspected(), u"“carol”"_s);
        QCOMPARE(remove().text(), u"&Remove Selected (1)"_s);
        remove().trigger();
        QCOMPARE(modelNames(*tree().model()), u"room(alice)"_s);
    }

    void clickInTheTreeSelectsOnTheMap()
    {
        QVERIFY(fillMap());
        clickOnMap("carol");
        QTest::mouseClick(tree().viewport(), Qt::LeftButton, {}, tree().visualRect(client(0)).center());
        QCOMPARE(inspected(), u"“alice”"_s);
        QCOMPARE(map().selected(), "alice"_ba);
    }

    void clickOnTheMapExpandsTheChannel()
    {
        QVERIFY(fillMap());
        tree().collapseAll();
        clickOnMap("carol");
        QCOMPARE(selectedClients(), u"carol"_s);
        QVERIFY(tree().isExpanded(client(1).parent()));
    }

    void clickOnTheMapInspectsAFilteredClient()
    {
        QVERIFY(fillMap());
        childCalled<QLineEdit>(*m_window, u"Filter"_s)->setText(u"alice"_s);
        clickOnMap("carol");
        QCOMPARE(inspected(), u"“carol”"_s);
        QCOMPARE(map().selected(), "carol"_ba);
        QCOMPARE(selectedClients(), QString());
        QVERIFY(!remove().isEnabled());
    }

    void clickOnTheGroundClearsTheSelection()
    {
        QVERIFY(fillMap());
        clickOnMap("carol");
        QTest::mouseClick(&map(), Qt::LeftButton, {}, {3, 3});
        QCOMPARE(selectedClients(), QString());
        QVERIFY(!remove().isEnabled());
        QVERIFY(!m_window->findChild<InspectorPanel *>()->findChild<EmptyState *>()->isHidden());
        QVERIFY(map().positionOf("carol")); // the map keeps its channel
    }

    void frozenInspectorCountsDuringAPause()
    {
        QVERIFY(fillMap());
        QTRY_VERIFY(freeze().isEnabled());
        channelPanel().viewActions().constFirst()->trigger(); // Pause
        freeze().click();
        QVERIFY(postPosition(u"alice"_s, 1) && postPosition(u"alice"_s, 2));
        QTRY_VERIFY2(status().endsWith(u"· 2 updates since"_s), qPrintable(status()));
    }

    void clientThatLeavesDuringAPauseIsReported()
    {
        QVERIFY(fillMap());
        QTRY_VERIFY(freeze().isEnabled());
        channelPanel().viewActions().constFirst()->trigger(); // Pause
        QVERIFY2(status().startsWith("Paused; as of "_L1), qPrintable(status()));
        m_fixture->server().purgeAll();
        QTRY_VERIFY2(status().endsWith(u"· has left since"_s), qPrintable(status()));
    }

    void theSelectedRowIsNamed()
    {
        QVERIFY(startWithAlice());
        QAction *name = action(u"&Name and Colour…"_s);
        QVERIFY(name && !name->isEnabled());
        tree().setCurrentIndex(client(0));
        QVERIFY(name->isEnabled());
        QTest::keyClick(&tree(), Qt::Key_F2);
        auto *dialog = m_window->findChild<NameDialog *>();
        QVERIFY(dialog);
        QTest::keyClicks(dialog->findChildren<QLineEdit *>().constFirst(), u"Alice B."_s);
        QTest::keyClick(dialog, Qt::Key_Return);
        QCOMPARE(modelNames(*tree().model()), u"room(Alice B.)"_s);
        tree().setCurrentIndex(tree().model()->index(0, 0));
        name->trigger();
        QTRY_COMPARE(m_window->findChildren<NameDialog *>().size(), 1);
        QVERIFY(m_window->findChild<NameDialog *>()->thing()
                == (NamedThing{NamedThing::Kind::Channel, "room"}));
    }

private:
    /// Two clients with positions; the first is selected.
    bool fillMap()
    {
        if (!m_fixture->start() || !postPosition(u"alice"_s, 0) || !postPosition(u"carol"_s, 3)
            || !QTest::qWaitFor([this] { return modelNames(*tree().model()) == u"room(alice carol)"_s; }))
            return false;
        tree().setCurrentIndex(client(0));
        return true;
    }

    bool postPosition(const QString &id, int x)
    {
        return m_fixture->post(
            u"room"_s, id,
            u"{\"client_id\":\"%1\",\"data\":[\"id=head;pos=%2,1.6,0\"]}"_s.arg(id).arg(x).toUtf8());
    }

    void showTab(const QString &title)
    {
        for (auto *tabs : m_window->findChildren<QTabWidget *>()) {
            for (int i = 0; i < tabs->count(); ++i) {
                if (tabs->tabText(i) == title)
                    tabs->setCurrentIndex(i);
            }
        }
    }

    void clickOnMap(const QByteArray &id)
    {
        showTab(u"Map"_s);
        QTRY_VERIFY(map().positionOf(id));
        map().fit();
        QTest::mouseClick(&map(), Qt::LeftButton, {}, map().positionOf(id)->toPoint());
    }

    QString selectedClients()
    {
        QStringList ids;
        for (const QModelIndex &row : tree().selectionModel()->selectedRows())
            ids.append(row.data().toString());
        return ids.join(u' ');
    }

    /// The title of the inspector.
    QString inspected()
    {
        const auto labels = m_window->findChild<InspectorPanel *>()->findChildren<QLabel *>();
        const auto found = std::ranges::find_if(
            labels, [](const QLabel *label) { return label->text().startsWith(u"“"_s); });
        return found == labels.end() ? QString() : (*found)->text();
    }

    QString status() { return childCalled<QLabel>(*m_window, u"State of the display"_s)->text(); }
    QAbstractButton &freeze() { return *childCalled<QAbstractButton>(*m_window, u"Freeze the display"_s); }
    QAction &remove() { return *channelPanel().purgeActions().constFirst(); }
    MapView &map() { return m_window->findChild<MapPanel *>()->view(); }
    QModelIndex client(int row) { return tree().model()->index(row, 0, tree().model()->index(0, 0)); }
    JsonView &body() { return m_window->findChild<InspectorPanel *>()->view(); }
};

SUPERSYNK_TEST(TestWindowSelection)
#include "tst_windowselection.moc"
