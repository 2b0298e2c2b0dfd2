// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/testmain.h"
#include "tests/ui/desktop/fakenotifications.h"
#include "ui/desktop/trayandclosing.h"
#include "ui/text/englishplurals.h"

#include <QAction>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QWidget>

#include <optional>

using namespace supersynk;
using namespace Qt::StringLiterals;

/// Notifications of the desktop about lost clients.
class TestLostClients : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_desktop.begin(), "run by dbus-run-session");
        QCoreApplication::installTranslator(&m_plurals);
    }

    void init()
    {
        m_store.clear();
        m_desktop.messages.clear();
        m_window.emplace();
        m_parts.emplace(*m_window, QList<QAction *>(), m_store, [] { return 1; });
    }

    void cleanup()
    {
        m_parts.reset();
        m_window.reset();
    }

    void hiddenWindowTells()
    {
        m_parts->clientLost("ann\n", "lab");
        QTRY_COMPARE(m_desktop.messages.size(), 1);
        QCOMPARE(m_desktop.messages.first().title, u"1 client lost"_s);
        QCOMPARE(m_desktop.messages.first().text, u"ann␊ in lab"_s);
        QVERIFY(!isAudible());
    }

    void windowInUseDoesNot()
    {
        use();
        m_parts->clientLost("ann", "lab");
        m_window->hide();
        m_parts->clientLost("bob", "lab");
        QTRY_COMPARE(m_desktop.messages.size(), 1);
        QCOMPARE(m_desktop.messages.first().text, u"bob in lab"_s);
    }

    void operatorMaySwitchItOff()
    {
        m_parts->notifyAction()->trigger();
        QVERIFY(!m_parts->soundAction()->isEnabled());
        m_parts->clientLost("ann", "lab");
        m_parts->notifyAction()->trigger();
        QVERIFY(m_parts->soundAction()->isEnabled());
        m_parts->clientLost("bob", "lab");
        QTRY_COMPARE(m_desktop.messages.size(), 1);
        QCOMPARE(m_desktop.messages.first().text, u"bob in lab"_s);
    }

    void soundComesToAWindowInUse()
    {
        m_parts->soundAction()->trigger();
        use();
        m_parts->clientLost("ann", "lab");
        QTRY_COMPARE(m_desktop.messages.size(), 1);
        QVERIFY(isAudible());
    }

    void soundIsOffAtFirstAndKept()
    {
        QVERIFY(!m_parts->soundAction()->isChecked());
        m_parts->soundAction()->trigger();
        const TrayAndClosing next(*m_window, {}, m_store, [] { return 0; });
        QVERIFY(next.soundAction()->isChecked());
    }

private:
    void use()
    {
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&*m_window));
    }

    [[nodiscard]] bool isAudible() const { return m_desktop.messages.last().hints.contains(u"sound-name"_s); }

    EnglishPlurals m_plurals;
    FakeNotifications m_desktop;
    QTemporaryDir m_directory;
    QSettings m_store{m_directory.filePath(u"settings"_s), QSettings::IniFormat};
    std::optional<QWidget> m_window;
    std::optional<TrayAndClosing> m_parts;
};

SUPERSYNK_TEST(TestLostClients)
#include "tst_lostclients.moc"
