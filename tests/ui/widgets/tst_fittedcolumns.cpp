// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/testmain.h"
#include "ui/widgets/fittedcolumns.h"

#include <QHeaderView>
#include <QSettings>
#include <QStandardItemModel>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

#include <optional>

using namespace supersynk;
using namespace Qt::StringLiterals;

class TestFittedColumns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { open(); }

    void columnsAreFitted()
    {
        m_columns->fit();
        QCOMPARE(m_view->columnWidth(0), kFitted);
    }

    void operatorWidthsStay()
    {
        m_view->setColumnWidth(0, kChosen); // as by mouse
        m_columns->fit();
        QCOMPARE(m_view->columnWidth(0), kChosen);
    }

    void programmaticChangesDoNotCount()
    {
        m_columns->change([this] { m_view->setColumnWidth(0, kChosen); });
        QCOMPARE(m_view->columnWidth(0), kFitted);
    }

    void stretchingDoesNotCount()
    {
        m_columns->change([this] { m_view->hideColumn(2); }); // the second one is the last now
        m_view->resize(m_view->width() + 100, m_view->height());
        m_columns->fit();
        QCOMPARE(m_view->columnWidth(0), kFitted);
    }

    void movingAColumnDoesNotCount()
    {
        m_view->horizontalHeader()->moveSection(2, 1);
        m_columns->fit();
        QCOMPARE(m_view->columnWidth(0), kFitted);
    }

    void emptySettingsRestoreNothing()
    {
        QVERIFY(!m_columns->restore(m_store));
        QCOMPARE(m_view->columnWidth(0), kFitted);
    }

    void operatorWidthsAreRestored()
    {
        m_view->setColumnWidth(0, kChosen);
        m_columns->save(m_store);
        open();
        QVERIFY(m_columns->restore(m_store));
        m_columns->fit();
        QCOMPARE(m_view->columnWidth(0), kChosen);
    }

    void fittedColumnsAreFittedAgainAfterRestore()
    {
        m_columns->fit();
        m_columns->save(m_store);
        open();
        m_fitted = kFitted + 1;
        QVERIFY(m_columns->restore(m_store));
        QCOMPARE(m_view->columnWidth(0), kFitted + 1);
    }

    void aSortedColumnIsRestoredWithItsWidth()
    {
        m_view->horizontalHeader()->setSortIndicator(1, Qt::DescendingOrder);
        m_view->setColumnWidth(0, kChosen);
        m_columns->save(m_store);
        open();
        connect(m_view->horizontalHeader(), &QHeaderView::sortIndicatorChanged, &*m_columns,
                &FittedColumns::fit);
        QVERIFY(m_columns->restore(m_store));
        QCOMPARE(m_view->columnWidth(0), kChosen);
    }

private:
    static constexpr int kFitted = 77;
    static constexpr int kChosen = 90; // by the operator; wider than the least width of any style

    void open()
    {
        m_fitted = kFitted;
        m_columns.reset();
        m_view.emplace();
        m_view->setModel(&m_model);
        m_view->horizontalHeader()->setStretchLastSection(true);
        m_view->resize(600, 200);
        m_view->show();
        m_columns.emplace(*m_view->horizontalHeader(), "test"_L1,
                          [this] { m_view->setColumnWidth(0, m_fitted); });
    }

    QTemporaryDir m_directory;
    QSettings m_store{m_directory.filePath(u"supersynk.ini"_s), QSettings::IniFormat};
    QStandardItemModel m_model{1, 3};
    int m_fitted = kFitted;
    std::optional<QTableView> m_view;
    std::optional<FittedColumns> m_columns;
};

SUPERSYNK_TEST(TestFittedColumns)
#include "tst_fittedcolumns.moc"
