// SPDX-License-Identifier: GPL-3.0-only
#include "ui/window/mainwindow.h"

#include "tests/support/testmain.h"
#include "tests/ui/modeltext.h"
#include "tests/ui/serverfixture.h"
#include "ui/clients/channelmodel.h"
#include "ui/clients/channelpanel.h"
#include "ui/clients/channeltree.h"
#include "ui/inspector/inspectorpanel.h"
#include "ui/inspector/jsonview.h"
#include "ui/map/mappanel.h"
#include "ui/widgets/emptystate.h"

#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScopeGuard>
#include <QScreen>
#include <QStatusBar>
#include <QTabWidget>
#include <QTest>

#include <algorithm>
#include <optional>

using namespace supersynk;
using namespace Qt::StringLiterals;
using Phase = ServerState::Phase;

class TestMainWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_fixture.emplace();
        open();
    }

    void cleanup()
    {
        m_window.reset();
        m_fixture.reset();
    }

    void itDoesNotStartTheServerByItself() { QCOMPARE(m_fixture->server().state().phase, Phase::Stopped); }

    void itShowsAServerThatRunsAlready()
    {
        QVERIFY(m_fixture->start());
        open();
        QVERIFY(childCalled<QPushButton>(*m_window, u"Stop the server"_s));
    }

    void aClientThatPostsToAStartedServerAppearsByItself()
    {
        QTest::mouseClick(childCalled<QPushButton>(*m_window, u"Start the server"_s), Qt::LeftButton);
        QTRY_COMPARE(m_fixture->server().state().phase, Phase::Running);
        QVERIFY(m_fixture->post(u"room"_s, u"alice"_s));
        QTRY_COMPARE(modelNames(*tree().model()), u"room(alice)"_s);
    }

    void theStatusBarCountsClients()
    {
        QVERIFY(m_fixture->start());
        QVERIFY(m_fixture->post(u"room"_s, u"alice"_s) && m_fixture->post(u"room"_s, u"bob"_s));
        QTRY_VERIFY(statusBarReads(u"2 clients"_s));
        QVERIFY(statusBarReads(u"1 channel"_s));
    }

    void theBodyOfTheSelectedClientIsShown()
    {
        QVERIFY(m_fixture->start());
        QVERIFY(m_fixture->post(u"room"_s, u"alice"_s));
        QTRY_COMPARE(modelNames(*tree().model()), u"room(alice)"_s);
        tree().setCurrentIndex(tree().model()->index(0, 0, tree().model()->index(0, 0)));
        QTRY_VERIFY(body().visibleText().startsWith("{\n  \"client_id\": \"alice\""_L1));
    }

    void theBodiesOfTheSelectedChannelAreShown()
    {
        QVERIFY(m_fixture->start());
        QVERIFY(m_fixture->post(u"room"_s, u"alice"_s));
        QTRY_COMPARE(modelNames(*tree().model()), u"room(alice)"_s);
        tree().setCurrentIndex(tree().model()->index(0, 0));
        QTRY_VERIFY(body().visibleText().startsWith("[\n  {\n    \"client_id\": \"alice\""_L1));
    }

    void whoIsClickedOnTheMapIsSelectedInTheTree()
    {
        QVERIFY(fillMap());
        clickOnMap("carol");
        QCOMPARE(selectedClients(), u"carol"_s);
        QCOMPARE(inspected(), u"“carol”"_s);
        QCOMPARE(remove().text(), u"&Remove Selected (1)"_s);
        remove().trigger();
        QCOMPARE(modelNames(*tree().model()), u"room(alice)"_s);
    }

    void whoWasSelectedBeforeTheMapWasClickedIsSelectedAgain()
    {
        QVERIFY(fillMap());
        clickOnMap("carol");
        QTest::mouseClick(tree().viewport(), Qt::LeftButton, {}, tree().visualRect(client(0)).center());
        QCOMPARE(inspected(), u"“alice”"_s);
        QCOMPARE(map().selected(), "alice"_ba);
    }

    void aClientOfAClosedChannelIsShownWhenItIsClickedOnTheMap()
    {
        QVERIFY(fillMap());
        tree().collapseAll();
        clickOnMap("carol");
        QCOMPARE(selectedClients(), u"carol"_s);
        QVERIFY(tree().isExpanded(client(1).parent()));
    }

    void whoIsClickedOnTheMapButFilteredOutIsInspectedAndNobodySelected()
    {
        QVERIFY(fillMap());
        childCalled<QLineEdit>(*m_window, u"Filter"_s)->setText(u"alice"_s);
        clickOnMap("carol");
        QCOMPARE(inspected(), u"“carol”"_s);
        QCOMPARE(map().selected(), "carol"_ba);
        QCOMPARE(selectedClients(), QString());
        QVERIFY(!remove().isEnabled());
    }

    void aClickBesideOnTheMapSelectsNobodyAnywhere()
    {
        QVERIFY(fillMap());
        clickOnMap("carol");
        QTest::mouseClick(&map(), Qt::LeftButton, {}, {3, 3});
        QCOMPARE(selectedClients(), QString());
        QVERIFY(!remove().isEnabled());
        QVERIFY(!m_window->findChild<InspectorPanel *>()->findChild<EmptyState *>()->isHidden());
        QVERIFY(map().positionOf("carol")); // the map stays
    }

    void frozenWhilePausedItCountsWhatItMisses()
    {
        QVERIFY(fillMap());
        QTRY_VERIFY(freeze().isEnabled());
        m_window->findChild<ChannelPanel *>()->viewActions().constFirst()->trigger(); // Pause
        freeze().click();
        QVERIFY(stand(u"alice"_s, 1) && stand(u"alice"_s, 2));
        QTRY_VERIFY2(status().endsWith(u"· 2 updates since"_s), qPrintable(status()));
    }

    void whoLeavesWhilePausedIsToldToHaveLeft()
    {
        QVERIFY(fillMap());
        QTRY_VERIFY(freeze().isEnabled());
        m_window->findChild<ChannelPanel *>()->viewActions().constFirst()->trigger(); // Pause
        QVERIFY2(status().startsWith("Paused; as of "_L1), qPrintable(status()));
        m_fixture->server().purgeAll();
        QTRY_VERIFY2(status().endsWith(u"· has left since"_s), qPrintable(status()));
    }

    void aPurgeIsReported()
    {
        QVERIFY(m_fixture->start());
        QVERIFY(m_fixture->post(u"room"_s, u"alice"_s));
        QTRY_COMPARE(modelNames(*tree().model()), u"room(alice)"_s);
        m_window->findChild<ChannelPanel *>()->purgeActions().constLast()->trigger();
        QCOMPARE(m_window->statusBar()->currentMessage(), u"1 client removed"_s);
    }

    void closingItLeavesTheServerAlone()
    {
        QVERIFY(m_fixture->start());
        QVERIFY(m_window->close());
        QCOMPARE(m_fixture->server().state().phase, Phase::Running);
    }

    void itsSizeIsRemembered()
    {
        m_window->resize(777, 555);
        reopen();
        QCOMPARE(m_window->size(), QSize(777, 555));
    }

    void whatWasLargerThanTheScreenComesBackWithinIt()
    {
        const QRect screen = m_window->screen()->availableGeometry();
        m_window->setGeometry(QRect({0, 0}, screen.size() * 1.15)); // on the larger screen of yesterday
        reopen();
        QVERIFY2(screen.contains(m_window->geometry()), qPrintable(QDebug::toString(m_window->geometry())));
        const auto *stop = childCalled<QPushButton>(*m_window, u"Start the server"_s);
        QVERIFY(screen.contains(QRect(stop->mapToGlobal(QPoint()), stop->size())));
    }

    void theComputerIsKeptAwakeUntilTheOperatorSaysOtherwise()
    {
        QVERIFY(keepAwake().isChecked());
        QVERIFY(isExplained(keepAwake()));
        keepAwake().trigger();
        reopen();
        QVERIFY(!keepAwake().isChecked());
        keepAwake().trigger();
        reopen();
        QVERIFY(keepAwake().isChecked());
    }

    void whatTheCommandLineSaysOfSleepIsNotKept()
    {
        m_window->allowSleep();
        QVERIFY(!keepAwake().isChecked());
        reopen();
        QVERIFY(keepAwake().isChecked());
    }

    void atFirstTheNamesGetTheRoomThatIsLeft()
    {
        m_window->resize(800, 600);
        QVERIFY(m_fixture->start());
        QVERIFY(m_fixture->post(u"room"_s, u"alice"_s));
        QTRY_COMPARE(modelNames(*tree().model()), u"room(alice)"_s);
        const int before = tree().columnWidth(ChannelModel::Name);
        m_window->resize(1400, 600);
        QTRY_VERIFY(tree().columnWidth(ChannelModel::Name) > before);
    }

    void aThemeThatNobodyKnowsIsThatOfTheDesktop()
    {
        m_fixture->store().setValue("window/colors"_L1, 7);
        open();
        QCOMPARE(theme(), u"&As the Desktop"_s);
    }

    void theChosenThemeIsRemembered()
    {
        m_fixture->store().setValue("window/colors"_L1, 1);
        open();
        QCOMPARE(theme(), u"&Light"_s);
    }

    void aHiddenBodyStaysHidden()
    {
        QTest::keyClick(&*m_window, Qt::Key_F9);
        reopen();
        QVERIFY(!body().isVisible());
    }

    void itFitsASmallScreenWithHttpsToo()
    {
        ServerSettings settings = m_fixture->secureSettings();
        settings.accessKey = "hunter2hunter2";
        open(settings);
        const QSize least = m_window->minimumSizeHint();
        QVERIFY(least.width() <= 640 && least.height() <= 440);
    }

    void theSmallestWindowHasRoomForWhatToDoNext()
    {
        QVERIFY(m_fixture->start());
        ServerSettings settings = m_fixture->secureSettings();
        open(settings);
        m_window->resize(640, 440);
        const auto *copy = buttonThatReads(u"Copy command"_s);
        QTRY_VERIFY(copy->isVisible() && copy->height() >= copy->sizeHint().height());
    }

    void itFitsASmallScreen()
    {
        const QSize least = m_window->minimumSizeHint().expandedTo(m_window->minimumSize());
        QVERIFY(least.width() <= 800 && least.height() <= 600);
    }

    void itFitsALaptopThatShowsEverythingTwiceAsLarge()
    {
        QVERIFY(m_fixture->start());
        QVERIFY(m_fixture->post(u"room"_s, u"alice"_s));
        QTRY_COMPARE(modelNames(*tree().model()), u"room(alice)"_s);
        tree().setCurrentIndex(tree().model()->index(0, 0));
        const QSize half(1280 / 2, 800 / 2 - 30); // less a title bar
        m_window->resize(half);
        QCOMPARE(m_window->size(), half);
        for (auto *tabs : m_window->findChildren<QTabWidget *>()) {
            for (int i = 0; i < tabs->count(); ++i) {
                tabs->setCurrentIndex(i);
                const QSize least = m_window->minimumSizeHint();
                QVERIFY2(least.width() <= half.width() && least.height() <= half.height(),
                         qPrintable(tabs->tabText(i)));
            }
        }
    }

    void textOfTwiceTheSizeFitsALaptop()
    {
        const QFont usual = QApplication::font();
        const auto restore = qScopeGuard([&] { QApplication::setFont(usual); });
        QFont large = usual;
        large.setPointSizeF(2 * usual.pointSizeF());
        QApplication::setFont(large);
        open(m_fixture->secureSettings());
        const QSize least = m_window->minimumSizeHint();
        QVERIFY(least.width() <= 1280 && least.height() <= 740); // less a title bar and a panel
    }

    void atFirstItFitsTheScreenWithItsFrame()
    {
        const QSize screen = m_window->screen()->availableSize();
        QVERIFY(m_window->width() < screen.width() && m_window->height() + 40 <= screen.height());
    }

    void everyControlHasANameForScreenReaders()
    {
        for (const auto *button : m_window->findChildren<QAbstractButton *>()) {
            const QString name = button->accessibleName() + button->text();
            if (button->focusPolicy() != Qt::NoFocus)
                QVERIFY2(!name.isEmpty(), button->metaObject()->className());
        }
    }

private:
    void open(const ServerSettings &settings = ServerFixture::settings())
    {
        m_window.emplace(m_fixture->server(), settings, m_fixture->store());
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(&*m_window));
    }

    void reopen()
    {
        m_window->close();
        open();
    }

    QPushButton *buttonThatReads(const QString &text)
    {
        const auto buttons = m_window->findChild<ChannelPanel *>()->findChildren<QPushButton *>();
        const auto found =
            std::ranges::find_if(buttons, [&](const QPushButton *button) { return button->text() == text; });
        return found == buttons.end() ? nullptr : *found;
    }

    /// Two in a room with places on the map, the first of them selected.
    bool fillMap()
    {
        if (!m_fixture->start() || !stand(u"alice"_s, 0) || !stand(u"carol"_s, 3)
            || !QTest::qWaitFor([this] { return modelNames(*tree().model()) == u"room(alice carol)"_s; }))
            return false;
        tree().setCurrentIndex(client(0));
        return true;
    }

    bool stand(const QString &id, int x)
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

    /// Whom the inspector shows.
    QString inspected()
    {
        const auto labels = m_window->findChild<InspectorPanel *>()->findChildren<QLabel *>();
        const auto found = std::ranges::find_if(
            labels, [](const QLabel *label) { return label->text().startsWith(u"“"_s); });
        return found == labels.end() ? QString() : (*found)->text();
    }

    QString status() { return childCalled<QLabel>(*m_window, u"State of the display"_s)->text(); }
    QAbstractButton &freeze() { return *childCalled<QAbstractButton>(*m_window, u"Freeze the display"_s); }
    QAction &remove() { return *m_window->findChild<ChannelPanel *>()->purgeActions().constFirst(); }
    MapView &map() { return m_window->findChild<MapPanel *>()->view(); }
    QModelIndex client(int row) { return tree().model()->index(row, 0, tree().model()->index(0, 0)); }

    QAction &keepAwake()
    {
        const auto actions = m_window->findChildren<QAction *>();
        return **std::ranges::find_if(actions, [](const QAction *action) {
            return action->text() == u"&Keep Awake While Clients Are Connected"_s;
        });
    }

    /// Whether the menus that have \a action show its tool tip.
    static bool isExplained(const QAction &action)
    {
        const QList<QObject *> places = action.associatedObjects();
        return !action.toolTip().isEmpty() && std::ranges::any_of(places, [](const QObject *place) {
            const auto *menu = qobject_cast<const QMenu *>(place);
            return menu && menu->toolTipsVisible();
        });
    }

    /// What is checked in the menu.
    QString theme()
    {
        for (const QAction *action : m_window->findChildren<QAction *>()) {
            const bool isTheme =
                QStringList{u"&As the Desktop"_s, u"&Light"_s, u"&Dark"_s}.contains(action->text());
            if (isTheme && action->isChecked())
                return action->text();
        }
        return {};
    }

    ChannelTree &tree() { return m_window->findChild<ChannelPanel *>()->tree(); }
    JsonView &body() { return m_window->findChild<InspectorPanel *>()->view(); }

    bool statusBarReads(const QString &text)
    {
        const auto labels = m_window->statusBar()->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(),
                           [&](const QLabel *label) { return label->text() == text; });
    }

    std::optional<ServerFixture> m_fixture;
    std::optional<MainWindow> m_window;
};

SUPERSYNK_TEST(TestMainWindow)
#include "tst_mainwindow.moc"
