// SPDX-License-Identifier: GPL-3.0-only
#include "ui/window/panewindow.h"

#include "tests/support/testmain.h"
#include "ui/window/workspace.h"

#include <QAction>
#include <QLabel>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QSettings>
#include <QTabBar>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>

#include <optional>

using namespace supersynk;
using namespace Qt::StringLiterals;

/// Tabs of the workspace in windows of their own.
class TestPaneWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { open(); }
    void cleanup() { m_window.reset(); }

    void aDoubleClickOpensATab()
    {
        doubleClick(u"Map"_s);
        QCOMPARE(titles(), (QStringList{u"Activity"_s, u"Events"_s, u"Inspector"_s}));
        QVERIFY(pane() && pane()->isWindow() && m_map->isVisible());
        QCOMPARE(m_map->window(), pane());
        QCOMPARE(pane()->windowTitle(), u"Map – Supersynk"_s);
    }

    void aTabThatIsNotSelectedIsVisibleInItsWindow()
    {
        QVERIFY(!m_map->isVisible());
        doubleClick(u"Map"_s);
        QVERIFY(m_map->isVisible());
    }

    void soDoesTheMenuOfTheTab()
    {
        QTabBar *bar = barWith(u"Events"_s);
        Q_EMIT bar->customContextMenuRequested(bar->tabRect(tabOf(*bar, u"Events"_s)).center());
        auto *menu = bar->findChild<QMenu *>();
        QVERIFY(menu);
        menu->actions().first()->trigger();
        menu->close();
        QCOMPARE(pane()->windowTitle(), u"Events – Supersynk"_s);
    }

    void aClosedWindowIsATabAgain()
    {
        doubleClick(u"Map"_s);
        pane()->close();
        QTRY_VERIFY(!pane());
        QCOMPARE(titles(), (QStringList{u"Activity"_s, u"Events"_s, u"Inspector"_s, u"Map"_s}));
        QVERIFY(m_map->isVisible()); // and selected
        doubleClick(u"Map"_s);
        QVERIFY(pane() && m_map->isVisible());
    }

    void withoutTabsTheirPlaceIsFree()
    {
        doubleClick(u"Map"_s);
        const int width = m_main->width();
        doubleClick(u"Inspector"_s);
        QTRY_VERIFY(m_main->width() > width + 100);
        panes().first()->close();
        QTRY_COMPARE(m_main->width(), width);
    }

    void otherArrangementsLeaveWindowsAlone()
    {
        doubleClick(u"Events"_s);
        for (const QSize &size : {QSize(640, 480), QSize(1280, 700), QSize(1000, 600)}) {
            m_window->resize(size);
            QVERIFY(pane()->isVisible());
            QVERIFY(!titles().contains(u"Events"_s));
        }
        m_workspace->showBelow()->trigger();
        QVERIFY(pane()->isVisible());
    }

    void aBadgeIsInTheTitle()
    {
        doubleClick(u"Events"_s);
        m_workspace->setBadge("events"_L1, 2);
        QCOMPARE(pane()->windowTitle(), u"Events (2) – Supersynk"_s);
    }

    void shortcutsOfTheMainWindowWork()
    {
        int records = 0;
        connect(m_record, &QAction::triggered, this, [&records] { ++records; });
        doubleClick(u"Map"_s);
        pane()->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(pane()));
        QTest::keyClick(pane(), Qt::Key_F9);
        QCOMPARE(records, 1);
    }

    void windowsHideWithTheMainWindow()
    {
        doubleClick(u"Map"_s);
        m_window->hide();
        QVERIFY(!pane()->isVisible());
        m_window->show();
        QVERIFY(pane()->isVisible());
    }

    void windowsComeBackAtTheNextStart()
    {
        doubleClick(u"Map"_s);
        pane()->setGeometry(80, 60, 500, 400);
        m_workspace->save(m_store);
        open();
        m_window->hide();
        m_workspace->restore(m_store);
        QVERIFY(!pane()->isVisible());
        m_window->show();
        QVERIFY(m_map->isVisible());
        QCOMPARE(pane()->size(), QSize(500, 400));
        QCOMPARE(titles(), (QStringList{u"Activity"_s, u"Events"_s, u"Inspector"_s}));
        pane()->close();
        m_workspace->save(m_store);
        open();
        m_workspace->restore(m_store);
        QVERIFY(!pane());
    }

private:
    void open()
    {
        m_window.emplace();
        m_record = m_window->menuBar()->addMenu(u"Session"_s)->addAction(u"Record"_s);
        m_record->setShortcut(Qt::Key_F9);
        m_main = new QLabel(u"main"_s);
        m_map = new QLabel(u"map"_s);
        m_workspace = new Workspace(m_main);
        m_workspace->addBeside(new QLabel(u"a"_s), "inspector"_L1, u"Inspector"_s);
        m_workspace->addBeside(m_map, "map"_L1, u"Map"_s);
        m_workspace->addBelow(new QLabel(u"c"_s), "activity"_L1, u"Activity"_s);
        m_workspace->addInCorner(new QLabel(u"d"_s), "events"_L1, u"Events"_s);
        m_window->setCentralWidget(m_workspace);
        m_window->resize(1280, 700);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(&*m_window));
    }

    [[nodiscard]] QList<PaneWindow *> panes() const { return m_workspace->findChildren<PaneWindow *>(); }
    [[nodiscard]] PaneWindow *pane() const { return m_workspace->findChild<PaneWindow *>(); }

    static int tabOf(const QTabBar &bar, const QString &title)
    {
        for (int tab = 0; tab < bar.count(); ++tab) {
            if (bar.tabText(tab) == title)
                return tab;
        }
        return -1;
    }

    [[nodiscard]] QTabBar *barWith(const QString &title) const
    {
        for (auto *tabs : m_workspace->findChildren<QTabWidget *>()) {
            if (tabOf(*tabs->tabBar(), title) >= 0)
                return tabs->tabBar();
        }
        return nullptr;
    }

    void doubleClick(const QString &title)
    {
        QTabBar *bar = barWith(title);
        QVERIFY(bar);
        QTest::mouseDClick(bar, Qt::LeftButton, {}, bar->tabRect(tabOf(*bar, title)).center());
    }

    /// Of all tabs, in the order of the alphabet.
    [[nodiscard]] QStringList titles() const
    {
        QStringList titles;
        for (const QTabWidget *tabs : m_workspace->findChildren<QTabWidget *>()) {
            for (int i = 0; i < tabs->count(); ++i)
                titles.append(tabs->tabText(i));
        }
        titles.sort();
        return titles;
    }

    QTemporaryDir m_directory;
    QSettings m_store{m_directory.filePath(u"settings"_s), QSettings::IniFormat};
    std::optional<QMainWindow> m_window;
    Workspace *m_workspace = nullptr;
    QLabel *m_main = nullptr;
    QLabel *m_map = nullptr;
    QAction *m_record = nullptr;
};

SUPERSYNK_TEST(TestPaneWindow)
#include "tst_panewindow.moc"
