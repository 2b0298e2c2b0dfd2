// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/testmain.h"
#include "ui/widgets/actionbutton.h"

#include <QAction>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace supersynk;
using namespace Qt::StringLiterals;

class TestActionButton : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aClickTriggersTheAction()
    {
        QAction action(u"&Save"_s);
        action.setToolTip(u"To a file"_s);
        QPushButton &button = *buttonFor(action, u"Save"_s, &m_parent);
        QCOMPARE(button.text(), u"Save"_s);
        QCOMPARE(button.toolTip(), u"To a file"_s);
        const QSignalSpy triggered(&action, &QAction::triggered);
        QTest::mouseClick(&button, Qt::LeftButton);
        QCOMPARE(triggered.size(), 1);
    }

    void theButtonIsEnabledAsTheAction()
    {
        QAction action;
        action.setEnabled(false);
        const QPushButton &button = *buttonFor(action, {}, &m_parent);
        QVERIFY(!button.isEnabled());
        action.setEnabled(true);
        QVERIFY(button.isEnabled());
    }

    void theCheckedStateIsShared()
    {
        QAction action;
        action.setCheckable(true);
        action.setChecked(true);
        QPushButton &button = *buttonFor(action, {}, &m_parent);
        QVERIFY(button.isCheckable() && button.isChecked());
        button.toggle();
        QVERIFY(!action.isChecked());
        action.toggle();
        QVERIFY(button.isChecked());
    }

private:
    QWidget m_parent;
};

SUPERSYNK_TEST(TestActionButton)
#include "tst_actionbutton.moc"
