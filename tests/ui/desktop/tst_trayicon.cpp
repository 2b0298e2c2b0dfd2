// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/testmain.h"
#include "ui/desktop/trayicon.h"

#include <QAction>
#include <QSignalSpy>
#include <QTest>

using namespace supersynk;
using namespace Qt::StringLiterals;

namespace {

QImage imageOf(Symbol state, int clients, int side = 22, bool isRecording = false)
{
    return badgedIcon(state, clients, isRecording).pixmap(QSize(side, side), 1.0).toImage();
}

} // namespace

/// The offscreen platform has no tray: checks the icons.
class TestTrayIcon : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void statesAndCountsLookDifferent()
    {
        const QList<QImage> images{imageOf(Symbol::Running, 0),  imageOf(Symbol::Running, 1),
                                   imageOf(Symbol::Running, 12), imageOf(Symbol::Running, 99),
                                   imageOf(Symbol::Failed, 12),  imageOf(Symbol::Stopped, 12),
                                   imageOf(Symbol::Warning, 12)};
        for (qsizetype i = 0; i < images.size(); ++i) {
            for (qsizetype j = 0; j < i; ++j)
                QVERIFY2(images[i] != images[j], qPrintable(u"%1 and %2"_s.arg(i).arg(j)));
        }
    }

    void largeCountIsCapped()
    {
        QVERIFY(imageOf(Symbol::Running, 100) != imageOf(Symbol::Running, 99));
        QCOMPARE(imageOf(Symbol::Running, 100), imageOf(Symbol::Running, 2000));
    }

    void programIconStaysRecognizable() // the upper left half is unchanged
    {
        const QRect corner(0, 0, 8, 8);
        QCOMPARE(imageOf(Symbol::Failed, 0).copy(corner), imageOf(Symbol::Running, 0).copy(corner));
    }

    void recordingIsARedDot()
    {
        for (const Symbol state : {Symbol::Running, Symbol::Failed}) {
            const QImage image = imageOf(state, 12, 22, true);
            QVERIFY(image != imageOf(state, 12));
            const QColor dot = image.pixelColor(17, 4);
            QVERIFY(dot.red() > 180 && dot.green() < 80);
            const QRect badge(0, 11, 22, 11);
            QCOMPARE(image.copy(badge), imageOf(state, 12).copy(badge)); // the number of clients stays
        }
    }

    void menuHasTheActions()
    {
        QAction start(u"Start"_s);
        QAction quit(u"Quit"_s);
        TrayIcon tray({&start, nullptr, &quit});
        const QList<QAction *> offered = tray.icon().contextMenu()->actions();
        QCOMPARE(offered.size(), 3);
        QCOMPARE(offered.first(), &start);
        QVERIFY(offered[1]->isSeparator());
        QCOMPARE(offered.last(), &quit);
        tray.show(Symbol::Running, 3, u"3 clients"_s);
        QCOMPARE(tray.icon().toolTip(), u"3 clients"_s);
    }

    void clickOnAMessageIsReported()
    {
        TrayIcon tray({});
        const QSignalSpy activated(&tray, &TrayIcon::activated);
        Q_EMIT tray.icon().messageClicked();
        QCOMPARE(activated.count(), 1);
    }
};

SUPERSYNK_TEST(TestTrayIcon)
#include "tst_trayicon.moc"
