// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/testmain.h"
#include "tests/ui/window/windowfixture.h"
#include "ui/clients/channelmodel.h"
#include "ui/welcome/welcomepage.h"

#include <QApplication>
#include <QPushButton>
#include <QScopeGuard>
#include <QScreen>
#include <QTabWidget>

#include <algorithm>

using namespace supersynk;
using namespace Qt::StringLiterals;

/// That the window fits the screen, and remembers its size.
class TestWindowSize
    : public QObject
    , protected WindowFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QVERIFY(open()); }
    void cleanup() { close(); }

    void sizeIsSaved()
    {
        m_window->resize(777, 555);
        QVERIFY(reopen());
        QCOMPARE(m_window->size(), QSize(777, 555));
    }

    void savedGeometryIsFittedToTheScreen()
    {
        const QRect screen = m_window->screen()->availableGeometry();
        m_window->setGeometry(QRect({0, 0}, screen.size() * 1.15)); // as on a larger screen
        QVERIFY(reopen());
        QVERIFY2(screen.contains(m_window->geometry()), qPrintable(QDebug::toString(m_window->geometry())));
        const auto *stop = childCalled<QPushButton>(*m_window, u"Start the server"_s);
        QVERIFY(screen.contains(QRect(stop->mapToGlobal(QPoint()), stop->size())));
    }

    void namesGetTheRemainingWidth()
    {
        m_window->resize(800, 600);
        QVERIFY(startWithAlice());
        const int before = tree().columnWidth(ChannelModel::Name);
        m_window->resize(1400, 600);
        QTRY_VERIFY(tree().columnWidth(ChannelModel::Name) > before);
    }

    void windowFitsASmallScreenWithHttps()
    {
        ServerSettings settings = m_fixture->secureSettings();
        settings.accessKey = "hunter2hunter2";
        QVERIFY(open(settings));
        const QSize least = m_window->minimumSizeHint();
        QVERIFY(least.width() <= 640 && least.height() <= 440);
    }

    void smallestWindowShowsWhatToDoNext()
    {
        QVERIFY(m_fixture->start());
        ServerSettings settings = m_fixture->secureSettings();
        QVERIFY(open(settings));
        Q_EMIT m_window->findChild<WelcomePage *>()->skipped();
        m_window->resize(640, 440);
        const auto *copy = buttonThatReads(u"Copy command"_s);
        QTRY_VERIFY(copy->isVisible() && copy->height() >= copy->sizeHint().height());
    }

    void windowFitsASmallScreen()
    {
        const QSize least = m_window->minimumSizeHint().expandedTo(m_window->minimumSize());
        QVERIFY(least.width() <= 800 && least.height() <= 600);
    }

    void windowFitsALaptopAtAScaleOfTwo()
    {
        QVERIFY(startWithAlice());
        tree().setCurrentIndex(tree().model()->index(0, 0));
        const QSize half(1280 / 2, 800 / 2 - 30); // minus a title bar
        m_window->resize(half);
        QCOMPARE(m_window->size(), half);
        for (auto *tabs : m_window->findChildren<QTabWidget *>()) {
            for (int i = 0; i < tabs->count(); ++i) {
                tabs->setCurrentIndex(i);
                const QSize least = m_window->minimumSizeHint();
                QVERIFY2(least.width() <= half.width() && least.height() <= half.height(),
                         qPrintable(tabs->tabText(i)));
            }
        }
    }

    void windowFitsALaptopWithTextOfTwiceTheSize()
    {
        const QFont usual = QApplication::font();
        const auto restore = qScopeGuard([&] { QApplication::setFont(usual); });
        QFont large = usual;
        large.setPointSizeF(2 * usual.pointSizeF());
        QApplication::setFont(large);
        QVERIFY(open(m_fixture->secureSettings()));
        const QSize least = m_window->minimumSizeHint();
        QVERIFY(least.width() <= 1280 && least.height() <= 740); // minus a title bar and a desktop panel
    }

    void aLaptopWithTextOfTwiceTheSizeShowsClients_data()
    {
        QTest::addColumn<bool>("isSecure");
        QTest::addColumn<int>("rows");
        QTest::newRow("HTTP") << false << 7;
        QTest::newRow("HTTPS") << true << 6;
    }

    void aLaptopWithTextOfTwiceTheSizeShowsClients()
    {
        QFETCH(bool, isSecure);
        QFETCH(int, rows);
        const QFont usual = QApplication::font();
        const auto restore = qScopeGuard([&] { QApplication::setFont(usual); });
        QFont large = usual;
        large.setPointSizeF(2 * usual.pointSizeF());
        QApplication::setFont(large);
        const ServerSettings settings = isSecure ? m_fixture->secureSettings() : ServerFixture::settings();
        QVERIFY(open(settings));
        m_fixture->server().start(settings);
        QTRY_COMPARE(m_fixture->server().state().phase, ServerState::Phase::Running);
        QVERIFY(m_fixture->post(u"room"_s, u"alice"_s));
        QTRY_VERIFY(tree().isVisible());
        m_window->resize(1280, 740);
        QTRY_VERIFY2(tree().viewport()->height() >= rows * tree().sizeHintForRow(0),
                     qPrintable(QString::number(tree().viewport()->height())));
    }

    void initialWindowFitsTheScreenWithItsFrame()
    {
        const QSize screen = m_window->screen()->availableSize();
        QVERIFY(m_window->width() < screen.width() && m_window->height() + 40 <= screen.height());
    }

private:
    QPushButton *buttonThatReads(const QString &text)
    {
        const auto buttons = channelPanel().findChildren<QPushButton *>();
        const auto found =
            std::ranges::find_if(buttons, [&](const QPushButton *button) { return button->text() == text; });
        return found == buttons.end() ? nullptr : *found;
    }
};

SUPERSYNK_TEST(TestWindowSize)
#include "tst_windowsize.moc"
