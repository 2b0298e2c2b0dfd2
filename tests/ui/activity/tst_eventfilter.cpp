// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/testmain.h"
#include "tests/ui/activity/events.h"
#include "ui/activity/eventfilter.h"
#include "ui/names/names.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <optional>

using namespace supersynk;
using namespace Qt::StringLiterals;

class TestEventFilter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_log.emplace();
        m_filter.emplace(*m_log);
        m_tester.emplace(&*m_filter);
    }

    void cleanup()
    {
        m_tester.reset();
        m_filter.reset();
        m_log.reset();
    }

    void everythingIsShownAtFirst()
    {
        addJoinsAndLeaves(2);
        QCOMPARE(clients(), u"ada0 bob0 ada1 bob1"_s);
    }

    void textIsSearchedInEveryColumnButTheTime_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("count");
        QTest::newRow("client") << u"bob1"_s << 1;
        QTest::newRow("upper case") << u"ADA"_s << 2;
        QTest::newRow("spaces around") << u" ada "_s << 2;
        QTest::newRow("channel") << u"room"_s << 4;
        QTest::newRow("address") << u"10.0"_s << 4;
        QTest::newRow("kind") << u"left"_s << 2;
        QTest::newRow("details") << u"detail"_s << 4;
        QTest::newRow("time") << u"12:00"_s << 0;
    }

    void textIsSearchedInEveryColumnButTheTime()
    {
        QFETCH(const QString, text);
        addJoinsAndLeaves(2);
        m_filter->setText(text);
        QTEST(m_filter->rowCount(), "count");
    }

    void kindCanBeHidden()
    {
        addJoinsAndLeaves(2);
        m_filter->setKinds(EventKinds().set().reset(std::size_t(EventKind::Joined)));
        QCOMPARE(clients(), u"bob0 bob1"_s);
    }

    void changedDataIsForwarded()
    {
        m_filter->setText(u"bob"_s);
        addJoinsAndLeaves(3);
        const QSignalSpy changed(&*m_filter, &EventFilter::dataChanged);
        m_log->beginDay(QDate(2001, 2, 3));
        QCOMPARE(changed.count(), 1);
        QCOMPARE(changed[0][0].toModelIndex(), m_filter->index(0, EventLog::Time));
        QCOMPARE(changed[0][1].toModelIndex(), m_filter->index(2, EventLog::Time));
        m_filter->setText(u"nobody"_s);
        m_log->beginDay(QDate(2001, 2, 4));
        QCOMPARE(changed.count(), 1);
    }

    void newEventsAreFilteredToo()
    {
        m_filter->setText(u"bob"_s);
        addJoinsAndLeaves(2);
        QCOMPARE(clients(), u"bob0 bob1"_s);
    }

    void removedEventsLeaveTheFilter()
    {
        m_filter->setText(u"ada"_s);
        addJoinsAndLeaves(1);
        fill(*m_log, EventLog::kMaxEvents - 1);
        QCOMPARE(clients(), QString());
    }

    void rowsMapToTheirEventsAfterRemovals()
    {
        m_filter->setText(u"ada"_s);
        addJoinsAndLeaves(1);
        fill(*m_log, EventLog::kMaxEvents - 2);
        addJoinsAndLeaves(1);
        QCOMPARE(clients(), u"ada0"_s);
        const QModelIndex source = m_filter->mapToSource(m_filter->index(0, EventLog::Client));
        QCOMPARE(source.row(), EventLog::kMaxEvents - 2);
        QCOMPARE(m_filter->mapFromSource(source), m_filter->index(0, EventLog::Client));
        QVERIFY(!m_filter->mapFromSource(m_log->index(5, 0)).isValid());
    }

    void hiddenBurstIsNoSignal()
    {
        m_filter->setText(u"ada"_s);
        const QSignalSpy inserted(&*m_filter, &EventFilter::rowsInserted);
        const QSignalSpy removed(&*m_filter, &EventFilter::rowsRemoved);
        fill(*m_log, 20'000);
        QCOMPARE(inserted.count() + removed.count(), 0);
    }

    void newFilterIsOneReset()
    {
        addJoinsAndLeaves(1'000);
        const QSignalSpy reset(&*m_filter, &EventFilter::modelReset);
        const QSignalSpy removed(&*m_filter, &EventFilter::rowsRemoved);
        m_filter->setText(u"ada"_s);
        QCOMPARE(reset.count(), 1);
        QCOMPARE(removed.count(), 0);
        QCOMPARE(m_filter->rowCount(), 1'000);
    }

    void idsAndLabelsMatch()
    {
        const QByteArray id = "7d9c1f3a-5b2e-4c8d-9e1a-0242ac120002";
        Names names;
        QCOMPARE(names.set({NamedThing::Kind::Client, id}, {.label = u"Zoe"_s}), QString());
        EventLog log;
        log.setNames(names);
        log.append(joinEvent(id));
        log.flush();
        EventFilter filter(log);
        for (const auto &[text, count] : {std::pair{u"zoe"_s, 1}, {u"0242ac"_s, 1}, {u"7d9"_s, 0}}) {
            filter.setText(text);
            QCOMPARE(filter.rowCount(), count);
        }
    }

private:
    /// Ada joins and Bob leaves, repeatedly.
    void addJoinsAndLeaves(int times)
    {
        for (int i = 0; i < times; ++i) {
            m_log->append(joinEvent("ada" + QByteArray::number(i)));
            m_log->append(eventOfKind(EventKind::Left, "bob" + QByteArray::number(i)));
        }
        m_log->flush();
    }

    QString clients()
    {
        QStringList names;
        for (int row = 0; row < m_filter->rowCount(); ++row)
            names.append(m_filter->index(row, EventLog::Client).data().toString());
        return names.join(u' ');
    }

    std::optional<EventLog> m_log;
    std::optional<EventFilter> m_filter;
    std::optional<QAbstractItemModelTester> m_tester;
};

SUPERSYNK_TEST(TestEventFilter)
#include "tst_eventfilter.moc"
