// SPDX-License-Identifier: GPL-3.0-only
#include "ui/clients/channeltree.h"

#include "tests/support/testmain.h"
#include "tests/ui/pointer.h"
#include "tests/ui/storefixture.h"
#include "ui/clients/channelfilter.h"
#include "ui/clients/channelmodel.h"
#include "ui/names/names.h"

#include <QAction>
#include <QHash>
#include <QHeaderView>
#include <QMenu>
#include <QScrollBar>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>

#include <optional>

using namespace supersynk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Verdicts as long as in French.
class LongVerdicts final : public QTranslator
{
public:
    [[nodiscard]] QString translate(const char *, const char *source, const char *, int) const override
    {
        static const QHash<QByteArray, QString> kTexts{{"Two senders", u"Deux émetteurs"_s},
                                                       {"for 12:34", u"depuis 12:34"_s},
                                                       {"Silent", u"Muet"_s},
                                                       {"21 s, leaves in 39 s", u"21 s, part dans 39 s"_s}};
        return kTexts.value(source);
    }
    [[nodiscard]] bool isEmpty() const override { return false; }
};

} // namespace

/// A tree with a room of 100 clients and a lab of one.
class TestChannelTree : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_store.emplace();
        m_model.emplace();
        m_filter.emplace();
        m_filter->setSourceModel(&*m_model);
        m_tree.emplace(*m_filter);
        m_tree->resize(640, 300);
        m_tree->show();
        postAll();
    }

    void cleanup()
    {
        m_tree.reset();
        m_filter.reset();
        m_model.reset();
    }

    void newChannelsAreExpanded()
    {
        QVERIFY(m_tree->isExpanded(channel(0)) && m_tree->isExpanded(channel(1)));
    }

    void aCollapsedChannelStaysCollapsed()
    {
        m_tree->collapse(channel(0));
        manyUpdates();
        QVERIFY(!m_tree->isExpanded(channel(0)));
    }

    void aCollapsedChannelStaysCollapsedAfterFiltering()
    {
        m_tree->collapse(channel(0));
        hideTheRoomForAWhile();
        QVERIFY(!m_tree->isExpanded(channel(0)));
        QVERIFY(m_tree->isExpanded(channel(1)));
    }

    void aReexpandedChannelStaysExpanded()
    {
        m_tree->collapse(channel(0));
        hideTheRoomForAWhile();
        m_tree->expandAll();
        hideTheRoomForAWhile();
        QVERIFY(m_tree->isExpanded(channel(0)));
    }

    void aRecreatedChannelIsExpanded()
    {
        m_tree->collapse(channel(0));
        m_filter->setText(u"alice"_s); // in the lab
        m_store->store().purge("room");
        update();
        m_filter->setText({});
        postAll();
        QCOMPARE(channel(1).data().toString(), u"room"_s);
        QVERIFY(m_tree->isExpanded(channel(1)));
    }

    void theSelectedClientStaysSelected()
    {
        m_tree->setCurrentIndex(client(50));
        const QString name = client(50).data().toString();
        manyUpdates();
        QCOMPARE(selectedNames(), QStringList{name});
    }

    void theSelectedClientStaysSelectedWhenSortingMovesIt()
    {
        m_tree->setCurrentIndex(client(50));
        const QString name = client(50).data().toString();
        m_tree->sortByColumn(ChannelModel::Name, Qt::DescendingOrder);
        manyUpdates();
        QCOMPARE(selectedNames(), QStringList{name});
    }

    void nothingElseIsSelectedWhenTheSelectedClientLeaves()
    {
        m_tree->setCurrentIndex(client(50));
        m_store->store().remove("room", client(50).data(ChannelModel::ClientIdRole).toByteArray());
        update();
        QCOMPARE(selectedNames(), QStringList());
    }

    void theScrollPositionStays()
    {
        QTRY_VERIFY(m_tree->verticalScrollBar()->maximum() > 40);
        m_tree->verticalScrollBar()->setValue(40);
        manyUpdates();
        QCOMPARE(m_tree->verticalScrollBar()->value(), 40);
    }

    void rowsStayUnderThePointer()
    {
        m_tree->sortByColumn(ChannelModel::Name, Qt::DescendingOrder);
        movePointer(*m_tree->viewport(), QPointF(20, 20));
        m_store->post("zoo", "zoe");
        update();
        QCOMPARE(channel(0).data().toString(), u"room"_s);
        QEvent leave(QEvent::Leave);
        QCoreApplication::sendEvent(m_tree->viewport(), &leave);
        QCOMPARE(channel(0).data().toString(), u"zoo"_s);
    }

    void aThirdClickOnAHeaderEndsSorting()
    {
        const QPoint header(m_tree->header()->sectionViewportPosition(ChannelModel::Rate) + 5, 5);
        for (int click = 0; click < 3; ++click)
            QTest::mouseClick(m_tree->header()->viewport(), Qt::LeftButton, {}, header);
        QCOMPARE(m_filter->sortColumn(), -1);
    }

    void namesGetTheRemainingWidth()
    {
        const int before = m_tree->columnWidth(ChannelModel::Name);
        m_tree->resize(m_tree->width() * 2, m_tree->height());
        QVERIFY(m_tree->columnWidth(ChannelModel::Name) > before);
    }

    void columnsAreRestored()
    {
        m_tree->setColumnWidth(ChannelModel::Name, 333);
        m_tree->sortByColumn(ChannelModel::Rate, Qt::DescendingOrder);
        const QTemporaryDir directory;
        QSettings store(directory.filePath(u"supersynk.ini"_s), QSettings::IniFormat);
        m_tree->saveColumns(store);

        ChannelTree another(*m_filter);
        another.restoreColumns(store);
        another.resize(1000, 300);
        another.show();
        QCOMPARE(another.columnWidth(ChannelModel::Name), 333);
        QCOMPARE(another.header()->sortIndicatorSection(), int(ChannelModel::Rate));
    }

    void aColumnThatIsHiddenStaysHidden()
    {
        QAction *jitter = columnAction(u"Jitter (ms)"_s);
        QVERIFY(jitter && jitter->isChecked());
        jitter->trigger();
        QVERIFY(m_tree->isColumnHidden(ChannelModel::Jitter));
        const QTemporaryDir directory;
        QSettings store(directory.filePath(u"supersynk.ini"_s), QSettings::IniFormat);
        m_tree->saveColumns(store);

        m_tree.emplace(*m_filter);
        m_tree->restoreColumns(store);
        QVERIFY(m_tree->isColumnHidden(ChannelModel::Jitter));
        QVERIFY(!columnAction(u"Jitter (ms)"_s)->isChecked());
    }

    void aHiddenColumnLeavesItsRoomToTheTexts()
    {
        m_tree->resize(480, 300);
        const auto width = [this] {
            return m_tree->columnWidth(ChannelModel::Name) + m_tree->columnWidth(ChannelModel::State);
        };
        const int before = width();
        columnAction(u"Jitter (ms)"_s)->trigger();
        QVERIFY(width() > before);
    }

    void theNamesCannotBeHidden() { QVERIFY(!columnAction(u"Channel / client"_s)); }

    void theHeaderMenuHasToolTips()
    {
        auto *menu = m_tree->findChild<QMenu *>();
        QVERIFY(menu && menu->toolTipsVisible());
        QCOMPARE(menu->actions(), m_tree->columnActions());
        Q_EMIT m_tree->header()->customContextMenuRequested(QPoint(1, 1));
        QVERIFY(menu->isVisible());
    }

    void theDefaultColumnsFitTheDefaultWindow_data()
    {
        QTest::addColumn<qreal>("points");
        QTest::addColumn<int>("width"); // next to the details
        QTest::newRow("8 points in a window of 1200") << 8.0 << 770;
        QTest::newRow("9 points in a window of 1200") << 9.0 << 770;
        QTest::newRow("10 points in a window of 1200") << 10.0 << 770;
        QTest::newRow("11 points in a window of 1280") << 11.0 << 825;
    }

    void theDefaultColumnsFitTheDefaultWindow()
    {
        QFETCH(const qreal, points);
        QFETCH(const int, width);
        setPointSize(points);
        m_tree->resize(width, 300);
        QCOMPARE(m_tree->horizontalScrollBar()->maximum(), 0);
    }

    void narrowColumnsShowTheirWholeTitles()
    {
        setPointSize(10);
        m_tree->resize(300, 300);
        m_tree->sortByColumn(ChannelModel::LastSeen, Qt::DescendingOrder);
        for (int column = ChannelModel::Name; column < ChannelModel::ColumnCount; ++column) {
            if (m_tree->isColumnHidden(column))
                continue;
            const QString title = m_tree->model()->headerData(column, Qt::Horizontal).toString();
            const int width = m_tree->header()->fontMetrics().horizontalAdvance(title);
            const int arrow = column == ChannelModel::LastSeen ? m_tree->header()->height() / 2 : 0;
            QVERIFY2(m_tree->columnWidth(column) > width + arrow, qPrintable(title));
        }
    }

    void selectAllSelectsVisibleRows()
    {
        m_tree->collapse(channel(1));
        m_tree->selectAll();
        const QItemSelectionModel *selection = m_tree->selectionModel();
        QCOMPARE(selectedNames().size(), m_filter->rowCount() + m_filter->rowCount(channel(0)));
        QVERIFY(selection->isRowSelected(1));
        QVERIFY(!selection->isRowSelected(0, channel(1)));
    }

    /// A quadratic selectAll() would exceed the time limit of the test.
    void selectAllIsFastForManyChannels()
    {
        constexpr int kCount = 30'000;
        m_model->update(rosterOf(crowdOf(kCount)));
        m_tree->selectAll();
        QCOMPARE(m_tree->selectionModel()->selection().size(), 1 + kCount);
    }

    void namesAreWholeBeforeOtherColumnsGrow()
    {
        const QString name = u"P11 Kofi Asante-Boateng"_s;
        Names names;
        QCOMPARE(names.set({NamedThing::Kind::Client, "alice"}, {.label = name}), QString());
        m_model->setNames(names);
        m_tree->resize(620, 300); // the list in a window of 1024 pixels
        m_tree->fitNames();
        const int needed = m_tree->fontMetrics().horizontalAdvance(name) + 2 * m_tree->indentation();
        QVERIFY(m_tree->columnWidth(ChannelModel::Name) > needed);
        QVERIFY2(m_tree->header()->length() <= m_tree->viewport()->width(),
                 qPrintable(QString::number(m_tree->header()->length() - m_tree->viewport()->width())));
    }

    void longVerdictsLeaveRoomForTheirDetails()
    {
        LongVerdicts translator;
        QCoreApplication::installTranslator(&translator);
        m_tree->resize(735, 300); // the list in a window of 1280 pixels
        m_tree->fitNames();
        QFont bold = m_tree->font();
        bold.setBold(true);
        const int needed = QFontMetrics(bold).horizontalAdvance(u"Deux émetteurs"_s)
            + m_tree->fontMetrics().horizontalAdvance(u"depuis 12:34"_s)
            + m_tree->style()->pixelMetric(QStyle::PM_SmallIconSize);
        QVERIFY(m_tree->columnWidth(ChannelModel::State) > needed);
    }

    void aLongerNameWidensItsColumn()
    {
        m_tree->resize(620, 300);
        const int before = m_tree->columnWidth(ChannelModel::Name);
        m_store->post("lab", "sixteen-letters!");
        update();
        const int after = m_tree->columnWidth(ChannelModel::Name);
        QVERIFY(after >= before);
        QVERIFY(after
                > m_tree->fontMetrics().horizontalAdvance(u"sixteen-letters!"_s) + 2 * m_tree->indentation());
    }

private:
    QAction *columnAction(const QString &title)
    {
        for (QAction *action : m_tree->columnActions()) {
            if (action->text() == title)
                return action;
        }
        return nullptr;
    }

    void setPointSize(qreal points)
    {
        QFont font = m_tree->font();
        font.setPointSizeF(points);
        m_tree->setFont(font);
        m_tree->header()->setFont(font);
    }

    void hideTheRoomForAWhile()
    {
        m_filter->setText(u"alice"_s);
        QCOMPARE(m_filter->rowCount(), 1);
        m_filter->setText({});
        QCOMPARE(channel(0).data().toString(), u"room"_s);
    }

    void update() { m_model->update(m_store->roster()); }

    void postAll()
    {
        for (int i = 0; i < 100; ++i)
            m_store->post("room", "client" + QByteArray::number(i));
        m_store->post("lab", "alice");
        update();
    }

    /// All clients keep posting; in the lab a client joins and leaves every time.
    void manyUpdates()
    {
        for (int i = 0; i < 200; ++i) {
            m_store->pass(100ms);
            m_store->post("lab", "guest", i);
            postAll();
            m_store->store().remove("lab", "guest");
            update();
        }
    }

    QModelIndex channel(int row) { return m_filter->index(row, 0); }
    QModelIndex client(int row) { return m_filter->index(row, 0, channel(0)); }

    QStringList selectedNames()
    {
        QStringList names;
        for (const QModelIndex &index : m_tree->selectionModel()->selectedRows())
            names.append(index.data().toString());
        return names;
    }

    std::optional<StoreFixture> m_store;
    std::optional<ChannelModel> m_model;
    std::optional<ChannelFilter> m_filter;
    std::optional<ChannelTree> m_tree;
};

SUPERSYNK_TEST(TestChannelTree)
#include "tst_channeltree.moc"
