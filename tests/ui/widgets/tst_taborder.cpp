// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/testmain.h"
#include "ui/widgets/taborder.h"

#include <QGridLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QTabBar>
#include <QTabWidget>
#include <QTest>

#include <algorithm>

using namespace supersynk;
using namespace Qt::StringLiterals;

class TestTabOrder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRowIsVisitedInOrder()
    {
        QWidget window;
        auto *row = new QHBoxLayout(&window);
        QPushButton *made = button(u"1"_s);
        row->addWidget(made);
        row->insertWidget(0, button(u"0"_s));
        row->addLayout(new QVBoxLayout);
        row->addWidget(button(u"2"_s));
        QCOMPARE(orderIn(window), u"0 1 2"_s);
    }

    void aGridIsVisitedByRows()
    {
        QWidget window;
        auto *grid = new QGridLayout(&window);
        grid->addWidget(button(u"3"_s), 1, 1);
        grid->addWidget(button(u"1"_s), 0, 2);
        grid->addWidget(button(u"2"_s), 1, 0);
        grid->addWidget(button(u"0"_s), 0, 1);
        QCOMPARE(orderIn(window), u"0 1 2 3"_s);
    }

    void aReversedRowIsVisitedInVisualOrder()
    {
        QWidget window;
        auto *row = new QBoxLayout(QBoxLayout::RightToLeft, &window);
        row->addWidget(button(u"1"_s));
        row->addWidget(button(u"0"_s));
        row->insertWidget(0, button(u"2"_s));
        QCOMPARE(orderIn(window), u"0 1 2"_s);
    }

    void aSplitterIsVisitedInOrder()
    {
        QSplitter window;
        window.addWidget(button(u"1"_s));
        window.insertWidget(0, button(u"0"_s));
        QCOMPARE(orderIn(window), u"0 1"_s);
    }

    void tabsComeBeforeTheirPages()
    {
        QTabWidget window;
        auto *page = new QWidget;
        auto *column = new QVBoxLayout(page);
        auto *area = new QScrollArea;
        area->setFocusPolicy(Qt::NoFocus);
        area->setWidget(button(u"1"_s));
        column->addWidget(area);
        column->insertWidget(0, button(u"0"_s));
        window.addTab(page, u"page"_s);
        QCOMPARE(orderIn(window), u"tabs 0 1"_s);
    }

private:
    static QPushButton *button(const QString &name) { return new QPushButton(name); }

    /// The names of the widgets in Tab order, starting at "tabs" or "0".
    static QString orderIn(QWidget &window)
    {
        setTabOrderByLayout(window);
        QStringList names;
        for (const QWidget *widget = window.nextInFocusChain(); widget != &window;
             widget = widget->nextInFocusChain()) {
            if (const auto *found = qobject_cast<const QPushButton *>(widget))
                names.append(found->text());
            else if (qobject_cast<const QTabBar *>(widget))
                names.append(u"tabs"_s);
        }
        const auto first = std::ranges::find_if(
            names, [](const QString &name) { return name == "tabs"_L1 || name == "0"_L1; });
        std::rotate(names.begin(), first, names.end());
        return names.join(u' ');
    }
};

SUPERSYNK_TEST(TestTabOrder)
#include "tst_taborder.moc"
