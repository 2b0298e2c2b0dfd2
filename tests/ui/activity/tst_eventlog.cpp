// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/testmain.h"
#include "tests/ui/activity/events.h"
#include "ui/names/names.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <optional>

using namespace supersynk;
using namespace Qt::StringLiterals;

class TestEventLog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_log.emplace();
        m_tester.emplace(&*m_log);
    }

    void cleanup()
    {
        m_tester.reset();
        m_log.reset();
    }

    void eventBecomesARow()
    {
        m_log->append(joinEvent("ada"));
        m_log->flush();
        QCOMPARE(textsOf(0),
                 (QStringList{u"3 Feb 12:00:00"_s, u"Joined"_s, u"room"_s, u"ada"_s, u"10.0.0.7"_s,
                              u"details"_s}));
    }

    void aNumberedEventTakesThePlaceOfItsEarlierOne()
    {
        Event counting = joinEvent("ada");
        counting.number = 7;
        m_log->append(counting);
        fill(*m_log, 1);
        QCOMPARE(m_log->rowCount(), 2);
        const QSignalSpy changed(&*m_log, &EventLog::dataChanged);
        counting.text = u"twice"_s;
        m_log->append(counting);
        counting.text = u"three times"_s;
        m_log->append(counting);
        counting.number = 8;
        m_log->append(counting);
        m_log->flush();
        QCOMPARE(m_log->rowCount(), 3);
        QCOMPARE(textsOf(0).last(), u"three times"_s);
        QCOMPARE(changed.size(), 1);
        m_log->clear(); // the number is free again
        m_log->append(counting);
        m_log->flush();
        QCOMPARE(m_log->rowCount(), 1);
    }

    void rowsAppearByThemselves()
    {
        m_log->append(joinEvent("ada"));
        QCOMPARE(m_log->rowCount(), 0);
        QTRY_COMPARE(m_log->rowCount(), 1);
    }

    void eventOfTodayHasNoDate()
    {
        Event event = joinEvent("ada");
        event.time = Instant(std::chrono::milliseconds(QDateTime::currentMSecsSinceEpoch()));
        m_log->append(event);
        m_log->flush();
        QCOMPARE(textsOf(0).first().size(), u"00:00:00"_s.size());
    }

    void eventOfYesterdayHasADate()
    {
        m_log->append(joinEvent("ada"));
        m_log->flush();
        const QSignalSpy changed(&*m_log, &EventLog::dataChanged);
        m_log->beginDay(QDate(2001, 2, 3));
        QCOMPARE(textsOf(0).first(), u"12:00:00"_s);
        m_log->beginDay(QDate(2001, 2, 4));
        QCOMPARE(textsOf(0).first(), u"3 Feb 12:00:00"_s);
        QCOMPARE(changed.count(), 2);
        m_log->beginDay(QDate(2001, 2, 4));
        QCOMPARE(changed.count(), 2);
    }

    void tenThousandEventsAreKept()
    {
        fill(*m_log, EventLog::kMaxEvents);
        QCOMPARE(m_log->rowCount(), EventLog::kMaxEvents);
        QCOMPARE(m_log->at(0).client, u"client0"_s);
    }

    void oneMoreRemovesTheOldest()
    {
        fill(*m_log, EventLog::kMaxEvents);
        fill(*m_log, 1, EventLog::kMaxEvents);
        QCOMPARE(m_log->rowCount(), EventLog::kMaxEvents);
        QCOMPARE(m_log->at(0).client, u"client1"_s);
        QCOMPARE(m_log->at(EventLog::kMaxEvents - 1).client, u"client10000"_s);
    }

    void remainingRowsKeepTheirIndexes()
    {
        fill(*m_log, EventLog::kMaxEvents);
        const QPersistentModelIndex stays = m_log->index(600, EventLog::Client);
        const QPersistentModelIndex goes = m_log->index(499, EventLog::Client);
        fill(*m_log, 500, EventLog::kMaxEvents);
        QCOMPARE(stays.row(), 100);
        QCOMPARE(stays.data().toString(), u"client600"_s);
        QVERIFY(!goes.isValid());
    }

    void burstMakesFewSignals()
    {
        fill(*m_log, 5'000);
        const QSignalSpy inserted(&*m_log, &EventLog::rowsInserted);
        const QSignalSpy removed(&*m_log, &EventLog::rowsRemoved);
        fill(*m_log, 20'000, 5'000);
        QCOMPARE(inserted.count(), 1);
        QCOMPARE(removed.count(), 1);
        QCOMPARE(m_log->rowCount(), EventLog::kMaxEvents);
        QCOMPARE(m_log->at(0).client, u"client15000"_s);
    }

    void clearRemovesPendingEvents()
    {
        fill(*m_log, 3);
        m_log->append(joinEvent("ada"));
        m_log->clear();
        m_log->flush();
        QCOMPARE(m_log->rowCount(), 0);
    }

    void clearedEventsCanBeRestored()
    {
        fill(*m_log, 3);
        m_log->append(joinEvent("ada"));
        m_log->clear();
        fill(*m_log, 2, 10);
        m_log->restore();
        QCOMPARE(m_log->rowCount(), 6);
        QCOMPARE(m_log->at(0).client, u"client0"_s);
        QCOMPARE(m_log->at(3).client, u"ada"_s);
        QCOMPARE(m_log->at(5).client, u"client11"_s);
        m_log->restore(); // nothing is left
        QCOMPARE(m_log->rowCount(), 6);
    }

    void restoredEventsAreBounded()
    {
        fill(*m_log, EventLog::kMaxEvents);
        m_log->clear();
        fill(*m_log, 5, 20'000);
        m_log->restore();
        QCOMPARE(m_log->rowCount(), EventLog::kMaxEvents);
        QCOMPARE(m_log->at(0).client, u"client5"_s);
        QCOMPARE(m_log->at(EventLog::kMaxEvents - 1).client, u"client20004"_s);
    }

    void hostileTextsAreMadeSafe()
    {
        Event event = joinEvent("<b>x</b>\n\xe2\x80\xaegnp.exe");
        event.channel = "a\tb";
        event.text = QString(5'000, u'x');
        m_log->append(event);
        m_log->flush();
        QCOMPARE(m_log->at(0).client, u"<b>x</b>␊\uFFFDgnp.exe"_s);
        QCOMPARE(m_log->at(0).channel, u"a␉b"_s);
        QVERIFY(m_log->at(0).details.size() < 1'000);
    }

    void toolTipIsPlainText()
    {
        m_log->append(joinEvent("<img src=x>"));
        m_log->flush();
        QVERIFY(m_log->index(0, EventLog::Client).data(Qt::ToolTipRole).toString().contains("&lt;img"_L1));
    }

    void severityIsNotShownByColorAlone()
    {
        Event event = eventOfKind(EventKind::Refused, {});
        event.severity = Severity::Warning;
        m_log->append(event);
        m_log->flush();
        const QModelIndex kind = m_log->index(0, EventLog::Kind);
        QCOMPARE(kind.data(Qt::AccessibleTextRole).toString(), u"Warning: Refused"_s);
        QVERIFY(!kind.data(Qt::DecorationRole).isNull());
    }

    void everyKindHasATextAndAKey()
    {
        for (int i = 0; i < kEventKinds; ++i) {
            const auto kind = static_cast<EventKind>(i);
            QVERIFY(!eventKindText(kind).isEmpty());
            QVERIFY(eventKindOfKey(eventKindKey(kind)) == kind);
        }
    }

    void clientsAreCalledByTheirNames()
    {
        const QByteArray id = "7d9c1f3a-5b2e-4c8d-9e1a-0242ac120002";
        Names names;
        m_log->setNames(names);
        m_log->append(joinEvent(id));
        m_log->flush();
        QCOMPARE(textsOf(0).at(EventLog::Client), u"7d9c1f3a"_s);
        const QSignalSpy changed(&*m_log, &EventLog::dataChanged);
        QCOMPARE(names.set({NamedThing::Kind::Client, id}, {.label = u"Ada"_s}), QString());
        QCOMPARE(changed.size(), 1);
        QCOMPARE(textsOf(0).at(EventLog::Client), u"Ada"_s);
        QCOMPARE(m_log->at(0).client, QString::fromUtf8(id));
        const QString toolTip =
            m_log->index(0, EventLog::Client).data(Qt::ToolTipRole).toString().remove(u'\u200b');
        QVERIFY(toolTip.contains(u"Ada"_s) && toolTip.contains(u"0242ac120002"_s));
    }

    void eventsOfAnEarlierRunAreGreyAndNotNew()
    {
        QSignalSpy added(&*m_log, &EventLog::added);
        m_log->appendEarlier({loggedEvent(joinEvent("ada"))});
        QCOMPARE(m_log->rowCount(), 1);
        QVERIFY(m_log->data(m_log->index(0, 0), Qt::ForegroundRole).isValid());
        QVERIFY(added.isEmpty());
        m_log->append(joinEvent("bob"));
        m_log->flush();
        QVERIFY(!m_log->data(m_log->index(1, 0), Qt::ForegroundRole).isValid());
        QCOMPARE(added, (QList<QList<QVariant>>{{1, 1}}));
    }

    void restoredEventsAreNotNew()
    {
        m_log->append(joinEvent("ada"));
        m_log->flush();
        m_log->clear();
        QSignalSpy added(&*m_log, &EventLog::added);
        m_log->restore();
        QCOMPARE(m_log->rowCount(), 1);
        QVERIFY(added.isEmpty());
    }

private:
    QStringList textsOf(int row)
    {
        QStringList texts;
        for (int column = 0; column < EventLog::ColumnCount; ++column)
            texts.append(m_log->index(row, column).data().toString());
        return texts;
    }

    std::optional<EventLog> m_log;
    std::optional<QAbstractItemModelTester> m_tester;
};

SUPERSYNK_TEST(TestEventLog)
#include "tst_eventlog.moc"
