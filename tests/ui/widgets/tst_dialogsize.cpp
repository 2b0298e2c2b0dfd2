// SPDX-License-Identifier: GPL-3.0-only
#include "ui/widgets/dialogsize.h"

#include "tests/support/testmain.h"

#include <QScreen>
#include <QTest>
#include <QWidget>

using namespace supersynk;

class TestDialogSize : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDialogThatFitsHasItsSize()
    {
        QWidget dialog;
        resizeWithinScreen(dialog, {300, 200});
        QCOMPARE(dialog.size(), QSize(300, 200));
    }

    void aLargeDialogLeavesRoomForItsFrame()
    {
        QWidget dialog;
        const QSize screen = dialog.screen()->availableSize();
        resizeWithinScreen(dialog, {300, 10'000});
        QCOMPARE(dialog.width(), 300);
        QVERIFY(dialog.height() < screen.height() && dialog.height() > screen.height() / 2);
        resizeWithinScreen(dialog, {10'000, 200});
        QVERIFY(dialog.width() < screen.width() && dialog.width() > screen.width() / 2);
        QCOMPARE(dialog.height(), 200);
    }
};

SUPERSYNK_TEST(TestDialogSize)
#include "tst_dialogsize.moc"
