// SPDX-License-Identifier: GPL-3.0-only
#include "ui/desktop/trayandclosing.h"

#include "tests/support/testmain.h"
#include "ui/text/englishplurals.h"

#include <QAction>
#include <QCloseEvent>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QWidget>

#include <memory>

using namespace supersynk;
using namespace Qt::StringLiterals;

namespace {

class Window final : public QWidget
{
public:
    TrayAndClosing *trayAndClosing = nullptr;

protected:
    void closeEvent(QCloseEvent *event) override { event->setAccepted(trayAndClosing->mayClose()); }
};

} // namespace

class TestTrayAndClosing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QCoreApplication::installTranslator(&m_plurals);
        QGuiApplication::setQuitOnLastWindowClosed(false); // the test continues after a window is closed
    }

    void init()
    {
        m_store = std::make_unique<QSettings>(m_directory.filePath(u"settings"_s), QSettings::IniFormat);
        m_store->clear();
        m_window = std::make_unique<Window>();
        m_clients = 0;
        open(false);
    }

    void cleanup()
    {
        m_trayAndClosing.reset();
        m_window.reset();
    }

    void windowClosesWithoutClients()
    {
        QVERIFY(m_window->close());
        QVERIFY(!question());
    }

    void closingWithClientsAsks()
    {
        m_clients = 3;
        QVERIFY(!m_window->close());
        QVERIFY(m_window->isVisible());
        QVERIFY(question());
        QVERIFY(question()->informativeText().contains("3 clients"_L1));
        QVERIFY(!m_window->close()); // does not ask again
        QCOMPARE(m_window->findChildren<QMessageBox *>().size(), 1);
        QTest::keyClick(question(), Qt::Key_Escape);
        QTRY_VERIFY(!question());
        QVERIFY(m_window->isVisible());
    }

    void operatorMayQuitWithClients()
    {
        m_clients = 3;
        QVERIFY(!m_window->close());
        QTest::mouseClick(button(u"&Quit"_s), Qt::LeftButton);
        QVERIFY(!m_window->isVisible());
    }

    void closingWhileRecordingAsks()
    {
        m_trayAndClosing->setRecording(u"Recording 00:12:31"_s);
        QVERIFY(!m_window->close());
        QCOMPARE(question()->text(), u"Quit while recording?"_s);
        QVERIFY(question()->informativeText().contains("00:12:31"_L1));
        QVERIFY(!question()->informativeText().contains("client"_L1));
        QTest::keyClick(question(), Qt::Key_Return); // Cancel
        QTRY_VERIFY(!question());
        QVERIFY(m_window->isVisible());
        m_trayAndClosing->setRecording({});
        QVERIFY(m_window->close());
    }

    void whileRecordingCancelIsTheDefaultWithATrayToo()
    {
        open(true);
        m_clients = 3;
        m_trayAndClosing->setRecording(u"Recording 00:12:31"_s);
        QVERIFY(!m_window->close());
        QVERIFY(question()->informativeText().contains("3 clients"_L1));
        QCOMPARE(question()->defaultButton(), question()->button(QMessageBox::Cancel));
    }

    void windowCanHideInTheTray()
    {
        open(true);
        m_clients = 3;
        QVERIFY(!m_window->close());
        QGuiApplication::setQuitOnLastWindowClosed(true); // as in the program
        QTest::mouseClick(button(u"&Keep Running in the Tray"_s), Qt::LeftButton);
        QVERIFY(!m_window->isVisible());
        QVERIFY(!QGuiApplication::quitOnLastWindowClosed());
        m_trayAndClosing->showWindow();
        QVERIFY(m_window->isVisible());
        QVERIFY(QGuiApplication::quitOnLastWindowClosed());
        QGuiApplication::setQuitOnLastWindowClosed(false);
    }

    void withoutATrayTheWindowCannotHide()
    {
        m_clients = 3;
        QVERIFY(!m_window->close());
        QVERIFY(!button(u"&Keep Running in the Tray"_s));
    }

    void trayThatAppearsLaterIsOffered()
    {
        m_clients = 3; // the program has started before the desktop panel
        m_hasTray = true;
        QVERIFY(!m_window->close());
        QVERIFY(button(u"&Keep Running in the Tray"_s));
    }

    void trayThatDisappearedIsNotOffered()
    {
        open(true);
        m_clients = 3;
        m_hasTray = false;
        QVERIFY(!m_window->close());
        QVERIFY(!button(u"&Keep Running in the Tray"_s));
    }

    void quitDoesNotAsk()
    {
        m_clients = 3;
        m_trayAndClosing->quit();
        QVERIFY(!m_window->isVisible());
        QVERIFY(!question());
    }

    void endOfTheDesktopSessionIsNotBlocked()
    {
        m_clients = 3;
        m_trayAndClosing->expectSessionEnd();
        QVERIFY(m_window->close());
    }

    void minimizedWindowIsRestored()
    {
        m_window->showMinimized();
        m_trayAndClosing->showWindow();
        QVERIFY(m_window->isVisible() && !m_window->isMinimized());
    }

    void notificationChoiceIsSaved()
    {
        QVERIFY(m_trayAndClosing->notifyAction()->isChecked());
        m_trayAndClosing->notifyAction()->trigger();
        const TrayAndClosing next(*m_window, {}, *m_store, [] { return 0; });
        QVERIFY(!next.notifyAction()->isChecked());
    }

private:
    void open(bool hasTray)
    {
        m_hasTray = hasTray;
        m_trayAndClosing = std::make_unique<TrayAndClosing>(
            *m_window, QList<QAction *>(), *m_store, [this] { return m_clients; },
            [this] { return m_hasTray; });
        m_window->trayAndClosing = m_trayAndClosing.get();
        m_window->show();
    }

    [[nodiscard]] QMessageBox *question() const { return m_window->findChild<QMessageBox *>(); }
    [[nodiscard]] QPushButton *button(const QString &text) const
    {
        for (QPushButton *each : m_window->findChildren<QPushButton *>()) {
            if (each->text() == text)
                return each;
        }
        return nullptr;
    }

    EnglishPlurals m_plurals;
    QTemporaryDir m_directory;
    std::unique_ptr<QSettings> m_store;
    std::unique_ptr<Window> m_window;
    std::unique_ptr<TrayAndClosing> m_trayAndClosing;
    int m_clients = 0;
    bool m_hasTray = false;
};

SUPERSYNK_TEST(TestTrayAndClosing)
#include "tst_trayandclosing.moc"
