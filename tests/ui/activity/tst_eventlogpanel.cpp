// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/smalldisk.h"
#include "tests/support/testmain.h"
#include "tests/ui/activity/events.h"
#include "ui/activity/eventlogpanel.h"
#include "ui/activity/eventtext.h"
#include "ui/activity/eventview.h"
#include "ui/activity/kindbutton.h"
#include "ui/text/englishplurals.h"
#include "ui/widgets/notice.h"

#include <QAccessible>
#include <QClipboard>
#include <QCoreApplication>
#include <QFile>
#include <QGuiApplication>
#include <QLayout>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include <optional>

using namespace supersynk;
using namespace supersynk::test;
using namespace Qt::StringLiterals;

class TestEventLogPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QCoreApplication::installTranslator(&m_plurals); }

    void init()
    {
        m_log.emplace();
        m_panel.emplace(*m_log);
        m_panel->resize(800, 400);
        m_panel->show();
    }

    void cleanup()
    {
        m_panel.reset();
        m_log.reset();
    }

    void undoTakesTheRoomOfOneLine()
    {
        m_log->append({.kind = EventKind::Started});
        m_log->flush();
        const int before = m_panel->minimumSizeHint().height();
        action(u"Clear"_s)->trigger();
        const auto *notice = m_panel->findChild<Notice *>();
        QTRY_VERIFY(notice->isVisible());
        const int spacing = m_panel->layout()->spacing();
        QVERIFY(m_panel->minimumSizeHint().height() <= before + 1 + spacing);
        QTRY_VERIFY(notice->height() >= notice->sizeHint().height());
    }

    void emptyLogIsExplained()
    {
        QVERIFY(m_panel->emptyState().isVisible());
        QCOMPARE(m_panel->emptyState().content().title, u"Nothing has happened yet"_s);
    }

    void eventsReplaceTheEmptyState()
    {
        fill(*m_log, 1);
        QVERIFY(m_panel->view().isVisible());
    }

    void filterThatHidesEverythingSaysSo()
    {
        fill(*m_log, 3);
        search().setText(u"nobody"_s);
        QCOMPARE(m_panel->emptyState().content().text, u"3 events hidden."_s);
        QTest::mouseClick(emptyStateButton(), Qt::LeftButton);
        QVERIFY(m_panel->view().isVisible());
        QCOMPARE(search().text(), QString());
    }

    void clearedLogIsEmpty()
    {
        fill(*m_log, 3);
        action(u"Clear"_s)->trigger();
        QVERIFY(m_panel->emptyState().isVisible());
        QVERIFY(!action(u"Clear"_s)->isEnabled());
    }

    void clearingCanBeUndone()
    {
        fill(*m_log, 3);
        action(u"Clear"_s)->trigger();
        auto *notice = m_panel->findChild<Notice *>();
        QCOMPARE(notice->text(), u"3 events removed."_s);
        QTest::mouseClick(notice->findChild<QPushButton *>(), Qt::LeftButton);
        QCOMPARE(m_log->rowCount(), 3);
        QVERIFY(m_panel->view().isVisible());
        QVERIFY(notice->isHidden());
    }

    void afterClearTheFocusIsOnUndo()
    {
        fill(*m_log, 3);
        m_panel->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&*m_panel));
        const auto buttons = m_panel->findChildren<QPushButton *>();
        const auto clear = std::ranges::find(buttons, u"Clear"_s, &QPushButton::text);
        QVERIFY(clear != buttons.end());
        (*clear)->setFocus();
        QTest::keyClick(*clear, Qt::Key_Space);
        QVERIFY(m_panel->findChild<Notice *>()->findChild<QPushButton *>()->hasFocus());
    }

    void clearedListFollowsAgain()
    {
        fill(*m_log, 1'000);
        m_panel->view().verticalScrollBar()->setValue(5);
        fill(*m_log, 7);
        action(u"Clear"_s)->trigger();
        QCOMPARE(m_panel->view().newCount(), 0);
        fill(*m_log, 100);
        QVERIFY(m_panel->view().isFollowing());
        QVERIFY(m_panel->view().jumpButton().isHidden());
    }

    void selectionIsCopiedInOrder()
    {
        fill(*m_log, 3);
        m_panel->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&*m_panel)); // shortcuts need an active window
        m_panel->view().setFocus();
        m_panel->view().selectRow(2);
        m_panel->view().selectionModel()->select(m_panel->filter().index(0, 0),
                                                 QItemSelectionModel::Select | QItemSelectionModel::Rows);
        QTest::keySequence(&m_panel->view(), QKeySequence::Copy);
        QCOMPARE(QGuiApplication::clipboard()->text(), tabSeparated({m_log->at(0), m_log->at(2)}));
    }

    void shownEventsAreSaved()
    {
        fill(*m_log, 12);
        search().setText(u"client1"_s);
        const QTemporaryDir directory;
        const QString name = directory.filePath(u"events.csv"_s);
        QCOMPARE(m_panel->saveTo(name), QString());
        QFile file(name);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), commaSeparated({m_log->at(1), m_log->at(10), m_log->at(11)}));
    }

    void saveErrorIsShown()
    {
        fill(*m_log, 1);
        QVERIFY(!m_panel->saveTo(u"/no/such/folder/events.csv"_s).isEmpty());
    }

    void fullDiskIsReportedAndKeepsTheEarlierFile()
    {
        if (!m_disk.problem().isEmpty())
            QSKIP(qPrintable(m_disk.problem()));
        const QString name = m_disk.filePath(u"events.csv"_s);
        fill(*m_log, 1);
        QCOMPARE(m_panel->saveTo(name), QString());
        m_disk.fill();
        fill(*m_log, 3);
        QVERIFY(!m_panel->saveTo(name).isEmpty());
        QFile file(name);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), commaSeparated({m_log->at(0)}));
    }

    void listCanBeFilteredByClient()
    {
        fill(*m_log, 3);
        m_panel->view().selectRow(1);
        action(u"Filter by This Client"_s)->trigger();
        QCOMPARE(search().text(), u"client1"_s);
        QCOMPARE(m_panel->filter().rowCount(), 1);
    }

    void menuStaysOpenWhenAKindIsHidden()
    {
        fill(*m_log, 3);
        QMenu &menu = *m_panel->kindButton().menu();
        menu.popup(QPoint(10, 10));
        QAction *joined = kindAction(u"Joined"_s);
        QVERIFY(joined && joined->isChecked());
        QTest::mouseClick(&menu, Qt::LeftButton, {}, menu.actionGeometry(joined).center());
        QVERIFY(menu.isVisible());
        QVERIFY(!joined->isChecked());
        QCOMPARE(m_panel->filter().rowCount(), 0);
        QCOMPARE(m_panel->kindButton().text(), u"%1 of %2 kinds"_s.arg(kEventKinds - 1).arg(kEventKinds));
        menu.hide();
    }

    void menuStaysOpenUnderAnUnmovedPointer()
    {
        QMenu &menu = *m_panel->kindButton().menu();
        menu.popup(QPoint(10, 10));
        const QPoint left = menu.actionGeometry(kindAction(u"Left"_s)).center();
        const QPoint onScreen = menu.mapToGlobal(left);
        menu.hide();
        QTest::mouseMove(&*m_panel, m_panel->mapFromGlobal(onScreen));
        menu.popup(QPoint(10, 10)); // as if opened by keyboard
        QTest::mouseClick(&menu, Qt::LeftButton, {}, left);
        QVERIFY(menu.isVisible());
        QVERIFY(!kindAction(u"Left"_s)->isChecked());
        menu.hide();
    }

    void hiddenKindsAreRemembered()
    {
        const EventKinds kinds = EventKinds().set().reset(std::size_t(EventKind::Left));
        m_panel->kindButton().setKinds(kinds);
        const QTemporaryDir directory;
        QSettings store(directory.filePath(u"supersynk.ini"_s), QSettings::IniFormat);
        m_panel->save(store);

        EventLogPanel another(*m_log);
        another.restore(store);
        QVERIFY(another.kindButton().kinds() == kinds);
        QVERIFY(another.filter().kinds() == kinds);
    }

    void missingSettingsHideNothing()
    {
        const QTemporaryDir directory;
        const QSettings store(directory.filePath(u"supersynk.ini"_s), QSettings::IniFormat);
        m_panel->restore(store);
        QVERIFY(m_panel->filter().kinds().all());
    }

    void everyControlHasAName()
    {
        fill(*m_log, 1);
        for (QWidget *widget : m_panel->findChildren<QWidget *>()) {
            if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus)
                continue;
            const QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(widget);
            QVERIFY2(!accessible->text(QAccessible::Name).isEmpty(), widget->metaObject()->className());
        }
    }

private:
    QLineEdit &search() { return *m_panel->findChild<QLineEdit *>(); }

    QAbstractButton *emptyStateButton()
    {
        for (auto *button : m_panel->emptyState().findChildren<QAbstractButton *>())
            if (button->isVisible() && button->text() == u"Show all"_s)
                return button;
        return nullptr;
    }

    QAction *kindAction(const QString &text)
    {
        for (QAction *action : m_panel->kindButton().menu()->actions())
            if (action->text() == text)
                return action;
        return nullptr;
    }

    QAction *action(QString text)
    {
        for (QAction *action : m_panel->view().actions())
            if (action->text().remove(u'&') == text)
                return action;
        return nullptr;
    }

    const SmallDisk m_disk; // must be made while the process has one thread
    EnglishPlurals m_plurals;
    std::optional<EventLog> m_log;
    std::optional<EventLogPanel> m_panel;
};

SUPERSYNK_TEST(TestEventLogPanel)
#include "tst_eventlogpanel.moc"
