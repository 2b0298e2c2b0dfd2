// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/testmain.h"
#include "ui/window/windowplace.h"

#include <QGuiApplication>
#include <QScreen>
#include <QTest>
#include <QWidget>

#include <algorithm>

using supersynk::fittedTo;
using namespace Qt::StringLiterals;

namespace {

constexpr QMargins kFrame(8, 40, 8, 8);
constexpr QRect kLaptop(0, 0, 1100, 700);
constexpr QRect kBeamer(1100, 0, 1920, 1080);

QRect screen()
{
    return QGuiApplication::primaryScreen()->availableGeometry();
}

/// QWidget::saveGeometry() of a window at \a place on a larger screen.
QByteArray savedAt(const QRect &place, Qt::WindowState state)
{
    QWidget window;
    window.setGeometry(place);
    window.setWindowState(state);
    return window.saveGeometry();
}

} // namespace

class TestWindowPlace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void windowIsFittedToAScreen_data()
    {
        QTest::addColumn<QRect>("window");
        QTest::addColumn<QList<QRect>>("screens");
        QTest::addColumn<QRect>("fitted");
        const QList<QRect> one{kLaptop};
        const QList<QRect> two{kLaptop, kBeamer};
        QTest::newRow("it fits") << QRect(20, 50, 800, 600) << one << QRect(20, 50, 800, 600);
        QTest::newRow("it fits by a pixel") << kLaptop << one << kLaptop;
        QTest::newRow("larger than the screen") << QRect(0, 0, 1280, 800) << one << QRect(8, 40, 1084, 652);
        QTest::newRow("a bit larger") << QRect(0, 0, 1101, 700) << one << QRect(8, 40, 1084, 652);
        QTest::newRow("only higher") << QRect(100, 50, 800, 780) << one << QRect(100, 40, 800, 652);
        QTest::newRow("beyond the right edge") << QRect(900, 50, 800, 600) << one << QRect(292, 50, 800, 600);
        QTest::newRow("left of it, a monitor is gone")
            << QRect(-1500, 100, 800, 600) << one << QRect(8, 92, 800, 600);
        QTest::newRow("above it") << QRect(100, -900, 800, 600) << one << QRect(100, 40, 800, 600);
        QTest::newRow("on the second") << QRect(1200, 50, 1500, 900) << two << QRect(1200, 50, 1500, 900);
        QTest::newRow("mostly on the second")
            << QRect(900, 100, 1500, 900) << two << QRect(1108, 100, 1500, 900);
        QTest::newRow("on neither") << QRect(5000, 100, 800, 600) << two << QRect(292, 92, 800, 600);
        QTest::newRow("right of a monitor that begins below zero")
            << QRect(200, 50, 800, 600) << QList{QRect(-1920, 0, 1920, 1080)} << QRect(-808, 50, 800, 600);
        QTest::newRow("no screen") << QRect(5000, 100, 800, 600) << QList<QRect>()
                                   << QRect(5000, 100, 800, 600);
    }

    void windowIsFittedToAScreen()
    {
        QFETCH(const QRect, window);
        QFETCH(const QList<QRect>, screens);
        QTEST(fittedTo(window, screens, kFrame), "fitted");
    }

    void restoredWindowFits_data()
    {
        QTest::addColumn<QRect>("place");
        QTest::addColumn<Qt::WindowState>("state");
        const QSize larger = screen().size() * 1.15; // Qt accepts this
        for (const Qt::WindowState state : {Qt::WindowNoState, Qt::WindowMaximized, Qt::WindowFullScreen}) {
#ifdef Q_OS_WIN
            if (state == Qt::WindowFullScreen) // Windows keeps the normal geometry itself
                continue;
#endif
            QTest::addRow("larger, state %d", int(state)) << QRect({0, 0}, larger) << state;
            QTest::addRow("much larger, state %d", int(state)) << QRect({0, 0}, larger * 3) << state;
            QTest::addRow("far left, state %d", int(state)) << QRect({-4000, 20}, QSize(500, 400)) << state;
            QTest::addRow("partly out, state %d", int(state))
                << QRect(screen().bottomRight() - QPoint(40, 40), QSize(500, 400)) << state;
        }
    }

    void restoredWindowFits()
    {
        QFETCH(const QRect, place);
        QFETCH(const Qt::WindowState, state);
        QWidget window;
        supersynk::restorePlace(window, savedAt(place, state));
        QCOMPARE(window.windowState(), state);
        const QRect normal = state == Qt::WindowNoState ? window.geometry() : window.normalGeometry();
        QVERIFY2(screen().contains(normal), qPrintable(QDebug::toString(normal)));
    }

    void fittingGeometryIsRestoredUnchanged()
    {
        const QRect place(screen().topLeft() + QPoint(30, 50), QSize(500, 400));
        QWidget window;
        supersynk::restorePlace(window, savedAt(place, Qt::WindowNoState));
        QCOMPARE(window.geometry(), place);
    }

    void windowWithoutGeometryIsFitted()
    {
        QWidget window;
        window.resize(screen().size() * 2);
        supersynk::restorePlace(window, {});
        QVERIFY(window.width() < screen().width() && window.height() < screen().height());
    }
};

SUPERSYNK_TEST(TestWindowPlace)
#include "tst_windowplace.moc"
