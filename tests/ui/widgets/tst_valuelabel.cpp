// SPDX-License-Identifier: GPL-3.0-only
#include "ui/widgets/valuelabel.h"

#include "tests/support/testmain.h"
#include "ui/widgets/elidedlabel.h"

#include <QAccessible>
#include <QLabel>
#include <QTest>

using namespace supersynk;
using namespace Qt::StringLiterals;

class TestValueLabel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatANamedLabelShowsCanBeHeard()
    {
        QLabel label;
        label.setAccessibleName(u"Address"_s);
        showValue(label, u"http://10.0.0.1:9999"_s);
        QCOMPARE(label.text(), u"http://10.0.0.1:9999"_s);
        QCOMPARE(heard(label, QAccessible::Name), u"Address"_s);
        QCOMPARE(heard(label, QAccessible::Description), u"http://10.0.0.1:9999"_s);
    }

    void anElidedLabelTellsAllOfIt()
    {
        ElidedLabel label;
        label.resize(20, 20);
        label.setAccessibleName(u"User agent"_s);
        label.setText(u"User agent: %1"_s, u"a very long one"_s);
        QCOMPARE(heard(label, QAccessible::Description), u"User agent: a very long one"_s);
    }

    void aNamelessLabelIsNotToldTwice()
    {
        ElidedLabel label;
        label.setText(u"Map of %1"_s, u"room"_s);
        QCOMPARE(heard(label, QAccessible::Name), u"Map of room"_s);
        QCOMPARE(heard(label, QAccessible::Description), QString());
    }

private:
    static QString heard(QWidget &widget, QAccessible::Text kind)
    {
        return QAccessible::queryAccessibleInterface(&widget)->text(kind);
    }
};

SUPERSYNK_TEST(TestValueLabel)
#include "tst_valuelabel.moc"
