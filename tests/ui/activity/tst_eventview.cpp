// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/testmain.h"
#include "tests/ui/activity/events.h"
#include "ui/activity/eventfilter.h"
#include "ui/activity/eventview.h"
#include "ui/text/englishplurals.h"

#include <QCoreApplication>
#include <QHeaderView>
#include <QPushButton>
#include <QScrollBar>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <optional>

using namespace supersynk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// The view of a log with kMaxEvents events.
class TestEventView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QCoreApplication::installTranslator(&m_plurals); }

    void init()
    {
        m_log.emplace();
        m_filter.emplace(*m_log);
        m_view.emplace(*m_filter);
        m_view->resize(700, 300);
        m_view->show();
        m_added = 0;
        addEvents(EventLog::kMaxEvents);
    }

    void cleanup()
    {
        m_view.reset();
        m_filter.reset();
        m_log.reset();
    }

    void listFollowsTheEnd()
    {
        QVERIFY(isAtEnd());
        addEvents(5);
        QVERIFY(isAtEnd());
        QCOMPARE(m_view->newCount(), 0);
        QVERIFY(m_view->jumpButton().isHidden());
    }

    void scrollPositionStays()
    {
        scrollTo(500);
        const QString top = topClient();
        for (int i = 0; i < 10; ++i)
            addEvents(7);
        QCOMPARE(topClient(), top);
        QVERIFY(!m_view->isFollowing());
    }

    void scrollPositionStaysOneRowAboveTheEnd()
    {
        scrollTo(m_view->verticalScrollBar()->maximum() - 1);
        const QString top = topClient();
        addEvents(3);
        QCOMPARE(topClient(), top);
    }

    void theSelectionStays()
    {
        m_view->selectRow(600);
        const QString name = selectedClients();
        addEvents(100);
        QCOMPARE(selectedClients(), name);
    }

    void listIsAtItsBeginningWhenTheTopRowsAreRemoved()
    {
        scrollTo(10);
        addEvents(100);
        QCOMPARE(m_view->verticalScrollBar()->value(), 0);
        QVERIFY(!m_view->isFollowing());
    }

    void newEventsAreCounted()
    {
        scrollTo(500);
        addEvents(7);
        addEvents(5);
        QCOMPARE(m_view->newCount(), 12);
        QVERIFY(m_view->jumpButton().isVisible());
        QVERIFY(m_view->jumpButton().text().endsWith("12 new events"_L1));
        QCOMPARE(m_view->jumpButton().accessibleName(), u"Go to 12 new events"_s);
    }

    void hiddenEventsAreNotCounted()
    {
        m_filter->setText(u"client9"_s);
        scrollTo(0);
        addEvents(5);
        QCOMPARE(m_view->newCount(), 0);
    }

    void buttonScrollsToTheEnd()
    {
        scrollTo(500);
        addEvents(7);
        m_view->jumpButton().click();
        QVERIFY(isAtEnd());
        QVERIFY(m_view->jumpButton().isHidden());
        addEvents(7);
        QVERIFY(isAtEnd());
    }

    void endKeyScrollsToTheEnd()
    {
        scrollTo(500);
        QTest::keyClick(&*m_view, Qt::Key_End);
        QVERIFY(isAtEnd());
    }

    void scrollingToTheEndFollowsIt()
    {
        scrollTo(500);
        addEvents(7);
        scrollTo(m_view->verticalScrollBar()->maximum());
        QCOMPARE(m_view->newCount(), 0);
        addEvents(7);
        QVERIFY(isAtEnd());
    }

    void listFollowsWhenTheViewShrinks()
    {
        m_view->resize(700, 150);
        QVERIFY(isAtEnd());
    }

    void filterKeepsScrollPositionAndSelection()
    {
        scrollTo(990);
        m_view->selectRow(999); // of client999
        m_filter->setText(u"9"_s);
        QCOMPARE(topClient(), u"client990"_s);
        QCOMPARE(selectedClients(), u"client999"_s);
        m_filter->setText({});
        QCOMPARE(topClient(), u"client990"_s);
        QCOMPARE(selectedClients(), u"client999"_s);
    }

    void selectionOfManyRowsStaysFewRanges()
    {
        m_view->selectAll();
        m_filter->setText(u"client"_s);
        QCOMPARE(m_view->selectionModel()->selectedRows().size(), EventLog::kMaxEvents);
        QCOMPARE(m_view->selectionModel()->selection().size(), 1);
    }

    void listThatFitsFollows()
    {
        scrollTo(0);
        m_filter->setText(u"client7777"_s);
        QVERIFY(m_view->isFollowing());
        m_filter->setText({});
        QVERIFY(isAtEnd());
    }

    void burstDoesNotScroll()
    {
        scrollTo(EventLog::kMaxEvents / 2);
        addEvents(20'000);
        QVERIFY(!m_view->isFollowing());
        QCOMPARE(m_view->newCount(), EventLog::kMaxEvents);
    }

    void eventsOfTheMomentAreMarked()
    {
        const Instant noon = m_filter->at(0).time;
        m_view->setMoment(std::pair(noon - 1s, noon + 1s));
        QVERIFY(m_view->isAtMoment(m_filter->index(0, 0)));
        m_view->setMoment(std::pair(noon + 1s, noon + 2s));
        QVERIFY(!m_view->isAtMoment(m_filter->index(0, 0)));
        m_view->setMoment(std::nullopt);
        QVERIFY(!m_view->isAtMoment(m_filter->index(0, 0)));
    }

    void markedEventsAreTinted()
    {
        const QImage before = m_view->viewport()->grab().toImage();
        const Instant noon = m_filter->at(0).time;
        m_view->setMoment(std::pair(noon, noon));
        QVERIFY(m_view->viewport()->grab().toImage() != before);
    }

    void chosenMomentIsScrolledTo()
    {
        Event event = joinEvent("late");
        event.time += 1min;
        m_log->append(event);
        m_log->flush();
        addEvents(500);
        m_view->scrollToMoment(event.time + 1s);
        const int row = EventLog::kMaxEvents - 501;
        QCOMPARE(m_filter->at(row).client, u"late"_s);
        const QRect place = m_view->visualRect(m_filter->index(row, 0));
        QVERIFY(place.top() > 0 && place.bottom() < m_view->viewport()->height());
        QVERIFY(!m_view->isFollowing());
    }

    void eventThatIsChosenTellsItsTime()
    {
        QVERIFY(QTest::qWaitForWindowActive(&*m_view));
        QSignalSpy chosen(&*m_view, &EventView::chosen);
        m_view->setFocus();
        QVERIFY(chosen.isEmpty()); // the focus alone chooses nothing
        QTest::keyClick(&*m_view, Qt::Key_Down);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.first().first().value<Instant>(), m_filter->at(0).time);
    }

    void filterChoosesNoEvent()
    {
        m_view->setFocus();
        QTest::keyClick(&*m_view, Qt::Key_Down);
        QSignalSpy chosen(&*m_view, &EventView::chosen);
        m_filter->setText(u"client9"_s);
        m_filter->setText({});
        QVERIFY(chosen.isEmpty());
    }

    void addressesGiveWay()
    {
        m_view->resize(1000, 300);
        QVERIFY(!m_view->isColumnHidden(EventLog::Address));
        m_view->resize(440, 300);
        QVERIFY(m_view->isColumnHidden(EventLog::Address));
        const QFontMetrics metrics = m_view->fontMetrics();
        QVERIFY(m_view->columnWidth(EventLog::Client) > metrics.horizontalAdvance(u"7d9c1f3a"_s));
        m_view->resize(1000, 300);
        QVERIFY(!m_view->isColumnHidden(EventLog::Address));
    }

    void columnsAreRemembered()
    {
        m_view->setColumnWidth(EventLog::Client, 222);
        const QTemporaryDir directory;
        QSettings store(directory.filePath(u"supersynk.ini"_s), QSettings::IniFormat);
        m_view->saveColumns(store);

        EventView another(*m_filter);
        another.restoreColumns(store);
        another.resize(900, 300);
        another.show();
        QCOMPARE(another.columnWidth(EventLog::Client), 222);
    }

    void timeColumnFitsDates()
    {
        m_log->beginDay(QDate(2001, 2, 3)); // the day of all events
        const int ofToday = m_view->columnWidth(EventLog::Time);
        m_log->beginDay(QDate(2001, 2, 4));
        const QString time = m_filter->index(0, EventLog::Time).data().toString();
        QCOMPARE(time, u"3 Feb 12:00:00"_s);
        QVERIFY(m_view->columnWidth(EventLog::Time) > m_view->fontMetrics().horizontalAdvance(time));
        m_log->clear();
        QCOMPARE(m_view->columnWidth(EventLog::Time), ofToday);
    }

    void detailsAreReadableInASmallWindow()
    {
        m_view->resize(780, 300); // in a window of 800
        const QString reason = u"There are too many connections. (35 times)"_s;
        const int room = m_view->columnWidth(EventLog::Details);
        QVERIFY2(room >= m_view->fontMetrics().horizontalAdvance(reason), qPrintable(QString::number(room)));
    }

    void allColumnsAreVisibleInASmallWindow()
    {
        m_view->resize(80 * m_view->fontMetrics().averageCharWidth(), 300);
        const QHeaderView &header = *m_view->horizontalHeader();
        QStringList widths;
        for (int i = 0; i < header.count(); ++i)
            widths.append(QString::number(header.sectionSize(i)));
        QVERIFY2(header.length() <= m_view->viewport()->width(),
                 qPrintable(u"%1 in %2"_s.arg(widths.join(u' ')).arg(m_view->viewport()->width())));
    }

private:
    void addEvents(int count)
    {
        fill(*m_log, count, m_added);
        m_added += count;
    }

    /// As if the operator moved the scroll bar.
    void scrollTo(int row) { m_view->verticalScrollBar()->setValue(row); }

    bool isAtEnd()
    {
        const QModelIndex last = m_filter->index(m_filter->rowCount() - 1, 0);
        return m_view->isFollowing() && m_view->viewport()->rect().contains(m_view->visualRect(last));
    }

    QString topClient() { return m_filter->at(m_view->rowAt(0)).client; }

    QString selectedClients()
    {
        QStringList names;
        for (const QModelIndex &index : m_view->selectionModel()->selectedRows(EventLog::Client))
            names.append(index.data().toString());
        return names.join(u' ');
    }

    EnglishPlurals m_plurals;
    std::optional<EventLog> m_log;
    std::optional<EventFilter> m_filter;
    std::optional<EventView> m_view;
    int m_added = 0;
};

SUPERSYNK_TEST(TestEventView)
#include "tst_eventview.moc"
