// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/testmain.h"
#include "ui/window/workspace.h"

#include <QAction>
#include <QLabel>
#include <QSettings>
#include <QSplitter>
#include <QTabBar>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>

#include <optional>

using supersynk::Workspace;
using namespace Qt::StringLiterals;

class TestWorkspace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { open(); }
    void cleanup() { m_workspace.reset(); }

    void largeWindowShowsTwoRowsOfTabs()
    {
        m_workspace->resize(1100, 640);
        QCOMPARE(titles(u"Details"_s), (QStringList{u"Inspector"_s, u"Map"_s}));
        QCOMPARE(titles(u"History"_s), (QStringList{u"Activity"_s, u"Events"_s}));
        QVERIFY(m_main->width() > tabs(u"Details"_s)->width());
        QVERIFY(m_main->height() > tabs(u"History"_s)->height());
        QCOMPARE(tabs(u"History"_s)->width(), m_workspace->width());
    }

    void roomyWindowHasFourPlaces()
    {
        m_workspace->resize(1280, 640);
        QCOMPARE(titles(u"Details"_s), (QStringList{u"Inspector"_s, u"Map"_s}));
        QCOMPARE(titles(u"History"_s), QStringList{u"Activity"_s});
        QCOMPARE(titles(u"Log"_s), QStringList{u"Events"_s});
        QVERIFY(tabs(u"Log"_s)->isVisible());
        m_workspace->resize(1100, 640);
        QCOMPARE(titles(u"History"_s), (QStringList{u"Activity"_s, u"Events"_s}));
        QVERIFY(!tabs(u"Log"_s)->isVisible());
    }

    void columnsOfBothRowsHaveTheSameWidth()
    {
        m_workspace->resize(1280, 640);
        splitter(Qt::Horizontal)->setSizes({700, 571});
        Q_EMIT splitter(Qt::Horizontal)->splitterMoved(700, 1);
        QTRY_COMPARE(tabs(u"History"_s)->width(), m_main->width());
        m_workspace->resize(1500, 640);
        QTRY_COMPARE(tabs(u"History"_s)->width(), m_main->width());
    }

    void largeTextNeedsMoreRoom()
    {
        m_workspace->resize(1280, 640);
        QFont font = m_workspace->font();
        font.setPointSizeF(2 * font.pointSizeF());
        m_workspace->setFont(font);
        m_workspace->resize(1281, 641);
        QVERIFY(titles(u"History"_s).isEmpty());
        QCOMPARE(titles(u"Details"_s).size(), 4);
    }

    void aShortWindowShowsTheMainPanelOrATab()
    {
        m_workspace->resize(640, 250);
        QTabWidget *tabs = this->tabs(u"Details"_s);
        QTRY_COMPARE(tabs->height(), tabs->minimumSizeHint().height());
        const auto click = [tabs](int tab) { // on the tab bar
            QTest::mouseClick(tabs->tabBar(), Qt::LeftButton, {}, tabs->tabBar()->tabRect(tab).center());
        };
        click(1);
        QTRY_VERIFY(tabs->height() > m_main->height());
        click(0);
        QTRY_COMPARE(tabs->currentIndex(), 0);
        QVERIFY(tabs->height() > m_main->height());
        click(0);
        QTRY_COMPARE(tabs->height(), tabs->minimumSizeHint().height());
        m_workspace->resize(640, 500);
        QTRY_VERIFY(tabs->height() > 200 && m_main->height() > 200);
        for (const QSize &size : {QSize(640, 250), QSize(1280, 640), QSize(640, 500)})
            m_workspace->resize(size);
        QTRY_VERIFY(tabs->height() > 200 && m_main->height() > 200);
    }

    void theKeyboardOpensATabOfAShortWindow()
    {
        m_workspace->resize(640, 250);
        QTabWidget *tabs = this->tabs(u"Details"_s);
        QTRY_COMPARE(tabs->height(), tabs->minimumSizeHint().height());
        m_workspace->activateWindow();
        tabs->tabBar()->setFocus();
        QTRY_VERIFY(tabs->tabBar()->hasFocus());
        QTest::keyClick(tabs->tabBar(), Qt::Key_Right);
        QTRY_VERIFY(tabs->height() > m_main->height());
    }

    void lineIsInTheHeadOfTheHistoryOrBelowAll()
    {
        auto *line = new QLabel(u"line"_s);
        m_workspace->setLine(line);
        QCOMPARE(tabs(u"History"_s)->cornerWidget(), line);
        m_workspace->resize(800, 640);
        QTRY_VERIFY(line->isVisible() && line->y() > tabs(u"Details"_s)->y());
        QCOMPARE(line->parentWidget(), &*m_workspace);
        m_workspace->resize(1280, 640);
        QCOMPARE(tabs(u"History"_s)->cornerWidget(), line);
        QTRY_VERIFY(line->isVisible());
    }

    void aBadgeFollowsTheTitleInEveryArrangement()
    {
        m_workspace->resize(1100, 640);
        m_workspace->setBadge("events"_L1, 3);
        QCOMPARE(titles(u"History"_s), (QStringList{u"Activity"_s, u"Events (3)"_s}));
        m_workspace->resize(1280, 640);
        QCOMPARE(titles(u"Log"_s), QStringList{u"Events (3)"_s});
        m_workspace->resize(800, 400);
        QCOMPARE(titles(u"Details"_s).last(), u"Events (3)"_s);
        m_workspace->setBadge("events"_L1, 0);
        QCOMPARE(titles(u"Details"_s).last(), u"Events"_s);
    }

    void smallWindowHasOneRowOfTabs_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::newRow("narrow") << QSize(800, 640);
        QTest::newRow("low") << QSize(1100, 400);
    }

    void smallWindowHasOneRowOfTabs()
    {
        QFETCH(QSize, size);
        m_workspace->resize(size);
        QCOMPARE(titles(u"Details"_s), (QStringList{u"Inspector"_s, u"Map"_s, u"Activity"_s, u"Events"_s}));
        QVERIFY(!tabs(u"History"_s)->isVisible());
    }

    void tabsReturnInALargeWindow()
    {
        tabs(u"Details"_s)->setCurrentIndex(1);
        tabs(u"History"_s)->setCurrentIndex(1);
        m_workspace->resize(800, 400);
        QCOMPARE(current(u"Details"_s), u"Map"_s);
        m_workspace->resize(1100, 640);
        QCOMPARE(titles(u"Details"_s), (QStringList{u"Inspector"_s, u"Map"_s}));
        QCOMPARE(titles(u"History"_s), (QStringList{u"Activity"_s, u"Events"_s}));
        QCOMPARE(current(u"Details"_s), u"Map"_s);
        QCOMPARE(current(u"History"_s), u"Events"_s);
    }

    void tabChosenInASmallWindowIsShownInALargeOne()
    {
        tabs(u"History"_s)->setCurrentIndex(1);
        m_workspace->resize(800, 400);
        tabs(u"Details"_s)->setCurrentIndex(2);
        m_workspace->resize(1100, 640);
        QCOMPARE(current(u"History"_s), u"Activity"_s);
    }

    void rowsOfTabsCanBeHidden()
    {
        m_workspace->showBelow()->trigger();
        QVERIFY(!tabs(u"History"_s)->isVisible());
        QVERIFY(tabs(u"Details"_s)->isVisible());
        m_workspace->showBeside()->trigger();
        QVERIFY(!tabs(u"Details"_s)->isVisible());
        m_workspace->resize(800, 400); // hidden tabs must not appear
        QVERIFY(!tabs(u"Details"_s)->isVisible() && !tabs(u"History"_s)->isVisible());
        m_workspace->showBelow()->trigger();
        QCOMPARE(titles(u"Details"_s), (QStringList{u"Activity"_s, u"Events"_s}));
        m_workspace->resize(1100, 640);
        m_workspace->showBeside()->trigger();
        QCOMPARE(titles(u"Details"_s), (QStringList{u"Inspector"_s, u"Map"_s}));
        QCOMPARE(titles(u"History"_s), (QStringList{u"Activity"_s, u"Events"_s}));
    }

    void historyScrollsBelowItsMinimumSize()
    {
        auto *tall = new QLabel(u"tall"_s);
        tall->setMinimumHeight(200);
        m_workspace->addBelow(tall, "tall"_L1, u"Tall"_s);
        m_workspace->resize(1100, 1000);
        tabs(u"History"_s)->setCurrentIndex(2);
        QTRY_VERIFY(tall->height() >= 200 && tall->visibleRegion().boundingRect().height() >= 200);
        m_workspace->resize(640, 200);
        tabs(u"Details"_s)->setCurrentIndex(4);
        QTRY_VERIFY(tall->visibleRegion().boundingRect().height() < 200);
        QCOMPARE(tall->height(), 200);
    }

    void arrangementIsSaved()
    {
        tabs(u"Details"_s)->setCurrentIndex(1);
        tabs(u"History"_s)->setCurrentIndex(1);
        m_workspace->showBeside()->trigger();
        QSettings store(m_directory.filePath(u"settings"_s), QSettings::IniFormat);
        m_workspace->save(store);
        open();
        m_workspace->restore(store);
        QVERIFY(!m_workspace->showBeside()->isChecked());
        QCOMPARE(current(u"History"_s), u"Events"_s);
    }

    void divisionOfALargeWindowSurvivesASmallOne()
    {
        const QList<int> columns{400, 691};
        const QList<int> rows{300, 331};
        splitter(Qt::Horizontal)->setSizes(columns);
        splitter(Qt::Vertical)->setSizes(rows);
        for (const QSize size : {QSize(1100, 500), QSize(800, 400), QSize(640, 300), QSize(1100, 640)})
            m_workspace->resize(size);
        QTRY_COMPARE(splitter(Qt::Vertical)->sizes(), rows); // when the tabs below have appeared
        QCOMPARE(splitter(Qt::Horizontal)->sizes(), columns);
    }

    void divisionOfASmallWindowSurvivesALargeOne()
    {
        const QList<int> shares{200, 403};
        m_workspace->resize(800, 612);
        QTRY_COMPARE(besideMain()->height(), 612);
        besideMain()->setSizes(shares);
        m_workspace->resize(1100, 640);
        QTRY_VERIFY(besideMain()->height() < 612);
        m_workspace->resize(800, 612);
        QTRY_COMPARE(besideMain()->sizes(), shares);
    }

    void smallWindowSavesTheDivisionOfALargeOne()
    {
        const QList<int> columns{400, 691};
        splitter(Qt::Horizontal)->setSizes(columns);
        tabs(u"History"_s)->setCurrentIndex(1);
        m_workspace->resize(800, 400);
        QSettings store(m_directory.filePath(u"closed_small"_s), QSettings::IniFormat);
        m_workspace->save(store);
        open();
        m_workspace->resize(800, 400);
        m_workspace->restore(store);
        m_workspace->resize(1100, 640);
        QCOMPARE(splitter(Qt::Horizontal)->sizes(), columns);
        QCOMPARE(current(u"History"_s), u"Events"_s);
    }

private:
    void open()
    {
        m_main = new QLabel(u"main"_s);
        m_workspace.emplace(m_main);
        m_workspace->addBeside(new QLabel(u"a"_s), "inspector"_L1, u"Inspector"_s);
        m_workspace->addBeside(new QLabel(u"b"_s), "map"_L1, u"Map"_s);
        m_workspace->addBelow(new QLabel(u"c"_s), "activity"_L1, u"Activity"_s);
        m_workspace->addInCorner(new QLabel(u"d"_s), "events"_L1, u"Events"_s);
        m_workspace->resize(1100, 640);
        m_workspace->show();
    }

    [[nodiscard]] QTabWidget *tabs(const QString &name) const
    {
        for (QTabWidget *each : m_workspace->findChildren<QTabWidget *>()) {
            if (each->accessibleName() == name)
                return each;
        }
        return nullptr;
    }

    /// Between the main panel and the tabs beside it.
    [[nodiscard]] QSplitter *besideMain() const { return qobject_cast<QSplitter *>(m_main->parent()); }

    /// Of a large window.
    [[nodiscard]] QSplitter *splitter(Qt::Orientation orientation) const
    {
        return orientation == Qt::Horizontal ? besideMain()
                                             : qobject_cast<QSplitter *>(besideMain()->parent());
    }

    [[nodiscard]] QStringList titles(const QString &name) const
    {
        QStringList titles;
        const QTabWidget *shown = tabs(name);
        for (int i = 0; i < shown->count(); ++i)
            titles.append(shown->tabText(i));
        return titles;
    }

    [[nodiscard]] QString current(const QString &name) const
    {
        return tabs(name)->tabText(tabs(name)->currentIndex());
    }

    QTemporaryDir m_directory;
    QLabel *m_main = nullptr;
    std::optional<Workspace> m_workspace;
};

SUPERSYNK_TEST(TestWorkspace)
#include "tst_workspace.moc"
