// SPDX-License-Identifier: GPL-3.0-only
#include "ui/clients/orderhold.h"

#include "tests/support/testmain.h"
#include "tests/ui/pointer.h"

#include <QSortFilterProxyModel>
#include <QStandardItemModel>
#include <QTest>
#include <QTreeView>
#include <QWheelEvent>

#include <optional>

using namespace supersynk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestOrderHold : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        open(1h);
        QCOMPARE(names(), u"abc"_s);
    }

    void orderFollowsTheValues()
    {
        rename(u"a"_s, u"x"_s);
        QCOMPARE(names(), u"bcx"_s);
    }

    void pointerHoldsTheOrderUntilItLeaves()
    {
        movePointer(*m_list->viewport(), QPointF(20, 20));
        rename(u"a"_s, u"x"_s);
        QCOMPARE(names(), u"xbc"_s);
        leave();
        QCOMPARE(names(), u"bcx"_s);
    }

    void keyHoldsTheOrder()
    {
        QTest::keyClick(&*m_list, Qt::Key_Down);
        rename(u"a"_s, u"x"_s);
        QCOMPARE(names(), u"xbc"_s);
    }

    void buttonHoldsTheOrder()
    {
        QTest::mousePress(m_list->viewport(), Qt::LeftButton, {}, QPoint(20, 20));
        rename(u"a"_s, u"x"_s);
        QCOMPARE(names(), u"xbc"_s);
    }

    void wheelHoldsTheOrder()
    {
        QWheelEvent event({20, 20}, m_list->viewport()->mapToGlobal(QPointF(20, 20)), {}, {0, -120},
                          Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(m_list->viewport(), &event);
        rename(u"a"_s, u"x"_s);
        QCOMPARE(names(), u"xbc"_s);
    }

    void orderIsFreeAgainAfterAWhile()
    {
        open(1ms);
        QTest::keyClick(&*m_list, Qt::Key_Down);
        rename(u"a"_s, u"x"_s);
        QTRY_COMPARE(names(), u"bcx"_s);
    }

    void newRowsComeLastMeanwhile()
    {
        QTest::keyClick(&*m_list, Qt::Key_Down);
        m_model->appendRow(new QStandardItem(u"bb"_s));
        QCOMPARE(names(), u"abcbb"_s);
        leave();
        QCOMPARE(names(), u"abbbc"_s);
    }

    /// A click on a header is a wish for another order.
    void headerSortsAlthoughHeld()
    {
        QTest::keyClick(&*m_list, Qt::Key_Down);
        m_list->sortByColumn(0, Qt::DescendingOrder);
        QCOMPARE(names(), u"cba"_s);
    }

private:
    void open(std::chrono::milliseconds after)
    {
        m_list.reset();
        m_rows.reset();
        m_model.emplace();
        for (const QString &name : {u"c"_s, u"a"_s, u"b"_s})
            m_model->appendRow(new QStandardItem(name));
        m_rows.emplace();
        m_rows->setSourceModel(&*m_model);
        m_list.emplace();
        m_list->setModel(&*m_rows);
        m_list->setSortingEnabled(true);
        m_list->sortByColumn(0, Qt::AscendingOrder);
        new OrderHold(*m_list, *m_rows, after);
        m_list->show();
        QVERIFY(QTest::qWaitForWindowExposed(&*m_list));
    }

    void leave()
    {
        QEvent event(QEvent::Leave);
        QCoreApplication::sendEvent(m_list->viewport(), &event);
    }

    void rename(const QString &from, const QString &to) { m_model->findItems(from).first()->setText(to); }

    QString names()
    {
        QString all;
        for (int row = 0; row < m_rows->rowCount(); ++row)
            all += m_rows->index(row, 0).data().toString();
        return all;
    }

    std::optional<QStandardItemModel> m_model;
    std::optional<QSortFilterProxyModel> m_rows;
    std::optional<QTreeView> m_list;
};

SUPERSYNK_TEST(TestOrderHold)
#include "tst_orderhold.moc"
